#include "query/quotation/skeleton.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/text.h"
#include "nlp/words/letters.h"

namespace raadspoor::query {

namespace {

/// Characters that are written alike: the first as the second.
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> alike = {{
    {"’", "'"}, {"‘", "'"}, {"‚", "'"}, {"‛", "'"}, {"´", "'"},   {"`", "'"},  {"′", "'"},  {"\"", "'"},
    {"”", "'"}, {"“", "'"}, {"„", "'"}, {"‟", "'"}, {"″", "'"},   {"«", "'"},  {"»", "'"},  {"‹", "'"},
    {"›", "'"}, {"–", "-"}, {"—", "-"}, {"−", "-"}, {"…", "..."}, {"ĳ", "ij"}, {"Ĳ", "IJ"},
}};

/// The character at `at` in plain typography.
std::string_view plain_at(std::string_view text, std::size_t at, std::size_t length) {
    const std::string_view character = text.substr(at, length);
    if (length == 1 && character != "`" && character != "\"") return character;
    for (const auto& [from, to] : alike)
        if (character == from) return to;
    return character;
}

void add(Skeleton& skeleton, std::string_view text, Span span) {
    for (std::size_t at = span.begin; at < span.end;) {
        const std::size_t length = character_end(text.substr(0, span.end), at) - at;
        if (!is_blank(text[at])) {
            const std::string_view plain = plain_at(text, at, length);
            skeleton.letters += plain;
            skeleton.places.insert(skeleton.places.end(), plain.size(), static_cast<std::uint32_t>(at));
        }
        at += length;
    }
}

/// Whether `letters` stand in `source` from `at` on; sets `end`. `tries` bounds how often another reading of
/// a mark is tried.
bool stands_at(const Skeleton& source, std::size_t at, std::string_view letters, std::size_t& end,
               bool& repaired, int& tries) {
    for (std::size_t i = 0; i < letters.size(); ++at) {
        if (at >= source.letters.size()) return false;
        const bool equal = source.letters[at] == letters[i];
        if (!source.optional[at]) {
            if (!equal) return false;
            ++i;
            continue;
        }
        if (!equal) continue;
        if (--tries > 0 && stands_at(source, at + 1, letters.substr(i + 1), end, repaired, tries))
            return repaired = true;
    }
    end = at;
    return true;
}

bool inside_word(std::string_view text, std::size_t at) {
    return nlp::word_ends_at(text, at) && nlp::word_at(text, at);
}

bool edges_fit(std::string_view text, Span span, Edge first, Edge last) {
    return !(first == Edge::word && inside_word(text, span.begin)) &&
           !(last == Edge::word && inside_word(text, span.end));
}

std::vector<Occurrence> plain_occurrences(std::string_view text, const Skeleton& source,
                                          std::string_view letters, Edge first, Edge last, std::size_t most) {
    std::vector<Occurrence> found;
    for (std::size_t at = source.letters.find(letters); at != std::string::npos && found.size() < most;
         at = source.letters.find(letters, at + 1)) {
        const Span span = source.span(text, at, at + letters.size());
        if (edges_fit(text, span, first, last)) found.push_back({span, false});
    }
    return found;
}

}  // namespace

Span Skeleton::span(std::string_view text, std::size_t begin, std::size_t end) const {
    const std::size_t last = places[end - 1];
    const bool added = !optional.empty() && optional[end - 1];
    return {places[begin], added || last >= text.size() ? last : character_end(text, last)};
}

Skeleton skeleton_of(std::string_view text) {
    Skeleton skeleton;
    skeleton.letters.reserve(text.size());
    skeleton.places.reserve(text.size());
    add(skeleton, text, {0, text.size()});
    return skeleton;
}

Skeleton source_skeleton(const Document& document) {
    Skeleton skeleton;
    std::size_t at = 0;
    for (const Repair& repair : document.repairs) {
        if (repair.original.empty() || repair.offset < at || repair.offset > document.text.size()) continue;
        add(skeleton, document.text, {at, repair.offset});
        at = repair.offset;
        skeleton.optional.resize(skeleton.letters.size(), false);
        const Skeleton original = skeleton_of(repair.original);
        skeleton.letters += original.letters;
        skeleton.places.resize(skeleton.letters.size(), static_cast<std::uint32_t>(repair.offset));
        skeleton.optional.resize(skeleton.letters.size(), true);
    }
    add(skeleton, document.text, {at, document.text.size()});
    skeleton.optional.resize(skeleton.letters.size(), false);
    return skeleton;
}

std::string plain_typography(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_end(text, at) - at;
        plain += plain_at(text, at, length);
        at += length;
    }
    return plain;
}

bool same_blanks(std::string_view quote, std::string_view source, LineEnds line_ends) {
    std::string left = plain_typography(quote), right = plain_typography(source);
    if (line_ends == LineEnds::characters) return left == right;
    const auto end_paragraphs_only = [](std::string& text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool within =
                at > 0 && at + 1 < text.size() && text[at - 1] != '\n' && text[at + 1] != '\n';
            if (text[at] == '\n' && within) text[at] = ' ';
        }
    };
    end_paragraphs_only(left);
    end_paragraphs_only(right);
    return left == right;
}

std::vector<Occurrence> occurrences(std::string_view text, const Skeleton& source, std::string_view letters,
                                    Edge first, Edge last, std::size_t most) {
    if (letters.empty() || letters.size() > source.letters.size()) return {};
    if (source.optional.empty()) return plain_occurrences(text, source, letters, first, last, most);
    std::vector<Occurrence> found;
    for (std::size_t at = source.letters.find(letters[0]); at != std::string::npos && found.size() < most;
         at = source.letters.find(letters[0], at + 1)) {
        std::size_t end = at;
        bool repaired = false;
        int tries = 64;
        if (!stands_at(source, at, letters, end, repaired, tries)) continue;
        const Span span = source.span(text, at, end);
        if (edges_fit(text, span, first, last)) found.push_back({span, repaired});
    }
    return found;
}

}  // namespace raadspoor::query
