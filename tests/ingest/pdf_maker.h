// Small PDFs, made in a test: one page of A4 with a content stream of one's own.
//
//     const std::string pdf = tests::made_pdf("BT /F 12 Tf 72 700 Td (Besluit) Tj ET");
//
// At hand in the content: font /F (Helvetica) and /B (bold); graphics states /half (half transparent), /none
// (fully), /multiply, /soft (a soft mask that lets nothing through); pictures /black, /white, /photo, /glass
// (half transparent by its own mask), /scan (see below), /jpeg (when `objects` has it as 50); forms /bar (a
// black rectangle of one by one) and /group (the same, as a transparency group); shading /shade and pattern
// /gradient (black to dark blue), colour space /spot (Separation, full is dark); the layer /L, when `objects`
// has it as 60.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace raadspoor::tests {

/// In points from the bottom left corner, as PDF counts.
struct Area {
    int left = 0, bottom = 0, right = 0, top = 0;
};

struct PageOptions {
    std::string page_entries;            ///< more entries of the page, such as "/Rotate 90"
    std::string catalog_entries;         ///< more entries of the catalog
    std::map<int, std::string> objects;  ///< more objects, numbered from 50 on
    std::vector<Area> print;             ///< where /scan has something like print; elsewhere it is white
    std::vector<Area> bars;              ///< where /scan is black
};

[[nodiscard]] std::string made_pdf(const std::string& content, const PageOptions& options = {});

/// The content that writes `text` in 12 points at (72, `height`), under `state`: operators that come before
/// it.
[[nodiscard]] std::string written(const std::string& text, int height, const std::string& state = {});

}  // namespace raadspoor::tests
