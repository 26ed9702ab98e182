#include "nlp/patterns/gazetteer.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

/// Bytes that go on with a word: letters, digits, and the rest of characters of several bytes (letters.h).
constexpr std::array<bool, 256> inside = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 256; ++c)
        table[c] = is_digit(static_cast<char>(c)) || is_letter(static_cast<char>(c)) ||
                   (c >= 0x80 && c < 0xC0) || (c >= 0xC3 && c < 0xE2);
    return table;
}();

/// Where the run of letters and digits at `at` ends, or the one character that is neither.
std::size_t head_end(std::string_view text, std::size_t at) {
    const bool word = word_at(text, at);
    for (++at; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (word ? !inside[byte] : !continues_character(text[at])) break;
    }
    return at;
}

std::size_t pair_of(char first, char second) {
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8 |
           static_cast<unsigned char>(second);
}

}  // namespace

Gazetteer::Gazetteer(std::vector<std::string> names) : names_(std::move(names)) {
    by_head_.reserve(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) add(i);
    for (auto& [head, candidates] : by_head_)
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const auto* a, const auto* b) { return a->size() > b->size(); });
}

void Gazetteer::add(std::size_t index) {
    const std::string& name = names_[index];
    if (name.empty()) return;
    by_head_[std::string_view(name).substr(0, head_end(name, 0))].push_back(&name);
    if (name.size() > 1) return void(opens_.set(pair_of(name[0], name[1])));
    for (std::size_t second = 0; second < 256; ++second)
        opens_.set(pair_of(name[0], static_cast<char>(second)));
}

const std::string* Gazetteer::name_at(std::string_view text, std::size_t at, std::string_view head) const {
    const auto known = by_head_.find(head);
    if (known == by_head_.end()) return nullptr;
    for (const std::string* name : known->second)
        if (text.substr(at).starts_with(*name) && !word_at(text, at + name->size())) return name;
    return nullptr;
}

std::vector<NameHit> Gazetteer::find(std::string_view text) const {
    std::vector<NameHit> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = head_end(text, at);
        const bool opens = opens_[pair_of(text[at], at + 1 < text.size() ? text[at + 1] : '\0')];
        const std::string* name = opens ? name_at(text, at, text.substr(at, end - at)) : nullptr;
        if (name) found.push_back({{at, at + name->size()}, static_cast<std::size_t>(name - names_.data())});
        at = name ? at + name->size() : end;
    }
    return found;
}

}  // namespace raadspoor::nlp
