#include "query/print/code_points.h"

#include "corpus/text.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t step = 256;

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_{text} {
    std::size_t total = 0;
    for (std::size_t begin = 0; begin <= text.size(); begin += step) {
        before_.push_back(total);
        total += characters_in(text.substr(begin, step));
    }
}

std::size_t CodePoints::at(std::size_t offset) const {
    const std::size_t block = offset / step;
    return before_[block] + characters_in(text_.substr(block * step, offset - block * step));
}

}  // namespace raadspoor::query
