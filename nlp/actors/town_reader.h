// The municipalities that act in a document, listed or not.
//
//     "de gemeenten Zeist, Soest en Oosterhage"  ->  gm0355 · gm0342 · "Oosterhage", which no list has
//
// Names of a list act when one of them does: "Zeist, Soest en Baarn hebben besloten" holds three.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/actors/actor_pass.h"

namespace raadspoor::nlp {

class TownReader {
public:
    /// `pass` must outlive the reader, and its hits must stay where they are.
    explicit TownReader(ActorPass& pass) : pass_{pass} {}

    /// A listed name: adds it, and names of its list left open before, when it acts.
    void name(const ActorHit& hit);

    /// "gemeente", "college van": adds the name, or the names, that it announces.
    void cue(const ActorHit& hit);

private:
    void add(Span span, std::string value);
    bool continues(std::size_t end, std::size_t begin) const;
    bool announced_name(std::size_t at);
    bool unlisted_name(Span span);
    std::string in_small_letters(std::string_view name);

    ActorPass& pass_;
    std::size_t lookups_ = 20;                // searches through the document that are still allowed
    std::size_t listed_ = 0;                  // where the last municipality that acts ended
    std::vector<const ActorHit*> undecided_;  // names of a list that is not yet known to act
};

}  // namespace raadspoor::nlp
