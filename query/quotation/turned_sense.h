// What a cut turned: the words that a quotation leaves out or puts in other words' place.
//
//     "adviseert om de motie […] over te nemen", of "… de motie niet over te nemen"
//         -> omitted {"niet", "denial"}, warning "De weglating bevat een ontkenning: “niet”."
//
// A denial, a condition or a number among the words left out may turn the sense round; so may an insertion
// that stands for words of the source, or holds a denial, condition or number itself, and a join of words
// from two paragraphs. None of it changes the verdict: the words that are quoted do stand there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/quotation/quotation_check.h"

namespace raadspoor::query {

/// "denial", "condition" or "number", by the words of `text`, the first of these that fits; empty otherwise.
std::string_view turning_words(std::string_view text);

struct [[nodiscard]] TurnedSense {
    struct Omission {
        std::string text;  ///< on one line
        std::string kind;  ///< as turning_words
    };
    struct Insertion {
        std::string text, instead_of;  ///< the source's words; empty when it only adds
    };
    struct Warning {
        std::string kind, text;  ///< "omission", "insertion", "join"; a Dutch sentence
    };
    std::vector<Omission> omissions;
    std::vector<Insertion> insertions;
    std::vector<Warning> warnings;
};

/// What the gaps of a finding mean. `text`: of the document.
TurnedSense turned_sense(const std::vector<QuotationGap>& gaps, std::string_view text);

}  // namespace raadspoor::query
