// A connection to one SQLite file and its statements, owned and closed by values. Only for use inside
// `index`.
//
//     Connection db{"raad.db", Connection::Mode::create};
//     db.run("INSERT INTO meta VALUES (?, ?)", "created", "2024-11-29");
//     for (Statement& row = db.query("SELECT key FROM meta"); row.step();) use(row.text(0));
//
// Statements are compiled once per connection and kept. A statement must not be run again while its rows are
// read. Every failure is a DatabaseError whose Dutch sentence names the file; an interruption (see
// `interrupt_when`) is none.
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

class Statement {
public:
    Statement(Connection& connection, const char* sql);

    /// Starts the statement anew with these values for its question marks. Text must live until the last
    /// step.
    template <class... Values>
    Statement& bind(const Values&... values) {
        reset();
        int place = 0;
        (bind_one(++place, values), ...);
        return *this;
    }

    /// Goes to the next row; false after the last one, and when the connection was interrupted.
    bool step();
    /// Gives up the rows that are left.
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const {
        return sqlite3_column_int64(handle_.get(), column);
    }
    [[nodiscard]] std::size_t count(int column) const { return static_cast<std::size_t>(integer(column)); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
    [[nodiscard]] bool null(int column) const {
        return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
    }
    /// Text or bytes; valid until the next step.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }

    [[nodiscard]] sqlite3_stmt* raw() const { return handle_.get(); }

private:
    void bind_one(int place, std::string_view text);
    void bind_one(int place, const std::string& text) { bind_one(place, std::string_view(text)); }
    void bind_one(int place, const char* text) { bind_one(place, std::string_view(text)); }
    void bind_one(int place, Blob blob);
    void bind_one(int place, std::int64_t value);
    void bind_one(int place, int value) { bind_one(place, std::int64_t{value}); }
    void bind_one(int place, std::size_t value) { bind_one(place, static_cast<std::int64_t>(value)); }
    void bind_one(int place, double value);
    void bind_one(int place, std::nullptr_t);
    // Compiled apart: GCC 12 warns of uninitialised values when it inlines an optional.
    void bind_one(int place, const std::optional<int>& value);
    void bind_one(int place, const std::optional<std::size_t>& value);
    void bind_one(int place, const std::optional<double>& value);
    void bind_one(int place, const std::optional<std::string_view>& value);

    struct Finalise {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalise> handle_;
    Connection* connection_;
};

class Connection {
public:
    enum class Mode { read, write, create };

    /// Opens the file, with the settings that every connection of ours has. Throws DatabaseError.
    Connection(std::filesystem::path file, Mode mode);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs one or more statements that give no rows.
    void execute(const char* sql);

    /// The statement, bound and ready to step. `sql` must be a literal or outlive the connection.
    template <class... Values>
    Statement& query(const char* sql, const Values&... values) {
        return statement(sql).bind(values...);
    }

    /// Runs a statement to its end.
    template <class... Values>
    void run(const char* sql, const Values&... values) {
        Statement& running = query(sql, values...);
        while (running.step()) {
        }
        running.reset();
    }

    /// The first column of the first row as a number; 0 when there is no row.
    template <class... Values>
    [[nodiscard]] std::int64_t number(const char* sql, const Values&... values) {
        Statement& row = query(sql, values...);
        const std::int64_t result = row.step() ? row.integer(0) : 0;
        row.reset();
        return result;
    }

    /// Asks `when` now and then during every statement; a true ends the statement early.
    void interrupt_when(std::function<bool()> when);
    void never_interrupt();

    /// Throws what `code` means for a person.
    [[noreturn]] void fail(int code) const;

    [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    [[nodiscard]] std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] sqlite3* raw() const { return handle_.get(); }

private:
    Statement& statement(const char* sql);

    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::filesystem::path file_;
    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<std::string_view, Statement> statements_;  // Finalised before the handle closes.
    std::function<bool()> interrupt_;
};

}  // namespace raadspoor::index
