// Counts the pages on which the words that were asked for stand.
//
// A passage on one page counts that page. Of one that runs over a page break only its words can tell, so its
// text is read; that is done while few of them answer, and not at all when many do: then every page that
// such a passage touches counts, and the number is marked as approximate.
//
//     PageCount count{catalogue};
//     count.add(row);  …
//     count.look(db, analyser, match);
//     count.pages()    count.is_exact()
//
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus/term.h"
#include "index/sqlite/bits.h"
#include "index/sqlite/catalogue.h"
#include "index/store/match.h"

namespace raadspoor::index {

class PageCount {
public:
    static constexpr std::size_t most_over_breaks = 300;  ///< passages whose text is read

    /// `catalogue` must outlive this.
    explicit PageCount(const Catalogue& catalogue) : catalogue_(catalogue), pages_(catalogue.page_count) {}

    /// A passage that answers.
    [[gnu::always_inline]] inline void add(std::uint32_t row) {
        const PageRange range = catalogue_.row_pages[row];
        if (range.count == 1) return pages_.add(range.first);
        if (range.count != 0) add_over_break(row);
    }

    /// Reads the passages over a page break, when there are not too many. Throws Damaged.
    void look(Connection& db, const Analyser& analyser, const Match& match);

    std::size_t pages() const { return pages_.count(); }
    /// Whether pages() holds no page that a passage only touches.
    bool is_exact() const { return exact_; }

private:
    void add_over_break(std::uint32_t row);
    void add_touched(std::uint32_t row);

    const Catalogue& catalogue_;
    Bits pages_;
    std::vector<std::uint32_t> over_breaks_;  ///< ascending
    bool exact_ = true;
};

}  // namespace raadspoor::index
