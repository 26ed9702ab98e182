#include "query/quotation/alignment.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>

#include "nlp/words/words.h"
#include "query/quotation/skeleton.h"

namespace raadspoor::query {

namespace {

constexpr int changed_letters = 1;  // the same word in other case or with other punctuation
constexpr int changed_word = 4;     // another word, one too many, or one too few
constexpr int unreachable = std::numeric_limits<int>::max() / 2;

/// The letters and digits of a word, folded; the word itself when it has none.
std::string bare(const std::string& word) {
    std::string folded;
    for (const Span span : nlp::words(word)) folded += nlp::fold(span.of(word));
    return folded.empty() ? word : folded;
}

int cost_between(const AlignedText& quote, std::size_t i, const AlignedText& source, std::size_t j) {
    if (quote.word(i) == source.word(j)) return 0;
    return quote.folded(i) == source.folded(j) ? changed_letters : changed_word;
}

enum class Step : std::uint8_t { none, both, only_quote, only_source };

/// A band of the table: row i holds the columns from `low(i)`, `width` of them.
class Band {
public:
    Band(const AlignedText& quote, const AlignedText& source, std::ptrdiff_t diagonal, std::size_t slack)
        : quote_{quote},
          source_{source},
          rows_{std::min(quote.size(), longest_aligned)},
          first_{diagonal - static_cast<std::ptrdiff_t>(slack)},
          width_{2 * slack + 1} {
        fill();
    }

    int cost() const { return best_; }

    /// The path back from the best end: steps in order, and the source word where it begins.
    std::vector<Step> path(std::size_t& begin) const {
        std::vector<Step> steps;
        std::size_t i = rows_, j = best_column_;
        while (i > 0) {
            const Step step =
                steps_[i * width_ + static_cast<std::size_t>(static_cast<std::ptrdiff_t>(j) - low(i))];
            steps.push_back(step);
            if (step != Step::only_source) --i;
            if (step != Step::only_quote) --j;
        }
        begin = j;
        std::reverse(steps.begin(), steps.end());
        return steps;
    }

private:
    std::ptrdiff_t low(std::size_t row) const { return first_ + static_cast<std::ptrdiff_t>(row); }
    bool exists(std::ptrdiff_t column) const {
        return column >= 0 && column <= static_cast<std::ptrdiff_t>(source_.size());
    }

    void fill() {
        steps_.assign((rows_ + 1) * width_, Step::none);
        std::vector<int> before(width_), now(width_);
        for (std::size_t k = 0; k < width_; ++k)
            before[k] = exists(low(0) + static_cast<std::ptrdiff_t>(k)) ? 0 : unreachable;
        for (std::size_t i = 1; i <= rows_; ++i) {
            for (std::size_t k = 0; k < width_; ++k) now[k] = cell(i, k, before, now);
            std::swap(before, now);
        }
        const auto end = std::min_element(before.begin(), before.end());
        best_ = *end;
        best_column_ =
            static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, low(rows_) + (end - before.begin())));
    }

    int cell(std::size_t i, std::size_t k, const std::vector<int>& before, const std::vector<int>& now) {
        const std::ptrdiff_t column = low(i) + static_cast<std::ptrdiff_t>(k);
        if (!exists(column)) return unreachable;
        int best = unreachable;
        Step& step = steps_[i * width_ + k];
        const auto take = [&](int cost, Step which) {
            if (cost < best) {
                best = cost;
                step = which;
            }
        };
        if (column > 0)
            take(before[k] + cost_between(quote_, i - 1, source_, static_cast<std::size_t>(column) - 1),
                 Step::both);
        if (k + 1 < width_) take(before[k + 1] + changed_word, Step::only_quote);
        if (k > 0) take(now[k - 1] + changed_word, Step::only_source);
        return best;
    }

    const AlignedText& quote_;
    const AlignedText& source_;
    std::size_t rows_;
    std::ptrdiff_t first_;
    std::size_t width_;
    std::vector<Step> steps_;
    int best_ = unreachable;
    std::size_t best_column_ = 0;
};

/// The diagonals (source word minus quotation word) on which most of the quotation's words stand, rare words
/// counting more; at most three.
std::vector<std::ptrdiff_t> diagonals(const AlignedText& quote, const AlignedText& source,
                                      std::size_t slack) {
    std::map<std::ptrdiff_t, double> votes;  // by bucket
    const auto bucket = static_cast<std::ptrdiff_t>(slack);
    for (std::size_t i = 0; i < std::min(quote.size(), longest_aligned); ++i) {
        const std::vector<std::uint32_t>& places = source.places(quote.folded(i));
        if (places.empty() || places.size() > 200) continue;
        for (const std::uint32_t place : places) {
            const std::ptrdiff_t diagonal = static_cast<std::ptrdiff_t>(place) -
                                            static_cast<std::ptrdiff_t>(i) +
                                            static_cast<std::ptrdiff_t>(longest_aligned);
            votes[diagonal / bucket] += 1.0 / static_cast<double>(places.size());
        }
    }
    std::vector<std::pair<double, std::ptrdiff_t>> ranked;
    for (const auto& [at, weight] : votes) ranked.push_back({-weight, at});
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::ptrdiff_t> best;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i)
        best.push_back(ranked[i].second * bucket + bucket / 2 - static_cast<std::ptrdiff_t>(longest_aligned));
    return best;
}

/// Puts a word on the last piece, or on a new one when that is of another sort.
void put(std::vector<AlignedPiece>& pieces, const std::string& quotation, const std::string& source,
         bool equal) {
    if (pieces.empty() || pieces.back().equal != equal) pieces.push_back({{}, {}, equal});
    AlignedPiece& piece = pieces.back();
    if (!quotation.empty()) piece.quotation += (piece.quotation.empty() ? "" : " ") + quotation;
    if (!source.empty()) piece.source += (piece.source.empty() ? "" : " ") + source;
}

/// How many bytes of punctuation `longer` has more than `shorter`, at its end or at its begin; 0 when it is
/// another word.
std::size_t punctuation_behind(std::string_view longer, std::string_view shorter) {
    const std::string_view rest =
        longer.starts_with(shorter) ? longer.substr(shorter.size()) : std::string_view{};
    return rest.find_first_not_of(".,;:!?)\"'") == std::string_view::npos ? rest.size() : 0;
}
std::size_t punctuation_before(std::string_view longer, std::string_view shorter) {
    const std::string_view rest =
        longer.ends_with(shorter) ? longer.substr(0, longer.size() - shorter.size()) : std::string_view{};
    return rest.find_first_not_of("(\"'") == std::string_view::npos ? rest.size() : 0;
}

/// Follows the path. A quotation may begin behind and end before the punctuation of its first and last word.
Alignment from_path(const AlignedText& quote, const AlignedText& source, const Band& band) {
    Alignment alignment;
    std::size_t j = 0, i = 0;
    for (const Step step : band.path(j)) {
        const std::string mine = step == Step::only_source ? std::string() : quote.word(i);
        std::string theirs = step == Step::only_quote ? std::string() : source.word(j);
        Span span = step == Step::only_quote ? Span{} : source.span(j);
        if (step == Step::both && i + 1 == quote.size()) {
            const std::size_t behind = punctuation_behind(theirs, mine);
            theirs.resize(theirs.size() - behind);
            if (span.size() == source.word(j).size()) span.end -= behind;
        }
        if (step == Step::both && i == 0) {
            const std::size_t before = punctuation_before(theirs, mine);
            theirs.erase(0, before);
            if (span.size() == source.word(j).size()) span.begin += before;
        }
        put(alignment.pieces, mine, theirs, step == Step::both && mine == theirs);
        if (step != Step::only_quote)
            alignment.span = {alignment.span.empty() ? span.begin : alignment.span.begin, span.end};
        if (step != Step::only_source) ++i;
        if (step != Step::only_quote) ++j;
    }
    return alignment;
}

}  // namespace

AlignedText::AlignedText(std::string_view text) {
    for (std::size_t at = text.find_first_not_of(" \n\t"); at < text.size();
         at = text.find_first_not_of(" \n\t", at)) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
        std::string word = plain_typography(text.substr(at, end - at));
        std::string folded = bare(word);
        places_[folded].push_back(static_cast<std::uint32_t>(words_.size()));
        words_.push_back({std::move(word), std::move(folded), {at, end}});
        at = end;
    }
}

const std::vector<std::uint32_t>& AlignedText::places(const std::string& folded) const {
    static const std::vector<std::uint32_t> none;
    const auto found = places_.find(folded);
    return found == places_.end() ? none : found->second;
}

Alignment align(const AlignedText& quote, const AlignedText& source) {
    if (quote.size() == 0 || source.size() == 0) return {};
    const std::size_t words = std::min(quote.size(), longest_aligned);
    const std::size_t slack = std::clamp<std::size_t>(words / 4, 8, 200);
    Alignment best;
    int lowest = unreachable;
    for (const std::ptrdiff_t diagonal : diagonals(quote, source, slack)) {
        const Band band{quote, source, diagonal, 2 * slack};
        if (band.cost() >= lowest) continue;
        lowest = band.cost();
        best = from_path(quote, source, band);
    }
    if (lowest == unreachable) return {};
    best.likeness =
        std::max(0.0, 1.0 - static_cast<double>(lowest) / static_cast<double>(changed_word * words));
    return best;
}

}  // namespace raadspoor::query
