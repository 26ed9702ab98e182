#include "ingest/flow/list_numbers.h"

#include <utility>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

std::string letters(int number) {
    return std::string(static_cast<std::size_t>((number - 1) / 26 + 1),
                       static_cast<char>('a' + (number - 1) % 26));
}

std::string roman(int number) {
    static constexpr std::pair<int, const char*> numerals[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string out;
    for (const auto& [value, numeral] : numerals)
        for (; number >= value; number -= value) out += numeral;
    return out;
}

}  // namespace

std::string list_number(int number, NumberStyle style) {
    const bool writable = number >= 1 && number <= 4999;
    switch (style) {
        case NumberStyle::none:
            return {};
        case NumberStyle::lower_letter:
            return writable ? letters(number) : std::to_string(number);
        case NumberStyle::upper_letter:
            return writable ? upper(letters(number)) : std::to_string(number);
        case NumberStyle::lower_roman:
            return writable ? roman(number) : std::to_string(number);
        case NumberStyle::upper_roman:
            return writable ? upper(roman(number)) : std::to_string(number);
        case NumberStyle::ordinal:
            return std::to_string(number) + "e";
        case NumberStyle::decimal_zero:
            return (number >= 0 && number < 10 ? std::string(1, '0') : std::string{})
                .append(std::to_string(number));
        case NumberStyle::decimal:
            break;
    }
    return std::to_string(number);
}

}  // namespace raadspoor::ingest
