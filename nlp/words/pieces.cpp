#include "nlp/words/pieces.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace raadspoor::nlp {

namespace {

/// What a character is taken for. Letters are A–Z and all beyond Latin-1's and the general punctuation: €,
/// dashes, quotes and ° are signs.
enum class Role : std::uint8_t { sign, letter, digit, blank };

constexpr std::array<Role, 256> roles = [] {
    std::array<Role, 256> table{};
    for (std::size_t c = 0; c < 256; ++c) {
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x80 && c != 0xC2 && c != 0xE2);
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        table[c] = letter                 ? Role::letter
                   : c >= '0' && c <= '9' ? Role::digit
                   : blank                ? Role::blank
                                          : Role::sign;
    }
    return table;
}();

/// The length of the character at the head of `rest`; 1 for a byte that opens none.
std::size_t character_size(std::string_view rest) {
    const auto c = static_cast<unsigned char>(rest.front());
    const std::size_t wanted = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
    return std::min(wanted, rest.size());
}

Role role_at(std::string_view text, std::size_t at, std::size_t end) {
    const Role role = roles[static_cast<unsigned char>(text[at])];
    if (role != Role::sign || static_cast<unsigned char>(text[at]) < 0x80) return role;
    const std::string_view rest = text.substr(at, end - at);
    const bool blank = rest.starts_with("\u00A0") || rest.starts_with("\u202F") || rest.starts_with("\u2009");
    return blank ? Role::blank : Role::sign;
}

/// Where the run of letters or digits at `at` ends; a sign is one character.
std::size_t run_end(std::string_view text, std::size_t at, std::size_t end, Role role) {
    const auto character_end = [&](std::size_t i) {
        return static_cast<unsigned char>(text[i]) < 0x80 ? i + 1
                                                          : i + character_size(text.substr(i, end - i));
    };
    std::size_t i = character_end(at);
    while (role != Role::sign && i < end && roles[static_cast<unsigned char>(text[i])] == role)
        i = character_end(i);
    return i;
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
        if (end > 0) sizes_[static_cast<unsigned char>(list.front())] |= 1U << (end & 31U);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

void Pieces::cut(std::string_view text, Span within) {
    text_ = text;
    begin_ = within.begin;
    lower_ = within.of(text);
    for (char& c : lower_) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    pieces_.clear();
    bool after_blank = true;
    for (std::size_t at = within.begin; at < within.end;) {
        const Role role = role_at(text, at, within.end);
        if (role == Role::blank) {
            after_blank = true;
            at += character_size(text.substr(at, within.end - at));
            continue;
        }
        Piece piece{PieceKind::sign, {at, run_end(text, at, within.end, role)}, !after_blank, -1};
        if (role == Role::digit) piece.kind = PieceKind::number, piece.value = value_of(piece.span.of(text));
        if (role == Role::letter) piece.kind = PieceKind::word;
        pieces_.push_back(piece);
        after_blank = false;
        at = piece.span.end;
    }
}

bool ShortList::holds(std::string_view word) const {
    for (std::size_t at = list_.find(word.front()); at != std::string_view::npos;
         at = list_.find(word.front(), at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list_[at - 1] == ' ') && list_.substr(at).starts_with(word) &&
            (end == list_.size() || list_[end] == ' '))
            return true;
    }
    return false;
}

std::size_t Pieces::at(std::size_t offset) const {
    const auto before = [](const Piece& piece, std::size_t wanted) { return piece.span.begin < wanted; };
    return static_cast<std::size_t>(std::lower_bound(pieces_.begin(), pieces_.end(), offset, before) -
                                    pieces_.begin());
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
    return word(i) && ((it.front() >= 'A' && it.front() <= 'Z') ||
                       (it.size() > 1 && it.front() == '\xC3' && static_cast<unsigned char>(it[1]) < 0x9F));
}

}  // namespace raadspoor::nlp
