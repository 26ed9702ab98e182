#include "query/question/exact_terms.h"

#include <fmt/format.h>

#include "nlp/words/terms.h"

namespace raadspoor::query {

std::vector<std::string> exact_terms(std::string_view text) {
    std::vector<std::string> words;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact) words.emplace_back(term.text);
    });
    return words;
}

std::set<std::string> distinct_terms(std::string_view text) {
    const std::vector<std::string> words = exact_terms(text);
    return {words.begin(), words.end()};
}

std::string folded(std::string_view text) { return fmt::format("{}", fmt::join(exact_terms(text), " ")); }

}  // namespace raadspoor::query
