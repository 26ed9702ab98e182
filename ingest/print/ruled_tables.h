// Tables, forms and boxes by the lines that a page rules.
//
//     for (const RuledTable& table : ruled_tables(page.rules)) …      // a frame is a table of one cell
//
// Method: level and upright rules that touch make a grid; what no rule parts is one cell, so that a cell may
// go over several columns or rows. Rules that cross nothing (under a heading, over the notes) make no table.
// Bounded: a grid of more than 600 lines one way is left out.
#pragma once

#include <vector>

#include "corpus/document.h"

namespace raadspoor::ingest {

struct RuledCell {
    Box box;
    int row = 0, column = 0;  ///< of its top left corner in the grid, from 0
    int rows = 1;             ///< how many it goes over

    friend bool operator==(const RuledCell&, const RuledCell&) = default;
};

struct RuledTable {
    Box box;
    std::vector<RuledCell> cells;  ///< row by row, from left to right; at least one

    friend bool operator==(const RuledTable&, const RuledTable&) = default;
};

/// The tables among `rules`, top to bottom; none overlap. About n log n in the number of rules.
std::vector<RuledTable> ruled_tables(const std::vector<Box>& rules);

}  // namespace raadspoor::ingest
