#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/analysis/document_clauses.h"
#include "query/forms/analysis_json.h"
#include "query/forms/analysis_text.h"
#include "query/forms/clause_forms.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace fs = std::filesystem;

namespace {

/// The analysis of a file, handed to `put`; of a bundle with its papers as "parts", each by itself.
void put_json(const ingest::Reading& reading, bool tokens, const std::function<void(std::string_view)>& put) {
    const Document& whole = reading.document;
    if (reading.parts.empty()) return write_analysis_json(whole, nlp::analyse(whole), tokens, put);
    Json json = analysis_json(whole, nlp::analyse(whole), tokens);
    for (const Document& part : reading.parts) {
        Json paper = analysis_json(part, nlp::analyse(part), tokens);
        paper["pages"] = {part.pages.front().number, part.pages.back().number};
        json["parts"].push_back(std::move(paper));
    }
    put(dumped(json, 1));
}

void write_file(const fs::path& folder, const std::string& file, const ingest::Reading& reading,
                bool tokens) {
    const fs::path path = folder / (fs::path(file).stem().string() + ".json");
    std::ofstream out(path, std::ios::binary);
    put_json(reading, tokens, [&](std::string_view piece) { out << piece; });
    out.close();
    if (!out)
        throw UsageError(
            fmt::format("{} kan niet worden geschreven; controleer de map en de schijf.", path.string()));
}

/// What a person reads of a file; of a bundle, of each paper in it under its pages.
void put_text(const ingest::Reading& reading, bool explain, const Output& output) {
    const auto put = [&](const Document& document) {
        put_out(harmless(explain ? clauses_text(document, nlp::document_clauses(document),
                                                nlp::analyse(document).annotations)
                                 : analysis_text(document, nlp::analyse(document), output)));
    };
    if (reading.parts.empty()) return put(reading.document);
    for (const Document& part : reading.parts) {
        put_out(harmless(fmt::format("[{}]\n", place_inside(part.path, reading.document.path))));
        put(part);
    }
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
            complain(json["error"].get<std::string>());
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
        Result<ingest::Reading> reading = workers.front().read_whole(file, options.read);
        if (!reading) {
            complain(reading.error().message);
            code = 1;
            continue;
        }
        ingest::tell_inside(*reading, fs::path(file).filename().string());
        if (!options.explain)
            for (const std::string& warning : reading->document.warnings) complain(warning);
        if (!options.explain && !options.folder.empty())
            write_file(options.folder, file, *reading, options.tokens);
        else if (!options.explain && output.format == Format::json)
            put_json(*reading, options.tokens, put_out);
        else
            put_text(*reading, options.explain, output);
    }
    return code;
}

}  // namespace raadspoor::query
