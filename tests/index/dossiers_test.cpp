// A person's work is kept whatever happens to the papers, and what is new is told once.
#include "index/store/dossiers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "tests/index/support.h"

namespace raadspoor {

namespace {

using Ids = std::vector<std::string>;

std::vector<std::string> words_of(const index::Dossier& dossier) {
    std::vector<std::string> words;
    for (const index::KeptQuotation& it : dossier.quotations) words.push_back(it.words);
    return words;
}

index::KeptQuotation quotation(const std::string& words) {
    index::KeptQuotation it;
    it.document = "d1";
    it.path = "brief.pdf";
    it.span = {words.size(), words.size() + 10};
    it.words = words;
    it.page = "p. 2";
    return it;
}

}  // namespace

TEST_CASE("what is new for a question is what came after it was last looked at", "[index]") {
    const tests::Folder folder;
    const auto dossiers = index::open_dossiers(folder / "raad.db.dossiers");
    dossiers->create("Zwembad");
    const std::int64_t first = dossiers->follow("Zwembad", "zwembad", {"a", "b"});
    CHECK(dossiers->unseen("Zwembad", {"a", "b"}).at(first).empty());
    CHECK(dossiers->unseen("Zwembad", {"a", "b", "c"}).at(first) == Ids{"c"});
    // Another question is followed when c is there: for the first one it stays news.
    const std::int64_t second = dossiers->follow("Zwembad", "bad", {"a", "b", "c"});
    CHECK(dossiers->unseen("Zwembad", {"a", "b", "c", "d"}).at(first) == Ids{"c", "d"});
    CHECK(dossiers->unseen("Zwembad", {"a", "b", "c", "d"}).at(second) == Ids{"d"});
    dossiers->mark_seen("Zwembad", {"a", "b", "c", "d"});
    CHECK(dossiers->unseen("Zwembad", {"a", "b", "c", "d"}).at(first).empty());
    // A paper that went and came back is no news; following the same question again changes nothing.
    CHECK(dossiers->unseen("Zwembad", {"a"}).at(first).empty());
    CHECK(dossiers->unseen("Zwembad", {"a", "d"}).at(first).empty());
    CHECK(dossiers->follow("Zwembad", "  zwembad ", {"a", "x"}) == first);
    CHECK(dossiers->unseen("Zwembad", {"a", "x"}).at(first) == Ids{"x"});
    dossiers->unfollow("Zwembad", first);
    CHECK_FALSE(dossiers->unseen("Zwembad", {"x"}).contains(first));
    CHECK_THROWS_AS(dossiers->unfollow("Zwembad", first), std::out_of_range);
}

TEST_CASE("what was seen since a day is told by when it was first seen", "[index]") {
    const tests::Folder folder;
    const auto dossiers = index::open_dossiers(folder / "raad.db.dossiers");
    dossiers->create("A");
    dossiers->follow("A", "brug", {"a"});
    CHECK(dossiers->arrived_since("2000-01-01", {"a", "b"}) == Ids{"a", "b"});
    CHECK(dossiers->arrived_since("2999-01-01", {"a", "b"}) == Ids{"b"});
}

TEST_CASE("quotations are kept in the person's own order, each once", "[index]") {
    const tests::Folder folder;
    const std::filesystem::path file = folder / "raad.db.dossiers";
    {
        const auto dossiers = index::open_dossiers(file);
        dossiers->create("Bad");
        const std::int64_t one = dossiers->keep("Bad", quotation("een"));
        const std::int64_t two = dossiers->keep("Bad", quotation("twee"));
        const std::int64_t three = dossiers->keep("Bad", quotation("drie "));
        CHECK(dossiers->keep("Bad", quotation("een")) == one);
        dossiers->move("Bad", three, 0);
        CHECK(words_of(dossiers->dossier("bad")) == Ids{"drie ", "een", "twee"});
        dossiers->move("Bad", three, 99);
        dossiers->set_note("Bad", two, "voor de brief");
        dossiers->drop("Bad", one);
        CHECK_THROWS_AS(dossiers->drop("Bad", one), std::out_of_range);
        CHECK_THROWS_AS(dossiers->set_note("Weg", two, "x"), std::out_of_range);
    }
    const auto again = index::open_dossiers(file);
    const index::Dossier dossier = again->dossier("Bad");
    CHECK(words_of(dossier) == Ids{"twee", "drie "});
    CHECK(dossier.quotations[0].note == "voor de brief");
    CHECK(dossier.quotations[0].page == "p. 2");
    CHECK(dossier.quotations[0].span == Span{4, 14});
}

TEST_CASE("a dossier has a name that a person can type", "[index]") {
    const tests::Folder folder;
    const auto dossiers = index::open_dossiers(folder / "raad.db.dossiers");
    for (const std::string& bad : {std::string(), std::string(" "), std::string(" Bad"), std::string("a\nb"),
                                   std::string(101, 'x'), std::string("News")})
        CHECK_THROWS_AS(dossiers->create(bad), std::invalid_argument);
    dossiers->create("Eén");
    dossiers->create("Eén");
    dossiers->create("Twee");
    CHECK(dossiers->names() == Ids{"Eén", "Twee"});
    CHECK_THROWS_AS(dossiers->rename("Twee", "Eén"), std::invalid_argument);
    dossiers->rename("Twee", "TWEE");
    CHECK(dossiers->has("twee"));
    dossiers->set_mail("twee", "raad@voorbeeld.nl");
    CHECK(dossiers->dossier("TWEE").mail == "raad@voorbeeld.nl");
    dossiers->remove("twee");
    CHECK_FALSE(dossiers->has("TWEE"));
    CHECK_THROWS_AS(dossiers->dossier("TWEE"), std::out_of_range);
}

TEST_CASE("what a person put right is told in the place of what was read", "[index]") {
    const tests::Folder folder;
    const std::filesystem::path file = folder / "raad.db.dossiers";
    const tests::Stored it = tests::paper("brief.pdf", "Brief", "De brug is dicht.", "2024-11-29");
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        tests::add(*writer, it);
        writer->commit();
        const auto dossiers = index::open_dossiers(file);
        dossiers->create("A");
        dossiers->correct("A", {it.document.id, "datum", "2020-01-02"});
        dossiers->correct("A", {it.document.id, "titel", "Brief over de brug"});
        dossiers->correct("A", {it.document.id, "soort", "brief"});
        dossiers->correct("A", {it.document.id, "kenmerk", "X"});
        dossiers->correct("A", {it.document.id, "kenmerk", ""});
    }
    const auto reader =
        index::open_reader(folder / "raad.db", tests::analyse_words, {}, index::corrections_in(file));
    const index::DocumentEntry entry = reader->entry(it.document.id).value();
    CHECK(entry.metadata.date == "2020-01-02");
    CHECK(entry.metadata.title == "Brief over de brug");
    CHECK(entry.metadata.kind == DocumentKind::brief);
    CHECK(entry.corrected == Ids{"datum", "soort", "titel"});
    CHECK(reader->analysis(it.document.id).metadata.date == "2020-01-02");
    CHECK(reader->listed(index::List::conditions).at(0).date == "2020-01-02");
    index::Filter filter;
    filter.until = "2020";
    CHECK(reader->documents(filter).size() == 1);
    filter.kinds = {DocumentKind::motie};
    CHECK(reader->documents(filter).empty());
    CHECK(index::open_reader(folder / "raad.db", tests::analyse_words)
              ->entry(it.document.id)
              ->corrected.empty());
    CHECK(index::corrections_in(folder / "geen.dossiers").empty());
}

TEST_CASE("a file that holds no dossiers is told so, and left alone", "[index]") {
    const tests::Folder folder;
    const std::filesystem::path text = folder.write("tekst.dossiers", "Dit is een brief, geen dossier. ");
    CHECK_THROWS_AS(index::open_dossiers(text), index::DatabaseError);
    CHECK(std::filesystem::file_size(text) > 0);
    (void)index::open_writer(folder / "raad.db", tests::analyse_words);
    CHECK_THROWS_WITH(index::open_dossiers(folder / "raad.db"), Catch::Contains("geen dossierbestand"));
    CHECK(index::corrections_in(text).empty());
    const auto made = index::open_dossiers(folder / "eigen.dossiers");
    using std::filesystem::perms;
    CHECK((std::filesystem::status(folder / "eigen.dossiers").permissions() &
           (perms::group_all | perms::others_all)) == perms::none);
}

TEST_CASE("dossiers that may not be written can be read", "[index]") {
    const tests::Folder folder;
    const std::filesystem::path file = folder / "raad.db.dossiers";
    index::open_dossiers(file)->create("Bad");
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    const auto dossiers = index::open_dossiers(file);
    CHECK(dossiers->names() == Ids{"Bad"});
    CHECK_THROWS_AS(dossiers->create("Brug"), index::DatabaseError);
}

}  // namespace raadspoor
