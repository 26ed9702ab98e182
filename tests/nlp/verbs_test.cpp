// Verbs: every form leads to its lemma, and a lemma to its forms.
#include "nlp/grammar/verbs.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>

#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

bool leads_to(std::string_view form, std::string_view lemma) {
    const std::vector<nlp::VerbReading> all = nlp::lemmas_of(form);
    return std::any_of(all.begin(), all.end(), [&](const auto& it) { return it.lemma == lemma; });
}

/// Whether `form` is one of a verb that makes `lemma` with `particle`.
bool leads_to_apart(std::string_view form, std::string_view particle, std::string_view lemma) {
    const std::vector<nlp::VerbReading> all = nlp::lemmas_of(form);
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& it) { return nlp::with_particle(it.lemma, particle) == lemma; });
}

}  // namespace

TEST_CASE("the forms of verbs of the genre lead to their lemma, also apart from their particle", "[nlp]") {
    std::size_t verbs = 0;
    for (const std::string& line : tests::examples("verbs.txt")) {
        std::istringstream words{line};
        std::string lemma;
        words >> lemma;
        ++verbs;
        for (std::string form; words >> form;) {
            INFO(lemma << ": " << form);
            const std::size_t apart = form.find('+');
            if (apart == std::string::npos)
                CHECK(leads_to(form, lemma));
            else
                CHECK(leads_to_apart(form.substr(0, apart), form.substr(apart + 1), lemma));
        }
    }
    CHECK(verbs >= 200);
}

TEST_CASE("every form of every verb leads to it", "[nlp]") {
    for (const std::string_view lemma : nlp::verb_lemmas())
        for (const std::string& form : nlp::forms_of(lemma)) {
            if (leads_to(form, lemma)) continue;
            INFO(lemma << ": " << form);
            CHECK(leads_to(form, lemma));
        }
}

TEST_CASE("a verb finds what stands apart from it", "[nlp]") {
    CHECK(nlp::with_particle("stellen", "vast") == "vaststellen");
    CHECK(nlp::with_particle("nemen", "aan") == "aannemen");
    CHECK(nlp::with_particle("vinden", "plaats") == "plaatsvinden");
    CHECK(nlp::with_particle("stellen", "groen").empty());
    CHECK(nlp::with_particle("wegen", "over").empty());  // "overwegen" stays together
}

TEST_CASE("words that are no verbs have no lemma", "[nlp]") {
    const std::string word = GENERATE(as<std::string>{}, "gemeente", "omdat", "", "é", "xyzzy", "-", "2024");
    CHECK(nlp::lemmas_of(word).empty());
    CHECK(nlp::forms_of(word).empty());
}

}  // namespace raadspoor
