#include "ingest/office/sheets.h"

#include <fmt/format.h>

namespace raadspoor::ingest {

bool is_usual_sheet_name(std::string_view name) {
    for (const std::string_view usual : {"Blad", "Sheet", "Werkblad", "Tabelle"})
        if (name.starts_with(usual) &&
            name.find_first_not_of(" 0123456789", usual.size()) == std::string_view::npos)
            return true;
    return false;
}

std::string cells_warning(const std::string& name) {
    return fmt::format(
        "{} heeft meer dan {} cellen; wat daarna komt is niet gelezen. Splits het werkblad en lees de delen "
        "in.",
        name, most_cells);
}

}  // namespace raadspoor::ingest
