#include "index/passages/passages.h"

#include <algorithm>

#include "corpus/text.h"

namespace raadspoor::index {

namespace {

constexpr std::size_t usual_size = 600;
constexpr std::size_t largest_sentence = 2'000;
constexpr std::size_t enough_before_heading = 200;

/// Where to break a stretch that is too long: after its last blank, or else between two characters.
std::size_t break_within(std::string_view text, Span span) {
    const std::size_t limit = span.begin + largest_sentence;
    const std::size_t blank = text.find_last_of(" \n\t", limit - 1);
    if (blank != std::string_view::npos && blank > span.begin) return blank + 1;
    std::size_t at = limit;
    while (at > span.begin + 1 && continues_character(text[at])) --at;
    return at == span.begin + 1 ? limit : at;
}

/// Where a unit may begin: sentences, turns, and both ends of what is struck out. Ascending.
std::vector<std::size_t> beginnings_of(const Document& document, const std::vector<Span>& sentences,
                                       const std::vector<std::size_t>& borders) {
    std::vector<std::size_t> result;
    for (const Span sentence : sentences)
        if (result.empty() || sentence.begin > result.back()) result.push_back(sentence.begin);
    for (const Span struck : document.struck) {
        result.push_back(struck.begin);
        result.push_back(struck.end);
    }
    result.insert(result.end(), borders.begin(), borders.end());
    if (!document.struck.empty() || !borders.empty()) std::sort(result.begin(), result.end());
    return result;
}

/// The text as stretches that each begin a sentence, long ones broken up.
std::vector<Span> units(std::string_view text, const std::vector<std::size_t>& beginnings) {
    std::vector<Span> result;
    std::size_t begin = 0;
    const auto add_until = [&](std::size_t end) {
        while (end - begin > largest_sentence) {
            const std::size_t middle = break_within(text, {begin, end});
            result.push_back({begin, middle});
            begin = middle;
        }
        if (begin < end) result.push_back({begin, end});
        begin = end;
    };
    for (const std::size_t beginning : beginnings)
        if (beginning > begin && beginning < text.size()) add_until(beginning);
    add_until(text.size());
    return result;
}

/// Blocks by the side of the body, each kind of which is kept to itself.
int side(BlockKind kind) { return kind == BlockKind::note ? 2 : kind == BlockKind::field ? 1 : 0; }

/// Walks along what is struck out with ascending offsets.
class StruckWalk {
public:
    explicit StruckWalk(const std::vector<Span>& struck) : struck_(struck) {}

    bool holds(std::size_t offset) {
        while (next_ < struck_.size() && struck_[next_].end <= offset) ++next_;
        return next_ < struck_.size() && struck_[next_].begin <= offset;
    }

private:
    const std::vector<Span>& struck_;
    std::size_t next_ = 0;
};

/// Walks along the blocks with ascending offsets.
class BlockWalk {
public:
    explicit BlockWalk(const std::vector<Block>& blocks) : blocks_(blocks) {}

    /// The block that holds or follows `offset`; null after the last.
    const Block* at(std::size_t offset) {
        while (next_ < blocks_.size() && blocks_[next_].span.end <= offset) ++next_;
        return next_ < blocks_.size() ? &blocks_[next_] : nullptr;
    }

private:
    const std::vector<Block>& blocks_;
    std::size_t next_ = 0;
};

}  // namespace

std::vector<std::size_t> borders_of(const Minutes& minutes) {
    std::vector<std::size_t> borders;
    const auto add = [&](Span span) {
        borders.push_back(span.begin);
        borders.push_back(span.end);
    };
    for (const Turn& turn : minutes.turns) add(turn.span);
    for (const AgendaItem& item : minutes.items) add(item.span);
    std::sort(borders.begin(), borders.end());
    return borders;
}

std::vector<Span> passages(const Document& document, const std::vector<Span>& sentences,
                           const std::vector<std::size_t>& borders) {
    std::vector<Span> result;
    BlockWalk blocks{document.blocks};
    StruckWalk struck{document.struck};
    bool only_heading = false, previous_struck = false;
    int previous_side = 0;
    for (const Span unit : units(document.text, beginnings_of(document, sentences, borders))) {
        const Block* block = blocks.at(unit.begin);
        const bool heading = block != nullptr && block->kind == BlockKind::heading;
        const int unit_side = block == nullptr ? previous_side : side(block->kind);
        const std::size_t size = result.empty() ? 0 : result.back().size();
        const bool full = size + unit.size() > usual_size && !only_heading;
        const bool opens = heading && !only_heading && size >= enough_before_heading;
        const bool is_struck = struck.holds(unit.begin);
        const bool crosses = std::binary_search(borders.begin(), borders.end(), unit.begin);
        if (result.empty() || full || opens || crosses || unit_side != previous_side ||
            is_struck != previous_struck) {
            result.push_back(unit);
            only_heading = heading;
        } else {
            result.back().end = unit.end;
            only_heading = only_heading && heading;
        }
        previous_side = unit_side;
        previous_struck = is_struck;
    }
    return result;
}

}  // namespace raadspoor::index
