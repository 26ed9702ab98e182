// Words that a page strikes out are kept, and marked so; what lies under a rule of a table is not.
#include "ingest/print/struck_words.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ingest/kinds/read.h"
#include "tests/ingest/pdf_maker.h"

using namespace raadspoor;
using tests::made_pdf;
using tests::PageOptions;
using tests::written;

namespace {

struct Example {
    std::string name, rest, struck;
    PageOptions options = {};
};

std::string struck_of(const Document& document) {
    std::string words;
    for (const Span span : document.struck)
        words += (words.empty() ? "" : " | ") + std::string(span.of(document.text));
    return words;
}

/// "Er komen 120 woningen bij." in 12 points: "120" from 129.4 to 149.4, "woningen" to 203.4.
const std::string text = written("Er komen 120 woningen bij.", 700);

std::vector<Example> examples() {
    const auto annotated = [](const std::string& annotation) {
        return PageOptions{.page_entries = "/Annots [50 0 R]", .objects = {{50, annotation}}};
    };
    return {
        {"a filled line", "0 g 129 703.6 21 0.8 re f\n", "120"},
        {"a drawn line", "0.5 w 129 704 m 150 704 l S\n", "120"},
        {"a red line", "1 0 0 RG 0.8 w 129 703.5 m 150 703.5 l S\n", "120"},
        {"two lines", "0.4 w 129 703 m 150 703 l S 129 705 m 150 705 l S\n", "120"},
        {"a line through words that follow each other", "0.5 w 129 704 m 205 704 l S\n", "120 woningen"},
        {"a line a word", "0.5 w 129 704 m 150 704 l S 153 704 m 204 704 l S\n", "120 woningen"},
        {"two places", "0.5 w 72 704 m 84 704 l S 153 704 m 204 704 l S\n", "Er | woningen"},
        {"an annotation", "", "120",
         annotated("<< /Type /Annot /Subtype /StrikeOut /Rect [128 698 151 710] /QuadPoints [128 710 151 710 "
                   "128 698 "
                   "151 698] >>")},
        {"an underline", "0.5 w 129 698.5 m 150 698.5 l S\n", ""},
        {"a line over it", "0.5 w 129 712 m 150 712 l S\n", ""},
        {"a rule of a table", "0.5 w 40 704 m 550 704 l S\n", ""},
        {"a white line", "1 g 129 703.6 21 0.8 re f\n", ""},
        {"an annotation that underlines", "", "",
         annotated("<< /Type /Annot /Subtype /Underline /Rect [128 698 151 710] /QuadPoints [128 710 151 710 "
                   "128 698 "
                   "151 698] >>")},
    };
}

}  // namespace

TEST_CASE("words that a page strikes out are kept and marked", "[ingest][struck]") {
    const Example example = GENERATE(from_range(examples()));
    INFO(example.name);
    const Result<Document> document =
        ingest::parse(made_pdf(text + example.rest, example.options), "amendement.pdf",
                      {.ocr = ingest::Ocr::never, .password = {}});
    REQUIRE(document);
    CHECK(document->text == "Er komen 120 woningen bij.");
    CHECK(struck_of(*document) == example.struck);
    CHECK(document->hidden.empty());
}

TEST_CASE("a page of rules and words is struck in bounded time", "[ingest][struck]") {
    std::vector<ingest::PrintedWord> words(20'000);
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].text = "raad";
        words[i].box = {0, 90, 20, 100};
        words[i].baseline = 98, words[i].size = 10;
    }
    ingest::strike_words(words, std::vector<Box>(8'000, {0, 94, 20, 95}));
    CHECK_FALSE(words.front().struck);  // so many words on one spot are no text
}

TEST_CASE("a line through the number of an item strikes out nothing, through all of it the item",
          "[ingest][struck]") {
    const std::string items = written("3. De raad stemt in met de bouw van woningen.", 720) +
                              written("4. De raad stemt in met de sloop van het zwembad.", 700);
    const auto struck = [&](const std::string& line) {
        const Result<Document> document = ingest::parse(made_pdf(items + line), "besluit.pdf");
        REQUIRE(document);
        return struck_of(*document);
    };
    CHECK(struck("0.5 w 72 704 m 82 704 l S\n").empty());
    CHECK(struck("0.5 w 72 704 m 345 704 l S\n").starts_with("4. De raad stemt in"));
}
