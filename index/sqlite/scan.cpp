#include "index/sqlite/scan.h"

#include <algorithm>

#include "index/sqlite/tokenizer.h"

namespace raadspoor::index {

namespace {

constexpr const char* pointer_type = "raadspoor_scan";
constexpr unsigned rows_between_looks = 1024;  // at the clock

struct Scan {
    std::vector<Posting>* postings;
    Deadline* deadline;
};

int occurrences(const Fts5ExtensionApi* api, Fts5Context* context) {
    Fts5PhraseIter iterator;
    int column = 0, offset = 0, count = 0;
    if (api->xPhraseFirst(context, 0, &iterator, &column, &offset) != SQLITE_OK) return 1;
    for (; column >= 0; api->xPhraseNext(context, &iterator, &column, &offset)) ++count;
    return count;
}

int take_row(const Fts5ExtensionApi* api, Fts5Context* context, void* data) {
    const Scan& scan = *static_cast<Scan*>(data);
    const auto row = static_cast<std::uint32_t>(api->xRowid(context));
    scan.postings->push_back({row, static_cast<float>(occurrences(api, context))});
    const bool look = scan.postings->size() % rows_between_looks == 0;
    return look && scan.deadline->passed() ? SQLITE_DONE : SQLITE_OK;
}

/// SQL function scan(terms, pointer): walks over all rows of the first phrase by itself and leaves them in
/// the Scan.
void scan_phrase(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int count,
                 sqlite3_value** values) {
    void* data = count == 1 ? sqlite3_value_pointer(values[0], pointer_type) : nullptr;
    if (data == nullptr) return sqlite3_result_error(result, "scan is not for you", -1);
    const int code = api->xQueryPhrase(context, 0, data, take_row);
    if (code != SQLITE_OK) sqlite3_result_error_code(result, code);
}

/// SQL function held(terms): how often the row holds the first phrase.
void held(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int, sqlite3_value**) {
    sqlite3_result_int(result, std::max(1, occurrences(api, context)));
}

/// One string for all forms of a word: the tokenizer tells them apart, and FTS5 takes them as synonyms.
std::string alternatives(const Match& term) {
    std::string all;
    for (const Match::Form& form : term.terms) {
        const std::string one = indexed(form.kind, form.text);
        if (one.empty()) continue;
        if (!all.empty()) all += alternative;
        all += one;
    }
    return all.empty() ? std::string() : in_quotes(all);
}

}  // namespace

void register_scan(sqlite3* connection) {
    fts5_api& api = fts5_of(connection);
    api.xCreateFunction(&api, "scan", nullptr, scan_phrase, nullptr);
    api.xCreateFunction(&api, "held", nullptr, held, nullptr);
}

std::string in_quotes(std::string_view term) {
    std::string result = "\"";
    for (const char byte : term) result.append(byte == '"' ? 2 : 1, byte);
    return result += '"';
}

std::string phrase_expression(const Match& phrase) {
    std::string expression;
    for (const Match::Form& form : phrase.terms) {
        const std::string term = indexed(form.kind, form.text);
        if (term.empty()) return {};
        expression += (expression.empty() ? "" : " + ") + in_quotes(term);
    }
    return expression;
}

std::string prefix_expression(const Match& prefix) {
    const std::string term =
        prefix.terms.empty() ? std::string() : indexed(TermKind::exact, prefix.terms[0].text);
    return term.empty() ? term : in_quotes(term) + " *";
}

std::string near_expression(const Match& near) {
    std::string expression = "NEAR(";
    for (const Match& child : near.children) {
        const std::string part =
            child.op == Match::Op::phrase ? phrase_expression(child) : alternatives(child);
        if (part.empty()) return {};
        expression += part + ' ';
    }
    return near.children.empty() ? std::string()
                                 : expression + ", " + std::to_string(std::max(0, near.distance)) + ")";
}

std::vector<Posting> scan(Connection& db, const std::string& expression, Deadline& deadline) {
    std::vector<Posting> postings;
    if (expression.empty() || deadline.passed()) return postings;
    Scan data{&postings, &deadline};
    Cursor statement = db.query("SELECT scan(terms, ?2) FROM terms WHERE terms MATCH ?1 LIMIT 1", expression);
    sqlite3_bind_pointer(statement.raw(), 2, &data, pointer_type, nullptr);
    while (statement.step()) {
    }
    return postings;
}

std::vector<Posting> scan_rows(Connection& db, const std::string& expression, Deadline& deadline,
                               std::int64_t from) {
    std::vector<Posting> postings;
    if (expression.empty() || deadline.passed()) return postings;
    Cursor row =
        db.query("SELECT rowid, held(terms) FROM terms WHERE terms MATCH ? AND rowid >= ?", expression, from);
    while (row.step() && !(postings.size() % rows_between_looks == 0 && deadline.passed()))
        postings.push_back({static_cast<std::uint32_t>(row.integer(0)), static_cast<float>(row.integer(1))});
    return postings;
}

}  // namespace raadspoor::index
