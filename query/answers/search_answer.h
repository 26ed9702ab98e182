// The passages that answer a question, each quoted on its page.
//
//     const SearchAnswer it = search(reader, "randvoorwaarden", {.limit = 10});
//     it.hits[0].quotation.text   page_name(it.hits[0].pages)   it.total.passages
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/page.h"
#include "index/store/database.h"
#include "query/answers/plain_search.h"
#include "query/question/asking.h"
#include "query/question/passage.h"

namespace raadspoor::query {

struct SearchHit {
    index::DocumentEntry document;
    Quotation quotation;
    std::vector<PageReference> pages;      ///< of the words that were asked for
    std::vector<PageReference> quoted_on;  ///< of the whole quotation
    double score = 0;                      ///< higher is better
    std::size_t in_document = 0;           ///< passages of the document that answer
    bool struck = false;                   ///< struck out in the source: no longer in force
    std::optional<float> ocr_confidence;   ///< when OCR read a page of the quotation
    std::vector<std::string> missing;      ///< words that mattered and are not in the passage or its title
    /// When a municipality is asked for, how it comes in: "Zeist is de afzender".
    std::string municipality;
    std::optional<index::Spoken> spoken;  ///< of minutes: who says it, on which item, in which meeting
};

/// Everything that answers, shown or not.
struct SearchTotal {
    std::size_t documents = 0, pages = 0, passages = 0;
    bool at_least = false;    ///< more may answer: only the best passages were looked at
    bool pages_exact = true;  ///< false: so many answer that pages which they only touch count too
};

struct [[nodiscard]] SearchAnswer {
    Question question;  ///< what was really asked
    SearchTotal total;
    std::vector<SearchHit> hits;  ///< those asked for; best first, those of one document together
    /// facet ("kind", "year", …) -> value -> documents; empty when not asked for
    std::map<std::string, std::map<std::string, std::size_t>> facets;
    /// Of a question in ordinary words: those that were looked for, and those that were not. Empty for
    /// others.
    std::vector<std::string> required, dropped;
    std::vector<Respelling> respelled;  ///< of those, the ones that stand nowhere as they are spelled
    bool english = false;               ///< the question is in English, the documents are not
    bool asks_nothing = false;          ///< a question without a word that matters: nothing was looked for
    bool pasted = false;      ///< so long a text that it was looked for by its longest words: where it stands
    bool loosened = false;    ///< the words were no question, and no document holds all of them
    std::size_t undated = 0;  ///< when a period is asked for: documents without a date, which do not answer
    NothingFound nothing;     ///< why, when nothing answers and time did not run out
    bool partial = false;     ///< time ran out: the totals and hits are what was found so far
};

/// Throws UsageError when the question is malformed, and index::DatabaseError. `among`: ids of the only
/// documents that may answer, and then only with half of what was asked or more; all may when it is empty.
SearchAnswer search(const index::Reader& reader, std::string_view question,
                    const index::SearchOptions& options = {}, const std::vector<std::string>& among = {});

}  // namespace raadspoor::query
