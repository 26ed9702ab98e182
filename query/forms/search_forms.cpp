#include "query/forms/search_forms.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/print/csv.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/print/output.h"
#include "query/print/spoken_output.h"

namespace raadspoor::query {

namespace {

Json hit_json(const SearchHit& hit) {
    const CodePoints points{hit.quotation.text};
    Json json{{"document", document_json(hit.document)}};
    put_pages(json, hit.pages);
    put_all_pages(json, hit.quoted_on);
    json["quote"] = hit.quotation.text;
    json["highlights"] = Json::array();
    for (const Span span : hit.quotation.highlights) json["highlights"].push_back(span_json(points, span));
    json["struck"] = hit.struck;
    if (hit.spoken) put_spoken(json, *hit.spoken);
    put_text_source(json, hit.ocr_confidence);
    json["missing"] = hit.missing;
    if (!hit.municipality.empty()) json["municipality"] = hit.municipality;
    json["score"] = hit.score;
    json["passagesInDocument"] = hit.in_document;
    return json;
}

Json help_json(const NothingFound& nothing) {
    Json json{{"words", Json::array()}, {"documentsWithoutFields", nothing.without_fields}};
    for (const WordCount& word : nothing.words)
        json["words"].push_back({{"word", word.word}, {"documents", word.documents}, {"near", word.near}});
    for (const UnknownValue& it : nothing.unknown)
        json["unknown"].push_back({{"field", it.field}, {"value", it.value}, {"near", it.near}});
    if (nothing.partial) json["partial"] = true;
    return json;
}

std::string help_text(const NothingFound& nothing) {
    std::string text;
    bool all_there = true;
    for (const WordCount& word : nothing.words) {
        all_there = all_there && word.documents > 0;
        if (word.documents > 0)
            text +=
                fmt::format("  {}: in {}\n", word.word, counted(word.documents, "document", "documenten"));
        else
            text += fmt::format(
                "  {}: {}{}\n", word.word, nothing.partial ? "niet gevonden" : "nergens",
                word.near.empty() ? "" : fmt::format("; bedoelde u {}?", fmt::join(word.near, ", ")));
    }
    for (const UnknownValue& it : nothing.unknown)
        text += fmt::format("  {0}:{1}: niemand heet zo; bedoelde u {0}:{2}?\n", it.field, it.value,
                            fmt::join(it.near, fmt::format(" of {}:", it.field)));
    if (nothing.partial) text += "  onvolledig: de tijd was op\n";
    if (nothing.without_fields > 0)
        text += fmt::format("Zonder de velden: in {}.\n",
                            counted(nothing.without_fields, "document", "documenten"));
    else if (all_there && nothing.words.size() > 1)
        text += "Geen document voldoet aan alles tegelijk; met OR hoeft dat niet.\n";
    return text;
}

std::string heading(const SearchAnswer& answer) {
    std::string text;
    for (const std::string& remark : remarks(answer)) text += remark + "\n";
    text += fmt::format("{}{} in {} voor {}{}\n", answer.total.at_least ? "minstens " : "",
                        counted(answer.total.passages, "passage", "passages"),
                        counted(answer.total.documents, "document", "documenten"), answer.question.parsed,
                        answer.partial ? " (niet volledig: de tijd was op)" : "");
    for (const Expansion& it : answer.question.expansions)
        text += fmt::format("{0} is ook gezocht als {1}; +{0} zoekt alleen de afkorting.\n", it.word,
                            fmt::join(it.full, ", "));
    return text;
}

std::string left_text(std::size_t passages) {
    if (passages == 0) return {};
    return fmt::format("  … en nog {} in dit stuk\n", counted(passages, "passage", "passages"));
}

std::string behind_point(const std::string& words) { return words.empty() ? words : " · " + words; }

std::string hit_text(const SearchHit& hit, const Output& output) {
    return fmt::format(
        "  {}{}{}{}\n{}\n", hit.pages.empty() ? "zonder paginanummers" : page_name(hit.pages),
        hit.spoken ? behind_point(who_says(*hit.spoken)) + behind_point(item_name(*hit.spoken))
                   : std::string{},
        hit.struck ? " · doorgehaald: staat er met een streep erdoor, en geldt niet" : "",
        (hit.ocr_confidence ? " · " + recognised(*hit.ocr_confidence) : std::string{}) +
            behind_point(without(hit)) + behind_point(hit.municipality),
        wrapped(hit.quotation.text, hit.quotation.highlights, "    ", output.width, output.terminal));
}

/// The hits below their documents, each with how many more of its passages answer.
/// Of a question in ordinary words the best stand first, so that a document may come back.
std::string hits_text(const SearchAnswer& answer, const Output& output) {
    const bool grouped = answer.required.empty();
    std::string text, shown;
    std::size_t left = 0;  // passages of that document that are not shown
    for (const SearchHit& hit : answer.hits) {
        if (hit.document.id != shown) {
            if (grouped) text += left_text(left);
            text += fmt::format("\n{}\n{}\n{}\n", strong(one_line(title_of(hit.document)), output),
                                described(hit.document), shown_path(hit.document, output));
            left = hit.in_document;
        }
        shown = hit.document.id;
        --left;
        text += hit_text(hit, output);
    }
    return grouped ? text + left_text(left) : text;
}

const std::vector<std::string> hit_columns{"soort",   "datum",      "afzender", "titel", "pagina",
                                           "spreker", "agendapunt", "citaat",   "pad"};

std::vector<CsvField> row_of(const SearchHit& hit) {
    const Metadata& it = hit.document.metadata;
    return {{"soort", std::string(name_of(it.kind))},
            {"datum", it.date},
            {"afzender", it.sender},
            {"titel", title_of(hit.document)},
            {"pagina", page_cell(hit.pages)},
            {"spreker", hit.spoken ? who_says(*hit.spoken) : std::string{}},
            {"agendapunt", hit.spoken ? item_name(*hit.spoken) : std::string{}},
            {"citaat", hit.quotation.text},
            {"pad", hit.document.path}};
}

}  // namespace

std::string without(const SearchHit& hit) {
    std::string words;
    for (const std::string& word : hit.missing) words += (words.empty() ? "‘" : ", ‘") + word + "’";
    return words.empty() ? words : "zonder " + words;
}

std::vector<std::string> remarks(const SearchAnswer& answer) {
    std::vector<std::string> all;
    if (answer.english)
        all.emplace_back("De vraag lijkt Engels en de stukken zijn Nederlands: vraag het liever zo.");
    if (answer.loosened) all.emplace_back("Geen stuk heeft al deze woorden; dit heeft er de meeste van.");
    if (answer.pasted)
        all.emplace_back(
            "Dat is geen vraag maar een stuk tekst; dit lijkt er het meest op. Of een citaat klopt, zegt de "
            "controle van citaten.");
    for (const Respelling& it : answer.respelled)
        all.push_back(fmt::format("„{}” staat nergens; gezocht is ook naar „{}”.", it.asked, it.meant));
    if (answer.undated > 0)
        all.push_back(fmt::format("{} zonder datum {} niet mee; zonder:datum zoekt daarin.",
                                  counted(answer.undated, "stuk", "stukken"),
                                  answer.undated == 1 ? "telt" : "tellen"));
    return all;
}

Json as_json(const SearchAnswer& answer) {
    Json json;
    json["question"] = {{"text", answer.question.text}, {"parsed", answer.question.parsed}};
    json["question"]["required"] = required_words(answer.question.match);
    json["question"]["dropped"] = Json::array();
    if (!answer.required.empty()) {
        json["question"]["required"] = answer.required;
        json["question"]["dropped"] = answer.dropped;
        for (const Respelling& it : answer.respelled)
            json["question"]["respelled"].push_back({{"word", it.asked}, {"meant", it.meant}});
        if (answer.loosened) json["question"]["loosened"] = true;
        if (answer.pasted) json["question"]["pasted"] = true;
        if (answer.english) json["question"]["english"] = true;
    }
    if (answer.asks_nothing) json["question"]["asksNothing"] = true;
    for (const Expansion& expansion : answer.question.expansions)
        json["question"]["expansions"].push_back({{"word", expansion.word}, {"writtenOut", expansion.full}});
    json["total"] = {{"documents", answer.total.documents},
                     {"pages", answer.total.pages},
                     {"passages", answer.total.passages}};
    if (answer.undated > 0) json["total"]["undated"] = answer.undated;
    if (answer.total.at_least) json["total"]["atLeast"] = true;
    if (!answer.total.pages_exact) json["total"]["pagesApproximate"] = true;
    json["hits"] = Json::array();
    for (const SearchHit& hit : answer.hits) json["hits"].push_back(hit_json(hit));
    json["facets"] = answer.facets;
    if (answer.partial) json["partial"] = true;
    if (answer.total.passages == 0) json["help"] = help_json(answer.nothing);
    return json;
}

std::string as_csv(const SearchAnswer& answer) {
    CsvTable table{hit_columns};
    for (const SearchHit& hit : answer.hits) table.add(row_of(hit));
    return table.text();
}

Json as_json(const std::vector<SearchAnswer>& answers) {
    Json json = Json::array();
    for (const SearchAnswer& answer : answers) json.push_back(as_json(answer));
    return json;
}

std::string as_csv(const std::vector<SearchAnswer>& answers) {
    std::vector<std::string> columns = hit_columns;
    columns.insert(columns.begin(), "vraag");
    CsvTable table{columns};
    for (const SearchAnswer& answer : answers) {
        const CsvField question{"vraag", answer.question.text};
        if (answer.hits.empty()) table.add({question});
        for (const SearchHit& hit : answer.hits) {
            std::vector<CsvField> row = row_of(hit);
            row.insert(row.begin(), question);
            table.add(row);
        }
    }
    return table.text();
}

std::string as_text(const std::vector<SearchAnswer>& answers, const Output& output) {
    std::string text;
    for (const SearchAnswer& answer : answers)
        text += fmt::format("{}{}\n{}", text.empty() ? "" : "\n", strong(answer.question.text, output),
                            as_text(answer, output));
    return text;
}

std::string as_text(const SearchAnswer& answer, const Output& output) {
    if (answer.asks_nothing)
        return fmt::format(
            "„{}” noemt geen onderwerp: zet er een woord bij waar het over gaat. Tussen aanhalingstekens "
            "wordt "
            "het letterlijk gezocht.\n",
            answer.question.text);
    if (answer.hits.empty())
        return fmt::format("Niets gevonden voor {}{}.\n", answer.question.parsed,
                           answer.partial ? ": de tijd was op" : "") +
               help_text(answer.nothing);
    std::string text = heading(answer) + hits_text(answer, output);
    if (answer.hits.size() < answer.total.passages)
        text +=
            fmt::format("\n{} van {} getoond; meer met --limit of --offset.\n", grouped(answer.hits.size()),
                        counted(answer.total.passages, "passage", "passages"));
    return text;
}

}  // namespace raadspoor::query
