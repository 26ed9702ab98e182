// What a person calls something, as the index knows it: kinds and dates. Actors: actor_values.h.
//
//     kind_called("RIB's")->kind == DocumentKind::raadsinformatiebrief     date_called("1-11-2024") ==
//     "2024-11-01"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/analysis.h"

namespace raadspoor::query {

/// A kind of document that a person names.
struct CalledKind {
    DocumentKind kind = DocumentKind::overig;
    std::vector<Forum>
        forums;  ///< of answers to questions: the assemblies in which they were put; empty: all
};

/// The kind of document, in singular or plural, by its name or a short form: "kamervragen" are answers to
/// questions in one of the Chambers, "statenvragen" those in the Provincial States.
std::optional<CalledKind> kind_called(std::string_view name);

/// The kind of document whose name is most like `name`; empty when none is.
std::string kind_like(std::string_view name);

/// The kind of statement by its Dutch name: "voorwaarden" -> condition.
std::optional<Kind> statement_called(std::string_view name);

/// The Dutch names of all kinds of statement, "voorwaarde, toezegging, …".
std::string dutch_names();

/// "2024", "2024-11" and "2024-11-01" from those forms, with the day first ("1-11-2024", "11/2024"), or in
/// words ("1 november 2024", "nov. 2024"); nothing when it is no date.
std::optional<std::string> date_called(std::string_view text);

}  // namespace raadspoor::query
