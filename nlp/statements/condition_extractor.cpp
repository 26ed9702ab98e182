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
#include "nlp/data/data.h"
#include "nlp/measures/measure_reader.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/extractors.h"
#include "nlp/reading/lines.h"
#include "nlp/statements/clause.h"
#include "nlp/statements/condition_status.h"
#include "nlp/statements/condition_triggers.h"
#include "nlp/statements/frame_match.h"
#include "nlp/statements/frame_table.h"
#include "nlp/statements/frame_triggers.h"
#include "nlp/statements/holder.h"
#include "nlp/statements/stretch.h"
#include "nlp/statements/sureness.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest_trigger = 120;  // characters; a longer one is cut

/// Whether the words before a list make its items conditions. Looks at their end only.
bool lists_conditions(const Reading& reading, std::size_t block) {
    if (block == no_block) return false;
    static const Pattern lead{
        R"((?i)\b((rand|instap)?voorwaarden?|voorwaardelijk|met dien verstande dat|mits|)"
        R"(onder de volgende)\b[^.;]*(:|\bdat)$|)"
        R"(\b(nodig|noodzakelijk|vereist)( en \pL+)?:$|\bgeld(t|en) [^.;]*het volgende:$|)"
        R"(\b(tenzij|indien|wanneer|eisen|vereisten|criteria):$|)"
        R"(\b(sprake (moet|dient te) zijn van|(moet|moeten|dient te|dienen te) voldoen aan):$)"};
    static const Pattern reported{
        R"((?i)\b(welke|wat) [^.;]*voorwaarden\b|^(wie|wat|hoe|waar|waarom|waarmee|welke?)\b|)"
        R"(\ben wanneer:$)"};
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

    /// Adds the clauses that a word opens: "mits", "alleen als".
    void add_opened() {
        const std::size_t before = found_.size();
        add_verb_first();
        for (std::size_t i = found_.size() > before ? words_.size() : 0; i < words_.size();) i = look_at(i);
    }

    /// Adds what the sentence says of conditions, unless that is among those found from `first` on.
    void add_told(std::size_t first) {
        const auto status = condition_status(reading_.text, sentence_);
        if (!status || asks_ || announces_list()) return;
        // "gericht vrijgesteld onder voorwaarden" tells none; "heeft onder drie voorwaarden ingestemd" does.
        static const Pattern willing{
            R"((?i)\b(ingestemd|instem\pL+|stem(t|men)|akkoord|meewerk\pL+|medewerking|bereid|steun\pL*|)"
            R"(goedgekeurd|ondertekend|tekenen)\b)"};
        if (status->rule == "condition.onder_voorwaarden" && !willing.in(sentence_.of(reading_.text))) return;
        const auto covers = [&](const Condition& it) { return it.span.overlaps(status->trigger); };
        const auto other =
            std::find_if(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end(), covers);
        if (other == found_.end()) return add_status(*status);
        // "voor 31 van de 33 woningen voldaan": the frame does not count.
        const bool judged = other->role == ConditionRole::met || other->role == ConditionRole::unmet;
        if (judged && status->role == ConditionRole::partly_met) other->role = ConditionRole::partly_met;
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
            case TriggerUse::limited:
                return is_limited_by_than(i);
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
        static constexpr std::array<std::string_view, 8> whose{"alle", "elke", "iedere", "beide",
                                                               "onze", "ons",  "uw",     "hun"};
        if (std::find(whose.begin(), whose.end(), next) != whose.end() || has_only_before(i)) return true;
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
        static constexpr std::array<std::string_view, 24> subjects{
            "we",  "wij", "er",   "dit",  "dat",  "deze", "die",    "het",   "de",   "een", "zij", "ze",
            "hij", "men", "daar", "niet", "alle", "elke", "iedere", "beide", "onze", "ons", "uw",  "hun"};
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

    /// "niet eerder dan nadat", "niet verleend dan nadat".
    bool is_limited_by_than(std::size_t i) const {
        if (!stands_before(i, "niet") && !stands_before(i, "geen")) return false;
        return words_[i + 1].low == "nadat" || stands_before(i, "eerder") || stands_before(i, "anders");
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
        if (!it.span.empty()) found_.push_back(std::move(it));
    }

    const Reading& reading_;
    Span sentence_;
    Clauses clauses_;
    const std::vector<ClauseWord>& words_;
    std::vector<Condition>& found_;
    bool asks_;
};

/// Whether the rule opens its clause with a word that also tells a course of events.
bool is_loose(Rule rule) {
    static constexpr std::array<Rule, 8> loose{
        "condition.totdat", "condition.als",    "condition.indien",       "condition.wanneer",
        "condition.zodra",  "condition.zolang", "condition.in_het_geval", "condition.voor_zover"};
    return std::find(loose.begin(), loose.end(), rule) != loose.end();
}

/// Whether its words are used for conditions and for nothing else; of these the papers set aside told that
/// they are right.
bool opens_plainly(Rule rule) {
    static constexpr std::array<Rule, 8> plain{
        "condition.mits",    "condition.op_voorwaarde", "condition.tenzij",   "condition.alleen_als",
        "condition.pas_als", "condition.pas_nadat",     "condition.niet_dan", "condition.onder_voorbehoud"};
    return std::find(plain.begin(), plain.end(), rule) != plain.end();
}

/// The clause that holds the begin of `span`, the innermost of them.
std::optional<std::size_t> clause_at(const std::vector<Clause>& clauses, Span span) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (clauses[i].span.begin <= span.begin && span.begin < clauses[i].span.end &&
            (!found || clauses[i].span.size() <= clauses[*found].span.size()))
            found = i;
    return found;
}

/// Who says clause `place`: the speaker, or the subject of the clause that gives it its words or wants it.
Holder setter(const Holders& holders, const std::vector<Clause>& clauses, std::size_t place) {
    std::size_t top = place;
    constexpr int deepest = 8;
    for (int depth = 0; depth < deepest && clauses[top].hangs_on; ++depth) {
        top = *clauses[top].hangs_on;
        const bool wants = gives_words(clauses[top].lemma) || clauses[top].lemma == "willen";
        if (wants && holders.kind(top) == SubjectKind::actor) return holders.of(top);
    }
    return holders.speaker(place);
}

/// Whether a clause tells what somebody allows, wants, does or refuses.
/// With `any_act`, whatever the speaker does counts: of "zodra" and "indien", not of "als", which tells time
/// too.
bool is_willed(const Said& said, const Holders& holders, bool any_act, bool until) {
    static const std::vector<std::string_view> only{"alleen", "slechts", "uitsluitend", "enkel", "pas"};
    static const std::vector<std::string_view> willing{
        "instemmen",  "steunen",   "ondersteunen", "meewerken",  "verlenen",     "toestaan",
        "goedkeuren", "tekenen",   "ondertekenen", "akkoord",    "terugtrekken", "stoppen",
        "adviseren",  "ontvangen", "voorleggen",   "gaan",       "afwijzen",     "weigeren",
        "vergoeden",  "betalen",   "bijdragen",    "financieren"};
    // What is granted, paid or allowed, by whomever.
    static const std::vector<std::string_view> granted{
        "verlenen",  "toekennen",   "toestaan",    "verstrekken", "uitkeren",  "uitbetalen",
        "vergoeden", "goedkeuren",  "honoreren",   "toelaten",    "vrijgeven", "aanmerken",
        "inzetten",  "vrijstellen", "subsidiëren", "beoordelen"};
    const Clause& clause = said.clause();
    const auto has = [&](std::string_view word) { return said.has_word(word); };
    if (clause.voice == Voice::passive && is_one_of(clause.lemma, granted)) return true;
    static const std::vector<std::string_view> open{"mogelijk", "toegestaan",   "haalbaar",   "toelaatbaar",
                                                    "denkbaar", "bespreekbaar", "acceptabel", "aanvaardbaar"};
    if (clause.lemma == "zijn" && clause.predicate &&
        is_one_of(noun_of(*clause.predicate, said.cut().reading().text), open))
        return true;
    // "kan de overeenkomst ontbinden indien …": what somebody may do then.
    static const std::vector<std::string_view> entitled{
        "ontbinden",  "beëindigen", "opzeggen", "intrekken", "terugvorderen", "weigeren",   "afwijken",
        "opschorten", "verlengen",  "afwijzen", "afzien",    "terugtrekken",  "wijzigen",   "stopzetten",
        "vervallen",  "handhaven",  "opleggen", "vorderen",  "stilleggen",    "uitsluiten", "verminderen"};
    if ((clause.modal == "kunnen" || clause.modal == "zullen") && is_one_of(clause.lemma, entitled))
        return true;
    // "Er kan niet worden gebouwd zolang …"
    if (until && clause.denied && (clause.modal == "kunnen" || clause.reality == Reality::told)) return true;
    static const std::vector<std::string_view> ready{"bereid", "genegen", "welwillend"};
    if (std::any_of(ready.begin(), ready.end(), has)) return true;
    if (clause.modal == "mogen" || std::any_of(only.begin(), only.end(), has)) return true;
    if (clause.kind == ClauseKind::fragment) return has("wij") || has("we") || has("ik");
    const SubjectKind who = holders.kind(said.place());
    if (who == SubjectKind::speaker && any_act) return true;
    return (who == SubjectKind::speaker || who == SubjectKind::actor) &&
           (clause.denied || clause.reality == Reality::intended || is_one_of(clause.lemma, willing));
}

/// A course of events ("als de prijs stijgt, stijgen de kosten") is no condition: what it opens must be what
/// somebody wills. That is the clause it hangs on, or the one where its consequence begins or ends.
bool is_wished(const Cut& cut, const Holders& holders, std::size_t place, const Condition& condition) {
    const std::vector<Clause>& clauses = cut.clauses();
    // "als zij aan de voorwaarden voldoen", "zodra de raad heeft ingestemd": met or agreed to.
    static const std::vector<std::string_view> agreed{"instemmen", "goedkeuren", "ondertekenen",
                                                      "toestemmen"};
    const Clause& own = clauses[place];
    const bool fulfils = own.lemma == "voldoen" &&
                         Said{cut, place}.has_preposition(
                             "aan", {"*eis", "*eisen", "*voorwaarde", "*voorwaarden", "vereisten", "criteria",
                                     "*regelgeving", "verplichtingen", "normen", "regels"});
    if (!own.denied && (fulfils || is_one_of(own.lemma, agreed))) return true;
    const bool any_act = condition.rule == "condition.indien" || condition.rule == "condition.zodra" ||
                         condition.rule == "condition.zolang";
    const bool until = condition.rule == "condition.zolang" || condition.rule == "condition.totdat";
    const Span after = condition.consequence;
    const std::array<std::optional<std::size_t>, 3> mains{
        clauses[place].hangs_on, clause_at(clauses, {after.begin, after.begin}),
        clause_at(clauses, {after.empty() ? after.end : after.end - 1, after.end})};
    return std::any_of(mains.begin(), mains.end(), [&](const std::optional<std::size_t>& main) {
        if (!main || *main == place) return false;
        // "is bereid te betalen als …": what hangs on an infinitive may be what the clause above it wills.
        if (is_willed(Said{cut, *main}, holders, any_act, until)) return true;
        const Clause& infinitive = clauses[*main];
        const std::size_t above =
            infinitive.kind == ClauseKind::infinitive ? infinitive.hangs_on.value_or(place) : place;
        return above != place && is_willed(Said{cut, above}, holders, any_act, until);
    });
}

const FrameTable& frames() {
    static const FrameTable table{data::condition_frames(), "condition"};
    return table;
}

bool is_unreal(const Clause& clause) {
    return clause.reality == Reality::imagined || clause.reality == Reality::asked;
}

/// "als aan de eisen is voldaan": what is only imagined is not met.
bool is_only_imagined(const Cut& cut, const Condition& condition) {
    if (condition.role == ConditionRole::stated || condition.trigger.empty()) return false;
    const Span sentence = cut.sentence().span;
    const std::size_t at = sentence.of(cut.reading().text).find(condition.trigger);
    if (at == std::string_view::npos) return false;
    const std::size_t end = sentence.begin + at + condition.trigger.size();
    const std::optional<std::size_t> place = clause_at(cut.clauses(), {end - 1, end});
    return place && is_unreal(cut.clauses()[*place]);
}

/// "Indien …, komt het college de afspraak na".
bool depends(const std::vector<Clause>& clauses, std::size_t place) {
    static const std::vector<std::string_view> openers{"als",   "indien", "mits",  "wanneer",
                                                       "zodra", "tenzij", "zolang"};
    return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& it) {
        return it.hangs_on == place && is_unreal(it) && is_one_of(it.conjunction, openers);
    });
}

/// Adds who sets each condition from `first` on, and takes out those that are none.
void judge(const Cut& cut, const Holders& holders, const Speakers& speakers, std::size_t first,
           std::vector<Condition>& found) {
    const std::vector<Clause>& clauses = cut.clauses();
    for (std::size_t i = first; i < found.size();) {
        const std::optional<std::size_t> place = clause_at(clauses, found[i].span);
        if ((place && is_loose(found[i].rule) && !is_wished(cut, holders, *place, found[i])) ||
            is_only_imagined(cut, found[i])) {
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
            continue;
        }
        const Holder holder =
            place ? setter(holders, clauses, *place) : speaker_at(speakers, found[i].span.begin);
        found[i].holder = holder.name, found[i].holder_basis = holder.basis;
        const bool clear = opens_plainly(found[i].rule) && !holder.name.empty() &&
                           (!place || holders.knows(*place, holder) || holder.basis == HolderBasis::frame);
        found[i].sure = clear ? Sureness::zeker : Sureness::waarschijnlijk;
        ++i;
    }
}

/// "besproken wordt [welke voorwaarden er nodig zijn]": what is not told.
bool is_asked_for(const Clause& clause) {
    static const std::vector<std::string_view> words{"wat",     "welk",   "welke", "hoe",
                                                     "hoeveel", "waarom", "of"};
    return clause.kind == ClauseKind::subordinate && is_one_of(clause.conjunction, words);
}

std::optional<Condition> framed(const Said& said, const Holders& holders) {
    const Clause& clause = said.clause();
    if (is_asked_for(clause)) return {};
    for (const Frame* frame : frames().of(clause.lemma)) {
        const std::string_view label = clause.denied ? frame->denied : frame->told;
        if (label.empty() || !suits(*frame, said)) continue;
        if (frame->subject == SubjectSort::teller && !holders.teller(said.place())) continue;
        const ConditionRole role = named<ConditionRole>(label).value_or(ConditionRole::stated);
        if (role != ConditionRole::stated && depends(said.cut().clauses(), said.place())) return {};
        Condition it =
            made(said.cut().reading(), stretch_of(said), role, frame->rule, Modality::beschrijvend);
        const Holder holder = setter(holders, said.cut().clauses(), said.place());
        it.trigger = shortened(clause.verb.of(said.cut().reading().text), longest_trigger);
        it.holder = holder.name, it.holder_basis = holder.basis;
        it.sure = sureness_of_need(*frame, said, holders, holder);
        return it;
    }
    return {};
}

void add_framed(const Cut& cut, const Holders& holders, std::size_t first, std::vector<Condition>& found) {
    const std::size_t end = found.size();
    for (std::size_t place = 0; place < cut.clauses().size(); ++place) {
        auto it = framed(Said{cut, place}, holders);
        if (!it || !stands_alone(cut.reading().text, it->span)) continue;
        const bool covered =
            std::any_of(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                        [&](const Condition& other) { return other.span.overlaps(it->span); });
        if (!covered || end == first) found.push_back(std::move(*it));
    }
}

void find_in_sentence(const Cut& cut, const Speakers& speakers, Annotations& found) {
    const Reading& reading = cut.reading();
    if (lists_conditions(reading, reading.lead_in[cut.sentence().block]))
        return;  // the item as a whole is one
    std::vector<Condition>& all = found.conditions;
    const std::size_t first = all.size();
    const Holders holders{cut, speakers, found};
    ConditionFinder finder{reading, cut.sentence().span, all};
    finder.add_opened();
    judge(cut, holders, speakers, first, all);
    const std::size_t told = all.size();
    if (!cut.words().ends_with('?')) add_framed(cut, holders, first, all);
    const std::size_t framed = all.size();
    finder.add_told(first);
    if (all.size() > framed) judge(cut, holders, speakers, std::max(told, framed), all);
}

/// The end of the first sentence of a block: what follows it explains.
std::size_t end_of_first_sentence(const Reading& reading, std::size_t block, std::size_t end) {
    const auto first = std::lower_bound(reading.sentences.begin(), reading.sentences.end(), block,
                                        [](const Sentence& it, std::size_t at) { return it.block < at; });
    const bool there = first != reading.sentences.end() && first->block == block;
    return there ? std::min(end, first->span.end) : end;
}

void find_in_lists(const Reading& reading, const Speakers& speakers, Annotations& found) {
    for (std::size_t i = 0; i < reading.document.blocks.size(); ++i) {
        if (reading.document.blocks[i].kind != BlockKind::list_item ||
            !lists_conditions(reading, reading.lead_in[i]))
            continue;
        std::string_view words = reading.words_of(i);
        static constexpr std::string_view marks = " ,;.";
        while (!words.empty() && marks.find(words.back()) != std::string_view::npos) words.remove_suffix(1);
        if (words.empty()) continue;
        const auto begin = static_cast<std::size_t>(words.data() - reading.text.data());
        std::size_t end = end_of_first_sentence(reading, i, begin + words.size());
        while (end > begin && marks.find(reading.text[end - 1]) != std::string_view::npos) --end;
        Condition it = made(reading, {begin, end}, ConditionRole::stated, Condition::listed, Modality::hard);
        const std::string_view lead = trimmed(reading.words_of(reading.lead_in[i]));
        it.trigger = lead.substr(
            lead.size() > longest_trigger ? lead.find(' ', lead.size() - longest_trigger) + 1 : 0);
        const Holder holder = speaker_at(speakers, it.span.begin);
        it.holder = holder.name, it.holder_basis = holder.basis;
        if (!holder.name.empty()) it.sure = Sureness::zeker;
        found.conditions.push_back(std::move(it));
    }
}

}  // namespace

const Extractor& condition_extractor() {
    static const std::vector<std::string> of_frames = triggers_of(frames());
    static const Extractor extractor = [] {
        static constexpr std::string_view openers =
            R"((?i)\b(mits|tenzij|totdat|zolang|zodra|indien|wanneer|mochten|mocht|ingeval|behalve|als|)"
            R"(voordat|alvorens|nadat)\b)";
        std::vector<std::string_view> triggers{openers,
                                               R"((?i)\b(alleen|slechts|uitsluitend|enkel|pas|eerst)\b)",
                                               R"((?i)voorwaarde)",
                                               R"((?i)\bvoorbehoud\b)",
                                               R"((?i)\bdien verstande\b)",
                                               R"((?i)\b(geval|gevallen|moment) dat\b)",
                                               R"((?i)\b(voldaan|voldoet|criteria)\b)",
                                               R"((?i)\b(akkoord|overeenstemming|resultaat)\b)",
                                               R"((?i)ontbre(ek|k))",
                                               R"((?i)\b(nodig|noodzakelijk|vereist)\b)",
                                               R"((?i)\bvraagt om\b)",
                                               R"((?i)\bgetoetst\b)",
                                               R"((?i)\bzonder dat\b)",
                                               R"((?i)(in aanmerking te|\beerst\b))",
                                               R"((?i)\b(grondslag|dekking)\b)",
                                               R"((?i)\b(eis|eisen|vervuld)\b)",
                                               R"(, dan\b)"};
        triggers.insert(triggers.end(), of_frames.begin(), of_frames.end());
        return Extractor{.name = "condition",
                         .triggers = std::move(triggers),
                         .in_speech = find_in_sentence,
                         .in_all_speech = find_in_lists};
    }();
    return extractor;
}

}  // namespace raadspoor::nlp
