// The one reader of numbers: what a text says of a quantity, and that it stays linear.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "nlp/measures/dutch_numbers.h"
#include "nlp/measures/measure_reader.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

std::string_view said(Bound bound) {
    switch (bound) {
        case Bound::at_least:
            return "minstens ";
        case Bound::at_most:
            return "hoogstens ";
        case Bound::about:
            return "circa ";
        default:
            return "";
    }
}

std::string label(const nlp::Measure& it) {
    if (it.doubtful) return "?";
    const std::string to = it.high ? ".." + it.high->number.written() : "";
    return fmt::format("{}{}{} {}", said(it.bound), it.low.number.written(), to, it.unit);
}

std::vector<nlp::Measure> read(const std::string& text) {
    const Span whole{0, text.size()};
    return nlp::measures_in(nlp::Pieces{text, whole}, text, nlp::find_addresses(text, whole));
}

std::string marked(const tests::Example& example) {
    std::vector<tests::Mark> found;
    for (const nlp::Measure& it : read(example.text)) found.push_back({it.span(), label(it)});
    return tests::mark(example, example.text, found);
}

std::string value(const std::string& text) {
    const nlp::Pieces pieces{text, {0, text.size()}};
    const auto read = pieces.number(0) ? nlp::number_in_digits(pieces, text, 0, nlp::Blanks::any)
                                       : nlp::number_in_words(pieces, 0);
    return read ? read->number.written() : "";
}

}  // namespace

TEST_CASE("quantities are found as the examples mark them, and nowhere else", "[nlp]") {
    const std::vector<std::string> examples = tests::examples("quantity.txt");
    CHECK(examples.size() >= 80);
    for (const std::string& example : examples) CHECK(marked(tests::unmark(example)) == example);
}

TEST_CASE("a number in digits or words is read exactly", "[nlp]") {
    const auto [written, number] = GENERATE(table<std::string, std::string>({
        {"1.234,56", "1234.56"},
        {"1 250 000", "1250000"},
        {"1\u00A0250\u202F000", "1250000"},
        {"500. 000", "500000"},
        {"75 . 000", "75000"},
        {"1.250. 000", "1250000"},
        {"3.4", "3.4"},
        {"0.500", "0.5"},
        {"0,05", "0.05"},
        {"twaalfhonderd", "1200"},
        {"tweeduizend", "2000"},
        {"drieduizendvijfhonderd", "3500"},
        {"tweehonderdvijf", "205"},
        {"anderhalf", "1.5"},
        {"tweeënhalf", "2.5"},
        {"twee en een half", "2.5"},
        {"een half", "0.5"},
        {"vijfentwintigduizend", "25000"},
        {"driehonderdduizend", "300000"},
        {"honderden", ""},
        {"achting", ""},
        {"1234567890123456", ""},
    }));
    CHECK(value(written) == number);
}

TEST_CASE("what something may be held to comes first, terms last, and doubt not at all", "[nlp]") {
    const std::string text = "binnen 6 weken ten hoogste € 500. 200 en minimaal 30% of 3 jaar";
    const std::vector<Quantity> expected = {
        {30, "%", {}, Bound::at_least}, {6, "weken", {}, Bound::exact}, {3, "jaar", {}, Bound::exact}};
    CHECK(nlp::quantities_in(text, {0, text.size()}) == expected);
}

// Were it quadratic, this would take hours: nobody need look at a clock.
TEST_CASE("a megabyte of numbers is read to its end", "[nlp]") {
    const auto [piece, each] = GENERATE(table<std::string, std::size_t>({
        {"5% ", 1},
        {"€ 7,50 ", 1},
        {"€ ", 0},
        {"1.000 ", 0},
        {"1-", 0},
        {"tussen 5 en ", 0},
        {"twee en een ", 0},
    }));
    std::string text;
    std::size_t pieces = 0;
    for (; text.size() < 1'000'000; ++pieces) text += piece;
    CHECK(nlp::quantities_in(text, {0, text.size()}).size() == pieces * each);
}

}  // namespace raadspoor
