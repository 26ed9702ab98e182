#include "query/question/passage.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/text.h"
#include "nlp/words/sentences.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t room = 300;
constexpr std::size_t shortest_end = 12;
constexpr std::size_t shortest_quotation = 60;  // a heading by itself says too little

/// How much a stretch shows of what was asked: different words first, then how often they stand there.
std::pair<std::size_t, std::size_t> shown_in(Span stretch, const std::string& text,
                                             const std::vector<Span>& highlights) {
    std::set<std::string_view> words;
    std::size_t count = 0;
    for (const Span highlight : highlights) {
        if (highlight.begin < stretch.begin || highlight.end > stretch.end) continue;
        words.insert(highlight.of(text));
        ++count;
    }
    return {words.size(), count};
}

/// The whole sentences that show most of what was asked, as many as fit.
Span choose(const std::string& text, const std::vector<Span>& highlights) {
    const std::vector<Span> sentences = nlp::sentences(text);
    if (sentences.empty()) return {0, text.size()};
    const auto stretch = [&](std::size_t a, std::size_t b) {
        return Span{sentences[a].begin, sentences[b].end};
    };
    std::size_t best_first = 0, best_last = 0;
    std::pair<std::size_t, std::size_t> most{0, 0};
    for (std::size_t first = 0, last = 0; first < sentences.size(); ++first) {
        last = std::max(last, first);
        while (last + 1 < sentences.size() && stretch(first, last + 1).size() <= room) ++last;
        const bool heading = stretch(first, last).size() < shortest_quotation && last + 1 < sentences.size();
        const std::size_t end = heading ? last + 1 : last;
        const auto shown = shown_in(stretch(first, end), text, highlights);
        if (first > 0 && shown <= most) continue;
        most = shown;
        best_first = first;
        best_last = end;
    }
    while (best_first > 0 && stretch(best_first - 1, best_last).size() <= room) --best_first;
    // The number of the next item, or a note's mark, says nothing at the end.
    while (best_last > best_first && sentences[best_last].size() < shortest_end &&
           shown_in(stretch(best_first, best_last - 1), text, highlights) == most)
        --best_last;
    return stretch(best_first, best_last);
}

/// The end of the last whole character before `at`, at a blank when one is near.
std::size_t cut_before(const std::string& text, std::size_t begin, std::size_t at) {
    const std::size_t blank = text.find_last_of(" \n\t", at);
    if (blank != std::string::npos && blank > begin && at - blank < 60) return blank;
    return std::max(begin, character_begin(text, at));
}

std::size_t cut_after(const std::string& text, std::size_t end, std::size_t at) {
    const std::size_t blank = text.find_first_of(" \n\t", at);
    if (blank != std::string::npos && blank < end && blank - at < 60) return blank + 1;
    return is_character_border(text, at) ? at : std::min(end, character_end(text, at));
}

/// Where the first highlight in `span` begins; the span when there is none.
std::size_t first_highlight(Span span, const std::vector<Span>& highlights) {
    for (const Span highlight : highlights)
        if (span.begin <= highlight.begin && highlight.end <= span.end) return highlight.begin;
    return span.begin;
}

/// From the first to the last highlight in `span`, in the document's text; all of it when there is none.
Span marked_in(Span span, const index::PassageHit& hit) {
    Span marked{span.end, span.begin};
    for (const Span highlight : hit.highlights)
        if (span.contains(highlight))
            marked = {std::min(marked.begin, highlight.begin), std::max(marked.end, highlight.end)};
    if (marked.begin > marked.end) marked = span;
    return {hit.span.begin + marked.begin, hit.span.begin + marked.end};
}

Quotation quoted(const index::PassageHit& hit, Span span, bool cut_begin, bool cut_end) {
    Quotation quotation{
        cut_begin ? "… " : "", {}, {hit.span.begin + span.begin, hit.span.begin + span.end}, {}};
    // Blanks are one byte before and after, so that only runs of them shift what follows.
    std::vector<std::size_t> place(hit.text.size() + 1, 0);
    for (std::size_t i = span.begin; i < span.end; ++i) {
        place[i] = quotation.text.size();
        const char c = hit.text[i];
        if (!is_blank(c))
            quotation.text += c;
        else if (!quotation.text.empty() && quotation.text.back() != ' ')
            quotation.text += ' ';
    }
    place[span.end] = quotation.text.size();
    for (const Span highlight : hit.highlights)
        if (span.begin <= highlight.begin && highlight.end <= span.end)
            quotation.highlights.push_back({place[highlight.begin], place[highlight.end]});
    if (cut_end) quotation.text += " …";
    quotation.marked = marked_in(span, hit);
    return quotation;
}

}  // namespace

Quotation quote(const index::PassageHit& hit) {
    Span span = choose(hit.text, hit.highlights);
    bool cut_begin = false, cut_end = false;
    if (span.size() > room * 3 / 2) {
        const std::size_t wanted = first_highlight(span, hit.highlights);
        if (wanted > span.begin + room / 3) {
            span.begin = cut_after(hit.text, span.end, wanted - room / 3);
            cut_begin = true;
        }
        if (span.size() > room) {
            span.end = cut_before(hit.text, span.begin, span.begin + room);
            cut_end = true;
        }
    }
    return quoted(hit, span, cut_begin, cut_end);
}

Quotation quote(const index::PassageHit& hit, Span stretch) {
    constexpr std::size_t most = 500;
    bool cut = false;
    if (stretch.size() > most) {
        stretch.end = cut_before(hit.text, stretch.begin, stretch.begin + most);
        cut = true;
    }
    return quoted(hit, stretch, false, cut);
}

}  // namespace raadspoor::query
