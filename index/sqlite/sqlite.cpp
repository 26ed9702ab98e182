#include "index/sqlite/sqlite.h"

#include <stdexcept>
#include <utility>

#include "index/sqlite/checksum.h"
#include "index/store/database.h"

namespace raadspoor::index {

namespace {

constexpr int busy_milliseconds = 60'000;
constexpr int operations_between_looks = 1000;  // at the clock

/// What a result code of SQLite means for the person whose file it is.
std::string sentence(int code, const std::string& file) {
    switch (code & 0xff) {
        case SQLITE_NOTADB:
            return file + " is geen database van raadspoor; kies met --db een ander bestand.";
        case SQLITE_FULL:
            return "De schijf is vol: " + file +
                   " kon niet worden bijgewerkt. Maak ruimte vrij en herhaal de opdracht; "
                   "wat al was vastgelegd, staat er nog.";
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return file +
                   " mag niet worden beschreven; controleer de rechten van het bestand en van zijn map.";
        case SQLITE_CANTOPEN:
            return file +
                   " kan niet worden geopend; controleer of de map bestaat en of u erin mag schrijven.";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return file +
                   " is in gebruik door een ander programma; wacht tot dat klaar is en herhaal de opdracht.";
        case SQLITE_IOERR:
            return file +
                   " kon niet worden gelezen of geschreven; controleer de schijf en de vrije ruimte, en "
                   "herhaal de "
                   "opdracht.";
        case SQLITE_NOMEM:
            return "Er is te weinig geheugen om " + file + " te gebruiken; sluit andere programma's.";
        default:
            return file + " is beschadigd; draai `raadspoor check` om te zien wat er mis is.";
    }
}

/// What is asked of a database of ours is right, so a table or column that is not there is damage as well.
bool tells_damage(int code) {
    switch (code & 0xff) {
        case SQLITE_CORRUPT:
        case SQLITE_ERROR:
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_FORMAT:
            return true;
        default:
            return code == SQLITE_IOERR_SHORT_READ;
    }
}

int open_flags(Connection::Mode mode) {
    switch (mode) {
        case Connection::Mode::read:
            return SQLITE_OPEN_READONLY;
        case Connection::Mode::read_at_rest:
            return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        case Connection::Mode::write:
            return SQLITE_OPEN_READWRITE;
        case Connection::Mode::create:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return SQLITE_OPEN_READONLY;
}

/// The name that SQLite opens a file by.
std::string name_for(const std::filesystem::path& file, Connection::Mode mode) {
    if (mode != Connection::Mode::read_at_rest) return file.string();
    std::string name = "file:";
    for (const char byte : std::filesystem::absolute(file).string()) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto number = static_cast<unsigned char>(byte);
        if (byte == '%' || byte == '?' || byte == '#')
            (name += '%') += {digits[number >> 4], digits[number & 15]};
        else
            name += byte;
    }
    return name + "?immutable=1";
}

int ask(void* when) { return (*static_cast<std::function<bool()>*>(when))() ? 1 : 0; }

}  // namespace

Statement::Statement(const Connection& connection, const char* sql) {
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(connection.raw(), sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    handle_.reset(made);
    if (code != SQLITE_OK) connection.fail(code);
}

sqlite3_stmt* Cursor::require_free(sqlite3_stmt* statement) {
    if (sqlite3_stmt_busy(statement) != 0)
        throw std::logic_error(std::string("statement in use: ") + sqlite3_sql(statement));
    return statement;
}

bool Cursor::step() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    sqlite3_reset(handle_.get());
    if (code != SQLITE_DONE && code != SQLITE_INTERRUPT) connection_.fail(code);
    return false;
}

std::string_view Cursor::view(int column) const {
    const void* bytes = sqlite3_column_blob(handle_.get(), column);
    const int size = sqlite3_column_bytes(handle_.get(), column);
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

void Cursor::bind(int place, std::string_view text) {
    const char* bytes = text.data() == nullptr ? "" : text.data();
    const int code =
        sqlite3_bind_text64(handle_.get(), place, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK) connection_.fail(code);
}

void Cursor::bind(int place, Blob blob) {
    const char* bytes = blob.bytes.data() == nullptr ? "" : blob.bytes.data();
    const int code = sqlite3_bind_blob64(handle_.get(), place, bytes, blob.bytes.size(), SQLITE_STATIC);
    if (code != SQLITE_OK) connection_.fail(code);
}

void Cursor::bind(int place, std::int64_t value) { sqlite3_bind_int64(handle_.get(), place, value); }
void Cursor::bind(int place, double value) { sqlite3_bind_double(handle_.get(), place, value); }
void Cursor::bind(int place, std::nullptr_t) { sqlite3_bind_null(handle_.get(), place); }

void Cursor::bind(int place, const std::optional<int>& value) {
    value ? bind(place, *value) : bind(place, nullptr);
}

void Cursor::bind(int place, const std::optional<std::size_t>& value) {
    value ? bind(place, *value) : bind(place, nullptr);
}

void Cursor::bind(int place, const std::optional<double>& value) {
    value ? bind(place, *value) : bind(place, nullptr);
}

void Cursor::bind(int place, const std::optional<std::string_view>& value) {
    value ? bind(place, *value) : bind(place, nullptr);
}

Connection::Connection(std::filesystem::path file, Mode mode) : file_(std::move(file)) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(name_for(file_, mode).c_str(), &opened,
                                     open_flags(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(opened);
    if (code != SQLITE_OK) fail(code);
    sqlite3_busy_timeout(raw(), busy_milliseconds);
    sqlite3_extended_result_codes(raw(), 1);
    sqlite3_db_config(raw(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(raw(), SQLITE_LIMIT_ATTACHED, 0);
    register_checksum(raw());
    execute(
        "PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1; PRAGMA foreign_keys = 1; PRAGMA temp_store = "
        "memory");
}

void Connection::execute(const char* sql) {
    const int code = sqlite3_exec(raw(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

sqlite3_stmt* Connection::statement(const char* sql) {
    const auto known = statements_.find(sql);
    if (known != statements_.end()) return known->second.raw();
    return statements_.emplace(sql, Statement(*this, sql)).first->second.raw();
}

void Connection::fail(int code) const {
    const std::string told = sentence(code, file_.string());
    if (tells_damage(code)) throw DamagedStore(told, sqlite3_errmsg(raw()));
    throw DatabaseError(told);
}

Transaction::Transaction(Connection& db, Kind kind) : db_(db) {
    db_.execute(kind == Kind::read ? "BEGIN" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (db_.in_transaction()) sqlite3_exec(db_.raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() { db_.execute("COMMIT"); }

Interruption::Interruption(Connection& db, std::function<bool()> when) : db_(db), when_(std::move(when)) {
    sqlite3_progress_handler(db_.raw(), operations_between_looks, ask, &when_);
}

Interruption::~Interruption() { sqlite3_progress_handler(db_.raw(), 0, nullptr, nullptr); }

Patience::Patience(Connection& db, int milliseconds) : db_(db) {
    sqlite3_busy_timeout(db_.raw(), milliseconds);
}

Patience::~Patience() { sqlite3_busy_timeout(db_.raw(), busy_milliseconds); }

SecureDelete::SecureDelete(Connection& db) : db_(db), before_(db.number("PRAGMA secure_delete")) {
    db_.execute("PRAGMA secure_delete = 1");
}

SecureDelete::~SecureDelete() {
    if (before_ != 1) sqlite3_exec(db_.raw(), "PRAGMA secure_delete = 0", nullptr, nullptr, nullptr);
}

}  // namespace raadspoor::index
