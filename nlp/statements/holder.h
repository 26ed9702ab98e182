// Who holds what a clause says: its subject, or whoever speaks.
//
//     "Wij steunen het plan."               -> the speaker at that place ("gm0355"), basis speaker
//     "Het college van Maastricht vindt …"  -> "gm0935", basis subject
//     "De provincie laat weten dat zij geen bezwaar heeft." -> "provincie Overijssel" of the clause above
//     "Volgens de VNG is dat niet haalbaar." -> "VNG", basis frame
//     "Het plan is te duur, vindt de VNG."   -> "VNG", basis frame; so of "…, aldus de VNG"
//     "De VNG is bezorgd. Zij wijst het plan af." -> "VNG", when nobody else acts in the sentence before
//     "De dijk is bestand tegen hoog water." -> nobody: a thing holds no view
//
// A name is taken when it is the head of the subject, not when it stands somewhere inside ("bijeenkomsten
// georganiseerd door VWS"). What cannot be told stays empty: a wrong holder is worse than none.
#pragma once

#include <optional>
#include <string>

#include "corpus/annotation.h"
#include "nlp/actors/speakers.h"
#include "nlp/statements/frame_match.h"

namespace raadspoor::nlp {

/// What the subject of a clause is.
enum class SubjectKind : std::uint8_t {
    none,       ///< there is none, or it is not known which
    speaker,    ///< wij, ik
    addressee,  ///< u
    actor,      ///< somebody else
    pronoun,    ///< hij, zij: known only when the sentence tells who that is
    thing,
};

struct Holder {
    std::string name;  ///< an organisation's value, or as written; empty when it is not known
    HolderBasis basis = HolderBasis::none;
};

/// Who speaks at an offset of the text.
Holder speaker_at(const Speakers& speakers, std::size_t offset);

/// Asks of the clauses of one sentence. What it is made of must outlive it.
class Holders {
public:
    /// `facts`: the organisations of the document, by begin of span.
    Holders(const Cut& cut, const Speakers& speakers, const Annotations& facts)
        : cut_{cut}, speakers_{speakers}, facts_{facts} {}

    /// The subject of clause `place`: its own, or for want of one that of the clause it is set beside, or
    /// whose speaking it stands under ("heeft aangegeven geen bezwaar te hebben").
    const NounPhrase* subject(std::size_t place) const;

    SubjectKind kind(std::size_t place) const;

    /// Who holds what clause `place` says.
    Holder of(std::size_t place) const;

    /// Who holds it when only somebody can do what the verb says ("instemmen"): also a subject that is not
    /// known to be somebody.
    Holder willing(std::size_t place) const;

    /// Whose support or judgement a clause tells: "krijgt de steun van de dorpsraad", "is voor ons
    /// onaanvaardbaar". Nothing when nobody is named so.
    std::optional<Holder> giver(std::size_t place) const;

    /// Who is said to think what a clause tells: "volgens het college", "naar de mening van de raad", "mijns
    /// inziens". Nothing when nobody is.
    std::optional<Holder> teller(std::size_t place) const;

    /// Whether the subject is a noun or a name, or "men".
    bool has_noun(std::size_t place) const;

    /// Whether there is no doubt that `holder` holds what clause `place` says: the author speaks, or its
    /// subject is a known organisation, a body of one, or a person by name and title.
    bool knows(std::size_t place, const Holder& holder) const;

    /// Who speaks where clause `place` stands, or is said to hold it ("volgens …").
    Holder speaker(std::size_t place) const;

private:
    SubjectKind kind_of(const NounPhrase& phrase) const;
    Holder named(const NounPhrase& phrase) const;
    std::string of_board(const NounPhrase& phrase) const;
    std::optional<Holder> concerned(std::size_t place) const;
    const Organisation* organisation_at(const NounPhrase& phrase) const;
    const NounPhrase* antecedent(std::size_t place) const;
    bool minds(const Clause& clause) const;
    bool has_name(const NounPhrase& phrase) const;
    NounPhrase phrase_at(std::size_t first) const;
    std::optional<Holder> said_behind(std::size_t offset) const;
    std::optional<Holder> earlier(std::size_t place) const;
    Holder speaking(std::size_t offset) const;
    std::optional<Holder> according_to(std::size_t place) const;

    const Cut& cut_;
    const Speakers& speakers_;
    const Annotations& facts_;
};

/// Whether the subject of a verb is that of the infinitive under it: "wil … toestaan", "blijven meewerken".
bool carries(std::string_view lemma);

/// Whether a verb gives words to its subject: "aangeven", "stellen", "menen".
bool gives_words(std::string_view lemma);

}  // namespace raadspoor::nlp
