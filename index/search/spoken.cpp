#include "index/search/spoken.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace raadspoor::index {

namespace {

/// Places in Catalogue::documents by the row of a document.
class Places {
public:
    explicit Places(const Catalogue& catalogue) {
        for (std::size_t i = 0; i < catalogue.documents.size(); ++i)
            places_.emplace(catalogue.documents[i].row, static_cast<std::uint32_t>(i));
    }
    std::optional<std::uint32_t> of(std::int64_t row) const {
        const auto it = places_.find(row);
        return it == places_.end() ? std::nullopt : std::optional(it->second);
    }

private:
    std::unordered_map<std::int64_t, std::uint32_t> places_;
};

/// The rows of a document whose passage begins in [begin, end).
void add_rows(const Catalogue& catalogue, std::uint32_t place, std::size_t begin, std::size_t end,
              Bits& rows) {
    const DocumentFacts& document = catalogue.documents[place];
    const auto first = catalogue.rows.begin() + document.first + 1, last = first + document.passages;
    auto row = std::lower_bound(first, last, begin,
                                [](const RowFacts& it, std::size_t offset) { return it.begin < offset; });
    for (; row != last && row->begin < end; ++row)
        rows.add(static_cast<std::uint32_t>(row - catalogue.rows.begin()));
}

bool among(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool holds_any(std::string_view words, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return words.find(' ' + name + ' ') != std::string_view::npos;
    });
}

}  // namespace

SpokenRows::SpokenRows(Connection& db, const Catalogue& catalogue, const Filter& filter)
    : asks_{!filter.speakers.empty() || !filter.turn_parties.empty() || !filter.items.empty() ||
            !filter.meetings.empty()},
      rows_(asks_ ? catalogue.rows.size() : 0, true),
      documents_(catalogue.documents.size()),
      minutes_(catalogue.documents.size()) {
    if (!asks_) return;
    if (!filter.speakers.empty() || !filter.turn_parties.empty()) add_turns(db, catalogue, filter);
    if (!filter.items.empty()) keep_items(db, catalogue, filter);
    if (!filter.meetings.empty()) keep_meetings(db, catalogue, filter);
    rows_.each([&](std::size_t row) {
        if (!catalogue.titles.has(row)) documents_.add(catalogue.row_documents[row]);
    });
}

void SpokenRows::add_turns(Connection& db, const Catalogue& catalogue, const Filter& filter) {
    const Places places{catalogue};
    Bits rows(catalogue.rows.size()), with_turns(catalogue.documents.size());
    Cursor teller = db.query("SELECT DISTINCT document FROM turn");
    while (teller.step())
        if (const auto place = places.of(teller.integer(0))) with_turns.add(*place);
    const auto take = [&](Cursor turn) {
        while (turn.step()) {
            const auto place = places.of(turn.integer(0));
            if (!place) continue;
            if (!filter.turn_parties.empty() && !among(filter.turn_parties, turn.text(3))) continue;
            if (!filter.speakers.empty() && !holds_any(turn.view(4), filter.speakers)) continue;
            add_rows(catalogue, *place, turn.count(1), turn.count(2), rows);
            minutes_.add(*place);
        }
    };
    if (filter.speakers.empty())
        for (const std::string& party : filter.turn_parties)
            take(db.query("SELECT document, begin, end, party, words FROM turn WHERE party = ?", party));
    else
        take(db.query("SELECT document, begin, end, party, words FROM turn"));
    rows_ = rows;
    if (filter.speakers.empty()) add_other_papers(catalogue, with_turns);
}

/// A party is asked of other papers as before.
void SpokenRows::add_other_papers(const Catalogue& catalogue, const Bits& with_turns) {
    for (std::size_t i = 0; i < catalogue.documents.size(); ++i) {
        const DocumentFacts& document = catalogue.documents[i];
        if (with_turns.has(i)) continue;
        for (std::uint32_t row = document.first; row <= document.first + document.passages; ++row)
            rows_.add(row);
    }
}

void SpokenRows::keep_items(Connection& db, const Catalogue& catalogue, const Filter& filter) {
    const Places places{catalogue};
    Bits rows(catalogue.rows.size());
    Cursor item = db.query("SELECT document, begin, end, lower(number), words FROM agenda_item");
    while (item.step()) {
        const auto place = places.of(item.integer(0));
        if (place && (among(filter.items, item.text(3)) || holds_any(item.view(4), filter.items)))
            add_rows(catalogue, *place, item.count(1), item.count(2), rows);
    }
    rows_ &= rows;
}

void SpokenRows::keep_meetings(Connection& db, const Catalogue& catalogue, const Filter& filter) {
    const Places places{catalogue};
    Bits rows(catalogue.rows.size());
    Cursor meeting = db.query("SELECT document, date, ' ' || lower(body) || ' ' FROM meeting");
    while (meeting.step()) {
        const auto place = places.of(meeting.integer(0));
        const std::string date = meeting.text(1);
        const bool on = std::any_of(filter.meetings.begin(), filter.meetings.end(),
                                    [&](const std::string& asked) { return date.starts_with(asked); });
        if (!place || (!on && !holds_any(meeting.view(2), filter.meetings))) continue;
        const DocumentFacts& document = catalogue.documents[*place];
        for (std::uint32_t row = document.first; row <= document.first + document.passages; ++row)
            rows.add(row);
    }
    rows_ &= rows;
}

}  // namespace raadspoor::index
