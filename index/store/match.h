// What the index is asked: a tree of terms, already folded and stemmed by the caller, and filters on whole
// documents.
//
//     "verschuiving van zorggeld" zorg*   ->   all{ phrase{=verschuiving =van =zorggeld}, prefix{=zorg} }
//
// Nothing in it is anybody's query syntax: a term is text, whatever characters it holds.
#pragma once

#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/term.h"

namespace raadspoor::index {

/// One node of the tree.
struct Match {
    enum class Op {
        term,    ///< `terms`: any of these forms of one word, at one position
        phrase,  ///< `terms`: exact terms next to each other
        prefix,  ///< `terms[0]`: any exact term that begins so
        near,    ///< `children` (terms and phrases) at most `distance` positions apart
        all,     ///< every one of `children`, in one document
        any,     ///< at least one of `children`
        none,    ///< `children[0]` holds, and no other child does
    };

    struct Form {
        TermKind kind = TermKind::exact;
        std::string text;

        friend bool operator==(const Form&, const Form&) = default;
    };

    Op op = Op::all;
    std::vector<Form> terms;
    std::vector<Match> children;
    int distance = 0;

    friend bool operator==(const Match&, const Match&) = default;
};

/// Which documents may answer. Empty fields ask nothing; the values of one field are alternatives, `titles`
/// apart.
struct Filter {
    std::vector<DocumentKind> kinds;
    /// Of answers to questions, those put in one of these assemblies; other kinds are asked by `kinds`.
    std::vector<Forum> forums;
    std::vector<std::string> senders;        ///< names, folded, that the sender's holds, by whole words
    std::vector<std::string> organisations;  ///< organisation values that occur in the document
    std::vector<std::string>
        municipalities;                    ///< "gm0355": likewise, and asked beside organisations and parties
    std::vector<std::string> parties;      ///< "party:D66": likewise
    std::vector<std::string> signatories;  ///< names or organisations that signed: likewise
    std::vector<std::string> titles;       ///< exact terms the title must hold, all of them
    std::vector<Kind> contains;            ///< kinds of statement the passage must hold
    bool struck = false;                   ///< text that is struck out, and no other; else none of it
    std::vector<std::string> documents;    ///< document ids
    /// In minutes only what is said by one of these, on one of these: names folded, by whole words; parties
    /// as the turns write them (Reader::turn_parties), other kinds of paper being asked by `parties`; numbers
    /// of items, or words of their title, folded.
    std::vector<std::string> speakers, turn_parties, items;
    std::vector<std::string>
        meetings;                  ///< what tells of such a meeting: ISO dates, or words of its body, folded
    std::string from, until;       ///< ISO dates, inclusive; "2025" as until is the whole year
    bool undated = false;          ///< papers without a date, and no others
    std::vector<Filter> excluded;  ///< of one field each: what any of them lets through does not answer

    friend bool operator==(const Filter&, const Filter&) = default;
};

}  // namespace raadspoor::index
