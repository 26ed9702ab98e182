#include "nlp/words/words.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace raadspoor {

namespace {

std::string cut(const std::string& text) {
    std::string out;
    for (const Span span : nlp::words(text)) out.append("[").append(span.of(text)).append("]");
    return out;
}

struct Row {
    std::string text, expected;
};

}  // namespace

TEST_CASE("words are what a searcher would type", "[nlp]") {
    const auto row = GENERATE(values<Row>({
        {"Motie 'Zorg' van 12 mrt. 2024", "[Motie][Zorg][van][12][mrt][2024]"},
        {"93,4 procent", "[93,4][procent]"},
        {"93,4% en 2 % en 2%-norm", "[93,4%][en][2 %][en][2%][norm]"},
        {"10\u00A0% korting", "[10\u00A0%][korting]"},
        {"lid 3,4,5 en 6", "[lid][3][4,5][en][6]"},
        {"€ 121.095.000,50.", "[121.095.000,50]"},
        {"1. De raad, 2. het college", "[1][De][raad][2][het][college]"},
        {"Lbr. 25/041", "[Lbr][25][041]"},
        {"U202500524", "[U202500524]"},
        {"Sittard-Geleen, Midden- Groningen", "[Sittard][Geleen][Midden][Groningen]"},
        {"'poortje’ en “deur”", "[poortje][en][deur]"},
        {"\"ravijnjaar 2026\"geen", "[ravijnjaar][2026][geen]"},
        {"auto's, café’s, A4'tje, d'Ancona", "[auto's][café’s][A4'tje][d][Ancona]"},
        {"t.b.v. www.vng.nl", "[t][b][v][www][vng][nl]"},
        {"financi\u00EBle en financie\u0308le", "[financi\u00EBle][en][financie\u0308le]"},
        {"gezond\u00ADheid", "[gezond\u00ADheid]"},
        {"3×4÷2", "[3][4][2]"},
        {"D66, M56 en 1ste lijn", "[D66][M56][en][1ste][lijn]"},
        {"100% %50 %", "[100%][50 %]"},
        {"", ""},
        {"  \n\t—…", ""},
        {"a\xFFz \xC3", "[a][z]"},
        {"Ελλάδα по-русски", "[Ελλάδα][по][русски]"},
    }));
    CHECK(cut(row.text) == row.expected);
}

TEST_CASE("fold joins the spellings of a word", "[nlp]") {
    CHECK(nlp::fold("Financiële") == "financiele");
    CHECK(nlp::fold("FINANCIE\u0308LE") == "financiele");
    CHECK(nlp::fold("Café’s") == "cafe's");
    CHECK(nlp::fold("gezond\u00ADheid") == "gezondheid");
    CHECK(nlp::fold("2 %") == "2%");
    CHECK(nlp::fold("2\u00A0%") == "2%");
    CHECK(nlp::fold("\u0132sselmeer \u0133s") == "ijsselmeerijs");
    CHECK(nlp::fold("Straße") == "strasse");
    CHECK(nlp::fold("ΑΘΉΝΑ") == "αθηνα");
    CHECK(nlp::fold("").empty());
}

TEST_CASE("fold is idempotent for every character", "[nlp]") {
    std::vector<unsigned> failing;
    for (unsigned c = 1; c < 0x3000; ++c) {
        std::string text = "a";
        if (c < 0x80)
            text += {static_cast<char>(c)};
        else if (c < 0x800)
            text += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
        else
            text += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                     static_cast<char>(0x80 | (c & 0x3F))};
        text += 'b';
        const std::string once = nlp::fold(text);
        if (nlp::fold(once) != once) failing.push_back(c);
    }
    CHECK(failing.empty());
}

TEST_CASE("fold into a used string gives the same", "[nlp]") {
    std::string folded = "oud";
    nlp::fold("Één", folded);
    CHECK(folded == "een");
}

}  // namespace raadspoor
