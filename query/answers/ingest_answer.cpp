#include "query/answers/ingest_answer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace raadspoor::query {

namespace {

/// Something went, or was not to be had: the paper has no part in it.
constexpr std::array<std::string_view, 4> disturbances{"interrupted", "sandbox_unavailable", "unreadable",
                                                       "worker_lost"};
/// The paper asked too much, or so it seemed: a busy machine may have had its share in that.
constexpr std::array<std::string_view, 5> budgets{"cpu_limit", "crashed", "out_of_memory",
                                                  "protocol_violation", "wall_timeout"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

bool is_over_budget(std::string_view code) { return is_among(budgets, code); }

NextTry next_try(const index::FileState& file) {
    constexpr int most_attempts = 2;
    if (is_among(disturbances, file.code)) return NextTry::next_ingest;
    if (!is_over_budget(file.code)) return NextTry::none;
    return file.attempts < most_attempts ? NextTry::next_ingest : NextTry::when_asked;
}

}  // namespace raadspoor::query
