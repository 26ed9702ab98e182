#include "nlp/reading/cut.h"

#include <algorithm>

namespace raadspoor::nlp {

namespace {

/// The last sentence of the block that introduces that of `sentence`; empty when none does, or when another
/// sentence of its own block stands before it.
Span lead_in_of(const Reading& reading, const Sentence& sentence) {
    if (sentence.block >= reading.lead_in.size()) return {};
    const std::size_t lead = reading.lead_in[sentence.block];
    if (lead == no_block || lead >= sentence.block) return {};
    const auto& all = reading.sentences;
    const auto before = [](const Sentence& it, std::size_t begin) { return it.span.begin < begin; };
    const auto at = std::lower_bound(all.begin(), all.end(), sentence.span.begin, before);
    if (at != all.begin() && std::prev(at)->block == sentence.block) return {};
    const auto after =
        std::lower_bound(all.begin(), all.end(), reading.document.blocks[lead].span.end, before);
    if (after == all.begin() || std::prev(after)->block != lead) return {};
    return std::prev(after)->span;
}

}  // namespace

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
