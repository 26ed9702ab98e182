// The API: what it says of itself, and whether that is so.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "corpus/text.h"
#include "query/print/json.h"
#include "query/question/opening.h"
#include "tests/query/web/site_support.h"

namespace raadspoor::query::web {

namespace {

using Catch::Matchers::StartsWith;
using tests::HttpClient;
using tests::Reply;

Json json_at(const HttpClient& client, const std::string& address) {
    const Reply reply = client.get(address);
    CHECK(reply.status == 200);
    CHECK(reply.headers.at("content-type") == "application/json");
    CHECK(reply.headers.at("api-version") == "1.0.0");
    return Json::parse(reply.body);
}

/// Every "$ref" in `json`.
void references(const Json& json, std::vector<std::string>& found) {
    if (!json.is_structured()) return;
    for (const auto& [key, value] : json.items()) {
        if (key == "$ref") found.push_back(value.get<std::string>());
        references(value, found);
    }
}

/// An address of the operation with what it needs.
std::string example(std::string path, const std::string& id) {
    if (const std::size_t at = path.find("{id}"); at != std::string::npos) path.replace(at, 4, id);
    if (path == "/zoeken") return path + "?vraag=stem";
    return path == "/lijn" ? path + "?onderwerp=gelijke+stem" : path;
}

/// Characters [begin, end) of `text`.
std::string characters(const std::string& text, std::size_t begin, std::size_t end) {
    std::size_t at = 0, from = 0;
    for (std::size_t i = 0; i < end; ++i) {
        if (i == begin) from = at;
        at = character_end(text, at);
    }
    return text.substr(from, at - from);
}

}  // namespace

TEST_CASE("every path that the API tells of answers as it says", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const std::string id = open_reader(database)->find_document(tests::letter).at(0);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const Json description = json_at(client, "/v1/openapi.json");
    CHECK(description["openapi"] == "3.1.0");
    std::vector<std::string> refs;
    references(description, refs);
    CHECK(refs.size() > 40);
    for (const std::string& ref : refs) {
        REQUIRE_THAT(ref, StartsWith("#/"));
        CHECK(description.contains(Json::json_pointer(ref.substr(1))));
    }
    for (const auto& [path, operations] : description["paths"].items()) {
        const Json answer = json_at(client, "/v1" + example(path, id));
        const std::string schema =
            operations["get"]["responses"]["200"]["content"]["application/json"]["schema"]["$ref"];
        for (const Json& key : description[Json::json_pointer(schema.substr(1))]["required"])
            CHECK(answer.contains(key.get<std::string>()));
        CHECK(operations["get"]["responses"].contains("400"));
    }
}

TEST_CASE("each row of the API has its paper, page and quotation, at the offsets that it tells", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    std::size_t looked_at = 0;
    for (const char* const list : {"voorwaarden", "standpunten", "toezeggingen", "ondertekenaars", "tijdlijn",
                                   "verwijzingen", "zoeken?vraag=stem"}) {
        const std::string address = "/v1/" + std::string(list);
        const Json answer =
            json_at(client, address + (address.find('?') == std::string::npos ? "?" : "&") + "aantal=30");
        for (const Json& row : answer["resultaten"]) {
            const Json paper =
                json_at(client, "/v1/informatieobjecten/" + row["informatieobject"]["id"].get<std::string>());
            std::string quote = row["citaat"];
            if (quote.find("…") != std::string::npos) continue;  // cut
            CHECK(one_line(characters(paper["tekst"], row["begin"], row["eind"])) == quote);
            const std::string page = row["url"];
            CHECK(client.get(page.substr(0, page.find('#'))).status == 200);
            ++looked_at;
        }
    }
    CHECK(looked_at > 60);
}

TEST_CASE("a list of the API is gone through by its cursors", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    std::string address = "/v1/voorwaarden?aantal=7";
    std::size_t rows = 0, all = 0;
    for (int pages = 0; !address.empty() && pages < 20; ++pages) {
        const Json answer = json_at(client, address);
        rows += answer["resultaten"].size();
        all = answer["aantal"];
        CHECK(answer["vorige"].is_null() == (pages == 0));
        address = answer["volgende"].is_null() ? "" : answer["volgende"].get<std::string>();
    }
    CHECK(rows == all);
    CHECK(all > 7);
}

TEST_CASE("what is wrong is told to programs as a problem", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    for (const auto& [address, status] :
         {std::pair{"/v1/niets", 404}, std::pair{"/v1/informatieobjecten/ffffffffffff", 404},
          std::pair{"/v1/zoeken?vraag=%22", 400}, std::pair{"/v1/zoeken", 400}, std::pair{"/v1/lijn", 400},
          std::pair{"/v1/voorwaarden?aantal=0", 400}, std::pair{"/v1/voorwaarden?aantal=101", 400},
          std::pair{"/v1/voorwaarden?cursor=x", 400}}) {
        const Reply reply = client.get(address);
        CHECK(reply.status == status);
        CHECK(reply.headers.at("content-type") == "application/problem+json");
        const Json problem = Json::parse(reply.body);
        CHECK(problem["status"] == status);
        CHECK_FALSE(problem["title"].get<std::string>().empty());
        CHECK_FALSE(problem["detail"].get<std::string>().empty());
    }
}

TEST_CASE("only an API that is shown to all may be read by pages of other sites", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    {
        const Site site{database, {.shared = true}};
        HttpClient client{site.port()};
        client.headers = {"Origin: https://elders.voorbeeld"};
        const Reply reply = client.get("/v1/informatieobjecten");
        CHECK(reply.status == 200);
        CHECK(reply.headers.at("access-control-allow-origin") == "*");
        CHECK(client.get("/stukken").status == 403);
        client.headers = {"Host: kwaad.voorbeeld"};
        CHECK(client.get("/v1/informatieobjecten").status == 403);
    }
    const Site site{database, {}};
    HttpClient client{site.port()};
    const Reply reply = client.get("/v1/informatieobjecten");
    CHECK(reply.status == 403);
    CHECK_FALSE(reply.headers.contains("access-control-allow-origin"));
}

}  // namespace raadspoor::query::web
