#include "nlp/words/letters.h"

#include "corpus/text.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest_word = 60;

/// The length of an apostrophe at `at`, straight or curly; 0 when there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '\'') return 1;
    return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

}  // namespace

std::size_t word_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && end - at < longest_word) {
        if (word_at(text, end)) {
            ++end;
            while (end < text.size() && continues_character(text[end])) ++end;
            continue;
        }
        const std::size_t joint = text[end] == '-' || text[end] == '.' ? 1 : apostrophe_at(text, end);
        if (joint == 0 || end == at || !word_at(text, end + joint)) break;
        end += joint;
    }
    return end;
}

std::string_view word_before(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_word &&
           (word_ends_at(text, begin) || (text[begin - 1] == '-' && begin < at)))
        --begin;
    return text.substr(begin, at - begin);
}

std::string_view word_after(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return text.substr(at, word_end(text, at) - at);
}

std::string capitals(std::string_view text) {
    std::string upper(text);
    for (std::size_t i = 0; i < upper.size(); ++i) {
        if (upper[i] >= 'a' && upper[i] <= 'z') upper[i] = static_cast<char>(upper[i] - 'a' + 'A');
        if (i > 0 && upper[i - 1] == '\xC3') {
            const auto low = static_cast<unsigned char>(upper[i]);
            if (low >= 0xA0 && low <= 0xBE && low != 0xB7) upper[i] = static_cast<char>(low - 0x20);
        }
    }
    return upper;
}

bool all_capitals(std::string_view text) {
    bool any = false;
    for (std::size_t i = 0; i < text.size(); ++i) any = any || capital_at(text, i);
    return any && capitals(text) == text;
}

}  // namespace raadspoor::nlp
