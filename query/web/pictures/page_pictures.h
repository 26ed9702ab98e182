// The picture of a page that the store knows, as long as its file is still the one that was read.
//
//     const Result<Picture> it = pictures.page(where_of(reader, entry), document, 2, {.width = 1100});
//     it->png   it->unpainted
//
// Pictures and files are kept for a while, within bounds. Thread-safe.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "index/store/database.h"
#include "query/web/pictures/painters.h"

namespace raadspoor::query::web {

/// The file that the pages of a document are in.
struct PageFile {
    std::vector<std::string> paths;  ///< where it may lie
    std::string sha256;
};

/// Errors (code "picture") say in Dutch why there is none: the document has no pages, or lies in an archive
/// or a message.
[[nodiscard]] Result<PageFile> page_file(const index::Reader& reader, const index::DocumentEntry& entry);

struct [[nodiscard]] Picture {
    std::string png;
    int columns = 0, rows = 0;
    std::vector<std::size_t> unpainted;  ///< places in Document::words: words of the page that show no ink
};

struct PictureWish {
    int width = 1100;         ///< pixels
    std::vector<Span> marks;  ///< of the text: words in them are marked in the picture itself
};

class PagePictures {
public:
    /// Starts the processes that paint. Requires that the program has one thread.
    explicit PagePictures(std::size_t painters, std::size_t bytes_kept = 48U << 20);

    /// Page `number` as a picture. Errors (code "picture") are Dutch sentences: the file is gone or another
    /// one, the page cannot be shown.
    [[nodiscard]] Result<std::shared_ptr<const Picture>> page(const PageFile& file, const Document& document,
                                                              int number, const PictureWish& wish);

private:
    Result<std::shared_ptr<const ingest::SealedFile>> sealed(const PageFile& file);
    std::shared_ptr<const Picture> kept(const std::string& key);
    void keep(const std::string& key, std::shared_ptr<const Picture> picture);

    struct KeptFile {
        std::string sha256;
        std::shared_ptr<const ingest::SealedFile> file;
    };
    using Kept = std::pair<std::string, std::shared_ptr<const Picture>>;

    Painters painters_;
    std::size_t most_, size_ = 0;
    std::mutex mutex_;
    std::list<Kept> pictures_;  // the last used first
    std::map<std::string, std::list<Kept>::iterator> by_key_;
    std::list<KeptFile> files_;  // likewise
};

}  // namespace raadspoor::query::web
