// The words of one sentence with their classes, as the reader of clauses sees them.
//
//     const SentenceWords words{text, sentence};
//     words.low(0) == "de" · words.is(0, WordClass::article) · words.finite(2)
//
// An index beyond the last word is allowed and gives an empty word, so that rules can look ahead without
// care.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/span.h"
#include "nlp/grammar/word_class.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

inline constexpr std::size_t no_word = std::numeric_limits<std::size_t>::max();

class SentenceWords {
public:
    /// `text` must outlive this. With a `lead_in`, its words come first, and the colon between is left out
    /// when the sentence goes on with its words ("Verzoekt het college:" "te onderzoeken …").
    SentenceWords(std::string_view text, Span sentence, Span lead_in = {});

    std::size_t size() const { return spans_.size(); }
    Span span(std::size_t i) const { return spans_[i]; }
    /// Of the words [first, last].
    Span span(std::size_t first, std::size_t last) const { return {spans_[first].begin, spans_[last].end}; }

    /// As written, and with A–Z in lower case.
    std::string_view word(std::size_t i) const {
        return i < size() ? spans_[i].of(text_) : std::string_view{};
    }
    std::string_view low(std::size_t i) const {
        if (i >= size()) return {};
        return std::string_view{low_}.substr(spans_[i].begin - begin_, spans_[i].size());
    }
    bool any_of(std::size_t i, ShortList list) const { return list.contains(low(i)); }

    WordClass is(std::size_t i) const { return i < size() ? classes_[i] : WordClass::stop; }
    bool is(std::size_t i, WordClass which) const { return i < size() && classes_[i] == which; }
    bool is(std::size_t i, std::initializer_list<WordClass> which) const;

    bool finite(std::size_t i) const {
        return i < size() && classes_[i] >= WordClass::verb_singular &&
               classes_[i] <= WordClass::verb_past_plural;
    }
    /// Of a finite verb: that its subject must be plural.
    bool plural_verb(std::size_t i) const {
        return is(i, {WordClass::verb_plural, WordClass::verb_past_plural});
    }
    bool infinitive(std::size_t i) const { return is(i, WordClass::infinitive); }
    /// An infinitive or participle by itself.
    bool nonfinite(std::size_t i) const { return is(i, {WordClass::infinitive, WordClass::participle}); }
    /// A sign that ends a stretch: comma, stop, colon, bracket, dash.
    bool border(std::size_t i) const;
    /// Whether the word has letters or digits.
    bool word_like(std::size_t i) const { return i < size() && classes_[i] < WordClass::comma; }
    bool capital(std::size_t i) const;

    /// Whether so many words are of no Dutch that nothing can be said of it.
    bool foreign() const;

    /// For who knows better (mended_classes.h).
    void set(std::size_t i, WordClass is) { classes_[i] = is; }

    /// How many words are of the lead-in.
    std::size_t lead_in() const { return lead_in_; }

private:
    void take(Span part);
    void drop_colon();
    bool goes_on() const;

    std::string_view text_;
    std::size_t begin_ = 0, lead_in_ = 0;
    std::string low_;
    std::vector<Span> spans_;
    std::vector<WordClass> classes_;
};

}  // namespace raadspoor::nlp
