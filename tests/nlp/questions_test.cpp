// Questions and answers in their layouts, shown as they are read.
#include <catch2/catch.hpp>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/paper/question_labels.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// "1 vraag | antwoord" for each pair in `marked` (¶ is a line break).
std::vector<std::string> pairs(const std::string& marked) {
    const Document document = ingest::read_text(tests::unmark(marked).text);
    std::vector<std::string> lines;
    for (const QuestionAnswer& pair : nlp::analyse(document).questions)
        lines.push_back(std::to_string(pair.number) + " " + std::string(pair.question.of(document.text)) +
                        " | " + std::string(pair.answer.of(document.text)));
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("numbered questions with a labelled answer", "[nlp]") {
    CHECK(pairs("1. Komt de bus?¶¶Antwoord: Ja.¶¶2. Zo ja, wanneer?¶¶Antwoord: Morgen.") ==
          Lines{"1 Komt de bus? | Ja.", "2 Zo ja, wanneer? | Morgen."});
}

TEST_CASE("questions and answers with a label each", "[nlp]") {
    CHECK(
        pairs(
            "Vraag 1¶Kent u het plan?¶Antwoord 1¶Ja.¶Vraag 2¶Wat vindt u ervan?¶Antwoord op vraag 2¶Goed.") ==
        Lines{"1 Kent u het plan? | Ja.", "2 Wat vindt u ervan? | Goed."});
}

TEST_CASE("one answer to two questions", "[nlp]") {
    CHECK(pairs("Vraag 1¶¶Komt de bus?¶¶Vraag 2¶¶Komt de trein?¶¶Antwoord op vraag 1 en 2¶¶Beide komen.") ==
          Lines{"1 Komt de bus? | Beide komen.", "2 Komt de trein? | Beide komen."});
}

TEST_CASE("all questions first, the answers later", "[nlp]") {
    CHECK(pairs("Vraag 1: Komt de bus?¶¶Vraag 2: Komt de trein?¶¶Antwoord 1: Ja.¶¶Antwoord 2: Nee.") ==
          Lines{"1 Komt de bus? | Ja.", "2 Komt de trein? | Nee."});
}

TEST_CASE("questions without number are counted", "[nlp]") {
    CHECK(pairs("Vraag: Komt de bus?¶¶Antwoord: Ja.¶¶Vraag: Komt de trein?¶¶Antwoord: Nee.") ==
          Lines{"1 Komt de bus? | Ja.", "2 Komt de trein? | Nee."});
}

TEST_CASE("a numbered list in an answer is no question", "[nlp]") {
    CHECK(pairs("1. Wat doet u?¶¶Antwoord: Twee dingen:¶¶1. meten;¶2. weten.¶¶2. En dan?¶¶Antwoord: Niets.")
              .size() == 2);
}

TEST_CASE("headings that ask are no questions", "[nlp]") {
    CHECK(pairs("Achtergrond van het akkoord¶¶Waarom stappen gemeenten uit?¶¶Omdat het geld ontbreekt.")
              .empty());
    CHECK(pairs("").empty());
}

TEST_CASE("a sentence about a question is no label", "[nlp]") {
    CHECK_FALSE(nlp::label_of("Vraag 3 gaat over het zwembad."));
    CHECK_FALSE(nlp::label_of("Antwoord van Minister Hagedoorn (Infrastructuur) (ontvangen 12 maart 2024)."));
    CHECK(nlp::label_of("Antwoord op de vragen 5 t/m 7:")->numbers == std::vector<int>{5, 6, 7});
}

}  // namespace raadspoor
