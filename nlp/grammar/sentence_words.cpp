#include "nlp/grammar/sentence_words.h"

#include <algorithm>

#include "corpus/text.h"
#include "nlp/grammar/mended_classes.h"
#include "nlp/words/letters.h"
#include "nlp/words/tokens.h"

namespace raadspoor::nlp {

SentenceWords::SentenceWords(std::string_view text, Span sentence, Span lead_in)
    : text_{text},
      begin_{lead_in.empty() ? sentence.begin : lead_in.begin},
      low_{ascii_lower(text.substr(begin_, sentence.end - begin_))} {
    if (!lead_in.empty()) take(lead_in);
    lead_in_ = spans_.size();
    take(sentence);
    classes_ = classes_of(text, spans_);
    if (lead_in_ > 0) drop_colon();
    mend_classes(*this);
}

void SentenceWords::take(Span part) {
    for (const Span span : tokens(part.of(text_)))
        spans_.push_back({span.begin + part.begin, span.end + part.begin});
}

/// Whether the sentence is no sentence without its lead-in.
bool SentenceWords::goes_on() const {
    const std::size_t last = lead_in_ - 2, first = lead_in_;
    if (is(last, {WordClass::conjunction, WordClass::preposition}) || finite(first)) return true;
    if (low(first) == "te" || is(first, {WordClass::conjunction, WordClass::infinitive})) return true;
    for (std::size_t i = first; i < size(); ++i) {
        if (low(i) == "te" && infinitive(i + 1)) return true;
        if (finite(i) || border(i)) return false;
    }
    return false;
}

/// Takes the colon out of the words, so that the sentence is read as one with its lead-in.
void SentenceWords::drop_colon() {
    if (lead_in_ < 2) return;
    const bool ends = is(lead_in_ - 1, {WordClass::colon, WordClass::stop});
    if (!ends || !goes_on()) return;
    --lead_in_;
    spans_.erase(spans_.begin() + static_cast<std::ptrdiff_t>(lead_in_));
    classes_ = classes_of(text_, spans_);
}

bool SentenceWords::is(std::size_t i, std::initializer_list<WordClass> which) const {
    return i < size() && std::find(which.begin(), which.end(), classes_[i]) != which.end();
}

bool SentenceWords::foreign() const {
    std::size_t all = 0, strange = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        if (!word_like(i)) continue;
        ++all;
        if (classes_[i] == WordClass::name && !capital(i)) ++strange;
    }
    return strange * 3 >= all && strange > 1;
}

bool SentenceWords::border(std::size_t i) const {
    if (i >= size()) return true;
    switch (classes_[i]) {
        case WordClass::comma:
        case WordClass::stop:
        case WordClass::colon:
        case WordClass::open:
        case WordClass::close:
        case WordClass::dash:
            return true;
        default:
            return false;
    }
}

bool SentenceWords::capital(std::size_t i) const { return i < size() && capital_at(text_, spans_[i].begin); }

}  // namespace raadspoor::nlp
