// Text of a picture in lines that stay inside their box, whatever letters they hold.
//
//     broken("een lange zin …", 14, 200)   -> lines, each at most 200 wide
//
// A picture cannot ask how wide its reader's letters are: widths are those of DejaVu Sans, the widest of the
// usual letters, in parts of the letter's size.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::query {

/// How wide `text` is at most, in the unit of `size`. Linear.
double width_of(std::string_view text, double size);

/// `text` in lines of at most `width`, cut between words; a word that is wider by itself is cut inside, at
/// whole characters. At least one line. Linear.
std::vector<std::string> broken(std::string_view text, double size, double width);

}  // namespace raadspoor::query
