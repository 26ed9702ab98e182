#include "query/forms/document_forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/print/document_text.h"
#include "query/print/json.h"

namespace raadspoor::query {

namespace {

Json pages_json(const std::vector<Page>& pages) {
    Json json = Json::array();
    for (const Page& page : pages)
        json.push_back(
            {{"number", page.number},
             {"label", page.label},
             {"textSource", name_of(page.source)},
             {"confidence", page.source == TextSource::ocr ? Json(page.confidence) : Json(nullptr)}});
    return json;
}

Json outline_json(const std::vector<OutlineItem>& outline) {
    Json json = Json::array();
    for (const OutlineItem& item : outline)
        json.push_back({{"title", item.title},
                        {"level", item.level},
                        {"page", item.page ? Json(item.page) : Json(nullptr)}});
    return json;
}

/// The number of a page by its place; null when there is none.
Json page_number(const Document& document, int place) {
    if (place < 0) return nullptr;
    return document.pages.at(static_cast<std::size_t>(place)).number;
}

Json links_json(const Document& document) {
    Json json = Json::array();
    for (const Link& link : document.links)
        json.push_back({{"text", link.span.of(document.text)},
                        {"uri", link.uri},
                        {"page", page_number(document, link.page)}});
    return json;
}

Json hidden_json(const Document& document) {
    Json json = Json::array();
    for (const HiddenText& hidden : document.hidden)
        json.push_back({{"page", page_number(document, hidden.page)},
                        {"reason", hidden.reason},
                        {"letters", hidden.text.size()}});
    return json;
}

/// How many of the pages were read by OCR, and how sure it is of the worst; empty when none was.
std::string recognised_text(const Document& document) {
    std::size_t count = 0;
    float worst = 1;
    for (const Page& page : document.pages)
        if (page.source == TextSource::ocr) ++count, worst = std::min(worst, page.confidence);
    if (count == 0) return {};
    return fmt::format("{} {}\n", counted(count, "pagina", "pagina’s"), recognised(worst));
}

/// Whether the title stands nowhere in the text: the file's head tells it.
bool is_told_by_source(const Metadata& metadata) {
    return !metadata.title.empty() && metadata.title_span.empty();
}

/// What is known of a document, a line each.
std::string facts_text(const DocumentAnswer& answer) {
    const index::DocumentEntry& entry = answer.entry;
    const Document& document = answer.document;
    std::string text = fmt::format(
        "{}{}\n{}\n", title_of(entry),
        is_told_by_source(entry.metadata) ? " (volgens de kop van het bestand)" : "", described(entry));
    for (const std::string& path : entry.paths) text += path + "\n";
    text += fmt::format("kenmerk van het bestand (sha256): {}\n", entry.id.substr(0, 12));
    if (!entry.metadata.reference.empty())
        text += fmt::format("kenmerk: {}\n", fmt::join(entry.metadata.reference, ", "));
    text += (document.pages.empty() ? "zonder paginanummers"
                                    : counted(document.pages.size(), "pagina", "pagina’s")) +
            "\n";
    text += recognised_text(document);
    if (entry.replaced) text += "Op deze plek staat nu een nieuwere versie.\n";
    if (!document.hidden.empty())
        text += fmt::format(
            "Let op: {} die op de pagina niet te zien is; `raadspoor show … --format json` zegt waar.\n",
            counted(document.hidden.size(), "stuk tekst", "stukken tekst"));
    if (const std::vector<int> pages = pages_in_doubt(document); !pages.empty())
        text += fmt::format(
            "Let op: op {} {} is de volgorde van lezen ergens onzeker: het bestand zet de woorden anders "
            "neer dan "
            "ze hier staan. Vergelijk een citaat daaruit met de bladzijde.\n",
            pages.size() == 1 ? "pagina" : "pagina’s", fmt::join(pages, ", "));
    for (const Span struck : document.struck)
        text += fmt::format("Doorgehaald, dus niet van kracht: “{}”\n",
                            shortened(one_line(struck.of(document.text)), 160));
    for (const index::FileState& file : answer.inside)
        text += file.document.empty() ? fmt::format("Let op: {}\n", file.reason)
                                      : fmt::format("Hierin: {}\n", file.path);
    if (!entry.metadata.doubt.empty()) text += fmt::format("Let op: {}\n", entry.metadata.doubt);
    for (const std::string& warning : entry.warnings) text += fmt::format("Let op: {}\n", warning);
    for (const auto& [kind, count] : answer.statements) text += fmt::format("  {:>5} {}\n", count, kind);
    return text;
}

}  // namespace

Json as_json(const DocumentAnswer& answer) {
    const index::DocumentEntry& entry = answer.entry;
    const Document& document = answer.document;
    Json json{{"document", document_json(entry)},      {"paths", entry.paths},
              {"mediaType", entry.media_type},         {"bytes", entry.bytes},
              {"reference", entry.metadata.reference}, {"subject", text_or_null(entry.metadata.subject)},
              {"pages", pages_json(document.pages)},   {"outline", outline_json(document.outline)},
              {"links", links_json(document)}};
    if (!entry.metadata.title.empty())
        json["titleBasis"] =
            is_told_by_source(entry.metadata) ? name_of(DateBasis::source) : name_of(DateBasis::stated);
    json["info"] = {{"title", document.info.title},
                    {"author", document.info.author},
                    {"producer", document.info.producer},
                    {"created", document.info.created}};
    json["annotations"] = answer.statements;
    json["hidden"] = hidden_json(document);
    json["doubtfulPages"] = pages_in_doubt(document);
    json["warnings"] = entry.warnings;
    json["replaced"] = entry.replaced;
    json["struck"] = Json::array();
    for (const Span struck : document.struck) json["struck"].push_back(struck.of(document.text));
    json["inside"] = Json::array();
    for (const index::FileState& file : answer.inside)
        json["inside"].push_back({{"path", file.path},
                                  {"id", text_or_null(file.document)},
                                  {"reason", text_or_null(file.reason)}});
    json["text"] = document.text;
    return json;
}

std::string as_text(const DocumentAnswer& answer, const Output& output) {
    std::string text = facts_text(answer) + "\n";
    for (const Block& block : answer.document.blocks) {
        const std::size_t level =
            block.kind == BlockKind::list_item ? static_cast<std::size_t>(block.level) : 0;
        text += wrapped(block.span.of(answer.document.text), {}, std::string(2 * level, ' '), output.width,
                        false) +
                "\n\n";
    }
    return text;
}

Json as_json(const PageAnswer& answer) {
    const Page& page = answer.page;
    return {{"document", document_json(answer.entry)},
            {"page", page.number},
            {"pageLabel", page.label},
            {"width", page.width},
            {"height", page.height},
            {"textSource", name_of(page.source)},
            {"confidence", page.confidence},
            {"text", page.printed}};
}

std::string as_text(const PageAnswer& answer, const Output&) {
    const std::string_view unread =
        "Niet gelezen: een scan; lees het stuk opnieuw in om dat alsnog te doen.\n";
    const std::string source = answer.page.source == TextSource::ocr
                                   ? recognised(answer.page.confidence) + "\n"
                               : answer.page.source == TextSource::none ? std::string(unread)
                                                                        : std::string{};
    return fmt::format("{}, {} van {}\n{}\n{}\n", title_of(answer.entry),
                       page_name({{PageNumber{answer.page.number}, answer.page.label}}), answer.pages, source,
                       answer.page.printed);
}

Json as_json(const DocumentsAnswer& answer) {
    Json json{{"documents", Json::array()}};
    for (const index::DocumentEntry& entry : answer.documents) {
        json["documents"].push_back(document_json(entry));
        json["documents"].back()["pages"] = entry.pages ? Json(entry.pages) : Json(nullptr);
    }
    json["total"] = answer.documents.size();
    return json;
}

std::string as_text(const DocumentsAnswer& answer, const Output& output) {
    std::string text;
    for (const index::DocumentEntry& entry : answer.documents)
        text += fmt::format("{}\n  {} · {} · {}\n", one_line(title_of(entry)), described(entry),
                            entry.pages ? counted(static_cast<std::size_t>(entry.pages), "pagina", "pagina’s")
                                        : "zonder paginanummers",
                            shown_path(entry, output));
    return text;
}

}  // namespace raadspoor::query
