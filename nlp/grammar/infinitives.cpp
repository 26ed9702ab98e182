#include "nlp/grammar/infinitives.h"

#include <algorithm>

#include "nlp/grammar/polarity.h"
#include "nlp/grammar/verb_kinds.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;

/// The first infinitive among the verbs of a frame, no_word when there is none.
std::size_t bare_infinitive(const SentenceWords& words, const ClauseFrame& frame) {
    for (const std::size_t k : frame.words)
        if (words.infinitive(k) && k != frame.finite && (frame.kind != ClauseKind::main || k > frame.finite))
            return k;
    return no_word;
}

/// Whom "verzoeken" addresses: the first phrase that is not its subject.
std::size_t addressed(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
                      const Subject& subject) {
    for (const std::size_t index : bare_phrases(words, phrases, frame))
        if (index != subject.chunk && !phrases.all()[index].time) return index;
    return no_word;
}

/// "besluit het plan [niet] uit te voeren": right before "te", and not of "hoeft", which it denies itself.
bool denies_infinitive(const SentenceWords& words, const VerbCluster& verbs, std::size_t k) {
    constexpr ShortList helping{"willen hoeven dienen behoren gaan laten blijven komen zijn kunnen"};
    if (helping.contains(verbs.lemma)) return false;
    return words.any_of(k + 1, "te") || words.any_of(k + 2, "te");
}

/// Of "is bereid …" and "is van plan …": behind which word what belongs to the infinitive begins; 0 when
/// nothing is said of the subject.
std::size_t said_of_subject(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& parent,
                            const ClauseFrame& child) {
    std::size_t found = 0;
    for (const std::size_t k : parent.words) {
        if (k >= child.finite) break;
        const bool adjective = words.is(k, C::adjective_apart) && phrases.at(k) == nullptr;
        if (adjective || words.any_of(k, "voornemens bereid nodig") ||
            (words.any_of(k, "plan zins") && words.any_of(k - 1, "van")))
            found = k + 1;
    }
    return found;
}

bool inside(const NounPhrases& phrases, std::size_t index, std::size_t k, std::size_t last) {
    return index != no_word && k >= phrases.all()[index].first &&
           k <= std::max(last, phrases.all()[index].last);
}

}  // namespace

void add_bare_infinitives(const SentenceWords& words, std::vector<ClauseFrame>& frames) {
    const std::size_t count = frames.size();
    for (std::size_t i = 0; i < count; ++i) {
        const ClauseFrame& frame = frames[i];
        if (!frame.complete() || frame.kind == ClauseKind::infinitive) continue;
        const std::size_t verb = bare_infinitive(words, frame);
        if (verb == no_word || is_auxiliary(finite_reading(words.low(frame.finite)).lemma)) continue;
        ClauseFrame child;
        child.kind = ClauseKind::infinitive;
        child.begin = verb, child.end = verb + 1;
        child.finite = verb;
        child.parent = i;
        child.words = {verb};
        frames.push_back(std::move(child));
    }
}

void hand_over(const SentenceWords& words, const NounPhrases& phrases, const VerbCluster& verbs,
               const Subject& subject, ClauseFrame& parent, ClauseFrame& child) {
    const bool addresses = controlled_by_object(verbs.lemma);
    const std::size_t kept = addresses ? addressed(words, phrases, parent, subject) : no_word;
    const std::size_t said = is_copula(verbs.lemma) ? said_of_subject(words, phrases, parent, child) : 0;
    std::vector<std::size_t> left;
    for (const std::size_t k : parent.words) {
        const bool opens = parent.opener_last != no_word && k <= parent.opener_last;
        const bool stays = opens || k < said || k == parent.finite || k > child.finite ||
                           inside(phrases, subject.chunk, k, subject.last) || inside(phrases, kept, k, 0) ||
                           words.is(k, C::coordinator) ||
                           (denies(words, k) && !denies_infinitive(words, verbs, k));
        if (stays)
            left.push_back(k);
        else if (k != child.finite)
            child.words.push_back(k);
    }
    child.particle = verbs.particle;
    parent.words = std::move(left);
    std::sort(child.words.begin(), child.words.end());
    child.words.erase(std::unique(child.words.begin(), child.words.end()), child.words.end());
    if (child.opener == no_word) child.begin = std::min(child.begin, child.words.front());
}

}  // namespace raadspoor::nlp
