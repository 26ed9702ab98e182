// Finds listed names in a text, all at once.
//
//     const Gazetteer names{{"Zeist", "VNG", "Midden-Groningen"}};
//     names.find("De VNG en Zeist.")  ->  {{3, 6}, 1} {{10, 15}, 0}
//
// Method: names are kept by their first word. Two bytes tell that most words of a text open no name; those of
// the others that have the word are compared, longest first. Made once, then only read: safe to share between
// threads.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
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
    /// Takes the names as they are to be found, byte for byte. An empty name is never found; of equal names
    /// the first is.
    explicit Gazetteer(std::vector<std::string> names);
    Gazetteer(const Gazetteer&) = delete;
    Gazetteer& operator=(const Gazetteer&) = delete;

    /// Where names stand as whole words, in order, none over another: the leftmost, and of those the longest.
    /// A hyphen ends a word ("VNG-bestuur"). Any bytes are allowed. Linear.
    std::vector<NameHit> find(std::string_view text) const;

private:
    void add(std::size_t index);
    const std::string* name_at(std::string_view text, std::size_t at, std::string_view head) const;

    std::vector<std::string> names_;
    std::bitset<1 << 16> opens_;  // the first two bytes of names
    std::unordered_map<std::string_view, std::vector<const std::string*>>
        by_head_;  // longest first; views into names_
};

}  // namespace raadspoor::nlp
