// Web and mail addresses in running text.
//
//     "zie https://vng.nl/a-\nb." -> {span, "https://vng.nl/a-b"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

struct Address {
    Span span;        ///< bytes of the text
    std::string uri;  ///< without the line breaks inside; empty for a mail address and for a bare "vng.nl"
};

/// The addresses in `within` of `text`, in order. `text` is Document::text, with its line breaks: an address
/// that a line's end cuts is put together when what follows can only be its continuation. Linear.
std::vector<Address> find_addresses(std::string_view text, Span within);

}  // namespace raadspoor::nlp
