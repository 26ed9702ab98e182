#include "query/lists/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "query/line/trace_output.h"
#include "query/print/document_json.h"
#include "query/question/asking.h"

namespace raadspoor::query {

namespace {

using Json = nlohmann::ordered_json;

Json value_of(const Told& told) {
    if (told.value.empty()) return nullptr;
    switch (told.as) {
        case Told::As::number:
            return Json::parse(told.value, nullptr, false);
        case Told::As::yes_no:
            return told.value == "ja";
        case Told::As::text:
            break;
    }
    return told.value;
}

void print_json(std::string_view key, const std::vector<Listed>& rows) {
    Json list = Json::array();
    for (const Listed& row : rows) {
        Json json;
        for (const Told& told : row.told) json[told.key] = value_of(told);
        json["document"] = document_json(row.document);
        json["page"] = row.pages.empty() ? Json(nullptr) : Json(row.pages.front().number);
        json["quote"] = row.quote;
        list.push_back(std::move(json));
    }
    Json whole;
    whole[std::string(key)] = std::move(list);
    fmt::print("{}\n", whole.dump(2));
}

void print_csv(const std::vector<Listed>& rows) {
    fmt::print("\xEF\xBB\xBF");
    if (rows.empty()) return;
    for (const Told& told : rows.front().told) fmt::print("{};", csv_field(told.name));
    fmt::print("citaat;pagina;document;datum;pad\r\n");
    for (const Listed& row : rows) {
        for (const Told& told : row.told) fmt::print("{};", csv_field(told.value));
        fmt::print("{};{};{};{};{}\r\n", csv_field(row.quote),
                   row.pages.empty() ? "" : std::to_string(row.pages.front().number),
                   csv_field(title_of(row.document)), csv_field(row.document.metadata.date),
                   csv_field(row.document.path));
    }
}

void print_text(const std::vector<Listed>& rows, const Output& output) {
    const char* const strong = output.terminal ? "\x1b[1m" : "";
    const char* const plain = output.terminal ? "\x1b[0m" : "";
    std::string shown;
    for (const Listed& row : rows) {
        if (row.document.id != shown)
            fmt::print("{}{}{}{}\n{} · {}\n", shown.empty() ? "" : "\n", strong,
                       one_line(title_of(row.document)), plain, described(row.document), row.document.path);
        shown = row.document.id;
        std::string line;
        for (const Told& told : row.told)
            if (!told.value.empty())
                line += (line.empty() ? "" : " · ") +
                        (told.name.empty() ? told.value : told.name + ": " + told.value);
        const std::string page = page_name(row.pages);
        fmt::print("{}\n", wrapped(line + (page.empty() ? "" : " · " + page), {}, "  ", output.width, false));
        if (!row.quote.empty())
            fmt::print("{}\n", wrapped("“" + row.quote + "”", {}, "    ", output.width, false));
    }
}

}  // namespace

int print_list(std::string_view key, std::string_view nothing, const std::vector<Listed>& rows,
               const Output& output) {
    switch (output.format) {
        case Format::json:
            print_json(key, rows);
            break;
        case Format::csv:
            print_csv(rows);
            break;
        case Format::text:
            if (rows.empty())
                fmt::print("{}\n", nothing);
            else
                print_text(rows, output);
    }
    return rows.empty() ? 1 : 0;
}

std::vector<Selected> select(const index::Reader& reader, const std::string& asked) {
    std::vector<Selected> selected;
    if (asked.empty()) {
        for (index::DocumentEntry& entry : reader.documents()) selected.push_back({std::move(entry), {}});
        return selected;
    }
    const Question question = ask(reader, asked);
    constexpr std::size_t most_passages = 2000;
    std::map<std::string, std::vector<Span>> passages;
    if (question.match == index::Match{}) {
        for (index::DocumentEntry& entry : reader.documents(question.filter))
            selected.push_back({std::move(entry), {}});
    } else {
        for (const index::PassageHit& hit :
             reader.search(question.match, question.filter, {.limit = most_passages, .facets = false}).hits)
            passages[hit.document].push_back(hit.span);
    }
    for (auto& [id, spans] : passages)
        if (std::optional<index::DocumentEntry> entry = reader.entry(id); entry && !entry->replaced)
            selected.push_back({std::move(*entry), std::move(spans)});
    const auto date = [](const Selected& it) {
        return it.entry.metadata.date.empty() ? std::string("9999") : it.entry.metadata.date;
    };
    std::sort(selected.begin(), selected.end(), [&](const Selected& a, const Selected& b) {
        return date(a) != date(b) ? date(a) < date(b) : a.entry.path < b.entry.path;
    });
    return selected;
}

bool stands_in(const Selected& selected, Span span) {
    return selected.passages.empty() || std::any_of(selected.passages.begin(), selected.passages.end(),
                                                    [&](Span passage) { return passage.overlaps(span); });
}

}  // namespace raadspoor::query
