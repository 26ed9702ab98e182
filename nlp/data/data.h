// Facts that the extractors know, kept in nlp/data/*.tsv and carried inside the program.
//
//     for (const data::Row& row : data::rows(data::stems())) … row[0] == "steden", row[1] == "stad"
//     for (const data::Row& row : data::rows(data::laws())) …
//         row[0] == "BWBR0005416", row[1] == "gemeentewet"
//     for (const data::Row& row : data::rows(data::parties())) …
//         row[0] == "PvdA", row[1] == "PvdA|Partij van de Arbeid"
//
// A new table: put NAME.tsv in nlp/data (its source and licence in the "#" lines at its head), name it in
// nlp/data/CMakeLists.txt, and declare it here.
#pragma once

#include <string_view>
#include <vector>

namespace raadspoor::nlp::data {

/// Abbreviations with their points: word, and what may follow without ending the sentence (sentences.cpp).
std::string_view abbreviations();
/// Words that are never cut in parts.
std::string_view compounds();
/// Parts of compounds: word, trust as first and last part, linking letters.
std::string_view lexicon();
/// Words with a stem of their own: word, and the stem where it is another.
std::string_view stems();
/// Words that say the same in any paper: a group, "|" between; an example; a look-alike.
std::string_view synonyms();
/// What a clause says of a thing that is asked for: step, sort, words, what stands with them, prepositions,
/// example, look-alike.
std::string_view fates();
/// Words of a question that do not matter by themselves: word, and whether it asks, is small, or is a verb.
std::string_view question_words();
/// Sorts of answer: sort, how it is asked for, what a sentence that answers holds.
std::string_view answers();
/// Words that often say the same in a question and in its answer: a group a row.
std::string_view near_words();
/// Abbreviations of the field, and what they stand for, several by "|".
std::string_view written_out();
/// Law numbers and the titles and abbreviations under which laws are cited.
std::string_view laws();
/// Municipalities of every year: code, name, province, from, until, merged into, other spellings
/// (data/SOURCES.md).
std::string_view municipalities();
/// Ministries, provinces, water boards, associations and others: value, kind, spellings.
std::string_view organisations();
/// Units of numbers: unit, what it measures, power of ten, written forms.
std::string_view units();
/// National parties: name, spellings.
std::string_view parties();
/// Verbs: lemma, particle, principal parts, auxiliary, how much it is used.
std::string_view verbs();

/// The classes that words can have, and the tree that chooses: bytes, laid out as grammar/word_class_table.h
/// tells.
std::string_view word_classes();

/// Frames: which clauses are positions, conditions, commitments (nlp/rules/README.md).
std::string_view position_frames();
std::string_view condition_frames();
std::string_view commitment_frames();
std::string_view vote_frames();
/// Classes of words that frames want: name, and its words with blanks between.
std::string_view frame_classes();
/// Nouns of those who can hold a view: noun or its end, and whether it is a body, a person or a group.
std::string_view actors();

/// ICU break rules: where words (words.h), tokens (tokens.h) and sentences (sentences.h) may end.
std::string_view word_breaks();
std::string_view token_breaks();
std::string_view sentence_breaks();

using Row = std::vector<std::string_view>;

/// The rows of a table, each cut at its tabs; empty lines and lines with "#" at their head are left out.
/// Views into `table`.
std::vector<Row> rows(std::string_view table);

}  // namespace raadspoor::nlp::data
