// How an answer leaves the program: in the form that was asked for, on standard output.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "query/print/harmless.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

/// Bytes as they are to standard output.
inline void put_out(std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); }

/// A sentence to standard error; it may name what strangers wrote.
inline void complain(const std::string& sentence) { fmt::print(stderr, "{}\n", harmless(sentence)); }

/// Prints `answer` by its as_json, as_csv or as_text. Requires that it has the form that is asked for: the
/// command line allows no other.
template <class Answer>
void print(const Answer& answer, const Output& output) {
    if (output.format == Format::json) return put_out(dumped(as_json(answer)));
    if constexpr (requires { as_csv(answer); })
        if (output.format == Format::csv) return put_out(as_csv(answer));
    put_out(harmless(as_text(answer, output)));
}

}  // namespace raadspoor::query
