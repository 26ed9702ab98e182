// What `nlp` makes of one document: metadata, structure and evidenced statements.
//
// Every span counts bytes of Document::text of the document it was made from. Plain values.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/minutes.h"
#include "corpus/motions.h"
#include "corpus/names.h"
#include "corpus/span.h"

namespace raadspoor {

/// On what a document's date rests. Stored. Numbers from 5 on are free for what comes.
enum class DateBasis : std::uint8_t {
    none = 0,      ///< no date known
    stated = 1,    ///< the document bears it
    meeting = 2,   ///< the date of the meeting that treats it
    file = 3,      ///< from the file's own properties
    inferred = 4,  ///< from other dates in the text
    filename = 5,  ///< from the name of its file
    source = 6,    ///< told by who published it, in the head of its file
};
template <>
inline constexpr std::array<std::string_view, 7> names<DateBasis>{"",         "stated",   "meeting", "file",
                                                                  "inferred", "filename", "source"};

/// Before which assembly a paper comes. Stored.
enum class Forum : std::uint8_t {
    unknown = 0,
    tweede_kamer = 1,
    eerste_kamer = 2,
    raad = 3,
    staten = 4,
    waterschap = 5,
};
template <>
inline constexpr std::array<std::string_view, 6> names<Forum>{"",     "Tweede Kamer", "Eerste Kamer",
                                                              "raad", "staten",       "waterschap"};

/// What kind of paper a document is. Stored.
enum class DocumentKind : std::uint8_t {
    overig = 0,
    motie = 1,
    amendement = 2,
    resolutie = 3,
    ledenbrief = 4,
    brief = 5,
    raadsinformatiebrief = 6,
    beantwoording_raadsvragen = 7,
    raadsvoorstel = 8,
    collegevoorstel = 9,
    raadsbesluit = 10,
    besluitenlijst = 11,
    notulen = 12,
    agenda = 13,
    advies = 14,
    akkoord = 15,
    beleidsnota = 16,
    begroting = 17,
    rapport = 18,
    notitie = 19,
};
template <>
inline constexpr std::array<std::string_view, 20> names<DocumentKind>{"overig",
                                                                      "motie",
                                                                      "amendement",
                                                                      "resolutie",
                                                                      "ledenbrief",
                                                                      "brief",
                                                                      "raadsinformatiebrief",
                                                                      "beantwoording raadsvragen",
                                                                      "raadsvoorstel",
                                                                      "collegevoorstel",
                                                                      "raadsbesluit",
                                                                      "besluitenlijst",
                                                                      "notulen",
                                                                      "agenda",
                                                                      "advies",
                                                                      "akkoord",
                                                                      "beleidsnota",
                                                                      "begroting",
                                                                      "rapport",
                                                                      "notitie"};

/// Whether a paper of that kind asks an assembly to decide, in parts that are a Section each.
constexpr bool is_motion(DocumentKind kind) {
    return kind == DocumentKind::motie || kind == DocumentKind::amendement || kind == DocumentKind::resolutie;
}

/// A part of a motion or amendment: what it finds, weighs, declares and asks. Stored.
enum class SectionKind : std::uint8_t { constatering = 0, overweging = 1, uitspraak = 2, opdracht = 3 };
template <>
inline constexpr std::array<std::string_view, 4> names<SectionKind>{"constatering", "overweging", "uitspraak",
                                                                    "opdracht"};

/// What is known of a document as a whole. Unknown is empty, never guessed.
struct [[nodiscard]] Metadata {
    DocumentKind kind = DocumentKind::overig;
    Forum forum = Forum::unknown;
    std::string title;
    std::string date;  ///< ISO 8601: day, month or year, as precise as known
    DateBasis date_basis = DateBasis::none;
    std::string sender;                  ///< as organisation values: "gm0355", "VNG"
    std::vector<std::string> reference;  ///< kenmerk, case numbers, as written
    std::string subject;
    std::string doubt;  ///< why the date can hardly be right, a Dutch sentence with the likely day
    Span title_span, date_span, sender_span;  ///< where it is stated; empty when inferred or from the file

    friend bool operator==(const Metadata&, const Metadata&) = default;
};

struct Section {
    SectionKind kind = SectionKind::constatering;
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

struct [[nodiscard]] Analysis {
    Metadata metadata;
    std::vector<Span> sentences;
    std::vector<Section> sections;
    std::vector<QuestionAnswer> questions;
    Annotations annotations;
    std::vector<Abbreviation> abbreviations;
    Minutes minutes;                  ///< empty for what is neither minutes nor a list of decisions
    std::vector<MotionFact> motions;  ///< what is told of motions and amendments, in order of their spans

    friend bool operator==(const Analysis&, const Analysis&) = default;
};

}  // namespace raadspoor
