// Answers a question in ordinary words: the passages that hold most of what matters in it, the likeliest
// sentence first.
//
//     const PlainAnswer it = plain_search(reader, *nlp::plain_question("Wie diende de motie in?"), {}, {});
//     it.hits[0].passage.text, it.hits[0].sentences   -> where; it.hits[0].missing -> the words it lacks
//
// A word weighs as it is rare (BM25's weight over passages: Robertson & Zaragoza 2009). A stretch of at most
// three sentences is worth the weight of the words in it, and less of those in its passage, and less again of
// those that its document holds elsewhere or is described by; a stretch that holds what such an answer holds
// (nlp/asking/wanted.h) is worth more, one that itself asks, less. A question in a paper is shown with the
// answer below it. A passage answers when it, with what its document is described by, holds half of the
// weight or more; where fewer than ten do, a third, and where none does, a tenth. A word that stands nowhere
// weighs little: the answer has another word for it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "index/store/database.h"
#include "nlp/asking/plain_question.h"

namespace raadspoor::query {

struct PlainHit {
    index::PassageHit passage;  ///< its highlights are the words of the question
    Span sentences;             ///< bytes of `passage.text`: what is quoted
    double score = 0;           ///< 0 to somewhat over 1
    std::vector<std::string>
        missing;  ///< words of the question that the passage and its document's title lack
};

/// A word that stands nowhere, and the one that was looked for as well.
struct Respelling {
    std::string asked, meant;
};

struct [[nodiscard]] PlainAnswer {
    std::vector<PlainHit> hits;  ///< those asked for, best first, at most three of a document among the first
    std::size_t documents = 0, passages = 0;  ///< that answer, shown or not; a long passage may do so twice
    std::size_t pages = 0;                    ///< on which those stand, of documents that have pages
    std::vector<Respelling> respelled;
    std::map<std::string, std::map<std::string, std::size_t>> facets;
    bool at_least = false;  ///< more may answer than the 300 passages that were looked at
    bool partial = false;   ///< time ran out
};

/// How little of the weight a passage may hold to answer.
enum class Least {
    half,   ///< half of it: to tell somebody who did not ask just now
    falls,  ///< half, and less where few hold so much
};

/// Throws index::DatabaseError. Looks at the 300 best passages.
PlainAnswer plain_search(const index::Reader& reader, const nlp::PlainQuestion& question,
                         const index::Filter& filter, const index::SearchOptions& options,
                         Least least = Least::falls);

}  // namespace raadspoor::query
