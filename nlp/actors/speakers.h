// Who speaks at each place of a document.
//
//     const Speakers speakers = find_speakers(reading, metadata, questions, found, minutes);
//     speakers.author().value          "gm0355" in a letter that the college of Zeist signs
//     speakers.at(offset).value        "party:VVD" in a question of its fractie, "VWS" in the answer to it
//     speakers.body_at("het college", offset)     "gm0355"; "de raad van toezicht" -> nothing: no such body
//
// The author is told by the signature, else by the letterhead, else by the form of the paper: a motion speaks
// for those who hand it in, a list of decisions for the council, a letter to parliament for the minister. An
// addressee is never the author, nor is a town that is merely named. Parts may have a speaker of their own:
// questions and answers, turns in minutes, the parts of a motion, quoted speech. Where nobody can be told,
// the value is empty: then "wij" is nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/annotation.h"
#include "corpus/span.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// By what a speaker is known.
enum class SpeakerBasis : std::uint8_t {
    none,        ///< nobody can be told
    signature,   ///< who signs, or on whose behalf
    letterhead,  ///< a field "Van:", the head or the foot of the paper
    form,        ///< the form of the paper: a kennisgeving, a motion, a list of decisions
    part,        ///< the part of the paper says it: a question, an answer, a turn in minutes, quoted speech
};

struct Speaker {
    /// An organisation's value ("gm0355", "VNG", "party:VVD"), else a person's name; empty when unknown.
    std::string value;
    std::string person, office;  ///< who speaks for it, where that is told: "Kapteijns", "wethouder"
    SpeakerBasis basis = SpeakerBasis::none;
    Span told;  ///< where it is told, bytes of Document::text; empty when only the form tells it

    friend bool operator==(const Speaker&, const Speaker&) = default;
};

/// A stretch with a speaker of its own; `speaker.value` is empty where another speaks who is not known.
struct SpokenPart {
    Span span;
    Speaker speaker;

    friend bool operator==(const SpokenPart&, const SpokenPart&) = default;
};

/// Plain values: needs nothing of what it was made from. Safe to ask from several threads.
class Speakers {
public:
    Speakers() = default;

    /// `parts` in order, apart; `named` the organisations of the document, in any order.
    Speakers(Speaker author, std::vector<SpokenPart> parts, std::vector<Organisation> named);

    /// Whose voice the running text is.
    const Speaker& author() const { return author_; }

    /// Who speaks at `offset`, a byte of Document::text: of a part with its own speaker that one, else the
    /// author. Logarithmic. Valid as long as this.
    const Speaker& at(std::size_t offset) const;

    /// Whether "wij" or "ik" at `offset` is whom at() tells: in minutes only within a turn, since outside it
    /// somebody is quoted whose turn is not known.
    bool tells_who_we_are(std::size_t offset) const;

    /// Makes "wij" outside the parts nobody.
    void quote_outside_parts() { quoted_outside_ = true; }

    /// The parts with a speaker of their own, in order, apart.
    const std::vector<SpokenPart>& parts() const { return parts_; }

    /// Whom a definite body means at `offset`: "het college", "de raad", "de gemeente", "de wethouder", "de
    /// minister", "het bestuur", "de provincie", "het waterschap", "de Kamer", "de commissie". That body of
    /// the author's organisation when it has one (a municipality: its code), else the organisation of that
    /// kind that is named last before `offset`, else the words themselves, with a small letter. Nothing when
    /// `words` are no such body. Linear in the number of organisations at worst.
    std::optional<std::string> body_at(std::string_view words, std::size_t offset) const;

private:
    Speaker author_;
    std::vector<SpokenPart> parts_;
    std::vector<Organisation> named_;  // by begin
    bool quoted_outside_ = false;
};

/// Who speaks where in `reading`. `found` holds the organisations and signatories of the document,
/// `questions` its questions with their answers, `minutes` the turns of a meeting. Never fails. Linear but
/// for a logarithm.
[[nodiscard]] Speakers find_speakers(const Reading& reading, const Metadata& metadata,
                                     const std::vector<QuestionAnswer>& questions, const Annotations& found,
                                     const Minutes& minutes = {});

}  // namespace raadspoor::nlp
