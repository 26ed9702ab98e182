#include "nlp/grammar/word_class_table.h"

#include <algorithm>
#include <cstring>

#include "nlp/data/data.h"

namespace raadspoor::nlp {

namespace {

constexpr std::uint64_t fnv_begin = 0xCBF29CE484222325U;

std::uint64_t fnv(std::uint64_t code, std::string_view bytes) {
    for (const char byte : bytes) code = (code ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    return code;
}

/// Hyphen, capital and digit: one bit each.
std::size_t shape_of(std::string_view word) {
    const bool capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
    const bool hyphen = word.find('-') != std::string_view::npos;
    const bool digit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return (hyphen ? 1U : 0U) + (capital ? 2U : 0U) + (digit ? 4U : 0U);
}

constexpr std::size_t shapes = 16, fixed_values = 32, after_fixed = 42;  // places in the bytes
constexpr std::size_t nodes_a_place = 32;
constexpr std::size_t nodes_a_step = 4;

}  // namespace

const WordClassTable& WordClassTable::get() {
    static const WordClassTable table;
    return table;
}

WordClassTable::WordClassTable() : bytes_{data::word_classes()} {
    tags_ = u32(4), count_ = u32(8);
    fixed_ = {u16(fixed_values), u16(fixed_values + 2), u16(fixed_values + 4), u16(fixed_values + 6),
              u16(fixed_values + 8)};
    tag_values_ = after_fixed;
    tag_classes_ = tag_values_ + 2 * std::size_t{tags_};
    std::size_t at = (tag_classes_ + tags_ + 3) / 4 * 4;
    words_ = hashed(at);
    common_ = hashed(at);
    firsts_ = at;
    nodes_ = firsts_ + 4 * ((std::size_t{count_} + nodes_a_place - 1) / nodes_a_place);
    steps_.reserve(count_ / nodes_a_step + 1);
    std::uint32_t first = 0;
    for (std::size_t i = 0; i < count_; ++i) {
        if (i % nodes_a_place == 0) first = u32(firsts_ + 4 * (i / nodes_a_place));
        if (i % nodes_a_step == 0) steps_.push_back(first);
        first += i == 0 ? u32(12) : packed(i) >> 21U;
    }
}

WordClassTable::Hashed WordClassTable::hashed(std::size_t& at) const {
    const std::uint32_t bits = u32(at);
    const std::size_t places = std::size_t{1} << bits;
    const Hashed table{bits, at + 4, at + 4 + 4 * places};
    at = (table.values + 2 * places + 3) / 4 * 4;
    return table;
}

std::optional<WordClassTable::Value> WordClassTable::find(const Hashed& in, std::string_view word,
                                                          std::string_view ending) const {
    std::uint64_t code = fnv(fnv(fnv_begin, word), ending);
    if (!ending.empty()) code = fnv(code, "\n");
    const std::size_t mask = (std::size_t{1} << in.bits) - 1;
    for (std::size_t place = code & mask;; place = (place + 1) & mask) {
        const Value value = u16(in.values + 2 * place);
        if (value == 0) return std::nullopt;
        if (u32(in.prints + 4 * place) == static_cast<std::uint32_t>(code >> 32U)) return value;
    }
}

WordClassTable::Value WordClassTable::word_value(std::string_view word) const {
    if (const auto common = find(common_, word, {})) return *common;
    return u16(shapes + 2 * shape_of(word));
}

std::optional<WordClass> WordClassTable::class_of(std::size_t tag) const {
    const auto number = static_cast<unsigned char>(bytes_[tag_classes_ + tag]);
    if (number >= word_classes) return std::nullopt;
    return static_cast<WordClass>(number);
}

std::size_t WordClassTable::first_child(std::size_t at) const {
    const std::size_t step = at / nodes_a_step;
    std::size_t first = steps_[step];
    for (std::size_t i = step * nodes_a_step; i < at; ++i) first += i == 0 ? u32(12) : packed(i) >> 21U;
    return first;
}

std::optional<WordClassTable::Node> WordClassTable::child(Node of, Value value) const {
    std::size_t low = first_child(of.at);
    std::size_t high = low + (of.at == 0 ? u32(12) : packed(of.at) >> 21U);
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const std::uint32_t here = packed(middle) & 0xFFFU;
        if (here == value) return node(middle);
        if (here < value)
            low = middle + 1;
        else
            high = middle;
    }
    return std::nullopt;
}

std::uint16_t WordClassTable::u16(std::size_t at) const {
    std::uint16_t value = 0;
    std::memcpy(&value, bytes_.data() + at, sizeof value);
    return value;
}

std::uint32_t WordClassTable::u32(std::size_t at) const {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes_.data() + at, sizeof value);
    return value;
}

}  // namespace raadspoor::nlp
