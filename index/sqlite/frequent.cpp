#include "index/sqlite/frequent.h"

#include <algorithm>
#include <limits>

#include "index/passages/codec.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/tokenizer.h"

namespace raadspoor::index {

namespace {

constexpr std::int64_t part_rows =
    32'768;  // Stored lists are cut so: another number needs a migration that drops them.
constexpr std::int64_t least_rows = 2'000;  // that make a term frequent

using Iterator = std::vector<Posting>::const_iterator;

std::int64_t number_in_meta(Connection& db, const char* key) {
    return db.number("SELECT value FROM meta WHERE key = ?", key);
}

Deadline never() { return Deadline{std::numeric_limits<int>::max()}; }

std::string encoded(Iterator begin, Iterator end, std::int64_t base) {
    Encoder out;
    auto before = base - 1;
    for (; begin != end; ++begin) {
        const auto distance = static_cast<std::uint64_t>(begin->row - before);
        const bool more = begin->count > 1;
        out.put(distance * 2 + (more ? 1 : 0));
        if (more) out.put(static_cast<std::uint64_t>(begin->count));
        before = begin->row;
    }
    return out.bytes();
}

/// Decoder is careful with every byte; this takes the short way where the bytes allow.
class Numbers {
public:
    explicit Numbers(std::string_view bytes)
        : next_(reinterpret_cast<const unsigned char*>(bytes.data())), end_(next_ + bytes.size()) {}

    bool at_end() const { return next_ == end_; }

    std::uint32_t get() {
        if (next_ == end_) throw Damaged();
        if (*next_ < 0x80) return *next_++;
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 28; shift += 7) {
            if (next_ == end_) throw Damaged();
            const std::uint32_t byte = *next_++;
            value |= (byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        throw Damaged();
    }

private:
    const unsigned char* next_;
    const unsigned char* end_;
};

void decode(std::string_view bytes, std::int64_t part, std::vector<Posting>& postings) {
    const std::int64_t limit = (part + 1) * part_rows;
    std::int64_t row = part * part_rows - 1;
    for (Numbers in{bytes}; !in.at_end();) {
        const std::uint32_t value = in.get();
        row += value >> 1;
        if (row >= limit) throw Damaged();
        const std::uint32_t count = (value & 1) != 0 ? in.get() : 1;
        postings.push_back({static_cast<std::uint32_t>(row), static_cast<float>(count)});
    }
}

std::vector<std::string> frequent_terms(Connection& db) {
    std::vector<std::string> terms;
    for (Cursor row = db.query("SELECT term FROM frequent_term"); row.step();) terms.push_back(row.text(0));
    return terms;
}

/// Calls `act` with the list of a term in every part from row `from` to row `end`, as FTS5 has it.
template <class Act>
void each_list(Connection& db, const std::string& term, std::int64_t from, std::int64_t end, const Act& act) {
    if (from == end) return;
    Deadline deadline = never();
    const std::string expression = in_quotes(term);
    const std::vector<Posting> postings =
        from == 0 ? scan(db, expression, deadline) : scan_rows(db, expression, deadline, from);
    auto begin = postings.begin();
    for (std::int64_t part = from / part_rows; part < end / part_rows; ++part) {
        const auto next = std::find_if(begin, postings.end(),
                                       [&](const Posting& p) { return p.row >= (part + 1) * part_rows; });
        act(part, begin == next ? std::string() : encoded(begin, next, part * part_rows));
        begin = next;
    }
}

void make_lists(Connection& db, const std::string& term, std::int64_t from, std::int64_t end) {
    each_list(db, term, from, end, [&](std::int64_t part, const std::string& data) {
        if (!data.empty()) db.run("INSERT INTO frequent VALUES (?, ?, ?)", part, term, Blob{data});
    });
}

/// Finds the terms that have become frequent, and gives them lists of the parts that the others have.
void choose_terms(Connection& db, std::int64_t covered) {
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, terms, row)");
    std::vector<std::string> fresh;
    Cursor row = db.query(
        "SELECT term FROM temp.vocabulary WHERE doc >= ? AND term NOT IN (SELECT term FROM frequent_term)",
        least_rows);
    while (row.step()) fresh.push_back(row.text(0));
    for (const std::string& term : fresh) {
        db.run("INSERT INTO frequent_term VALUES (?)", term);
        make_lists(db, term, 0, covered);
    }
}

}  // namespace

void look_up(Connection& db, const Match::Form& form, Deadline& deadline,
             const std::function<void(const std::vector<Posting>&)>& take) {
    const std::string term = indexed(form.kind, form.text);
    if (term.empty()) return;
    const std::int64_t covered = number_in_meta(db, "frequent_rows");
    const bool listed =
        covered > 0 && db.number("SELECT count(*) FROM frequent_term WHERE term = ?", term) > 0;
    if (!listed) return take(scan(db, in_quotes(term), deadline));
    std::vector<Posting> piece;  // small enough to stay near the processor
    for (std::int64_t part = 0; part < covered / part_rows && !deadline.passed(); ++part) {
        Cursor list = db.query("SELECT data FROM frequent WHERE part = ? AND term = ?", part, term);
        piece.clear();
        if (list.step()) decode(list.view(0), part, piece);
        take(piece);
    }
    take(scan_rows(db, in_quotes(term), deadline, covered));
}

void extend_frequent(Connection& db) {
    const std::int64_t rows = db.number("SELECT max(row) FROM passage") + 1;
    const std::int64_t covered = number_in_meta(db, "frequent_rows"), end = rows / part_rows * part_rows;
    if (end <= covered) return;
    if (rows >= 2 * number_in_meta(db, "frequent_chosen")) {
        choose_terms(db, covered);
        set_meta(db, "frequent_chosen", std::to_string(rows));
    }
    for (const std::string& term : frequent_terms(db)) make_lists(db, term, covered, end);
    set_meta(db, "frequent_rows", std::to_string(end));
}

void cut_frequent(Connection& db, std::int64_t row) {
    const std::int64_t part = row / part_rows;
    if (part * part_rows >= number_in_meta(db, "frequent_rows")) return;
    db.run("DELETE FROM frequent WHERE part >= ?", part);
    set_meta(db, "frequent_rows", std::to_string(part * part_rows));
    if (part > 0) return;
    db.run("DELETE FROM frequent_term");
    set_meta(db, "frequent_chosen", "0");
}

bool frequent_agrees(Connection& db) {
    bool agrees = true;
    const std::int64_t covered = number_in_meta(db, "frequent_rows");
    for (const std::string& term : frequent_terms(db))
        each_list(db, term, 0, covered, [&](std::int64_t part, const std::string& data) {
            Cursor list = db.query("SELECT data FROM frequent WHERE part = ? AND term = ?", part, term);
            agrees = agrees && (list.step() ? list.view(0) == data : data.empty());
        });
    return agrees;
}

}  // namespace raadspoor::index
