// What is known of words and their classes, as nlp/data/make_word_classes.py lays it out.
//
//     table.held("steun") -> the value of the tags that "steun" can have
//     table.child(table.root(), value) -> the node of the tree that says more of it
//
// Layout, little-endian: "RSWC"; the numbers of tags, nodes and children of the root (u32); the values of
// eight shapes of words (u16); of the border of a sentence, a name, a number, an unknown noun, a sign (u16);
// for each tag its value (u16) and its class (u8); two hash tables, words with their tags and common words
// with their value; the tree, level by level: for every 32 nodes the place of the first child, then each node
// (u32: 12 bits value, 9 bits tag, 11 bits number of children).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "nlp/grammar/word_class.h"

namespace raadspoor::nlp {

class WordClassTable {
public:
    static const WordClassTable& get();

    using Value = std::uint16_t;  ///< what a node is chosen by: a set of tags, a tag, a word or its shape
    struct Fixed {
        Value border, name, number, noun, sign;
    };

    const Fixed& fixed() const { return fixed_; }
    /// The tags that `word`, as written, can have; nothing when the lexicon does not have it.
    std::optional<Value> held(std::string_view word) const { return find(words_, word, {}); }
    /// The same by its last letters, which begin at a character.
    std::optional<Value> held_by_ending(std::string_view ending) const { return find(words_, "-", ending); }
    /// The value of a common word, or of the shape that another has.
    Value word_value(std::string_view word) const;
    Value tag_value(std::size_t tag) const { return u16(tag_values_ + 2 * tag); }
    /// The class that a tag says; nothing when the word's letters decide.
    std::optional<WordClass> class_of(std::size_t tag) const;

    struct Node {
        std::size_t at = 0;
        std::size_t tag = 0;
    };
    Node root() const { return node(0); }
    std::optional<Node> child(Node of, Value value) const;

private:
    WordClassTable();

    struct Hashed {
        std::uint32_t bits = 0;
        std::size_t prints = 0, values = 0;
    };
    Hashed hashed(std::size_t& at) const;
    std::optional<Value> find(const Hashed& in, std::string_view word, std::string_view ending) const;
    Node node(std::size_t at) const { return {at, (packed(at) >> 12U) & 0x1FFU}; }
    std::uint32_t packed(std::size_t at) const { return u32(nodes_ + 4 * at); }
    std::size_t first_child(std::size_t at) const;

    std::uint16_t u16(std::size_t at) const;
    std::uint32_t u32(std::size_t at) const;

    std::string_view bytes_;
    Fixed fixed_{};
    std::uint32_t tags_ = 0, count_ = 0;
    std::size_t tag_values_ = 0, tag_classes_ = 0, firsts_ = 0, nodes_ = 0;
    Hashed words_, common_;
    std::vector<std::uint32_t> steps_;  // the first child of every fourth node: the data have every 32nd
};

}  // namespace raadspoor::nlp
