// Whether a name in a list is the one that somebody asked for.
//
//     ActorFilter{"gemeente Zeist"} holds "zeist", "college van burgemeester en wethouders van zeist",
//     "gm0355"; not "hart voor zeist" ActorFilter{"D66"} holds "d66", "vvd en d66", "democraten 66"
//     ActorFilter{"De Boer"} holds "wethouder de boer"
//
// Names of a list are folded, one a line (lister.h). Town, council, college and mayor are one, and so are the
// spellings of a party or organisation that the tables know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::query {

class ActorFilter {
public:
    /// Empty: everybody.
    explicit ActorFilter(const std::string& wanted);

    bool any() const { return wanted_.empty(); }
    /// Whether one of the lines of `who` is meant.
    bool holds(std::string_view who) const;
    /// The same of one name as it is written.
    bool is(std::string_view name) const;

private:
    bool holds_line(std::string_view line) const;

    std::string wanted_, written_;
    std::vector<std::string> names_;  // folded
    bool town_ = false;
};

/// Names, as people write them, that may be meant by one that `lines` (folded names) do not have: at most
/// three, the nearest first.
std::vector<std::string> near_names(const std::string& wanted, const std::vector<std::string_view>& lines);

}  // namespace raadspoor::query
