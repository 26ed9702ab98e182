// What the tests of quotations share: databases made for the occasion.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "index/store/database.h"
#include "ingest/files/find_files.h"
#include "ingest/kinds/read.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "tests/support/folder.h"

namespace raadspoor::tests {

namespace fs = std::filesystem;

/// A document as a reader would give it; its id is `digit` repeated.
inline Document document(char digit, const std::string& path, const std::string& text) {
    Document document;
    document.id = std::string(64, digit);
    document.path = path;
    document.media_type = "text/plain";
    document.bytes = text.size();
    document.text = text;
    document.blocks.push_back({BlockKind::paragraph, {0, text.size()}, 0, {}});
    return document;
}

/// Breaks the text of a document in pages at the given offsets.
inline Document paged(Document document, const std::vector<std::size_t>& breaks) {
    std::size_t begin = 0;
    std::vector<std::size_t> ends = breaks;
    ends.push_back(document.text.size());
    for (const std::size_t end : ends) {
        Page page;
        page.number = static_cast<int>(document.pages.size()) + 1;
        page.label = std::to_string(page.number);
        page.printed = document.text.substr(begin, end - begin);
        document.runs.push_back({{begin, end}, static_cast<int>(document.pages.size())});
        document.pages.push_back(std::move(page));
        begin = end;
    }
    return document;
}

inline void store(const fs::path& database, const std::vector<Document>& documents) {
    const auto writer = index::open_writer(database, nlp::terms, {});
    for (const Document& it : documents)
        writer->add(it, nlp::analyse(it), {it.path, it.bytes, 0, it.id, {}, {}});
    writer->commit();
}

/// The sample corpus, read anew.
inline std::vector<Document> samples() {
    std::vector<Document> documents;
    for (const fs::path& file : ingest::find_files({RAADSPOOR_SOURCE_DIR "/corpus/samples"}).files) {
        Result<Document> read = ingest::read(file);
        REQUIRE(read);
        documents.push_back(std::move(*read));
    }
    return documents;
}

}  // namespace raadspoor::tests
