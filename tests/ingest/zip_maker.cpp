#include "tests/ingest/zip_maker.h"

#include <array>
#include <cstdint>

namespace raadspoor::tests {

namespace {

/// As zip has it (PKWARE APPNOTE 4.4.7).
std::uint32_t checksum(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

std::string number(std::size_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += i < 8 ? static_cast<char>(value >> (8 * i) & 0xFF) : '\0';
    return out;
}

struct Part {
    std::string name, packed;
    std::size_t size = 0;
    std::uint32_t crc = 0;
    bool deflated = false;
};

std::string archive_of(const std::vector<Part>& parts) {
    std::string file, directory;
    for (const Part& part : parts) {
        const std::string fields = number(20, 2) + number(0, 2) + number(part.deflated ? 8 : 0, 2) +
                                   number(0, 4) + number(part.crc, 4) + number(part.packed.size(), 4) +
                                   number(part.size, 4) + number(part.name.size(), 2) + number(0, 2);
        directory +=
            "PK\x01\x02" + number(20, 2) + fields + number(0, 10) + number(file.size(), 4) + part.name;
        file += "PK\x03\x04" + fields + part.name + part.packed;
    }
    return file + directory + "PK\x05\x06" + number(0, 4) + number(parts.size(), 2) +
           number(parts.size(), 2) + number(directory.size(), 4) + number(file.size(), 4) + number(0, 2);
}

std::vector<Part> stored(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::vector<Part> out;
    for (const auto& [name, bytes] : parts)
        out.push_back({name, bytes, bytes.size(), checksum(bytes), false});
    return out;
}

/// Bits as deflate packs them (RFC 1951, 3.1.1).
class Bits {
public:
    void add(unsigned value, int count, bool code) {
        for (int i = 0; i < count; ++i) {
            const unsigned bit = value >> (code ? count - 1 - i : i) & 1;
            if (used_ % 8 == 0) bytes_ += '\0';
            bytes_.back() = static_cast<char>(static_cast<unsigned char>(bytes_.back()) | bit << used_ % 8);
            ++used_;
        }
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
    std::size_t used_ = 0;
};

/// One blank, and then "258 more of the byte before" over and over, in the fixed code.
std::string deflated_blanks(std::size_t size) {
    Bits bits;
    bits.add(1, 1, false), bits.add(1, 2, false);
    bits.add(0x30 + ' ', 8, true);
    for (std::size_t done = 1; done < size; done += 258) bits.add(0xC5, 8, true), bits.add(0, 5, true);
    bits.add(0, 7, true);
    return bits.bytes();
}

}  // namespace

std::string made_zip(const std::vector<std::pair<std::string, std::string>>& parts) {
    return archive_of(stored(parts));
}

std::string made_zip_bomb(const std::vector<std::pair<std::string, std::string>>& parts,
                          const std::string& part, std::size_t megabytes) {
    std::vector<Part> all = stored(parts);
    // The archive claims that it is small.
    all.push_back({part, deflated_blanks(megabytes << 20), 1000, 0, true});
    return archive_of(all);
}

}  // namespace raadspoor::tests
