#include "query/line/steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "nlp/measures/units.h"
#include "query/print/quantity_output.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

struct Decision {
    std::string step, rule;
};

bool is_demand(const TraceEvent& event) {
    return event.event.kind == EventKind::demand ||
           (event.event.kind == EventKind::converted && !event.event.demanded.empty());
}

double likeness(const std::set<std::string>& one, const std::set<std::string>& other) {
    std::size_t shared = 0;
    for (const std::string& word : one) shared += other.count(word);
    return one.empty() || other.empty()
               ? 0
               : 2.0 * static_cast<double>(shared) / static_cast<double>(one.size() + other.size());
}

/// A word that narrows and that the earlier demand does not have: "waarvan", "vooraf", "zonder".
std::string new_restriction(const std::set<std::string>& now, const std::set<std::string>& before) {
    static constexpr std::array<std::string_view, 17> restrictions{
        "zonder",       "vooraf", "uitsluitend", "waarvan",   "jaarlijkse", "jaarlijks",
        "indexatie",    "zelf",   "uiterlijk",   "bovendien", "tevens",     "onherroepelijk",
        "schriftelijk", "belang", "afdwingbaar", "wettelijk", "niet"};
    for (const std::string_view word : restrictions)
        if (word != "niet" && now.count(std::string(word)) && !before.count(std::string(word)))
            return std::string(word);
    return {};
}

/// The quantity that decides among those of one unit: of upper bounds the lowest, of lower bounds the
/// highest, else the first.
const Quantity* strictest(const std::vector<Quantity>& demanded, std::string_view unit) {
    const Quantity* best = nullptr;
    for (const Quantity& it : demanded) {
        if (!nlp::same_unit(it.unit, unit)) continue;
        const bool stricter = best && ((it.bound == Bound::at_most && it.value < best->value) ||
                                       (it.bound == Bound::at_least && it.value > best->value));
        if (!best || stricter) best = &it;
    }
    return best;
}

bool binds(const Quantity& it) { return it.bound == Bound::at_least || it.bound == Bound::at_most; }

bool names(const std::vector<Quantity>& demanded, const Quantity& wanted) {
    return std::any_of(demanded.begin(), demanded.end(), [&](const Quantity& it) {
        return nlp::same_unit(it.unit, wanted.unit) && it.value == wanted.value;
    });
}

/// Two numbers of one unit, when they differ.
std::optional<Decision> compare_numbers(const ConditionEvent& now, const ConditionEvent& before) {
    for (const Quantity& it : now.demanded) {
        const Quantity* const mine = strictest(now.demanded, it.unit);
        const Quantity* const earlier = strictest(before.demanded, it.unit);
        if (!earlier || mine->value == earlier->value || names(before.demanded, *mine)) continue;
        const Bound bound = binds(*mine) ? mine->bound : earlier->bound;
        const bool up = mine->value > earlier->value;
        const bool stricter = bound == Bound::at_most ? !up : up;
        if (names(now.demanded, *earlier) && !stricter) continue;
        return Decision{stricter ? "aangescherpt" : "afgezwakt",
                        fmt::format("getal: van {} naar {}", spoken(*earlier), spoken(*mine))};
    }
    return std::nullopt;
}

bool shares_unit(const ConditionEvent& one, const ConditionEvent& other) {
    return std::any_of(one.demanded.begin(), one.demanded.end(),
                       [&](const Quantity& it) { return strictest(other.demanded, it.unit) != nullptr; });
}

Decision compare(const ConditionEvent& now, const ConditionEvent& before) {
    const std::set<std::string> mine = distinct_terms(now.quote), earlier = distinct_terms(before.quote);
    const bool now_soft = now.modality == Modality::zacht, was_soft = before.modality == Modality::zacht;
    const bool other_asker = !now.according_to().empty() && !before.according_to().empty() &&
                             now.according_to() != before.according_to() && !shares_unit(now, before);
    if (other_asker && now_soft != was_soft && now.according_to_all != before.according_to_all)
        return {"herhaald", "ook gevraagd door " + now.according_to()};
    if (now_soft && !was_soft) {
        if (now.demanded.empty() && !before.demanded.empty())
            return {"afgezwakt", fmt::format("het getal {} is weg, en “{}” vraagt zachter",
                                             spoken(before.demanded.front()), now.evidence)};
        return {"afgezwakt", fmt::format("van hard naar zacht: “{}”", now.evidence)};
    }
    if (likeness(mine, earlier) > 0.9) return {"herhaald", "dezelfde woorden"};
    if (auto numbers = compare_numbers(now, before)) return *numbers;
    if (!now_soft && was_soft)
        return {"aangescherpt", fmt::format("van zacht naar hard: “{}”", now.evidence)};
    const std::string restriction = new_restriction(mine, earlier);
    if (!now_soft && !restriction.empty())
        return {"aangescherpt", fmt::format("een beperking erbij: “{}”", restriction)};
    return {"herhaald", now.demanded.empty() || before.demanded.empty()
                            ? "opnieuw gevraagd, even hard"
                            : fmt::format("hetzelfde getal, {}, even hard", spoken(now.demanded.front()))};
}

/// Whether two demands want the same thing: a number of one unit, the topic itself, the same place of a list,
/// or much the same words besides those of the topic.
bool wants_the_same(const ConditionEvent& now, const ConditionEvent& before) {
    constexpr double alike = 0.35;
    if (now.listed && before.listed && now.ordinal != 0 && now.ordinal == before.ordinal) return true;
    if (shares_unit(now, before)) return true;
    if (now.wants_topic && before.wants_topic) return true;
    return likeness(distinct_terms(now.quote), distinct_terms(before.quote)) >= alike;
}

/// The demand before `at` that it is compared with: the last hard one; of the same actor when that asks in
/// the same unit.
std::optional<std::size_t> earlier_demand(const std::vector<TraceEvent>& events, std::size_t at) {
    std::optional<std::size_t> last, hard, same_unit;
    for (std::size_t i = 0; i < at; ++i) {
        if (!is_demand(events[i])) continue;
        if (is_demand(events[at]) && !wants_the_same(events[at].event, events[i].event)) continue;
        last = i;
        if (events[i].event.modality != Modality::hard) continue;
        hard = i;
        if (shares_unit(events[at].event, events[i].event)) same_unit = i;
    }
    if (same_unit) return same_unit;
    return hard ? hard : last;
}

bool has_demand_before(const std::vector<TraceEvent>& events, std::size_t at) {
    for (std::size_t i = 0; i < at; ++i)
        if (is_demand(events[i])) return true;
    return false;
}

void decide(std::vector<TraceEvent>& events, std::size_t at) {
    TraceEvent& event = events[at];
    event.relates_to = earlier_demand(events, at);
    const auto say = [&](std::string step) {
        event.step = std::move(step);
        event.step_rule =
            event.event.evidence.empty() ? event.event.rule : fmt::format("“{}”", event.event.evidence);
    };
    switch (event.event.kind) {
        case EventKind::met:
            say("vervuld");
            break;
        case EventKind::partly_met:
            say("deels vervuld");
            break;
        case EventKind::unmet:
            say("niet vervuld");
            if (event.event.uncertain) event.step_rule = "nog onzeker: " + event.step_rule;
            break;
        case EventKind::weakened:
            say("afgezwakt");
            break;
        case EventKind::sharpened:
            say("aangescherpt");
            break;
        case EventKind::withdrawn:
            say("ingetrokken");
            break;
        case EventKind::converted:
            say("omgezet");
            break;
        case EventKind::demand:
            if (event.relates_to) {
                Decision decision = compare(event.event, events[*event.relates_to].event);
                event.step = std::move(decision.step);
                event.step_rule = std::move(decision.rule);
            } else {
                event.step = "gesteld";
                event.step_rule = at == 0 || !has_demand_before(events, at)
                                      ? "het eerste stuk dat erom vraagt"
                                      : "een andere eis dan die ervoor";
            }
    }
}

}  // namespace

void find_steps(std::vector<TraceEvent>& events) {
    for (std::size_t i = 0; i < events.size(); ++i) decide(events, i);
}

}  // namespace raadspoor::query
