#include "query/answers/meeting_list.h"

#include <algorithm>
#include <map>

#include "corpus/text.h"
#include "nlp/motions/motion_names.h"
#include "query/answers/selection.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

bool says(std::string_view who, std::string_view wanted) {
    const std::vector<std::string> name = exact_terms(who), part = exact_terms(wanted);
    return std::search(name.begin(), name.end(), part.begin(), part.end()) != name.end();
}

bool was_there(const Minutes& it, const std::string& who) {
    return who.empty() ||
           std::any_of(it.attendees.begin(), it.attendees.end(),
                       [&](const Attendee& one) { return !one.absent && says(one.name, who); }) ||
           std::any_of(it.turns.begin(), it.turns.end(),
                       [&](const Turn& turn) { return says(turn.speaker + ' ' + turn.person, who); });
}

/// Papers by the number they are registered under.
std::map<std::string, index::DocumentEntry> registered(const index::Reader& reader) {
    std::map<std::string, index::DocumentEntry> papers;
    for (const index::DocumentEntry& entry : reader.documents())
        for (const std::string& number : entry.metadata.reference)
            papers.emplace(nlp::register_number(number), entry);
    return papers;
}

/// The runs of at least five digits in a title.
std::vector<std::string> numbers_in(const std::string& title) {
    constexpr std::size_t shortest = 5;
    std::vector<std::string> numbers;
    for (std::size_t begin = 0; begin < title.size();) {
        std::size_t end = begin;
        while (end < title.size() && is_digit(title[end])) ++end;
        if (end - begin >= shortest) numbers.push_back(title.substr(begin, end - begin));
        begin = std::max(end, begin + 1);
    }
    return numbers;
}

/// What the last cell of an item's row says.
std::string decision_of(const std::string& text, const AgendaItem& item) {
    const std::string_view row = item.span.of(text);
    const std::string_view first = row.substr(0, std::min(row.find("\n\n"), row.size()));
    const std::size_t cell = first.rfind('\t');
    const std::string decision = cell == std::string_view::npos ? "" : one_line(first.substr(cell));
    return decision == item.title ? std::string{} : decision;
}

}  // namespace

ListAnswer<MeetingRow> meetings(const index::Reader& reader, const ListQuestion& asked) {
    const Selection selection = select(reader, asked.question);
    const auto papers = registered(reader);
    ListAnswer<MeetingRow> answer{asked, {}, selection.partial};
    for (const Selected& selected : selection.documents) {
        const DocumentKind kind = selected.entry.metadata.kind;
        if (kind != DocumentKind::notulen && kind != DocumentKind::besluitenlijst &&
            kind != DocumentKind::agenda)
            continue;
        MeetingRow row;
        row.meeting = reader.minutes(selected.entry.id);
        if (row.meeting.empty() || !was_there(row.meeting, asked.of)) continue;
        const std::string text = reader.document(selected.entry.id, index::StoredPart::text).text;
        row.document = selected.entry;
        row.span = row.meeting.head;
        if (!row.span.empty()) row.pages = reader.pages(row.document.id, row.span);
        row.quote = one_line(row.span.of(text));
        row.turns = row.meeting.turns.size();
        for (const AgendaItem& item : row.meeting.items) {
            MeetingItem told{item.number, item.title, {}, {}};
            if (kind == DocumentKind::besluitenlijst) told.decision = decision_of(text, item);
            for (const std::string& number : numbers_in(item.title))
                if (const auto it = papers.find(number); it != papers.end())
                    told.documents.push_back(it->second);
            row.items.push_back(std::move(told));
        }
        answer.rows.push_back(std::move(row));
    }
    return answer;
}

}  // namespace raadspoor::query
