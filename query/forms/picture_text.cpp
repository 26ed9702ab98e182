#include "query/forms/picture_text.h"

#include <algorithm>

#include "corpus/text.h"

namespace raadspoor::query {

namespace {

/// The width of one character, in parts of the letter's size.
double width_of_character(std::string_view character) {
    constexpr double narrow = 0.42, common = 0.65, capital = 0.8, wide = 1.0;
    if (character.size() > 2) return wide;  // also "€" and "“"
    const char c = character.front();
    if (character.size() == 1 && std::string_view{" iljtfrI.,:;'!|()[]-/"}.find(c) != std::string_view::npos)
        return narrow;
    if (character.size() == 1 && std::string_view{"mwMW@%&"}.find(c) != std::string_view::npos) return wide;
    return is_upper(c) ? capital : common;
}

}  // namespace

double width_of(std::string_view text, double size) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::max<std::size_t>(1, character_length(text, at));
        width += width_of_character(text.substr(at, length));
        at += length;
    }
    return width * size;
}

std::vector<std::string> broken(std::string_view text, double size, double width) {
    std::vector<std::string> lines(1);
    double used = 0;
    const auto put = [&](std::string_view piece) {
        const double wide = width_of(piece, size);
        if (used > 0 && used + wide > width) {
            while (lines.back().ends_with(' ')) lines.back().pop_back();
            lines.emplace_back();
            used = 0;
        }
        lines.back() += piece;
        used += wide;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, blank - at);
        if (width_of(word, size) <= width) {
            put(word);
        } else {
            for (std::size_t i = 0; i < word.size();) {
                const std::size_t length = std::max<std::size_t>(1, character_length(word, i));
                put(word.substr(i, length));
                i += length;
            }
        }
        if (blank < text.size() && used > 0) {
            lines.back() += ' ';
            used += width_of(" ", size);
        }
        at = blank + 1;
    }
    while (lines.back().ends_with(' ')) lines.back().pop_back();
    return lines;
}

}  // namespace raadspoor::query
