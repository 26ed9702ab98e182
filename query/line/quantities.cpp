#include "query/line/quantities.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "nlp/words/terms.h"

namespace raadspoor::query {

namespace {

using Place = TopicText::Place;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The bound that the words just before place `at` set: "ten minste 600", "niet hoger dan € 4.500".
Bound bound_before(const std::vector<Place>& places, std::size_t at, std::size_t first) {
    const std::size_t from = at > first + 4 ? at - 4 : first;
    Bound bound = Bound::none;
    for (std::size_t i = from; i < at; ++i) {
        const std::string_view word = places[i].folded;
        const bool negated = i > from && places[i - 1].folded == "niet";
        if (one_of(word, {"minste", "tenminste", "minimaal", "minstens", "ondergrens"})) bound = Bound::least;
        if (one_of(word, {"hoogste", "maximaal", "hooguit", "bovengrens", "plafond"})) bound = Bound::most;
        if (one_of(word, {"hoger", "meer"})) bound = negated ? Bound::most : Bound::least;
        if (one_of(word, {"lager", "minder"})) bound = negated ? Bound::least : Bound::most;
    }
    return bound;
}

bool is_number(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    });
}

double number_of(std::string_view word) {
    std::string plain;
    for (const char c : word)
        if (c != '.') plain += c == ',' ? '.' : c;
    double value = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return value;
}

/// "per woning" right behind an amount: "/woning".
std::string per_what(const std::vector<Place>& places, std::size_t at, std::size_t last) {
    if (at + 1 < last && places[at].folded == "per") return "/" + places[at + 1].folded;
    return {};
}

/// A noun that counts: no small word, no month, no part of a date or article.
bool can_be_counted(std::string_view word) {
    if (word.size() < 4 || is_number(word)) return false;
    return !one_of(word,
                   {"januari", "februari", "maart",    "april",   "juni",  "juli",  "augustus", "september",
                    "oktober", "november", "december", "procent", "euro",  "voor",  "naar",     "zijn",
                    "wordt",   "worden",   "miljoen",  "miljard", "jaar",  "jaren", "maanden",  "weken",
                    "dagen",   "heeft",    "moet",     "lid",     "leden", "over",  "staat",    "blijft"});
}

/// A statement that a number is part of.
struct Measure {
    Kind kind;
    Span span;
    std::string_view value;
};

/// The first date, amount, percentage or reference that `span` is part of.
std::optional<Measure> measure_at(const Annotations& all, Span span) {
    std::optional<Measure> first;
    const auto look_in = [&](const auto& list) {
        for (const auto& it : list) {
            if (it.span.begin > span.begin || (first && it.span.begin >= first->span.begin)) break;
            if (it.span.contains(span)) first = Measure{it.kind, it.span, it.value};
        }
    };
    look_in(all.dates), look_in(all.amounts), look_in(all.percentages), look_in(all.references);
    return first;
}

/// "24515-688", "2024/17": a number of a paper, which counts nothing.
bool is_part_of_number(std::string_view text, Span span) {
    const auto joins = [&](std::size_t sign, std::size_t beyond) {
        return sign < text.size() && beyond < text.size() && (text[sign] == '-' || text[sign] == '/') &&
               text[beyond] >= '0' && text[beyond] <= '9';
    };
    return (span.begin > 1 && joins(span.begin - 1, span.begin - 2)) || joins(span.end, span.end + 1);
}

double plain_number(std::string_view value) {
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

}  // namespace

std::vector<Demanded> quantities_in(std::string_view text, const TopicText& places, const Analysis& analysis,
                                    Span span) {
    std::vector<Demanded> found;
    const auto [first, last] = places.places_in(span);
    const std::vector<Place>& at = places.places();
    for (std::size_t i = first; i < last; ++i) {
        if (at[i].folded == "helft") found.push_back({{50, "%"}, Bound::none, at[i].span});
        const bool digit = at[i].folded.front() >= '0' && at[i].folded.front() <= '9';
        if (!digit || is_part_of_number(text, at[i].span) ||
            (!found.empty() && found.back().span.contains(at[i].span)))
            continue;
        const Bound bound = bound_before(at, i, first);
        const std::optional<Measure> measure = measure_at(analysis.annotations, at[i].span);
        if (measure && (measure->kind == Kind::date || measure->kind == Kind::reference)) continue;
        if (measure) {
            std::size_t behind = i;
            while (behind < last && at[behind].span.begin < measure->span.end) ++behind;
            const std::string unit =
                measure->kind == Kind::percentage ? "%" : "€" + per_what(at, behind, last);
            found.push_back({{plain_number(measure->value), unit}, bound, measure->span});
        } else if (is_number(at[i].folded) && i + 1 < last && can_be_counted(at[i + 1].folded)) {
            found.push_back(
                {{number_of(at[i].folded), at[i + 1].folded}, bound, {at[i].span.begin, at[i + 1].span.end}});
        }
    }
    return found;
}

bool same_unit(std::string_view one, std::string_view other) {
    return one == other || (one.starts_with("€") && other.starts_with("€") && (one == "€" || other == "€"));
}

const Demanded* strictest(const std::vector<Demanded>& demanded, std::string_view unit) {
    const Demanded* best = nullptr;
    for (const Demanded& it : demanded) {
        if (!same_unit(it.quantity.unit, unit)) continue;
        const bool stricter =
            best && ((it.bound == Bound::most && it.quantity.value < best->quantity.value) ||
                     (it.bound == Bound::least && it.quantity.value > best->quantity.value));
        if (!best || stricter) best = &it;
    }
    return best;
}

std::string spoken(const Quantity& quantity) {
    std::string number = fmt::format("{}", quantity.value);
    std::replace(number.begin(), number.end(), '.', ',');
    if (quantity.unit == "%") return number + "%";
    if (quantity.unit.starts_with("€"))
        return "€ " + number + quantity.unit.substr(std::string_view("€").size());
    return number + " " + quantity.unit;
}

}  // namespace raadspoor::query
