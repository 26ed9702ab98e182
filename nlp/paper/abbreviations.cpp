// Found:      Hoofdlijnenakkoord Ouderenzorg (HLO) · HLO (Hoofdlijnenakkoord Ouderenzorg) · Veiligheidsregio
//             Utrecht (hierna: VRU) · Wet maatschappelijke ondersteuning (hierna te noemen: Wmo) ·
//             raadsinformatiebrief ('RIB')
// Left alone: (hierna: de raad) · (zie bijlage) · wethouder Jansen (VVD) · the letters do not fit

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "nlp/paper/structure.h"
#include "nlp/words/initials.h"
#include "nlp/words/words.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t shortest = 2, longest = 10;  // letters of an abbreviation

/// "VNG", "Wmo", "PvdA", "GGD-GHOR"; not "De", "Zeist", "M56".
bool looks_shortened(std::string_view word) {
    if (word.size() < shortest || word.size() > longest || !(is_upper(word.front()) || is_upper(word.back())))
        return false;
    const auto capitals = std::count_if(word.begin(), word.end(), [](char c) { return is_upper(c); });
    const bool only_letters =
        std::all_of(word.begin(), word.end(), [](char c) { return is_letter(c) || c == '-' || c == '&'; });
    return only_letters && (capitals >= 2 || word.size() <= 4);
}

/// Without the blanks, quotes and marks around it.
std::string_view bare(std::string_view text) {
    static constexpr std::array<std::string_view, 13> edges{" ", "\t", "\"", "'", "‘", "’", "“",
                                                            "”", "„",  "‚",  ",", ":", "."};
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view edge : edges) {
            if (text.starts_with(edge)) text.remove_prefix(edge.size()), more = true;
            if (text.ends_with(edge)) text.remove_suffix(edge.size()), more = true;
        }
    }
    return text;
}

/// What follows "hierna te noemen:" and the like; all of `text` when it does not begin so.
std::string_view without_introduction(std::string_view text) {
    static constexpr std::array<std::string_view, 9> introductions{
        "hierna te noemen", "hierna genoemd", "hierna",  "verder te noemen", "verder",
        "afgekort tot",     "afgekort",       "kortweg", "ook wel"};
    text = bare(text);
    for (const std::string_view introduction : introductions)
        if (fold(text.substr(0, introduction.size())) == fold(introduction))
            return bare(text.substr(introduction.size()));
    return text;
}

/// The words as they would be written on one line, without a note's mark: "Samen  Actief Hengelo6" -> "Samen
/// Actief Hengelo".
std::string clean(std::string_view words) {
    std::string kept;
    for (const char c : words)
        if (c != ' ' || (!kept.empty() && kept.back() != ' ')) kept.push_back(c);
    while (kept.size() > 1 && kept.back() >= '0' && kept.back() <= '9') kept.pop_back();
    return kept;
}

/// One sentence, in which abbreviations are looked for.
class Finder {
public:
    Finder(const Reading& reading, std::vector<Abbreviation>& found) : text_(reading.text), found_(found) {}

    void look_in(Span sentence) {
        const std::string_view text =
            std::string_view(text_).substr(0, sentence.end);  // nothing is looked for beyond
        for (std::size_t open = text.find('(', sentence.begin); open != npos;
             open = text.find('(', open + 1)) {
            const std::size_t close = text.find_first_of("()", open + 1);
            if (close == npos || text[close] != ')') continue;
            const Span inside{open + 1, close};
            if (!short_inside(sentence, inside)) long_inside(sentence, inside);
        }
        for (std::size_t at = text.find(", hierna", sentence.begin); at != npos;
             at = text.find(", hierna", at + 1))
            short_behind_comma(sentence, at);
    }

private:
    Span span_of(std::string_view piece) const {
        const auto begin = static_cast<std::size_t>(piece.data() - text_.data());
        return {begin, begin + piece.size()};
    }

    /// "Hoofdlijnenakkoord Ouderenzorg (HLO)", "… (HLO, 2025)"
    bool short_inside(Span sentence, Span inside) {
        std::string_view shortened = without_introduction(inside.of(text_));
        shortened = bare(shortened.substr(0, shortened.find_first_of(",;")));
        return looks_shortened(shortened) &&
               written_before(sentence, inside.begin - 1, shortened, inside.end + 1);
    }

    /// "de Veiligheidsregio Utrecht, hierna: VRU, …"
    void short_behind_comma(Span sentence, std::size_t comma) {
        std::string_view shortened =
            without_introduction(std::string_view(text_).substr(comma + 2, sentence.end - comma - 2));
        shortened = bare(shortened.substr(0, shortened.find_first_of(" ,;.")));
        if (looks_shortened(shortened)) written_before(sentence, comma, shortened, span_of(shortened).end);
    }

    /// Adds what `shortened` stands for when that ends before `end`.
    bool written_before(Span sentence, std::size_t end, std::string_view shortened, std::size_t until) {
        constexpr std::size_t farthest = 300;
        std::size_t begin = std::max(sentence.begin, end - std::min(end, farthest));
        for (std::size_t i = end; i-- > begin;)
            if (text_[i] == '(' || text_[i] == ')' || text_[i] == ';' || text_[i] == ':') begin = i + 1;
        std::vector<Span> before =
            last_words({begin, end}, std::min(shortened.size() + 5, shortened.size() * 2) + 4);
        const auto first = first_word_of(shortened, text_, before);
        if (!first || fold(before[*first].of(text_)) == fold(shortened)) return false;
        add(shortened, {before[*first].begin, before.back().end}, {before[*first].begin, until});
        return true;
    }

    /// "HLO (Hoofdlijnenakkoord Ouderenzorg)"
    void long_inside(Span sentence, Span inside) {
        std::size_t end = inside.begin - 1;
        while (end > sentence.begin && text_[end - 1] == ' ') --end;
        std::size_t begin = end;
        while (begin > sentence.begin && text_[begin - 1] != ' ' && text_[begin - 1] != '(') --begin;
        const std::string_view shortened = bare(std::string_view(text_).substr(begin, end - begin));
        if (!looks_shortened(shortened)) return;
        const std::vector<Span> within = last_words(inside, 2 * longest);
        if (within.size() < 2 && !within.empty() && within.front().size() < 2 * shortened.size()) return;
        const auto first = first_word_of(shortened, text_, within);
        if (first && opens(inside, within, *first))
            add(shortened, {within[*first].begin, within.back().end},
                {span_of(shortened).begin, inside.end + 1});
    }

    /// Whether word `first` is the first inside the brackets, an article apart.
    bool opens(Span inside, const std::vector<Span>& within, std::size_t first) const {
        const std::string before = fold(bare(Span{inside.begin, within[first].begin}.of(text_)));
        return before.empty() || before == "de" || before == "het" || before == "een";
    }

    /// The last `most` words of a stretch, which does not count in time what lies far before.
    std::vector<Span> last_words(Span stretch, std::size_t most) const {
        constexpr std::size_t farthest = 300;
        std::size_t begin = std::max(stretch.begin, stretch.end - std::min(stretch.end, farthest));
        while (begin > stretch.begin && begin < stretch.end && text_[begin - 1] != ' ') ++begin;
        std::vector<Span> found = words(Span{begin, stretch.end}.of(text_));
        if (found.size() > most) found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(most));
        for (Span& word : found) word = {word.begin + begin, word.end + begin};
        return found;
    }

    void add(std::string_view shortened, Span full, Span both) {
        std::string words = clean(full.of(text_));
        if (known_.emplace(fold(shortened), fold(words)).second)
            found_.push_back({std::string(shortened), std::move(words), both});
    }

    static constexpr std::size_t npos = std::string_view::npos;
    const std::string& text_;
    std::vector<Abbreviation>& found_;
    std::set<std::pair<std::string, std::string>> known_;
};

}  // namespace

std::vector<Abbreviation> find_abbreviations(const Reading& reading) {
    std::vector<Abbreviation> found;
    Finder finder(reading, found);
    for (const Sentence& sentence : reading.sentences) finder.look_in(sentence.span);
    return found;
}

}  // namespace raadspoor::nlp
