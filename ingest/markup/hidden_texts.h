// Text that a file holds and does not show: kept apart from the running text, so that a person can be told.
//
//     HiddenTexts hidden;
//     hidden.add("Johanna Kloosterhuis", "white");
//     document.hidden = hidden.take();   // one entry: page -1, "Johanna Kloosterhuis", "white"
//
// For files without pages; on pages, what hides is found by its ink (print/layout.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace raadspoor::ingest {

class [[nodiscard]] HiddenTexts {
public:
    /// `raw`: any bytes; blanks alone are nothing. Stretches for the same `reason` with nothing shown in
    /// between (see interrupt) are one.
    void add(std::string_view raw, std::string_view reason);
    /// Something that shows stands here.
    void interrupt() { open_ = false; }

    /// Bytes of all that was added.
    std::size_t bytes() const { return bytes_; }
    /// Everything; of what is longer than a megabyte in all, the first megabyte.
    [[nodiscard]] std::vector<HiddenText> take() { return std::move(found_); }

private:
    std::vector<HiddenText> found_;
    std::size_t bytes_ = 0;
    bool open_ = false;
};

/// "brief.docx bevat verborgen tekst (20 bytes); die is niet ingelezen.": what a person is told.
std::string hidden_warning(const std::string& name, std::size_t bytes);

/// Whether letters of colour `letters` on `ground` cannot be seen: both "#rrggbb" or "rrggbb", any case.
/// Unknown colours (names, "auto", "") show.
bool blends(std::string_view letters, std::string_view ground);

}  // namespace raadspoor::ingest
