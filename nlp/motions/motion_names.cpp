#include "nlp/motions/motion_names.h"

#include <algorithm>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

/// A party behind a code: letters with a capital inside, or capitals alone.
const std::string& party() {
    static const std::string words{
        R"((?:\(?(?:\p{Lu}\pL*\p{Lu}\pL*|\p{Lu}{2,8}|\p{Lu}\d{2}|JA21|BIJ1|50PLUS)(?:[/-]\p{Lu}\pL*)?\)?))"};
    return words;
}

/// A code that is known as one wherever it stands.
const std::string& lettered() {
    static const std::string words{
        R"((?:\p{Lu}\pL{0,7}(?:/\p{Lu}{2,4})?\d{0,2}\.\d{1,3}[a-z]?|\p{Lu}\.\p{Lu}))"};
    return words;
}

/// A code that is one behind "motie".
const std::string& any_code() {
    static const std::string words =
        "(?:" + lettered() +
        R"(|\d{2,5}[-.]\d{1,4}|\d{1,2}\.\d{1,3}[a-z]?|\p{Lu}{1,2}[- ]?\d{1,3}(?:-\d{1,3})?[a-z]?|)"
        R"(\d{1,3}[a-z]?))";
    return words;
}

bool says_amendment(std::string_view words) { return lower(words).find("amendement") != std::string::npos; }

std::string without_brackets(std::string code) {
    std::erase(code, '(');
    std::erase(code, ')');
    return one_line(code);
}

}  // namespace

std::optional<Outcome> outcome_called(std::string_view word) {
    const std::string small = lower(word);
    const auto has = [&](std::string_view part) { return small.find(part) != std::string::npos; };
    if (has("aangenomen")) return Outcome::aangenomen;
    if (has("verworpen")) return Outcome::verworpen;
    if (has("ingetrokken")) return Outcome::ingetrokken;
    if (has("aangehouden")) return Outcome::aangehouden;
    if (has("vastgesteld")) return Outcome::vastgesteld;
    if (has("staken") || has("gestaakt")) return Outcome::gestaakt;
    return std::nullopt;
}

std::optional<MotionHeading> read_motion_heading(std::string_view line) {
    constexpr std::size_t most = 300;
    static const Pattern heading{
        R"(^((?i:(?:(?:nader |tweede )?gewijzigde?|geamendeerde?|ingetrokken|aangehouden|aangenomen|)"
        R"(verworpen|vervallen|niet ingediende?|nieuwe|concept) )*)((?i:sub-?amendement|amendement|motie)))"
        R"((?i: vreemd(?: aan de orde van de dag)?| nr\.?| nummer)?(?:[ :]|$)\s*)"};
    static const Pattern coded{"^(" + any_code() + R"()(?:[ :,–-]\s*|$))"};
    static const Pattern behind{"^(" + party() + R"()(?:[ :,–-]\s*|$))"};
    const std::string words = one_line(beginning(line, most));
    re2::StringPiece rest{words};
    std::string before, kind, code, after;
    if (!RE2::Consume(&rest, heading, &before, &kind)) return std::nullopt;
    MotionHeading found;
    found.amendment = says_amendment(kind);
    found.outcome = outcome_called(before);
    if (RE2::Consume(&rest, coded, &code)) {
        found.code = code;
        if (RE2::Consume(&rest, behind, &after)) found.code += ' ' + without_brackets(after);
    }
    static const Pattern opening{R"(^[\s:–‘'"„“-]+)"};
    RE2::Consume(&rest, opening);
    found.title_at = static_cast<std::size_t>(rest.data() - words.data());
    std::string title{trimmed(std::string_view(rest.data(), rest.size()))};
    while (!title.empty() && (title.back() == '.' || title.back() == ',' || title.back() == '\''))
        title.pop_back();
    for (const std::string_view quote : {"’", "”"})
        if (title.ends_with(quote)) title.resize(title.size() - quote.size());
    if (!title.empty() && (!starts_with_lower(title) || !found.code.empty())) found.title = title;
    if (found.code.empty() && found.title.empty()) return std::nullopt;
    return found;
}

std::vector<MotionCode> codes_in(std::string_view sentence) {
    static const Pattern named{
        R"((?i:\b(sub-?amendement(?:en)?|amendement(?:en)?|moties?)\b)(?i: met)?(?i: nummers?|)"
        R"( nr\.?)? ?\(?()" +
        any_code() + "(?: " + party() + R"()?)\b)"};
    static const Pattern plain{R"((?:^|[ (‘'"])()" + lettered() + "(?: " + party() +
                               R"()?)(?:[ ,.;:)’'"]|$))"};
    std::vector<MotionCode> found;
    const auto add = [&](std::string_view code, std::string_view kind) {
        const auto begin = static_cast<std::size_t>(code.data() - sentence.data());
        const Span span{begin, begin + code.size()};
        static const Pattern counted{R"(^ (?:leden|stemmen|stem|raadsleden|keer|maanden|jaar|procent)\b)"};
        if (counted.in(sentence.substr(span.end))) return;
        for (const MotionCode& it : found)
            if (it.span.overlaps(span)) return;
        found.push_back({span, without_brackets(std::string(code)), says_amendment(kind)});
    };
    for (re2::StringPiece rest{sentence.data(), sentence.size()}, kind, code;
         RE2::FindAndConsume(&rest, named, &kind, &code);)
        add({code.data(), code.size()}, {kind.data(), kind.size()});
    for (re2::StringPiece rest{sentence.data(), sentence.size()}, code;
         RE2::FindAndConsume(&rest, plain, &code);) {
        add({code.data(), code.size()}, {});
        // The blank behind it may open the next.
        const auto end = static_cast<std::size_t>(code.data() - sentence.data()) + code.size();
        rest = {sentence.data() + end, sentence.size() - end};
    }
    std::sort(found.begin(), found.end(),
              [](const MotionCode& a, const MotionCode& b) { return a.span.begin < b.span.begin; });
    return found;
}

std::string code_key(std::string_view code) {
    static const Pattern trailing{"^(" + any_code() + ") ?(?:" + party() + ")?$"};
    std::string bare;
    if (!trailing.in(code, &bare)) bare = code;
    std::string key;
    for (const char c : lower(bare))
        if (c != '.' && c != ' ' && c != '-') key += c;
    return key;
}

std::string register_number(std::string_view written) {
    static const Pattern number{R"(^(?i:ris|rv|raadsstuk|nr\.?|nummer)[ :.-]*(\d{4,7})$)"};
    std::string digits;
    return number.in(written, &digits) ? digits : one_line(written);
}

std::string title_key(std::string_view title) {
    std::string key;
    for (const char c : lower(title))
        if (!is_blank(c) && (is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0xC3)) key += c;
    return key;
}

}  // namespace raadspoor::nlp
