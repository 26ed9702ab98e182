#include "ingest/print/dutch_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "corpus/text.h"

// The list as it is, inside the program: nothing is read or copied at start.
asm(".section .rodata\n"
    "raadspoor_dutch_words_begin:\n"
    ".incbin \"" RAADSPOOR_DUTCH_WORDS
    "\"\n"
    "raadspoor_dutch_words_end:\n"
    ".globl raadspoor_dutch_words_begin\n"
    ".globl raadspoor_dutch_words_end\n"
    ".previous\n");

extern "C" {
extern const char raadspoor_dutch_words_begin[];
extern const char raadspoor_dutch_words_end[];
}

namespace raadspoor::ingest {

namespace {

constexpr std::size_t longest = 40, shortest_part = 3;
constexpr int most_parts = 4;

/// What the list of parts of compounds lacks, since they make none.
constexpr std::array<std::string_view, 64> small_words = {
    "de",     "het",   "een",    "van",  "en",     "in",     "op",    "te",     "dat",    "is",    "voor",
    "met",    "die",   "zijn",   "niet", "aan",    "er",     "om",    "ook",    "als",    "dan",   "of",
    "door",   "over",  "bij",    "naar", "uit",    "tot",    "wordt", "worden", "deze",   "heeft", "wij",
    "zij",    "wel",   "geen",   "meer", "kan",    "kunnen", "zal",   "zullen", "moet",   "hun",   "haar",
    "onder",  "tegen", "tussen", "maar", "waar",   "welke",  "wat",   "hoe",    "waarom", "wie",   "zich",
    "geacht", "onze",  "elk",    "elke", "andere", "heel",   "sinds", "gehad",  "daarom"};

constexpr std::array<std::string_view, 11> endings = {"e",  "en",  "s", "t", "de", "den",
                                                      "te", "ten", "d", "n", "ing"};
constexpr std::array<std::string_view, 5> links = {"", "s", "en", "e", "n"};

struct Part {
    bool before = false;  // others
    bool last = false;
};

using Parts = std::unordered_map<std::string_view, Part>;

Parts parts_in(std::string_view table) {
    Parts parts;
    parts.reserve(32'768);
    for (std::size_t begin = 0; begin < table.size();) {
        const std::size_t end = std::min(table.find('\n', begin), table.size());
        const std::string_view row = table.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t tab = row.find('\t');
        if (row.starts_with('#') || tab == std::string_view::npos || tab + 3 >= row.size()) continue;
        parts[row.substr(0, tab)] = {row[tab + 1] != '0', row[tab + 3] != '0'};
    }
    for (const std::string_view word : small_words) parts[word].last = true;
    return parts;
}

const Parts& all_parts() {
    static const Parts parts =
        parts_in({raadspoor_dutch_words_begin,
                  static_cast<std::size_t>(raadspoor_dutch_words_end - raadspoor_dutch_words_begin)});
    return parts;
}

bool is_listed(std::string_view word) {
    const auto found = all_parts().find(word);
    return found != all_parts().end() && (found->second.last || found->second.before);
}

bool is_inflected(std::string_view word) {
    return std::any_of(endings.begin(), endings.end(), [word](std::string_view ending) {
        return word.size() >= ending.size() + shortest_part && word.ends_with(ending) &&
               is_listed(word.substr(0, word.size() - ending.size()));
    });
}

bool is_word(std::string_view word, int parts) {
    if (is_listed(word) || is_inflected(word)) return true;
    if (parts == 1) return false;
    for (std::size_t cut = shortest_part; cut + shortest_part <= word.size(); ++cut) {
        const auto first = all_parts().find(word.substr(0, cut));
        if (first == all_parts().end() || !first->second.before) continue;
        const std::string_view rest = word.substr(cut);
        for (const std::string_view link : links)
            if (rest.starts_with(link) && rest.size() >= link.size() + shortest_part &&
                is_word(rest.substr(link.size()), parts - 1))
                return true;
    }
    return false;
}

}  // namespace

bool is_dutch(std::string_view word) {
    return !word.empty() && word.size() <= longest && is_word(ascii_lower(word), most_parts);
}

}  // namespace raadspoor::ingest
