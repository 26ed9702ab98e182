// Tables of examples for the parts of a line of demands: words of evidence, the words of a
// topic, papers without a date (tests/examples), papers that are one, and those that are silent.
#include <catch2/catch.hpp>

#include "index/store/database.h"
#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/data/data.h"
#include "nlp/words/terms.h"
#include "query/line/document_dates.h"
#include "query/line/evidence.h"
#include "query/line/fate.h"
#include "query/line/identity.h"
#include "query/line/topic.h"
#include "query/line/trace.h"
#include "tests/index/support.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// "left => right"; the right may be empty.
std::pair<std::string, std::string> halves(const std::string& row, const std::string& border = "=>") {
    const std::size_t at = row.find(border);
    REQUIRE(at != std::string::npos);
    const auto trimmed = [](std::string text) {
        while (text.starts_with(' ')) text.erase(0, 1);
        while (text.ends_with(' ')) text.pop_back();
        return text;
    };
    return {trimmed(row.substr(0, at)), trimmed(row.substr(at + border.size()))};
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
    return text;
}

std::string evidence_of(const std::string& sentence) {
    static const char* const names[] = {"met",       "promised", "partly", "unmet", "withdrawn",
                                        "converted", "soft",     "hard",   "plain"};
    const query::TopicText text{sentence, query::parse_topic("voorwaarde")};
    const std::vector<query::EvidenceHit> hits = query::evidence_in(text, 0, text.places().size());
    return hits.empty() ? "" : names[static_cast<std::size_t>(hits.front().kind)];
}

std::string words_of_topic(const std::string& topic, const std::string& text) {
    const query::TopicText places{text, query::parse_topic(topic)};
    std::vector<std::string> told;
    for (const query::TopicText::Place& it : places.places())
        if (it.strong != 0)
            told.push_back(it.span.of(text).data() == nullptr ? "" : std::string(it.span.of(text)));
        else if (it.weak != 0)
            told.push_back("(" + std::string(it.span.of(text)) + ")");
    return joined(told, " ");
}

std::string date_inferred(const std::string& text) {
    const Document document = ingest::read_text(text);
    return query::date_of(document, nlp::analyse(document)).date;
}

/// What a sentence says of the thing between braces in it.
std::string fate_told(std::string sentence) {
    Span thing;
    thing.begin = sentence.find('{');
    sentence.erase(thing.begin, 1);
    thing.end = sentence.find('}');
    sentence.erase(thing.end, 1);
    const Span all{0, sentence.size()};
    const auto read = query::fate_of(sentence, all, nlp::read_clauses(sentence, all), thing);
    return read ? std::string(name_of(read->fate)) : "nothing";
}

tests::Stored numbered(const std::string& name, const std::string& title, const std::string& number) {
    tests::Stored paper = tests::paper(name, title, "De raad besluit.");
    paper.analysis.metadata.reference = {number};
    return paper;
}

/// The papers that are silent on "inspraak", of three: "motie", "brief" and one of this text.
std::string silent_beside(const std::string& text, const std::string& date) {
    const tests::Folder folder;
    const std::string file = folder / "raad.db";
    const auto writer = index::open_writer(file, nlp::terms);
    const auto put = [&](const std::string& name, const std::string& body, const std::string& day) {
        Document document = ingest::read_text(body);
        document.id = tests::id_of(name);
        document.path = name;
        Analysis analysis = nlp::analyse(document, day);
        analysis.metadata.date = day;
        analysis.metadata.date_basis = DateBasis::stated;
        writer->add(document, analysis, {.path = name});
    };
    const std::string about = "Onderwerp: Herinrichting Dorpsplein Oosterhage\n\n";
    put("motie.txt", about + "Wij stemmen in, mits inspraak van het Wijkplatform Dorpsplein geregeld is.",
        "2024-03-12");
    put("brief.txt", about + "Het ontbreekt aan inspraak van het Wijkplatform Dorpsplein.", "2024-09-10");
    put("ander.txt", text, date);
    writer->commit();
    std::vector<std::string> silent;
    for (const query::SilentDocument& it :
         query::trace_topic(*index::open_reader(file, nlp::terms), "inspraak").silent)
        silent.push_back(it.document.path);
    return joined(silent, " ");
}

}  // namespace

TEST_CASE("words of evidence are those of the examples", "[tables]") {
    for (const std::string& row : tests::examples("evidence.txt")) {
        const auto [sentence, wanted] = halves(row);
        CHECK(sentence + " => " + evidence_of(sentence) == sentence + " => " + wanted);
    }
}

TEST_CASE("each row of the fates finds its example, and not what looks like it", "[tables]") {
    for (const nlp::data::Row& row : nlp::data::rows(nlp::data::fates())) {
        REQUIRE(row.size() == 7);
        CHECK(std::string(row[5]) + " => " + fate_told(std::string(row[5])) ==
              std::string(row[5]) + " => " + std::string(row[0]));
        CHECK(std::string(row[6]) + " => " + fate_told(std::string(row[6])) !=
              std::string(row[6]) + " => " + std::string(row[0]));
    }
}

TEST_CASE("a text has the words of a topic that the examples say", "[tables]") {
    for (const std::string& row : tests::examples("topic.txt")) {
        const auto [asked, wanted] = halves(row);
        const auto [topic, text] = halves(asked, "|");
        CHECK(asked + " => " + words_of_topic(topic, text) == asked + " => " + wanted);
    }
}

TEST_CASE("a paper without a date is placed as the examples say", "[tables]") {
    for (const std::string& row : tests::examples("document_date.txt")) {
        const auto [text, wanted] = halves(row);
        CHECK(text + " => " + date_inferred(text) == text + " => " + wanted);
    }
}

TEST_CASE("a reference means the paper that bears its number or title, and no other", "[tables]") {
    const tests::Folder folder;
    const std::string file = folder / "raad.db";
    const auto writer = index::open_writer(file, nlp::terms);
    tests::add(*writer, numbered("grenzen.pdf", "Grenzen aan de opvang", "M21-37"));
    tests::add(*writer, numbered("plein.pdf", "Een plein voor iedereen", "M21-38"));
    writer->commit();
    folder.write("identities.csv",
                 "reference;document;same;reason\nmotie Vlietman;plein.pdf;ja;zij diende in\n");
    const auto reader = index::open_reader(file, nlp::terms);
    const query::Identities identities{*reader, file};
    const auto meant = [&](const std::string& reference) {
        const auto found = identities.find(reference, reference + " is aangenomen.", tests::id_of("brief"));
        const auto entry = found ? reader->entry(found->document) : std::nullopt;
        return entry ? entry->path : "";
    };
    using Row = std::pair<const char*, const char*>;
    for (const auto& [reference, paper] :
         {Row{"motie M21-37", "grenzen.pdf"}, Row{"motie M21-38", "plein.pdf"}, Row{"motie M21-39", ""},
          Row{"motie ‘Grenzen aan de opvang’", "grenzen.pdf"}, Row{"motie ‘Een brug voor iedereen’", ""},
          Row{"motie Vlietman", "plein.pdf"}, Row{"motie Brandwacht", ""}}) {
        INFO(reference);
        CHECK(meant(reference) == paper);
    }
}

TEST_CASE("silent is a paper of the same series, in its time, without the topic", "[tables]") {
    const std::string series =
        "Onderwerp: Herinrichting Dorpsplein Oosterhage\n\nHet Wijkplatform Dorpsplein kreeg de tekening.";
    CHECK(silent_beside(series, "2024-06-04") == "ander.txt");
    CHECK(silent_beside(series, "2019-06-04").empty());
    CHECK(silent_beside("Onderwerp: Zwembad\n\nHet bad gaat dicht.", "2024-06-04").empty());
    CHECK(silent_beside(series + "\n\nWij eisen dat inspraak geregeld is.", "2024-06-04").empty());
}

}  // namespace raadspoor
