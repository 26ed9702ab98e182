#include <catch2/catch.hpp>

#include "ingest/files/characters.h"

namespace raadspoor::ingest {

TEST_CASE("cleaned text is composed, without controls, ligatures and invisible characters", "[ingest]") {
    const auto [dirty, expected] = GENERATE(table<std::string, std::string>({
        {"de \xEF\xAC\x81nanci\x65\xCC\x88le\xC2\xAD positie\x07", "de financiële positie"},
        {"een\xC2\xA0jaar", "een jaar"},
        {"regel\r\nregel\rregel", "regel\nregel\nregel"},
        {"\x1b[31mrood", "[31mrood"},
        {"links\xE2\x80\xAE rechts", "links rechts"},
        {"kapot \xFF byte", "kapot \xEF\xBF\xBD byte"},
        {"voor\xE2\x80\x90waarde", "voor-waarde"},
        {"\xEF\x82\xB7 punt", "• punt"},
        {"plat", "plat"},
    }));
    CHECK(clean(dirty) == expected);
    CHECK(clean(clean(dirty)) == expected);
}

TEST_CASE("a text file is decoded by what its bytes say", "[ingest]") {
    const std::string little("\xFF\xFE\x65\x00\xEB\x00", 6), big("\xFE\xFF\x00\x65\x00\xEB", 6),
        bare("e\0e\0n\0 \0m\0e\0i\0", 14);
    CHECK(decode("\xEF\xBB\xBF"
                 "één")
              .text == "één");
    CHECK(decode("één").text == "één");
    CHECK(decode(little).text == "eë");
    CHECK(decode(big).text == "eë");
    CHECK(decode(bare).text == "een mei");
    CHECK(decode("\x80 87 mln., financi\xEBle \x91positie\x92").text == "€ 87 mln., financiële ‘positie’");
}

TEST_CASE("one bad byte costs one character, not the encoding of the whole", "[ingest]") {
    const Decoded cut = decode("Coördinatie van de financiële situatie. Nog \xC3\xA9\xC3");
    CHECK(cut.text == "Coördinatie van de financiële situatie. Nog é\uFFFD");
    CHECK(cut.lost == 1);
    CHECK(decode("€ 1,2 miljoen, één caf\xE9").text == "€ 1,2 miljoen, één caf\uFFFD");
    CHECK(decode("alleen een caf\xE9").text == "alleen een café");  // Windows-1252: nothing says UTF-8
    CHECK(decode("alleen een caf\xE9").lost == 0);
}

TEST_CASE("a declared character set is believed when it fits", "[ingest]") {
    CHECK(decode("\xA4 87", "iso-8859-15").text == "€ 87");
    CHECK(decode("één", "iso-8859-15").text == "één");  // valid UTF-8 is UTF-8 whatever the head says
    CHECK(decode("caf\xE9", "utf-8").text == "café");
    CHECK(decode("caf\xE9", "klingon").text == "café");
}

}  // namespace raadspoor::ingest
