#include "query/forms/list_forms.h"

#include <fmt/format.h>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/forms/fields.h"
#include "query/forms/trace_forms.h"
#include "query/print/csv.h"
#include "query/print/document_text.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

template <class Row>
std::string_view sureness_of(const Row& row) {
    return name_of(row.sure ? Sureness::zeker : Sureness::waarschijnlijk);
}

template <class Row>
Json row_json(const Row& row) {
    Json json;
    for (const Field& field : fields_of(row)) json[std::string(field.key)] = field.json;
    json["document"] = row.document.id.empty() ? Json(nullptr) : document_json(row.document);
    put_pages(json, row.pages);
    json["quote"] = row.quote;
    json["sure"] = sureness_of(row);
    if (!json.contains("rule")) json["rule"] = nullptr;
    return json;
}

/// "gesteld · hard · volgens: VNG · p. 2"
template <class Row>
std::string row_line(const Row& row) {
    std::string line;
    const auto add = [&line](const std::string& text) {
        if (!text.empty()) line += (line.empty() ? "" : " · ") + text;
    };
    for (const Field& field : fields_of(row))
        if (!field.text.empty())
            add(field.label.empty() ? field.text : fmt::format("{}: {}", field.label, field.text));
    if (!row.sure) add("waarschijnlijk");
    add(page_name(row.pages));
    return line;
}

template <class Row>
std::string rows_text(const std::vector<Row>& rows, const Output& output) {
    std::string text, shown;
    for (const Row& row : rows) {
        if (row.document.id != shown && !row.document.id.empty())
            text += fmt::format("{}{}\n{} · {}\n", shown.empty() ? "" : "\n",
                                strong(one_line(title_of(row.document)), output), described(row.document),
                                shown_path(row.document, output));
        shown = row.document.id;
        text += wrapped(row_line(row), {}, "  ", output.width, false) + "\n";
        if (!row.quote.empty())
            text += wrapped("“" + row.quote + "”", {}, "    ", output.width, false) + "\n";
    }
    return text;
}

/// A day's events under that day: a line through time, not through the documents.
std::string rows_text(const std::vector<TimelineRow>& rows, const Output& output) {
    const auto head_of = [](const TimelineRow& row) {
        const bool plain = row.precision == "dag" || row.precision == "maand" || row.precision == "jaar";
        std::string head = plain ? spoken_date(row.date) : row.text;
        if (row.inferred) head += fmt::format(" (afgeleid uit {})", row.inferred_from);
        if (row.expected) head += " · verwacht";
        return row.note.empty() ? head : head + " · let op: " + row.note;
    };
    std::string text, shown;
    for (const TimelineRow& row : rows) {
        const std::string head = head_of(row);
        if (head != shown)
            text += (shown.empty() ? "" : "\n") + wrapped(head, {}, "", output.width, false) + "\n";
        shown = head;
        text += wrapped("“" + row.quote + "”", {}, "    ", output.width, false) + "\n";
        text += wrapped(one_line(title_of(row.document)) + behind_comma(page_name(row.pages)), {}, "    ",
                        output.width, false) +
                "\n";
    }
    return text;
}

}  // namespace

template <class Row>
nlohmann::ordered_json as_json(const ListAnswer<Row>& answer) {
    Json list = Json::array();
    for (const Row& row : answer.rows) list.push_back(row_json(row));
    Json json;
    json[std::string(names_of(answer).key)] = std::move(list);
    json["total"] = answer.all();
    json["next"] = answer.next() == 0 ? Json(nullptr) : Json(std::to_string(answer.next()));
    if (answer.unsure > 0) json["unsure"] = answer.unsure;
    if (!answer.near.empty()) json["near"] = answer.near;
    if (answer.partial) json["partial"] = true;
    return json;
}

template <class Row>
std::string as_csv(const ListAnswer<Row>& answer) {
    std::vector<std::string> columns;
    for (const Field& field : fields_of(Row{})) columns.emplace_back(field.column);
    for (const char* const column : {"citaat", "pagina", "document", "datum", "pad", "zekerheid"})
        columns.emplace_back(column);
    CsvTable table{columns};
    for (const Row& row : answer.rows) {
        std::vector<CsvField> fields = {{"citaat", row.quote},
                                        {"pagina", page_cell(row.pages)},
                                        {"document", title_of(row.document)},
                                        {"datum", row.document.metadata.date},
                                        {"pad", row.document.path},
                                        {"zekerheid", std::string(sureness_of(row))}};
        for (Field& field : fields_of(row)) fields.push_back({field.column, std::move(field.csv)});
        table.add(fields);
    }
    return table.text();
}

template <class Row>
std::string as_text(const ListAnswer<Row>& answer, const Output& output) {
    std::string text = answer.rows.empty() ? names_of(answer).nothing + "\n" : rows_text(answer.rows, output);
    if (const std::string near = near_sentence(answer.asked, answer.near); !near.empty()) text += near + "\n";
    if (answer.next() != 0)
        text += fmt::format("\n… en nog {}; verder met --cursor {}, of noem met --limit hoeveel.\n",
                            grouped(answer.all() - answer.next()), answer.next());
    if (answer.unsure > 0) text += "\n" + unsure_sentence(answer.unsure) + " Met --all staan ze erbij.\n";
    return answer.partial ? text + "\n" + partial_sentence() + "\n" : text;
}

std::string partial_sentence() {
    return "Onvolledig: de tijd was op, of er zijn meer passages dan worden bekeken; vraag nauwer.";
}

std::string unsure_sentence(std::size_t count) {
    return count == 1 ? "Er is er 1 die alleen waarschijnlijk is."
                      : fmt::format("Er zijn er {} die alleen waarschijnlijk zijn.", grouped(count));
}

std::string near_sentence(const ListQuestion& asked, const std::vector<std::string>& near) {
    if (asked.of.empty() || near.empty()) return {};
    return fmt::format("„{}” komt hier niet voor; bedoelde u {}?", asked.of, fmt::join(near, ", of "));
}

#define RAADSPOOR_FORMS_OF(Row)                                      \
    template nlohmann::ordered_json as_json(const ListAnswer<Row>&); \
    template std::string as_csv(const ListAnswer<Row>&);             \
    template std::string as_text(const ListAnswer<Row>&, const Output&);
RAADSPOOR_FORMS_OF(ConditionRow)
RAADSPOOR_FORMS_OF(PositionRow)
RAADSPOOR_FORMS_OF(SignatoryRow)
RAADSPOOR_FORMS_OF(AbbreviationRow)
RAADSPOOR_FORMS_OF(QuestionRow)
RAADSPOOR_FORMS_OF(CommitmentRow)
RAADSPOOR_FORMS_OF(TimelineRow)
RAADSPOOR_FORMS_OF(ReferenceRow)
RAADSPOOR_FORMS_OF(MotionRow)
RAADSPOOR_FORMS_OF(VoteRow)
RAADSPOOR_FORMS_OF(AdviceRow)
RAADSPOOR_FORMS_OF(MeetingRow)
RAADSPOOR_FORMS_OF(AmountRow)
RAADSPOOR_FORMS_OF(PrivacyRow)
#undef RAADSPOOR_FORMS_OF

}  // namespace raadspoor::query
