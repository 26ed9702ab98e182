// What kind of paper a document is and how it is built: metadata, motion parts, questions and answers.
//
// Structure comes first, since it decides what a phrase means: an item under "Overwegende dat:" is an
// overweging, an item under "de volgende punten zijn voorwaardelijk:" a condition.
#pragma once

#include <vector>

#include "corpus/analysis.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Kind, title, date with its basis, references and subject, each with where it stands. Unknown stays empty,
/// and so does the sender (nlp/actors/author.h).
Metadata find_metadata(const Reading& reading);

/// The parts of a motion or amendment, one a list item or paragraph under its heading; empty for other kinds.
std::vector<Section> find_sections(const Reading& reading, const Metadata& metadata);

/// Question and answer pairs, in order.
std::vector<QuestionAnswer> find_questions(const Reading& reading);

/// Abbreviations with what the document itself writes out for them.
std::vector<Abbreviation> find_abbreviations(const Reading& reading);

}  // namespace raadspoor::nlp
