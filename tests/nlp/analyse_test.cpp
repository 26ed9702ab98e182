// What is true of an analysis as a whole.
#include <catch2/catch.hpp>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"

namespace raadspoor {

TEST_CASE("what is struck out makes no statement, and all else keeps its place", "[nlp]") {
    Document document;
    document.text =
        "De raad stemt in, op voorwaarde dat de grond gratis is.\n\n"
        "De raad stemt in, op voorwaarde dat het Rijk betaalt.";
    const std::size_t second = document.text.find("\n\n") + 2;
    document.blocks = {{BlockKind::paragraph, {0, second - 2}, 0, {}},
                       {BlockKind::paragraph, {second, document.text.size()}, 0, {}}};
    REQUIRE(nlp::analyse(document).annotations.conditions.size() == 2);

    document.struck = {{0, second - 2}};
    const Analysis analysis = nlp::analyse(document);
    REQUIRE(analysis.annotations.conditions.size() == 1);
    CHECK(analysis.annotations.conditions.front().span.of(document.text) ==
          "op voorwaarde dat het Rijk betaalt");
    CHECK(analysis.sentences.size() == 2);  // a reader still sees both
}

TEST_CASE("who has decided is who the sentence says", "[nlp]") {
    const auto decided_by = [](const std::string& sentence) {
        const Document document = ingest::read_text("Geachte leden,\n\n" + sentence + "\n");
        const Annotations found = nlp::analyse(document).annotations;
        return found.votes.size() == 1 ? found.votes.front().holder : "no one vote";
    };
    CHECK(decided_by("De raad heeft de begroting vastgesteld.") == "de raad");
    CHECK(decided_by("Het college heeft de lijst van bomen vastgesteld.") == "het college");
}

}  // namespace raadspoor
