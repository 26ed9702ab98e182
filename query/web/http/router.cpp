#include "query/web/http/router.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "corpus/text.h"

namespace raadspoor::query::web {

namespace {

bool is_parameter(const std::string& part) { return part.starts_with('{'); }

std::vector<std::string> parts_of(std::string_view pattern) {
    std::vector<std::string> parts;
    while (pattern.size() > 1) {
        pattern.remove_prefix(1);
        parts.emplace_back(pattern.substr(0, pattern.find('/')));
        pattern.remove_prefix(parts.back().size());
    }
    return parts;
}

/// The parts that stand where `pattern` has parameters; nothing when the others differ.
std::optional<std::vector<std::string>> values_in(const std::vector<std::string>& path,
                                                  const std::vector<std::string>& pattern) {
    if (path.size() != pattern.size()) return std::nullopt;
    std::vector<std::string> values;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (is_parameter(pattern[i]))
            values.push_back(path[i]);
        else if (path[i] != pattern[i])
            return std::nullopt;
    }
    return values;
}

template <class Number>
std::optional<Number> number_in(std::string_view text, std::size_t most_digits) {
    Number value = 0;
    if (!is_number(text) || text.size() > most_digits || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

template <>
std::optional<std::string> parsed<std::string>(const std::string& part) {
    return part;
}

template <>
std::optional<int> parsed<int>(const std::string& part) {
    const std::optional<int> value = number_in<int>(part, 6);
    return value && *value > 0 ? value : std::nullopt;
}

template <>
std::optional<DocumentId> parsed<DocumentId>(const std::string& part) {
    const bool digits = part.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!digits || part.size() < 6 || part.size() > 64) return std::nullopt;
    return DocumentId{part};
}

template <>
std::optional<Place> parsed<Place>(const std::string& part) {
    const std::size_t dash = std::min(part.find('-'), part.size() - 1);
    const auto begin = number_in<std::size_t>(std::string_view(part).substr(0, dash), 12);
    const auto end = number_in<std::size_t>(std::string_view(part).substr(dash + 1), 12);
    if (!begin || !end || *begin >= *end) return std::nullopt;
    return Place{*begin, *end};
}

void Router::add(
    Method method, std::string pattern, [[maybe_unused]] std::size_t parameters,
    std::function<std::optional<Response>(const Request&, const std::vector<std::string>&)> answer) {
    std::vector<std::string> parts = parts_of(pattern);
    assert(std::count_if(parts.begin(), parts.end(), is_parameter) ==
           static_cast<std::ptrdiff_t>(parameters));
    routes_.push_back({method, std::move(pattern), std::move(parts), std::move(answer)});
}

Response Router::answer(const Request& request) const {
    bool other_method = false;
    for (const Route& route : routes_) {
        const auto values = values_in(request.path, route.parts);
        if (!values) continue;
        other_method = other_method || route.method != request.method;
        if (route.method != request.method) continue;
        if (std::optional<Response> response = route.answer(request, *values)) return *std::move(response);
    }
    if (other_method) throw HttpError{405, "Deze bladzijde kan niet op die manier worden gevraagd."};
    throw HttpError{404, "Deze bladzijde bestaat niet. Misschien is het adres niet helemaal overgenomen."};
}

std::string Router::route_of(const Request& request) const {
    for (const Route& route : routes_)
        if (route.method == request.method && values_in(request.path, route.parts)) return route.pattern;
    return {};
}

}  // namespace raadspoor::query::web
