#include "nlp/paper/amended_text.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest = 4000;

struct Marks {
    std::string_view open, close;
};

constexpr std::array<Marks, 7> all_marks{
    {{"“", "”"}, {"„", "”"}, {"„", "“"}, {"«", "»"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}}};

/// What is taken out, as the words behind it or before it say.
#define GAAT                                                                                   \
    R"((?:te (?:schrappen|verwijderen|vervangen|wijzigen in|doen vervallen|laten vervallen)|)" \
    R"((?:wordt|worden|is|zijn) (?:hierbij )?(?:geschrapt|verwijderd|vervangen)|)"             \
    R"((?:komt|komen) te vervallen|vervalt|vervallen|vervangen (?:door|voor)|wijzigen in|)"    \
    R"(geschrapt|schrappen|verwijderen))"

bool is_word_at(std::string_view text, std::size_t at) {
    return at < text.size() && (is_letter(text[at]) || is_digit(text[at]));
}

/// Whether a mark that begins at `at` can open: no letter stands right before it ("foto's").
bool can_open(std::string_view text, std::size_t at) { return at == 0 || !is_word_at(text, at - 1); }

/// The quotation that ends right before `end`; empty when none does.
Span quoted_before(std::string_view text, std::size_t end) {
    if (is_word_at(text, end)) return {};  // "foto's"
    for (const Marks& marks : all_marks) {
        if (!text.substr(0, end).ends_with(marks.close)) continue;
        const std::size_t close = end - marks.close.size();
        const std::size_t farthest = close > longest ? close - longest : 0;
        const std::string_view before = text.substr(farthest, close - farthest);
        std::size_t open = before.rfind(marks.open);
        while (open != std::string_view::npos && !can_open(text, farthest + open))
            open = open == 0 ? std::string_view::npos : before.rfind(marks.open, open - 1);
        if (open == std::string_view::npos) continue;
        const Span quoted{farthest + open + marks.open.size(), close};
        if (quoted.begin < quoted.end && !trimmed(quoted.of(text)).empty()) return quoted;
    }
    return {};
}

/// The quotation that begins at `begin`; empty when none does.
Span quoted_at(std::string_view text, std::size_t begin) {
    if (!can_open(text, begin)) return {};
    for (const Marks& marks : all_marks) {
        if (!text.substr(begin).starts_with(marks.open)) continue;
        const std::size_t from = begin + marks.open.size();
        const std::string_view rest = text.substr(from, longest);
        std::size_t close = rest.find(marks.close);
        while (close != std::string_view::npos && is_word_at(text, from + close + marks.close.size()))
            close = rest.find(marks.close, close + 1);
        if (close != std::string_view::npos) return {from, from + close};
    }
    return {};
}

bool ends_in_mark(std::string_view text) {
    return std::any_of(all_marks.begin(), all_marks.end(),
                       [&](const Marks& it) { return text.ends_with(it.close); });
}

/// Whether between a quotation and what becomes of it only its place is named: "“…” op bladzijde 3 te
/// schrappen".
bool names_place(std::string_view between) {
    static const Pattern place{
        R"((?i)^[\s,]*(?:(?:op|in|van|uit|onder|bij|de|het|aan|einde|begin|eind|beslispunt\w*|artikel|lid|)"
        R"(onderdeel|punt|alinea|regel|zin|bladzijde|pagina|blz\.|p\.|pag\.|tabel|paragraaf|hoofdstuk|)"
        R"(eerste|tweede|derde|vierde|laatste|geheel|[\dIVX.]+|[a-z])\b[ ,.]*)*$)"};
    return place.in(between);
}

/// Calls `take` with each occurrence of `pattern`.
template <class Take>
void each(const Pattern& pattern, std::string_view text, Take take) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view found = pattern.find(text.substr(at));
        if (found.data() == nullptr || found.empty()) return;
        const auto begin = static_cast<std::size_t>(found.data() - text.data());
        take(Span{begin, begin + found.size()});
        at = begin + found.size();
    }
}

/// "“…” te schrappen", "“…” op bladzijde 3 wordt vervangen door …".
void add_before(std::string_view text, std::vector<Span>& gone) {
    static const Pattern verb{R"((?i)\b)" GAAT R"(\b)"};
    each(verb, text, [&](Span it) {
        std::size_t end = it.begin;
        constexpr std::size_t near = 60;
        const std::size_t from = it.begin > near ? it.begin - near : 0;
        while (end > from && !ends_in_mark(text.substr(0, end))) --end;
        if (!names_place(text.substr(end, it.begin - end))) return;
        if (const Span quoted = quoted_before(text, end); !quoted.empty()) gone.push_back(quoted);
    });
}

/// "de volgende zin te schrappen: “…”", "vervangt “…” door".
void add_behind(std::string_view text, std::vector<Span>& gone) {
    static const Pattern verb{
        R"((?i)\b(?:te (?:schrappen|verwijderen|vervangen|wijzigen)|schrapt|verwijdert|vervangt|)"
        R"(wijzigt|vervangen|schrappen|geschrapt|verwijderd|vervangen van|vervallen|vervalt)\b)"
        R"([^“„«"'‘.;]{0,80}["“„«'‘])"};
    static const Pattern new_text{
        R"((?i)(\b(door|in|met)(:| (de|het|een|volgende|nieuwe|tekst|zin|alinea|passage)\b)?))"
        R"([^:]{0,40}:?\s*$)"};
    each(verb, text, [&](Span it) {
        std::size_t at = it.end;
        while (at > it.begin && (static_cast<unsigned char>(text[at - 1]) & 0xC0) == 0x80) --at;
        --at;
        if (new_text.in(text.substr(it.begin, at - it.begin))) return;
        if (const Span quoted = quoted_at(text, at); !quoted.empty()) gone.push_back(quoted);
    });
}

/// "Oude tekst: …" up to "Nieuwe tekst:".
void add_labelled(std::string_view text, std::vector<Span>& gone) {
    static const Pattern label{
        R"((?im)^[\t •\-]*(?:oude tekst|huidige tekst|bestaande tekst|oorspronkelijke tekst|was)\s*:\s*)"};
    static const Pattern next{
        R"((?im)^[\t •\-]*(?:nieuwe tekst|gewijzigde tekst|voorgestelde tekst|wordt|toelichting|overwegende|)"
        R"(motivering|besluit)\b)"};
    each(label, text, [&](Span it) {
        const std::string_view rest = text.substr(it.end, longest);
        const std::string_view end = next.find(rest);
        if (end.data() == nullptr) return;
        const Span block = trimmed(text, {it.end, static_cast<std::size_t>(end.data() - text.data())});
        if (!block.empty()) gone.push_back(block);
    });
}

#undef GAAT

}  // namespace

std::vector<Span> text_to_go(std::string_view text) {
    static const Pattern amendment{"(?i)amendement"};
    if (!amendment.in(text)) return {};
    std::vector<Span> gone;
    add_before(text, gone);
    add_behind(text, gone);
    add_labelled(text, gone);
    std::sort(gone.begin(), gone.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> apart;
    for (const Span it : gone) {
        if (!apart.empty() && it.begin < apart.back().end)
            apart.back().end = std::max(apart.back().end, it.end);
        else
            apart.push_back(it);
    }
    return apart;
}

}  // namespace raadspoor::nlp
