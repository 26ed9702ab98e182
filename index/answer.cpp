#include "index/answer.h"

#include <algorithm>
#include <bit>

#include "index/facts.h"

namespace raadspoor::index {

namespace {

constexpr float title_weight = 2;  // A title is short and says what the document is about.

}  // namespace

Answer::Answer(const Catalogue& catalogue, const Filter& filter, Best& best)
    : catalogue_(catalogue), best_(best), kinds_(filter), pages_(catalogue.page_count), answering_(catalogue.documents.size()),
      per_document_(catalogue.documents.size()) {}

void Answer::gather(Accumulator& found, const Bits& documents) {
    Bits in_text(catalogue_.documents.size());
    Title title;  // of the document at hand: it stands before the passages
    found.drain([&](std::uint32_t row, float worth, std::uint32_t held) {
        const std::uint32_t document = catalogue_.row_documents[row];
        if (!documents.has(document)) return;
        if (document != title.document) title = {document};
        if (row == catalogue_.first_rows[document]) {
            title = {document, worth, held};
            titles_.push_back(title);
            return;
        }
        in_text.add(document);
        if (kinds_.suit(catalogue_.rows[row])) add({row, document, std::popcount(held | title.held), worth + title_weight * title.worth});
    });
    add_others(documents, in_text);
}

void Answer::count(bool facets, SearchResult& result) const {
    result.passages = passages_;
    result.pages = pages_.count();
    result.documents = answering_.count();
    if (!facets) return;
    std::vector<std::size_t> counts(catalogue_.facets.size());
    answering_.each([&](std::size_t place) {
        for (const std::uint32_t facet : catalogue_.documents[place].facets) ++counts[facet];
    });
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0 && catalogue_.facets[i].name != "signatory")
            result.facets[catalogue_.facets[i].name][catalogue_.facets[i].value] = counts[i];
}

/// A table of contents holds every word of what it points to, and says nothing about it.
void Answer::add(Candidate candidate) {
    if ((catalogue_.rows[candidate.row].holds & in_contents) != 0) candidate.held = 0;
    ++passages_;
    ++per_document_[candidate.document];
    answering_.add(candidate.document);
    const PageRange& range = catalogue_.row_pages[candidate.row];
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i) pages_.add(range.listed ? catalogue_.page_lists[i] : i);
    best_.add(candidate);
}

/// Documents of which no passage holds a word of the question.
void Answer::add_others(const Bits& documents, const Bits& in_text) {
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
void Answer::add_without_words(std::uint32_t place, const Title& title) {
    const DocumentFacts& document = catalogue_.documents[place];
    const Candidate opening{document.first + std::min(1U, document.passages), place, std::popcount(title.held), title_weight * title.worth};
    if (kinds_.any()) return add(opening);
    for (std::uint32_t row = document.first + 1; row <= document.first + document.passages; ++row) {
        if (!kinds_.suit(catalogue_.rows[row])) continue;
        add({row, place, opening.held, opening.score});
        if (!kinds_.ask()) return;  // only excludes: one passage is enough
    }
}

}  // namespace raadspoor::index
