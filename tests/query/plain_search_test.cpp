// Questions in ordinary words, asked of a few papers.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "nlp/words/sentences.h"
#include "nlp/words/terms.h"
#include "query/answers/search_answer.h"
#include "query/forms/search_forms.h"
#include "tests/index/support.h"

namespace raadspoor {

namespace {

/// Papers about a bridge, a pool, and neither.
const index::Reader& papers() {
    static const tests::Folder folder;
    static const std::unique_ptr<index::Reader> reader = [] {
        const auto writer = index::open_writer(folder / "raad.db", nlp::terms);
        const auto add = [&](const std::string& name, const std::string& title, const std::string& text) {
            const tests::Stored it = tests::paper(name, title, text);
            writer->add(it.document, it.analysis, it.file);
        };
        add("brug.pdf", "Brief over de Zwaanbrug",
            "De Zwaanbrug ligt er sinds de oorlog.\n"
            "Wanneer gaat de Zwaanbrug weer open?\n"
            "De brug gaat weer open op 3 mei 2025.\n"
            "De Zwaanbrug is dicht omdat het dek verrot is.");
        add("bad.pdf", "Motie over het zwembad",
            "Het zwembad in Oosterhage kost 4 miljoen euro.\n"
            "De motie over het zwembad is verworpen met 12 tegen 15 stemmen.");
        add("rapport.pdf", "Rapport", "Het rapport zegt dat de Zwaanbrug dicht moet omdat het hout rot is.");
        add("bieb.pdf", "Bibliotheek", "De bibliotheek krijgt een nieuwe lift.");
        writer->commit();
        return index::open_reader(folder / "raad.db", nlp::terms);
    }();
    return *reader;
}

query::SearchAnswer ask(const std::string& question, index::SearchOptions options = {}) {
    return query::search(papers(), question, options);
}

std::string first(const std::string& question) {
    const query::SearchAnswer answer = ask(question);
    return answer.hits.empty() ? "" : answer.hits.front().quotation.text;
}

}  // namespace

TEST_CASE("the sentence that answers stands first, in other words than were asked", "[query]") {
    CHECK_THAT(first("Wanneer kan de Zwaanbrug weer open?"), Catch::Contains("3 mei 2025"));
    CHECK_THAT(first("Waarom is de Zwaanbrug gesloten?"), Catch::Contains("omdat het dek verrot is"));
    CHECK_THAT(first("Hoeveel kost het zwembad?"), Catch::Contains("4 miljoen"));
    CHECK_THAT(first("Is de motie over het zwembad aangenomen?"), Catch::Contains("verworpen"));
    CHECK_THAT(first("Krijgt de bieb een lift?"), Catch::Contains("nieuwe lift"));
}

TEST_CASE("what was looked for, what was not, and what is missing is told", "[query]") {
    const query::SearchAnswer answer = ask("Hoeveel kost het zwembad in Oosterhage volgens Jansen?");
    CHECK(answer.required == std::vector<std::string>{"kost", "zwembad", "Oosterhage", "Jansen"});
    CHECK(answer.dropped == std::vector<std::string>{"Hoeveel", "het", "in", "volgens"});
    REQUIRE_FALSE(answer.hits.empty());
    CHECK(answer.hits.front().missing == std::vector<std::string>{"Jansen"});
    const query::Json json = query::as_json(answer);
    CHECK(json["question"]["required"].size() == 4);
    CHECK(json["question"]["dropped"].size() == 4);
    CHECK(json["hits"][0]["missing"][0] == "Jansen");
    CHECK_THAT(query::as_text(answer, {}),
               Catch::Contains("zonder: Hoeveel, het, in, volgens") && Catch::Contains("zonder ‘Jansen’"));
}

TEST_CASE("only words that matter match, and only they are marked", "[query]") {
    for (const query::SearchHit& hit : ask("Wanneer gaat de brug weer open?").hits)
        for (const Span span : hit.quotation.highlights) {
            const std::string_view word = span.of(hit.quotation.text);
            CHECK((word == "brug" || word == "open" || word == "Zwaanbrug"));
        }
    CHECK(ask("Wat is het?").total.passages == 0);
}

TEST_CASE("a word that only its answer stands for is told as missing", "[query]") {
    const query::SearchAnswer answer = ask("Is de motie over het zwembad aangenomen?");
    REQUIRE_FALSE(answer.hits.empty());
    CHECK(answer.hits[0].missing == std::vector<std::string>{"aangenomen"});
    CHECK_FALSE(answer.total.at_least);
}

TEST_CASE("what asks exactly is never loosened", "[query]") {
    CHECK(ask("\"Wanneer kan de Zwaanbrug weer open\"").hits.empty());
    CHECK(ask("wanneer +kan Zwaanbrug?").required.empty());
    CHECK(ask("Zwaanbrug -zwembad").required.empty());
    CHECK(ask("\"Zwaanbrug\" lift").hits.empty());
}

TEST_CASE("words that no paper holds all of are met by most of them, which is told", "[query]") {
    const query::SearchAnswer answer = ask("Zwaanbrug verrot xylofoon");
    CHECK(answer.loosened);
    REQUIRE_FALSE(answer.hits.empty());
    CHECK(answer.hits[0].missing == std::vector<std::string>{"xylofoon"});
    CHECK_THAT(query::as_text(answer, {}), Catch::StartsWith("Geen stuk heeft al deze woorden"));
    CHECK(ask("xylofoon").hits.empty());
    CHECK_FALSE(ask("Zwaanbrug verrot").loosened);
}

TEST_CASE("a word with a typing error is met by what was meant, which is told", "[query]") {
    const query::SearchAnswer answer = ask("Wanneer gaat de Zwaanburg weer open?");
    REQUIRE(answer.respelled.size() == 1);
    CHECK(answer.respelled[0].meant == "zwaanbrug");
    CHECK_THAT(first("Wanneer gaat de Zwaanburg weer open?"), Catch::Contains("3 mei 2025"));
    CHECK_THAT(query::as_text(answer, {}), Catch::Contains("„Zwaanburg” staat nergens"));
    CHECK(ask("Wanneer gaat de Zwaanbrug weer open?").respelled.empty());
}

TEST_CASE("a pasted text is shown where it stands", "[query]") {
    const std::string text =
        "Geachte heer, in de brief van vorige week las ik tot mijn verbazing dat de Zwaanbrug dicht is omdat "
        "het dek verrot is, en daar wil ik graag meer van weten, want ik woon er naast en ik moet elke dag "
        "naar mijn werk aan de overkant van het water.";
    const query::SearchAnswer answer = ask(text);
    CHECK(answer.pasted);
    REQUIRE_FALSE(answer.hits.empty());
    CHECK_THAT(answer.hits[0].quotation.text, Catch::Contains("dek verrot"));
    CHECK(ask("Waarom is de Zwaanbrug dicht?").total.pages >= 1);
}

TEST_CASE("fields hold for a question in ordinary words", "[query]") {
    CHECK(ask("Wanneer gaat de Zwaanbrug weer open? soort:brief").hits.empty());
    CHECK_FALSE(ask("Wanneer gaat de Zwaanbrug weer open? soort:motie").hits.empty());
}

TEST_CASE("a question that names no subject is told so, and one in English is answered and told", "[query]") {
    const query::SearchAnswer empty = ask("Wat is het?");
    CHECK(empty.asks_nothing);
    CHECK_THAT(query::as_text(empty, {}), Catch::Contains("noemt geen onderwerp"));
    CHECK_FALSE(ask("\"wat is het\"").asks_nothing);
    const query::SearchAnswer english = ask("When does the Zwaanbrug open?");
    CHECK(english.english);
    CHECK(english.required == std::vector<std::string>{"Zwaanbrug", "open"});
    CHECK_THAT(query::as_text(english, {}), Catch::StartsWith("De vraag lijkt Engels"));
    CHECK_FALSE(ask("Wanneer gaat The Bridge weer open?").english);
}

TEST_CASE("a period tells how many papers have no date, and a municipality how it comes in", "[query]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", nlp::terms);
    for (const auto& [name, date] : {std::pair{"a.pdf", "2024-05-01"}, {"b.pdf", ""}, {"c.pdf", "2023"}}) {
        tests::Stored it =
            tests::paper(name, std::string("Brief ") + name, "De gemeente Zeist kapt bomen.", date);
        Organisation& organisation = it.analysis.annotations.organisations.emplace_back();
        organisation.span = {3, 17};
        organisation.value = "gm0355";
        if (it.document.path == "a.pdf") it.analysis.metadata.sender = "gm0355";
        writer->add(it.document, it.analysis, it.file);
    }
    writer->commit();
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    const query::SearchAnswer dated = query::search(*reader, "bomen jaar:2024");
    CHECK(dated.total.documents == 1);
    CHECK(dated.undated == 1);
    CHECK_THAT(query::as_text(dated, {}), Catch::Contains("1 stuk zonder datum telt niet mee"));
    const query::SearchAnswer undated = query::search(*reader, "bomen zonder:datum");
    CHECK(undated.total.documents == 1);
    CHECK(undated.undated == 0);
    const query::SearchAnswer town = query::search(*reader, "bomen gemeente:Zeist jaar:2024");
    REQUIRE(town.hits.size() == 1);
    CHECK(town.hits[0].municipality == "Zeist is de afzender");
    CHECK(query::search(*reader, "bomen gemeente:Zeist jaar:2023").hits.at(0).municipality == "noemt Zeist");
    const query::SearchAnswer unknown = query::search(*reader, "bomen gemeente:Zeits");
    REQUIRE(unknown.nothing.unknown.size() == 1);
    CHECK(unknown.nothing.unknown[0].near == std::vector<std::string>{"Zeist"});
    CHECK_THAT(query::as_text(unknown, {}), Catch::Contains("bedoelde u gemeente:Zeist?"));
}

TEST_CASE("among new papers only what holds half of a question answers it", "[query]") {
    const std::string asked = "Wanneer gaat de Zwaanbrug bij de kinderopvang weer open?";
    const auto found = [&](const std::string& id) {
        return query::search(papers(), asked, {}, {tests::id_of(id)}).hits.size();
    };
    CHECK(found("brug.pdf") > 0);
    CHECK(found("rapport.pdf") == 0);
    CHECK(found("bieb.pdf") == 0);
    CHECK_FALSE(ask(asked).hits.empty());
}

TEST_CASE("pages of an answer fit together", "[query]") {
    const query::SearchAnswer all = ask("Waarom is de Zwaanbrug dicht?");
    REQUIRE(all.hits.size() > 1);
    const query::SearchAnswer second = ask("Waarom is de Zwaanbrug dicht?", {.limit = 1, .offset = 1});
    REQUIRE(second.hits.size() == 1);
    CHECK(second.total.passages == all.total.passages);
    CHECK(second.hits[0].quotation.text == all.hits[1].quotation.text);
}

}  // namespace raadspoor
