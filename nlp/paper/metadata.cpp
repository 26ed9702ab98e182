// Metadata of a document, put together: its kind is decided in document_kind.cpp, its title and date each in
// a file of their own; the references and the subject are fields of its head. Who sends it is told where its
// organisations are known (nlp/actors/author.h).
#include <algorithm>
#include <string>
#include <vector>

#include "corpus/text.h"
#include "nlp/paper/document_kind.h"
#include "nlp/paper/forum.h"
#include "nlp/paper/metadata_date.h"
#include "nlp/paper/metadata_title.h"
#include "nlp/paper/paper_head.h"
#include "nlp/paper/parliamentary_paper.h"
#include "nlp/paper/structure.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

std::string_view addressee(const PaperHead& head) {
    static const Pattern to{R"((?i)^(aan\b|de (leden|voorzitter|raad)\b|geacht|beste))"};
    static const Pattern council{R"((?i)raad)"};
    if (const LetterField* it = head.field(FieldKind::addressee)) return it->value.of(head.reading.text);
    std::string_view first;
    for (std::size_t i = 0; i < std::min(head.lines.size(), head.length + 1); ++i)
        if (to.in(head.words(i)) && (first.empty() || council.in(head.words(i)))) first = head.words(i);
    return first;
}

/// What decides the kind.
KindEvidence evidence(const PaperHead& head) {
    KindEvidence it;
    constexpr std::size_t head_lines = 14, opening = 6000, first_pages = 12000;
    for (std::size_t i = 0; i < std::min(head.lines.size(), head_lines); ++i)
        if (!head.is_value(head.lines[i].span) || i == 0) it.head.push_back(closed_up(head.words(i)));
    for (std::size_t i = 0; i < std::min(head.lines.size(), head_lines);
         ++i)  // the last cell of a head that is a table
        if (const std::size_t tab = head.words(i).rfind('\t');
            tab != std::string_view::npos && !head.is_value(head.lines[i].span))
            it.head.emplace_back(trimmed(head.words(i).substr(tab)));
    for (const Line& line : head.lines)  // the letterhead's column may come later
        if (head.reading.document.blocks[line.block].kind == BlockKind::field && it.head.size() < 40 &&
            line.span.begin < first_pages)
            it.head.emplace_back(line.span.of(head.text));
    if (const LetterField* subject = head.field(FieldKind::subject))
        it.subject = subject->value.of(head.reading.text);
    for (const LetterField& f : head.fields)
        if (f.kind == FieldKind::reference) it.head.emplace_back(f.value.of(head.reading.text));
    it.addressee = addressee(head);
    it.opening = head.text.substr(0, opening);
    it.text = head.text;
    it.file_name = lower(std::string_view(head.reading.document.path)
                             .substr(head.reading.document.path.find_last_of('/') + 1));
    it.is_letter = head.is_letter();
    it.has_questions = find_questions(head.reading).size() >= 2;
    return it;
}

void add_reference(std::vector<std::string>& references, std::string_view number) {
    constexpr std::size_t shortest = 4;
    if (number.size() >= shortest &&
        std::find(references.begin(), references.end(), number) == references.end())
        references.emplace_back(number);
}

/// Where the first of two numbers on one line ends: "DSO/10808895 RIS321147".
std::size_t first_number_end(std::string_view value) {
    static const Pattern next{R"(\d\s+\p{Lu}{2,5}[-/]?\d{4,})"};
    const std::string_view joint = next.find(value);
    return joint.empty() ? value.size() : static_cast<std::size_t>(joint.data() - value.data()) + 1;
}

/// The paper's own number alone on a line of its head, or behind what the paper is: "2019 RG 87", "RIB
/// 24-112", "Statenvoorstel nr. PS24-000112".
std::string_view number_on(std::string_view line) {
    static const Pattern alone{
        R"(^((RIB|RIS|RV|Rv|PS|GS|BSD|DSO|Lbr\.)[-./ ]?(nr\.? ?)?\d[\d./-]+\d|\d{4} \p{Lu}{2} \d{1,4})$)"},
        titled{R"((?i)^(raads|staten|college|initiatief|bestuurs|burger)?(voorstel|besluit|memo|)"
               R"(informatiebrief|raadsbrief|ledenbrief|rib)\s*(nr\.?|nummer|no\.)\s*:?\s*)"},
        code{R"(^[\pL]{0,4}[-./ ]?\d[\pL\d./-]*\d)"};
    if (alone.in(line)) return line;
    const std::string_view what = titled.find(line);
    return what.empty() ? std::string_view{} : code.find(line.substr(what.size()));
}

std::vector<std::string> find_references(const PaperHead& head) {
    std::vector<std::string> references;
    static const Pattern case_number{R"(^([\pL/. -]{0,8}\d[\pL\d./ -]*\d[\pL\d-]*|[\pL]+\. ?\d+/\d+))"};
    for (const LetterField& f : head.fields) {
        if (f.kind != FieldKind::reference) continue;
        std::size_t begin = f.value.begin;
        while (begin < f.value.end) {
            const std::size_t end = std::min(head.text.find('\n', begin), f.value.end);
            std::string_view value = trimmed(std::string_view(head.text).substr(begin, end - begin));
            const std::size_t first = first_number_end(value);
            add_reference(references, trimmed(case_number.find(value.substr(0, first))));
            add_reference(references, trimmed(case_number.find(trimmed(value.substr(first)))));
            begin = end + 1;
        }
    }
    constexpr std::size_t head_lines = 14;
    for (std::size_t i = 0; i < std::min(head.lines.size(), head_lines); ++i)
        if (!head.is_value(head.lines[i].span)) add_reference(references, number_on(trimmed(head.words(i))));
    add_reference(references, cited(own_number(head.reading.document)));
    return references;
}

}  // namespace

Metadata find_metadata(const Reading& reading) {
    const PaperHead head{reading};
    Metadata found;
    found.kind = kind_of(evidence(head));
    found.forum = forum_of(head.text, found.kind);
    if (const auto title = find_title(head, found.kind)) {
        found.title = one_line(title->of(reading.text));
        found.title_span = *title;
    } else if (reading.document.media_type == "text/markdown") {
        found.title = reading.document.info.title;  // the source's word
    }
    find_paper_date(head, found);
    found.reference = find_references(head);
    if (const LetterField* subject = head.field(FieldKind::subject))
        found.subject = one_line(subject->value.of(reading.text));
    return found;
}

}  // namespace raadspoor::nlp
