#include "ingest/print/order_doubts.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <tuple>

#include "corpus/text.h"
#include "ingest/print/furniture.h"

namespace raadspoor::ingest {

namespace {

/// The words of a page by where they stand, to know when the file draws them.
class Drawing {
public:
    explicit Drawing(const PrintedPage& page) : page_{page} {
        places_.reserve(page.words.size());
        for (std::size_t i = 0; i < page.words.size(); ++i)
            places_.emplace_back(place(page.words[i].box.left), place(page.words[i].box.top), i);
        std::sort(places_.begin(), places_.end());
    }

    /// Which of the words it is, in the order in which they are drawn; nothing for one that was mended.
    std::optional<std::size_t> turn_of(const Box& box) const {
        const auto found = std::lower_bound(places_.begin(), places_.end(),
                                            std::tuple{place(box.left), place(box.top), std::size_t{0}});
        if (found == places_.end() || std::get<0>(*found) != place(box.left) ||
            std::get<1>(*found) != place(box.top))
            return std::nullopt;
        return std::get<2>(*found);
    }

    /// The word that is drawn after that one; null when it is the last.
    const PrintedWord* after(std::size_t turn) const {
        return turn + 1 < page_.words.size() ? &page_.words[turn + 1] : nullptr;
    }

private:
    static int place(float at) { return static_cast<int>(std::lround(at * 4)); }

    const PrintedPage& page_;
    std::vector<std::tuple<int, int, std::size_t>> places_;
};

bool has_letter(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); i = character_end(word, i))
        if (starts_with_letter(word.substr(i))) return true;
    return false;
}

/// What is found on one page.
struct Found {
    std::vector<std::size_t> across, woven;

    /// One line that goes on below may be a matter of taste.
    bool is_in_doubt() const { return !across.empty() || woven.size() >= 2; }
};

class Search {
public:
    Search(const std::vector<PrintedPage>& pages, const Document& document)
        : document_{document}, drawings_(pages.size()), found_(pages.size()), pages_{pages} {}

    std::vector<std::size_t> run() {
        std::size_t word = 0;
        for (const Block& block : document_.blocks) {
            const std::vector<WordBox>& words = document_.words;
            while (word < words.size() && words[word].span.begin < block.span.begin) ++word;
            if (block.kind == BlockKind::table_row) continue;
            for (; word + 1 < words.size() && words[word + 1].span.begin < block.span.end; ++word)
                look_between(words[word], words[word + 1], block.kind);
        }
        std::vector<std::size_t> places;
        for (const Found& it : found_) {
            if (!it.is_in_doubt()) continue;
            places.insert(places.end(), it.across.begin(), it.across.end());
            places.insert(places.end(), it.woven.begin(), it.woven.end());
        }
        std::sort(places.begin(), places.end());
        return places;
    }

private:
    void look_between(const WordBox& a, const WordBox& b, BlockKind kind) {
        const auto page = static_cast<std::size_t>(a.page);
        if (a.page != b.page || pages_[page].source != TextSource::native) return;
        constexpr float least_height = 4;
        const float height = std::max(least_height, a.box.bottom - a.box.top);
        const float lower = (b.box.top + b.box.bottom - a.box.top - a.box.bottom) / 2;
        const bool level = std::abs(lower) < height / 2;
        if (level ? b.box.left - a.box.right <= 0.7F * height : kind != BlockKind::paragraph) return;
        if (!drawings_[page]) drawings_[page].emplace(pages_[page]);
        const auto turn = drawings_[page]->turn_of(a.box), next = drawings_[page]->turn_of(b.box);
        // A note's mark or a bullet may be drawn in between.
        constexpr std::size_t next_but_two = 3;
        if (!turn || !next || (*next > *turn && *next - *turn <= next_but_two)) return;
        if (level && goes_on_below(a, b, height, drawings_[page]->after(*turn)))
            found_[page].across.push_back(b.span.begin);
        if (!level && *turn != *next + 1) found_[page].woven.push_back(b.span.begin);
    }

    bool goes_on_below(const WordBox& a, const WordBox& b, float height, const PrintedWord* drawn) const {
        return drawn && drawn->box.top > a.box.top + 0.5F * height &&
               drawn->box.top < a.box.top + 3 * height && drawn->box.left < a.box.right &&
               has_letter(a.span.of(document_.text)) && !is_page_number(b.span.of(document_.text));
    }

    const Document& document_;
    std::vector<std::optional<Drawing>> drawings_;
    std::vector<Found> found_;
    const std::vector<PrintedPage>& pages_;
};

}  // namespace

std::vector<std::size_t> order_doubts(const std::vector<PrintedPage>& pages, const Document& document) {
    return Search{pages, document}.run();
}

}  // namespace raadspoor::ingest
