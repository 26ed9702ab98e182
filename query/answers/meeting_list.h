// The meetings that minutes and lists of decisions tell of.
//
//     const ListAnswer<MeetingRow> it = meetings(reader, {.question = "zwembad"});
//     it.rows[0].meeting.body   it.rows[0].items[3].decision
#pragma once

#include "query/answers/list_answer.h"

namespace raadspoor::query {

/// A point of the agenda as a paper tells of it.
struct MeetingItem {
    std::string number, title;
    std::string decision;                         ///< as the list of decisions has it; empty elsewhere
    std::vector<index::DocumentEntry> documents;  ///< whose registered number its title names
};

/// One paper's account of a meeting; the quotation is the line that names it.
struct MeetingRow : ListRow {
    Minutes meeting;
    std::vector<MeetingItem> items;
    std::size_t turns = 0;  ///< how often somebody speaks
};

/// By date. `question`: only what tells of a meeting that it finds; `of`: only where this person was there,
/// or speaks, or this body met. Throws UsageError when the question is malformed, and index::DatabaseError.
ListAnswer<MeetingRow> meetings(const index::Reader& reader, const ListQuestion& asked);

}  // namespace raadspoor::query
