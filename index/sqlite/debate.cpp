#include "index/sqlite/debate.h"

#include <unordered_map>

#include "index/sqlite/stored_enum.h"
#include "index/sqlite/tokenizer.h"
#include "index/store/database.h"

namespace raadspoor::index {

namespace {

Span span(const Cursor& row, int column) { return {row.count(column), row.count(column + 1)}; }

std::optional<int> optional_integer(const Cursor& row, int column) {
    return row.null(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

/// Who speaks for whom, folded, with a blank before and after, so that a filter finds whole words.
std::string folded_names(const Analyser& analyser, const Turn& turn) {
    return ' ' +
           exact_terms(analyser, turn.speaker + ' ' + turn.person + ' ' + std::string(name_of(turn.role))) +
           ' ';
}

constexpr const char* items_of =
    "SELECT number, title, begin, end FROM agenda_item WHERE document = ? ORDER BY n";
constexpr const char* item_before =
    "SELECT number, title, begin, end FROM agenda_item WHERE document = ? AND begin <= ? ORDER BY begin DESC "
    "LIMIT 1";
constexpr const char* turns_of =
    "SELECT begin, end, label_begin, label_end, speaker, person, party, role, item FROM turn WHERE document "
    "= ? "
    "ORDER BY n";
constexpr const char* turn_before =
    "SELECT begin, end, label_begin, label_end, speaker, person, party, role, item FROM turn WHERE document "
    "= ? "
    "AND begin <= ? ORDER BY begin DESC LIMIT 1";

AgendaItem item_from(const Cursor& row) { return {row.text(0), row.text(1), span(row, 2)}; }

Turn turn_from(const Cursor& row) {
    return {span(row, 0),
            span(row, 2),
            row.text(4),
            row.text(5),
            row.text(6),
            stored<SpeakerRole>(row, 7),
            static_cast<int>(row.integer(8))};
}

void store_meeting(Connection& db, std::int64_t row, const Minutes& it, const Analyser& analyser) {
    if (it == Minutes{}) return;
    db.run("INSERT INTO meeting VALUES (?, ?, ?, ?, ?, ?, ?)", row, it.body, it.date, it.place, it.chair,
           it.head.begin, it.head.end);
    std::size_t n = 0;
    for (const Attendee& one : it.attendees)
        db.run("INSERT INTO attendee VALUES (?, ?, ?, ?, ?)", row, n++, one.name, one.party,
               one.absent ? 1 : 0);
    n = 0;
    for (const AgendaItem& item : it.items)
        db.run("INSERT INTO agenda_item VALUES (?, ?, ?, ?, ?, ?, ?)", row, n++, item.number, item.title,
               item.span.begin, item.span.end, ' ' + exact_terms(analyser, item.title) + ' ');
    n = 0;
    for (const Turn& turn : it.turns)
        db.run("INSERT INTO turn VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row, n++, turn.span.begin,
               turn.span.end, turn.label.begin, turn.label.end, turn.speaker, turn.person, turn.party,
               index_of(turn.role), turn.item, folded_names(analyser, turn));
}

void store_fact(Connection& db, std::int64_t row, std::size_t n, const MotionFact& it) {
    const auto outcome = it.outcome ? std::optional(index_of(*it.outcome)) : std::nullopt;
    const auto stance = it.stance ? std::optional(index_of(*it.stance)) : std::nullopt;
    db.run(
        "INSERT INTO motion_fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row, n, it.span.begin, it.span.end, index_of(it.event), it.amendment ? 1 : 0, it.code, it.number,
        it.title, it.meeting, it.part, it.asks, outcome, it.votes_for, it.votes_against, it.voters_for,
        it.voters_against, index_of(it.advice), stance, it.by, it.party, it.until);
    std::size_t place = 0;
    for (const MotionMaker& maker : it.makers)
        db.run("INSERT INTO motion_maker VALUES (?, ?, ?, ?, ?)", row, n, place++, maker.name, maker.party);
}

MotionFact fact_from(const Cursor& found) {
    MotionFact it;
    it.span = span(found, 1);
    it.event = stored<MotionEvent>(found, 3);
    it.amendment = found.integer(4) != 0;
    it.code = found.text(5);
    it.number = found.text(6);
    it.title = found.text(7);
    it.meeting = found.text(8);
    it.part = found.text(9);
    it.asks = found.text(10);
    if (!found.null(11)) it.outcome = stored<Outcome>(found, 11);
    it.votes_for = optional_integer(found, 12);
    it.votes_against = optional_integer(found, 13);
    it.voters_for = found.text(14);
    it.voters_against = found.text(15);
    it.advice = stored<Advice>(found, 16);
    if (!found.null(17)) it.stance = stored<Stance>(found, 17);
    it.by = found.text(18);
    it.party = found.text(19);
    it.until = found.text(20);
    return it;
}

}  // namespace

void store_debate(Connection& db, std::int64_t row, const Analysis& analysis, const Analyser& analyser) {
    store_meeting(db, row, analysis.minutes, analyser);
    std::size_t n = 0;
    for (const MotionFact& it : analysis.motions) store_fact(db, row, n++, it);
}

Minutes load_minutes(Connection& db, std::int64_t row) {
    Minutes it;
    Cursor meeting =
        db.query("SELECT body, date, place, chair, begin, end FROM meeting WHERE document = ?", row);
    if (!meeting.step()) return it;
    it.body = meeting.text(0);
    it.date = meeting.text(1);
    it.place = meeting.text(2);
    it.chair = meeting.text(3);
    it.head = span(meeting, 4);
    Cursor one = db.query("SELECT name, party, absent FROM attendee WHERE document = ? ORDER BY n", row);
    while (one.step()) it.attendees.push_back({one.text(0), one.text(1), one.integer(2) != 0});
    Cursor item = db.query(items_of, row);
    while (item.step()) it.items.push_back(item_from(item));
    Cursor turn = db.query(turns_of, row);
    while (turn.step()) it.turns.push_back(turn_from(turn));
    return it;
}

std::optional<Spoken> load_spoken(Connection& db, std::int64_t row, std::size_t offset) {
    Cursor meeting = db.query("SELECT body, date FROM meeting WHERE document = ?", row);
    if (!meeting.step()) return std::nullopt;
    Spoken it{meeting.text(0), meeting.text(1), {}, {}};
    Cursor turn = db.query(turn_before, row, offset);
    if (turn.step() && offset < turn.count(1)) it.turn = turn_from(turn);
    Cursor item = db.query(item_before, row, offset);
    if (item.step() && offset < item.count(3)) it.item = item_from(item);
    return it;
}

std::vector<ToldOfMotion> load_told(Connection& db) {
    std::vector<ToldOfMotion> all;
    std::unordered_map<std::int64_t, std::size_t> first;  // of a document's row: the place of its facts
    Cursor found = db.query(
        "SELECT n, begin, end, event, amendment, code, number, motion_fact.title, meeting, part, asks, "
        "outcome, votes_for, votes_against, voters_for, voters_against, advice, stance, said_by, party, "
        "until, document, id, date, sender, kind FROM motion_fact JOIN document ON document.row = "
        "motion_fact.document WHERE replaced = 0 ORDER BY document, n");
    while (found.step()) {
        first.emplace(found.integer(21), all.size());
        all.push_back({found.text(22), fact_from(found), found.count(0), found.text(23), found.text(24),
                       stored<DocumentKind>(found, 25)});
    }
    Cursor maker =
        db.query("SELECT document, fact, name, party FROM motion_maker ORDER BY document, fact, n");
    while (maker.step()) {
        const auto at = first.find(maker.integer(0));
        if (at == first.end()) continue;
        if (at->second + maker.count(1) >= all.size()) throw Damaged();
        all[at->second + maker.count(1)].fact.makers.push_back({maker.text(2), maker.text(3)});
    }
    return all;
}

std::vector<MotionFact> load_motions(Connection& db, std::int64_t row) {
    std::vector<MotionFact> all;
    Cursor found = db.query(
        "SELECT n, begin, end, event, amendment, code, number, title, meeting, part, asks, outcome, "
        "votes_for, "
        "votes_against, voters_for, voters_against, advice, stance, said_by, party, until FROM motion_fact "
        "WHERE document = ? ORDER BY n",
        row);
    while (found.step()) all.push_back(fact_from(found));
    Cursor maker =
        db.query("SELECT fact, name, party FROM motion_maker WHERE document = ? ORDER BY fact, n", row);
    while (maker.step()) {
        if (maker.count(0) >= all.size()) throw Damaged();
        all[maker.count(0)].makers.push_back({maker.text(1), maker.text(2)});
    }
    return all;
}

}  // namespace raadspoor::index
