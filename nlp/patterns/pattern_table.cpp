#include "nlp/patterns/pattern_table.h"

#include <algorithm>
#include <stdexcept>

#include "nlp/patterns/pattern.h"

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
    atoms_ = Atoms{atoms};
    atom_count_ = atoms.size();
    std::vector<int> untold;
    patterns_.AllPotentials({}, &untold);
    always_tried_ = !untold.empty();
}

std::vector<std::size_t> PatternTable::candidates_in(std::string_view text) const {
    std::vector<int> atoms;
    std::vector<bool> seen;
    atoms_.each_in(text, [&](int atom, std::size_t) {
        if (seen.empty()) seen.resize(atom_count_);
        if (!seen[static_cast<std::size_t>(atom)]) atoms.push_back(atom);
        seen[static_cast<std::size_t>(atom)] = true;
    });
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
    if (!patterns_.GetRE2(static_cast<int>(place))
             .Match(piece_of(text), 0, text.size(), RE2::UNANCHORED, &found, 1))
        return {};
    return {found.data(), found.size()};
}

}  // namespace raadspoor::nlp
