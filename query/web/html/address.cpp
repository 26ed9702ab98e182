#include "query/web/html/address.h"

#include <algorithm>
#include <charconv>

#include "corpus/text.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t most_fields = 100;

bool is_plain(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

std::optional<char> byte_of(std::string_view digits) {
    unsigned value = 0;
    const char* const end = digits.data() + digits.size();
    if (digits.size() != 2 || std::from_chars(digits.data(), end, value, 16).ptr != end) return std::nullopt;
    return static_cast<char>(value);
}

std::optional<std::string> form_decoded(std::string_view text) {
    std::string blanks{text};
    std::replace(blanks.begin(), blanks.end(), '+', ' ');
    return percent_decoded(blanks);
}

}  // namespace

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (is_plain(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return encoded;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        const std::optional<char> byte = byte_of(text.substr(at + 1, 2));
        if (!byte) return std::nullopt;
        decoded += *byte;
        at += 2;
    }
    return decoded;
}

Query parsed_query(std::string_view text) {
    Query query;
    while (!text.empty() && query.size() < most_fields) {
        const std::string_view field = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), field.size() + 1));
        const std::size_t equals = std::min(field.find('='), field.size());
        std::optional<std::string> name = form_decoded(field.substr(0, equals));
        std::optional<std::string> value = form_decoded(field.substr(std::min(field.size(), equals + 1)));
        if (name && value && !name->empty()) query.emplace_back(std::move(*name), std::move(*value));
    }
    return query;
}

Address here(const std::vector<std::string>& path, const Query& query, std::string_view place) {
    std::string text;
    for (const std::string& part : path) text += "/" + percent_encoded(part);
    if (text.empty()) text = "/";
    char sign = '?';
    for (const auto& [name, value] : query) {
        if (value.empty()) continue;
        text += sign + percent_encoded(name) + "=" + percent_encoded(value);
        sign = '&';
    }
    if (!place.empty()) text += "#" + percent_encoded(place);
    return Address{std::move(text)};
}

Address on_this_page(std::string_view place) { return Address{"#" + percent_encoded(place)}; }

std::optional<Address> outside(std::string_view uri) {
    const std::string scheme = ascii_lower(uri.substr(0, std::min(uri.find(':'), uri.size())));
    const bool known = scheme == "http" || scheme == "https" || scheme == "mailto";
    const bool clean = std::none_of(uri.begin(), uri.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '"' || c == '<' || c == '>' ||
               c == '\\';
    });
    const bool whole = scheme == "mailto" || uri.substr(scheme.size()).starts_with("://");
    if (!known || !clean || !whole || uri.size() > 2000) return std::nullopt;
    return Address{std::string(uri)};
}

}  // namespace raadspoor::query::web
