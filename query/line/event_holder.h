// According to whom an event of a line is so, and how that was decided.
//
//     "Volgens de VNG ontbreekt het aan middelen."            -> VNG, frame
//     "Eind mei liet het ministerie weten dat de regeling blijft." -> the ministry, frame
//     "Gemeenten hebben inzicht nodig in de middelen."        -> gemeenten, subject
//     "Wij zien geen gelijke positie." in a letter of Zeist   -> Zeist, speaker
//
// Nobody is named who is only mentioned: an author that the paper does not tell stays empty.
#pragma once

#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "nlp/grammar/clauses.h"

namespace raadspoor::query {

struct EventHolder {
    std::vector<std::string> names;  ///< for people; the first is the one that counts; empty when unknown
    HolderBasis basis = HolderBasis::none;
};

/// Who speaks at `offset`: of a question nobody that is known, of a turn in minutes its speaker, else the
/// author of the paper; of a motion whose assembly is asked to speak.
EventHolder speaker_of(const Analysis& analysis, std::size_t offset);

/// Who holds what clause `at` of the sentence says. `clauses` may be empty. `wants`: the clause asks for
/// something, so that its subject is who asks.
EventHolder holder_in(const Document& document, const Analysis& analysis, Span sentence,
                      const std::vector<nlp::Clause>& clauses, std::size_t at, bool wants);

/// A holder that the analysis gives, for people.
EventHolder holder_named(const Analysis& analysis, std::size_t offset, const std::string& holder,
                         HolderBasis basis);

}  // namespace raadspoor::query
