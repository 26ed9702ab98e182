// Files inside files: papers that hang on a PDF or lie in an archive are read, whatever else lies there, and
// what is not read is told.
#include "ingest/files/attachment.h"

#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/read.h"
#include "ingest/shield/inside.h"
#include "tests/ingest/flow_text.h"
#include "tests/ingest/pdf_maker.h"
#include "tests/ingest/zip_maker.h"
#include "tests/support/folder.h"

using namespace raadspoor;
namespace fs = std::filesystem;
using ingest::Attachment;
using ingest::Attachments;
using ingest::Reading;

namespace {

Reading read(const std::string& bytes, const std::string& name) {
    Result<Reading> reading = ingest::parse_whole(bytes, name, {.ocr = ingest::Ocr::never, .password = {}});
    REQUIRE(reading);
    return *reading;
}

std::string file_object(const std::string& name, int stream) {
    return "<< /Type /Filespec /F (" + name + ") /EF << /F " + std::to_string(stream) + " 0 R >> >>";
}

/// `entries`: what packed `data`, when it is.
std::string stream_object(const std::string& data, const std::string& entries = "") {
    return "<< /Type /EmbeddedFile " + entries + " /Length " + std::to_string(data.size()) + " >>\nstream\n" +
           data + "\nendstream";
}

/// A portfolio: a page, and these files in the file's own list.
std::string portfolio(const std::vector<Attachment>& files) {
    tests::PageOptions options;
    std::string names;
    int object = 70;
    for (const Attachment& it : files) {
        names += "(" + std::to_string(object) + ") " + std::to_string(object) + " 0 R ";
        options.objects[object] = file_object(it.name, object + 1);
        options.objects[object + 1] = stream_object(it.bytes);
        object += 2;
    }
    options.catalog_entries = "/Collection << >> /Names << /EmbeddedFiles << /Names [" + names + "] >> >>";
    return tests::made_pdf(tests::written("Dossier sporthal", 700), options);
}

}  // namespace

TEST_CASE("papers in a portfolio come with it, other files are counted", "[ingest][attachments]") {
    const Reading reading = read(portfolio({{"motie.txt", "De raad besluit."},
                                            {"film.mp4", "x"},
                                            {"..\\\\..\\\\etc/brief.txt", "Geachte raad"}}),
                                 "dossier.pdf");
    CHECK(reading.document.text == "Dossier sporthal");
    CHECK(
        reading.attachments ==
        std::vector<Attachment>{{"motie.txt", "De raad besluit.", ""},
                                {"etc/brief.txt", "Geachte raad", ""},
                                {"film.mp4", "",
                                 "dossier.pdf bevat 1 bestand dat niet is gelezen (1 .mp4), zoals film.mp4; "
                                 "sla op als PDF wat gelezen moet worden."}});
}

TEST_CASE("a file behind a paper clip on a page comes with it", "[ingest][attachments]") {
    tests::PageOptions options;
    options.page_entries = "/Annots [50 0 R]";
    options.objects = {{50, "<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /FS 51 0 R >>"},
                       {51, file_object("nota.txt", 52)},
                       {52, stream_object("De nota.")}};
    const Reading reading = read(tests::made_pdf(tests::written("Brief", 700), options), "brief.pdf");
    CHECK(reading.attachments == std::vector<Attachment>{{"nota.txt", "De nota.", ""}});
}

TEST_CASE("an archive is the list of its papers", "[ingest][attachments]") {
    const Reading reading = read(tests::made_zip({{"stukken/motie.txt", "De raad besluit."},
                                                  {"stukken/.DS_Store", "x"},
                                                  {"__MACOSX/stukken/._motie.txt", "x"},
                                                  {"notulen.txt", "Verslag"},
                                                  {"geluid.mp3", "x"}}),
                                 "vergadering.zip");
    CHECK(tests::marked_blocks(reading.document) == "item 1: stukken/motie.txt\nitem 1: notulen.txt\n");
    CHECK(reading.document.media_type == "application/zip");
    REQUIRE(reading.attachments.size() == 3);
    CHECK(reading.attachments[0] == Attachment{"stukken/motie.txt", "De raad besluit.", ""});
    CHECK(reading.attachments[1] == Attachment{"notulen.txt", "Verslag", ""});
    CHECK(reading.attachments[2].left_out.find("1 .mp3") != std::string::npos);
}

TEST_CASE("an archive that is another kind of file by its name is no folder", "[ingest][attachments]") {
    CHECK_FALSE(ingest::parse(tests::made_zip({{"a.txt", "x"}}), "boek.epub"));
}

TEST_CASE("names of attachments stay below their file, and differ", "[ingest][attachments]") {
    Attachments found;
    for (const char* name : {"brief.txt", "brief.txt", "/etc/passwd.txt", "C:\\stukken\\nota.TXT",
                             "../../a/./b.txt", " .. /c.txt", "regel\neinde.txt"})
        if (found.wants(name)) found.add(name, "x");
    std::vector<std::string> names;
    for (const Attachment& it : found.found()) names.push_back(it.name);
    CHECK(names == std::vector<std::string>{"brief.txt", "brief (2).txt", "etc/passwd.txt",
                                            "C:/stukken/nota.TXT", "a/b.txt", "c.txt", "regel einde.txt"});
    CHECK_FALSE(found.wants("zonder soortnaam"));
}

TEST_CASE("a thousand attachments, or one that is a bomb, cost no more than the limits",
          "[ingest][attachments]") {
    std::vector<std::pair<std::string, std::string>> parts;
    for (int i = 0; i < 1000; ++i) parts.emplace_back(std::to_string(i) + ".txt", "x");
    const Reading many = read(tests::made_zip(parts), "vol.zip");
    REQUIRE(many.attachments.size() == Attachments::most_files + 1);
    CHECK(many.attachments.back().name == "200.txt en 799 andere");
    CHECK(many.attachments.back().left_out ==
          "vol.zip bevat meer dan 200 stukken: 800 bestanden die niet zijn gelezen, zoals 200.txt; haal ze "
          "eruit en lees ze apart in.");

    const Reading bomb = read(tests::made_zip_bomb({{"goed.txt", "De raad."}}, "bom.txt", 200), "bom.zip");
    REQUIRE(bomb.attachments.size() == 2);
    CHECK(bomb.attachments[0] == Attachment{"goed.txt", "De raad.", ""});
    CHECK(bomb.attachments[1].name == "bom.txt");
    CHECK(bomb.attachments[1].left_out.find("uitgepakt meer dan 64 MB") != std::string::npos);
}

TEST_CASE("a portfolio whose files are not there is read all the same", "[ingest][attachments]") {
    tests::PageOptions options;
    options.catalog_entries =
        "/Names << /EmbeddedFiles << /Kids [60 0 R 60 0 R] /Names [(a) 61 0 R (b) 62 0 R] >> >>";
    options.objects = {{60, "<< /Kids [60 0 R] >>"}, {61, file_object("weg.txt", 99)}};
    const Reading reading = read(tests::made_pdf(tests::written("Dossier", 700), options), "dossier.pdf");
    CHECK(reading.document.text == "Dossier");
    for (const Attachment& it : reading.attachments) CHECK_FALSE(it.left_out.empty());
}

TEST_CASE("what lies in a file in a file is read three deep, and what lies deeper is told",
          "[ingest][attachments]") {
    const tests::Folder folder;
    std::string bytes = tests::made_zip({{"diep.txt", "De raad besluit."}});
    for (const char* name : {"d.zip", "c.zip", "b.zip"})
        bytes = tests::made_zip({{"brief.txt", "Geachte raad."}, {name, bytes}});
    std::vector<ingest::Worker> workers = ingest::start_workers(1);
    std::string found;
    for (const ingest::ReadFile& it : ingest::read_with_inside(workers[0], folder.write("a.zip", bytes)))
        found += it.path.lexically_relative(folder.path()).string() +
                 (it.document ? "" : ": " + it.document.error().message) + "\n";
    CHECK(found ==
          "a.zip\na.zip/brief.txt\na.zip/b.zip\na.zip/b.zip/brief.txt\na.zip/b.zip/c.zip\n"
          "a.zip/b.zip/c.zip/brief.txt\na.zip/b.zip/c.zip/d.zip\na.zip/b.zip/c.zip/d.zip/diep.txt: diep.txt "
          "(in d.zip) is niet gelezen: het ligt dieper dan 3 bestanden in elkaar; haal het eruit en lees het "
          "apart in.\n");
}

TEST_CASE("a portfolio in a portfolio is read with its papers, each below its own", "[ingest][attachments]") {
    const tests::Folder folder;
    const std::string inner = portfolio({{"motie.txt", "De raad besluit."}});
    const fs::path path =
        folder.write("dossier.pdf", portfolio({{"binnen.pdf", inner}, {"brief.txt", "Geachte raad."}}));
    std::vector<ingest::Worker> workers = ingest::start_workers(1);
    std::string found;
    for (const ingest::ReadFile& it : ingest::read_with_inside(workers[0], path)) {
        REQUIRE(it.document);
        found += it.path.lexically_relative(folder.path()).string() + ": " + it.document->text + "\n";
    }
    CHECK(found ==
          "dossier.pdf: Dossier sporthal\ndossier.pdf/binnen.pdf: Dossier sporthal\n"
          "dossier.pdf/binnen.pdf/motie.txt: De raad besluit.\ndossier.pdf/brief.txt: Geachte raad.\n");
}

TEST_CASE("a PDF with a thousand attachments, or with one that is a bomb, costs no more than the limits",
          "[ingest][attachments]") {
    std::vector<Attachment> files;
    for (int i = 0; i < 1000; ++i) files.push_back({std::to_string(i) + ".txt", "x"});
    const Reading many = read(portfolio(files), "vol.pdf");
    REQUIRE(many.attachments.size() == Attachments::most_files + 1);
    CHECK(many.attachments.back().left_out.find("vol.pdf bevat meer dan 200 stukken: 800 bestanden") == 0);
    CHECK(many.document.text == "Dossier sporthal");

    // Two bytes are 128 times the first, which are 64 pairs of that kind: 245 MB.
    std::string packed;
    for (int i = 0; i < 30'000; ++i) packed += "\x81\x81";
    tests::PageOptions options;
    options.catalog_entries = "/Names << /EmbeddedFiles << /Names [(a) 50 0 R (b) 52 0 R] >> >>";
    options.objects = {{50, file_object("bom.txt", 51)},
                       {51, stream_object(packed, "/Filter [/RunLengthDecode /RunLengthDecode]")},
                       {52, file_object("goed.txt", 53)},
                       {53, stream_object("De raad.")}};
    const Reading bomb = read(tests::made_pdf(tests::written("Dossier", 700), options), "bom.pdf");
    CHECK(bomb.document.text == "Dossier");
    REQUIRE(bomb.attachments.size() == 2);
    CHECK(bomb.attachments[0].name == "goed.txt");
    CHECK(bomb.attachments[1].left_out.find("uitgepakt meer dan 64 MB") != std::string::npos);
}

TEST_CASE("a bomb of archives in archives is read within the allowance of one file",
          "[ingest][attachments]") {
    const tests::Folder folder;
    std::vector<std::pair<std::string, std::string>> letters, archives;
    for (int i = 0; i < 30; ++i) letters.emplace_back("brief" + std::to_string(i) + ".txt", "Geachte raad.");
    for (int i = 0; i < 10; ++i)
        archives.emplace_back("map" + std::to_string(i) + ".zip", tests::made_zip(letters));
    std::vector<ingest::Worker> workers = ingest::start_workers(1);
    std::size_t read = 0, left_out = 0;
    for (const ingest::ReadFile& it :
         ingest::read_with_inside(workers[0], folder.write("alles.zip", tests::made_zip(archives))))
        ++(it.document ? read : left_out);
    CHECK(read == 1 + Attachments::most_files);
    CHECK(left_out > 0);
}
