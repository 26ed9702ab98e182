#include "nlp/reading/cut.h"

namespace raadspoor::nlp {

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

}  // namespace raadspoor::nlp
