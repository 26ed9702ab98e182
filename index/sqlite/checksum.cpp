#include "index/sqlite/checksum.h"

#include <array>
#include <cstring>

#include "index/passages/crc.h"
#include "index/store/listed.h"

namespace raadspoor::index {

namespace {

/// What was asked of each table; all of one document, in the order of the primary key.
struct Sealed {
    std::string_view table;
    const char* rows;
};

constexpr std::array<Sealed, 30> sealed_rows{{
    {"document",
     "SELECT id, path, media_type, bytes, text_bytes, words, page_count, first_passage, passage_count, "
     "analysis_version, title, date, sender, subject, title_begin, title_end, date_begin, date_end, "
     "sender_begin, sender_end, info_title, info_author, info_creator, info_producer, info_created, "
     "info_modified, passages, kind, date_basis, forum, doubt, unfinished FROM document WHERE row = ?"},
    {"passage",
     "SELECT body FROM passage WHERE row BETWEEN (SELECT first_passage FROM document WHERE row = ?1) AND "
     "(SELECT first_passage + passage_count FROM document WHERE row = ?1) ORDER BY row"},
    {"page", "SELECT * FROM page WHERE document = ? ORDER BY n"},
    {"layout", "SELECT data FROM layout WHERE row = ?"},
    {"word_boxes", "SELECT page, data FROM word_boxes WHERE document = ? ORDER BY page"},
    {"link", "SELECT * FROM link WHERE document = ? ORDER BY n"},
    {"outline", "SELECT * FROM outline WHERE document = ? ORDER BY n"},
    {"hidden", "SELECT * FROM hidden WHERE document = ? ORDER BY n"},
    {"warning", "SELECT * FROM warning WHERE document = ? ORDER BY n"},
    {"reference_number", "SELECT * FROM reference_number WHERE document = ? ORDER BY n"},
    {"section", "SELECT * FROM section WHERE document = ? ORDER BY n"},
    {"question", "SELECT * FROM question WHERE document = ? ORDER BY n"},
    {"abbreviation", "SELECT * FROM abbreviation WHERE document = ? ORDER BY n"},
    {"date", "SELECT * FROM date WHERE document = ? ORDER BY n"},
    {"amount", "SELECT * FROM amount WHERE document = ? ORDER BY n"},
    {"percentage", "SELECT * FROM percentage WHERE document = ? ORDER BY n"},
    {"organisation", "SELECT * FROM organisation WHERE document = ? ORDER BY n"},
    {"signatory", "SELECT * FROM signatory WHERE document = ? ORDER BY n"},
    {"condition", "SELECT * FROM condition WHERE document = ? ORDER BY n"},
    {"reference", "SELECT * FROM reference WHERE document = ? ORDER BY n"},
    {"position", "SELECT * FROM position WHERE document = ? ORDER BY n"},
    {"vote", "SELECT * FROM vote WHERE document = ? ORDER BY n"},
    {"commitment", "SELECT * FROM commitment WHERE document = ? ORDER BY n"},
    {"meeting", "SELECT * FROM meeting WHERE document = ?"},
    {"attendee", "SELECT * FROM attendee WHERE document = ? ORDER BY n"},
    {"agenda_item", "SELECT * FROM agenda_item WHERE document = ? ORDER BY n"},
    {"turn", "SELECT * FROM turn WHERE document = ? ORDER BY n"},
    {"motion_fact", "SELECT * FROM motion_fact WHERE document = ? ORDER BY n"},
    {"motion_maker", "SELECT * FROM motion_maker WHERE document = ? ORDER BY fact, n"},
    {"facet", "SELECT * FROM facet WHERE document = ? ORDER BY name, value"},
}};

constexpr const char* listed_rows =
    "SELECT list, n, begin, end, beside_begin, beside_end, sure, who, day, words FROM listed WHERE list = ? "
    "AND document = ? ORDER BY n";

/// Of values one after another.
class Checksum {
public:
    void add(const Cursor& row) {
        const int columns = sqlite3_column_count(row.raw());
        for (int i = 0; i < columns; ++i) add(sqlite3_column_value(row.raw(), i));
        add_number('|', 0);
    }

    void add(sqlite3_value* value) {
        switch (sqlite3_value_type(value)) {
            case SQLITE_INTEGER:
                return add_number('i', sqlite3_value_int64(value));
            case SQLITE_FLOAT: {
                const double real = sqlite3_value_double(value);
                std::int64_t bits = 0;
                std::memcpy(&bits, &real, sizeof bits);
                return add_number('r', bits);
            }
            case SQLITE_NULL:
                return add_number('n', 0);
            default: {
                const void* bytes = sqlite3_value_blob(value);
                const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
                add_number('b', static_cast<std::int64_t>(size));
                if (size > 0) add_bytes(bytes, size);
            }
        }
    }

    std::int64_t result() {
        flush();
        return std::int64_t{sum_};
    }

private:
    // Short values go together: a call of crc32 costs more than they do.
    static constexpr std::size_t short_value = 64;

    void add_number(char type, std::int64_t number) {
        if (used_ + 1 + sizeof number > gathered_.size()) flush();
        gathered_[used_++] = type;
        std::memcpy(gathered_.data() + used_, &number, sizeof number);
        used_ += sizeof number;
    }

    void add_bytes(const void* bytes, std::size_t size) {
        if (size <= short_value) {
            if (used_ + size > gathered_.size()) flush();
            std::memcpy(gathered_.data() + used_, bytes, size);
            used_ += size;
            return;
        }
        flush();
        sum_ = crc_of({static_cast<const char*>(bytes), size}, sum_);
    }

    void flush() {
        sum_ = crc_of({gathered_.data(), used_}, sum_);
        used_ = 0;
    }

    std::uint32_t sum_ = 0;
    std::array<char, 4096> gathered_;
    std::size_t used_ = 0;
};

void checksum(sqlite3_context* context, int count, sqlite3_value** values) {
    Checksum sum;
    for (int i = 0; i < count; ++i) sum.add(values[i]);
    sqlite3_result_int64(context, sum.result());
}

std::int64_t checksum_of(Connection& db, std::int64_t row) {
    Checksum sum;
    for (const Sealed& it : sealed_rows)
        for (Cursor found = db.query(it.rows, row); found.step();) sum.add(found);
    return sum.result();
}

std::int64_t checksum_of_listed(Connection& db, std::int64_t row) {
    Checksum sum;
    for (std::size_t list = 0; list < lists; ++list)
        for (Cursor found = db.query(listed_rows, list, row); found.step();) sum.add(found);
    return sum.result();
}

}  // namespace

void register_checksum(sqlite3* connection) {
    sqlite3_create_function_v2(connection, "checksum", -1,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, checksum,
                               nullptr, nullptr, nullptr);
}

std::vector<std::string_view> sealed_tables() {
    std::vector<std::string_view> tables;
    for (const Sealed& it : sealed_rows) tables.push_back(it.table);
    return tables;
}

void seal(Connection& db, std::int64_t row) {
    db.run("UPDATE document SET checksum = ? WHERE row = ?", checksum_of(db, row), row);
}

bool is_sealed(Connection& db, std::int64_t row) {
    Cursor found = db.query("SELECT checksum FROM document WHERE row = ?", row);
    return found.step() && found.integer(0) == checksum_of(db, row);
}

void seal_listed(Connection& db, std::int64_t row) {
    db.run("UPDATE listing SET checksum = ? WHERE document = ?", checksum_of_listed(db, row), row);
}

bool is_listed_sealed(Connection& db, std::int64_t row) {
    Cursor found = db.query("SELECT checksum FROM listing WHERE document = ?", row);
    return !found.step() || found.integer(0) == checksum_of_listed(db, row);
}

void seal_file(Connection& db, const std::string& path) {
    db.run(
        "UPDATE file SET checksum = checksum(path, bytes, modified, document, reason, code, attempts) WHERE "
        "path = ?",
        path);
}

void seal_files_of(Connection& db, std::int64_t document) {
    db.run(
        "UPDATE file SET checksum = checksum(path, bytes, modified, document, reason, code, attempts) WHERE "
        "document = ?",
        document);
}

void seal_all_files(Connection& db) {
    db.run("UPDATE file SET checksum = checksum(path, bytes, modified, document, reason, code, attempts)");
}

std::vector<std::string> unsealed_files(Connection& db) {
    std::vector<std::string> paths;
    Cursor row = db.query(
        "SELECT path FROM file WHERE checksum <> checksum(path, bytes, modified, document, reason, code, "
        "attempts)");
    while (row.step()) paths.push_back(row.text(0));
    return paths;
}

std::string checksum_of_schema(Connection& db) {
    Checksum sum;
    // Tables of FTS5 itself are its own to make.
    Cursor row = db.query(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'terms\\_%' ESCAPE '\\' "
        "ORDER BY type, name");
    while (row.step()) sum.add(row);
    return std::to_string(sum.result());
}

}  // namespace raadspoor::index
