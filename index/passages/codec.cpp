#include "index/passages/codec.h"

#include <zlib.h>

#include <bit>

namespace raadspoor::index {

namespace {

constexpr int level = 3;                      // Nearly as small as 6 on boxes and pages, at half the time.
constexpr std::size_t largest_ratio = 1'100;  // Deflate cannot do better than 1:1032.

}  // namespace

void Encoder::put(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<char>(value | 0x80));
    bytes_.push_back(static_cast<char>(value));
}

void Encoder::put_signed(std::int64_t value) {
    put((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void Encoder::put_span(std::size_t base, Span span) {
    put_from(base, span.begin);
    put_from(span.begin, span.end);
}

void Encoder::put_float(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (unsigned shift = 0; shift < 32; shift += 8) bytes_.push_back(static_cast<char>(bits >> shift));
}

void Encoder::put_text(std::string_view text) {
    put(text.size());
    bytes_ += text;
}

std::string_view Decoder::take(std::size_t size) {
    if (size > rest_.size()) throw Damaged();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
}

std::uint64_t Decoder::get() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(take(1)[0]);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
    }
    throw Damaged();
}

std::int64_t Decoder::get_signed() {
    const std::uint64_t value = get();
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

Span Decoder::get_span(std::size_t base) {
    const std::size_t begin = get_from(base);
    return {begin, get_from(begin)};
}

float Decoder::get_float() {
    const std::string_view taken = take(4);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i)
        bits |= std::uint32_t{static_cast<unsigned char>(taken[i])} << (8 * i);
    return std::bit_cast<float>(bits);
}

std::string Decoder::get_text() {
    const std::uint64_t size = get();
    return std::string(take(size));
}

std::size_t Decoder::get_count() {
    const std::uint64_t count = get();
    if (count > rest_.size()) throw Damaged();
    return count;
}

std::string deflated(std::string_view bytes) {
    Encoder header;
    header.put(bytes.size());
    std::string result = header.bytes();
    const std::size_t start = result.size();
    uLongf size = compressBound(bytes.size());
    result.resize(start + size);
    compress2(reinterpret_cast<Bytef*>(result.data() + start), &size,
              reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), level);
    result.resize(start + size);
    return result;
}

std::string inflated(std::string_view bytes) {
    Decoder header{bytes};
    const std::uint64_t size = header.get();
    Encoder same;
    same.put(size);
    const std::string_view data = bytes.substr(same.bytes().size());
    if (size / largest_ratio > data.size()) throw Damaged();
    std::string result(size, '\0');
    uLongf made = size;
    const int code = uncompress(reinterpret_cast<Bytef*>(result.data()), &made,
                                reinterpret_cast<const Bytef*>(data.data()), data.size());
    if (code != Z_OK || made != size) throw Damaged();
    return result;
}

}  // namespace raadspoor::index
