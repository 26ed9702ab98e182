#include "index/file/check.h"

#include <array>
#include <fstream>
#include <new>
#include <string_view>

#include "index/file/file_store.h"
#include "index/passages/codec.h"
#include "index/passages/facts.h"
#include "index/sqlite/checksum.h"
#include "index/sqlite/frequent.h"
#include "index/sqlite/scan.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/sqlite.h"
#include "index/sqlite/store.h"

namespace raadspoor::index {

namespace {

using Sentences = std::vector<std::string>;

/// Sentences of SQLite about values and its own indexes, which leave the file readable.
bool is_of_rows(std::string_view sentence) {
    for (const std::string_view begin : {"NULL value in", "non-", "row ", "wrong # of entries",
                                         "NUMERIC value in", "TEXT value in", "CHECK constraint"})
        if (sentence.starts_with(begin)) return true;
    return false;
}

/// Of SQLite's pages and indexes it tells how many places, since its own sentences are of no use to people.
void check_file(Connection& db, CheckReport& report) {
    std::size_t structure = 0, rows = 0;
    for (Cursor row = db.query("PRAGMA integrity_check(100)"); row.step();) {
        if (row.view(0) == "ok") continue;
        ++(is_of_rows(row.view(0)) ? rows : structure);
    }
    if (structure > 0) {
        report.readable = false;
        report.damage.push_back("De opbouw van het bestand is beschadigd, op " + std::to_string(structure) +
                                (structure == 1 ? " plaats." : " plaatsen."));
    }
    if (rows > 0)
        report.damage.push_back(
            "Er staan waarden in het bestand die er niet horen, of wijzers die niet kloppen (" +
            std::to_string(rows) + ").");
    for (Cursor row = db.query("PRAGMA foreign_key_check"); row.step();)
        report.damage.push_back("Een rij van tabel " + row.text(0) + " hoort bij een stuk dat er niet is.");
    const std::string schema = meta(db, "schema");
    if (schema != checksum_of_schema(db))
        report.damage.push_back("De tabellen zijn anders gemaakt dan raadspoor ze maakt.");
}

bool in_bounds(Span span, std::size_t size) { return span.begin <= span.end && span.end <= size; }

/// What can be wrong with one document whose rows were read.
void check_values(const std::string& name, const Document& document, const Analysis& analysis,
                  Sentences& damage) {
    const std::size_t size = document.text.size();
    const auto require = [&](bool holds, const char* what) {
        if (!holds) damage.push_back(name + ": " + what + '.');
    };
    for (const PageRun& run : document.runs)
        require(in_bounds(run.span, size) && run.page >= 0 &&
                    static_cast<std::size_t>(run.page) < document.pages.size(),
                "een pagina wijst buiten de tekst");
    for (const WordBox& word : document.words)
        require(in_bounds(word.span, size), "een woord ligt buiten de tekst");
    for (const Block& block : document.blocks)
        require(in_bounds(block.span, size), "een blok ligt buiten de tekst");
    for (const Span sentence : analysis.sentences)
        require(in_bounds(sentence, size), "een zin ligt buiten de tekst");
    analysis.annotations.each(
        [&](const auto& it) { require(in_bounds(it.span, size), "een vindplaats ligt buiten de tekst"); });
}

/// The passages of a document stand in their rows, each as long as was noted.
bool passages_agree(Connection& db, std::int64_t first, const std::vector<PassageFacts>& facts) {
    std::size_t next = 0;
    Cursor row =
        db.query("SELECT row, length(CAST(body AS BLOB)) FROM passage WHERE row BETWEEN ? AND ? ORDER BY row",
                 first, first + static_cast<std::int64_t>(facts.size()));
    for (bool title = true; row.step(); title = false) {
        if (title && row.integer(0) == first) continue;
        const bool agrees = next < facts.size() &&
                            row.integer(0) == first + 1 + static_cast<std::int64_t>(next) &&
                            row.count(1) == facts[next].bytes;
        if (!agrees) break;
        ++next;
    }
    return next == facts.size();
}

/// What does not agree in one document, beside that something in it was altered.
void check_parts(Connection& db, std::int64_t row, Sentences& damage) {
    Cursor found = db.query(
        "SELECT path, first_passage, passages, text_bytes, page_count, passage_count FROM document WHERE row "
        "= ?",
        row);
    if (!found.step()) return;
    const std::string name = found.text(0);
    const std::int64_t first = found.integer(1);
    const std::string stored = found.text(2);
    const std::size_t bytes = found.count(3), pages = found.count(4), count = found.count(5);
    try {
        const std::vector<PassageFacts> facts = decode_facts(stored);
        const Document document = load_document(db, row);
        if (facts.size() != count || !passages_agree(db, first, facts) || document.text.size() != bytes)
            damage.push_back(name + ": er ontbreekt tekst, of er staat tekst te veel.");
        if (document.pages.size() != pages) damage.push_back(name + ": er ontbreken pagina's.");
        check_values(name, document, load_analysis(db, row), damage);
    } catch (const Damaged&) {
        damage.push_back(name + ": de opgeslagen gegevens zijn niet te lezen.");
    } catch (const std::bad_alloc&) {  // a size that was altered
        damage.push_back(name + ": de opgeslagen gegevens zijn niet te lezen.");
    }
}

void check_document(Connection& db, std::int64_t row, CheckReport& report) {
    const std::size_t before = report.damage.size();
    check_parts(db, row, report.damage);
    Cursor found = db.query(
        "SELECT id, coalesce((SELECT min(path) FROM file WHERE file.document = document.row), path) FROM "
        "document WHERE row = ?",
        row);
    if (!found.step()) return;
    if (report.damage.size() == before && is_sealed(db, row)) return;
    if (report.damage.size() == before)
        report.damage.push_back(found.text(1) + ": wat ervan is opgeslagen, is veranderd.");
    report.documents.push_back(found.text(0));
    report.files.push_back(found.text(1));
}

/// No passage is nobody's, and no document has two owners of a row.
void check_counts(Connection& db, Sentences& damage) {
    const std::int64_t owned = db.number("SELECT coalesce(sum(passage_count + 1), 0) FROM document");
    const std::int64_t stored = db.number("SELECT count(*) FROM passage");
    if (owned != stored)
        damage.push_back("Er zijn " + std::to_string(stored) + " passages, maar de stukken hebben er " +
                         std::to_string(owned) + ".");
}

/// What is replaced is held by no file, and all else is.
void check_replaced(Connection& db, Sentences& damage) {
    const std::int64_t lost = db.number(
        "SELECT count(*) FROM document WHERE replaced = EXISTS (SELECT 1 FROM file WHERE file.document = "
        "document.row)");
    if (lost == 0) return;
    damage.push_back((lost == 1 ? "1 stuk staat" : std::to_string(lost) + " stukken staan") +
                     " verkeerd als vervangen of niet vervangen.");
}

std::vector<std::int64_t> all_documents(Connection& db) {
    std::vector<std::int64_t> rows;
    for (Cursor row = db.query("SELECT row FROM document ORDER BY row"); row.step();)
        rows.push_back(row.integer(0));
    return rows;
}

void check_stored(Connection& db, CheckReport& report) {
    for (const std::int64_t row : all_documents(db)) check_document(db, row, report);
}

/// What follows from what is stored of each document, and can be made anew.
void check_derived(Connection& db, CheckReport& report) {
    check_replaced(db, report.damage);
    for (const std::string& path : unsealed_files(db))
        report.damage.push_back("Wat over het bestand " + path + " is vastgelegd, is veranderd.");
    std::size_t lists = 0;
    for (const std::int64_t row : all_documents(db)) lists += is_listed_sealed(db, row) ? 0U : 1U;
    if (lists > 0)
        report.damage.push_back("De regels van lijsten zijn veranderd, bij " + std::to_string(lists) +
                                (lists == 1 ? " stuk." : " stukken."));
}

/// Lets the connection hold a copy of the index: a large one, and in tables that are FTS5's own.
void allow_copy(Connection& db) {
    db.execute("PRAGMA temp_store = file");
    sqlite3_db_config(db.raw(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
}

/// FTS5 compares its index with the text only by way of an INSERT, which needs a file that may be written and
/// keeps writers waiting. So it compares a copy of the index, in a temporary database of this connection,
/// with the text where it stands.
void copy_index(Connection& db) {
    db.execute(
        "CREATE TEMP VIEW passages_of_terms AS SELECT row, body FROM main.passage;"
        "CREATE VIRTUAL TABLE temp.copied_terms USING fts5 (body, content = 'passages_of_terms', "
        "content_rowid = 'row', columnsize = 0, tokenize = 'raadspoor');"
        "DELETE FROM temp.copied_terms_data; DELETE FROM temp.copied_terms_idx;"
        "INSERT INTO temp.copied_terms_data SELECT * FROM main.terms_data;"
        "INSERT INTO temp.copied_terms_idx SELECT * FROM main.terms_idx");
}

/// Whether the index over words is of the text.
bool index_agrees(Connection& db) {
    try {
        // Also whether FTS5 takes what it has for its own: the copy has settings of its own.
        (void)db.number("SELECT count(*) FROM main.terms WHERE terms MATCH '\"=\"'");
        copy_index(db);
    } catch (const DamagedStore&) {
        return false;
    }
    const int code = sqlite3_exec(
        db.raw(), "INSERT INTO temp.copied_terms (copied_terms, rank) VALUES ('integrity-check', 1)", nullptr,
        nullptr, nullptr);
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_CORRUPT && (code & 0xff) != SQLITE_ERROR) db.fail(code);
    return code == SQLITE_OK;
}

}  // namespace

CheckReport check(const std::filesystem::path& file, Tokenizing& tokenizing) {
    const auto connection = connect_for_reading(file);
    Connection& db = *connection;
    register_tokenizer(db.raw(), tokenizing);
    register_scan(db.raw());
    allow_copy(db);
    const Transaction snapshot{db, Transaction::Kind::read};
    CheckReport report;
    check_file(db, report);
    if (!report.readable) return report;  // what else is seen in it means little
    check_stored(db, report);
    check_counts(db, report.damage);
    const bool nothing_lost = report.damage.empty();
    check_derived(db, report);
    if (!index_agrees(db))
        report.damage.push_back("De index op woorden klopt niet met de tekst.");
    else if (!frequent_agrees(db))
        report.damage.push_back("De lijsten van veelgebruikte woorden kloppen niet.");
    report.only_index = nothing_lost && !report.damage.empty();
    return report;
}

std::uintmax_t size_by_head(const std::filesystem::path& file) {
    constexpr std::size_t page_size_at = 16, pages_at = 28, head = 100;
    std::array<unsigned char, head> bytes{};
    std::ifstream in{file, std::ios::binary};
    if (!in.read(reinterpret_cast<char*>(bytes.data()), head)) return 0;
    const std::uintmax_t page = std::uintmax_t{bytes[page_size_at]} << 8 | bytes[page_size_at + 1];
    std::uintmax_t pages = 0;
    for (std::size_t i = 0; i < 4; ++i) pages = pages << 8 | bytes[pages_at + i];
    return (page == 1 ? 65'536 : page) * pages;
}

namespace {

/// Why a database that is one cannot even be opened.
std::string unreadable(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error), whole = size_by_head(file);
    if (!error && size < whole)
        return "Het bestand is afgebroken: er zijn " + std::to_string(size) + " van de " +
               std::to_string(whole) + " bytes. Kopiëren of downloaden ging mis, of de schijf was vol.";
    return "Het bestand is zo beschadigd dat het niet te openen is, of er ontbreekt een tabel.";
}

}  // namespace

CheckReport check_file(const std::filesystem::path& file, Analyser analyser) {
    try {
        return open_file_reader(file, std::move(analyser), {}, {})->check();
    } catch (const DamagedStore&) {
        CheckReport report;
        report.readable = false;
        report.damage.push_back(unreadable(file));
        return report;
    }
}

}  // namespace raadspoor::index
