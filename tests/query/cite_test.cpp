// Lists of sources: what they say, that they can be checked again, and that they say nothing that is not
// known.
#include "query/cite/cite.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "ingest/office/zip_archive.h"
#include "query/cite/personal_data.h"
#include "query/forms/citation_formats.h"
#include "query/quotation/quotation_list.h"
#include "tests/query/citation_support.h"

namespace raadspoor::query {

namespace {

const CiteOptions options{"2026-02-01", 10, false};

CitedSource motion() {
    CitedSource source;
    source.id = std::string(64, 'a');
    source.path = "/stukken/motie.pdf";
    source.kind = DocumentKind::motie;
    source.title = "Gelijkwaardigheid als basis";
    source.date = "2024-11-29";
    source.date_basis = DateBasis::stated;
    source.sender = "VNG";
    source.has_pages = true;
    return source;
}

std::string in_raad(const CitedSource& source, const std::vector<PageReference>& pages) {
    return plain(styled_reference(source, pages, CitationStyle::raad));
}
std::string in_leidraad(const CitedSource& source, const std::vector<PageReference>& pages) {
    return plain(styled_reference(source, pages, CitationStyle::leidraad));
}

}  // namespace

TEST_CASE("a source is cited as councils write", "[cite]") {
    CitedSource source = motion();
    CHECK(in_raad(source, {{{2}, "2"}}) ==
          "VNG, motie ‘Gelijkwaardigheid als basis’, 29 november 2024, p. 2");
    CHECK(in_raad(source, {{{6}, "iv"}}) ==
          "VNG, motie ‘Gelijkwaardigheid als basis’, 29 november 2024, p. iv (fysiek p. 6)");
    CHECK(in_raad(source, {{{2}, "2"}, {{3}, "3"}}) ==
          "VNG, motie ‘Gelijkwaardigheid als basis’, 29 november 2024, p. 2–3");
    source.reference = {"U202500524", "Lbr. 25/041"};
    source.date_basis = DateBasis::inferred;
    CHECK(in_raad(source, {}) ==
          "VNG, motie ‘Gelijkwaardigheid als basis’, [29 november 2024, afgeleid uit de tekst], kenmerk "
          "U202500524, Lbr. 25/041");
    source = {};
    source.kind = DocumentKind::brief;
    CHECK(in_raad(source, {}) == "[afzender onbekend], brief [titel onbekend], [datum onbekend]");
}

TEST_CASE("a source is cited as lawyers write", "[cite]") {
    CitedSource source = motion();
    CHECK(in_leidraad(source, {{{2}, "2"}}) ==
          "VNG, Gelijkwaardigheid als basis (motie), 29 november 2024, p. 2.");
    source.paper = {"Kamerstukken", "II", "2023/24", "31765, nr. 812"};
    CHECK(in_leidraad(source, {{{4}, "4"}}) == "Kamerstukken II 2023/24, 31765, nr. 812, p. 4.");
    CHECK(in_raad(source, {{{4}, "4"}}) ==
          "VNG, motie ‘Gelijkwaardigheid als basis’, 29 november 2024, Kamerstukken II 2023/24, 31765, nr. "
          "812, p. 4");
    source.kind = DocumentKind::beantwoording_raadsvragen;
    source.forum = Forum::tweede_kamer;
    CHECK(in_raad(source, {}).starts_with("VNG, antwoord op Kamervragen ‘"));
}

TEST_CASE("personal data in a quotation is pointed out", "[cite]") {
    const auto found = [](const std::string& text) {
        std::string all;
        for (const PersonalData& data : personal_data_in(text))
            all += std::string(data.what) + "=" + std::string(data.span.of(text)) + ";";
        return all;
    };
    CHECK(found("BSN 111222333 van de aanvrager") == "burgerservicenummer=111222333;");
    CHECK(found("dossier 111222333") == "mogelijk burgerservicenummer=111222333;");
    CHECK(found("Lindelaan 12a, 4567 XY Waterveen") == "adres=12a, 4567 XY;");
    CHECK(found("Postbus 100, 4567 XY Waterveen, in 2024 EN later").empty());
    CHECK(found("nummer 111222334 past niet, 1112223330 is te lang en 111222333,50 is een bedrag").empty());
    CHECK(found("NL91ABNA0417164300 of NL91 ABNA 0417 1643 00.") ==
          "IBAN=NL91ABNA0417164300;IBAN=NL91 ABNA 0417 1643 00;");
    CHECK(found("NL92ABNA0417164300").empty());
    CHECK(found("bel 06-12345678 of +31 (0)70 373 83 93 of 070 - 373 83 93") ==
          "telefoonnummer=06-12345678;telefoonnummer=+31 (0)70 373 83 93;telefoonnummer=070 - 373 83 93;");
    CHECK(found("op 01-02-2024 en in 2023-2024, € 0612345").empty());
    CHECK(found("jan.jansen@gmail.com en griffie@zeist.nl") == "privé-e-mailadres=jan.jansen@gmail.com;");
}

TEST_CASE("no page is given for a source without pages, and unknown stays empty", "[cite]") {
    const tests::Folder folder;
    tests::store(folder / "raad.db",
                 {tests::document(
                     'a', "verslag.txt",
                     "In de vergadering is uitvoerig gesproken over het zwembad en de toekomst daarvan.")});
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    const Result<CitationList> list = cite_question(*reader, "zwembad", options);
    REQUIRE(list);
    REQUIRE(list->citations.size() == 1);
    CHECK(list->citations.front().pages.empty());
    CHECK(as_markdown(*list, CitationStyle::raad).find("p. ") == std::string::npos);
    CHECK(as_markdown(*list, CitationStyle::raad).find("\\[afzender onbekend\\]") != std::string::npos);
    const nlohmann::json item = nlohmann::json::parse(as_csl_json(*list))[0];
    CHECK_FALSE(item.contains("author"));
    CHECK_FALSE(item.contains("issued"));
    CHECK_FALSE(item.contains("page"));
}

TEST_CASE("where the order of reading is in doubt nothing is quoted across, and verify tells it",
          "[cite][verify]") {
    const tests::Folder folder;
    Document document = tests::document(
        'a', "nota.pdf",
        "Het zwembad blijft open zolang de provincie er geld voor geeft. Daarna beslist de raad over het "
        "zwembad en de sporthal.");
    document.repairs = {{RepairKind::doubt, document.text.find("zolang"), ""}};
    tests::store(folder / "raad.db", {document});
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    const CitationList list =
        cite_quotations(*reader,
                        {{"nota.pdf", "Het zwembad blijft open zolang de provincie", {}, {}, 1},
                         {"nota.pdf", "zolang de provincie er geld voor geeft", {}, {}, 2},
                         {"nota.pdf", "Daarna beslist de raad over het zwembad", {}, {}, 3}},
                        options);
    REQUIRE(list.citations.size() == 2);
    CHECK(list.citations[0].quote == "zolang de provincie er geld voor geeft");
    REQUIRE(list.warnings.size() == 1);
    CHECK(list.warnings[0] ==
          "Weggelaten, want de volgorde van lezen is daar onzeker: “Het zwembad blijft open zolang de "
          "provincie”.");
    const Result<CitationList> found = cite_question(*reader, "zwembad provincie", options);
    REQUIRE(found);
    REQUIRE(found->citations.size() == 1);  // the sentence that is not in doubt
    CHECK(found->citations[0].quote == "Daarna beslist de raad over het zwembad en de sporthal.");
    Verifier verifier{*reader};
    const VerifiedQuotation across =
        verifier.verify({"nota.pdf", "Het zwembad blijft open zolang de provincie", {}, {}, 1});
    CHECK(across.finding.verdict == Verdict::exact);
    REQUIRE(across.notes.size() == 1);
    CHECK(across.notes[0].find("is onzeker") != std::string::npos);
    CHECK(verifier.verify({"nota.pdf", "Daarna beslist de raad over het zwembad", {}, {}, 3}).notes.empty());
}

TEST_CASE("quotations that differ are left out of a list, with a warning", "[cite]") {
    const tests::Folder folder;
    tests::store(folder / "raad.db",
                 {tests::document('a', "verslag.txt",
                                  "In de vergadering is uitvoerig gesproken over het zwembad en de toekomst "
                                  "daarvan. Bel 06-12345678 voor vragen.")});
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    const CitationList list =
        cite_quotations(*reader,
                        {{"verslag.txt", "uitvoerig gesproken over het zwembad", {}, {}, 1},
                         {"verslag.txt", "uitvoerig gesproken over de bibliotheek", {}, {}, 2},
                         {"verslag.txt", "Bel 06-12345678 voor vragen", {}, {}, 3}},
                        options);
    CHECK(list.citations.size() == 2);
    REQUIRE(list.warnings.size() == 2);
    CHECK(list.warnings[0] ==
          "Weggelaten, want het staat er zo niet (altered): “uitvoerig gesproken over de bibliotheek”.");
    CHECK(list.warnings[1] == "Citaat 2 bevat een telefoonnummer; kijk of dat naar buiten mag.");
}

TEST_CASE("every form of a list is the same when repeated, and every quotation in it is found exact",
          "[cite][samples]") {
    const tests::Folder folder;
    tests::store(folder / "raad.db", tests::samples());
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    Result<CitationList> list = cite_question(*reader, "raad", {"2026-02-01", 100, true});
    REQUIRE(list);
    REQUIRE(list->citations.size() > 40);

    using Render = std::string (*)(const CitationList&, CitationStyle);
    const std::vector<std::pair<std::string, Render>> forms = {
        {"lijst.md", as_markdown},
        {"lijst.html", as_html},
        {"lijst.csv", as_csv},
        {"lijst.odt", as_odt},
        {"lijst.docx", [](const CitationList& all, CitationStyle style) { return as_docx(all, style); }}};
    Verifier verifier{*reader};
    for (const auto& [name, render] : forms)
        for (const CitationStyle style : {CitationStyle::raad, CitationStyle::leidraad}) {
            INFO(name);
            list->evidence = name != "lijst.docx" && name != "lijst.odt";  // there it stands unseen
            const std::string bytes = render(*list, style);
            CHECK(bytes == render(*list, style));
            const Result<QuotationList> read = read_quotation_list(folder.write(name, bytes));
            REQUIRE(read);
            CHECK(read->quotations.size() == list->citations.size());
            verifier.know(read->places);
            for (const ListedQuotation& quotation : read->quotations) {
                const VerifiedQuotation it = verifier.verify(quotation);
                INFO(quotation.quote << "\n" << quotation.document << " " << quotation.page);
                CHECK(it.finding.verdict == Verdict::exact);
                CHECK_FALSE(it.page_differs);
            }
        }
    CHECK(as_ris(*list) == as_ris(*list));
    CHECK(as_bibtex(*list) == as_bibtex(*list));
}

TEST_CASE("a question is answered with whole sentences of the running text, and rows as rows", "[cite]") {
    const tests::Folder folder;
    const std::vector<std::pair<BlockKind, std::string>> blocks = {
        {BlockKind::heading, "Het zwembad van Eikendal in 2026"},
        {BlockKind::paragraph, "3.2 Het zwembad en de sporthal 12"},
        {BlockKind::paragraph, "Zwembad De Brink ........ 4"},
        {BlockKind::paragraph,
         "De raad sprak over de haven. Het zwembad blijft open, mits de provincie meebetaalt."},
        {BlockKind::table_row, "Zwembad\t1,2 miljoen\t0,4 miljoen\tuitgesteld"},
        {BlockKind::field, "Onderwerp: het zwembad in de wijk Noord"}};
    Document document = tests::document('a', "nota.docx", "");
    document.blocks.clear();
    for (const auto& [kind, text] : blocks) {
        if (!document.text.empty()) document.text += "\n\n";
        document.blocks.push_back({kind, {document.text.size(), document.text.size() + text.size()}, 0, {}});
        document.text += text;
    }
    tests::store(folder / "raad.db", {document});
    const auto reader = index::open_reader((folder / "raad.db").string(), nlp::terms);
    const auto best = [&](const std::string& question) {
        const Result<CitationList> list = cite_question(*reader, question, options);
        REQUIRE(list);
        return list->citations.empty() ? std::string{} : list->citations.front().quote;
    };
    CHECK(best("zwembad provincie") == "Het zwembad blijft open, mits de provincie meebetaalt.");
    CHECK(best("uitgesteld") == "Zwembad 1,2 miljoen 0,4 miljoen uitgesteld");
    CHECK(best("sporthal").empty());
}

TEST_CASE("a note is clean, and tells the place only as evidence", "[cite]") {
    CitationList list;
    list.consulted = "2026-02-01";
    list.sources = {motion()};
    list.citations = {
        {0, "De raad stemt in.", {{{2}, "2"}}, {"aaaaaaaaaaaa", {10, 27}}, Verdict::exact, {}, {}, {}}};
    const auto note = [&] { return plain(styled_note(list, list.citations[0], CitationStyle::raad)); };
    CHECK(note() == "VNG, motie ‘Gelijkwaardigheid als basis’, 29 november 2024, p. 2");
    list.evidence = true;
    CHECK(
        note().ends_with("p. 2; bestand motie.pdf, sha256 aaaaaaaaaaaa:10-27, geraadpleegd 1 februari 2026"));
    CHECK(between_marks("hij zei “ja” en ging") == "“hij zei “ja” en ging”");
    CHECK(between_marks("hij zei ja” en ging") == "«hij zei ja” en ging»");
    CHECK(nlohmann::json::parse(as_csl_json(list))[0]["id"].get<std::string>().starts_with("vng2024-"));
    list.sources[0].sender = "3B Wonen";
    CHECK(nlohmann::json::parse(as_csl_json(list))[0]["id"].get<std::string>().starts_with("stuk3bwonen"));
}

TEST_CASE("a template keeps its header, footer and page", "[cite]") {
    CitationList list;
    list.title = "Onze bronnen";
    list.consulted = "2026-02-01";
    list.sources = {motion()};
    const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    const std::vector<ingest::ZipPart> parts = {
        {"[Content_Types].xml",
         "<Types><Override PartName=\"/word/document.xml\" ContentType=\"x\"/></Types>"},
        {"word/document.xml", "<w:document" + space +
                                  "><w:body><w:p/><w:sectPr><w:pgMar w:left=\"1999\"/></w:sectPr></w:body>"
                                  "</w:document>"},
        {"word/_rels/document.xml.rels", "<Relationships/>"},
        {"word/styles.xml", "<w:styles" + space + "/>"},
        {"word/header1.xml", "<w:hdr>kop</w:hdr>"}};
    const std::string bytes = as_docx(list, CitationStyle::raad, parts);
    Result<ingest::ZipArchive> archive = ingest::ZipArchive::open(bytes, "lijst.docx");
    REQUIRE(archive);
    CHECK(archive->read("word/header1.xml").value() == "<w:hdr>kop</w:hdr>");
    CHECK(archive->read("word/document.xml")->find("w:left=\"1999\"") != std::string::npos);
    CHECK(archive->read("word/document.xml")->find("Onze bronnen") != std::string::npos);
    CHECK(archive->read("word/_rels/document.xml.rels")->find("footnotes.xml") != std::string::npos);
    CHECK(archive->read("[Content_Types].xml")->find("/word/footnotes.xml") != std::string::npos);
}

TEST_CASE("pandoc makes references of our CSL-JSON", "[cite]") {
    const tests::Folder folder;
    CitationList list;
    list.consulted = "2026-02-01";
    list.sources = {motion()};
    const std::string file = folder.write("lijst.json", as_csl_json(list)).string(),
                      out = (folder / "lijst.txt").string();
    REQUIRE(std::system(("pandoc --from csljson --to plain --citeproc '" + file + "' --output '" + out + "'")
                            .c_str()) == 0);  // NOLINT(cert-env33-c): the command is ours
    std::ifstream in(out);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    CHECK(text.find("VNG") != std::string::npos);
    CHECK(text.find("2024") != std::string::npos);
    CHECK(text.find("Gelijkwaardigheid als basis") != std::string::npos);
}

}  // namespace raadspoor::query
