#include "nlp/pattern_table.h"

#include <algorithm>
#include <deque>
#include <stdexcept>

#include "nlp/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr int shortest_atom = 3;

re2::StringPiece piece_of(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

PatternTable::PatternTable(const std::vector<std::string_view>& expressions) : patterns_(shortest_atom) {
    for (const std::string_view expression : expressions) {
        int id = 0;
        if (patterns_.Add(latin(expression), RE2::Quiet, &id) != RE2::NoError)
            throw std::logic_error("broken pattern " + std::string(expression));
    }
    std::vector<std::string> atoms;
    patterns_.Compile(&atoms);
    for (const std::string& atom : atoms)
        for (const char byte : atom)
            if (std::uint8_t& known = class_of_[static_cast<unsigned char>(byte)]; known == 0) known = static_cast<std::uint8_t>(classes_++);
    for (std::size_t c = 'a'; c <= 'z'; ++c) class_of_[c - 'a' + 'A'] = class_of_[c];
    for (std::size_t c = 0xA0; c <= 0xBE; ++c) class_of_[c - 0x20] = std::max(class_of_[c - 0x20], class_of_[c]);  // behind 0xC3: À and à
    table_.assign(classes_, 0);
    atoms_.emplace_back();
    for (std::size_t i = 0; i < atoms.size(); ++i) add(atoms[i], static_cast<int>(i));
    complete();
    std::vector<int> untold;
    patterns_.AllPotentials({}, &untold);
    always_tried_ = !untold.empty();
}

void PatternTable::add(std::string_view atom, int index) {
    std::size_t state = 0;
    for (const char byte : atom) {
        const std::size_t byte_class = class_of_[static_cast<unsigned char>(byte)];
        if (next(state, byte_class) == 0) {
            next(state, byte_class) = static_cast<std::uint16_t>(atoms_.size());
            atoms_.emplace_back();
            table_.resize(table_.size() + classes_, 0);
        }
        state = next(state, byte_class);
    }
    atoms_[state].push_back(index);
}

/// Fills in where each state goes on a byte that no atom continues with, breadth first.
void PatternTable::complete() {
    std::vector<std::uint16_t> failure(atoms_.size(), 0);
    std::deque<std::size_t> queue{0};
    while (!queue.empty()) {
        const std::size_t state = queue.front();
        queue.pop_front();
        const std::size_t fallback = failure[state];
        if (state != 0) atoms_[state].insert(atoms_[state].end(), atoms_[fallback].begin(), atoms_[fallback].end());
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
}

std::vector<int> PatternTable::atoms_in(std::string_view text) const {
    std::vector<int> found;
    std::size_t state = 0;
    for (const char byte : text) {
        state = table_[state * classes_ + class_of_[static_cast<unsigned char>(byte)]];
        for (const int atom : atoms_[state])
            if (std::find(found.begin(), found.end(), atom) == found.end()) found.push_back(atom);
    }
    return found;
}

std::vector<std::size_t> PatternTable::candidates_in(std::string_view text) const {
    const std::vector<int> atoms = atoms_in(text);
    if (atoms.empty() && !always_tried_) return {};
    std::vector<int> tried;
    patterns_.AllPotentials(atoms, &tried);
    std::sort(tried.begin(), tried.end());
    return {tried.begin(), tried.end()};
}

std::optional<std::size_t> PatternTable::first_in(std::string_view text) const {
    for (const std::size_t place : candidates_in(text))
        if (RE2::PartialMatch(piece_of(text), patterns_.GetRE2(static_cast<int>(place)))) return place;
    return std::nullopt;
}

std::string_view PatternTable::find(std::size_t place, std::string_view text) const {
    re2::StringPiece found;
    if (!patterns_.GetRE2(static_cast<int>(place)).Match(piece_of(text), 0, text.size(), RE2::UNANCHORED, &found, 1)) return {};
    return {found.data(), found.size()};
}

}  // namespace raadspoor::nlp
