#include "query/answers/reference_lists.h"

#include <algorithm>
#include <tuple>

#include "corpus/text.h"
#include "query/answers/absent_references.h"
#include "query/answers/list_rows.h"
#include "query/question/lister.h"

namespace raadspoor::query {

namespace {

using index::List;
using index::Listed;

/// The paper of the corpus that a row of references or reports names; `words` of a row to no document are
/// empty.
std::optional<Identity> meant_by(const Identities& identities, const std::string& document,
                                 const Listed& row) {
    if (row.words.empty()) return std::nullopt;
    const std::size_t line = std::min(row.words.find('\n'), row.words.size());
    return identities.find(row.words.substr(0, line), row.words.substr(std::min(line + 1, row.words.size())),
                           document);
}

/// The vote that the same sentence reports, when the reference stands in it: never another decision's.
const Vote* vote_on(const Analysis& analysis, const Reference& reference) {
    for (const Vote& it : analysis.annotations.votes)
        if (it.span.overlaps(reference.span)) return &it;
    return nullptr;
}

}  // namespace

std::string shown_text(const Reference& it, const Analysis& analysis, const Document& document) {
    if (it.target_kind != TargetKind::url) return one_line(it.span.of(document.text));
    for (const Reference& title : analysis.annotations.references)
        if (title.target_kind == TargetKind::document && title.span.contains(it.span))
            return one_line(title.span.of(document.text));
    constexpr std::string_view scheme = "url:";
    return it.value.starts_with(scheme) ? it.value.substr(scheme.size())
                                        : one_line(it.span.of(document.text));
}

ListAnswer<ReferenceRow> references(const index::Reader& reader, const Identities& identities,
                                    const ListQuestion& asked) {
    if (asked.absent) return absent_references(reader, identities, asked);
    Choice choice = choose(reader, asked, List::references);
    return made_of<ReferenceRow>(
        reader, asked, std::move(choice), [&](const ReadDocument& it, const Listed& listed) {
            const Reference& said = it.analysis.annotations.references.at(listed.n);
            ReferenceRow row{row_at(it, listed.span)};
            row.text = shown_text(said, it.analysis, it.document);
            row.value = said.value;
            row.target_kind = said.target_kind;
            constexpr std::string_view scheme = "url:";
            if (said.value.starts_with(scheme)) row.address = said.value.substr(scheme.size());
            if (const std::optional<Identity> identity = meant_by(identities, it.entry.id, listed)) {
                row.target = reader.entry(identity->document);
                row.identity = identity->reason;
            }
            return row;
        });
}

std::vector<ReportedOutcome> reported_outcomes(const index::Reader& reader, const Identities& identities,
                                               const std::set<std::string>& motions) {
    std::vector<ReportedOutcome> reported;
    std::vector<index::ListedDocument> papers = listed_rows(reader, List::reports);
    std::sort(papers.begin(), papers.end(), [](const auto& a, const auto& b) {
        return std::tie(a.date, a.path, a.id) < std::tie(b.date, b.path, b.id);
    });
    for (const index::ListedDocument& paper : papers) {
        std::optional<ReadDocument> read;
        for (const Listed& row : paper.rows) {
            const std::optional<Identity> identity = meant_by(identities, paper.id, row);
            if (!identity || !motions.contains(identity->document)) continue;
            if (!read) read = read_document(reader, paper.id);
            const Reference& said = read->analysis.annotations.references.at(row.n);
            const Vote* const vote = vote_on(read->analysis, said);
            const std::optional<Outcome> outcome =
                vote ? std::optional(vote->outcome) : outcome_before(read->document.text, said.span);
            if (!outcome) continue;
            ReportedOutcome it{identity->document, paper.id, row.span, *outcome, {}, {}, {},
                               identity->reason};
            if (vote) {
                it.votes_for = vote->votes_for;
                it.votes_against = vote->votes_against;
                it.share = vote->share;
            }
            reported.push_back(std::move(it));
        }
    }
    return reported;
}

}  // namespace raadspoor::query
