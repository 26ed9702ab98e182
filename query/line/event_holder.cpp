#include "query/line/event_holder.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/statements/holder.h"
#include "query/print/actor_names.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

/// Groups that speak without a name.
bool is_group(std::string_view low) {
    static constexpr std::array<std::string_view, 10> groups{
        "gemeenten",    "partijen",         "bewoners",   "inwoners",      "gemeentes",
        "verzekeraars", "zorgverzekeraars", "provincies", "waterschappen", "omwonenden"};
    return std::find(groups.begin(), groups.end(), low) != groups.end();
}

/// Whether `words` are those of the speaker.
bool is_speaker(std::string_view low) {
    static constexpr std::array<std::string_view, 9> words{
        "wij", "we", "ons", "ik", "het college", "de raad", "het bestuur", "de gemeente", "college"};
    return std::find(words.begin(), words.end(), low) != words.end();
}

/// The organisation that the head of a phrase is; not one that only stands inside it.
const Organisation* organisation_of(const Analysis& analysis, const nlp::NounPhrase& phrase) {
    for (const Organisation& it : analysis.annotations.organisations)
        if (it.span.overlaps(phrase.head) ||
            (it.span.contains(phrase.span.begin) && it.span.end >= phrase.span.end))
            return &it;
    return nullptr;
}

/// The names of a phrase "de VNG, VWS en ZN": those that stand beside its head in one row.
std::vector<std::string> names_in_row(const Document& document, const Analysis& analysis,
                                      const Organisation& first) {
    std::vector<std::string> names{actor_name(first.value)};
    std::size_t end = first.span.end;
    for (const Organisation& it : analysis.annotations.organisations) {
        if (it.span.begin < end || is_party(it.value) != is_party(first.value)) continue;
        const std::string_view between = Span{end, it.span.begin}.of(document.text);
        if (between != ", " && between != " en " && between != ", de " && between != " en de " &&
            between != "\nen ")
            break;
        names.push_back(actor_name(it.value));
        end = it.span.end;
    }
    return names;
}

EventHolder named(const Document& document, const Analysis& analysis, const nlp::NounPhrase& phrase,
                  HolderBasis basis) {
    const std::string low = ascii_lower(one_line(phrase.span.of(document.text)));
    const std::string head = ascii_lower(one_line(phrase.head.of(document.text)));
    if (phrase.who == nlp::Who::wij || phrase.who == nlp::Who::ik || is_speaker(low))
        return speaker_of(analysis, phrase.span.begin);
    if (const Organisation* const it = organisation_of(analysis, phrase))
        return {names_in_row(document, analysis, *it), basis};
    if (is_group(head)) return {{head == "gemeentes" ? "gemeenten" : head}, basis};
    return {};
}

/// Whom the sentence gives as its source: "volgens de VNG", "aldus het college".
EventHolder cited(const Document& document, const Analysis& analysis, Span sentence) {
    for (const Organisation& it : analysis.annotations.organisations) {
        if (!sentence.contains(it.span.begin)) continue;
        const std::string before =
            ascii_lower(Span{it.span.begin > 12 ? it.span.begin - 12 : 0, it.span.begin}.of(document.text));
        for (const std::string_view lead :
             {"volgens de ", "volgens het ", "volgens ", "aldus de ", "aldus het ", "aldus "})
            if (before.ends_with(lead)) return {names_in_row(document, analysis, it), HolderBasis::frame};
    }
    return {};
}

}  // namespace

EventHolder speaker_of(const Analysis& analysis, std::size_t offset) {
    if (analysis.questions.size() > 1)
        for (const QuestionAnswer& pair : analysis.questions)
            if (pair.question.contains(offset)) return {};
    for (const Turn& turn : analysis.minutes.turns) {
        if (!turn.span.contains(offset) || turn.role == SpeakerRole::voorzitter) continue;
        if (!turn.party.empty()) return {{turn.party}, HolderBasis::speaker};
        if (turn.role == SpeakerRole::wethouder || turn.role == SpeakerRole::burgemeester) break;
        if (!turn.speaker.empty()) return {{turn.speaker}, HolderBasis::speaker};
    }
    if (analysis.metadata.sender.empty()) {
        if (analysis.metadata.kind == DocumentKind::akkoord) return {{"partijen"}, HolderBasis::speaker};
        if (!is_motion(analysis.metadata.kind)) return {};
    }
    // An accord speaks for all who made it, not for whose name stands first.
    if (analysis.metadata.kind == DocumentKind::akkoord) return {{"partijen"}, HolderBasis::speaker};
    const std::string author = author_of(analysis);
    if (author.empty()) return {};
    const bool signs = !analysis.annotations.signatories.empty();
    return {{author}, signs ? HolderBasis::signature : HolderBasis::speaker};
}

EventHolder holder_in(const Document& document, const Analysis& analysis, Span sentence,
                      const std::vector<nlp::Clause>& clauses, std::size_t at, bool wants) {
    if (EventHolder source = cited(document, analysis, sentence); !source.names.empty()) return source;
    // "Als gemeenten hebben wij …": who speaks.
    for (const nlp::Clause& clause : clauses) {
        if (clause.conjunction != "als" || !clause.subject || clause.verb.empty()) continue;
        const std::string next = ascii_lower(
            one_line(Span{clause.verb.end, std::min(sentence.end, clause.verb.end + 5)}.of(document.text)));
        const std::string head = ascii_lower(one_line(clause.subject->head.of(document.text)));
        if (is_group(head) && (next.starts_with(" we ") || next.starts_with(" wij")))
            return {{head}, HolderBasis::speaker};
    }
    if (at < clauses.size()) {
        // "Het ministerie heeft aangegeven dat …": whose words it is.
        std::size_t steps = 0;
        for (auto above = clauses[at].hangs_on; above && *above < clauses.size() && steps < 4;
             above = clauses[*above].hangs_on, ++steps)
            if (nlp::gives_words(clauses[*above].lemma) && clauses[*above].subject) {
                const EventHolder teller =
                    named(document, analysis, *clauses[*above].subject, HolderBasis::frame);
                return teller;  // known or not: it is not the author's own word
            }
        const nlp::Clause& clause = clauses[at];
        if (wants && clause.subject) {
            EventHolder who = named(document, analysis, *clause.subject, HolderBasis::subject);
            if (!who.names.empty()) return who;
            const bool thing = clause.subject->who == nlp::Who::noun ||
                               clause.subject->who == nlp::Who::third ||
                               clause.subject->who == nlp::Who::relative;
            if (!thing) return {};
        }
        // Who does what is told: "hebben de VNG, VWS en ZN een akkoord bereikt".
        if (!wants && clause.subject && clause.voice == nlp::Voice::active && clause.object)
            if (const Organisation* const it = organisation_of(analysis, *clause.subject))
                return {names_in_row(document, analysis, *it), HolderBasis::subject};
    }
    return speaker_of(analysis, sentence.begin);
}

EventHolder holder_named(const Analysis& analysis, std::size_t offset, const std::string& holder,
                         HolderBasis basis) {
    std::string_view name = holder;
    if (basis == HolderBasis::speaker || basis == HolderBasis::signature || is_speaker(ascii_lower(holder)) ||
        holder.empty())
        return speaker_of(analysis, offset);
    for (const std::string_view article : {"de ", "het ", "De ", "Het "})
        if (name.starts_with(article)) name.remove_prefix(article.size());
    return {{one_line(actor_name(name))}, basis};
}

}  // namespace raadspoor::query
