#include "nlp/grammar/verb_cluster.h"

#include <algorithm>

#include "nlp/grammar/verb_kinds.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;

/// The reading of a participle or infinitive.
VerbReading nonfinite_reading(std::string_view low, bool participle) {
    for (const VerbReading& it : lemmas_of(low))
        if (participle ? it.is(VerbForm::participle) || it.is(VerbForm::participle_inflected)
                       : it.is(VerbForm::infinitive))
            return it;
    return {};
}

class Cluster {
public:
    Cluster(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame)
        : words_{words}, phrases_{phrases}, frame_{frame} {}

    VerbCluster read() {
        out_.finite = out_.main = frame_.finite;
        if (frame_.kind == ClauseKind::infinitive)
            infinitive();
        else
            finite();
        return std::move(out_);
    }

private:
    void infinitive() {
        find_others();
        const std::string_view low = words_.low(frame_.finite);
        out_.finite_lemma = out_.lemma =
            std::string{nonfinite_reading(low, words_.is(frame_.finite, C::participle)).lemma};
        if (out_.lemma.empty() && words_.infinitive(frame_.finite)) out_.lemma = low;
        if (is_auxiliary(out_.lemma)) by_auxiliary(out_.lemma);
        if (out_.main == frame_.finite) split_infinitive();
        if (out_.voice == Voice::unknown) out_.voice = Voice::active;
    }

    /// "vast te stellen": the particle stands before "te".
    void split_infinitive() {
        const auto& own = frame_.words;
        const auto at =
            std::find_if(own.begin(), own.end(), [&](std::size_t k) { return words_.any_of(k, "te"); });
        if (at == own.end() || *at == 0) return;
        const std::string_view joined = with_particle(out_.lemma, words_.low(*at - 1));
        if (joined.empty()) return;
        out_.particle = *at - 1;
        out_.lemma = joined;
    }

    void finite() {
        const std::size_t verb = frame_.finite;
        const std::string_view low = words_.low(verb);
        const VerbReading reading = finite_reading(low);
        out_.finite_lemma = reading.lemma;
        out_.past = words_.is(verb, {C::verb_past, C::verb_past_plural});
        out_.tense = out_.past ? Tense::past : Tense::present;
        out_.lemma = reading.lemma;
        find_others();
        if (is_auxiliary(out_.finite_lemma))
            by_auxiliary(out_.finite_lemma);
        else
            find_particle(low);
        if (out_.voice == Voice::unknown && !out_.lemma.empty()) out_.voice = Voice::active;
        if (out_.lemma.empty() && out_.main == verb) out_.lemma = guessed(low);
    }

    /// A verb that the table lacks, by the rules of spelling alone: "appt" of "appen".
    static std::string guessed(std::string_view low) {
        return low.size() > 4 && low.ends_with("en") ? std::string{low} : std::string{};
    }

    /// The infinitives and participles beside the finite verb that belong to it.
    void find_others() {
        const auto& own = frame_.words;
        if (frame_.kind == ClauseKind::infinitive || frame_.kind == ClauseKind::main) {
            for (const std::size_t k : own)
                if (words_.nonfinite(k) && k != frame_.finite && !describes(k) &&
                    (k > frame_.finite || frame_.kind == ClauseKind::infinitive || front_verb(k)))
                    others_.push_back(k);
            return;
        }
        std::size_t first = frame_.finite, last = frame_.finite;
        while (first > frame_.begin && cluster_word(first - 1)) --first;
        while (cluster_word(last + 1)) ++last;
        for (const std::size_t k : own)
            if (k >= first && k <= last && words_.nonfinite(k)) others_.push_back(k);
        if (others_.empty() && is_auxiliary(out_.finite_lemma))
            for (const std::size_t k : own)
                if (words_.nonfinite(k)) others_.push_back(k);
    }

    /// "de invoering van [betaald] parkeren": of a phrase.
    bool describes(std::size_t k) const {
        const auto opens = [&](std::size_t i) {
            return words_.is(i, {C::preposition, C::preposition_last, C::article}) && !words_.any_of(i, "te");
        };
        const bool participle = words_.is(k, C::participle) && k > 0 && opens(k - 1);
        if (participle && (words_.is(k + 1, {C::noun, C::nouns}) || words_.infinitive(k + 1))) return true;
        return words_.infinitive(k) && k > 1 && words_.is(k - 1, C::participle) && opens(k - 2);
    }

    /// "Besloten is dat …", "Gesproken wordt er": a participle in front of the finite verb. Not in "Zoals
    /// aangegeven zijn wij blij".
    bool front_verb(std::size_t k) const {
        if (!frame_.words.empty() && words_.any_of(frame_.words.front(), "zoals")) return false;
        return k + 1 == frame_.finite && is_auxiliary(finite_reading(words_.low(frame_.finite)).lemma);
    }

    bool cluster_word(std::size_t k) const {
        return words_.nonfinite(k) || (words_.any_of(k, "te") && words_.infinitive(k + 1)) ||
               words_.is(k, C::preposition_last);
    }

    void by_auxiliary(std::string_view auxiliary) {
        if (auxiliary == "kunnen" || auxiliary == "moeten" || auxiliary == "mogen" || auxiliary == "zullen")
            out_.modal = auxiliary;
        if (auxiliary == "zullen" && !out_.past) out_.tense = Tense::future;
        bool perfect = auxiliary == "hebben" || auxiliary == "zijn", passive = auxiliary == "worden";
        std::size_t main = no_word;
        VerbReading reading;
        for (const std::size_t k : others_) {
            const bool participle = words_.is(k, C::participle);
            const VerbReading it = nonfinite_reading(words_.low(k), participle);
            if (it.lemma == "worden") passive = true;
            if (it.lemma == "kunnen" || it.lemma == "moeten" || it.lemma == "mogen") out_.modal = it.lemma;
            // "zal gaan toelichten": what is done stands behind "gaan".
            const bool before_is_modal = reading.lemma == "kunnen" || reading.lemma == "moeten" ||
                                         reading.lemma == "mogen" || reading.lemma == "gaan";
            if (main == no_word || before_is_modal ||
                (is_auxiliary(reading.lemma) && !is_auxiliary(it.lemma)))
                main = k, reading = it;
        }
        if (main == no_word) {
            if (auxiliary == "worden" || auxiliary == "hebben" || auxiliary == "zijn") out_.modal.clear();
            return;
        }
        out_.main = main;
        out_.lemma = std::string{reading.lemma};
        const bool participle = words_.is(main, C::participle);
        if (out_.lemma.empty() && !participle) out_.lemma = words_.low(main);
        if (!participle) passive = false;
        if (participle && auxiliary == "zijn" && !reading.with_zijn) passive = true;
        if (perfect && participle) out_.tense = Tense::perfect;
        out_.voice = passive ? Voice::passive : Voice::active;
        if (!reading.particle.empty()) return;
        split_main(main);
    }

    /// "… heeft afstand gedaan": nothing; "op kunnen staan": the particle before the cluster.
    void split_main(std::size_t main) {
        if (words_.is(main, C::participle) || main == 0) return;
        std::size_t k = main - 1;
        while (k > frame_.begin && (words_.nonfinite(k) || words_.finite(k) || words_.any_of(k, "te"))) --k;
        if (!words_.is(k, C::preposition_last)) return;
        const std::string_view joined = with_particle(out_.lemma, words_.low(k));
        if (joined.empty()) return;
        out_.lemma = joined;
        out_.particle = k;
    }

    /// "stelt … vast", "vindt … plaats": from the end of the clause backwards; a preposition that has a
    /// phrase of its own only when nothing else can be it ("zegt [toe] u voor 1 juli te schrijven").
    void find_particle(std::string_view low) {
        if (!find_particle(low, false)) find_particle(low, true);
    }

    bool find_particle(std::string_view low, bool before_phrase) {
        static constexpr ShortList telling{"aangeven toezeggen aanbevelen aanraden voorstellen aanbieden"};
        const auto& own = frame_.words;
        for (std::size_t n = own.size(); n-- > 0 && own[n] > frame_.finite;) {
            const std::size_t k = own[n];
            const bool opens_phrase =
                words_.is(k, {C::preposition, C::preposition_last}) && !ends_part(k) &&
                (words_.is(k, C::preposition) || words_.is(k + 1, {C::article, C::demonstrative}));
            if (opens_phrase != before_phrase || !may_be_particle(k)) continue;
            std::string_view joined;
            for (const VerbReading& it : lemmas_of(low))
                if (joined.empty() && it.particle.empty()) joined = with_particle(it.lemma, words_.low(k));
            // A verb in use with particles only: "breidt … uit".
            if (joined.empty()) joined = only_joined(low, words_.low(k));
            const bool takes_infinitive = controlled_by_object(joined) || telling.contains(joined);
            if (joined.empty() || (opens_phrase && !takes_infinitive)) continue;
            out_.lemma = joined;
            out_.particle = k;
            return true;
        }
        return false;
    }

    static std::string_view only_joined(std::string_view low, std::string_view particle) {
        for (const VerbReading& it : lemmas_of(std::string{particle}.append(low)))
            if (it.particle == particle) return it.lemma;
        return {};
    }

    /// Whether what follows a preposition is no phrase of it.
    bool ends_part(std::size_t k) const {
        const std::size_t next = k + 1;
        return words_.border(next) || words_.is(next, {C::conjunction, C::coordinator, C::preposition,
                                                       C::question_word, C::relative, C::reflexive});
    }

    /// "roept het college op [de lasten te verlagen]"
    bool infinitive_ahead(std::size_t k) const {
        constexpr std::size_t farthest = 12;
        for (std::size_t i = k + 1; i < k + farthest && !words_.border(i) && !words_.finite(i); ++i)
            if (words_.any_of(i, "te") && words_.infinitive(i + 1)) return true;
        return false;
    }

    bool may_be_particle(std::size_t k) const {
        if (words_.any_of(k + 1, "te")) return false;  // "valt af te zien": of the infinitive
        if (words_.is(k, C::preposition_last)) return true;
        if (!words_.is(k, {C::adverb, C::adjective_apart, C::noun, C::preposition})) return false;
        const std::size_t next = k + 1;
        const bool last = words_.border(next) ||
                          words_.is(next, {C::preposition, C::conjunction, C::coordinator, C::relative}) ||
                          words_.any_of(next, "te om") || k == frame_.words.back();
        if (words_.is(k, C::preposition) && infinitive_ahead(k)) return true;
        if (!last) return false;
        if (words_.is(k, C::preposition)) return ends_part(k);
        if (words_.is(k, C::adjective_apart) &&
            (out_.finite_lemma == "vinden" || out_.finite_lemma == "achten"))
            return false;  // "vindt het goed"
        const Chunk* chunk = phrases_.at(k);
        return chunk == nullptr || (chunk->first == chunk->last && chunk->preposition == no_word);
    }

    const SentenceWords& words_;
    const NounPhrases& phrases_;
    const ClauseFrame& frame_;
    VerbCluster out_;
    std::vector<std::size_t> others_;
};

}  // namespace

VerbCluster read_verbs(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame) {
    return Cluster{words, phrases, frame}.read();
}

}  // namespace raadspoor::nlp
