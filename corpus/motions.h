// What a paper tells of a motion or amendment: that it was handed in, what was advised, how the vote went,
// what came of it. One value a piece of news; who puts them together is query/line/motions.h.
//
//     "321221 · Motie H.1 SP Bewaar de kiosk · Aangenomen"
//         -> {event voted, number "321221", code "H.1 SP", title "Bewaar de kiosk", outcome aangenomen}
//     "Deze motie laat ik aan de raad."   (a wethouder, on motion 3 of the CDA)
//         -> {event advised, code "3", advice oordeel_raad, by "De Boer"}
//
// Every span counts bytes of Document::text. Plain values; strings that were not found are empty.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/names.h"
#include "corpus/span.h"

namespace raadspoor {

/// What is told. Stored.
enum class MotionEvent : std::uint8_t {
    filed = 0,      ///< the paper is the motion itself
    handed_in = 1,  ///< in a debate
    voted = 2,      ///< decided on, withdrawn or held over
    advised = 3,    ///< the college says what it would do with it
    explained = 4,  ///< a fractie says why it voted so
    settled = 5,    ///< a letter tells what was done with it
    interim = 6,    ///< a letter tells that this takes longer
};
template <>
inline constexpr std::array<std::string_view, 7> names<MotionEvent>{
    "filed", "handed in", "voted", "advised", "explained", "settled", "interim"};

/// What a college advises on a motion. Stored.
enum class Advice : std::uint8_t {
    none = 0,
    ontraden = 1,
    oordeel_raad = 2,
    overbodig = 3,
    overnemen = 4,
    aanhouden = 5,
    positief = 6,
};
template <>
inline constexpr std::array<std::string_view, 7> names<Advice>{
    "", "ontraden", "oordeel raad", "overbodig", "overnemen", "aanhouden", "positief"};

struct MotionMaker {
    std::string name, party;  ///< as written

    friend bool operator==(const MotionMaker&, const MotionMaker&) = default;
};

struct MotionFact {
    Span span;  ///< the words that tell it
    MotionEvent event = MotionEvent::filed;
    bool amendment = false;
    std::string
        code;  ///< the number it has in its meeting, with the party where that belongs to it: "H.1 SP"
    std::string number;   ///< the number it is registered under: "321221", "24118.003"
    std::string title;    ///< as written
    std::string meeting;  ///< ISO 8601, the day of the meeting that had it before it; where told
    std::string part;     ///< what of it was voted on: "dictum IV"; empty for all
    std::vector<MotionMaker> makers;
    std::string asks;  ///< what it asks of whom, of its own paper
    std::optional<Outcome> outcome;
    std::optional<int> votes_for, votes_against;
    std::string voters_for, voters_against;  ///< fracties, as written
    Advice advice = Advice::none;
    std::optional<Stance> stance;
    std::string by, party;  ///< who advises or explains
    std::string until;      ///< of an interim letter: ISO 8601, when there will be more

    friend bool operator==(const MotionFact&, const MotionFact&) = default;
};

}  // namespace raadspoor
