#include "nlp/words/tokens.h"

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "nlp/words/abbreviated.h"
#include "nlp/words/breaks.h"
#include "nlp/words/sentences.h"

namespace raadspoor::nlp {

namespace {

/// The kinds of data/token_breaks.txt.
enum Kind { blank, sign, word };

Breaks& breaks() {
    static const BreakRules rules{data::token_breaks()};
    thread_local Breaks mine{rules};
    return mine;
}

/// "J.", "v.": a letter with its point.
bool is_pointed_letter(std::string_view token) {
    return token.size() >= 2 && token.back() == '.' && character_end(token, 0) == token.size() - 1;
}

/// Puts points where they belong: to the word before them, or by themselves.
class Pointer {
public:
    explicit Pointer(std::string_view text) : text_(text), sentences_(sentences(text)) {}

    std::vector<Span> run() {
        Breaks& stretches = breaks();
        for (stretches.read(text_); stretches.next();)
            if (stretches.kind() != blank) add(stretches.span(), static_cast<Kind>(stretches.kind()));
        return std::move(found_);
    }

private:
    void add(Span token, Kind kind) {
        const std::string_view written = token.of(text_);
        if (kind == word && is_pointed_letter(written) && ends_sentence(token.end)) {
            found_.push_back({token.begin, token.end - 1});
            found_.push_back({token.end - 1, token.end});
        } else if (written == "." && after_word_ && found_.back().end == token.begin && keeps_point(token)) {
            found_.back().end = token.end;
        } else {
            found_.push_back(token);
        }
        after_word_ = kind == word;
    }

    /// Whether the last token keeps the point at `point`.
    bool keeps_point(Span point) {
        const std::string_view written = found_.back().of(text_);
        const Abbreviated kind = abbreviated(written);
        if (ends_sentence(point.end)) return kind == Abbreviated::end || kind == Abbreviated::inside;
        return kind != Abbreviated::no || (is_letter_word(written) && small_letter_follows(point.end));
    }

    /// Letters only: the point of "1." is no part of it.
    static bool is_letter_word(std::string_view written) {
        for (std::size_t at = 0; at < written.size(); at = character_end(written, at))
            if (!is_letter(character_at(written, at))) return false;
        return true;
    }

    /// A point before a small letter ends no sentence: the word is an abbreviation that the table lacks.
    bool small_letter_follows(std::size_t at) const {
        return at + 1 < text_.size() && is_blank(text_[at]) && starts_with_lower(text_.substr(at + 1, 4));
    }

    /// Whether a sentence ends with what ends at `at`. Asked from left to right.
    bool ends_sentence(std::size_t at) {
        while (sentence_ < sentences_.size() && sentences_[sentence_].end < at) ++sentence_;
        return sentence_ < sentences_.size() && sentences_[sentence_].end == at;
    }

    std::string_view text_;
    std::vector<Span> sentences_;
    std::size_t sentence_ = 0;
    bool after_word_ = false;
    std::vector<Span> found_;
};

}  // namespace

std::vector<Span> tokens(std::string_view text) { return Pointer(text).run(); }

}  // namespace raadspoor::nlp
