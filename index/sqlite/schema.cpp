#include "index/sqlite/schema.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <vector>

#include "index/sqlite/checksum.h"
#include "index/sqlite/inside.h"
#include "index/store/database.h"

namespace raadspoor::index {

namespace {

constexpr int application_id = 0x52616164;  // "Raad"

/// What brings a database of version N, from 0 (empty), to N + 1. Never changed once released: only added to.
constexpr std::array migrations = {R"(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE document (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL, text_bytes INTEGER NOT NULL, words INTEGER NOT NULL, page_count INTEGER NOT NULL,
  first_passage INTEGER NOT NULL, passage_count INTEGER NOT NULL, replaced INTEGER NOT NULL,
  analysis_version TEXT NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL, date_basis TEXT NOT NULL, sender TEXT NOT NULL,
  subject TEXT NOT NULL, title_begin INTEGER NOT NULL, title_end INTEGER NOT NULL,
  date_begin INTEGER NOT NULL,
  date_end INTEGER NOT NULL, sender_begin INTEGER NOT NULL, sender_end INTEGER NOT NULL,
  info_title TEXT NOT NULL,
  info_author TEXT NOT NULL, info_creator TEXT NOT NULL, info_producer TEXT NOT NULL,
  info_created TEXT NOT NULL,
  info_modified TEXT NOT NULL, passages BLOB NOT NULL) STRICT;
CREATE TABLE file (
  path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified INTEGER NOT NULL,
  document INTEGER REFERENCES document ON DELETE CASCADE, reason TEXT NOT NULL, code TEXT NOT NULL) STRICT,
  WITHOUT ROWID;
CREATE INDEX file_document ON file (document);
CREATE TABLE passage (row INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE terms USING fts5 (
  body, content = 'passage', content_rowid = 'row', columnsize = 0, tokenize = 'raadspoor');
INSERT INTO terms (terms, rank) VALUES ('hashsize', 16777216);
CREATE TABLE page (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  number INTEGER NOT NULL,
  label TEXT NOT NULL, width REAL NOT NULL, height REAL NOT NULL, source TEXT NOT NULL,
  confidence REAL NOT NULL,
  printed BLOB NOT NULL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE layout (row INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  data BLOB NOT NULL) STRICT;
CREATE TABLE word_boxes (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, page INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (document, page)) STRICT;
CREATE TABLE link (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, begin INTEGER NOT NULL,
  end INTEGER NOT NULL, page INTEGER NOT NULL, uri TEXT NOT NULL, PRIMARY KEY (document, n)) STRICT,
  WITHOUT ROWID;
CREATE TABLE outline (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, title TEXT NOT NULL,
  level INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE hidden (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, page INTEGER NOT NULL,
  "left" REAL NOT NULL, top REAL NOT NULL, "right" REAL NOT NULL, bottom REAL NOT NULL, body TEXT NOT NULL,
  reason TEXT NOT NULL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE warning (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, message TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE reference_number (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE section (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, kind TEXT NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE question (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  number INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, answer_begin INTEGER NOT NULL, answer_end INTEGER NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE abbreviation (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  shortened TEXT NOT NULL,
  "full" TEXT NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, PRIMARY KEY (document, n)) STRICT,
  WITHOUT ROWID;
CREATE TABLE annotation (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, kind TEXT NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, value TEXT NOT NULL, rule TEXT NOT NULL, basis TEXT,
  note TEXT, name TEXT,
  role TEXT, organisation TEXT, trigger_word TEXT, modality TEXT, consequence_begin INTEGER,
  consequence_end INTEGER,
  holder TEXT, stance TEXT, quantity REAL, unit TEXT, target_kind TEXT, target TEXT, outcome TEXT,
  votes_for INTEGER,
  votes_against INTEGER, share REAL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE facet (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, name TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (document, name, value)) STRICT, WITHOUT ROWID;
)",
                                   R"(
CREATE TABLE frequent_term (term TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE frequent (
  part INTEGER NOT NULL, term TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (part, term)) STRICT,
  WITHOUT ROWID;
INSERT INTO terms (terms, rank) VALUES ('automerge', 8);
INSERT INTO meta VALUES ('frequent_rows', '0'), ('frequent_chosen', '0');
)",
                                   R"(
CREATE INDEX abbreviation_shortened ON abbreviation (shortened COLLATE NOCASE, "full");
)",
                                   R"(
CREATE TABLE date (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  value TEXT NOT NULL, source INTEGER NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO date SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  value,
  CASE basis WHEN 'stated' THEN 1 WHEN 'document date' THEN 2 WHEN 'same list' THEN 3
    WHEN 'recurring' THEN 4 WHEN 'other dates' THEN 5 ELSE 0 END,
  coalesce(note, '')
  FROM annotation WHERE kind = 'date';
CREATE TABLE amount (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO amount SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  value
  FROM annotation WHERE kind = 'amount';
CREATE TABLE percentage (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO percentage SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  value
  FROM annotation WHERE kind = 'percentage';
CREATE TABLE organisation (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO organisation SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  value
  FROM annotation WHERE kind = 'organisation';
CREATE TABLE signatory (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  name TEXT NOT NULL, role TEXT NOT NULL, organisation TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO signatory SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  coalesce(name, ''), coalesce(role, ''), coalesce(organisation, '')
  FROM annotation WHERE kind = 'signatory';
CREATE TABLE condition (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  role INTEGER NOT NULL, modality INTEGER NOT NULL, trigger_words TEXT NOT NULL,
  consequence_begin INTEGER NOT NULL, consequence_end INTEGER NOT NULL, holder TEXT NOT NULL,
  quantity REAL, unit TEXT, quantity_to REAL, quantity_bound INTEGER,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO condition SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  CASE role WHEN 'unmet' THEN 1 WHEN 'met' THEN 2 WHEN 'partly_met' THEN 3 WHEN 'withdrawn' THEN 4
    ELSE 0 END,
  CASE modality WHEN 'zacht' THEN 1 WHEN 'hard' THEN 2 ELSE 0 END, coalesce(trigger_word, ''),
  coalesce(consequence_begin, 0), coalesce(consequence_end, 0), coalesce(holder, ''), quantity, unit,
  NULL, NULL
  FROM annotation WHERE kind = 'condition';
CREATE TABLE reference (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  value TEXT NOT NULL, target_kind INTEGER NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO reference SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  value, CASE target_kind WHEN 'law' THEN 1 WHEN 'url' THEN 2 ELSE 0 END
  FROM annotation WHERE kind = 'reference';
CREATE TABLE position (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  stance INTEGER NOT NULL, holder TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO position SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  CASE stance WHEN 'oppose' THEN 1 WHEN 'conditional' THEN 2 WHEN 'neutral' THEN 3 ELSE 0 END,
  coalesce(holder, '')
  FROM annotation WHERE kind = 'position';
CREATE TABLE vote (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  outcome INTEGER NOT NULL, votes_for INTEGER, votes_against INTEGER, share REAL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO vote SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  CASE outcome WHEN 'verworpen' THEN 1 WHEN 'ingetrokken' THEN 2 WHEN 'aangehouden' THEN 3
    WHEN 'vastgesteld' THEN 4 ELSE 0 END,
  votes_for, votes_against, share
  FROM annotation WHERE kind = 'vote';
CREATE TABLE commitment (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, rule TEXT NOT NULL,
  holder TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO commitment SELECT
  document, row_number() OVER (PARTITION BY document ORDER BY n) - 1, begin, end, rule,
  coalesce(holder, '')
  FROM annotation WHERE kind = 'commitment';
DROP TABLE annotation;
ALTER TABLE section RENAME TO old_section;
CREATE TABLE section (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL,
  kind INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
INSERT INTO section SELECT document, n,
  CASE kind WHEN 'overweging' THEN 1 WHEN 'uitspraak' THEN 2 WHEN 'opdracht' THEN 3 ELSE 0 END,
  begin, end FROM old_section;
DROP TABLE old_section;
ALTER TABLE document ADD COLUMN kind_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN basis_number INTEGER NOT NULL DEFAULT 0;
UPDATE document SET kind_number =
  CASE kind WHEN 'motie' THEN 1 WHEN 'amendement' THEN 2 WHEN 'resolutie' THEN 3
    WHEN 'ledenbrief' THEN 4 WHEN 'brief' THEN 5 WHEN 'raadsinformatiebrief' THEN 6
    WHEN 'beantwoording raadsvragen' THEN 7 WHEN 'raadsvoorstel' THEN 8 WHEN 'collegevoorstel' THEN 9
    WHEN 'raadsbesluit' THEN 10 WHEN 'besluitenlijst' THEN 11 WHEN 'notulen' THEN 12
    WHEN 'agenda' THEN 13 WHEN 'advies' THEN 14 WHEN 'akkoord' THEN 15 WHEN 'beleidsnota' THEN 16
    WHEN 'begroting' THEN 17 WHEN 'rapport' THEN 18 WHEN 'notitie' THEN 19 ELSE 0 END,
  basis_number =
  CASE date_basis WHEN 'stated' THEN 1 WHEN 'meeting' THEN 2 WHEN 'file' THEN 3 WHEN 'inferred' THEN 4
    ELSE 0 END;
ALTER TABLE document DROP COLUMN kind;
ALTER TABLE document DROP COLUMN date_basis;
ALTER TABLE document RENAME COLUMN kind_number TO kind;
ALTER TABLE document RENAME COLUMN basis_number TO date_basis;
)",
                                   R"(
ALTER TABLE condition ADD COLUMN holder_basis INTEGER NOT NULL DEFAULT 0;
ALTER TABLE condition ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE position ADD COLUMN holder_basis INTEGER NOT NULL DEFAULT 0;
ALTER TABLE position ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE vote ADD COLUMN holder TEXT NOT NULL DEFAULT '';
ALTER TABLE vote ADD COLUMN holder_basis INTEGER NOT NULL DEFAULT 0;
ALTER TABLE vote ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE commitment ADD COLUMN holder_basis INTEGER NOT NULL DEFAULT 0;
ALTER TABLE commitment ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE commitment ADD COLUMN promise INTEGER NOT NULL DEFAULT 0;
)",
                                   R"(
ALTER TABLE document ADD COLUMN forum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN doubt TEXT NOT NULL DEFAULT '';
)",
                                   R"(
CREATE TABLE meeting (
  document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE, body TEXT NOT NULL, date TEXT NOT NULL,
  place TEXT NOT NULL, chair TEXT NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL) STRICT;
CREATE TABLE attendee (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, name TEXT NOT NULL,
  party TEXT NOT NULL, absent INTEGER NOT NULL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE agenda_item (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, number TEXT NOT NULL,
  title TEXT NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, words TEXT NOT NULL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE turn (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, begin INTEGER NOT NULL,
  end INTEGER NOT NULL, label_begin INTEGER NOT NULL, label_end INTEGER NOT NULL, speaker TEXT NOT NULL,
  person TEXT NOT NULL, party TEXT NOT NULL, role INTEGER NOT NULL, item INTEGER NOT NULL,
  words TEXT NOT NULL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE INDEX turn_begin ON turn (document, begin);
CREATE INDEX turn_party ON turn (party);
CREATE INDEX agenda_item_begin ON agenda_item (document, begin);
CREATE TABLE motion_fact (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, begin INTEGER NOT NULL,
  end INTEGER NOT NULL, event INTEGER NOT NULL, amendment INTEGER NOT NULL, code TEXT NOT NULL,
  number TEXT NOT NULL, title TEXT NOT NULL, meeting TEXT NOT NULL, part TEXT NOT NULL, asks TEXT NOT NULL,
  outcome INTEGER, votes_for INTEGER, votes_against INTEGER, voters_for TEXT NOT NULL,
  voters_against TEXT NOT NULL, advice INTEGER NOT NULL, stance INTEGER, said_by TEXT NOT NULL,
  party TEXT NOT NULL, until TEXT NOT NULL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE motion_maker (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, fact INTEGER NOT NULL,
  n INTEGER NOT NULL, name TEXT NOT NULL, party TEXT NOT NULL, PRIMARY KEY (document, fact, n)) STRICT,
  WITHOUT ROWID;
)",
                                   // Repairs of a new kind, which an older program would take for damage.
                                   "",
                                   R"(
CREATE TABLE listing (
  document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE, version TEXT NOT NULL) STRICT;
CREATE TABLE listed (
  list INTEGER NOT NULL, document INTEGER NOT NULL, n INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, beside_begin INTEGER NOT NULL,
  beside_end INTEGER NOT NULL, sure INTEGER NOT NULL, who TEXT NOT NULL, day TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (list, document, n)) STRICT, WITHOUT ROWID;
)",
                                   // Papers that were read in part stood here as if they were whole.
                                   R"(
ALTER TABLE file ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE file ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN unfinished TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE listing ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
UPDATE document SET unfinished = 'interrupted' WHERE row IN (SELECT document FROM warning WHERE message LIKE
  '% is gelezen tot en met pagina %; daarna ging het mis: %');
)"};
static_assert(migrations.size() == schema_version);

int version_of(Connection& db) { return static_cast<int>(db.number("PRAGMA user_version")); }

/// Throws unless the file is ours and not newer than this program. An empty file is ours.
void require_ours(Connection& db, int version) {
    const std::string file = db.file().string();
    const bool empty = db.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && db.number("PRAGMA application_id") != application_id)
        throw DatabaseError(file + " is geen database van raadspoor; kies met --db een ander bestand.");
    if (version > schema_version)
        throw DatabaseError(file + " is gemaakt door een nieuwere versie van raadspoor (schema " +
                            std::to_string(version) + ", dit programma kent " +
                            std::to_string(schema_version) + "); werk raadspoor bij.");
}

/// What an older program stored has no checksums yet, or of other columns.
void seal_all(Connection& db) {
    std::vector<std::int64_t> rows;
    for (Cursor row = db.query("SELECT row FROM document"); row.step();) rows.push_back(row.integer(0));
    for (const std::int64_t row : rows) {
        seal(db, row);
        seal_listed(db, row);
    }
    seal_all_files(db);
}

/// SQLite does not wait by itself when two programs want this at once.
void use_wal(Connection& db) {
    constexpr int attempts = 1'000;
    constexpr auto pause = std::chrono::milliseconds(10);
    int code = SQLITE_BUSY;
    for (int i = 0; (code & 0xff) == SQLITE_BUSY && i < attempts; ++i) {
        if (i > 0) std::this_thread::sleep_for(pause);
        code = sqlite3_exec(db.raw(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK) db.fail(code);
}

void migrate(Connection& db) {
    Transaction change{db, Transaction::Kind::write};
    const int version = version_of(db);  // Read again: another program may have been first.
    require_ours(db, version);
    for (int next = version; next < schema_version; ++next)
        db.execute(migrations[static_cast<std::size_t>(next)]);
    if (version == 0) {
        db.run(
            "INSERT INTO meta VALUES ('created', strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), ('generation', "
            "'0')");
        db.execute(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
    }
    seal_all(db);
    set_meta(db, "schema", checksum_of_schema(db));
    db.execute(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
    change.commit();
}

}  // namespace

void create_private(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    if (!std::filesystem::is_directory(folder))
        throw DatabaseError("De map " + folder.string() +
                            " bestaat niet; maak haar eerst of kies met --db een ander bestand.");
    if (std::filesystem::is_directory(file))
        throw DatabaseError(file.string() + " is een map; kies met --db een bestand.");
    // An existing file is not opened here: closing it again would drop the locks of our other connections to
    // it.
    if (::access(file.c_str(), R_OK | W_OK) == 0) return;
    const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made >= 0) {
        ::close(made);
        return;
    }
    if (errno == EEXIST && ::access(file.c_str(), R_OK | W_OK) == 0) return;  // Somebody else was first.
    throw DatabaseError(file.string() + " kan niet worden gemaakt of beschreven (" + std::strerror(errno) +
                        "); controleer de rechten van het bestand en van zijn map.");
}

std::unique_ptr<Connection> open_for_writing(const std::filesystem::path& file, Tokenizing& tokenizing) {
    create_private(file);
    auto db = std::make_unique<Connection>(file, Connection::Mode::write);
    const int version = version_of(*db);
    require_ours(*db, version);
    register_tokenizer(db->raw(), tokenizing);
    // EXTRA also makes the removal of the first journal durable; without it a power cut could empty a new
    // file.
    if (version == 0) db->execute("PRAGMA page_size = 8192; PRAGMA synchronous = EXTRA");
    use_wal(*db);
    if (version < schema_version) migrate(*db);
    read_inside_again(*db);
    db->execute(
        "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864");
    return db;
}

namespace {

/// A change that was interrupted before the file was in WAL mode left a journal beside it: it must be undone
/// before anything is read, which SQLite does for who may write.
void undo_interrupted(const std::filesystem::path& file, bool may_write) {
    std::error_code error;
    const std::uintmax_t journal = std::filesystem::file_size(file.string() + "-journal", error);
    if (error || journal == 0) return;
    if (!may_write)
        throw DatabaseError(file.string() +
                            " is achtergebleven midden in een verandering; laat wie erin mag schrijven haar "
                            "eenmaal openen, bijvoorbeeld met `raadspoor check`.");
    (void)Connection{file, Connection::Mode::write}.number("SELECT count(*) FROM sqlite_schema");
}

}  // namespace

std::unique_ptr<Connection> connect_for_reading(const std::filesystem::path& file) {
    std::error_code error;
    const bool there = std::filesystem::exists(file, error);
    if (!error && !there)
        throw DatabaseError(file.string() + " bestaat niet; maak de database met `raadspoor ingest`.");
    if (std::filesystem::is_directory(file, error))
        throw DatabaseError(file.string() + " is een map; kies met --db een bestand.");
    if (::access(file.c_str(), R_OK) != 0)
        throw DatabaseError(file.string() +
                            " mag u niet lezen; vraag wie haar beheert om een kopie voor anderen, met "
                            "`raadspoor publish`.");
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const std::uintmax_t waiting = std::filesystem::file_size(file.string() + "-wal", error);
    const bool at_rest = error || waiting == 0;
    const bool may_write = ::access(folder.c_str(), W_OK) == 0;
    undo_interrupted(file, may_write && ::access(file.c_str(), W_OK) == 0);
    return std::make_unique<Connection>(
        file, at_rest && !may_write ? Connection::Mode::read_at_rest : Connection::Mode::read);
}

std::unique_ptr<Connection> open_for_reading(const std::filesystem::path& file, Tokenizing& tokenizing) {
    auto db = connect_for_reading(file);
    const int version = version_of(*db);
    require_ours(*db, version);
    if (version == 0)
        throw DatabaseError(file.string() + " is leeg; vul de database met `raadspoor ingest`.");
    if (version < schema_version)
        throw DatabaseError(
            file.string() +
            " is van een oudere versie; draai eenmaal `raadspoor ingest` om haar bij te werken.");
    register_tokenizer(db->raw(), tokenizing);
    db->execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, terms, row)");
    db->execute("PRAGMA query_only = 1; PRAGMA cache_size = -65536; PRAGMA mmap_size = 2147418112");
    return db;
}

void reset_terms(Connection& db) {
    // FTS5 opens no table whose version it does not know, not even to drop it.
    constexpr const char* version = "REPLACE INTO terms_config VALUES ('version', 4)";
    sqlite3_db_config(db.raw(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    const int code = sqlite3_exec(db.raw(), version, nullptr, nullptr, nullptr);
    sqlite3_db_config(db.raw(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (code != SQLITE_OK) db.fail(code);
    db.execute(
        "INSERT INTO terms (terms) VALUES ('delete-all');"
        "INSERT INTO terms (terms, rank) VALUES ('hashsize', 16777216);"
        "INSERT INTO terms (terms, rank) VALUES ('automerge', 8)");
}

std::string meta(Connection& db, std::string_view key) {
    Cursor row = db.query("SELECT value FROM meta WHERE key = ?", key);
    std::string value = row.step() ? row.text(0) : std::string();
    return value;
}

void set_meta(Connection& db, std::string_view key, std::string_view value) {
    db.run("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key,
           value);
}

}  // namespace raadspoor::index
