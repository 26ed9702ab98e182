#include <libstemmer.h>

#include <algorithm>
#include <memory>
#include <new>
#include <unordered_map>

#include "nlp/data/data.h"
#include "nlp/words/lexicon.h"
#include "nlp/words/stemming.h"
#include "nlp/words/terms.h"

namespace raadspoor::nlp {

namespace {

/// Porter's stemmer; an instance serves one thread at a time.
std::string snowball(std::string_view word) {
    thread_local const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer{
        sb_stemmer_new("dutch", "UTF_8"), &sb_stemmer_delete};
    if (!stemmer) throw std::bad_alloc();
    const auto* found = sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                        static_cast<int>(word.size()));
    if (!found) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(found), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

/// The stem that data/stems.tsv gives; empty when it gives none.
std::string_view irregular(std::string_view word) {
    static const std::unordered_map<std::string_view, std::string_view> stems = [] {
        std::unordered_map<std::string_view, std::string_view> read;
        for (const data::Row& row : data::rows(data::stems())) read.emplace(row.front(), row.back());
        return read;
    }();
    const auto found = stems.find(word);
    return found == stems.end() ? std::string_view{} : found->second;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

/// "briev" and "brief", "huiz" and "huis", "process" and "proces" meet.
void join_endings(std::string& stem) {
    if (stem.size() < 3) return;
    char& last = stem.back();
    if (last == 'v') last = 'f';
    if (last == 'z') last = 's';
    if (!is_vowel(last) && stem[stem.size() - 2] == last) stem.pop_back();
}

/// Whether `stem` has one vowel, or two in a row: "del", "deel".
bool is_short(std::string_view stem) {
    const std::size_t first =
        static_cast<std::size_t>(std::find_if(stem.begin(), stem.end(), is_vowel) - stem.begin());
    return std::none_of(stem.begin() + std::min(first + 2, stem.size()), stem.end(), is_vowel);
}

/// Porter writes "zak" for zak, zakken, zaak and zaken. Dutch spelling tells them apart: a vowel is long when
/// it is doubled or stands before one consonant and a vowel. Endings without stress ("sector", "middel") stay
/// as they are.
void keep_long_vowel(std::string& stem, std::string_view word) {
    const std::size_t size = stem.size();
    if (size < 3) return;
    const char vowel = stem[size - 2];
    const bool one_vowel = (vowel == 'a' || vowel == 'e' || vowel == 'o' || vowel == 'u') &&
                           !is_vowel(stem[size - 3]) && !is_vowel(stem[size - 1]);
    if (!one_vowel || word.size() <= size || !word.starts_with(std::string_view(stem).substr(0, size - 1)))
        return;
    const bool doubled = word[size - 1] == vowel;
    const bool open = !is_vowel(word[size - 1]) && is_vowel(word[size]);
    const bool unstressed = vowel == 'e' || (vowel == 'o' && word[size - (doubled ? 0 : 1)] == 'r');
    if ((doubled || open) && (!unstressed || is_short(stem))) stem.insert(size - 1, 1, vowel);
}

/// Whether the s at the end belongs to the word itself: "toets", "advies", "mens".
bool owns_its_s(std::string_view word) {
    const Part* whole = Lexicon::get().find(word);
    if (!whole) return false;
    const Part* rest = Lexicon::get().find(word.substr(0, word.size() - 1));
    if (rest && word.ends_with("ers")) return false;  // "vrijwilligers": the s also links
    return !rest || std::max(whole->before, whole->last) > std::max(rest->before, rest->last);
}

/// "moties" -> "motie", "colleges" -> "college", "technologieen" -> "technologie": Porter leaves these.
std::string_view without_plural(std::string_view word) {
    if (word.size() >= 5 && word.ends_with("es") && !word.ends_with("ees"))
        word.remove_suffix(1);
    else if (word.size() >= 6 && (word.ends_with("ieen") || word.ends_with("eeen")))
        word.remove_suffix(2);
    return word;
}

constexpr std::size_t shortest_stem = 3;  // "innen" has not the stem of "in"

/// "schilderij", "bakkerijen": not what the painter or the shield has; empty for other words.
std::string_view trade_in(std::string_view word) {
    constexpr std::size_t shortest = 7;
    if (word.ends_with("erijen")) word.remove_suffix(2);
    return word.size() >= shortest && word.ends_with("erij") ? word : std::string_view{};
}

std::string stem_of_simplex(std::string_view word) {
    if (const std::string_view known = irregular(word); !known.empty()) return std::string(known);
    if (word.ends_with('s') && owns_its_s(word)) return std::string(word);
    if (const std::string_view trade = trade_in(word); !trade.empty()) return std::string(trade);
    std::string stem = snowball(without_plural(word));
    keep_long_vowel(stem, word);
    join_endings(stem);
    if (stem.size() < shortest_stem && word.size() > shortest_stem + 1)
        return std::string(word.substr(0, word.ends_with("en") ? word.size() - 2 : word.size()));
    return stem;
}

constexpr std::size_t longest = 100;  // what is longer is no word

/// "auto's" -> "auto"
std::string_view without_apostrophe(std::string_view word) {
    const std::size_t apostrophe = word.find('\'');
    return apostrophe == 0 ? word : word.substr(0, apostrophe);
}

}  // namespace

std::string stem_of(std::string_view folded, const std::vector<Span>& parts) {
    if (folded.size() > longest) return std::string(folded);
    const std::string_view word = without_apostrophe(folded);
    if (parts.empty() || !irregular(word).empty()) return stem_of_simplex(word);
    const std::size_t last = parts.back().begin;
    return std::string(word.substr(0, last)) + stem_of_simplex(word.substr(last));
}

std::string stem(std::string_view folded) {
    return stem_of(folded, compound_parts(without_apostrophe(folded)));
}

}  // namespace raadspoor::nlp
