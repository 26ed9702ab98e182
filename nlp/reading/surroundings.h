// What stands right before and behind a place in a text, as far as it can tell what that place means.
//
//     text_before("het college van Zeist", 16) == "het college van "
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace raadspoor::nlp {

/// How far around a place its context is looked for, in bytes. It may begin or end within a character.
inline constexpr std::size_t context_length = 90;

/// The text up to `at`, which is at most the size of `text`.
inline std::string_view text_before(std::string_view text, std::size_t at) {
    const std::size_t length = std::min(context_length, at);
    return text.substr(at - length, length);
}

/// The text from `at` on, which is at most the size of `text`.
inline std::string_view text_after(std::string_view text, std::size_t at) {
    return text.substr(at, context_length);
}

}  // namespace raadspoor::nlp
