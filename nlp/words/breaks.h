// A text cut up by a set of break rules: the way in to ICU's rule-based break iterator.
//
//     static const BreakRules rules{data::token_breaks()};
//     Breaks breaks{rules};
//     for (breaks.read("De raad."); breaks.next();) breaks.span(), breaks.kind()
//         -> "De" 2 · " " 0 · "raad" 2 · "." 1
//
// The rules are data (data/*_breaks.txt), in the language of ICU's user guide ("Break Rules"). They are used
// without chaining, so that they read as a list of patterns: at each place the longest match of any line
// counts, unless a line with a "/" is met, which cuts there at once. The number in braces behind a line is
// the kind of what it matches; 0 when it has none.
#pragma once

#include <memory>
#include <string_view>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// Rules, compiled. Made once for the program: it takes milliseconds. May be shared by threads.
class BreakRules {
public:
    /// Throws std::logic_error, with ICU's words and the line, when `source` is no set of rules.
    explicit BreakRules(std::string_view source);
    ~BreakRules();
    BreakRules(const BreakRules&) = delete;
    BreakRules& operator=(const BreakRules&) = delete;

private:
    friend class Breaks;
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

/// One reader of a text; each thread has its own, and uses it again.
class Breaks {
public:
    /// Keeps nothing of `rules` but what it shares with them by ICU.
    explicit Breaks(const BreakRules& rules);
    ~Breaks();
    Breaks(const Breaks&) = delete;
    Breaks& operator=(const Breaks&) = delete;

    /// Begins at the head of `text`, which must live as long as it is read. Any bytes are allowed: one that
    /// is part of no character is read as U+FFFD. Linear, as far as the rules are.
    void read(std::string_view text);
    /// Goes to the next stretch; false at the end. The stretches follow each other and are together the text.
    bool next();
    Span span() const { return span_; }
    int kind() const { return kind_; }

private:
    struct Iterator;
    std::unique_ptr<Iterator> iterator_;
    Span span_;
    int kind_ = 0;
};

}  // namespace raadspoor::nlp
