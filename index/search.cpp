#include "index/search.h"

#include <algorithm>
#include <bit>

#include "index/evaluate.h"
#include "index/highlight.h"

namespace raadspoor::index {

namespace {

constexpr float title_weight = 2;  // A title is short and says what the document is about.

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

    /// The passages of documents that are in `found` and pass. Postings and documents ascend side by side.
    std::vector<Candidate> candidates(const Found& found, const std::vector<bool>& passes) {
        std::vector<Candidate> result;
        auto posting = found.postings.begin();
        for (const std::uint32_t place : found.documents) {
            if (!passes[place]) continue;
            const DocumentFacts& document = catalogue_.documents[place];
            posting = std::lower_bound(posting, found.postings.end(), document.first,
                                       [](const Posting& p, std::uint32_t row) { return p.row < row; });
            auto end = posting;
            while (end != found.postings.end() && end->row <= document.first + document.passages) ++end;
            add_document(place, posting, end, result);
            posting = end;
        }
        return result;
    }

private:
    using Iterator = std::vector<Posting>::const_iterator;

    void add_document(std::uint32_t place, Iterator begin, Iterator end, std::vector<Candidate>& result) {
        const DocumentFacts& document = catalogue_.documents[place];
        Posting title;
        if (begin != end && begin->row == document.first) title = *begin++;
        for (auto posting = begin; posting != end; ++posting)
            if (suits(posting->row))
                result.push_back({posting->row, place, std::popcount(posting->held | title.held),
                                  posting->worth + title_weight * title.worth});
        if (begin == end) add_without_words(place, title, result);
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
};

void count(const Catalogue& catalogue, const std::vector<Candidate>& candidates, bool facets, SearchResult& result) {
    std::vector<bool> pages(catalogue.page_count);
    std::vector<std::size_t> counts(catalogue.facets.size());
    const Candidate* before = nullptr;
    for (const Candidate& candidate : candidates) {
        const RowFacts& row = catalogue.rows[candidate.row];
        for (std::uint32_t i = row.first_page; i < row.end_page; ++i) pages[catalogue.pages[i]] = true;
        if (before == nullptr || before->document != candidate.document) {
            ++result.documents;
            for (const std::uint32_t facet : catalogue.documents[candidate.document].facets) ++counts[facet];
        }
        before = &candidate;
    }
    result.passages = candidates.size();
    result.pages = static_cast<std::size_t>(std::count(pages.begin(), pages.end(), true));
    for (std::size_t i = 0; facets && i < counts.size(); ++i)
        if (counts[i] > 0 && catalogue.facets[i].name != "signatory")
            result.facets[catalogue.facets[i].name][catalogue.facets[i].value] = counts[i];
}

/// Puts the `wanted` best in front, in order.
void order(const Catalogue& catalogue, std::vector<Candidate>& candidates, Order by, std::size_t wanted) {
    const auto date = [&](const Candidate& c) -> const std::string& { return catalogue.documents[c.document].date; };
    const auto better = [&](const Candidate& a, const Candidate& b) {
        if (by == Order::newest_first && date(a) != date(b)) return date(a) > date(b);
        if (a.held != b.held) return a.held > b.held;
        if (a.score != b.score) return a.score > b.score;
        if (date(a) != date(b)) return date(a) > date(b);
        return a.row < b.row;
    };
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(wanted), candidates.end(), better);
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
    Statement& row = db.query("SELECT body FROM passage WHERE row = ?", std::int64_t{candidate.row});
    if (row.step()) hit.text = row.text(0);
    row.reset();
    hit.highlights = highlights(analyser, hit.text, match);
    return hit;
}

}  // namespace

SearchResult search(Connection& db, const Analyser& analyser, const Catalogue& catalogue, const Match& match,
                    const Filter& filter, const SearchOptions& options) {
    Deadline deadline{options.milliseconds};
    db.interrupt_when([&] { return deadline.passed(); });
    const Found found = evaluate(db, catalogue, match, deadline);
    db.never_interrupt();
    SearchResult result;
    result.partial = deadline.was_passed();
    std::vector<Candidate> candidates =
        Answer{catalogue, filter}.candidates(found, passing(db, catalogue, filter, false));
    count(catalogue, candidates, options.facets, result);
    const std::size_t first = std::min(options.offset, candidates.size());
    const std::size_t last = first + std::min(options.limit, candidates.size() - first);
    order(catalogue, candidates, options.order, last);
    for (std::size_t i = first; i < last; ++i)
        result.hits.push_back(fetch(db, analyser, catalogue, match, candidates[i]));
    return result;
}

}  // namespace raadspoor::index
