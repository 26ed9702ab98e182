#include "index/evaluate.h"

#include <cmath>

#include "index/frequent.h"

namespace raadspoor::index {

namespace {

constexpr float k1 = 1.2F;
constexpr float b = 0.75F;
constexpr unsigned most_parts = 32;  // that are told apart in Posting::held

// How a row holds a word, best last. A row's worth is `class_step` times its class plus its frequency, until it is a score.
enum WordClass { in_part, as_stem, as_asked };
constexpr float classes = 3;
constexpr float class_step = 65'536;

/// The first exact form is the word as it was asked; other exact forms are spellings of its stem.
WordClass class_of(const Match& term, std::size_t form) {
    switch (term.terms[form].kind) {
        case TermKind::exact: return form == 0 ? as_asked : as_stem;
        case TermKind::stem: return as_stem;
        case TermKind::part: return in_part;
    }
    return in_part;
}

void raise(std::vector<Posting>& postings, WordClass to) {
    for (Posting& posting : postings) posting.worth = std::min(posting.worth, class_step - 1) + class_step * static_cast<float>(to);
}

class Evaluation {
public:
    Evaluation(Connection& db, const Catalogue& catalogue, Accumulator& accumulator, Deadline& deadline)
        : db_(db), catalogue_(catalogue), accumulator_(accumulator), deadline_(deadline) {}

    Found of(const Match& match, unsigned part, bool top = false) {
        switch (match.op) {
            case Match::Op::term: return leaf(term(match), part);
            case Match::Op::phrase: return leaf(as_it_is(scan(db_, phrase_expression(match), deadline_)), part);
            case Match::Op::prefix: return leaf(as_it_is(scan_rows(db_, prefix_expression(match), deadline_)), part);
            case Match::Op::near: return leaf(as_it_is(scan_rows(db_, near_expression(match), deadline_)), part);
            case Match::Op::all: return all(match, part, top);
            case Match::Op::any: return any(match, part);
            case Match::Op::none: return none(match, part, top);
        }
        return nothing();
    }

private:
    Found nothing() const { return {Bits(catalogue_.documents.size()), {}}; }
    Found everything() const { return {Bits(catalogue_.documents.size(), true), {}}; }

    static std::vector<Posting> as_it_is(std::vector<Posting> postings) {
        raise(postings, as_asked);
        return postings;
    }

    std::vector<Posting> term(const Match& match) {
        for (std::size_t i = 0; i < match.terms.size(); ++i) {
            std::vector<Posting> found = look_up(db_, match.terms[i], deadline_);
            raise(found, class_of(match, i));
            if (match.terms.size() == 1) return found;
            accumulator_.add(found, Together::most);
        }
        return accumulator_.take();
    }

    /// Makes classes and frequencies into scores, and gathers the documents.
    Found leaf(std::vector<Posting> postings, unsigned part) {
        Found found = nothing();
        const std::size_t rows = catalogue_.row_documents.size();
        std::erase_if(postings, [&](const Posting& posting) { return posting.row >= rows; });
        const auto all = static_cast<float>(rows), holding = static_cast<float>(postings.size());
        const float rarity = std::log(1 + (all - holding + 0.5F) / (holding + 0.5F));
        const float most = rarity * (k1 + 1) / classes;
        const float per_word = k1 * b / static_cast<float>(catalogue_.mean_words);
        for (Posting& posting : postings) {
            const float word_class = std::floor(posting.worth / class_step), count = posting.worth - class_step * word_class;
            const float length = k1 * (1 - b) + per_word * static_cast<float>(catalogue_.row_words[posting.row]);
            posting.worth = most * (word_class + count / (count + length));
            posting.held = 1U << part;
            found.documents.add(catalogue_.row_documents[posting.row]);
        }
        found.postings = std::move(postings);
        return found;
    }

    /// What the children found, by row; a single list stays as it is.
    std::vector<Posting> summed(std::vector<std::vector<Posting>>& lists) {
        std::erase_if(lists, [](const std::vector<Posting>& list) { return list.empty(); });
        if (lists.empty()) return {};
        if (lists.size() == 1) return std::move(lists.front());
        for (const std::vector<Posting>& list : lists) accumulator_.add(list, Together::sum);
        return accumulator_.take();
    }

    Found all(const Match& match, unsigned part, bool top) {
        Found found = everything();
        std::vector<std::vector<Posting>> lists;
        for (unsigned i = 0; i < match.children.size(); ++i) {
            Found next = of(match.children[i], top ? i % most_parts : part);
            found.documents &= next.documents;
            lists.push_back(std::move(next.postings));
        }
        found.postings = summed(lists);
        return found;
    }

    Found any(const Match& match, unsigned part) {
        Found found = nothing();
        std::vector<std::vector<Posting>> lists;
        for (const Match& child : match.children) {
            Found next = of(child, part);
            found.documents |= next.documents;
            lists.push_back(std::move(next.postings));
        }
        found.postings = summed(lists);
        return found;
    }

    Found none(const Match& match, unsigned part, bool top) {
        if (match.children.empty()) return everything();
        Found found = of(match.children[0], part, top);
        for (std::size_t i = 1; i < match.children.size(); ++i) found.documents -= of(match.children[i], part).documents;
        return found;
    }

    Connection& db_;
    const Catalogue& catalogue_;
    Accumulator& accumulator_;
    Deadline& deadline_;
};

}  // namespace

Found evaluate(Connection& db, const Catalogue& catalogue, Accumulator& accumulator, const Match& match, Deadline& deadline) {
    accumulator.begin(catalogue.row_documents.size());
    return Evaluation{db, catalogue, accumulator, deadline}.of(match, 0, true);
}

}  // namespace raadspoor::index
