// Quotations as people put them in a letter or table, with the references that people give.
#include "query/quotation/quoted_text.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "query/answers/verify_answer.h"
#include "tests/query/citation_support.h"

namespace raadspoor::query {

namespace {

const std::string letter =
    "Gemeente Eikendal\n\nOns kenmerk: WR2024-0117\n\nDatum: 12 maart 2024\n\nOnderwerp: Toekomst van het "
    "zwembad De Brink\n\nGeachte leden van de raad,\n\nHet college stelt voor het zwembad te renoveren, mits "
    "de provincie meebetaalt. Wij adviseren de raad om de motie niet over te nemen. Het bestuur heeft "
    "nauwelijks overleg gevoerd met de «zwemvereniging».\n\nDe algemene reserve mag niet dalen onder 5 "
    "miljoen "
    "euro. Elke wijk krijgt een eigen budget.\n\nHet college van Eikendal";
const std::string motion =
    "Motie M12\n\nTitel: Bomen langs de vaart\n\nDe raad van de gemeente Eikendal, in vergadering bijeen op "
    "28 "
    "maart 2024,\n\nverzoekt het college om voor elke gekapte boom een nieuwe boom te planten,\n\nen gaat "
    "over "
    "tot de orde van de dag.";
const std::string paper =
    "Tweede Kamer der Staten-Generaal\n\n2\n\nVergaderjaar 2021–2022\n\n35 925 XVI\n\nNr. 88\n\nMOTIE VAN "
    "HET "
    "LID DE BOER\n\nDe Kamer,\n\nverzoekt de regering de zwembaden open te houden zolang dat verantwoord is,";

/// A database with the three.
struct Papers {
    tests::Folder folder;
    std::unique_ptr<index::Reader> reader;

    Papers() {
        std::vector<Document> documents = {tests::document('a', "/stukken/brief zwembad.pdf", letter),
                                           tests::document('b', "/stukken/m12.txt", motion),
                                           tests::document('c', "/stukken/kst.txt", paper)};
        for (Document& it : documents) {
            it.blocks.clear();
            for (std::size_t begin = 0; begin < it.text.size();) {
                const std::size_t end = std::min(it.text.find("\n\n", begin), it.text.size());
                it.blocks.push_back({BlockKind::paragraph, {begin, end}, 0, {}});
                begin = end + 2;
            }
        }
        documents[0] = tests::paged(documents[0], {letter.find("De algemene reserve")});
        tests::store(folder / "raad.db", documents);
        reader = index::open_reader((folder / "raad.db").string(), nlp::terms);
    }

    VerifyAnswer of(const std::string& markdown) const {
        return verify(*reader, quotations_in(annotated_markdown(markdown)));
    }
    VerifiedQuotation one(const std::string& markdown) const {
        const VerifyAnswer answer = of(markdown);
        REQUIRE(answer.quotations.size() == 1);
        return answer.quotations.front();
    }
};

std::string kinds_of(const VerifiedQuotation& it) {
    std::string kinds;
    for (const QuotationWarning& warning : it.warnings) kinds += (kinds.empty() ? "" : ",") + warning.kind;
    return kinds;
}

}  // namespace

TEST_CASE("a reference is understood in the forms that people give it", "[verify]") {
    const Papers papers;
    const std::string quote = "“Elke wijk krijgt een eigen budget.”";
    for (const std::string reference :
         {"(brief zwembad.pdf, p. 2)", "(C:\\\\Stukken\\\\brief zwembad.pdf, blz. 2)", "(WR2024-0117, p.2)",
          "(kenmerk WR2024-0117, pag. 2)", "[Toekomst van het zwembad De Brink, pagina 2]",
          "(Gemeente Eikendal, raadsinformatiebrief ‘Toekomst van het zwembad De Brink’, 12 maart 2024, "
          "kenmerk "
          "WR2024-0117, p. 2)",
          "(gemeente Eikendal, *Toekomst van het zwembad De Brink* (raadsinformatiebrief, WR2024-0117), 12 "
          "maart "
          "2024, p. 2.)",
          "(brief van 12 maart 2024, bladzijde 2)", "(WR2024-0117, pp. 2-3)", "(WR2024-0117, p. 1 en 2)",
          "(WR2024-0117, p. 1 e.v.)"}) {
        INFO(reference);
        const VerifiedQuotation it = papers.one(quote + " " + reference);
        CHECK(name_of(it.finding.verdict) == "exact");
        CHECK(it.document == std::string(64, 'a'));
        CHECK_FALSE(it.page_differs);
        CHECK(kinds_of(it).empty());
    }
    for (const std::string reference :
         {"Kamerstukken II 2021/22, 35925-XVI, nr. 88", "Kamerstuk 35 925 XVI, nr. 88", "kst-35925-XVI-88"})
        CHECK(is_in_order(
            papers.one("“verzoekt de regering de zwembaden open te houden” (" + reference + ")")));
    CHECK(is_in_order(
        papers.one("“een nieuwe boom te planten”[^1]\n\n[^1]: Motie M12, ‘Bomen langs de vaart’.")));
    CHECK(is_in_order(
        papers.one("In WR2024-0117, p. 2, staat: “Elke wijk krijgt een eigen budget.” Dat is zo.")));
    const VerifiedQuotation page = papers.one(quote + " (WR2024-0117, p. 1)");
    CHECK(page.page_differs);
}

TEST_CASE("a reference that names no paper here is never a pass", "[verify]") {
    const Papers papers;
    const VerifiedQuotation it = papers.one("“Elke wijk krijgt een eigen budget.” (WR2024-0999, p. 2)");
    CHECK(name_of(it.finding.verdict) == "unresolved");
    REQUIRE(it.suggestion);
    CHECK(it.suggestion->document == std::string(64, 'a'));
    CHECK_FALSE(is_in_order(it));
}

TEST_CASE("what is wrong beside a right reference is told", "[verify]") {
    const Papers papers;
    const std::string quote = "“Elke wijk krijgt een eigen budget.” ";
    CHECK(kinds_of(papers.one(quote + "(WR2024-0117, 13 maart 2024, p. 2)")) == "date");
    CHECK(kinds_of(papers.one(quote + "(brief zwembad.pdf, kenmerk WR2024-0118, p. 2)")) == "reference");
    CHECK(kinds_of(papers.one(quote + "(‘Sluiting van de bibliotheek’, WR2024-0117, p. 2)")) == "title");
    CHECK(kinds_of(papers.one(quote + "(WR2024-0117 en Kamerstuk 35 925 XVI, nr. 88, p. 2)"))
              .starts_with("reference"));
    CHECK(kinds_of(papers.one(quote + "(WR2024-0117, p. 2, geraadpleegd 3 mei 2025)")).empty());
}

TEST_CASE("idem, t.a.p. and a note's number mean the reference before", "[verify]") {
    const Papers papers;
    const VerifyAnswer answer = papers.of(
        "“Elke wijk krijgt een eigen budget.”[^1] “Het college stelt voor het zwembad te renoveren”[^2] “Wij "
        "adviseren de raad”[^3] “een nieuwe boom te planten”[^4] “Elke wijk krijgt een eigen budget”[^5]\n\n"
        "[^1]: Gemeente Eikendal, brief van 12 maart 2024, WR2024-0117, p. 2.\n[^2]: Idem, p. 1.\n[^3]: "
        "T.a.p.\n[^4]: Motie M12.\n[^5]: Zie noot 1.\n");
    REQUIRE(answer.quotations.size() == 5);
    for (const VerifiedQuotation& it : answer.quotations) {
        INFO(it.asked.quote << " " << it.asked.reference << " " << kinds_of(it));
        CHECK(is_in_order(it));
    }
    CHECK(answer.quotations[3].document == std::string(64, 'b'));
    CHECK(answer.quotations[4].document == std::string(64, 'a'));
}

TEST_CASE("a cut that turns the sense is told, and shown", "[verify]") {
    const Papers papers;
    const VerifiedQuotation cut =
        papers.one("“Wij adviseren de raad om de motie […] over te nemen.” (WR2024-0117, p. 1)");
    CHECK(name_of(cut.finding.verdict) == "exact");
    REQUIRE(cut.sense.omissions.size() == 1);
    CHECK(cut.sense.omissions[0].text == "niet");
    CHECK(cut.sense.omissions[0].kind == "denial");
    CHECK(kinds_of(cut) == "omission");
    CHECK(kinds_of(papers.one("“zwembad te renoveren, […] de provincie meebetaalt” (WR2024-0117)")) ==
          "omission");
    CHECK(kinds_of(papers.one("“Het bestuur heeft [ruim] overleg gevoerd” (WR2024-0117)")) == "insertion");
    CHECK(kinds_of(papers.one("“Het [volledige] bestuur heeft nauwelijks overleg gevoerd” (WR2024-0117)"))
              .empty());
    CHECK(kinds_of(
              papers.one("“overleg gevoerd met de “zwemvereniging”. […] Elke wijk krijgt” (WR2024-0117)")) ==
          "omission,join");
    CHECK(kinds_of(papers.one("“[h]et college stelt voor” (WR2024-0117)")).empty());
}

TEST_CASE("marks around a quotation are the writer's own, and those within of any kind", "[verify]") {
    const Papers papers;
    for (const std::string quote :
         {"“overleg gevoerd met de ‘zwemvereniging’.”", "„overleg gevoerd met de «zwemvereniging»”",
          "\"overleg gevoerd met de 'zwemvereniging'\"", "«overleg gevoerd met de»"})
        CHECK(is_in_order(papers.one(quote + " (WR2024-0117, p. 1)")));
    const VerifyAnswer cells =
        papers.of("| Citaat | Bron |\n|---|---|\n| ‘Elke wijk krijgt een eigen budget.’ | WR2024-0117 |\n");
    REQUIRE(cells.quotations.size() == 1);
    CHECK(is_in_order(cells.quotations[0]));
}

TEST_CASE("no quotation passes unseen: set apart, in a note, in a table, over two paragraphs", "[verify]") {
    const Papers papers;
    CHECK(is_in_order(
        papers.one("> Elke wijk krijgt een eigen budget.\n> — Gemeente Eikendal, WR2024-0117, p. 2\n")));
    CHECK(is_in_order(papers.one("De brief (WR2024-0117) zegt:\n\n> Elke wijk krijgt een eigen budget.\n")));
    CHECK(is_in_order(papers.one("> Elke wijk krijgt een eigen budget. (WR2024-0117, p. 2)\n")));
    CHECK(is_in_order(papers.one(
        "Zie de noot.[^1]\n\n[^1]: In WR2024-0117, p. 2, staat “Elke wijk krijgt een eigen budget”.")));
    CHECK(is_in_order(papers.one("| 1 | WR2024-0117, p. 2 | “Elke wijk krijgt een eigen budget” |\n")));
    CHECK(is_in_order(papers.one("| “Elke wijk krijgt een eigen budget” | WR2024-0117, p. 2 |\n")));
    const VerifiedQuotation two = papers.one(
        "“gevoerd met de «zwemvereniging».\n\nDe algemene reserve mag niet dalen” (WR2024-0117, p. 1–2)");
    CHECK(is_literal(two.finding.verdict));
    const VerifyAnswer rest = papers.of(
        "# Bronnen bij “de toekomst van het zwembad”\n\nDe brief “Toekomst van het zwembad De Brink” noemt "
        "“geen "
        "einde van dit\n\nalinea");
    CHECK(rest.quotations.empty());
    CHECK(rest.not_looked_at.at("citaten in koppen") == 1);
    CHECK(rest.not_looked_at.at("titels van stukken") == 1);
    CHECK(rest.not_looked_at.at("aanhalingstekens zonder einde") == 1);
    CHECK(rest.is_sound());
}

}  // namespace raadspoor::query
