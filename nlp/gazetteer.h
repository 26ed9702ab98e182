// Finds listed names in a text, all at once.
//
//     const Gazetteer names{{"Zeist", "VNG", "Midden-Groningen"}};
//     names.find("De VNG en Zeist.")  ->  {{3, 6}, 1} {{10, 15}, 0}
//
// Method: the automaton of Aho and Corasick (1975), made into a complete table over the bytes that occur in names, so that
// a text costs one look-up a byte however many names there are. Made once, then only read: safe to share between threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// A name found: where, and which of the list.
struct NameHit {
    Span span;
    std::size_t name = 0;

    friend bool operator==(const NameHit&, const NameHit&) = default;
};

class Gazetteer {
public:
    /// Takes the names as they are to be found, byte for byte. An empty name is never found; of equal names the first is.
    explicit Gazetteer(const std::vector<std::string>& names);

    /// Where names stand as whole words, in order, none over another: the leftmost, and of those the longest. A hyphen ends
    /// a word ("VNG-bestuur"). Any bytes are allowed. Linear.
    [[nodiscard]] std::vector<NameHit> find(std::string_view text) const;

private:
    void add(const std::string& name, std::size_t index);
    void complete();
    void report(std::string_view text, std::size_t end, std::uint32_t state, std::vector<NameHit>& found) const;

    [[nodiscard]] std::uint32_t& next(std::uint32_t state, std::size_t byte_class) {
        return table_[state * classes_ + byte_class];
    }

    std::uint8_t class_of_[256] = {};    // 0: a byte that occurs in no name
    std::size_t classes_ = 1;
    std::vector<std::uint32_t> table_;   // state and class -> state; the top bit tells that names end there
    std::vector<std::uint32_t> name_;    // state -> name that ends there, plus 1
    std::vector<std::uint32_t> shorter_; // state -> the nearest state on its failure path where a name ends
    std::vector<std::size_t> length_;    // name -> bytes
};

}  // namespace raadspoor::nlp
