// What is cut to be shown ends between two characters, wherever the cut falls: for each shift by one byte.
#include <catch2/catch.hpp>

#include "corpus/text.h"
#include "nlp/analysis/analyse.h"
#include "query/forms/analysis_json.h"
#include "query/forms/trace_forms.h"
#include "query/line/fulfilment.h"
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

Analysis of_sender(const std::string& date) {
    Analysis analysis;
    analysis.metadata.date = date;
    analysis.metadata.sender = "Waterveen";
    return analysis;
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

TEST_CASE("the passage that fulfils a promise is UTF-8, however long", "[query]") {
    for (std::size_t shift = 0; shift < 9; ++shift) {
        const tests::Folder folder;
        const Document promise = tests::document('a', "a.txt", "Het college zal de fietsbrug verbreden.");
        const Document later = tests::document(
            'b', "b.txt", "Zoals toegezegd wordt de fietsbrug nu verbreed " + many(shift) + ".");
        const auto writer = index::open_writer(folder / "stukken.db", nlp::terms, {});
        writer->add(promise, of_sender("2024-01-01"), {promise.path, 1, 0, promise.id, {}, {}});
        writer->add(later, of_sender("2024-06-01"), {later.path, 1, 0, later.id, {}, {}});
        writer->commit();
        const auto reader = index::open_reader(folder / "stukken.db", nlp::terms, {});
        const auto found = query::find_fulfilment(*reader, reader->entry(promise.id).value(),
                                                  of_sender("2024-01-01"), promise.text);
        REQUIRE(found.found);
        CHECK(is_valid_utf8(found.found->quote));
        CHECK(characters_in(found.found->quote) <= 300);
    }
}
