// Questions and their answers, in the layouts that councils and parliament use.
//
//     1. Heeft Zeist …? / Antwoord: Ja
//     Vraag 1 / Bent u …? / Antwoord 1 / Ja.
//     Vraag: … / Antwoord: …
//     first all questions, then "Antwoord op vraag 5 en 6"
//     1. **Vraag** / a paragraph
//
// Labels ("Vraag 1", "Antwoord:") decide. Where a document has answers with a label, the numbered item that
// carries the next number before an answer is its question. Where no label stands at all, a numbered question
// in a paper that answers questions is answered by the paragraphs below it.
#include <algorithm>
#include <map>

#include "corpus/text.h"
#include "nlp/paper/question_labels.h"
#include "nlp/paper/structure.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

namespace {

/// Where a question or an answer begins.
struct Mark {
    QuestionLabel::Role role = QuestionLabel::Role::question;
    std::vector<int> numbers;
    std::size_t label = 0;  ///< first byte of the label: what stands before ends here
    std::size_t begin = 0;  ///< first byte after the label
};

/// The number with which a line of a numbered list begins, be it the block's marker or written in the line; 0
/// for others.
struct Numbered {
    int number = 0;
    std::size_t label = 0, begin = 0;
};

Numbered numbered(const Document& document, const Line& line) {
    const Block& block = document.blocks[line.block];
    if (line.opens_block && !block.marker.empty()) {
        const int number = number_of(block.marker.of(document.text));
        return {number, block.marker.begin, line.span.begin};
    }
    static const Pattern item{R"(^[0-9]{1,2}\s?[.):]\s+)"};
    const std::string_view words = line.span.of(document.text);
    const bool digit = !words.empty() && words.front() >= '0' && words.front() <= '9';
    const std::string_view marker = digit ? item.find(words) : std::string_view{};
    return {number_of(marker), line.span.begin, line.span.begin + marker.size()};
}

class QuestionFinder {
public:
    explicit QuestionFinder(const Reading& reading)
        : reading_(reading), text_(reading.document.text), lines_(lines_of(reading.document)) {}

    std::vector<QuestionAnswer> run() {
        for (std::size_t i = 0; i < lines_.size(); ++i) note_label(i);
        if (labels_.empty()) return without_labels();
        const bool labelled = std::any_of(labels_.begin(), labels_.end(),
                                          [](const auto& it) { return is_question(it.second); });
        labelled ? take_labels() : number_questions();
        return pairs();
    }

private:
    static bool is_question(const Mark& mark) { return mark.role == QuestionLabel::Role::question; }

    void note_label(std::size_t i) {
        const Line& line = lines_[i];
        const BlockKind kind = reading_.document.blocks[line.block].kind;
        if (kind == BlockKind::note || kind == BlockKind::field) return;
        if (const auto label = label_of(line.span.of(text_)))
            labels_[i] = {label->role, label->numbers, line.span.begin, line.span.begin + label->length};
    }

    void take_labels() {
        for (auto& [line, mark] : labels_) marks_.push_back(mark);
    }

    /// Only answers are labelled: before each, the item with the next number is its question.
    void number_questions() {
        std::size_t from = 0;
        int last = 0;
        for (const auto& [line, answer] : labels_) {
            last = mark_questions(from, line, last);
            marks_.push_back(answer);
            from = line;
        }
        mark_questions(from, lines_.size(), last);
    }

    /// Marks the questions in the lines [from, to) that follow question `last`; gives the number of the last
    /// one. Numbered items of an answer come first, so the latest item with the next number is the question.
    int mark_questions(std::size_t from, std::size_t to, int last) {
        const bool ends = to == lines_.size();
        std::vector<Numbered> items;
        for (std::size_t i = from; i < to; ++i) {
            const Numbered item = numbered(reading_.document, lines_[i]);
            if (item.number == last + 1 && !ends) items.clear();
            if (item.number == last + 1 + static_cast<int>(items.size()) && (!ends || asks(i)))
                items.push_back(item);
        }
        for (const Numbered& item : items)
            marks_.push_back({QuestionLabel::Role::question, {item.number}, item.label, item.begin});
        if (items.empty() && !ends) return mark_unnumbered(from, to, last);
        return last + static_cast<int>(items.size());
    }

    /// The last paragraph before an answer that asks something, when no number leads to it.
    int mark_unnumbered(std::size_t from, std::size_t to, int last) {
        for (std::size_t i = to; i-- > from;) {
            if (!lines_[i].opens_block) continue;
            if (!asks(i)) break;
            const std::size_t begin = lines_[i].span.begin;
            if (labels_.count(i) == 0)
                marks_.push_back({QuestionLabel::Role::question, {last + 1}, begin, begin});
            return last + 1;
        }
        return last;
    }

    /// Whether the block of a line holds a question.
    bool asks(std::size_t i) const {
        const Span block = reading_.document.blocks[lines_[i].block].span;
        return block.of(text_).find('?') != std::string_view::npos;
    }

    /// Pairs the marks by number; a mark without one takes the number of the question before it.
    std::vector<QuestionAnswer> pairs() {
        std::sort(marks_.begin(), marks_.end(),
                  [](const Mark& a, const Mark& b) { return a.label < b.label; });
        std::vector<QuestionAnswer> found;
        int last = 0;
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            Mark& mark = marks_[i];
            if (mark.numbers.empty()) mark.numbers = {is_question(mark) ? last + 1 : last};
            if (is_question(mark)) last = mark.numbers.back();
            const Span words = trimmed(text_, {mark.begin, end_of(i)});
            is_question(mark) ? add_questions(mark, words, found) : add_answer(mark, words, found);
        }
        if (std::none_of(found.begin(), found.end(),
                         [](const QuestionAnswer& it) { return !it.answer.empty(); }))
            return {};
        return found;
    }

    std::size_t end_of(std::size_t i) const {
        const std::size_t end = i + 1 < marks_.size() ? marks_[i + 1].label : end_of_body();
        return std::max(end, marks_[i].begin);
    }

    /// Notes stand behind the body and answer nothing.
    std::size_t end_of_body() const {
        for (const Block& block : reading_.document.blocks)
            if (block.kind == BlockKind::note) return block.span.begin;
        return text_.size();
    }

    /// "Vraag 2 en 3" with a paragraph each gives two questions, otherwise both have the same words.
    void add_questions(const Mark& mark, Span words, std::vector<QuestionAnswer>& found) {
        if (words.empty()) return;
        const std::size_t count = mark.numbers.size();
        std::vector<Span> parts = count > 1 ? paragraphs_in(words) : std::vector<Span>{};
        if (parts.size() != count && count > 1) parts = asked_in(words);
        for (std::size_t i = 0; i < count; ++i) {
            asked_[mark.numbers[i]] = found.size();
            found.push_back({mark.numbers[i], parts.size() == count ? parts[i] : words, {}});
        }
    }

    std::vector<Span> paragraphs_in(Span words) const {
        return parts_of(words, [](const Line& line, std::string_view) { return line.opens_block; });
    }

    /// Questions without a blank line between them: each begins a line, where the line before asked something
    /// to its end.
    std::vector<Span> asked_in(Span words) const {
        static const Pattern goes_on{R"(^(?i)(zo (ja|nee|niet)|indien|en |of |waarom (niet|wel)\?))"};
        return parts_of(words, [&](const Line& line, std::string_view before) {
            return before.empty() || (before.ends_with('?') && !goes_on.in(line.span.of(text_)));
        });
    }

    /// Cuts `words` before each line that `opens` a part, given the line and the words before it; notes are
    /// passed over.
    template <class Opens>
    std::vector<Span> parts_of(Span words, Opens opens) const {
        std::vector<Span> parts;
        std::string_view before;
        auto line = std::lower_bound(lines_.begin(), lines_.end(), words.begin,
                                     [](const Line& it, std::size_t at) { return it.span.end <= at; });
        for (; line != lines_.end() && line->span.begin < words.end; ++line) {
            if (reading_.document.blocks[line->block].kind == BlockKind::note) continue;
            const Span part = trimmed(
                text_, {std::max(line->span.begin, words.begin), std::min(line->span.end, words.end)});
            if (part.empty()) continue;
            if (parts.empty() || opens(*line, before)) parts.push_back(part);
            parts.back().end = part.end;
            before = part.of(text_);
        }
        return parts;
    }

    /// An answer belongs to the latest question of its number, once.
    void add_answer(const Mark& mark, Span words, std::vector<QuestionAnswer>& found) const {
        for (const int number : mark.numbers) {
            const auto asked = asked_.find(number);
            if (asked != asked_.end() && found[asked->second].answer.empty())
                found[asked->second].answer = words;
        }
    }

    /// No labels at all: numbered questions of a paper that answers questions, each with paragraphs below it.
    std::vector<QuestionAnswer> without_labels() {
        if (!answers_questions()) return {};
        std::vector<QuestionAnswer> found;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Numbered item = numbered(reading_.document, lines_[i]);
            if (item.number != static_cast<int>(found.size()) + 1 || !asks(i)) continue;
            if (!found.empty()) found.back().answer.end = item.label;
            const std::size_t end = reading_.document.blocks[lines_[i].block].span.end;
            found.push_back({item.number, trimmed(text_, {item.begin, end}), {end, end_of_body()}});
        }
        for (QuestionAnswer& pair : found) pair.answer = trimmed(text_, pair.answer);
        if (std::all_of(found.begin(), found.end(),
                        [](const QuestionAnswer& it) { return it.answer.empty(); }))
            return {};
        return found;
    }

    /// Whether the paper says of itself that it answers questions.
    bool answers_questions() const {
        static const Pattern says{
            R"((?i)(beantwoording|antwoord(en)? op)( van)?( de| uw| deze)?( schriftelijke| technische|)"
            R"( mondelinge| gestelde)?( raads| kamer)?\s?vragen|(artikel|art\.?) [0-9]+ ?-?vragen)"};
        return says.in(text_.substr(0, std::min<std::size_t>(text_.size(), 2000)));
    }

    const Reading& reading_;
    std::string_view text_;
    std::vector<Line> lines_;
    std::map<std::size_t, Mark> labels_;  // by line
    std::vector<Mark> marks_;
    std::map<int, std::size_t> asked_;  // the latest question of each number, as an index of what was found
};

}  // namespace

std::vector<QuestionAnswer> find_questions(const Reading& reading) { return QuestionFinder(reading).run(); }

}  // namespace raadspoor::nlp
