// The words of a page as lines of print, and each line as segments: stretches without a wide gap.
//
// A page is first cut where the print itself shows it: words on one baseline are a line, raised small figures
// belong to the line below them, a gap wider than a letter's height parts segments; so does a smaller one
// where a ruling line crosses it, or where the file does not draw on. A letter over several lines that opens
// a paragraph (a drop cap) belongs to the first of them. What a gap means (column, cell, a side column, the
// hanging figure of a list) is decided in columns.h.
#pragma once

#include <vector>

#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// A word on its line.
struct LineWord {
    const PrintedWord* word = nullptr;
    bool joined = false;     ///< no blank before it
    bool note_mark = false;  ///< a raised small figure after a word
};

/// Words of one line without a wide gap between them.
struct Segment {
    std::vector<LineWord> words;
    Box box;
    float baseline = 0;
    float size = 0;                      ///< of most of its letters
    bool bold = false;                   ///< most of its letters are
    const PrintedWord* first = nullptr;  ///< of its words, the one that the file draws first
};

/// All that stands on one baseline, from left to right.
struct [[nodiscard]] PrintLine {
    std::vector<Segment> segments;
    Box box;
    float baseline = 0;
    bool artifact = false;      ///< the file marks every word of it as furniture
    bool counts_lines = false;  ///< a line number, see line_numbers.h
};

/// The lines of `page`, top to bottom. Only words that show, stand upright and are no watermark are used;
/// what is drawn twice (fake bold) counts once. The page must outlive the lines.
std::vector<PrintLine> print_lines(const PrintedPage& page);

/// The line that segments make, from left to right. At least one is needed.
PrintLine line_of(std::vector<Segment> segments);

/// The words of a segment or line, with blanks, for people and patterns. Note marks are left out of a
/// segment's.
std::string text_of(const Segment& segment);
std::string text_of(const PrintLine& line);

}  // namespace raadspoor::ingest
