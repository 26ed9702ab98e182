#include "nlp/words/sentences.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "nlp/data/data.h"

namespace raadspoor::nlp {

namespace {

/// What an abbreviation says of the point behind it; see data/abbreviations.tsv.
enum class Abbreviated { no, name, number, inside, end };

struct WordLists {
    std::unordered_map<std::string_view, Abbreviated> abbreviations;
    std::unordered_set<std::string_view> starters, lettered;
};

const WordLists& word_lists() {
    static const WordLists lists = [] {
        WordLists read;
        for (const data::Row& row : data::rows(data::abbreviations())) {
            const std::string_view word = row[0];
            const std::string_view what = row[1];
            if (what == "starter")
                read.starters.insert(word);
            else if (what == "lettered")
                read.lettered.insert(word);
            else
                read.abbreviations.emplace(word, what == "name"     ? Abbreviated::name
                                                 : what == "number" ? Abbreviated::number
                                                 : what == "inside" ? Abbreviated::inside
                                                                    : Abbreviated::end);
        }
        return read;
    }();
    return lists;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

/// The length of what begins at `at` if it is one of `signs`, else 0.
template <std::size_t count>
std::size_t any_of(const std::array<std::string_view, count>& signs, std::string_view text, std::size_t at) {
    for (const std::string_view sign : signs)
        if (text.substr(at, sign.size()) == sign) return sign.size();
    return 0;
}

constexpr std::array<std::string_view, 5> terminators{".", "!", "?", ellipsis, "\xE3\x80\x82"};
constexpr std::array<std::string_view, 11> closers{"\"", "'", ")", "]", "}", "’", "”", "»", "‘", "›", "“"};
constexpr std::array<std::string_view, 12> openers{"\"", "'", "(", "[", "{", "‘",
                                                   "“",  "«", "„", "‚", "’", "”"};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_blank(text[at]))
            ++at;
        else if (text.substr(at).starts_with(no_break_space))
            at += no_break_space.size();
        else
            break;
    }
    return at;
}

/// Where the text goes on with a letter or digit, past blanks and opening signs.
std::size_t skip_to_word(std::string_view text, std::size_t at) {
    at = skip_blanks(text, at);
    while (at < text.size()) {
        const std::size_t size = any_of(openers, text, at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

/// "'s Ochtends", "’t Harde": a sentence may begin so.
bool is_clitic_at(std::string_view text, std::size_t at) {
    const bool apostrophe = at > 0 && (text[at - 1] == '\'' || text[at - 1] == '\x99');
    return apostrophe && at + 2 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '-') &&
           is_upper(text[at + 2]);
}

bool is_lower_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || is_clitic_at(text, at)) return false;
    if (static_cast<unsigned char>(text[at]) < 0x80) return text[at] >= 'a' && text[at] <= 'z';
    int32_t size = 0;
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(text.data() + at), size,
            static_cast<int32_t>(std::min<std::size_t>(text.size() - at, 4)), c);
    return c >= 0 && u_islower(c);
}

/// A word of at most `longest` bytes in small letters; empty when it is longer.
std::string lower(std::string_view word) {
    constexpr std::size_t longest = 16;
    if (word.size() > longest) return {};
    std::string small(word);
    for (char& c : small)
        if (is_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
    return small;
}

bool is_starter(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    return word_lists().starters.contains(lower(text.substr(at, end - at)));
}

/// "J", "J.P", "A.B.C": capitals with points between.
bool are_initials(std::string_view token) {
    if (token.empty() || token.size() % 2 == 0) return false;
    for (std::size_t i = 0; i < token.size(); ++i)
        if (i % 2 == 0 ? !is_upper(token[i]) : token[i] != '.') return false;
    return true;
}

/// "o.b.d", "n.a.w": small letters with points between.
bool is_dotted(std::string_view token) {
    if (token.size() < 3 || token.size() % 2 == 0) return false;
    for (std::size_t i = 0; i < token.size(); ++i)
        if (i % 2 == 0 ? !is_letter(token[i]) : token[i] != '.') return false;
    return true;
}

/// "1", "3.1", "2a", "b", "IV", "1.a": what may open a list item.
bool is_marker(std::string_view token) {
    if (token.empty() || token.size() > 8) return false;
    const bool roman = token.find_first_not_of("IVX") == std::string_view::npos;
    if (roman || (token.size() == 1 && is_letter(token[0]))) return true;
    return is_digit(token[0]) && std::all_of(token.begin(), token.end(), [](char c) {
               return is_digit(c) || c == '.' || (c >= 'a' && c <= 'e');
           });
}

/// A pass over one text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<Span> scan() {
        begin_ = skip_blanks(text_, 0);
        for (std::size_t at = begin_; at < text_.size();) at = step(at);
        cut(text_.size());
        return std::move(found_);
    }

private:
    /// Looks at one byte; gives where to go on.
    std::size_t step(std::size_t at) {
        switch (text_[at]) {
            case '.':
            case '!':
            case '?':
                return terminator(at);
            case '\n':
                return line_break(at);
            case '(':
            case '[':
                open_bracket(at);
                return at + 1;
            case '\xE2':
                return text_.substr(at).starts_with(ellipsis) ? terminator(at) : at + 1;
            case '\xE3':
                return text_.substr(at).starts_with(terminators.back()) ? terminator(at) : at + 1;
            default:
                return at + 1;
        }
    }

    /// Ends the sentence at `end`; the next begins behind the blanks.
    void cut(std::size_t end) {
        Span span{begin_, end};
        while (!span.empty() && is_blank(text_[span.end - 1])) --span.end;
        if (!span.empty()) found_.push_back(span);
        begin_ = skip_blanks(text_, end);
    }

    std::size_t line_break(std::size_t at) {
        std::size_t next = at + 1;
        while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\t' || text_[next] == '\r'))
            ++next;
        if (next >= text_.size() || text_[next] != '\n') return next;
        cut(at);
        return std::max(begin_, at + 1);
    }

    /// Notes where a bracket closes, if it does so soon: no sentence ends inside it.
    void open_bracket(std::size_t at) {
        if (at < bracket_end_) return;
        constexpr std::size_t farthest = 240;
        int depth = 0;
        for (std::size_t i = at; i < std::min(text_.size(), at + farthest); ++i) {
            const char c = text_[i];
            if (c == '\n' && i + 1 < text_.size() && text_[i + 1] == '\n') return;
            if (c == '(' || c == '[') ++depth;
            if ((c == ')' || c == ']') && --depth == 0) {
                bracket_begin_ = at;
                bracket_end_ = i;
                return;
            }
        }
    }

    std::size_t terminator(std::size_t at) {
        std::size_t end = at;
        while (end < text_.size()) {
            const std::size_t size = any_of(terminators, text_, end);
            if (size == 0) break;
            end += size;
        }
        const std::size_t signs_end = end;
        while (end < text_.size()) {
            const std::size_t size = any_of(closers, text_, end);
            if (size == 0) break;
            end += size;
        }
        const std::size_t closed = end;
        if (text_[at] == '.' && closed == at + 1) end = after_note_mark(at, end);
        if (closed <= bracket_end_ || !blank_at(end)) return closed;
        const std::size_t next = skip_to_word(text_, end);
        const bool closes_bracket = signs_end <= bracket_end_;
        if (closes_bracket ? ends_with_bracket(at, next) : ends_sentence(at, signs_end, closed, next)) {
            cut(end);
            return std::max(begin_, end);
        }
        return end;
    }

    /// "€ 500. 000": a number with a blank in it. No sentence begins with "000".
    [[nodiscard]] bool has_zeros(std::size_t at) const {
        return text_.substr(at).starts_with("000") && (at + 3 >= text_.size() || !is_digit(text_[at + 3]));
    }

    [[nodiscard]] bool blank_at(std::size_t at) const {
        return skip_blanks(text_, at) > at || at == text_.size();
    }

    /// "gemeenten.3 De": the end of a note's mark right behind the point.
    [[nodiscard]] std::size_t after_note_mark(std::size_t point, std::size_t at) const {
        std::size_t end = at;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        const bool mark = end > at && end - at <= 2 && point > 0 && is_letter(text_[point - 1]) &&
                          end < text_.size() && blank_at(end);
        return mark ? end : at;
    }

    /// Whether the bracket that closes behind the sign at `at` held a sentence of its own: "(Zie de bijlage.)
    /// De raad".
    [[nodiscard]] bool ends_with_bracket(std::size_t at, std::size_t next) const {
        const bool own = bracket_begin_ == begin_ || is_upper(text_[skip_to_word(text_, bracket_begin_)]);
        return own && !is_lower_at(text_, next) && (text_[at] != '.' || ends_after_word(at, next));
    }

    /// Whether a sentence ends with the signs from `at` to `signs_end` (and closing marks to `closed`), when
    /// `next` goes on.
    [[nodiscard]] bool ends_sentence(std::size_t at, std::size_t signs_end, std::size_t closed,
                                     std::size_t next) const {
        const bool small = is_lower_at(text_, next);
        const bool only_points =
            text_.substr(at, signs_end - at).find_first_of("!?") == std::string_view::npos;
        if (!only_points) return !small || closed == signs_end;
        if (small || has_zeros(next)) return false;
        return signs_end - at > 1 || text_[at] != '.' || closed > signs_end || ends_after_word(at, next);
    }

    /// Whether the single point at `at` ends a sentence, judged by the word before it.
    [[nodiscard]] bool ends_after_word(std::size_t at, std::size_t next) const {
        const std::string_view token = token_before(at);
        const bool opens = static_cast<std::size_t>(token.data() - text_.data()) == begin_;
        if (opens && is_marker(token)) return false;
        if (are_initials(token)) return token.size() == 1 && is_lettered(token) && is_starter(text_, next);
        const auto known = word_lists().abbreviations.find(lower(token));
        const Abbreviated kind = known != word_lists().abbreviations.end() ? known->second
                                 : is_dotted(token)                        ? Abbreviated::inside
                                                                           : Abbreviated::no;
        switch (kind) {
            case Abbreviated::no:
                return true;
            case Abbreviated::name:
                return false;
            case Abbreviated::number:
            case Abbreviated::inside:
                return next >= text_.size() || (!is_digit(text_[next]) && is_starter(text_, next));
            case Abbreviated::end:
                return next >= text_.size() || !is_digit(text_[next]);
        }
        return true;
    }

    /// Whether `letter` follows a word that takes one: "bijlage B".
    [[nodiscard]] bool is_lettered(std::string_view letter) const {
        const auto at = static_cast<std::size_t>(letter.data() - text_.data());
        return at > begin_ && word_lists().lettered.contains(lower(token_before(at - 1)));
    }

    /// The word before `at`, back to a blank or bracket, but not before the sentence.
    [[nodiscard]] std::string_view token_before(std::size_t at) const {
        constexpr std::size_t longest = 24;
        std::size_t begin = at;
        while (begin > begin_ && at - begin < longest && !is_blank(text_[begin - 1]) &&
               text_[begin - 1] != '(' && text_[begin - 1] != '[' && text_[begin - 1] != '"' &&
               text_[begin - 1] != '/' && text_[begin - 1] != '\xA0')
            --begin;
        return text_.substr(begin, at - begin);
    }

    std::string_view text_;
    std::size_t begin_ = 0;                            // of the sentence at hand
    std::size_t bracket_begin_ = 0, bracket_end_ = 0;  // the last bracket: no sentence ends inside
    std::vector<Span> found_;
};

}  // namespace

std::vector<Span> sentences(std::string_view text) { return Scanner(text).scan(); }

}  // namespace raadspoor::nlp
