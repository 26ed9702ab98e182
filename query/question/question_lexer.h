// A question cut in tokens. What is an operator and what is plain text is decided here.
//
//     tokens_of("titel:\"zorg\" -(wonen OR bouw*)")
//         ->  field titel "zorg" · not · open · word "wonen" · or · prefix "bouw" · close · end
//
// Only these are operators, the Dutch ones where the question has small letters too: OR, AND and NOT (or OF,
// EN, NIET) in capitals, NEAR (or BIJ) before a bracket, "-" and "+" before a word,
// "*" after one, brackets, double quotation marks of any kind, and the known fields before a colon.
// Everything else is text, and a piece of it without a letter or digit is left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace raadspoor::query {

struct Token {
    enum class Kind {
        word,      ///< a piece of text without blanks
        exact,     ///< a piece after "+"
        phrase,    ///< what stands between quotation marks
        prefix,    ///< a piece before "*"
        field,     ///< `text` is the value, `field` the name
        open,      ///< (
        close,     ///< )
        near,      ///< NEAR(
        distance,  ///< the number in NEAR(…, 5)
        op_or,
        op_and,
        op_not,
        end,
    };

    Kind kind = Kind::end;
    std::string_view text;
    std::string_view field;  ///< one of field_names
    std::size_t at = 0;      ///< bytes from the beginning of the question
};

/// The fields of a question.
inline constexpr std::string_view field_names[] = {
    "soort", "gemeente", "organisatie", "partij",   "afzender", "ondertekenaar", "titel",      "van",
    "tot",   "jaar",     "bevat",       "document", "spreker",  "vergadering",   "agendapunt", "zonder"};

/// The tokens of `question`, which must be clean (ingest::clean); the last one is `end`. Views into
/// `question` and constants. A "+exact" beside other words makes every word exact. Linear; thread-safe.
[[nodiscard]] Result<std::vector<Token>> tokens_of(std::string_view question);

/// What is wrong with `question`, at byte `at`: "De vraag klopt niet bij teken 14: …". `why` is a Dutch
/// sentence.
[[nodiscard]] tl::unexpected<Error> malformed(std::string_view question, std::size_t at,
                                              std::string_view why);

}  // namespace raadspoor::query
