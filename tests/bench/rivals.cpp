#include "rivals.h"

#include <sqlite3.h>

#include <stdexcept>

namespace raadspoor::bench {

namespace {

class PlainFts5 : public Rival {
public:
    explicit PlainFts5(const std::filesystem::path& file) {
        sqlite3* opened = nullptr;
        sqlite3_open(file.c_str(), &opened);
        db_.reset(opened);
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA "
            "mmap_size = 2147418112;"
            "CREATE VIRTUAL TABLE IF NOT EXISTS plain USING fts5 (body, content = '', tokenize = "
            "'unicode61')");
        insert_ = prepare("INSERT INTO plain (body) VALUES (?)");
        ask_ = prepare("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 10");
    }

    void add(std::string_view passage) override {
        if (sqlite3_get_autocommit(db_.get()) != 0) run("BEGIN");
        step_all(insert_.get(), passage);
    }
    void finish() override { run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)"); }
    std::size_t best(const std::string& question) override { return step_all(ask_.get(), question); }
    std::size_t bytes() override {
        const Statement size = prepare("SELECT sum(length(block)) FROM plain_data");
        sqlite3_step(size.get());
        return static_cast<std::size_t>(sqlite3_column_int64(size.get(), 0));
    }

private:
    struct Close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Close>;

    void run(const char* sql) {
        if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db_.get()));
    }
    Statement prepare(const char* sql) {
        sqlite3_stmt* made = nullptr;
        if (sqlite3_prepare_v2(db_.get(), sql, -1, &made, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db_.get()));
        return Statement(made);
    }
    static std::size_t step_all(sqlite3_stmt* statement, std::string_view text) {
        sqlite3_bind_text(statement, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        std::size_t rows = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) ++rows;
        sqlite3_reset(statement);
        return rows;
    }

    std::unique_ptr<sqlite3, Close> db_;
    Statement insert_, ask_;
};

}  // namespace

std::unique_ptr<Rival> plain_fts5(const std::filesystem::path& file) {
    return std::make_unique<PlainFts5>(file);
}

}  // namespace raadspoor::bench
