#include <algorithm>
#include <array>

#include "index/passages/codec.h"
#include "index/sqlite/layout.h"
#include "index/sqlite/store.h"

namespace raadspoor::index {

namespace {

TextSource source_named(std::string_view name) {
    return name == "ocr" ? TextSource::ocr : name == "none" ? TextSource::none : TextSource::native;
}

float narrow(double value) { return static_cast<float>(value); }

Span span(const Cursor& row, int column) { return {row.count(column), row.count(column + 1)}; }

std::string load_text(Connection& db, std::int64_t first, std::int64_t count) {
    std::string text;
    Cursor row =
        db.query("SELECT body FROM passage WHERE row > ? AND row <= ? ORDER BY row", first, first + count);
    while (row.step()) text += row.view(0);
    return text;
}

void load_pages(Connection& db, std::int64_t row, Document& document, Part part) {
    Cursor page = db.query(
        "SELECT number, label, width, height, source, confidence, printed FROM page WHERE document = ? ORDER "
        "BY n",
        row);
    while (page.step())
        document.pages.push_back({static_cast<int>(page.integer(0)), page.text(1), narrow(page.real(2)),
                                  narrow(page.real(3)), source_named(page.view(4)), narrow(page.real(5)),
                                  part == Part::all ? inflated(page.view(6)) : std::string{}});
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

Annotation annotation_from(const Cursor& row) {
    Annotation a;
    a.kind = kind_named(row.view(0)).value_or(Kind::date);
    a.span = span(row, 1);
    std::array<std::string*, 9> texts = {&a.value, &a.rule,         &a.basis,   &a.note,    &a.name,
                                         &a.role,  &a.organisation, &a.trigger, &a.modality};
    for (int column = 3; std::string * text : texts) *text = row.text(column++);
    if (!row.null(12)) a.consequence = span(row, 12);
    a.holder = row.text(14);
    a.stance = row.text(15);
    if (!row.null(17)) a.quantity = Quantity{row.real(16), row.text(17)};
    a.target_kind = row.text(18);
    a.target = row.text(19);
    a.outcome = row.text(20);
    a.votes_for = optional_integer(row, 21);
    a.votes_against = optional_integer(row, 22);
    if (!row.null(23)) a.share = row.real(23);
    return a;
}

void load_structure(Connection& db, std::int64_t row, Analysis& analysis) {
    Cursor section = db.query("SELECT kind, begin, end FROM section WHERE document = ? ORDER BY n", row);
    while (section.step()) analysis.sections.push_back({section.text(0), span(section, 1)});
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
        references.push_back({number, named->label});
    }
    return references;
}

Document load_document(Connection& db, std::int64_t row, Part part) {
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
    if (part == Part::text) return document;
    load_words(db, row, document);
    load_lists(db, row, document);
    return document;
}

Metadata load_metadata(Connection& db, std::int64_t row) {
    Metadata metadata;
    Cursor found = db.query(
        "SELECT kind, title, date, date_basis, sender, subject, title_begin, title_end, date_begin, "
        "date_end, sender_begin, sender_end FROM document WHERE row = ?",
        row);
    if (!found.step()) throw Damaged();
    metadata.kind = found.text(0);
    metadata.title = found.text(1);
    metadata.date = found.text(2);
    metadata.date_basis = date_basis_named(found.view(3));
    metadata.sender = found.text(4);
    metadata.subject = found.text(5);
    metadata.title_span = span(found, 6);
    metadata.date_span = span(found, 8);
    metadata.sender_span = span(found, 10);
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
    Cursor annotation = db.query(
        "SELECT kind, begin, end, value, rule, basis, note, name, role, organisation, trigger_word, "
        "modality, "
        "consequence_begin, consequence_end, holder, stance, quantity, unit, target_kind, target, outcome, "
        "votes_for, "
        "votes_against, share FROM annotation WHERE document = ? ORDER BY n",
        row);
    while (annotation.step()) analysis.annotations.push_back(annotation_from(annotation));
    return analysis;
}

}  // namespace raadspoor::index
