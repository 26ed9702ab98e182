#include "index/file/check.h"

#include "index/passages/codec.h"
#include "index/passages/facts.h"
#include "index/sqlite/frequent.h"
#include "index/sqlite/scan.h"
#include "index/sqlite/sqlite.h"
#include "index/sqlite/store.h"

namespace raadspoor::index {

namespace {

using Sentences = std::vector<std::string>;

void check_file(Connection& db, Sentences& damage) {
    for (Cursor row = db.query("PRAGMA quick_check(20)"); row.step();)
        if (row.view(0) != "ok") damage.push_back("Het bestand is beschadigd: " + row.text(0) + ".");
    for (Cursor row = db.query("PRAGMA foreign_key_check"); row.step();)
        damage.push_back("Een rij van tabel " + row.text(0) + " hoort bij een stuk dat er niet is.");
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

void check_document(Connection& db, std::int64_t row, Sentences& damage) {
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
    }
}

/// No passage is nobody's, no document has two owners of a row, and what is replaced is held by no file.
void check_counts(Connection& db, Sentences& damage) {
    const std::int64_t owned = db.number("SELECT coalesce(sum(passage_count + 1), 0) FROM document");
    const std::int64_t stored = db.number("SELECT count(*) FROM passage");
    if (owned != stored)
        damage.push_back("Er zijn " + std::to_string(stored) + " passages, maar de stukken hebben er " +
                         std::to_string(owned) + ".");
    const std::int64_t lost = db.number(
        "SELECT count(*) FROM document WHERE replaced = EXISTS (SELECT 1 FROM file WHERE file.document = "
        "document.row)");
    if (lost != 0)
        damage.push_back(std::to_string(lost) + " stukken staan verkeerd als vervangen of niet vervangen.");
}

void check_stored(Connection& db, Sentences& damage) {
    std::vector<std::int64_t> rows;
    for (Cursor row = db.query("SELECT row FROM document ORDER BY row"); row.step();)
        rows.push_back(row.integer(0));
    for (const std::int64_t row : rows) check_document(db, row, damage);
    check_counts(db, damage);
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
    copy_index(db);
    const int code = sqlite3_exec(
        db.raw(), "INSERT INTO temp.copied_terms (copied_terms, rank) VALUES ('integrity-check', 1)", nullptr,
        nullptr, nullptr);
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_CORRUPT) db.fail(code);
    return code == SQLITE_OK;
}

}  // namespace

CheckReport check(const std::filesystem::path& file, Tokenizing& tokenizing) {
    Connection db{file, Connection::Mode::read};
    register_tokenizer(db.raw(), tokenizing);
    register_scan(db.raw());
    allow_copy(db);
    const Transaction snapshot{db, Transaction::Kind::read};
    CheckReport report;
    check_file(db, report.damage);
    if (report.damage.empty()) check_stored(db, report.damage);
    const bool stored_sound = report.damage.empty();
    if (!index_agrees(db))
        report.damage.push_back(
            "De index op woorden klopt niet met de tekst; bouw hem opnieuw op met `raadspoor check "
            "--repair`.");
    else if (!frequent_agrees(db))
        report.damage.push_back(
            "De lijsten van veelgebruikte woorden kloppen niet; bouw ze opnieuw op met `raadspoor check "
            "--repair`.");
    report.only_index = stored_sound && !report.damage.empty();
    return report;
}

}  // namespace raadspoor::index
