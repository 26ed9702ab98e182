// The word lists under data/, built into the program.
#pragma once

#include <string_view>

namespace raadspoor::nlp::data {

/// Each is the whole text of the file of that name, valid for ever: data/abbreviations.txt, …
[[nodiscard]] std::string_view abbreviations();
[[nodiscard]] std::string_view compounds();
[[nodiscard]] std::string_view lexicon();
[[nodiscard]] std::string_view stems();

/// Calls `use` with every line of `file` that is neither empty nor a comment ("# …").
template <class Use>
void for_each_line(std::string_view file, Use use) {
    while (!file.empty()) {
        const std::size_t end = file.find('\n');
        const std::string_view line = file.substr(0, end);
        file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
        if (!line.empty() && line.front() != '#') use(line);
    }
}

}  // namespace raadspoor::nlp::data
