#include "query/answers/timeline_list.h"

#include <algorithm>
#include <array>

#include "corpus/sentences.h"
#include "corpus/text.h"
#include "query/answers/list_rows.h"
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

TimelineRow event_row(const ReadDocument& read, const index::Listed& listed) {
    const Date& it = read.analysis.annotations.dates.at(listed.n);
    const Span sentence = sentence_around(read.analysis.sentences, it.span);
    const std::string_view from = spoken(it.source);
    TimelineRow row{row_at(read, shown_around(read.document.text, sentence, it.span))};
    row.date = it.value;
    row.text = one_line(it.span.of(read.document.text));
    row.precision = precision_of(it.value);
    row.inferred = !from.empty();
    row.inferred_from = from;
    row.expected = expected(date_of(read.document, read.analysis), read.document, it);
    row.note = it.note;
    return row;
}

}  // namespace

ListAnswer<TimelineRow> timeline(const index::Reader& reader, const ListQuestion& asked) {
    return list_of<TimelineRow>(reader, asked, index::List::timeline, event_row, By::day);
}

}  // namespace raadspoor::query
