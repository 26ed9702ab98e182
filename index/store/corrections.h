// What a person put right about documents: his word, over what was read, and told as such.
//
//     Corrections corrections;
//     put(corrections, {.document = id, .key = "datum", .value = "2024-11-29"});
//     open_reader("raad.db", nlp::terms, {}, corrections)->entry(id)->metadata.date == "2024-11-29"
//
// The store itself stays what was read.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/analysis.h"

namespace raadspoor::index {

/// A person's word about a document.
struct Correction {
    std::string document;  ///< id
    std::string key;       ///< titel, datum, afzender, kenmerk or soort
    std::string value;     ///< as Metadata has it: an ISO date, an organisation value, the name of a kind

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// By document: keys and values.
using Corrections = std::map<std::string, std::map<std::string, std::string>, std::less<>>;

/// Puts what a person said of the document `id` in the place of what was read of it; gives what that was.
std::vector<std::string> put_right(const Corrections& corrections, const std::string& id, Metadata& metadata);

inline void put(Corrections& corrections, const Correction& it) {
    corrections[it.document][it.key] = it.value;
}

}  // namespace raadspoor::index
