// The quantities of a Dutch text: numbers with what they are a number of. The only reader of numbers;
// amounts, percentages, what a condition asks and what a line of conditions compares all come from here.
//
//     "niet hoger zijn dan € 3,85 miljoen" -> at most 3850000 €     "tussen 5 en 100 MW" -> 5 to 100 MW
//     "minimaal 1.000 resp. 2.000 meter" -> at least 1000 meter, 2000 meter     "4x de tiphoogte" -> 4 ×
//     tiphoogte
//
// Left alone: artikel 12.3.24 · 25/041 · 24515-688 · 06-12345678 · 12-03-2024 · pagina 3 · 2e fase · in 2024
//             woningen · 20.00 uur · om 9 uur · bedragen x € 1.000 · A12 · 90 extra (a word that is no unit)
//
// A number of millions without a unit is money ("50 miljoen voor de sluis"). Units: data/units.tsv.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "corpus/span.h"
#include "nlp/measures/decimal.h"
#include "nlp/measures/units.h"
#include "nlp/words/addresses.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

/// One number as it stands in the text.
struct MeasuredNumber {
    Decimal number;
    Span span;  ///< with its sign, scale and, where it stands right behind it, unit
};

/// By which writing a quantity was recognised.
enum class Written {
    sign,   ///< "€ 5"
    unit,   ///< "5 euro", "5%", "5 meter"
    dash,   ///< "5,-"
    scale,  ///< "50 miljoen"
    word,   ///< "de helft"
};

struct Measure {
    MeasuredNumber low;
    std::optional<MeasuredNumber> high;  ///< of a range
    std::string unit;                    ///< as in Quantity::unit
    Dimension dimension = Dimension::other;
    Bound bound = Bound::exact;
    Written written = Written::unit;
    /// Whether a blank parts one number or two ("€ 500. 200 mensen"): then `low` is only a guess.
    bool doubtful = false;

    Span span() const { return {low.span.begin, (high ? *high : low).span.end}; }
    Quantity quantity() const;
};

/// The quantities among `pieces`, in order; none overlap. `layout`: the text of the document (as Pieces are
/// of it, or of a text with the same bytes at the same places), `addresses`: those in it, which are passed
/// over. Linear; thread-safe.
std::vector<Measure> measures_in(const Pieces& pieces, std::string_view layout,
                                 const std::vector<Address>& addresses);

/// The quantities in `within` of a document's text that something may be held to, without doubtful ones: in
/// order, but durations last, since a term seldom is what a demand is about. Linear; thread-safe.
std::vector<Quantity> quantities_in(std::string_view text, Span within);

}  // namespace raadspoor::nlp
