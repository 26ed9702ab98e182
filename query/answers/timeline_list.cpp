#include "query/answers/timeline_list.h"

#include <algorithm>
#include <array>
#include <set>

#include "corpus/text.h"
#include "query/answers/selection.h"
#include "query/line/document_dates.h"

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
Span shown_around(const std::string& text, Span sentence, Span date) {
    constexpr std::size_t room = 150;
    Span shown = sentence;
    if (sentence.size() > 2 * room) {
        if (date.begin - sentence.begin > room)
            shown.begin = text.find_first_of(" \n", date.begin - room) + 1;
        if (sentence.end - date.end > room) shown.end = text.find_last_of(" \n", date.end + room);
        if (shown.begin > date.begin) shown.begin = date.begin;
        if (shown.end < date.end) shown.end = date.end;
    }
    return shown;
}

bool expected(const DocumentDate& written, const Document& document, const Date& it) {
    if (!written.date.empty() && written.basis != DateBasis::inferred)
        return it.value.substr(0, written.date.size()) > written.date.substr(0, it.value.size());
    return lies_ahead(document.text, it.span);
}

/// How a year or day that the text does not state was found, for a person; empty when it is stated.
std::string_view spoken(DateSource source) {
    static constexpr std::array<std::string_view, 6> words{"",
                                                           "",
                                                           "de datum van het stuk",
                                                           "de volgende datum in dezelfde reeks",
                                                           "keert ieder jaar terug",
                                                           "de andere datums in het stuk"};
    return words[index_of(source)];
}

void add_events(const index::Reader& reader, const Selected& selected, std::vector<TimelineRow>& rows) {
    const Document document = reader.document(selected.entry.id, index::StoredPart::text);
    const Analysis analysis = reader.analysis(selected.entry.id);
    const DocumentDate written = date_of(document, analysis);
    std::set<std::pair<std::string, std::size_t>> told;  // a sentence that names a day twice is one event
    for (const Date& it : analysis.annotations.dates) {
        if (!selected.holds(it.span) || it.value.empty()) continue;
        const Span sentence = sentence_around(analysis, it.span);
        if (!told.emplace(it.value, sentence.begin).second) continue;
        const std::string_view from = spoken(it.source);
        const Span shown = shown_around(document.text, sentence, it.span);
        rows.push_back({{selected.entry, reader.pages(selected.entry.id, shown),
                         one_line(shown.of(document.text)), shown},
                        it.value,
                        one_line(it.span.of(document.text)),
                        precision_of(it.value),
                        !from.empty(),
                        std::string(from),
                        expected(written, document, it),
                        it.note});
    }
}

}  // namespace

ListAnswer<TimelineRow> timeline(const index::Reader& reader, const ListQuestion& asked) {
    const Selection selection = select(reader, asked.question);
    ListAnswer<TimelineRow> answer{asked, {}, selection.partial};
    const Deadline deadline{asked};
    for (const Selected& selected : selection.documents) {
        answer.partial = answer.partial || deadline.has_passed();
        if (deadline.has_passed()) break;
        add_events(reader, selected, answer.rows);
    }
    std::stable_sort(answer.rows.begin(), answer.rows.end(),
                     [](const TimelineRow& a, const TimelineRow& b) { return a.date < b.date; });
    return answer;
}

}  // namespace raadspoor::query
