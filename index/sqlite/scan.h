// Reads from the FTS5 index which rows hold a term or phrase, and how often. Of a row nothing else is
// touched.
//
// Nothing a user types becomes syntax: every term is a double-quoted string that the tokenizer takes
// verbatim.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "index/sqlite/sqlite.h"
#include "index/store/match.h"

namespace raadspoor::index {

/// A row of the index, and how often it holds something.
struct Posting {
    std::uint32_t row = 0;
    float count = 0;
};

/// The moment a question must be answered, and whether it has been met.
class Deadline {
public:
    explicit Deadline(int milliseconds)
        : end_(std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds)) {}
    [[nodiscard]] bool passed() { return passed_ = passed_ || std::chrono::steady_clock::now() >= end_; }
    bool was_passed() const { return passed_; }

private:
    std::chrono::steady_clock::time_point end_;
    bool passed_ = false;
};

/// Makes the functions that `scan` uses known to this connection.
void register_scan(sqlite3* connection);

/// The FTS5 expression for a term as it stands in the index.
std::string in_quotes(std::string_view term);
/// The FTS5 expressions for a phrase, a prefix, and parts close together; empty when nothing can match.
std::string phrase_expression(const Match& phrase);
std::string prefix_expression(const Match& prefix);
std::string near_expression(const Match& near);

/// Rows for one term, prefix or phrase, ascending, with how often each holds it. The fast way.
[[nodiscard]] std::vector<Posting> scan(Connection& db, const std::string& expression, Deadline& deadline);
/// Rows from `from` on for any expression, ascending, with how often each holds the first phrase of it.
[[nodiscard]] std::vector<Posting> scan_rows(Connection& db, const std::string& expression,
                                             Deadline& deadline, std::int64_t from = 0);

}  // namespace raadspoor::index
