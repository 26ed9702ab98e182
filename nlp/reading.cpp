#include "nlp/reading.h"

#include <algorithm>

#include "nlp/sentences.h"

namespace raadspoor::nlp {

namespace {

/// Whether a block announces what follows it.
bool introduces(std::string_view words) {
    while (!words.empty() && (words.back() == ' ' || words.back() == ',')) words.remove_suffix(1);
    return words.ends_with(':') || words.ends_with(" dat") || words == "dat";
}

std::vector<std::size_t> find_lead_ins(const Reading& reading) {
    const std::vector<Block>& blocks = reading.document.blocks;
    std::vector<std::size_t> lead_in(blocks.size(), no_block);
    std::vector<std::size_t> openers;  // per level of the list at hand: the block before its first item
    std::size_t previous = no_block;   // the last block that is not beside or below the text
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (block.kind == BlockKind::field || block.kind == BlockKind::note) continue;
        if (block.kind == BlockKind::list_item) {
            const auto level = static_cast<std::size_t>(std::max(block.level, 1));
            openers.resize(std::min(openers.size(), level));
            while (openers.size() < level) openers.push_back(previous);
            lead_in[i] = openers.back();
        } else {
            openers.clear();
            if (previous != no_block && introduces(reading.words_of(previous))) lead_in[i] = previous;
        }
        previous = i;
    }
    return lead_in;
}

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
        std::replace_if(begin, end, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    }
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const std::string_view words = reading.words_of(i);
        const auto begin = static_cast<std::size_t>(words.data() - reading.text.data());
        for (const Span span : sentences(words)) reading.sentences.push_back({{begin + span.begin, begin + span.end}, i});
    }
    reading.lead_in = find_lead_ins(reading);
    return reading;
}

}  // namespace raadspoor::nlp
