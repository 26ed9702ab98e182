// From the tree of a question to what the index is asked: words become terms.
//
//     word "Sittard-Geleen"
//         -> any{term{sittardgeleen …}, phrase{=sittard =geleen}}
//     exact "25/041"
//         -> phrase{=25 =041}
//     word "HLO", when `written_out` says so
//         -> any{term{=hlo}, phrase{=hoofdlijnenakkoord =ouderenzorg}}
#pragma once

#include <string_view>

#include "corpus/result.h"
#include "index/store/match.h"
#include "query/question/question.h"
#include "query/question/question_parser.h"

namespace raadspoor::query {

/// What the index is asked for `root`; adds to `expansions` the words that are also asked for written out. An
/// error when it holds over 32 words or over 4 beginnings of words (*): together they bound what a question
/// can cost. Thread-safe.
[[nodiscard]] Result<index::Match> match_of(const Node& root, const WrittenOut& written_out,
                                            std::vector<Expansion>& expansions);

}  // namespace raadspoor::query
