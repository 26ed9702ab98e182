#include "tests/ingest/jpeg_maker.h"

#include <cstdlib>

namespace raadspoor::tests {

namespace {

std::string number(int value) {
    return {static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)};
}

std::string segment(int mark, const std::string& content) {
    return std::string("\xFF") + static_cast<char>(mark) + number(static_cast<int>(content.size()) + 2) +
           content;
}

/// Bits from the highest on, as JPEG packs them.
class Bits {
public:
    void add(int value, int count) {
        for (int i = count - 1; i >= 0; --i) {
            byte_ = byte_ << 1 | (value >> i & 1);
            if (++filled_ == 8) flush();
        }
    }
    std::string take() {
        while (filled_ != 0) add(1, 1);
        return std::move(bytes_);
    }

private:
    void flush() {
        bytes_ += static_cast<char>(byte_);
        if (byte_ == 0xFF) bytes_ += '\0';
        byte_ = filled_ = 0;
    }
    std::string bytes_;
    int byte_ = 0, filled_ = 0;
};

int bits_of(int value) {
    int bits = 0;
    for (int rest = std::abs(value); rest > 0; rest /= 2) ++bits;
    return bits;
}

}  // namespace

std::string made_jpeg(int columns, int rows, const std::function<int(int, int)>& grey) {
    // A step of eight makes the mean of a square its shade, from -128 on.
    std::string jpeg = "\xFF\xD8" + segment(0xDB, std::string(1, '\0') + std::string(64, '\x08'));
    jpeg += segment(0xC0, std::string("\x08") + number(8 * rows) + number(8 * columns) +
                              std::string("\x01\x01\x11\x00", 4));
    // Sizes 0 to 8 of a mean's change have codes of four bits; "nothing follows" is the one code of details.
    jpeg += segment(0xC4, std::string(1, '\0') + std::string("\0\0\0\x09", 4) + std::string(12, '\0') +
                              std::string("\0\1\2\3\4\5\6\7\x08", 9));
    jpeg += segment(
        0xC4, std::string(1, '\x10') + std::string("\x01", 1) + std::string(15, '\0') + std::string(1, '\0'));
    jpeg += segment(0xDA, std::string("\x01\x01\x00\x00\x3F\x00", 6));
    Bits bits;
    int before = 0;
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            const int shade = grey(x, y) - 128, change = shade - before, size = bits_of(change);
            bits.add(size, 4);
            bits.add(change < 0 ? change + (1 << size) - 1 : change, size);
            bits.add(0, 1);
            before = shade;
        }
    return jpeg + bits.take() + "\xFF\xD9";
}

}  // namespace raadspoor::tests
