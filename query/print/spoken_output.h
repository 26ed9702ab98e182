// Who says something in minutes, for people and as JSON.
//
//     who_says(spoken)     "Jansen (CDA)" · "Wethouder De Boer" · "De voorzitter (P. de Graaf)"; "" for
//     nobody item_name(spoken)    "punt 4: Zwembad"; "" before the first
#pragma once

#include <string>

#include "index/store/document_entry.h"
#include "query/print/json.h"

namespace raadspoor::query {

std::string who_says(const index::Spoken& spoken);
std::string item_name(const index::Spoken& spoken);
/// "raadsvergadering 9 oktober 2024", "commissievergadering 9 oktober 2024".
std::string meeting_name(const index::Spoken& spoken);

/// Puts `speaker`, `party`, `role`, `item` and `meeting` in `json`; null for what is not told.
void put_spoken(Json& json, const index::Spoken& spoken);

}  // namespace raadspoor::query
