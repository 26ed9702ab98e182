#include "nlp/grammar/mended_classes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "nlp/grammar/verb_kinds.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;

/// Conjunctions and nothing else.
constexpr ShortList conjunctions{
    "mits tenzij indien zodra zolang omdat doordat hoewel zodat opdat voordat nadat totdat "
    "aangezien terwijl ofschoon alvorens teneinde naarmate"};
constexpr ShortList third_persons{"is kan mag wil zal heeft moet ben heb bent"};

class Mender {
public:
    explicit Mender(SentenceWords& words) : words_{words} {}

    void mend() {
        for (std::size_t i = 0; i < words_.size(); ++i) by_itself(i);
        for (std::size_t i = 0; i < words_.size(); ++i) set_apart(i);
        for (std::size_t i = 0; i < words_.size(); ++i) by_neighbours(i);
        complete_modals();
        complete_perfects();
        give_verbs();
    }

private:
    void by_itself(std::size_t i) {
        const std::string_view low = words_.low(i);
        if (words_.infinitive(i) && !low.ends_with('n'))
            words_.set(i, low.ends_with('s') ? C::nouns : C::noun);
        if (low == "maar" && words_.is(i, C::adverb) && i > 0 && words_.finite(i + 1))
            words_.set(i, C::coordinator);
        if (conjunctions.contains(low)) words_.set(i, C::conjunction);
        if (words_.is(i, {C::demonstrative_apart, C::demonstrative}) && low == "dienen")
            words_.set(i, C::verb_plural);
        if (low.starts_with("waar") && low.size() > 5 && words_.is(i, {C::pronoun_adverb, C::adverb}))
            words_.set(i, C::question_word);
        // "Nu het Rijk betaalt, …"
        const bool begins = i == 0 || words_.border(i - 1);
        if (low == "nu" && begins &&
            words_.is(i + 1, {C::article, C::name, C::possessive, C::pronoun_we, C::demonstrative}))
            words_.set(i, C::conjunction);
    }

    /// "Onzes inziens", "wat het college betreft": whose view it is stands beside the clause, as no part of
    /// it.
    void set_apart(std::size_t i) {
        static constexpr ShortList whose{"mijns ons onzes zijns haars huns uws diens"};
        if (words_.any_of(i, "inziens") && i > 0 && words_.any_of(i - 1, whose))
            words_.set(i - 1, C::adverb), words_.set(i, C::adverb);
        if (!words_.any_of(i, "betreft")) return;
        constexpr std::size_t farthest = 6;
        for (std::size_t k = i; k-- > 0 && i - k <= farthest && !words_.border(k) && !words_.finite(k);) {
            if (!words_.any_of(k, "wat")) continue;
            if (k + 1 < i)
                for (std::size_t at = k; at <= i; ++at) words_.set(at, C::adverb);
            return;
        }
    }

    void by_neighbours(std::size_t i) {
        if (nominal_behind_van(i)) words_.set(i, C::infinitive_noun);
        if (words_.finite(i) && i > 0 && no_verb_behind(i - 1) && !third_persons.contains(words_.low(i)))
            words_.set(i, ending_in_en(i) ? C::nouns : C::noun);
        if (opens_content(i)) words_.set(i, C::conjunction);
        if (points(i)) words_.set(i, C::demonstrative_apart);
        if (names_time(i)) words_.set(i, C::adverb);
        // "baart ons [zorgen]", "maken ons [zorgen]"
        if (words_.infinitive(i) && words_.any_of(i, "zorgen") && i > 1 &&
            words_.any_of(i - 1, "ons mij zich") &&
            words_.any_of(i - 2, "baart baren baarde maakt maken maakte"))
            words_.set(i, C::nouns);
        if (goes_with_this(i)) words_.set(i, C::noun), words_.set(i - 1, C::demonstrative);
        // "Om de wijk te ontsluiten [zijn] extra bruggen nodig"
        if (words_.infinitive(i) && words_.any_of(i, "zijn") && i > 1 && words_.infinitive(i - 1) &&
            words_.any_of(i - 2, "te") && !words_.border(i + 1) && i + 2 < words_.size())
            words_.set(i, C::verb_plural);
        if (answers(i)) words_.set(i, C::demonstrative);
        if (owns(i)) {
            words_.set(i, C::possessive);
            words_.set(i - 1, C::conjunction);
        }
        // "Ik acht dit nodig": the form of "ik" when its stem ends in t.
        if (words_.is(i, C::pronoun_i) && words_.is(i + 1, {C::verb_t, C::number}) &&
            words_.any_of(i + 1, "acht zet laat moet verwacht"))
            words_.set(i + 1, C::verb_singular);
        if (words_.infinitive(i) && i > 0 && words_.any_of(i - 1, "de deze die onze hun uw mijn"))
            words_.set(i, C::nouns);
        if (decides(i)) make_finite(i);
        if (stem_without_ik(i)) words_.set(i, C::noun);
        const bool plural_behind_we = i == 0 && words_.is(i, C::pronoun_we) && ending_in_en(i + 1);
        if (words_.is(i, {C::pronoun_we, C::pronoun_i, C::pronoun_he}) &&
            (may_turn(i + 1) || plural_behind_we) && (i == 0 || !words_.finite(i - 1)) &&
            !verb_comes_later(i))
            make_finite(i + 1);
        // "Het doel om de stad schoon te krijgen [steunen] wij"
        if (words_.infinitive(i) && i > 1 && words_.any_of(i - 2, "te") && words_.infinitive(i - 1) &&
            words_.is(i + 1, C::pronoun_we))
            make_finite(i);
        if (words_.is(i, C::participle) && i > 0 && words_.any_of(i - 1, "te") && ending_in_en(i))
            words_.set(i, C::infinitive);
        if (words_.any_of(i, "als") && words_.is(i, C::preposition) && closes_with_verb(i))
            words_.set(i, C::conjunction);
        if (words_.any_of(i, "of") && words_.is(i, C::coordinator) && i > 0 && words_.finite(i - 1))
            words_.set(i, C::conjunction);
    }

    /// "deze manieren van [werken] deelt": no verb of the clause, when the next word is.
    bool nominal_behind_van(std::size_t i) const {
        return i > 0 && words_.any_of(i - 1, "van") && ending_in_en(i) && words_.finite(i + 1) &&
               (words_.is(i, C::verb_plural) || words_.infinitive(i));
    }

    bool ending_in_en(std::size_t i) const { return words_.low(i).ends_with('n'); }

    /// "[zodra] wij antwoorden hebben ontvangen": behind an opener the verb stands at the end.
    bool verb_comes_later(std::size_t pronoun) const {
        if (pronoun == 0 || !words_.is(pronoun - 1, {C::conjunction, C::relative, C::question_word}))
            return false;
        std::size_t end = pronoun + 2;
        while (end < words_.size() && !words_.border(end)) {
            if (words_.finite(end)) return true;
            ++end;
        }
        return false;
    }

    /// Behind these a noun phrase goes on: no verb follows.
    bool no_verb_behind(std::size_t k) const {
        return words_.is(k, {C::article, C::article_een, C::possessive, C::adjective}) ||
               (words_.is(k, C::preposition) && !words_.any_of(k, "te"));
    }

    /// "De uitkomst is [dat] minder ouderen worden opgenomen": behind a verb and before a phrase.
    bool opens_content(std::size_t i) const {
        if (!words_.any_of(i, "dat") || i == 0) return false;
        if (i > 1 && words_.any_of(i - 1, "uit aan toe") && words_.finite(i - 2) &&
            finite_before_border(i + 1))
            return true;  // "spreekt uit [dat] bezuinigen onwenselijk is"
        // "zeg u toe [dat] u bericht krijgt"
        if (!words_.finite(i - 1) && !words_.is(i - 1, C::preposition_last)) return false;
        if (!words_.is(i, {C::relative, C::demonstrative, C::demonstrative_apart})) return false;
        std::size_t k = i + 1;
        while (words_.is(k, {C::quantity, C::adjective, C::indefinite, C::adverb})) ++k;
        const bool plural = words_.is(k, C::nouns) || (words_.is(k, C::adjective_noun) && ending_in_en(k));
        const bool phrase = k > i + 1 && words_.is(k, {C::article, C::possessive}) && finite_before_border(k);
        return plural || phrase ||
               words_.is(i + 1, {C::article, C::possessive, C::pronoun_we, C::pronoun_he, C::pronoun_it,
                                 C::pronoun_i, C::pronoun_you});
    }

    /// "[Begin] 2026 zal de raad besluiten": when, and nobody is told to begin.
    bool names_time(std::size_t i) const {
        if (!words_.any_of(i, "begin eind medio") || !words_.finite(i)) return false;
        return words_.is(i + 1, C::number) ||
               words_.any_of(i + 1,
                             "januari februari maart april mei juni juli augustus september oktober "
                             "november december dit volgend komend deze volgende");
    }

    /// "aan deze [eis] is voldaan": the form of "ik", which stands nowhere near.
    bool goes_with_this(std::size_t i) const {
        return i > 0 && words_.is(i, C::verb_singular) && !third_persons.contains(words_.low(i)) &&
               !words_.low(i).ends_with('t') && words_.any_of(i - 1, "deze") &&
               !words_.is(i + 1, {C::pronoun_i, C::pronoun_you});
    }

    /// "Wij achten [dat] een zorgelijke ontwikkeling", "wij keuren [die] af": without a verb behind it
    /// nothing is opened.
    bool points(std::size_t i) const {
        if (i > 0 && words_.any_of(i, "die") && words_.is(i, C::relative) && words_.finite(i - 1))
            return !finite_before_border(i + 1);
        if (i == 0 || !words_.any_of(i, "dat") || !words_.is(i, C::conjunction)) return false;
        const bool behind_verb =
            words_.finite(i - 1) || (i > 1 && words_.finite(i - 2) && words_.is(i - 1, C::pronoun_we));
        for (std::size_t k = i + 1; behind_verb && k < words_.size(); ++k)
            if (words_.finite(k) || words_.nonfinite(k) || words_.is(k, {C::colon, C::stop}))
                return words_.is(k, C::stop) && k + 1 == words_.size();
        return behind_verb;
    }

    /// "Nee, [die] mening deel ik niet", "Ja, [die] zorg is er": no relative word behind an answer.
    bool answers(std::size_t i) const {
        return i >= 2 && words_.is(i, C::relative) && words_.any_of(i, "die dat") && words_.border(i - 1) &&
               words_.any_of(i - 2, "ja nee") && words_.is(i + 1, {C::noun, C::nouns, C::adjective});
    }

    /// "zegt dat [zijn] fractie tegen is": no verb behind what opens a clause that has one at its end.
    bool owns(std::size_t i) const {
        static constexpr ShortList openers{"dat omdat of waarom zodat als nu"};
        if (i < 2 || !words_.any_of(i, "zijn") || !words_.finite(i) || !words_.any_of(i - 1, openers) ||
            words_.border(i - 2) || !words_.is(i + 1, {C::noun, C::adjective}))
            return false;
        return finite_before_border(i + 2);
    }

    bool finite_before_border(std::size_t k) const {
        for (; k < words_.size() && !words_.border(k); ++k)
            if (words_.finite(k)) return true;
        return false;
    }

    /// "De raad besluit of …", "het college besluit dat …": "besluit" is no noun there.
    bool decides(std::size_t i) const {
        if (!words_.is(i, C::noun) || i < 2 || !words_.is(i - 1, {C::noun, C::name})) return false;
        return words_.any_of(i + 1, "of dat om") &&
               words_.is(i - 2, {C::article, C::possessive, C::demonstrative});
    }

    /// "[als] de financiering niet geregeld is": a finite verb ends the stretch, so that it is a clause.
    /// "Zowel de raad als het college tekent" is none.
    bool closes_with_verb(std::size_t i) const {
        static constexpr ShortList comparing{"zowel evenals net even zo evenzeer meer minder anders"};
        for (std::size_t k = 0; k < i; ++k)
            if (words_.any_of(k, comparing)) return false;
        std::size_t end = i + 1;
        while (end < words_.size() && !words_.border(end) &&
               !words_.is(end, {C::conjunction, C::relative, C::question_word, C::coordinator}))
            ++end;
        if (end < i + 4) return false;
        return words_.finite(end - 1) || (words_.finite(end - 2) && words_.nonfinite(end - 1));
    }

    /// "onderzoek te doen": the form that only "ik" has, with nobody near.
    bool stem_without_ik(std::size_t i) const {
        if (!words_.is(i, C::verb_singular) || third_persons.contains(words_.low(i)) ||
            words_.low(i).ends_with('t'))
            return false;
        const bool near = words_.is(i + 1, {C::pronoun_i, C::pronoun_you}) ||
                          (i > 0 && words_.is(i - 1, {C::pronoun_i, C::pronoun_you}));
        return !near && (words_.any_of(i + 1, "te") || (i > 0 && words_.is(i - 1, {C::noun, C::name})));
    }

    // ---- "zal over de aanleg worden geïnformeerd": behind a modal verb of the same clause stands no second
    // finite one, but its infinitive.

    void complete_modals() {
        static constexpr ShortList modals{
            "zal zullen zou zouden kan kunnen kon konden moet moeten moest moesten mag mogen mocht mochten "
            "wil willen wilde wilden"};
        bool open = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_.border(i) ||
                words_.is(i, {C::conjunction, C::relative, C::question_word, C::coordinator}))
                open = false;
            else if (open && words_.is(i, C::verb_plural) && !modals.contains(words_.low(i)))
                words_.set(i, C::infinitive);
            else if (open && ends_stretch(i + 1) && words_.is(i, {C::nouns, C::noun, C::infinitive_noun}) &&
                     is_infinitive(i))
                words_.set(i, C::infinitive), open = false;
            else if (words_.nonfinite(i))
                open = false;
            else if (words_.finite(i))
                open = modals.contains(words_.low(i));
        }
    }

    /// "hebben wij overeenstemming [bereikt]": at the end of a main clause with an auxiliary stands its
    /// participle, even when the form may be finite too. So it does in "dat de gevels [behouden] dienen te
    /// blijven".
    void complete_perfects() {
        static constexpr ShortList auxiliaries{
            "heb hebt heeft hebben had hadden is zijn was waren wordt worden werd werden"};
        bool open = false, passive = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_.border(i) ||
                words_.is(i, {C::conjunction, C::relative, C::question_word, C::coordinator}))
                open = false;
            else if (open && (words_.finite(i) || words_.infinitive(i)) && is_participle(words_.low(i)) &&
                     (ends_stretch(i + 1) || words_.is(i + 1, C::preposition) ||
                      (words_.finite(i - 1) && words_.finite(i + 1))))
                words_.set(i, C::participle), open = false;
            else if (open && passive && words_.is(i, C::noun) && ends_stretch(i + 1) && i > 0 &&
                     (words_.is(i - 1, {C::adverb, C::noun, C::pronoun_adverb, C::name}) ||
                      words_.any_of(i - 1, "nader nog schriftelijk tijdig")) &&
                     is_participle(words_.low(i)))
                words_.set(i, C::participle), open = false;  // "wordt de raad nader [bericht]"
            else if ((words_.finite(i) || words_.infinitive(i)) && words_.any_of(i + 1, "dient dienen") &&
                     words_.any_of(i + 2, "te") && is_participle(words_.low(i)))
                words_.set(i, C::participle);
            else if (words_.nonfinite(i))
                open = false;
            else if (words_.finite(i)) {
                open = auxiliaries.contains(words_.low(i));
                passive = words_.any_of(i, "wordt worden werd werden");
            }
        }
    }

    /// "zal het overzicht [nazenden]": a rare verb behind a noun.
    bool is_infinitive(std::size_t i) const {
        if (i == 0 || !words_.is(i - 1, {C::noun, C::nouns, C::name, C::adverb})) return false;
        const std::vector<VerbReading> readings = lemmas_of(words_.low(i));
        const bool behind_noun = words_.low(i).ends_with("en") && words_.is(i - 1, {C::noun, C::nouns});
        return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& it) {
            return it.is(VerbForm::infinitive) && (!it.particle.empty() || behind_noun);
        });
    }

    bool ends_stretch(std::size_t i) const {
        return i >= words_.size() || words_.border(i) || words_.is(i, {C::conjunction, C::coordinator});
    }

    static bool is_participle(std::string_view low) {
        const std::vector<VerbReading> readings = lemmas_of(low);
        return std::any_of(readings.begin(), readings.end(),
                           [](const VerbReading& it) { return it.is(VerbForm::participle); });
    }

    // ---- A clause without a verb that has a word that can be one.

    void give_verbs() {
        std::size_t begin = 0;
        bool opened = false, finite = false;
        for (std::size_t i = 0; i <= words_.size(); ++i) {
            const bool opens =
                words_.is(i, {C::conjunction, C::relative, C::question_word}) && i < words_.size();
            const bool ends = i == words_.size() || words_.border(i) || opens ||
                              (opened && words_.is(i, C::coordinator)) ||
                              (opened && words_.any_of(i, "om") && words_.infinitive(i - 1));
            if (i < words_.size() && words_.finite(i)) {
                // "[waarmee wij samenwerken] stopt"
                if (opened && !finite) give_verb_before(i);
                finite = true;
            }
            if (!ends) continue;
            if (!finite && i > begin + 1) opened ? give_last(begin, i) : give_second(begin, i);
            if (i < words_.size() && words_.is(i, C::comma) && !opened && !finite)
                continue;  // "De raad, gehoord het college, besluit"
            begin = i + 1;
            opened = opens;
            finite = false;
        }
    }

    void give_verb_before(std::size_t i) {
        const bool alone = i > 0 && words_.infinitive(i - 1) &&
                           !(i > 1 && (words_.any_of(i - 2, "te") || words_.nonfinite(i - 2)));
        if (alone && !wants_verb(words_.low(i))) make_finite(i - 1);
    }

    /// Of a subordinate clause [begin, end): its last word.
    void give_last(std::size_t begin, std::size_t end) {
        std::size_t k = end - 1;
        const bool auxiliary = words_.any_of(k, "worden zijn hebben kunnen moeten zullen mogen");
        while (!auxiliary && k > begin + 1 && words_.infinitive(k) && words_.infinitive(k - 1) &&
               !no_verb_behind(k - 2))
            --k;  // "gaan betalen", but "onze zorgen [delen]"
        if (words_.is(k, C::participle) && k > begin + 1 && words_.infinitive(k - 1) &&
            words_.any_of(k - 1, "worden zijn hebben"))
            return void(make_finite(k - 1));
        if (auxiliary && words_.infinitive(k) && k > begin && words_.is(k - 1, C::participle))
            return void(make_finite(k));
        if (k > begin && may_turn(k) && !words_.any_of(k - 1, "te") && !words_.nonfinite(k - 1) &&
            make_finite(k))
            return;
        // "dat de bouw schade [veroorzaakt] aan de dijk": phrases may follow the verb.
        for (std::size_t at = end - 1; at > begin + 1; --at) {
            if (words_.finite(at) || words_.infinitive(at)) return;
            if (words_.is(at, C::participle) && words_.is(at + 1, C::preposition) && make_finite(at)) return;
        }
    }

    /// Of a main clause: the first word behind a phrase that can be one.
    void give_second(std::size_t begin, std::size_t end) {
        // "Om dit te bouwen zijn middelen nodig": "zijn" is no pronoun behind a verb.
        for (std::size_t k = begin + 1; k < end; ++k)
            if (words_.any_of(k, "zijn") && words_.is(k, C::possessive) &&
                (words_.nonfinite(k - 1) || words_.is(k - 1, {C::noun, C::nouns, C::name})))
                return words_.set(k, C::verb_plural);
        if (end == words_.size() && begin == 0 && !words_.is(end - 1, C::stop) && end < 4) return;
        for (std::size_t k = begin + 1; k < end; ++k) {
            if (!may_turn(k) ||
                !words_.is(k - 1, {C::noun, C::nouns, C::name, C::number, C::pronoun_they, C::comma}))
                continue;
            if (words_.any_of(k - 1, "te") || words_.is(k, C::participle)) continue;
            if (!words_.any_of(k, "plan nodig") && make_finite(k)) return;
        }
    }

    bool may_turn(std::size_t k) const {
        if (!words_.is(k, {C::infinitive, C::noun, C::nouns, C::participle, C::adjective_apart, C::number,
                           C::ordinal}))
            return false;
        return k == 0 || !no_verb_behind(k - 1);
    }

    bool make_finite(std::size_t k) {
        if (k >= words_.size() || !words_.word_like(k) || words_.capital(k)) return false;
        const VerbReading it = finite_reading(words_.low(k));
        if (it.lemma.empty()) return false;
        words_.set(k, it.is(VerbForm::plural)        ? C::verb_plural
                      : it.is(VerbForm::past)        ? C::verb_past
                      : it.is(VerbForm::past_plural) ? C::verb_past_plural
                      : words_.low(k).ends_with('t') ? C::verb_t
                                                     : C::verb_singular);
        return true;
    }

    SentenceWords& words_;
};

}  // namespace

void mend_classes(SentenceWords& words) { Mender{words}.mend(); }

}  // namespace raadspoor::nlp
