#include "index/sqlite/listing.h"

#include <unordered_map>

#include "index/sqlite/checksum.h"
#include "index/store/database.h"

namespace raadspoor::index {

namespace {

Listed listed_from(const Cursor& row, List list) {
    return {list,
            row.count(1),
            {row.count(2), row.count(3)},
            {row.count(4), row.count(5)},
            row.integer(6) != 0,
            row.text(7),
            row.text(8),
            row.text(9)};
}

ListedDocument document_from(const Cursor& row, std::string_view version) {
    ListedDocument it{row.text(1), row.text(2), row.text(3), !row.null(4) && row.view(4) == version, {}};
    return it;
}

std::vector<ListedDocument> load_some(Connection& db, List list, std::string_view version,
                                      const std::vector<std::string>& ids) {
    std::vector<ListedDocument> documents;
    for (const std::string& id : ids) {
        Cursor found = db.query(
            "SELECT row, id, path, date, version FROM document LEFT JOIN listing ON listing.document = row "
            "WHERE id = ? AND replaced = 0",
            id);
        if (!found.step()) continue;
        documents.push_back(document_from(found, version));
        if (!documents.back().is_listed) continue;
        Cursor row = db.query(
            "SELECT document, n, begin, end, beside_begin, beside_end, sure, who, day, words FROM listed "
            "WHERE list "
            "= ? AND document = ? ORDER BY n",
            index_of(list), found.integer(0));
        while (row.step()) documents.back().rows.push_back(listed_from(row, list));
    }
    return documents;
}

}  // namespace

void erase_listed(Connection& db, std::int64_t row) {
    for (std::size_t list = 0; list < lists; ++list)
        db.run("DELETE FROM listed WHERE list = ? AND document = ?", list, row);
    db.run("DELETE FROM listing WHERE document = ?", row);
}

void store_listed(Connection& db, std::int64_t row, const Document& document, const Analysis& analysis,
                  const Lister& lister) {
    erase_listed(db, row);
    for (const Listed& it : lister.rows(document, analysis))
        db.run("INSERT INTO listed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", index_of(it.list), row, it.n,
               it.span.begin, it.span.end, it.beside.begin, it.beside.end, std::size_t{it.sure}, it.who,
               it.day, it.words);
    db.run("INSERT OR REPLACE INTO listing VALUES (?, ?, 0)", row, lister.version);
    seal_listed(db, row);
}

std::vector<std::int64_t> unlisted(Connection& db, std::string_view version) {
    std::vector<std::int64_t> rows;
    Cursor row = db.query(
        "SELECT row FROM document WHERE row NOT IN (SELECT document FROM listing WHERE version = ?) ORDER BY "
        "row",
        version);
    while (row.step()) rows.push_back(row.integer(0));
    return rows;
}

std::vector<ListedDocument> load_listed(Connection& db, List list, std::string_view version,
                                        const std::vector<std::string>* ids) {
    if (ids != nullptr) return load_some(db, list, version, *ids);
    std::vector<ListedDocument> documents;
    std::unordered_map<std::int64_t, std::size_t> places;
    Cursor found = db.query(
        "SELECT row, id, path, date, version FROM document LEFT JOIN listing ON listing.document = row WHERE "
        "replaced = 0");
    while (found.step()) {
        places.emplace(found.integer(0), documents.size());
        documents.push_back(document_from(found, version));
    }
    Cursor row = db.query(
        "SELECT document, n, begin, end, beside_begin, beside_end, sure, who, day, words FROM listed WHERE "
        "list = ? "
        "ORDER BY document, n",
        index_of(list));
    while (row.step()) {
        const auto place = places.find(row.integer(0));
        if (place == places.end() || !documents[place->second].is_listed) continue;
        documents[place->second].rows.push_back(listed_from(row, list));
    }
    return documents;
}

}  // namespace raadspoor::index
