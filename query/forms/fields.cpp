#include "query/forms/fields.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include "query/forms/trace_forms.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
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

std::string_view spoken(MotionEvent event) {
    static constexpr std::array<std::string_view, 7> words{
        "ingediend", "ingediend in het debat", "gestemd", "advies", "stemverklaring",
        "afgedaan",  "tussenbericht"};
    return words[index_of(event)];
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
    if (row.done) return row.late == true ? "mogelijk nagekomen, na de termijn" : "mogelijk nagekomen";
    return row.late == true ? "te laat: de termijn is verstreken, geen later stuk gevonden"
                            : "geen later stuk gevonden";
}

Json done_json(const CommitmentRow& row) {
    if (!row.done) return nullptr;
    Json json{{"document", document_json(row.done->place.document)}};
    put_pages(json, row.done->place.pages);
    json["quote"] = row.done->place.quote;
    json["reason"] = row.done->reason;
    json["date"] = text_or_null(row.done->date);
    return json;
}

Json steps_json(const CommitmentRow& row) {
    Json json = Json::array();
    for (const PromiseStep& it : row.steps) json.push_back({{"date", it.date}, {"text", it.text}});
    return json;
}

/// "2031-10-07 Toezegging gedaan; 2031-11-04 Afgedaan"
std::string steps_text(const CommitmentRow& row) {
    std::string text;
    for (const PromiseStep& it : row.steps)
        text += fmt::format("{}{} {}", text.empty() ? "" : "; ", it.date, it.text);
    return text;
}

std::string counts_of(std::optional<int> in_favour, std::optional<int> against, std::optional<double> share) {
    if (in_favour && against) return fmt::format("{} voor, {} tegen", *in_favour, *against);
    return share ? fmt::format("{}%", *share) : std::string{};
}

std::string makers_of(const MotionRow& row) {
    std::string text;
    for (const MotionMaker& it : row.story.makers) {
        if (!text.empty()) text += ", ";
        text += it.party.empty() ? it.name : fmt::format("{} ({})", it.name, it.party);
    }
    return text;
}

Json makers_json(const MotionRow& row) {
    Json json = Json::array();
    for (const MotionMaker& it : row.story.makers)
        json.push_back({{"name", text_or_null(it.name)}, {"party", text_or_null(it.party)}});
    return json;
}

Json sources_json(const std::vector<QuotedSource>& sources) {
    Json json = Json::array();
    for (const QuotedSource& it : sources) {
        Json one{{"document", document_json(it.document)}};
        put_pages(one, it.pages);
        one["quote"] = it.quote;
        one["reason"] = text_or_null(it.reason);
        one["what"] = spoken(it.event);
        if (!it.until.empty()) one["until"] = it.until;
        json.push_back(std::move(one));
    }
    return json;
}

Json documents_json(const MotionRow& row) {
    Json json = Json::array();
    for (const index::DocumentEntry& it : row.documents) json.push_back(document_json(it));
    return json;
}

/// "besluitenlijst, p. 2: aangenomen; notulen, p. 107: gestemd"
std::string sources_text(const std::vector<QuotedSource>& sources) {
    std::string text;
    for (const QuotedSource& it : sources) {
        if (!text.empty()) text += "; ";
        text += fmt::format("{} {} {}{}", spoken(it.event), name_of(it.document.metadata.kind),
                            it.document.metadata.date, behind_comma(page_name(it.pages)));
        if (!it.until.empty()) text += fmt::format(" (nieuwe datum {})", it.until);
    }
    return text;
}

Json items_json(const MeetingRow& row) {
    Json json = Json::array();
    for (const MeetingItem& it : row.items) {
        Json papers = Json::array();
        for (const index::DocumentEntry& paper : it.documents) papers.push_back(document_json(paper));
        json.push_back({{"number", text_or_null(it.number)},
                        {"title", it.title},
                        {"documents", std::move(papers)},
                        {"decision", text_or_null(it.decision)}});
    }
    return json;
}

/// "4 Zwembad: aangenomen; 5 Begroting"
std::string items_text(const MeetingRow& row) {
    std::string text;
    for (const MeetingItem& it : row.items)
        text += fmt::format("{}{}{}{}{}{}", text.empty() ? "" : "; ", it.number, it.number.empty() ? "" : " ",
                            it.title, it.decision.empty() ? "" : ": ", it.decision);
    return text;
}

/// Those who were there, or absent, with their parties.
Field people_field(std::string_view key, std::string_view name, const Minutes& minutes, bool absent) {
    Json json = Json::array();
    std::string text;
    for (const Attendee& it : minutes.attendees) {
        if (it.absent != absent) continue;
        const std::string one = it.party.empty() ? it.name : fmt::format("{} ({})", it.name, it.party);
        json.push_back(one);
        text += (text.empty() ? "" : ", ") + one;
    }
    return {key, name, name, std::move(json), text, absent ? text : std::string{}};
}

Field number_field(std::string_view key, std::string_view column, std::optional<int> number) {
    const std::string text = number ? std::to_string(*number) : std::string{};
    return {key, column, "", number ? Json(*number) : Json(nullptr), text, {}};
}

/// The motion that a vote, an advice or a position is on.
Field motion_field(const OnMotion& motion) {
    const std::string name = motion.code.empty() ? motion.number : motion.code;
    const std::string words = name + (name.empty() || motion.title.empty() ? "" : " ") + motion.title;
    Json json = nullptr;
    if (!words.empty())
        json = {{"number", text_or_null(name)},
                {"title", text_or_null(motion.title)},
                {"registered", text_or_null(motion.number)}};
    return {"motion", "motie", "", std::move(json), words, words};
}

/// A plain decimal number; nothing when it is none.
std::optional<double> decimal(const std::string& text) {
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string path_of(const std::optional<index::DocumentEntry>& entry) {
    return entry ? entry->path : std::string{};
}

}  // namespace

std::vector<Field> fields_of(const ConditionRow& row) {
    return {spoken_field("role", "stand", row.role),
            field("modality", "modaliteit", "", std::string(name_of(row.modality))),
            field("accordingTo", "volgens", "volgens", row.according_to),
            {"accordingToBasis",
             "volgens op grond van",
             "",
             text_or_null(std::string(name_of(row.holder_basis))),
             std::string(name_of(row.holder_basis)),
             {}},
            field("quantity", "hoeveelheid", "", row.quantity ? spoken(*row.quantity) : std::string{}),
            field("consequence", "gevolg", "gevolg", row.consequence),
            field("rule", "regel", "regel", std::string(row.rule.name()))};
}

std::vector<Field> fields_of(const PositionRow& row) {
    return {field("holder", "wie", "", row.holder),
            {"holderBasis",
             "wie op grond van",
             "",
             text_or_null(std::string(name_of(row.holder_basis))),
             std::string(name_of(row.holder_basis)),
             {}},
            spoken_field("stance", "standpunt", row.stance),
            field("date", "datum van het standpunt", "", row.date),
            motion_field(row.motion),
            field("speaker", "spreker", "", row.said.speaker),
            field("party", "partij", "", row.said.party),
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
    const std::string late = !row.late ? "" : *row.late ? "ja" : "nee";
    const bool same_paper = row.done && row.done->place.document.id == row.document.id;
    return {field("holder", "wie", "", row.holder),
            field("to", "aan wie", "aan", row.to),
            field("by", "termijn", "termijn", row.by),
            field("about", "waarover", "over", row.about),
            field("status", "stand", "", std::string(status_of(row))),
            {"done", "nagekomen op", "", done_json(row), row.done ? row.done->date : "", {}},
            {"steps", "stappen", "stappen", steps_json(row), steps_text(row), steps_text(row)},
            {"late", "te laat", "", row.late ? Json(*row.late) : Json(nullptr), late, {}},
            field("fulfilledBy", "later stuk", "later stuk",
                  row.done && !same_paper ? row.done->place.document.path : ""),
            field("evidence", "bewijs", "bewijs", row.done ? row.done->place.quote : ""),
            field("reason", "omdat", "omdat", row.done ? row.done->reason : ""),
            field("speaker", "spreker", "", row.said.speaker),
            field("party", "partij", "", row.said.party),
            field("rule", "regel", "regel", std::string(row.rule.name()))};
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
            field("identity", "omdat", "omdat", row.identity),
            field("address", "adres", "adres", row.address),
            {"announced", "aangekondigd", "aangekondigd", row.announced, row.announced ? "ja" : "nee",
             row.announced ? "ja" : ""}};
}

std::vector<Field> fields_of(const MotionRow& row) {
    const MotionStory& it = row.story;
    const std::string outcome{it.outcome ? name_of(*it.outcome) : std::string_view{}};
    const std::string number = it.number.empty() ? it.code : it.number;
    const bool same = it.code == number;
    return {field("number", "nummer", "", number),
            field("code", "aanduiding", "", same ? std::string{} : it.code),
            field("title", "titel", "", it.title),
            field("kind", "soort", "", it.amendment ? "amendement" : "motie"),
            {"indieners", "indieners", "van", makers_json(row), makers_of(row), makers_of(row)},
            field("asks", "vraagt", "vraagt", it.asks),
            field("meeting", "vergadering", "vergadering", it.meeting),
            field("outcome", "uitslag", "", outcome),
            field("status", "stand", "", outcome.empty() ? "onbekend" : outcome),
            field("votes", "stemmen", "stemmen", counts_of(it.votes_for, it.votes_against, row.share)),
            number_field("for", "voor", it.votes_for),
            number_field("against", "tegen", it.votes_against),
            field("votersFor", "wie voor", "voor", it.voters_for),
            field("votersAgainst", "wie tegen", "tegen", it.voters_against),
            field("source", "volgens", "volgens", row.source_path),
            {"sources", "bronnen", "bronnen", sources_json(row.sources), sources_text(row.sources),
             sources_text(row.sources)},
            {"followUp", "vervolg", "vervolg", sources_json(row.follow_up), sources_text(row.follow_up),
             sources_text(row.follow_up)},
            {"documents", "stukken", "", documents_json(row), std::to_string(row.documents.size()), {}}};
}

std::vector<Field> fields_of(const VoteRow& row) {
    return {motion_field(row.motion),
            field("part", "onderdeel", "", row.part),
            field("outcome", "uitslag", "", std::string(name_of(row.outcome))),
            field("votes", "stemmen", "stemmen", counts_of(row.votes_for, row.votes_against, row.share)),
            number_field("for", "voor", row.votes_for),
            number_field("against", "tegen", row.votes_against),
            field("votersFor", "wie voor", "voor", row.voters_for),
            field("votersAgainst", "wie tegen", "tegen", row.voters_against),
            field("holder", "wie", "", row.holder)};
}

std::vector<Field> fields_of(const AdviceRow& row) {
    return {motion_field(row.motion), field("advice", "advies", "", std::string(name_of(row.advice))),
            field("by", "van", "van", row.by)};
}

std::vector<Field> fields_of(const MeetingRow& row) {
    const Minutes& it = row.meeting;
    const std::string turns = row.turns == 0 ? "" : std::to_string(row.turns);
    return {field("date", "dag", "", it.date),
            field("body", "wie vergadert", "", it.body),
            field("place", "plaats", "in", it.place),
            field("chair", "voorzitter", "voorzitter", it.chair),
            {"items", "agendapunten", "punten", items_json(row), items_text(row), items_text(row)},
            people_field("present", "aanwezig", it, false),
            people_field("absent", "afwezig", it, true),
            {"turns", "beurten", "beurten", row.turns, turns, turns}};
}

std::vector<Field> fields_of(const AmountRow& row) {
    Json number = nullptr;
    if (const std::optional<double> value = decimal(row.value)) number = *value;
    return {{"value", "bedrag", "", std::move(number), row.value, row.text},
            {"unit", "eenheid", "", row.unit, row.unit, {}},
            field("for", "waarvoor", "voor", row.what),
            field("year", "jaar", "jaar", row.year),
            field("accordingTo", "volgens", "volgens", row.according_to),
            {"text", "zoals geschreven", "", row.text, row.text, {}}};
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
    return {"commitments", answer.asked.open ? "Geen toezeggingen zonder later stuk gevonden."
                                             : "Geen toezeggingen gevonden."};
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

ListNames names_of(const ListAnswer<VoteRow>&) { return {"votes", "Geen stemmingen gevonden."}; }

ListNames names_of(const ListAnswer<AdviceRow>&) { return {"advice", "Geen adviezen over moties gevonden."}; }

ListNames names_of(const ListAnswer<MeetingRow>&) { return {"meetings", "Geen vergaderingen gevonden."}; }

ListNames names_of(const ListAnswer<AmountRow>&) {
    return {"amounts", "Geen bedragen of percentages gevonden."};
}

ListNames names_of(const ListAnswer<PrivacyRow>&) {
    return {"privacy", "Geen persoonsgegevens of verborgen tekst gevonden."};
}

}  // namespace raadspoor::query
