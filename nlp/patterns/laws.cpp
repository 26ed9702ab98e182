#include "nlp/patterns/laws.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/text.h"
#include "nlp/data/data.h"

namespace raadspoor::nlp {

namespace {

struct Entry {
    std::string_view number, title;  // title as in the table; in lower case when any case will do
    int until = 0;                   // the last year in which the title meant this law
};

/// Lets a view be looked up among strings.
struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct Node {
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> next;
    std::vector<Entry> entries;
};

bool cased(std::string_view title) {
    return std::any_of(title.begin(), title.end(), [](char c) { return is_upper(c); });
}

int year_in(std::string_view digits) {
    int year = 0;
    for (const char c : digits) year = year * 10 + (c - '0');
    return year;
}

std::vector<Node> build() {
    std::vector<Node> trie(1);
    for (const data::Row& row : data::rows(data::laws())) {
        const std::string_view title = row[1];
        const Pieces words{title, {0, title.size()}};
        std::size_t node = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words.sign(i)) continue;
            const auto [it, fresh] = trie[node].next.try_emplace(std::string{words.lower(i)}, trie.size());
            const std::size_t child = it->second;
            if (fresh) trie.emplace_back();
            node = child;
        }
        trie[node].entries.push_back({row[0], title, row.size() > 2 ? year_in(row[2]) : 9999});
    }
    for (Node& node : trie)
        std::stable_sort(node.entries.begin(), node.entries.end(),
                         [](const Entry& a, const Entry& b) { return a.until > b.until; });
    return trie;
}

/// Whether a word may open a title, by its first byte and its length: most words of a text do not.
class Openers {
public:
    explicit Openers(const Node& root) {
        for (const auto& [word, child] : root.next)
            sizes_[static_cast<unsigned char>(word.front())] |= 1U << (word.size() & 31U);
    }
    bool may_open(std::string_view word) const {
        return !word.empty() &&
               (sizes_[static_cast<unsigned char>(word.front())] >> (word.size() & 31U) & 1U) != 0;
    }

private:
    std::array<std::uint32_t, 256> sizes_{};
};

/// An order or regulation is an ordinary word unless it has a capital; an abbreviation counts as the table
/// writes it.
bool written_so(const Pieces& p, std::size_t first, std::size_t last, const Entry& entry) {
    const std::string_view text = p.span(first, last).of(p.whole());
    if (cased(entry.title)) return text == entry.title || (text.size() > 2 && text == upper(entry.title));
    const bool law = entry.title.find("wet") != std::string_view::npos;
    const bool one_of_many = p.is(first, "wet") || p.is(first, "algemene") || p.is(first, "besluit");
    return p.capital(first) || (law && !one_of_many);
}

/// "Wmo-voorziening", "Woo-verzoek", "Jeugdwet/Wmo-budget" name other things; "Wmo- en Jeugdwet" does not.
bool compounded(const Pieces& p, std::size_t last) {
    return p.glued(last) && p.dash(last) && p.glued(last + 1) && p.word(last + 1);
}

}  // namespace

std::optional<LawName> law_name(const Pieces& p, std::size_t i, int year) {
    static const std::vector<Node> trie = build();
    static const Openers openers{trie.front()};
    if (i >= p.size() || !openers.may_open(p.lower(i))) return std::nullopt;
    std::optional<LawName> found;
    std::size_t node = 0;
    for (std::size_t at = i; at < p.size(); ++at) {
        if (p.sign(at)) {
            const bool joins = p.dash(at) || p.apostrophe(at) || p.is(at, ",");
            if (at == i || !joins) break;
            continue;
        }
        const auto step = trie[node].next.find(p.lower(at));
        if (step == trie[node].next.end()) break;
        node = step->second;
        for (const Entry& entry : trie[node].entries)
            if (entry.until >= year && written_so(p, i, at + 1, entry) && !compounded(p, at + 1))
                found = LawName{at + 1, entry.number};
    }
    return found;
}

bool ends_in_year(const Pieces& p, std::size_t last) {
    if (last < 2) return false;
    if (p.lower(last - 2).ends_with("wet")) return true;
    const std::size_t earliest = last > 9 ? last - 9 : 0;
    for (std::size_t i = last - 1; i-- > earliest;)
        if (const auto name = law_name(p, i, 0); name && name->last == last) return true;
    return false;
}

}  // namespace raadspoor::nlp
