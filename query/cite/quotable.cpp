#include "query/cite/quotable.h"

#include <algorithm>
#include <set>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/letters.h"
#include "nlp/words/sentences.h"
#include "nlp/words/words.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t least_words = 4, longest = 1200;

const Block* block_at(const Document& document, std::size_t offset) {
    const auto next =
        std::upper_bound(document.blocks.begin(), document.blocks.end(), offset,
                         [](std::size_t at, const Block& block) { return at < block.span.begin; });
    if (next == document.blocks.begin()) return nullptr;
    return &*std::prev(next);
}

/// "Inleiding ........ 3", "3.2 Financiën 12".
bool is_contents(std::string_view text) {
    static const nlp::Pattern dots{R"((\.{4,}|(\. ){4,}|…{2,}|_{4,}))"},
        number{R"(^(\d+(\.\d+)*\.?\s+)?\p{Lu}[^.!?]{2,80}\s\d{1,3}$)"};
    return dots.in(text) || number.in(text);
}

/// Whether a sentence ends as sentences do; marks and brackets behind the stop count along.
bool is_ended(std::string_view text) {
    for (const std::string_view mark : {"”", "’", "»", "\"", "'", ")", "]"})
        if (text.size() > mark.size() && text.ends_with(mark))
            return is_ended(text.substr(0, text.size() - mark.size()));
    return !text.empty() &&
           (std::string_view(".!?:;").find(text.back()) != std::string_view::npos || text.ends_with("…"));
}

bool is_title(std::string_view text, const Metadata& metadata) {
    const std::string line = one_line(text);
    return !metadata.title.empty() &&
           (line == one_line(metadata.title) || line == one_line(metadata.subject));
}

/// Whether the words are a sentence that a paper says, and no heading, line of contents or loose end.
bool is_sentence(std::string_view text, const Block& block, const Metadata& metadata) {
    const std::vector<Span> words = nlp::words(text);
    if (words.size() < least_words || text.size() > longest || nlp::all_capitals(text)) return false;
    if (text.find('\t') != std::string_view::npos || text.find("\n\n") != std::string_view::npos)
        return false;
    if (is_contents(one_line(text)) || is_title(text, metadata)) return false;
    if (is_ended(text)) return true;
    // An item of a list, and a clause of a motion, may end without a stop.
    constexpr std::size_t clause = 6;
    return words.size() >= clause && (block.kind == BlockKind::list_item || text.ends_with(',')) &&
           starts_with_lower(text);
}

/// Without the lines of a head that run on into the sentence: a heading in capitals, "Datum: …", "Geachte
/// raad,", "De Kamer,".
Span without_head(std::string_view text, Span span) {
    static const nlp::Pattern head{
        R"(^(Voorgesteld|Ontvangen|(Datum|Onderwerp|Betreft|Ons kenmerk|Kenmerk|Aan|Van)\b.{0,80}:|)"
        R"(De Kamer,$|)"
        R"(gehoord de beraadslaging,$|(Geachte|Beste)\b.{0,80},$))"},
        greeting{R"((?s)\b(Geachte|Beste) [^,.]{3,60},\s+)"};
    const std::string_view hit = greeting.find(span.of(text));
    if (!hit.empty()) span.begin = static_cast<std::size_t>(hit.data() + hit.size() - text.data());
    for (std::size_t end = span.of(text).find('\n'); end != std::string_view::npos;
         end = span.of(text).find('\n')) {
        const std::string_view line = trimmed(span.of(text).substr(0, end));
        if (!nlp::all_capitals(line) && !head.in(line)) break;
        span.begin += end + 1;
    }
    return trimmed(text, span);
}

/// Without the bullet that opens a list item.
Span without_bullet(std::string_view text, Span span) {
    for (const std::string_view bullet : {"• ", "▪ ", "◦ ", "‣ ", "o ", "- ", "– "})
        if (span.of(text).starts_with(bullet)) span.begin += bullet.size();
    return trimmed(text, span);
}

}  // namespace

std::vector<Quotable> quotable(const Document& document, const Analysis& analysis,
                               const index::PassageHit& hit) {
    std::vector<Span> sentences;
    for (const Span sentence : analysis.sentences)
        if (sentence.overlaps(hit.span)) sentences.push_back(sentence);
    if (sentences.empty())
        for (const Span sentence : nlp::sentences(hit.text))
            sentences.push_back({hit.span.begin + sentence.begin, hit.span.begin + sentence.end});
    std::vector<Quotable> found;
    for (const Span sentence : sentences) {
        const Block* const block = block_at(document, sentence.begin);
        if (!block || block->kind == BlockKind::heading || block->kind == BlockKind::field) continue;
        const bool row = block->kind == BlockKind::table_row;
        Span span = row ? block->span : sentence;
        if (!row && !block->marker.empty() && span.begin < block->marker.end && block->marker.end < span.end)
            span.begin = block->marker.end;
        if (!row) span = without_head(document.text, trimmed(document.text, span));
        span = without_bullet(document.text, trimmed(document.text, span));
        std::set<std::string> words;
        for (const Span highlight : hit.highlights)
            if (span.contains(Span{hit.span.begin + highlight.begin, hit.span.begin + highlight.end}))
                words.insert(nlp::fold(highlight.of(hit.text)));
        const std::string_view text = span.of(document.text);
        const bool whole = row ? nlp::words(text).size() >= least_words && text.size() <= longest &&
                                     text.find('\t') != std::string_view::npos
                               : is_sentence(text, *block, analysis.metadata);
        const bool again =
            std::any_of(found.begin(), found.end(), [&](const Quotable& it) { return it.span == span; });
        if (whole && !again && (!words.empty() || hit.highlights.empty()))
            found.push_back({span, words.size(), is_in_doubt(document, span), row});
    }
    std::stable_sort(found.begin(), found.end(), [](const Quotable& one, const Quotable& other) {
        if (one.in_doubt != other.in_doubt) return other.in_doubt;
        return one.met > other.met;
    });
    return found;
}

}  // namespace raadspoor::query
