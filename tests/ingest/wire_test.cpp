#include "ingest/shield/wire.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "ingest/kinds/read.h"
#include "ingest/shield/reply.h"

using namespace raadspoor;
using namespace raadspoor::ingest;

namespace {

PrintedPage a_page(int number = 1) {
    PrintedPage page{.number = number,
                     .label = "iv",
                     .width = 595,
                     .height = 842,
                     .source = TextSource::ocr,
                     .confidence = 0.75F,
                     .pictured = true,
                     .pictures = 0.7F,
                     .outlined = 12};
    page.words.push_back({.text = "coördinatie",
                          .box = {72, 100, 140.5F, 112},
                          .baseline = 110,
                          .size = 11,
                          .bold = true,
                          .artifact = true,
                          .ink = Ink::covered,
                          .rotation = 3,
                          .link = 0});
    page.words.push_back({.text = "€", .box = {150, 100, 160, 112}, .baseline = 110, .size = 11});
    page.uris = {"https://example.nl/a"};
    return page;
}

PrintedDocument a_rest() {
    return {.outline = {{"Inleiding", 1, 2}},
            .info = {.title = "Raadsbrief", .created = "2024-03-12"},
            .warnings = {"Pagina 3 is beschadigd."}};
}

Document a_document() {
    Document document;
    document.media_type = "text/plain";
    document.text = "Één motie\n\n1 Zie de brief.";
    document.pages = {{.number = 1, .label = "1", .printed = "Één motie"}};
    document.runs = {{{0, 11}, 0}, {{13, 28}, 0}};
    document.words = {{{0, 5}, 0, {1, 2, 3, 4}}, {{6, 11}, 0, {1, 2, 3, 4}}};
    document.blocks = {{BlockKind::paragraph, {0, 11}, 0, {}}, {BlockKind::note, {13, 28}, 0, {13, 14}}};
    document.repairs = {{RepairKind::note_mark, 11, "1"}};
    document.hidden = {{0, {1, 2, 3, 4}, "geheim", "white"}};
    document.links = {{{6, 11}, 0, "https://example.nl"}};
    return document;
}

/// The frames of a stream that comes in pieces of `piece` bytes.
std::vector<wire::Frame> cut(const std::string& bytes, std::size_t piece) {
    wire::Frames frames{1U << 20};
    std::vector<wire::Frame> found;
    for (std::size_t i = 0; i < bytes.size(); i += piece) {
        frames.add(std::string_view(bytes).substr(i, piece));
        while (std::optional<wire::Frame> frame = frames.next()) found.push_back(std::move(*frame));
    }
    return found;
}

std::string payload_of(const std::string& bytes) { return cut(bytes, bytes.size()).at(0).payload; }

/// `bytes` with a few of them changed, taken out or put in.
std::string damaged(std::string bytes, std::mt19937& random) {
    for (std::uint32_t i = 0, changes = 1 + random() % 4; i < changes && !bytes.empty(); ++i) {
        const std::size_t at = random() % bytes.size();
        switch (random() % 4) {
            case 0:
                bytes[at] = static_cast<char>(random());
                break;
            case 1:
                bytes.erase(at, 1 + random() % 8);
                break;
            case 2:
                bytes.insert(at, 1 + random() % 8, static_cast<char>(random()));
                break;
            default:
                bytes.resize(at);
                break;
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("what is written on the wire is read back", "[ingest][wire]") {
    CHECK(wire::decode_page(payload_of(wire::encode(a_page()))) == a_page());
    CHECK(wire::decode_rest(payload_of(wire::encode(a_rest()))) == a_rest());
    CHECK(wire::decode_document(payload_of(wire::encode(a_document()))) == a_document());
    const Error error{"damaged", "brief.pdf is beschadigd."};
    CHECK(wire::decode_error(payload_of(wire::encode(error))) == error);
}

TEST_CASE("frames are told apart however the bytes come in", "[ingest][wire]") {
    const std::string bytes = wire::encode(a_page(1)) + wire::encode(a_page(2)) + wire::encode(a_rest());
    for (const std::size_t piece : {1UL, 7UL, 12UL, 1000UL, bytes.size()}) {
        const std::vector<wire::Frame> frames = cut(bytes, piece);
        REQUIRE(frames.size() == 3);
        CHECK(wire::decode_page(frames[1].payload) == a_page(2));
        CHECK(frames[2].kind == wire::FrameKind::rest);
    }
}

TEST_CASE("a frame of another version, kind or size is refused", "[ingest][wire]") {
    const std::string good = wire::encode(a_page());
    const auto refused = [](const std::string& bytes, std::size_t limit = 1U << 20) {
        wire::Frames frames{limit};
        frames.add(bytes);
        return !frames.next() && frames.broken();
    };
    CHECK_FALSE(refused(good));
    for (const auto& [place, value] :
         {std::pair<std::size_t, char>{0, 'x'}, {3, 2}, {4, 0}, {4, 9}, {5, 1}, {11, '\x7F'}}) {
        std::string bytes = good;
        bytes[place] = value;
        CHECK(refused(bytes));
    }
    CHECK(refused(good, 10));
}

TEST_CASE("a value that breaks its type's promise is refused", "[ingest][wire]") {
    const auto page_with = [](auto change) {
        PrintedPage page = a_page();
        change(page);
        return wire::decode_page(payload_of(wire::encode(page)));
    };
    CHECK_FALSE(page_with([](PrintedPage& page) { page.words[0].link = 1; }));
    CHECK_FALSE(page_with([](PrintedPage& page) { page.words[0].rotation = 4; }));
    CHECK_FALSE(page_with([](PrintedPage& page) { page.words[0].text = ""; }));
    CHECK_FALSE(page_with([](PrintedPage& page) { page.words[0].text = "twee woorden"; }));
    CHECK_FALSE(page_with([](PrintedPage& page) { page.words[0].ink = static_cast<Ink>(9); }));
    CHECK_FALSE(page_with([](PrintedPage& page) { page.number = 0; }));

    const auto document_with = [](auto change) {
        Document document = a_document();
        change(document);
        return wire::decode_document(payload_of(wire::encode(document)));
    };
    CHECK_FALSE(document_with([](Document& document) { document.text[0] = '\x80'; }));
    CHECK_FALSE(document_with([](Document& document) { document.text[6] = '\x1B'; }));
    CHECK_FALSE(document_with([](Document& document) { document.runs[1].span.end = 1000; }));
    CHECK_FALSE(document_with([](Document& document) { document.runs[1].page = 1; }));
    CHECK_FALSE(document_with([](Document& document) { document.runs[1].span.begin = 3; }));
    CHECK_FALSE(
        document_with([](Document& document) { document.words[0].span.begin = 1; }));  // the middle of "É"
    CHECK_FALSE(document_with([](Document& document) { document.words[0].page = -1; }));
    CHECK_FALSE(document_with([](Document& document) { document.blocks[1].marker = {0, 2}; }));
    CHECK_FALSE(document_with([](Document& document) { document.repairs[0].offset = 29; }));
    CHECK_FALSE(document_with([](Document& document) { document.links[0].page = 7; }));
    CHECK_FALSE(document_with([](Document& document) { document.hidden[0].page = 7; }));
    CHECK_FALSE(document_with([](Document& document) { document.pages[0].number = 2; }));
    CHECK_FALSE(wire::decode_error(payload_of(wire::encode(Error{"", "iets"}))));
}

TEST_CASE("numbers that no page has and text that no page shows are mended", "[ingest][wire]") {
    PrintedPage page = a_page();
    page.width = std::numeric_limits<float>::quiet_NaN();
    page.height = std::numeric_limits<float>::infinity();
    page.words[0].box.left = -1e30F;
    page.words[1].text = "\x1B[2Jraad\xFF";
    const std::optional<PrintedPage> read = wire::decode_page(payload_of(wire::encode(page)));
    REQUIRE(read);
    CHECK(read->width == 0);
    CHECK(read->height == 1e6F);
    CHECK(read->words[0].box.left == -1e6F);
    CHECK(read->words[1].text == "[2Jraad\uFFFD");
}

TEST_CASE("a count is not believed before its items are there", "[ingest][wire]") {
    std::string payload = payload_of(wire::encode(PrintedPage{.number = 1}));
    // The last eight bytes are the numbers of words and of addresses.
    payload[payload.size() - 5] = '\x7F';
    CHECK_FALSE(wire::decode_page(payload));
}

TEST_CASE("any damage to a stream gives a document or an end, never harm", "[ingest][wire]") {
    std::mt19937 random{20241129};
    const std::string printed = wire::encode(a_page(1)) + wire::encode(a_page(2)) + wire::encode(a_rest());
    const std::string whole = wire::encode(a_document());
    int complete = 0, invalid = 0;
    for (int i = 0; i < 20000; ++i) {
        Reply reply{Limits{}};
        reply.add(damaged(i % 2 ? printed : whole, random));
        complete += reply.state() == Reply::State::complete;
        invalid += reply.state() == Reply::State::invalid;
        const Result<Document> document = reply.take();
        if (!document) continue;
        for (const PageRun& run : document->runs) REQUIRE(run.span.end <= document->text.size());
        for (const WordBox& word : document->words) REQUIRE(word.span.end <= document->text.size());
    }
    CHECK(complete > 0);
    CHECK(invalid > 0);
}

TEST_CASE("a reply takes pages in their order, and nothing after its end", "[ingest][wire]") {
    const auto state_after = [](const std::vector<std::string>& frames, const Limits& limits = {}) {
        Reply reply{limits};
        for (const std::string& frame : frames) reply.add(frame);
        return reply.state();
    };
    using State = Reply::State;
    const std::string first = wire::encode(a_page(1)), second = wire::encode(a_page(2)),
                      rest = wire::encode(a_rest());
    const std::string error = wire::encode(Error{"damaged", "x.pdf is beschadigd."}),
                      document = wire::encode(a_document());
    CHECK(state_after({first, second, rest}) == State::complete);
    CHECK(state_after({first, second}) == State::open);
    CHECK(state_after({second}) == State::invalid);
    CHECK(state_after({first, first}) == State::invalid);
    CHECK(state_after({first, rest, second}) == State::invalid);
    CHECK(state_after({first, rest, "r"}) == State::invalid);
    CHECK(state_after({error}) == State::complete);
    CHECK(state_after({first, error}) == State::invalid);
    CHECK(state_after({first, document}) == State::invalid);
    CHECK(state_after({first, second}, {.pages = 1}) == State::too_much);
    CHECK(state_after({first, second}, {.output = first.size() + 5}) == State::too_much);
}

TEST_CASE("every sample crosses the wire unchanged", "[ingest][wire]") {
    for (const auto& entry : std::filesystem::directory_iterator(RAADSPOOR_SOURCE_DIR "/corpus/samples")) {
        if (entry.path().extension() != ".pdf" && entry.path().extension() != ".txt") continue;
        const Result<Document> document = ingest::read(entry.path());
        REQUIRE(document);
        Document expected = *document;
        expected.id.clear(), expected.path.clear(), expected.bytes = 0;  // These the parent knows itself.
        CHECK(wire::decode_document(payload_of(wire::encode(expected))) == expected);
    }
}
