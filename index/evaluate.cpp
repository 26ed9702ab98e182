#include "index/evaluate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace raadspoor::index {

namespace {

constexpr float k1 = 1.2F;
constexpr float b = 0.75F;
constexpr std::array<float, 3> form_weight = {1.0F, 0.7F, 0.4F};  // by TermKind
constexpr unsigned most_parts = 32;                               // that are told apart in Posting::held

enum class Together { most, sum };

void join(Posting& into, const Posting& other, Together how) {
    into.worth = how == Together::most ? std::max(into.worth, other.worth) : into.worth + other.worth;
    into.held |= other.held;
}

/// The rows of both, worth what `how` says where they meet.
std::vector<Posting> merge(std::vector<Posting> left, std::vector<Posting> right, Together how) {
    if (left.empty()) return right;
    if (right.empty()) return left;
    std::vector<Posting> merged;
    merged.reserve(left.size() + right.size());
    auto l = left.begin();
    auto r = right.begin();
    while (l != left.end() && r != right.end()) {
        if (l->row < r->row) merged.push_back(*l++);
        else if (r->row < l->row) merged.push_back(*r++);
        else {
            join(*l, *r++, how);
            merged.push_back(*l++);
        }
    }
    merged.insert(merged.end(), l, left.end());
    merged.insert(merged.end(), r, right.end());
    return merged;
}

using Documents = std::vector<std::uint32_t>;

Documents both(const Documents& left, const Documents& right) {
    Documents result;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(result));
    return result;
}

Documents either(const Documents& left, const Documents& right) {
    Documents result;
    std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(result));
    return result;
}

Documents without(const Documents& left, const Documents& right) {
    Documents result;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(result));
    return result;
}

class Evaluation {
public:
    Evaluation(Connection& db, const Catalogue& catalogue, Deadline& deadline)
        : db_(db), catalogue_(catalogue), deadline_(deadline) {}

    Found of(const Match& match, unsigned part, bool top = false) {
        switch (match.op) {
            case Match::Op::term: return leaf(term(match), part);
            case Match::Op::phrase: return leaf(scan(db_, phrase_expression(match), deadline_), part);
            case Match::Op::prefix: return leaf(scan_rows(db_, prefix_expression(match), deadline_), part);
            case Match::Op::near: return leaf(scan_rows(db_, near_expression(match), deadline_), part);
            case Match::Op::all: return all(match, part, top);
            case Match::Op::any: return any(match, part);
            case Match::Op::none: return none(match, part);
        }
        return {};
    }

private:
    std::vector<Posting> term(const Match& match) {
        std::vector<Posting> postings;
        for (const Match::Form& form : match.terms) {
            std::vector<Posting> found = scan(db_, term_expression(form), deadline_);
            for (Posting& posting : found) posting.worth *= form_weight[static_cast<std::size_t>(form.kind)];
            postings = merge(std::move(postings), std::move(found), Together::most);
        }
        return postings;
    }

    /// Makes frequencies into scores, and gathers the documents.
    Found leaf(std::vector<Posting> postings, unsigned part) {
        const auto all = static_cast<float>(catalogue_.rows.size());
        const auto holding = static_cast<float>(postings.size());
        const float rarity = std::log(1 + (std::max(all, holding) - holding + 0.5F) / (holding + 0.5F));
        const auto mean = static_cast<float>(catalogue_.mean_words);
        Documents documents;
        std::erase_if(postings, [&](const Posting& posting) { return posting.row >= catalogue_.rows.size(); });
        for (Posting& posting : postings) {
            const RowFacts& row = catalogue_.rows[posting.row];
            const float length = 1 - b + b * static_cast<float>(row.words) / mean;
            posting.worth = rarity * posting.worth * (k1 + 1) / (posting.worth + k1 * length);
            posting.held = 1U << part;
            if (documents.empty() || documents.back() != row.document) documents.push_back(row.document);
        }
        return {std::move(documents), std::move(postings)};
    }

    Documents everything() const {
        Documents all(catalogue_.documents.size());
        for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
        return all;
    }

    Found all(const Match& match, unsigned part, bool top) {
        if (match.children.empty()) return {everything(), {}};
        Found found = of(match.children[0], top ? 0 : part);
        for (unsigned i = 1; i < match.children.size(); ++i) {
            Found next = of(match.children[i], top ? i % most_parts : part);
            found.documents = both(found.documents, next.documents);
            found.postings = merge(std::move(found.postings), std::move(next.postings), Together::sum);
        }
        return found;
    }

    Found any(const Match& match, unsigned part) {
        Found found;
        for (const Match& child : match.children) {
            Found next = of(child, part);
            found.documents = either(found.documents, next.documents);
            found.postings = merge(std::move(found.postings), std::move(next.postings), Together::sum);
        }
        return found;
    }

    Found none(const Match& match, unsigned part) {
        if (match.children.empty()) return {everything(), {}};
        Found found = of(match.children[0], part);
        for (std::size_t i = 1; i < match.children.size(); ++i)
            found.documents = without(found.documents, of(match.children[i], part).documents);
        return found;
    }

    Connection& db_;
    const Catalogue& catalogue_;
    Deadline& deadline_;
};

}  // namespace

Found evaluate(Connection& db, const Catalogue& catalogue, const Match& match, Deadline& deadline) {
    return Evaluation{db, catalogue, deadline}.of(match, 0, true);
}

}  // namespace raadspoor::index
