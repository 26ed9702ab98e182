#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <tuple>
#include <vector>

#include "index/file/file_store.h"
#include "index/sqlite/schema.h"

namespace raadspoor::index {

namespace {

namespace fs = std::filesystem;

/// What is written to the disk before the copy gets its name; removed again when anything fails.
class Unfinished {
public:
    explicit Unfinished(fs::path file) : file_(std::move(file)) { remove(); }
    ~Unfinished() { remove(); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    const fs::path& file() const { return file_; }

private:
    void remove() const {
        std::error_code ignored;
        for (const char* tail : {"", "-journal", "-wal", "-shm"}) fs::remove(file_.string() + tail, ignored);
    }

    fs::path file_;
};

[[noreturn]] void fail(const fs::path& file, int error) {
    throw DatabaseError(file.string() + " kan niet worden geschreven: " + std::strerror(error) + ".");
}

/// VACUUM attaches a file of its own, which our connections do not allow.
void allow_vacuum(Connection& db) { sqlite3_limit(db.raw(), SQLITE_LIMIT_ATTACHED, 1); }

/// Gives every file its bare name, with the beginning of the document's id before it when another has that
/// name.
void forget_folders(Connection& copy) {
    std::vector<std::tuple<std::string, std::int64_t, std::string>> files;
    for (Cursor row = copy.query("SELECT file.path, document.row, id FROM file JOIN document ON "
                                 "document.row = file.document ORDER BY file.path");
         row.step();)
        files.emplace_back(row.text(0), row.integer(1), row.text(2));
    copy.execute(
        "CREATE TEMP TABLE was AS SELECT * FROM file WHERE document IS NOT NULL AND reason = ''; DELETE FROM "
        "file");
    for (const auto& [path, row, id] : files) {
        std::string name = fs::path(path).filename().string();
        if (copy.number("SELECT count(*) FROM file WHERE path = ?", name) != 0)
            name = id.substr(0, 12) + "/" + name;
        copy.run(
            "INSERT OR IGNORE INTO file SELECT ?, bytes, modified, document, '', '' FROM was WHERE path = ?",
            name, path);
        copy.run("UPDATE document SET path = ? WHERE row = ? AND path = ?", name, row, path);
    }
    // What a newer version replaced has no file any more.
    std::vector<std::pair<std::int64_t, std::string>> replaced;
    for (Cursor row = copy.query("SELECT row, path FROM document WHERE replaced"); row.step();)
        replaced.emplace_back(row.integer(0), fs::path(row.text(1)).filename().string());
    for (const auto& [row, name] : replaced)
        copy.run("UPDATE document SET path = ? WHERE row = ?", name, row);
    copy.execute("DROP TABLE was");
}

/// Leaves out what a reader of the copy has no business with.
void strip(Connection& copy) {
    copy.execute("PRAGMA journal_mode = DELETE; PRAGMA secure_delete = 1; PRAGMA temp_store = MEMORY");
    Transaction change{copy, Transaction::Kind::write};
    forget_folders(copy);
    copy.execute("DELETE FROM hidden");
    change.commit();
    copy.execute("VACUUM");
}

void make_durable(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(file, errno);
    const bool synced = ::fsync(descriptor) == 0;
    const int error = errno;
    ::close(descriptor);
    if (!synced) fail(file, error);
}

}  // namespace

void publish_file(const fs::path& database, const fs::path& target, Analyser analyser) {
    if (fs::exists(target))
        throw DatabaseError(target.string() +
                            " bestaat al; kies een andere naam of verwijder dat bestand eerst.");
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!fs::is_directory(folder))
        throw DatabaseError("De map " + folder.string() +
                            " bestaat niet; maak haar of kies een andere plaats.");
    Tokenizing tokenizing{std::move(analyser)};
    const Unfinished copy{target.string() + ".wordt-geschreven"};
    {
        const auto original = open_for_reading(database, tokenizing);
        allow_vacuum(*original);
        original->execute("PRAGMA query_only = 0");
        original->run("VACUUM INTO ?", copy.file().string());
    }
    {
        Connection opened{copy.file(), Connection::Mode::write};
        allow_vacuum(opened);
        register_tokenizer(opened.raw(), tokenizing);
        strip(opened);
    }
    if (::chmod(copy.file().c_str(), S_IRUSR | S_IRGRP | S_IROTH) != 0) fail(copy.file(), errno);
    make_durable(copy.file());
    // Never over a file that came there in the meantime.
    if (::link(copy.file().c_str(), target.c_str()) != 0) fail(target, errno);
    make_durable(folder);
}

}  // namespace raadspoor::index
