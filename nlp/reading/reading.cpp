#include "nlp/reading/reading.h"

#include <algorithm>
#include <charconv>

#include "nlp/words/sentences.h"

namespace raadspoor::nlp {

namespace {

/// Whether a block announces what follows it.
bool introduces(std::string_view words) {
    while (!words.empty() && (words.back() == ' ' || words.back() == ',')) words.remove_suffix(1);
    return words.ends_with(':') || words.ends_with(" dat") || words == "dat";
}

/// Whether a block goes on with what the one before it began.
bool begins_small(std::string_view words) {
    return !words.empty() && words.front() >= 'a' && words.front() <= 'z';
}

/// The number of a marker, "3." or "3)"; -1 for other markers.
int number_of(std::string_view marker) {
    int number = -1;
    std::from_chars(marker.data(), marker.data() + marker.size(), number);
    return number;
}

/// A pass over the blocks that keeps account of the list at hand.
class LeadIns {
public:
    explicit LeadIns(const Reading& reading)
        : reading_(reading), lead_in_(reading.document.blocks.size(), no_block) {}

    std::vector<std::size_t> find() {
        for (std::size_t i = 0; i < lead_in_.size(); ++i) {
            const BlockKind kind = reading_.document.blocks[i].kind;
            if (kind == BlockKind::field || kind == BlockKind::note) continue;  // beside and below the text
            if (kind == BlockKind::list_item)
                lead_in_[i] = opener_of_item(i);
            else
                lead_in_[i] = opener_of_other(i);
            previous_ = i;
        }
        return std::move(lead_in_);
    }

private:
    std::size_t opener_of_item(std::size_t item) {
        const Block& block = reading_.document.blocks[item];
        const auto level = static_cast<std::size_t>(std::clamp(block.level, 1, 20));
        const int number = number_of(block.marker.of(reading_.text));
        if (interrupted_ && !(level <= numbers_.size() && number > 1 && number == numbers_[level - 1] + 1))
            openers_.clear();
        interrupted_ = false;
        openers_.resize(std::min(openers_.size(), level));
        while (openers_.size() < level) openers_.push_back(previous_);
        numbers_.resize(level, -1);
        numbers_[level - 1] = number;
        return openers_.back();
    }

    std::size_t opener_of_other(std::size_t block) {
        const std::string_view words = reading_.words_of(block);
        const bool heading = reading_.document.blocks[block].kind == BlockKind::heading;
        const bool behind_item =
            previous_ != no_block && reading_.document.blocks[previous_].kind == BlockKind::list_item;
        if (!heading && behind_item && begins_small(words)) return lead_in_[previous_];  // the item goes on
        interrupted_ = true;
        if (heading || introduces(words)) openers_.clear(), numbers_.clear();
        if (previous_ == no_block || heading) return no_block;
        const std::string_view before = reading_.words_of(previous_);
        if (introduces(before)) return previous_;
        return before.ends_with(';') && !behind_item ? lead_in_[previous_] : no_block;
    }

    const Reading& reading_;
    std::vector<std::size_t> lead_in_;
    std::vector<std::size_t> openers_;  // per level of the list at hand: the block before its first item
    std::vector<int> numbers_;          // per level: the number of its last item, -1 without
    bool interrupted_ = false;          // a paragraph stands between the last item and here
    std::size_t previous_ = no_block;   // the last block of the running text
};

}  // namespace

std::string_view Reading::words_of(std::size_t block) const {
    const Block& it = document.blocks[block];
    std::string_view words = it.span.of(text);
    if (!it.marker.empty()) words.remove_prefix(it.marker.end - it.span.begin);
    while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    return words;
}

Reading read(const Document& document, std::string date) {
    Reading reading{document, document.text, {}, {}, std::move(date)};
    for (const Block& block : document.blocks) {
        const auto begin = reading.text.begin() + static_cast<std::ptrdiff_t>(block.span.begin);
        const auto end = reading.text.begin() + static_cast<std::ptrdiff_t>(block.span.end);
        std::replace_if(
            begin, end, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    }
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const std::string_view words = reading.words_of(i);
        const auto begin = static_cast<std::size_t>(words.data() - reading.text.data());
        for (const Span span : sentences(words))
            reading.sentences.push_back({{begin + span.begin, begin + span.end}, i});
    }
    reading.lead_in = LeadIns(reading).find();
    return reading;
}

}  // namespace raadspoor::nlp
