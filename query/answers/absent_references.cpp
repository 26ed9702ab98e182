#include "query/answers/absent_references.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "corpus/sentences.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/words.h"
#include "query/answers/announced_papers.h"
#include "query/answers/list_rows.h"
#include "query/answers/selection.h"
#include "query/print/actor_names.h"
#include "query/question/actor_filter.h"
#include "query/quotation/paper_register.h"

namespace raadspoor::query {

namespace {

/// The words by which one paper is told from others.
std::set<std::string> telling_words(const std::string& text) {
    static const std::set<std::string> usual = {"motie",   "resolutie", "brief",   "ledenbrief",
                                                "rapport", "voorstel",  "nota",    "besluit",
                                                "akkoord", "tijdens",   "genomen", "ingediende"};
    std::set<std::string> words;
    for (const Span span : nlp::words(text)) {
        const std::string word = nlp::fold(span.of(text));
        if (word.size() > 3 && !usual.contains(word)) words.insert(word);
    }
    return words;
}

/// "IZA" of "Integraal Zorgakkoord (IZA)"; empty when there is none.
std::string abbreviation_in(const std::string& text) {
    static const nlp::Pattern between{R"(\((\p{Lu}[\p{Lu}\d]{1,7})\)$)"};
    std::string abbreviation;
    return between.in(text, &abbreviation) ? abbreviation : std::string{};
}

/// What names a paper in its address: the last part of the path.
std::string named_by(const ReferenceRow& row) {
    if (row.text != row.address) return row.text;
    std::string path = row.address;
    while (path.ends_with('/')) path.pop_back();
    return path.substr(path.rfind('/') + 1);
}

/// Whether two descriptions are of one paper: the words of the shorter one stand in the other.
bool are_one(const ReferenceRow& one, const ReferenceRow& other) {
    if (!one.address.empty() && one.address == other.address) return true;
    const std::string abbreviation = abbreviation_in(one.text);
    if (!abbreviation.empty() && abbreviation == abbreviation_in(other.text)) return true;
    const std::set<std::string> mine = telling_words(named_by(one)), theirs = telling_words(named_by(other));
    if (mine.size() < 2 || theirs.size() < 2)
        return one.text == other.text && one.document.id == other.document.id;
    const std::set<std::string>&few = mine.size() < theirs.size() ? mine : theirs,
          &many = &few == &mine ? theirs : mine;
    return std::includes(many.begin(), many.end(), few.begin(), few.end());
}

/// One row a paper, with the address that any of them has.
std::vector<ReferenceRow> merged(std::vector<ReferenceRow> rows) {
    std::vector<ReferenceRow> merged;
    for (ReferenceRow& row : rows) {
        const auto same = std::find_if(merged.begin(), merged.end(),
                                       [&](const ReferenceRow& it) { return are_one(row, it); });
        if (same == merged.end()) {
            merged.push_back(std::move(row));
            continue;
        }
        if (same->address.empty()) same->address = row.address;
        same->announced = same->announced || row.announced;
    }
    return merged;
}

/// The address of a file or page, not of a site's front page.
bool is_paper_address(const std::string& address) {
    const std::size_t site = address.find("//");
    const std::size_t path = address.find('/', site == std::string::npos ? 0 : site + 2);
    return path != std::string::npos && address.size() > path + 12;
}

/// The title that a web address is the link of, when it stands in or right behind the words before it.
bool is_behind(const Reference& title, const Reference& link) {
    constexpr std::size_t reach = 160;
    const Span words = title.span, address = link.span;
    return words.overlaps(address) || (address.begin >= words.end && address.begin - words.end < reach);
}

/// The address that a reference is; empty when it is none.
std::string address_of(const Reference& it) {
    constexpr std::string_view scheme = "url:";
    return it.target_kind == TargetKind::url && it.value.starts_with(scheme) ? it.value.substr(scheme.size())
                                                                             : std::string{};
}

/// Whether a paper that is here bears that description: a kenmerk or number, a title, a kind with its day.
bool is_here(const PaperRegister& papers, const std::string& text, const std::string& from) {
    const NamedPapers named = papers.named_in(text);
    return std::any_of(named.ids.begin(), named.ids.end(), [&](const std::string& id) { return id != from; });
}

/// What one paper refers to, promises or encloses that is not here.
class AbsentOfPaper {
public:
    AbsentOfPaper(const PaperRegister& papers, const Identities& identities, const ReadDocument& it)
        : papers_{papers}, identities_{identities}, it_{it} {}

    std::vector<ReferenceRow> rows() {
        for (const Reference& said : it_.analysis.annotations.references) add(said);
        for (const AnnouncedPaper& announced : announced_papers(it_.document, it_.analysis)) {
            if (is_here(papers_, announced.text, it_.entry.id)) continue;
            ReferenceRow row{row_at(it_, announced.span)};
            row.text = announced.text;
            row.announced = announced.announced;
            rows_.push_back(std::move(row));
        }
        return std::move(rows_);
    }

private:
    const std::vector<Reference>& all() const { return it_.analysis.annotations.references; }

    void add(const Reference& said) {
        if (said.target_kind == TargetKind::law) return;
        ReferenceRow row{row_at(it_, sentence_around(it_.analysis.sentences, said.span))};
        row.text = shown_text(said, it_.analysis, it_.document);
        row.value = said.value;
        row.target_kind = said.target_kind;
        if (said.target_kind == TargetKind::url) {
            row.address = address_of(said);
            if (!is_paper_address(row.address) || is_of_title(said)) return;
        } else {
            const bool known = said.target_kind == TargetKind::document &&
                               identities_.find(row.text, row.quote, it_.entry.id).has_value();
            if (known || is_here(papers_, row.text, it_.entry.id)) return;
            for (const Reference& other : all())
                if (row.address.empty() && is_behind(said, other)) row.address = address_of(other);
            row.announced = std::any_of(enclosing.begin(), enclosing.end(), [&](std::string_view words) {
                return row.quote.find(words) != std::string::npos;
            });
        }
        rows_.push_back(std::move(row));
    }

    /// The address of what is named before it: told with that.
    bool is_of_title(const Reference& link) const {
        return std::any_of(all().begin(), all().end(), [&](const Reference& title) {
            return title.target_kind == TargetKind::document && is_behind(title, link);
        });
    }

    static constexpr std::array<std::string_view, 3> enclosing{"bijgesloten", "bijgevoegd", "als bijlage"};

    const PaperRegister& papers_;
    const Identities& identities_;
    const ReadDocument& it_;
    std::vector<ReferenceRow> rows_;
};

}  // namespace

ListAnswer<ReferenceRow> absent_references(const index::Reader& reader, const Identities& identities,
                                           const ListQuestion& asked) {
    ListAnswer<ReferenceRow> answer{asked};
    const Deadline deadline{asked};
    const Places places{reader, asked.question};
    const ActorFilter actor{asked.of};
    const std::vector<index::DocumentEntry> entries = reader.documents();
    const PaperRegister papers{entries};
    std::vector<ReferenceRow> rows;
    answer.partial = places.is_partial();
    for (const index::DocumentEntry& entry : entries) {
        if (!places.hold(entry.id, {}) || !is_asked(asked, entry.metadata.date)) continue;
        if (deadline.has_passed()) {
            answer.partial = true;
            break;
        }
        const ReadDocument it = read_document(reader, entry.id);
        if (!actor.any() && !actor.is(author_of(it.analysis))) continue;
        for (ReferenceRow& row : AbsentOfPaper{papers, identities, it}.rows())
            if (places.hold(entry.id, row.span)) rows.push_back(std::move(row));
    }
    take_part(answer, merged(std::move(rows)));
    return answer;
}

}  // namespace raadspoor::query
