#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "query/print/code_points.h"
#include "query/print/csv.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/asking.h"
#include "query/question/opening.h"
#include "query/question/passage.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

/// The documents of the hits, each looked up once.
class Entries {
public:
    explicit Entries(const index::Reader& reader) : reader_{reader} {}
    const index::DocumentEntry& at(const std::string& id) {
        const auto found = entries_.find(id);
        if (found != entries_.end()) return found->second;
        return entries_.emplace(id, reader_.entry(id).value()).first->second;
    }

private:
    const index::Reader& reader_;
    std::unordered_map<std::string, index::DocumentEntry> entries_;
};

/// A hit as it is shown: quoted, on its page.
struct Answer {
    const index::DocumentEntry* document = nullptr;
    Quotation quotation;
    std::vector<index::PageReference> pages;
    double score = 0;
    std::size_t in_document = 0;  ///< passages of the document that answer
};

std::vector<Answer> answers_of(const index::Reader& reader, const index::SearchResult& result,
                               Entries& entries) {
    std::vector<Answer> answers;
    for (const index::PassageHit& hit : result.hits) {
        Answer answer{&entries.at(hit.document), quote(hit), {}, hit.score, hit.in_document};
        answer.pages = reader.pages(hit.document, answer.quotation.span);
        answers.push_back(std::move(answer));
    }
    return answers;
}

Json hit_json(const Answer& answer) {
    const CodePoints points{answer.quotation.text};
    Json json{{"document", document_json(*answer.document)}, {"page", nullptr}, {"pageLabel", nullptr}};
    if (!answer.pages.empty()) {
        json["page"] = answer.pages.front().number;
        json["pageLabel"] = answer.pages.front().label;
    }
    if (answer.pages.size() > 1) {
        json["pages"] = Json::array();
        for (const index::PageReference& page : answer.pages) json["pages"].push_back(page.number);
    }
    json["quote"] = answer.quotation.text;
    json["highlights"] = Json::array();
    for (const Span span : answer.quotation.highlights)
        json["highlights"].push_back({points.at(span.begin), points.at(span.end)});
    json["score"] = answer.score;
    json["passagesInDocument"] = answer.in_document;
    return json;
}

Json help_json(const NothingFound& nothing) {
    Json json{{"words", Json::array()}, {"documentsWithoutFields", nothing.without_fields}};
    for (const WordCount& word : nothing.words)
        json["words"].push_back({{"word", word.word}, {"documents", word.documents}, {"near", word.near}});
    if (nothing.partial) json["partial"] = true;
    return json;
}

void print_json(const Question& question, const index::SearchResult& result,
                const std::vector<Answer>& answers, const NothingFound& nothing) {
    Json json;
    json["question"] = {{"text", question.text}, {"parsed", question.parsed}};
    for (const Expansion& expansion : question.expansions)
        json["question"]["expansions"].push_back({{"word", expansion.word}, {"writtenOut", expansion.full}});
    json["total"] = {{"documents", result.documents}, {"pages", result.pages}, {"passages", result.passages}};
    json["hits"] = Json::array();
    for (const Answer& answer : answers) json["hits"].push_back(hit_json(answer));
    json["facets"] = result.facets;
    if (result.partial) json["partial"] = true;
    if (result.passages == 0) json["help"] = help_json(nothing);
    fmt::print("{}\n", json.dump(2));
}

/// "p. 2", "p. 2–3", "p. 2 (bladzijde ii)"; empty when the source has no pages.
std::string page_text(const std::vector<index::PageReference>& pages) {
    if (pages.empty()) return "zonder paginanummers";
    std::string text = fmt::format("p. {}", pages.front().number);
    if (pages.size() > 1) text += fmt::format("–{}", pages.back().number);
    if (pages.front().label != std::to_string(pages.front().number))
        text += fmt::format(" (genummerd {})", pages.front().label);
    return text;
}

void print_help(const NothingFound& nothing) {
    bool all_there = true;
    for (const WordCount& word : nothing.words) {
        all_there = all_there && word.documents > 0;
        if (word.documents > 0)
            fmt::print("  {}: in {}\n", word.word, counted(word.documents, "document", "documenten"));
        else
            fmt::print("  {}: {}{}\n", word.word, nothing.partial ? "niet gevonden" : "nergens",
                       word.near.empty() ? "" : fmt::format("; bedoelde u {}?", fmt::join(word.near, ", ")));
    }
    if (nothing.partial) fmt::print("  onvolledig: de tijd was op\n");
    if (nothing.without_fields > 0)
        fmt::print("Zonder de velden: in {}.\n", counted(nothing.without_fields, "document", "documenten"));
    else if (all_there && nothing.words.size() > 1)
        fmt::print("Geen document voldoet aan alles tegelijk; met OR hoeft dat niet.\n");
}

void print_expansions(const Question& question) {
    for (const Expansion& it : question.expansions)
        fmt::print("{0} is ook gezocht als {1}; +{0} zoekt alleen de afkorting.\n", it.word,
                   fmt::join(it.full, ", "));
}

void print_left(std::size_t passages) {
    if (passages > 0) fmt::print("  … en nog {} in dit stuk\n", counted(passages, "passage", "passages"));
}

void print_text(const Question& question, const index::SearchResult& result,
                const std::vector<Answer>& answers, const NothingFound& nothing, const Output& output) {
    const char* const strong = output.terminal ? "\x1b[1m" : "";
    const char* const plain = output.terminal ? "\x1b[0m" : "";
    if (answers.empty()) {
        fmt::print("Niets gevonden voor {}{}.\n", question.parsed, result.partial ? ": de tijd was op" : "");
        return print_help(nothing);
    }
    fmt::print("{} in {} voor {}", counted(result.passages, "passage", "passages"),
               counted(result.documents, "document", "documenten"), question.parsed);
    fmt::print("{}\n", result.partial ? " (niet volledig: de tijd was op)" : "");
    print_expansions(question);
    const index::DocumentEntry* shown = nullptr;
    std::size_t left = 0;  // passages of that document that are not shown
    for (const Answer& answer : answers) {
        if (answer.document != shown) {
            print_left(left);
            fmt::print("\n{}{}{}\n{}\n{}\n", strong, one_line(title_of(*answer.document)), plain,
                       described(*answer.document), answer.document->path);
            left = answer.in_document;
        }
        shown = answer.document;
        --left;
        fmt::print("  {}\n{}\n", page_text(answer.pages),
                   wrapped(answer.quotation.text, answer.quotation.highlights, "    ", output.width,
                           output.terminal));
    }
    print_left(left);
    if (answers.size() < result.passages)
        fmt::print("\n{} van {} getoond; meer met --limit of --offset.\n", grouped(answers.size()),
                   counted(result.passages, "passage", "passages"));
}

std::string as_csv(const std::vector<Answer>& answers) {
    CsvTable table{{"soort", "datum", "afzender", "titel", "pagina", "citaat", "pad"}};
    for (const Answer& answer : answers) {
        const Metadata& it = answer.document->metadata;
        table.add({std::string(name_of(it.kind)), it.date, it.sender, title_of(*answer.document),
                   first_page(answer.pages), answer.quotation.text, answer.document->path});
    }
    return table.text();
}

}  // namespace

int run_search(const std::filesystem::path& database, const SearchCommand& command, const Output& output) {
    const auto reader = open_reader(database);
    const Question question = ask(*reader, command.question);
    const index::SearchResult result = reader->search(question.match, question.filter,
                                                      {.limit = command.limit,
                                                       .offset = command.offset,
                                                       .order = command.order,
                                                       .facets = output.format == Format::json});
    const NothingFound nothing =
        result.passages == 0 && !result.partial ? why_nothing(*reader, question) : NothingFound{};
    Entries entries{*reader};
    const std::vector<Answer> answers = answers_of(*reader, result, entries);
    switch (output.format) {
        case Format::json:
            print_json(question, result, answers, nothing);
            break;
        case Format::csv:
            put_out(as_csv(answers));
            break;
        case Format::text:
            print_text(question, result, answers, nothing, output);
            break;
    }
    return answers.empty() ? 1 : 0;
}

}  // namespace raadspoor::query
