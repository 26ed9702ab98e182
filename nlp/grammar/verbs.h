// Dutch verbs: from a form to its lemma and back.
//
//     lemmas_of("gesteund")  -> steunen, participle
//     lemmas_of("stelt")     -> stellen, singular       with_particle("stellen", "vast") -> "vaststellen"
//     lemmas_of("vaststelt") -> vaststellen, singular, particle "vast"
//     forms_of("vaststellen") -> "vaststellen" "vaststel" "vaststelt" "vaststelde" "vaststelden"
//     "vastgesteld" …
//
// Method: data/verbs.tsv has the principal parts of each verb (made by data/make_verbs.py from a word list
// and a table of strong and irregular verbs); the other forms follow from them by the rules of spelling.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::nlp {

/// What a form of a verb can be; a form may be several ("werken": infinitive and plural).
enum class VerbForm : std::uint8_t {
    infinitive = 1,
    singular = 2,  ///< present: stem, stem with t
    plural = 4,    ///< present
    past = 8,      ///< singular
    past_plural = 16,
    participle = 32,            ///< gesteund
    present_participle = 64,    ///< steunend
    participle_inflected = 128  ///< gesteunde, steunende
};

struct VerbReading {
    std::string_view lemma;     ///< "vaststellen"; lives as long as the program
    std::string_view particle;  ///< "vast"; empty when nothing stands apart from it
    std::uint8_t forms = 0;     ///< VerbForm bits
    bool with_zijn = false;     ///< its perfect may be made with zijn ("is gegaan")
    int used = 0;               ///< how much, 0 to 9

    bool is(VerbForm form) const { return (forms & static_cast<std::uint8_t>(form)) != 0; }
    friend bool operator==(const VerbReading&, const VerbReading&) = default;
};

/// Every verb that `form` (lower case, one word) can be a form of, the most used first; empty when there is
/// none. A few look-ups; thread-safe. The table is made when it is first asked for.
std::vector<VerbReading> lemmas_of(std::string_view form);

/// The verb that `base` (a lemma) is with a particle that stands apart from it: "stellen" with "vast" is
/// "vaststellen". Empty when there is no such verb.
std::string_view with_particle(std::string_view base, std::string_view particle);

/// All forms of `lemma` written as one word, the infinitive first, none twice; empty when it is no lemma.
std::vector<std::string> forms_of(std::string_view lemma);

/// All lemmas, in order of the alphabet.
const std::vector<std::string_view>& verb_lemmas();

}  // namespace raadspoor::nlp
