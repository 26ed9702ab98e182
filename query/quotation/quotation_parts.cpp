#include "query/quotation/quotation_parts.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/words/letters.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t longest_insertion = 120;

/// A gap in the quotation: what it means, and how many bytes it takes; none when `bytes` is 0.
struct Gap {
    Between means = Between::nothing;
    std::size_t bytes = 0;
};

/// The dots at the begin of `text`: "…", "..." or more; 0 for fewer.
std::size_t dots_at(std::string_view text) {
    if (text.starts_with("…")) return std::string_view("…").size();
    const std::size_t dots = std::min(text.find_first_not_of('.'), text.size());
    return dots >= 3 ? dots : 0;
}

Gap bracket_at(std::string_view text) {
    const char closing = text[0] == '[' ? ']' : ')';
    std::size_t end = text.substr(0, longest_insertion).find(closing);
    if (end == std::string_view::npos) return {};
    const std::string_view inside = trimmed(text.substr(1, end - 1));
    if (!inside.empty() && dots_at(inside) == inside.size()) return {Between::left_out, end + 1};
    if (inside == "..") return {Between::left_out, end + 1};
    if (text[0] == '(' || inside.empty() || inside.find('[') != std::string_view::npos) return {};
    return {Between::inserted, end + 1};
}

Gap gap_at(std::string_view text) {
    if (text[0] == '[' || text[0] == '(') return bracket_at(text);
    return {Between::left_out, dots_at(text)};
}

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (nlp::word_at(text, at)) return true;
    return false;
}

class Splitter {
public:
    explicit Splitter(std::string_view quote) : quote_{quote} {}

    QuotationParts split() {
        for (std::size_t at = 0; at < quote_.size();) {
            const Gap gap = gap_at(quote_.substr(at));
            if (gap.bytes == 0) {
                ++at;
                continue;
            }
            close(at);
            if (gap.means == Between::inserted)
                split_.insertions.emplace_back(inserted_ = quote_.substr(at + 1, gap.bytes - 2));
            if (between_ != Between::left_out)
                between_ = gap.means;  // words left out and others put in their place: the wider wins
            at += gap.bytes;
            begin_ = at;
        }
        close(quote_.size());
        return std::move(split_);
    }

private:
    /// Ends the part that began at begin_, if there are words in it.
    void close(std::size_t end) {
        const std::string_view text = trimmed(quote_.substr(begin_, end - begin_));
        if (text.empty() || (!has_word(text) && !split_.parts.empty())) return;
        const bool touched_before = begin_ > 0 && nlp::word_at(quote_, begin_) && quote_[begin_ - 1] == ']';
        const bool touched_after =
            end < quote_.size() && quote_[end] == '[' && nlp::word_ends_at(quote_, end);
        split_.parts.push_back({split_.parts.empty() ? Between::nothing : between_, std::string(text),
                                touched_before ? Edge::anywhere : Edge::word,
                                touched_after ? Edge::anywhere : Edge::word, std::move(inserted_)});
        inserted_.clear();
        between_ = Between::nothing;
    }

    std::string_view quote_;
    std::size_t begin_ = 0;
    Between between_ = Between::nothing;
    std::string inserted_;
    QuotationParts split_;
};

}  // namespace

QuotationParts parts_of(std::string_view quote) { return Splitter{quote}.split(); }

}  // namespace raadspoor::query
