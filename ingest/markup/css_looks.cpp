#include "ingest/markup/css_looks.h"

#include <algorithm>
#include <cstdlib>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

/// Lower case without comments and with single blanks; what is between quotes as well, which does no harm.
std::string normal(std::string_view css) {
    std::string bare;
    for (std::size_t at = 0; at < css.size();) {
        const std::size_t comment = std::min(css.find("/*", at), css.size());
        bare += css.substr(at, comment - at);
        const std::size_t end = css.find("*/", std::min(comment + 2, css.size()));
        at = end == std::string_view::npos ? css.size() : end + 2;
    }
    return ascii_lower(one_line(bare));
}

/// "#fff", "#ffffff", "white", "rgb(255, 255, 255)" as "ffffff"; empty for others.
std::string colour_of(std::string_view value) {
    if (value.starts_with("white")) return "ffffff";
    if (value.starts_with("black")) return "000000";
    if (value.starts_with('#')) {
        const std::size_t end = std::min(value.find_first_not_of("0123456789abcdef", 1), value.size());
        const std::string_view digits = value.substr(1, end - 1);
        if (digits.size() == 6) return std::string(digits);
        if (digits.size() != 3) return {};
        return {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
    }
    if (!value.starts_with("rgb(")) return {};
    std::string hex;
    const std::string numbers(value.substr(4, 40));
    const char* at = numbers.c_str();
    for (int i = 0; i < 3; ++i) {
        char* end = nullptr;
        const long part = std::clamp(std::strtol(at, &end, 10), 0L, 255L);
        if (end == at) return {};
        constexpr std::string_view digits = "0123456789abcdef";
        hex += digits[static_cast<std::size_t>(part / 16)];
        hex += digits[static_cast<std::size_t>(part % 16)];
        at = end;
        while (*at == ' ' || *at == ',') ++at;
    }
    return hex;
}

/// A size in px or pt that nobody reads: at most two.
bool is_tiny(std::string_view value) {
    char* end = nullptr;
    const std::string text(value.substr(0, 16));
    const double size = std::strtod(text.c_str(), &end);
    const std::string_view unit = end == text.c_str() ? "none" : std::string_view(end);
    return (unit.starts_with("px") || unit.starts_with("pt") || unit.empty()) && size <= 2;
}

/// "-9999px": far off the page.
bool is_far(std::string_view value) {
    return value.starts_with('-') && std::strtod(std::string(value.substr(1, 12)).c_str(), nullptr) >= 900;
}

void declare(std::string_view name, std::string_view value, CssLooks& looks) {
    const bool nothing = value.starts_with("none") || value.starts_with("transparent");
    if (name == "display")
        looks.hides = value.starts_with("none") ? "invisible" : looks.hides;
    else if (name == "visibility")
        looks.hides =
            value.starts_with("hidden") || value.starts_with("collapse") ? "invisible" : looks.hides;
    else if (name == "opacity")
        looks.hides = std::strtod(std::string(value).c_str(), nullptr) < 0.05 ? "invisible" : looks.hides;
    else if (name == "text-indent" || name == "left" || name == "top" || name == "margin-left")
        looks.hides = is_far(value) ? "invisible" : looks.hides;
    else if (name == "font-size")
        looks.hides = is_tiny(value) ? "tiny" : looks.hides;
    else if (name == "color")
        looks.letters = colour_of(value);
    else if ((name == "background" || name == "background-color") && !nothing)
        looks.ground = colour_of(value).empty() ? "image" : colour_of(value);
    else if (name == "background-image" && !nothing)
        looks.ground = "image";
    else if (name == "text-decoration" || name == "text-decoration-line")
        looks.struck = value.find("line-through") != std::string_view::npos;
}

CssLooks looks_of_normal(std::string_view declarations) {
    CssLooks looks;
    while (!declarations.empty()) {
        const std::size_t end = std::min(declarations.find(';'), declarations.size());
        const std::string_view one = declarations.substr(0, end);
        if (const std::size_t colon = one.find(':'); colon != std::string_view::npos)
            declare(trimmed(one.substr(0, colon)), trimmed(one.substr(colon + 1)), looks);
        declarations.remove_prefix(std::min(end + 1, declarations.size()));
    }
    return looks;
}

bool is_for_screen(std::string_view media) {
    return media.starts_with("@media") && media.find("print") == std::string_view::npos;
}

}  // namespace

void CssLooks::add(const CssLooks& later) {
    if (!later.hides.empty()) hides = later.hides;
    if (!later.letters.empty()) letters = later.letters;
    if (!later.ground.empty()) ground = later.ground;
    struck = struck || later.struck;
}

CssLooks looks_of(std::string_view declarations) { return looks_of_normal(normal(declarations)); }

void CssRules::add(std::string_view sheet) {
    const std::string css = normal(sheet);
    std::string_view rest = css;
    while (!rest.empty()) {
        const std::size_t open = rest.find_first_of("{}");
        if (open == std::string_view::npos) return;
        std::string_view head = trimmed(rest.substr(0, open));
        const bool closes = rest[open] == '}';
        rest.remove_prefix(open + 1);
        if (closes || is_for_screen(head)) continue;  // the rules inside follow
        if (const std::size_t statement = head.rfind(';'); statement != std::string_view::npos)
            head = trimmed(head.substr(statement + 1));  // an @import before it
        const std::size_t close = std::min(rest.find('}'), rest.size());
        // Nested @-rules (print, fonts, keyframes): what they hold has no selector that fits.
        const CssLooks looks = looks_of_normal(rest.substr(0, close));
        const bool passed_over = head.starts_with('@');
        if (passed_over && rest.substr(0, close).find('{') != std::string_view::npos) {
            int depth = 1;
            std::size_t at = 0;
            for (; at < rest.size() && depth > 0; ++at)
                depth += rest[at] == '{' ? 1 : rest[at] == '}' ? -1 : 0;
            rest.remove_prefix(at);
            continue;
        }
        rest.remove_prefix(std::min(close + 1, rest.size()));
        while (!passed_over && !head.empty()) {
            const std::size_t comma = std::min(head.find(','), head.size());
            const std::string_view selector = trimmed(head.substr(0, comma));
            if (!selector.empty() && selector.find_first_of(" >+~[:*") == std::string_view::npos)
                rules_[std::string(selector)].add(looks);
            head.remove_prefix(std::min(comma + 1, head.size()));
        }
    }
}

CssLooks CssRules::of(const std::string& tag, const std::string& id,
                      const std::vector<std::string>& classes) const {
    CssLooks looks;
    if (rules_.empty()) return looks;
    const auto take = [&](const std::string& selector) {
        const auto found = rules_.find(selector);
        if (found != rules_.end()) looks.add(found->second);
    };
    take(tag);
    for (const std::string& one : classes) take('.' + one), take(tag + '.' + one);
    if (!id.empty()) take('#' + id), take(tag + '#' + id);
    return looks;
}

}  // namespace raadspoor::ingest
