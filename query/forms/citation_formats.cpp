// The forms that are text for people: Markdown, HTML, CSV; and what all forms share.
#include "query/forms/citation_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/print/csv.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/print/xml.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

namespace {

std::string file_name(const CitedSource& source) {
    const std::string place = place_inside(source.path, source.parent);
    return file_name_of(source.path, source.parent) + (place.empty() ? "" : " (" + place + ")");
}

/// Escapes what Markdown would take for markup.
std::string markdown_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|#~^$").find(c) != std::string_view::npos) escaped += '\\';
        if (c == '&')
            escaped += "&amp;";
        else
            escaped += c;
    }
    return escaped;
}

std::string markdown_reference(const std::vector<StyledText>& reference) {
    std::string text;
    for (const StyledText& stretch : reference)
        text += stretch.italic ? "*" + markdown_text(stretch.text) + "*" : markdown_text(stretch.text);
    return text;
}

void add_reference(pugi::xml_node parent, const std::vector<StyledText>& reference) {
    for (const StyledText& stretch : reference)
        add_text(stretch.italic ? add(parent, "i") : parent, stretch.text);
}

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const bool plain = is_digit(c) || is_letter(c) || c == '-' || c == '.' || c == '_';
        encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

/// The fields of a ContextObject in Span (COinS, NISO Z39.88-2004), by which Zotero and others take over a
/// source.
std::string coins(const CitedSource& source) {
    std::string fields =
        "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&rft.type=document&rft.language=nl";
    const auto add = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) fields += fmt::format("&{}={}", key, percent_encoded(value));
    };
    add("rft.title", source.title);
    add("rft.creator", source.sender);
    if (source.date_basis != DateBasis::file) add("rft.date", source.date);
    for (const std::string& reference : source.reference) add("rft.identifier", reference);
    add("rft.identifier", "sha256:" + source.id);
    add("rft.description", std::string(name_of(source.kind)));
    return fields;
}

void add_table(pugi::xml_node body, const CitationList& list) {
    const std::vector<std::vector<std::string>> rows = source_table(list);
    pugi::xml_node table = add(body, "table"), head = add(add(table, "thead"), "tr"),
                   lines = add(table, "tbody");
    for (const std::string& cell : rows.front()) add_text(add(head, "th", {{"scope", "col"}}), cell);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        pugi::xml_node line = add(lines, "tr");
        for (const std::string& cell : rows[i]) add_text(add(line, "td"), cell);
        add_text(add(add(line, "td"), "span", {{"class", "Z3988"}, {"title", coins(list.sources[i - 1])}}),
                 "");
    }
}

/// The root of a page of HTML, with its head.
pugi::xml_node begin_html(pugi::xml_document& page, const std::string& title) {
    page.append_child(pugi::node_doctype).set_value("html");
    pugi::xml_node html = add(page, "html", {{"lang", "nl-NL"}}), head = add(html, "head");
    add(head, "meta", {{"charset", "utf-8"}});
    add_text(add(head, "title"), title);
    return html;
}

void add_citations(pugi::xml_node body, const CitationList& list, CitationStyle style) {
    if (list.citations.empty()) return;
    add_text(add(body, "h2"), "Citaten");
    pugi::xml_node all = add(body, "ol");
    for (const Citation& it : list.citations) {
        pugi::xml_node item = add(all, "li");
        add_text(add(add(item, "blockquote"), "p"), between_marks(it.quote));
        pugi::xml_node note = add(item, "p");
        add_text(note, "(");
        add_reference(note, styled_note(list, it, style));
        add_text(note, ")");
    }
}

}  // namespace

std::string between_marks(const std::string& quote) {
    // Marks within in pairs leave no doubt where the quotation ends; a single one does.
    int open = 0;
    bool paired = quote.find("„") == std::string::npos;
    for (std::size_t i = 0; i < quote.size(); ++i) {
        const std::string_view rest = std::string_view(quote).substr(i);
        open += rest.starts_with("“") ? 1 : rest.starts_with("”") ? -1 : 0;
        paired = paired && open >= 0;
    }
    return paired && open == 0 ? "“" + quote + "”" : "«" + quote + "»";
}

std::vector<std::vector<std::string>> source_table(const CitationList& list) {
    std::vector<std::vector<std::string>> rows{
        {"Nr.", "Soort", "Afzender", "Titel", "Datum", "Kenmerk", "Link", "Bestand", "sha256"}};
    const auto or_unknown = [](const std::string& text) {
        return text.empty() ? std::string("[onbekend]") : text;
    };
    for (std::size_t i = 0; i < list.sources.size(); ++i) {
        const CitedSource& it = list.sources[i];
        rows.push_back({std::to_string(i + 1), std::string(name_of(it.kind)), or_unknown(it.sender),
                        or_unknown(one_line(it.title)), it.date.empty() ? "[onbekend]" : cited_date(it),
                        or_unknown(cited_numbers(it)), or_unknown(it.link), file_name(it),
                        it.id.substr(0, 12)});
    }
    return rows;
}

std::string introduction(const CitationList& list) {
    std::string text = fmt::format("Geraadpleegd op {}.", spoken_date(list.consulted));
    if (!list.citations.empty()) text += " De citaten zijn letterlijk overgenomen uit de bron.";
    text += " Wat van een bron niet bekend is, staat tussen vierkante haken.";
    if (list.evidence)
        text +=
            " Achter sha256 staat het begin van het kenmerk van het bestand en de plaats daarin, waarmee "
            "`raadspoor verify` elk citaat opnieuw controleert.";
    return text;
}

bool has_headings(const CitationList& list) {
    constexpr std::size_t long_list = 12;
    return list.citations.size() > long_list && list.sources.size() > 1;
}

std::vector<std::size_t> in_order_of_sources(const CitationList& list) {
    std::vector<std::size_t> order(list.citations.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    if (has_headings(list))
        std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
            return list.citations[one].source < list.citations[other].source;
        });
    return order;
}

std::string heading_of(const CitedSource& source) {
    return source.title.empty() ? file_name(source) : one_line(source.title);
}

std::vector<std::string> missing_lines(const CitationList& list) {
    std::vector<std::string> lines;
    for (const MissingSource& missing : list.missing) {
        const CitedSource& source = list.sources[missing.source];
        lines.push_back(
            fmt::format("{} (genoemd in {}{})", missing.what,
                        source.title.empty() ? file_name(source) : "‘" + one_line(source.title) + "’",
                        behind_comma(page_name(missing.pages))));
    }
    return lines;
}

std::string as_markdown(const CitationList& list, CitationStyle style) {
    std::string text = fmt::format("# {}\n\n{}\n", markdown_text(list.title), introduction(list));
    if (!list.citations.empty()) text += "\n## Citaten\n";
    std::size_t number = 0;
    std::string notes;
    std::optional<std::size_t> source;
    for (const std::size_t i : in_order_of_sources(list)) {
        const Citation& it = list.citations[i];
        if (has_headings(list) && source != it.source)
            text += fmt::format("\n### {}\n", markdown_text(heading_of(list.sources[it.source])));
        source = it.source;
        text +=
            fmt::format("\n{}. {}[^{}]\n", number + 1, markdown_text(between_marks(it.quote)), number + 1);
        notes += fmt::format("[^{}]: {}.\n", number + 1, markdown_reference(styled_note(list, it, style)));
        ++number;
    }
    text += "\n## Bronnen\n\n";
    for (const CitedSource& it : list.sources) {
        std::string reference = markdown_reference(styled_reference(it, {}, style));
        if (!reference.ends_with('.')) reference += '.';
        text += fmt::format("- {}{}\n", reference, it.link.empty() ? "" : " <" + it.link + ">");
    }
    const std::vector<std::vector<std::string>> rows =
        list.evidence ? source_table(list) : std::vector<std::vector<std::string>>{};
    if (!rows.empty()) text += "\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const std::string& cell : rows[i]) text += "| " + markdown_text(cell) + " ";
        text += "|\n";
        if (i > 0) continue;
        for (std::size_t k = 0; k < rows[i].size(); ++k) text += "|---";
        text += "|\n";
    }
    if (!list.missing.empty()) text += "\n## Nog op te vragen\n\n";
    for (const std::string& line : missing_lines(list)) text += fmt::format("- {}\n", markdown_text(line));
    return notes.empty() ? text : text + "\n" + notes;
}

std::string as_html(const CitationList& list, CitationStyle style) {
    pugi::xml_document page;
    pugi::xml_node body = add(begin_html(page, list.title), "body");
    add_text(add(body, "h1"), list.title);
    add_text(add(body, "p"), introduction(list));
    add_citations(body, list, style);
    add_text(add(body, "h2"), "Bronnen");
    pugi::xml_node sources = add(body, "ul");
    for (const CitedSource& it : list.sources) {
        pugi::xml_node item = add(sources, "li");
        add_reference(item, styled_reference(it, {}, style));
        if (!it.link.empty()) add_text(item, " "), add_text(add(item, "a", {{"href", it.link}}), it.link);
        if (!list.evidence) add_text(add(item, "span", {{"class", "Z3988"}, {"title", coins(it)}}), "");
    }
    if (list.evidence) add_table(body, list);
    if (!list.missing.empty()) {
        add_text(add(body, "h2"), "Nog op te vragen");
        pugi::xml_node all = add(body, "ul");
        for (const std::string& line : missing_lines(list)) add_text(add(all, "li"), line);
    }
    return written(page) + "\n";
}

std::string as_csv(const CitationList& list, CitationStyle style) {
    CsvTable table{{"soort", "afzender", "titel", "datum", "kenmerk", "pagina", "fysieke pagina", "citaat",
                    "verwijzing", "link", "document", "sha256", "plaats", "geraadpleegd", "opmerking"}};
    const auto row = [&](const CitedSource& source, const Citation* citation) {
        const std::vector<PageReference> pages = citation ? citation->pages : std::vector<PageReference>{};
        std::vector<CsvField> fields = {{"soort", std::string(name_of(source.kind))},
                                        {"afzender", source.sender},
                                        {"titel", one_line(source.title)},
                                        {"kenmerk", cited_numbers(source)},
                                        {"pagina", page_label(pages)},
                                        {"fysieke pagina", physical_pages(pages)},
                                        {"verwijzing", plain(styled_reference(source, pages, style))},
                                        {"link", source.link},
                                        {"document", source.path},
                                        {"sha256", source.id.substr(0, 12)},
                                        {"geraadpleegd", list.consulted}};
        if (!source.date.empty()) fields.push_back({"datum", cited_date(source)});
        if (citation) {
            fields.push_back({"citaat", citation->quote});
            fields.push_back({"plaats", text_of(citation->place)});
            if (citation->ocr_confidence)
                fields.push_back({"opmerking", recognised(*citation->ocr_confidence)});
            else if (citation->row)
                fields.push_back({"opmerking", "rij van een tabel"});
        }
        table.add(fields);
    };
    for (const Citation& citation : list.citations) row(list.sources[citation.source], &citation);
    if (list.citations.empty())
        for (const CitedSource& source : list.sources) row(source, nullptr);
    return table.text();
}

std::string in_format(const CitationList& list, CitationStyle style, std::string_view form,
                      const std::vector<ingest::ZipPart>& parts) {
    if (form == "html") return as_html(list, style);
    if (form == "docx") return as_docx(list, style, parts);
    if (form == "odt") return as_odt(list, style);
    if (form == "csl-json") return as_csl_json(list);
    if (form == "ris") return as_ris(list);
    if (form == "bibtex") return as_bibtex(list);
    if (form == "csv") return as_csv(list, style);
    return as_markdown(list, style);
}

}  // namespace raadspoor::query
