// The forms that are data for programs: CSL-JSON, RIS and BibTeX.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "corpus/page.h"
#include "corpus/text.h"
#include "nlp/words/words.h"
#include "query/forms/citation_formats.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

/// How programs call a kind of paper. RIS types are those that Zotero reads and writes.
struct Types {
    std::string_view csl, ris, bibtex;
};

Types types_of(const CitedSource& source) {
    if (source.paper.series == "Handelingen") return {"hearing", "HEAR", "misc"};
    if (!source.paper.series.empty()) return {"report", "RPRT", "techreport"};
    if (source.kind == DocumentKind::brief || source.kind == DocumentKind::ledenbrief ||
        source.kind == DocumentKind::raadsinformatiebrief)
        return {"personal_communication", "PCOMM", "misc"};
    return {"report", "RPRT", "techreport"};
}

/// The numbers of an ISO date, as many as are known.
std::vector<int> date_parts(const std::string& date) {
    std::vector<int> parts;
    for (const std::size_t begin : {std::size_t{0}, std::size_t{5}, std::size_t{8}}) {
        const std::size_t length = begin == 0 ? 4 : 2;
        if (date.size() < begin + length ||
            date.substr(begin, length).find_first_not_of("0123456789") != std::string::npos)
            break;
        parts.push_back(std::stoi(date.substr(begin, length)));
    }
    return parts;
}

/// "p. 2: “…”", the quotations of a source.
std::vector<std::string> quotations_of(const CitationList& list, std::size_t source) {
    std::vector<std::string> quotations;
    for (const Citation& citation : list.citations) {
        if (citation.source != source) continue;
        const std::string pages = page_name(citation.pages);
        quotations.push_back(
            fmt::format("{}{}{}{}", pages, pages.empty() ? "" : ": ", between_marks(citation.quote),
                        citation.ocr_confidence ? ", " + recognised(*citation.ocr_confidence) : ""));
    }
    return quotations;
}

/// The date as far as the document tells it. Reference managers show no brackets: the date of a file would
/// pass for the document's.
std::string told_date(const CitedSource& source) {
    return source.date_basis == DateBasis::file ? std::string{} : source.date;
}

std::string inferred_note(const CitedSource& source) {
    if (source.date_basis == DateBasis::inferred) return "datum afgeleid uit de tekst";
    if (source.date_basis == DateBasis::filename) return "datum naar de naam van het bestand";
    if (source.date_basis == DateBasis::source) return "datum volgens de kop van het bestand";
    if (source.date_basis == DateBasis::file)
        return fmt::format("datum onbekend; het bestand is van {}", spoken_date(source.date));
    return {};
}

/// A key for BibTeX and CSL: sender and year as letters, made unique by the id.
std::string key_of(const CitedSource& source) {
    std::string key;
    for (const Span word : nlp::words(source.sender)) key += nlp::fold(word.of(source.sender));
    std::erase_if(key, [](char c) { return !is_lower(c) && !is_digit(c); });
    if (key.empty() || is_digit(key.front())) key.insert(0, "stuk");  // a key begins with a letter
    return fmt::format("{}{}-{}", key.substr(0, 24), told_date(source).substr(0, 4), source.id.substr(0, 12));
}

std::string bibtex_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\')
            escaped += "\\textbackslash{}";
        else if (c == '~')
            escaped += "\\textasciitilde{}";
        else if (c == '^')
            escaped += "\\textasciicircum{}";
        else if (std::string_view("{}%&$#_").find(c) != std::string_view::npos)
            escaped += std::string("\\") + c;
        else
            escaped += c;
    }
    return escaped;
}

}  // namespace

std::string as_csl_json(const CitationList& list) {
    Json items = Json::array();
    for (std::size_t i = 0; i < list.sources.size(); ++i) {
        const CitedSource& it = list.sources[i];
        Json item{{"id", key_of(it)}, {"type", types_of(it).csl}, {"language", "nl-NL"}};
        if (!it.title.empty()) item["title"] = one_line(it.title);
        item["genre"] = cited_kind(it);
        if (!it.sender.empty()) item["author"] = Json::array({{{"literal", it.sender}}});
        if (const std::vector<int> parts = date_parts(told_date(it)); !parts.empty())
            item["issued"] = {{"date-parts", Json::array({parts})}};
        if (!it.reference.empty()) item["number"] = cited_numbers(it);
        if (!it.paper.series.empty())
            item["container-title"] =
                fmt::format("{} {} {}", it.paper.series, it.paper.chamber, it.paper.session);
        if (!it.paper.series.empty()) item["number"] = it.paper.number;
        if (!it.paper.series.empty()) item["collection-number"] = it.paper.number;
        if (!it.link.empty()) item["URL"] = it.link;
        item["accessed"] = {{"date-parts", Json::array({date_parts(list.consulted)})}};
        std::string note = fmt::format("sha256 {}; bestand {}", it.id.substr(0, 12),
                                       std::filesystem::path(it.path).filename().string());
        if (const std::string inferred = inferred_note(it); !inferred.empty()) note += "; " + inferred;
        for (const std::string& quotation : quotations_of(list, i)) note += "\n" + quotation;
        item["note"] = note;
        items.push_back(std::move(item));
    }
    return dumped(items);
}

std::string as_ris(const CitationList& list) {
    std::string ris;
    const auto put = [&](std::string_view tag, const std::string& value) {
        if (!value.empty()) ris += fmt::format("{}  - {}\r\n", tag, one_line(value));
    };
    for (std::size_t i = 0; i < list.sources.size(); ++i) {
        const CitedSource& it = list.sources[i];
        put("TY", std::string(types_of(it).ris));
        put("TI", it.title);
        // A comma would part family name and first name.
        put("AU", it.sender.empty() ? "" : it.sender + (it.sender.find(' ') == std::string::npos ? "" : ","));
        const std::vector<int> date = date_parts(told_date(it));
        if (!date.empty()) put("PY", fmt::format("{:04}", date[0]));
        if (!date.empty())
            put("DA",
                fmt::format("{:04}/{}/{}", date[0], date.size() > 1 ? fmt::format("{:02}", date[1]) : "",
                            date.size() > 2 ? fmt::format("{:02}", date[2]) : ""));
        put("M3", std::string(name_of(it.kind)));
        put("SN", cited_numbers(it));
        put("UR", it.link);
        put("LA", "nl-NL");
        const std::vector<int> consulted = date_parts(list.consulted);
        if (consulted.size() == 3)
            put("Y2", fmt::format("{:04}/{:02}/{:02}", consulted[0], consulted[1], consulted[2]));
        put("N1", fmt::format("sha256 {}; bestand {}", it.id.substr(0, 12),
                              std::filesystem::path(it.path).filename().string()));
        put("N1", inferred_note(it));
        for (const std::string& quotation : quotations_of(list, i)) put("N1", quotation);
        ris += "ER  - \r\n\r\n";
    }
    return ris;
}

std::string as_bibtex(const CitationList& list) {
    std::string bibtex;
    for (std::size_t i = 0; i < list.sources.size(); ++i) {
        const CitedSource& it = list.sources[i];
        bibtex += fmt::format("@{}{{{},\n", types_of(it).bibtex, key_of(it));
        const auto put = [&](std::string_view key, const std::string& value) {
            if (!value.empty()) bibtex += fmt::format("  {} = {{{}}},\n", key, value);
        };
        put("title", it.title.empty() ? "" : "{" + bibtex_text(one_line(it.title)) + "}");
        put("author", it.sender.empty() ? "" : "{" + bibtex_text(it.sender) + "}");
        if (types_of(it).bibtex == "techreport")
            put("institution", it.sender.empty() ? "" : "{" + bibtex_text(it.sender) + "}");
        put("year", told_date(it).substr(0, 4));
        put("date", told_date(it));
        put("type", bibtex_text(std::string(name_of(it.kind))));
        put("number", bibtex_text(cited_numbers(it)));
        put("url", it.link);
        put("urldate", list.consulted);
        put("language", "dutch");
        std::string note = "sha256 " + it.id.substr(0, 12);
        if (const std::string inferred = inferred_note(it); !inferred.empty()) note += "; " + inferred;
        for (const std::string& quotation : quotations_of(list, i)) note += "; " + quotation;
        put("note", bibtex_text(note));
        bibtex += "}\n\n";
    }
    return bibtex;
}

}  // namespace raadspoor::query
