#include "query/answers/reference_lists.h"

#include <algorithm>
#include <map>

#include "corpus/text.h"

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

/// What a reference is shown as: its words; of a web address the address, or the title that its link lies on.
std::string shown_text(const Reference& it, const Analysis& analysis, const Document& document) {
    if (it.target_kind != TargetKind::url) return one_line(it.span.of(document.text));
    for (const Reference& title : analysis.annotations.references)
        if (title.target_kind == TargetKind::document && title.span.contains(it.span))
            return one_line(title.span.of(document.text));
    constexpr std::string_view scheme = "url:";
    return it.value.starts_with(scheme) ? it.value.substr(scheme.size())
                                        : one_line(it.span.of(document.text));
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

/// What the words right before say: "de aangenomen motie Apeldoorn".
std::optional<Outcome> outcome_before(const Cited& cited) {
    for (const Outcome outcome :
         {Outcome::aangenomen, Outcome::verworpen, Outcome::ingetrokken, Outcome::aangehouden}) {
        const std::string word{name_of(outcome)};
        if (cited.before.ends_with(word) || cited.before.ends_with(word + " ")) return outcome;
    }
    return std::nullopt;
}

/// The vote that the same sentence reports, when the reference stands in it: never another decision's.
const Vote* vote_on(const Analysis& analysis, const Cited& cited) {
    for (const Vote& it : analysis.annotations.votes)
        if (it.span.overlaps(cited.reference.span)) return &it;
    return nullptr;
}

bool is_motion_of(const std::map<std::string, DocumentKind>& kinds, const Cited& cited) {
    if (!cited.identity) return false;
    const auto it = kinds.find(cited.identity->document);
    return it != kinds.end() && is_motion(it->second);
}

}  // namespace

ListAnswer<ReferenceRow> references(const index::Reader& reader, const Identities& identities,
                                    const ListQuestion& asked) {
    ListAnswer<ReferenceRow> answer{asked, {}};
    const Deadline deadline{asked};
    const std::vector<Cited> all = all_references(reader, identities, deadline);
    answer.partial = deadline.has_passed();
    for (const Cited& cited : all) {
        if (asked.absent && (cited.identity || cited.reference.target_kind != TargetKind::document)) continue;
        answer.rows.push_back({{cited.entry, reader.pages(cited.entry.id, cited.sentence_span),
                                cited.sentence, cited.sentence_span},
                               cited.text,
                               cited.reference.value,
                               cited.reference.target_kind,
                               cited.identity ? reader.entry(cited.identity->document) : std::nullopt,
                               cited.identity ? cited.identity->reason : std::string{}});
    }
    return answer;
}

std::vector<ReportedOutcome> reported_outcomes(const index::Reader& reader, const Identities& identities) {
    std::map<std::string, DocumentKind> kinds;
    for (const index::DocumentEntry& entry : reader.documents()) kinds.emplace(entry.id, entry.metadata.kind);
    std::vector<ReportedOutcome> reported;
    for (const Cited& cited : all_references(reader, identities, Deadline{{}})) {
        if (!is_motion_of(kinds, cited)) continue;
        const Analysis analysis = reader.analysis(cited.entry.id);
        const Vote* const vote = vote_on(analysis, cited);
        const std::optional<Outcome> outcome = vote ? vote->outcome : outcome_before(cited);
        if (!outcome) continue;
        ReportedOutcome it{
            cited.identity->document, cited.entry.id, cited.sentence_span, *outcome, {}, {}, {},
            cited.identity->reason};
        if (vote) {
            it.votes_for = vote->votes_for;
            it.votes_against = vote->votes_against;
            it.share = vote->share;
        }
        reported.push_back(std::move(it));
    }
    return reported;
}

}  // namespace raadspoor::query
