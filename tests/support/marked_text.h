// Marked text: examples that anyone who reads Dutch can check.
//
//     "Op {12 mrt. 2024|2024-03-12} dus."      {text that must be found|its label}; nothing else may be
//     "[2024-11-29] Zie {vandaag|2024-11-29}"  the date of the document, in front
//     "Datum¶¶{2 mei 2024|2024-05-02}"         ¶ is a line break, so ¶¶ begins a new block
#pragma once

#include <string>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/span.h"

namespace raadspoor::tests {

/// The lines of tests/examples/NAME without blank lines and those that begin with "#".
[[nodiscard]] std::vector<std::string> examples(const std::string& name);

/// An example without its marks, line breaks in place.
struct Example {
    std::string date;
    std::string text;
};
[[nodiscard]] Example unmark(const std::string& marked);

/// A stretch and what stands after its "|".
struct Mark {
    Span span;
    std::string label;
};

/// `text` with its marks, in the notation of the examples.
[[nodiscard]] std::string mark(const Example& example, const std::string& text, std::vector<Mark> marks);

/// The statements of a kind, each with the value of a date, "name; role; organisation" of a signatory, the
/// role of a condition, …
[[nodiscard]] std::vector<Mark> marks_of(const Annotations& annotations, Kind kind);

/// The pieces of `text` at `spans`.
[[nodiscard]] std::vector<std::string> pieces(const std::string& text, const std::vector<Span>& spans);

}  // namespace raadspoor::tests
