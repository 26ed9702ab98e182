// Pages whose words run up, down or upside down: a wide table on an upright page.
//
//     if (const int turns = turns_of(page)) page = turned_upright(page, turns);
//     …                                                       // everything else reads upright pages
//     word.box = turned_back(word.box, turns, page.width, page.height);  // where it is on the page as it is
#pragma once

#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// The quarter turns, clockwise, under which most letters that show are written; 0 when most are upright or
/// there are none.
int turns_of(const PrintedPage& page);

/// The page turned until words written under `turns` (1–3) stand upright; upright ones lie on their side
/// then.
PrintedPage turned_upright(PrintedPage page, int turns);

/// Where a box of the turned page lies on the page itself, of `width` by `height` points.
Box turned_back(const Box& box, int turns, float width, float height);

}  // namespace raadspoor::ingest
