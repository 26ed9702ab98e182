#include "nlp/statements/clause.h"

#include <algorithm>
#include <unordered_set>

#include "corpus/text.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

namespace {

using WordSet = std::unordered_set<std::string_view>;

const WordSet& finite_verbs() {
    static const WordSet verbs{
        "is",        "zijn",     "was",       "waren",    "wordt",    "worden",     "werd",       "werden",
        "heeft",     "hebben",   "had",       "hadden",   "kan",      "kunnen",     "kunt",       "kon",
        "konden",    "moet",     "moeten",    "moest",    "mag",      "mogen",      "mocht",      "mochten",
        "zal",       "zullen",   "zou",       "zouden",   "wil",      "willen",     "gaat",       "gaan",
        "komt",      "komen",    "blijft",    "blijven",  "dient",    "dienen",     "hoeft",      "hoeven",
        "geldt",     "gelden",   "krijgt",    "krijgen",  "staat",    "staan",      "ligt",       "liggen",
        "neemt",     "nemen",    "doet",      "doen",     "maakt",    "maken",      "geeft",      "geven",
        "houdt",     "houden",   "vindt",     "vinden",   "ontstaat", "ontbreekt",  "bestaat",    "vervalt",
        "vervallen", "vraagt",   "vragen",    "leidt",    "leiden",   "blijkt",     "blijken",    "lukt",
        "past",      "voldoet",  "voldoen",   "betekent", "volgt",    "volgen",     "start",      "stelt",
        "stellen",   "legt",     "leggen",    "brengt",   "brengen",  "informeren", "informeert", "treedt",
        "treden",    "loopt",    "lopen",     "stemt",    "stemmen",  "besluit",    "verleent",   "verlenen",
        "ben",       "heb",      "zien",      "ziet",     "biedt",    "bieden",     "werkt",      "werken",
        "betaalt",   "ontvangt", "ontvangen", "wijzigt"};
    return verbs;
}

/// What may stand right behind the verb of a main clause that follows a subordinate one: its subject.
const WordSet& subjects() {
    static const WordSet words{"we",   "wij",  "ik",        "u",        "hij",          "zij",  "ze",  "men",
                               "er",   "het",  "de",        "een",      "dit",          "deze", "ook", "onze",
                               "geen", "alle", "gemeenten", "partijen", "burgemeester", "uw"};
    return words;
}

bool ends_in(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
}

bool looks_verbal(std::string_view low) {
    return ends_in(low, "en") || (low.starts_with("ge") && (ends_in(low, "d") || ends_in(low, "t")));
}

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || is_digit(c) || is_letter(c) || c == '-' || c == '&' || c == '/' || c == '%' ||
           c == '\'';
}

/// Bytes of “ ” ‘ ’ « » – — … • : punctuation outside ASCII, which is no part of a word.
std::size_t foreign_mark(std::string_view text, std::size_t at) {
    if (text.substr(at).starts_with("\xE2\x80") && at + 2 < text.size()) return 3;
    if (text.substr(at).starts_with("\xC2\xAB") || text.substr(at).starts_with("\xC2\xBB")) return 2;
    return 0;
}

}  // namespace

Clauses::Clauses(std::string_view text, Span sentence) {
    cut(text, sentence);
    finite_before_.assign(words_.size() + 2, 0);
    for (std::size_t i = 0; i < words_.size(); ++i)
        finite_before_[i + 1] = finite_before_[i] + (words_[i].finite ? 1 : 0);
    finite_before_[words_.size() + 1] = finite_before_[words_.size()];
    find_main_clauses();
}

void Clauses::cut(std::string_view text, Span sentence) {
    int depth = 0;
    for (std::size_t i = sentence.begin; i < sentence.end;) {
        const std::size_t begin = i;
        while (i < sentence.end && is_word_byte(text[i]) && foreign_mark(text, i) == 0) ++i;
        if (i > begin) {
            ClauseWord word;
            word.span = {begin, i};
            word.low = ascii_lower(text.substr(begin, i - begin));
            word.capital = is_upper(text[begin]);
            word.depth = depth;
            word.finite = finite_verbs().contains(word.low);
            word.verbal = word.finite || looks_verbal(word.low);
            words_.push_back(std::move(word));
            continue;
        }
        const char c = text[i];
        if (c == '(') ++depth;
        if (c == ')' && depth > 0) --depth;
        if (!words_.empty() && c == ',') words_.back().comma_after = true;
        if (!words_.empty() && (c == ';' || c == ':')) words_.back().stop_after = true;
        const std::size_t mark = foreign_mark(text, i);
        if (!words_.empty() && mark == 3 && (text[i + 2] == '\x93' || text[i + 2] == '\x94'))
            words_.back().stop_after = true;
        i += std::max<std::size_t>(mark, 1);
    }
}

/// "…, dan zal", "…, wordt de", "start dan kan": the word that opens a main clause after a subordinate one.
bool Clauses::opens_main_clause(std::size_t i) const {
    if (i < 2) return false;
    const ClauseWord& word = words_[i];
    const ClauseWord& before = words_[i - 1];
    const bool subject_follows =
        i + 1 < words_.size() && (subjects().contains(words_[i + 1].low) || words_[i + 1].capital);
    if (word.low == "dan")
        return before.comma_after ||
               (i + 1 < words_.size() && (words_[i + 1].finite || ends_in(words_[i + 1].low, "t")));
    if (!word.finite)
        return before.comma_after && i + 1 < words_.size() && word.low != "en" && word.low != "of" &&
               ends_in(word.low, "t") && subject_follows;
    if (before.comma_after) return true;
    return subject_follows && word.depth == 0 && !words_[i + 1].comma_after;
}

void Clauses::find_main_clauses() {
    const std::size_t none = words_.size();
    main_clause_.assign(words_.size() + 1, none);
    std::size_t next = none;
    for (std::size_t i = words_.size(); i-- > 0;) {
        main_clause_[i] = next;
        if (opens_main_clause(i)) next = i - 1;
    }
}

std::size_t Clauses::end_in_sentence(std::size_t at, bool between_commas) const {
    constexpr std::size_t longest_clause = 80;
    static const WordSet joins{"en", "of", "maar", "dan", "waarbij", "zodat", "waardoor", "want"};
    static const WordSet cuts{"dan", "zodat", "waardoor", "want", "maar"};
    const int depth = words_[at].depth;
    const std::size_t last = std::min(words_.size(), at + longest_clause) - 1;
    for (std::size_t i = at; i < last; ++i) {
        const ClauseWord& word = words_[i];
        if (words_[i + 1].depth < depth || word.stop_after) return i;
        if (!word.comma_after || word.depth != depth || i < at + 2) continue;
        if (cuts.contains(words_[i + 1].low) || words_[i + 1].finite) return i;
        if (between_commas && word.verbal && !joins.contains(words_[i + 1].low)) return i;
    }
    return last;
}

}  // namespace raadspoor::nlp
