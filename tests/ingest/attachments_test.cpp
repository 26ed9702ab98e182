// Files inside files: papers that hang on a PDF or lie in an archive are read, whatever else lies there, and
// what is not read is told.
#include "ingest/files/attachment.h"

#include <catch2/catch.hpp>

#include <string>

#include "ingest/kinds/read.h"
#include "tests/ingest/flow_text.h"
#include "tests/ingest/pdf_maker.h"
#include "tests/ingest/zip_maker.h"

using namespace raadspoor;
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
    CHECK(reading.attachments ==
          std::vector<Attachment>{{"motie.txt", "De raad besluit."}, {"etc/brief.txt", "Geachte raad"}});
    REQUIRE(reading.document.warnings.size() == 1);
    CHECK(
        reading.document.warnings[0] ==
        "dossier.pdf bevat 1 bestand dat niet is gelezen (1 .mp4); sla op als PDF wat gelezen moet worden.");
}

TEST_CASE("a file behind a paper clip on a page comes with it", "[ingest][attachments]") {
    tests::PageOptions options;
    options.page_entries = "/Annots [50 0 R]";
    options.objects = {{50, "<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /FS 51 0 R >>"},
                       {51, file_object("nota.txt", 52)},
                       {52, stream_object("De nota.")}};
    const Reading reading = read(tests::made_pdf(tests::written("Brief", 700), options), "brief.pdf");
    CHECK(reading.attachments == std::vector<Attachment>{{"nota.txt", "De nota."}});
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
    CHECK(reading.attachments ==
          std::vector<Attachment>{{"stukken/motie.txt", "De raad besluit."}, {"notulen.txt", "Verslag"}});
    REQUIRE(reading.document.warnings.size() == 1);
    CHECK(reading.document.warnings[0].find("1 .mp3") != std::string::npos);
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
    CHECK(many.attachments.size() == Attachments::most_files);
    REQUIRE(many.document.warnings.size() == 1);
    CHECK(many.document.warnings[0] ==
          "vol.zip bevat meer dan 200 stukken: 800 bestanden die niet zijn gelezen; haal ze eruit en lees ze "
          "apart in.");

    const Reading bomb = read(tests::made_zip_bomb({{"goed.txt", "De raad."}}, "bom.txt", 200), "bom.zip");
    CHECK(bomb.attachments == std::vector<Attachment>{{"goed.txt", "De raad."}});
    REQUIRE(bomb.document.warnings.size() == 1);
    CHECK(bomb.document.warnings[0].find("uitgepakt meer dan 64 MB") != std::string::npos);
}

TEST_CASE("a portfolio whose files are not there is read all the same", "[ingest][attachments]") {
    tests::PageOptions options;
    options.catalog_entries =
        "/Names << /EmbeddedFiles << /Kids [60 0 R 60 0 R] /Names [(a) 61 0 R (b) 62 0 R] >> >>";
    options.objects = {{60, "<< /Kids [60 0 R] >>"}, {61, file_object("weg.txt", 99)}};
    const Reading reading = read(tests::made_pdf(tests::written("Dossier", 700), options), "dossier.pdf");
    CHECK(reading.document.text == "Dossier");
    CHECK(reading.attachments.empty());
}
