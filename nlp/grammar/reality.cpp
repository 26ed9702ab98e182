#include "nlp/grammar/reality.h"

#include "nlp/grammar/verb_kinds.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;

constexpr ShortList conditional{"als indien mits tenzij wanneer zodra zolang ingeval zover"};
constexpr ShortList content{"dat of"};

/// Of these what is said holds, however it is put: "moeten vaststellen", "kan melden", "wil benadrukken".
bool states(std::string_view lemma) {
    constexpr ShortList verbs{
        "concluderen constateren vaststellen melden meedelen mededelen zeggen benadrukken opmerken erkennen "
        "toegeven bevestigen aangeven vermelden berichten onderstrepen"};
    return verbs.contains(lemma);
}

class Judge {
public:
    Judge(const SentenceWords& words, const ClauseFrame& frame, const VerbCluster& verbs,
          const Governor* governor, bool has_subject)
        : words_{words}, frame_{frame}, verbs_{verbs}, governor_{governor}, has_subject_{has_subject} {}

    Reality judge() const {
        if (frame_.doubtful || verbs_.lemma.empty()) return Reality::unknown;
        if (const Reality opened = by_opener(); opened != Reality::told) return opened;
        if (asked()) return Reality::asked;
        if (const Reality own = by_verb(); own != Reality::told) return own;
        if (const Reality governed = by_governor(); governed != Reality::told) return governed;
        return of_the_past() ? Reality::past : Reality::told;
    }

private:
    std::string_view opener() const { return words_.low(frame_.opener_last); }

    Reality by_opener() const {
        if (frame_.opener_last == no_word || frame_.kind == ClauseKind::main) return Reality::told;
        if (conditional.contains(opener())) return Reality::imagined;
        if (opener() == "of" && frame_.kind == ClauseKind::subordinate) return Reality::asked;
        const bool question = words_.is(frame_.opener_last, {C::question_word, C::question_determiner});
        return question && frame_.kind == ClauseKind::subordinate ? Reality::asked : Reality::told;
    }

    /// A question mark, or a verb in front of its subject.
    bool asked() const {
        if (frame_.kind != ClauseKind::main || frame_.beside != no_word) return false;
        const std::size_t behind = frame_.end;
        for (std::size_t k = behind; k < words_.size() && k < behind + 3; ++k)
            if (words_.any_of(k, "?")) return true;
        if (words_.any_of(words_.size() - 1, "?") && frame_.parent == no_word) return true;
        return verb_first() && has_subject_ &&
               !words_.any_of(frame_.finite, "mocht mochten was waren had hadden zou zouden");
    }

    bool verb_first() const {
        return !frame_.words.empty() && frame_.words.front() == frame_.finite &&
               frame_.finite == frame_.begin && opens_sentence();
    }
    bool opens_sentence() const {
        return frame_.finite == 0 || words_.is(frame_.finite - 1, {C::stop, C::colon, C::quote, C::number});
    }

    Reality by_verb() const {
        if (verbs_.finite_lemma == "zullen" && verbs_.past) return Reality::imagined;
        if (verb_first() && has_subject_ && words_.any_of(frame_.finite, "mocht mochten"))
            return Reality::imagined;
        if (!verbs_.modal.empty()) return put_by(verbs_.modal);
        if (frame_.kind == ClauseKind::infinitive) return Reality::told;
        const Reality put = put_by(verbs_.finite_lemma);
        // "wil", "gaat", "dient" put their own clause; "hoopt" and "verzoekt" what hangs on them.
        constexpr ShortList helping{"willen dienen behoren hoeven"};
        return helping.contains(verbs_.lemma) ? put : Reality::told;
    }

    Reality by_governor() const {
        if (governor_ == nullptr) return Reality::told;
        const bool infinitive = frame_.kind == ClauseKind::infinitive;
        const bool contained = frame_.kind == ClauseKind::subordinate && frame_.opener_last != no_word &&
                               content.contains(opener());
        if (!infinitive && !contained) return Reality::told;
        if (infinitive && frame_.opener_last != no_word && !words_.any_of(frame_.opener, "om"))
            return Reality::told;
        if (governor_->lemma == "willen" && contained) return Reality::demanded;
        // "Helaas moeten wij concluderen dat …": what is concluded is told.
        if (contained && opener() == "dat" && states(governor_->lemma) &&
            (governor_->reality == Reality::demanded || governor_->reality == Reality::possible ||
             governor_->reality == Reality::intended))
            return Reality::told;
        if (governor_->reality == Reality::asked || governor_->reality == Reality::imagined)
            return governor_->reality;
        const Reality put =
            is_copula(governor_->lemma) ? put_by_predicate(governor_->predicate) : put_by(governor_->lemma);
        if (put == Reality::asked) return infinitive ? Reality::demanded : Reality::asked;
        if (put != Reality::told) return put;
        return governor_->reality == Reality::past ? Reality::told : governor_->reality;
    }

    /// A past tense with a word that says when.
    bool of_the_past() const {
        if (!verbs_.past) return false;
        constexpr ShortList then{"destijds indertijd toentertijd vroeger voorheen eerder toen ooit"};
        for (const std::size_t k : frame_.words) {
            if (words_.any_of(k, then)) return true;
            const std::string_view low = words_.low(k);
            if (words_.is(k, C::number) && low.size() == 4 && low.front() <= '2' && low.front() >= '1')
                return true;
        }
        return false;
    }

    const SentenceWords& words_;
    const ClauseFrame& frame_;
    const VerbCluster& verbs_;
    const Governor* governor_;
    bool has_subject_;
};

}  // namespace

Reality read_reality(const SentenceWords& words, const ClauseFrame& frame, const VerbCluster& verbs,
                     const Governor* governor, bool has_subject) {
    return Judge{words, frame, verbs, governor, has_subject}.judge();
}

}  // namespace raadspoor::nlp
