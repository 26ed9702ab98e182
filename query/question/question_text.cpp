#include "query/question/question_text.h"

#include <fmt/format.h>

namespace raadspoor::query {

namespace {

using index::Match;

std::string quoted(const Match& match) {
    std::string words;
    for (const Match::Form& form : match.terms) words += (words.empty() ? "" : " ") + form.text;
    return "„" + words + "”";
}

std::string term_in_words(const Match& term) {
    const bool exact = term.terms.size() == 1 && term.terms.front().kind == TermKind::exact;
    if (exact || term.terms.empty()) return quoted(term);
    return "‘" + term.terms.front().text + "’";
}

/// As part of something larger: in brackets when it has parts itself.
std::string part_in_words(const Match& match) {
    const std::string words = in_words(match);
    return match.children.empty() ? words : "(" + words + ")";
}

std::string joined(const Match& match, std::string_view between) {
    std::string words;
    for (const Match& child : match.children) {
        if (!words.empty()) words += between;
        words += part_in_words(child);
    }
    return words;
}

}  // namespace

std::string in_words(const Match& match) {
    switch (match.op) {
        case Match::Op::term:
            return term_in_words(match);
        case Match::Op::phrase:
            return quoted(match);
        case Match::Op::prefix:
            return "wat begint met " + quoted(match);
        case Match::Op::near:
            return fmt::format("{} met hooguit {} woorden ertussen", joined(match, " en "), match.distance);
        case Match::Op::any:
            return joined(match, " of ");
        case Match::Op::none:
            return joined(match, " en niet ");
        case Match::Op::all:
            return match.children.empty() ? "alles" : joined(match, " en ");
    }
    return {};
}

}  // namespace raadspoor::query
