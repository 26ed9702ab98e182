#include "corpus/text.h"

#include <catch2/catch.hpp>

using namespace raadspoor;

namespace {

const std::string mixed = "aé’🚲z";  // characters of 1, 2, 3, 4 and 1 bytes
const std::string broken = "a\xC3z\x9F\xF0\x9F\x9A";

}  // namespace

TEST_CASE("a character is found from each of its bytes", "[corpus]") {
    const std::vector<std::size_t> borders{0, 1, 3, 6, 10, 11};
    for (std::size_t i = 0; i + 1 < borders.size(); ++i)
        for (std::size_t at = borders[i]; at < borders[i + 1]; ++at) {
            CHECK(character_begin(mixed, at) == borders[i]);
            CHECK(character_end(mixed, at) == borders[i + 1]);
            CHECK(is_character_border(mixed, at) == (at == borders[i]));
            CHECK(character_length(mixed, at) == (at == borders[i] ? borders[i + 1] - borders[i] : 0));
        }
    CHECK(character_begin(mixed, 11) == 11);
    CHECK(character_end(mixed, 12) == 11);
    CHECK(is_character_border(mixed, 11));
    CHECK_FALSE(is_character_border(mixed, 12));
    CHECK(character_at(mixed, 6) == U'🚲');
    CHECK(characters_in(mixed) == 5);
}

TEST_CASE("a byte that is part of no character is one by itself", "[corpus]") {
    CHECK(is_valid_utf8(mixed));
    CHECK_FALSE(is_valid_utf8(broken));
    CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));  // a surrogate
    CHECK_FALSE(is_valid_utf8("\xC0\xAF"));      // "/" too long
    for (std::size_t at = 1; at < broken.size(); ++at) CHECK(character_begin(broken, at) == at);
    CHECK(character_end(broken, 1) == 2);
    CHECK(character_length(broken, 4) == 0);
    CHECK(character_at(broken, 4) == U'\xFFFD');
}

TEST_CASE("every character is written as it is read", "[corpus]") {
    for (const char32_t character : {U'a', U'é', U'’', U'🚲'}) {
        std::string text;
        append_character(text, character);
        CHECK(character_at(text, 0) == character);
        CHECK(character_length(text, 0) == text.size());
    }
    std::string text;
    append_character(text, char32_t{0xD800});
    CHECK(text == "\xEF\xBF\xBD");
}

TEST_CASE("text is cut between characters only, wherever the cut falls", "[corpus]") {
    const std::string long_text = mixed + mixed + " " + mixed + mixed;
    for (std::size_t size = 2; size < 25; ++size) {
        const std::string cut = shortened(long_text, size);
        CHECK(is_valid_utf8(cut));
        CHECK(characters_in(cut) <= size);
        CHECK(is_valid_utf8(beginning(long_text, size)));
        CHECK(beginning(long_text, size).size() <= size);
        CHECK(beginning(long_text, size).size() + 4 > std::min(size, long_text.size()));
    }
}

TEST_CASE("what is cut ends on a word and says so", "[corpus]") {
    CHECK(shortened("de raming voor de verbouwing", 15) == "de raming …");
    CHECK(shortened("de raming", 9) == "de raming");
    CHECK(shortened("één één", 7) == "één één");
    CHECK(shortened("aaaaaaaaaa", 6) == "aaaa …");
    CHECK(shortened("", 2).empty());
}

TEST_CASE("blanks are taken off and put together", "[corpus]") {
    CHECK(trimmed(" \n\tde raad \t") == "de raad");
    CHECK(trimmed(" \n ").empty());
    CHECK(trimmed("a b c", Span{1, 4}) == Span{2, 3});
    CHECK(one_line(" de raad\n\n\tbesluit ") == "de raad besluit");
    CHECK(one_line(" \n").empty());
}

TEST_CASE("case is Unicode's and Dutch", "[corpus]") {
    CHECK(lower("ÉÉN Ĳsselmeer RAAD") == "één ĳsselmeer raad");
    CHECK(upper("één ijsbaan") == "ÉÉN IJSBAAN");
    CHECK(capitalised("ijsbaan De Vaart") == "IJsbaan De Vaart");
    CHECK(capitalised("één VNG") == "Één VNG");
    CHECK(ascii_lower("ÉÉN RAAD") == "ÉÉn raad");
    CHECK(lower(broken) == broken);
}

TEST_CASE("letters are told from what is none", "[corpus]") {
    CHECK(starts_with_letter("één"));
    CHECK_FALSE(starts_with_letter("’s"));
    CHECK_FALSE(starts_with_letter(""));
    CHECK(starts_with_lower("één"));
    CHECK(starts_with_upper("Één"));
    CHECK(ends_with_letter("café"));
    CHECK_FALSE(ends_with_letter("één-"));
    CHECK(is_letter(U'é'));
    CHECK_FALSE(is_letter(U'’'));
    CHECK((is_number("12") && !is_number("") && !is_number("1.2") && !is_number("IV")));
    CHECK((is_digit('7') && !is_digit('a') && is_letter('a') && is_letter('Z')));
}
