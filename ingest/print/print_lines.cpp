#include "ingest/print/print_lines.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "corpus/text.h"
#include "ingest/flow/rows.h"
#include "ingest/print/watermarks.h"

namespace raadspoor::ingest {

namespace {

bool shows(const PrintedWord& word) { return word.rotation == 0 && word.ink == Ink::plain; }

/// The words that show, without those that are drawn again at almost the same place.
std::vector<const PrintedWord*> distinct_words(const PrintedPage& page) {
    std::vector<const PrintedWord*> kept;
    std::unordered_map<std::string, std::vector<const PrintedWord*>> same;
    const std::vector<bool> watermark = watermark_words(page);
    for (const PrintedWord& word : page.words) {
        if (!shows(word) || watermark[static_cast<std::size_t>(&word - page.words.data())]) continue;
        std::vector<const PrintedWord*>& others = same[word.text];
        const bool again = std::any_of(others.begin(), others.end(), [&word](const PrintedWord* other) {
            const float near = 0.2F * std::max(word.size, 1.0F);
            return std::abs(other->box.left - word.box.left) < near &&
                   std::abs(other->baseline - word.baseline) < near;
        });
        if (again) continue;
        // A page of a hundred thousand equal words is no text; looking at the last few keeps this linear.
        if (others.size() > 64) others.erase(others.begin(), others.begin() + 32);
        others.push_back(&word);
        kept.push_back(&word);
    }
    return kept;
}

using Words = std::vector<const PrintedWord*>;

/// A large letter beside several lines, and the first word of the first of them.
struct DropCap {
    const PrintedWord* letter = nullptr;
    const PrintedWord* next = nullptr;
};

/// The word right of `letter` on the first of the lines that it stands beside; nothing when these are not two
/// or more of far smaller print.
const PrintedWord* first_beside(const PrintedWord& letter, const Words& words) {
    const PrintedWord* first = nullptr;
    float lowest = 0;
    for (const PrintedWord* word : words) {
        const float gap = word->box.left - letter.box.right;
        if (word->size > 0.62F * letter.size || gap < -0.15F * letter.size || gap > 1.6F * word->size)
            continue;
        if (word->baseline > letter.baseline + 0.4F * word->size ||
            word->baseline - 0.6F * word->size < letter.baseline - 0.95F * letter.size)
            continue;
        if (!first || word->baseline < first->baseline) first = word;
        lowest = std::max(lowest, word->baseline);
    }
    return first && lowest - first->baseline > 0.8F * first->size ? first : nullptr;
}

std::vector<DropCap> take_drop_caps(Words& words) {
    std::vector<DropCap> caps;
    float sum = 0;
    for (const PrintedWord* word : words) sum += word->size;
    const float usual = words.empty() ? 0 : sum / static_cast<float>(words.size());
    for (const PrintedWord* word : words)
        if (caps.size() < 16 && word->size > 1.7F * usual && characters_in(word->text) <= 2 &&
            starts_with_letter(word->text) && !starts_with_lower(word->text))
            if (const PrintedWord* next = first_beside(*word, words)) caps.push_back({word, next});
    for (const DropCap& cap : caps) std::erase(words, cap.letter);
    return caps;
}

/// Words on one baseline, give or take a third of their height.
std::vector<Words> baselines_of(Words words) {
    std::stable_sort(words.begin(), words.end(),
                     [](const PrintedWord* a, const PrintedWord* b) { return a->baseline < b->baseline; });
    std::vector<Words> lines;
    float base = 0, size = 0;
    for (const PrintedWord* word : words) {
        if (lines.empty() || word->baseline - base > 0.3F * std::min(size, word->size)) {
            lines.emplace_back();
            base = word->baseline;
            size = word->size;
        }
        size = std::max(size, word->size);
        lines.back().push_back(word);
    }
    for (Words& line : lines)
        std::stable_sort(line.begin(), line.end(), [](const PrintedWord* a, const PrintedWord* b) {
            return a->box.left < b->box.left;
        });
    return lines;
}

float largest(const Words& line) {
    float size = 0;
    for (const PrintedWord* word : line) size = std::max(size, word->size);
    return size;
}

/// Whether `small` is raised or lowered print that belongs to a word of `line`.
bool hangs_on(const PrintedWord& small, const Words& line) {
    return std::any_of(line.begin(), line.end(), [&small](const PrintedWord* word) {
        if (small.size > 0.85F * word->size) return false;
        const float offset = word->baseline - small.baseline;  // > 0: raised
        const bool level = offset > -0.35F * word->size && offset < 0.75F * word->size;
        const float gap =
            std::min(std::abs(small.box.left - word->box.right), std::abs(word->box.left - small.box.right));
        return level && gap < 0.35F * word->size;
    });
}

bool is_figure(std::string_view text) {
    while (!text.empty() && (text.back() == ',' || text.back() == ')' || text.back() == '.'))
        text.remove_suffix(1);
    return !text.empty() && text.size() <= 3 && (text == "*" || text == "**" || is_number(text));
}

/// Whether `small` is the raised figure that opens a note, with the first word of `line` or of one of its
/// columns right after it.
bool opens(const PrintedWord& small, const Words& line) {
    if (!is_figure(small.text)) return false;
    const auto after =
        std::upper_bound(line.begin(), line.end(), small.box.left,
                         [](float left, const PrintedWord* word) { return left < word->box.left; });
    if (after == line.end() || small.size > 0.85F * (*after)->size) return false;
    const float size = (*after)->size, gap = (*after)->box.left - small.box.right,
                offset = (*after)->baseline - small.baseline;
    const bool first =
        after == line.begin() || small.box.left - (*std::prev(after))->box.right > 1.05F * size;
    return first && gap > -0.2F * size && gap < 2.5F * size && offset > -0.1F * size && offset < 0.75F * size;
}

/// Puts raised and lowered small words back on the line they belong to.
void join_raised(std::vector<Words>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Words stay;
        for (const PrintedWord* word : lines[i]) {
            Words* home = nullptr;
            if (i + 1 < lines.size() && (hangs_on(*word, lines[i + 1]) || opens(*word, lines[i + 1])))
                home = &lines[i + 1];
            if (!home && i > 0 && hangs_on(*word, lines[i - 1])) home = &lines[i - 1];
            if (!home || word->size > 0.85F * largest(*home)) {
                stay.push_back(word);
                continue;
            }
            const auto place = std::upper_bound(
                home->begin(), home->end(), word,
                [](const PrintedWord* a, const PrintedWord* b) { return a->box.left < b->box.left; });
            home->insert(place, word);
        }
        lines[i] = std::move(stay);
    }
    std::erase_if(lines, [](const Words& line) { return line.empty(); });
}

/// Whether a raised figure is a power ("m²"), which stays.
bool is_unit(std::string_view before) {
    return before.ends_with("m") &&
           (before.size() <= 2 || before == "/m" || is_digit(before[before.size() - 2]));
}

bool is_note_mark(const PrintedWord& word, const PrintedWord& before) {
    const bool raised =
        word.size < 0.85F * before.size && before.baseline - word.baseline > 0.12F * before.size;
    return raised && is_figure(word.text) && !is_unit(before.text);
}

void finish(Segment& segment) {
    float letters = 0, bold = 0;
    std::vector<std::pair<float, float>> sizes;  // size -> letters
    segment.box = segment.words.front().word->box;
    segment.first = segment.words.front().word;
    for (const LineWord& it : segment.words) {
        segment.first = std::min(segment.first, it.word);
        const auto count = static_cast<float>(characters_in(it.word->text));
        segment.box.left = std::min(segment.box.left, it.word->box.left);
        segment.box.right = std::max(segment.box.right, it.word->box.right);
        segment.box.top = std::min(segment.box.top, it.word->box.top);
        segment.box.bottom = std::max(segment.box.bottom, it.word->box.bottom);
        if (it.note_mark) continue;
        letters += count;
        bold += it.word->bold ? count : 0;
        const auto known = std::find_if(sizes.begin(), sizes.end(), [&it](const auto& entry) {
            return std::abs(entry.first - it.word->size) < 0.2F;
        });
        if (known == sizes.end())
            sizes.emplace_back(it.word->size, count);
        else
            known->second += count;
    }
    segment.bold = bold * 2 > letters;
    const auto most = std::max_element(sizes.begin(), sizes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    segment.size = most == sizes.end() ? segment.words.front().word->size : most->first;
    segment.baseline = segment.words.front().word->baseline;
    for (const LineWord& it : segment.words)
        if (std::abs(it.word->size - segment.size) < 0.2F) segment.baseline = it.word->baseline;
}

/// The upright rules of a page, from left to right.
class UprightRules {
public:
    explicit UprightRules(const PrintedPage& page) {
        for (const Box& rule : page.rules)
            if (rule.bottom - rule.top > 8 && rule.right - rule.left <= 3) rules_.push_back(rule);
        std::sort(rules_.begin(), rules_.end(), [](const Box& a, const Box& b) { return a.left < b.left; });
    }

    /// Whether one stands between two words of a line.
    bool part(const PrintedWord& word, const PrintedWord& next) const {
        const float y = (next.box.top + next.box.bottom) / 2, from = word.box.right - 1.5F,
                    to = next.box.left + 1.5F;
        auto rule = std::lower_bound(rules_.begin(), rules_.end(), from,
                                     [](const Box& a, float x) { return a.left < x; });
        for (int tried = 0; rule != rules_.end() && rule->left < to && tried < 64; ++rule, ++tried)
            if (rule->top < y && y < rule->bottom) return true;
        return false;
    }

private:
    std::vector<Box> rules_;
};

/// Whether the file draws the blanks between the words of a line; LaTeX, for one, only moves on.
bool draws_blanks(const PrintedPage& page) {
    std::size_t gaps = 0, blanks = 0;
    for (std::size_t i = 1; i < page.words.size(); ++i) {
        const PrintedWord &word = page.words[i - 1], &next = page.words[i];
        const float gap = next.box.left - word.box.right;
        if (std::abs(word.baseline - next.baseline) > 1 || gap < 0.12F * next.size || gap > next.size)
            continue;
        ++gaps;
        blanks += next.spaced;
    }
    return gaps > 10 && blanks * 10 > gaps * 7;
}

/// How the words of a page stand apart.
struct Spacing {
    UprightRules rules;
    bool blanks = false;  // see draws_blanks()
};

/// Whether the gap between two words of a line parts segments.
bool parts(const PrintedWord& word, const PrintedWord& next, const Spacing& spacing) {
    const float size = std::max(word.size, next.size), gap = next.box.left - word.box.right;
    if (spacing.rules.part(word, next)) return true;
    // Where blanks are drawn, what only moves on by more than a blank goes to another cell.
    if (spacing.blanks && !next.spaced && gap > 0.4F * size) return true;
    const bool drawn_on = &next > &word && &next - &word <= 2;
    if (!drawn_on) return gap > 0.5F * size;
    // The blanks of a justified line may be wide.
    return gap > (next.spaced ? 1.6F : 1.05F) * size;
}

/// Whether a word stands close to the one before it: parts of one word in different styles.
bool joins(const PrintedWord& word, const PrintedWord& next) {
    const float size = std::max(word.size, next.size), gap = next.box.left - word.box.right;
    const bool drawn_apart = next.spaced && &next > &word && gap > -0.05F * size;
    return gap < 0.12F * size && !drawn_apart;
}

PrintLine cut(const Words& words, const Spacing& spacing) {
    std::vector<Segment> segments;
    const PrintedWord* before = nullptr;
    for (const PrintedWord* word : words) {
        bool wide = !before || parts(*before, *word, spacing);
        // The blank after a list's hanging figure or bullet is no gap, however wide.
        if (wide && before && word->box.left - before->box.right < 6 * std::max(word->size, before->size) &&
            segments.back().words.size() == 1 && !spacing.rules.part(*before, *word) &&
            marker_length(before->text + " x") == before->text.size())
            wide = false;
        if (wide) {
            if (!segments.empty()) finish(segments.back());
            segments.emplace_back();
        }
        const bool first = segments.back().words.empty();
        const bool mark = !first && before && is_note_mark(*word, *before);
        segments.back().words.push_back({word, !first && joins(*before, *word), mark});
        if (!mark) before = word;
    }
    finish(segments.back());
    return line_of(std::move(segments));
}

/// Puts a drop cap before the word that it opens.
void put_back(const DropCap& cap, std::vector<PrintLine>& lines) {
    for (PrintLine& line : lines)
        for (Segment& segment : line.segments) {
            LineWord& first = segment.words.front();
            if (first.word != cap.next) continue;
            first.joined = starts_with_lower(cap.next->text) && !(cap.next->spaced && cap.next > cap.letter);
            segment.words.insert(segment.words.begin(), {cap.letter, false, false});
            segment.box.left = std::min(segment.box.left, cap.letter->box.left);
            return;
        }
    Segment alone;
    alone.words = {{cap.letter, false, false}};
    finish(alone);
    lines.push_back(line_of({std::move(alone)}));
}

}  // namespace

std::vector<PrintLine> print_lines(const PrintedPage& page) {
    Words words = distinct_words(page);
    const std::vector<DropCap> caps = take_drop_caps(words);
    std::vector<Words> lines = baselines_of(std::move(words));
    join_raised(lines);
    const Spacing spacing{UprightRules{page}, draws_blanks(page)};
    std::vector<PrintLine> cut_lines;
    cut_lines.reserve(lines.size());
    for (const Words& line : lines) cut_lines.push_back(cut(line, spacing));
    for (const DropCap& cap : caps) put_back(cap, cut_lines);
    return cut_lines;
}

PrintLine line_of(std::vector<Segment> segments) {
    PrintLine line{std::move(segments), {}, 0, true};
    line.box = line.segments.front().box;
    line.baseline = line.segments.front().baseline;
    for (const Segment& segment : line.segments) {
        line.box.right = std::max(line.box.right, segment.box.right);
        line.box.top = std::min(line.box.top, segment.box.top);
        line.box.bottom = std::max(line.box.bottom, segment.box.bottom);
        for (const LineWord& it : segment.words) line.artifact = line.artifact && it.word->artifact;
    }
    return line;
}

std::string text_of(const Segment& segment) {
    std::string text;
    for (const LineWord& it : segment.words) {
        if (it.note_mark) continue;
        if (!text.empty() && !it.joined) text += ' ';
        text += it.word->text;
    }
    return text;
}

std::string text_of(const PrintLine& line) {
    std::string text;
    for (const Segment& segment : line.segments) {
        if (!text.empty()) text += "   ";
        for (std::size_t i = 0; i < segment.words.size(); ++i) {
            if (i > 0 && !segment.words[i].joined && !segment.words[i].note_mark) text += ' ';
            text += segment.words[i].word->text;
        }
    }
    return text;
}

}  // namespace raadspoor::ingest
