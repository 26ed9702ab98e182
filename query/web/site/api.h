// What the API says alike everywhere: papers under the names of VNG's mini-ORI, pages of results, errors.
//
//     {"resultaten": [{"informatieobject": {"id", "titel", …}, "pagina": 2, "begin": 80, "eind": 120, …}],
//      "aantal": 57, "volgende": "/v1/voorwaarden?cursor=20", "vorige": null}
//
// Names are Dutch; offsets count code points of the paper's text, as in the JSON of the command line; what is
// not known is null.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "index/store/database.h"
#include "query/forms/fields.h"
#include "query/print/json.h"
#include "query/web/site/frame.h"
#include "query/web/site/library.h"

namespace raadspoor::query::web {

inline constexpr std::string_view api_version = "1.0.0";

/// A paper as an information object.
Json information_object(const index::DocumentEntry& entry);

/// "pagina van het antwoord" -> "paginaVanHetAntwoord".
std::string api_name(std::string_view column);

/// Where in a list: from `begin` at most `count`.
struct Window {
    std::size_t begin = 0, count = 20;
};
/// ?cursor= and ?aantal= (1 to 100). Throws HttpError 400.
Window asked_window(const Request& request);

/// A part of a list, with links to the next and the previous part. `path` and `query`: of the list itself.
Response api_list(Json results, std::size_t all, const Window& window, const std::vector<std::string>& path,
                  const Query& query, bool partial = false);
Response api_response(const Json& json);

/// Puts where a row stands: its paper, pages, quotation, offsets and the address of its page.
void put_place(Json& json, Library& library, const index::Reader& reader, const index::DocumentEntry& entry,
               const std::vector<PageReference>& pages, const std::string& quote, Span span);

/// A row of a list: the fields that the list has, and where it stands.
template <class Row>
Json api_row(Library& library, const index::Reader& reader, const Row& row) {
    Json json = Json::object();
    for (const Field& field : fields_of(row)) {
        const bool word = field.json.is_string() && !field.csv.empty();
        json[api_name(field.column)] = word ? Json(field.csv) : field.json;
    }
    put_place(json, library, reader, row.document, row.pages, row.quote, row.span);
    return json;
}

}  // namespace raadspoor::query::web
