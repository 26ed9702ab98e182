// What kind of paper a document is.
//
// Evidence, strongest first: what the paper calls itself at its head, to whom it is addressed and what it is
// about, how it is built (motion parts, questions with answers, a salutation), what its file is called. Every
// rule is a line of a table in the .cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

/// What decides the kind, gathered once.
struct KindEvidence {
    std::vector<std::string> head;  ///< the lines of the head, without values of fields
    std::string_view subject;       ///< the subject field, or empty
    std::string_view addressee;     ///< the addressee, or empty
    std::string_view opening;       ///< the first part of the text
    std::string_view text;          ///< all of it
    std::string file_name;          ///< lower case, without folder
    bool is_letter = false;         ///< it has a salutation or a closing
    bool has_questions = false;     ///< two or more questions with answers
};

/// The kind; `overig` when nothing speaks. Linear.
DocumentKind kind_of(const KindEvidence& evidence);

/// Whether a line only says what kind of paper it is ("Raadsinformatiebrief", "Voorstel aan de raad
/// GEAMENDEERD"): no title.
bool names_only_a_kind(std::string_view line);

}  // namespace raadspoor::nlp
