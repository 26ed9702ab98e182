#include "nlp/paper/question_labels.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

namespace {

/// The numbers in "2 en 3", "5 t/m 7", "1, 2 en 4"; at most a hundred, as no list of questions is longer.
std::vector<int> numbers_in(std::string_view label) {
    static const Pattern next{R"(^[^0-9]*?(t/m|tot en met|-|–)?\s*([0-9]{1,3}))"};
    std::vector<int> numbers;
    std::string range;
    int number = 0;
    for (std::string_view rest = label; numbers.size() < 100 && next.in(rest, &range, &number);) {
        const int first = range.empty() || numbers.empty() ? number : numbers.back() + 1;
        for (int n = first; n <= number && numbers.size() < 100; ++n) numbers.push_back(n);
        rest.remove_prefix(next.find(rest).size());
    }
    return numbers;
}

/// Whether a label ends well: at the line's end, at a colon, or before a new sentence.
bool ends_label(std::string_view rest, bool has_number) {
    static const Pattern sentence{R"(^[.):]?\s+["'«“‘(]?(\p{Lu}|\d))"};
    const std::string_view words = trimmed(rest);
    if (words.empty() || words == "." || words == ")" || words.front() == ':') return true;
    return has_number && sentence.in(rest);
}

std::optional<QuestionLabel> made_of(QuestionLabel::Role role, std::string_view line,
                                     std::string_view label) {
    QuestionLabel found{role, numbers_in(label), label.size()};
    if (!ends_label(line.substr(label.size()), !found.numbers.empty())) return std::nullopt;
    while (found.length < line.size() && (line[found.length] == ':' || line[found.length] == '.' ||
                                          line[found.length] == ')' || line[found.length] == ' '))
        ++found.length;
    return found;
}

/// Whether a line opens as labels do; most do not.
bool may_label(std::string_view line) {
    if (line.size() < 2) return false;
    if (std::string_view{"VQA"}.find(line[0]) != std::string_view::npos &&
        std::string_view{" :0123456789"}.find(line[1]) != std::string_view::npos)
        return true;
    const std::string head = ascii_lower(line.substr(0, 3));
    static constexpr std::array<std::string_view, 7> heads{"vra", "dee", "ant", "bea", "rea", "ons", "het"};
    return std::find(heads.begin(), heads.end(), head) != heads.end();
}

}  // namespace

std::optional<QuestionLabel> label_of(std::string_view line) {
    if (!may_label(line)) return std::nullopt;
    static const Pattern question{
        R"((?i)^(deel)?(vraag|vragen)(\s*(nr\.?|nummer)?\s*[0-9]+[a-z]?(\s*(,|en|&|t/m|tot en met|-|)"
        R"(–)\s*[0-9]+)*)?)"};
    static const Pattern answer{
        R"((?i)^(ons |het )?(antwoord(en)?|beantwoording|reactie)( (van )?(het |ons |de )?(college|)"
        R"(burgemeester|wethouder|minister|staatssecretaris|portefeuillehouder|b&w))*( (op|)"
        R"(bij))?( de)?( (deel)?(vraag|vragen))?(\s*[0-9]+[a-z]?(\s*(,|en|&|t/m|tot en met|-|)"
        R"(–)\s*(vraag )?[0-9]+)*)?)"};
    static const Pattern letter{R"(^([VQA])(\s?[0-9]+)?\s?:)"};
    if (const std::string_view label = question.find(line); !label.empty())
        return made_of(QuestionLabel::Role::question, line, label);
    if (const std::string_view label = answer.find(line); !label.empty())
        return made_of(QuestionLabel::Role::answer, line, label);
    if (const std::string_view label = letter.find(line); !label.empty())
        return made_of(label.front() == 'A' ? QuestionLabel::Role::answer : QuestionLabel::Role::question,
                       line, label.substr(0, label.size() - 1));
    return std::nullopt;
}

}  // namespace raadspoor::nlp
