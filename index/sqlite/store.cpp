#include "index/sqlite/store.h"

#include <set>

#include "index/passages/codec.h"
#include "index/passages/facts.h"
#include "index/passages/passages.h"
#include "index/sqlite/checksum.h"
#include "index/sqlite/debate.h"
#include "index/sqlite/frequent.h"
#include "index/sqlite/layout.h"
#include "index/sqlite/listing.h"
#include "index/store/database.h"

namespace raadspoor::index {

namespace {

void store_pages(Connection& db, std::int64_t row, const Document& document) {
    std::size_t n = 0;
    for (const Page& page : document.pages) {
        const std::string printed = deflated(page.printed);
        db.run("INSERT INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row, n++, page.number, page.label,
               double{page.width}, double{page.height}, name_of(page.source), double{page.confidence},
               Blob{printed});
    }
    for (const auto& [page, words] : by_page(document.words)) {
        const std::string data = encode_words(words);
        db.run("INSERT INTO word_boxes VALUES (?, ?, ?)", row, page, Blob{data});
    }
}

void store_lists(Connection& db, std::int64_t row, const Document& document) {
    std::size_t n = 0;
    for (const Link& link : document.links)
        db.run("INSERT INTO link VALUES (?, ?, ?, ?, ?, ?)", row, n++, link.span.begin, link.span.end,
               link.page, link.uri);
    n = 0;
    for (const OutlineItem& item : document.outline)
        db.run("INSERT INTO outline VALUES (?, ?, ?, ?, ?)", row, n++, item.title, item.level, item.page);
    n = 0;
    for (const HiddenText& hidden : document.hidden)
        db.run("INSERT INTO hidden VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row, n++, hidden.page,
               double{hidden.box.left}, double{hidden.box.top}, double{hidden.box.right},
               double{hidden.box.bottom}, hidden.text, hidden.reason);
    n = 0;
    for (const std::string& warning : document.warnings)
        db.run("INSERT INTO warning VALUES (?, ?, ?)", row, n++, warning);
}

/// One statement as a row: the place in its list, its span and rule, and what its kind has.
class StatementStore {
public:
    StatementStore(Connection& db, std::int64_t row) : db_{db}, row_{row} {}

    template <class Said>
    void list(const std::vector<Said>& statements) {
        n_ = 0;
        for (const Said& it : statements) {
            one(it);
            ++n_;
        }
    }

private:
    template <class Said, class... Values>
    void put(const char* sql, const Said& it, const Values&... values) {
        db_.run(sql, row_, n_, it.span.begin, it.span.end, it.rule.name(), values...);
    }

    void one(const Date& it) {
        put("INSERT INTO date VALUES (?, ?, ?, ?, ?, ?, ?, ?)", it, it.value, index_of(it.source), it.note);
    }
    void one(const Amount& it) { put("INSERT INTO amount VALUES (?, ?, ?, ?, ?, ?)", it, it.value); }
    void one(const Percentage& it) { put("INSERT INTO percentage VALUES (?, ?, ?, ?, ?, ?)", it, it.value); }
    void one(const Organisation& it) {
        put("INSERT INTO organisation VALUES (?, ?, ?, ?, ?, ?)", it, it.value);
    }
    void one(const Signatory& it) {
        put("INSERT INTO signatory VALUES (?, ?, ?, ?, ?, ?, ?, ?)", it, it.name, it.role, it.organisation);
    }
    void one(const Condition& it) {
        const auto quantity = it.quantity ? std::optional(it.quantity->value) : std::nullopt;
        const auto unit = it.quantity ? std::optional<std::string_view>(it.quantity->unit) : std::nullopt;
        const auto to = it.quantity ? it.quantity->to : std::nullopt;
        const auto bound = it.quantity ? std::optional(index_of(it.quantity->bound)) : std::nullopt;
        put("INSERT INTO condition VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", it,
            index_of(it.role), index_of(it.modality), it.trigger, it.consequence.begin, it.consequence.end,
            it.holder, quantity, unit, to, bound, index_of(it.holder_basis), index_of(it.sure));
    }
    void one(const Reference& it) {
        put("INSERT INTO reference VALUES (?, ?, ?, ?, ?, ?, ?)", it, it.value, index_of(it.target_kind));
    }
    void one(const Position& it) {
        put("INSERT INTO position VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", it, index_of(it.stance), it.holder,
            index_of(it.holder_basis), index_of(it.sure));
    }
    void one(const Vote& it) {
        put("INSERT INTO vote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", it, index_of(it.outcome),
            it.votes_for, it.votes_against, it.share, it.holder, index_of(it.holder_basis),
            index_of(it.sure));
    }
    void one(const Commitment& it) {
        put("INSERT INTO commitment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", it, it.holder,
            index_of(it.holder_basis), index_of(it.sure), index_of(it.promise));
    }

    Connection& db_;
    std::int64_t row_;
    std::size_t n_ = 0;
};

void store_analysis(Connection& db, std::int64_t row, const Analysis& analysis) {
    std::size_t n = 0;
    for (const std::string& number : analysis.metadata.reference)
        db.run("INSERT INTO reference_number VALUES (?, ?, ?)", row, n++, number);
    n = 0;
    for (const Section& section : analysis.sections)
        db.run("INSERT INTO section VALUES (?, ?, ?, ?, ?)", row, n++, index_of(section.kind),
               section.span.begin, section.span.end);
    n = 0;
    for (const QuestionAnswer& asked : analysis.questions)
        db.run("INSERT INTO question VALUES (?, ?, ?, ?, ?, ?, ?)", row, n++, asked.number,
               asked.question.begin, asked.question.end, asked.answer.begin, asked.answer.end);
    n = 0;
    for (const Abbreviation& a : analysis.abbreviations)
        db.run("INSERT INTO abbreviation VALUES (?, ?, ?, ?, ?, ?)", row, n++, a.shortened, a.full,
               a.span.begin, a.span.end);
    StatementStore statements{db, row};
    analysis.annotations.each_list([&](const auto& list) { statements.list(list); });
}

void store_facets(Connection& db, std::int64_t row, const Analysis& analysis) {
    std::set<std::pair<std::string_view, std::string_view>> facets;
    const Metadata& metadata = analysis.metadata;
    facets.emplace("kind", name_of(metadata.kind));
    facets.emplace("sender", metadata.sender);
    facets.emplace("year", std::string_view(metadata.date).substr(0, 4));
    facets.insert(facet_of(metadata.sender));
    for (const Organisation& it : analysis.annotations.organisations) facets.insert(facet_of(it.value));
    for (const auto& [name, value] : facets)
        if (!value.empty()) db.run("INSERT INTO facet VALUES (?, ?, ?)", row, name, value);
}

/// The folded form of the sender, and of each name and organisation that signed, so that a filter need not
/// fold.
void store_names(Connection& db, std::int64_t row, const Analysis& analysis, const Analyser& analyser) {
    const std::string sender = exact_terms(analyser, analysis.metadata.sender);
    if (!sender.empty()) db.run("INSERT INTO facet VALUES (?, 'sender_words', ?)", row, sender);
    std::set<std::string> folded;
    for (const Signatory& it : analysis.annotations.signatories)
        for (const std::string* name : {&it.name, &it.organisation})
            folded.insert(exact_terms(analyser, *name));
    folded.erase("");
    for (const std::string& name : folded) db.run("INSERT INTO facet VALUES (?, 'signatory', ?)", row, name);
}

/// Gives one passage, or a title, to the index over words. Gives the number of its words.
std::size_t index_passage(Connection& db, Tokenizing& tokenizing, std::int64_t row, std::string_view body) {
    tokenizing.words = 0;
    tokenizing.exception = nullptr;
    try {
        db.run("INSERT INTO terms (rowid, body) VALUES (?, ?)", row, body);
    } catch (const DatabaseError&) {
        if (tokenizing.exception) std::rethrow_exception(tokenizing.exception);
        throw;
    }
    return tokenizing.words;
}

/// Stores the title as the first passage and the text as those after it; gives the facts of the latter.
std::vector<PassageFacts> store_text(Connection& db, Tokenizing& tokenizing, std::int64_t first,
                                     const Document& document, const Analysis& analysis) {
    const std::vector<Span> spans = passages(document, analysis.sentences, borders_of(analysis.minutes));
    std::vector<PassageFacts> facts = facts_of(document, analysis, spans);
    index_passage(db, tokenizing, first, analysis.metadata.title);
    db.run("INSERT INTO passage VALUES (?, ?)", first, analysis.metadata.title);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const std::string_view body = spans[i].of(document.text);
        const std::int64_t row = first + 1 + static_cast<std::int64_t>(i);
        facts[i].words = index_passage(db, tokenizing, row, body);
        db.run("INSERT INTO passage VALUES (?, ?)", row, body);
    }
    return facts;
}

std::size_t words_in(const std::vector<PassageFacts>& facts) {
    std::size_t words = 0;
    for (const PassageFacts& passage : facts) words += passage.words;
    return words;
}

}  // namespace

std::int64_t store(Connection& db, Tokenizing& tokenizing, const Document& document, const Analysis& analysis,
                   std::string_view analysis_version, std::string_view unfinished) {
    const std::int64_t first = db.number("SELECT max(row) FROM passage") + 1;
    const std::vector<PassageFacts> facts = store_text(db, tokenizing, first, document, analysis);
    const std::string passages = encode_facts(facts);
    const Metadata& metadata = analysis.metadata;
    const DocumentInfo& info = document.info;
    db.run(
        "INSERT INTO document VALUES "
        "(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, 0)",
        document.id, document.path, document.media_type, document.bytes, document.text.size(),
        words_in(facts), document.pages.size(), first, facts.size(), analysis_version, metadata.title,
        metadata.date, metadata.sender, metadata.subject, metadata.title_span.begin, metadata.title_span.end,
        metadata.date_span.begin, metadata.date_span.end, metadata.sender_span.begin,
        metadata.sender_span.end, info.title, info.author, info.creator, info.producer, info.created,
        info.modified, Blob{passages}, index_of(metadata.kind), index_of(metadata.date_basis),
        index_of(metadata.forum), metadata.doubt, unfinished);
    const std::int64_t row = db.last_row();
    const std::string layout = encode_layout(document, analysis.sentences);
    db.run("INSERT INTO layout VALUES (?, ?)", row, Blob{layout});
    store_pages(db, row, document);
    store_lists(db, row, document);
    store_analysis(db, row, analysis);
    store_debate(db, row, analysis, tokenizing.analyser);
    store_facets(db, row, analysis);
    store_names(db, row, analysis, tokenizing.analyser);
    seal(db, row);
    return row;
}

void reindex(Connection& db, Tokenizing& tokenizing, std::int64_t row) {
    Cursor found = db.query("SELECT first_passage, passages FROM document WHERE row = ?", row);
    if (!found.step()) return;
    const bool sound = is_sealed(db, row);  // what is not stays so
    const std::int64_t first = found.integer(0);
    std::vector<PassageFacts> facts = decode_facts(found.view(1));
    const auto last = first + static_cast<std::int64_t>(facts.size());
    Cursor passage = db.query("SELECT row, body FROM passage WHERE row BETWEEN ? AND ?", first, last);
    while (passage.step()) {
        const std::size_t words = index_passage(db, tokenizing, passage.integer(0), passage.view(1));
        if (passage.integer(0) > first)
            facts[static_cast<std::size_t>(passage.integer(0) - first - 1)].words = words;
    }
    const std::string encoded = encode_facts(facts);
    db.run("UPDATE document SET words = ?, passages = ? WHERE row = ?", words_in(facts), Blob{encoded}, row);
    if (sound) seal(db, row);
}

namespace {

/// Whether these passages are of no other document: what was altered may say otherwise.
bool owns_alone(Connection& db, std::int64_t row, std::int64_t first, std::int64_t last) {
    if (is_sealed(db, row)) return true;
    return db.number(
               "SELECT count(*) FROM document WHERE row <> ? AND first_passage <= ? AND first_passage + "
               "passage_count >= ?",
               row, last, first) == 0;
}

}  // namespace

void erase(Connection& db, std::int64_t row) {
    Cursor found =
        db.query("SELECT first_passage, first_passage + passage_count FROM document WHERE row = ?", row);
    if (!found.step()) return;
    const std::int64_t first = found.integer(0), last = found.integer(1);
    if (!owns_alone(db, row, first, last)) throw Damaged();
    db.run(
        "INSERT INTO terms (terms, rowid, body) SELECT 'delete', row, body FROM passage WHERE row BETWEEN ? "
        "AND ?",
        first, last);
    cut_frequent(db, first);
    erase_listed(db, row);
    db.run("DELETE FROM passage WHERE row BETWEEN ? AND ?", first, last);
    db.run("DELETE FROM document WHERE row = ?", row);
}

}  // namespace raadspoor::index
