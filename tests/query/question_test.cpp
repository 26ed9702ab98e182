// A question is what its row says it is, whatever its bytes; and what is wrong is told with its place.
#include "query/question/question.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

using index::Match;
using Op = Match::Op;

/// The tree in words, or "✗" and what is wrong.
std::string answer(const std::string& question) {
    const Result<query::Question> parsed = query::parse_question(question);
    return parsed ? parsed->parsed : "✗ " + parsed.error().message;
}

query::Question parsed(const std::string& question) {
    const Result<query::Question> result = query::parse_question(question);
    INFO(question);
    REQUIRE(result);
    return *result;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

bool is_told(const std::string& question) {
    const Result<query::Question> result = query::parse_question(question);
    return result || (result.error().code == "question" && result.error().message.starts_with("De vraag"));
}

}  // namespace

TEST_CASE("a question is read as its row says", "[query]") {
    const std::string arrow = " ⇒ ";
    for (const std::string& row : tests::examples("questions.txt")) {
        const std::string question = row.substr(0, row.find(arrow));
        CHECK(question + arrow + answer(question) == row);
    }
}

TEST_CASE("a word is asked in its forms, an exact one as it stands", "[query]") {
    const Match word = parsed("voorwaarden").match;
    REQUIRE(word.op == Op::term);
    CHECK(std::count(word.terms.begin(), word.terms.end(), Match::Form{TermKind::exact, "voorwaarden"}) == 1);
    CHECK(std::count(word.terms.begin(), word.terms.end(), Match::Form{TermKind::part, "voorwaard"}) == 1);
    CHECK(parsed("+voorwaarden").match == Match{Op::term, {{TermKind::exact, "voorwaarden"}}, {}, 0});
    CHECK(parsed("\"25/041\"").match ==
          Match{Op::phrase, {{TermKind::exact, "25"}, {TermKind::exact, "041"}}, {}, 0});
    CHECK(parsed("Zorg*").match == Match{Op::prefix, {{TermKind::exact, "zorg"}}, {}, 0});
}

TEST_CASE("what is left out is taken from the rest", "[query]") {
    const Match match = parsed("+zorg -+wonen").match;
    REQUIRE(match.op == Op::none);
    REQUIRE(match.children.size() == 2);
    CHECK(match.children[0].terms.front().text == "zorg");
    CHECK(match.children[1].terms.front().text == "wonen");
}

TEST_CASE("NEAR holds words and phrases, and its distance", "[query]") {
    const Match match = parsed("NEAR(Sittard-Geleen zorg, 7)").match;
    REQUIRE(match.op == Op::near);
    CHECK(match.distance == 7);
    CHECK(match.children[0].op == Op::phrase);
    CHECK(match.children[1].op == Op::term);
}

TEST_CASE("fields become the filter, and only filters ask for everything", "[query]") {
    const query::Question question = parsed(
        "soort:rib titel:\"Financiële positie\" ondertekenaar:\"J. de Vries-Jansen\" van:1-11-2024 tot:2025 "
        "bevat:voorwaarde "
        "afzender:VNG document:a.pdf");
    CHECK(question.match == Match{});
    const index::Filter& filter = question.filter;
    CHECK(filter.kinds == std::vector{DocumentKind::raadsinformatiebrief});
    CHECK(filter.titles == std::vector<std::string>{"financiele", "positie"});
    CHECK(filter.signatories == std::vector<std::string>{"j de vries jansen"});
    CHECK(filter.from == "2024-11-01");
    CHECK(filter.until == "2025");
    CHECK(filter.contains == std::vector{Kind::condition});
    CHECK(std::count(filter.senders.begin(), filter.senders.end(), "vereniging van nederlandse gemeenten") ==
          1);
    CHECK(filter.documents == std::vector<std::string>{"a.pdf"});
}

TEST_CASE("actors are asked for as the index knows them", "[query]") {
    const index::Filter filter = parsed(
                                     "gemeente:zeist gemeente:\"wijk bij duurstede\" partij:\"Partij van de "
                                     "Arbeid\" organisatie:vng afzender:\"gemeente Zeist\"")
                                     .filter;
    CHECK(filter.municipalities == std::vector<std::string>{"gm0355", "gm0352"});
    CHECK(filter.parties == std::vector<std::string>{"party:PvdA"});
    CHECK(filter.organisations == std::vector<std::string>{"VNG"});
    CHECK(std::count(filter.senders.begin(), filter.senders.end(), "zeist") == 1);
    CHECK(parsed("gemeente:Bergen").filter.municipalities == std::vector<std::string>{"gm0373", "gm0893"});
    CHECK(parsed("gemeente:Nergenshuizen").filter.municipalities ==
          std::vector<std::string>{"Nergenshuizen"});
}

TEST_CASE("dates are asked for in words as well", "[query]") {
    CHECK(parsed("van:\"1 november 2024\"").filter.from == "2024-11-01");
    const index::Filter open = parsed("van:1 nov. 2024 tot:mrt 2025 fietspad").filter;
    CHECK(open.from == "2024-11-01");
    CHECK(open.until == "2025-03");
    CHECK(parsed("van:2024 fietspad").match == parsed("fietspad").match);
    CHECK(answer("van:31 februari 2024").starts_with("✗"));
    CHECK(answer("van:november").starts_with("✗"));
}

TEST_CASE("kinds have the names that people use", "[query]") {
    const index::Filter chamber = parsed("soort:kamervragen").filter;
    CHECK(chamber.kinds == std::vector{DocumentKind::beantwoording_raadsvragen});
    CHECK(chamber.forums == std::vector{Forum::tweede_kamer, Forum::eerste_kamer});
    CHECK(parsed("soort:raadsvragen").filter.forums == std::vector{Forum::raad, Forum::unknown});
    CHECK(parsed("soort:statenvragen").filter.forums == std::vector{Forum::staten});
    CHECK(parsed("soort:kamervragen,beantwoording").filter.forums.empty());
    CHECK(parsed("soort:beantwoording soort:kamervragen").filter.forums.empty());
    CHECK(parsed("soort:motie,kamervragen").filter.forums.size() == 2);
    CHECK(parsed("soort:coalitieakkoord").filter.kinds == std::vector{DocumentKind::akkoord});
}

TEST_CASE("papers without a date are asked for by themselves", "[query]") {
    CHECK(parsed("zonder:datum").filter.undated);
    CHECK(answer("zonder:titel") ==
          "✗ De vraag klopt niet bij teken 1: zonder: kent „titel” niet; alleen zonder:datum.");
    CHECK(answer("zonder:datum jaar:2024").starts_with("✗"));
}

TEST_CASE("an empty question, or one of blanks, is told so", "[query]") {
    CHECK(answer("").starts_with("✗ De vraag is leeg"));
    CHECK(answer(" \t\n ").starts_with("✗ De vraag is leeg"));
    CHECK(answer(std::string("\0", 1)).starts_with("✗ De vraag is leeg"));
}

TEST_CASE("bytes that are no text do no harm", "[query]") {
    CHECK(answer(std::string("zo\0rg", 5)) == "‘zorg’");
    CHECK(answer("zo\xC2\xADrg") == "‘zorg’");
    CHECK(answer("zorg\xFF\xFEwonen") == "„zorg wonen” of ‘zorgwonen’");
    CHECK(answer("\xE2\x80\xAEzorg\xE2\x80\x8B wonen") == "‘zorg’ en ‘wonen’");
    CHECK(answer("\xF0\x9F\x8F\xA0 (zorg").starts_with("✗ De vraag klopt niet bij teken 3:"));
    for (int byte = 0; byte < 256; ++byte) {
        const std::string one(1, static_cast<char>(byte));
        CHECK(is_told(one));
        CHECK(is_told("zorg" + one + "wonen"));
        CHECK(is_told("zorg " + one));
        CHECK(is_told("soort:" + one + " zorg"));
    }
}

TEST_CASE("what is too long or too deep is told so", "[query]") {
    CHECK(answer(repeated("woord ", 10000)).starts_with("✗ De vraag is te lang: 60000 tekens"));
    CHECK(answer(repeated("(", 1000))
              .starts_with("✗ De vraag klopt niet bij teken 21: er staan te veel haakjes"));
    CHECK(answer(repeated("(", 20) + "zorg" + repeated(")", 20)) == "‘zorg’");
    CHECK(answer(repeated("(", 21) + "zorg" + repeated(")", 21))
              .starts_with("✗ De vraag klopt niet bij teken 21:"));
    CHECK(answer(repeated("(a) ", 30)).starts_with("‘a’ en ‘a’"));
    CHECK(answer(repeated("ab ", 33)).starts_with("✗ De vraag is te lang: 33 woorden"));
    CHECK(answer('"' + repeated("ab ", 33) + '"').starts_with("✗ De vraag is te lang: 33 woorden"));
    CHECK(answer(repeated("ab/", 33)).starts_with("✗ De vraag is te lang: 33 woorden"));
    for (const std::string piece :
         {"\"", "(",      ")",    "-", "+",   "*",       "OR ",  "NOT ", "AND ", "NEAR(",    ",", "„",
          "“",  "soort:", "van:", ":", "a\"", "NEAR(a,", "(-a ", "-(",   "\xFF", "\xCC\x81", "%"})
        CHECK(is_told(repeated(piece, 1000 / static_cast<int>(piece.size()))));
}

}  // namespace raadspoor
