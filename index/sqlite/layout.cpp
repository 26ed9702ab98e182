#include "index/sqlite/layout.h"

#include <bit>
#include <cmath>
#include <map>

#include "index/passages/codec.h"

namespace raadspoor::index {

namespace {

constexpr float grid = 16;  // steps a point

void put_runs(Encoder& out, const std::vector<PageRun>& runs) {
    out.put(runs.size());
    std::size_t base = 0;
    for (const PageRun& run : runs) {
        out.put_span(base, run.span);
        out.put_signed(run.page);
        base = run.span.end;
    }
}

std::vector<PageRun> get_runs(Decoder& in) {
    std::vector<PageRun> runs(in.get_count());
    std::size_t base = 0;
    for (PageRun& run : runs) {
        run.span = in.get_span(base);
        run.page = static_cast<int>(in.get_signed());
        base = run.span.end;
    }
    return runs;
}

/// Most blocks have no marker; those that do have it at their beginning.
void put_marker(Encoder& out, const Block& block) {
    const bool marked = block.marker != Span{};
    out.put(marked ? 1 : 0);
    if (marked) out.put_span(block.span.begin, block.marker);
}

Span get_marker(Decoder& in, Span block) { return in.get() == 0 ? Span{} : in.get_span(block.begin); }

/// A kind of an enum of which `last` is the last. Throws Damaged.
template <class Enum>
Enum get_kind(Decoder& in, Enum last) {
    const std::uint64_t number = in.get();
    if (number > index_of(last)) throw Damaged();
    return static_cast<Enum>(number);
}

void put_blocks(Encoder& out, const std::vector<Block>& blocks) {
    out.put(blocks.size());
    std::size_t base = 0;
    for (const Block& block : blocks) {
        out.put(index_of(block.kind));
        out.put_span(base, block.span);
        out.put_signed(block.level);
        put_marker(out, block);
        base = block.span.end;
    }
}

std::vector<Block> get_blocks(Decoder& in) {
    std::vector<Block> blocks(in.get_count());
    std::size_t base = 0;
    for (Block& block : blocks) {
        block.kind = get_kind(in, BlockKind::note);
        block.span = in.get_span(base);
        block.level = static_cast<int>(in.get_signed());
        block.marker = get_marker(in, block.span);
        base = block.span.end;
    }
    return blocks;
}

void put_repairs(Encoder& out, const std::vector<Repair>& repairs) {
    out.put(repairs.size());
    std::size_t base = 0;
    for (const Repair& repair : repairs) {
        out.put(index_of(repair.kind));
        out.put_from(base, repair.offset);
        out.put_text(repair.original);
        base = repair.offset;
    }
}

std::vector<Repair> get_repairs(Decoder& in) {
    std::vector<Repair> repairs(in.get_count());
    std::size_t base = 0;
    for (Repair& repair : repairs) {
        repair.kind = get_kind(in, RepairKind::doubt);
        repair.offset = in.get_from(base);
        repair.original = in.get_text();
        base = repair.offset;
    }
    return repairs;
}

void put_spans(Encoder& out, const std::vector<Span>& spans) {
    out.put(spans.size());
    std::size_t base = 0;
    for (const Span span : spans) {
        out.put_span(base, span);
        base = span.end;
    }
}

std::vector<Span> get_spans(Decoder& in) {
    std::vector<Span> spans(in.get_count());
    std::size_t base = 0;
    for (Span& span : spans) {
        span = in.get_span(base);
        base = span.end;
    }
    return spans;
}

bool on_grid(float side) {
    const float steps = std::nearbyint(side * grid);
    return std::abs(steps) < 1e7F &&
           std::bit_cast<std::uint32_t>(steps / grid) == std::bit_cast<std::uint32_t>(side);
}

bool on_grid(const Box& box) {
    return on_grid(box.left) && on_grid(box.top) && on_grid(box.right) && on_grid(box.bottom);
}

std::int64_t steps(float side) { return static_cast<std::int64_t>(std::nearbyint(side * grid)); }
float points(std::int64_t steps) { return static_cast<float>(steps) / grid; }

/// Distances to the word before: on one line most of them are small and alike, so that deflate does the rest.
void put_box(Encoder& out, const Box& box, const Box& before) {
    out.put_signed(steps(box.left) - steps(before.right));
    out.put_signed(steps(box.right) - steps(box.left));
    out.put_signed(steps(box.top) - steps(before.top));
    out.put_signed(steps(box.bottom) - steps(box.top));
}

Box get_box(Decoder& in, const Box& before) {
    const std::int64_t left = steps(before.right) + in.get_signed();
    const std::int64_t right = left + in.get_signed();
    const std::int64_t top = steps(before.top) + in.get_signed();
    const std::int64_t bottom = top + in.get_signed();
    return {points(left), points(top), points(right), points(bottom)};
}

void put_exact_box(Encoder& out, const Box& box) {
    for (const float side : {box.left, box.top, box.right, box.bottom}) out.put_float(side);
}

Box get_exact_box(Decoder& in) {
    Box box;
    for (float* side : {&box.left, &box.top, &box.right, &box.bottom}) *side = in.get_float();
    return box;
}

}  // namespace

std::string encode_layout(const Document& document, const std::vector<Span>& sentences) {
    Encoder out;
    put_runs(out, document.runs);
    put_blocks(out, document.blocks);
    put_repairs(out, document.repairs);
    put_spans(out, sentences);
    if (!document.struck.empty())
        put_spans(out, document.struck);  // most documents have none, older ones no place
    return deflated(out.bytes());
}

void decode_layout(std::string_view bytes, Document& document, std::vector<Span>& sentences) {
    const std::string plain = inflated(bytes);
    Decoder in{plain};
    document.runs = get_runs(in);
    document.blocks = get_blocks(in);
    document.repairs = get_repairs(in);
    sentences = get_spans(in);
    document.struck = in.at_end() ? std::vector<Span>{} : get_spans(in);
    if (!in.at_end()) throw Damaged();
}

std::string encode_words(const PageWords& words) {
    bool compact = true;
    for (const WordBox& word : words.words) compact = compact && on_grid(word.box);
    Encoder out;
    out.put(words.words.size());
    out.put(compact ? 1 : 0);
    std::size_t place = 0;
    for (const std::size_t next : words.places) {
        out.put_from(place, next);
        place = next;
    }
    std::size_t base = 0;
    Box before;
    for (const WordBox& word : words.words) {
        out.put_span(base, word.span);
        compact ? put_box(out, word.box, before) : put_exact_box(out, word.box);
        base = word.span.end;
        before = word.box;
    }
    return deflated(out.bytes());
}

PageWords decode_words(std::string_view bytes, int page) {
    const std::string plain = inflated(bytes);
    Decoder in{plain};
    const std::size_t count = in.get_count();
    const bool compact = in.get() == 1;
    PageWords result;
    std::size_t place = 0;
    for (std::size_t i = 0; i < count; ++i) result.places.push_back(place = in.get_from(place));
    std::size_t base = 0;
    Box before;
    for (std::size_t i = 0; i < count; ++i) {
        WordBox word;
        word.span = in.get_span(base);
        word.page = page;
        word.box = compact ? get_box(in, before) : get_exact_box(in);
        base = word.span.end;
        before = word.box;
        result.words.push_back(word);
    }
    return result;
}

std::vector<std::pair<int, PageWords>> by_page(const std::vector<WordBox>& words) {
    std::map<int, PageWords> pages;
    for (std::size_t place = 0; place < words.size(); ++place) {
        PageWords& page = pages[words[place].page];
        page.places.push_back(place);
        page.words.push_back(words[place]);
    }
    return {pages.begin(), pages.end()};
}

std::vector<WordBox> in_order(const std::vector<PageWords>& pages) {
    std::size_t count = 0;
    for (const PageWords& page : pages) count += page.words.size();
    std::vector<WordBox> words(count);
    for (const PageWords& page : pages)
        for (std::size_t i = 0; i < page.words.size(); ++i) {
            if (page.places[i] >= count) throw Damaged();
            words[page.places[i]] = page.words[i];
        }
    return words;
}

}  // namespace raadspoor::index
