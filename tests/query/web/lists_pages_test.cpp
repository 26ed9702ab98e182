// The lists, the line of a demand, and the check of quotations, as pages.
#include <catch2/catch.hpp>

#include "ingest/office/zip_writer.h"
#include "query/answers/statement_lists.h"
#include "query/answers/timeline_list.h"
#include "query/question/opening.h"
#include "tests/query/web/site_support.h"

namespace raadspoor::query::web {

namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using tests::HttpClient;
using tests::Reply;

/// The value of the hidden field in the form.
std::string token_in(const std::string& html) {
    const std::string before = "name=\"formulier\" value=\"";
    const std::size_t at = html.find(before) + before.size();
    return html.substr(at, html.find('"', at) - at);
}

/// A visitor with the page of the form open.
struct Visitor {
    explicit Visitor(int port) : client{port} {
        const Reply form = client.get("/controleren");
        const std::string cookie = form.headers.at("set-cookie");
        client.headers = {"Cookie: " + cookie.substr(0, cookie.find(';')),
                          "Origin: http://127.0.0.1:" + std::to_string(port)};
        token = token_in(form.body);
    }

    Reply paste(const std::string& text, const std::string& with_token) const {
        HttpClient sender = client;
        sender.headers.push_back("Content-Type: application/x-www-form-urlencoded");
        return sender.ask("POST", "/controleren",
                          "formulier=" + with_token + "&tekst=" + percent_encoded(text));
    }
    Reply upload(const std::string& name, const std::string& bytes) const {
        HttpClient sender = client;
        sender.headers.push_back("Content-Type: multipart/form-data; boundary=grens");
        const auto part = [](const std::string& disposition, const std::string& content) {
            return "--grens\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content +
                   "\r\n";
        };
        return sender.ask("POST", "/controleren",
                          part("name=\"formulier\"", token) + part("name=\"tekst\"", "") +
                              part("name=\"bestand\"; filename=\"" + name + "\"", bytes) + "--grens--\r\n");
    }

    HttpClient client;
    std::string token;
};

/// A Word document of one paragraph.
std::string docx_of(const std::string& text) {
    const std::string type =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    return ingest::write_zip(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
          "PartName=\"/word/document.xml\" ContentType=\"" +
              type + "\"/></Types>"},
         {"_rels/.rels",
          "<Relationships "
          "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          "Id=\"r1\" "
          "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
          "Target=\"word/document.xml\"/></Relationships>"},
         {"word/document.xml",
          "<w:document "
          "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
          "<w:t>" +
              text + "</w:t></w:r></w:p></w:body></w:document>"}});
}

const std::string sentence = "blijft de weging naar inwonertal bestaan";

}  // namespace

TEST_CASE("every list leads each row to its page, and can be had as a table", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    for (const std::string list :
         {"voorwaarden", "standpunten", "toezeggingen", "ondertekenaars", "tijdlijn", "verwijzingen"}) {
        const Reply page = client.get("/" + list);
        CHECK(page.status == 200);
        CHECK_THAT(page.body, Contains("?plaats=") && Contains("#treffer\">Open p. ") &&
                                  Contains("href=\"/" + list + ".csv\""));
        const Reply table = client.get("/" + list + ".csv");
        CHECK(table.headers.at("content-disposition") == "attachment; filename=\"" + list + ".csv\"");
        CHECK_THAT(table.body, StartsWith("\xEF\xBB\xBF") && Contains(";citaat;pagina;document;"));
        CHECK(client.get("/" + list + "?pagina=x").status == 400);
    }
    for (const char* const other : {"/vragen", "/moties", "/lijsten", "/weggelaten", "/persoonsgegevens",
                                    "/over", "/privacy", "/toegankelijkheid"})
        CHECK(client.get(other).status == 200);
}

TEST_CASE("a list is made anew when the database has changed", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const std::string before = client.get("/voorwaarden").body;
    CHECK(client.get("/voorwaarden").body == before);
    CHECK_THAT(before, !Contains("zandpad"));
    tests::add_document(
        database, tests::small_document("zandpad.txt", "Wij stemmen in, mits het zandpad open blijft."));
    // Who "wij" is in a paper that nobody signed is not known: probable, and so only shown when asked for.
    CHECK_THAT(client.get("/voorwaarden?alles=ja").body, Contains("zandpad"));
}

TEST_CASE("a list whose time is up says that it is not whole", "[web]") {
    const tests::Folder folder;
    const auto reader = open_reader(tests::sample_database(folder));
    const ListQuestion late{.milliseconds = -1}, whole{};
    CHECK(conditions(*reader, late).partial);
    CHECK(conditions(*reader, late).rows.empty());
    CHECK(timeline(*reader, late).partial);
    CHECK_FALSE(conditions(*reader, whole).partial);
    CHECK_FALSE(timeline(*reader, whole).partial);
}

TEST_CASE("the place that a row leads to is marked on its page", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    const std::string html = client.get("/voorwaarden").body;
    const std::size_t at = html.find("href=\"/stukken/") + 6;
    const Reply leaf = client.get(html.substr(at, html.find('#', at) - at));
    CHECK(leaf.status == 200);
    CHECK_THAT(leaf.body, Contains("id=\"treffer\"") && Contains("<mark>"));
}

TEST_CASE("a list is narrowed by a question, an actor and what is open", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    CHECK_THAT(client.get("/voorwaarden?vraag=soort:motie").body,
               !Contains("raadsinformatiebrief ·") && Contains("value=\"soort:motie\""));
    CHECK_THAT(client.get("/standpunten?wie=Lindwolde").body, Contains("Lindwolde"));
    CHECK_THAT(client.get("/standpunten?wie=Nergenshuizen").body, Contains("Geen standpunten gevonden."));
    CHECK_THAT(client.get("/toezeggingen?open=ja").body, !Contains("mogelijk nagekomen"));
    CHECK(client.get("/voorwaarden?vraag=%22open").status == 400);
    CHECK(client.get("/voorwaarden.csv?vraag=%22open").status == 400);
}

TEST_CASE("the line of a demand is a list with both quotations, and a picture without anything that runs",
          "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    const Reply line = client.get("/lijn?onderwerp=gelijke+stem");
    CHECK(line.status == 200);
    CHECK_THAT(line.body, Contains("24 november 2022: gesteld") && Contains("Eerder, 24 november 2022") &&
                              Contains("src=\"/lijn.svg?onderwerp=gelijke%20stem\""));
    const Reply picture = client.get("/lijn.svg?onderwerp=gelijke+stem");
    CHECK(picture.headers.at("content-type") == "image/svg+xml");
    CHECK_THAT(picture.headers.at("content-security-policy"), StartsWith("default-src 'none'"));
    CHECK_THAT(picture.body, Contains("<svg") && !Contains("<script"));
    CHECK_THAT(client.get("/lijn?onderwerp=Zeppelinhaven").body, Contains("Geen lijn gevonden"));
    CHECK(client.get("/lijn").status == 200);
    CHECK(client.get("/lijn?onderwerp=" + std::string(400, 'a')).status == 400);
    CHECK_THAT(client.get("/lijn?onderwerp=%3Cscript%3E").body, !Contains("<script"));
}

TEST_CASE("a pasted text is checked, with both texts and what differs", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const Visitor visitor{site.port()};
    const Reply good = visitor.paste("In de brief staat “" + sentence + "”.", visitor.token);
    CHECK(good.status == 200);
    CHECK_THAT(good.body, Contains("<strong>1 citaat</strong> bekeken: 1 letterlijk in orde") &&
                              Contains("✓ Letterlijk") &&
                              Contains("Stand van zaken regionaal akkoord jeugd"));
    CHECK(good.headers.at("cache-control") == "no-store");
    const Reply changed = visitor.paste(
        "Er staat “Daarmee is de voorwaarde naar ons oordeel niet helemaal vervuld”.", visitor.token);
    CHECK_THAT(changed.body,
               Contains("✗ Wijkt af") && Contains("<del>helemaal</del>") && Contains("<ins>volledig</ins>"));
    CHECK_THAT(
        visitor.paste("Er staat “<script>alert(1)</script> en nog wat woorden erbij”.", visitor.token).body,
        !Contains("<script"));
    CHECK(visitor.paste("Zonder citaten.", visitor.token).status == 400);
    CHECK(visitor.paste("", visitor.token).status == 400);
}

TEST_CASE("a file is checked as well, read by a process without rights", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const Visitor visitor{site.port()};
    const Reply word = visitor.upload("..\\..\\brief <b>.docx", docx_of("De brief zegt “" + sentence + "”."));
    CHECK(word.status == 200);
    CHECK_THAT(word.body, Contains("✓ Letterlijk") && Contains("Bestand: brief &lt;b&gt;.docx"));
    CHECK_THAT(visitor.upload("citaten.csv", "document;citaat\r\n;" + sentence + "\r\n").body,
               Contains("✓ Letterlijk"));
    CHECK(visitor.upload("kapot.docx", docx_of("x").substr(0, 100)).status == 400);
    CHECK(visitor.upload("raar.docx", std::string(1000, '\0')).status == 400);
}

TEST_CASE("a form without what its page gave this visitor is refused", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const Visitor one{site.port()}, other{site.port()};
    const std::string text = "Er staat “" + sentence + "”.";
    CHECK(one.paste(text, one.token).status == 200);
    CHECK(one.paste(text, "").status == 403);
    CHECK(one.paste(text, other.token).status == 403);
    Visitor stranger{site.port()};
    stranger.client.headers.clear();
    CHECK(stranger.paste(text, stranger.token).status == 403);
}

TEST_CASE("a form that is none is refused", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    Visitor visitor{site.port()};
    const std::vector<std::string> own = visitor.client.headers;
    for (const std::string& type :
         {std::string("application/json"), std::string("multipart/form-data"),
          std::string("multipart/form-data; boundary="), std::string("multipart/form-data; boundary=x")})
        for (const std::string& body : {std::string("{}"), std::string("--x\r\n"),
                                        std::string("--x\r\n\r\n\r\n--y--"), std::string("--x")}) {
            visitor.client.headers = own;
            visitor.client.headers.push_back("Content-Type: " + type);
            CHECK(visitor.client.ask("POST", "/controleren", body).status == 400);
        }
}

}  // namespace raadspoor::query::web
