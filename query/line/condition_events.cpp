#include "query/line/condition_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "corpus/sentences.h"
#include "corpus/text.h"
#include "nlp/grammar/clauses.h"
#include "nlp/measures/measure_reader.h"
#include "query/line/event_holder.h"
#include "query/line/fate.h"
#include "query/line/scope.h"
#include "query/line/told_events.h"
#include "query/print/actor_names.h"
#include "query/print/output.h"
#include "query/print/quantity_output.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

/// "de tweede voorwaarde" -> 2.
std::size_t ordinal_in(const Scope& scope, Span span) {
    static constexpr std::array<std::string_view, 8> ordinals{"eerste", "tweede", "derde",   "vierde",
                                                              "vijfde", "zesde",  "zevende", "achtste"};
    const auto [first, last] = scope.text.places_in(span);
    for (std::size_t i = first; i + 1 < last; ++i) {
        const auto found = std::find(ordinals.begin(), ordinals.end(), scope.text.places()[i].folded);
        const std::string& next = scope.text.places()[i + 1].folded;
        if (found != ordinals.end() &&
            (next == "voorwaarde" || next == "eis" || next == "punt" || next == "randvoorwaarde"))
            return static_cast<std::size_t>(found - ordinals.begin()) + 1;
    }
    return 0;
}

bool points_back(const Scope& scope, Span span) {
    return says_one_of(scope, span,
                       {"deze", "die", "dat", "daaraan", "hieraan", "hiermee", "daarmee", "gestelde",
                        "genoemde", "beide", "uw"}) &&
           says_one_of(
               scope, span,
               {"voorwaarde", "voorwaarden", "eis", "voorbehoud", "randvoorwaarde", "hieraan", "daaraan"});
}

EventKind kind_of_role(ConditionRole role) {
    switch (role) {
        case ConditionRole::met:
            return EventKind::met;
        case ConditionRole::partly_met:
            return EventKind::partly_met;
        case ConditionRole::unmet:
            return EventKind::unmet;
        case ConditionRole::withdrawn:
            return EventKind::withdrawn;
        case ConditionRole::stated:
            break;
    }
    return EventKind::demand;
}

/// "Daarbij gelden de volgende voorwaarden:" behind a sentence on the topic, or "Voor de regeling gelden de
/// volgende eisen:".
bool is_listed_under_topic(const Scope& scope, Span item) {
    const Span lead_in = lead_in_of(scope, sentence_at(scope.analysis.sentences, item.begin));
    if (lead_in.empty() ||
        !says_one_of(scope, lead_in,
                     {"voorwaarden", "eisen", "criteria", "uitgangspunten", "randvoorwaarden"}))
        return false;
    if (says_one_of(scope, lead_in, {"daarbij", "hierbij", "daarvoor", "hiervoor", "hieraan", "daaraan"}))
        return scope.text.held_in(sentence_before(scope.analysis, lead_in.begin)).has_value();
    const std::optional<Span> held = scope.text.held_in(lead_in);
    if (!held) return false;
    const auto [first, last] = scope.text.places_in({lead_in.begin, held->begin});
    return last > first && (last - first < 4 || scope.text.places()[last - 1].folded == "voor" ||
                            scope.text.places()[last - 1].folded == "aan");
}

/// "Wegens het ontbreken van een wettelijke grondslag kan {het loket} niet open": what is lacking, or meets
/// something, is told by the words behind the trigger, which are not the topic.
bool names_another(const Scope& scope, const Condition& condition, Span about) {
    const std::size_t at = scope.document.text.find(condition.trigger, about.begin);
    if (condition.trigger.empty() || at >= about.end) return false;
    if (says_one_of(scope, condition.span, {"eis", "eisen", "voorwaarde", "voorwaarden", "criteria"}))
        return false;  // told of the topic's own demand
    const std::optional<Span> held = scope.text.held_in(about);
    if (!held) return false;
    const Span trigger{at, at + condition.trigger.size()};
    if (held->overlaps(trigger)) return false;
    const std::vector<nlp::Clause> clauses =
        nlp::read_clauses(scope.document.text, about, lead_in_of(scope, about));
    const std::optional<std::size_t> own = innermost(clauses, held->begin);
    const std::optional<std::size_t> there = innermost(clauses, trigger.begin);
    if (!own || !there || own == there) return false;
    const auto tells = [&](std::size_t below, std::size_t above) {
        const std::string& opener = clauses[below].conjunction;
        return clauses[below].hangs_on == above && clauses[below].kind != nlp::ClauseKind::relative &&
               (opener == "dat" || opener == "om" || opener == "of" || opener.empty());
    };
    return !tells(*own, *there) && !tells(*there, *own);
}

/// A condition of the analysis, when it is about the topic.
std::optional<ConditionEvent> from_condition(const Scope& scope, const Condition& condition,
                                             std::size_t place_in_list, const std::vector<std::size_t>& lists,
                                             const std::optional<Quantity>& number) {
    ConditionEvent event{.kind = kind_of_role(condition.role),
                         .span = condition.span,
                         .modality = condition.modality,
                         .rule = std::string(condition.rule.name())};
    const Span sentence = sentence_at(scope.analysis.sentences, condition.span.begin);
    const Span about = sentence_around(scope.analysis.sentences, condition.span);
    const bool status = event.kind != EventKind::demand;
    const bool judged = event.kind == EventKind::met || event.kind == EventKind::unmet;
    if (event.kind == EventKind::withdrawn && says_one_of(scope, about, {"gehandhaafd", "handhaven"}))
        return std::nullopt;  // still to be decided
    event.coverage = scope.text.coverage(condition.span);
    event.has_consequence = !condition.consequence.empty();
    event.listed = condition.rule == Condition::listed;
    event.ordinal = event.listed ? place_in_list : ordinal_in(scope, about);
    event.evidence = condition.trigger;
    // Of a list, its author asks: "met het Rijk afspraken maken, waarbij voorwaardelijk zijn:".
    EventHolder holder = event.listed ? speaker_of(scope.analysis, condition.span.begin)
                                      : holder_named(scope.analysis, condition.span.begin,
                                                     std::string(holder_of(scope.analysis, condition)),
                                                     condition.holder_basis);
    event.according_to_all = std::move(holder.names);
    event.holder_basis = holder.basis;
    bool fits = is_about(scope, condition.span, enough_for_condition);
    event.wants_topic = fits && scope.topic.words.size() > 1;
    if (!fits && !event.listed && about.size() < 400 && (status || event.coverage > 0))
        fits = is_about(scope, about, status ? enough_for_sentence : whole_topic) &&
               !(judged && names_another(scope, condition, about));
    if (!fits && event.listed && is_listed_under_topic(scope, condition.span)) {
        event.matched = "een punt van de lijst onder het onderwerp";
        fits = true;
    }
    fill(scope, event, condition.span);
    if (!fits && status && event.ordinal && scope.best >= whole_topic &&
        std::find(lists.begin(), lists.end(), event.ordinal) != lists.end()) {
        event.matched = "de voorwaarde met dat volgnummer in het eerdere stuk";
        fits = true;
    }
    if (!fits && scope.best >= enough_for_sentence && names(event.demanded, number) &&
        (status || scope.text.coverage(about) > 0)) {
        event.matched = "hetzelfde getal, " + spoken(*number);
        fits = true;
    }
    if (!fits && status && !event.ordinal && points_back(scope, condition.span))
        for (const Span before : context_of(scope, sentence))
            if (!fits && scope.text.coverage(before) >= enough_for_condition) {
                event.matched =
                    "verwijst terug naar: “" + shortened(one_line(before.of(scope.document.text)), 80) + "”";
                fits = true;
            }
    if (!fits) return std::nullopt;
    const std::vector<EvidenceHit> shown = evidence_of(scope, about);
    const std::optional<EvidenceHit> converted = first_of(shown, Evidence::converted);
    if (converted && (event.kind == EventKind::withdrawn ||
                      (event.kind == EventKind::demand && condition.span.contains(converted->span) &&
                       converted->phrase.find("vervangen") != std::string_view::npos &&
                       scope.analysis.metadata.kind != DocumentKind::amendement))) {
        event.kind = EventKind::converted;
        event.evidence = told(scope, converted);
    }
    if (event.modality == Modality::beschrijvend) {
        const bool soft = first_of(evidence_of(scope, condition.span), Evidence::soft).has_value();
        if (event.kind == EventKind::demand) event.modality = soft ? Modality::zacht : Modality::hard;
    }
    return event;
}

bool says_the_same(const ConditionEvent& one, const ConditionEvent& other) {
    if (one.kind != other.kind || one.modality != other.modality ||
        one.according_to() != other.according_to())
        return false;
    if (!one.demanded.empty() && !other.demanded.empty())
        return std::equal(one.demanded.begin(), one.demanded.end(), other.demanded.begin(),
                          other.demanded.end(), same_number);
    const std::set<std::string> mine = distinct_terms(one.quote), theirs = distinct_terms(other.quote);
    std::size_t shared = 0;
    for (const std::string& word : mine) shared += theirs.count(word);
    constexpr double alike = 0.6;
    if (2.0 * static_cast<double>(shared) >= alike * static_cast<double>(mine.size() + theirs.size()))
        return true;
    if (one.kind == EventKind::demand && one.demanded.empty() != other.demanded.empty()) return true;
    return false;
}

/// Which of two events that say the same is shown: more of the topic, and in its own words; a condition
/// rather than a sentence.
double strength(const ConditionEvent& event) {
    return event.coverage + 0.3 * event.literal + (event.rule.starts_with("condition.") ? 0.4 : 0) +
           (event.has_consequence ? 0.25 : 0);
}

/// "De voorwaarde van 3% wordt ingetrokken. … op voorwaarde dat elke gemeente ten minste € 64 …": what comes
/// in its place.
void add_replacements(const Scope& scope, std::vector<ConditionEvent>& events) {
    constexpr std::size_t near = 600;
    for (std::size_t i = 0, all = events.size(); i < all; ++i) {
        if (events[i].kind != EventKind::withdrawn) continue;
        const Span gone = events[i].span;
        for (const Condition& it : scope.analysis.annotations.conditions) {
            if (it.role != ConditionRole::stated || it.span.begin < gone.end ||
                it.span.begin > gone.end + near || scope.text.words_in(it.span) == 0)
                continue;
            if (std::any_of(events.begin(), events.end(),
                            [&](const ConditionEvent& event) { return event.span.overlaps(it.span); }))
                continue;
            ConditionEvent event{.kind = EventKind::converted,
                                 .span = it.span,
                                 .modality = it.modality,
                                 .rule = std::string(it.rule.name()),
                                 .evidence = it.trigger};
            event.matched = "komt in de plaats van wat ervoor is ingetrokken";
            EventHolder holder = holder_named(scope.analysis, it.span.begin,
                                              std::string(holder_of(scope.analysis, it)), it.holder_basis);
            event.according_to_all = std::move(holder.names);
            event.holder_basis = holder.basis;
            fill(scope, event, it.span);
            events.push_back(std::move(event));
            break;
        }
    }
}

/// Leaves one of several events that say the same: the one that holds most of the topic.
std::vector<ConditionEvent> without_repeats(const Analysis& analysis, std::vector<ConditionEvent> events) {
    std::vector<ConditionEvent> kept;
    for (ConditionEvent& event : events) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const ConditionEvent& other) {
            const bool one_sentence = event.kind == other.kind && !event.listed && !other.listed &&
                                      event.kind != EventKind::demand &&
                                      sentence_at(analysis.sentences, event.span.begin) ==
                                          sentence_at(analysis.sentences, other.span.begin);
            return one_sentence || says_the_same(event, other);
        });
        if (same == kept.end())
            kept.push_back(std::move(event));
        else if (strength(event) > strength(*same) + 0.2)
            *same = std::move(event);
    }
    std::sort(kept.begin(), kept.end(),
              [](const ConditionEvent& a, const ConditionEvent& b) { return a.span.begin < b.span.begin; });
    return kept;
}

}  // namespace

std::vector<ConditionEvent> events_in(const Document& document, const Analysis& analysis, const Topic& topic,
                                      const std::vector<std::size_t>& lists,
                                      const std::optional<Quantity>& number_of_line) {
    Scope scope{document, analysis, topic, TopicText{document.text, topic}};
    for (const Span sentence : analysis.sentences)
        scope.best = std::max(scope.best, scope.text.coverage(sentence));
    std::vector<ConditionEvent> events;
    std::size_t place = 0;
    for (const Condition& condition : analysis.annotations.conditions) {
        place = condition.rule == Condition::listed ? place + 1 : 0;
        if (auto event = from_condition(scope, condition, place, lists, number_of_line))
            events.push_back(std::move(*event));
    }
    add_replacements(scope, events);
    for (const Commitment& it : analysis.annotations.commitments)
        if (auto event = from_promise(scope, it)) events.push_back(std::move(*event));
    const std::size_t conditions = events.size();
    Span before;
    for (const Span sentence : analysis.sentences) {
        if (!can_be_quoted(document, sentence)) {
            before = sentence;
            continue;
        }
        const auto taken = [&](const ConditionEvent& event) { return event.span.overlaps(sentence); };
        if (std::any_of(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(conditions), taken)) {
            before = sentence;
            continue;
        }
        auto event = from_sentence(scope, sentence, number_of_line);
        if (!event) event = from_pointing(scope, sentence, before);
        before = sentence;
        if (!event) continue;
        event->span = narrowed(scope, sentence, *event);
        event->quote = one_line(event->span.of(document.text));
        events.push_back(std::move(*event));
    }
    std::sort(events.begin(), events.end(),
              [](const ConditionEvent& a, const ConditionEvent& b) { return a.span.begin < b.span.begin; });
    return without_repeats(analysis, std::move(events));
}

}  // namespace raadspoor::query
