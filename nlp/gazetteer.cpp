#include "nlp/gazetteer.h"

#include <deque>

#include "nlp/letters.h"

namespace raadspoor::nlp {

namespace {

constexpr std::uint32_t ends_here = 1U << 31;

/// Keeps the leftmost of hits that overlap. `found` is in order of end, which a longer hit shares or exceeds.
void add_leftmost(std::vector<NameHit>& found, NameHit hit) {
    while (!found.empty() && found.back().span.begin >= hit.span.begin) found.pop_back();
    if (found.empty() || found.back().span.end <= hit.span.begin) found.push_back(hit);
}

}  // namespace

Gazetteer::Gazetteer(const std::vector<std::string>& names) {
    for (const std::string& name : names)
        for (const char byte : name) {
            std::uint8_t& known = class_of_[static_cast<unsigned char>(byte)];
            if (known == 0) known = static_cast<std::uint8_t>(classes_++);
        }
    table_.assign(classes_, 0);
    name_.push_back(0);
    for (std::size_t i = 0; i < names.size(); ++i) add(names[i], i);
    complete();
}

void Gazetteer::add(const std::string& name, std::size_t index) {
    length_.push_back(name.size());
    if (name.empty()) return;
    std::uint32_t state = 0;
    for (const char byte : name) {
        const std::size_t byte_class = class_of_[static_cast<unsigned char>(byte)];
        if (next(state, byte_class) == 0) {
            const auto fresh = static_cast<std::uint32_t>(name_.size());
            next(state, byte_class) = fresh;
            name_.push_back(0);
            table_.resize(table_.size() + classes_, 0);
        }
        state = next(state, byte_class);
    }
    if (name_[state] == 0) name_[state] = static_cast<std::uint32_t>(index + 1);
}

/// Fills in where each state goes on a byte that no name continues with, breadth first.
void Gazetteer::complete() {
    std::vector<std::uint32_t> failure(name_.size(), 0);
    shorter_.assign(name_.size(), 0);
    std::deque<std::uint32_t> queue{0};
    while (!queue.empty()) {
        const std::uint32_t state = queue.front();
        queue.pop_front();
        const std::uint32_t fallback = failure[state];
        if (state != 0) shorter_[state] = name_[fallback] != 0 ? fallback : shorter_[fallback];
        for (std::size_t c = 1; c < classes_; ++c) {
            std::uint32_t& to = next(state, c);
            const std::uint32_t other = state == 0 ? 0 : next(fallback, c);
            if (to == 0) {
                to = other;
            } else {
                failure[to] = other;
                queue.push_back(to);
            }
        }
    }
    for (std::uint32_t& to : table_)
        if (name_[to] != 0 || shorter_[to] != 0) to |= ends_here;
}

void Gazetteer::report(std::string_view text, std::size_t end, std::uint32_t state, std::vector<NameHit>& found) const {
    if (word_at(text, end)) return;
    for (; state != 0; state = shorter_[state]) {
        if (name_[state] == 0) continue;
        const std::size_t name = name_[state] - 1;
        const std::size_t begin = end - length_[name];
        if (word_at(text, begin) && word_ends_at(text, begin)) continue;
        return add_leftmost(found, {{begin, end}, name});
    }
}

std::vector<NameHit> Gazetteer::find(std::string_view text) const {
    std::vector<NameHit> found;
    std::uint32_t state = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint32_t to = table_[state * classes_ + class_of_[static_cast<unsigned char>(text[i])]];
        state = to & ~ends_here;
        if ((to & ends_here) != 0) report(text, i + 1, state, found);
    }
    return found;
}

}  // namespace raadspoor::nlp
