#include "nlp/statements/decision_rows.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;

constexpr std::size_t longest_row = 600;

std::optional<Outcome> outcome_named(std::string_view word) {
    const std::string low = lower(word);
    if (low.starts_with("aangenomen") || low.starts_with("akkoord") || low.starts_with("unaniem"))
        return Outcome::aangenomen;
    if (low.starts_with("verworpen")) return Outcome::verworpen;
    if (low.starts_with("ingetrokken")) return Outcome::ingetrokken;
    if (low.starts_with("aangehouden")) return Outcome::aangehouden;
    if (low.starts_with("vastgesteld") || low.starts_with("conform")) return Outcome::vastgesteld;
    return {};
}

std::vector<Span> cells_of(std::string_view text, Span row) {
    std::vector<Span> cells;
    for (std::size_t at = row.begin; at <= row.end;) {
        const std::size_t end = std::min(text.find('\t', at), row.end);
        const Span cell = trimmed(text, {at, end});
        if (!cell.empty()) cells.push_back(cell);
        at = end + 1;
    }
    return cells;
}

/// What a list of decisions decides on, with how it ended before it or not.
bool is_matter(std::string_view words) {
    static const Pattern matter{
        R"((?i)^(?:[•·▪*–-] )?(?:(?:ingetrokken|aangehouden|gewijzigde?|geamendeerd|en|\w{1,2}\.) ?)*)"
        R"((?:(?:raads|college|initiatief)?(?:motie|amendement|voorstel|subamendement)\b|)"
        R"(vaststell(?:en|ing)\b|besluitenlijst\b|agenda\b|verordening\b))"};
    return matter.in(words);
}

/// Of "vaststelling …" to agree is to lay down; of anything else to adopt.
Outcome by_matter(Outcome outcome, std::string_view matter) {
    if (outcome != Outcome::vastgesteld) return outcome;
    return lower(matter).find("vaststell") == std::string::npos ? Outcome::aangenomen : Outcome::vastgesteld;
}

/// "27/16", "met 27 tegen 16 stemmen", "27 voor, 16 tegen" behind the result.
void add_counts(std::string_view words, Vote& vote) {
    static const Pattern counts{R"((\d{1,3}) ?(?:/|-|stemmen voor en|voor, ?|tegen) ?(\d{1,3}))"};
    const RE2& pattern = counts;
    int in_favour = 0, against = 0;
    if (!RE2::PartialMatch({words.data(), words.size()}, pattern, &in_favour, &against)) return;
    vote.votes_for = in_favour, vote.votes_against = against;
}

/// Councils strike out the title of what was withdrawn or held over; where it was, there are blanks.
std::optional<Vote> withdrawn(std::string_view text, Span cell) {
    constexpr std::size_t shortest_title = 8;
    static const Pattern alone{"(?i)^(?:ingetrokken|aangehouden)$"};
    if (!alone.in(cell.of(text))) return {};
    std::size_t end = cell.end;
    while (end < text.size() && text[end] == ' ') ++end;
    if (end < cell.end + shortest_title) return {};
    return Vote{
        .span = {cell.begin, end}, .rule = "vote.row_before", .outcome = *outcome_named(cell.of(text))};
}

/// A row of a table: a matter in one cell, and the result alone in one behind it.
std::optional<Vote> vote_in_cells(std::string_view text, const std::vector<Span>& cells) {
    constexpr std::size_t longest_result = 60;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view matter = cells[i].of(text);
        if (const auto vote = withdrawn(text, cells[i])) return vote;
        if (!is_matter(matter)) continue;
        if (const auto before = outcome_named(matter); before && *before != Outcome::vastgesteld)
            return Vote{.span = cells[i], .rule = "vote.row_before", .outcome = *before};
        if (i + 1 >= cells.size() || cells[i + 1].size() > longest_result) continue;
        const auto outcome = outcome_named(cells[i + 1].of(text));
        if (!outcome) continue;
        Vote vote{.span = {cells[i].begin, cells[i + 1].end},
                  .rule = "vote.row",
                  .outcome = by_matter(*outcome, matter)};
        add_counts(cells[i + 1].of(text), vote);
        return vote;
    }
    return {};
}

/// A line that ends in the result in capitals, or with counts: "… AANGENOMEN 27/16".
std::optional<Vote> vote_in_line(std::string_view text, Span line) {
    static const Pattern result{
        R"((AANGENOMEN|VERWORPEN|INGETROKKEN|AANGEHOUDEN|VASTGESTELD|[Aa]angenomen|[Vv]erworpen))"
        R"( ?\(?(\d{1,3} ?[/-] ?\d{1,3})?\)?$)"};
    const std::string_view words = line.of(text);
    if (!is_matter(words)) return {};
    const RE2& pattern = result;
    std::string word, counts;
    if (!RE2::PartialMatch({words.data(), words.size()}, pattern, &word, &counts)) return {};
    const bool small = starts_with_lower(word) || starts_with_lower(word.substr(1));
    if (small && counts.empty()) return {};
    const auto outcome = outcome_named(word);
    if (!outcome) return {};
    Vote vote{.span = line, .rule = "vote.line", .outcome = *outcome};
    if (!counts.empty()) add_counts(counts, vote);
    return vote;
}

}  // namespace

void find_decision_rows(const Reading& reading, std::vector<Vote>& found) {
    const std::string_view text = reading.document.text;
    for (const Block& block : reading.document.blocks) {
        for (std::size_t at = block.span.begin; at < block.span.end;) {
            const std::size_t end = std::min(text.find('\n', at), block.span.end);
            const Span row = trimmed(text, {at, end});
            at = end + 1;
            if (row.empty() || row.size() > longest_row) continue;
            const std::vector<Span> cells = cells_of(text, row);
            auto vote = cells.size() > 1 ? vote_in_cells(text, cells) : vote_in_line(text, row);
            if (vote) found.push_back(std::move(*vote));
        }
    }
}

}  // namespace raadspoor::nlp
