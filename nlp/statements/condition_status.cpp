#include "nlp/statements/condition_status.h"

#include <algorithm>
#include <utility>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/patterns/pattern_table.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

namespace {

#define VOORWAARDEN R"((?:rand|instap|basis|start|kern|toetredings)?voorwaarden?)"
#define EISEN                                                                               \
    R"((?:(?:rand|instap|basis|start|kern|toetredings)?voorwaarden?|eis|eisen|voorbehoud|)" \
    R"(criteria|vereisten?))"
#define VERVULD R"((?:voldaan|ingevuld|vervuld|nagekomen))"

/// How far the clause reaches.
enum class Reach {
    clause,  ///< the whole clause around the words
    after,   ///< from the words on
    words,   ///< nothing but the words
};

struct StatusRule {
    ConditionRole role;
    Rule rule;
    Reach reach;
    std::string_view pattern;
};

/// The first rule that fits, and the words it fits on.
std::pair<const StatusRule*, std::string_view> rule_for(std::string_view sentence) {
    using enum ConditionRole;
    static const StatusRule rules[] = {
        {stated, "condition.voorwaardelijk", Reach::clause,
         R"((?i)\bvoorwaardelijk (\pL+ )?(ondertekend|getekend|ingestemd|akkoord|toegezegd|toegekend|)"
         R"(verleend)\b)"},
        {withdrawn, "condition.withdrawn", Reach::clause,
         R"((?i)\b(rand)?(voorwaarden?|eis|eisen)\b[^.;:]*\b(komt te vervallen|komen te vervallen|vervalt|)"
         R"(vervallen|losgelaten|laten vallen|ingetrokken|geldt niet langer)\b)"},
        {withdrawn, "condition.withdrawn", Reach::clause,
         R"((?i)\b(vervalt|vervallen) (de|deze|die|het) (\pL+ )?(rand)?(voorwaarden?|eis|eisen|)"
         R"(voorbehoud)\b)"},
        {partly_met, "condition.partly_met", Reach::clause,
         R"((?i)\b(deels|gedeeltelijk|grotendeels|ten dele|voor (een|het grootste) deel|niet volledig|)"
         R"(niet geheel|niet allemaal|niet alle)\b[^.;]*\b)" VERVULD R"(\b)"},
        {partly_met, "condition.partly_met", Reach::clause,
         R"((?i)\b)" EISEN R"(\b[^.;]*\b(op \pL+ (\pL+ )?na|\d+ van de \d+|wel, maar)\b[^.;]*\b)" VERVULD
         R"(\b)"},
        {partly_met, "condition.partly_met", Reach::clause,
         R"((?i)\bwel\b[^.;]*\bmaar\b[^.;]*\bniet\b[^.;]*\b)" VERVULD R"(\b)"},
        {unmet, "condition.unmet", Reach::clause,
         R"((?i)\b)" EISEN
         R"(\b[^.;:]*\b(niet|onvoldoende|geen|nooit)\b[^.;:]*\b(voldaan|voldoet|voldoen|ingevuld|vervuld|)"
         R"(nagekomen|gerealiseerd|invulling|geborgd|geregeld)\b)"},
        {unmet, "condition.unmet", Reach::clause,
         R"((?i)\b(niet|onvoldoende|nooit)\b[^.;:]*\b(voldaan|voldoet|voldoen)\b[^.;:]*\b)" EISEN R"(\b)"},
        {unmet, "condition.unmet", Reach::clause,
         R"((?i)\bgeen van (de|deze|onze|die)\b[^.;:]*\b)" EISEN R"(\b[^.;:]*\b)" VERVULD R"(\b)"},
        {unmet, "condition.unmet", Reach::clause,
         R"((?i)\bvoldo(et|en) (\pL+ )?niet aan (de|deze|die|alle) (\pL+ )?()" VOORWAARDEN
         R"(|criteria|eisen)\b)"},
        {unmet, "condition.unmet", Reach::clause,
         R"((?i)\b(niet|onvoldoende) (is |wordt )?(voldaan|tegemoetgekomen) aan\b)"},
        {unmet, "condition.unmet", Reach::clause,
         R"((?i)\bontbre(ekt|ken|kt)\b[^.;]*\b()" VOORWAARDEN
         R"(|middelen|grondslag|dekking|financiering|gelijkwaardige basis)\b)"},
        {unmet, "condition.unmet", Reach::clause,
         R"((?i)\b(geen|gebrek aan) (wettelijke|juridische|financiële|voldoende|)"
         R"(structurele)( en \pL+)? (grondslag|basis|dekking)\b)"},
        {unmet, "condition.unmet", Reach::clause,
         R"((?i)\b()" VOORWAARDEN R"(|grondslag|dekking|financiering)\b[^.;,]* ontbre(ekt|ken)\b)"},
        {unmet, "condition.unmet", Reach::after, R"((?i)\balsnog aan [^.;]*)" VOORWAARDEN R"([^.;]* voldo)"},
        {unmet, "condition.unmet", Reach::after,
         R"((?i)\b(vol )?(inzet|ingezet|aangedrongen) op (de )?invulling van [^.;,]*)" VOORWAARDEN R"(\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b(moet|moeten|dient|dienen|zal|zullen|kan|kunnen)\b[^.;]*\b(worden voldaan|voldaan worden|)"
         R"(voldoen|voldaan zijn|zijn voldaan)\b[^.;]*)" VOORWAARDEN R"()"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b)" VOORWAARDEN R"(\b[^.;]*\b(moet|moeten|dient|dienen)\b[^.;]*\b(voldaan|voldoen)\b)"},
        {unmet, "condition.unmet", Reach::after,
         R"((?i)\bzonder dat [^.;]*\b(middelen|financiering|budget|dekking|geld)\b[^.;]*\b(beschikbaar|)"
         R"(geregeld|geborgd)\b)"},
        {met, "condition.met", Reach::clause,
         R"((?i)\b)" EISEN
         R"(\b[^.;:]*\b(is|wordt|zijn|worden|was|werd|als|beschouwen)\b[^.;:]*\b(voldaan|vervuld)\b)"},
        {met, "condition.met", Reach::clause,
         R"((?i)\b(is|wordt|zijn|worden|was|werd)\b[^.;:,]* (voldaan aan|ingevuld|vervuld)\b[^.;:]*\b)" EISEN
         R"(\b)"},
        {met, "condition.met", Reach::clause,
         R"((?i)\bvoldo(et|en) (hiermee |daarmee |ruimschoots )?aan (de|deze|alle|die) (\pL+ )?()" VOORWAARDEN
         R"(|criteria)\b)"},
        {met, "condition.met", Reach::clause,
         R"((?i)\b(akkoord|overeenstemming|resultaat)\b( \pL+)? (bereikt|gekomen) (over (de )?(invulling|)"
         R"(uitwerking)|op)\b)"},
        {met, "condition.met", Reach::clause,
         R"((?i)\b)" VOORWAARDEN R"(\b[^.;]* (is|zijn) (\pL+ )?(ingevuld|vervuld|op orde|gerealiseerd)\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b)" VOORWAARDEN
         R"(\b( hierbij| hiervoor| daarvoor| daarbij| voor [^.;,]*)? (is|zijn|geldt|gelden|luidt|luiden|)"
         R"(omvatten|hebben betrekking|betreffen|houden in)\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b(is|zijn|vormt|vormen|blijft|geldt|gelden|stelt|stellen|als)\b( \pL+)? (een |de |)"
         R"(als )?(\pL+ )?)" VOORWAARDEN R"( (om|voor|dat|is|geldt|van)\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b(is|zijn|blijft|blijven|vormt|vormen)\b\)?( \pL+)?( \pL+)?( \pL+)?( \pL+)? )" VOORWAARDEN
         R"([.;]?$)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\been (\pL+ )?)" VOORWAARDEN R"( (voor|om) [^.;]*, (is|zijn)\b)"},
        {stated, "condition.stated", Reach::clause, R"((?i)\b(komen|gelden) er [^.;]*)" VOORWAARDEN R"(\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b)" VOORWAARDEN R"( (\pL+ )?gesteld (\pL+ )?(worden|zijn)\b)"},
        {stated, "condition.stated", Reach::clause, R"((?i)\bvoorbehoud dat\b)"},
        {stated, "condition.stated", Reach::clause, R"((?i)\b)" VOORWAARDEN R"( die [^.;]*\bnodig\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b(benodigde|noodzakelijke|juiste|vereiste) (\(?\pL+\)? )?)" VOORWAARDEN
         R"(\b[^.;]*\b(voorhanden|aanwezig|geborgd|gecreëerd|beschikbaar|nodig|op orde)\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b(rand)?voorwaardelijk (verbonden|gekoppeld|voor|aan|dat|zijn|is)\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\b(is|zijn|wordt) (\pL+ )?(rand)?voorwaardelijk\b)"},
        {stated, "condition.stated", Reach::clause,
         R"((?i)\btoets(t|en|ing)? (\pL+ )?aan (de|deze|die) (\pL+ )?)" VOORWAARDEN R"(\b)"},
        {stated, "condition.onder_voorwaarden", Reach::words,
         R"((?i)\bonder (de |een |deze |dezelfde |bepaalde |enkele |strikte |strenge |nadere )?(volgende |)"
         R"(twee |drie |vier |vijf |aantal )?(gestelde |algemene |strikte |genoemde |financiële |gunstige |)"
         R"(inhoudelijke |aanvullende )?voorwaarden?\b)"},
        {stated, "condition.nodig", Reach::clause,
         R"((?i)\b(nodig|vereist)( zijn| is)? (om|voordat|alvorens)\b[^.;]*\bte kunnen\b)"},
        {stated, "condition.nodig", Reach::clause,
         R"((?i)^Voor [^.;,]*\b(is|zijn|hebben|heeft)\b[^.;]*\b(middelen|financiering|capaciteit|budget|)"
         R"(draagvlak)\b[^.;]* nodig\b)"},
        {stated, "condition.nodig", Reach::clause,
         R"((?i)\bvraagt om (voldoende|structurele|extra|passende) ((structurele|extra|)"
         R"(aanvullende) )?(middelen|financiering|capaciteit)\b)"},
        {stated, "condition.nodig", Reach::clause,
         R"((?i)(\b(moet|moeten|dient|dienen) eerst\b|^Om in aanmerking te komen [^.;]*\b(moet|moeten|dient|)"
         R"(dienen)\b))"},
        {stated, "condition.nodig", Reach::clause, R"((?i)\bmoet(en)? [^.;,]*\bgetoetst (zijn|worden)\b)"},
    };
    static const PatternTable patterns{expressions_of(rules)};
    const auto first = patterns.first_in(sentence);
    if (!first) return {};
    return {&rules[*first], patterns.find(*first, sentence)};
}

#undef VOORWAARDEN
#undef EISEN
#undef VERVULD

/// The clause around [begin, end) of a sentence: from the conjunction before it to the comma or conjunction
/// after it.
Span clause_around(std::string_view text, Span sentence, Span words, Reach reach) {
    static const Pattern opener{
        R"((?i)^.*\b(doordat|omdat|waarbij|dat|zodat|terwijl|aangezien|waardoor|want|maar|[;:])[ ,])"};
    static const Pattern closer{
        R"((?i)(: |, (dus|zijn|is|kan|kunnen|moet|moeten|zal|zullen|stoppen|wordt|worden|gaan|gaat|hebben|)"
        R"(heeft|gelet|zoals|maar|omdat|zodat|waardoor)\b|[;]| (zodat|omdat|doordat|terwijl)\b))"};
    if (reach == Reach::words) return words;
    Span clause = sentence;
    constexpr std::size_t farthest = 600;
    clause.begin = std::max(sentence.begin, words.begin > farthest ? words.begin - farthest : 0);
    if (reach == Reach::after)
        clause.begin = words.begin;
    else if (const std::string_view before =
                 opener.find(text.substr(clause.begin, words.begin - clause.begin));
             !before.empty())
        clause.begin += before.size();
    const bool subordinate = clause.begin > sentence.begin;
    if (const std::string_view after = closer.find(text.substr(words.end, sentence.end - words.end));
        after.data() != nullptr && (subordinate || after.front() != ',' || after.starts_with(", gelet") ||
                                    after.starts_with(", zoals") || after.starts_with(", dus")))
        clause.end = static_cast<std::size_t>(after.data() - text.data());
    return trimmed(text, clause);
}

}  // namespace

std::optional<ConditionStatus> condition_status(std::string_view text, Span sentence) {
    const std::string_view words = sentence.of(text);
    const auto [rule, hit] = rule_for(words);
    if (!rule) return std::nullopt;
    const auto begin = static_cast<std::size_t>(hit.data() - text.data());
    const Span trigger{begin, begin + hit.size()};
    return ConditionStatus{clause_around(text, sentence, trigger, rule->reach), rule->role, rule->rule,
                           trigger};
}

}  // namespace raadspoor::nlp
