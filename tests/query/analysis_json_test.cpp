#include "query/forms/analysis_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "query/print/json.h"

namespace raadspoor {

TEST_CASE("an analysis that is written piece by piece is the whole of it", "[query]") {
    const std::string text =
        GENERATE(as<std::string>{}, "", "Een zin.", "Op 1 mei 2024.",
                 "De raad stemt in, mits er € 5 miljoen is.\n\n\"annotations\": [] \\n x.\n\n"
                 "Met 16 stemmen voor en 14 tegen is de motie op 2 mei 2024 aangenomen.");
    const bool tokens = GENERATE(false, true);
    const Document document = ingest::read_text(text);
    const Analysis analysis = nlp::analyse(document);
    std::string written;
    query::write_analysis_json(document, analysis, tokens, [&](std::string_view piece) { written += piece; });
    CHECK(written == query::dumped(query::analysis_json(document, analysis, tokens), 1));
}

}  // namespace raadspoor
