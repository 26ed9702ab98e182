// What a list tells, a row a place: which statement of which document, where, and who is named by it. Derived
// from one document at a time, so that it stands in the store from the moment that document does, whatever
// came before it; a question to a list reads these rows, and the papers themselves only of what is shown.
//
//     {.list = List::conditions, .n = 3, .span = {80, 124}, .sure = true, .who = "zeist"}
//         the fourth condition of a document, by Zeist
//
// What stands for what (`n`), and how names are written, is the caller's: a Lister makes the rows, and knows
// what it made. The store keeps them, and never looks inside.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "corpus/names.h"

namespace raadspoor::index {

/// Stored.
enum class List : std::uint8_t {
    conditions = 0,
    positions = 1,
    signatories = 2,
    abbreviations = 3,
    questions = 4,
    commitments = 5,
    timeline = 6,
    references = 7,
    votes = 8,
    advice = 9,
    meetings = 10,
    amounts = 11,
    deliveries = 12,  ///< what may settle a commitment
    names = 13,       ///< what a paper is called by
    reports = 14,     ///< references that tell how what they name ended
};

inline constexpr std::size_t lists = 15;  ///< how many there are

struct Listed {
    List list{};
    std::size_t n = 0;  ///< which of the document's, as the Lister counts
    Span span{};        ///< bytes of the document's text
    Span beside{};      ///< another place that belongs to it, as the answer to a question; may be empty
    bool sure = true;
    std::string who;    ///< names of those it is of, as the Lister writes them
    std::string day;    ///< ISO 8601, where the row has a day of its own; else empty
    std::string words;  ///< to compare rows by, as the Lister writes them; may be empty

    friend bool operator==(const Listed&, const Listed&) = default;
};

/// Makes the rows of one document. `version` changes with what it makes.
struct Lister {
    std::string version;
    std::function<std::vector<Listed>(const Document&, const Analysis&)> rows;
};

/// A document as a list orders its rows by, with those it has of one list.
struct [[nodiscard]] ListedDocument {
    std::string id, path, date;
    bool is_listed = false;    ///< false: no rows were made of it, or another Lister made them
    std::vector<Listed> rows;  ///< by `n`
};

}  // namespace raadspoor::index
