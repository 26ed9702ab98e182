// What every JSON answer writes alike: documents, pages, stretches of text; and the one place where JSON
// becomes bytes.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/page.h"
#include "index/store/database.h"
#include "query/print/code_points.h"

namespace raadspoor::query {

/// Keys keep the order in which they were put.
using Json = nlohmann::ordered_json;

/// What is unknown is null, never "".
Json text_or_null(std::string_view text);

/// The few keys by which every answer names a document: {"id", "path", "title", "kind", "date", …}.
Json document_json(const index::DocumentEntry& entry);

/// Puts "page" and "pageLabel" (both of the first; null when the source has no pages) and "pages" (all).
void put_pages(Json& json, const std::vector<PageReference>& pages);
/// "textSource": native or ocr, and of the latter its "confidence".
void put_text_source(Json& json, std::optional<float> ocr_confidence);
/// Puts "pages" alone, anew: of a hit, all that its quotation stands on.
void put_all_pages(Json& json, const std::vector<PageReference>& pages);
/// The first page, or null.
Json page_json(const std::vector<PageReference>& pages);

/// [begin, end] in code points of the text that `points` was made of.
Json span_json(const CodePoints& points, Span span);

/// The bytes of `json`: over lines with `indent` blanks a level, or on one line when it is negative. Throws
/// nlohmann::json::exception when a text in it is no UTF-8: that is a defect of ours, and never written over.
std::string dumped(const Json& json, int indent = 2);

}  // namespace raadspoor::query
