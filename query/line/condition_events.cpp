#include "query/line/condition_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/measures/measure_reader.h"
#include "nlp/statements/clauses.h"
#include "query/print/actor_names.h"
#include "query/print/output.h"
#include "query/print/quantity_output.h"

namespace raadspoor::query {

namespace {

constexpr double enough_for_condition = 0.5, enough_for_sentence = 0.55, whole_topic = 0.8;

struct Scope {
    const Document& document;
    const Analysis& analysis;
    const Topic& topic;
    TopicText text;
    double best = 0;  ///< the most of the topic that one sentence holds
};

Span sentence_at(const Analysis& analysis, std::size_t offset) {
    const auto after = std::upper_bound(analysis.sentences.begin(), analysis.sentences.end(), offset,
                                        [](std::size_t at, Span span) { return at < span.begin; });
    return after == analysis.sentences.begin() ? Span{offset, offset} : *(after - 1);
}

const Block* block_at(const Document& document, std::size_t offset) {
    for (const Block& block : document.blocks)
        if (block.span.contains(offset)) return &block;
    return nullptr;
}

std::optional<SectionKind> section_at(const Analysis& analysis, std::size_t offset) {
    for (const Section& section : analysis.sections)
        if (section.span.contains(offset)) return section.kind;
    return std::nullopt;
}

/// The heading that a sentence stands under, when it is near; else an empty span.
Span heading_above(const Scope& scope, Span sentence) {
    constexpr std::size_t near = 600;
    Span heading;
    for (const Block& block : scope.document.blocks) {
        if (block.span.begin > sentence.begin) break;
        if (block.kind == BlockKind::heading) heading = block.span;
    }
    return !heading.empty() && sentence.begin - heading.begin < near ? heading : Span{};
}

/// The sentence before, the heading above, and the question that is answered: where "deze voorwaarde" may
/// have been named.
std::vector<Span> context_of(const Scope& scope, Span sentence) {
    std::vector<Span> context;
    const std::vector<Span>& all = scope.analysis.sentences;
    auto at = std::find(all.begin(), all.end(), sentence);
    for (int back = 0; back < 2 && at != all.begin() && at != all.end(); ++back) context.push_back(*--at);
    if (const Span heading = heading_above(scope, sentence); !heading.empty()) context.push_back(heading);
    for (const QuestionAnswer& pair : scope.analysis.questions)
        if (pair.answer.contains(sentence.begin)) context.push_back(pair.question);
    return context;
}

bool says_one_of(const Scope& scope, Span span, std::initializer_list<std::string_view> words) {
    const auto [first, last] = scope.text.places_in(span);
    for (std::size_t i = first; i < last; ++i)
        if (std::find(words.begin(), words.end(), scope.text.places()[i].folded) != words.end()) return true;
    return false;
}

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

bool names(const std::vector<Quantity>& demanded, const std::optional<Quantity>& wanted) {
    return wanted && std::any_of(demanded.begin(), demanded.end(),
                                 [&](const Quantity& it) { return same_number(it, *wanted); });
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

std::string told(const Scope& scope, const std::optional<EvidenceHit>& hit) {
    return hit ? one_line(hit->span.of(scope.document.text)) : std::string{};
}

std::vector<EvidenceHit> evidence_of(const Scope& scope, Span span) {
    const auto [first, last] = scope.text.places_in(span);
    return evidence_in(scope.text, first, last);
}

/// How the topic was recognised: its own words, or the ones that stand for them.
std::string matched_by(const Scope& scope, Span span) {
    std::string how;
    const auto [first, last] = scope.text.places_in(span);
    for (std::size_t w = 0; w < scope.topic.words.size(); ++w)
        for (std::size_t i = first; i < last; ++i) {
            const TopicText::Place& place = scope.text.places()[i];
            if (!((place.strong | place.weak) >> w & 1U)) continue;
            how += (how.empty() ? "" : ", ") + scope.topic.words[w].text +
                   (place.folded == scope.topic.words[w].text ? "" : " (“" + place.folded + "”)");
            break;
        }
    return how;
}

void fill(const Scope& scope, ConditionEvent& event, Span about) {
    event.quote = one_line(event.span.of(scope.document.text));
    event.coverage = std::max(event.coverage, scope.text.coverage(about));
    event.literal = scope.text.literal(about);
    if (event.matched.empty()) event.matched = matched_by(scope, about);
    event.demanded = nlp::quantities_in(scope.document.text, event.span);
}

/// A condition of the analysis, when it is about the topic.
std::optional<ConditionEvent> from_condition(const Scope& scope, const Condition& condition,
                                             std::size_t place_in_list, const std::vector<std::size_t>& lists,
                                             const std::optional<Quantity>& number) {
    ConditionEvent event{.kind = kind_of_role(condition.role),
                         .span = condition.span,
                         .modality = condition.modality,
                         .rule = std::string(condition.rule.name())};
    const Span sentence = sentence_at(scope.analysis, condition.span.begin);
    const Span about{std::min(sentence.begin, condition.span.begin),
                     std::max(sentence.end, condition.span.end)};
    const bool status = event.kind != EventKind::demand;
    if (event.kind == EventKind::withdrawn && says_one_of(scope, about, {"gehandhaafd", "handhaven"}))
        return std::nullopt;  // still to be decided
    event.coverage = scope.text.coverage(condition.span);
    event.has_consequence = !condition.consequence.empty();
    event.listed = condition.rule == Condition::listed;
    event.ordinal = event.listed ? place_in_list : ordinal_in(scope, about);
    event.evidence = condition.trigger;
    if (!event.listed)
        event.according_to =
            holder_of(scope.analysis, condition);  // of a list, its author asks: "met het Rijk afspraken
                                                   // maken, waarbij voorwaardelijk zijn:"
    bool fits = event.coverage >= enough_for_condition;
    if (!fits && !event.listed && about.size() < 400 && (status || event.coverage > 0))
        fits = scope.text.coverage(about) >= (status ? enough_for_sentence : whole_topic);
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

/// Whether a list item stands under words that announce conditions: "Daarvoor gelden de volgende
/// randvoorwaarden:".
bool is_listed_demand(const Scope& scope, Span sentence) {
    constexpr std::ptrdiff_t most_before = 5;
    const Block* const block = block_at(scope.document, sentence.begin);
    if (!block || block->kind != BlockKind::list_item) return false;
    const std::vector<Span>& all = scope.analysis.sentences;
    const auto at = std::lower_bound(all.begin(), all.end(), sentence.begin,
                                     [](Span span, std::size_t begin) { return span.begin < begin; });
    bool announced = false;
    for (auto it = at; it != all.begin() && at - it < most_before;) {
        --it;
        announced = announced || scope.document.text[it->end - 1] == ':';
        if (announced &&
            says_one_of(scope, *it,
                        {"voorwaarden", "randvoorwaarden", "instapvoorwaarden", "eisen", "voorwaardelijk"}))
            return true;
    }
    return false;
}

/// "Niet helder of de uitkering zal vervallen" says that nobody knows: no step at all.
bool is_in_doubt(const Scope& scope, Span sentence) {
    const auto [first, last] = scope.text.places_in(sentence);
    for (std::size_t i = first; i + 1 < last; ++i) {
        static constexpr std::array<std::string_view, 6> doubts{"helder",  "duidelijk",   "zeker",
                                                                "onzeker", "onduidelijk", "bekend"};
        const std::string& word = scope.text.places()[i].folded;
        if (std::find(doubts.begin(), doubts.end(), word) != doubts.end() &&
            scope.text.places()[i + 1].folded == "of")
            return true;
    }
    return false;
}

/// Of "150 plekken" a sentence with only "20% van de plekken" or "€ 1.150 per plek" says nothing.
bool counts_something_else(const Topic& topic, const std::vector<Quantity>& demanded) {
    const auto counted = [](const TopicWord& word) {
        return word.number && word.text.find('%') == std::string::npos &&
               word.text.find("€") == std::string::npos;
    };
    const auto of_money_or_share = [](const Quantity& it) {
        return it.unit == "%" || it.unit.starts_with("€");
    };
    return std::any_of(topic.words.begin(), topic.words.end(), counted) && !demanded.empty() &&
           std::all_of(demanded.begin(), demanded.end(), of_money_or_share);
}

/// What a sentence about the topic shows, when words of evidence stand in it. The first of the list that fits
/// decides.
std::optional<ConditionEvent> from_sentence(const Scope& scope, Span sentence,
                                            const std::optional<Quantity>& number) {
    double coverage = scope.text.coverage(sentence);
    if (coverage > 0 && coverage < whole_topic &&
        scope.text.coverage(heading_above(scope, sentence)) >= enough_for_condition)
        coverage = std::max(coverage, enough_for_sentence);
    const std::vector<Quantity> demanded = nlp::quantities_in(scope.document.text, sentence);
    const bool numbered = names(demanded, number);
    if (coverage < enough_for_sentence && !(numbered && coverage > 0.3)) return std::nullopt;
    if (counts_something_else(scope.topic, demanded) || is_in_doubt(scope, sentence)) return std::nullopt;
    const std::vector<EvidenceHit> shown = evidence_of(scope, sentence);
    const std::optional<SectionKind> section = section_at(scope.analysis, sentence.begin);
    const bool background = section == SectionKind::constatering || section == SectionKind::overweging;
    ConditionEvent event{.span = sentence, .coverage = coverage};
    const auto decide = [&](EventKind kind, Evidence evidence) {
        const std::optional<EvidenceHit> hit = first_of(shown, evidence);
        if (!hit) return false;
        event.kind = kind;
        event.rule = "zin." + std::string(hit->phrase);
        event.evidence = told(scope, hit);
        return true;
    };
    const bool decided =
        (!section &&
         (decide(EventKind::converted, Evidence::converted) ||
          decide(EventKind::partly_met, Evidence::partly) || decide(EventKind::unmet, Evidence::unmet) ||
          decide(EventKind::withdrawn, Evidence::withdrawn) ||
          (!first_of(shown, Evidence::soft) &&
           (decide(EventKind::met, Evidence::met) || decide(EventKind::partly_met, Evidence::promised)))));
    if (!decided) {
        if (background) return std::nullopt;
        const bool asks = section == SectionKind::opdracht || section == SectionKind::uitspraak;
        if (decide(EventKind::demand, Evidence::soft))
            event.modality = Modality::zacht;
        else if (decide(EventKind::demand, Evidence::hard) ||
                 (coverage >= whole_topic && decide(EventKind::demand, Evidence::plain)))
            event.modality = Modality::hard;
        else if (is_listed_demand(scope, sentence))
            event.modality = Modality::hard, event.rule = "lijst van voorwaarden";
        else if (asks && coverage >= enough_for_sentence)
            event.modality = Modality::hard, event.rule = fmt::format("motie.{}", name_of(*section));
        else
            return std::nullopt;
    }
    fill(scope, event, sentence);
    return event;
}

bool can_be_quoted(const Document& document, Span sentence) {
    const Block* const block = block_at(document, sentence.begin);
    if (sentence.empty() || document.text[sentence.end - 1] == '?') return false;  // who asks does not say
    return sentence.size() > 20 && sentence.size() < 1200 &&
           (!block || (block->kind != BlockKind::heading && block->kind != BlockKind::field &&
                       block->kind != BlockKind::note));
}

/// The clauses of a long sentence that hold the topic and the words that decide.
Span narrowed(const Scope& scope, Span sentence, const ConditionEvent& event) {
    if (sentence.size() < 220) return sentence;
    Span kept{sentence.end, sentence.begin};
    const std::size_t evidence =
        event.evidence.empty()
            ? std::string::npos
            : scope.document.text.find(event.evidence.substr(0, event.evidence.find(' ')), sentence.begin);
    for (const Span clause : nlp::clauses(scope.document.text, sentence))
        if (scope.text.coverage(clause) > 0 || clause.contains(evidence))
            kept = {std::min(kept.begin, clause.begin), std::max(kept.end, clause.end)};
    return kept.begin < kept.end && scope.text.coverage(kept) >= scope.text.coverage(sentence) ? kept
                                                                                               : sentence;
}

bool says_the_same(const ConditionEvent& one, const ConditionEvent& other) {
    if (one.kind != other.kind || one.modality != other.modality || one.according_to != other.according_to)
        return false;
    if (one.demanded.empty() || other.demanded.empty()) return true;
    return std::equal(one.demanded.begin(), one.demanded.end(), other.demanded.begin(), other.demanded.end(),
                      same_number);
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
                                 .according_to = std::string(holder_of(scope.analysis, it)),
                                 .rule = std::string(it.rule.name()),
                                 .evidence = it.trigger};
            event.matched = "komt in de plaats van wat ervoor is ingetrokken";
            fill(scope, event, it.span);
            events.push_back(std::move(event));
            break;
        }
    }
}

/// Leaves one of several events that say the same: the one that holds most of the topic.
std::vector<ConditionEvent> without_repeats(std::vector<ConditionEvent> events) {
    std::vector<ConditionEvent> kept;
    for (ConditionEvent& event : events) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const ConditionEvent& other) {
            return says_the_same(event, other);
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
    const std::size_t conditions = events.size();
    for (const Span sentence : analysis.sentences) {
        if (!can_be_quoted(document, sentence)) continue;
        const auto taken = [&](const ConditionEvent& event) { return event.span.overlaps(sentence); };
        if (std::any_of(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(conditions), taken))
            continue;
        auto event = from_sentence(scope, sentence, number_of_line);
        if (!event) continue;
        event->span = narrowed(scope, sentence, *event);
        event->quote = one_line(event->span.of(document.text));
        events.push_back(std::move(*event));
    }
    for (ConditionEvent& event : events)
        event.according_to = actor_of(document, analysis, event.span, event.according_to);
    std::sort(events.begin(), events.end(),
              [](const ConditionEvent& a, const ConditionEvent& b) { return a.span.begin < b.span.begin; });
    return without_repeats(std::move(events));
}

}  // namespace raadspoor::query
