// Compact bytes for lists of numbers: variable-length integers, and deflate over the whole.
//
//     Encoder out;  out.put(5);  out.put_signed(-3);
//     Decoder in{out.bytes()};  in.get() == 5;  in.get_signed() == -3
//
// A Decoder throws Damaged when the bytes are not what an Encoder made; it never reads outside of them.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "corpus/span.h"

namespace raadspoor::index {

/// Stored bytes that we did not write so.
struct Damaged : std::runtime_error {
    Damaged() : std::runtime_error("damaged bytes") {}
};

class Encoder {
public:
    void put(std::uint64_t value);
    void put_signed(std::int64_t value);
    /// The distance to `base`, whichever is larger.
    void put_from(std::uint64_t base, std::uint64_t value) {
        put_signed(static_cast<std::int64_t>(value - base));
    }
    /// A span that is likely to begin shortly after `base`.
    void put_span(std::size_t base, Span span);
    void put_float(float value);
    void put_text(std::string_view text);

    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

class Decoder {
public:
    /// `bytes` must outlive the decoder.
    explicit Decoder(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] std::uint64_t get();
    [[nodiscard]] std::int64_t get_signed();
    [[nodiscard]] std::uint64_t get_from(std::uint64_t base) {
        return base + static_cast<std::uint64_t>(get_signed());
    }
    Span get_span(std::size_t base);
    [[nodiscard]] float get_float();
    [[nodiscard]] std::string get_text();
    /// A number of things that each take at least one of the bytes that are left.
    [[nodiscard]] std::size_t get_count();

    bool at_end() const { return rest_.empty(); }

private:
    std::string_view take(std::size_t size);

    std::string_view rest_;
};

/// Fewer bytes that hold the same, and back. Throws Damaged.
std::string deflated(std::string_view bytes);
std::string inflated(std::string_view bytes);

}  // namespace raadspoor::index
