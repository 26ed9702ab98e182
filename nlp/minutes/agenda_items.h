// The points of the agenda, as headings in minutes or rows in a list of decisions.
//
//     "Aan de orde is:¶¶H. Zwembad (RIS1).¶¶…¶¶Agendapunt 5: Begroting¶¶…"   -> {"H", "Zwembad (RIS1)"},
//     {"5", …} a table "Punt · Omschrijving · Besluit", "F.1 · Subsidie · Aangenomen" -> {"F.1", "Subsidie"}
//
// The agenda printed at the beginning opens no item; a numbered line further on is one when it stands under
// "Aan de orde is", is a heading, repeats what the agenda has under that number, or has no point at
// its end and a speaker's label right behind it. A dash and the title of
// an item among the votes goes back to that item; voting explanations have one of their own without number.
// Left alone: numbered lists inside a turn, the parts of a motion
#pragma once

#include <vector>

#include "corpus/minutes.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Where an item is opened: `heading` is the whole heading, "Aan de orde is:" before it included.
struct ItemHeading {
    std::string number, title;
    Span heading;
};

/// In order. `body`: where the first turn begins; what stands before is the agenda. `labels`: where the
/// labels of speakers begin, ascending. Linear but for a logarithm.
std::vector<ItemHeading> find_item_headings(const Reading& reading, std::size_t body,
                                            const std::vector<std::size_t>& labels);

/// The rows of a list of decisions that are items, in order.
std::vector<ItemHeading> find_item_rows(const Reading& reading);

}  // namespace raadspoor::nlp
