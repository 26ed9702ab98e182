// The names under which the actors of public life are known, and the words that announce a name.
//
//     for (const ActorHit& hit : find_actors("Het college van Zeist en de VNG")) …
//         -> municipality_cue "college van" · municipality "Zeist" (gm0355) · organisation "VNG"
//
// Names come from data/municipalities.tsv, organisations.tsv and parties.tsv. A hit only tells what is
// written: whether "Zeist" acts here, or is a place, is for the organisation extractor to decide.
#pragma once

#include <string>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

enum class ActorKind {
    municipality,
    organisation,
    national,  ///< the national government, "Rijk"
    chamber,   ///< "De Kamer" in a national paper
    party,
    municipality_cue,   ///< a municipality's name follows: "gemeente", "college van"
    party_cue,          ///< a party's name follows: "fractie van"
    party_head,         ///< the name of a local party opens: "Leefbaar", "Gemeentebelangen"
    party_tail,         ///< the name of a local party closes: "Vooruit", "Anders!"
    company_tail,       ///< the name of a company closes: "B.V."
    apposition,         ///< an organisation's name follows: "grondeigenaar", "netbeheerder"
    town_adjective,     ///< of a municipality: "Zwolse", when its council or college follows
    organisation_head,  ///< the name of an organisation opens: "Stichting", "Omgevingsdienst"
};

struct ActorHit {
    Span span;
    ActorKind kind = ActorKind::organisation;
    std::string value;  ///< "gm0355", "VNG", "party:D66"; of a head or cue: itself
};

/// Every listed name and announcing word in `text`, in order, none over another. Linear; thread-safe.
std::vector<ActorHit> find_actors(std::string_view text);

}  // namespace raadspoor::nlp
