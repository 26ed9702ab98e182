#include "index/sqlite/inside.h"

namespace raadspoor::index {

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
        "SELECT path, file.bytes, modified, CASE reason WHEN '' THEN (SELECT id FROM document WHERE "
        "document.row = file.document) END, reason, code FROM file WHERE file.path >= ? AND file.path < ? "
        "ORDER BY file.path",
        first, end);
    while (row.step())
        files.push_back({row.text(0), row.count(1), row.integer(2), row.text(3), row.text(4), row.text(5)});
    return files;
}

}  // namespace raadspoor::index
