#include "nlp/grammar/clause_phrases.h"

#include <algorithm>

#include <array>
#include <string>
#include <utility>

#include "nlp/grammar/verb_kinds.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;

/// The preposition in "daarmee", "ervoor", "waartoe", "hiervan": met, voor, tot, van; empty when it holds
/// none.
std::string inner_preposition(std::string_view low) {
    for (const std::string_view opening : {"daar", "hier", "waar", "er"}) {
        if (!low.starts_with(opening) || low.size() <= opening.size()) continue;
        const std::string_view rest = low.substr(opening.size());
        if (rest == "mee") return "met";
        if (rest == "toe") return "tot";
        constexpr ShortList known{
            "aan achter bij binnen boven door in langs na naar naast om onder op over tegen tot "
            "tussen uit van voor"};
        return known.contains(rest) ? std::string{rest} : std::string{};
    }
    return {};
}

class Phrases {
public:
    Phrases(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
            const VerbCluster& verbs, const Subject& subject, Clause& clause)
        : words_{words},
          phrases_{phrases},
          frame_{frame},
          verbs_{verbs},
          subject_{subject},
          clause_{clause} {}

    void read() {
        prepositional();
        const bool copular = is_copula(verbs_.lemma) && verbs_.main != no_word;
        const std::size_t other = last_bare();
        adjective(ShortList{"akkoord eens oneens"});
        if (copular)
            predicate(other);
        else if (other != no_word && verbs_.voice != Voice::passive && may_have_object())
            clause_.object = phrase(other);
        if (is_judging(verbs_.lemma)) judgement();
    }

private:
    /// Where a subject was to be found and was not, any phrase may be it.
    bool may_have_object() const {
        if (subject_.chunk != no_word || subject_.impersonal || frame_.kind == ClauseKind::infinitive)
            return true;
        return frame_.kind == ClauseKind::main && (frame_.beside != no_word || frame_.finite == frame_.begin);
    }

    NounPhrase phrase(std::size_t index) const {
        const Chunk& chunk = phrases_.all()[index];
        return noun_phrase(words_, chunk, chunk.last);
    }

    /// The last phrase without preposition that is not the subject: of two objects the thing, not to whom.
    std::size_t last_bare() const {
        std::size_t found = no_word;
        for (const std::size_t index : bare_phrases(words_, phrases_, frame_)) {
            const Chunk& it = phrases_.all()[index];
            if (index == subject_.chunk || (it.time && it.who != Who::third) || it.first == verbs_.particle)
                continue;
            if (subject_.chunk != no_word && it.first > phrases_.all()[subject_.chunk].first &&
                it.last <= subject_.last)
                continue;
            if ((words_.any_of(it.head, "akkoord eens oneens") && alone(it.head)) || beyond(it, found))
                continue;
            if (it.nominative || words_.is(it.head, C::reflexive)) continue;
            if (contrasted(it.first)) break;
            if (called(it) || joined_to_prepositional(it)) continue;
            if (found != no_word && glued(it)) continue;
            found = index;
        }
        return found;
    }

    /// "[Voorzitter], wij zijn blij": who is spoken to.
    bool called(const Chunk& it) const {
        return subject_.chunk != no_word && words_.is(it.last + 1, C::comma) &&
               phrases_.all()[subject_.chunk].first == it.last + 2 && it.last < frame_.finite;
    }

    /// "de waarde van de molen en [het pad]", "met A, B en [C]": "en" joins it to a phrase with a
    /// preposition.
    bool joined_to_prepositional(const Chunk& it) const {
        if (it.first == 0 || !words_.any_of(it.first - 1, "en of alsmede")) return false;
        const Chunk* before = &it;
        constexpr int farthest = 12;
        for (int i = 0; i < farthest && before->first > 1; ++i) {
            if (!words_.any_of(before->first - 1, "en of alsmede ,")) break;
            const Chunk* next = phrases_.at(before->first - 2);
            if (next == nullptr ||
                (frame_.kind == ClauseKind::main && next->first < frame_.finite && it.first > frame_.finite))
                break;
            before = next;
            if (before->preposition != no_word) return !before->time;
        }
        return false;
    }

    /// "het belang van een oost-west [verbinding]": a bare noun right behind a phrase with a preposition goes
    /// with that.
    bool glued(const Chunk& it) const {
        if (it.determined || it.first != it.last || it.first == 0) return false;
        const Chunk* before = phrases_.at(it.first - 1);
        return before != nullptr && before->preposition != no_word && !before->time &&
               words_.is(it.first, {C::noun, C::nouns});
    }

    /// Behind "maar": "steunt de motie, maar niet het amendement".
    bool contrasted(std::size_t first) const {
        for (const std::size_t k : frame_.words) {
            if (k >= first) return false;
            if (k > frame_.finite && words_.any_of(k, "maar") && words_.is(k, C::coordinator)) return true;
        }
        return false;
    }

    /// Behind the main verb of "heeft … vastgesteld", when another was found before it.
    bool beyond(const Chunk& it, std::size_t found) const {
        return found != no_word && frame_.kind == ClauseKind::main && verbs_.main > frame_.finite &&
               it.first > verbs_.main;
    }

    void predicate(std::size_t other) {
        if (clause_.predicate) return;
        if (other != no_word) {
            clause_.predicate = phrase(other);
            return;
        }
        adjective();
        if (!clause_.predicate) stand();
    }

    /// "… is akkoord", "… wordt duidelijk": an adjective by itself.
    /// In no phrase, or a phrase of that word only.
    bool alone(std::size_t k) const {
        const Chunk* chunk = phrases_.at(k);
        if (k > 0 && phrases_.at(k - 1) != nullptr &&
            words_.is(k - 1, {C::demonstrative_apart, C::demonstrative}))
            return false;
        return chunk == nullptr || (chunk->first == chunk->last && chunk->preposition == no_word);
    }

    void adjective(ShortList fixed) {
        for (const std::size_t k : frame_.words)
            if (words_.any_of(k, fixed) && alone(k)) clause_.predicate = single(k);
    }
    void adjective() {
        for (const std::size_t k : frame_.words) {
            const bool fits =
                words_.is(k, {C::adjective_apart, C::present_participle}) && phrases_.at(k) == nullptr;
            if (fits || words_.any_of(k, "bereid voornemens nodig")) clause_.predicate = single(k);
        }
    }

    /// "… is tegen", "… zijn vóór".
    void stand() {
        for (const std::size_t k : frame_.words)
            if (words_.any_of(k, "tegen voor vóór") && phrases_.at(k + 1) == nullptr)
                clause_.predicate = single(k);
    }

    NounPhrase single(std::size_t k) const { return {words_.span(k), words_.span(k), Who::noun, false}; }

    void judgement() {
        for (const std::size_t k : frame_.words)
            if (words_.is(k, C::adjective_apart) && phrases_.at(k) == nullptr && k != verbs_.particle)
                clause_.predicate = single(k);
    }

    void prepositional() {
        for (const std::size_t k : frame_.words) {
            const Chunk* chunk = phrases_.at(k);
            if (chunk != nullptr && chunk->first == k && chunk->preposition != no_word &&
                chunk->preposition != frame_.opener && chunk->preposition != frame_.particle) {
                add(std::string{words_.low(chunk->preposition)},
                    {words_.span(chunk->preposition).begin, words_.span(chunk->last).end}, chunk);
            } else if (chunk == nullptr && words_.is(k, {C::pronoun_adverb, C::adverb, C::question_word})) {
                std::string inner = inner_preposition(words_.low(k));
                if (!inner.empty()) add(std::move(inner), words_.span(k), nullptr);
            }
            by_us(k);
            behind_er(k);
        }
    }

    /// "pleiten er dus voor": a preposition whose phrase is "er", "daar" or "hier" before it.
    void behind_er(std::size_t k) {
        if (phrases_.at(k) != nullptr || k == verbs_.particle || k == frame_.opener ||
            !words_.is(k, {C::preposition, C::preposition_last}) || words_.any_of(k, "te om"))
            return;
        const bool called = std::any_of(frame_.words.begin(), frame_.words.end(), [&](std::size_t other) {
            return other < k && words_.any_of(other, "er daar hier");
        });
        if (called && (words_.border(k + 1) || phrases_.at(k + 1) == nullptr))
            add(std::string{words_.low(k)}, words_.span(k), nullptr);
    }

    /// "door ons onderschreven": a pronoun that is no phrase of its own.
    void by_us(std::size_t k) {
        if (verbs_.voice != Voice::passive || clause_.agent || !words_.any_of(k, "door") ||
            phrases_.at(k + 1) != nullptr || !words_.any_of(k + 1, "ons mij"))
            return;
        const Who who = words_.any_of(k + 1, "ons") ? Who::wij : Who::ik;
        clause_.agent = NounPhrase{words_.span(k + 1), words_.span(k + 1), who, who == Who::wij};
    }

    void add(std::string preposition, Span span, const Chunk* chunk) {
        NounPhrase inside;
        if (chunk != nullptr) inside = noun_phrase(words_, *chunk, chunk->last);
        if (preposition == "door" && verbs_.voice == Voice::passive && chunk != nullptr && !clause_.agent)
            clause_.agent = inside;
        clause_.prepositional.push_back({std::move(preposition), span, inside});
    }

    const SentenceWords& words_;
    const NounPhrases& phrases_;
    const ClauseFrame& frame_;
    const VerbCluster& verbs_;
    const Subject& subject_;
    Clause& clause_;
};

}  // namespace

NounPhrase noun_phrase(const SentenceWords& words, const Chunk& chunk, std::size_t last) {
    return {words.span(chunk.first, last), words.span(chunk.head), chunk.who,
            chunk.number == GrammaticalNumber::plural || last > chunk.last};
}

void read_phrases(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
                  const VerbCluster& verbs, const Subject& subject, Clause& clause) {
    Phrases{words, phrases, frame, verbs, subject, clause}.read();
}

}  // namespace raadspoor::nlp
