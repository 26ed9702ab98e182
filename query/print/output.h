// How answers reach a person: JSON for programs, pleasant text for a terminal, plain text for a pipe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"
#include "index/store/database.h"

namespace raadspoor::query {

enum class Format { text, json, csv };

/// Where and how a command prints.
struct [[nodiscard]] Output {
    Format format = Format::text;
    bool terminal = false;  ///< standard output is a terminal: bold and colour are welcome
    int width = 80;         ///< columns of that terminal
    bool verbose = false;   ///< whole paths rather than the names of files
};

/// The output of this process: whether it goes to a terminal, and how wide that is.
Output standard_output(Format format);

/// "1.234": a count as Dutch readers write it.
std::string grouped(std::size_t count);

/// "29 november 2024", "november 2024", "2024": an ISO date for a person; the text itself when it is none.
std::string spoken_date(const std::string& iso);

/// Today where the person is, as an ISO date.
std::string today();

/// ", p. 2" for "p. 2", and nothing for nothing: what may be missing at the end of a list.
std::string behind_comma(const std::string& text);

/// "1 document", "3 documenten".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// `text` in lines of at most `width` columns, each after `indent`; highlighted spans (bytes of `text`) in
/// bold when `bold`.
std::string wrapped(std::string_view text, const std::vector<Span>& highlights, std::string_view indent,
                    int width, bool bold);

/// `text` in bold on a terminal.
std::string strong(std::string_view text, const Output& output);

/// A path for people and JSON: UTF-8 that steers no terminal and turns no line; the rest is written "\xNN".
std::string printable_path(const std::string& path);

}  // namespace raadspoor::query
