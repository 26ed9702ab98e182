// What the pages show.
#include <catch2/catch.hpp>

#include <zlib.h>

#include <fstream>

#include "ingest/files/sha256.h"
#include "ingest/kinds/read.h"
#include "query/guide/guide.h"
#include "query/question/opening.h"
#include "query/web/pictures/png.h"
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

/// Pixels a row, as the head of a PNG tells; 0 when it is none.
unsigned width_of(const std::string& png) {
    if (!png.starts_with("\x89PNG") || png.size() < 24) return 0;
    unsigned width = 0;
    for (std::size_t i = 16; i < 20; ++i) width = width << 8U | static_cast<unsigned char>(png[i]);
    return width;
}

/// A PDF of one square page of that many points, in a font that it does not carry.
Document read_pdf(const tests::Folder& folder, const std::string& name, int points) {
    const std::string content = "BT /F1 20 Tf 72 300 Td (De raad van Merendrecht besluit) Tj ET";
    const std::string box = std::to_string(points);
    std::string pdf = "%PDF-1.4\n", table;
    int objects = 0;
    for (const std::string& object :
         {std::string("<< /Type /Catalog /Pages 2 0 R >>"),
          std::string("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + box + " " + box +
              "] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
          "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
          std::string("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")}) {
        std::string offset = std::to_string(pdf.size());
        table += offset.insert(0, 10 - offset.size(), '0') + " 00000 n \n";
        pdf += std::to_string(++objects) + " 0 obj\n" + object + "\nendobj\n";
    }
    const std::string start = std::to_string(pdf.size());
    pdf += "xref\n0 6\n0000000000 65535 f \n" + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" +
           start + "\n%%EOF\n";
    const Result<Document> document = ingest::read(folder.write(name, pdf));
    REQUIRE(document);
    return *document;
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

TEST_CASE("letters that a file does not carry are drawn over its picture", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = folder / "raad.db";
    const Document document = read_pdf(folder, "klein.pdf", 595);
    tests::add_document(database, document);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const std::string leaf = "/stukken/" + document.id.substr(0, 12) + "/paginas/1";
    CHECK_THAT(client.get(leaf).body,
               Contains("niet alle letters bij zich") && Contains(">Merendrecht</text>"));
    CHECK(width_of(client.get(leaf + "/beeld.png").body) > 1000);
}

TEST_CASE("a page of three metres gives a picture of usual size", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = folder / "raad.db";
    const Document document = read_pdf(folder, "plaat.pdf", 8504);
    tests::add_document(database, document);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const std::string leaf = "/stukken/" + document.id.substr(0, 12) + "/paginas/1";
    CHECK(width_of(client.get(leaf + "/beeld.png").body) < 1400);
    CHECK(width_of(client.get(leaf + "/beeld.png?zoom=200").body) < 2600);
    CHECK(width_of(client.get(leaf + "/miniatuur.png").body) < 400);
}

TEST_CASE("a scan is shown no larger than it is looked at", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = folder / "raad.db";
    const std::string png = png_of({3000, 600, std::vector<std::uint8_t>(1'800'000, 200)});
    Document document = tests::small_document(folder.write("scan.png", png), "Motie");
    document.id = ingest::sha256(png);
    document.media_type = "image/png";
    document.pages = {{.number = 1, .label = "1", .width = 720, .height = 144, .source = TextSource::ocr}};
    document.runs = {{{0, 5}, 0}};
    tests::add_document(database, document);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const std::string leaf = "/stukken/" + document.id.substr(0, 12) + "/paginas/1";
    CHECK(width_of(client.get(leaf + "/beeld.png").body) == 1500);
    CHECK(width_of(client.get(leaf + "/miniatuur.png").body) < 400);
}

TEST_CASE("a title of thousands of signs does not fill the pages", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = folder / "raad.db";
    Document document = tests::small_document("lang.txt", "Motie over bomen.");
    document.info.title = std::string(5000, 'x');
    document.info.author = std::string(5000, 'y');
    tests::add_document(database, document);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    for (const char* const address : {"/", "/stukken", "/zoeken?vraag=bomen"})
        CHECK(client.get(address).body.size() < 12'000);
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

TEST_CASE("the guide is shown page by page, and says nothing of what is not there", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    const tests::Reply contents = client.get("/hulp");
    CHECK(contents.status == 200);
    for (const GuidePage& it : guide_pages()) {
        const std::string name{it.name};
        CHECK_THAT(contents.body, Contains("/hulp/" + name));
        const tests::Reply reply = client.get("/hulp/" + name);
        CHECK(reply.status == 200);
        const std::string beginning{it.title.substr(0, 8)};  // without marks that HTML writes otherwise
        CHECK_THAT(reply.body, Contains(beginning) && !Contains("| ") && !Contains("# ") && !Contains("**"));
    }
    CHECK_THAT(client.get("/hulp/zoeken").body,
               Contains("<th scope=\"col\">U typt</th>") && Contains("<code>soort:motie</code>"));
    CHECK(client.get("/hulp/niets").status == 404);
}

}  // namespace raadspoor::query::web
