#include "nlp/grammar/verb_forms.h"

#include <array>

namespace raadspoor::nlp {

namespace {

constexpr std::string_view vowels = "aeiouy";

bool vowel(char c) { return vowels.find(c) != std::string_view::npos; }

std::uint8_t bits(std::initializer_list<VerbForm> forms) {
    std::uint8_t all = 0;
    for (const VerbForm form : forms) all = static_cast<std::uint8_t>(all | static_cast<std::uint8_t>(form));
    return all;
}

struct Irregular {
    std::string_view infinitive, form;
    VerbForm is;
};

// Forms of the present and past that do not follow from the principal parts.
constexpr std::array irregulars{
    Irregular{"zijn", "bent", VerbForm::singular},
    Irregular{"zijn", "is", VerbForm::singular},
    Irregular{"zijn", "wezen", VerbForm::infinitive},
    Irregular{"hebben", "heeft", VerbForm::singular},
    Irregular{"hebben", "hebt", VerbForm::singular},
    Irregular{"kunnen", "kunt", VerbForm::singular},
    Irregular{"kunnen", "kun", VerbForm::singular},
    Irregular{"zullen", "zult", VerbForm::singular},
    Irregular{"zullen", "zul", VerbForm::singular},
    Irregular{"willen", "wou", VerbForm::past},
    Irregular{"willen", "wouden", VerbForm::past_plural},
    Irregular{"houden", "hou", VerbForm::singular},
    Irregular{"rijden", "rij", VerbForm::singular},
    Irregular{"snijden", "snij", VerbForm::singular},
    Irregular{"zeggen", "zegde", VerbForm::past},
    Irregular{"zeggen", "zegden", VerbForm::past_plural},
    Irregular{"vragen", "vraagde", VerbForm::past},
    Irregular{"waaien", "woei", VerbForm::past},
    Irregular{"jagen", "jaagde", VerbForm::past},
    Irregular{"zullen", "zoudt", VerbForm::past},
};

/// Whether its present has no -t: "is", "kan", "mag", "wil", "zal".
bool without_t(std::string_view infinitive) {
    constexpr std::array<std::string_view, 6> all{"zijn", "hebben", "kunnen", "zullen", "mogen", "moeten"};
    for (const std::string_view one : all)
        if (infinitive == one) return true;
    return false;
}

}  // namespace

std::string with_e(std::string_view word) {
    const std::size_t size = word.size();
    std::string out{word};
    if (size < 3 || vowel(word[size - 1])) return out + "e";
    const bool long_vowel = vowel(word[size - 2]) && word[size - 2] == word[size - 3];
    if (long_vowel) return out.erase(size - 2, 1) + "e";
    const bool short_vowel = vowel(word[size - 2]) && !vowel(word[size - 3]);
    if (short_vowel && word[size - 1] == 't' && word[size - 2] != 'e') return out + "te";
    return short_vowel && word[size - 1] == 't' && size > 5 ? out + "te" : out + "e";
}

std::vector<FormOfVerb> forms_from(const PrincipalParts& parts) {
    std::vector<FormOfVerb> all;
    const auto add = [&](std::string form, std::uint8_t is) {
        if (!form.empty()) all.push_back({std::move(form), is});
    };
    const std::string infinitive{parts.infinitive}, stem{parts.stem}, participle{parts.participle};
    add(infinitive, bits({VerbForm::infinitive, VerbForm::plural}));
    add(stem, bits({VerbForm::singular}));
    const bool doubled = stem.ends_with('a');  // "ga", "gaat"
    if (!without_t(infinitive) && !stem.ends_with('t'))
        add(stem + (doubled ? "at" : "t"), bits({VerbForm::singular}));
    for (const Irregular& it : irregulars)
        if (infinitive == it.infinitive) add(std::string{it.form}, bits({it.is}));
    add(std::string{parts.past}, bits({VerbForm::past}));
    add(std::string{parts.past_plural}, bits({VerbForm::past_plural}));
    if (participle.size() > 1) {
        add(participle, bits({VerbForm::participle}));
        add(participle.ends_with("en") ? participle : with_e(participle),
            bits({VerbForm::participle_inflected}));
    }
    add(infinitive + "d", bits({VerbForm::present_participle}));
    add(infinitive + "de", bits({VerbForm::participle_inflected}));
    return all;
}

}  // namespace raadspoor::nlp
