#include "query/question/field_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "corpus/day.h"
#include "nlp/words/terms.h"
#include "nlp/words/words.h"
#include "query/print/kind_names.h"
#include "query/question/suggestions.h"

namespace raadspoor::query {

namespace {

/// What people call a kind beside its name; `forums` as in CalledKind, the unknown one last.
struct ShortForm {
    std::string_view name;
    DocumentKind kind;
    std::array<Forum, 2> forums{Forum::unknown, Forum::unknown};
    std::size_t forum_count = 0;
};

constexpr DocumentKind answers = DocumentKind::beantwoording_raadsvragen;
constexpr std::array<Forum, 2> chambers{Forum::tweede_kamer, Forum::eerste_kamer};
constexpr std::array<Forum, 2> council{Forum::raad, Forum::unknown};
constexpr std::array<Forum, 2> states{Forum::staten, Forum::unknown};
constexpr std::array<Forum, 2> any_forum{Forum::unknown, Forum::unknown};

constexpr std::array<ShortForm, 32> short_forms{{
    {"rib", DocumentKind::raadsinformatiebrief, any_forum, 0},
    {"informatiebrief", DocumentKind::raadsinformatiebrief, any_forum, 0},
    {"collegebrief", DocumentKind::raadsinformatiebrief, any_forum, 0},
    {"wethoudersbrief", DocumentKind::raadsinformatiebrief, any_forum, 0},
    {"antwoord", answers, any_forum, 0},
    {"beantwoording", answers, any_forum, 0},
    {"vraag", answers, any_forum, 0},
    {"schriftelijke vragen", answers, any_forum, 0},
    {"raadsvraag", answers, council, 2},
    {"technische vragen", answers, council, 2},
    {"kamervraag", answers, chambers, 2},
    {"antwoord op kamervragen", answers, chambers, 2},
    {"beantwoording kamervragen", answers, chambers, 2},
    {"statenvraag", answers, states, 1},
    {"beantwoording statenvragen", answers, states, 1},
    {"besluit", DocumentKind::raadsbesluit, any_forum, 0},
    {"voorstel", DocumentKind::raadsvoorstel, any_forum, 0},
    {"raadsstuk", DocumentKind::raadsvoorstel, any_forum, 0},
    {"b&w-voorstel", DocumentKind::collegevoorstel, any_forum, 0},
    {"nota", DocumentKind::beleidsnota, any_forum, 0},
    {"beleid", DocumentKind::beleidsnota, any_forum, 0},
    {"beleidsplan", DocumentKind::beleidsnota, any_forum, 0},
    {"verslag", DocumentKind::notulen, any_forum, 0},
    {"handelingen", DocumentKind::notulen, any_forum, 0},
    {"vergaderverslag", DocumentKind::notulen, any_forum, 0},
    {"raadsnotulen", DocumentKind::notulen, any_forum, 0},
    {"lijst van besluiten", DocumentKind::besluitenlijst, any_forum, 0},
    {"programmabegroting", DocumentKind::begroting, any_forum, 0},
    {"kadernota", DocumentKind::begroting, any_forum, 0},
    {"convenant", DocumentKind::akkoord, any_forum, 0},
    {"coalitieakkoord", DocumentKind::akkoord, any_forum, 0},
    {"memo", DocumentKind::notitie, any_forum, 0},
}};

/// Kinds of statement, those that are asked for most first.
constexpr std::array<Kind, names<Kind>.size()> statements{
    Kind::condition, Kind::commitment, Kind::vote,         Kind::position,  Kind::date,
    Kind::amount,    Kind::percentage, Kind::organisation, Kind::reference, Kind::signatory};

/// A name apart from case, accents and number: "Beantwoording van raadsvragen" keeps its words, each as its
/// stem.
std::string key(std::string_view name) {
    std::string stems;
    for (const Span word : nlp::words(name)) {
        if (!stems.empty()) stems += ' ';
        stems += nlp::stem(nlp::fold(word.of(name)));
    }
    return stems;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = code == std::errc{} && end == digits.data() + digits.size() && digits.front() != '-';
    return whole ? std::optional(value) : std::nullopt;
}

/// "1-11-2024" -> 1, 11, 2024; nothing when it is no one, two or three numbers of a fitting length.
std::vector<std::string_view> numbers_between(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.size(), text.find_first_of("-/", begin));
        const std::string_view part = text.substr(begin, end - begin);
        if (part.empty() || part.size() > 4 || parts.size() == 3 || !number(part)) return {};
        parts.push_back(part);
        begin = end + 1;
    }
    return parts;
}

/// An ISO date of as many parts as there are; nothing when there is no such day.
std::optional<std::string> iso(const std::vector<std::string_view>& parts) {
    if (parts.front().size() != 4) return std::nullopt;
    if (std::any_of(parts.begin() + 1, parts.end(), [](std::string_view part) { return part.size() > 2; }))
        return std::nullopt;
    const int year = *number(parts[0]);
    if (parts.size() == 1) return fmt::format("{:04}", year);
    const int month = *number(parts[1]);
    if (month < 1 || month > 12) return std::nullopt;
    if (parts.size() == 2) return fmt::format("{:04}-{:02}", year, month);
    const int day = *number(parts[2]);
    const std::optional<Day> date = existing_day(year, month, day);
    return date ? std::optional(raadspoor::iso(*date)) : std::nullopt;
}

/// The number of a month by its name or a beginning of three letters or more; 0 for other words.
int month_called(std::string_view name) {
    constexpr std::size_t shortest = 3;
    std::string folded = nlp::fold(name);
    if (folded.ends_with('.')) folded.pop_back();
    if (folded == "mrt") folded = "maart";
    for (std::size_t i = 0; i < dutch_months.size() && folded.size() >= shortest; ++i)
        if (dutch_months[i].starts_with(folded)) return static_cast<int>(i) + 1;
    return 0;
}

/// "1 november 2024", "nov. 2024".
std::optional<std::string> date_in_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.size(), text.find(' ', begin));
        if (end > begin) words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    if (words.size() < 2 || words.size() > 3) return std::nullopt;
    const int month = month_called(words[words.size() - 2]);
    if (month == 0) return std::nullopt;
    const std::string written = fmt::format("{:02}", month);
    std::vector<std::string_view> parts{words.back(), written};
    if (words.size() == 3) parts.push_back(words.front());
    const bool numbers = std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        return part.size() <= 4 && number(part).has_value();
    });
    return numbers ? iso(parts) : std::nullopt;
}

}  // namespace

std::optional<CalledKind> kind_called(std::string_view name) {
    const std::string asked = key(name);
    for (const std::string_view name_of_kind : names<DocumentKind>)
        if (key(name_of_kind) == asked) return CalledKind{*named<DocumentKind>(name_of_kind), {}};
    for (const ShortForm& it : short_forms)
        if (key(it.name) == asked)
            return CalledKind{it.kind, {it.forums.begin(), it.forums.begin() + it.forum_count}};
    return std::nullopt;
}

std::string kind_like(std::string_view name) {
    const auto all_kinds = [](std::string_view prefix, const auto& take) {
        for (const std::string_view kind : names<DocumentKind>)
            if (kind.starts_with(prefix)) take(kind, 1);
    };
    const std::vector<std::string> near = near_spellings(nlp::fold(name), all_kinds);
    return near.empty() ? std::string() : near.front();
}

std::optional<Kind> statement_called(std::string_view name) {
    const std::string asked = key(name);
    for (const Kind kind : statements)
        if (key(dutch_name(kind)) == asked) return kind;
    return std::nullopt;
}

std::string dutch_names() {
    std::string list;
    for (const Kind kind : statements) list.append(list.empty() ? "" : ", ").append(dutch_name(kind));
    return list + ", doorgehaald";
}

std::optional<std::string> date_called(std::string_view text) {
    if (std::optional<std::string> told = date_in_words(text)) return told;
    std::vector<std::string_view> parts = numbers_between(text);
    if (parts.empty()) return std::nullopt;
    if (parts.back().size() == 4) std::reverse(parts.begin(), parts.end());
    return iso(parts);
}

}  // namespace raadspoor::query
