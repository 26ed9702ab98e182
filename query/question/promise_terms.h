// What a promise says beside what is promised: to whom, by when, about what, and what a register tells of its
// course.
//
//     "Voor 1 juli 2031 informeren wij uw raad over de fietsbrug"
//         promised_to == "raad"   promised_by == "2031-07-01"   promised_about == "de fietsbrug"
//     "De wethouder komt erop terug\n2031-10-07 Toezegging gedaan\n2031-11-04 Afgedaan"
//         steps_behind: {"2031-10-07", "Toezegging gedaan"}, {"2031-11-04", "Afgedaan"}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor::query {

/// A step of a promise as a register has it.
struct PromiseStep {
    std::string date, text;  ///< ISO 8601; as written

    friend bool operator==(const PromiseStep&, const PromiseStep&) = default;
};

/// Who hears of it: "raad", "Tweede Kamer", "leden", …; empty when it cannot be told.
std::string promised_to(const Document& document, const Analysis& analysis, Span promise);
/// The term within it, as dates are valued ("2024-12", "2024-FA"); a day before the paper's own is none.
std::string promised_by(const Analysis& analysis, Span promise);
/// What stands behind "over"; empty when nothing does.
std::string promised_about(const std::string& promise);

/// The dated lines right behind a promise.
std::vector<PromiseStep> steps_behind(const Document& document, Span promise);
/// The step that settles it; null when none does.
const PromiseStep* last_settling(const std::vector<PromiseStep>& steps);

/// Whether the paper itself tells that it was kept, and does not put it off.
bool is_told_done(const Document& document, const Commitment& promise);
/// Whether the term `by` passed before it was done on `done`, or, when that is empty, before `last_day` of
/// the papers; nothing when there is no term that can be reckoned with.
std::optional<bool> is_late(const std::string& by, const std::string& done, const std::string& last_day);

}  // namespace raadspoor::query
