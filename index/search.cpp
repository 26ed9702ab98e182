#include "index/search.h"

#include <algorithm>
#include <bit>

#include "index/evaluate.h"
#include "index/highlight.h"

namespace raadspoor::index {

namespace {

constexpr float title_weight = 2;  // A title is short and says what the document is about.
constexpr float heading_weight = 1.5F;
constexpr std::size_t looked_at = 50;  // of the best passages, for words in their heading

/// A passage that answers, before its text is fetched.
struct Candidate {
    std::uint32_t row = 0;
    std::uint32_t document = 0;
    int held = 0;  ///< how many parts of the question
    float score = 0;
};

/// The kinds that a passage must hold, as bits of RowFacts::holds; any of them will do.
std::uint16_t asked_kinds(const Filter& filter) {
    unsigned bits = 0;
    for (const std::string& name : filter.contains)
        if (const auto kind = kind_named(name)) bits |= 1U << static_cast<unsigned>(*kind);
    return static_cast<std::uint16_t>(bits);
}

class Answer {
public:
    Answer(const Catalogue& catalogue, const Filter& filter)
        : catalogue_(catalogue), kinds_(asked_kinds(filter)), every_passage_(filter.contains.empty()) {}

    /// The passages of `documents` that are in `found`, by document.
    std::vector<Candidate> candidates(const std::vector<Posting>& postings, const Bits& documents) {
        std::vector<Candidate> result;
        Bits in_text(catalogue_.documents.size());
        Posting title;  // of the document at hand: it stands before the passages
        std::uint32_t place = no_document, first = 0;
        for (const Posting& posting : postings) {
            const std::uint32_t document = catalogue_.row_documents[posting.row];
            if (!documents.has(document)) continue;
            if (document != place) {
                place = document;
                first = catalogue_.documents[document].first;
                title = {};
            }
            if (posting.row == first) {
                title = posting;
                titles_.push_back(posting);
            } else {
                in_text.add(document);
                if (suits(posting.row))
                    result.push_back({posting.row, document, std::popcount(posting.held | title.held), posting.worth + title_weight * title.worth});
            }
        }
        add_others(documents, in_text, result);
        return result;
    }

private:
    static constexpr std::uint32_t no_document = ~std::uint32_t{0};

    /// Documents of which no passage holds a word of the question.
    void add_others(const Bits& documents, const Bits& in_text, std::vector<Candidate>& result) {
        Bits others = documents;
        others -= in_text;
        auto title = titles_.begin();
        others.each([&](std::size_t place) {
            const std::uint32_t first = catalogue_.documents[place].first;
            while (title != titles_.end() && title->row < first) ++title;
            const bool found = title != titles_.end() && title->row == first;
            add_without_words(static_cast<std::uint32_t>(place), found ? *title : Posting{}, result);
        });
    }

    /// A document that is found by its title, or by filters only, shows how it begins, or what it must hold.
    void add_without_words(std::uint32_t place, const Posting& title, std::vector<Candidate>& result) {
        const DocumentFacts& document = catalogue_.documents[place];
        const Candidate opening{document.first + std::min(1U, document.passages), place, std::popcount(title.held),
                                title_weight * title.worth};
        if (every_passage_) return result.push_back(opening);
        for (std::uint32_t row = document.first + 1; row <= document.first + document.passages; ++row)
            if (suits(row)) result.push_back({row, place, opening.held, opening.score});
    }

    bool suits(std::uint32_t row) const { return every_passage_ || (catalogue_.rows[row].holds & kinds_) != 0; }

    const Catalogue& catalogue_;
    std::uint16_t kinds_;
    bool every_passage_;
    std::vector<Posting> titles_;
};

/// Pages, documents and facets of the candidates.
void count(const Catalogue& catalogue, const std::vector<Candidate>& candidates, bool facets, SearchResult& result) {
    Bits pages(catalogue.page_count), documents(catalogue.documents.size());
    for (const Candidate& candidate : candidates) {
        const RowFacts& row = catalogue.rows[candidate.row];
        for (std::uint32_t i = 0; i < row.pages; ++i) pages.add(catalogue.pages[row.first_page + i]);
        documents.add(candidate.document);
    }
    result.passages = candidates.size();
    result.pages = pages.count();
    result.documents = documents.count();
    if (!facets) return;
    std::vector<std::size_t> counts(catalogue.facets.size());
    documents.each([&](std::size_t place) {
        for (const std::uint32_t facet : catalogue.documents[place].facets) ++counts[facet];
    });
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0 && catalogue.facets[i].name != "signatory")
            result.facets[catalogue.facets[i].name][catalogue.facets[i].value] = counts[i];
}

std::string body_of(Connection& db, std::uint32_t row) {
    Statement& found = db.query("SELECT body FROM passage WHERE row = ?", std::int64_t{row});
    std::string body = found.step() ? found.text(0) : std::string();
    found.reset();
    return body;
}

/// Puts the `wanted` best in front, in order.
void order(const Catalogue& catalogue, std::vector<Candidate>& candidates, Order by, std::ptrdiff_t wanted) {
    const auto date = [&](const Candidate& c) -> const std::string& { return catalogue.documents[c.document].date; };
    const auto better = [&](const Candidate& a, const Candidate& b) {
        if (by == Order::newest_first && date(a) != date(b)) return date(a) > date(b);
        if (a.held != b.held) return a.held > b.held;
        if (a.score != b.score) return a.score > b.score;
        if (date(a) != date(b)) return date(a) > date(b);
        return a.row < b.row;
    };
    std::partial_sort(candidates.begin(), candidates.begin() + wanted, candidates.end(), better);
}

/// Among the best, passages that begin with a heading that holds a word of the question are worth more.
void raise_headed(Connection& db, const Analyser& analyser, const Catalogue& catalogue, const Match& match, std::vector<Candidate>& candidates) {
    const std::size_t best = std::min(candidates.size(), looked_at);
    order(catalogue, candidates, Order::relevance, static_cast<std::ptrdiff_t>(best));
    for (std::size_t i = 0; i < best; ++i) {
        const std::uint16_t heading = catalogue.rows[candidates[i].row].heading;
        if (heading == 0) continue;
        const std::string body = body_of(db, candidates[i].row);
        if (!highlights(analyser, std::string_view(body).substr(0, heading), match).empty()) candidates[i].score *= heading_weight;
    }
}

/// Brings the passages of a document together, where the best of them stands.
void group(std::vector<Candidate>::iterator begin, std::vector<Candidate>::iterator end) {
    for (; begin != end; ++begin)
        begin = std::prev(std::stable_partition(begin + 1, end, [document = begin->document](const Candidate& c) { return c.document == document; }));
}

PassageHit fetch(Connection& db, const Analyser& analyser, const Catalogue& catalogue, const Match& match,
                 const Candidate& candidate) {
    const RowFacts& facts = catalogue.rows[candidate.row];
    const DocumentFacts& document = catalogue.documents[candidate.document];
    PassageHit hit;
    hit.document = document.id;
    hit.score = static_cast<double>(candidate.score);
    if (candidate.row == document.first) return hit;  // The document has no text.
    hit.span = {facts.begin, facts.begin + std::size_t{facts.bytes}};
    hit.text = body_of(db, candidate.row);
    hit.highlights = highlights(analyser, hit.text, match);
    return hit;
}

}  // namespace

SearchResult search(Connection& db, const Analyser& analyser, const Catalogue& catalogue, Accumulator& accumulator, const Match& match,
                    const Filter& filter, const SearchOptions& options) {
    Deadline deadline{options.milliseconds};
    db.interrupt_when([&] { return deadline.passed(); });
    Found found = evaluate(db, catalogue, accumulator, match, deadline);
    db.never_interrupt();
    SearchResult result;
    result.partial = deadline.was_passed();
    found.documents &= passing(db, catalogue, filter, false);
    std::vector<Candidate> candidates = Answer{catalogue, filter}.candidates(found.postings, found.documents);
    count(catalogue, candidates, options.facets, result);
    const auto first = static_cast<std::ptrdiff_t>(std::min(options.offset, candidates.size()));
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(options.limit, candidates.size() - static_cast<std::size_t>(first)));
    if (options.order == Order::relevance) raise_headed(db, analyser, catalogue, match, candidates);
    order(catalogue, candidates, options.order, last);
    group(candidates.begin() + first, candidates.begin() + last);
    for (std::ptrdiff_t i = first; i < last; ++i)
        result.hits.push_back(fetch(db, analyser, catalogue, match, candidates[static_cast<std::size_t>(i)]));
    return result;
}

}  // namespace raadspoor::index
