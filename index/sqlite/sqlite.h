// A connection to one SQLite file and what is taken of it, owned and given back by values. Only for use
// inside `index`.
//
//     Connection db{"raad.db", Connection::Mode::create};
//     Transaction change{db, Transaction::Kind::write};
//     db.run("INSERT INTO meta VALUES (?, ?)", "created", "2024-11-29");
//     change.commit();
//     for (Cursor row = db.query("SELECT key FROM meta"); row.step();) use(row.text(0));
//
// Nothing outlives its scope, also when that ends in an exception: a Cursor gives its statement back, a
// Transaction that was not committed is undone, an Interruption, Patience or SecureDelete ends. Statements
// are compiled once per connection and kept. Every failure is a DatabaseError whose Dutch sentence names the
// file; an interruption is none.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace raadspoor::index {

/// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

class Connection;

/// A compiled statement. Used through a Cursor.
class Statement {
public:
    Statement(const Connection& connection, const char* sql);
    sqlite3_stmt* raw() const { return handle_.get(); }

private:
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalise> handle_;
};

/// A statement in use, with values for its question marks. Text must live until the last step.
class [[nodiscard]] Cursor {
public:
    /// Throws std::logic_error when the rows of this statement are being read already.
    template <class... Values>
    Cursor(const Connection& connection, sqlite3_stmt* statement, const Values&... values)
        : connection_(connection), handle_(require_free(statement)) {
        int place = 0;
        (bind(++place, values), ...);
    }

    /// Goes to the next row; false after the last one, and when the connection was interrupted.
    bool step();
    std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
    std::size_t count(int column) const { return static_cast<std::size_t>(integer(column)); }
    double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
    bool null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
    /// Text or bytes; valid until the next step.
    std::string_view view(int column) const;
    std::string text(int column) const { return std::string(view(column)); }

    sqlite3_stmt* raw() const { return handle_.get(); }

private:
    void bind(int place, std::string_view text);
    void bind(int place, const std::string& text) { bind(place, std::string_view(text)); }
    void bind(int place, const char* text) { bind(place, std::string_view(text)); }
    void bind(int place, Blob blob);
    void bind(int place, std::int64_t value);
    void bind(int place, int value) { bind(place, std::int64_t{value}); }
    void bind(int place, std::size_t value) { bind(place, static_cast<std::int64_t>(value)); }
    void bind(int place, double value);
    void bind(int place, std::nullptr_t);
    // Compiled apart: GCC 12 warns of uninitialised values when it inlines an optional.
    void bind(int place, const std::optional<int>& value);
    void bind(int place, const std::optional<std::size_t>& value);
    void bind(int place, const std::optional<double>& value);
    void bind(int place, const std::optional<std::string_view>& value);

    static sqlite3_stmt* require_free(sqlite3_stmt* statement);

    struct GiveBack {
        void operator()(sqlite3_stmt* statement) const {
            sqlite3_reset(statement);
            sqlite3_clear_bindings(statement);
        }
    };
    const Connection& connection_;
    std::unique_ptr<sqlite3_stmt, GiveBack> handle_;
};

class Connection {
public:
    enum class Mode {
        read,
        read_at_rest,  ///< nobody writes, and nothing may be made beside the file
        write,
        create
    };

    /// Opens the file, with the settings that every connection of ours has. Throws DatabaseError.
    Connection(std::filesystem::path file, Mode mode);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs one or more statements that give no rows.
    void execute(const char* sql);

    /// The statement, bound and ready to step. `sql` must be a literal or outlive the connection.
    template <class... Values>
    Cursor query(const char* sql, const Values&... values) {
        return Cursor{*this, statement(sql), values...};
    }

    /// Runs a statement to its end.
    template <class... Values>
    void run(const char* sql, const Values&... values) {
        for (Cursor running = query(sql, values...); running.step();) {
        }
    }

    /// The first column of the first row as a number; 0 when there is no row.
    template <class... Values>
    [[nodiscard]] std::int64_t number(const char* sql, const Values&... values) {
        Cursor row = query(sql, values...);
        return row.step() ? row.integer(0) : 0;
    }

    /// Throws what `code` means for a person.
    [[noreturn]] void fail(int code) const;

    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }
    const std::filesystem::path& file() const { return file_; }
    sqlite3* raw() const { return handle_.get(); }

private:
    sqlite3_stmt* statement(const char* sql);

    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::filesystem::path file_;
    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<std::string_view, Statement> statements_;  // Finalised before the handle closes.
};

/// A transaction, that is undone unless it is committed. One of `read` sees the database as it was at one
/// moment; one of `write` keeps other writers waiting.
class Transaction {
public:
    enum class Kind { read, write };

    Transaction(Connection& db, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& db_;
};

/// While it lives, every statement asks `when` now and then; a true ends the statement early. One at a time.
class Interruption {
public:
    Interruption(Connection& db, std::function<bool()> when);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    Connection& db_;
    std::function<bool()> when_;
};

/// While it lives, other programs are waited for so long and no longer.
class Patience {
public:
    Patience(Connection& db, int milliseconds);
    ~Patience();
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

private:
    Connection& db_;
};

/// While it lives, what is removed is written over with zeros.
class SecureDelete {
public:
    explicit SecureDelete(Connection& db);
    ~SecureDelete();
    SecureDelete(const SecureDelete&) = delete;
    SecureDelete& operator=(const SecureDelete&) = delete;

private:
    Connection& db_;
    std::int64_t before_;
};

}  // namespace raadspoor::index
