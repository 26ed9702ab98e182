// The documents behind links whose words read as a title.
//
//     a link on "Gemeenten sparen zich" to https://nieuws.example/gemeenten-sparen-zich-arm,
//     before the words "arm, zegt …"
//         -> doc:gemeenten sparen zich arm
//
// A link may lie on a part of the title only: its address tells how the title goes on.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// Appends the words that a link to `uri` lies on as a document, when they read as a title. Linear in the
/// title.
void add_linked_title(const Reading& reading, Span words, std::string_view uri,
                      std::vector<Reference>& found);

}  // namespace raadspoor::nlp
