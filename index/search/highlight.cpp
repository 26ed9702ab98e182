#include "index/search/highlight.h"

#include <algorithm>
#include <string>

namespace raadspoor::index {

namespace {

struct Form {
    TermKind kind = TermKind::exact;
    std::string text;
    Span span;
};

/// All forms of the word at one position.
using Position = std::vector<Form>;

std::vector<Position> positions(const Analyser& analyser, std::string_view text) {
    std::vector<Position> result;
    analyser(text, [&](const Term& term) {
        if (term.kind == TermKind::exact || result.empty()) result.emplace_back();
        result.back().push_back({term.kind, std::string(term.text), term.span});
    });
    return result;
}

/// Where the word at this position is one of `forms`: the longest stretch; empty when it is none.
Span where(const Position& position, const std::vector<Match::Form>& forms) {
    Span best;
    for (const Form& have : position)
        for (const Match::Form& asked : forms)
            if (have.kind == asked.kind && have.text == asked.text && have.span.size() > best.size())
                best = have.span;
    return best;
}

void mark_terms(const std::vector<Position>& words, const Match& match, std::vector<Span>& marks) {
    for (const Position& word : words)
        if (const Span span = where(word, match.terms); !span.empty()) marks.push_back(span);
}

void mark_prefix(const std::vector<Position>& words, const Match& match, std::vector<Span>& marks) {
    if (match.terms.empty() || match.terms[0].text.empty()) return;
    for (const Position& word : words)
        for (const Form& form : word)
            if (form.kind == TermKind::exact && form.text.starts_with(match.terms[0].text))
                marks.push_back(form.span);
}

/// The stretch that the phrase takes when it begins at `first`; empty when it does not.
Span phrase_at(const std::vector<Position>& words, std::size_t first, const Match& match) {
    Span whole;
    for (std::size_t i = 0; i < match.terms.size(); ++i) {
        const Span span = where(words[first + i], {match.terms[i]});
        if (span.empty()) return {};
        whole = i == 0 ? span : Span{whole.begin, span.end};
    }
    return whole;
}

void mark_phrases(const std::vector<Position>& words, const Match& match, std::vector<Span>& marks) {
    for (std::size_t first = 0; first + match.terms.size() <= words.size(); ++first)
        if (const Span span = phrase_at(words, first, match); !span.empty()) marks.push_back(span);
}

void mark(const std::vector<Position>& words, const Match& match, std::vector<Span>& marks) {
    switch (match.op) {
        case Match::Op::term:
            return mark_terms(words, match, marks);
        case Match::Op::prefix:
            return mark_prefix(words, match, marks);
        case Match::Op::phrase:
            return mark_phrases(words, match, marks);
        case Match::Op::none:
            if (!match.children.empty()) mark(words, match.children[0], marks);
            return;
        case Match::Op::near:
        case Match::Op::all:
        case Match::Op::any:
            for (const Match& child : match.children) mark(words, child, marks);
    }
}

/// Ascending, those that overlap taken together.
std::vector<Span> united(std::vector<Span> marks) {
    std::sort(marks.begin(), marks.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> result;
    for (const Span span : marks) {
        if (!result.empty() && span.begin < result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    }
    return result;
}

}  // namespace

std::vector<Span> highlights(const Analyser& analyser, std::string_view text, const Match& match) {
    std::vector<Span> marks;
    mark(positions(analyser, text), match, marks);
    return united(std::move(marks));
}

}  // namespace raadspoor::index
