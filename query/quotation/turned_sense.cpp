#include "query/quotation/turned_sense.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/words/words.h"

namespace raadspoor::query {

namespace {

constexpr std::array<std::string_view, 20> denials = {
    "niet",      "geen",      "nooit",      "noch",      "niemand",  "niets",      "nergens",
    "evenmin",   "zonder",    "nauwelijks", "amper",     "nee",      "onmogelijk", "weigert",
    "ontbreekt", "ontbreken", "afgewezen",  "verworpen", "ontraden", "tegen"};
constexpr std::array<std::string_view, 30> conditions = {
    "mits",        "tenzij",         "indien",    "als",      "wanneer",      "zolang",     "zodra",
    "totdat",      "alleen",         "slechts",   "enkel",    "uitsluitend",  "voorbehoud", "voorwaarde",
    "voorwaarden", "voorwaardelijk", "zover",     "behalve",  "uitgezonderd", "behoudens",  "maximaal",
    "minimaal",    "hooguit",        "hoogstens", "minstens", "uiterlijk",    "beginsel",   "principe",
    "voorlopig",   "mogelijk"};
constexpr std::array<std::string_view, 26> numbers = {
    "twee",    "drie",   "vier",    "vijf",   "zes",     "zeven",   "acht",    "negen",    "tien",
    "elf",     "twaalf", "twintig", "dertig", "veertig", "vijftig", "honderd", "duizend",  "miljoen",
    "miljard", "helft",  "half",    "halve",  "kwart",   "procent", "dubbele", "tweederde"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view called(std::string_view kind) {
    return kind == "denial"      ? "een ontkenning"
           : kind == "condition" ? "een voorwaarde of beperking"
                                 : "een getal";
}

bool is_same_word(const std::string& one, const std::string& other) { return lower(one) == lower(other); }

}  // namespace

std::string_view turning_words(std::string_view text) {
    std::string_view kind;
    for (const Span span : nlp::words(text)) {
        const std::string word = nlp::fold(span.of(text));
        if (holds(denials, word)) return "denial";
        if (holds(conditions, word))
            kind = "condition";
        else if (kind.empty() && (holds(numbers, word) ||
                                  std::any_of(word.begin(), word.end(), [](char c) { return is_digit(c); })))
            kind = "number";
    }
    return kind;
}

TurnedSense turned_sense(const std::vector<QuotationGap>& gaps, std::string_view text) {
    TurnedSense sense;
    for (const QuotationGap& gap : gaps) {
        const std::string words = one_line(gap.source.of(text));
        if (gap.means == Between::left_out && !words.empty()) {
            const std::string kind(turning_words(words));
            sense.omissions.push_back({words, kind});
            if (!kind.empty())
                sense.warnings.push_back({"omission", fmt::format("De weglating bevat {}: “{}”.",
                                                                  called(kind), shortened(words, 200))});
        }
        if (gap.source.of(text).find("\n\n") != std::string_view::npos)
            sense.warnings.push_back(
                {"join", "Wat hier aan elkaar staat, komt uit verschillende alinea’s van de bron."});
        if (gap.inserted.empty()) continue;
        const bool replaces = gap.means == Between::inserted && !words.empty();
        sense.insertions.push_back({gap.inserted, gap.means == Between::inserted ? words : std::string{}});
        if (replaces && !is_same_word(words, gap.inserted) && characters_in(words) > 1)
            sense.warnings.push_back(
                {"insertion", fmt::format("Waar het citaat “[{}]” heeft, staat in de bron “{}”.",
                                          gap.inserted, shortened(words, 200))});
        else if (const std::string_view kind = turning_words(gap.inserted); !kind.empty() && !replaces)
            sense.warnings.push_back(
                {"insertion", fmt::format("De invoeging “[{}]” bevat {} en staat niet in de bron.",
                                          gap.inserted, called(kind))});
    }
    return sense;
}

}  // namespace raadspoor::query
