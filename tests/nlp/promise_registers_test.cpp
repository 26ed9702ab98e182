// Registers of promises: a promise in each record or row.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"

namespace raadspoor {

namespace {

/// "words|holder|open or done" of each promise.
std::vector<std::string> promises_of(const std::string& text) {
    const Document document = ingest::read_text(text);
    std::vector<std::string> all;
    for (const Commitment& it : nlp::analyse(document).annotations.commitments)
        all.push_back(std::string(it.span.of(document.text)) + "|" + it.holder + "|" +
                      (it.promise == Promise::done ? "done" : "open"));
    return all;
}

std::string record(const std::string& promise, const std::string& end) {
    return "2031-10-07\nVerslag van de markt\nCommissie Buurten\n" + promise +
           "\n2031-10-07 Toezegging gedaan\n2031-11-04 " + end + "\n\n";
}

}  // namespace

TEST_CASE("the promise of a record stands above the line that tells when it was made", "[nlp]") {
    const std::vector<std::string> found =
        promises_of(record("De wethouder gaat na of de markt groter kan", "Afdoening verwacht") +
                    record("Wethouder Bos neemt de bomen mee in het ontwerp", "Afgedaan") +
                    record("De wethouder wordt verzocht de brief te sturen", "Afdoening verwacht"));
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "De wethouder gaat na of de markt groter kan|wethouder|open");
    CHECK(found[1] == "Wethouder Bos neemt de bomen mee in het ontwerp|Wethouder Bos|done");
}

TEST_CASE("the promises of a table stand below the heading that is called so", "[nlp]") {
    const std::vector<std::string> found = promises_of(
        "Nr\tToezegging\tPortefeuillehouder\tStand van zaken\n"
        "1\tEen overzicht van de lege panden in de wijk\tmevrouw Kok\tAfgedaan\n"
        "2\tDe cijfers van de bibliotheek per kern\tde heer Smit\tWordt in mei afgedaan\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "Een overzicht van de lege panden in de wijk|mevrouw Kok|done");
    CHECK(found[1] == "De cijfers van de bibliotheek per kern|de heer Smit|open");
}

TEST_CASE("a table without a heading of promises has none", "[nlp]") {
    CHECK(promises_of("Nr\tPunt\tStatus\n1\tDe cijfers van de bibliotheek per kern\tAfgedaan\n").empty());
}

}  // namespace raadspoor
