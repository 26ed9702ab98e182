#include "query/forms/fields.h"

#include <fmt/format.h>

#include <array>
#include "query/forms/trace_forms.h"
#include "query/print/quantity_output.h"

namespace raadspoor::query {

namespace {

/// A text that is the same everywhere; null in JSON when it is empty.
Field field(std::string_view key, std::string_view column, std::string_view label, std::string text) {
    return {key, column, label, text_or_null(text), text, text};
}

std::string_view spoken(ConditionRole role) {
    static constexpr std::array<std::string_view, 5> words{"gesteld", "niet vervuld", "vervuld",
                                                           "deels vervuld", "ingetrokken"};
    return words[index_of(role)];
}

std::string_view spoken(Stance stance) {
    static constexpr std::array<std::string_view, 4> words{"voor", "tegen", "onder voorwaarden", "neutraal"};
    return words[index_of(stance)];
}

/// A value that JSON has in its own words.
template <Named Enum>
Field spoken_field(std::string_view key, std::string_view column, Enum value) {
    const std::string dutch{spoken(value)};
    return {key, column, "", name_of(value), dutch, dutch};
}

Field yes_no(std::string_view key, std::string_view name, bool value) {
    const std::string text = value ? "ja" : "nee";
    return {key, name, name, value, text, text};
}

std::string_view status_of(const CommitmentRow& row) {
    if (row.done) return "mogelijk nagekomen";
    return row.searched ? "open: geen later stuk gevonden dat ernaar verwijst"
                        : "onbekend: niet alle latere stukken zijn bekeken";
}

std::string counts_of(const MotionRow& row) {
    if (row.votes_for && row.votes_against)
        return fmt::format("{} voor, {} tegen", *row.votes_for, *row.votes_against);
    return row.share ? fmt::format("{}%", *row.share) : std::string{};
}

std::string path_of(const std::optional<index::DocumentEntry>& entry) {
    return entry ? entry->path : std::string{};
}

}  // namespace

std::vector<Field> fields_of(const ConditionRow& row) {
    return {spoken_field("role", "stand", row.role),
            field("modality", "modaliteit", "", std::string(name_of(row.modality))),
            field("accordingTo", "volgens", "volgens", row.according_to),
            field("quantity", "hoeveelheid", "", row.quantity ? spoken(*row.quantity) : std::string{}),
            field("consequence", "gevolg", "gevolg", row.consequence),
            field("rule", "regel", "regel", std::string(row.rule.name()))};
}

std::vector<Field> fields_of(const PositionRow& row) {
    return {field("holder", "wie", "", row.holder), spoken_field("stance", "standpunt", row.stance),
            field("date", "datum van het standpunt", "", row.date),
            field("rule", "regel", "regel", std::string(row.rule.name()))};
}

std::vector<Field> fields_of(const SignatoryRow& row) {
    return {field("name", "naam", "", row.name), field("role", "rol", "", row.role),
            field("organisation", "organisatie", "", row.organisation)};
}

std::vector<Field> fields_of(const AbbreviationRow& row) {
    return {field("short", "afkorting", "", row.shortened), field("full", "voluit", "", row.full)};
}

std::vector<Field> fields_of(const QuestionRow& row) {
    const std::string number = std::to_string(row.number);
    const bool elsewhere = row.answer_pages != row.pages;
    return {
        {"number", "nummer", "vraag", row.number, number, number},
        {"question", "vraag", "", text_or_null(row.quote), row.quote, {}},  // people see it as the quotation
        {"questionPage", "pagina van de vraag", "", page_json(row.pages), page_cell(row.pages), {}},
        field("answer", "antwoord", "antwoord", row.answer),
        {"answerPage", "pagina van het antwoord", "antwoord op", page_json(row.answer_pages),
         page_cell(row.answer_pages), elsewhere ? page_name(row.answer_pages) : std::string{}}};
}

std::vector<Field> fields_of(const CommitmentRow& row) {
    return {field("holder", "wie", "", row.holder), field("status", "stand", "", std::string(status_of(row))),
            field("fulfilledBy", "later stuk", "later stuk", row.done ? row.done->document.path : ""),
            field("evidence", "bewijs", "bewijs", row.done ? row.done->quote : "")};
}

std::vector<Field> fields_of(const TimelineRow& row) {
    return {field("date", "dag", "", row.date),
            field("text", "zoals geschreven", "", row.text),
            field("precision", "nauwkeurigheid", "", row.precision),
            yes_no("inferred", "afgeleid", row.inferred),
            field("inferredFrom", "afgeleid uit", "uit", row.inferred_from),
            yes_no("expected", "verwacht", row.expected),
            field("note", "let op", "let op", row.note)};
}

std::vector<Field> fields_of(const ReferenceRow& row) {
    return {field("reference", "verwijzing", "", row.text),
            {"value", "waarde", "", text_or_null(row.value), row.value, {}},
            field("targetKind", "soort", "soort", std::string(name_of(row.target_kind))),
            field("target", "doel", "is", path_of(row.target)),
            field("identity", "omdat", "omdat", row.identity)};
}

std::vector<Field> fields_of(const MotionRow& row) {
    return {field("status", "uitslag", "", std::string(row.outcome ? name_of(*row.outcome) : "onbekend")),
            field("votes", "stemmen", "stemmen", counts_of(row)),
            field("source", "volgens", "volgens", path_of(row.source)),
            field("identity", "omdat", "omdat", row.identity)};
}

std::vector<Field> fields_of(const PrivacyRow& row) {
    return {field("what", "wat", "", row.what), field("masked", "afgedekt", "", row.masked)};
}

ListNames names_of(const ListAnswer<ConditionRow>&) { return {"conditions", "Geen voorwaarden gevonden."}; }

ListNames names_of(const ListAnswer<PositionRow>&) { return {"positions", "Geen standpunten gevonden."}; }

ListNames names_of(const ListAnswer<SignatoryRow>& answer) {
    if (answer.asked.of.empty()) return {"signatories", "Geen ondertekenaars gevonden."};
    return {"signatories",
            fmt::format("{} staat in geen van de stukken als ondertekenaar.", answer.asked.of)};
}

ListNames names_of(const ListAnswer<AbbreviationRow>&) {
    return {"abbreviations", "Geen afkortingen gevonden die de stukken zelf uitschrijven."};
}

ListNames names_of(const ListAnswer<QuestionRow>&) {
    return {"questions", "Geen vragen en antwoorden gevonden."};
}

ListNames names_of(const ListAnswer<CommitmentRow>& answer) {
    return {"commitments",
            answer.asked.open ? "Geen openstaande toezeggingen gevonden." : "Geen toezeggingen gevonden."};
}

ListNames names_of(const ListAnswer<TimelineRow>&) {
    return {"timeline", "Geen gedateerde gebeurtenissen gevonden."};
}

ListNames names_of(const ListAnswer<ReferenceRow>& answer) {
    return {"references", answer.asked.absent ? "Alles waarnaar wordt verwezen zit in de verzameling."
                                              : "Geen verwijzingen gevonden."};
}

ListNames names_of(const ListAnswer<MotionRow>&) {
    return {"motions", "Geen moties, amendementen of resoluties gevonden."};
}

ListNames names_of(const ListAnswer<PrivacyRow>&) {
    return {"privacy", "Geen persoonsgegevens of verborgen tekst gevonden."};
}

}  // namespace raadspoor::query
