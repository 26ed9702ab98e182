// Frames: the rows of nlp/rules that tell which clauses are statements.
//
//     const FrameTable table{data::position_frames(), "position"};
//     for (const Frame* frame : table.of("instemmen")) … frame->rule == "position.agree", frame->told ==
//     "support"
//
// What the columns and wants mean is told in nlp/rules/README.md. Method: frame semantics (Fillmore 1982): a
// verb with what it needs beside it tells the kind of event, whatever the order of words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/rule.h"
#include "nlp/grammar/clauses.h"

namespace raadspoor::nlp {

/// Something that must be there, or may not.
struct Want {
    enum class Part : std::uint8_t {
        object,
        subject,
        predicate,
        being,
        preposition,
        word,
        side_by_side,
        modal,
        voice,
        tense,
        under,
        below,
        opened,
        kind,
    };

    Part part = Part::word;
    bool absent = false;
    std::vector<std::string_view> words;  ///< one of them; "*advies": the end of a word
    std::vector<std::string_view> nouns;  ///< of a preposition: one of them behind it, when there are any
};

enum class SubjectSort : std::uint8_t { actor, willer, thing, giver, teller, any, nobody };

struct Frame {
    Rule rule;
    std::vector<std::string_view> heads;
    std::vector<Want> wants;
    SubjectSort subject = SubjectSort::actor;
    bool firm = false;              ///< the verb itself tells it, and hardly anything else
    std::uint16_t realities = 0;    ///< a bit each
    std::string_view told, denied;  ///< what it says; empty: nothing
    std::string_view example, counter;

    bool counts_in(Reality reality) const { return (realities >> static_cast<unsigned>(reality) & 1U) != 0; }
};

class FrameTable {
public:
    /// `rows` must outlive it. Throws std::logic_error for a row that is not as README.md tells.
    FrameTable(std::string_view rows, std::string_view kind);

    /// The frames with this verb, and those for any, in the order of the table.
    const std::vector<const Frame*>& of(std::string_view lemma) const;

    const std::vector<Frame>& frames() const { return frames_; }

    /// The verbs they have for heads, without "*".
    std::vector<std::string_view> heads() const;

private:
    std::vector<Frame> frames_;
    std::unordered_map<std::string_view, std::vector<const Frame*>> by_head_;
    std::vector<const Frame*> of_any_;
};

}  // namespace raadspoor::nlp
