// Damage that SQLite does not see: a bit that turned is found, told of, and mended only from the file.
#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "index/sqlite/checksum.h"
#include "support.h"

namespace raadspoor {
namespace {

using Catch::Matchers::Contains;
using index::CheckReport;

std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// Runs SQL on the file as somebody else would; gives the first column of all rows.
std::vector<std::string> ask(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    std::vector<std::string> rows;
    char* message = nullptr;
    sqlite3_exec(
        db, sql.c_str(),
        [](void* into, int, char** values, char**) {
            static_cast<std::vector<std::string>*>(into)->emplace_back(values[0] ? values[0] : "");
            return 0;
        },
        &rows, &message);
    INFO((message == nullptr ? "" : message));
    CHECK(message == nullptr);
    sqlite3_free(message);
    sqlite3_close(db);
    return rows;
}

const std::vector<std::string>& papers() {
    static const std::vector<std::string> all{
        "Motie Zwembad\nDe raad van de gemeente Eikendal, overwegende dat het zwembad in 2027 "
        "sluit,\nverzoekt "
        "het college vóór 1 juli 2026 met een plan te komen, mits de kosten niet boven € 250.000 "
        "uitkomen,\nen gaat over tot de orde van de dag.\nA. de Vries (Dorpsbelang)",
        "Brief over de warmtevoorziening\nGeachte raad,\nHet college zegt toe de raad in het derde kwartaal "
        "te "
        "informeren.\fDe provincie is akkoord, tenzij het rijk minder dan 40% betaalt.\nEen onderzoek "
        "ontbreekt nog.",
        "Besluitenlijst 4 maart 2026\nDe motie is verworpen met 12 stemmen voor en 17 stemmen tegen.\nHet "
        "amendement is aangenomen.",
        "Beantwoording vragen\n1. Waarom is het fietspad niet verlicht?\nHet fietspad ligt in een "
        "natuurgebied (NG).\n2. Komt er een lantaarn?\nNee, op dit moment niet."};
    return all;
}

/// The paper of that number, with something in most tables of statements.
tests::Stored numbered(int copy, std::size_t which) {
    const std::string name = std::to_string(copy) + "-" + std::to_string(which) + ".pdf";
    const std::string& text = papers()[which];
    tests::Stored stored = tests::paper(name, text.substr(0, text.find('\n')), text + "\nExemplaar " + name);
    Annotations& all = stored.analysis.annotations;
    all.dates = {{{10, 20}, "date.month", "2026-07-01", DateSource::stated, ""}};
    all.amounts = {{{20, 30}, "amount.sign", "250000"}};
    all.percentages = {{{21, 24}, "percentage.sign", "40"}};
    all.organisations = {{{5, 13}, "organisation.name", "gm0355"}};
    all.signatories = {{{30, 41}, "signatory.block", "A. de Vries", "", "Dorpsbelang"}};
    Condition demand{.span = {12, 40}, .rule = "condition.mits"};
    demand.trigger = "mits", demand.consequence = {2, 9}, demand.holder = "gm0355";
    demand.quantity = Quantity{250'000, "euro"};
    all.conditions = {demand};
    all.references = {{{1, 4}, "reference.article", "law:BWBR0008290#2", TargetKind::law}};
    all.positions = {{{1, 4}, "position.neutral", Stance::neutral, {}, {}, "gm0355"}};
    all.votes = {{{1, 4}, "vote.rejected", Outcome::verworpen, 12, 17, {}}};
    all.commitments = {{{1, 4}, "commitment.future", "gm0355"}};
    stored.analysis.abbreviations = {{"NG", "natuurgebied", {3, 9}}};
    stored.analysis.sections = {{SectionKind::overweging, {0, 4}}};
    return stored;
}

/// A database of some papers, and its bytes.
std::string filled(const tests::Folder& folder) {
    const std::filesystem::path file = folder / "raad.db";
    {
        const auto writer = index::open_writer(file, tests::analyse_words);
        for (int copy = 0; copy < 6; ++copy)
            for (std::size_t i = 0; i < papers().size(); ++i) tests::add(*writer, numbered(copy, i));
        writer->leave_out({"kapot.pdf", 12, 34, "", "kapot.pdf is beschadigd.", "damaged", 0, 0});
        writer->commit();
    }
    return bytes_of(file);
}

/// All that a reader of the database is told, as one text.
std::string told(const std::filesystem::path& file) {
    const auto reader = index::open_reader(file, tests::analyse_words);
    std::ostringstream out;
    for (const index::DocumentEntry& it : reader->documents({}, true)) {
        const Document document = reader->document(it.id);
        out << it.id << it.path << it.replaced << it.metadata.title << it.metadata.date << document.text
            << document.bytes << document.media_type << document.pages.size() << document.words.size();
        for (const std::string& path : it.paths) out << path;
        for (const Page& page : document.pages)
            out << page.number << page.label << page.printed << page.width;
        for (const Block& block : document.blocks) out << block.span.begin << '-' << block.span.end;
        reader->analysis(it.id).annotations.each([&](const auto& found) {
            out << found.span.begin << '-' << found.span.end << found.rule.name();
        });
    }
    for (const char* word : {"raad", "zwembad", "ontbreekt", "nee"}) {
        index::SearchOptions all;
        all.limit = 1000;
        const auto found =
            reader->search({index::Match::Op::term, {{TermKind::exact, word}}, {}, 0}, {}, all);
        std::multiset<std::string> hits;
        out << word << found.documents << found.passages;
        for (const auto& hit : found.hits)
            hits.insert(hit.document + "@" + std::to_string(hit.span.begin) + hit.text);
        for (const std::string& hit : hits) out << hit;
    }
    for (const index::FileState& left : reader->statistics().left_out) out << left.path << left.reason;
    return out.str();
}

}  // namespace

TEST_CASE("every table of a document is sealed with it, or follows from it", "[index]") {
    const tests::Folder folder;
    (void)filled(folder);
    const std::set<std::string> derived{"listing", "listed", "file"};
    std::set<std::string> sealed;
    for (const std::string_view it : index::sealed_tables()) sealed.emplace(it);
    for (const std::string& table :
         ask(folder / "raad.db",
             "SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = "
             "'table' AND c.name = 'document' AND m.name NOT LIKE 'terms%'")) {
        INFO(table);
        CHECK((sealed.count(table) + derived.count(table)) == 1);
    }
}

TEST_CASE("a value that was altered is found, in any table, and its document named", "[index]") {
    const tests::Folder folder;
    (void)filled(folder);
    const std::string change = GENERATE(
        as<std::string>{}, "UPDATE passage SET body = replace(body, 'zwembad', 'zwembed') WHERE row = 2",
        "UPDATE document SET title = 'Motie Zwemvad' WHERE row = 1",
        "UPDATE document SET date = '2025' WHERE row = 1",
        "UPDATE document SET forum = forum + 1 WHERE row = 1",
        "UPDATE condition SET trigger_words = 'nits' WHERE document = 1",
        "UPDATE condition SET holder = 'gm0000' WHERE document = 1",
        "UPDATE amount SET value = '260000' WHERE document = 1",
        "UPDATE page SET label = 'x' WHERE document = 1",
        "UPDATE facet SET value = value || 'x' WHERE document = 1",
        "UPDATE signatory SET name = 'A. de Fries' WHERE document = 1");
    INFO(change);
    (void)ask(folder / "raad.db", change);
    const CheckReport report = index::open_reader(folder / "raad.db", tests::analyse_words)->check();
    CHECK(report.documents == std::vector<std::string>{tests::id_of("0-0.pdf")});
    CHECK(report.files == std::vector<std::string>{"0-0.pdf"});
    CHECK_FALSE(report.only_index);
    CHECK(report.readable);
    REQUIRE_FALSE(report.damage.empty());
    CHECK_THAT(report.damage[0], Contains("0-0.pdf: wat ervan is opgeslagen, is veranderd."));
}

TEST_CASE("what was altered stays so until its file is read again", "[index]") {
    const tests::Folder folder;
    (void)filled(folder);
    const std::string before = told(folder / "raad.db");
    (void)ask(folder / "raad.db",
              "UPDATE passage SET body = replace(body, 'zwembad', 'zwembed') WHERE row = 2; UPDATE document "
              "SET first_passage = first_passage + 3 WHERE row = 2");
    const std::string id = tests::id_of("0-0.pdf"), other = tests::id_of("0-1.pdf");
    const auto check = [&] { return index::open_reader(folder / "raad.db", tests::analyse_words)->check(); };
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    writer->rebuild();
    CHECK(check().documents == std::vector<std::string>{id, other});
    for (const std::size_t which : {0U, 1U}) {
        const tests::Stored stored = numbered(0, which);
        writer->restore(stored.document.id, stored.document, stored.analysis, stored.file);
    }
    writer->rebuild();
    CHECK(check().damage.empty());
    CHECK(told(folder / "raad.db") == before);
}

TEST_CASE("what is known of a file is made anew from its document when it was altered", "[index]") {
    const tests::Folder folder;
    (void)filled(folder);
    (void)ask(folder / "raad.db", "UPDATE file SET path = '0-0.pdg' WHERE path = '0-0.pdf'");
    const auto check = [&] { return index::open_reader(folder / "raad.db", tests::analyse_words)->check(); };
    CHECK(check().only_index);
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    writer->rebuild();
    CHECK(check().damage.empty());
    CHECK(writer->file("0-0.pdf").has_value());
    CHECK(writer->file("0-0.pdf")->modified == -1);  // so that it is read at the next opportunity
    CHECK_FALSE(writer->file("0-0.pdg").has_value());
}

TEST_CASE("of 120 bits that turned, every one is found or does no harm", "[index]") {
    const tests::Folder folder;
    const std::string sound = filled(folder);
    const std::string before = told(folder / "raad.db");
    std::mt19937 random{20261201};
    int found = 0, harmless = 0;
    for (int i = 0; i < 120; ++i) {
        std::size_t at = 0;  // most of so small a database is room that nothing stands in
        do at = std::uniform_int_distribution<std::size_t>(0, sound.size() - 1)(random);
        while (sound[at] == 0);
        const int bit = std::uniform_int_distribution<int>(0, 7)(random);
        std::string bytes = sound;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
        const std::filesystem::path file = folder / ("fout" + std::to_string(i) + ".db");
        write(file, bytes);
        bool is_found = true;
        try {
            is_found = !index::check(file, tests::analyse_words).damage.empty();
        } catch (const index::DatabaseError&) {  // no database any more, or of a newer version
        }
        INFO("byte " << at << ", bit " << bit);
        if (is_found) {
            ++found;
        } else {
            ++harmless;
            CHECK(told(file) == before);
        }
        for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + tail);
    }
    CHECK(found + harmless == 120);
    CHECK(found > 60);
}

TEST_CASE("a store that is cut off or lacks a table is told so, and what is sound in it is saved",
          "[index]") {
    const tests::Folder folder;
    const std::string sound = filled(folder);
    write(folder / "half.db", sound.substr(0, sound.size() / 2));
    const CheckReport half = index::check(folder / "half.db", tests::analyse_words);
    CHECK_FALSE(half.readable);
    REQUIRE(half.damage.size() == 1);
    CHECK_THAT(half.damage[0], Contains("Het bestand is afgebroken: er zijn"));

    write(folder / "zonder.db", sound);
    (void)ask(folder / "zonder.db",
              "PRAGMA writable_schema = 1; DELETE FROM sqlite_schema WHERE name = 'page'");
    const CheckReport without = index::check(folder / "zonder.db", tests::analyse_words);
    CHECK_FALSE(without.damage.empty());
    for (const std::string& sentence : without.damage) CHECK_THAT(sentence, !Contains("no such table"));
    CHECK_THROWS_WITH(
        index::open_reader(folder / "zonder.db", tests::analyse_words)->document(tests::id_of("0-0.pdf")),
        Contains("is beschadigd; draai `raadspoor check`") && !Contains("no such"));

    // A page of the tree of passages, with what no page begins with.
    std::string bytes = sound;
    const std::size_t place = bytes.find("Komt er een lantaarn") / 8192 * 8192;
    bytes[place] = '\x77';
    write(folder / "stuk.db", bytes);
    CHECK_FALSE(index::check(folder / "stuk.db", tests::analyse_words).readable);
    std::set<std::string> saved;
    const std::vector<std::string> paths = index::salvage(
        folder / "stuk.db",
        [&](const Document& document, const Analysis&, const std::vector<index::FileState>& files) {
            const std::string& text = papers()[static_cast<std::size_t>(document.path[2] - '0')];
            CHECK(document.text.substr(0, 20) == text.substr(0, 20));
            for (const index::FileState& it : files) saved.insert(it.path);
        });
    CHECK(paths.size() == 25);
    CHECK(saved.size() < 24);
}

}  // namespace raadspoor
