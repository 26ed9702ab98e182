// Who said what in a meeting: what its minutes tell of it, read from labels and headings.
//
//     "4. Zwembad" · "De heer Jansen (CDA): Dat is te duur." · "Wethouder De Boer: Het moet."
//         -> items {{"4", "Zwembad"}}
//            turns {{speaker "Jansen", party "CDA", role raadslid, item 0},
//                   {speaker "De Boer", role wethouder, item 0}}
//
// Every span counts bytes of Document::text. Plain values; strings that were not found are empty. A list of
// decisions has a meeting and items, and no turns.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names.h"
#include "corpus/span.h"

namespace raadspoor {

/// In which role somebody speaks. Stored.
enum class SpeakerRole : std::uint8_t {
    unknown = 0,
    voorzitter = 1,
    raadslid = 2,
    statenlid = 3,
    wethouder = 4,
    gedeputeerde = 5,
    burgemeester = 6,
    bewindspersoon = 7,
    inspreker = 8,
    griffier = 9,
    commissielid = 10,
};
template <>
inline constexpr std::array<std::string_view, 11> names<SpeakerRole>{
    "",          "voorzitter",   "raadslid",     "statenlid",
    "wethouder", "gedeputeerde", "burgemeester", "bewindspersoon",
    "inspreker", "griffier",     "commissielid"};

/// Somebody who was there, or who is told to have been absent.
struct Attendee {
    std::string name;   ///< as written, without "de heer": "Van den Bos", "A. Jansen"
    std::string party;  ///< as written
    bool absent = false;

    friend bool operator==(const Attendee&, const Attendee&) = default;
};

/// A point of the agenda as it was dealt with.
struct AgendaItem {
    std::string number;  ///< as written, without the point behind it: "4", "B", "F.2"; may be empty
    std::string title;
    Span span;  ///< from its heading to that of the next

    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

/// What one person said without another in between.
struct Turn {
    Span span;   ///< from its label to where the next begins, or another heading
    Span label;  ///< "De heer Jansen (CDA):", at its begin; empty where a turn goes on behind a motion
    std::string speaker;  ///< as the label has it, without "de heer" and party; "De voorzitter"
    std::string person;   ///< of the chair, and of who is called by an office alone: the name, where told
    std::string party;    ///< as written, of a member; empty for who speaks for no party
    SpeakerRole role = SpeakerRole::unknown;
    int item = -1;  ///< index in Minutes::items; -1 before the first

    friend bool operator==(const Turn&, const Turn&) = default;
};

/// A meeting as its minutes or its list of decisions tell it.
struct [[nodiscard]] Minutes {
    std::string body;  ///< who met: "gemeenteraad Den Haag", "commissie Ruimte"
    std::string date;  ///< ISO 8601, the day
    std::string place;
    std::string chair;  ///< a name; who opened it when more than one chaired
    Span head;          ///< where that is told
    std::vector<Attendee> attendees;
    std::vector<AgendaItem> items;  ///< in order of their spans, which are apart
    std::vector<Turn> turns;        ///< likewise

    bool empty() const { return turns.empty() && items.empty() && attendees.empty(); }

    friend bool operator==(const Minutes&, const Minutes&) = default;
};

/// The turn that holds the byte at `offset`; null when nobody speaks there. Logarithmic. Valid as long as
/// `minutes` is not changed.
const Turn* turn_at(const Minutes& minutes, std::size_t offset);

/// Likewise the item of the agenda.
const AgendaItem* item_at(const Minutes& minutes, std::size_t offset);

}  // namespace raadspoor
