#include "query/quotation/quotation_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <nlohmann/json.hpp>

#include "corpus/page.h"
#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/kinds/read.h"
#include "ingest/shield/worker.h"
#include "nlp/words/letters.h"
#include "nlp/words/words.h"
#include "query/print/csv.h"
#include "query/quotation/list_columns.h"
#include "query/quotation/quoted_text.h"

namespace raadspoor::query {

namespace {

QuotationList from_csv(std::string_view text) {
    QuotationList list;
    const std::vector<CsvRow> rows = read_csv(text);
    if (rows.empty()) return list;
    std::vector<ListColumn> columns;
    for (const std::string& name : rows.front().fields) columns.push_back(column_named(name));
    const bool headed = std::find(columns.begin(), columns.end(), ListColumn::quote) != columns.end();
    if (!headed)
        columns = rows.front().fields.size() == 1 ? std::vector{ListColumn::quote}
                                                  : std::vector{ListColumn::document, ListColumn::quote};
    for (std::size_t i = headed ? 1 : 0; i < rows.size(); ++i) {
        ListedQuotation quotation;
        quotation.line = rows[i].line;
        for (std::size_t k = 0; k < std::min(columns.size(), rows[i].fields.size()); ++k)
            put_field(quotation, columns[k], rows[i].fields[k]);
        list.quotations.push_back(std::move(quotation));
    }
    return list;
}

std::string text_of(const nlohmann::json& value) {
    return value.is_string()           ? value.get<std::string>()
           : value.is_number_integer() ? std::to_string(value.get<long long>())
                                       : std::string();
}

void add_object(QuotationList& list, const nlohmann::json& object, std::size_t line) {
    ListedQuotation quotation;
    quotation.line = line;
    bool quoted = false;
    if (object.is_object())
        for (const auto& [key, value] : object.items()) {
            const ListColumn column = column_named(key);
            quoted = quoted || column == ListColumn::quote;
            put_field(quotation, column,
                      value.is_object() && value.contains("path") ? text_of(value["path"]) : text_of(value));
        }
    if (quoted)
        list.quotations.push_back(std::move(quotation));
    else
        list.warnings.push_back(fmt::format("Regel {} heeft geen \"quote\" en is overgeslagen.", line));
}

QuotationList from_json_lines(std::string_view text) {
    QuotationList list;
    const nlohmann::json whole = nlohmann::json::parse(text, nullptr, false);
    const nlohmann::json* quotes =
        whole.is_array()                                                              ? &whole
        : whole.is_object() && whole.contains("quotes") && whole["quotes"].is_array() ? &whole["quotes"]
                                                                                      : nullptr;
    if (quotes) {
        std::size_t number = 0;
        for (const nlohmann::json& object : *quotes) add_object(list, object, ++number);
        return list;
    }
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view row = trimmed(text.substr(at, end - at));
        at = end + 1;
        ++line;
        if (row.empty()) continue;
        const nlohmann::json object = nlohmann::json::parse(row, nullptr, false);
        if (object.is_discarded())
            list.warnings.push_back(fmt::format("Regel {} is geen JSON en is overgeslagen.", line));
        else
            add_object(list, object, line);
    }
    return list;
}

/// Whether the first line names the columns of a table, or the file's name says so.
bool is_table(std::string_view text, const std::filesystem::path& path) {
    if (path.extension() == ".csv" || path.extension() == ".tsv") return true;
    if (path.extension() == ".md" || path.extension() == ".markdown") return false;
    const std::vector<CsvRow> rows = read_csv(text.substr(0, text.find('\n')));
    if (rows.empty() || rows.front().fields.size() < 2) return false;
    return std::any_of(rows.front().fields.begin(), rows.front().fields.end(),
                       [](const std::string& name) { return column_named(name) == ListColumn::quote; });
}

/// Whether a name promises a text, whatever its first bytes look like: other bytes are judged as a document.
bool names_a_text(const std::filesystem::path& path) {
    static constexpr std::array<std::string_view, 7> endings = {".csv", ".tsv",      ".json", ".jsonl",
                                                                ".md",  ".markdown", ".txt"};
    return std::find(endings.begin(), endings.end(), path.extension().string()) != endings.end();
}

/// Reads a document that may come from anybody.
using ReadStrange = std::function<Result<Document>()>;

Result<QuotationList> from_bytes(const std::string& bytes, const std::filesystem::path& path,
                                 const ReadStrange& read) {
    const std::string media_type = ingest::media_type_of(bytes, path);
    const bool text_file = media_type == "text/plain" || media_type == "text/markdown";
    if (!text_file && !(media_type.empty() && names_a_text(path))) {
        // Such a list may come from anybody, as any document may: it is read in a process without rights.
        const Result<Document> document = read();
        if (!document) return tl::unexpected(document.error());
        return quotations_in(annotated_document(*document), document->warnings);
    }
    const std::string decoded = ingest::decode(bytes).text;
    const std::string_view start = trimmed(std::string_view(decoded).substr(0, 200));
    if (start.starts_with("{") || start.starts_with("[{") || start.starts_with("[\n"))
        return from_json_lines(decoded);
    const std::string text = ingest::clean(decoded);
    if (is_table(text, path)) return from_csv(text);
    return quotations_in(annotated_markdown(text));
}

}  // namespace

namespace {

/// A list without quotations is none.
Result<QuotationList> checked(Result<QuotationList> list, const std::filesystem::path& path) {
    if (list && list->quotations.empty())
        return failure(
            "no_quotations",
            fmt::format("In {} staan geen citaten; geef een tabel met de kolommen document en quote, of een "
                        "tekst met citaten tussen aanhalingstekens en hun vindplaats.",
                        path.filename().string()));
    return list;
}

}  // namespace

Result<QuotationList> read_quotation_list(const std::filesystem::path& path) {
    const Result<std::string> bytes = ingest::load(path);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto read = [&path] { return ingest::start_workers(1).front().read(path); };
    return checked(from_bytes(*bytes, path, read), path);
}

Result<QuotationList> quotation_list_in(const std::string& bytes, const std::string& name,
                                        ingest::Worker& worker) {
    const std::filesystem::path path = std::filesystem::path(name).filename();
    const auto read = [&]() -> Result<Document> {
        Result<ingest::Reading> reading = worker.read_attachment({path.string(), bytes, {}}, path);
        if (!reading) return tl::unexpected(std::move(reading.error()));
        return std::move(reading->document);
    };
    return checked(from_bytes(bytes, path, read), path);
}

std::optional<QuotationPlace> place_in(std::string_view text) {
    for (std::size_t colon = text.find(':'); colon != std::string_view::npos;
         colon = text.find(':', colon + 1)) {
        if (colon < 12 ||
            text.substr(colon - 12, 12).find_first_not_of("0123456789abcdef") != std::string_view::npos)
            continue;
        Span span;
        const char* const end = text.data() + text.size();
        const auto [dash, first] = std::from_chars(text.data() + colon + 1, end, span.begin);
        if (first != std::errc{} || dash == end || *dash != '-') continue;
        if (std::from_chars(dash + 1, end, span.end).ec != std::errc{} || span.empty() ||
            span.end < span.begin)
            continue;
        return QuotationPlace{std::string(text.substr(colon - 12, 12)), span};
    }
    return std::nullopt;
}

std::string text_of(const QuotationPlace& place) {
    return fmt::format("{}:{}-{}", place.document.substr(0, 12), place.span.begin, place.span.end);
}

}  // namespace raadspoor::query
