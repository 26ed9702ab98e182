// Lists: what they hold as values, and that every form tells it.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "nlp/words/terms.h"
#include "query/answers/announced_papers.h"
#include "query/answers/privacy_list.h"
#include "query/forms/fields.h"
#include "query/forms/list_forms.h"
#include "query/print/csv.h"
#include "tests/index/support.h"

namespace raadspoor {

namespace {

using query::ListAnswer;

ListAnswer<query::ConditionRow> some_conditions() {
    query::ConditionRow row;
    row.document.path = "motie.pdf";
    row.pages = {{{2}, "ii"}, {{3}, "iii"}};
    row.quote = "=mits \"alles\"; rond is";
    row.role = ConditionRole::stated;
    return {{}, {row}};
}

template <class Row>
void check_columns() {
    std::set<std::string_view> keys, columns;
    for (const query::Field& field : query::fields_of(Row{})) {
        INFO(field.key);
        CHECK(!field.column.empty());
        CHECK(keys.insert(field.key).second);
        CHECK(columns.insert(field.column).second);
    }
    const std::string csv = query::as_csv(ListAnswer<Row>{});
    const std::vector<query::CsvRow> rows = query::read_csv(csv.substr(3));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].fields.size() == columns.size() + 6);
    CHECK(std::set(rows[0].fields.begin(), rows[0].fields.end()).size() == rows[0].fields.size());
}

}  // namespace

TEST_CASE("every column of every list has a name of its own, also when the list is empty", "[lists]") {
    check_columns<query::ConditionRow>();
    check_columns<query::PositionRow>();
    check_columns<query::SignatoryRow>();
    check_columns<query::AbbreviationRow>();
    check_columns<query::QuestionRow>();
    check_columns<query::CommitmentRow>();
    check_columns<query::TimelineRow>();
    check_columns<query::ReferenceRow>();
    check_columns<query::MotionRow>();
    check_columns<query::AmountRow>();
    check_columns<query::PrivacyRow>();
}

TEST_CASE("a list in JSON has its rows, their pages and its total", "[lists]") {
    const nlohmann::ordered_json json = query::as_json(some_conditions());
    CHECK(json["total"] == 1);
    CHECK(json["next"].is_null());
    CHECK(!json.contains("partial"));
    const nlohmann::ordered_json& row = json["conditions"][0];
    CHECK(row["page"] == 2);
    CHECK(row["pageLabel"] == "ii");
    CHECK(row["pages"] == std::vector<int>{2, 3});
    CHECK(row["role"] == "stated");
    CHECK(row["modality"] == "beschrijvend");
    CHECK(row["quantity"].is_null());
}

TEST_CASE("a list that is cut short says so", "[lists]") {
    ListAnswer<query::ConditionRow> answer = some_conditions();
    CHECK(query::as_text(answer, {}).find("Onvolledig") == std::string::npos);
    answer.partial = true;
    CHECK(query::as_json(answer)["partial"] == true);
    CHECK(query::as_text(answer, {}).find("\nOnvolledig: ") != std::string::npos);
    answer.rows.clear();
    CHECK(query::as_text(answer, {}).find("\nOnvolledig: ") != std::string::npos);
}

TEST_CASE("a table that is written is read back, and holds no formula", "[lists]") {
    const std::string csv = query::as_csv(some_conditions());
    CHECK(csv.starts_with("\xEF\xBB\xBFstand;modaliteit;"));
    const auto rows = query::read_csv(csv.substr(3));
    REQUIRE(rows.size() == 2);
    const std::string quote = rows[1].fields[7];
    CHECK(quote == "'=mits \"alles\"; rond is");
    CHECK(query::without_guard(quote) == "=mits \"alles\"; rond is");
    CHECK(query::without_guard("'s avonds") == "'s avonds");
}

TEST_CASE("JSON of bytes that are no text fails rather than hide them", "[lists]") {
    CHECK_THROWS_AS(query::dumped({{"quote", "\xC3"}}), nlohmann::json::exception);
    CHECK(query::dumped({{"quote", "één"}}, -1) == "{\"quote\":\"één\"}\n");
}

TEST_CASE("a question has its page, and its answer its own", "[lists]") {
    const tests::Folder folder;
    tests::Stored stored =
        tests::paper("vragen.pdf", "Vragen", "1 Waarom is de brug dicht?\fDe brug is stuk.\n");
    stored.analysis.questions = {{1, {2, 26}, {26, 42}}, {2, {2, 26}, {}}};
    {
        const auto writer = index::open_writer(folder / "raad.db", nlp::terms);
        writer->add(stored.document, stored.analysis, stored.file);
        writer->commit();
    }
    const ListAnswer<query::QuestionRow> answer =
        query::questions(*index::open_reader(folder / "raad.db", nlp::terms), {});
    REQUIRE(answer.rows.size() == 2);
    CHECK(answer.rows[0].answer == "De brug is stuk.");
    const nlohmann::ordered_json json = query::as_json(answer)["questions"];
    CHECK(json[0]["questionPage"] == 1);
    CHECK(json[0]["answerPage"] == 2);
    CHECK(json[1]["answerPage"].is_null());
    CHECK(query::as_text(answer, {}).find("antwoord op: p. 2 · p. 1") != std::string::npos);
}

TEST_CASE("hidden text of a paper without pages is told, masked", "[lists]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", nlp::terms);
    tests::Stored stored = tests::paper("brief.docx", "Brief", "Door gezegd.\n");
    stored.document.hidden = {{.page = -1, .box = {}, .text = "Jansen", .reason = "white"}};
    writer->add(stored.document, stored.analysis, stored.file);
    writer->commit();
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    const ListAnswer<query::PrivacyRow> answer = query::privacy(*reader, reader->documents());
    REQUIRE(answer.rows.size() == 1);
    CHECK(answer.rows.front().pages.empty());
    CHECK(query::as_csv(answer).find("Jansen") == std::string::npos);
}

TEST_CASE("a question that finds more than two thousand passages lists what all of them say", "[lists]") {
    const tests::Folder folder;
    constexpr std::size_t papers = 2100;
    {
        const auto writer = index::open_writer(folder / "raad.db", nlp::terms);
        for (std::size_t i = 0; i < papers; ++i) {
            tests::Stored stored =
                tests::paper(std::to_string(i) + ".pdf", "Motie", "mits de brug veilig is");
            stored.analysis.annotations.conditions = {{.span = {0, stored.document.text.size()}}};
            writer->add(stored.document, stored.analysis, stored.file);
        }
        writer->commit();
    }
    const auto answer =
        query::conditions(*index::open_reader(folder / "raad.db", nlp::terms), {.question = "brug"});
    CHECK(answer.rows.size() == papers);
    CHECK(!answer.partial);
}

TEST_CASE("papers that are announced, enclosed or pointed at are told", "[lists]") {
    const auto told = [](const std::string& text) {
        Document document;
        document.text = text;
        Analysis analysis;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find("\n\n", begin), text.size());
            analysis.sentences.push_back({begin, end});
            begin = end + 2;
        }
        std::string all;
        for (const query::AnnouncedPaper& it : query::announced_papers(document, analysis))
            all += it.text + (it.announced ? " (aangekondigd); " : "; ");
        return all;
    };
    CHECK(told("Gemeente Eikendal\nBijlage(n) 3\n\nGeachte raad,") == "bijlagen (3) (aangekondigd); ");
    CHECK(told("Bijlagen: geen\n\nGeachte raad,").empty());
    CHECK(told("Zodra dat bekend is zullen wij de raad informeren via een RIB.") ==
          "een RIB (aangekondigd); ");
    CHECK(told("Inwoners ontvangen volgende maand een brief over de afvalstoffenheffing.") ==
          "een brief over de afvalstoffenheffing (aangekondigd); ");
    CHECK(told("Wij stuurden u vorig jaar een brief over de haven.").empty());
    CHECK(told("Zie blz. 4, visie op de binnenstad (pdf).") == "visie op de binnenstad; ");
}

}  // namespace raadspoor
