#include "ingest/flow/note_marks.h"

#include <string>

#include "corpus/text.h"

namespace raadspoor::ingest {

std::size_t glued_mark(std::string_view word, int number) {
    const std::string mark = std::to_string(number);
    std::size_t end = word.size();
    while (end > 0 && (word[end - 1] == '.' || word[end - 1] == ',' || word[end - 1] == ';' ||
                       word[end - 1] == ':' || word[end - 1] == ')'))
        --end;
    if (end <= mark.size() || word.substr(end - mark.size(), mark.size()) != mark)
        return std::string_view::npos;
    const std::string_view before = word.substr(0, end - mark.size());
    const bool year =
        before.size() == 4 && is_number(before) && (before.starts_with("19") || before.starts_with("20"));
    std::size_t letters = 0;
    for (std::size_t i = before.size(); i > 0 && ends_with_letter(before.substr(0, i)); --i) ++letters;
    const bool closes = before.ends_with(")") || before.ends_with("’") || before.ends_with("”") ||
                        before.ends_with(".") || before.ends_with(",");
    const bool after_word = letters >= 3 || (closes && before.size() > 2 && !is_digit(before.front()));
    return year || after_word ? end - mark.size() : std::string_view::npos;
}

}  // namespace raadspoor::ingest
