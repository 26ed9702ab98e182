// Numbers in the cells of a worksheet, as they are shown: Excel stores "45363" and a format, and shows
// "12-03-2024".
//
//     cell_text("45363", cell_format(14, ""), false) == "12-03-2024"
//     cell_text("1250000.5", cell_format(0, "[$€-413] #,##0.00"), false) == "€ 1.250.000,50"
//
// In Dutch form: a comma before decimals, points between thousands, the day first.
#pragma once

#include <string>
#include <string_view>

namespace raadspoor::ingest {

struct CellFormat {
    enum class Shape { general, number, percent, date, time, date_and_time, nothing };
    Shape shape = Shape::general;
    int decimals = 0;
    bool grouped = false;  ///< with points between thousands
    bool euro = false;
};

/// The format with that number and code (ECMA-376 part 1, 18.8.30); numbers below 164 that have no code are
/// Excel's own.
CellFormat cell_format(int number, std::string_view code);

/// What a cell with that value, as the file has it, shows. What is no number is given as it is. `since_1904`:
/// the file counts days from 1904 on.
std::string cell_text(const std::string& value, const CellFormat& format, bool since_1904);

}  // namespace raadspoor::ingest
