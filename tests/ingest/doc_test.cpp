// Word documents in the old form, made stream by stream as MS-DOC tells.
#include "ingest/office/doc_reader.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include "ingest/kinds/file_kinds.h"
#include "ingest/kinds/read.h"
#include "tests/ingest/compound_maker.h"
#include "tests/ingest/flow_text.h"

using namespace raadspoor;

namespace {

std::string number(std::size_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
    return out;
}

/// A stretch of text in one way of writing.
struct Run {
    std::string text;
    std::string looks;        // modifiers of its characters
    std::string paragraph{};  // modifiers of the paragraph that it is in
    int style = 0;
};

const std::string struck = "\x37\x08\x01", hidden = "\x3C\x08\x01", deleted = std::string("\0\x08\x01", 3),
                  in_table = "\x16\x24\x01", row_end = "\x16\x24\x01\x17\x24\x01";

/// One page of formatting: where stretches begin, and a reference into it for each.
std::string page(const std::vector<std::size_t>& begins, const std::vector<std::string>& entries,
                 std::size_t entry) {
    std::string out;
    for (const std::size_t begin : begins) out += number(begin, 4);
    std::string tail, references;
    std::size_t at = 510;
    for (const std::string& it : entries) {
        at -= it.size() + it.size() % 2;
        references +=
            it.empty() ? std::string(entry, '\0') : number(at / 2, 1) + std::string(entry - 1, '\0');
        tail = it + std::string(it.size() % 2, '\0') + tail;
    }
    out += references;
    out += std::string(at - out.size(), '\0') + tail;
    out += std::string(511 - out.size(), '\0');
    return out + number(entries.size(), 1);
}

/// `notes`: characters of `runs`, at their end, that are footnotes; `remarks`: behind those.
std::string doc(const std::vector<Run>& runs, std::size_t notes = 0, std::size_t remarks = 0,
                std::size_t flags = 0x0200) {
    constexpr std::size_t start = 1024;
    std::string text, table;
    std::vector<std::size_t> begins;
    std::vector<std::string> characters, paragraphs;
    for (const Run& run : runs) {
        begins.push_back(start + text.size());
        text += run.text;
        characters.push_back(run.looks.empty() ? "" : number(run.looks.size(), 1) + run.looks);
        std::string properties = number(static_cast<std::size_t>(run.style), 2) + run.paragraph;
        if (properties.size() % 2 == 0) properties += '\0';
        paragraphs.push_back(number((properties.size() + 1) / 2, 1) + properties);
    }
    begins.push_back(start + text.size());
    const std::size_t pages = (start + text.size() + 511) / 512;
    std::string stream(start, '\0');
    stream += text;
    stream.resize(pages * 512, '\0');
    stream += page(begins, characters, 1) + page(begins, paragraphs, 13);
    const auto put = [&stream](std::size_t at, std::size_t value, int bytes) {
        stream.replace(at, static_cast<std::size_t>(bytes), number(value, bytes));
    };
    put(0, 0xA5EC, 2), put(2, 0xC1, 2), put(0x0A, flags, 2);
    put(0x4C, text.size() - notes - remarks, 4), put(0x50, notes, 4), put(0x5C, remarks, 4);
    put(0xFA, 0, 4), put(0xFE, 12, 4), put(0x102, 12, 4), put(0x106, 12, 4), put(0x1A2, 24, 4),
        put(0x1A6, 21, 4);
    for (std::size_t i = 0; i < 2; ++i)
        table += number(start, 4) + number(start + text.size(), 4) + number(pages + i, 4);
    table += "\x02" + number(16, 4) + number(0, 4) + number(text.size(), 4) + number(0, 2) +
             number((start * 2) | 0x40000000, 4) + number(0, 2);
    return tests::made_compound({{"WordDocument", stream}, {"1Table", table}});
}

Document read(const std::string& bytes) {
    const Result<Document> document = ingest::parse(bytes, "stuk.doc");
    REQUIRE(document);
    return *document;
}

}  // namespace

TEST_CASE("an old Word document is read with its headings, tables and notes", "[ingest][doc]") {
    const Document document = read(doc({{"Inleiding\r", "", "", 1},
                                        {"De raad stemt in\x02.\r", "", "", 0},
                                        {"Jaar\x07Kosten\x07", "", in_table},
                                        {"\x07", "", row_end},
                                        {"\x07\x80 40\r per jaar\x07", "", in_table},
                                        {"\x07", "", row_end},
                                        {"Zie \x13 HYPERLINK x \x14ons plan\x15.\r", ""},
                                        {"\x02 Van 3 mei.\r", ""}},
                                       13));
    CHECK(tests::marked_blocks(document) ==
          "heading 1: Inleiding\nparagraph: De raad stemt in.\nrow: Jaar | Kosten\nrow:  | € 40 / per jaar\n"
          "paragraph: Zie ons plan.\nnote: [1] Van 3 mei.\n");
    CHECK(document.media_type == ingest::doc_type);
}

TEST_CASE("what an old Word document strikes, hides, deletes or remarks", "[ingest][doc]") {
    const Document document = read(doc({{"De raad ", ""},
                                        {"stemt in", struck},
                                        {"geheim", hidden},
                                        {"weg", deleted},
                                        {" met het plan.\r", ""},
                                        {"\x05klopt niet\r", ""}},
                                       0, 12));
    CHECK(document.text == "De raad stemt in met het plan.");
    REQUIRE(document.struck.size() == 1);
    CHECK(document.struck[0].of(document.text) == "stemt in");
    REQUIRE(document.hidden.size() == 3);
    CHECK(document.hidden[0].text == "geheim");
    CHECK(document.hidden[1].reason == "deleted");
    CHECK(document.hidden[2].text == "klopt niet ");
    CHECK(document.hidden[2].reason == "note");
}

TEST_CASE("an old Word document that is locked or damaged is told so", "[ingest][doc]") {
    const Result<Document> locked = ingest::parse(doc({{"x\r", ""}}, 0, 0, 0x0300), "stuk.doc");
    REQUIRE_FALSE(locked);
    CHECK(locked.error().code == "encrypted");
    const Result<Document> empty =
        ingest::read_doc(tests::made_compound({{"WordDocument", "x"}}), "stuk.doc");
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == "damaged");
    std::mt19937 random{11};
    const std::string source = doc({{"De raad\x07 stemt\r", struck, in_table}, {"\x02 noot\r", hidden}}, 7);
    for (int i = 0; i < 1000; ++i) {
        std::string bytes = source;
        for (int k = 0; k < 10; ++k) bytes[random() % bytes.size()] = static_cast<char>(random());
        (void)ingest::read_doc(bytes, "stuk.doc");
    }
}
