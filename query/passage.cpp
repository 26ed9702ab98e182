#include "query/passage.h"

#include <algorithm>

#include "nlp/sentences.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t room = 300;
constexpr std::size_t shortest_end = 12;

/// Grows from the sentence with the first highlight: forwards first, then back, while it fits.
Span choose(const std::string& text, const std::vector<Span>& highlights) {
    const std::vector<Span> sentences = nlp::sentences(text);
    if (sentences.empty()) return {0, text.size()};
    const std::size_t wanted = highlights.empty() ? sentences.front().begin : highlights.front().begin;
    std::size_t first = 0;
    while (first + 1 < sentences.size() && sentences[first].end <= wanted) ++first;
    std::size_t last = first;
    const auto fits = [&](std::size_t a, std::size_t b) { return sentences[b].end - sentences[a].begin <= room; };
    while (last + 1 < sentences.size() && fits(first, last + 1)) ++last;
    while (first > 0 && fits(first - 1, last)) --first;
    // The number of the next item, or a note's mark, says nothing at the end.
    while (last > first && sentences[last].begin > wanted && sentences[last].size() < shortest_end) --last;
    return {sentences[first].begin, sentences[last].end};
}

/// The end of the last whole character before `at`, at a blank when one is near.
std::size_t cut_before(const std::string& text, std::size_t begin, std::size_t at) {
    const std::size_t blank = text.find_last_of(" \n\t", at);
    if (blank != std::string::npos && blank > begin && at - blank < 60) return blank;
    while (at > begin && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

std::size_t cut_after(const std::string& text, std::size_t end, std::size_t at) {
    const std::size_t blank = text.find_first_of(" \n\t", at);
    if (blank != std::string::npos && blank < end && blank - at < 60) return blank + 1;
    while (at < end && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    return at;
}

}  // namespace

Quotation quote(const index::PassageHit& hit) {
    Span span = choose(hit.text, hit.highlights);
    bool cut_begin = false, cut_end = false;
    if (span.size() > room * 3 / 2) {
        const std::size_t wanted = hit.highlights.empty() ? span.begin : hit.highlights.front().begin;
        if (wanted > span.begin + room / 3) {
            span.begin = cut_after(hit.text, span.end, wanted - room / 3);
            cut_begin = true;
        }
        if (span.size() > room) {
            span.end = cut_before(hit.text, span.begin, span.begin + room);
            cut_end = true;
        }
    }
    Quotation quotation{cut_begin ? "… " : "", {}, {hit.span.begin + span.begin, hit.span.begin + span.end}};
    // Blanks are one byte before and after, so that only runs of them shift what follows.
    std::vector<std::size_t> place(hit.text.size() + 1, 0);
    for (std::size_t i = span.begin; i < span.end; ++i) {
        place[i] = quotation.text.size();
        const char c = hit.text[i];
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank)
            quotation.text += c;
        else if (!quotation.text.empty() && quotation.text.back() != ' ')
            quotation.text += ' ';
    }
    place[span.end] = quotation.text.size();
    for (const Span highlight : hit.highlights)
        if (span.begin <= highlight.begin && highlight.end <= span.end) quotation.highlights.push_back({place[highlight.begin], place[highlight.end]});
    if (cut_end) quotation.text += " …";
    return quotation;
}

}  // namespace raadspoor::query
