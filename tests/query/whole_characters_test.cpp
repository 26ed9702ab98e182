// What is cut to be shown ends between two characters, wherever the cut falls: for each shift by one byte.
#include <catch2/catch.hpp>

#include "corpus/text.h"
#include "nlp/analysis/analyse.h"
#include "query/forms/analysis_json.h"
#include "query/forms/trace_forms.h"
#include "tests/query/citation_support.h"

#include <nlohmann/json.hpp>

using namespace raadspoor;

namespace {

/// `shift` letters, then characters of two, three and four bytes: longer than any cut.
std::string many(std::size_t shift) {
    std::string text(shift, 'x');
    for (int i = 0; i < 60; ++i) text += "é’🚲";
    return text;
}

}  // namespace

TEST_CASE("an analysis is JSON, however long the words that show a condition", "[query]") {
    for (std::size_t shift = 0; shift < 9; ++shift) {
        const Document document = tests::document(
            'a', "a.txt", "De voorwaarden van " + many(shift) + " moeten worden voldaan door de gemeente.");
        const Analysis analysis = nlp::analyse(document);
        REQUIRE(analysis.annotations.conditions.size() == 1);
        CHECK(characters_in(analysis.annotations.conditions.front().trigger) <= 120);
        CHECK(is_valid_utf8(analysis.annotations.conditions.front().trigger));
        CHECK_NOTHROW(query::analysis_json(document, analysis).dump());
    }
}

TEST_CASE("a picture of a line is UTF-8, however long a title", "[query]") {
    for (std::size_t shift = 0; shift < 9; ++shift) {
        query::Trace trace;
        trace.events.resize(1);
        trace.events.front().document.metadata.title = many(shift);
        CHECK(is_valid_utf8(query::as_svg(trace)));
        CHECK(is_valid_utf8(query::as_dot(trace)));
    }
}
