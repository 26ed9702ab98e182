#include "query/forms/verify_forms.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/print/csv.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/print/output.h"
#include "query/print/spoken_output.h"

namespace raadspoor::query {

std::string_view spoken(Verdict verdict) {
    static constexpr std::array<std::string_view, 9> names = {
        "letterlijk",
        "letterlijk, op spaties en regeleinden na",
        "letterlijk, onderbroken door een noot of pagina-einde",
        "gelijk, op een hoofdletter of de punt aan het eind na",
        "doorgehaald: het staat er met een streep erdoor, en geldt niet",
        "wijkt af",
        "staat er niet",
        "niet gecontroleerd: de tijd was op",
        "verwijzing niet herkend"};
    return names[index_of(verdict)];
}

namespace {

constexpr std::array<Verdict, 9> verdicts = {Verdict::exact,       Verdict::whitespace, Verdict::segments,
                                             Verdict::letter_case, Verdict::struck,     Verdict::altered,
                                             Verdict::absent,      Verdict::unchecked,  Verdict::unresolved};

double rounded(double likeness) { return std::round(likeness * 1000) / 1000; }

Json differences_json(const Finding& finding) {
    Json differences = Json::array();
    for (const AlignedPiece& piece : finding.pieces)
        if (!piece.equal) differences.push_back({{"quote", piece.quotation}, {"source", piece.source}});
    return differences;
}

Json suggestion_json(const VerifyAnswer& answer, const Suggestion& suggestion) {
    Json json{{"document", document_json(answer.documents.at(suggestion.document))}};
    put_pages(json, suggestion.pages);
    json["quote"] = suggestion.quote;
    json["verdict"] = name_of(suggestion.verdict);
    json["likeness"] = rounded(suggestion.likeness);
    return json;
}

Json quotation_json(const VerifyAnswer& answer, const VerifiedQuotation& it) {
    const bool found = it.finding.verdict < Verdict::absent;
    Json json{{"quote", it.asked.quote},
              {"document", text_or_null(it.asked.document)},
              {"verdict", name_of(it.finding.verdict)}};
    put_pages(json, it.pages);
    put_text_source(json, it.ocr_confidence);
    json["found"] = found ? Json(it.finding.found) : Json(nullptr);
    json["source"] = it.document.empty() ? Json(nullptr) : document_json(answer.documents.at(it.document));
    if (found && !it.finding.span.empty())
        json["place"] = text_of(QuotationPlace{it.document, it.finding.span});
    if (it.finding.verdict == Verdict::altered) {
        json["likeness"] = rounded(it.finding.likeness);
        json["differences"] = differences_json(it.finding);
    }
    json["suggestion"] = it.suggestion ? suggestion_json(answer, *it.suggestion) : Json(nullptr);
    if (it.partial) json["partial"] = true;
    json["omitted"] = Json::array();
    for (const TurnedSense::Omission& omission : it.sense.omissions)
        json["omitted"].push_back({omission.text, text_or_null(omission.kind)});
    json["insertions"] = Json::array();
    for (const TurnedSense::Insertion& insertion : it.sense.insertions)
        json["insertions"].push_back({insertion.text, insertion.instead_of});
    if (!it.asked.reference.empty()) json["reference"] = it.asked.reference;
    json["doubt"] = text_or_null(it.doubt);
    if (it.page_differs) json["statedPage"] = it.asked.page;
    if (it.is_short) json["short"] = true;
    if (!it.newer.empty())
        json["newer"] = {{"document", document_json(answer.documents.at(it.newer))},
                         {"verdict", name_of(it.in_newer)}};
    json["notes"] = it.notes;
    if (it.spoken) put_spoken(json, *it.spoken);
    json["warnings"] = Json::array();
    for (const QuotationWarning& warning : it.warnings)
        json["warnings"].push_back({{"kind", warning.kind}, {"text", warning.text}});
    return json;
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

std::string name_of(const ListedQuotation& asked) {
    return !asked.document.empty() || !asked.firm ? asked.document
                                                  : shortened(one_line(asked.reference), 120);
}

/// The document that was looked in, or the name that the list has for it.
std::string path_of(const VerifyAnswer& answer, const VerifiedQuotation& it) {
    return printable_path(it.document.empty() ? name_of(it.asked) : answer.documents.at(it.document).path);
}

/// "motie.pdf, p. 2"
std::string place_of(const std::string& path, const std::vector<PageReference>& pages) {
    return path + behind_comma(page_name(pages));
}

std::string place_of(const VerifyAnswer& answer, const Suggestion& there) {
    return place_of(printable_path(answer.documents.at(there.document).path), there.pages);
}

std::string suggestion_text(const VerifyAnswer& answer, const Suggestion& there, const Output& output) {
    if (is_literal(there.verdict)) return fmt::format("   staat wel in: {}\n", place_of(answer, there));
    return fmt::format("   lijkt voor {:.0f}% op: {}\n{}\n", there.likeness * 100, place_of(answer, there),
                       wrapped(there.quote, {}, "   ", output.width, false));
}

std::string quotation_text(const VerifyAnswer& answer, const VerifiedQuotation& it, const Output& output) {
    const bool altered = it.finding.verdict == Verdict::altered;
    const std::string place = place_of(path_of(answer, it), it.pages);
    const bool plain = !is_literal(it.finding.verdict) || it.warnings.empty();
    std::string text = fmt::format("{}{}{}{}\n", spoken(it.finding.verdict), plain ? "" : ", maar let op",
                                   place.empty() ? "" : " · ", place);
    text += wrapped(altered ? word_difference(it.finding.pieces, output.terminal) : it.asked.quote, {}, "   ",
                    output.width, false) +
            "\n";
    if (it.suggestion) text += suggestion_text(answer, *it.suggestion, output);
    if (it.spoken && it.spoken->turn) text += fmt::format("   gezegd door: {}\n", who_says(*it.spoken));
    for (const QuotationWarning& warning : it.warnings) text += fmt::format("   let op: {}\n", warning.text);
    for (const std::string& note : it.notes) text += fmt::format("   {}\n", note);
    return text;
}

std::string remarks_of(const VerifiedQuotation& it) {
    std::string text;
    for (const QuotationWarning& warning : it.warnings) text += (text.empty() ? "" : " ") + warning.text;
    for (const std::string& note : it.notes) text += (text.empty() ? "" : " ") + note;
    return text;
}

}  // namespace

Json as_json(const VerifyAnswer& answer) {
    Json json{{"quotes", Json::array()}};
    for (const VerifiedQuotation& it : answer.quotations)
        json["quotes"].push_back(quotation_json(answer, it));
    auto counts = answer.counts();
    for (const Verdict verdict : verdicts) json["total"][std::string(name_of(verdict))] = counts[verdict];
    json["warnings"] = answer.warnings;
    json["notLookedAt"] = Json::array();
    for (const auto& [kind, count] : answer.not_looked_at)
        json["notLookedAt"].push_back({{"kind", kind}, {"count", count}});
    return json;
}

std::string as_csv(const VerifyAnswer& answer) {
    CsvTable table{
        {"oordeel", "document", "pagina", "citaat", "in de bron", "verschil", "staat wel in", "opmerkingen"}};
    for (const VerifiedQuotation& it : answer.quotations) {
        const Verdict verdict = it.finding.verdict;
        std::vector<CsvField> row = {{"oordeel", std::string(spoken(verdict))},
                                     {"document", path_of(answer, it)},
                                     {"pagina", page_cell(it.pages)},
                                     {"citaat", it.asked.quote},
                                     {"opmerkingen", remarks_of(it)}};
        if (verdict < Verdict::absent) row.push_back({"in de bron", it.finding.found});
        if (verdict == Verdict::altered)
            row.push_back({"verschil", word_difference(it.finding.pieces, false)});
        if (it.suggestion) row.push_back({"staat wel in", place_of(answer, *it.suggestion)});
        table.add(row);
    }
    return table.text();
}

std::string as_text(const VerifyAnswer& answer, const Output& output) {
    std::string text;
    std::size_t number = 0;
    for (const VerifiedQuotation& it : answer.quotations)
        text += fmt::format("{}. {}", ++number, quotation_text(answer, it, output));
    text += fmt::format("\n{} gecontroleerd:\n", counted(answer.quotations.size(), "citaat", "citaten"));
    auto counts = answer.counts();
    for (const Verdict verdict : verdicts)
        if (const std::size_t count = counts[verdict])
            text += fmt::format("{:>8}  {}\n", grouped(count), spoken(verdict));
    if (!answer.not_looked_at.empty()) text += "Niet bekeken:\n";
    for (const auto& [kind, count] : answer.not_looked_at)
        text += fmt::format("{:>8}  {}\n", grouped(count), kind);
    return text;
}

}  // namespace raadspoor::query
