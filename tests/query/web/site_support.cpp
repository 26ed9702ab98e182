#include "tests/query/web/site_support.h"

#include <stdexcept>

#include "ingest/files/sha256.h"
#include "ingest/kinds/read.h"
#include "nlp/analysis/analyse.h"
#include "query/question/opening.h"

namespace raadspoor::tests {

namespace fs = std::filesystem;

fs::path sample_database(const Folder& folder) {
    fs::path database = folder / "raad.db";
    for (const char* const name : {motion, letter, minutes}) {
        fs::copy_file(fs::path(RAADSPOOR_SOURCE_DIR) / "corpus" / "samples" / name, folder / name);
        const Result<Document> document = ingest::read(folder / name);
        if (!document) throw std::runtime_error(document.error().message);
        add_document(database, *document);
    }
    return database;
}

void add_document(const fs::path& database, const Document& document) {
    const auto writer = query::open_writer(database);
    writer->add(document, nlp::analyse(document), {document.path, document.bytes, 0, document.id, {}, {}});
    writer->commit();
}

Document small_document(const std::string& path, const std::string& text) {
    Document document;
    document.id = ingest::sha256(text);
    document.path = path;
    document.media_type = "text/plain";
    document.bytes = text.size();
    document.text = text;
    document.blocks = {{BlockKind::paragraph, {0, text.size()}, 0, {}}};
    return document;
}

}  // namespace raadspoor::tests
