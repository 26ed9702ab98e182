#include "index/file/salvage.h"

#include <algorithm>
#include <new>
#include <set>

#include "index/file/check.h"
#include "index/passages/codec.h"
#include "index/sqlite/checksum.h"
#include "index/sqlite/sqlite.h"
#include "index/sqlite/store.h"
#include "index/store/database.h"

namespace raadspoor::index {

namespace {

/// Runs `act`; what is damaged in its way ends it.
template <class Act>
bool try_to(const Act& act) {
    try {
        act();
        return true;
    } catch (const DamagedStore&) {
    } catch (const Damaged&) {
    } catch (const std::bad_alloc&) {  // a size that was altered
    }
    return false;
}

/// The rows of documents that can be reached, from either end.
std::vector<std::int64_t> reachable(Connection& db) {
    std::set<std::int64_t> rows;
    for (const char* sql : {"SELECT row FROM document NOT INDEXED ORDER BY row",
                            "SELECT row FROM document NOT INDEXED ORDER BY row DESC"})
        try_to([&] {
            for (Cursor row = db.query(sql); row.step();) rows.insert(row.integer(0));
        });
    return {rows.begin(), rows.end()};
}

std::vector<std::string> known_paths(Connection& db) {
    std::set<std::string> paths;
    for (const char* sql : {"SELECT path FROM file ORDER BY path", "SELECT path FROM file ORDER BY path DESC",
                            "SELECT path FROM document NOT INDEXED"})
        try_to([&] {
            for (Cursor row = db.query(sql); row.step();) paths.insert(row.text(0));
        });
    return {paths.begin(), paths.end()};
}

/// A document that is as it was sealed, and the files that hold it.
struct Sound {
    std::int64_t row = 0;
    std::string path;
    std::vector<FileState> files;
};

std::vector<FileState> files_of(Connection& db, std::int64_t row, const std::string& id) {
    std::vector<FileState> files;
    Cursor file = db.query(
        "SELECT path, bytes, modified, attempts, (SELECT unfinished FROM document WHERE row = ?1) FROM file "
        "NOT INDEXED WHERE document = ?1 AND reason = '' AND checksum = checksum(path, bytes, modified, "
        "document, reason, code, attempts)",
        row);
    while (file.step())
        files.push_back({file.text(0), file.count(1), file.integer(2), id, "", file.text(4), 0,
                         static_cast<int>(file.integer(3))});
    return files;
}

std::vector<Sound> sound_documents(Connection& db) {
    std::vector<Sound> sound;
    for (const std::int64_t row : reachable(db))
        try_to([&] {
            if (!is_sealed(db, row)) return;
            Cursor found = db.query("SELECT id, path FROM document WHERE row = ?", row);
            if (!found.step()) return;
            const std::string id = found.text(0);
            sound.push_back({row, found.text(1), {}});
            std::vector<FileState> files;
            try_to([&] { files = files_of(db, row, id); });
            sound.back().files = std::move(files);
        });
    return sound;
}

/// A copy of a file that was cut off, made as long as it should be: SQLite opens no shorter one. Gone with
/// its scope.
class Lengthened {
public:
    explicit Lengthened(const std::filesystem::path& file) : file_{file} {
        const std::uintmax_t whole = size_by_head(file);
        constexpr std::uintmax_t believable = std::uintmax_t{1} << 40;
        if (whole > believable || std::filesystem::file_size(file) >= whole) return;
        file_ += ".aangevuld";
        is_copy_ = true;
        std::filesystem::copy_file(file, file_, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(file_, whole);
    }
    ~Lengthened() {
        std::error_code ignored;
        for (const char* tail : {"", "-wal", "-shm"})
            if (is_copy_) std::filesystem::remove(file_.string() + tail, ignored);
    }
    Lengthened(const Lengthened&) = delete;
    Lengthened& operator=(const Lengthened&) = delete;

    const std::filesystem::path& file() const { return file_; }

private:
    std::filesystem::path file_;
    bool is_copy_ = false;
};

}  // namespace

std::vector<std::string> salvage_file(
    const std::filesystem::path& file,
    const std::function<void(const Document&, const Analysis&, const std::vector<FileState>&)>& take) {
    std::vector<std::string> paths;
    try_to([&] {
        const Lengthened whole{file};
        Connection db{whole.file(), Connection::Mode::read};
        paths = known_paths(db);
        std::vector<Sound> sound = sound_documents(db);
        std::set<std::string> held;
        for (const Sound& it : sound)
            for (const FileState& state : it.files) held.insert(state.path);
        // An older version comes before the one that took its place.
        std::stable_partition(sound.begin(), sound.end(), [](const Sound& it) { return it.files.empty(); });
        for (Sound& it : sound) {
            if (it.files.empty() && held.count(it.path) == 0) continue;
            Document document;
            Analysis analysis;
            if (!try_to([&] {
                    document = load_document(db, it.row);
                    analysis = load_analysis(db, it.row);
                }))
                continue;
            if (it.files.empty()) it.files.push_back({it.path, 0, 0, document.id, "", ""});
            take(document, analysis, it.files);
        }
    });
    return paths;
}

}  // namespace raadspoor::index
