// A database that an older version of the program made: readers say what to do, and the first writer brings
// it up to date without losing a word.
#include <sqlite3.h>

#include <catch2/catch.hpp>

#include "support.h"

namespace raadspoor {
namespace {

using Catch::Matchers::Contains;

/// Makes a database of schema 3, as version 0.1 did, out of a new one: statements in one table, and names
/// where numbers are now.
constexpr const char* back_to_schema_3 = R"(
DROP TABLE date; DROP TABLE amount; DROP TABLE percentage; DROP TABLE organisation; DROP TABLE signatory;
DROP TABLE condition; DROP TABLE reference; DROP TABLE position; DROP TABLE vote; DROP TABLE commitment;
DROP TABLE section; DROP TABLE meeting; DROP TABLE attendee; DROP TABLE agenda_item; DROP TABLE turn;
DROP TABLE motion_fact; DROP TABLE motion_maker; DROP TABLE listing; DROP TABLE listed;
CREATE TABLE section (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, kind TEXT NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
CREATE TABLE annotation (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, n INTEGER NOT NULL, kind TEXT NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, value TEXT NOT NULL, rule TEXT NOT NULL, basis TEXT,
  note TEXT, name TEXT, role TEXT, organisation TEXT, trigger_word TEXT, modality TEXT,
  consequence_begin INTEGER, consequence_end INTEGER, holder TEXT, stance TEXT, quantity REAL, unit TEXT,
  target_kind TEXT, target TEXT, outcome TEXT, votes_for INTEGER, votes_against INTEGER, share REAL,
  PRIMARY KEY (document, n)) STRICT, WITHOUT ROWID;
ALTER TABLE document DROP COLUMN kind;
ALTER TABLE document DROP COLUMN date_basis;
ALTER TABLE document DROP COLUMN forum;
ALTER TABLE document DROP COLUMN doubt;
ALTER TABLE document DROP COLUMN unfinished;
ALTER TABLE document DROP COLUMN checksum;
ALTER TABLE file DROP COLUMN attempts;
ALTER TABLE file DROP COLUMN checksum;
ALTER TABLE document ADD COLUMN kind TEXT NOT NULL DEFAULT 'beantwoording raadsvragen';
ALTER TABLE document ADD COLUMN date_basis TEXT NOT NULL DEFAULT 'meeting';
INSERT INTO section VALUES (1, 0, 'overweging', 0, 4), (1, 1, 'opdracht', 5, 9);
INSERT INTO annotation (document, n, kind, begin, end, value, rule, basis, note) VALUES
  (1, 0, 'date', 0, 4, '2024', 'date.year', 'other dates', 'let op'),
  (1, 3, 'date', 5, 9, 'XXXX-05', 'date.month', NULL, NULL);
INSERT INTO annotation (document, n, kind, begin, end, value, rule) VALUES
  (1, 1, 'amount', 1, 4, '2000', 'amount.sign'), (1, 2, 'percentage', 1, 4, '5', 'percentage.sign'),
  (1, 4, 'organisation', 1, 4, 'gm0355', 'organisation.name');
INSERT INTO annotation (document, n, kind, begin, end, value, rule, name, role, organisation) VALUES
  (1, 5, 'signatory', 1, 4, '', 'signatory.block', 'J. de Vries', 'wethouder', 'gm0355');
INSERT INTO annotation
  (document, n, kind, begin, end, value, rule, role, trigger_word, modality, consequence_begin,
   consequence_end, holder, quantity, unit) VALUES
  (1, 6, 'condition', 1, 4, '', 'condition.met', 'partly_met', 'voldaan', 'hard', 5, 9, 'VNG', 2.5, '%'),
  (1, 7, 'condition', 5, 9, '', 'condition.mits', 'stated', 'mits', 'beschrijvend', NULL, NULL, NULL, NULL,
   NULL);
INSERT INTO annotation (document, n, kind, begin, end, value, rule, target_kind) VALUES
  (1, 8, 'reference', 1, 4, 'law:BWBR0008290#2', 'reference.article', 'law');
INSERT INTO annotation (document, n, kind, begin, end, value, rule, stance, holder) VALUES
  (1, 9, 'position', 1, 4, '', 'position.neutral', 'neutral', 'VNG');
INSERT INTO annotation
  (document, n, kind, begin, end, value, rule, outcome, votes_for, votes_against, share) VALUES
  (1, 10, 'vote', 1, 4, 'aangehouden', 'vote.put_off', 'aangehouden', 16, 14, 53.3);
INSERT INTO annotation (document, n, kind, begin, end, value, rule, holder) VALUES
  (1, 11, 'commitment', 1, 4, '', 'commitment.future', 'gm0355');
PRAGMA user_version = 3;
)";

/// Before there were checksums and attempts, of schema 9.
constexpr const char* back_to_schema_9 = R"(
ALTER TABLE document DROP COLUMN unfinished;
ALTER TABLE document DROP COLUMN checksum;
ALTER TABLE file DROP COLUMN attempts;
ALTER TABLE file DROP COLUMN checksum;
ALTER TABLE listing DROP COLUMN checksum;
DELETE FROM meta WHERE key = 'schema';
PRAGMA user_version = 9;
)";

Annotations stored_then() {
    Annotations all;
    all.dates = {{{0, 4}, "date.year", "2024", DateSource::other_dates, "let op"},
                 {{5, 9}, "date.month", "XXXX-05", DateSource::unknown, ""}};
    all.amounts = {{{1, 4}, "amount.sign", "2000"}};
    all.percentages = {{{1, 4}, "percentage.sign", "5"}};
    all.organisations = {{{1, 4}, "organisation.name", "gm0355"}};
    all.signatories = {{{1, 4}, "signatory.block", "J. de Vries", "wethouder", "gm0355"}};
    all.conditions = {{{1, 4},
                       "condition.met",
                       ConditionRole::partly_met,
                       Modality::hard,
                       HolderBasis::none,
                       Sureness::waarschijnlijk,
                       "voldaan",
                       {5, 9},
                       "VNG",
                       Quantity{2.5, "%"}},
                      {{5, 9},
                       "condition.mits",
                       ConditionRole::stated,
                       Modality::beschrijvend,
                       {},
                       {},
                       "mits",
                       {},
                       "",
                       {}}};
    all.references = {{{1, 4}, "reference.article", "law:BWBR0008290#2", TargetKind::law}};
    all.positions = {{{1, 4}, "position.neutral", Stance::neutral, {}, {}, "VNG"}};
    all.votes = {{{1, 4}, "vote.put_off", Outcome::aangehouden, 16, 14, 53.3}};
    all.commitments = {{{1, 4}, "commitment.future", "gm0355"}};
    return all;
}

void run(const std::filesystem::path& file, const char* sql) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    char* message = nullptr;
    sqlite3_exec(db, sql, nullptr, nullptr, &message);
    INFO((message == nullptr ? "" : message));
    REQUIRE(message == nullptr);
    sqlite3_close(db);
}

}  // namespace

TEST_CASE("a database of schema 3 is brought up to date by the first that writes", "[index]") {
    const tests::Folder folder;
    const tests::Stored paper = tests::paper("a.pdf", "Antwoord", "De raad stemt in.");
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        tests::add(*writer, paper);
        writer->commit();
    }
    run(folder / "raad.db", back_to_schema_3);
    CHECK_THROWS_WITH(index::open_reader(folder / "raad.db", tests::analyse_words),
                      Contains("is van een oudere versie; draai eenmaal `raadspoor ingest`"));
    CHECK(index::open_writer(folder / "raad.db", tests::analyse_words) != nullptr);
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    const Analysis analysis = reader->analysis(paper.document.id);
    CHECK(analysis.metadata.kind == DocumentKind::beantwoording_raadsvragen);
    CHECK(analysis.metadata.date_basis == DateBasis::meeting);
    CHECK(analysis.metadata.title == "Antwoord");
    CHECK((analysis.sections ==
           std::vector<Section>{{SectionKind::overweging, {0, 4}}, {SectionKind::opdracht, {5, 9}}}));
    CHECK((analysis.annotations == stored_then()));
    CHECK(reader->statistics().annotations.at("condition") == 2);
    CHECK(reader->documents({.kinds = {DocumentKind::beantwoording_raadsvragen}}).size() == 1);
    CHECK(reader->check().damage.empty());
}

TEST_CASE("rows of lists are made of what a database without them holds, and again by another version",
          "[index]") {
    const tests::Folder folder;
    tests::Stored paper = tests::paper("a.pdf", "Antwoord", "De raad stemt in.");
    paper.analysis.annotations.conditions = {{.span = {0, 7}}};
    const auto lister = [](const std::string& version) {
        return index::Versions{
            "", "", {version, [version](const Document&, const Analysis& analysis) {
                         return std::vector<index::Listed>{{index::List::conditions,
                                                            0,
                                                            analysis.annotations.conditions.at(0).span,
                                                            {},
                                                            true,
                                                            version,
                                                            "",
                                                            ""}};
                     }}};
    };
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        tests::add(*writer, paper);
        writer->commit();
    }
    run(folder / "raad.db", back_to_schema_9);
    run(folder / "raad.db", "DROP TABLE listing; DROP TABLE listed; PRAGMA user_version = 8");
    for (const std::string version : {"1", "2"}) {
        (void)index::open_writer(folder / "raad.db", tests::analyse_words, lister(version));
        const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words, lister(version));
        const auto listed = reader->listed(index::List::conditions);
        REQUIRE(listed.size() == 1);
        CHECK(listed[0].is_listed);
        REQUIRE(listed[0].rows.size() == 1);
        CHECK(listed[0].rows[0].who == version);
        CHECK(listed[0].rows[0].span == Span{0, 7});
        CHECK(reader->listed(index::List::votes).at(0).rows.empty());
    }
    const auto other = index::open_reader(folder / "raad.db", tests::analyse_words, lister("3"));
    CHECK_FALSE(other->listed(index::List::conditions).at(0).is_listed);
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words, lister("2"));
    CHECK(writer->forget(paper.document.id));
    CHECK(index::open_reader(folder / "raad.db", tests::analyse_words, lister("2"))
              ->listed(index::List::conditions)
              .empty());
}

TEST_CASE("a database of schema 9 keeps its papers, knows which were read in part, and is sealed",
          "[index]") {
    const tests::Folder folder;
    tests::Stored whole = tests::paper("a.pdf", "Antwoord", "De raad stemt in."),
                  part = tests::paper("b.pdf", "Nota", "Het college meldt.");
    part.document.warnings = {
        "b.pdf is gelezen tot en met pagina 1; daarna ging het mis: het leesproces werd van buitenaf "
        "be\xc3\xabindigd. Wat volgt ontbreekt; lees het stuk opnieuw in."};
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        tests::add(*writer, whole);
        tests::add(*writer, part);
        writer->commit();
    }
    run(folder / "raad.db", back_to_schema_9);
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    CHECK(writer->file(whole.file.path)->code.empty());
    CHECK(writer->file(part.file.path)->code == "interrupted");
    CHECK(writer->file(part.file.path)->attempts == 0);
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    CHECK((reader->document(whole.document.id) == whole.document));
    CHECK(reader->statistics().unfinished.size() == 1);
    CHECK(reader->check().damage.empty());
    run(folder / "raad.db", "UPDATE passage SET body = replace(body, 'stemt', 'stemd') WHERE row = 2");
    CHECK(index::open_reader(folder / "raad.db", tests::analyse_words)->check().documents ==
          std::vector<std::string>{whole.document.id});
}

TEST_CASE("files that were read before what lies inside was stored are to be read again, once", "[index]") {
    const tests::Folder folder;
    const auto make = [](const char* path, const char* text, const char* type) {
        tests::Stored stored = tests::paper(path, "Stuk", text);
        stored.document.media_type = type;
        return stored;
    };
    const tests::Stored brief = make("map/a.pdf", "De raad stemt in.", "application/pdf"),
                        note = make("map/b.txt", "Het college.", "text/plain"),
                        archive = make("map/c.zip", "Lijst.", "application/zip"),
                        inner = make("map/c.zip/d.pdf", "De motie.", "application/pdf");
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        for (const tests::Stored& it : {brief, note, archive, inner}) tests::add(*writer, it);
        writer->commit();
    }
    const auto waiting = [&] {
        return index::open_reader(folder / "raad.db", tests::analyse_words)->statistics().bare;
    };
    CHECK(waiting() == 0);
    run(folder / "raad.db", "DELETE FROM meta WHERE key = 'stores_inside'");
    CHECK(waiting() == 1);
    const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
    CHECK(waiting() == 1);
    const auto is_as_before = [&](const tests::Stored& it) {
        return writer->file(it.file.path)->modified == it.file.modified;
    };
    CHECK_FALSE(is_as_before(brief));
    CHECK((is_as_before(note) && is_as_before(archive) && is_as_before(inner)));
    CHECK(tests::add(*writer, brief) == index::Writer::Added::unchanged);
    writer->commit();
    CHECK(waiting() == 0);
    CHECK(is_as_before(brief));
}

}  // namespace raadspoor
