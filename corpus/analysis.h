// What `nlp` makes of one document: metadata, structure and evidenced statements.
//
// Every span counts bytes of Document::text of the document it was made from. Plain values.
#pragma once

#include <string>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/span.h"

namespace raadspoor {

/// On what a document's date rests.
enum class DateBasis {
    none,      ///< no date known
    stated,    ///< the document bears it
    meeting,   ///< the date of the meeting that treats it
    file,      ///< from the file's own properties
    inferred,  ///< from other dates in the text
};

/// "stated", "meeting", "file", "inferred"; empty for none.
[[nodiscard]] std::string_view name_of(DateBasis basis);
/// The basis with that name; none for any other word.
[[nodiscard]] DateBasis date_basis_named(std::string_view name);

/// What is known of a document as a whole. Unknown is empty, never guessed.
struct Metadata {
    std::string kind =
        "overig";  ///< motie, amendement, resolutie, ledenbrief, brief, raadsinformatiebrief, …
    std::string title;
    std::string date;  ///< ISO 8601: day, month or year, as precise as known
    DateBasis date_basis = DateBasis::none;
    std::string sender;                  ///< as organisation values: "gm0355", "VNG"
    std::vector<std::string> reference;  ///< kenmerk, case numbers, as written
    std::string subject;
    Span title_span, date_span, sender_span;  ///< where it is stated; empty when inferred or from the file

    friend bool operator==(const Metadata&, const Metadata&) = default;
};

/// A part of a motion or amendment: constatering, overweging, uitspraak or opdracht.
struct Section {
    std::string kind;
    Span span;

    friend bool operator==(const Section&, const Section&) = default;
};

/// A numbered question and its answer.
struct QuestionAnswer {
    int number = 0;
    Span question, answer;  ///< without number and "Antwoord:"; answer is empty when none is given

    friend bool operator==(const QuestionAnswer&, const QuestionAnswer&) = default;
};

/// An abbreviation as the document itself writes it out: "Hoofdlijnenakkoord Ouderenzorg (HLO)".
struct Abbreviation {
    std::string shortened, full;
    Span span;  ///< of both together

    friend bool operator==(const Abbreviation&, const Abbreviation&) = default;
};

struct Analysis {
    Metadata metadata;
    std::vector<Span> sentences;
    std::vector<Section> sections;
    std::vector<QuestionAnswer> questions;
    std::vector<Annotation> annotations;  ///< by begin of span
    std::vector<Abbreviation> abbreviations;

    friend bool operator==(const Analysis&, const Analysis&) = default;
};

}  // namespace raadspoor
