#include "query/question/question_lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "corpus/text.h"
#include "nlp/words/words.h"
#include "query/print/code_points.h"
#include "query/question/field_values.h"

namespace raadspoor::query {

namespace {

/// The bytes of the double quotation mark that `text` begins with; 0 when it begins otherwise.
std::size_t quote_size(std::string_view text) {
    for (const std::string_view mark : {"\"", "“", "”", "„", "‟", "«", "»"})
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

bool has_word(std::string_view text) { return !nlp::words(text).empty(); }

std::size_t letters_in(std::string_view folded) { return CodePoints{folded}.at(folded.size()); }

std::string_view without_last(std::string_view text, std::string_view marks) {
    while (!text.empty() && marks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

/// The field that `piece` opens ("Soort:motie"); empty when it opens none.
std::string_view field_of(std::string_view piece) {
    const std::size_t colon = piece.find(':');
    if (colon == std::string_view::npos) return {};
    const auto lower = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
    };
    for (const std::string_view name : field_names)
        if (std::equal(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(colon), name.begin(),
                       name.end(), lower))
            return name;
    return {};
}

/// `dutch`: whether OF, EN and NIET are operators too, as they are beside words in small letters.
std::optional<Token::Kind> operator_of(std::string_view piece, bool dutch) {
    if (piece == "OR" || (dutch && piece == "OF")) return Token::Kind::op_or;
    if (piece == "AND" || (dutch && piece == "EN")) return Token::Kind::op_and;
    if (piece == "NOT" || (dutch && piece == "NIET")) return Token::Kind::op_not;
    return std::nullopt;
}

std::size_t blanks_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) ++at;
    return at;
}

/// The digits in ", 5" before the bracket that closes NEAR; empty when something else stands at `comma`.
Span distance_at(std::string_view text, std::size_t comma) {
    const std::size_t begin = blanks_end(text, comma + 1);
    std::size_t end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t bracket = blanks_end(text, end);
    const bool closes = bracket < text.size() && text[bracket] == ')';
    return closes ? Span{begin, end} : Span{};
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Result<std::vector<Token>> run() {
        for (skip_blanks(); at_ < text_.size() && !error_; skip_blanks()) read();
        if (error_) return tl::unexpected<Error>(*error_);
        make_exact();
        add(Token::Kind::end, {}, text_.size());
        return std::move(tokens_);
    }

private:
    void read() {
        const char c = text_[at_];
        if (c == '(') return bracket(Token::Kind::open);
        if (c == ')') return bracket(Token::Kind::close);
        if (c == '-') return read_minus();
        if (c == '+') return read_plus();
        if (c == ',' && in_near_ && read_distance()) return;
        if (const std::size_t size = quote_size(rest())) return read_phrase(size);
        read_piece(Token::Kind::word);
    }

    void bracket(Token::Kind kind) {
        in_near_ = false;
        add(kind, text_.substr(at_, 1), at_);
        ++at_;
    }

    /// "-word" leaves out; a dash in running text is nothing.
    void read_minus() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] == '-') ++at_;
        const std::string_view piece = text_.substr(at_, piece_end(at_) - at_);
        const bool group = at_ < text_.size() && (text_[at_] == '(' || quote_size(rest()) > 0);
        if (group || has_word(piece))
            return add(Token::Kind::op_not, text_.substr(begin, at_ - begin), begin);
        at_ += piece.size();
    }

    void read_plus() {
        ++at_;
        if (at_ < text_.size() && quote_size(rest()) == 0) read_piece(Token::Kind::exact);
    }

    void read_phrase(std::size_t opening) {
        const std::size_t begin = at_;
        const std::optional<std::string_view> inside = quoted(opening);
        if (!inside) return;
        if (!has_word(*inside)) return fail(begin, "tussen de aanhalingstekens staat geen woord.");
        add(Token::Kind::phrase, *inside, begin);
    }

    /// What stands between the quotation mark at hand, of `opening` bytes, and the next one.
    std::optional<std::string_view> quoted(std::size_t opening) {
        const std::size_t begin = at_ + opening;
        for (std::size_t end = begin; end < text_.size(); ++end) {
            const std::size_t closing = quote_size(text_.substr(end));
            if (closing == 0 || text_.substr(end).starts_with("„")) continue;
            at_ = end + closing;
            return text_.substr(begin, end - begin);
        }
        fail(at_, "dit aanhalingsteken wordt niet gesloten.");
        return std::nullopt;
    }

    void read_piece(Token::Kind kind) {
        const std::size_t begin = at_;
        at_ = piece_end(begin);
        std::string_view piece = text_.substr(begin, at_ - begin);
        if (kind == Token::Kind::word) {
            if (const auto op = operator_of(piece, has_small_letters())) return add(*op, piece, begin);
            if ((piece == "NEAR" || piece == "BIJ") && read_near(begin)) return;
        }
        if (const std::string_view field = field_of(piece); !field.empty()) return read_field(field, begin);
        if (piece.find('*') != std::string_view::npos) return read_prefix(piece, begin);
        if (!has_word(piece)) return;
        if (is_digit(piece.back()) && takes_percent_sign()) {
            at_ += 2;
            piece = text_.substr(begin, at_ - begin);
        }
        add(kind, piece, begin);
    }

    bool has_small_letters() const {
        return std::any_of(text_.begin(), text_.end(), [](char c) { return is_lower(c); });
    }

    /// "2 %" is one word in a document, so in a question too.
    bool takes_percent_sign() const {
        return rest().starts_with(" %") && (at_ + 2 == text_.size() || piece_end(at_ + 2) == at_ + 2);
    }

    bool read_near(std::size_t begin) {
        const std::size_t bracket = blanks_end(text_, at_);
        if (bracket == text_.size() || text_[bracket] != '(') return false;
        at_ = bracket + 1;
        in_near_ = true;
        add(Token::Kind::near, "NEAR", begin);
        return true;
    }

    void read_prefix(std::string_view piece, std::size_t begin) {
        const std::string_view stem = without_last(without_last(piece, ".,;:!?'"), "*");
        const std::vector<Span> words = nlp::words(stem);
        if (words.empty()) return fail(begin, "een * staat na het begin van een woord, zoals in zorg*.");
        if (stem.find('*') != std::string_view::npos || words.back().end != stem.size())
            return fail(begin + piece.find('*'),
                        "een * kan alleen aan het eind van een woord staan; delen van samenstellingen worden "
                        "ook zonder * gevonden.");
        if (letters_in(nlp::fold(words.back().of(stem))) < 3)
            return fail(begin, "vóór een * staan ten minste drie letters.");
        add(Token::Kind::prefix, stem, begin);
    }

    void read_field(std::string_view field, std::size_t begin) {
        at_ = text_.find(':', begin) + 1;
        skip_blanks();
        const std::size_t place = at_;
        std::string_view value;
        if (const std::size_t opening = quote_size(rest())) {
            const std::optional<std::string_view> inside = quoted(opening);
            if (!inside) return;
            value = *inside;
        } else {
            at_ = piece_end(at_);
            value = without_last(text_.substr(place, at_ - place), ",;.");
            if (field == "van" || field == "tot" || field == "jaar") value = read_on(value);
        }
        if (!has_word(value)) return fail(begin, fmt::format("na {}: ontbreekt een waarde.", field));
        if (value.find('*') != std::string_view::npos)
            return fail(begin, fmt::format("in {}: kan geen *.", field));
        tokens_.push_back({Token::Kind::field, value, field, begin});
    }

    /// "1 november 2024" after van: the words that make a date with `value`, when there are any.
    std::string_view read_on(std::string_view value) {
        if (date_called(value)) return value;
        constexpr int most_words = 3;
        const std::size_t begin = static_cast<std::size_t>(value.data() - text_.data());
        std::size_t end = at_;
        for (int words = 1; words < most_words && end < text_.size(); ++words) {
            end = piece_end(blanks_end(text_, end));
            const std::string_view longer = without_last(text_.substr(begin, end - begin), ",;.");
            if (!date_called(longer)) continue;
            at_ = end;
            return longer;
        }
        return value;
    }

    bool read_distance() {
        const Span digits = distance_at(text_, at_);
        if (digits.empty()) return false;
        add(Token::Kind::distance, digits.of(text_), digits.begin);
        at_ = digits.end;
        return true;
    }

    /// The end of the piece without blanks that begins at `begin`.
    std::size_t piece_end(std::size_t begin) const {
        std::size_t end = begin;
        for (; end < text_.size(); ++end) {
            const char c = text_[end];
            if (is_blank(c) || c == '(' || c == ')' || c == '"') break;
            if (c == ',' && in_near_ && end > begin && !distance_at(text_, end).empty()) break;
        }
        return end;
    }

    /// "+exact" by itself is about all words.
    void make_exact() {
        const auto lone = [](const Token& token) {
            return token.kind == Token::Kind::exact && token.text == "exact";
        };
        const auto others =
            std::count_if(tokens_.begin(), tokens_.end(), [&](const Token& token) { return !lone(token); });
        if (others == 0 || std::erase_if(tokens_, lone) == 0) return;
        for (Token& token : tokens_)
            if (token.kind == Token::Kind::word) token.kind = Token::Kind::exact;
    }

    void skip_blanks() { at_ = blanks_end(text_, at_); }
    std::string_view rest() const { return text_.substr(at_); }
    void add(Token::Kind kind, std::string_view text, std::size_t at) {
        tokens_.push_back({kind, text, {}, at});
    }
    void fail(std::size_t at, std::string_view why) { error_ = malformed(text_, at, why).value(); }

    std::string_view text_;
    std::size_t at_ = 0;
    bool in_near_ = false;
    std::vector<Token> tokens_;
    std::optional<Error> error_;
};

}  // namespace

Result<std::vector<Token>> tokens_of(std::string_view question) { return Lexer{question}.run(); }

tl::unexpected<Error> malformed(std::string_view question, std::size_t at, std::string_view why) {
    return failure("question",
                   fmt::format("De vraag klopt niet bij teken {}: {}", CodePoints{question}.at(at) + 1, why));
}

}  // namespace raadspoor::query
