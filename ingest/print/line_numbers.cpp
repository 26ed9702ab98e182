#include "ingest/print/line_numbers.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

struct Numbered {
    std::size_t line = 0;
    int value = 0;
    Box box;
};

/// The lines that begin with a bare number and have more than that.
std::vector<Numbered> numbered_lines(const std::vector<PrintLine>& lines) {
    std::vector<Numbered> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Segment& first = lines[i].segments.front();
        const PrintedWord& word = *first.words.front().word;
        if ((first.words.size() > 1 || lines[i].segments.size() > 1) && word.text.size() <= 4 &&
            is_number(word.text))
            found.push_back({i, std::stoi(word.text), word.box});
    }
    return found;
}

/// Where the print of a line begins when its number is left out.
float left_of(const PrintLine& line, bool numbered) {
    const Segment& first = line.segments.front();
    if (!numbered) return first.box.left;
    return first.words.size() > 1 ? first.words[1].word->box.left : line.segments[1].box.left;
}

/// The text of a line without its number.
std::string rest_of(const PrintLine& line) {
    const std::string text = text_of(line);
    const std::size_t begin = text.find_first_not_of(" 0123456789");
    return begin == std::string::npos ? std::string{} : text.substr(begin);
}

bool is_closed(std::string_view text) {
    return text.empty() || std::string_view(".;:,?!").find(text.back()) != std::string_view::npos;
}

/// A column of numbers, and what it counts.
class Series {
public:
    Series(const std::vector<PrintLine>& lines, std::vector<Numbered> numbers)
        : lines_{lines}, numbers_{std::move(numbers)} {}

    bool holds() const {
        if (numbers_.size() < 2) return false;
        const int step = numbers_[1].value - numbers_[0].value;
        if (step != 1 && step != 2 && step != 5 && step != 10) return false;
        for (std::size_t i = 1; i < numbers_.size(); ++i)
            if (numbers_[i].value - numbers_[i - 1].value != step || !counts(i, step)) return false;
        if (step == 1 ? numbers_.size() < 5 : numbers_.front().value % step != 0) return false;
        return is_aligned() && stands_apart() && (step > 1 || runs_on());
    }

private:
    /// Between two numbers lie as many lines as they say. A page has a few lines that nobody counts.
    bool counts(std::size_t i, int step) const {
        const auto apart = static_cast<int>(numbers_[i].line - numbers_[i - 1].line);
        return apart >= step && apart <= step + (step == 1 ? 1 : 2);
    }

    bool is_aligned() const {
        const auto same = [this](float Box::*edge) {
            return std::all_of(numbers_.begin(), numbers_.end(), [&](const Numbered& number) {
                return std::abs(number.box.*edge - numbers_.front().box.*edge) < 2;
            });
        };
        return same(&Box::left) || same(&Box::right);
    }

    /// Everything else among the counted lines begins to the right of the numbers.
    bool stands_apart() const {
        float right = 0;
        for (const Numbered& number : numbers_) right = std::max(right, number.box.right);
        std::size_t next = 0;
        for (std::size_t i = numbers_.front().line; i <= numbers_.back().line; ++i) {
            const bool numbered = next < numbers_.size() && numbers_[next].line == i;
            next += numbered;
            if (left_of(lines_[i], numbered) < right + 2) return false;
        }
        return true;
    }

    /// Some line goes on in the middle of a sentence.
    bool runs_on() const {
        for (std::size_t i = 1; i < numbers_.size(); ++i)
            if (starts_with_lower(rest_of(lines_[numbers_[i].line])) &&
                !is_closed(text_of(lines_[numbers_[i - 1].line])))
                return true;
        return false;
    }

    const std::vector<PrintLine>& lines_;
    std::vector<Numbered> numbers_;
};

/// The numbers that make the longest series: those on the edge that most share.
std::vector<Numbered> on_one_edge(const std::vector<Numbered>& numbers) {
    std::vector<Numbered> best;
    for (const float Box::*edge : {&Box::right, &Box::left})
        for (const Numbered& start : numbers) {
            std::vector<Numbered> same;
            for (const Numbered& number : numbers)
                if (std::abs(number.box.*edge - start.box.*edge) < 2) same.push_back(number);
            if (same.size() > best.size()) best = std::move(same);
            if (best.size() * 2 > numbers.size()) break;
        }
    return best;
}

Segment segment_of(const LineWord& word, const Segment& source) {
    Segment segment = source;
    segment.words = {word};
    segment.words.front().joined = false;
    segment.box = word.word->box;
    segment.first = word.word;
    return segment;
}

/// Takes the first word off `line`.
PrintLine split_number(PrintLine& line) {
    std::vector<Segment> rest = std::move(line.segments);
    Segment& first = rest.front();
    PrintLine number = line_of({segment_of(first.words.front(), first)});
    number.counts_lines = true;
    first.words.erase(first.words.begin());
    if (first.words.empty())
        rest.erase(rest.begin());
    else
        first.box.left = first.words.front().word->box.left;
    line = line_of(std::move(rest));
    return number;
}

}  // namespace

void part_line_numbers(std::vector<PrintLine>& lines) {
    if (lines.size() > 400) return;
    const std::vector<Numbered> numbers = on_one_edge(numbered_lines(lines));
    if (!Series{lines, numbers}.holds()) return;
    std::vector<PrintLine> parted;
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool numbered = next < numbers.size() && numbers[next].line == i;
        next += numbered;
        std::vector<PrintLine> number;
        if (numbered) number.push_back(split_number(lines[i]));
        parted.push_back(std::move(lines[i]));
        if (numbered) parted.push_back(std::move(number.front()));
    }
    lines = std::move(parted);
}

}  // namespace raadspoor::ingest
