#include "nlp/actors/actor_pass.h"

#include <algorithm>
#include <utility>

#include "nlp/patterns/pattern.h"
#include "nlp/reading/surroundings.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

void ActorPass::add(Span span, std::string value, Rule rule) {
    const auto known = shortened.find(value);
    found.push_back(
        {.span = span, .rule = rule, .value = known == shortened.end() ? std::move(value) : known->second});
    covered = std::max(covered, span.end);
}

bool ActorPass::in_address(Span name) const {
    static const Pattern domain{"^\\.(?:nl|com|eu|org|frl)(?:[^\\pL]|$)"};
    const char before = name.begin == 0 ? ' ' : text[name.begin - 1];
    const char after = name.end < text.size() ? text[name.end] : ' ';
    return before == '@' || before == '.' || (before == '/' && after == '/') || after == '@' ||
           after == '_' || domain.in(text_after(text, name.end));
}

bool ActorPass::is_shouted(Span name) const {
    if (name.size() > 4 || !all_capitals(name.of(text))) return false;
    const auto shouted = [](std::string_view word) { return word.size() > 1 && all_capitals(word); };
    return shouted(word_before(text, name.begin)) && shouted(word_after(text, name.end));
}

bool ActorPass::at_line_end(Span cue) const {
    const char next = cue.end < text.size() ? reading.document.text[cue.end] : '\n';
    return next == '\t' || (next == '\n' && capital_at(text, cue.begin)) || text.substr(cue.end, 1) != " ";
}

bool joins_names(std::string_view between) {
    return between == ", " || between == " en " || between == " & " || between == "/" || between == " / " ||
           between == "; " || between == ", en " || between == " of ";
}

}  // namespace raadspoor::nlp
