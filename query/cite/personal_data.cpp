#include "query/cite/personal_data.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/letters.h"
#include "nlp/words/words.h"

namespace raadspoor::query {

namespace {

constexpr std::array<std::string_view, 28> private_providers = {
    "gmail.com",  "googlemail.com", "hotmail.com", "hotmail.nl", "live.nl",    "live.com", "outlook.com",
    "outlook.nl", "msn.com",        "icloud.com",  "me.com",     "yahoo.com",  "yahoo.nl", "ziggo.nl",
    "kpnmail.nl", "kpnplanet.nl",   "planet.nl",   "hetnet.nl",  "xs4all.nl",  "home.nl",  "casema.nl",
    "chello.nl",  "upcmail.nl",     "quicknet.nl", "online.nl",  "telfort.nl", "tele2.nl", "proton.me"};

/// A run of digits that may be written with single blanks, hyphens or brackets in between.
struct Digits {
    std::string digits;
    std::size_t end = 0;
};

Digits digits_at(std::string_view text, std::size_t at, std::string_view between, std::size_t most) {
    Digits found;
    for (std::size_t i = at; i < text.size() && found.digits.size() <= most; ++i) {
        if (is_digit(text[i])) {
            found.digits += text[i];
            found.end = i + 1;
        } else if (between.find(text[i]) == std::string_view::npos ||
                   (i > at && between.find(text[i - 1]) != std::string_view::npos &&
                    text[i] == text[i - 1])) {
            break;
        }
    }
    return found;
}

/// Weights 9 to 2 and, for the last digit, -1: the sum must be a multiple of eleven.
bool passes_eleven(std::string_view digits) {
    int sum = 0;
    for (int i = 0; i < 9; ++i) sum += (digits[static_cast<std::size_t>(i)] - '0') * (i == 8 ? -1 : 9 - i);
    return sum % 11 == 0 && digits.find_first_not_of('0') != std::string_view::npos;
}

/// The remainder of an IBAN, with its first four characters moved to the end and letters as numbers from 10.
bool passes_97(std::string_view iban) {
    int remainder = 0;
    for (std::size_t i = 0; i < iban.size(); ++i) {
        const char c = iban[(i + 4) % iban.size()];
        remainder = is_digit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;
    }
    return remainder == 1;
}

std::optional<std::size_t> iban_end(std::string_view text, std::size_t at) {
    if (at + 4 > text.size() || !is_upper(text[at]) || !is_upper(text[at + 1]) || !is_digit(text[at + 2]) ||
        !is_digit(text[at + 3]))
        return std::nullopt;
    std::string iban;
    std::optional<std::size_t> end;
    for (std::size_t i = at; i < text.size() && iban.size() < 34; ++i) {
        if (text[i] == ' ' && text[i - 1] != ' ') continue;
        if (!is_upper(text[i]) && !is_digit(text[i])) break;
        iban += text[i];
        if (iban.size() >= 15 && !nlp::word_at(text, i + 1) && passes_97(iban)) end = i + 1;
    }
    return end;
}

std::optional<std::size_t> telephone_end(std::string_view text, std::size_t at) {
    const bool abroad = text.substr(at).starts_with("+31") || text.substr(at).starts_with("0031");
    if (!abroad && text[at] != '0' && text[at] != '(') return std::nullopt;
    const std::size_t prefix = !abroad ? 0 : text[at] == '+' ? 3 : 4;
    const Digits number = digits_at(text, at + prefix, abroad ? " -()" : " -()/", 12);
    std::string_view digits = number.digits;
    if (abroad && digits.starts_with("0")) digits.remove_prefix(1);
    const bool complete =
        abroad ? digits.size() == 9 : digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
    return complete ? std::optional(number.end) : std::nullopt;
}

std::optional<std::size_t> citizen_number_end(std::string_view text, std::size_t at) {
    if (!is_digit(text[at])) return std::nullopt;
    const Digits number = digits_at(text, at, " ", 9);
    if (number.digits.size() != 9 || !passes_eleven(number.digits)) return std::nullopt;
    const bool goes_on = number.end + 1 < text.size() &&
                         (text[number.end] == '.' || text[number.end] == ',') &&
                         is_digit(text[number.end + 1]);
    return goes_on ? std::nullopt : std::optional(number.end);
}

/// Whether the words just before call it a citizen service number: one in eleven numbers of nine digits
/// passes the test by chance.
bool is_called_citizen_number(std::string_view text, std::size_t at) {
    constexpr std::size_t reach = 40;
    const std::string before = nlp::fold(text.substr(at - std::min(at, reach), std::min(at, reach)));
    return before.find("bsn") != std::string::npos || before.find("burgerservice") != std::string::npos ||
           before.find("sofi") != std::string::npos;
}

/// "Dorpsstraat 12a, 3701 AB": from the house number to the postal code. A post office box is no one's home.
std::optional<std::size_t> address_end(std::string_view text, std::size_t at) {
    static const nlp::Pattern home{R"(^\d{1,5}[ -]?[A-Za-z]{0,3}\d{0,3},?\s{1,3}[1-9]\d{3} ?[A-Z]{2})"};
    constexpr std::size_t longest = 40, reach = 12;
    const std::string_view found = home.find(text.substr(at, longest));
    if (found.empty() || nlp::word_at(text, at + found.size())) return std::nullopt;
    const std::string before = nlp::fold(text.substr(at - std::min(at, reach), std::min(at, reach)));
    return before.find("postbus") == std::string::npos ? std::optional(at + found.size()) : std::nullopt;
}

bool is_local_part(char c) {
    return is_digit(c) || is_letter(c) || c == '.' || c == '_' || c == '-' || c == '+';
}

std::optional<Span> private_address(std::string_view text, std::size_t at_sign) {
    std::size_t begin = at_sign, end = at_sign + 1;
    while (begin > 0 && at_sign - begin < 64 && is_local_part(text[begin - 1])) --begin;
    while (end < text.size() && end - at_sign < 64 && is_local_part(text[end])) ++end;
    while (end > at_sign && text[end - 1] == '.') --end;
    const std::string domain = nlp::fold(text.substr(at_sign + 1, end - at_sign - 1));
    if (begin == at_sign ||
        std::find(private_providers.begin(), private_providers.end(), domain) == private_providers.end())
        return std::nullopt;
    return Span{begin, end};
}

}  // namespace

std::vector<PersonalData> personal_data_in(std::string_view text) {
    std::vector<PersonalData> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at + 1;
        const auto take = [&](std::string_view what, Span span) {
            found.push_back({what, span});
            next = std::max(next, span.end);
        };
        if (text[at] == '@') {
            if (const auto address = private_address(text, at)) take("privé-e-mailadres", *address);
        } else if (!nlp::word_ends_at(text, at) && !(at > 0 && (text[at - 1] == ',' || text[at - 1] == '.') &&
                                                     at > 1 && is_digit(text[at - 2]))) {
            if (const auto iban = iban_end(text, at))
                take("IBAN", {at, *iban});
            else if (const auto phone = telephone_end(text, at))
                take("telefoonnummer", {at, *phone});
            else if (const auto number = citizen_number_end(text, at); number && !nlp::word_at(text, *number))
                take(is_called_citizen_number(text, at) ? "burgerservicenummer"
                                                        : "mogelijk burgerservicenummer",
                     {at, *number});
            else if (is_digit(text[at]))
                if (const auto home = address_end(text, at)) take("adres", {at, *home});
        }
        at = next;
    }
    return found;
}

}  // namespace raadspoor::query
