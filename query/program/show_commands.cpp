// The commands that tell what the database holds: show, documents, stats and check.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/program/commands.h"
#include "query/question/asking.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

const Page& page_numbered(const Document& document, int number, const std::string& name) {
    for (const Page& page : document.pages)
        if (page.number == number) return page;
    if (document.pages.empty())
        throw UsageError(fmt::format("{} heeft geen pagina’s: de bron noemt ze niet.", name));
    throw UsageError(
        fmt::format("{} heeft geen pagina {}; wel 1 tot en met {}.", name, number, document.pages.size()));
}

int show_page(const Document& document, const index::DocumentEntry& entry, int number, const Output& output) {
    const Page& page = page_numbered(document, number, entry.path);
    if (output.format == Format::json) {
        const Json json{{"document", document_json(entry)},
                        {"page", page.number},
                        {"pageLabel", page.label},
                        {"width", page.width},
                        {"height", page.height},
                        {"textSource", name_of(page.source)},
                        {"confidence", page.confidence},
                        {"text", page.printed}};
        fmt::print("{}\n", json.dump(2));
    } else {
        fmt::print("{}, p. {} van {}\n\n{}\n", title_of(entry), page.number, document.pages.size(),
                   page.printed);
    }
    return 0;
}

std::map<std::string, std::size_t> counts_of(const Analysis& analysis) {
    std::map<std::string, std::size_t> counts;
    analysis.annotations.each([&](const auto& it) { ++counts[std::string(name_of(it.kind))]; });
    return counts;
}

Json whole_json(const Document& document, const Analysis& analysis, const index::DocumentEntry& entry) {
    Json json{{"document", document_json(entry)},
              {"paths", entry.paths},
              {"mediaType", entry.media_type},
              {"bytes", entry.bytes}};
    json["reference"] = entry.metadata.reference;
    json["subject"] = entry.metadata.subject.empty() ? Json(nullptr) : Json(entry.metadata.subject);
    json["pages"] = Json::array();
    for (const Page& page : document.pages)
        json["pages"].push_back(
            {{"number", page.number}, {"label", page.label}, {"textSource", name_of(page.source)}});
    json["outline"] = Json::array();
    for (const OutlineItem& item : document.outline)
        json["outline"].push_back({{"title", item.title},
                                   {"level", item.level},
                                   {"page", item.page ? Json(item.page) : Json(nullptr)}});
    json["links"] = Json::array();
    for (const Link& link : document.links)
        json["links"].push_back({{"text", link.span.of(document.text)},
                                 {"uri", link.uri},
                                 {"page", link.page < 0 ? Json(nullptr) : Json(link.page + 1)}});
    json["info"] = {{"title", document.info.title},
                    {"author", document.info.author},
                    {"producer", document.info.producer},
                    {"created", document.info.created}};
    json["annotations"] = counts_of(analysis);
    json["hidden"] = Json::array();
    for (const HiddenText& hidden : document.hidden)
        json["hidden"].push_back(
            {{"page", hidden.page + 1}, {"reason", hidden.reason}, {"letters", hidden.text.size()}});
    json["warnings"] = entry.warnings;
    json["replaced"] = entry.replaced;
    json["text"] = document.text;
    return json;
}

void whole_text(const Document& document, const Analysis& analysis, const index::DocumentEntry& entry,
                const Output& output) {
    fmt::print("{}\n{}\n", title_of(entry), described(entry));
    for (const std::string& path : entry.paths) fmt::print("{}\n", path);
    fmt::print("kenmerk van het bestand (sha256): {}\n", entry.id.substr(0, 12));
    if (!entry.metadata.reference.empty())
        fmt::print("kenmerk: {}\n", fmt::join(entry.metadata.reference, ", "));
    fmt::print("{}\n", document.pages.empty() ? "zonder paginanummers"
                                              : counted(document.pages.size(), "pagina", "pagina’s"));
    if (entry.replaced) fmt::print("Op deze plek staat nu een nieuwere versie.\n");
    if (!document.hidden.empty())
        fmt::print(
            "Let op: {} die op de pagina niet te zien is; `raadspoor show … --format json` zegt waar.\n",
            counted(document.hidden.size(), "stuk tekst", "stukken tekst"));
    for (const std::string& warning : entry.warnings) fmt::print("Let op: {}\n", warning);
    for (const auto& [kind, count] : counts_of(analysis)) fmt::print("  {:>5} {}\n", count, kind);
    fmt::print("\n");
    for (const Block& block : document.blocks)
        fmt::print("{}\n\n", wrapped(block.span.of(document.text), {},
                                     block.kind == BlockKind::list_item
                                         ? std::string(2 * static_cast<std::size_t>(block.level), ' ')
                                         : "",
                                     output.width, false));
}

void print_damage(const index::CheckReport& report, const Output& output) {
    if (output.format == Format::json) {
        fmt::print("{}\n", Json{{"sound", report.damage.empty()},
                                {"damage", report.damage},
                                {"repairable", report.only_index}}
                               .dump(2));
        return;
    }
    for (const std::string& damage : report.damage) fmt::print("{}\n", damage);
    if (report.damage.empty())
        fmt::print("De database is in orde.\n");
    else if (report.only_index)
        fmt::print(
            "Alleen de index is beschadigd; `raadspoor check --repair` bouwt hem opnieuw op uit wat is "
            "opgeslagen.\n");
    else
        fmt::print(
            "Lees de stukken opnieuw in, in een nieuwe database: `raadspoor --db nieuw.db ingest …`.\n");
}

}  // namespace

int run_show(const std::filesystem::path& database, const std::string& name, int page, const Output& output) {
    const auto reader = open_reader(database);
    const index::DocumentEntry entry = the_document(*reader, name);
    const Document document = reader->document(entry.id);
    if (page > 0) return show_page(document, entry, page, output);
    const Analysis analysis = reader->analysis(entry.id);
    if (output.format == Format::json)
        fmt::print("{}\n", whole_json(document, analysis, entry).dump(2));
    else
        whole_text(document, analysis, entry, output);
    return 0;
}

int run_documents(const std::filesystem::path& database, const std::string& question, const Output& output) {
    const auto reader = open_reader(database);
    index::Filter filter;
    if (!question.empty()) {
        const Question asked = ask(*reader, question);
        if (!(asked.match == index::Match{}))
            throw UsageError(
                "documents kiest alleen op velden (soort:, gemeente:, van:, tot:, jaar:); zoek woorden met "
                "`raadspoor search`.");
        filter = asked.filter;
    }
    const std::vector<index::DocumentEntry> entries = reader->documents(filter);
    if (output.format == Format::json) {
        Json json{{"documents", Json::array()}};
        for (const index::DocumentEntry& entry : entries) {
            json["documents"].push_back(document_json(entry));
            json["documents"].back()["pages"] = entry.pages ? Json(entry.pages) : Json(nullptr);
        }
        fmt::print("{}\n", json.dump(2));
    } else {
        for (const index::DocumentEntry& entry : entries)
            fmt::print("{}\n  {} · {} · {}\n", one_line(title_of(entry)), described(entry),
                       entry.pages ? counted(static_cast<std::size_t>(entry.pages), "pagina", "pagina’s")
                                   : "zonder paginanummers",
                       entry.path);
    }
    return entries.empty() ? 1 : 0;
}

int run_statistics(const std::filesystem::path& database, const Output& output) {
    const index::Statistics it = open_reader(database)->statistics();
    if (output.format == Format::json) {
        Json json{{"documents", it.documents},  {"replaced", it.replaced},
                  {"outdated", it.outdated},    {"pages", it.pages},
                  {"words", it.words},          {"passages", it.passages},
                  {"textBytes", it.text_bytes}, {"databaseBytes", it.database_bytes},
                  {"kinds", it.kinds},          {"annotations", it.annotations}};
        json["leftOut"] = Json::array();
        for (const index::FileState& file : it.left_out)
            json["leftOut"].push_back({{"path", file.path}, {"reason", file.reason}, {"code", file.code}});
        fmt::print("{}\n", json.dump(2));
        return 0;
    }
    fmt::print("{} ({} vervangen), {}, {} in {}\n", counted(it.documents, "document", "documenten"),
               grouped(it.replaced), counted(it.pages, "pagina", "pagina’s"),
               counted(it.words, "woord", "woorden"), counted(it.passages, "passage", "passages"));
    fmt::print("{:.1f} MB tekst, database {:.1f} MB\n\n", static_cast<double>(it.text_bytes) / 1e6,
               static_cast<double>(it.database_bytes) / 1e6);
    for (const auto& [kind, count] : it.kinds) fmt::print("{:>8}  {}\n", grouped(count), kind);
    if (!it.annotations.empty()) fmt::print("\n");
    for (const auto& [kind, count] : it.annotations) fmt::print("{:>8}  {}\n", grouped(count), kind);
    if (it.outdated > 0)
        fmt::print("\n{} geduid met oudere regels; draai `raadspoor ingest MAP` om ze te vernieuwen.\n",
                   it.outdated == 1 ? "1 stuk is" : fmt::format("{} stukken zijn", grouped(it.outdated)));
    if (!it.left_out.empty()) fmt::print("\nWeggelaten:\n");
    for (const index::FileState& file : it.left_out) fmt::print("  {}\n", file.reason);
    return 0;
}

int run_check(const std::filesystem::path& database, bool repair, const Output& output) {
    if (repair) {
        (void)open_reader(database);  // a database that is none is said before anything is written
        const auto writer = open_writer(database);
        writer->rebuild();
    }
    const index::CheckReport report = open_reader(database)->check();
    print_damage(report, output);
    return report.damage.empty() ? 0 : 1;
}

}  // namespace raadspoor::query
