// Questions to a database: with the abbreviations and documents that it knows, and help when nothing is
// found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/store/database.h"
#include "query/question/question.h"

namespace raadspoor::query {

/// The question in `text`, with documents by id, and abbreviations also as the documents or a short list
/// (nlp/data/written_out.tsv) write them out. Throws UsageError when it names a document that is not there.
[[nodiscard]] Result<Question> question_to(const index::Reader& reader, std::string_view text);
/// The same; throws UsageError also when it is malformed.
Question ask(const index::Reader& reader, std::string_view text);

/// What a question requires, one by one, as it is told to people: ‘zorg’, „langer thuis”.
std::vector<std::string> required_words(const index::Match& match);

/// Words of the documents that `word` may be a misspelling of (near_spellings); looks along them for so long.
std::vector<std::string> spellings_near(const index::Reader& reader, std::string_view word, int milliseconds);

/// A word of a question by itself.
struct WordCount {
    std::string word;           ///< as it is told to people: ‘zorg’, „langer thuis”
    std::size_t documents = 0;  ///< that hold it, filters apart
    std::vector<std::string>
        near;  ///< words of the documents that it may be a misspelling of, when there are none
};

/// A value of a field that nobody is called, and whom it may mean.
struct UnknownValue {
    std::string field, value;  ///< "gemeente", "Zeits"
    std::vector<std::string> near;
};

/// Why a question finds nothing.
struct [[nodiscard]] NothingFound {
    std::vector<WordCount> words;       ///< what the question requires, in order; at most eight
    std::vector<UnknownValue> unknown;  ///< of its fields, those with a name near them
    std::size_t without_fields = 0;     ///< documents that are found when the fields are left out
    bool partial = false;               ///< time ran out: there may be more documents
};

/// What to tell whoever found nothing. Takes as long as a few searches, and a second more when a word is
/// misspelt: `milliseconds` is for one look along the words of the index.
NothingFound why_nothing(const index::Reader& reader, const Question& question, int milliseconds = 300);

}  // namespace raadspoor::query
