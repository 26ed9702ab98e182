// What the pages show.
#include <catch2/catch.hpp>

#include <zlib.h>

#include <fstream>

#include "ingest/files/sha256.h"
#include "query/question/opening.h"
#include "tests/query/web/site_support.h"

namespace raadspoor::query::web {

namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using tests::HttpClient;

std::string id_of(const std::filesystem::path& database, const std::string& name) {
    return open_reader(database)->find_document(name).at(0);
}

/// The first address in `html` that begins so.
std::string first_link(const std::string& html, const std::string& beginning) {
    const std::size_t at = html.find("href=\"" + beginning);
    if (at == std::string::npos) return {};
    std::string link = html.substr(at + 6, html.find('"', at + 6) - at - 6);
    for (std::size_t amp = 0; (amp = link.find("&amp;", amp)) != std::string::npos; ++amp)
        link.erase(amp + 1, 4);
    return link;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
    return found;
}

}  // namespace

TEST_CASE("a hit leads to its page, with the found words marked on the picture and in the text", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const std::string id = id_of(database, tests::letter).substr(0, 12);

    const tests::Reply hits = client.get("/zoeken?vraag=gelijke+stem");
    CHECK(hits.status == 200);
    CHECK_THAT(hits.body, Contains("<mark>Gelijke</mark> <mark>stem</mark>") &&
                              Contains("Gevraagd: ‘gelijke’ en ‘stem’"));
    const std::string link = first_link(hits.body, "/stukken/" + id + "/paginas/1?");
    REQUIRE_FALSE(link.empty());

    const tests::Reply leaf = client.get(link.substr(0, link.find('#')));
    CHECK(leaf.status == 200);
    CHECK(count(leaf.body, "class=\"vondst") == 6);
    CHECK(count(leaf.body, "<mark>") == 6);
    CHECK_THAT(leaf.body, Contains("Treffer 2 van 2") && Contains("Vorige treffer"));
    const tests::Reply picture = client.get("/stukken/" + id + "/paginas/1/beeld.png");
    CHECK(picture.status == 200);
    CHECK(picture.headers.at("content-type") == "image/png");
    CHECK_THAT(picture.body, StartsWith("\x89PNG\r\n"));
    const tests::Reply small = client.get("/stukken/" + id + "/paginas/1/miniatuur.png?plaats=1591-1640");
    CHECK_THAT(small.body, StartsWith("\x89PNG\r\n"));
    CHECK(small.body.size() < picture.body.size() / 4);
}

TEST_CASE("when the file of a page is gone or another one, its words are drawn, and why", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const std::string letter = id_of(database, tests::letter).substr(0, 12),
                      motion = id_of(database, tests::motion).substr(0, 12);
    std::filesystem::remove(folder / tests::letter);
    std::ofstream(folder / tests::motion, std::ios::app) << "% veranderd\n";
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const tests::Reply gone = client.get("/stukken/" + letter + "/paginas/1?vraag=gelijke+stem");
    CHECK(gone.status == 200);
    CHECK_THAT(gone.body, Contains("staat niet meer waar het is ingelezen") &&
                              Contains(">Lindwolde</text>") && Contains("class=\"vondst"));
    CHECK_THAT(client.get("/stukken/" + motion + "/paginas/1").body,
               Contains("is veranderd sinds het is ingelezen"));
    CHECK(client.get("/stukken/" + letter + "/paginas/1/beeld.png").status == 404);
}

TEST_CASE("one quotation has an address, with what to write below it", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const std::string id = id_of(database, tests::letter);
    const std::string text = open_reader(database)->document(id).text;
    const std::size_t begin = text.find("Met het voorstel van 6 juli"), end = text.find('.', begin) + 1;
    const std::string place = std::to_string(begin) + "-" + std::to_string(end);
    const tests::Reply reply = client.get("/stukken/" + id.substr(0, 12) + "/citaten/" + place);
    CHECK(reply.status == 200);
    CHECK_THAT(reply.body, Contains("<blockquote class=\"groot\"><p>Met het voorstel van 6 juli") &&
                               Contains("p. 1") && Contains(id.substr(0, 12) + ":" + place) &&
                               Contains("Lindwolde, raadsinformatiebrief ‘Stand van zaken regionaal akkoord "
                                        "jeugd’, 12 september 2023"));
    CHECK(client.get("/stukken/" + id.substr(0, 12) + "/citaten/5-99999999").status == 404);
    CHECK(client.get("/stukken/ffffffffffff/citaten/5-9").status == 404);
}

TEST_CASE("who finds nothing reads why, and what may be meant", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    const tests::Reply nothing = client.get("/zoeken?vraag=preventei");
    CHECK(nothing.status == 200);
    CHECK_THAT(nothing.body, Contains("Niets gevonden") &&
                                 Contains("Bedoelde u <a href=\"/zoeken?vraag=preventie\">preventie</a>?"));
    const tests::Reply malformed = client.get("/zoeken?vraag=%22open");
    CHECK(malformed.status == 400);
    CHECK_THAT(malformed.body, Contains("Deze vraag is niet te lezen"));
    CHECK_THAT(client.get("/zoeken?vraag=stem&pagina=999").body, Contains("Deze bladzijde is leeg"));
    CHECK(client.get("/zoeken?vraag=stem&pagina=0").status == 400);
    CHECK(client.get("/zoeken").status == 200);
}

TEST_CASE("the fields of the form become one address, with dates as people write them", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    const tests::Reply moved = client.get("/zoeken?vraag=stem&soort=motie&van=24-11-2022&tot=2023");
    CHECK(moved.status == 303);
    CHECK(moved.headers.at("location") ==
          "/zoeken?vraag=stem%20soort%3Amotie%20van%3A2022-11-24%20tot%3A2023");
    CHECK(client.get(moved.headers.at("location")).status == 200);
    CHECK_THAT(client.get("/zoeken?vraag=stem&van=30-02-2022").body, Contains("is geen datum"));
}

TEST_CASE("a paper without pages is read as text", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const std::string id = id_of(database, tests::minutes).substr(0, 12);
    CHECK_THAT(client.get("/stukken/" + id).body,
               Contains("zonder paginanummers") && Contains("Lees de tekst"));
    CHECK_THAT(client.get("/stukken/" + id + "/tekst").body, Contains("Merendrecht"));
    CHECK(client.get("/stukken/" + id + "/paginas/1").status == 404);
    CHECK_THAT(client.get("/zoeken?vraag=raadsvergadering").body, Contains("zonder paginanummers"));
}

TEST_CASE("bytes that the browser has are not sent again, and text is sent compressed", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    HttpClient client{site.port()};
    const tests::Reply first = client.get("/stukken");
    client.headers = {"If-None-Match: " + first.headers.at("etag")};
    const tests::Reply again = client.get("/stukken");
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    client.headers = {"Accept-Encoding: gzip, br"};
    const tests::Reply packed = client.get("/stukken");
    CHECK(packed.headers.at("content-encoding") == "gzip");
    std::string text(first.body.size(), '\0');
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.body.data()));
    stream.avail_in = static_cast<uInt>(packed.body.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    inflateEnd(&stream);
    CHECK(text == first.body);
    const tests::Reply head = client.ask("HEAD", "/stukken");
    CHECK(head.status == 200);
    CHECK(head.body.empty());
    CHECK(client.ask("PUT", "/stukken").status == 405);
}

TEST_CASE("a database that is replaced or taken away while it is served is noticed", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    CHECK_THAT(client.get("/").body, Contains("3 stukken"));
    const std::filesystem::path other = folder / "ander.db";
    tests::add_document(other, tests::small_document("nieuw.txt", "Motie over bomen langs de vaart."));
    for (const char* const ending : {"-wal", "-shm"}) std::filesystem::remove(database.string() + ending);
    std::filesystem::rename(other, database);
    CHECK_THAT(client.get("/").body, Contains("1 stuk"));
    std::filesystem::remove(database);
    const tests::Reply gone = client.get("/");
    CHECK(gone.status == 503);
    CHECK_THAT(gone.body, Contains("Nu niet beschikbaar"));
}

}  // namespace raadspoor::query::web
