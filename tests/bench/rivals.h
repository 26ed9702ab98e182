// What our search is measured against: other indexes over the same passages, asked for the ten best and
// nothing else.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace raadspoor::bench {

class Rival {
public:
    virtual ~Rival() = default;
    virtual void add(std::string_view passage) = 0;
    virtual void finish() = 0;
    /// The ten best for a question of one word, several, or alternatives; gives how many were found.
    virtual std::size_t best(const std::string& question) = 0;
    /// The size of the index on disk; of FTS5 what belongs to the index alone.
    [[nodiscard]] virtual std::size_t bytes() = 0;
};

/// FTS5 as it comes: unicode61, no text kept, ORDER BY rank.
[[nodiscard]] std::unique_ptr<Rival> plain_fts5(const std::filesystem::path& file);
/// Xapian with a word as it is spelt as term; null when the benchmark was built without it.
[[nodiscard]] std::unique_ptr<Rival> xapian(const std::filesystem::path& folder);

}  // namespace raadspoor::bench
