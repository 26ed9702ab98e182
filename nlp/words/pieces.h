// A sentence cut in words, numbers and signs: what rules for dates, amounts, articles and votes look at.
//
//     pieces("art. 4.2, € 87 mln.") -> art | . | 4 | . | 2 | , | € | 87 | mln | .
//
// A word is a run of letters, a number a run of digits, a sign one character that is neither; blanks
// separate. An index beyond the last piece is allowed and gives an empty sign, so that rules can look ahead
// and back without care.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

enum class PieceKind { word, number, sign };

struct Piece {
    PieceKind kind = PieceKind::sign;
    Span span;           ///< bytes of the whole text
    bool glued = false;  ///< no blank stands before it
    int value = -1;      ///< of a number of at most nine digits; else -1
};

/// Many words, looked up by hash: WordSet{"de het een"}.contains("het"). The list must outlive it.
class WordSet {
public:
    explicit WordSet(std::string_view list);
    bool contains(std::string_view word) const { return may_contain(word) && words_.contains(word); }

private:
    /// Nearly all words of a text are told apart by their first letter and length.
    bool may_contain(std::string_view word) const {
        return !word.empty() &&
               (sizes_[static_cast<unsigned char>(word.front())] >> (word.size() & 31U) & 1U) != 0;
    }

    std::array<std::uint32_t, 256> sizes_{};  // first byte -> a bit for each size (modulo 32)
    std::unordered_set<std::string_view> words_;
};

/// A few words, blank-separated, told apart from most others by first letter and length when the program is
/// made: any_of(i, "de het een").
class ShortList {
public:
    consteval ShortList(const char* list)
        : ShortList(std::string_view{list}) {}                  // NOLINT(google-explicit-constructor)
    consteval ShortList(std::string_view list) : list_{list} {  // NOLINT(google-explicit-constructor)
        for (std::size_t at = 0, end = 0; at < list.size(); at = end + 1) {
            for (end = at; end < list.size() && list[end] != ' ';) ++end;
            if (end == at) continue;
            initials_ |= bit(static_cast<unsigned char>(list[at]));
            sizes_ |= bit(end - at);
        }
    }

    bool contains(std::string_view word) const {
        if (word.empty() || (initials_ & bit(static_cast<unsigned char>(word.front()))) == 0 ||
            (sizes_ & bit(word.size())) == 0)
            return false;
        return holds(word);
    }

private:
    static constexpr std::uint64_t bit(std::size_t number) { return std::uint64_t{1} << (number & 63U); }
    bool holds(std::string_view word) const;

    std::string_view list_;
    std::uint64_t initials_ = 0, sizes_ = 0;
};

class Pieces {
public:
    Pieces() = default;
    Pieces(std::string_view text, Span within) { cut(text, within); }

    /// Cuts up `within` of `text`, which must outlive this, in place of what was cut before. Any bytes are
    /// allowed; linear.
    void cut(std::string_view text, Span within);

    std::size_t size() const { return pieces_.size(); }
    const Piece& operator[](std::size_t i) const { return i < pieces_.size() ? pieces_[i] : beyond_; }

    /// Piece `i` as written, and with A–Z in lower case. Valid as long as this.
    std::string_view text(std::size_t i) const { return (*this)[i].span.of(text_); }
    std::string_view lower(std::size_t i) const {
        if (i >= pieces_.size()) return {};
        const Span span = pieces_[i].span;
        return {lower_.data() + (span.begin - begin_), span.size()};
    }

    bool word(std::size_t i) const { return i < size() && pieces_[i].kind == PieceKind::word; }
    bool number(std::size_t i) const { return i < size() && pieces_[i].kind == PieceKind::number; }
    bool sign(std::size_t i) const { return i < size() && pieces_[i].kind == PieceKind::sign; }
    bool is(std::size_t i, std::string_view lower_case) const { return lower(i) == lower_case; }
    /// Whether piece `i` is one of the blank-separated words of a short `list`: "de het een".
    bool any_of(std::size_t i, ShortList list) const { return list.contains(lower(i)); }
    bool glued(std::size_t i) const { return i < size() && pieces_[i].glued; }
    /// How many digits number `i` has.
    std::size_t digits(std::size_t i) const { return number(i) ? pieces_[i].span.size() : 0; }
    /// A short or long dash, or a hyphen.
    bool dash(std::size_t i) const;
    /// An apostrophe, straight or curly.
    bool apostrophe(std::size_t i) const;
    bool capital(std::size_t i) const;

    /// From the begin of piece `first` to the end of piece `last - 1`. Requires first < last.
    Span span(std::size_t first, std::size_t last) const {
        return {(*this)[first].span.begin, (*this)[last - 1].span.end};
    }
    /// The first piece that begins at `offset` or behind it. Logarithmic.
    std::size_t at(std::size_t offset) const;
    std::string_view whole() const { return text_; }

private:
    std::string_view text_;
    std::size_t begin_ = 0;
    std::string lower_;
    std::vector<Piece> pieces_;
    Piece beyond_;
};

}  // namespace raadspoor::nlp
