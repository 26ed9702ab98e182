// What the search benchmark asks: sets of questions, each as a person types it and as FTS5's unicode61 table
// takes it.
#pragma once

#include <string>
#include <vector>

#include "generate_passages.h"

namespace raadspoor::bench {

struct Asked {
    std::string question;  ///< in our question language
    std::string plain;     ///< the same for FTS5, spelt so and no other way; filters left out
};

struct QuestionSet {
    std::string name;
    std::vector<Asked> asked;
};

/// `count` questions of every kind for a database of so many passages of text from `vocabulary`.
[[nodiscard]] std::vector<QuestionSet> question_sets(const Vocabulary& vocabulary, std::size_t passages,
                                                     std::size_t count);

}  // namespace raadspoor::bench
