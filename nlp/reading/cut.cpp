#include "nlp/reading/cut.h"

#include <algorithm>

namespace raadspoor::nlp {

namespace {

/// Whether a list's sign opens the words.
bool opens_item(std::string_view words) {
    return std::any_of(list_signs.begin(), list_signs.end(),
                       [&](std::string_view it) { return words.starts_with(it); });
}

/// Whether it announces what follows: "Overwegende dat:", "van mening dat,".
bool announces(std::string_view words) {
    while (words.ends_with(' ') || words.ends_with(',')) words.remove_suffix(1);
    return words.ends_with(':') || words.ends_with(" dat");
}

}  // namespace

Span lead_in_of(const Reading& reading, const Sentence& sentence) {
    if (sentence.block >= reading.lead_in.size()) return {};
    const auto& all = reading.sentences;
    const auto before = [](const Sentence& it, std::size_t begin) { return it.span.begin < begin; };
    auto at = std::lower_bound(all.begin(), all.end(), sentence.span.begin, before);
    // Items within a block: "Van mening dat: • … ; • …".
    constexpr int most_items = 30;
    bool item = at != all.end() && opens_item(sentence.span.of(reading.text));
    for (int i = 0; item && i < most_items && at != all.begin() && std::prev(at)->block == sentence.block;
         ++i) {
        --at;
        const std::string_view words = at->span.of(reading.text);
        if (announces(words)) return at->span;
        item = opens_item(words);
    }
    const std::size_t lead = reading.lead_in[sentence.block];
    if (lead == no_block || lead >= sentence.block) return {};
    if (at != all.begin() && std::prev(at)->block == sentence.block) return {};
    const auto after =
        std::lower_bound(all.begin(), all.end(), reading.document.blocks[lead].span.end, before);
    if (after == all.begin() || std::prev(after)->block != lead) return {};
    return std::prev(after)->span;
}

const Pieces& Cut::pieces() const {
    if (!has_pieces_) pieces_.cut(reading_->text, sentence_->span);
    has_pieces_ = true;
    return pieces_;
}

const std::vector<Address>& Cut::addresses() const {
    if (!has_addresses_) addresses_ = find_addresses(reading_->document.text, sentence_->span);
    has_addresses_ = true;
    return addresses_;
}

const std::vector<Clause>& Cut::clauses() const {
    if (!has_clauses_)
        clauses_ = read_clauses(reading_->text, sentence_->span, lead_in_of(*reading_, *sentence_));
    has_clauses_ = true;
    return clauses_;
}

}  // namespace raadspoor::nlp
