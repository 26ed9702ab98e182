#include "query/question/word_finder.h"

#include <algorithm>

#include "nlp/words/terms.h"

namespace raadspoor::query {

namespace {

/// One text for a form and its kind.
std::string key(TermKind kind, std::string_view text) {
    return std::string(1, "=~+"[static_cast<std::size_t>(kind)]).append(text);
}

}  // namespace

void raise(Holds& holds, const Holds& others) {
    for (std::size_t i = 0; i < holds.size(); ++i) holds[i] = std::max(holds[i], others[i]);
}

WordFinder::WordFinder(const nlp::PlainQuestion& question) : count_{question.words.size()} {
    for (std::size_t i = 0; i < count_; ++i)
        for (const nlp::AskedForm& it : question.words[i].forms)
            forms_.emplace(key(it.form.kind, it.form.text), Place{i, it.worth});
}

std::vector<WordFinder::Found> WordFinder::in(std::string_view text) const {
    std::vector<Found> found;
    Span whole;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact) whole = term.span;
        for (auto [at, end] = forms_.equal_range(key(term.kind, term.text)); at != end; ++at)
            found.push_back({at->second.word, at->second.worth, whole});
    });
    return found;
}

Holds WordFinder::held_by(std::string_view text) const { return held_in(in(text), {0, text.size()}); }

Holds WordFinder::held_in(const std::vector<Found>& found, Span stretch) const {
    Holds holds(count_, 0);
    for (const Found& it : found)
        if (stretch.contains(it.span)) holds[it.word] = std::max(holds[it.word], it.worth);
    return holds;
}

}  // namespace raadspoor::query
