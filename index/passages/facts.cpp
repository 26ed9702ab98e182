#include "index/passages/facts.h"

#include <algorithm>

#include "index/passages/codec.h"
#include "index/passages/contents.h"

namespace raadspoor::index {

namespace {

/// The places of the passages that `span` touches: half-open, found by binary search.
std::pair<std::size_t, std::size_t> touched(const std::vector<Span>& passages, Span span) {
    const auto before = [](std::size_t offset, Span passage) { return offset < passage.begin; };
    const auto first = std::upper_bound(passages.begin(), passages.end(), span.begin, before);
    const auto begin = first == passages.begin() ? first : std::prev(first);
    const auto end =
        std::lower_bound(begin, passages.end(), std::max(span.end, span.begin + 1),
                         [](Span passage, std::size_t offset) { return passage.begin < offset; });
    return {static_cast<std::size_t>(begin - passages.begin()),
            static_cast<std::size_t>(end - passages.begin())};
}

constexpr std::size_t most_between_headings = 2;  // line breaks

void sort_pages(std::vector<std::uint32_t>& pages) {
    std::sort(pages.begin(), pages.end());
    pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
}

/// Few passages have any: for each that has, the distance to the one before and the bytes.
void put_headings(Encoder& out, const std::vector<PassageFacts>& facts) {
    std::size_t before = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].heading == 0) continue;
        out.put(i - before);
        out.put(facts[i].heading);
        before = i;
    }
}

void get_headings(Decoder& in, std::vector<PassageFacts>& facts) {
    for (std::size_t i = 0; !in.at_end();) {
        i += in.get();
        if (i >= facts.size()) throw Damaged();
        facts[i].heading = in.get();
    }
}

}  // namespace

std::pair<std::string_view, std::string_view> facet_of(std::string_view organisation) {
    if (is_party(organisation)) return {"party", party_in(organisation)};
    const bool code = organisation.size() == 6 && organisation.starts_with("gm") &&
                      organisation.find_first_not_of("0123456789", 2) == std::string_view::npos;
    return {code ? "municipality" : "organisation", organisation};
}

std::vector<PassageFacts> facts_of(const Document& document, const Analysis& analysis,
                                   const std::vector<Span>& passages) {
    std::vector<PassageFacts> facts(passages.size());
    for (std::size_t i = 0; i < passages.size(); ++i) {
        facts[i].bytes = passages[i].size();
        if (lists_contents(passages[i].of(document.text))) facts[i].holds |= in_contents;
    }
    for (const Span struck : document.struck) {
        const auto [begin, end] = touched(passages, struck);
        for (std::size_t i = begin; i < end; ++i)
            if (passages[i].begin >= struck.begin && passages[i].begin < struck.end)
                facts[i].holds |= in_struck;
    }
    for (const PageRun& run : document.runs) {
        if (run.page < 0 || run.span.empty()) continue;
        const auto [begin, end] = touched(passages, run.span);
        for (std::size_t i = begin; i < end; ++i)
            facts[i].pages.push_back(static_cast<std::uint32_t>(run.page));
    }
    for (const Block& block : document.blocks) {
        if (block.kind != BlockKind::heading || block.span.empty()) continue;
        const std::size_t place = touched(passages, block.span).first;
        if (place >= passages.size() || block.span.end > passages[place].end) continue;
        const std::size_t begin = block.span.begin - passages[place].begin;
        if (begin <= facts[place].heading + most_between_headings)
            facts[place].heading = block.span.end - passages[place].begin;
    }
    analysis.annotations.each([&](const auto& it) {
        const auto [begin, end] = touched(passages, it.span);
        for (std::size_t i = begin; i < end; ++i) facts[i].holds |= bit_of(it.kind);
    });
    for (PassageFacts& passage : facts) sort_pages(passage.pages);
    return facts;
}

std::string encode_facts(const std::vector<PassageFacts>& facts) {
    Encoder out;
    out.put(facts.size());
    std::uint64_t page = 0;
    for (const PassageFacts& passage : facts) {
        out.put(passage.bytes);
        out.put(passage.words);
        out.put(passage.holds);
        out.put(passage.pages.size());
        for (const std::uint32_t next : passage.pages) {
            out.put_from(page, next);
            page = next;
        }
    }
    put_headings(out, facts);
    return out.bytes();
}

std::vector<PassageFacts> decode_facts(std::string_view bytes) {
    Decoder in{bytes};
    std::vector<PassageFacts> facts(in.get_count());
    std::uint64_t page = 0;
    for (PassageFacts& passage : facts) {
        passage.bytes = in.get();
        passage.words = in.get();
        passage.holds = static_cast<std::uint32_t>(in.get());
        passage.pages.resize(in.get_count());
        for (std::uint32_t& next : passage.pages) next = static_cast<std::uint32_t>(page = in.get_from(page));
    }
    get_headings(in, facts);
    return facts;
}

}  // namespace raadspoor::index
