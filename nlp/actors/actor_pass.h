// One pass over the actors of a document, as the readers of its organisations share it.
//
//     ActorPass pass{reading, hits, shortened, found};
//     for (; pass.at < hits.size(); ++pass.at)
//         if (hits[pass.at].span.begin >= pass.covered) …
//
// At each hit that is not covered yet a reader looks at it and at what stands around it, and adds.
// TownReader knows municipalities, read_party parties, read_organisation all others.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/annotation.h"
#include "nlp/actors/actors.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// What it refers to must outlive it. Spans are bytes of Reading::text.
struct ActorPass {
    ActorPass(const Reading& reading_of, const std::vector<ActorHit>& all,
              const std::map<std::string, std::string>& abbreviations,
              std::vector<Organisation>& organisations)
        : reading{reading_of},
          text{reading_of.text},
          hits{all},
          shortened{abbreviations},
          found{organisations} {}

    /// Adds an organisation. A value that the document abbreviates becomes its abbreviation.
    void add(Span span, std::string value, Rule rule);

    /// Whether a name is part of a web or mail address.
    bool in_address(Span name) const;

    /// Whether a short abbreviation stands among words in capitals, and is more likely a word ("OM TE
    /// KOMEN").
    bool is_shouted(Span name) const;

    /// Whether nothing stands behind `cue` on its line: "Gemeente" and "Fractie" over a column announce no
    /// name.
    bool at_line_end(Span cue) const;

    const Reading& reading;
    std::string_view text;
    const std::vector<ActorHit>& hits;
    const std::map<std::string, std::string>& shortened;  ///< a long name -> the document's abbreviation
    std::vector<Organisation>& found;
    std::size_t at = 0;       ///< the hit at hand
    std::size_t covered = 0;  ///< where the last organisation ended
};

/// Whether `between` may stand between the names of a list.
bool joins_names(std::string_view between);

}  // namespace raadspoor::nlp
