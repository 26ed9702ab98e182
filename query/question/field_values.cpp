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

constexpr std::array<std::pair<std::string_view, DocumentKind>, 10> short_forms{{
    {"rib", DocumentKind::raadsinformatiebrief},
    {"informatiebrief", DocumentKind::raadsinformatiebrief},
    {"antwoord", DocumentKind::beantwoording_raadsvragen},
    {"beantwoording", DocumentKind::beantwoording_raadsvragen},
    {"vraag", DocumentKind::beantwoording_raadsvragen},
    {"raadsvraag", DocumentKind::beantwoording_raadsvragen},
    {"besluit", DocumentKind::raadsbesluit},
    {"voorstel", DocumentKind::raadsvoorstel},
    {"nota", DocumentKind::beleidsnota},
    {"verslag", DocumentKind::notulen},
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

}  // namespace

std::optional<DocumentKind> kind_called(std::string_view name) {
    const std::string asked = key(name);
    for (const std::string_view name_of_kind : names<DocumentKind>)
        if (key(name_of_kind) == asked) return named<DocumentKind>(name_of_kind);
    for (const auto& [shorter, kind] : short_forms)
        if (key(shorter) == asked) return kind;
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
    std::vector<std::string_view> parts = numbers_between(text);
    if (parts.empty()) return std::nullopt;
    if (parts.back().size() == 4) std::reverse(parts.begin(), parts.end());
    return iso(parts);
}

}  // namespace raadspoor::query
