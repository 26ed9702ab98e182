// Where in one document the words stand that a question asks for.
//
//     const FoundInDocument it = found_in(reader, "gelijke stem", entry);
//     it.places[0].words     // each found word, in bytes of the document's text
#pragma once

#include <string_view>
#include <vector>

#include "corpus/page.h"
#include "index/store/database.h"

namespace raadspoor::query {

/// A passage that answers.
struct FoundPlace {
    Span passage;
    std::vector<Span> words;           ///< those that were asked for, ascending; none when only fields were
    std::vector<PageReference> pages;  ///< of the first word; empty when the source has no pages
    bool struck = false;
};

struct [[nodiscard]] FoundInDocument {
    std::vector<FoundPlace> places;  ///< in order of the text; at most 500
    std::size_t passages = 0;        ///< all that answer
    bool partial = false;            ///< time ran out
};

/// Throws UsageError when the question is malformed. Other documents that it names are left aside.
FoundInDocument found_in(const index::Reader& reader, std::string_view question,
                         const index::DocumentEntry& entry);

}  // namespace raadspoor::query
