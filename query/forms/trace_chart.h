// How the number of a line went: a picture of its value over time, below the picture of the line.
#pragma once

#include "query/print/xml.h"

#include "query/line/trace.h"

namespace raadspoor::query {

/// Adds the picture at `left`, `width` wide, from `top`; gives where it ends. Nothing when the line has no
/// two dated numbers of one unit.
int add_numbers(pugi::xml_node svg, const Trace& trace, int left, int width, int top);

}  // namespace raadspoor::query
