// What a document says, each statement with the stretch of text it stands on and the rule that found it.
//
//     "mits de bewoners vooraf zijn gehoord" -> {kind: condition, span, trigger: "mits", role: "stated",
//                                                     modality: "hard", rule: "condition.mits"}
//
// Which keys a kind carries, and what counts as one, is told at each kind. Dutch words are values that people
// see.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor {

enum class Kind {
    date,          ///< value: TIMEX3, "2024-11-29", "2024-11", "2026-Q1", "2025/2026"
    amount,        ///< value: euros as a plain decimal number, "87000000"
    percentage,    ///< value: a plain decimal number, "93.4"
    organisation,  ///< value: "gm0355", a usual short name "VNG", or "party:D66"
    signatory,     ///< name, role, organisation: who signs or submits the document
    condition,  ///< role (stated, unmet, met, partly_met, withdrawn), trigger, modality, consequence, holder,
                ///< quantity
    reference,  ///< value: "law:BWBR0008290#2", "url:https://…", "doc:…"; target_kind: law, url, document
    position,   ///< holder, stance (support, oppose, conditional, neutral)
    vote,       ///< outcome (aangenomen, verworpen, ingetrokken, aangehouden, vastgesteld), votes_for,
                ///< votes_against, share
    commitment,  ///< holder: who promised
};

/// The name of a kind in JSON and in the database.
[[nodiscard]] std::string_view name_of(Kind kind);

/// The kind with that name, if there is one.
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

/// A number with its unit: {2, "%"}, {50000, "EUR"}, {600, "meter"}.
struct Quantity {
    double value = 0;
    std::string unit;

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// One evidenced statement. Keys that do not apply to the kind, or were not found, are empty.
struct Annotation {
    Kind kind = Kind::date;
    Span span;          ///< bytes of Document::text
    std::string value;  ///< normal form
    std::string rule;   ///< "date.day_month_year": which rule found it

    std::string basis;  ///< of a date: "stated", or what a missing part was taken from ("document date")
    std::string note;   ///< a contradiction met on the way, a Dutch sentence: "29 november 2024 is een
                        ///< vrijdag, geen donderdag"

    std::string name, role, organisation;  // signatory; role also of a condition
    std::string trigger, modality;         // condition; modality: hard, zacht, beschrijvend
    Span consequence;                      // condition: what follows when it is met; empty when not found
    std::string holder, stance;            // condition, position, commitment
    std::optional<Quantity> quantity;      // condition
    std::string target_kind, target;       // reference; target: id of a document of the corpus
    std::string outcome;                   // vote
    std::optional<int> votes_for, votes_against;  // vote
    std::optional<double> share;                  // vote, percent in favour

    friend bool operator==(const Annotation&, const Annotation&) = default;
};

}  // namespace raadspoor
