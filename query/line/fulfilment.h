// Whether a later paper does what was promised.
//
//     "Het college zal de raad in mei een notitie over de fietsbrug sturen"          (gm0355, 2 March)
//     "Zoals toegezegd ontvangt u hierbij de notitie over de fietsbrug"              (gm0355, 8 May)
//         -> found: the second paper, with that sentence and the reason
//
// Evidence, no verdict: nothing found proves nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/store/database.h"

namespace raadspoor::query {

struct Fulfilment {
    std::string document;  ///< id
    Span span;             ///< of the sentence that tells it
    std::string date;      ///< of its paper
    std::string reason;    ///< why it is of this promise, a Dutch sentence
};

/// What all papers hand over or tell of promises, read once.
class Fulfilments {
public:
    explicit Fulfilments(const index::Reader& reader);

    /// The earliest later paper of the same author with a sentence that tells of this promise, or hands over
    /// what it is about. `promise`: a row of List::commitments of a document of that day.
    std::optional<Fulfilment> find(const std::string& document, const std::string& date,
                                   const index::Listed& promise) const;
    /// The last day that any paper bears.
    const std::string& last_day() const { return last_day_; }

private:
    struct Delivery {
        std::size_t document;
        index::Listed row;
        std::vector<std::string_view> words, subject;  // parts of `row.words`
    };
    struct Paper {
        std::string id, date;
    };

    double weight(std::string_view word) const;
    std::string reason_for(const index::Listed& promise, const Delivery& delivery) const;

    std::string last_day_;
    std::vector<Paper> papers_;
    std::vector<Delivery> deliveries_;
    std::unordered_map<std::string, std::unordered_map<std::string_view, std::vector<std::size_t>>>
        by_author_;                                                // author -> word -> places in deliveries_
    std::unordered_map<std::string_view, std::size_t> frequency_;  // deliveries that hold a word
};

}  // namespace raadspoor::query
