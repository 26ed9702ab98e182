// A person's own work with the papers: questions that are followed, quotations that are kept, corrections of
// what was read. It is kept in a file of its own, so that the papers can be forgotten and read in anew
// without touching it.
//
//     const auto dossiers = index::open_dossiers(index::dossiers_beside("raad.db"));   // raad.db.dossiers
//     dossiers->create("Zwembad");
//     const auto question = dossiers->follow("Zwembad", "zwembad soort:motie", {id, …});
//     dossiers->unseen("Zwembad", {id, …, new_id})    ->  {question -> {new_id}}
//     dossiers->keep("Zwembad", {.document = id, .words = "Het zwembad blijft open.", …});
//
// Documents are known by their id, the hash of their bytes, and by the path they were found at: a quotation
// holds its words as well, so that it can be told when a document no longer has them.
//
//   durable   What a call changed is safe when it returns.
//   names     Of a dossier: 1 to 100 bytes, without control characters; case does not matter. "news" is none.
//   order     As the person has it: questions and quotations in the order of their numbers or places.
//   errors    DatabaseError as in database.h: the file is damaged, read-only, or of a newer version.
//             std::out_of_range for a dossier, question or quotation that is not there.
//   threads   One thread at a time; several programs may have the file open.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"
#include "index/store/corrections.h"

namespace raadspoor::index {

struct FollowedQuestion {
    std::int64_t number = 0;  ///< in its file; never given again
    std::string text;
    std::string since;  ///< when it was first followed: "2026-02-01T09:30:00Z"
};

struct KeptQuotation {
    std::int64_t number = 0;
    std::string document, path;  ///< id, and where the document was found
    Span span;                   ///< of the text of that document, in bytes
    std::string words;           ///< what stood there
    std::string page;            ///< as it is told to people: "p. 2"; empty without pages
    std::string note;            ///< the person's own
    std::string since;
};

struct Dossier {
    std::string name;
    std::string mail;  ///< where its news goes; empty: nowhere
    std::vector<FollowedQuestion> questions;
    std::vector<KeptQuotation> quotations;
    std::vector<Correction> corrections;
};

class Dossiers {
public:
    virtual ~Dossiers() = default;
    Dossiers(const Dossiers&) = delete;
    Dossiers& operator=(const Dossiers&) = delete;

    /// By name.
    virtual std::vector<std::string> names() const = 0;
    virtual bool has(std::string_view name) const = 0;
    virtual Dossier dossier(std::string_view name) const = 0;

    /// Nothing happens when it is there. Throws std::invalid_argument for what is no name.
    virtual void create(std::string_view name) = 0;
    virtual void rename(std::string_view name, std::string_view to) = 0;
    virtual void remove(std::string_view name) = 0;
    virtual void set_mail(std::string_view name, std::string_view address) = 0;

    /// Follows a question from now on: `present`, the ids of all documents there are, are no news. The same
    /// question twice is one. Gives its number.
    virtual std::int64_t follow(std::string_view name, std::string_view question,
                                const std::vector<std::string>& present) = 0;
    virtual void unfollow(std::string_view name, std::int64_t question) = 0;
    /// Of each question of the dossier those of `present` that have come since it was last marked as seen; a
    /// document that went and came back is no news. Changes nothing.
    virtual std::map<std::int64_t, std::vector<std::string>> unseen(
        std::string_view name, const std::vector<std::string>& present) const = 0;
    /// Those of `present` that were first seen by any dossier on `day` ("2026-02-01") or later.
    virtual std::vector<std::string> arrived_since(std::string_view day,
                                                   const std::vector<std::string>& present) const = 0;
    /// From now on `present` is no news for any question of the dossier.
    virtual void mark_seen(std::string_view name, const std::vector<std::string>& present) = 0;

    /// Adds a quotation behind the others; gives its number. The same words of the same document twice are
    /// one.
    virtual std::int64_t keep(std::string_view name, const KeptQuotation& quotation) = 0;
    virtual void set_note(std::string_view name, std::int64_t quotation, std::string_view note) = 0;
    /// To `place`, from 0; what stands there and behind it moves on.
    virtual void move(std::string_view name, std::int64_t quotation, std::size_t place) = 0;
    virtual void drop(std::string_view name, std::int64_t quotation) = 0;

    /// An empty value takes the correction back.
    virtual void correct(std::string_view name, const Correction& correction) = 0;
    /// Of all dossiers; where two correct the same, the last one made.
    virtual Corrections corrections() const = 0;

protected:
    Dossiers() = default;
};

/// "raad.db.dossiers", beside the store at `address`.
std::filesystem::path dossiers_beside(const std::string& address);

/// The corrections in the file; none when there is no file, or it cannot be read.
Corrections corrections_in(const std::filesystem::path& file);

/// Opens the file, or makes it, for its owner only. Where it may not be written, it is read, and what would
/// change it throws.
[[nodiscard]] std::unique_ptr<Dossiers> open_dossiers(const std::filesystem::path& file);

}  // namespace raadspoor::index
