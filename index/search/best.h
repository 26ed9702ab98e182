// The best of the passages that answer a question, without the rest.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "index/sqlite/catalogue.h"
#include "index/store/search_result.h"

namespace raadspoor::index {

/// A passage that answers, before its text is fetched.
struct Candidate {
    std::uint32_t row = 0;
    std::uint32_t document = 0;
    int held = 0;  ///< how many parts of the question
    float score = 0;
};

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

    /// Tells of most that `a` does not stand first, without a look at their documents.
    bool surely_not(const Candidate& a, const Candidate& b) const {
        return by_ == Order::relevance && (a.held < b.held || (a.held == b.held && a.score < b.score));
    }

private:
    const std::string& date(const Candidate& candidate) const {
        return catalogue_.documents[candidate.document].date;
    }

    const Catalogue& catalogue_;
    Order by_;
};

/// The best of what was added, without the rest.
class Best {
public:
    Best(Better better, std::size_t wanted) : better_(better), wanted_(wanted) {}

    [[gnu::always_inline]] inline void add(const Candidate& candidate) {
        if (!full_ || !better_.surely_not(candidate, worst_)) weigh(candidate);
    }

    std::vector<Candidate> take() {
        std::sort(kept_.begin(), kept_.end(), better_);
        kept_.resize(std::min(kept_.size(), wanted_));
        return std::move(kept_);
    }

private:
    void weigh(const Candidate& candidate) {
        if (full_ && !better_(candidate, worst_)) return;
        kept_.push_back(candidate);
        if (kept_.size() >= 4 * wanted_ + 1'000) shrink();
    }

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

}  // namespace raadspoor::index
