#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "query/print/csv.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/opening.h"
#include "query/question/question.h"
#include "query/question/usage_error.h"
#include "query/quotation/quotation_list.h"
#include "query/quotation/verify.h"

namespace raadspoor::query {

namespace {

constexpr std::array<Verdict, 6> verdicts = {Verdict::exact,   Verdict::whitespace, Verdict::segments,
                                             Verdict::altered, Verdict::absent,     Verdict::unchecked};

std::string_view dutch(Verdict verdict) {
    static constexpr std::array<std::string_view, 6> names = {
        "letterlijk",
        "letterlijk, op spaties en regeleinden na",
        "letterlijk, onderbroken door een noot of pagina-einde",
        "wijkt af",
        "staat er niet",
        "niet gecontroleerd: de tijd was op"};
    return names[index_of(verdict)];
}

void add_pages(Json& json, const std::vector<index::PageReference>& pages) {
    json["page"] = pages.empty() ? Json(nullptr) : Json(pages.front().number);
    json["pageLabel"] = pages.empty() ? Json(nullptr) : Json(pages.front().label);
    if (pages.size() < 2) return;
    json["pages"] = Json::array();
    for (const index::PageReference& page : pages) json["pages"].push_back(page.number);
}

Json differences_json(const Finding& finding) {
    Json differences = Json::array();
    for (const AlignedPiece& piece : finding.pieces)
        if (!piece.equal) differences.push_back({{"quote", piece.quotation}, {"source", piece.source}});
    return differences;
}

Json suggestion_json(const Suggestion& suggestion, Verifier& verifier) {
    Json json{{"document", document_json(verifier.entry(suggestion.document))}};
    add_pages(json, suggestion.pages);
    json["quote"] = suggestion.quote;
    json["verdict"] = name_of(suggestion.verdict);
    json["likeness"] = std::round(suggestion.likeness * 1000) / 1000;
    return json;
}

Json quotation_json(const VerifiedQuotation& it, Verifier& verifier) {
    const bool found = it.finding.verdict < Verdict::absent;
    Json json{{"quote", it.asked.quote},
              {"document", text_or_null(it.asked.document)},
              {"verdict", name_of(it.finding.verdict)}};
    add_pages(json, it.pages);
    json["found"] = found ? Json(it.finding.found) : Json(nullptr);
    json["source"] = it.document.empty() ? Json(nullptr) : document_json(verifier.entry(it.document));
    if (found && !it.finding.span.empty())
        json["place"] = text_of(QuotationPlace{it.document, it.finding.span});
    if (it.finding.verdict == Verdict::altered) {
        json["likeness"] = std::round(it.finding.likeness * 1000) / 1000;
        json["differences"] = differences_json(it.finding);
    }
    json["suggestion"] = it.suggestion ? suggestion_json(*it.suggestion, verifier) : Json(nullptr);
    if (!it.insertions.empty()) json["insertions"] = it.insertions;
    if (it.page_differs) json["statedPage"] = it.asked.page;
    if (it.partial) json["partial"] = true;
    if (it.is_short) json["short"] = true;
    if (!it.newer.empty())
        json["newer"] = {{"document", document_json(verifier.entry(it.newer))},
                         {"verdict", name_of(it.in_newer)}};
    json["notes"] = it.notes;
    return json;
}

std::array<std::size_t, 6> counts_of(const std::vector<VerifiedQuotation>& all) {
    std::array<std::size_t, 6> counts{};
    for (const VerifiedQuotation& it : all) ++counts[index_of(it.finding.verdict)];
    return counts;
}

void print_json(const std::vector<VerifiedQuotation>& all, const std::vector<std::string>& warnings,
                Verifier& verifier) {
    Json json{{"quotes", Json::array()}};
    for (const VerifiedQuotation& it : all) json["quotes"].push_back(quotation_json(it, verifier));
    const auto counts = counts_of(all);
    for (const Verdict verdict : verdicts)
        json["total"][std::string(name_of(verdict))] = counts[index_of(verdict)];
    json["warnings"] = warnings;
    fmt::print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
}

std::string where(const std::vector<index::PageReference>& pages) {
    if (pages.empty()) return {};
    std::string text = fmt::format(", p. {}", pages.front().number);
    if (pages.size() > 1) text += fmt::format("–{}", pages.back().number);
    if (pages.front().label != std::to_string(pages.front().number))
        text += fmt::format(" (genummerd {})", pages.front().label);
    return text;
}

/// "rond 2% naar [-het-] sociaal {+domein+}", as git's word diff: between [- -] what only the quotation has,
/// between {+ +} what only the source has.
std::string word_difference(const std::vector<AlignedPiece>& pieces, bool terminal) {
    std::string text;
    const auto put = [&](std::string_view open, const std::string& words, std::string_view close) {
        if (!words.empty()) text += fmt::format("{}{}{}{}", text.empty() ? "" : " ", open, words, close);
    };
    for (const AlignedPiece& piece : pieces) {
        put(piece.equal ? ""
            : terminal  ? "\x1b[31m[-"
                        : "[-",
            piece.quotation,
            piece.equal ? ""
            : terminal  ? "-]\x1b[0m"
                        : "-]");
        if (!piece.equal) put(terminal ? "\x1b[32m{+" : "{+", piece.source, terminal ? "+}\x1b[0m" : "+}");
    }
    return text;
}

void print_quotation(std::size_t number, const VerifiedQuotation& it, Verifier& verifier,
                     const Output& output) {
    const std::string name = it.document.empty() ? printable_path(it.asked.document)
                                                 : printable_path(verifier.entry(it.document).path);
    fmt::print("{}. {}{}{}{}\n", number, dutch(it.finding.verdict), name.empty() ? "" : " · ", name,
               where(it.pages));
    if (it.finding.verdict == Verdict::altered)
        fmt::print("{}\n", wrapped(word_difference(it.finding.pieces, output.terminal), {}, "   ",
                                   output.width, false));
    else
        fmt::print("{}\n", wrapped(it.asked.quote, {}, "   ", output.width, false));
    if (it.suggestion) {
        const Suggestion& there = *it.suggestion;
        fmt::print("   {}: {}{}\n",
                   is_literal(there.verdict) ? "staat wel in"
                                             : fmt::format("lijkt voor {:.0f}% op", there.likeness * 100),
                   printable_path(verifier.entry(there.document).path), where(there.pages));
        if (!is_literal(there.verdict))
            fmt::print("{}\n", wrapped(there.quote, {}, "   ", output.width, false));
    }
    for (const std::string& note : it.notes) fmt::print("   {}\n", note);
}

void print_text(const std::vector<VerifiedQuotation>& all, Verifier& verifier, const Output& output) {
    std::size_t number = 0;
    for (const VerifiedQuotation& it : all) print_quotation(++number, it, verifier, output);
    fmt::print("\n{} gecontroleerd:\n", counted(all.size(), "citaat", "citaten"));
    const auto counts = counts_of(all);
    for (const Verdict verdict : verdicts)
        if (const std::size_t count = counts[index_of(verdict)])
            fmt::print("{:>8}  {}\n", grouped(count), dutch(verdict));
}

std::string as_csv(const std::vector<VerifiedQuotation>& all, Verifier& verifier) {
    CsvTable table{
        {"oordeel", "document", "pagina", "citaat", "in de bron", "verschil", "staat wel in", "opmerkingen"}};
    for (const VerifiedQuotation& it : all) {
        const bool altered = it.finding.verdict == Verdict::altered;
        table.add({std::string(dutch(it.finding.verdict)),
                   it.document.empty() ? printable_path(it.asked.document)
                                       : printable_path(verifier.entry(it.document).path),
                   first_page(it.pages), it.asked.quote,
                   it.finding.verdict >= Verdict::absent ? "" : it.finding.found,
                   altered ? word_difference(it.finding.pieces, false) : "",
                   it.suggestion ? printable_path(verifier.entry(it.suggestion->document).path) +
                                       where(it.suggestion->pages)
                                 : "",
                   fmt::format("{}", fmt::join(it.notes, " "))});
    }
    return table.text();
}

}  // namespace

int run_verify(const std::filesystem::path& database, const std::filesystem::path& file,
               const Output& output) {
    const Result<QuotationList> list = read_quotation_list(file);
    if (!list) throw UsageError(list.error().message);
    const auto reader = open_reader(database);
    Verifier verifier{*reader};
    std::vector<VerifiedQuotation> all;
    bool sound = true;
    for (const ListedQuotation& asked : list->quotations) {
        all.push_back(verifier.verify(asked));
        sound = sound && is_literal(all.back().finding.verdict) && !all.back().page_differs;
    }
    for (const std::string& warning : list->warnings) fmt::print(stderr, "{}\n", warning);
    switch (output.format) {
        case Format::json:
            print_json(all, list->warnings, verifier);
            break;
        case Format::csv:
            put_out(as_csv(all, verifier));
            break;
        case Format::text:
            print_text(all, verifier, output);
            break;
    }
    return sound && list->warnings.empty() ? 0 : 1;
}

}  // namespace raadspoor::query
