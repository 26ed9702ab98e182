#include "query/answers/meeting_list.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "corpus/text.h"
#include "nlp/motions/motion_names.h"
#include "query/answers/list_rows.h"
#include "query/question/lister.h"

namespace raadspoor::query {

namespace {

/// Papers by the number they are registered under: ids.
std::map<std::string, std::string> registered(const index::Reader& reader) {
    std::map<std::string, std::string> papers;
    std::vector<index::ListedDocument> named = listed_rows(reader, index::List::names);
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) {
        return std::tie(a.date, a.path, a.id) < std::tie(b.date, b.path, b.id);
    });
    for (const index::ListedDocument& it : named)
        for (const index::Listed& row : it.rows)
            for (std::size_t at = row.words.find('\n'); at != std::string::npos;) {
                const std::size_t end = row.words.find('\n', at + 1);
                papers.emplace(nlp::register_number(row.words.substr(at + 1, end - at - 1)), it.id);
                at = end;
            }
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
    const auto papers = registered(reader);
    return list_of<MeetingRow>(reader, asked, index::List::meetings,
                               [&](const ReadDocument& it, const index::Listed& listed) {
                                   MeetingRow row{row_at(it, listed.span)};
                                   if (listed.span.empty()) row.pages.clear();
                                   row.meeting = it.analysis.minutes;
                                   row.turns = row.meeting.turns.size();
                                   for (const AgendaItem& item : row.meeting.items) {
                                       MeetingItem told{item.number, item.title, {}, {}};
                                       if (it.entry.metadata.kind == DocumentKind::besluitenlijst)
                                           told.decision = decision_of(it.document.text, item);
                                       for (const std::string& number : numbers_in(item.title))
                                           if (const auto paper = papers.find(number); paper != papers.end())
                                               told.documents.push_back(reader.entry(paper->second).value());
                                       row.items.push_back(std::move(told));
                                   }
                                   return row;
                               });
}

}  // namespace raadspoor::query
