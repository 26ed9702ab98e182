// What a search gives, and how much of it is asked for.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::index {

/// A passage that answers a question.
struct PassageHit {
    std::string document;          ///< id
    Span span;                     ///< of the passage, in bytes of Document::text
    std::string text;              ///< the passage itself
    std::vector<Span> highlights;  ///< the words that match, in bytes of `text`, ascending
    bool struck = false;           ///< the source shows it struck out: no longer in force
    double score = 0;              ///< higher is better
    std::size_t in_document = 0;   ///< how many passages of its document answer
};

/// Totals and facets are exact, over all that answers, unless `partial`: then they are of what was found so
/// far.
struct [[nodiscard]] SearchResult {
    std::size_t documents = 0;
    std::size_t pages = 0;    ///< on which the words that were asked for stand, of documents that have pages
    bool pages_exact = true;  ///< false: also pages that passages with those words only touch
    std::size_t passages = 0;
    std::size_t looked_along = 0;  ///< all passages and titles of the store
    /// Best first, but those of one document together, and on the first pages no more than three of a
    /// document before others.
    std::vector<PassageHit> hits;
    /// facet ("kind", "year", "sender", "organisation", "party", "municipality") -> value -> number of
    /// documents
    std::map<std::string, std::map<std::string, std::size_t>> facets;
    bool partial = false;  ///< time ran out, or part of the store could not be asked

    /// Whether `hits` holds every passage that answers, so that what is not in it is not there.
    bool holds_all() const { return !partial && hits.size() == passages; }
};

enum class Order { relevance, newest_first };

struct SearchOptions {
    std::size_t limit = 10;
    std::size_t offset = 0;
    Order order = Order::relevance;
    bool facets = true;
    bool texts = true;        ///< false: only where passages stand, without their text, in no order to show
    int milliseconds = 5000;  ///< after which the result is partial
};

}  // namespace raadspoor::index
