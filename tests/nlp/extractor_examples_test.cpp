// Each extractor finds what its examples mark, and nothing else.
#include <catch2/catch.hpp>

#include <algorithm>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// The example read as a text file and analysed, with only the annotations of `kind` marked.
std::string marked_by(Kind kind, const std::string& marked) {
    const tests::Example example = tests::unmark(marked);
    const Document document = ingest::read_text(example.text);
    const Annotations found = nlp::analyse(document, example.date).annotations;
    return tests::mark(example, document.text, tests::marks_of(found, kind));
}

/// With every run of blanks, tabs and line breaks as one blank: how a reader sets lines is no matter of the
/// extractors.
std::string squeezed(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool line_break = text.compare(i, 2, "¶") == 0;
        if (!line_break && text[i] != ' ' && text[i] != '\t') {
            out += text[i];
            continue;
        }
        if (line_break) ++i;
        if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

}  // namespace

TEST_CASE("every extractor finds what its examples mark, and nothing else", "[nlp]") {
    const std::string name = GENERATE("date", "amount", "percentage", "organisation", "signatory",
                                      "condition", "reference", "position", "vote", "commitment");
    const std::optional<Kind> kind = named<Kind>(name);
    REQUIRE(kind);
    for (const std::string& example : tests::examples(name + ".txt"))
        CHECK(squeezed(marked_by(*kind, example)) == squeezed(example));
}

TEST_CASE("every kind has at least sixty examples", "[nlp]") {
    const std::string name = GENERATE("date", "amount", "percentage", "organisation", "signatory",
                                      "condition", "reference", "position", "vote", "commitment");
    CHECK(tests::examples(name + ".txt").size() >= 60);
}

}  // namespace raadspoor
