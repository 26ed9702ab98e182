#include "query/print/code_points.h"

#include <algorithm>

namespace raadspoor::query {

namespace {

constexpr std::size_t step = 256;

std::size_t count(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_{text} {
    std::size_t total = 0;
    for (std::size_t begin = 0; begin <= text.size(); begin += step) {
        before_.push_back(total);
        total += count(text.substr(begin, step));
    }
}

std::size_t CodePoints::at(std::size_t offset) const {
    const std::size_t block = offset / step;
    return before_[block] + count(text_.substr(block * step, offset - block * step));
}

}  // namespace raadspoor::query
