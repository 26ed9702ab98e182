#include "query/web/site/api.h"

#include <fmt/format.h>

#include <charconv>

#include "corpus/text.h"
#include "query/print/actor_names.h"
#include "query/print/code_points.h"
#include "query/print/document_text.h"

namespace raadspoor::query::web {

namespace {

std::size_t asked_number(const Request& request, std::string_view name, std::size_t otherwise,
                         std::size_t least, std::size_t most) {
    const std::string text = request.asked(name);
    if (text.empty()) return otherwise;
    std::size_t number = 0;
    const bool whole = is_number(text) && text.size() <= 9;
    if (whole) std::from_chars(text.data(), text.data() + text.size(), number);
    if (!whole || number < least || number > most)
        throw HttpError{400, fmt::format("“{}” is een getal van {} tot en met {}.", name, least, most)};
    return number;
}

}  // namespace

Json information_object(const index::DocumentEntry& entry) {
    const Metadata& it = entry.metadata;
    Json json{{"id", entry.id},
              {"titel", title_of(entry)},
              {"informatieobjecttype", name_of(it.kind)},
              {"creatiedatum", text_or_null(it.date)},
              {"grondslagDatum", text_or_null(std::string(name_of(it.date_basis)))},
              {"organisatie", nullptr},
              {"kenmerken", it.reference},
              {"aantalPaginas", entry.pages > 0 ? Json(entry.pages) : Json(nullptr)},
              {"bestandsnaam", file_name_of(entry.path, entry.parent)},
              {"mediatype", entry.media_type},
              {"url", paper_address(entry).text()}};
    if (!it.sender.empty()) json["organisatie"] = {{"naam", actor_name(it.sender)}};
    return json;
}

std::string api_name(std::string_view column) {
    std::string name;
    bool capital = false;
    for (const char c : column) {
        if (c == ' ') {
            capital = true;
            continue;
        }
        name += capital && is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
        capital = false;
    }
    return name;
}

Window asked_window(const Request& request) {
    constexpr std::size_t most_results = 100, farthest = 10'000'000;
    return {asked_number(request, "cursor", 0, 0, farthest),
            asked_number(request, "aantal", 20, 1, most_results)};
}

Response api_response(const Json& json) {
    Response response;
    response.type = "application/json";
    response.body = dumped(json, -1);
    return response.with("API-Version", std::string(api_version));
}

Response api_list(Json results, std::size_t all, const Window& window, const std::vector<std::string>& path,
                  const Query& query, bool partial) {
    const auto at = [&](std::size_t begin) {
        Query with = query;
        with.emplace_back("cursor", begin > 0 ? std::to_string(begin) : "");
        with.emplace_back("aantal", std::to_string(window.count));
        return here(path, with).text();
    };
    const std::size_t end = window.begin + window.count;
    const std::string next = end < all ? at(end) : "";
    const std::string previous =
        window.begin > 0 ? at(window.begin - std::min(window.begin, window.count)) : "";
    Json json{{"resultaten", std::move(results)},
              {"aantal", all},
              {"volgende", text_or_null(next)},
              {"vorige", text_or_null(previous)}};
    if (partial) json["onvolledig"] = true;
    Response response = api_response(json);
    std::string links;
    if (!next.empty()) links += "<" + next + ">; rel=\"next\"";
    if (!previous.empty()) links += (links.empty() ? "<" : ", <") + previous + ">; rel=\"prev\"";
    return links.empty() ? response : response.with("Link", links);
}

void put_place(Json& json, Library& library, const index::Reader& reader, const index::DocumentEntry& entry,
               const std::vector<PageReference>& pages, const std::string& quote, Span span) {
    json["citaat"] = text_or_null(quote);
    json["pagina"] = page_json(pages);
    json["paginaLabel"] = text_or_null(page_label(pages));
    const std::shared_ptr<const Document> document = span.empty() ? nullptr : library.document(reader, entry);
    const CodePoints points{document ? std::string_view(document->text) : std::string_view{}};
    json["begin"] = document ? Json(points.at(span.begin)) : Json(nullptr);
    json["eind"] = document ? Json(points.at(span.end)) : Json(nullptr);
    json["url"] = reading_address(entry, pages, span).text();
    json["informatieobject"] = information_object(entry);
}

}  // namespace raadspoor::query::web
