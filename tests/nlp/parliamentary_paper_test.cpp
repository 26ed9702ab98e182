// The number of a parliamentary paper: its own, and never one that it refers to.
#include "nlp/paper/parliamentary_paper.h"

#include <catch2/catch.hpp>

namespace raadspoor::nlp {

namespace {

std::string own(const std::string& text, const std::vector<std::string>& pages = {}) {
    Document document;
    document.text = text;
    for (const std::string& printed : pages) {
        Page page;
        page.number = static_cast<int>(document.pages.size()) + 1;
        page.printed = printed;
        document.pages.push_back(page);
    }
    return cited(own_number(document));
}

std::string first_in(const std::string& text) {
    const std::vector<ParliamentaryPaper> found = papers_cited_in(text);
    return found.empty() ? std::string{} : cited(found.front());
}

const std::string motion =
    "Tweede Kamer der Staten-Generaal\n\n2\n\nVergaderjaar 2021–2022\n\n35 925 XVI\n\nVaststelling van de "
    "begrotingsstaten van het\nMinisterie voor het jaar 2022\n\nNr. 88\n\nMOTIE VAN HET LID DE BOER\nDe "
    "Kamer,\nverzoekt de regering de motie-Vos (35 830 XVI, nr. 12) uit te voeren.\n";
const std::string answer =
    "Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2020–2021\nAanhangsel van de Handelingen\nVragen "
    "gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n2031\nVragen van "
    "het "
    "lid De Boer over dijken (ingezonden 3 maart 2021).\nAntwoord van Minister Vos (ontvangen 4 april 2021). "
    "Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 1507\n";

}  // namespace

TEST_CASE("a parliamentary paper has the number that it bears", "[nlp]") {
    CHECK(own(motion) == "Kamerstukken II 2021/22, 35925-XVI, nr. 88");
    CHECK(own(motion, {"35 925 XVI\nNr. 88\n…\nkst-35925-XVI-88\nISSN 0921 - 7371"}) ==
          "Kamerstukken II 2021/22, 35925-XVI, nr. 88");
    CHECK(own("Raad voor het milieu\n\nBrief van de minister",
              {"tekst", "tekst\nTweede Kamer, vergaderjaar 2021–2022, 21 501-08, nr. 853 2"}) ==
          "Kamerstukken II 2021/22, 21501-08, nr. 853");
    CHECK(own("Eerste Kamer der Staten-Generaal\n1\nVergaderjaar 2022–2023\n36 100 Wijziging van de "
              "Waterwet\nC\nMEMORIE VAN ANTWOORD\n") == "Kamerstukken I 2022/23, 36100, nr. C");
    CHECK(own(answer) == "Aanhangsel Handelingen II 2020/21, nr. 2031");
    CHECK(own("Vragen van het lid De Boer over dijken.", {"Vragen …\nah-tk-20202021-2031\nISSN 0921"}) ==
          "Aanhangsel Handelingen II 2020/21, nr. 2031");
    CHECK(own("AH 755\n2023Z18765\nAntwoord van minister Vos (Infrastructuur) (ontvangen 5 december "
              "2023)\nZie ook Aanhangsel Handelingen, vergaderjaar 2022-2023, nr. 403\n") ==
          "Aanhangsel Handelingen II 2023/24, nr. 755");
    CHECK(own("AH 12\nAntwoord van minister Vos (ontvangen 18 september 2023)\n") ==
          "Aanhangsel Handelingen II 2022/23, nr. 12");  // the day before the new session
    CHECK(own("3 maart 2022\n\n24515-901\nArmoede\n\nMOTIE VAN HET LID DE BOER\n\nDe Kamer,\n") ==
          "Kamerstukken II 2021/22, 24515, nr. 901");
    CHECK(own("Debat over dijken", {"tekst\nh-tk-20212022-12-3"}) ==
          "Handelingen II 2021/22, nr. 12, item 3");
}

TEST_CASE("a number that a paper only refers to is not its own", "[nlp]") {
    CHECK(own("Geachte voorzitter, zie Kamerstuk 35 925 XVI, nr. 88 en Aanhangsel Handelingen, vergaderjaar "
              "2020–2021, nr. 1507.")
              .empty());
    CHECK(own("De Tweede Kamer der Staten-Generaal heeft in vergaderjaar 2021–2022 besloten.").empty());
    CHECK(own("Raadsvoorstel nr. 12").empty());
    CHECK(own("Literatuur", {"kst-31765-714\nkst-31765-715"}).empty());  // a list of papers
    CHECK(own(motion, {"tekst\nTweede Kamer, vergaderjaar 2021–2022, 35 925 XVI, nr. 89"}).empty());
}

TEST_CASE("a reference to a parliamentary paper is understood in the usual forms", "[nlp]") {
    for (const char* const text :
         {"Kamerstukken II 2021/22, 35925-XVI, nr. 88, p. 2", "Kamerstuk 35 925 XVI, nr. 88",
          "kst-35925-XVI-88", "TK 2021–2022, 35 925 XVI, nr. 88", "Kamerstuk 35925-XVI-88"}) {
        INFO(text);
        const std::vector<ParliamentaryPaper> found = papers_cited_in(text);
        REQUIRE(found.size() == 1);
        CHECK(means(found.front(), {"Kamerstukken", "II", "2021/22", "35925-XVI, nr. 88"}));
        CHECK_FALSE(means(found.front(), {"Kamerstukken", "II", "2021/22", "35925-XVI, nr. 8"}));
    }
    for (const char* const text :
         {"Aanhangsel Handelingen II 2020/21, nr. 2031", "Aanhangsel van de Handelingen 2020-2021, nr. 2031",
          "AH 2031", "ah-tk-20202021-2031"})
        CHECK(first_in(text).ends_with("nr. 2031"));
    CHECK(first_in("Handelingen II 2021/22, nr. 12, item 3, p. 4") ==
          "Handelingen II 2021/22, nr. 12, item 3");
    CHECK(first_in("op 12 300 woningen, nr. 3 van de lijst").empty());
    CHECK(first_in("tel. 070 373 83 93").empty());
    CHECK_FALSE(means({"Aanhangsel Handelingen", "II", "2019/20", "nr. 7"},
                      {"Aanhangsel Handelingen", "II", "2020/21", "nr. 7"}));
}

}  // namespace raadspoor::nlp
