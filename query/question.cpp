#include "query/question.h"

#include "nlp/terms.h"

namespace raadspoor::query {

Result<Question> parse_question(std::string_view text) {
    Question q{std::string(text), std::string(text), {}, {}};
    nlp::terms(text, [&](const Term& t) { if (t.kind == TermKind::exact) q.match.children.push_back({.op = index::Match::Op::term, .terms = {{t.kind, std::string(t.text)}}}); });
    if (q.match.children.empty()) return failure("question", "De vraag bevat geen woord.");
    return q;
}

}  // namespace raadspoor::query
