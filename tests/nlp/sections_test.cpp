// Motion parts, shown as they are read.
#include "nlp/paper/amended_text.h"
#include "nlp/paper/structure.h"

#include <catch2/catch.hpp>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// "constatering: …" for each part of the motion in `marked` (¶ is a line break).
std::vector<std::string> parts(const std::string& marked) {
    const Document document = ingest::read_text(tests::unmark(marked).text);
    std::vector<std::string> lines;
    for (const Section& section : nlp::analyse(document).sections) {
        std::string words(section.span.of(document.text));
        for (char& c : words)
            if (c == '\n') c = ' ';
        lines.push_back(std::string(name_of(section.kind)) + ": " + words);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("each list item under a heading is one part", "[nlp]") {
    CHECK(parts("Motie: Water¶¶De raad, in vergadering bijeen op 2 mei 2024,¶¶Constaterende dat:¶¶• het "
                "regent;¶• het waait;¶¶"
                "Overwegende dat:¶¶• droge voeten goed zijn;¶¶Verzoekt het college:¶¶• een dijk te "
                "bouwen;¶¶En gaat over tot de orde van de dag.¶¶"
                "A. de Boer") == Lines{"constatering: het regent;", "constatering: het waait;",
                                       "overweging: droge voeten goed zijn;",
                                       "opdracht: een dijk te bouwen;"});
}

TEST_CASE("parliament writes each part in one breath", "[nlp]") {
    CHECK(parts("MOTIE VAN HET LID OLDEKERK¶¶De Kamer,¶gehoord de beraadslaging,¶constaterende dat de "
                "trein¶te laat komt;¶van mening dat dat beter "
                "kan;¶spreekt uit dat treinen moeten rijden;¶verzoekt de regering de trein te laten "
                "rijden,¶en gaat over tot de orde van de dag.¶Oldekerk") ==
          Lines{"constatering: constaterende dat de trein te laat komt;",
                "overweging: van mening dat dat beter kan;",
                "uitspraak: spreekt uit dat treinen moeten rijden;",
                "opdracht: verzoekt de regering de trein te laten rijden,"});
}

TEST_CASE("a comma may stand before dat", "[nlp]") {
    CHECK(parts("Motie: Bus¶¶De raad,¶gehoord de beraadslaging,¶¶overwegende, dat de bus vertrekt;¶¶roept "
                "het college op de bus te laten rijden;¶¶en gaat over tot de orde van de dag.") ==
          Lines{"overweging: overwegende, dat de bus vertrekt;",
                "opdracht: roept het college op de bus te laten rijden;"});
}

TEST_CASE("a motion told as a story has the sentence that asks", "[nlp]") {
    CHECK(parts("Motie: Bibliotheek¶¶Lezen is belangrijk. D66 roept het college op om de bibliotheek open te "
                "houden. Dat kan.") ==
          Lines{"opdracht: D66 roept het college op om de bibliotheek open te houden."});
}

TEST_CASE("what is no motion has no parts", "[nlp]") {
    CHECK(parts("Geachte raad,¶¶Overwegende dat het regent, blijven wij thuis.¶¶Met vriendelijke groet,¶¶A. "
                "de Boer")
              .empty());
    CHECK(parts("").empty());
}

TEST_CASE("the words after the last part are no part", "[nlp]") {
    CHECK(parts("Amendement: Fietspad¶¶Overwegende dat:¶¶• fietsen gezond is;¶¶Besluit:¶¶• beslispunt 2 te "
                "schrappen;¶¶Toelichting¶¶"
                "Een fietspad is goed.") ==
          Lines{"overweging: fietsen gezond is;", "opdracht: beslispunt 2 te schrappen;"});
}

TEST_CASE("what an amendment takes out is told apart from what it puts there", "[nlp]") {
    for (const std::string& row : tests::examples("amended.txt")) {
        std::string text = "Amendement\n" + row;
        std::vector<Span> wanted;
        for (std::size_t at = text.find("¶"); at != std::string::npos; at = text.find("¶"))
            text.replace(at, 2, "\n");
        for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{')) {
            text.erase(at, 1);
            const std::size_t end = text.find('}');
            REQUIRE(end != std::string::npos);
            text.erase(end, 1);
            wanted.push_back({at, end});
        }
        INFO(row);
        CHECK(nlp::text_to_go(text) == wanted);
    }
}

TEST_CASE("only where an amendment is named something is taken out", "[nlp]") {
    CHECK(nlp::text_to_go("De zin “De brug blijft open” te schrappen.").empty());
}

TEST_CASE("nobody holds what an amendment has deleted", "[nlp]") {
    const Document document = ingest::read_text(
        "Amendement: De brug\n\nDe raad besluit:\n\nDe zin “Wij stemmen in, mits de bewoners zijn gehoord.” "
        "te schrappen.");
    const Annotations found = nlp::analyse(document).annotations;
    CHECK(found.positions.empty());
    CHECK(found.conditions.empty());
    const Document said = ingest::read_text(
        "Amendement: De brug\n\nToelichting\n\nWij stemmen in, mits de bewoners zijn gehoord.");
    CHECK(nlp::analyse(said).annotations.conditions.size() == 1);
}

}  // namespace raadspoor
