#include "nlp/words/sentences.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "nlp/words/abbreviated.h"
#include "nlp/words/breaks.h"

namespace raadspoor::nlp {

namespace {

/// The kinds of data/sentence_breaks.txt.
enum Kind { none, no_stop, point, stops, empty_line };

Breaks& breaks() {
    static const BreakRules rules{data::sentence_breaks()};
    thread_local Breaks mine{rules};
    return mine;
}

constexpr std::array<std::string_view, 7> blanks{" ", "\n", "\t", "\r", "\u00A0", "\u2009", "\u202F"};
constexpr std::array<std::string_view, 12> openers{"\"", "'", "(", "[", "{", "‘",
                                                   "“",  "«", "„", "‚", "’", "”"};
constexpr std::array<std::string_view, 6> bullets{"*", "•", "▪", "◦", "●", "■"};

/// The length of what begins at `at` if it is one of `signs`, else 0.
template <std::size_t count>
std::size_t any_of(const std::array<std::string_view, count>& signs, std::string_view text, std::size_t at) {
    for (const std::string_view sign : signs)
        if (text.substr(at, sign.size()) == sign) return sign.size();
    return 0;
}

template <std::size_t count>
std::size_t skip(const std::array<std::string_view, count>& signs, std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t size = any_of(signs, text, at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

/// `span` without blanks around it.
Span within_blanks(std::string_view text, Span span) {
    span.begin = std::min(skip(blanks, text, span.begin), span.end);
    while (span.end > span.begin) {
        const std::size_t last = character_begin(text, span.end - 1);
        if (any_of(blanks, text, last) == 0) break;
        span.end = last;
    }
    return span;
}

/// The run of letters at `at`.
std::string_view letters_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    return text.substr(at, end - at);
}

/// "J", "J.P", "A.B.C": capitals with points between.
bool are_initials(std::string_view word) {
    if (word.size() % 2 == 0) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (i % 2 == 0 ? !is_upper(word[i]) : word[i] != '.') return false;
    return true;
}

/// "o.b.d", "n.a.w": letters with points between.
bool is_dotted(std::string_view word) {
    if (word.size() < 3 || word.size() % 2 == 0) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (i % 2 == 0 ? !is_letter(word[i]) : word[i] != '.') return false;
    return true;
}

/// "1", "3.1", "2a", "b", "IV", "1.a": what may open a list item.
bool is_marker(std::string_view word) {
    if (word.empty() || word.size() > 8) return false;
    const bool roman = word.find_first_not_of("IVX") == std::string_view::npos;
    if (roman || (word.size() == 1 && is_letter(word[0]))) return true;
    return is_digit(word[0]) && std::all_of(word.begin(), word.end(), [](char c) {
               return is_digit(c) || c == '.' || (c >= 'a' && c <= 'e');
           });
}

/// The bracket met last that closes soon: no sentence ends inside it.
class Bracket {
public:
    explicit Bracket(std::string_view text) : text_(text) {}

    /// Looks for brackets in `span`, which follows what was looked at before.
    void look(Span span) {
        for (std::size_t at = span.begin; at < span.end; ++at)
            if ((text_[at] == '(' || text_[at] == '[') && at >= end_) open(at);
    }

    std::size_t begin() const { return begin_; }
    std::size_t end() const { return end_; }

private:
    void open(std::size_t begin) {
        constexpr std::size_t farthest = 240;
        int depth = 0;
        for (std::size_t i = begin; i < std::min(text_.size(), begin + farthest); ++i) {
            const char c = text_[i];
            if (c == '\n' && i + 1 < text_.size() && text_[i + 1] == '\n') return;
            if (c == '(' || c == '[') ++depth;
            if ((c == ')' || c == ']') && --depth == 0) {
                begin_ = begin;
                end_ = i;
                return;
            }
        }
    }

    std::string_view text_;
    std::size_t begin_ = 0, end_ = 0;
};

/// Joins the stretches between the breaks to sentences: a break counts unless a bracket is open, or the word
/// before the point says otherwise.
class Joiner {
public:
    explicit Joiner(std::string_view text) : text_(text), bracket_(text), begin_(skip(blanks, text, 0)) {}

    std::vector<Span> join() {
        Breaks& stretches = breaks();
        for (stretches.read(text_); stretches.next();) {
            bracket_.look(stretches.span());
            if (ends(stretches.span(), static_cast<Kind>(stretches.kind()))) cut(stretches.span().end);
        }
        if (only_closes(begin_) && !found_.empty())
            found_.back() = within_blanks(text_, {found_.back().begin, text_.size()});
        else
            cut(text_.size());
        return std::move(found_);
    }

private:
    void cut(std::size_t end) {
        Span span = within_blanks(text_, {begin_, end});
        if (const std::size_t at = end_of_salutation(span); at > span.begin) {
            found_.push_back({span.begin, at});
            span = within_blanks(text_, {at, span.end});
        }
        if (!span.empty()) found_.push_back(span);
        begin_ = end;
    }

    /// "Geachte leden van de raad, | Wij hebben …": where the words to whom a letter is end, when a line of
    /// its own follows.
    std::size_t end_of_salutation(Span span) const {
        constexpr std::size_t longest = 120;
        const std::string_view words = span.of(text_).substr(0, longest);
        const bool greets = words.starts_with("Geachte ") || words.starts_with("Beste ") ||
                            words.starts_with("Hooggeachte ") || words.starts_with("Zeer geachte ");
        for (std::size_t at = greets ? words.find(',') : words.npos; at != words.npos;
             at = words.find(',', at + 1)) {
            const std::size_t next = skip(blanks, text_, span.begin + at + 1);
            if (next < span.end && is_upper(text_[next])) return span.begin + at + 1;
        }
        return span.begin;
    }

    bool ends(Span stretch, Kind kind) const {
        if (kind == none || kind == empty_line) return kind == empty_line;
        if (kind == no_stop) return stretch.end > bracket_.end() && opens_line_at(stretch.end);
        const std::size_t closed = within_blanks(text_, stretch).end;
        const std::size_t stop = stop_before(closed);
        if (closed <= bracket_.end()) return false;
        if (stop < bracket_.end() && !bracket_stands_alone()) return opens_line_at(stretch.end);
        const bool judged = kind == point || (stop < bracket_.end() && text_[stop] == '.');
        return !judged || ends_after_word(stop, skip(openers, text_, stretch.end));
    }

    /// Whether nothing but a closing quote with a blank before it is left.
    bool only_closes(std::size_t at) const {
        const std::string_view rest = within_blanks(text_, {at, text_.size()}).of(text_);
        return rest == "''" || rest == "\"" || rest == "”" || rest == "»";
    }

    /// Whether a label stands at `at`, as at the head of the sentence: "Datum: 3 mei Kenmerk: 12".
    bool is_next_label(std::size_t at) const { return is_label(at) && is_label(begin_); }

    bool is_label(std::size_t at) const {
        constexpr std::size_t longest = 24;
        const std::string_view rest = text_.substr(at, longest);
        const std::size_t end = rest.find_first_of(" \n\t");
        return end != rest.npos && end > 0 && rest[end - 1] == ':';
    }

    /// Whether a list's sign stands at `at`, or a word that opens a sentence, and a small one or a number
    /// behind it: "Aanleiding De raad", "Geschiedenis In 1850".
    bool opens_line_at(std::size_t at) const {
        if (any_of(bullets, text_, at) > 0 || is_next_label(at)) return true;
        const std::string_view word = letters_at(text_, at);
        const std::size_t next = skip(blanks, text_, at + word.size());
        const bool small = next < text_.size() && (is_lower(text_[next]) || is_digit(text_[next]));
        return small && next > at + word.size() && opens_line(word) && !goes_on(at);
    }

    /// Whether what stands before `at` can be no heading: it ends on a small word ("samenwerking in"), or a
    /// title goes on ("motie M56 Geen hond buiten").
    bool goes_on(std::size_t at) const {
        constexpr int farthest = 4;
        for (int i = 0; i < farthest; ++i) {
            at = within_blanks(text_, {begin_, at}).end;
            const std::string_view word = word_before(at);
            if (takes_title(word) || (i == 0 && starts_with_lower(word) && opens_sentence(word))) return true;
            at -= word.size();
        }
        return false;
    }

    /// The last stop before `end`; closing signs or a note's mark stand between.
    std::size_t stop_before(std::size_t end) const {
        constexpr std::string_view last_bytes = ".!?\xA6\x82";  // of "…" and "。" too
        return text_.find_last_of(last_bytes, end - 1);
    }

    /// Whether the bracket holds a sentence of its own: "(Zie de bijlage.) De raad".
    bool bracket_stands_alone() const {
        const std::size_t word = skip(openers, text_, bracket_.begin());
        return bracket_.begin() == begin_ || (word < text_.size() && is_upper(text_[word]));
    }

    /// Whether the single point at `at` ends a sentence, when `next` goes on.
    bool ends_after_word(std::size_t at, std::size_t next) const {
        const std::string_view word = word_before(at);
        const bool first = word.data() == text_.data() + begin_;
        if (first && is_marker(word)) return false;
        const bool opens = next >= text_.size() || opens_sentence(letters_at(text_, next));
        if (are_initials(word)) return word.size() == 1 && is_lettered(word) && opens;
        switch (abbreviated(word)) {
            case Abbreviated::no:
                return !is_dotted(word) || opens;
            case Abbreviated::name:
                return false;
            case Abbreviated::number:
            case Abbreviated::inside:
                return opens;
            case Abbreviated::end:
                return next >= text_.size() || !is_digit(text_[next]);
        }
        return true;
    }

    /// Whether `letter` follows a word that takes one: "bijlage B".
    bool is_lettered(std::string_view letter) const {
        const auto at = static_cast<std::size_t>(letter.data() - text_.data());
        return at > begin_ && takes_letter(word_before(at - 1));
    }

    /// The word before `at`, back to a blank or bracket, but not before the sentence.
    std::string_view word_before(std::size_t at) const {
        constexpr std::size_t longest = 24;
        constexpr std::string_view borders = " \n\t\r([\"/\xA0";
        std::size_t begin = at;
        while (begin > begin_ && at - begin < longest && borders.find(text_[begin - 1]) == borders.npos)
            --begin;
        return text_.substr(begin, at - begin);
    }

    std::string_view text_;
    Bracket bracket_;
    std::size_t begin_ = 0;  // of the sentence at hand
    std::vector<Span> found_;
};

}  // namespace

std::vector<Span> sentences(std::string_view text) { return Joiner(text).join(); }

}  // namespace raadspoor::nlp
