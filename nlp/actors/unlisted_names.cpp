#include "nlp/actors/unlisted_names.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "nlp/patterns/pattern.h"
#include "nlp/reading/surroundings.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;

constexpr std::size_t longest_name = 6;  // words

/// Words with capitals from `at` on, with `inner` words between them.
std::size_t end_of_capitals(std::string_view text, std::size_t at, const RE2& inner) {
    std::size_t end = at;
    std::size_t next = at;
    for (std::size_t words = 0; words < longest_name; ++words) {
        re2::StringPiece skipped{text.data() + next, std::min(context_length, text.size() - next)};
        std::size_t from = next;
        if (end != at && RE2::Consume(&skipped, inner))
            from = static_cast<std::size_t>(skipped.data() - text.data());
        const bool dutch_s = text.substr(from, 3) == "'s-" || text.substr(from, 5) == "\xE2\x80\x99s-";
        if (!capital_at(text, from) && !dutch_s) break;
        const std::size_t word = dutch_s ? from + (text[from] == '\'' ? 3U : 5U) : from;
        if (!word_at(text, word)) break;
        end = word_end(text, word);
        if (end < text.size() && text[end] == '!') return end + 1;
        if (end >= text.size() || text[end] != ' ') break;
        next = end + 1;
    }
    return end;
}

}  // namespace

std::size_t name_end(std::string_view text, std::size_t at) {
    static const Pattern inner{
        "(?:(?:(?:van|voor|de|der|den|het|aan|op|over|&|'t|Midden- en|Noord- en|Oost- en|Zuid- en) "
        "?)(?:(?:de|het|den) )?)"};
    return end_of_capitals(text, at, inner);
}

std::size_t town_end(std::string_view text, std::size_t at) {
    static const Pattern inner{"(?:(?:aan|op|bij)(?: de| den| het)? )"};
    return end_of_capitals(text, at, inner);
}

bool opens_with_common_word(std::string_view words) {
    static constexpr std::array common{"Raad",
                                       "College",
                                       "Bestuur",
                                       "Begroting",
                                       "Nederland",
                                       "Nederlandse",
                                       "Het",
                                       "De",
                                       "Een",
                                       "Wij",
                                       "In",
                                       "Op",
                                       "Voor",
                                       "Van",
                                       "Er",
                                       "Dit",
                                       "Deze",
                                       "Als",
                                       "Met",
                                       "Datum",
                                       "Onderwerp",
                                       "Burgemeester",
                                       "Wethouder",
                                       "Wethouders",
                                       "Gemeente",
                                       "Gemeenten",
                                       "Financiën",
                                       "Beroep",
                                       "Gedeputeerde",
                                       "Dijkgraaf",
                                       "Procureurs-generaal",
                                       "Bestuursvoorzitters",
                                       "Raadsleden",
                                       "Postbus",
                                       "Telefoon",
                                       "Afdeling",
                                       "Ook",
                                       "Regenten",
                                       "Rijk",
                                       "Zaken",
                                       "Toezicht",
                                       "B",
                                       "BenW",
                                       "Griffie",
                                       "Aan",
                                       "Om",
                                       "Bij",
                                       "Naar",
                                       "Pagina",
                                       "Kenmerk",
                                       "Versie",
                                       "Bijlage",
                                       "Zaaknummer",
                                       "Advies",
                                       "State",
                                       "Europa"};
    const std::string_view first = words.substr(0, words.find(' '));
    return std::find(common.begin(), common.end(), first) != common.end();
}

}  // namespace raadspoor::nlp
