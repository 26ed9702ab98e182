#include "corpus/page.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "corpus/text.h"

namespace raadspoor {

namespace {

constexpr std::size_t longest_label = 8;
constexpr std::string_view dash = "–";

std::string label_of(const PageReference& page) {
    return page.label.empty() ? std::to_string(page.number.value) : page.label;
}

std::string range(const std::string& first, const std::string& last) {
    return first == last ? first : first + std::string(dash) + last;
}

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Takes what a reference has one piece after the other, from `at` on.
class PageReader {
public:
    explicit PageReader(std::string_view text, std::size_t at = 0) : text_{text}, at_{at} {}

    /// "2", "ii", "A-3", "1–2". Nothing is taken when no page is named here.
    std::optional<std::pair<std::string, std::string>> pages() {
        const std::string first = label();
        if (first.empty()) return std::nullopt;
        const std::size_t behind = at_;
        if (take(dash) || take("-"))
            if (std::string last = label(); !last.empty()) return std::pair{first, std::move(last)};
        at_ = behind;
        return std::pair{first, first};
    }

    bool take(std::string_view words) {
        if (!text_.substr(at_).starts_with(words)) return false;
        at_ += words.size();
        return true;
    }

    [[nodiscard]] std::size_t at() const { return at_; }

private:
    std::string label() {
        std::size_t end = at_;
        while (end < text_.size() && (is_digit(text_[end]) || is_letter(text_[end]))) ++end;
        if (end == at_ || end - at_ > longest_label) return {};
        return std::string(text_.substr(std::exchange(at_, end), end - at_));
    }

    std::string_view text_;
    std::size_t at_;
};

/// Whether a word of the text ends right before `at`: "kop. 3" names no page.
bool in_word(std::string_view text, std::size_t at) { return ends_with_letter(text.substr(0, at)); }

/// Where the first page's own words begin and end ("p. "), or nothing.
std::optional<std::pair<std::size_t, std::size_t>> opening(std::string_view text) {
    for (const std::string_view word : {"p. ", "pp. ", "blz. ", "pagina "}) {
        std::size_t at = text.find(word);
        while (at != std::string_view::npos && in_word(text, at)) at = text.find(word, at + 1);
        if (at != std::string_view::npos) return std::pair{at, at + word.size()};
    }
    return std::nullopt;
}

struct Read {
    StatedPage stated;
    std::size_t end = 0;
};

std::optional<Read> read_from(std::string_view text, std::size_t at) {
    PageReader reader{text, at};
    auto pages = reader.pages();
    if (!pages) return std::nullopt;
    Read read{{pages->first, pages->second, {}, {}}, reader.at()};
    const bool physical = reader.take(" (fysiek p. "), labelled = !physical && reader.take(" (genummerd ");
    if (!physical && !labelled) return read;
    auto others = reader.pages();
    if (!others || !reader.take(")")) return read;
    if (labelled) std::swap(*pages, *others);
    const std::optional<int> first = number_in(others->first), last = number_in(others->second);
    if (!first || !last) return read;
    return Read{{pages->first, pages->second, PageNumber{*first}, PageNumber{*last}}, reader.at()};
}

/// Whether `label` is `first`, `last` or, among numbers, between them.
bool within(std::string_view first, std::string_view last, std::string_view label) {
    if (label == first || label == last) return true;
    const std::optional<int> low = number_in(first), high = number_in(last), number = number_in(label);
    return low && high && number && *low <= *number && *number <= *high;
}

}  // namespace

std::string page_label(const std::vector<PageReference>& pages) {
    return pages.empty() ? std::string{} : range(label_of(pages.front()), label_of(pages.back()));
}

std::string physical_pages(const std::vector<PageReference>& pages) {
    return pages.empty()
               ? std::string{}
               : range(std::to_string(pages.front().number.value), std::to_string(pages.back().number.value));
}

std::string page_name(const std::vector<PageReference>& pages) {
    if (pages.empty()) return {};
    const std::string printed = page_label(pages), physical = physical_pages(pages);
    return "p. " + printed + (printed == physical ? "" : " (fysiek p. " + physical + ")");
}

std::optional<StatedPage> stated_page(std::string_view text) {
    if (const std::string_view named = page_named_in(text); !named.empty())
        return read_from(named, opening(named)->second)->stated;
    text = trimmed(text);
    const std::optional<Read> read = read_from(text, 0);
    return read && read->end == text.size() ? std::optional{read->stated} : std::nullopt;
}

std::string_view page_named_in(std::string_view text) {
    const auto words = opening(text);
    const std::optional<Read> read = words ? read_from(text, words->second) : std::nullopt;
    return read ? text.substr(words->first, read->end - words->first) : std::string_view{};
}

bool is_stated(const StatedPage& stated, const PageReference& page) {
    if (stated.physical_first)
        return *stated.physical_first <= page.number && page.number <= *stated.physical_last;
    return within(stated.first, stated.last, label_of(page)) ||
           within(stated.first, stated.last, std::to_string(page.number.value));
}

}  // namespace raadspoor
