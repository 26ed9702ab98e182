#include "nlp/patterns/atoms.h"

#include <algorithm>
#include <deque>
#include <stdexcept>

namespace raadspoor::nlp {

Atoms::Atoms(const std::vector<std::string>& atoms) {
    for (const std::string& atom : atoms)
        for (const char byte : atom)
            if (std::uint8_t& known = class_of_[static_cast<unsigned char>(byte)]; known == 0)
                known = static_cast<std::uint8_t>(classes_++);
    for (std::size_t c = 'a'; c <= 'z'; ++c) class_of_[c - 'a' + 'A'] = class_of_[c];
    for (std::size_t c = 0xA0; c <= 0xBE; ++c)
        class_of_[c - 0x20] = std::max(class_of_[c - 0x20], class_of_[c]);  // behind 0xC3: À and à
    table_.assign(classes_, 0);
    found_.emplace_back();
    for (std::size_t i = 0; i < atoms.size(); ++i) add(atoms[i], static_cast<int>(i));
    if (found_.size() >= ends_here) throw std::logic_error("more atoms than the table holds");
    complete();
}

void Atoms::add(std::string_view atom, int place) {
    if (atom.empty()) return;
    std::size_t state = 0;
    for (const char byte : atom) {
        const std::size_t byte_class = class_of_[static_cast<unsigned char>(byte)];
        if (next(state, byte_class) == 0) {
            next(state, byte_class) = static_cast<std::uint16_t>(found_.size());
            found_.emplace_back();
            table_.resize(table_.size() + classes_, 0);
        }
        state = next(state, byte_class);
    }
    found_[state].push_back(place);
}

/// Fills in where each state goes on a byte that no atom continues with, breadth first.
void Atoms::complete() {
    std::vector<std::uint16_t> failure(found_.size(), 0);
    std::deque<std::size_t> queue{0};
    while (!queue.empty()) {
        const std::size_t state = queue.front();
        queue.pop_front();
        const std::size_t fallback = failure[state];
        if (state != 0)
            found_[state].insert(found_[state].end(), found_[fallback].begin(), found_[fallback].end());
        for (std::size_t c = 1; c < classes_; ++c) {
            std::uint16_t& to = next(state, c);
            const std::uint16_t other = state == 0 ? std::uint16_t{0} : next(fallback, c);
            if (to == 0) {
                to = other;
            } else {
                failure[to] = other;
                queue.push_back(to);
            }
        }
    }
    for (std::uint16_t& to : table_)
        if (!found_[to].empty()) to = static_cast<std::uint16_t>(to | ends_here);
}

}  // namespace raadspoor::nlp
