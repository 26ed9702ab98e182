// What papers tell of motions, put together: one value a motion, with the reason of each join.
//
//     a motion's paper (321221, "Bewaar de kiosk") · a list of decisions (321221, H.1 SP, aangenomen) ·
//     minutes of that day (H.1, 40 tegen 5) · a letter ("Afdoening motie ‘Bewaar de kiosk’")
//         -> one MotionStory: aangenomen, 40, 5; sources: list and minutes; follow_up: the letter
//
// Joined by: the number it is registered under; its code at a meeting of that day; its title, as long as
// neither number nor town speaks against it. Two motions of one title with two numbers stay two; so do two of
// one number in two towns, and one code at two meetings.
#pragma once

#include <string>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

/// A paper that tells of a motion, and why it is that motion.
struct MotionSource {
    std::string document;  ///< id
    std::size_t n = 0;     ///< which of the facts of that document
    MotionFact fact;
    std::string reason;  ///< a Dutch sentence; empty of its own paper
};

struct MotionStory {
    bool amendment = false;
    std::string number, code, title, meeting;  ///< as MotionFact has them, the best told of each
    std::vector<MotionMaker> makers;
    std::string asks;
    std::optional<Outcome> outcome;  ///< the last that is told of all of it
    std::optional<int> votes_for, votes_against;
    std::string voters_for, voters_against;
    std::vector<MotionSource> papers;     ///< its own: first and changed text
    std::vector<MotionSource> sources;    ///< of outcome and course: handed in, advice, votes, explanations
    std::vector<MotionSource> follow_up;  ///< letters, by date

    /// Whether a letter says what was done with it.
    bool is_settled() const;
};

/// The motions that `told`, in the order of Reader::motion_facts(), tells of. In order of meeting and code.
/// Nearly linear.
std::vector<MotionStory> join_motions(const std::vector<index::ToldOfMotion>& told);

}  // namespace raadspoor::query
