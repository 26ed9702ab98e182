#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "index/passages/facts.h"
#include "index/search/search.h"
#include "index/sqlite/frequent.h"
#include "index/sqlite/scan.h"

namespace raadspoor::index {

namespace {

template <class Value>
bool among(const std::vector<Value>& values, const Value& value) {
    return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

/// A date less precise than the bound is in when part of it is.
bool in_period(const std::string& date, const Filter& filter) {
    if (filter.undated && !date.empty()) return false;
    if (filter.from.empty() && filter.until.empty()) return true;
    if (date.empty()) return false;
    const std::size_t from = std::min(date.size(), filter.from.size()),
                      until = std::min(date.size(), filter.until.size());
    return date.compare(0, from, filter.from, 0, from) >= 0 &&
           date.compare(0, until, filter.until, 0, until) <= 0;
}

/// Whether a paper that answers questions does so for one of the assemblies that are asked for.
bool put_in(const DocumentFacts& document, const Filter& filter) {
    return document.kind != DocumentKind::beantwoording_raadsvragen || among(filter.forums, document.forum);
}

/// The facets that any of `organisations` counts under.
std::vector<bool> organisation_facets(const Catalogue& catalogue,
                                      const std::vector<std::string>& organisations) {
    std::vector<bool> result(catalogue.facets.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        for (const std::string& organisation : organisations) {
            const auto [name, value] = facet_of(organisation);
            if (catalogue.facets[i].name == name && catalogue.facets[i].value == value) result[i] = true;
        }
    return result;
}

/// The facets of kind `facet`, which hold folded names with a blank before and after, that hold any of
/// `names`.
std::vector<bool> name_facets(const Catalogue& catalogue, std::string_view facet,
                              const std::vector<std::string>& names) {
    std::vector<bool> result(catalogue.facets.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        for (const std::string& name : names)
            if (catalogue.facets[i].name == facet &&
                catalogue.facets[i].value.find(' ' + name + ' ') != std::string::npos)
                result[i] = true;
    return result;
}

bool has_any(std::span<const std::uint32_t> have, const std::vector<bool>& facets) {
    return std::any_of(have.begin(), have.end(), [&](std::uint32_t facet) { return facets[facet]; });
}

void keep_titled(Connection& db, const Catalogue& catalogue, const std::string& word, Bits& passes) {
    Deadline never{1'000'000'000};
    Bits titled(catalogue.documents.size());
    look_up(db, {TermKind::exact, word}, never, [&](const std::vector<Posting>& postings) {
        for (const Posting& posting : postings)
            if (posting.row < catalogue.rows.size() && catalogue.titles.has(posting.row))
                titled.add(catalogue.row_documents[posting.row]);
    });
    passes &= titled;
}

/// Titles and kinds of annotation apart.
bool asks_nothing(const Filter& filter) {
    return filter.kinds.empty() && filter.forums.empty() && !filter.undated && filter.senders.empty() &&
           filter.documents.empty() && filter.from.empty() && filter.until.empty() &&
           filter.organisations.empty() && filter.municipalities.empty() && filter.parties.empty() &&
           filter.signatories.empty();
}

/// What is excluded passage by passage: who says it, and where.
bool asks_only_speech(const Filter& filter) {
    return filter.parties.empty() &&
           (!filter.speakers.empty() || !filter.items.empty() || !filter.meetings.empty());
}

/// Documents that suit the filter, titles and kinds of annotation apart.
Bits suiting(const Catalogue& catalogue, const Filter& filter, const SpokenRows& spoken) {
    const std::vector<bool> organisations = organisation_facets(catalogue, filter.organisations);
    const std::vector<bool> municipalities = organisation_facets(catalogue, filter.municipalities);
    const std::vector<bool> parties = organisation_facets(catalogue, filter.parties);
    const std::vector<bool> signatories = name_facets(catalogue, "signatory", filter.signatories);
    const std::vector<bool> senders = name_facets(catalogue, "sender_words", filter.senders);
    const std::unordered_set<std::string_view> asked{filter.documents.begin(), filter.documents.end()};
    Bits result(catalogue.documents.size());
    for (std::size_t i = 0; i < catalogue.documents.size(); ++i) {
        const DocumentFacts& document = catalogue.documents[i];
        const std::span<const std::uint32_t> facets = catalogue.facets_of(i);
        if (among(filter.kinds, document.kind) && (asked.empty() || asked.contains(document.id)) &&
            put_in(document, filter) && in_period(document.date, filter) &&
            (filter.senders.empty() || has_any(facets, senders)) &&
            (filter.organisations.empty() || has_any(facets, organisations)) &&
            (filter.municipalities.empty() || has_any(facets, municipalities)) &&
            (filter.parties.empty() || has_any(facets, parties) || spoken.minutes().has(i)) &&
            (filter.signatories.empty() || has_any(facets, signatories)))
            result.add(i);
    }
    return result;
}

/// What a passage must hold, as bits of RowFacts::holds.
std::uint16_t bits_of(const Filter& filter) {
    std::uint32_t bits = filter.struck ? in_struck : 0;
    for (const Kind kind : filter.contains) bits |= bit_of(kind);
    return static_cast<std::uint16_t>(bits);
}

}  // namespace

WantedRows::WantedRows(Connection& db, const Catalogue& catalogue, const Filter& filter)
    : catalogue_(catalogue), wanted_(bits_of(filter)), asks_(wanted_ != 0), spoken_(db, catalogue, filter) {
    for (const Filter& excluded : filter.excluded) {
        unwanted_ = static_cast<std::uint16_t>(unwanted_ | bits_of(excluded));
        if (SpokenRows spoken{db, catalogue, excluded}; spoken.asks() && excluded.parties.empty())
            unspoken_.push_back(std::move(spoken));
    }
}

bool WantedRows::is_unspoken(std::uint32_t row) const {
    return std::any_of(unspoken_.begin(), unspoken_.end(),
                       [&](const SpokenRows& it) { return it.rows().has(row); });
}

Bits passing(Connection& db, const Catalogue& catalogue, const Filter& filter, bool replaced) {
    Bits passes = replaced ? Bits(catalogue.documents.size(), true) : catalogue.live;
    const SpokenRows spoken{db, catalogue, filter};
    if (!asks_nothing(filter)) passes &= suiting(catalogue, filter, spoken);
    if (spoken.asks()) passes &= spoken.documents();
    for (const std::string& word : filter.titles) keep_titled(db, catalogue, word, passes);
    for (const Filter& excluded : filter.excluded)
        if (bits_of(excluded) == 0 && !asks_only_speech(excluded))
            passes -= passing(db, catalogue, excluded, true);
    return passes;
}

}  // namespace raadspoor::index
