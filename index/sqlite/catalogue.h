// What a search needs of every document and passage, in memory: a few numbers each, so that totals, filters
// and facets over a hundred thousand hits take no reads.
//
// What answers a question in minutes stands in one turn: a document consists of units, one as a rule, and one
// a turn in minutes. The title counts for all units of its document, the heading of an item for those under
// it.
//
// A search works with passage rows. A document owns the rows [first, first + passages]: the first is its
// title, the others are its passages in order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/analysis.h"
#include "index/sqlite/bits.h"
#include "index/sqlite/sqlite.h"
#include "index/store/corrections.h"

namespace raadspoor::index {

struct DocumentFacts {
    std::int64_t row = 0;
    std::string id, date, sender;
    DocumentKind kind = DocumentKind::overig;
    Forum forum = Forum::unknown;
    std::uint32_t first = 0;     ///< row of its title
    std::uint32_t passages = 0;  ///< how many follow
    bool replaced = false;
};

/// A passage or title.
struct RowFacts {
    std::uint32_t begin = 0;  ///< in bytes of Document::text
    std::uint32_t bytes = 0;
    std::uint16_t holds = 0;    ///< PassageFacts::holds
    std::uint16_t heading = 0;  ///< PassageFacts::heading
};

/// Pages of a passage, counted over all documents so that they can be told apart: `count` from `first` on, as
/// nearly always, or a list: from place `first` in Catalogue::page_lists, its length and then the pages. In
/// four bytes, since a search goes through all of them.
struct PageRange {
    static constexpr std::uint32_t most = 14, is_listed = 15, last = (1U << 28) - 1;

    std::uint32_t first : 28 = 0;
    std::uint32_t count : 4 = 0;
};

struct Facet {
    std::string name, value;
};

class Catalogue {
public:
    /// Reads what has changed since the last call; what `corrections` says of a document's date and kind
    /// holds. Throws Damaged.
    void refresh(Connection& db, const Corrections& corrections);

    std::vector<DocumentFacts> documents;  ///< ascending by `first`
    Bits live;                             ///< documents that are not replaced
    // By passage row; apart, since a search goes through some of them from end to end.
    std::vector<RowFacts> rows;
    std::vector<std::uint32_t> row_documents;  ///< places in `documents`
    std::vector<std::uint16_t> row_words;      ///< 0 for a title
    std::vector<PageRange> row_pages;
    std::vector<std::uint32_t> page_lists;
    Bits titles, contents, struck;  ///< rows that are titles; of tables of contents; struck out
    bool any_struck = false;        ///< whether there are any in `struck`
    std::vector<Facet> facets;
    std::uint32_t page_count = 0;
    double mean_words = 1;  ///< of a passage

    std::vector<std::uint32_t> row_units;       ///< the unit of a row, or the first of those it counts for
    std::vector<std::uint32_t> unit_documents;  ///< places in `documents`

    /// Whether there are documents of several units.
    bool is_split() const { return unit_documents.size() != documents.size(); }
    /// Adds the units that a row counts for to `units`.
    void add_units(std::uint32_t row, Bits& units) const {
        units.add(row_units[row]);
        if (is_split() && wide_rows_.has(row))
            for (std::uint32_t unit = row_units[row] + 1; unit <= last_units_.at(row); ++unit)
                units.add(unit);
    }
    /// Whether a row counts for any of `units`.
    bool is_of(std::uint32_t row, const Bits& units) const {
        if (units.has(row_units[row])) return true;
        if (!is_split() || !wide_rows_.has(row)) return false;
        for (std::uint32_t unit = row_units[row] + 1; unit <= last_units_.at(row); ++unit)
            if (units.has(unit)) return true;
        return false;
    }

    /// Calls `visit` with each page that the passage in `row` touches, counted over all documents; ascending.
    template <class Visit>
    void each_page(std::uint32_t row, const Visit& visit) const {
        const std::uint32_t first = row_pages[row].first, count = row_pages[row].count;
        if (count != PageRange::is_listed) {
            for (std::uint32_t page = first; page < first + count; ++page) visit(page);
            return;
        }
        const auto list = page_lists.begin() + first;
        std::for_each(list + 1, list + 1 + *list, visit);
    }
    /// The first of them; the passage must touch one.
    std::uint32_t first_page(std::uint32_t row) const {
        const PageRange range = row_pages[row];
        return range.count == PageRange::is_listed ? page_lists[range.first + 1] : std::uint32_t{range.first};
    }

    /// The places in `facets` of what the document at `place` counts under.
    std::span<const std::uint32_t> facets_of(std::size_t place) const {
        const auto [begin, count] = facet_ranges_[place];
        return {facet_values_.data() + begin, count};
    }

private:
    void add(Connection& db, const Cursor& document, const Corrections& corrections);
    void add_units_of(Connection& db, const DocumentFacts& document);
    std::uint32_t row_at(const DocumentFacts& document, std::size_t offset) const;
    void widen(std::uint32_t row, std::uint32_t last_unit);
    void add_rows(std::uint32_t place, std::string_view facts);
    PageRange range_of(const std::vector<std::uint32_t>& pages);
    void add_facets(Connection& db, std::int64_t after);

    std::int64_t last_row_ = 0;
    std::vector<std::uint32_t> contents_rows_, struck_rows_;
    Bits wide_rows_;                                               // rows that count for several units
    std::unordered_map<std::uint32_t, std::uint32_t> last_units_;  // by such a row
    std::string generation_;
    std::uint64_t words_ = 0, passages_ = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        facet_ranges_;  ///< by place in `documents`: from where in facet_values_, how many
    std::vector<std::uint32_t> facet_values_;  ///< together, since a search counts those of many documents
    std::unordered_map<std::string, std::uint32_t> facet_places_;  ///< by name and value
};

}  // namespace raadspoor::index
