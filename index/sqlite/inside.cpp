#include "index/sqlite/inside.h"

#include "index/sqlite/checksum.h"
#include "index/sqlite/schema.h"

namespace raadspoor::index {

namespace {

/// A database that has it in `meta` was made, or brought up to date, by a program that stores what lies
/// inside.
constexpr std::string_view stores_inside = "stores_inside";

/// When a file was changed that is to be read again: no file is as old.
constexpr std::int64_t long_ago = -1;

}  // namespace

std::string parent_of(Connection& db, const std::string& path) {
    for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0;
         slash = path.rfind('/', slash - 1)) {
        const std::size_t before = path.rfind('/', slash - 1);
        const std::size_t name = before == std::string::npos ? 0 : before + 1;
        if (path.find('.', name) >= slash) continue;
        std::string parent = path.substr(0, slash);
        if (db.number("SELECT count(*) FROM file WHERE path = ?", parent) != 0) return parent;
    }
    return {};
}

std::vector<FileState> files_inside(Connection& db, const std::string& path) {
    const std::string first = path + '/', end = path + static_cast<char>('/' + 1);
    std::vector<FileState> files;
    Cursor row = db.query(
        "SELECT file.path, file.bytes, modified, CASE reason WHEN '' THEN id END, reason, CASE reason WHEN "
        "'' THEN coalesce(unfinished, '') ELSE code END, attempts FROM file LEFT JOIN document ON "
        "document.row = file.document WHERE file.path >= ? AND file.path < ? ORDER BY file.path",
        first, end);
    while (row.step())
        files.push_back({row.text(0), row.count(1), row.integer(2), row.text(3), row.text(4), row.text(5), 0,
                         static_cast<int>(row.integer(6))});
    return files;
}

std::vector<std::string> read_without_inside(Connection& db) {
    std::vector<std::string> paths;
    if (!meta(db, stores_inside).empty()) {
        for (Cursor row = db.query("SELECT path FROM file WHERE modified = ?", long_ago); row.step();)
            paths.push_back(row.text(0));
        return paths;
    }
    Cursor row = db.query(
        "SELECT file.path FROM file JOIN document ON document.row = file.document WHERE media_type IN "
        "('application/pdf', 'application/zip', 'message/rfc822', 'application/vnd.ms-outlook') AND NOT "
        "EXISTS (SELECT 1 FROM file AS held WHERE held.path > file.path || '/' AND held.path < file.path || "
        "'0')");
    while (row.step())
        if (parent_of(db, row.text(0)).empty()) paths.push_back(row.text(0));
    return paths;
}

void read_inside_again(Connection& db) {
    if (!meta(db, stores_inside).empty()) return;
    Transaction change{db, Transaction::Kind::write};
    for (const std::string& path : read_without_inside(db)) {
        db.run("UPDATE file SET modified = ? WHERE path = ?", long_ago, path);
        seal_file(db, path);
    }
    set_meta(db, stores_inside, "1");
    change.commit();
}

}  // namespace raadspoor::index
