// The lists of statements: conditions, positions, questions, commitments, signatories and abbreviations.
#include <fmt/format.h>

#include <algorithm>

#include "nlp/words/terms.h"
#include "query/line/fulfilment.h"
#include "query/line/quantities.h"
#include "query/lists/listing.h"
#include "query/print/actor_names.h"
#include "query/print/document_json.h"
#include "query/program/commands.h"

namespace raadspoor::query {

namespace {

std::unique_ptr<index::Reader> open(const std::filesystem::path& database) {
    return index::open_reader(database, nlp::terms, versions());
}

std::string lower(std::string_view text) {
    std::string low;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact) low += " " + std::string(term.text);
    });
    return low + " ";
}

/// Whether `wanted` is the name, or a part of it, by whole words.
bool names(std::string_view who, std::string_view wanted) {
    return wanted.empty() || lower(who).find(lower(wanted)) != std::string::npos;
}

/// Whether a statement must stand in a passage that the question finds, or anywhere in its document.
enum class Where { in_passage, in_document };

/// A row for each annotation of a kind in the selected documents.
template <class MakeTold>
std::vector<Listed> rows_of(const index::Reader& reader, const std::string& question, Kind kind,
                            MakeTold told, Where where = Where::in_passage) {
    std::vector<Listed> rows;
    for (const Selected& selected : select(reader, question)) {
        const Document document = reader.document(selected.entry.id, index::Part::text);
        const Analysis analysis = reader.analysis(selected.entry.id);
        for (const Annotation& it : analysis.annotations) {
            if (it.kind != kind || (where == Where::in_passage && !stands_in(selected, it.span))) continue;
            std::optional<std::vector<Told>> said = told(document, analysis, it);
            if (said)
                rows.push_back({selected.entry, reader.pages(selected.entry.id, it.span),
                                one_line(it.span.of(document.text)), std::move(*said)});
        }
    }
    return rows;
}

std::string spoken_role(const std::string& role) {
    if (role == "met") return "vervuld";
    if (role == "partly_met") return "deels vervuld";
    if (role == "unmet") return "niet vervuld";
    if (role == "withdrawn") return "ingetrokken";
    return "gesteld";
}

std::string spoken_stance(const std::string& stance) {
    if (stance == "support") return "voor";
    if (stance == "oppose") return "tegen";
    if (stance == "conditional") return "onder voorwaarden";
    return "neutraal";
}

}  // namespace

int run_conditions(const std::filesystem::path& database, const std::string& question, const Output& output) {
    const auto reader = open(database);
    const bool json = output.format == Format::json;
    const auto told = [&](const Document& document, const Analysis& analysis, const Annotation& it) {
        return std::optional(
            std::vector<Told>{{"role", "", json ? it.role : spoken_role(it.role)},
                              {"modality", "", it.modality},
                              {"accordingTo", "volgens", actor_of(document, analysis, it.span, it.holder)},
                              {"quantity", "", it.quantity ? spoken(*it.quantity) : std::string{}},
                              {"consequence", "gevolg", one_line(it.consequence.of(document.text))},
                              {"rule", "regel", it.rule}});
    };
    return print_list("conditions", "Geen voorwaarden gevonden.",
                      rows_of(*reader, question, Kind::condition, told), output);
}

int run_positions(const std::filesystem::path& database, const std::string& question,
                  const std::string& actor, const Output& output) {
    const auto reader = open(database);
    const bool json = output.format == Format::json;
    const auto told = [&](const Document& document, const Analysis& analysis,
                          const Annotation& it) -> std::optional<std::vector<Told>> {
        const std::string holder = actor_of(document, analysis, it.span, it.holder);
        if (!names(holder, actor)) return std::nullopt;
        return std::vector<Told>{
            {"holder", "", holder},
            {"stance", "", json ? it.stance : spoken_stance(it.stance)},
            {"date", "",
             analysis.metadata.date_basis == DateBasis::file ? std::string{} : analysis.metadata.date},
            {"rule", "regel", it.rule}};
    };
    return print_list("positions", "Geen standpunten gevonden.",
                      rows_of(*reader, question, Kind::position, told), output);
}

int run_signatories(const std::filesystem::path& database, const std::string& question,
                    const std::string& actor, const Output& output) {
    const auto reader = open(database);
    const auto told = [&](const Document&, const Analysis&,
                          const Annotation& it) -> std::optional<std::vector<Told>> {
        const std::string organisation = actor_name(it.organisation);
        if (!names(it.name + " . " + organisation, actor)) return std::nullopt;
        return std::vector<Told>{
            {"name", "", it.name}, {"role", "", it.role}, {"organisation", "", organisation}};
    };
    return print_list("signatories",
                      actor.empty()
                          ? "Geen ondertekenaars gevonden."
                          : fmt::format("{} staat in geen van de stukken als ondertekenaar.", actor),
                      rows_of(*reader, question, Kind::signatory, told, Where::in_document), output);
}

int run_questions(const std::filesystem::path& database, const std::string& question, const Output& output) {
    const auto reader = open(database);
    std::vector<Listed> rows;
    for (const Selected& selected : select(*reader, question)) {
        const Analysis analysis = reader->analysis(selected.entry.id);
        if (analysis.questions.empty()) continue;
        const Document document = reader->document(selected.entry.id, index::Part::text);
        for (const QuestionAnswer& pair : analysis.questions) {
            if (!stands_in(selected, pair.question) && !stands_in(selected, pair.answer)) continue;
            rows.push_back({selected.entry,
                            reader->pages(selected.entry.id, pair.question),
                            one_line(pair.question.of(document.text)),
                            {{"number", "vraag", std::to_string(pair.number), Told::As::number},
                             {"question", "", one_line(pair.question.of(document.text))},
                             {"answer", "antwoord", one_line(pair.answer.of(document.text))}}});
            if (output.format == Format::text) rows.back().told.erase(rows.back().told.begin() + 1);
        }
    }
    return print_list("questions", "Geen vragen en antwoorden gevonden.", rows, output);
}

int run_commitments(const std::filesystem::path& database, const std::string& question, bool only_open,
                    const Output& output) {
    const auto reader = open(database);
    std::vector<Listed> rows;
    for (const Selected& selected : select(*reader, question)) {
        const index::DocumentEntry& entry = selected.entry;
        const Analysis analysis = reader->analysis(entry.id);
        const auto promises = [&](const Annotation& it) {
            return it.kind == Kind::commitment && stands_in(selected, it.span);
        };
        if (std::none_of(analysis.annotations.begin(), analysis.annotations.end(), promises)) continue;
        const Document document = reader->document(entry.id, index::Part::text);
        for (const Annotation& it : analysis.annotations) {
            if (!promises(it)) continue;
            const std::string quote = one_line(it.span.of(document.text));
            const std::optional<Fulfilment> later = find_fulfilment(*reader, entry, analysis, quote);
            if (only_open && later) continue;
            rows.push_back(
                {entry,
                 reader->pages(entry.id, it.span),
                 quote,
                 {{"holder", "", actor_of(document, analysis, it.span, it.holder)},
                  {"status", "",
                   later ? "mogelijk nagekomen" : "open: geen later stuk gevonden dat ernaar verwijst"},
                  {"fulfilledBy", "later stuk", later ? later->document.path : std::string{}},
                  {"evidence", "bewijs", later ? later->quote : std::string{}}}});
        }
    }
    return print_list("commitments",
                      only_open ? "Geen openstaande toezeggingen gevonden." : "Geen toezeggingen gevonden.",
                      rows, output);
}

int run_abbreviations(const std::filesystem::path& database, const std::string& question,
                      const Output& output) {
    const auto reader = open(database);
    std::vector<Listed> rows;
    for (const Selected& selected : select(*reader, question)) {
        const index::DocumentEntry& entry = selected.entry;
        const Analysis analysis = reader->analysis(entry.id);
        if (analysis.abbreviations.empty()) continue;
        const Document document = reader->document(entry.id, index::Part::text);
        for (const Abbreviation& it : analysis.abbreviations)
            rows.push_back({entry,
                            reader->pages(entry.id, it.span),
                            one_line(it.span.of(document.text)),
                            {{"short", "", it.shortened}, {"full", "", one_line(it.full)}}});
    }
    return print_list("abbreviations", "Geen afkortingen gevonden die de stukken zelf uitschrijven.", rows,
                      output);
}

}  // namespace raadspoor::query
