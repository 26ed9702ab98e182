// What a search needs of every document and passage, in memory: a few numbers each, so that totals, filters and facets
// over a hundred thousand hits take no reads.
//
// A search works with passage rows. A document owns the rows [first, first + passages]: the first is its title, the others
// are its passages in order.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "index/bits.h"
#include "index/sqlite.h"

namespace raadspoor::index {

struct DocumentFacts {
    std::int64_t row = 0;
    std::string id, kind, date, sender;
    std::uint32_t first = 0;     ///< row of its title
    std::uint32_t passages = 0;  ///< how many follow
    bool replaced = false;
    std::vector<std::uint32_t> facets;  ///< places in Catalogue::facets
};

/// A passage or title.
struct RowFacts {
    std::uint32_t begin = 0;  ///< in bytes of Document::text
    std::uint32_t bytes = 0;
    std::uint16_t holds = 0;    ///< PassageFacts::holds
    std::uint16_t heading = 0;  ///< PassageFacts::heading
};

/// Pages of a passage, counted over all documents so that they can be told apart: `count` from `first` on, as nearly always, or as
/// many in Catalogue::page_lists.
struct PageRange {
    std::uint32_t first = 0;
    std::uint16_t count = 0;
    bool listed = false;
};

struct Facet {
    std::string name, value;
};

class Catalogue {
public:
    /// Reads what has changed since the last call. Throws Damaged.
    void refresh(Connection& db);

    std::vector<DocumentFacts> documents;    ///< ascending by `first`
    std::vector<std::uint32_t> first_rows;   ///< by place in `documents`: DocumentFacts::first
    Bits live;                               ///< documents that are not replaced
    // By passage row; apart, since a search goes through some of them from end to end.
    std::vector<RowFacts> rows;
    std::vector<std::uint32_t> row_documents;  ///< places in `documents`
    std::vector<std::uint16_t> row_words;      ///< 0 for a title
    std::vector<PageRange> row_pages;
    std::vector<std::uint32_t> page_lists;
    std::vector<Facet> facets;
    std::uint32_t page_count = 0;
    double mean_words = 1;  ///< of a passage

private:
    void add(const Statement& document);
    void add_rows(std::uint32_t place, std::string_view facts);
    PageRange range_of(const std::vector<std::uint32_t>& pages);
    void add_facets(Connection& db, std::int64_t after);

    std::int64_t last_row_ = 0;
    std::string generation_;
    std::uint64_t words_ = 0, passages_ = 0;
    std::map<std::pair<std::string, std::string>, std::uint32_t> facet_places_;
};

}  // namespace raadspoor::index
