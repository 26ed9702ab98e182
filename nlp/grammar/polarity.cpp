#include "nlp/grammar/polarity.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;

constexpr ShortList denying{
    "niet níet níét nièt géén nooit nimmer nergens evenmin geenszins noch geen niemand niets niks"};

/// "niet alleen … maar ook", "niet meer dan 5", "niet in de laatste plaats", "niet zozeer": what is said
/// holds, as it does in "niet veel later", "niet voor het eerst".
bool denies_nothing(const SentenceWords& words, std::size_t k) {
    if (words.any_of(k, "geen")) return k > 0 && words.any_of(k - 1, "nog") && words.is(k + 1, C::number);
    if (!words.any_of(k, "niet")) return false;
    if (words.any_of(k + 1, "zelden")) return true;
    if (words.any_of(k + 1, "alleen zozeer slechts enkel zonder")) return true;
    if (words.any_of(k + 1, "veel lang") && words.any_of(k + 2, "later daarna erna")) return true;
    if (words.any_of(k + 1, "voor") && words.any_of(k + 2, "het") && words.any_of(k + 3, "eerst"))
        return true;
    return words.any_of(k + 1, "meer minder later eerder hoger lager") && words.any_of(k + 2, "dan");
}

/// "de niet aangesloten gemeenten", "tot niet geringe verbazing": denies what stands before a noun.
bool is_attributive(const SentenceWords& words, std::size_t k) {
    if (k == 0 || !words.any_of(k, "niet")) return false;
    const bool within = words.is(k - 1, {C::article, C::article_een, C::possessive, C::demonstrative}) ||
                        (words.is(k - 1, C::preposition) && !words.any_of(k - 1, "om te"));
    return within &&
           words.is(k + 1, {C::adjective, C::participle_adjective, C::participle, C::adverb, C::quantity});
}

/// "Niet de raad maar het college": one instead of the other, before the verb.
bool sets_against(const SentenceWords& words, const ClauseFrame& frame, std::size_t k) {
    if (k >= frame.finite || !words.any_of(k, "niet")) return false;
    for (std::size_t n = k + 1; n < frame.finite; ++n)
        if (words.any_of(n, "maar")) return true;
    return false;
}

/// Whether a verb of the clause follows.
bool verb_behind(const SentenceWords& words, const ClauseFrame& frame, std::size_t k) {
    for (std::size_t n = frame.words.size(); n-- > 0 && frame.words[n] > k;)
        if (words.nonfinite(frame.words[n]) || words.finite(frame.words[n])) return true;
    return false;
}

/// Whether "maar" stands shortly before word `k`, with no verb between.
bool set_against_behind(const SentenceWords& words, const ClauseFrame& frame, std::size_t k) {
    constexpr std::size_t farthest = 5;
    for (std::size_t n = k; n-- > frame.finite + 1 && n + farthest >= k;) {
        if (words.any_of(n, "maar doch")) return n + 1 < k;
        if (words.finite(n) || words.nonfinite(n) || words.border(n)) return false;
    }
    return false;
}

/// Of one part only: "wel of niet", "al dan niet", "steunt de motie, maar niet het amendement".
bool denies_a_part(const SentenceWords& words, const ClauseFrame& frame, std::size_t k) {
    const std::size_t word = k > 1 && words.is(k - 1, {C::adverb, C::adjective_apart}) ? k - 2 : k - 1;
    const bool contrasted = k > 0 && words.any_of(word, "maar en doch") && !words.any_of(k, "noch");
    // "… lost op, maar [de aspirine] niet": the verb is that of what it is set against.
    if (k > frame.finite && k + 1 >= frame.end && set_against_behind(words, frame, k)) return true;
    if (k > 0 && words.any_of(k - 1, "wat wie welke") && k + 1 >= frame.end) return true;
    const bool set_behind = k > 0 && (words.is(k - 1, WordClass::comma) || words.any_of(k - 1, "zo"));
    if ((contrasted || set_behind) && k > frame.finite && !verb_behind(words, frame, k)) return true;
    if (is_attributive(words, k) || sets_against(words, frame, k)) return true;
    if (k > 0 && words.any_of(k - 1, "of als")) return true;
    if (k > 2 && words.any_of(k - 1, "juist ook") && words.any_of(k - 2, "of")) return true;
    if (k > 1 && words.any_of(k - 1, "het") && words.any_of(k - 2, "zij")) return true;
    if (k > 0 && words.any_of(k - 1, "waarom") && words.is(k + 1, WordClass::comma)) return true;
    return k > 1 && words.any_of(k - 1, "dan") && words.any_of(k - 2, "al");
}

/// "[Geen goed plan], we gaan het anders doen": words of their own before the comma, and the clause behind it
/// has its subject and verb.
bool calls_before(const SentenceWords& words, const ClauseFrame& frame, std::size_t k) {
    if (k >= frame.finite || !words.any_of(k, "geen") || frame.kind != ClauseKind::main) return false;
    return frame.finite > 1 && words.is(frame.finite - 2, C::comma) && k + 2 < frame.finite &&
           words.is(frame.finite - 1, {C::pronoun_we, C::pronoun_i, C::pronoun_he, C::pronoun_it});
}

}  // namespace

bool denies(const SentenceWords& words, std::size_t k) { return words.any_of(k, denying); }

Polarity read_polarity(const SentenceWords& words, const NounPhrases& phrases, const ClauseFrame& frame,
                       const VerbCluster& /*verbs*/) {
    Polarity out;
    for (const std::size_t k : frame.words) {
        if (!words.any_of(k, denying) || denies_nothing(words, k) || denies_a_part(words, frame, k)) continue;
        if (calls_before(words, frame, k)) continue;
        const Chunk* chunk = phrases.at(k);
        if (chunk != nullptr && chunk->preposition != no_word && words.any_of(k, "niet")) continue;
        out = {true, k};
        break;
    }
    return out;
}

}  // namespace raadspoor::nlp
