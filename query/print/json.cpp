#include "query/print/json.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "corpus/page.h"
#include "query/print/harmless.h"

namespace raadspoor::query {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json document_json(const index::DocumentEntry& entry) {
    return {{"id", entry.id},
            {"path", entry.path},
            {"title", text_or_null(entry.metadata.title)},
            {"kind", name_of(entry.metadata.kind)},
            {"forum", text_or_null(name_of(entry.metadata.forum))},
            {"date", text_or_null(entry.metadata.date)},
            {"dateBasis", text_or_null(name_of(entry.metadata.date_basis))},
            {"sender", text_or_null(entry.metadata.sender)},
            {"doubt", text_or_null(entry.metadata.doubt)},
            {"parent", text_or_null(entry.parent)},
            {"corrected", entry.corrected}};
}

void put_text_source(Json& json, std::optional<float> ocr_confidence) {
    json["textSource"] = name_of(ocr_confidence ? TextSource::ocr : TextSource::native);
    if (ocr_confidence) json["confidence"] = std::round(*ocr_confidence * 1000) / 1000;
}

void put_pages(Json& json, const std::vector<PageReference>& pages) {
    json["page"] = page_json(pages);
    json["pageLabel"] = pages.empty() ? Json(nullptr) : Json(page_label({pages.front()}));
    put_all_pages(json, pages);
}

void put_all_pages(Json& json, const std::vector<PageReference>& pages) {
    json["pages"] = Json::array();
    for (const PageReference& page : pages) json["pages"].push_back(page.number.value);
}

Json page_json(const std::vector<PageReference>& pages) {
    return pages.empty() ? Json(nullptr) : Json(pages.front().number.value);
}

Json span_json(const CodePoints& points, Span span) {
    return Json::array({points.at(span.begin), points.at(span.end)});
}

std::string dumped(const Json& json, int indent) { return harmless_json(json.dump(indent)) + "\n"; }

}  // namespace raadspoor::query
