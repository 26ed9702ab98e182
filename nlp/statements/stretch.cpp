#include "nlp/statements/stretch.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/statements/holder.h"

namespace raadspoor::nlp {

namespace {

/// Whether a clause says something of its own beside the one it hangs on.
bool is_beside(const Clause& clause) {
    return clause.kind == ClauseKind::main || clause.conjunction == "en" || clause.conjunction == "maar" ||
           clause.conjunction == "want" || clause.conjunction == "terwijl";
}

/// The clause whose words `place` is, when one gives it words; else itself.
std::size_t told_in(const std::vector<Clause>& clauses, std::size_t place) {
    const Clause& clause = clauses[place];
    if (!clause.hangs_on || clause.kind == ClauseKind::main || is_beside(clause)) return place;
    const Clause& above = clauses[*clause.hangs_on];
    // Not when what gives the words is longer than they are: "In de avond van 8 oktober gaf de VVD aan dat
    // zij …".
    const std::size_t before = clause.span.begin - std::min(clause.span.begin, above.span.begin);
    const bool carried = clause.kind == ClauseKind::infinitive && carries(above.lemma);
    if (before > clause.span.size() && !carried) return place;
    return (gives_words(above.lemma) || carried) && above.subject ? *clause.hangs_on : place;
}

/// Whether `place` hangs on `above` without a clause between them that is set beside.
bool belongs_to(const std::vector<Clause>& clauses, std::size_t place, std::size_t above) {
    constexpr int deepest = 20;
    for (int depth = 0; depth < deepest; ++depth) {
        if (place == above) return true;
        if (!clauses[place].hangs_on || is_beside(clauses[place])) return false;
        place = *clauses[place].hangs_on;
    }
    return false;
}

/// Phrases right behind a clause with its verb at the end go with it, though they are read as the main
/// clause's: "pas over te gaan | tot uitrol na bespreking in de raad".
std::size_t behind(const Said& said, std::size_t end) {
    const Clause& clause = said.clause();
    if (clause.kind == ClauseKind::main || !clause.hangs_on) return end;
    for (const Prepositional& it : said.cut().clauses()[*clause.hangs_on].prepositional)
        if (it.span.begin >= end && it.span.begin <= end + 1) end = std::max(end, it.span.end);
    return end;
}

/// Of items that are read as one sentence ("constaterende dat: ▪ …; ▪ …") that with the verb.
Span own_item(const Said& said, Span span) {
    static constexpr std::array<std::string_view, 7> marks{"; ", "•", "▪", "●", "◦", "■", ";\n"};
    const std::string_view text = said.cut().reading().text;
    const Span verb = said.clause().verb;
    if (verb.begin < span.begin || verb.end > span.end) return span;
    for (const std::string_view mark : marks) {
        const std::string_view before = text.substr(span.begin, verb.begin - span.begin);
        if (const std::size_t at = before.rfind(mark); at != before.npos) span.begin += at + mark.size();
        const std::string_view behind = text.substr(verb.end, span.end - verb.end);
        if (const std::size_t at = behind.find(mark); at != behind.npos) span.end = verb.end + at;
    }
    return span;
}

Span without_closing(std::string_view text, Span span) {
    span = trimmed(text, span);
    while (!span.empty() && std::string_view(".,;:!").find(text[span.end - 1]) != std::string_view::npos)
        --span.end;
    return trimmed(text, span);
}

}  // namespace

Span stretch_of(const Said& said) {
    const std::vector<Clause>& clauses = said.cut().clauses();
    const std::size_t first = told_in(clauses, said.place());
    Span span = clauses[first].span;
    std::size_t barred = said.cut().sentence().span.end;  // where another statement begins
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (i != first && clauses[i].span.begin > said.clause().span.begin && is_beside(clauses[i]))
            barred = std::min(barred, clauses[i].span.begin);
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (belongs_to(clauses, i, first) && clauses[i].span.begin < barred)
            span.begin = std::min(span.begin, clauses[i].span.begin),
            span.end = std::max(span.end, clauses[i].span.end);
    span.end = std::max(std::min(span.end, barred), said.clause().span.end);
    span.end = std::min(behind(said, span.end), std::max(barred, span.end));
    return without_closing(said.cut().reading().text, own_item(said, span));
}

constexpr std::size_t longest_stretch = 700;  // bytes; more is a list read as one sentence

bool stands_alone(std::string_view text, Span stretch) {
    constexpr std::ptrdiff_t fewest = 2;  // blanks
    const std::string_view words = stretch.of(text);
    return std::count(words.begin(), words.end(), ' ') >= fewest && !words.ends_with(" dat") &&
           words.size() <= longest_stretch;
}

}  // namespace raadspoor::nlp
