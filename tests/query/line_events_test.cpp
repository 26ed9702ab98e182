// Lines over small papers: what makes an event of a sentence, who holds it, when it was, who names the topic
// and who does not; and the picture of a line.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <string>
#include <vector>

#include "index/store/database.h"
#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "query/forms/picture_text.h"
#include "query/forms/trace_forms.h"
#include "query/line/document_dates.h"
#include "query/line/topic.h"
#include "query/line/trace.h"
#include "tests/index/support.h"

namespace raadspoor {

namespace {

struct Paper {
    std::string name, text, date;
};

query::Trace line_of(const std::vector<Paper>& papers, const std::string& topic,
                     const query::TraceSpan& span = {}) {
    const tests::Folder folder;
    const std::string file = folder / "raad.db";
    const auto writer = index::open_writer(file, nlp::terms);
    for (const Paper& paper : papers) {
        Document document = ingest::read_text(paper.text);
        document.id = tests::id_of(paper.name);
        document.path = paper.name;
        Analysis analysis = nlp::analyse(document, paper.date);
        analysis.metadata.date = paper.date;
        analysis.metadata.date_basis = paper.date.empty() ? DateBasis::none : DateBasis::stated;
        writer->add(document, analysis, {.path = paper.name});
    }
    writer->commit();
    return query::trace_topic(*index::open_reader(file, nlp::terms), topic, span);
}

/// The steps of a line, in order: "gesteld, ingetrokken".
std::string steps_of(const query::Trace& trace) {
    std::string steps;
    for (const query::TraceEvent& it : trace.events) steps += (steps.empty() ? "" : ", ") + it.step;
    return steps;
}

std::string steps_of(const std::string& text, const std::string& topic) {
    return steps_of(line_of({{"stuk.txt", text, "2024-06-04"}}, topic));
}

}  // namespace

TEST_CASE("a sentence makes an event of a topic only when it holds the whole of it", "[trace]") {
    CHECK(steps_of("De subsidie voor jeugdzorg vervalt per januari.", "zorg").empty());
    CHECK(steps_of("De wijkbus is per januari vervallen.", "wijkbus") == "ingetrokken");
    CHECK(steps_of("De structurele overheveling van het budget is vervallen.", "structurele financiering")
              .empty());
    CHECK(steps_of("Het structurele budget is vervallen.", "structurele financiering") == "ingetrokken");
}

TEST_CASE("what becomes of a thing is told of that thing, in its own clause", "[trace]") {
    CHECK(steps_of("De wijkbus blijft beschikbaar voor alle dorpen.", "wijkbus") == "vervuld");
    CHECK(steps_of("De wijkbus gaat op in het regiovervoer.", "wijkbus") == "omgezet");
    CHECK(steps_of("Op de wijkbus is een korting van 10% toegepast.", "wijkbus") == "afgezwakt");
    CHECK(steps_of("Er is geen zicht op een wijkbus in de kernen.", "wijkbus") == "niet vervuld");
    CHECK(steps_of("Het is niet duidelijk of de wijkbus zal vervallen.", "wijkbus") == "niet vervuld");
    CHECK(steps_of("Het risico van het wegvallen van de wijkbus is klein.", "wijkbus").empty());
    CHECK(steps_of("Is de wijkbus vervallen?", "wijkbus").empty());
    CHECK(steps_of("Denk aan de speelweek, de wijkbus, stoppen met roken en een huisbezoek.", "wijkbus")
              .empty());
    CHECK(steps_of("Het loket draagt bij aan de verlaging van de wachttijd.", "wachttijd").empty());
    CHECK(steps_of("De korting op de wijkbus treft de kernen.", "wijkbus") == "afgezwakt");
    CHECK(steps_of("De dorpen willen de wachttijd verminderen.", "wachttijd").find("afgezwakt") ==
          std::string::npos);
    CHECK(steps_of("De wijkbus leidt tot minder verkeer.", "wijkbus").empty());
    CHECK(steps_of("Ook zonder dat de wijkbus stopt zal er een tekort ontstaan.", "wijkbus").empty());
    CHECK(
        steps_of("Omdat de regen bleef, is de markt vervallen en reed de wijkbus leeg.", "wijkbus").empty());
}

TEST_CASE("what is lacking or fits somewhere is told of that, not of what stands elsewhere in the sentence",
          "[trace]") {
    CHECK(steps_of("Het loket kan de lijst niet gebruiken omdat een wettelijke grondslag ontbreekt.", "lijst")
              .empty());
    CHECK(steps_of("Voor de lijst ontbreekt een wettelijke grondslag.", "lijst") == "niet vervuld");
}

TEST_CASE("a paper that is there twice is told once", "[trace]") {
    const std::string letter =
        "Het college laat weten dat de wijkbus per januari vervalt.\n\nDe reizigers krijgen hierover een "
        "brief, en de dorpsraad wordt in de zomer gehoord over ander vervoer in de kernen.";
    const auto copies_of = [&](const std::string& text, const std::string& date) {
        return line_of({{"brief.txt", letter, "2024-06-04"}, {"kopie.txt", text, date}}, "wijkbus");
    };
    std::string copy = letter;
    copy.replace(copy.find("per januari"), 11, "per\njanuari");
    CHECK(copies_of(copy, "2024-06-04").events.size() == 1);
    REQUIRE(copies_of(copy, "2024-06-04").copies.size() == 1);
    CHECK(query::as_text(copies_of(copy, "2024-06-04"), {}).find("Nog eens hetzelfde stuk") !=
          std::string::npos);
    CHECK(copies_of(copy, "2024-07-04").events.size() == 2);
    // A letter of the same form about something else is another letter.
    std::string other = letter;
    other.replace(other.find("de wijkbus"), 10, "de wijkbus in Oost");
    other.replace(other.find("de dorpsraad"), 12, "de reizigersclub");
    CHECK(copies_of(other, "2024-06-04").copies.empty());
    CHECK(copies_of("De wijkbus vervalt per januari, schrijft de dorpsraad in een heel andere brief over de "
                    "kernen en het vervoer in de streek.",
                    "2024-06-04")
              .copies.empty());
}

TEST_CASE("what points back at the topic is told of it", "[trace]") {
    CHECK(steps_of("De wijkbus rijdt nog door alle dorpen. Deze is in mei ingetrokken.", "wijkbus") ==
          "ingetrokken");
    CHECK(steps_of("De markt staat op het plein. Deze is in mei ingetrokken.", "wijkbus").empty());
}

TEST_CASE("two demands are compared when they want the same thing, else they stand beside each other",
          "[trace]") {
    const query::Trace line =
        line_of({{"a.txt", "Loketten moeten een balie hebben op de begane grond.", "2024-01-10"},
                 {"b.txt", "Loketten moeten in elke kern avonden open zijn.", "2024-02-10"}},
                "loketten");
    REQUIRE(line.events.size() == 2);
    CHECK(line.events[1].step == "gesteld");
    CHECK_FALSE(line.events[1].relates_to);
}

TEST_CASE("according to whom is told by source, subject or speaker, and by nobody who is only named",
          "[trace]") {
    const auto holder = [](const std::string& text) {
        const query::Trace line = line_of({{"stuk.txt", text, "2024-06-04"}}, "wijkbus");
        REQUIRE(line.events.size() == 1);
        const query::ConditionEvent& event = line.events.front().event;
        return event.according_to() + "/" + std::string(name_of(event.holder_basis));
    };
    CHECK(holder("Volgens de VNG ontbreekt de wijkbus in de helft van de dorpen.") == "VNG/frame");
    CHECK(holder("De wijkbus is vervallen, zoals op bijeenkomsten van VWS is verteld.") == "/");
}

TEST_CASE("an event has the day that its sentence tells, and a paper that names no demand is a mention",
          "[trace]") {
    const query::Trace line =
        line_of({{"a.txt", "In april 2024 is de wijkbus ingetrokken door de vervoerder.", "2024-06-04"},
                 {"b.txt", "De wijkbus is groen.", "2024-07-04"},
                 {"c.txt", "De wijkbus is op 3 mei 2025 weer ingevoerd.", "2025-06-04"}},
                "wijkbus");
    REQUIRE(line.events.size() == 2);
    CHECK(line.events[0].date == "2024-04");
    CHECK(line.events[0].told_afterwards);
    CHECK(line.events[1].date == "2025-05-03");
    REQUIRE(line.mentions.size() == 1);
    CHECK(line.mentions[0].document.path == "b.txt");
    CHECK(line.mentions[0].quote == "De wijkbus is groen.");
    CHECK(query::as_json(line).at("mentions").size() == 1);
}

TEST_CASE("a part of a line can be asked for", "[trace]") {
    const std::vector<Paper> papers{{"a.txt", "De wijkbus is ingetrokken.", "2023-06-04"},
                                    {"b.txt", "De wijkbus blijft beschikbaar.", "2024-06-04"}};
    CHECK(steps_of(line_of(papers, "wijkbus", {"2024", ""})) == "vervuld");
    CHECK(steps_of(line_of(papers, "wijkbus", {"", "2023"})) == "ingetrokken");
}

TEST_CASE("a topic of one letter, a long one and one that is nowhere have no events", "[trace]") {
    const std::vector<Paper> one{{"a.txt", "De wijkbus is ingetrokken.", "2023-06-04"}};
    std::string long_topic;
    for (int i = 0; i < 500; ++i) long_topic += "woord" + std::to_string(i) + " ";
    CHECK(line_of(one, "x").events.empty());
    CHECK(line_of(one, long_topic).events.empty());
    CHECK(line_of(one, "zweefvliegveld").mentions.empty());
}

TEST_CASE("a paper that calls a year the last one is of the next", "[trace]") {
    const Document document =
        ingest::read_text("De vorig jaar ingediende motie is in november 2023 behandeld. Wij wachten af.");
    const query::DocumentDate date = query::date_of(document, nlp::analyse(document));
    CHECK(date.date == "2024-01-01");
    CHECK(date.to == "2024-12-31");
    CHECK(date.basis == DateBasis::inferred);
}

TEST_CASE("lines of a picture are no wider than their box, whatever they hold", "[trace]") {
    for (const std::string& text :
         {std::string("mm mmmm mmmmmmmmmmmm WWWW"), std::string(300, 'W'), std::string("één € 5.000 “nee”")})
        for (const std::string& line : query::broken(text, 14, 160))
            CHECK(query::width_of(line, 14) <= 160 + 1e-6);
    CHECK(query::broken("", 14, 160).size() == 1);
}

TEST_CASE("the picture of a line has a legend, quotation marks, its sources and the day it was made",
          "[trace]") {
    const query::Trace line =
        line_of({{"a.txt", "De wijkbus is ingetrokken wegens 20% minder reizigers.", "2023-06-04"},
                 {"b.txt", "De wijkbus blijft beschikbaar met 10% meer ritten.", "2024-06-04"}},
                "wijkbus");
    const std::string svg = query::as_svg(line, "2026-01-31");
    pugi::xml_document read;
    REQUIRE(read.load_string(svg.c_str()));
    CHECK(svg.find("31 januari 2026") != std::string::npos);
    CHECK(svg.find("“De wijkbus is ingetrokken") != std::string::npos);
    CHECK(svg.find("Bronnen") != std::string::npos);
    CHECK(svg.find("[2]") != std::string::npos);
    CHECK(svg.find("✕ ingetrokken") != std::string::npos);
    CHECK(svg.find("Het getal in de tijd") != std::string::npos);
}

}  // namespace raadspoor
