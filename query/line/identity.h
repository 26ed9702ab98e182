// Which document of the corpus a reference means, with the inference shown.
//
//     "motie Apeldoorn" in a letter on the ALV of 29 november 2024
//         -> the motion of that meeting that Apeldoorn signed:
//            "ondertekend door Apeldoorn, vergadering van 29 november 2024"
//
// A file identities.csv beside the database overrules: lines `reference;document;same;reason`, where document
// is a file name and same is "ja" or "nee". What it decides is told as decided by it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

struct Identity {
    std::string document;  ///< id
    std::string reason;    ///< a Dutch sentence
};

class Identities {
public:
    /// Reads the names that every document goes by (List::names), and identities.csv beside `database` when
    /// it is there.
    Identities(const index::Reader& reader, const std::filesystem::path& database);

    /// The document that `reference`, as written in `sentence` of document `from`, means; nothing when none
    /// fits.
    std::optional<Identity> find(const std::string& reference, const std::string& sentence,
                                 const std::string& from) const;

private:
    struct Known {
        std::string id, file;
        DocumentKind kind;
        std::string date;
        std::vector<std::string> numbers;    // folded kenmerken and case numbers
        std::vector<std::string> title;      // folded words that tell
        std::vector<std::string> signed_by;  // folded names of organisations
    };
    struct Ruling {
        std::string file, reason;
        bool same = true;
    };

    using Postings = std::unordered_map<std::string, std::vector<std::size_t>>;  // word -> places in known_

    static std::vector<std::size_t> places_in(const Postings& postings,
                                              const std::vector<std::string>& words);
    std::optional<std::string> ruled_out(const std::string& reference, const Known& known) const;
    std::optional<Identity> by_number(const std::string& reference, const Known& known) const;
    std::optional<Identity> by_title(const std::string& reference, const Known& known) const;
    std::optional<Identity> by_signatory(const std::string& reference, const std::string& sentence,
                                         const Known& known) const;

    std::vector<Known> known_;
    Postings by_number_, by_title_, by_signer_;   // by the words that a reference to one must hold
    std::multimap<std::string, Ruling> rulings_;  // folded reference -> ruling
};

}  // namespace raadspoor::query
