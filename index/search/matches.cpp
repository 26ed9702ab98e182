#include "index/search/matches.h"

#include <algorithm>

namespace raadspoor::index {

namespace {

constexpr float title_weight = 2;  // A title is short and says what the document is about.

/// The others are there to filter by.
bool is_counted(const std::string& facet) { return facet != "signatory" && facet != "sender_words"; }

/// How many bits are set, mostly one or two: quicker here than a call of the library, which std::popcount is
/// without -mpopcnt.
int parts_in(std::uint32_t held) {
    int parts = 0;
    for (; held != 0; held &= held - 1) ++parts;
    return parts;
}

}  // namespace

Matches::Matches(Connection& db, const Catalogue& catalogue, const Filter& filter, Best& best)
    : catalogue_(catalogue),
      best_(best),
      wanted_(db, catalogue, filter),
      pages_(catalogue),
      answering_(catalogue.documents.size()),
      per_document_(catalogue.documents.size()) {}

/// A table of contents holds every word of what it points to, and says nothing about it.
inline void Matches::keep(Candidate candidate) {
    if (catalogue_.contents.has(candidate.row)) candidate.held = 0;
    pages_.add(candidate.row);
    best_.add(candidate);
}

void Matches::add(const Candidate& candidate) {
    ++passages_;
    ++per_document_[candidate.document];
    answering_.add(candidate.document);
    keep(candidate);
}

void Matches::finish(const Reading& reading, Bits& in_text) {
    const std::uint32_t document = reading.title.document;
    if (reading.in_text) in_text.add(document);
    if (reading.passages == 0) return;
    passages_ += reading.passages;
    per_document_[document] += reading.passages;
    answering_.add(document);
}

void Matches::gather(Accumulator& found, const Bits& documents, const Bits& units) {
    Bits in_text(catalogue_.documents.size());
    Reading at;
    const bool any = wanted_.any(), split = catalogue_.is_split();
    found.drain([&](std::uint32_t row, float worth, std::uint32_t held) {
        const std::uint32_t document = catalogue_.row_documents[row];
        if (document != at.title.document) {
            finish(at, in_text);
            at = {{document}, documents.has(document)};
            if (at.answers && catalogue_.titles.has(row)) {
                at.title = {document, worth, held};
                titles_.push_back(at.title);
                return;
            }
        }
        if (!at.answers || (split && !catalogue_.is_of(row, units))) return;
        at.in_text = true;
        if (!any && !wanted_.suit(row)) return;
        ++at.passages;
        keep({row, document, parts_in(held | at.title.held), worth + title_weight * at.title.worth});
    });
    finish(at, in_text);
    add_others(documents, in_text);
}

void Matches::count(Connection& db, const Analyser& analyser, const Match& match, bool facets,
                    SearchResult& result) {
    pages_.look(db, analyser, match);
    result.passages = passages_;
    result.pages = pages_.pages();
    result.pages_exact = pages_.is_exact();
    result.documents = answering_.count();
    if (!facets) return;
    std::vector<std::size_t> counts(catalogue_.facets.size());
    answering_.each([&](std::size_t place) {
        for (const std::uint32_t facet : catalogue_.facets_of(place)) ++counts[facet];
    });
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0 && is_counted(catalogue_.facets[i].name))
            result.facets[catalogue_.facets[i].name][catalogue_.facets[i].value] = counts[i];
}

/// Documents of which no passage holds a word of the question.
void Matches::add_others(const Bits& documents, const Bits& in_text) {
    Bits others = documents;
    others -= in_text;
    auto title = titles_.begin();
    others.each([&](std::size_t place) {
        while (title != titles_.end() && title->document < place) ++title;
        const bool found = title != titles_.end() && title->document == place;
        add_without_words(static_cast<std::uint32_t>(place), found ? *title : Title{});
    });
}

/// A document that is found by its title, or by filters only, shows how it begins, or what it must hold.
void Matches::add_without_words(std::uint32_t place, const Title& title) {
    const DocumentFacts& document = catalogue_.documents[place];
    const Candidate opening{document.first + std::min(1U, document.passages), place, parts_in(title.held),
                            title_weight * title.worth};
    if (wanted_.any()) {
        Candidate shown = opening;  // what is struck out is no beginning
        const std::uint32_t last = document.first + document.passages;
        while (shown.row < last && catalogue_.struck.has(shown.row)) ++shown.row;
        return add(shown);
    }
    for (std::uint32_t row = document.first + 1; row <= document.first + document.passages; ++row) {
        if (!wanted_.suit(row)) continue;
        add({row, place, opening.held, opening.score});
        if (!wanted_.ask()) return;  // only excludes: one passage is enough
    }
}

}  // namespace raadspoor::index
