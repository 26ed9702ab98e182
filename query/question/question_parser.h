// A question as a tree, before it is known what the index makes of it.
//
//     "zorg -(wonen OR bouw*) soort:motie"
//         -> root: none{word zorg, any{word wonen, prefix bouw}}   fields: soort motie
//
// Words beside each other are all required and bind more tightly than OR: "a b OR c" is "(a b) OR c".
#pragma once

#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "query/question/question_lexer.h"

namespace raadspoor::query {

struct Node {
    enum class Op {
        word,    ///< `text`, broadly
        exact,   ///< the words of `text` next to each other
        prefix,  ///< any word that begins as the last word of `text`, and the words before it exactly
        field,   ///< `field` is its name and `text` its value; never within ParsedQuestion::root
        near,    ///< `children`, with at most `distance` words between them
        all,     ///< every child; all of nothing is everything
        any,
        none,  ///< the first child, and no other
    };

    Op op = Op::all;
    std::string_view text;
    std::string_view field;
    std::vector<Node> children;
    int distance = 0;
    std::size_t at = 0;     ///< bytes from the beginning of the question
    bool left_out = false;  ///< of a field: what it asks for must not be there
};

struct ParsedQuestion {
    Node root;
    std::vector<Node> fields;  ///< they hold for the question as a whole; those with one name are
                               ///< alternatives, unless left out
};

/// The tree of a question that must be clean (ingest::clean). Views into `question`. Linear; thread-safe.
///
/// A word may be left out only from something: from another word, or from the documents that a field asks
/// for. Fields may stand where the whole question requires or excludes them, and on both sides of an OR of
/// that field alone: soort:motie OR soort:brief.
[[nodiscard]] Result<ParsedQuestion> tree_of(std::string_view question);

}  // namespace raadspoor::query
