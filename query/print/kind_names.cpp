#include "query/print/kind_names.h"

namespace raadspoor::query {

std::string_view dutch_name(Kind kind) {
    static constexpr std::array<std::string_view, names<Kind>.size()> words{
        "datum",      "bedrag",     "percentage", "organisatie", "ondertekenaar",
        "voorwaarde", "verwijzing", "standpunt",  "stemming",    "toezegging"};
    return words[index_of(kind)];
}

}  // namespace raadspoor::query
