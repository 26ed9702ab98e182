#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "support.h"

namespace raadspoor {
namespace {

using index::Writer;

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::size_t hits(const std::filesystem::path& file, const std::string& word) {
    const auto reader = index::open_reader(file, tests::analyse_words);
    return reader->search({index::Match::Op::term, {{TermKind::exact, word}}, {}, 0}, {}).passages;
}

}  // namespace

TEST_CASE("the same document at two paths is one document", "[index]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    tests::Stored paper = tests::paper("a.pdf", "Motie", "De raad.");
    CHECK(tests::add(*writer, paper) == Writer::Added::added);
    CHECK(tests::add(*writer, paper) == Writer::Added::unchanged);
    paper.file.path = "b.pdf";
    CHECK(writer->add_path(paper.file) == Writer::Added::unchanged);
    writer->commit();
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    REQUIRE(reader->documents().size() == 1);
    CHECK(reader->documents()[0].paths == std::vector<std::string>{"a.pdf", "b.pdf"});
    CHECK(reader->find_document("b.pdf") == std::vector{paper.document.id});
    CHECK(reader->find_document(paper.document.id.substr(0, 6)) == std::vector{paper.document.id});
    CHECK(reader->find_document(paper.document.id.substr(0, 5)).empty());
}

TEST_CASE("another version at a path marks the one before as replaced, until that returns", "[index]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    const tests::Stored old = tests::paper("a.pdf", "Motie", "De oude raad.");
    tests::Stored revised = tests::paper("a2.pdf", "Motie", "De nieuwe raad.");
    revised.file.path = "a.pdf";
    tests::add(*writer, old);
    CHECK(tests::add(*writer, revised) == Writer::Added::updated);
    writer->commit();
    CHECK(hits(folder / "raad.db", "oude") == 0);
    CHECK(hits(folder / "raad.db", "nieuwe") == 1);
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->documents().size() == 1);
    CHECK(reader->documents({}, true).size() == 2);
    CHECK(reader->entry(old.document.id)->replaced);
    CHECK(reader->check().damage.empty());
    CHECK(tests::add(*writer, old) == Writer::Added::updated);
    writer->commit();
    CHECK_FALSE(reader->entry(old.document.id)->replaced);
    CHECK(hits(folder / "raad.db", "oude") == 1);
    CHECK(hits(folder / "raad.db", "nieuwe") == 0);
}

TEST_CASE("a file that was left out is remembered with its reason, and keeps what it held", "[index]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    const tests::Stored paper = tests::paper("a.pdf", "Motie", "De raad.");
    tests::add(*writer, paper);
    writer->leave_out({"a.pdf", 7, 8, "", "a.pdf is beschadigd.", "damaged"});
    writer->leave_out({"b.pdf", 1, 2, "", "b.pdf is leeg.", "empty"});
    writer->commit();
    CHECK(writer->file("a.pdf")->reason == "a.pdf is beschadigd.");
    CHECK(writer->file("a.pdf")->document.empty());
    CHECK(writer->file("b.pdf")->modified == 2);
    CHECK_FALSE(writer->file("c.pdf"));
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->statistics().left_out.size() == 2);
    CHECK(reader->documents().size() == 1);
    CHECK(reader->check().damage.empty());
    tests::add(*writer, paper);
    CHECK(writer->file("a.pdf")->document == paper.document.id);
    CHECK(writer->file("a.pdf")->reason.empty());
}

TEST_CASE("what another version of the analysis made is made anew", "[index]") {
    const tests::Folder folder;
    const tests::Stored paper = tests::paper("a.pdf", "Motie", "De raad.");
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words, {"1", "1"});
        tests::add(*writer, paper);
        writer->commit();
    }
    tests::Stored better = paper;
    better.analysis.metadata.title = "Beter";
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words, {"1", "2"});
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words, {"1", "2"});
    CHECK(reader->outdated() == std::vector{paper.document.id});
    CHECK(reader->statistics().outdated == 1);
    CHECK(tests::add(*writer, better) == Writer::Added::updated);
    writer->commit();
    CHECK(reader->outdated().empty());
    CHECK(reader->statistics().outdated == 0);
    CHECK(reader->entry(paper.document.id)->metadata.title == "Beter");
    CHECK(reader->check().damage.empty());
    CHECK(hits(folder / "raad.db", "beter") == 1);
}

TEST_CASE("pages that were left unread are replaced when they were read", "[index]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    tests::Stored paper = tests::paper("a.pdf", "Motie", "De raad.");
    paper.document.pages.front().source = TextSource::none;
    CHECK(tests::add(*writer, paper) == Writer::Added::added);
    writer->commit();
    CHECK(writer->file("a.pdf")->waiting == 1);
    CHECK(index::open_reader(folder / "raad.db", tests::analyse_words)->statistics().unread == 1);
    CHECK(tests::add(*writer, paper) == Writer::Added::unchanged);
    paper.document.pages.front().source = TextSource::ocr;
    paper.document.pages.front().confidence = 0.75F;
    CHECK(tests::add(*writer, paper) == Writer::Added::updated);
    writer->commit();
    CHECK(writer->file("a.pdf")->waiting == 0);
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->statistics().unread == 0);
    REQUIRE(reader->documents().size() == 1);
    CHECK(reader->ocr_confidence(paper.document.id, {{PageNumber{1}, "1"}}) == 0.75F);
    CHECK_FALSE(reader->ocr_confidence(paper.document.id, {{PageNumber{2}, "2"}}));
}

TEST_CASE("a stored document is analysed anew without its file", "[index]") {
    const tests::Folder folder;
    const tests::Stored old = tests::paper("a.pdf", "Motie", "De oude raad.");
    tests::Stored revised = tests::paper("a2.pdf", "Motie", "De nieuwe raad.");
    revised.file.path = "a.pdf";
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words, {"1", "1"});
        add(*writer, old);
        add(*writer, revised);
        writer->commit();
    }
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words, {"1", "2"});
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words, {"1", "2"});
    CHECK(reader->outdated().size() == 2);
    for (const std::string& id : reader->outdated()) {
        Analysis better = reader->analysis(id);
        better.metadata.title = "Beter";
        writer->renew(reader->document(id), better);
    }
    writer->commit();
    CHECK(reader->outdated().empty());
    CHECK((reader->document(old.document.id) == old.document));
    CHECK(reader->entry(old.document.id)->replaced);
    CHECK(reader->entry(revised.document.id)->paths == std::vector<std::string>{"a.pdf"});
    CHECK(reader->check().damage.empty());
    CHECK(hits(folder / "raad.db", "beter") == 1);
    CHECK_THROWS_AS(writer->renew(tests::paper("c.pdf", "", "").document, {}), std::out_of_range);
}

TEST_CASE("with other terms nothing is searched or added before a rebuild", "[index]") {
    const tests::Folder folder;
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words, {"1", "1"});
        tests::add(*writer, tests::paper("a.pdf", "Motie", "De raad."));
        writer->commit();
    }
    const auto other = [](std::string_view, const TermSink& sink) {
        sink({TermKind::exact, "ander", {0, 1}});
    };
    const auto writer = index::open_writer(folder / "raad.db", other, {"2", "1"});
    const auto reader = index::open_reader(folder / "raad.db", other, {"2", "1"});
    const index::Match asked{index::Match::Op::term, {{TermKind::exact, "ander"}}, {}, 0};
    CHECK_THROWS_AS(reader->search(asked, {}), index::DatabaseError);
    CHECK_THROWS_AS(tests::add(*writer, tests::paper("b.pdf", "Motie", "De raad.")), index::DatabaseError);
    writer->rebuild();
    CHECK(reader->search(asked, {}).documents == 1);
    CHECK(reader->check().damage.empty());
    CHECK(reader->statistics().words == 1);
}

TEST_CASE("a forgotten document leaves no byte behind", "[index]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    for (int i = 0; i < 30; ++i) {
        const std::string name = std::to_string(i);
        tests::add(*writer,
                   tests::paper(name, "Titel",
                                i == 17 ? "Het geheimwoordje staat hier." : "Gewone tekst nummer " + name));
        if (i % 5 == 0) writer->commit();
    }
    writer->commit();
    REQUIRE(bytes_of(folder / "raad.db-wal").find("geheimwoordje") != std::string::npos);
    CHECK(writer->forget(tests::id_of("17")));
    CHECK_FALSE(writer->forget(tests::id_of("17")));
    for (const auto& file : std::filesystem::directory_iterator(folder.path()))
        CHECK(bytes_of(file.path()).find("geheimwoordje") == std::string::npos);
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->documents().size() == 29);
    CHECK(reader->check().damage.empty());
    CHECK(hits(folder / "raad.db", "nummer") == 29);
}

TEST_CASE("what was not committed is not there", "[index]") {
    const tests::Folder folder;
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        tests::add(*writer, tests::paper("a.pdf", "Motie", "De raad."));
        writer->commit();
        tests::add(*writer, tests::paper("b.pdf", "Motie", "De raad."));
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK(reader->documents().size() == 1);
    CHECK(reader->statistics().words == 2);
}

TEST_CASE("a reader sees what a writer adds, replaces and forgets", "[index]") {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    tests::add(*writer, tests::paper("a.pdf", "Motie", "De raad."));
    writer->commit();
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const auto count = [&] {
        return reader->search({index::Match::Op::term, {{TermKind::exact, "raad"}}, {}, 0}, {}).documents;
    };
    CHECK(count() == 1);
    tests::add(*writer, tests::paper("b.pdf", "Motie", "De raad."));
    CHECK(count() == 1);
    writer->commit();
    CHECK(count() == 2);
    writer->forget(tests::id_of("a.pdf"));
    CHECK(count() == 1);
}

TEST_CASE("an analyser that throws makes the add throw the same, and leaves nothing", "[index]") {
    const tests::Folder folder;
    const auto failing = [](std::string_view text, const TermSink& sink) {
        if (text.find("kapot") != std::string_view::npos) throw std::domain_error("kapot");
        tests::analyse_words(text, sink);
    };
    const auto writer = index::open_writer(folder / "raad.db", failing);
    CHECK_THROWS_AS(tests::add(*writer, tests::paper("a.pdf", "Motie", "Dit is kapot.")), std::domain_error);
    CHECK(tests::add(*writer, tests::paper("b.pdf", "Motie", "De raad.")) == Writer::Added::added);
    writer->commit();
    CHECK(index::open_reader(folder / "raad.db", tests::analyse_words)->documents().size() == 1);
}

}  // namespace raadspoor
