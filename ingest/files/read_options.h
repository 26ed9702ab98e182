// What a person may ask of the reading of a file.
//
//     ingest::read("brief.pdf", {.ocr = Ocr::never})
#pragma once

#include <cstddef>
#include <string>

namespace raadspoor::ingest {

/// Which pages are read by text recognition.
enum class Ocr {
    automatic,  ///< those whose own text is missing or worse
    never,
    always,
};

struct [[nodiscard]] ReadOptions {
    Ocr ocr = Ocr::automatic;
    std::string password;                ///< tried on encrypted files; empty for none
    std::size_t max_bytes = 512U << 20;  ///< larger files are left out
};

}  // namespace raadspoor::ingest
