// Which statements are sure.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"

namespace raadspoor {

namespace {

/// A letter that the college of Zeist signs, with one sentence.
Annotations in_letter(const std::string& sentence) {
    const Document document =
        ingest::read_text("Geachte leden van de raad,\n\n" + sentence +
                          "\n\nMet vriendelijke groet,\n\nhet college van burgemeester en "
                          "wethouders van Zeist\n\nde secretaris,\nA.B. de Wit\n");
    return nlp::analyse(document).annotations;
}

template <typename Statement>
bool sure(const std::vector<Statement>& found) {
    REQUIRE(found.size() == 1);
    return found.front().sure == Sureness::zeker;
}

}  // namespace

TEST_CASE("a plain view of the author, a body or a person by name is sure", "[nlp]") {
    CHECK(sure(in_letter("Wij stemmen in met het plan van de regio.").positions));
    CHECK(sure(in_letter("De monumentencommissie adviseert positief over het plan.").positions));
    CHECK(sure(in_letter("De VNG laat weten het plan niet te steunen.").positions));
}

TEST_CASE("what is of nobody known or not told outright is not sure", "[nlp]") {
    CHECK_FALSE(sure(in_letter("Hij steunt het plan van de regio.").positions));
    CHECK_FALSE(sure(in_letter("De weg waarmee de VNG heeft ingestemd ligt er al.").positions));
}

TEST_CASE("a promise with its time is sure, one at large is not", "[nlp]") {
    CHECK(sure(in_letter("Wij informeren uw raad in het tweede kwartaal over de brug.").commitments));
    CHECK_FALSE(sure(in_letter("Wij sturen uw raad de stukken over de brug.").commitments));
}

TEST_CASE("a demand of the author is sure", "[nlp]") {
    CHECK(sure(in_letter("Wij werken mee, mits de bewoners vooraf zijn gehoord.").conditions));
    CHECK(sure(in_letter("Extra geld is nodig om de brug te bouwen.").conditions));
}

}  // namespace raadspoor
