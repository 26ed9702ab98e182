// tests/examples/asked.txt: what matters in a question, and what it wants; and where that may be found.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <fstream>

#include "nlp/asking/plain_question.h"

namespace raadspoor {

namespace {

using nlp::Wanted;

std::string told(const std::optional<nlp::PlainQuestion>& question) {
    if (!question) return "-";
    constexpr std::array<std::string_view, 9> names{"day",     "number",  "person", "reason", "condition",
                                                    "promise", "outcome", "view",   "place"};
    std::string words;
    for (const nlp::AskedWord& word : question->words) words += (word.name ? "^" : "") + word.text + " ";
    words += "|";
    for (const Wanted wanted : question->wanted)
        words.append(" ").append(names[static_cast<std::size_t>(wanted)]);
    return words;
}

bool has_form(const nlp::AskedWord& word, std::string_view form) {
    return std::any_of(word.forms.begin(), word.forms.end(),
                       [form](const nlp::AskedForm& it) { return it.form.text == form; });
}

}  // namespace

TEST_CASE("what matters in a question, and what it wants", "[nlp]") {
    std::ifstream file{RAADSPOOR_SOURCE_DIR "/tests/examples/asked.txt"};
    std::size_t read = 0;
    for (std::string line; std::getline(file, line);) {
        const std::size_t sign = line.find(" = ");
        if (line.starts_with('#') || sign == std::string::npos) continue;
        const std::string wanted = line.substr(sign + 3);
        INFO(line);
        CHECK(told(nlp::plain_question(line.substr(0, sign))) == (wanted == "|" ? "-" : wanted));
        ++read;
    }
    CHECK(read == 17);
}

TEST_CASE("a word is looked for in the forms of its verb, in words near it, and in its parts", "[nlp]") {
    const auto word = [](std::string_view text) { return nlp::plain_words(text).words.at(0); };
    CHECK(has_form(word("gesteund"), "steunt"));
    CHECK(has_form(word("indienen"), "ingediend"));
    CHECK(has_form(word("bieb"), "bibliotheek"));
    CHECK(has_form(word("projectontwikkelaar"), "ontwikkelaar"));
    CHECK_FALSE(has_form(word("zorg"), "jeugdzorg"));
    const nlp::AskedWord bieb = word("bieb");
    CHECK(bieb.forms.front().worth == 1);
    CHECK(bieb.forms.front().form.text == "bieb");
    for (const nlp::AskedForm& it : bieb.forms) CHECK((it.worth > 0 && it.worth <= 1));
}

TEST_CASE("a sentence may hold the sort of answer that is wanted, or not", "[nlp]") {
    const auto may = nlp::may_answer;
    CHECK(may(Wanted::day, "Gemeenten kunnen tot 22 oktober reageren."));
    CHECK_FALSE(may(Wanted::day, "Gemeenten kunnen reageren."));
    CHECK(may(Wanted::reason, "Dat is zo omdat het geld op is."));
    CHECK_FALSE(may(Wanted::reason, "Dat is zo."));
    CHECK(may(Wanted::number, "Er komen twee bruggen."));
    CHECK(may(Wanted::outcome, "Het voorstel is verworpen."));
    CHECK_FALSE(may(Wanted::outcome, "Het voorstel is besproken."));
    CHECK(may(Wanted::condition, "Dat kan, mits de weg dicht blijft."));
}

TEST_CASE("any text at all is read as words of a question", "[nlp]") {
    CHECK_FALSE(nlp::plain_question(""));
    CHECK_FALSE(nlp::plain_question("???"));
    CHECK_FALSE(nlp::plain_question("\xFF\xFE wat?"));
    const auto long_one = nlp::plain_question("Waarom " + std::string(20'000, 'a') + "?");
    REQUIRE(long_one);
    CHECK(long_one->words.size() == 1);
}

}  // namespace raadspoor
