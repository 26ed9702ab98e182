// Which of a list of strings occur in a text, capitals or not: the first pass before patterns are tried.
//
//     const Atoms atoms{{"mits", "voorwaarde"}};
//     atoms.in("MITS de raad instemt")  ->  {0}
//
// Method: the automaton of Aho and Corasick (1975), with a complete table over the bytes that occur. Made
// once, then only read. It may take a letter with an accent for another one: what it tells is "perhaps", and
// "surely not".
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::nlp {

class Atoms {
public:
    Atoms() = default;
    /// Takes strings in small letters. An empty one is never found.
    explicit Atoms(const std::vector<std::string>& atoms);

    /// Calls `use(place, end)` for every atom in `text`, wherever one ends. Any bytes are allowed; linear.
    template <class Use>
    void each_in(std::string_view text, const Use& use) const {
        std::size_t state = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const std::uint16_t to =
                table_[state * classes_ + class_of_[static_cast<unsigned char>(text[at])]];
            state = to & ~ends_here;
            if ((to & ends_here) != 0)
                for (const int atom : found_[state]) use(atom, at + 1);
        }
    }

private:
    static constexpr unsigned ends_here = 1U << 15;

    void add(std::string_view atom, int place);
    void complete();
    std::uint16_t& next(std::size_t state, std::size_t byte_class) {
        return table_[state * classes_ + byte_class];
    }

    std::array<std::uint8_t, 256> class_of_{};  // 0: a byte that occurs in no atom
    std::size_t classes_ = 1;
    std::vector<std::uint16_t> table_{0};  // state and class -> state; the top bit tells that atoms end there
    std::vector<std::vector<int>> found_;  // state -> atoms that end there
};

}  // namespace raadspoor::nlp
