// How far the text layer of a page can be trusted.
//
//     text_quality("De raad stelt de nota vast op 3 mei 2024.") > 0.8
//     text_quality("'H UDDG VWHOW GH QRWD YDVW RS \x08 PHL") < 0.4  (a font without its table)
//
// Method: the share of words that can be Dutch (or another language in Latin letters): letters with vowels
// among them in the usual measure, numbers, abbreviations, addresses; and in longer stretches the share of
// the commonest function words, which no garbage has. The threshold usable_quality was set on made text:
// prose of the genre, and garbage made from it.
#pragma once

#include <string_view>

namespace raadspoor::ingest {

/// Below this a text layer is worth less than OCR.
constexpr float usable_quality = 0.55F;

/// From 0, garbage, to 1, plain language. Fewer than five words say nothing: 1. Requires valid UTF-8; linear.
float text_quality(std::string_view text);

/// The share of the words of four letters and more that are Dutch (see dutch_words.h), from 0 to 1. A word
/// with a digit among its letters, as poor OCR writes them, is none. Fewer than fifteen words say nothing: 1.
/// Plain Dutch has some 0.7, with many names 0.55; misread Dutch 0.2.
float known_share(std::string_view text);

}  // namespace raadspoor::ingest
