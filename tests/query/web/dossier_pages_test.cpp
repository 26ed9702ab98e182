// Dossiers in the browser: followed, kept, corrected, taken along; and by whom they may be changed.
#include <catch2/catch.hpp>

#include "query/question/opening.h"
#include "tests/query/web/site_support.h"

namespace raadspoor::query::web {

namespace {

using Catch::Matchers::Contains;
using tests::HttpClient;
using tests::Reply;

/// Somebody with a browser: keeps its cookie, and sends forms from the page that it looks at.
class Visitor {
public:
    explicit Visitor(int port) : client_{port} {}

    const std::string& look(const std::string& address) {
        last_ = client_.get(address);
        if (const auto cookie = last_.headers.find("set-cookie"); cookie != last_.headers.end())
            client_.headers = {"Cookie: " + cookie->second.substr(0, cookie->second.find(';')),
                               "Origin: http://127.0.0.1:" + std::to_string(client_.port()),
                               "Content-Type: application/x-www-form-urlencoded"};
        const std::string& body = last_.body;
        const std::size_t at = body.find("name=\"formulier\" value=\"");
        if (at != std::string::npos) token_ = body.substr(at + 24, body.find('"', at + 24) - at - 24);
        return last_.body;
    }

    Reply send(const std::string& address, const std::string& fields) const {
        return client_.ask("POST", address, "formulier=" + token_ + "&" + fields);
    }

    void forget_form() { token_ = "0"; }
    int status() const { return last_.status; }

private:
    HttpClient client_;
    Reply last_;
    std::string token_;
};

}  // namespace

TEST_CASE("a question is followed, a quotation kept and taken along", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const std::string id = open_reader(database)->find_document(tests::letter).at(0);
    const Site site{database, {.shared = true}};
    Visitor visitor{site.port()};

    CHECK_THAT(visitor.look("/dossiers"), Contains("Er is nog geen dossier"));
    CHECK_FALSE(std::filesystem::exists(database.string() + ".dossiers"));
    visitor.look("/dossier-kiezen?vraag=zwemvijver");
    CHECK(visitor.send("/dossiers", "doe=volg&vraag=zwemvijver&naam=Buiten+zwemmen").status == 303);
    CHECK_THAT(visitor.look("/dossiers/Buiten%20zwemmen"), Contains("niets nieuws"));
    tests::add_document(database, tests::small_document("nieuw.txt", "De zwemvijver gaat in mei open."));
    CHECK_THAT(visitor.look("/dossiers/Buiten%20zwemmen"),
               Contains("1 nieuw stuk") && Contains("<mark>zwemvijver</mark>"));
    CHECK_THAT(visitor.look("/dossiers/Buiten%20zwemmen/nieuws.atom"),
               Contains("http://www.w3.org/2005/Atom") && Contains("zwemvijver gaat in mei open"));
    CHECK(visitor.send("/dossiers/Buiten%20zwemmen", "doe=gezien").status == 303);
    CHECK_THAT(visitor.look("/dossiers/Buiten%20zwemmen"), Contains("niets nieuws"));

    const std::string address = "stuk=" + id.substr(0, 12) + "&plaats=0-40";
    CHECK_THAT(visitor.look("/dossier-kiezen?" + address), Contains("<blockquote>"));
    CHECK(
        visitor.send("/dossiers", "doe=bewaar&" + address + "&naam=Buiten+zwemmen&noot=zie+%3Cb%3E").status ==
        303);
    CHECK_THAT(visitor.look("/dossiers/Buiten%20zwemmen"), Contains("zie &lt;b&gt;") && !Contains("<b>"));
    CHECK_THAT(visitor.look("/dossiers/Buiten%20zwemmen/uitvoer?vorm=markdown"), Contains("Buiten zwemmen"));
    CHECK(visitor.look("/dossiers/Buiten%20zwemmen/uitvoer?vorm=docx").starts_with("PK"));
    CHECK_THAT(visitor.look("/dossiers/Buiten%20zwemmen/uitvoer?vorm=exe"), Contains("niet mee te nemen"));
    visitor.look("/dossiers/Buiten%20zwemmen");
    CHECK(visitor.send("/dossiers/Buiten%20zwemmen", "doe=weg&nummer=99").status == 404);
    CHECK(visitor.send("/dossiers/Buiten%20zwemmen", "doe=weg&nummer=x").status == 400);
    CHECK(visitor.send("/dossiers/Buiten%20zwemmen", "doe=gooi-weg").status == 303);
    visitor.look("/dossiers/Buiten%20zwemmen");
    CHECK(visitor.status() == 404);
}

TEST_CASE("what is put right about a paper is shown as such", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const std::string id = open_reader(database)->find_document(tests::letter).at(0).substr(0, 12);
    const Site site{database, {.shared = true}};
    Visitor visitor{site.port()};
    visitor.look("/verbeteren?stuk=" + id);
    CHECK(visitor.send("/dossiers", "doe=verbeter&naam=A&stuk=" + id + "&datum=31-2-2024").status == 400);
    CHECK(visitor.send("/dossiers", "doe=verbeter&naam=A&stuk=" + id + "&datum=5-3-2021&soort=&titel=Akkoord")
              .status == 303);
    CHECK_THAT(visitor.look("/stukken/" + id),
               Contains("5 maart 2021") && Contains("datum gecorrigeerd") && Contains("Akkoord"));
    CHECK_THAT(visitor.look("/zoeken?vraag=gelijke+stem+jaar:2021"), Contains("5 maart 2021"));
}

TEST_CASE("through a proxy dossiers are read, and not changed", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const Site site{database, {.shared = true, .hosts = {"stukken.voorbeeld.nl"}}};
    Visitor visitor{site.port()};
    CHECK_THAT(visitor.look("/dossiers"), !Contains("<button type=\"submit\">Maak dossier"));
    CHECK(visitor.send("/dossiers", "doe=maak&naam=A").status == 403);
    CHECK_FALSE(std::filesystem::exists(database.string() + ".dossiers"));
}

TEST_CASE("dossiers are changed by forms of these pages alone", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const Site site{database, {.shared = true}};
    Visitor visitor{site.port()};
    visitor.look("/dossiers");
    visitor.forget_form();
    CHECK(visitor.send("/dossiers", "doe=maak&naam=A").status == 403);
    CHECK(HttpClient{site.port()}.ask("POST", "/dossiers", "doe=maak&naam=A").status == 403);
    CHECK_FALSE(std::filesystem::exists(database.string() + ".dossiers"));
}

}  // namespace raadspoor::query::web
