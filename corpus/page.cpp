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

/// What `name` makes of the pages, one after the other: those that follow each other as "1–3".
template <class Name>
std::string ranges(const std::vector<PageReference>& pages, Name name) {
    std::string text;
    for (std::size_t begin = 0, end = 0; begin < pages.size(); begin = end) {
        for (end = begin + 1; end < pages.size(); ++end)
            if (pages[end].number.value != pages[end - 1].number.value + 1) break;
        text += (text.empty() ? "" : ", ") + range(name(pages[begin]), name(pages[end - 1]));
    }
    return text;
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
        for (const std::string_view between :
             {dash, std::string_view("-"), std::string_view(" – "), std::string_view(" - "),
              std::string_view(" en "), std::string_view(" t/m "), std::string_view(" tot en met "),
              std::string_view(" & ")}) {
            if (!take(between)) continue;
            const bool spoken = between.size() > dash.size();  // "2 en volgende": then a number must follow
            if (std::string last = label(); !last.empty() && (!spoken || number_in(last)))
                return std::pair{first, std::move(last)};
            at_ = behind;
        }
        // "2 e.v.": the page, and those that follow it.
        constexpr int following = 3;
        const std::optional<int> number = number_in(first);
        for (const std::string_view more : {" e.v.", " ev.", " e.v", " v."})
            if (number && take(more)) return std::pair{first, std::to_string(*number + following)};
        return std::pair{first, first};
    }

    bool take(std::string_view words) {
        if (!text_.substr(at_).starts_with(words)) return false;
        at_ += words.size();
        return true;
    }

    std::size_t at() const { return at_; }

private:
    std::string label() {
        std::size_t end = at_;
        while (end < text_.size() && (is_digit(text_[end]) || is_letter(text_[end]))) ++end;
        if (end == at_ || end - at_ > longest_label) return {};
        const std::size_t begin = std::exchange(at_, end);
        return std::string(text_.substr(begin, end - begin));
    }

    std::string_view text_;
    std::size_t at_;
};

/// Whether a word of the text ends right before `at`: "kop. 3" names no page.
bool in_word(std::string_view text, std::size_t at) { return ends_with_letter(text.substr(0, at)); }

/// Whether a page's label may begin at `at`: a number, or a small Roman one.
bool is_label_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (is_digit(text[at])) return true;
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) ++end;
    if (end == at || end - at > longest_label) return false;
    const std::string_view label = text.substr(at, end - at);
    const bool roman = label.find_first_not_of("ivxlc") == std::string_view::npos;
    return roman || label.size() == 1;
}

/// Behind the words that name the first page: "p. ", "p.", "pp. ", "pag. ", "blz. ", "bladzijde ", "pagina ";
/// nothing when there are none.
std::optional<std::size_t> behind_opening(std::string_view text) {
    const std::string small = ascii_lower(text);
    std::optional<std::size_t> first, found;
    for (const std::string_view word : {"pagina’s", "pagina's", "paginas", "pagina", "bladzijden",
                                        "bladzijdes", "bladzijde", "blz", "pag", "pgs", "pg", "pp", "p"}) {
        for (std::size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
            if (in_word(text, at) || (first && *first <= at)) continue;
            std::size_t behind = at + word.size();
            const bool stop = behind < text.size() && text[behind] == '.';
            behind += stop ? 1 : 0;
            const bool blank = behind < text.size() && is_blank(text[behind]);
            behind += blank ? 1 : 0;
            // "p2" is a code; "p ii" and "p a" are words.
            if (!is_label_at(text, behind) || (!stop && !blank) ||
                (word == "p" && !stop && !is_digit(text[behind])))
                continue;
            first = at;
            found = behind;
        }
    }
    return found;
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
    while (others && reader.take(", "))
        if (const auto more = reader.pages()) others->second = more->second;
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

std::string page_label(const std::vector<PageReference>& pages) { return ranges(pages, label_of); }

std::string physical_pages(const std::vector<PageReference>& pages) {
    return ranges(pages, [](const PageReference& page) { return std::to_string(page.number.value); });
}

std::string page_cell(const std::vector<PageReference>& pages) {
    const std::string printed = page_label(pages), physical = physical_pages(pages);
    return printed + (printed == physical ? "" : " (fysiek p. " + physical + ")");
}

std::string page_name(const std::vector<PageReference>& pages) {
    return pages.empty() ? std::string{} : "p. " + page_cell(pages);
}

std::optional<StatedPage> stated_page(std::string_view text) {
    text = trimmed(text);
    const std::optional<Read> whole = read_from(text, 0);
    if (whole && whole->end == text.size()) return whole->stated;
    const std::string_view named = page_named_in(text);
    return named.empty() ? std::nullopt : std::optional{read_from(named, 0)->stated};
}

std::string_view page_named_in(std::string_view text) {
    const std::optional<std::size_t> begin = behind_opening(text);
    const std::optional<Read> read = begin ? read_from(text, *begin) : std::nullopt;
    return read ? text.substr(*begin, read->end - *begin) : std::string_view{};
}

bool is_stated(const StatedPage& stated, const PageReference& page) {
    if (stated.physical_first)
        return *stated.physical_first <= page.number && page.number <= *stated.physical_last;
    return within(stated.first, stated.last, label_of(page)) ||
           within(stated.first, stated.last, std::to_string(page.number.value));
}

}  // namespace raadspoor
