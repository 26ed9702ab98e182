#include "nlp/grammar/subjects.h"

#include <algorithm>

#include "nlp/grammar/verb_kinds.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;
using N = GrammaticalNumber;

/// Words before a phrase that belong to it: "ook de raad", "alleen de VVD".
constexpr ShortList focus{
    "ook alleen zelfs vooral juist slechts bijna ongeveer zowel noch vrijwel met name circa ruim meer dan "
    "minstens hooguit maar evenals behalve niet"};

class Finder {
public:
    Finder(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
           const VerbCluster& verbs)
        : words_{words},
          phrases_{phrases},
          frame_{frame},
          verbs_{verbs},
          bare_{bare_phrases(words, phrases, frame)} {}

    Subject find() {
        found_.plural = words_.plural_verb(frame_.finite);
        if (frame_.doubtful || verbs_.lemma.empty()) return found_;
        if (frame_.kind == ClauseKind::main)
            in_main();
        else if (frame_.kind == ClauseKind::relative)
            in_relative();
        else if (frame_.kind == ClauseKind::subordinate)
            in_subordinate();
        return found_;
    }

private:
    const Chunk& chunk(std::size_t index) const { return phrases_.all()[index]; }

    /// Whether the phrase at `index` may be subject of the finite verb, by person and number.
    bool agrees(std::size_t index) const {
        const Chunk& it = chunk(index);
        if (it.oblique) return false;
        const std::size_t verb = frame_.finite;
        if (it.who == Who::ik) return words_.is(verb, {C::verb_singular, C::verb_past});
        if (it.who == Who::jij) return !words_.plural_verb(verb) || words_.any_of(it.head, "jullie");
        if (words_.plural_verb(verb)) return it.number != N::singular || joined_to_another(it);
        if (it.who == Who::wij) return false;
        return it.number != N::plural;
    }

    /// "de raad en het college": a coordinator and another phrase follow.
    bool joined_to_another(const Chunk& it) const {
        std::size_t k = it.last + 1;
        constexpr std::size_t farthest = 14;
        for (const std::size_t end = k + farthest; k < end && k < words_.size() && k != frame_.finite; ++k) {
            if (words_.is(k, C::coordinator) || words_.any_of(k, "en alsmede evenals")) {
                const Chunk* next = phrases_.at(k + 1);
                return next != nullptr && !next->oblique;
            }
            if (words_.finite(k) || words_.is(k, {C::stop, C::colon, C::conjunction})) return false;
        }
        return false;
    }

    void take(std::size_t index) {
        found_.chunk = index;
        found_.last = chunk(index).last;
        if (found_.plural && chunk(index).who != Who::wij) found_.last = joined_end(index);
    }

    /// Where "de raad en het college" ends.
    std::size_t joined_end(std::size_t index) const {
        std::size_t last = chunk(index).last;
        constexpr int most = 20;
        for (int i = 0; i < most; ++i) {
            const Chunk* next = phrases_.at(last + 2);
            const bool joined = words_.any_of(last + 1, "en of ,") && next != nullptr &&
                                next->first == last + 2 &&
                                next->last < frame_.finite + (last > frame_.finite ? words_.size() : 0);
            if (!joined || next->preposition != no_word || next->oblique) return last;
            if (words_.is(last + 1, C::comma) && !words_.any_of(next->last + 1, "en of ,")) return last;
            last = next->last;
        }
        return last;
    }

    /// The first bare phrase in the words [from, to) that agrees.
    std::size_t first_agreeing(std::size_t from, std::size_t to) const {
        for (const std::size_t index : bare_) {
            const Chunk& it = chunk(index);
            if (it.first < from || it.first >= to || skipped(it)) continue;
            return agrees(index) ? index : no_word;
        }
        return no_word;
    }

    /// What never is a subject, and may stand before it: "zich", "vandaag", "vorig jaar".
    bool skipped(const Chunk& it) const {
        if (it.oblique || behind_another(it)) return true;
        // "[dat zij komen] en meer weten": a clause beside another mostly shares its subject.
        if (frame_.kind != ClauseKind::main && frame_.beside != no_word && !it.determined) return true;
        return it.time && it.who != Who::third;
    }

    /// "bij de gemeente en de provincie": joined to a phrase with a preposition.
    bool behind_another(const Chunk& it) const {
        if (frame_.kind == ClauseKind::main || it.first < 2 || !words_.any_of(it.first - 1, "en of"))
            return false;
        const Chunk* other = phrases_.at(it.first - 2);
        return other != nullptr && other->preposition != no_word && frame_.beside == no_word;
    }

    /// A pronoun that can only be subject and agrees, among the words [from, to).
    std::size_t nominative(std::size_t from, std::size_t to) const {
        for (const std::size_t index : bare_) {
            const Chunk& it = chunk(index);
            if (it.first >= from && it.first < to && it.nominative && agrees(index)) return index;
        }
        return no_word;
    }

    /// A pronoun right behind the verb is its subject, but for "het", which may be object.
    std::size_t pronoun_behind() const {
        const Chunk* next = phrases_.at(frame_.finite + 1);
        if (next == nullptr) return no_word;
        const std::size_t index = phrases_.index_at(frame_.finite + 1);
        if (next->preposition != no_word || !agrees(index)) return no_word;
        // "Ik zeg u toe": "u" is object when "ik" or "wij" stands in front.
        if (words_.is(next->head, C::pronoun_you) && frame_.finite > 0 &&
            words_.is(frame_.finite - 1, {C::pronoun_i, C::pronoun_we}))
            return no_word;
        // "Het bestuur legt het voor en adviseert u …": so is it behind "en".
        if (words_.is(next->head, C::pronoun_you) && frame_.beside != no_word && frame_.finite > 0 &&
            words_.is(frame_.finite - 1, C::coordinator) && words_.is(frame_.finite, C::verb_t))
            return no_word;
        const C is = words_.is(next->head);
        const bool pronoun = is == C::pronoun_i || is == C::pronoun_we || is == C::pronoun_he ||
                             is == C::pronoun_they || is == C::pronoun_you ||
                             words_.any_of(next->head, "men");
        return pronoun ? index : no_word;
    }

    void in_main() {
        const std::size_t verb = frame_.finite;
        const std::size_t begin = frame_.words.empty() ? verb : front_begin();
        if (const std::size_t pronoun = pronoun_behind(); pronoun != no_word) return take(pronoun);
        if (begin >= verb) return verb_first();
        if (const std::size_t own = behind_address(verb); own != no_word) return take(own);
        const std::size_t front = front_phrase(begin);
        if (front != no_word) {
            // One that does not agree is no subject that we are sure of, and what follows is none either.
            if (agrees(front) && !asks_for_object(front)) {
                if (points_at_object(front) && is_saying(verbs_.lemma))
                    return take(phrases_.index_at(verb + 1));
                return either_side(front) ? void() : take(front);
            }
            if (chunk(front).who == Who::question) return inverted(verb);
            // "De gevraagde garanties heeft het Rijk niet gegeven": of another number, and somebody behind.
            const Chunk* next = phrases_.at(verb + 1);
            if (next != nullptr && next->first == verb + 1 && next->determined && !next->time &&
                next->preposition == no_word && !agrees(front) && agrees(phrases_.index_at(verb + 1)) &&
                !is_copula(verbs_.lemma) && chunk(front).number == N::plural)
                take(phrases_.index_at(verb + 1));
            return;
        }
        if (inverts(begin)) inverted(verb);
    }

    /// "Voorzitter, [wij] zijn blij": a pronoun between a comma and the verb, whoever is called before.
    std::size_t behind_address(std::size_t verb) const {
        if (verb < 2 || !words_.is(verb - 2, C::comma) || !words_.is(verb - 1, {C::pronoun_i, C::pronoun_we}))
            return no_word;
        const std::size_t index = phrases_.index_at(verb - 1);
        return index != no_word && agrees(index) ? index : no_word;
    }

    bool either_side(std::size_t front) const { return told_by_list() || points_at_object(front); }

    /// "Dat heeft de heer Jansen bevestigd": "dat" in front, and another phrase right behind the verb.
    bool points_at_object(std::size_t front) const {
        if (!words_.is(chunk(front).head, C::demonstrative_apart) || is_copula(verbs_.lemma)) return false;
        const Chunk* next = phrases_.at(frame_.finite + 1);
        return next != nullptr && next->determined && next->preposition == no_word && !next->oblique &&
               !next->time && !words_.is(next->first, C::article_een) &&
               agrees(phrases_.index_at(frame_.finite + 1));
    }

    /// "Andere gewassen zijn graan, gerst en maïs": either side may be subject.
    bool told_by_list() const {
        if (verbs_.lemma != "zijn" || !found_.plural) return false;
        for (const std::size_t index : bare_)
            if (chunk(index).first > frame_.finite && joined_end(index) > chunk(index).last) return true;
        return false;
    }

    /// "Wat vindt de raad?": what is asked for is no subject when another phrase can be it.
    bool asks_for_object(std::size_t front) const {
        if (!words_.any_of(chunk(front).head, "wat hetgeen")) return false;
        const std::size_t other = first_agreeing(frame_.finite + 1, middle_end());
        return other != no_word && chunk(other).determined;
    }

    /// The first of the words before the verb, without what joins the clause to another.
    std::size_t front_begin() const {
        const std::size_t from = behind_dash();
        for (const std::size_t k : frame_.words) {
            if (k >= frame_.finite) break;
            if (k < from) continue;
            if (!words_.is(k, {C::coordinator, C::interjection})) return k;
        }
        return frame_.finite;
    }

    /// "ZEIST - De raad stemt in": names before a dash are no part of the clause.
    std::size_t behind_dash() const {
        constexpr std::size_t farthest = 12;
        for (std::size_t k = frame_.begin, end = std::min(frame_.finite, frame_.begin + farthest); k < end;
             ++k) {
            if (words_.is(k, C::dash)) return k + 1;
            if (!words_.is(k, {C::name, C::comma, C::quote})) return 0;
        }
        return 0;
    }

    /// Whether what begins at `begin` may stand in front of the verb instead of the subject.
    bool inverts(std::size_t begin) const {
        return words_.is(begin, {C::adverb, C::preposition, C::preposition_last, C::pronoun_adverb,
                                 C::adjective_apart, C::participle, C::present_participle, C::conjunction,
                                 C::question_word, C::question_determiner, C::quantity, C::number, C::ordinal,
                                 C::relative}) ||
               phrases_.at(begin) != nullptr;
    }

    /// The phrase that stands in front of the verb by itself; no_word when an adverb, a prepositional phrase
    /// or a clause opens the sentence.
    std::size_t front_phrase(std::size_t begin) const {
        std::size_t k = begin;
        while (words_.any_of(k, focus) && phrases_.at(k) == nullptr && k < frame_.finite) ++k;
        // "Dus u moet": one phrase between adverbs and the verb is what stands in front.
        std::size_t behind = k;
        while (words_.is(behind, C::adverb) && phrases_.at(behind) == nullptr) ++behind;
        const Chunk* near = phrases_.at(behind);
        if (near != nullptr && near->first == behind && near->last + 1 == frame_.finite) k = behind;
        const Chunk* first = phrases_.at(k);
        if (first == nullptr || first->preposition != no_word || first->first != k || skipped(*first))
            return no_word;
        return phrases_.index_at(k);
    }

    void inverted(std::size_t verb) {
        const std::size_t index = first_agreeing(verb + 1, middle_end());
        if (index != no_word) return take(index);
        impersonal();
    }

    /// Where the verbs at the end of a main clause begin: what stands behind them is no subject.
    std::size_t middle_end() const {
        return verbs_.main > frame_.finite && verbs_.main != no_word ? verbs_.main : words_.size();
    }

    /// A question, an order, or a clause behind quoted words.
    void verb_first() {
        const std::size_t verb = frame_.finite;
        if (frame_.beside != no_word) {
            // "… en verzoekt het college": its subject is that of the clause before.
            return;
        }
        // "Verzoekt het college …": of a motion, whose subject is the council.
        if (is_motion_verb(verbs_.finite_lemma) && words_.is(verb, {C::verb_t, C::verb_singular}) &&
            !words_.any_of(words_.size() - 1, "?"))
            return;
        const std::size_t index = first_agreeing(verb + 1, middle_end());
        if (index == no_word) return;
        if (words_.is(verb, C::verb_singular) && !words_.any_of(verb, "is kan mag wil zal heeft moet") &&
            !words_.any_of(words_.size() - 1, "?") && verb == 0)
            return void(found_.impersonal = true);
        take(index);
    }

    void impersonal() {
        for (const std::size_t k : frame_.words)
            if (words_.any_of(k, "er") && verbs_.voice == Voice::passive) found_.impersonal = true;
    }

    void in_subordinate() {
        const std::size_t from = frame_.opener_last == no_word ? frame_.begin : frame_.opener_last + 1;
        if (const std::size_t index = nominative(from, frame_.finite); index != no_word) return take(index);
        if (opened_by_subject()) return in_relative();
        const std::size_t index = first_agreeing(from, frame_.finite);
        if (index != no_word) return take(index);
        impersonal();
    }

    /// "wie", "wat", "welke gemeenten" open the clause and may be its subject.
    bool opened_by_subject() const {
        return frame_.opener != no_word && frame_.opener == frame_.opener_last &&
               phrases_.at(frame_.opener) != nullptr &&
               words_.is(frame_.opener, {C::question_word, C::question_determiner, C::relative});
    }

    void in_relative() {
        const std::size_t from = frame_.opener_last == no_word ? frame_.begin : frame_.opener_last + 1;
        if (const std::size_t index = nominative(from, frame_.finite); index != no_word) return take(index);
        if (!opened_by_subject()) {
            const std::size_t index = first_agreeing(from, frame_.finite);
            if (index != no_word) take(index);
            return;
        }
        const std::size_t opener = phrases_.index_at(frame_.opener);
        const std::size_t start = std::max(from, chunk(opener).last + 1);
        std::size_t other = no_word;
        for (const std::size_t index : bare_)
            if (chunk(index).first >= start && chunk(index).first < frame_.finite && !skipped(chunk(index))) {
                other = index;
                break;
            }
        if (words_.any_of(frame_.opener, "wat") && words_.any_of(frame_.finite, "betreft")) return;
        if (other == no_word) return agrees(opener) ? take(opener) : void();
        if (!agrees(other)) return take(opener);
        if (words_.any_of(frame_.opener, "wat hetgeen") && is_copula(verbs_.lemma)) return take(other);
        if (relative_disagrees()) return take(other);
        // "het inzicht dat een berekening mogelijk is": with an adjective the phrase is no predicate.
        if (verbs_.lemma == "zijn" && chunk(other).determined && adjective_between(chunk(other).last))
            return take(other);
        if (verbs_.lemma == "zijn" || verbs_.voice == Voice::passive || verbs_.lemma == "worden")
            return take(opener);
        if (words_.is(chunk(other).head, {C::pronoun_they, C::pronoun_you}) ||
            words_.any_of(chunk(other).head, "men"))
            return take(other);
        if (!chunk(other).determined) return take(opener);
        // "die de raad steunt": either may be subject.
    }

    bool adjective_between(std::size_t after) const {
        for (std::size_t k = after + 1; k < frame_.finite; ++k)
            if (words_.is(k, C::adjective_apart) && phrases_.at(k) == nullptr) return true;
        return false;
    }

    /// The noun before "die" has another number than the verb.
    bool relative_disagrees() const {
        if (frame_.opener == 0 || !words_.is(frame_.opener, C::relative)) return false;
        const std::size_t before = words_.is(frame_.opener - 1, C::comma) && frame_.opener > 1
                                       ? frame_.opener - 2
                                       : frame_.opener - 1;
        const Chunk* noun = phrases_.at(before);
        if (noun == nullptr || noun->number == N::either || noun->preposition != no_word) return false;
        return (noun->number == N::plural) != words_.plural_verb(frame_.finite);
    }

    const SentenceWords& words_;
    const NounPhrases& phrases_;
    const ClauseFrame& frame_;
    const VerbCluster& verbs_;
    std::vector<std::size_t> bare_;
    Subject found_;
};

}  // namespace

namespace {

/// "als dit meisje", "dan de raad": compared with, and no part of the clause.
bool compared(const SentenceWords& words, const ClauseFrame& frame, std::size_t k) {
    return k > 0 && words.any_of(k - 1, "als dan zoals") &&
           (frame.opener_last == no_word || k - 1 > frame.opener_last);
}

}  // namespace

std::vector<std::size_t> bare_phrases(const SentenceWords& words, const NounPhrases& phrases,
                                      const ClauseFrame& frame) {
    std::vector<std::size_t> bare;
    for (const std::size_t k : frame.words) {
        const std::size_t index = phrases.index_at(k);
        if (index == no_word || phrases.all()[index].first != k) continue;
        if (compared(words, frame, k)) continue;
        const std::size_t preposition = phrases.all()[index].preposition;
        if (preposition != no_word && preposition != frame.opener && preposition != frame.particle) continue;
        bare.push_back(index);
    }
    return bare;
}

Subject find_subject(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
                     const VerbCluster& verbs) {
    return Finder{words, phrases, frame, verbs}.find();
}

}  // namespace raadspoor::nlp
