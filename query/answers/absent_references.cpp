#include "query/answers/absent_references.h"

#include <algorithm>
#include <set>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/words.h"
#include "query/answers/announced_papers.h"
#include "query/quotation/paper_register.h"

namespace raadspoor::query {

namespace {

struct Cited {
    index::DocumentEntry entry;
    Reference reference;
    std::string text, before, sentence;  ///< of the reference; the words before it; the sentence around it
    Span sentence_span;
    std::optional<Identity> identity;
};

Span sentence_around(const Analysis& analysis, Span span) {
    for (const Span sentence : analysis.sentences)
        if (sentence.contains(span.begin)) return {sentence.begin, std::max(sentence.end, span.end)};
    return span;
}

/// `deadline` may leave some out.
std::vector<Cited> all_references(const index::Reader& reader, const Identities& identities,
                                  const Deadline& deadline) {
    std::vector<Cited> all;
    for (const index::DocumentEntry& entry : reader.documents()) {
        if (deadline.has_passed()) break;
        const Analysis analysis = reader.analysis(entry.id);
        const Document document = reader.document(entry.id, index::StoredPart::text);
        for (const Reference& it : analysis.annotations.references) {
            const Span sentence = sentence_around(analysis, it.span);
            Cited cited{entry,
                        it,
                        shown_text(it, analysis, document),
                        {},
                        one_line(sentence.of(document.text)),
                        sentence,
                        std::nullopt};
            const std::size_t from = std::max(sentence.begin, it.span.begin > 24 ? it.span.begin - 24 : 0);
            cited.before = one_line(Span{from, it.span.begin}.of(document.text));
            if (it.target_kind == TargetKind::document)
                cited.identity = identities.find(cited.text, cited.sentence, entry.id);
            all.push_back(std::move(cited));
        }
    }
    return all;
}

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
bool is_behind(const Cited& title, const Cited& link) {
    constexpr std::size_t reach = 160;
    const Span words = title.reference.span, address = link.reference.span;
    return words.overlaps(address) || (address.begin >= words.end && address.begin - words.end < reach);
}

/// Whether a paper that is here bears that description: a kenmerk or number, a title, a kind with its day.
bool is_here(const PaperRegister& papers, const std::string& text, const std::string& from) {
    const NamedPapers named = papers.named_in(text);
    return std::any_of(named.ids.begin(), named.ids.end(), [&](const std::string& id) { return id != from; });
}

/// What is referred to, promised or enclosed and is not here: one row a paper.
std::vector<ReferenceRow> absent_rows(const index::Reader& reader, const std::vector<Cited>& all,
                                      const Deadline& deadline) {
    const PaperRegister papers{reader.documents()};
    std::vector<ReferenceRow> rows;
    const auto row_of = [&](const index::DocumentEntry& entry, const std::string& quote, Span span) {
        ReferenceRow row;
        row.document = entry;
        row.pages = reader.pages(entry.id, span);
        row.quote = quote;
        row.span = span;
        return row;
    };
    constexpr std::string_view scheme = "url:";
    for (const Cited& cited : all) {
        const bool link = cited.reference.target_kind == TargetKind::url;
        if (cited.identity || cited.reference.target_kind == TargetKind::law) continue;
        if (!link && is_here(papers, cited.text, cited.entry.id)) continue;
        ReferenceRow row = row_of(cited.entry, cited.sentence, cited.sentence_span);
        row.text = cited.text;
        row.value = cited.reference.value;
        row.target_kind = cited.reference.target_kind;
        if (link) {
            if (!cited.reference.value.starts_with(scheme)) continue;
            row.address = cited.reference.value.substr(scheme.size());
            const bool of_title = std::any_of(all.begin(), all.end(), [&](const Cited& title) {
                return title.entry.id == cited.entry.id &&
                       title.reference.target_kind == TargetKind::document && is_behind(title, cited);
            });
            if (of_title || !is_paper_address(row.address)) continue;
        } else {
            for (const Cited& other : all)
                if (other.entry.id == cited.entry.id && other.reference.target_kind == TargetKind::url &&
                    is_behind(cited, other) && other.reference.value.starts_with(scheme) &&
                    row.address.empty())
                    row.address = other.reference.value.substr(scheme.size());
            row.announced = cited.sentence.find("bijgesloten") != std::string::npos ||
                            cited.sentence.find("bijgevoegd") != std::string::npos ||
                            cited.sentence.find("als bijlage") != std::string::npos;
        }
        rows.push_back(std::move(row));
    }
    for (const index::DocumentEntry& entry : reader.documents()) {
        if (deadline.has_passed()) break;
        const Document document = reader.document(entry.id);
        for (const AnnouncedPaper& it : announced_papers(document, reader.analysis(entry.id))) {
            if (is_here(papers, it.text, entry.id)) continue;
            ReferenceRow row = row_of(entry, one_line(it.span.of(document.text)), it.span);
            row.text = it.text;
            row.target_kind = TargetKind::document;
            row.announced = it.announced;
            rows.push_back(std::move(row));
        }
    }
    return merged(std::move(rows));
}

}  // namespace

ListAnswer<ReferenceRow> absent_references(const index::Reader& reader, const Identities& identities,
                                           const ListQuestion& asked) {
    ListAnswer<ReferenceRow> answer{asked};
    const Deadline deadline{asked};
    const std::vector<Cited> all = all_references(reader, identities, deadline);
    take_part(answer, absent_rows(reader, all, deadline));
    answer.partial = deadline.has_passed();
    return answer;
}

}  // namespace raadspoor::query
