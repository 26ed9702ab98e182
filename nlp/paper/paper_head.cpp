#include "nlp/paper/paper_head.h"

#include <algorithm>

#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

/// The head: lines up to the salutation, or the first ones.
std::size_t head_length(const Document& document, const std::vector<Line>& lines) {
    constexpr std::size_t usual = 24, longest = 60;
    for (std::size_t i = 0; i < std::min(lines.size(), longest); ++i)
        if (is_salutation(lines[i].span.of(document.text))) return i;
    return std::min(lines.size(), usual);
}

}  // namespace

bool is_salutation(std::string_view line) {
    static const Pattern salutation{
        R"((?i)^(geachte?|beste|hooggeachte|waarde|edelachtba\pL+|aan de leden van de (gemeente)?raad|)"
        R"((mijnheer|mevrouw)[^:]*,$)(\W|$))"};
    return line.size() < 160 && salutation.in(line);
}

PaperHead::PaperHead(const Reading& reading_of)
    : reading{reading_of},
      text{reading_of.document.text},
      lines{lines_of(reading_of.document)},
      length{head_length(reading_of.document, lines)},
      fields{letter_fields(reading_of.document, lines, length)} {}

const LetterField* PaperHead::field(FieldKind kind) const {
    const auto it = std::find_if(fields.begin(), fields.end(),
                                 [kind](const LetterField& f) { return f.kind == kind && !f.value.empty(); });
    return it == fields.end() ? nullptr : &*it;
}

bool PaperHead::is_value(Span line) const {
    return std::any_of(fields.begin(), fields.end(),
                       [line](const LetterField& f) { return f.value.overlaps(line); });
}

bool PaperHead::has_salutation() const { return length < lines.size() && is_salutation(words(length)); }

bool PaperHead::is_letter() const {
    static const Pattern closing{
        R"((?i)^(met (vriendelijke|hartelijke) groet|hoogachtend|met de meeste hoogachting))"};
    static const Pattern printed{R"((?i)^\W*retouradres\b)"};
    if (has_salutation()) return true;
    for (std::size_t i = 0; i < std::min(lines.size(), length); ++i)
        if (printed.in(words(i))) return true;
    return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
        const char initial = text[line.span.begin];
        return (initial == 'm' || initial == 'M' || initial == 'h' || initial == 'H') &&
               closing.in(line.span.of(text));
    });
}

}  // namespace raadspoor::nlp
