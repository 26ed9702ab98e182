#include "index/search/page_count.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/document.h"
#include "index/passages/codec.h"
#include "index/search/highlight.h"
#include "index/sqlite/layout.h"
#include "index/sqlite/store.h"

namespace raadspoor::index {

namespace {

/// The runs of a document, of which passages are asked one after the other.
class Runs {
public:
    explicit Runs(Connection& db) : db_(db) {}

    const std::vector<PageRun>& of(std::int64_t document) {
        if (document == read_) return runs_;
        Cursor layout = db_.query("SELECT data FROM layout WHERE row = ?", document);
        if (!layout.step()) throw Damaged();
        Document read;
        std::vector<Span> sentences;
        decode_layout(layout.view(0), read, sentences);
        runs_ = std::move(read.runs);
        read_ = document;
        return runs_;
    }

private:
    Connection& db_;
    std::int64_t read_ = -1;
    std::vector<PageRun> runs_;
};

bool meet(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

/// Calls `visit` with the index of each page that `span` stands on.
template <class Visit>
void each_page(const std::vector<PageRun>& runs, Span span, Visit visit) {
    auto run = std::partition_point(runs.begin(), runs.end(),
                                    [span](const PageRun& it) { return it.span.end <= span.begin; });
    for (; run != runs.end() && run->span.begin < span.end; ++run)
        if (run->page >= 0 && meet(run->span, span)) visit(static_cast<std::uint32_t>(run->page));
}

/// The index of the first page that `span` touches.
std::uint32_t first_page(const std::vector<PageRun>& runs, Span span) {
    std::uint32_t first = ~std::uint32_t{0};
    each_page(runs, span, [&](std::uint32_t page) { first = std::min(first, page); });
    return first;
}

}  // namespace

void PageCount::add_over_break(std::uint32_t row) {
    if (over_breaks_.size() < most_over_breaks) return over_breaks_.push_back(row);
    exact_ = false;
    add_touched(row);
}

void PageCount::add_touched(std::uint32_t row) {
    catalogue_.each_page(row, [this](std::uint32_t page) { pages_.add(page); });
}

void PageCount::look(Connection& db, const Analyser& analyser, const Match& match) {
    Runs runs{db};
    for (const std::uint32_t row : over_breaks_) {
        const RowFacts& facts = catalogue_.rows[row];
        const std::vector<Span> marks =
            exact_ ? highlights(analyser, load_passage(db, row), match) : std::vector<Span>{};
        if (marks.empty()) {
            add_touched(row);
            continue;
        }
        const auto& read = runs.of(catalogue_.documents[catalogue_.row_documents[row]].row);
        const Span passage{facts.begin, facts.begin + std::size_t{facts.bytes}};
        const std::uint32_t before = catalogue_.first_page(row) - first_page(read, passage);
        for (const Span mark : marks)
            each_page(read, {passage.begin + mark.begin, passage.begin + mark.end},
                      [&](std::uint32_t page) { pages_.add(before + page); });
    }
}

}  // namespace raadspoor::index
