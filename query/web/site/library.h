// The database as the pages read it: a reader for each thread, documents kept for a while, pictures of pages.
//
//     const Library::Lease reader = library.reader();      // this thread's, until the lease goes
//     const std::shared_ptr<const Document> it = library.document(*reader, entry);
//
// A database that was put in the place of the one that was open is opened anew. Thread-safe; a lease is one
// thread's.
#pragma once

#include <sys/types.h>

#include <any>
#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "index/store/database.h"
#include "index/store/dossiers.h"
#include "ingest/shield/worker.h"
#include "query/quotation/quotation_list.h"
#include "query/web/pictures/page_pictures.h"

namespace raadspoor::query::web {

class Library {
    /// Which file a reader has open.
    struct Opened {
        dev_t device = 0;
        ino_t inode = 0;
        std::string dossiers;  ///< the version of the file with corrections
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

    /// The dossiers beside the database, each time anew; nullptr when there are none yet and `make` is not
    /// asked for. Throws index::DatabaseError when they cannot be read, or made.
    std::unique_ptr<index::Dossiers> dossiers(bool make = false) const;

    /// The document of `entry`, whole.
    std::shared_ptr<const Document> document(const index::Reader& reader, const index::DocumentEntry& entry);
    PagePictures& pictures() { return pictures_; }

    /// What `make` gives, made once as long as the database stays as it is: lists cost much, and their pages
    /// are looked at one after the other. `key` tells it from all others. Kept when `is_worth_keeping` says
    /// so.
    template <class Answer, class Make, class Keep>
    std::shared_ptr<const Answer> made_once(const std::string& key, const Make& make,
                                            const Keep& is_worth_keeping) {
        const std::string version = this->version();
        if (const std::any known = kept_answer(version, key); known.has_value())
            return std::any_cast<std::shared_ptr<const Answer>>(known);
        auto answer = std::make_shared<const Answer>(make());
        if (is_worth_keeping(*answer)) keep_answer(version, key, answer);
        return answer;
    }

    /// The quotations in a file that somebody gave, which is kept nowhere. See quotation_list.h.
    [[nodiscard]] Result<QuotationList> quotations(const std::string& bytes, const std::string& name);

private:
    void give_back(Opened opened);
    /// Of the database: another one after each commit.
    std::string version() const;
    std::any kept_answer(const std::string& version, const std::string& key);
    void keep_answer(const std::string& version, const std::string& key, std::any answer);

    std::filesystem::path database_;
    PagePictures pictures_;
    std::vector<ingest::Worker> workers_;  ///< one: files that are given are read one after the other
    std::mutex mutex_, reading_;
    std::vector<Opened> readers_;
    std::list<std::pair<std::string, std::shared_ptr<const Document>>> documents_;  // the last used first
    std::string answers_version_;
    std::list<std::pair<std::string, std::any>> answers_;  // likewise
};

}  // namespace raadspoor::query::web
