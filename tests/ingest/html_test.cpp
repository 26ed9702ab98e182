// Web pages: the text a reader sees, in order.
#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/read.h"
#include "tests/ingest/flow_text.h"

using namespace raadspoor;
using tests::marked_blocks;

namespace {

Document read(const std::string& body, const std::string& head = {}) {
    const Result<Document> document = ingest::parse(
        "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>", "pagina.html");
    REQUIRE(document);
    return *document;
}

}  // namespace

TEST_CASE("a web page is read as its reader sees it", "[ingest][html]") {
    const Document document = read(
        "<nav>Home</nav><h1>Motie\n zorg</h1><p>De raad,<p>in <b>vergadering</b>&nbsp;bijeen<br>te "
        "Waterveen<script>x()</script><div>besluit <span hidden>niet</span>zo</div>"
        "<footer>Copyright</footer>",
        "<title> Motie zorg </title><meta name=\"DC.creator\" content=\"Griffie\"><meta "
        "name=\"dcterms.created\" content=\"2024-02-03\">");
    CHECK(marked_blocks(document) ==
          "heading 1: Motie zorg\nparagraph: De raad,\nparagraph: in vergadering bijeen / te "
          "Waterveen\nparagraph: besluit zo\n");
    CHECK(document.media_type == "text/html");
    CHECK(document.info.title == "Motie zorg");
    CHECK(document.info.author == "Griffie");
    CHECK(document.info.created == "2024-02-03");
    CHECK(document.warnings.size() == 1);
}

TEST_CASE("what leads elsewhere is no part of a page, by whatever name", "[ingest][html]") {
    const std::string links =
        "<a href=\"/a\">Home</a> <a href=\"/b\">Raad en griffie</a> <a href=\"/c\">Contact</a>";
    const std::string items = "<li><a href=\"/a\">Home</a></li><li><a href=\"/b\">Raad</a></li>";
    const std::string menu = GENERATE_COPY(
        as<std::string>(), "<div class=\"site Menu\"><h2>Menu</h2>" + links + "</div>",
        "<div role=navigation>" + links + "</div>", "<div id=hoofdmenu><ul>" + items + "</ul></div>",
        "<ul>" + items + "</ul>", "<ol class=breadcrumb>" + items + "</ol>");
    CHECK(marked_blocks(read(
              menu + "<h1>Raadsbrief sporthal</h1><p>De raad.</p><ul><li><a href=\"/x\">Bijlage</a></ul>")) ==
          "heading 1: Raadsbrief sporthal\nparagraph: De raad.\nitem 1: [•] Bijlage\n");
}

TEST_CASE("what a page says stays, whatever its parts are called", "[ingest][html]") {
    CHECK(read("<div class=menu><h1>Motie</h1><p><a href=x>De raad</a></p></div>").text ==
          "Motie\n\nDe raad");
    CHECK(read("<div class=menu><p>Het menu van de kantine wordt duurder.</p></div><h1>Motie</h1>").text ==
          "Het menu van de kantine wordt duurder.\n\nMotie");
    CHECK(read("<ul><li><a href=x>Motie een</a><li><a href=y>Motie twee</a></ul>").text ==
          "• Motie een\n\n• Motie twee");
    CHECK(read("<nav><h1>Gemeente</h1></nav><h1>Moties</h1><ul><li><a href=x>Een</a></ul>").text ==
          "Moties\n\n• Een");
}

TEST_CASE("lists of a web page bear their numbers", "[ingest][html]") {
    CHECK(marked_blocks(read("<ol type=a start=3><li>een<li><p>twee</p><p>meer</p><ul><li>diep</ul><li "
                             "value=7>zeven</ol><ul><li>a. eigen letter</ul><p>na")) ==
          "item 1: [c.] een\nitem 1: [d.] twee\nparagraph: meer\nitem 2: [•] diep\nitem 1: [g.] zeven\nitem "
          "1: [a.] eigen letter\nparagraph: na\n");
}

TEST_CASE("tables of a web page are read row by row, layout tables as text", "[ingest][html]") {
    CHECK(marked_blocks(read("<table><caption>Lasten</caption><tr><th>Jaar<th>Bedrag<tr><td>2024<td><p>3 "
                             "mln.</p><p>incl. btw</p></table>")) ==
          "paragraph: Lasten\nrow: Jaar | Bedrag\nrow: 2024 | 3 mln. / incl. btw\n");
    CHECK(
        marked_blocks(read("<table><tr><td><h2>Voorstel</h2><p>Tekst.</p></td><td>Zij</td></tr></table>")) ==
        "heading 2: Voorstel\nparagraph: Tekst.\nparagraph: Zij\n");
}

TEST_CASE("notes and links of a web page", "[ingest][html]") {
    const Document document = read(
        "<p>in 2026<sup id=r1><a href=#n1>[1]</a></sup>, zie <a href=\"https://a.nl/b\">de brief</a> en <a "
        "href=\"#x\">hier</a>.<aside>Contact: griffie</aside>"
        "<footer><ol><li id=n1>Raming mei. <a href=#r1>↩</a></ol>Colofon</footer>");
    CHECK(marked_blocks(document) ==
          "paragraph: in 2026, zie de brief en hier.\nfield: Contact: griffie\nnote: [1] Raming mei.\n");
    REQUIRE(document.links.size() == 1);
    CHECK(document.links[0].span.of(document.text) == "de brief");
    REQUIRE(document.repairs.size() == 1);
    CHECK(document.repairs[0] == Repair{RepairKind::note_mark, 7, "1"});
}

TEST_CASE("web pages in other encodings and of other shapes", "[ingest][html]") {
    const Result<Document> latin = ingest::parse("<html><p>co\xF6rdinatie \x80 5", "pagina.html");
    REQUIRE(latin);
    CHECK(latin->text == "coördinatie € 5");
    CHECK(ingest::media_type_of("<?xml version=\"1.0\"?>\n<html xmlns=\"x\"><p>a</p></html>", "a.xhtml") ==
          "text/html");
    CHECK(ingest::media_type_of("De tag <html> is bekend.", "a.txt") == "text/plain");
}

TEST_CASE("a web page nested without end is an error, not a crash", "[ingest][html]") {
    std::string deep = "<html>";
    for (int i = 0; i < 200000; ++i) deep += "<div>";
    const Result<Document> document = ingest::parse(deep + "tekst", "pagina.html");
    REQUIRE(!document);
    CHECK(document.error().code == "damaged");
}

TEST_CASE("files that are not read are named for what they are, with what to do", "[ingest]") {
    const auto message = [](const std::string& bytes, const char* name) {
        const Result<Document> document = ingest::parse(bytes, name);
        REQUIRE(!document);
        return document.error().code + ": " + document.error().message;
    };
    const std::string old = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(504, '\0');
    const auto wide = [](const std::string& text) {
        std::string out;
        for (const char c : text) out += c, out += '\0';
        return out;
    };
    CHECK(message(old + wide("Workbook"), "a.xls") ==
          "unsupported: a.xls is een Excel-werkblad in de oude vorm (.xls) en wordt niet gelezen; sla het op "
          "als "
          "PDF en lees dat in.");
    CHECK(message(old + wide("EncryptedPackage"), "a.docx") ==
          "encrypted: a.docx is versleuteld; open het in Word, haal het wachtwoord eraf, sla het op en lees "
          "het stuk opnieuw in.");
    CHECK(
        message("GIF89a\1\2\3\4", "a.gif") ==
        "unsupported: a.gif is een plaatje (GIF) en wordt niet gelezen; sla het op als PDF en lees dat in.");
    CHECK(message("PK\x03\x04 xl/workbook.xml", "a.xlsx") ==
          "unsupported: a.xlsx is een werkblad en wordt niet gelezen; sla het op als PDF en lees dat in.");
    CHECK(
        message("From: a@b.nl\nSubject: x\n\nhallo", "a.eml") ==
        "unsupported: a.eml is een e-mailbericht en wordt niet gelezen; sla het op als PDF en lees dat in.");
    CHECK(message("gewone tekst", "a.docx") ==
          "mislabelled: a.docx heet .docx, maar is dat niet of is beschadigd; haal het stuk opnieuw op bij "
          "de bron.");
}

TEST_CASE("what a web page hides is left out, and told", "[ingest][html]") {
    const auto [head, body, reason] = GENERATE(table<std::string, std::string, std::string>({
        {"", "<p style='display : none'>geheim</p>", "invisible"},
        {"<style>/* x */ .weg, #b { Display:none }</style>", "<p class='a weg'>geheim</p>", "invisible"},
        {"<style>@media screen { p#b{visibility:hidden} }</style>", "<p id=b>geheim</p>", "invisible"},
        {"", "<p style='color:#FFF'>geheim</p>", "white"},
        {"", "<p style='color:black;background:#000'>geheim</p>", "covered"},
        {"", "<p style='font-size:1px'>geheim</p>", "tiny"},
        {"", "<p style='position:absolute;left:-9999px'>geheim</p>", "invisible"},
    }));
    const Document document = read("<p>Open.</p>" + body, head);
    CHECK(document.text == "Open.");
    REQUIRE(document.hidden.size() == 1);
    CHECK(document.hidden.front().text == "geheim");
    CHECK(document.hidden.front().reason == reason);
}

TEST_CASE("what shows on a web page is text", "[ingest][html]") {
    const auto [head, body] = GENERATE(table<std::string, std::string>({
        {"<style>@media print { .weg { display:none } }</style>", "<p class=weg>te lezen</p>"},
        {"<style>ul .weg { display:none }</style>", "<p class=weg>te lezen</p>"},
        {"", "<div style='background:#036'><p style='color:white'>te lezen</p></div>"},
        {"<link rel=stylesheet href=stijl.css>", "<p style='color:white'>te lezen</p>"},
    }));
    CHECK(read(body, head).text == "te lezen");
}

TEST_CASE("struck text of a web page is known to be struck", "[ingest][html]") {
    const Document document = read(
        "<p>De <del>oude</del> raad <s>van</s> <strike>toen</strike> "
        "<span style='text-decoration: line-through'>niet</span> meer.</p>");
    CHECK(document.text == "De oude raad van toen niet meer.");
    REQUIRE(document.struck.size() == 2);
    CHECK(document.struck[0].of(document.text) == "oude");
    CHECK(document.struck[1].of(document.text) == "van toen niet");
}

TEST_CASE("two line breaks part paragraphs, one does not", "[ingest][html]") {
    CHECK(marked_blocks(read("Gemeente<br>Lindwolde<br> <br>Geachte leden,<br><br><br>Het college")) ==
          "paragraph: Gemeente / Lindwolde\nparagraph: Geachte leden,\nparagraph: Het college\n");
}
