#include "nlp/statements/clauses.h"

#include <re2/re2.h>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;

void add(std::string_view text, Span span, std::vector<Span>& found) {
    std::string_view words = trimmed(span.of(text));
    while (!words.empty() &&
           (words.back() == '.' || words.back() == ',' || words.back() == ';' || words.back() == ':'))
        words.remove_suffix(1);
    static const Pattern opening{
        "^(?i)(?:(?:constaterende|overwegende|van oordeel|van mening),? dat |maar |want |[-\xE2\x80\xA2o] "
        "+|antwoord(?: op vraag)?(?: \\d+)? ?:? )"};
    re2::StringPiece rest{words.data(), words.size()};
    RE2::Consume(&rest, opening);
    if (rest.empty()) return;
    const auto begin = static_cast<std::size_t>(rest.data() - text.data());
    found.push_back({begin, begin + rest.size()});
}

}  // namespace

std::vector<Span> clauses(std::string_view text, Span sentence) {
    static const Pattern cut{
        "([;:] |, "
        "(?:maar|omdat|waarbij|zodat|totdat|terwijl|want|doordat|waarmee|zijn|is|heeft|hebben|wil|willen|dan|"
        "aangezien|hoewel|waarop|waarin) | omdat )"};
    std::vector<Span> found;
    re2::StringPiece rest{text.data() + sentence.begin, sentence.size()};
    re2::StringPiece mark;
    std::size_t begin = sentence.begin;
    while (RE2::FindAndConsume(&rest, cut, &mark)) {
        const auto at = static_cast<std::size_t>(mark.data() - text.data());
        add(text, {begin, at}, found);
        begin = at + (mark[0] == ' ' ? 1 : 2);
    }
    add(text, {begin, sentence.end}, found);
    return found;
}

}  // namespace raadspoor::nlp
