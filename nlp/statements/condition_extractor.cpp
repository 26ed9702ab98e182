// Conditions: on what something hangs, and whether that holds.
//
// Found:      mits de bewoners vooraf zijn gehoord · alleen als de raad instemt · tenzij … · onder voorbehoud
//             van … · zodra de randvoorwaarden zijn ingevuld · items under "de volgende punten zijn
//             voorwaardelijk:" · "aan de voorwaarden is niet voldaan"
// Left alone: Als u vragen heeft · als medeoverheid · indien nodig · zo ja · wanneer de raad vergadert · niet
//             alleen met …
//
// A trigger (condition_triggers.cpp) opens a clause that ends where clause.cpp says; sentences about
// conditions are judged by condition_status.cpp; a list under a lead-in that speaks of conditions is one
// condition an item.
#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/measures/measure_reader.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/extractors.h"
#include "nlp/reading/lines.h"
#include "nlp/statements/clause.h"
#include "nlp/statements/condition_status.h"
#include "nlp/statements/condition_triggers.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest_trigger = 120;  // characters; a longer one is cut

/// Whether the words before a list make its items conditions. Looks at their end only.
bool lists_conditions(const Reading& reading, std::size_t block) {
    if (block == no_block) return false;
    static const Pattern lead{
        R"((?i)\b((rand|instap)?voorwaarden?|voorwaardelijk|met dien verstande dat|mits|)"
        R"(onder de volgende)\b[^.;]*(:|\bdat)$)"};
    static const Pattern reported{R"((?i)\b(welke|wat) [^.;]*voorwaarden\b)"};
    constexpr std::size_t looked_at = 200;
    std::string_view words = trimmed(reading.words_of(block));
    if (words.size() > looked_at) words.remove_prefix(words.size() - looked_at);
    return lead.in(words) && !reported.in(words);
}

/// What the condition demands of a number: the first quantity in it.
std::optional<Quantity> quantity_in(const Reading& reading, Span span) {
    const std::vector<Quantity> all = quantities_in(reading.document.text, span);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

/// Who sets the condition, as the words before it or the whole sentence name them.
std::string holder_in(std::string_view words) {
    static const Pattern actor{
        R"(\b(VNG|[Gg]emeenten|[Hh]et college|[Dd]e raad|[Dd]e gemeenteraad|[Hh]et Rijk|[Hh]et kabinet|)"
        R"([Dd]e regering|VWS|BZK|ZN|[Dd]e minister|[Dd]e provincie|[Ww]ij|[Ww]e)\b)"};
    return std::string(actor.find(beginning(words, 400)));
}

Modality modality_of(std::string_view words, Modality usual) {
    static const Pattern soft{
        R"((?i)\b(bij voorkeur|streven|zo ?veel mogelijk|in de orde ?grootte van|zo mogelijk|in beginsel|)"
        R"(verzoek(en|t)?|wenselijk)\b)"};
    static const Pattern strict{
        R"((?i)\b(moet|moeten|dient|dienen|noodzakelijk|vereist|essentiële|voorwaardelijk)\b)"};
    if (soft.in(words)) return Modality::zacht;
    return strict.in(words) ? Modality::hard : usual;
}

/// A condition with what its own words tell.
Condition made(const Reading& reading, Span span, ConditionRole role, Rule rule, Modality usual) {
    const std::string_view words = span.of(reading.text);
    Condition it{.span = span, .rule = rule, .role = role};
    it.modality = modality_of(words, usual);
    it.quantity = quantity_in(reading, span);
    return it;
}

/// One sentence, while its conditions are looked for.
class ConditionFinder {
public:
    ConditionFinder(const Reading& reading, Span sentence, std::vector<Condition>& found)
        : reading_(reading),
          sentence_(sentence),
          clauses_(reading.text, sentence),
          words_(clauses_.words()),
          found_(found),
          asks_(sentence.of(reading.text).ends_with('?')) {}

    void run() {
        const auto status = condition_status(reading_.text, sentence_);
        if (status && status->rule == "condition.voorwaardelijk") return add_status(*status);
        const std::size_t before = found_.size();
        add_verb_first();
        for (std::size_t i = found_.size() > before ? words_.size() : 0; i < words_.size();) i = look_at(i);
        const bool covered =
            std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
                        [&](const Condition& it) { return status && it.span.overlaps(status->trigger); });
        if (status && !covered && !asks_ && !announces_list()) add_status(*status);
    }

private:
    /// "Wordt het amendement aangenomen, dan …": a condition without a conjunction.
    void add_verb_first() {
        if (asks_ || words_.size() < 5 || !words_[0].finite || !words_[0].capital ||
            words_[0].low == "mocht" || words_[0].low == "mochten")
            return;
        constexpr std::size_t longest = 40;
        for (std::size_t i = 2; i + 1 < std::min(words_.size(), longest); ++i) {
            if (!words_[i].comma_after) continue;
            const bool polite = is_polite(0, i) || (i + 3 < words_.size() && words_[i + 3].low == "u");
            const bool then = words_[i + 1].low == "dan" && !polite;
            if (then)
                add_triggered(0, i, {words_[0].low, "condition.verb_first", Modality::beschrijvend}, true);
            return;
        }
    }

    /// Looks for a trigger at word `i`; gives the word to go on with.
    std::size_t look_at(std::size_t i) {
        const Trigger* trigger = trigger_at(words_, i);
        if (!trigger) return i + 1;
        const bool opens = opens_sentence(i);
        const std::size_t end = end_of(i, *trigger, opens);
        if (end <= i + trigger->length - 1 || end >= words_.size() || !holds(i, end, *trigger, opens))
            return i + trigger->length;
        add_triggered(i, end, *trigger, opens);
        return end + 1;
    }

    /// "… de volgende punten zijn voorwaardelijk:": the list below it says what.
    bool announces_list() const { return sentence_.of(reading_.text).ends_with(':'); }

    /// Whether word `i` begins a sentence, or what stands after a colon or a mere "en", "maar".
    bool opens_sentence(std::size_t i) const {
        static constexpr std::array<std::string_view, 7> small{"en",     "maar",   "dus", "ook",
                                                               "immers", "echter", "of"};
        if (i == 0 || words_[i - 1].stop_after) return true;
        return i == 1 && std::find(small.begin(), small.end(), words_[0].low) != small.end();
    }

    std::size_t end_of(std::size_t i, const Trigger& trigger, bool opens) const {
        if (trigger.use == TriggerUse::phrase) return end_of_phrase(i, trigger, opens);
        const std::size_t body = std::min(i + trigger.length, words_.size() - 1);
        if (opens && trigger.words != "mits") {
            const std::size_t main = clauses_.end_before_main_clause(body);
            if (main < words_.size()) return main;
        }
        const bool between_commas =
            opens || (i > 0 && words_[i - 1].comma_after && trigger.use != TriggerUse::always);
        return clauses_.end_in_sentence(i, between_commas);
    }

    /// "Alleen onder begeleiding van een gids | het eiland te betreden": up to the next article that no
    /// preposition asks for.
    std::size_t end_of_phrase(std::size_t i, const Trigger& trigger, bool opens) const {
        static constexpr std::array<std::string_view, 12> ties{"van", "met", "en",   "in",     "voor", "op",
                                                               "aan", "bij", "door", "tussen", "over", "om"};
        static constexpr std::array<std::string_view, 4> articles{"het", "de", "een", "te"};
        const auto is_one_of = [](const auto& list, const std::string& word) {
            return std::find(list.begin(), list.end(), word) != list.end();
        };
        if (!opens) return clauses_.end_in_sentence(i, false);
        std::size_t at = i + trigger.length + 1;
        for (; at < std::min(words_.size(), i + 14); ++at) {
            const bool tied = is_one_of(ties, words_[at - 1].low) || is_one_of(ties, words_[at].low);
            const bool after_name = words_[at - 1].capital && !is_one_of(ties, words_[at].low);
            if ((is_one_of(articles, words_[at].low) || words_[at].finite || after_name) && !tied) break;
        }
        return at - 1;
    }

    bool holds(std::size_t i, std::size_t end, const Trigger& trigger, bool opens) const {
        switch (trigger.use) {
            case TriggerUse::always:
                return !is_bare(i, end, trigger);
            case TriggerUse::unless_polite:
                return !is_polite(i, end) && !is_set_phrase(i + trigger.length) && !(asks_ && opens);
            case TriggerUse::clause:
                return is_conditional_clause(i, end, opens);
            case TriggerUse::opening:
                return i == 0 && !asks_ && clauses_.end_before_main_clause(i + 1) < words_.size() &&
                       !is_polite(i, end);
            case TriggerUse::denied:
                return is_limited(i);
            case TriggerUse::phrase:
                return is_restriction(i, opens);
        }
        return false;
    }

    /// "mits:" before a list, "ja, mits": nothing follows.
    static bool is_bare(std::size_t i, std::size_t end, const Trigger& trigger) {
        return end < i + trigger.length;
    }

    /// "Als u vragen heeft", "Indien u bezwaar wilt maken".
    bool is_polite(std::size_t i, std::size_t end) const {
        static const Pattern courtesy{
            R"((?i)\b(vragen (heeft|hebt|heb|hebben|zijn)|meer (informatie|weten)|nadere (informatie|)"
            R"(toelichting)|contact|bezwaar|niet eens|behoefte (heeft|hebt)|wilt|wenst|opmerkingen|)"
            R"(verhinderd|stelt op prijs|op prijs (wordt )?gesteld)\b)"};
        const std::string_view clause = clauses_.span(i, end).of(reading_.text);
        return courtesy.in(clause) && clause.size() < 200;
    }

    /// "indien nodig", "zodra mogelijk", "indien van toepassing".
    bool is_set_phrase(std::size_t next) const {
        static constexpr std::array<std::string_view, 11> fixed{
            "nodig",    "mogelijk", "gewenst", "wenselijk", "noodzakelijk", "relevant",
            "aanwezig", "bekend",   "bedoeld", "genoemd",   "gevraagd"};
        if (next >= words_.size()) return true;
        if (std::find(fixed.begin(), fixed.end(), words_[next].low) != fixed.end()) return true;
        const bool applies =
            next + 1 < words_.size() && words_[next].low == "van" && words_[next + 1].low == "toepassing";
        const bool at_hand =
            next + 2 < words_.size() && words_[next].low == "aan" && words_[next + 2].low == "orde";
        return applies || at_hand;
    }

    /// "als" and "wanneer" also compare, tell a role or a time; a condition has a clause with a finite verb.
    bool is_conditional_clause(std::size_t i, std::size_t end, bool opens) const {
        if (asks_ || compares(i) || is_polite(i, end) || end < i + 2 || words_[i + 1].low == "u")
            return false;
        if (opens && clauses_.end_before_main_clause(i + 1) >= words_.size()) return false;
        if (!opens && words_[i].low == "als" && !speaks_of(i)) return false;
        if (!ends_in_verb(i, end)) return false;
        if (words_[i].low == "wanneer" && !opens) return weighs(i, end) || has_only_before(i);
        return true;
    }

    /// In the middle of a sentence "als" opens a condition only before a subject; "als een" tells a role,
    /// unless a comma parts it.
    bool speaks_of(std::size_t i) const {
        const std::string& next = words_[i + 1].low;
        if (next == "een") return words_[i - 1].comma_after;
        return is_subject(next) || next == "blijkt" || next == "sprake" || next == "aan" ||
               next == "gemeenten";
    }

    /// A finite verb of the clause: not straight after "als", where a comparison's main clause begins, nor
    /// after "te".
    bool ends_in_verb(std::size_t i, std::size_t end) const {
        for (std::size_t at = i + 2; at <= end; ++at)
            if (words_[at].finite && words_[at - 1].low != "te" &&
                (at > i + 2 || is_subject(words_[i + 1].low)))
                return true;
        const std::string& last = words_[end].low;
        return end > i + 2 && last.size() > 3 && (last.back() == 't' || last.ends_with("en")) &&
               words_[end - 1].low != "te" && is_subject(words_[i + 1].low) && words_[i + 1].low != "een";
    }

    static bool is_subject(const std::string& low) {
        static constexpr std::array<std::string_view, 16> subjects{"we",  "wij", "er",   "dit", "dat", "deze",
                                                                   "die", "het", "de",   "een", "zij", "ze",
                                                                   "hij", "men", "daar", "niet"};
        return std::find(subjects.begin(), subjects.end(), low) != subjects.end();
    }

    /// "zowel … als", "net als", "als het gaat om", "als volgt".
    bool compares(std::size_t i) const {
        static constexpr std::array<std::string_view, 16> before{
            "net",  "evenals", "zowel",   "zoals",     "evenzeer", "zo",     "zelfde",  "even",
            "meer", "zelfs",   "zodanig", "hetzelfde", "dezelfde", "alsook", "bepalen", "weten"};
        static const Pattern about{
            R"((?i)^(als|wanneer) (het|dit|dat) (gaat om|om .{0,60} gaat|ware|gaat over)|^als (gevolg|volgt|)"
            R"(zodanig|bedoeld|genoemd|zijnde|onderdeel|aanvulling|bijlage)\b)"};
        const std::string_view rest =
            std::string_view(reading_.text)
                .substr(words_[i].span.begin,
                        std::min<std::size_t>(90, sentence_.end - words_[i].span.begin));
        const bool compared = i > 0 && words_[i].low == "als" &&
                              std::find(before.begin(), before.end(), words_[i - 1].low) != before.end();
        return compared || about.in(rest) || (words_[i].low == "als" && stands_before(i, "zowel"));
    }

    /// Words that make a "wanneer" more than a time.
    bool weighs(std::size_t i, std::size_t end) const {
        static const Pattern weighty{
            R"((?i)\b(niet|geen|voldaan|voldoet|voorwaarden?|nodig|noodzakelijk|sprake|blijkt|akkoord|)"
            R"(instemt|onvoldoende|voldoende|toestemming)\b)"};
        return weighty.in(clauses_.span(i, end).of(reading_.text));
    }

    /// Whether `low` is one of the twenty words or so before word `i`.
    bool stands_before(std::size_t i, std::string_view low) const {
        for (std::size_t at = i, seen = 0; at-- > 0 && seen < 24; ++seen)
            if (words_[at].low == low) return true;
        return false;
    }

    /// "niet te ondertekenen voordat", "geen vergunning te verlenen voordat", "pas … nadat".
    bool is_limited(std::size_t i) const {
        if (words_[i].low == "nadat") return has_only_before(i);
        return stands_before(i, "niet") || stands_before(i, "geen") || has_only_before(i);
    }

    /// "kan alleen … als": an "alleen" shortly before.
    bool has_only_before(std::size_t i) const {
        for (std::size_t at = i, seen = 0; at-- > 0 && seen < 20; ++seen)
            if ((words_[at].low == "alleen" || words_[at].low == "slechts" || words_[at].low == "pas") &&
                (at == 0 || words_[at - 1].low != "niet"))
                return true;
        return false;
    }

    /// "alleen met", "slechts onder": at the head of a sentence, or right behind what may or can be done.
    bool is_restriction(std::size_t i, bool opens) const {
        static constexpr std::array<std::string_view, 8> modal{"kan",      "kunnen",     "mag",     "mogen",
                                                               "mogelijk", "toegestaan", "akkoord", "in"};
        if (i > 0 && words_[i - 1].low == "niet") return false;
        if (asks_) return false;
        if (opens) return words_[i + 1].low != "bij" && words_[i + 1].low != "na";
        return std::find(modal.begin(), modal.end(), words_[i - 1].low) != modal.end();
    }

    void add_triggered(std::size_t i, std::size_t end, const Trigger& trigger, bool opens) {
        const Span span = clauses_.span(i, end);
        const Modality usual = has_only_before(i) ? Modality::hard : trigger.modality;
        Condition it = made(reading_, span, ConditionRole::stated, trigger.rule, usual);
        it.trigger = trigger.words;
        it.consequence = without_marks(consequence_of(i, end, opens));
        it.holder = holder_in(it.consequence.of(reading_.text));
        found_.push_back(std::move(it));
    }

    /// What follows a condition that opens the sentence, or what stands before it; words enough to tell, no
    /// more.
    Span consequence_of(std::size_t i, std::size_t end, bool opens) const {
        constexpr std::size_t longest = 60;
        if (opens && end + 1 < words_.size())
            return clauses_.span(end + 1, std::min(words_.size() - 1, end + longest));
        return i == 0 ? Span{sentence_.begin, sentence_.begin}
                      : clauses_.span(i > longest ? i - longest : 0, i - 1);
    }

    /// A stretch without the commas and stops at its ends.
    Span without_marks(Span span) const {
        static constexpr std::string_view marks = " ,;:.";
        while (!span.empty() && marks.find(reading_.text[span.end - 1]) != std::string_view::npos) --span.end;
        while (!span.empty() && marks.find(reading_.text[span.begin]) != std::string_view::npos) ++span.begin;
        return span;
    }

    void add_status(const ConditionStatus& status) {
        Condition it =
            made(reading_, without_marks(status.span), status.role, status.rule, Modality::beschrijvend);
        it.trigger = shortened(status.trigger.of(reading_.text), longest_trigger);
        it.holder = holder_in(sentence_.of(reading_.text));
        if (!it.span.empty()) found_.push_back(std::move(it));
    }

    const Reading& reading_;
    Span sentence_;
    Clauses clauses_;
    const std::vector<ClauseWord>& words_;
    std::vector<Condition>& found_;
    bool asks_;
};

void find_in_sentence(const Cut& cut, Annotations& found) {
    const Reading& reading = cut.reading();
    if (lists_conditions(reading, reading.lead_in[cut.sentence().block]))
        return;  // the item as a whole is one
    ConditionFinder(reading, cut.sentence().span, found.conditions).run();
}

void find_in_lists(const Reading& reading, Annotations& found) {
    for (std::size_t i = 0; i < reading.document.blocks.size(); ++i) {
        if (reading.document.blocks[i].kind != BlockKind::list_item ||
            !lists_conditions(reading, reading.lead_in[i]))
            continue;
        std::string_view words = reading.words_of(i);
        static constexpr std::string_view marks = " ,;.";
        while (!words.empty() && marks.find(words.back()) != std::string_view::npos) words.remove_suffix(1);
        if (words.empty()) continue;
        const auto begin = static_cast<std::size_t>(words.data() - reading.text.data());
        Condition it = made(reading, {begin, begin + words.size()}, ConditionRole::stated, Condition::listed,
                            Modality::hard);
        const std::string_view lead = trimmed(reading.words_of(reading.lead_in[i]));
        it.trigger = lead.substr(
            lead.size() > longest_trigger ? lead.find(' ', lead.size() - longest_trigger) + 1 : 0);
        it.holder = holder_in(lead);
        found.conditions.push_back(std::move(it));
    }
}

}  // namespace

const Extractor& condition_extractor() {
    static const Extractor extractor{
        .name = "condition",
        .triggers =
            {R"((?i)\b(mits|tenzij|totdat|zolang|zodra|indien|wanneer|mochten|mocht|ingeval|behalve|als|)"
             R"(voordat|alvorens|nadat)\b)",
             R"((?i)\b(alleen|slechts|uitsluitend|enkel|pas|eerst)\b)", R"((?i)voorwaarde)",
             R"((?i)\bvoorbehoud\b)", R"((?i)\bdien verstande\b)", R"((?i)\b(geval|gevallen|moment) dat\b)",
             R"((?i)\b(voldaan|voldoet|criteria)\b)", R"((?i)\b(akkoord|overeenstemming|resultaat)\b)",
             R"((?i)ontbre(ek|k))", R"((?i)\b(nodig|noodzakelijk|vereist)\b)", R"((?i)\bvraagt om\b)",
             R"((?i)\bgetoetst\b)", R"((?i)\bzonder dat\b)", R"((?i)(in aanmerking te|\beerst\b))",
             R"((?i)\b(grondslag|dekking)\b)", R"((?i)\b(eis|eisen|vervuld)\b)", R"(, dan\b)"},
        .in_sentence = find_in_sentence,
        .in_document = find_in_lists};
    return extractor;
}

}  // namespace raadspoor::nlp
