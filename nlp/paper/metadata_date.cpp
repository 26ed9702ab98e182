#include "nlp/paper/metadata_date.h"

#include <algorithm>
#include <optional>

#include "nlp/paper/letter_date.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

bool take_date(Metadata& metadata, const std::optional<LetterDate>& date, std::size_t offset,
               DateBasis basis) {
    if (!date) return false;
    metadata.date = date->value;
    metadata.date_basis = basis;
    metadata.date_span = {offset + date->span.begin, offset + date->span.end};
    return true;
}

bool date_of_field(const PaperHead& head, Metadata& metadata) {
    for (const FieldKind kind : {FieldKind::date, FieldKind::sent})
        for (const LetterField& f : head.fields)
            if (f.kind == kind && take_date(metadata, last_date_in(f.value.of(head.reading.text)),
                                            f.value.begin, DateBasis::stated))
                return true;
    return false;
}

bool is_of_meeting(DocumentKind kind) {
    return kind == DocumentKind::notulen || kind == DocumentKind::besluitenlijst ||
           kind == DocumentKind::agenda;
}

/// Minutes, lists of decisions and agendas open with the date of the meeting.
bool date_of_meeting(const PaperHead& head, Metadata& metadata) {
    if (!is_of_meeting(metadata.kind)) return false;
    for (std::size_t i = 0; i < std::min<std::size_t>(head.lines.size(), 14); ++i)
        if (const auto date = first_date_in(head.words(i)); date && date->value.size() == 10)
            return take_date(metadata, date, head.lines[i].span.begin, DateBasis::meeting);
    return false;
}

/// How motions, answers and decisions state their date.
bool date_of_statement(const PaperHead& head, Metadata& metadata) {
    struct Statement {
        DateBasis basis;
        Pattern pattern;
    };
    static const Statement statements[] = {
        {DateBasis::meeting,
         Pattern{
             R"((?i)\b(in|ter) (openbare )?(raads|leden)?vergadering (bijeen|bijeengekomen|van|d\.d\.|dd\.?|)"
             R"(op|gehouden op)( op| d\.d\.)?.{0,30}\d{4})"}},
        {DateBasis::meeting,
         Pattern{R"((?i)\b(bijeen(gekomen)? (op|d\.d\.)|raadsvergadering (van|d\.d\.|dd\.?)?|)"
                 R"(vergadering van de (gemeente)?raad (van|op|d\.d\.)|vergaderdatum:?|gemeenteraad van|)"
                 R"(raad van) ?.{0,20}\d{1,2}.{2,14}\d{4})"}},
        {DateBasis::stated,
         Pattern{
             R"((?i)\b(voorgesteld|ingediend) (tijdens [^.]{0,80} van |op |d\.d\. )?\d{1,2} \pL+ \d{4})"}},
        {DateBasis::stated, Pattern{R"((?i)\(?\bontvangen \d{1,2} \pL+ \d{4})"}},
        {DateBasis::meeting,
         Pattern{R"((?i)\b(aldus )?(vastgesteld|besloten|aangenomen|verworpen) (in|door|op|bij|)"
                 R"(tijdens) .{0,90}?\d{1,2} \pL+ \d{4})"}},
    };
    constexpr std::size_t reach = 3000;
    const std::string_view opening = std::string_view(head.reading.text).substr(0, reach);
    const bool may_state = is_motion(metadata.kind) || is_of_meeting(metadata.kind) ||
                           metadata.kind == DocumentKind::raadsbesluit ||
                           metadata.kind == DocumentKind::beantwoording_raadsvragen;
    for (const Statement& it : statements) {
        if (!may_state) break;
        const std::string_view hit = it.pattern.find(opening);
        if (hit.data() != nullptr &&
            take_date(metadata, last_date_in(hit), static_cast<std::size_t>(hit.data() - opening.data()),
                      it.basis))
            return true;
    }
    return false;
}

/// "Ommen, 12 maart 2024", a line that is nothing but a date, or a stamp.
bool date_of_line(const PaperHead& head, Metadata& metadata) {
    static const Pattern place{
        R"((?i)^['’]?\p{Lu}[\pL' -]{1,30}, (d\.d\. |datum )?\d ?\d? [\pL.]+ (\d{4}|['’]\d\d)\.?$)"};
    static const Pattern labelled{R"((?i)\b(datum|d\.d\.):? \d)"};
    for (std::size_t i = 0; i < head.lines.size(); ++i) {
        const std::string_view line = head.words(i);
        if (line.size() > 120) continue;
        const auto date = first_date_in(line);
        if (!date || date->value.size() < 10) continue;
        const bool alone = i < 20 && date->span.size() + 12 >= line.size();
        if ((alone || place.in(line) || (i < head.length && labelled.in(line))) &&
            take_date(metadata, date, head.lines[i].span.begin, DateBasis::stated))
            return true;
    }
    return false;
}

/// "September 2022", "Bouwakkoord – 14 mei 2024": a cover's line.
bool date_of_cover(const PaperHead& head, Metadata& metadata) {
    for (std::size_t i = 0; i < std::min<std::size_t>(head.lines.size(), 12); ++i) {
        const std::string_view line = head.words(i);
        const auto date = first_date_in(line);
        if (date && line.size() <= 60 && (date->span.end == line.size() || date->span.begin == 0) &&
            !line.ends_with('.'))
            return take_date(metadata, date, head.lines[i].span.begin, DateBasis::stated);
    }
    return false;
}

/// "2024-06-04-brief.pdf", "20240604 Brief.pdf".
bool date_of_file_name(const PaperHead& head, Metadata& metadata) {
    static const Pattern day{
        R"((?:^|[^\d])((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?:[^\d]|$))"};
    const std::string_view path = head.reading.document.path;
    std::string year, month, number;
    if (!day.in(path.substr(path.find_last_of('/') + 1), &year, &month, &number)) return false;
    const auto date = first_date_in(year + "-" + month + "-" + number);
    if (!date) return false;
    metadata.date = date->value;
    metadata.date_basis = DateBasis::filename;
    return true;
}

/// What the head of a Markdown file tells is the word of who published it (ingest/markup/yaml_head.h).
bool date_of_source(const PaperHead& head, Metadata& metadata) {
    const Document& document = head.reading.document;
    if (document.media_type != "text/markdown" || document.info.created.size() < 10) return false;
    metadata.date = document.info.created.substr(0, 10);
    metadata.date_basis = DateBasis::source;
    return true;
}

void date_of_file(const PaperHead& head, Metadata& metadata) {
    const std::string& created = head.reading.document.info.created;
    if (created.size() < 10) return;
    metadata.date = created.substr(0, 10);
    metadata.date_basis = DateBasis::file;
}

}  // namespace

void find_paper_date(const PaperHead& head, Metadata& metadata) {
    if (date_of_field(head, metadata) || date_of_meeting(head, metadata) ||
        date_of_statement(head, metadata) || date_of_line(head, metadata))
        return;
    if (date_of_cover(head, metadata) || date_of_source(head, metadata) || date_of_file_name(head, metadata))
        return;
    date_of_file(head, metadata);
}

}  // namespace raadspoor::nlp
