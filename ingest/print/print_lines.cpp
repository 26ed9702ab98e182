#include "ingest/print/print_lines.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <unordered_map>

#include "ingest/files/characters.h"
#include "ingest/flow/rows.h"

namespace raadspoor::ingest {

namespace {

bool shows(const PrintedWord& word) { return word.rotation == 0 && word.ink == Ink::plain; }

/// The words that show, without those that are drawn again at almost the same place.
std::vector<const PrintedWord*> distinct_words(const PrintedPage& page) {
    std::vector<const PrintedWord*> kept;
    std::unordered_map<std::string, std::vector<const PrintedWord*>> same;
    for (const PrintedWord& word : page.words) {
        if (!shows(word)) continue;
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
    return !text.empty() && text.size() <= 3 &&
           (text == "*" || text == "**" ||
            std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); }));
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
    return before.ends_with("m") && (before.size() <= 2 || before == "/m" ||
                                     std::isdigit(static_cast<unsigned char>(before[before.size() - 2])));
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
    for (const LineWord& it : segment.words) {
        const auto count = static_cast<float>(length_of(it.word->text));
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

PrintLine cut(const Words& words) {
    std::vector<Segment> segments;
    const PrintedWord* before = nullptr;
    for (const PrintedWord* word : words) {
        const float size = before ? std::max(word->size, before->size) : word->size;
        const float gap = before ? word->box.left - before->box.right : 0;
        bool wide = !before || gap > 1.05F * size;
        // The blank after a list's hanging figure or bullet is no gap, however wide.
        if (wide && before && gap < 6 * size && !segments.empty() && segments.back().words.size() == 1 &&
            marker_length(before->text + " x") == before->text.size())
            wide = false;
        if (wide) {
            if (!segments.empty()) finish(segments.back());
            segments.emplace_back();
        }
        const bool first = segments.back().words.empty();
        const bool mark = !first && before && is_note_mark(*word, *before);
        segments.back().words.push_back({word, !first && gap < 0.12F * size, mark});
        if (!mark) before = word;
    }
    finish(segments.back());
    return line_of(std::move(segments));
}

}  // namespace

std::vector<PrintLine> print_lines(const PrintedPage& page) {
    std::vector<Words> lines = baselines_of(distinct_words(page));
    join_raised(lines);
    std::vector<PrintLine> cut_lines;
    cut_lines.reserve(lines.size());
    for (const Words& line : lines) cut_lines.push_back(cut(line));
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
