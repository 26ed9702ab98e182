// Pages of strangers' files as pictures, painted by processes that gave up their rights (ingest/shield).
//
//     Painters painters{2};                                            // before the program has threads
//     const Result<Shades> page = painters.paint(sealed_file, 3, 110);
//
// The processes have no files, so that letters of a font that the paper does not carry stay unpainted: which
// words those are is told by what has no ink (page_pictures.h).
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "corpus/result.h"
#include "ingest/files/file.h"
#include "ingest/shield/zygote.h"
#include "query/web/pictures/png.h"

namespace raadspoor::query::web {

class Painters {
public:
    /// Starts `count` processes. Requires that the program has one thread. Throws std::system_error.
    explicit Painters(std::size_t count);

    /// Page `number`, from 1, at `dpi`; a page too large for it comes smaller. From any thread: waits for a
    /// process that is free. Errors (code "picture"): the page cannot be shown, took too long, or too much.
    [[nodiscard]] Result<Shades> paint(const ingest::SealedFile& file, int number, int dpi);

private:
    int take_socket();
    void give_back(int socket);

    ingest::Zygotes zygotes_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<int> free_;
    std::uint64_t requests_ = 0;
};

}  // namespace raadspoor::query::web
