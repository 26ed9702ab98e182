#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/analysis/document_clauses.h"
#include "query/forms/analysis_json.h"
#include "query/forms/analysis_text.h"
#include "query/forms/clause_forms.h"
#include "query/print/json.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace fs = std::filesystem;

namespace {

void write_file(const fs::path& folder, const std::string& file, const Document& document,
                const Analysis& analysis, bool tokens) {
    const fs::path path = folder / (fs::path(file).stem().string() + ".json");
    std::ofstream out(path, std::ios::binary);
    write_analysis_json(document, analysis, tokens, [&](std::string_view piece) { out << piece; });
    out.close();
    if (!out)
        throw UsageError(
            fmt::format("{} kan niet worden geschreven; controleer de map en de schijf.", path.string()));
}

void print_json(const Document& document, const Analysis& analysis, bool tokens) {
    write_analysis_json(document, analysis, tokens, put_out);
}

/// One line of --jsonl: {"id", "text", "date"?} gives an analysis object with that id.
Json analyse_line(const std::string& line, std::size_t number, const AnalyseOptions& options) {
    const Json given = Json::parse(line, nullptr, false);
    if (given.is_discarded() || !given.is_object() || !given.contains("text") || !given["text"].is_string())
        return {{"id", nullptr},
                {"error", fmt::format("Regel {} is geen JSON-object met \"text\".", number)}};
    const Document document = ingest::read_text(given["text"].get<std::string>());
    const std::string date = given.contains("date") && given["date"].is_string()
                                 ? given["date"].get<std::string>()
                                 : std::string{};
    Json json = analysis_json(document, nlp::analyse(document, date), options.tokens);
    if (options.clauses) json["clauses"] = clauses_json(document, nlp::document_clauses(document));
    json["id"] = given.contains("id") ? given["id"] : Json(nullptr);
    return json;
}

int analyse_lines(const AnalyseOptions& options) {
    int code = 0;
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        if (line.empty()) continue;
        const Json json = analyse_line(line, number, options);
        if (json.contains("error")) {
            fmt::print(stderr, "{}\n", json["error"].get<std::string>());
            code = 1;
        }
        put_out(dumped(json, -1));
    }
    return code;
}

}  // namespace

int run_analyse(const AnalyseOptions& options, std::vector<ingest::Worker> workers, const Output& output) {
    if (options.lines) return analyse_lines(options);
    if (!options.folder.empty()) fs::create_directories(options.folder);
    int code = 0;
    for (const std::string& file : options.files) {
        const Result<Document> document = workers.front().read(file, options.read);
        if (!document) {
            fmt::print(stderr, "{}\n", document.error().message);
            code = 1;
            continue;
        }
        if (options.explain) {
            put_out(clauses_text(*document, nlp::document_clauses(*document)));
            continue;
        }
        const Analysis analysis = nlp::analyse(*document);
        for (const std::string& warning : document->warnings) fmt::print(stderr, "{}\n", warning);
        if (!options.folder.empty())
            write_file(options.folder, file, *document, analysis, options.tokens);
        else if (output.format == Format::json)
            print_json(*document, analysis, options.tokens);
        else
            put_out(analysis_text(*document, analysis, output));
    }
    return code;
}

}  // namespace raadspoor::query
