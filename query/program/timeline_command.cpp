// Dated events: what day, how precisely, how it is known, past or still expected.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "nlp/words/terms.h"
#include "query/line/document_dates.h"
#include "query/line/trace_output.h"
#include "query/lists/listing.h"
#include "query/print/document_json.h"
#include "query/program/commands.h"

namespace raadspoor::query {

namespace {

std::string precision_of(const std::string& value) {
    if (value.find('/') != std::string::npos) return "periode";
    if (value.find("-W") != std::string::npos) return "week";
    if (value.find("-Q") != std::string::npos) return "kwartaal";
    if (value.find('T') != std::string::npos) return "tijdstip";
    if (value.starts_with("XXXX")) return "ieder jaar";
    if (value.size() == 4) return "jaar";
    if (value.size() == 7) return value[5] >= '0' && value[5] <= '9' ? "maand" : "seizoen";
    return "dag";
}

Span sentence_around(const Analysis& analysis, Span date) {
    for (const Span sentence : analysis.sentences)
        if (sentence.contains(date)) return sentence;
    return date;
}

/// At most about 300 bytes around the date, on whole words.
std::string quoted(const std::string& text, Span sentence, Span date) {
    constexpr std::size_t room = 150;
    Span shown = sentence;
    if (sentence.size() > 2 * room) {
        if (date.begin - sentence.begin > room)
            shown.begin = text.find_first_of(" \n", date.begin - room) + 1;
        if (sentence.end - date.end > room) shown.end = text.find_last_of(" \n", date.end + room);
        if (shown.begin > date.begin) shown.begin = date.begin;
        if (shown.end < date.end) shown.end = date.end;
    }
    return one_line(shown.of(text));
}

bool expected(const DocumentDate& written, const Document& document, const Annotation& it) {
    if (!written.date.empty() && written.basis != DateBasis::inferred)
        return it.value.substr(0, written.date.size()) > written.date.substr(0, it.value.size());
    return lies_ahead(document.text, it.span);
}

/// How a year or day that the text does not state was found, for a person.
std::string spoken_basis(const std::string& basis) {
    if (basis == "document date") return "de datum van het stuk";
    if (basis == "other dates") return "de andere datums in het stuk";
    if (basis == "same list") return "de volgende datum in dezelfde reeks";
    if (basis == "recurring") return "keert ieder jaar terug";
    return basis;
}

struct Event {
    std::string value;
    Listed row;
};

Event event_of(const index::Reader& reader, const Selected& selected, const Document& document,
               const DocumentDate& written, Span sentence, const Annotation& it) {
    const bool inferred = !it.basis.empty() && it.basis != "stated";
    return {it.value,
            {selected.entry,
             reader.pages(selected.entry.id, it.span),
             quoted(document.text, sentence, it.span),
             {{"date", "", it.value},
              {"text", "", one_line(it.span.of(document.text))},
              {"precision", "", precision_of(it.value)},
              {"inferred", "afgeleid", inferred ? "ja" : "nee", Told::As::yes_no},
              {"inferredFrom", "uit", inferred ? spoken_basis(it.basis) : std::string{}},
              {"expected", "verwacht", expected(written, document, it) ? "ja" : "nee", Told::As::yes_no},
              {"note", "let op", it.note}}}};
}

void add_events(const index::Reader& reader, const Selected& selected, std::vector<Event>& events) {
    const Document document = reader.document(selected.entry.id, index::Part::text);
    const Analysis analysis = reader.analysis(selected.entry.id);
    const DocumentDate written = date_of(document, analysis);
    std::set<std::pair<std::string, std::size_t>> told;  // a sentence that names a day twice is one event
    for (const Annotation& it : analysis.annotations) {
        if (it.kind != Kind::date || !stands_in(selected, it.span) || it.value.empty()) continue;
        const Span sentence = sentence_around(analysis, it.span);
        if (told.emplace(it.value, sentence.begin).second)
            events.push_back(event_of(reader, selected, document, written, sentence, it));
    }
}

std::string spoken(const Event& event) {
    const auto& told = event.row.told;
    const std::string& when = told[0].value;
    std::string text =
        precision_of(when) == "dag" || precision_of(when) == "maand" || precision_of(when) == "jaar"
            ? spoken_date(when)
            : told[1].value;
    if (told[3].value == "ja") text += fmt::format(" (afgeleid uit {})", told[4].value);
    if (told[5].value == "ja") text += " · verwacht";
    return told[6].value.empty() ? text : text + " · let op: " + told[6].value;
}

/// A day's events under that day: a line through time, not through the documents.
void print_line(const std::vector<Event>& events, const Output& output) {
    std::string shown;
    for (const Event& event : events) {
        const std::string head = spoken(event);
        if (head != shown)
            fmt::print("{}{}\n", shown.empty() ? "" : "\n", wrapped(head, {}, "", output.width, false));
        shown = head;
        const std::string page = page_name(event.row.pages);
        fmt::print("{}\n", wrapped("“" + event.row.quote + "”", {}, "    ", output.width, false));
        fmt::print("{}\n", wrapped(one_line(title_of(event.row.document)) + (page.empty() ? "" : ", " + page),
                                   {}, "    ", output.width, false));
    }
}

}  // namespace

int run_timeline(const std::filesystem::path& database, const std::string& question, const Output& output) {
    const auto reader = index::open_reader(database, nlp::terms, versions());
    std::vector<Event> events;
    for (const Selected& selected : select(*reader, question)) add_events(*reader, selected, events);
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.value < b.value; });
    if (output.format == Format::text && !events.empty()) return print_line(events, output), 0;
    std::vector<Listed> rows;
    for (Event& event : events) rows.push_back(std::move(event.row));
    return print_list("timeline", "Geen gedateerde gebeurtenissen gevonden.", rows, output);
}

}  // namespace raadspoor::query
