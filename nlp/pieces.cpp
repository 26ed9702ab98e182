#include "nlp/pieces.h"

#include <algorithm>

namespace raadspoor::nlp {

namespace {

bool digit(unsigned char c) { return c >= '0' && c <= '9'; }

bool ascii_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The length of the character at the head of `rest`; 1 for a byte that opens none.
std::size_t character_size(std::string_view rest) {
    const auto c = static_cast<unsigned char>(rest.front());
    const std::size_t wanted = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
    return std::min(wanted, rest.size());
}

/// Letters are A–Z and all beyond Latin-1's and the general punctuation: €, dashes, quotes and ° are signs.
bool letter(std::string_view character) {
    const auto c = static_cast<unsigned char>(character.front());
    if (c < 0x80) return ascii_letter(c);
    return c != 0xC2 && c != 0xE2;
}

bool blank(std::string_view character) {
    return character == " " || character == "\n" || character == "\t" || character == "\r" || character == "\u00A0" ||
           character == "\u202F" || character == "\u2009";
}

int value_of(std::string_view digits) {
    if (digits.size() > 9) return -1;
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

}  // namespace

WordSet::WordSet(std::string_view list) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        words_.insert(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

Pieces::Pieces(std::string_view text, Span within) : text_{text}, begin_{within.begin}, lower_{within.of(text)} {
    std::transform(lower_.begin(), lower_.end(), lower_.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    bool after_blank = true;
    for (std::size_t at = within.begin; at < within.end;) {
        std::size_t end = at + character_size(text.substr(at, within.end - at));
        const std::string_view first = text.substr(at, end - at);
        if (blank(first)) {
            after_blank = true;
            at = end;
            continue;
        }
        Piece piece{PieceKind::sign, {at, end}, !after_blank, -1};
        if (digit(static_cast<unsigned char>(first.front()))) {
            while (end < within.end && digit(static_cast<unsigned char>(text[end]))) ++end;
            piece.kind = PieceKind::number;
            piece.value = value_of(text.substr(at, end - at));
        } else if (letter(first)) {
            piece.kind = PieceKind::word;
            while (end < within.end) {
                const std::string_view next = text.substr(end, character_size(text.substr(end, within.end - end)));
                if (!letter(next)) break;
                end += next.size();
            }
        }
        piece.span.end = end;
        pieces_.push_back(piece);
        after_blank = false;
        at = end;
    }
}

std::string_view Pieces::lower(std::size_t i) const {
    if (i >= pieces_.size()) return {};
    const Span span = pieces_[i].span;
    return std::string_view{lower_}.substr(span.begin - begin_, span.size());
}

bool Pieces::any_of(std::size_t i, std::string_view list) const {
    const std::string_view wanted = lower(i);
    if (wanted.empty()) return false;
    for (std::size_t at = 0; at < list.size(); ++at) {  // by hand: lists are a few words, too short for a search to pay
        std::size_t same = 0;
        while (same < wanted.size() && at + same < list.size() && list[at + same] == wanted[same]) ++same;
        at += same;
        if (same == wanted.size() && (at == list.size() || list[at] == ' ')) return true;
        while (at < list.size() && list[at] != ' ') ++at;
    }
    return false;
}

std::size_t Pieces::at(std::size_t offset) const {
    const auto before = [](const Piece& piece, std::size_t wanted) { return piece.span.begin < wanted; };
    return static_cast<std::size_t>(std::lower_bound(pieces_.begin(), pieces_.end(), offset, before) - pieces_.begin());
}

bool Pieces::dash(std::size_t i) const {
    const std::string_view it = text(i);
    return it == "-" || it == "–" || it == "—" || it == "‐" || it == "‑" || it == "−";
}

bool Pieces::apostrophe(std::size_t i) const {
    const std::string_view it = text(i);
    return it == "'" || it == "’" || it == "‘" || it == "`";
}

bool Pieces::capital(std::size_t i) const {
    const std::string_view it = text(i);
    return word(i) && ((it.front() >= 'A' && it.front() <= 'Z') || (it.size() > 1 && it.front() == '\xC3' && static_cast<unsigned char>(it[1]) < 0x9F));
}

}  // namespace raadspoor::nlp
