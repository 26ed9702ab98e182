// The style sheet of the pages: style.css, inside the program.
#pragma once

#include <string_view>

namespace raadspoor::query::web {

std::string_view style_sheet();

}  // namespace raadspoor::query::web
