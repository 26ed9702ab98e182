// What must hold for every document of the sample corpus, through every stage.
#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>

#include "index/store/database.h"
#include "ingest/files/find_files.h"
#include "ingest/kinds/read.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "nlp/words/words.h"

namespace raadspoor {

namespace fs = std::filesystem;

namespace {

const std::vector<Document>& samples() {
    static const std::vector<Document> documents = [] {
        std::vector<Document> read;
        for (const fs::path& file : ingest::find_files({RAADSPOOR_SOURCE_DIR "/corpus/samples"}).files) {
            Result<Document> document = ingest::read(file);
            if (document) read.push_back(std::move(*document));
        }
        return read;
    }();
    return documents;
}

bool on_border(const std::string& text, std::size_t offset) {
    return offset == text.size() || (offset < text.size() && (text[offset] & 0xC0) != 0x80);
}

bool sound(const Document& document, Span span) {
    return span.begin <= span.end && span.end <= document.text.size() &&
           on_border(document.text, span.begin) && on_border(document.text, span.end);
}

}  // namespace

TEST_CASE("every sample is read", "[samples]") {
    const std::size_t files = ingest::find_files({RAADSPOOR_SOURCE_DIR "/corpus/samples"}).files.size();
    CHECK(files >= 30);
    CHECK(samples().size() == files);
}

TEST_CASE("spans lie in the text and on the borders of characters", "[samples]") {
    for (const Document& document : samples()) {
        INFO(document.path);
        const auto all_sound = [&document](const auto& items) {
            return std::all_of(items.begin(), items.end(),
                               [&document](const auto& item) { return sound(document, item.span); });
        };
        CHECK(all_sound(document.runs));
        CHECK(all_sound(document.words));
        CHECK(all_sound(document.blocks));
        CHECK(all_sound(document.links));
        CHECK(std::all_of(
            document.repairs.begin(), document.repairs.end(),
            [&document](const Repair& repair) { return on_border(document.text, repair.offset); }));
        const Analysis analysis = nlp::analyse(document);
        analysis.annotations.each_list([&](const auto& list) { CHECK(all_sound(list)); });
        CHECK(all_sound(analysis.sections));
        CHECK(std::all_of(analysis.sentences.begin(), analysis.sentences.end(),
                          [&document](Span span) { return sound(document, span); }));
        for (const QuestionAnswer& pair : analysis.questions)
            CHECK((sound(document, pair.question) && sound(document, pair.answer)));
    }
}

TEST_CASE("pages cover every word, and every word box lies on its page", "[samples]") {
    for (const Document& document : samples()) {
        if (document.pages.empty()) continue;
        INFO(document.path);
        for (const Span word : nlp::words(document.text)) {
            const bool covered = std::any_of(document.runs.begin(), document.runs.end(),
                                             [word](const PageRun& run) { return run.span.overlaps(word); });
            CHECK(covered);
            if (!covered) break;
        }
        for (const WordBox& word : document.words) {
            const Page& page = document.pages[static_cast<std::size_t>(word.page)];
            const bool inside = word.box.left >= -2 && word.box.right <= page.width + 2 &&
                                word.box.top >= -2 && word.box.bottom <= page.height + 2;
            CHECK(inside);
            CHECK(pages_of(document, word.span) == std::vector<int>{page.number});
            if (!inside) break;
        }
    }
}

TEST_CASE("runs and blocks are in order and do not overlap", "[samples]") {
    const auto ordered = [](const auto& items) {
        for (std::size_t i = 1; i < items.size(); ++i)
            if (items[i].span.begin < items[i - 1].span.end) return false;
        return true;
    };
    for (const Document& document : samples()) {
        INFO(document.path);
        CHECK(ordered(document.runs));
        CHECK(ordered(document.blocks));
        CHECK(ordered(document.words));
    }
}

TEST_CASE("a word stands on the page whose print shows it", "[samples]") {
    for (const Document& document : samples()) {
        INFO(document.path);
        for (const WordBox& word : document.words) {
            const std::string& printed = document.pages[static_cast<std::size_t>(word.page)].printed;
            const bool shown = printed.find(word.span.of(document.text)) != std::string::npos;
            CHECK(shown);
            if (!shown) {
                UNSCOPED_INFO(word.span.of(document.text));
                break;
            }
        }
    }
}

TEST_CASE("reading a file again gives the same document", "[samples]") {
    for (const Document& document : samples()) CHECK(ingest::read(document.path).value() == document);
}

TEST_CASE("what is stored comes back, and storing it again changes nothing", "[samples]") {
    const fs::path database = fs::temp_directory_path() / "raadspoor-samples.db";
    for (const char* ending : {"", "-wal", "-shm"}) fs::remove(database.string() + ending);
    {
        const auto writer = index::open_writer(database, nlp::terms);
        for (const Document& document : samples())
            CHECK(writer->add(document, nlp::analyse(document),
                              {document.path, document.bytes, 0, document.id, {}, {}}) ==
                  index::Writer::Added::added);
        writer->commit();
        for (const Document& document : samples())
            CHECK(writer->add(document, nlp::analyse(document),
                              {document.path, document.bytes, 0, document.id, {}, {}}) ==
                  index::Writer::Added::unchanged);
        writer->commit();
    }
    const auto reader = index::open_reader(database, nlp::terms);
    CHECK(reader->documents().size() == samples().size());
    for (const Document& document : samples()) {
        CHECK(reader->document(document.id) == document);
        CHECK(reader->analysis(document.id) == nlp::analyse(document));
    }
    CHECK(reader->check().damage.empty());
}

}  // namespace raadspoor
