// A regular expression that is right, or says so at once.
//
//     static const Pattern heading{R"((?i)^constaterende,?( dat)?\b)"};
//     if (heading.in(words)) …
//
// RE2 reports a broken expression by never matching; a Pattern throws when it is made, so that the first test
// finds it. \pL, \p{Lu} and \p{Ll} mean Latin letters, as Dutch papers have: with those of all scripts an
// expression takes up to a hundred times as long to make.
#pragma once

#include <re2/re2.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace raadspoor::nlp {

/// `expression` with \pL, \p{Lu} and \p{Ll} written out as Latin letters.
std::string latin(std::string_view expression);

class Pattern {
public:
    /// Requires an expression that RE2 takes; throws std::logic_error otherwise.
    explicit Pattern(std::string_view expression) : re_(latin(expression), RE2::Quiet) {
        if (!re_.ok())
            throw std::logic_error("broken pattern " + std::string(expression) + ": " + re_.error());
    }

    /// Whether it occurs in `text`; `parts` take its groups.
    template <class... Parts>
    bool in(std::string_view text, Parts*... parts) const {
        return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), re_, parts...);
    }

    /// Its first occurrence in `text`; empty (data() == nullptr) when it does not occur.
    std::string_view find(std::string_view text) const {
        re2::StringPiece found;
        if (!re_.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED, &found,
                       1))
            return {};
        return {found.data(), found.size()};
    }

    /// For what only RE2 itself can do: RE2::Consume(&rest, pattern).
    operator const RE2&() const { return re_; }  // NOLINT(google-explicit-constructor)

private:
    RE2 re_;
};

}  // namespace raadspoor::nlp
