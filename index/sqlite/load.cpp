#include <algorithm>

#include "index/passages/codec.h"
#include "index/sqlite/debate.h"
#include "index/sqlite/layout.h"
#include "index/sqlite/store.h"
#include "index/sqlite/stored_enum.h"

namespace raadspoor::index {

namespace {

float narrow(double value) { return static_cast<float>(value); }

Span span(const Cursor& row, int column) { return {row.count(column), row.count(column + 1)}; }

std::string load_text(Connection& db, std::int64_t first, std::int64_t count) {
    std::string text;
    Cursor row =
        db.query("SELECT body FROM passage WHERE row > ? AND row <= ? ORDER BY row", first, first + count);
    while (row.step()) text += row.view(0);
    return text;
}

void load_pages(Connection& db, std::int64_t row, Document& document, StoredPart part) {
    Cursor page = db.query(
        "SELECT number, label, width, height, source, confidence, printed FROM page WHERE document = ? ORDER "
        "BY n",
        row);
    while (page.step())
        document.pages.push_back(
            {static_cast<int>(page.integer(0)), page.text(1), narrow(page.real(2)), narrow(page.real(3)),
             named<TextSource>(page.view(4)).value_or(TextSource::native), narrow(page.real(5)),
             part == StoredPart::all ? inflated(page.view(6)) : std::string{}});
}

void load_words(Connection& db, std::int64_t row, Document& document) {
    std::vector<PageWords> pages;
    Cursor words = db.query("SELECT page, data FROM word_boxes WHERE document = ? ORDER BY page", row);
    while (words.step()) pages.push_back(decode_words(words.view(1), static_cast<int>(words.integer(0))));
    document.words = in_order(pages);
}

void load_lists(Connection& db, std::int64_t row, Document& document) {
    Cursor link = db.query("SELECT begin, end, page, uri FROM link WHERE document = ? ORDER BY n", row);
    while (link.step())
        document.links.push_back({span(link, 0), static_cast<int>(link.integer(2)), link.text(3)});
    Cursor item = db.query("SELECT title, level, page FROM outline WHERE document = ? ORDER BY n", row);
    while (item.step())
        document.outline.push_back(
            {item.text(0), static_cast<int>(item.integer(1)), static_cast<int>(item.integer(2))});
    Cursor hidden = db.query(
        "SELECT page, \"left\", top, \"right\", bottom, body, reason FROM hidden WHERE document = ? ORDER BY "
        "n",
        row);
    while (hidden.step()) {
        const Box box{narrow(hidden.real(1)), narrow(hidden.real(2)), narrow(hidden.real(3)),
                      narrow(hidden.real(4))};
        document.hidden.push_back({static_cast<int>(hidden.integer(0)), box, hidden.text(5), hidden.text(6)});
    }
    Cursor warning = db.query("SELECT message FROM warning WHERE document = ? ORDER BY n", row);
    while (warning.step()) document.warnings.push_back(warning.text(0));
}

std::optional<int> optional_integer(const Cursor& row, int column) {
    return row.null(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

/// Reads the rows of a table of statements, whose first columns are span and rule, into a list.
template <class Said, class Fill>
void load_list(Connection& db, std::int64_t document, const char* sql, std::vector<Said>& list,
               const Fill& fill) {
    Cursor row = db.query(sql, document);
    while (row.step()) {
        Said it{.span = span(row, 0), .rule = Rule::read(row.view(2))};
        fill(row, it);
        list.push_back(std::move(it));
    }
}

/// What dates, amounts, percentages and organisations are stored by.
constexpr auto value_only = [](const Cursor& row, auto& it) { it.value = row.text(3); };

/// Four columns: value, unit, where a range ends, how it binds.
Quantity quantity_from(const Cursor& row, int column) {
    Quantity it{.value = row.real(column), .unit = row.text(column + 1)};
    if (!row.null(column + 2)) it.to = row.real(column + 2);
    if (!row.null(column + 3)) it.bound = stored<Bound>(row, column + 3);
    return it;
}

/// From `column` on: how its holder was told, and how sure it is.
template <class Statement>
void load_basis(const Cursor& row, int column, Statement& it) {
    it.holder_basis = stored<HolderBasis>(row, column);
    it.sure = stored<Sureness>(row, column + 1);
}

void load_condition(const Cursor& row, Condition& it) {
    it.role = stored<ConditionRole>(row, 3);
    it.modality = stored<Modality>(row, 4);
    it.trigger = row.text(5);
    it.consequence = span(row, 6);
    it.holder = row.text(8);
    if (!row.null(10)) it.quantity = quantity_from(row, 9);
    load_basis(row, 13, it);
}

void load_measures(Connection& db, std::int64_t row, Annotations& all) {
    load_list(db, row, "SELECT begin, end, rule, value, source, note FROM date WHERE document = ? ORDER BY n",
              all.dates, [](const Cursor& stored_row, Date& it) {
                  it.value = stored_row.text(3);
                  it.source = stored<DateSource>(stored_row, 4);
                  it.note = stored_row.text(5);
              });
    load_list(db, row, "SELECT begin, end, rule, value FROM amount WHERE document = ? ORDER BY n",
              all.amounts, value_only);
    load_list(db, row, "SELECT begin, end, rule, value FROM percentage WHERE document = ? ORDER BY n",
              all.percentages, value_only);
}

void load_actors(Connection& db, std::int64_t row, Annotations& all) {
    load_list(db, row, "SELECT begin, end, rule, value FROM organisation WHERE document = ? ORDER BY n",
              all.organisations, value_only);
    load_list(
        db, row,
        "SELECT begin, end, rule, name, role, organisation FROM signatory WHERE document = ? ORDER BY n",
        all.signatories, [](const Cursor& stored_row, Signatory& it) {
            it.name = stored_row.text(3);
            it.role = stored_row.text(4);
            it.organisation = stored_row.text(5);
        });
}

void load_statements(Connection& db, std::int64_t row, Annotations& all) {
    load_list(db, row,
              "SELECT begin, end, rule, role, modality, trigger_words, consequence_begin, consequence_end, "
              "holder, quantity, unit, quantity_to, quantity_bound, holder_basis, "
              "sure FROM condition WHERE document = ? ORDER BY n",
              all.conditions, load_condition);
    load_list(db, row,
              "SELECT begin, end, rule, value, target_kind FROM reference WHERE document = ? ORDER BY n",
              all.references, [](const Cursor& stored_row, Reference& it) {
                  it.value = stored_row.text(3);
                  it.target_kind = stored<TargetKind>(stored_row, 4);
              });
    load_list(db, row,
              "SELECT begin, end, rule, stance, holder, holder_basis, sure FROM position WHERE document = ? "
              "ORDER BY n",
              all.positions, [](const Cursor& stored_row, Position& it) {
                  it.stance = stored<Stance>(stored_row, 3);
                  it.holder = stored_row.text(4);
                  load_basis(stored_row, 5, it);
              });
    load_list(db, row,
              "SELECT begin, end, rule, outcome, votes_for, votes_against, share, holder, holder_basis, sure "
              "FROM vote WHERE document = ? "
              "ORDER BY n",
              all.votes, [](const Cursor& stored_row, Vote& it) {
                  it.outcome = stored<Outcome>(stored_row, 3);
                  it.votes_for = optional_integer(stored_row, 4);
                  it.votes_against = optional_integer(stored_row, 5);
                  if (!stored_row.null(6)) it.share = stored_row.real(6);
                  it.holder = stored_row.text(7);
                  load_basis(stored_row, 8, it);
              });
    load_list(
        db, row,
        "SELECT begin, end, rule, holder, holder_basis, sure, promise FROM commitment WHERE document = ? "
        "ORDER BY n",
        all.commitments, [](const Cursor& stored_row, Commitment& it) {
            it.holder = stored_row.text(3);
            load_basis(stored_row, 4, it);
            it.promise = stored<Promise>(stored_row, 6);
        });
}

void load_structure(Connection& db, std::int64_t row, Analysis& analysis) {
    Cursor section = db.query("SELECT kind, begin, end FROM section WHERE document = ? ORDER BY n", row);
    while (section.step()) analysis.sections.push_back({stored<SectionKind>(section, 0), span(section, 1)});
    Cursor asked = db.query(
        "SELECT number, begin, end, answer_begin, answer_end FROM question WHERE document = ? ORDER BY n",
        row);
    while (asked.step())
        analysis.questions.push_back({static_cast<int>(asked.integer(0)), span(asked, 1), span(asked, 3)});
    Cursor a = db.query(
        "SELECT shortened, \"full\", begin, end FROM abbreviation WHERE document = ? ORDER BY n", row);
    while (a.step()) analysis.abbreviations.push_back({a.text(0), a.text(1), span(a, 2)});
}

}  // namespace

std::string load_passage(Connection& db, std::uint32_t row) {
    Cursor found = db.query("SELECT body FROM passage WHERE row = ?", std::int64_t{row});
    std::string body = found.step() ? found.text(0) : std::string();
    return body;
}

std::vector<PageReference> load_pages(Connection& db, std::int64_t row, Span span) {
    Document document;
    Cursor page = db.query("SELECT number, label FROM page WHERE document = ? ORDER BY n", row);
    while (page.step()) document.pages.push_back({static_cast<int>(page.integer(0)), page.text(1)});
    std::vector<Span> sentences;
    Cursor layout = db.query("SELECT data FROM layout WHERE row = ?", row);
    if (!layout.step()) throw Damaged();
    decode_layout(layout.view(0), document, sentences);
    std::vector<PageReference> references;
    for (const int number : pages_of(document, span)) {
        const auto named = std::find_if(document.pages.begin(), document.pages.end(),
                                        [number](const Page& it) { return it.number == number; });
        references.push_back({PageNumber{number}, named->label});
    }
    return references;
}

Document load_document(Connection& db, std::int64_t row, StoredPart part) {
    Document document;
    Cursor found = db.query(
        "SELECT id, path, media_type, bytes, info_title, info_author, info_creator, info_producer, "
        "info_created, "
        "info_modified, first_passage, passage_count, data FROM document JOIN layout USING (row) WHERE row = "
        "?",
        row);
    if (!found.step()) throw Damaged();
    document.id = found.text(0);
    document.path = found.text(1);
    document.media_type = found.text(2);
    document.bytes = found.count(3);
    document.info = {found.text(4), found.text(5), found.text(6),
                     found.text(7), found.text(8), found.text(9)};
    const std::int64_t first = found.integer(10), count = found.integer(11);
    std::vector<Span> sentences;
    decode_layout(found.view(12), document, sentences);
    document.text = load_text(db, first, count);
    load_pages(db, row, document, part);
    if (part == StoredPart::text) return document;
    load_words(db, row, document);
    load_lists(db, row, document);
    return document;
}

Metadata load_metadata(Connection& db, std::int64_t row) {
    Metadata metadata;
    Cursor found = db.query(
        "SELECT kind, title, date, date_basis, sender, subject, title_begin, title_end, date_begin, "
        "date_end, sender_begin, sender_end, forum, doubt FROM document WHERE row = ?",
        row);
    if (!found.step()) throw Damaged();
    metadata.kind = stored<DocumentKind>(found, 0);
    metadata.title = found.text(1);
    metadata.date = found.text(2);
    metadata.date_basis = stored<DateBasis>(found, 3);
    metadata.sender = found.text(4);
    metadata.subject = found.text(5);
    metadata.title_span = span(found, 6);
    metadata.date_span = span(found, 8);
    metadata.sender_span = span(found, 10);
    metadata.forum = stored<Forum>(found, 12);
    metadata.doubt = found.text(13);
    Cursor number = db.query("SELECT value FROM reference_number WHERE document = ? ORDER BY n", row);
    while (number.step()) metadata.reference.push_back(number.text(0));
    return metadata;
}

Analysis load_analysis(Connection& db, std::int64_t row) {
    Analysis analysis;
    analysis.metadata = load_metadata(db, row);
    Cursor layout = db.query("SELECT data FROM layout WHERE row = ?", row);
    if (!layout.step()) throw Damaged();
    Document unused;
    decode_layout(layout.view(0), unused, analysis.sentences);
    load_structure(db, row, analysis);
    load_measures(db, row, analysis.annotations);
    load_actors(db, row, analysis.annotations);
    load_statements(db, row, analysis.annotations);
    analysis.minutes = load_minutes(db, row);
    analysis.motions = load_motions(db, row);
    return analysis;
}

}  // namespace raadspoor::index
