#include "query/print/quantity_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

namespace raadspoor::query {

namespace {

/// "1234567.5" -> "1.234.567,5".
std::string dutch(double value, bool cents) {
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    std::string text = whole   ? fmt::format("{:.0f}", value)
                       : cents ? fmt::format("{:.2f}", value)
                               : fmt::format("{}", value);
    if (text.find('e') != std::string::npos) return text;
    const std::size_t point = std::min(text.find('.'), text.size());
    if (point < text.size()) text[point] = ',';
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = point; at > first + 3; at -= 3) text.insert(at - 3, ".");
    return text;
}

struct Scale {
    double size = 1;
    std::string_view name;
};

/// The largest scale in which three decimals say `value` exactly.
Scale scale_of(double value) {
    for (const Scale scale : {Scale{1e9, " miljard"}, Scale{1e6, " miljoen"}}) {
        const double thousandths = std::abs(value) / scale.size * 1000;
        if (std::abs(value) >= scale.size && thousandths == std::floor(thousandths)) return scale;
    }
    return {};
}

std::string number(double value, Scale scale, bool money) {
    return dutch(value / scale.size, money && scale.size == 1);
}

}  // namespace

std::string spoken(const Quantity& it) {
    const bool money = it.unit.starts_with("€");
    Scale scale = scale_of(it.value);
    if (it.to && scale_of(*it.to).size != scale.size) scale = {};
    std::string text = number(it.value, scale, money);
    if (it.to) text += "–" + number(*it.to, scale, money);
    text += scale.name;
    if (money) return "€ " + text + it.unit.substr(std::string_view("€").size());
    return it.unit == "%" || it.unit == "‰" ? text + it.unit : text + " " + it.unit;
}

nlohmann::ordered_json quantity_json(const Quantity& it) {
    nlohmann::ordered_json json{{"value", it.value}, {"unit", it.unit}};
    if (it.to) json["to"] = *it.to;
    if (it.bound != Bound::exact) json["bound"] = name_of(it.bound);
    return json;
}

std::string spoken_amount(const std::string& value) {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size()) return value;
    return spoken({number, "€"});
}

std::string_view doubt_of(const Amount& amount) {
    return amount.value.empty() ? "door een spatie is niet te zien waar het getal eindigt" : "";
}

}  // namespace raadspoor::query
