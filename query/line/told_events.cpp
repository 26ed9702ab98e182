#include "query/line/told_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/grammar/clauses.h"
#include "nlp/measures/measure_reader.h"
#include "nlp/statements/clauses.h"
#include "query/line/event_holder.h"
#include "query/line/fate.h"
#include "query/print/output.h"
#include "query/print/quantity_output.h"

namespace raadspoor::query {

namespace {

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

/// "Niet helder of de uitkering zal vervallen": the words that say that nobody knows; empty when none do.
Span doubt_in(const Scope& scope, Span sentence) {
    const auto [first, last] = scope.text.places_in(sentence);
    for (std::size_t i = first; i + 1 < last; ++i) {
        static constexpr std::array<std::string_view, 6> doubts{"helder",  "duidelijk",   "zeker",
                                                                "onzeker", "onduidelijk", "bekend"};
        const TopicText::Place &place = scope.text.places()[i], &next = scope.text.places()[i + 1];
        if (std::find(doubts.begin(), doubts.end(), place.folded) == doubts.end()) continue;
        if (next.folded != "of" && next.folded != "hoe" && next.folded != "wanneer") continue;
        const bool alone = place.folded.starts_with("on");
        if (alone) return {place.span.begin, next.span.end};
        for (std::size_t k = i > first + 3 ? i - 3 : first; k < i; ++k)
            if (scope.text.places()[k].folded == "niet")
                return {scope.text.places()[k].span.begin, next.span.end};
    }
    return {};
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

/// "een ongelijkwaardige positie" for "gelijkwaardigheid".
bool is_denied(const Scope& scope, Span thing) {
    const auto [first, last] = scope.text.places_in(thing);
    for (std::size_t i = first; i < last; ++i)
        if (scope.text.places()[i].denied) return true;
    return false;
}

/// Which event a fate is, and how firmly it is asked.
void put_fate(ConditionEvent& event, const FateRead& read, const Scope& scope) {
    switch (read.fate) {
        case Fate::met:
        case Fate::stays:
            event.kind = EventKind::met;
            break;
        case Fate::promised:
        case Fate::partly:
            event.kind = EventKind::partly_met;
            break;
        case Fate::unmet:
            event.kind = EventKind::unmet;
            break;
        case Fate::withdrawn:
            event.kind = EventKind::withdrawn;
            break;
        case Fate::weakened:
            event.kind = EventKind::weakened;
            break;
        case Fate::sharpened:
            event.kind = EventKind::sharpened;
            break;
        case Fate::converted:
            event.kind = EventKind::converted;
            break;
        case Fate::hard:
        case Fate::soft:
            event.kind = EventKind::demand;
            event.modality = read.fate == Fate::hard ? Modality::hard : Modality::zacht;
    }
    event.rule = read.rule;
    event.evidence = one_line(read.evidence.of(scope.document.text));
    const std::string lemma = read.rule.substr(read.rule.rfind('.') + 1);
    if (read.rule.find(".noun.") == std::string::npos && event.evidence.size() <= 7 &&
        lemma != event.evidence && ascii_lower(event.evidence).substr(0, 2) != lemma.substr(0, 2))
        event.evidence += " … (" + lemma + ")";
    event.told_of_past = read.past;
}

/// Whether the topic stands right behind some words.
bool stands_behind(const Scope& scope, Span thing, Span words) {
    constexpr std::size_t near = 4;
    const auto [first, last] = scope.text.places_in({words.end, std::max(words.end, thing.begin)});
    return words.end <= thing.begin && last - first <= near;
}

/// Whether "voorwaarde" or "eis" stands within some words of the topic.
bool near_one_another(const Scope& scope, Span thing, const ConditionEvent& event, Span sentence) {
    constexpr std::size_t near = 8;
    const std::size_t at = scope.document.text.find(event.evidence, sentence.begin);
    if (at == std::string::npos || at >= sentence.end) return true;
    const auto [first, last] =
        at < thing.begin ? scope.text.places_in({at, thing.begin}) : scope.text.places_in({thing.end, at});
    return last - first <= near;
}

/// The fate that words of evidence show when they stand in the clause of the topic, told and not only asked
/// or imagined.
bool by_evidence(const Scope& scope, Span sentence, Span thing, const std::vector<nlp::Clause>& clauses,
                 const std::optional<Quantity>& number, ConditionEvent& event) {
    const std::optional<std::size_t> own = innermost(clauses, thing.begin);
    using nlp::Reality;
    const bool unreal =
        own && (clauses[*own].reality == Reality::imagined || clauses[*own].reality == Reality::asked);
    const auto usable = [&](const EvidenceHit& hit) {
        const bool demand = hit.kind == Evidence::soft || hit.kind == Evidence::hard;
        if (unreal && !demand) return false;
        // "in plaats van" is said of what stands behind it.
        if (hit.kind == Evidence::converted && hit.phrase == "in plaats van" &&
            !stands_behind(scope, thing, hit.span))
            return false;
        if (!own) return true;
        const std::optional<std::size_t> there = innermost(clauses, hit.span.begin);
        if (!there) return true;
        const Reality reality = clauses[*there].reality;
        if (reality == Reality::asked) return false;
        if (!demand && (reality == Reality::imagined || reality == Reality::possible ||
                        reality == Reality::demanded || reality == Reality::hoped))
            return false;
        if (*there == *own) return true;
        return hit.kind != Evidence::unmet &&
               (clauses[*there].hangs_on == *own || clauses[*own].hangs_on == *there);
    };
    std::vector<EvidenceHit> shown;
    for (const EvidenceHit& hit : evidence_of(scope, sentence))
        if (usable(hit)) shown.push_back(hit);
    const auto decide = [&](EventKind kind, Evidence evidence) {
        const std::optional<EvidenceHit> hit = first_of(shown, evidence);
        if (!hit) return false;
        event.kind = kind;
        event.rule = "zin." + std::string(hit->phrase);
        event.evidence = told(scope, hit);
        return true;
    };
    const bool numbers = !event.demanded.empty();
    const bool soft = first_of(shown, Evidence::soft).has_value();
    if (decide(EventKind::converted, Evidence::converted) ||
        decide(EventKind::partly_met, Evidence::partly) ||
        decide(EventKind::withdrawn, Evidence::withdrawn) ||
        (!soft && (decide(EventKind::unmet, Evidence::unmet) || decide(EventKind::met, Evidence::met) ||
                   decide(EventKind::partly_met, Evidence::promised))))
        return true;
    const bool done =
        own && (clauses[*own].tense == nlp::Tense::perfect || clauses[*own].tense == nlp::Tense::past) &&
        clauses[*own].modal.empty();
    if (decide(EventKind::demand, Evidence::soft)) {
        event.modality = Modality::zacht;
        // What only softens a number says nothing without one that is asked.
        const bool softens = event.rule.find("mogelijk") != std::string::npos ||
                             event.rule.find("circa") != std::string::npos ||
                             event.rule.find("voorkeur") != std::string::npos ||
                             event.rule.find("termijn") != std::string::npos;
        const bool of_line =
            number && std::any_of(event.demanded.begin(), event.demanded.end(),
                                  [&](const Quantity& it) { return it.unit == number->unit; });
        return !softens || of_line;
    }
    if (!decide(EventKind::demand, Evidence::hard)) return false;
    // "ten minste" bounds a number, and says nothing without one.
    const bool bound = event.evidence.find("mits") == std::string::npos &&
                       event.evidence.find("voorwaarde") == std::string::npos &&
                       event.evidence.find("eis") == std::string::npos &&
                       event.evidence.find("lleen") == std::string::npos &&
                       event.evidence.find("voorbehoud") == std::string::npos;
    event.modality = Modality::hard;
    if (bound) return numbers && !done;  // "is opgeleverd voor maximaal 20 gasten" asks nothing
    const bool word = event.evidence.find("oorwaarde") != std::string::npos ||
                      event.evidence.find("eis") != std::string::npos;
    return !word || near_one_another(scope, thing, event, sentence);
}

void put_holder(const Scope& scope, Span sentence, const std::vector<nlp::Clause>& clauses, std::size_t at,
                ConditionEvent& event) {
    const bool wants = event.kind == EventKind::demand && event.rule.find("moeten") == std::string::npos &&
                       event.rule.find("dienen") == std::string::npos;
    EventHolder holder = holder_in(scope.document, scope.analysis, sentence, clauses, at, wants);
    event.according_to_all = std::move(holder.names);
    event.holder_basis = holder.basis;
}

/// Whether "deze …" can be the topic: a pronoun by itself, a word of the topic or its last part, or a word
/// for any demand.
bool means_topic(const Scope& scope, const nlp::NounPhrase& phrase) {
    if (phrase.who == nlp::Who::third || phrase.who == nlp::Who::relative) return true;
    static constexpr std::array<std::string_view, 12> any{
        "afspraak", "afspraken", "eis",       "eisen",   "voorwaarde", "voorwaarden",
        "regeling", "uitkering", "maatregel", "verzoek", "wens",       "toezegging"};
    const auto [first, last] = scope.text.places_in(phrase.head);
    for (std::size_t i = first; i < last; ++i) {
        const TopicText::Place& place = scope.text.places()[i];
        if ((place.strong | place.weak) != 0 || std::find(any.begin(), any.end(), place.folded) != any.end())
            return true;
    }
    return phrase.span.size() <= 5;
}

/// The sentence that holds the topic which `sentence` may point back at; an empty span when there is none.
Span pointed_at(const Scope& scope, Span sentence, Span before) {
    constexpr std::size_t near = 60, further = 900;
    if (!before.empty() && before.end <= sentence.begin && sentence.begin - before.end < near &&
        scope.text.held_in(before))
        return before;
    bool word = false;
    const auto [first, last] = scope.text.places_in(sentence);
    for (std::size_t i = first; i < last; ++i) word = word || scope.text.places()[i].literal != 0;
    if (!word || scope.topic.words.size() < 2 || !is_short(scope.topic)) return {};
    const Block* const block = block_at(scope.document, sentence.begin);
    const bool note = block && block->kind == BlockKind::note;
    for (auto it = scope.analysis.sentences.rbegin(); it != scope.analysis.sentences.rend(); ++it) {
        if (it->end > sentence.begin) continue;
        if (!note && sentence.begin - it->end > further) break;
        if (scope.text.held_in(*it)) return *it;
    }
    return {};
}

/// "de wens van gemeenten om …": whose wish it is.
EventHolder wisher(const Scope& scope, const FateRead& read, Span sentence) {
    const std::string behind = ascii_lower(
        Span{read.evidence.end, std::min(sentence.end, read.evidence.end + 60)}.of(scope.document.text));
    for (const std::string_view lead : {"van de ", "van het ", "van "}) {
        if (!behind.starts_with(lead)) continue;
        const std::size_t at = read.evidence.end + 1 + lead.size();
        for (const Organisation& it : scope.analysis.annotations.organisations)
            if (it.span.begin == at) return holder_named(scope.analysis, at, it.value, HolderBasis::frame);
        for (const std::string_view group : {"gemeenten", "bewoners", "inwoners", "partijen", "provincies"})
            if (behind.substr(lead.size()).starts_with(group))
                return {{std::string(group)}, HolderBasis::frame};
        break;
    }
    return {};
}

std::vector<nlp::Clause> clauses_of(const Scope& scope, Span sentence) {
    return nlp::read_clauses(scope.document.text, sentence, lead_in_of(scope, sentence));
}

}  // namespace

std::optional<ConditionEvent> from_sentence(const Scope& scope, Span sentence,
                                            const std::optional<Quantity>& number) {
    std::optional<Span> thing = scope.text.held_in(sentence);
    ConditionEvent event{.span = sentence, .coverage = scope.text.coverage(sentence)};
    if (!thing && event.coverage <= 0) return std::nullopt;
    event.demanded = nlp::quantities_in(scope.document.text, sentence);
    if (!thing) {
        const auto [first, last] = scope.text.places_in(sentence);
        Span touched;
        for (std::size_t i = first; i < last && touched.empty(); ++i)
            if (scope.text.places()[i].strong != 0) touched = scope.text.places()[i].span;
        const bool numbered = names(event.demanded, number) && event.coverage > 0.3;
        const bool headed = scope.text.held_in(heading_above(scope, sentence)).has_value();
        const bool most = !is_short(scope.topic) && event.coverage >= enough_for_sentence;
        if (!touched.empty() && (numbered || headed || most)) {
            thing = touched;
            if (headed) event.matched = "onder een kop die het onderwerp noemt";
        }
    }
    if (!thing || counts_something_else(scope.topic, event.demanded)) return std::nullopt;
    const std::optional<SectionKind> section = section_at(scope.analysis, sentence.begin);
    if (section == SectionKind::constatering || section == SectionKind::overweging) return std::nullopt;
    const std::vector<nlp::Clause> clauses = clauses_of(scope, sentence);
    std::optional<FateRead> read = fate_of(scope.document.text, sentence, clauses, *thing);
    const bool asks = section == SectionKind::opdracht || section == SectionKind::uitspraak;
    std::size_t at = read ? read->clause : innermost(clauses, thing->begin).value_or(clauses.size());
    if (asks && !(read && (read->fate == Fate::soft || read->fate == Fate::hard))) {
        event.modality = Modality::hard;
        event.rule = fmt::format("motie.{}", name_of(*section));
        for (const EvidenceHit& hit : evidence_of(scope, sentence))
            if (hit.kind == Evidence::soft)
                event.modality = Modality::zacht, event.evidence = told(scope, hit);
    } else if (const Span doubt = doubt_in(scope, sentence); !doubt.empty()) {
        event.kind = EventKind::unmet;
        event.uncertain = true;
        event.rule = "zin.onzeker";
        event.evidence = one_line(doubt.of(scope.document.text));
    } else if (read) {
        put_fate(event, *read, scope);
        if (event.kind == EventKind::demand && first_of(evidence_of(scope, clauses[at].span), Evidence::soft))
            event.modality = Modality::zacht;
    } else if (!by_evidence(scope, sentence, *thing, clauses, number, event) && !is_denied(scope, *thing)) {
        if (!is_listed_demand(scope, sentence)) return std::nullopt;
        event.modality = Modality::hard;
        event.rule = "lijst van voorwaarden";
    }
    if (!asks && is_denied(scope, *thing)) {
        event.kind = EventKind::unmet;
        event.rule = "zin.on-";
        event.evidence = one_line(thing->of(scope.document.text));
    }
    // Of a topic of one word papers may want many things.
    event.wants_topic =
        scope.topic.words.size() > 1 && (asks || !read || read->rule.find("moeten") == std::string::npos);
    fill(scope, event, sentence);
    put_holder(scope, sentence, clauses, at, event);
    if (read && read->fate == Fate::soft)
        if (EventHolder who = wisher(scope, *read, sentence); !who.names.empty()) {
            event.according_to_all = std::move(who.names);
            event.holder_basis = who.basis;
        }
    return event;
}

std::optional<ConditionEvent> from_promise(const Scope& scope, const Commitment& promise) {
    const std::optional<Span> thing = scope.text.held_in(promise.span);
    if (!thing) return std::nullopt;
    ConditionEvent event{.kind = EventKind::partly_met,
                         .span = promise.span,
                         .rule = std::string(promise.rule.name()),
                         .evidence = "toezegging"};
    if (promise.promise == Promise::done) event.kind = EventKind::met;
    fill(scope, event, promise.span);
    EventHolder holder =
        holder_named(scope.analysis, promise.span.begin, promise.holder, promise.holder_basis);
    event.according_to_all = std::move(holder.names);
    event.holder_basis = holder.basis;
    return event;
}

std::optional<ConditionEvent> from_pointing(const Scope& scope, Span sentence, Span last_before) {
    const auto [first, last] = scope.text.places_in(sentence);
    if (last - first < 4) return std::nullopt;
    const Span before = pointed_at(scope, sentence, last_before);
    if (before.empty()) return std::nullopt;
    static constexpr std::array<std::string_view, 12> pointers{"deze",    "die",     "dit",     "dat",
                                                               "beide",   "hiermee", "daarmee", "hieraan",
                                                               "daaraan", "hierop",  "daarop",  "hierover"};
    Span thing;
    for (std::size_t i = first; i < std::min(first + 2, last) && thing.empty(); ++i)
        if (std::find(pointers.begin(), pointers.end(), scope.text.places()[i].folded) != pointers.end())
            thing = {scope.text.places()[i].span.begin, scope.text.places()[i].span.end};
    if (thing.empty()) return std::nullopt;
    const std::vector<nlp::Clause> clauses = clauses_of(scope, sentence);
    if (const auto own = innermost(clauses, thing.begin);
        own && clauses[*own].conjunction == ascii_lower(thing.of(scope.document.text)))
        return std::nullopt;  // "dat geld beschikbaar komt" points at nothing
    for (const nlp::Clause& clause : clauses) {
        if (!clause.subject || !clause.subject->span.contains(thing.begin)) continue;
        if (!means_topic(scope, *clause.subject)) return std::nullopt;
        thing = clause.subject->span;
    }
    const std::optional<FateRead> read = fate_of(scope.document.text, sentence, clauses, thing);
    if (!read || read->fate == Fate::soft || read->fate == Fate::hard || read->fate == Fate::promised)
        return std::nullopt;
    ConditionEvent event{.span = sentence, .coverage = scope.text.coverage(before)};
    event.matched = "verwijst terug naar: “" + shortened(one_line(before.of(scope.document.text)), 80) + "”";
    put_fate(event, *read, scope);
    // What an accord says of all is what it wants.
    if (scope.analysis.metadata.kind == DocumentKind::akkoord && event.kind == EventKind::met &&
        says_one_of(scope, sentence, {"elke", "iedere", "alle", "ieder", "elk"})) {
        event.kind = EventKind::demand;
        event.modality = Modality::hard;
    }
    fill(scope, event, sentence);
    put_holder(scope, sentence, clauses, read->clause, event);
    return event;
}

bool can_be_quoted(const Document& document, Span sentence) {
    const Block* const block = block_at(document, sentence.begin);
    if (sentence.empty() || document.text[sentence.end - 1] == '?') return false;  // who asks does not say
    return sentence.size() > 20 && sentence.size() < 1200 &&
           (!block || (block->kind != BlockKind::heading && block->kind != BlockKind::field));
}

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

}  // namespace raadspoor::query
