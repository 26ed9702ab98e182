// The database as the pages read it: a reader for each thread, documents kept for a while, pictures of pages.
//
//     const Library::Lease reader = library.reader();      // this thread's, until the lease goes
//     const std::shared_ptr<const Document> it = library.document(*reader, entry);
//
// A database that was put in the place of the one that was open is opened anew. Thread-safe; a lease is one
// thread's.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "index/store/database.h"
#include "ingest/shield/worker.h"
#include "query/quotation/quotation_list.h"
#include "query/web/pictures/page_pictures.h"

namespace raadspoor::query::web {

class Library {
    /// Which file a reader has open.
    struct Opened {
        dev_t device = 0;
        ino_t inode = 0;
        std::unique_ptr<index::Reader> reader;
    };

public:
    /// Starts the processes that paint pages. Requires that the program has one thread.
    explicit Library(std::filesystem::path database);

    class Lease {
    public:
        Lease(Library& library, Opened opened) : library_{&library}, opened_{std::move(opened)} {}
        ~Lease() {
            if (opened_.reader) library_->give_back(std::move(opened_));
        }
        Lease(Lease&& other) noexcept = default;
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        const index::Reader& operator*() const { return *opened_.reader; }
        const index::Reader* operator->() const { return opened_.reader.get(); }

    private:
        Library* library_;
        Opened opened_;
    };

    /// Throws index::DatabaseError when there is no database, or it is broken.
    Lease reader();
    const std::filesystem::path& database() const { return database_; }

    /// The document of `entry`, whole.
    std::shared_ptr<const Document> document(const index::Reader& reader, const index::DocumentEntry& entry);
    PagePictures& pictures() { return pictures_; }

    /// The quotations in a file that somebody gave, which is kept nowhere. See quotation_list.h.
    [[nodiscard]] Result<QuotationList> quotations(const std::string& bytes, const std::string& name);

private:
    void give_back(Opened opened);

    std::filesystem::path database_;
    PagePictures pictures_;
    std::vector<ingest::Worker> workers_;  ///< one: files that are given are read one after the other
    std::mutex mutex_, reading_;
    std::vector<Opened> readers_;
    std::list<std::pair<std::string, std::shared_ptr<const Document>>> documents_;  // the last used first
};

}  // namespace raadspoor::query::web
