#include "index/search.h"

#include <algorithm>
#include <bit>
#include <limits>

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

/// Which of two passages stands first.
class Better {
public:
    Better(const Catalogue& catalogue, Order by) : catalogue_(catalogue), by_(by) {}

    bool operator()(const Candidate& a, const Candidate& b) const {
        if (by_ == Order::newest_first && date(a) != date(b)) return date(a) > date(b);
        if (a.held != b.held) return a.held > b.held;
        if (a.score != b.score) return a.score > b.score;
        if (date(a) != date(b)) return date(a) > date(b);
        return a.row < b.row;
    }

private:
    const std::string& date(const Candidate& candidate) const { return catalogue_.documents[candidate.document].date; }

    const Catalogue& catalogue_;
    Order by_;
};

/// The best of what was added, without the rest.
class Best {
public:
    Best(Better better, std::size_t wanted) : better_(better), wanted_(wanted) {}

    void add(const Candidate& candidate) {
        if (full_ && !better_(candidate, worst_)) return;
        kept_.push_back(candidate);
        if (kept_.size() >= 4 * wanted_ + 1'000) shrink();
    }

    std::vector<Candidate> take() {
        std::sort(kept_.begin(), kept_.end(), better_);
        kept_.resize(std::min(kept_.size(), wanted_));
        return std::move(kept_);
    }

private:
    void shrink() {
        const auto end = kept_.begin() + static_cast<std::ptrdiff_t>(wanted_);
        std::nth_element(kept_.begin(), end, kept_.end(), better_);
        worst_ = *end;
        full_ = true;
        kept_.erase(end, kept_.end());
    }

    Better better_;
    std::size_t wanted_;
    std::vector<Candidate> kept_;
    Candidate worst_;
    bool full_ = false;
};

/// Goes through the rows that were found, and counts and keeps those that answer.
class Answer {
public:
    Answer(const Catalogue& catalogue, const Filter& filter, Best& best)
        : catalogue_(catalogue), best_(best), kinds_(asked_kinds(filter)), every_passage_(filter.contains.empty()), pages_(catalogue.page_count),
          answering_(catalogue.documents.size()) {}

    /// `found` holds rows of `documents` and of others.
    void gather(Accumulator& found, const Bits& documents) {
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
            if (suits(row)) add({row, document, std::popcount(held | title.held), worth + title_weight * title.worth});
        });
        add_others(documents, in_text);
    }

    void count(bool facets, SearchResult& result) const {
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

private:
    struct Title {
        std::uint32_t document = ~std::uint32_t{0};
        float worth = 0;
        std::uint32_t held = 0;
    };

    void add(const Candidate& candidate) {
        ++passages_;
        answering_.add(candidate.document);
        const PageRange& range = catalogue_.row_pages[candidate.row];
        for (std::uint32_t i = range.first; i < range.first + range.count; ++i) pages_.add(range.listed ? catalogue_.page_lists[i] : i);
        best_.add(candidate);
    }

    /// Documents of which no passage holds a word of the question.
    void add_others(const Bits& documents, const Bits& in_text) {
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
    void add_without_words(std::uint32_t place, const Title& title) {
        const DocumentFacts& document = catalogue_.documents[place];
        const Candidate opening{document.first + std::min(1U, document.passages), place, std::popcount(title.held),
                                title_weight * title.worth};
        if (every_passage_) return add(opening);
        for (std::uint32_t row = document.first + 1; row <= document.first + document.passages; ++row)
            if (suits(row)) add({row, place, opening.held, opening.score});
    }

    bool suits(std::uint32_t row) const { return every_passage_ || (catalogue_.rows[row].holds & kinds_) != 0; }

    const Catalogue& catalogue_;
    Best& best_;
    std::uint16_t kinds_;
    bool every_passage_;
    Bits pages_, answering_;
    std::size_t passages_ = 0;
    std::vector<Title> titles_;
};

std::string body_of(Connection& db, std::uint32_t row) {
    Statement& found = db.query("SELECT body FROM passage WHERE row = ?", std::int64_t{row});
    std::string body = found.step() ? found.text(0) : std::string();
    found.reset();
    return body;
}

/// Among the best, passages that begin with a heading that holds a word of the question are worth more.
void raise_headed(Connection& db, const Analyser& analyser, const Catalogue& catalogue, const Match& match, std::vector<Candidate>& best) {
    const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(best.size(), looked_at));
    for (auto candidate = best.begin(); candidate != end; ++candidate) {
        const std::uint16_t heading = catalogue.rows[candidate->row].heading;
        if (heading == 0) continue;
        const std::string body = body_of(db, candidate->row);
        if (!highlights(analyser, std::string_view(body).substr(0, heading), match).empty()) candidate->score *= heading_weight;
    }
    std::sort(best.begin(), end, Better{catalogue, Order::relevance});
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

SearchResult search(Connection& db, const Analyser& analyser, const Catalogue& catalogue, Workspace& workspace, const Match& match,
                    const Filter& filter, const SearchOptions& options) {
    Deadline deadline{options.milliseconds};
    db.interrupt_when([&] { return deadline.passed(); });
    Bits documents = evaluate(db, catalogue, workspace, match, deadline);
    db.never_interrupt();
    SearchResult result;
    result.partial = deadline.was_passed();
    documents &= passing(db, catalogue, filter, false);
    const std::size_t last = options.offset + std::min(options.limit, std::numeric_limits<std::size_t>::max() - options.offset);
    Best best{Better{catalogue, options.order}, std::clamp(last, looked_at, catalogue.rows.size() + looked_at)};
    Answer answer{catalogue, filter, best};
    answer.gather(workspace.found, documents);
    answer.count(options.facets, result);
    std::vector<Candidate> shown = best.take();
    if (options.order == Order::relevance) raise_headed(db, analyser, catalogue, match, shown);
    shown.resize(std::min(shown.size(), last));
    shown.erase(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(std::min(options.offset, shown.size())));
    group(shown.begin(), shown.end());
    for (const Candidate& candidate : shown) result.hits.push_back(fetch(db, analyser, catalogue, match, candidate));
    return result;
}

}  // namespace raadspoor::index
