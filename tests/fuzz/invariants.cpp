#include "tests/fuzz/invariants.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ingest/files/characters.h"
#include "ingest/print/turned_pages.h"

namespace raadspoor::fuzz {

namespace {

void require(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

bool is_boundary(std::string_view text, std::size_t offset) {
    return offset == text.size() || (offset < text.size() && (text[offset] & 0xC0) != 0x80);
}

bool is_within(Span inner, Span outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

bool is_inside(Span span, std::string_view text) {
    return span.begin <= span.end && is_boundary(text, span.begin) && is_boundary(text, span.end);
}

/// Spans in order that do not overlap.
template <class T>
bool stand_apart(const std::vector<T>& items, std::string_view text) {
    std::size_t before = 0;
    for (const T& item : items) {
        if (!is_inside(item.span, text) || item.span.begin < before) return false;
        before = item.span.end;
    }
    return true;
}

void check_text(const Document& document) {
    const std::string& text = document.text;
    require(ingest::clean(text) == text, "the text is clean");
    require(text.find('\f') == std::string::npos,
            "the text holds no control characters but line breaks and tabs");
    require(text.empty() || (text.front() != '\n' && text.back() != '\n'),
            "the text begins and ends with a block");
}

void check_blocks(const Document& document) {
    const std::string& text = document.text;
    require(stand_apart(document.blocks, text), "blocks are in order and do not overlap");
    std::size_t reached = 0;
    for (const Block& block : document.blocks) {
        require(!block.span.empty(), "no block is empty");
        require(reached == 0 || text.substr(reached, block.span.begin - reached) == "\n\n",
                "blocks are told apart by a blank line");
        require(block.marker.empty() || is_within(block.marker, block.span), "a marker lies in its block");
        reached = block.span.end;
    }
    require(reached == text.size(), "blocks cover the text");
}

void check_repairs(const Document& document) {
    std::size_t before = 0;
    for (const Repair& repair : document.repairs) {
        require(repair.offset >= before && is_boundary(document.text, repair.offset), "repairs are in order");
        before = repair.offset;
    }
    for (const Link& link : document.links)
        require(is_inside(link.span, document.text), "a link lies in the text");
}

/// Runs, words and text speak of the same pages.
void check_pages(const Document& document) {
    const auto pages = static_cast<int>(document.pages.size());
    require(stand_apart(document.runs, document.text), "runs are in order and do not overlap");
    require(stand_apart(document.words, document.text), "words are in order and do not overlap");
    std::size_t run = 0, reached = 0;
    for (const WordBox& word : document.words) {
        while (run < document.runs.size() && document.runs[run].span.end < word.span.end) ++run;
        require(run < document.runs.size() && is_within(word.span, document.runs[run].span),
                "runs cover all words");
        require(word.page >= 0 && word.page < pages && document.runs[run].page == word.page,
                "a word and its run are on one page");
        require(
            page_at(document, word.span.begin) == document.pages[static_cast<std::size_t>(word.page)].number,
            "the page of a word is found");
        const std::string_view between =
            std::string_view(document.text).substr(reached, word.span.begin - reached);
        require(between.find_first_not_of(" \n\t") == std::string_view::npos, "nothing stands between words");
        reached = word.span.end;
    }
    require(reached == document.text.size(), "words cover the text");
}

/// A page that was turned to be read, and back, has its boxes but for the rounding.
bool is_near(const Box& a, const Box& b) {
    const auto near = [](float x, float y) { return std::abs(x - y) <= 0.01F + 1e-6F * std::abs(x); };
    return near(a.left, b.left) && near(a.top, b.top) && near(a.right, b.right) && near(a.bottom, b.bottom);
}

}  // namespace

void check_document(const Document& document) {
    check_text(document);
    check_blocks(document);
    check_repairs(document);
    if (!document.pages.empty()) check_pages(document);
}

void check_origin(const Document& document, const ingest::PrintedDocument& printed) {
    require(document.pages.size() == printed.pages.size(), "no page is lost");
    for (const WordBox& word : document.words) {
        const std::string_view text = word.span.of(document.text);
        const std::vector<ingest::PrintedWord>& words =
            printed.pages[static_cast<std::size_t>(word.page)].words;
        const bool known = std::any_of(words.begin(), words.end(), [&](const ingest::PrintedWord& source) {
            return is_near(source.box, word.box) && source.ink == ingest::Ink::plain &&
                   source.text.find(text) != std::string::npos;
        });
        require(known, "every word stands on its page, at its box, in plain sight");
    }
    for (std::size_t p = 0; p < printed.pages.size(); ++p) {
        const int turns = ingest::turns_of(printed.pages[p]);  // a page is read as most of it is written
        for (const ingest::PrintedWord& word : printed.pages[p].words)
            require(word.ink != ingest::Ink::plain || word.rotation != turns ||
                        document.pages[p].printed.find(word.text) != std::string::npos,
                    "a page as printed has all its words");
    }
}

}  // namespace raadspoor::fuzz
