// What every list can be asked alike: by whom, when, how many, and what is only probable; and that rows which
// stand in the database are those that reading the papers gives.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "ingest/markup/text_reader.h"
#include "query/answers/amount_list.h"
#include "query/answers/motion_lists.h"
#include "query/answers/reference_lists.h"
#include "query/answers/selection.h"
#include "query/answers/statement_lists.h"
#include "query/answers/timeline_list.h"
#include "query/forms/list_forms.h"
#include "query/question/actor_filter.h"
#include "query/question/lister.h"
#include "query/question/opening.h"
#include "query/question/promise_terms.h"
#include "tests/query/citation_support.h"

namespace raadspoor::query {

namespace {

using Catch::Matchers::Contains;

/// A letter of a town's college that promises something of `thing`.
std::string promising(const std::string& town, const std::string& day, const std::string& thing,
                      const std::string& term) {
    return "Gemeente " + town + "\n\nAan de gemeenteraad\n\nOnderwerp: " + thing + "\n\nDatum: " + day +
           "\n\nGeachte leden,\n\nWij zullen uw raad " + term + " informeren over de uitkomst van het " +
           "onderzoek naar " + thing + ".\n\nHoogachtend,\n\nBurgemeester en wethouders van " + town + "\n";
}

std::string keeping(const std::string& town, const std::string& day, const std::string& thing) {
    return "Gemeente " + town + "\n\nAan de gemeenteraad\n\nOnderwerp: Uitkomst " + thing +
           "\n\nDatum: " + day +
           "\n\nGeachte leden,\n\nHierbij ontvangt u, zoals toegezegd, de uitkomst van het onderzoek " +
           "naar " + thing + ".\n\nHoogachtend,\n\nBurgemeester en wethouders van " + town + "\n";
}

struct Paper {
    std::string path, text;
};

const std::vector<Paper>& papers() {
    static const std::vector<Paper> all{
        {"zeist1.txt", promising("Zeist", "4 maart 2031", "de Slotlaantunnel", "voor 1 juli 2031")},
        {"zeist2.txt", keeping("Zeist", "5 september 2031", "de Slotlaantunnel")},
        {"gouda.txt", promising("Gouda", "6 maart 2031", "de Slotlaantunnel", "voor 1 juli 2031")},
        {"soest.txt", promising("Soest", "6 mei 2031", "het zwembad", "in mei 2033")}};
    return all;
}

Document read(const Paper& paper, char digit) {
    Document it = ingest::read_text(paper.text);
    it.path = paper.path;
    it.id = std::string(64, digit);
    return it;
}

/// The papers in a database, in some order.
class Town {
public:
    explicit Town(std::vector<std::size_t> order = {0, 1, 2, 3}) {
        const auto writer = open_writer(folder_ / "raad.db");
        for (const std::size_t i : order) {
            const Document it = read(papers()[i], static_cast<char>('a' + i));
            writer->add(it, nlp::analyse(it), {it.path, it.text.size(), 0, it.id, {}, {}});
            writer->commit();
        }
        reader_ = open_reader(folder_ / "raad.db");
    }
    const index::Reader& reader() const { return *reader_; }
    std::string file() const { return folder_ / "raad.db"; }

private:
    tests::Folder folder_;
    std::unique_ptr<index::Reader> reader_;
};

const Town& town() {
    static const Town it;
    return it;
}

std::vector<std::string> paths(const ListAnswer<CommitmentRow>& answer) {
    std::vector<std::string> all;
    for (const CommitmentRow& row : answer.rows) all.push_back(row.document.path);
    return all;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("what is not here is asked for like any list", "[lists]") {
    const tests::Folder folder;
    {
        const auto writer = open_writer(folder / "raad.db");
        for (const auto& [town, day, what] :
             {std::tuple{"Zeist", "4 maart 2031", "het rapport ‘Slot in zicht’"},
              std::tuple{"Gouda", "6 mei 2031", "de nota ‘Waag en water’"}}) {
            Document it = ingest::read_text(
                std::string("Gemeente ") + town + "\n\nAan de gemeenteraad\n\nDatum: " + day +
                "\n\nGeachte leden,\n\nWij verwijzen naar " + what +
                ".\n\nHoogachtend,\n\nBurgemeester en wethouders van " + town + "\n");
            it.path = std::string(town) + ".txt";
            it.id = std::string(64, town[0] == 'Z' ? 'a' : 'b');
            writer->add(it, nlp::analyse(it), {it.path, it.text.size(), 0, it.id, {}, {}});
        }
        writer->commit();
    }
    const auto reader = open_reader(folder / "raad.db");
    const auto found = [&](const ListQuestion& asked) {
        Paths all;
        for (const ReferenceRow& row :
             references(*reader, Identities{*reader, folder / "raad.db"}, asked).rows)
            all.push_back(row.document.path);
        return all;
    };
    CHECK(found({.absent = true}) == Paths{"Zeist.txt", "Gouda.txt"});
    CHECK(found({.question = "Waag", .absent = true}) == Paths{"Gouda.txt"});
    CHECK(found({.of = "gemeente Zeist", .absent = true}) == Paths{"Zeist.txt"});
    CHECK(found({.from = "2031-05", .absent = true}) == Paths{"Gouda.txt"});
    const auto part =
        references(*reader, Identities{*reader, folder / "raad.db"}, {.limit = 1, .absent = true});
    CHECK(part.rows.size() == 1);
    CHECK(part.all() == 2);
}

TEST_CASE("a town, its council, its college and its code are one", "[lists]") {
    for (const char* const name :
         {"Zeist", "zeist", "gemeente Zeist", "college van Zeist", "gm0355", "de raad van de gemeente Zeist",
          "college van burgemeester en wethouders van Zeist"}) {
        INFO(name);
        CHECK(paths(commitments(town().reader(), {.of = name})) == Paths{"zeist1.txt"});
    }
    CHECK_FALSE(ActorFilter{"Zeist"}.holds("hart voor zeist"));
    CHECK(ActorFilter{"D66"}.holds("vvd en d66\nanna kok"));
    CHECK(ActorFilter{"HvDH"}.holds("hart voor den haag"));
    CHECK_FALSE(ActorFilter{"SP"}.holds("sjaak pieters"));
    CHECK(ActorFilter{"De Boer"}.holds("wethouder de boer"));
    CHECK_FALSE(ActorFilter{"Kok"}.holds("kokke"));
}

TEST_CASE("nobody of that name: who may have been meant", "[lists]") {
    const auto answer = commitments(town().reader(), {.of = "Zeits"});
    CHECK(answer.rows.empty());
    REQUIRE(!answer.near.empty());
    CHECK(answer.near.front() == "Zeist");
    CHECK_THAT(as_text(answer, {}), Contains("„Zeits” komt hier niet voor; bedoelde u Zeist"));
    CHECK(as_json(answer)["near"][0] == "Zeist");
    CHECK(commitments(town().reader(), {.of = "Xyzzyx Qwv"}).near.empty());
}

TEST_CASE("days choose, whole and in part", "[lists]") {
    CHECK(paths(commitments(town().reader(), {.from = "2031-03-05"})) == Paths{"gouda.txt", "soest.txt"});
    CHECK(paths(commitments(town().reader(), {.from = "2031", .to = "2031-03"})) ==
          Paths{"zeist1.txt", "gouda.txt"});
    CHECK(paths(commitments(town().reader(), {.to = "2030"})).empty());
}

TEST_CASE("parts of a list follow each other, and totals are of all", "[lists]") {
    const auto first = commitments(town().reader(), {.limit = 2});
    CHECK(paths(first) == Paths{"zeist1.txt", "gouda.txt"});
    CHECK(first.all() == 3);
    const auto json = as_json(first);
    CHECK(json["total"] == 3);
    CHECK(json["next"] == "2");
    CHECK_THAT(as_text(first, {}), Contains("… en nog 1;"));
    const auto last = commitments(town().reader(), {.skip = first.next(), .limit = 2});
    CHECK(paths(last) == Paths{"soest.txt"});
    CHECK(as_json(last)["next"].is_null());
    CHECK(as_json(last)["total"] == 3);
    const auto past = commitments(town().reader(), {.skip = 9, .limit = 2});
    CHECK(past.rows.empty());
    CHECK(as_json(past)["next"].is_null());
}

TEST_CASE("what is only probable is left out when only sure rows are asked for, and counted", "[lists]") {
    const tests::Folder folder;
    {
        const auto writer = open_writer(folder / "raad.db");
        const Document it = read({"a.txt", "Mits de brug veilig is. Tenzij het regent."}, 'a');
        Analysis analysis;
        analysis.annotations.conditions = {{.span = {0, 22}, .sure = Sureness::zeker}, {.span = {24, 41}}};
        writer->add(it, analysis, {it.path, 1, 0, it.id, {}, {}});
        writer->commit();
    }
    const auto reader = open_reader(folder / "raad.db");
    const auto sure = conditions(*reader, {.sure = true});
    CHECK(sure.rows.size() == 1);
    CHECK(sure.unsure == 1);
    CHECK_THAT(as_text(sure, {}), Contains("1 die alleen waarschijnlijk is. Met --all"));
    const auto all = as_json(conditions(*reader, {}));
    CHECK(all["conditions"][0]["sure"] == "zeker");
    CHECK(all["conditions"][1]["sure"] == "waarschijnlijk");
}

TEST_CASE("a promise is kept by a later paper of the same author on the same thing, and no other",
          "[lists]") {
    const auto answer = commitments(town().reader(), {});
    REQUIRE(answer.rows.size() == 3);
    const CommitmentRow &kept = answer.rows[0], &other = answer.rows[1], &ahead = answer.rows[2];
    REQUIRE(kept.done);
    CHECK(kept.done->place.document.path == "zeist2.txt");
    CHECK_THAT(kept.done->place.quote, Contains("Hierbij ontvangt u, zoals toegezegd"));
    CHECK_THAT(kept.done->reason, Contains("slotlaantunnel"));
    CHECK(kept.done->date == "2031-09-05");
    CHECK(kept.by == "2031-07-01");
    CHECK(kept.to == "raad");
    CHECK(kept.late == true);
    CHECK_FALSE(other.done);
    CHECK(other.late == true);
    CHECK_FALSE(ahead.done);
    CHECK(ahead.late == false);
    CHECK(paths(commitments(town().reader(), {.open = true})) == Paths{"gouda.txt", "soest.txt"});
    CHECK_THAT(as_text(answer, {}), Contains("geen later stuk gevonden"));
    CHECK_THAT(as_text(answer, {}), !Contains("open"));
}

TEST_CASE("a register tells the steps of a promise", "[lists]") {
    Document document;
    document.text =
        "De wethouder komt erop terug\n2031-10-07 Toezegging gedaan\n1-11-2031 Afdoeningsvoorstel\n"
        "2031-11-04 Afgedaan\n\nIets anders\n2031-12-01 Gedaan\n";
    const auto steps = steps_behind(document, {0, 28});
    REQUIRE(steps.size() == 3);
    CHECK(steps[1] == PromiseStep{"2031-11-01", "Afdoeningsvoorstel"});
    REQUIRE(last_settling(steps) != nullptr);
    CHECK(last_settling(steps)->date == "2031-11-04");
    CHECK(is_late("2031-07", "", "2031-07-31") == false);
    CHECK(is_late("2031-07", "", "2031-08-01") == true);
    CHECK(is_late("XXXX-07", "", "2031-08-01") == std::nullopt);
    CHECK(promised_about("Wij zullen u informeren over de fietsbrug in de wijk.") ==
          "de fietsbrug in de wijk");
}

TEST_CASE("an amount is told with what it is for and its year", "[lists]") {
    const auto told = [](const std::string& sentence, const std::string& amount) {
        const std::size_t at = sentence.find(amount);
        const Span span{at, at + amount.size()};
        return amount_for(sentence, span) + " | " + amount_year(sentence, span);
    };
    CHECK(told("In 2031 is € 4 mln. beschikbaar voor de fietsbrug.", "€ 4 mln.") == "de fietsbrug | 2031");
    CHECK(told("Er komt een generieke korting van 10% op de subsidie in 2032.", "10%") ==
          "de subsidie | 2032");
    CHECK(told("Voor de nieuwe school is vanaf 2033 € 2,5 miljoen nodig.", "€ 2,5 miljoen") ==
          "de nieuwe school | 2033");
    CHECK(told("Het is € 5.", "€ 5") == " | ");
}

TEST_CASE("rows that are stored are those that reading gives, in whatever order papers came", "[lists]") {
    const Town turned({3, 1, 2, 0});
    for (std::size_t list = 0; list < index::lists; ++list) {
        const auto which = static_cast<index::List>(list);
        const auto sorted = [](std::vector<index::ListedDocument> documents) {
            std::sort(documents.begin(), documents.end(),
                      [](const auto& a, const auto& b) { return a.id < b.id; });
            std::vector<index::Listed> rows;
            for (auto& it : documents)
                for (auto& row : it.rows) rows.push_back(std::move(row));
            return rows;
        };
        INFO(list);
        const auto stored = sorted(town().reader().listed(which));
        const auto bare = index::open_reader(town().file(), nlp::terms);
        CHECK(stored == sorted(turned.reader().listed(which)));
        CHECK(stored == sorted(listed_rows(*bare, which)));
    }
    CHECK(as_json(commitments(town().reader(), {})) == as_json(commitments(turned.reader(), {})));
    CHECK(as_json(timeline(town().reader(), {})) == as_json(timeline(turned.reader(), {})));
}

}  // namespace raadspoor::query
