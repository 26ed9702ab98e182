#include "nlp/references/link_titles.h"

#include <algorithm>

#include "nlp/patterns/laws.h"
#include "nlp/references/document_titles.h"
#include "nlp/words/words.h"

namespace raadspoor::nlp {

namespace {

/// The words of the last part of an address: "…/item/gemeenten-sparen-zich-arm/" -> "gemeenten", "sparen",
/// "zich", "arm".
std::vector<std::string_view> slug_of(std::string_view uri) {
    while (uri.ends_with('/')) uri.remove_suffix(1);
    std::string_view part = uri.substr(uri.rfind('/') + 1);
    part = part.substr(0, part.find_first_of(".?#"));
    std::vector<std::string_view> words;
    while (!part.empty()) {
        const std::size_t hyphen = std::min(part.find('-'), part.size());
        if (hyphen > 0) words.push_back(part.substr(0, hyphen));
        part.remove_prefix(std::min(hyphen + 1, part.size()));
    }
    return words;
}

/// `title` with the words behind it that the address has too, when all of its own stand at the head of the
/// address.
Span along_address(std::string_view text, Span title, std::string_view uri) {
    constexpr std::size_t reach = 300;
    const std::vector<std::string_view> slug = slug_of(uri);
    const std::string_view ahead = text.substr(title.begin, title.size() + reach);
    const std::size_t block_end = std::min(ahead.find("\n\n"), ahead.size());
    Span found = title;
    std::size_t place = 0;
    for (const Span word : words(ahead.substr(0, block_end))) {
        const bool same = place < slug.size() && fold(word.of(ahead)) == slug[place];
        if (!same) return place > 2 && found.end > title.end ? found : title;
        ++place;
        found.end = std::max(title.end, title.begin + word.end);
    }
    return found;
}

}  // namespace

void add_linked_title(const Reading& reading, Span linked, std::string_view uri,
                      std::vector<Reference>& found) {
    const Span title = along_address(reading.document.text, linked, uri);
    const Pieces pieces{reading.text, title};
    const std::string_view words = title.of(reading.text);
    const auto count = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
    const bool cited =
        pieces.any_of(pieces.size() - 1, ") ; ,") || law_name(pieces, 0);  // "Smit, 2016)", a law
    if (count < 3 || count > 40 || cited ||
        (!pieces.capital(0) && document_noun(pieces, 0) == DocumentNoun::none))
        return;
    found.push_back({.span = title,
                     .rule = "reference.link_title",
                     .value = std::string{"doc:"}.append(normal_name(words)),
                     .target_kind = TargetKind::document});
}

}  // namespace raadspoor::nlp
