// The numbers that a demand asks: "ten minste 600 meter", "maximaal 150 plekken", "2% van het zorgbudget",
// "de helft".
#pragma once

#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "query/line/topic.h"

namespace raadspoor::query {

enum class Bound { none, least, most };

struct Demanded {
    Quantity quantity;
    Bound bound = Bound::none;
    Span span;
};

/// The quantities in `span` of the text, in order: percentages and amounts that the analysis found, halves,
/// and counts with the noun behind them. Years and dates are none.
[[nodiscard]] std::vector<Demanded> quantities_in(std::string_view text, const TopicText& places,
                                                  const Analysis& analysis, Span span);

/// The one that decides among those of one unit: of upper bounds the lowest, of lower bounds the highest,
/// else the first.
[[nodiscard]] const Demanded* strictest(const std::vector<Demanded>& demanded, std::string_view unit);

/// Whether two units measure the same: "€" and "€/woning" do.
[[nodiscard]] bool same_unit(std::string_view one, std::string_view other);

/// "2%", "€ 4.500/woning", "600 meter".
[[nodiscard]] std::string spoken(const Quantity& quantity);

}  // namespace raadspoor::query
