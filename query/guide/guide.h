// The guide for people, by task: a page each, as Markdown files of this room.
//
//     guide_pages()[0].name == "begin"    ->  begin.md, with its first heading as title
#pragma once

#include <span>
#include <string_view>

namespace raadspoor::query {

struct GuidePage {
    std::string_view name;      ///< of its file, and in its address
    std::string_view title;     ///< its first heading
    std::string_view markdown;  ///< what stands below that
};

/// In the order in which they are read.
std::span<const GuidePage> guide_pages();

}  // namespace raadspoor::query
