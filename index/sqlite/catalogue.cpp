#include "index/sqlite/catalogue.h"

#include <algorithm>
#include <limits>

#include "index/passages/codec.h"
#include "index/passages/facts.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/stored_enum.h"

namespace raadspoor::index {

namespace {

std::uint16_t saturated(std::size_t value) {
    return static_cast<std::uint16_t>(
        std::min<std::size_t>(value, std::numeric_limits<std::uint16_t>::max()));
}

/// Bytes that are one unit even when several people speak in them: some six pages.
constexpr std::size_t most_together = 24'000;

}  // namespace

void Catalogue::refresh(Connection& db, const Corrections& corrections) {
    const std::string generation = meta(db, "generation");
    if (generation != generation_) *this = Catalogue();
    generation_ = generation;
    const std::int64_t after = last_row_;
    const std::size_t known = documents.size();
    Cursor document = db.query(
        "SELECT row, id, kind, date, sender, first_passage, replaced, page_count, passages, forum "
        "FROM document "
        "WHERE row > ? "
        "ORDER BY first_passage",
        after);
    while (document.step()) add(db, document, corrections);
    if (documents.size() == known) return;
    add_facets(db, after);
    titles = Bits(rows.size());
    for (const DocumentFacts& facts : documents) titles.add(facts.first);
    contents = Bits(rows.size());
    for (const std::uint32_t row : contents_rows_) contents.add(row);
    wide_rows_ = Bits(rows.size());
    for (const auto& [row, last] : last_units_) wide_rows_.add(row);
    struck = Bits(rows.size());
    for (const std::uint32_t row : struck_rows_) struck.add(row);
    any_struck = !struck_rows_.empty();
    live = Bits(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i)
        if (!documents[i].replaced) live.add(i);
    mean_words =
        passages_ == 0 ? 1 : std::max(1.0, static_cast<double>(words_) / static_cast<double>(passages_));
}

void Catalogue::add(Connection& db, const Cursor& document, const Corrections& corrections) {
    DocumentFacts facts;
    facts.row = document.integer(0);
    facts.id = document.text(1);
    facts.kind = stored<DocumentKind>(document, 2);
    facts.date = document.text(3);
    facts.sender = document.text(4);
    facts.first = static_cast<std::uint32_t>(document.integer(5));
    facts.replaced = document.integer(6) != 0;
    facts.forum = stored<Forum>(document, 9);
    last_row_ = std::max(last_row_, facts.row);
    Metadata metadata;
    metadata.date = facts.date, metadata.sender = facts.sender, metadata.kind = facts.kind;
    if (!put_right(corrections, facts.id, metadata).empty())
        facts.date = metadata.date, facts.sender = metadata.sender, facts.kind = metadata.kind;
    documents.push_back(std::move(facts));
    add_rows(static_cast<std::uint32_t>(documents.size() - 1), document.view(8));
    page_count += static_cast<std::uint32_t>(document.integer(7));
    add_units_of(db, documents.back());
}

/// The first row of a document whose passage begins at `offset` or behind it.
std::uint32_t Catalogue::row_at(const DocumentFacts& document, std::size_t offset) const {
    const auto first = rows.begin() + document.first + 1, last = first + document.passages;
    const auto row = std::lower_bound(first, last, offset,
                                      [](const RowFacts& it, std::size_t begin) { return it.begin < begin; });
    return static_cast<std::uint32_t>(row - rows.begin());
}

/// One unit as a rule; of minutes that are long, one an item, and of an item that is long, one a turn.
void Catalogue::add_units_of(Connection& db, const DocumentFacts& document) {
    const auto place = static_cast<std::uint32_t>(documents.size() - 1);
    const std::uint32_t end = document.first + document.passages + 1;
    row_units.resize(row_documents.size());
    std::vector<std::uint32_t> opening;  // rows that open a unit
    std::vector<std::pair<std::uint32_t, std::uint32_t>> long_items;
    const std::size_t size =
        document.passages == 0 ? 0 : rows[end - 1].begin + std::size_t{rows[end - 1].bytes};
    if (document.kind == DocumentKind::notulen && size > most_together) {
        std::vector<std::uint32_t> kept;  // rows inside short items, which are not cut up
        for (Cursor item = db.query("SELECT begin, end FROM agenda_item WHERE document = ?", document.row);
             item.step();) {
            const std::uint32_t from = row_at(document, item.count(0)), to = row_at(document, item.count(1));
            opening.push_back(from);
            opening.push_back(to);
            const bool is_long = item.count(1) - item.count(0) > most_together;
            if (is_long) long_items.emplace_back(from, to);
            for (std::uint32_t row = from + 1; !is_long && row < to; ++row) kept.push_back(row);
        }
        std::sort(kept.begin(), kept.end());
        for (Cursor turn = db.query("SELECT begin, end FROM turn WHERE document = ?", document.row);
             turn.step();)
            for (const int column : {0, 1})
                if (const std::uint32_t row = row_at(document, turn.count(column));
                    !std::binary_search(kept.begin(), kept.end(), row))
                    opening.push_back(row);
        std::sort(opening.begin(), opening.end());
    }
    row_units[document.first] = static_cast<std::uint32_t>(unit_documents.size());
    unit_documents.push_back(place);
    for (std::uint32_t row = document.first + 1; row < end; ++row) {
        if (row > document.first + 1 && std::binary_search(opening.begin(), opening.end(), row))
            unit_documents.push_back(place);
        row_units[row] = static_cast<std::uint32_t>(unit_documents.size() - 1);
    }
    widen(document.first, static_cast<std::uint32_t>(unit_documents.size() - 1));
    for (const auto& [from, to] : long_items) widen(from, row_units[to - 1]);
}

/// `row` counts for the units up to `last_unit` as well.
void Catalogue::widen(std::uint32_t row, std::uint32_t last_unit) {
    if (last_unit > row_units[row]) last_units_[row] = last_unit;
}

void Catalogue::add_rows(std::uint32_t place, std::string_view facts) {
    DocumentFacts& document = documents[place];
    const std::vector<PassageFacts> passages = decode_facts(facts);
    document.passages = static_cast<std::uint32_t>(passages.size());
    const std::size_t end = document.first + passages.size() + 1;
    if (rows.size() < end) {
        rows.resize(end);
        row_documents.resize(end);
        row_words.resize(end);
        row_pages.resize(end);
    }
    row_documents[document.first] = place;
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const PassageFacts& passage = passages[i];
        const std::size_t row = document.first + 1 + i;
        rows[row] = {begin, static_cast<std::uint32_t>(passage.bytes), saturated(passage.holds),
                     saturated(passage.heading)};
        row_documents[row] = place;
        if ((passage.holds & in_contents) != 0) contents_rows_.push_back(static_cast<std::uint32_t>(row));
        if ((passage.holds & in_struck) != 0) struck_rows_.push_back(static_cast<std::uint32_t>(row));
        row_words[row] = saturated(passage.words);
        row_pages[row] = range_of(passage.pages);
        begin += rows[row].bytes;
        words_ += passage.words;
    }
    passages_ += passages.size();
}

PageRange Catalogue::range_of(const std::vector<std::uint32_t>& pages) {
    if (pages.empty()) return {};
    const auto count = static_cast<std::uint32_t>(pages.size());
    if (count <= PageRange::most && pages.back() - pages.front() + 1 == count)
        return {(page_count + pages.front()) & PageRange::last, count & PageRange::is_listed};
    const PageRange listed{static_cast<std::uint32_t>(page_lists.size()) & PageRange::last,
                           PageRange::is_listed};
    page_lists.push_back(count);
    for (const std::uint32_t page : pages) page_lists.push_back(page_count + page);
    return listed;
}

/// The facets of a document come one after the other.
void Catalogue::add_facets(Connection& db, std::int64_t after) {
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < documents.size(); ++i)
        if (documents[i].row > after) places.emplace(documents[i].row, i);
    facet_ranges_.resize(documents.size());
    Cursor facet = db.query("SELECT document, name, value FROM facet WHERE document > ?", after);
    std::string key;
    while (facet.step()) {
        key.assign(facet.view(1)).append(1, '\0').append(facet.view(2));
        const auto [place, fresh] = facet_places_.emplace(key, static_cast<std::uint32_t>(facets.size()));
        if (fresh) facets.push_back({facet.text(1), facet.text(2)});
        auto& [begin, count] = facet_ranges_[places.at(facet.integer(0))];
        if (count++ == 0) begin = static_cast<std::uint32_t>(facet_values_.size());
        facet_values_.push_back(place->second);
    }
}

}  // namespace raadspoor::index
