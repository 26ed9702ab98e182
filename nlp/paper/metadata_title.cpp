#include "nlp/paper/metadata_title.h"

#include <algorithm>

#include "nlp/paper/document_kind.h"
#include "nlp/paper/letter_date.h"
#include "nlp/paper/section_openings.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/words.h"

namespace raadspoor::nlp {

namespace {

/// Addresses, telephone numbers, sites and names of the sender's organisation: printed matter, no title.
bool is_letterhead(std::string_view line) {
    static const Pattern printed{
        R"((?i)^(gemeente \p{Lu}[\pL-]*( \p{Lu}[\pL-]*)*(\t.*)?|ministerie van .*|)"
        R"(vereniging van nederlandse gemeenten|college van burgemeester en wethouders|burgemeester (&|)"
        R"(en) wethouders|wethouder|de raad|gemeenteraad|provincie .*|tweede kamer der staten-generaal.*|)"
        R"(vergaderjaar .*|aanhangsel van de handelingen|nr\. .*|pagina .*|postbus .*|> retouradres.*|)"
        R"(retouradres.*|aan\b.*|de leden van.*|de voorzitter van.*)$)"};
    static const Pattern contact{
        R"((?i)(^\p{Lu}[\pL.' -]+ \d+ ?[a-z]?$|\b\d{4} ?[A-Z]{2}\b|www\.|https?://|@|\.nl$|\btelefoon\b|)"
        R"(^\W*$|^[\d\s./-]+$|^[A-Z]\. ?(\p{L}\. ?)*(v\.d\. |van der |van den |van |de |den )*\p{Lu}\pL+$))"};
    static const Pattern lower_name{R"(^[\pL-]+\.nl$)"};
    return printed.in(line) || contact.in(line) || lower_name.in(line);
}

/// A title without what surrounds it: the kind before it, the meeting of minutes behind it.
Span take_title(const PaperHead& head, DocumentKind kind, Span span) {
    static const Pattern stops{R"([\s:;,]*$)"};
    static const Pattern meeting{R"((?i)\s+(gehouden op|d\.d\.|van (\pL+dag )?\d{1,2} \pL+ \d{4}).*$)"};
    if (kind == DocumentKind::notulen || kind == DocumentKind::besluitenlijst)
        span.end -= meeting.find(span.of(head.reading.text)).size();
    static const Pattern prefix{
        R"((?i)^(notitie|memo|raadsmemo|rapport|advies|raadsvoorstel|raadsinformatiebrief|voorstel|nota): )"};
    static const Pattern outcome{
        R"((?i)(\t| {2,}|\n)\W*(unaniem |met algemene stemmen )?(aangenomen|verworpen|ingetrokken|)"
        R"(aangehouden|overgenomen|vervallen|staken de stemmen)[ .]*$)"};
    static const Pattern cell{R"(\t[\s\S]*$)"};
    static const Pattern label{
        R"(\s(Vergaderdatum|Vergadertijd|Datum|Aanvang|Ons kenmerk|Locatie)\b[\s\S]*$)"};
    static const Pattern remark{R"(\s*\[[^\]\n]*\]$)"};   // "[Regeling vervalt per 16-07-2030.]"
    static const Pattern mark{R"(\b(19|20)\d\d( \d)$)"};  // of a note or a page
    span.begin += prefix.find(span.of(head.text)).size();
    span.end -= outcome.find(span.of(head.text)).size();
    if (is_motion(kind)) span.end -= cell.find(span.of(head.text)).size();
    if (const std::string_view rest = label.find(span.of(head.text)); rest.size() < span.size())
        span.end -= rest.size();
    span.end -= stops.find(span.of(head.text)).size();
    span.end -= remark.find(span.of(head.text)).size();
    if (mark.in(span.of(head.text))) span.end -= 2;
    return span;
}

Span take_quoted(const PaperHead& head, DocumentKind kind, Span span) {
    static const Pattern opening{R"(^['"‘“«]+)"};
    static const Pattern closing{R"(['"’”»]+\.?$)"};
    span.begin += opening.find(span.of(head.text)).size();
    span.end -= closing.find(span.of(head.text)).size();
    return take_title(head, kind, span);
}

/// Where a title that begins on line `i` ends when its block names who hands the motion in: before that line.
std::size_t end_before_mover(const PaperHead& head, std::size_t i, std::size_t end) {
    static const Pattern mover{R"((?i)^((mede[- ]?)?indieners?|ingediend door|ondergetekenden?|fracties?|)"
                               R"(ris-?nummer|stuknummer|de raad van)\b)"};
    std::size_t last = head.lines[i].span.end;
    for (std::size_t j = i + 1; j < head.lines.size() && head.lines[j].span.begin < end; ++j) {
        if (mover.in(head.words(j))) return last;
        last = head.lines[j].span.end;
    }
    return end;
}

/// Where a title that begins on line `i` ends: it goes on in the same block as long as lines begin in lower
/// case.
std::size_t end_of_title(const PaperHead& head, std::size_t i) {
    static const Pattern lower_case{R"(^(\p{Ll}|\())"};
    constexpr std::size_t short_block = 120;  // all of it is the title: "Integraal¶Zorg¶Akkoord"
    const Span block = head.reading.document.blocks[head.lines[i].block].span;
    static const Pattern number{R"(\d)"};
    if (head.lines[i].opens_block && block.size() <= short_block && head.lines[i].span.size() < 45 &&
        !number.in(block.of(head.text)))
        return end_before_mover(head, i, block.end);
    std::size_t last = i;
    while (last + 1 < head.lines.size() && last < i + 4 &&
           head.lines[last + 1].block == head.lines[i].block && lower_case.in(head.words(last + 1)))
        ++last;
    return head.lines[last].span.end;
}

/// Whether what stands behind a label is another label: columns that were read across.
bool is_label(std::string_view value) {
    static const Pattern label{R"((?i)^(nummer|datum( bijlagen?)?|bijlagen?|kenmerk|status)\b( \p{Lu}|$))"};
    return label.in(value) || field_label(value, true).has_value();
}

bool may_be_title(const PaperHead& head, std::size_t i) {
    const std::string_view line = head.words(i);
    if (section_opening(line) ||
        head.reading.document.blocks[head.lines[i].block].kind == BlockKind::list_item)
        return false;
    if (line.size() < 3 || is_letterhead(line) || is_salutation(line) || names_only_a_kind(closed_up(line)) ||
        head.is_value(head.lines[i].span))
        return false;
    static const Pattern numbered{R"(^(AH \d+|\d{4}Z\d+|Nr\. ?\d+|(\d{2} ?)?\d{3}([- ][IVX\d]+)?)$)"};
    static const Pattern dated{R"([–-] \d{1,2} \pL+ \d{4}$)"};
    static const Pattern part{
        R"((?i)^(inhoud|inhoudsopgave|nummer|datum|voorwoord|samenvatting|colofon|bijlagen?|inleiding|)"
        R"(leeswijzer|versie|concept|received|sent|from|to|subject)[.:]?$)"};
    static const Pattern place_and_date{
        R"(^((Den|De|Het|Ter) )?\p{Lu}[\pL'-]+, (\pL+dag )?\d{1,2} \pL+ \d{4}\b)"};
    static const Pattern of_letter{
        R"((?i)^((from|to|sent|subject|van|aan|verzonden|cc):|(staats?secretaris|ministers?) (van|voor) ))"};
    static const Pattern navigation{
        R"((?i)^((\?|<)?xml version\b|direct naar |content overslaan|naar de inhoud|u bent (nu )?hier|)"
        R"(ga naar (de )?inhoud|zoeken naar|home >))"};
    if (part.in(line) || place_and_date.in(line) || navigation.in(line) || of_letter.in(line) ||
        line.find(". . .") != std::string_view::npos || line.find(".....") != std::string_view::npos)
        return false;
    if (field_label(line, i < head.length) || numbered.in(line) || dated.in(line)) return false;
    const auto date = first_date_in(line);
    return !date || date->span.size() + 12 < line.size();
}

/// What a motion of members asks first, where its heading tells no more than who they are: "te onderzoeken of
/// …" of "verzoekt de regering te onderzoeken of …, en gaat over tot de orde van de dag".
std::optional<Span> first_request(const PaperHead& head) {
    static const Pattern asked{
        R"((?i)^(((verzoekt|vraagt)(\s+(de|het)\s+(demissionaire? )?(regering|kabinet|)"
        R"(presidium|kamer|college|raad|ministers?|bewindsliede?n)\b)?)|((roept|draagt|spreekt)\b)"
        R"([^,:;.]{0,60}\b(op|uit)\b))[\s,:]*(om\b\s*)?)"};
    static const Pattern ends{R"([,;:]\s*\n|\.\s|\n\s*\n|;|, en gaat over\b|$)"};
    constexpr std::size_t longest = 240;
    for (std::size_t i = 0; i < head.lines.size(); ++i) {
        const auto opening = section_opening(head.words(i));
        if (!opening || (opening->kind != SectionKind::opdracht && opening->kind != SectionKind::uitspraak))
            continue;
        const std::size_t line = head.lines[i].span.begin;
        const std::string_view words = head.text.substr(line, 2 * longest);
        const std::size_t begin = asked.find(words).size();
        if (begin == 0) continue;
        const std::string_view rest = words.substr(begin);
        const std::string_view end = ends.find(rest);
        const auto size = static_cast<std::size_t>(end.data() - rest.data());
        if (size == 0 || size > longest) return std::nullopt;
        return Span{line + begin, line + begin + size};
    }
    return std::nullopt;
}

std::optional<Span> title_after_kind(const PaperHead& head, DocumentKind kind) {
    static const Pattern paper{R"((?i)^\W*(nader )?(gewijzigde? )?(motie|amendement|subamendement|)"
                               R"(resolutie)( vreemd( aan de orde( van de dag)?)?)?( (nr\.?|)"
                               R"(nummer)?\s?[A-Z]{0,2}[-. ]?\d[\d.-]*[a-z]?)?\s*[:–-]?\s*['"‘“«]?)"};
    static const Pattern member{R"((?i)^(gewijzigde |nader gewijzigde )?(motie|amendement) van (het lid|de )"
                                R"(leden|afkeuring|wantrouwen|treurnis|vertrouwen)\b)"};
    static const Pattern about{R"((?i)\b(over|inzake|met betrekking tot|t\.b\.v\.)\b)"};
    for (std::size_t i = 0; i < std::min<std::size_t>(head.lines.size(), 20); ++i) {
        const std::string_view line =
            names_only_a_kind(closed_up(head.words(i))) ? std::string_view("motie") : head.words(i);
        if (member.in(line)) {
            const Span heading{head.lines[i].span.begin, end_of_title(head, i)};
            if (about.in(heading.of(head.text))) return take_title(head, kind, heading);
            if (head.field(FieldKind::subject)) return std::nullopt;
            const auto asked = first_request(head);
            return take_title(head, kind, asked.value_or(heading));
        }
        const std::string_view prefix = paper.find(line);
        if (prefix.empty()) continue;
        if (prefix.size() < line.size())
            return take_quoted(head, kind, {head.lines[i].span.begin + prefix.size(), end_of_title(head, i)});
        if (head.field(FieldKind::subject)) return std::nullopt;
        for (std::size_t j = i + 1; j < std::min(head.lines.size(), i + 4); ++j)
            if (may_be_title(head, j))
                return take_quoted(head, kind, {head.lines[j].span.begin, end_of_title(head, j)});
    }
    return std::nullopt;
}

/// "Vragen van het lid … over … (ingezonden …)": the heading of questions to a minister.
std::optional<Span> title_of_questions(const PaperHead& head, DocumentKind kind) {
    static const Pattern heading{R"(^Vragen van (het lid|de leden)\b)"};
    static const Pattern sent{R"(\s*\((ingezonden|Ingezonden))"};
    for (std::size_t i = 0; i < std::min<std::size_t>(head.lines.size(), 30); ++i) {
        if (!heading.in(head.words(i))) continue;
        const std::size_t begin = head.lines[i].span.begin;
        const std::string_view all = std::string_view(head.text).substr(begin, 1000);
        const std::string_view end = sent.find(all);
        if (end.data() == nullptr) continue;
        return take_title(head, kind, {begin, static_cast<std::size_t>(end.data() - head.text.data())});
    }
    return std::nullopt;
}

/// The end of the block of line `i`, and of a next one that goes on in lower case.
std::size_t end_over_blocks(const PaperHead& head, std::size_t i) {
    static const Pattern lower_case{R"(^\p{Ll})"};
    const std::size_t block = head.lines[i].block;
    const std::vector<Block>& blocks = head.reading.document.blocks;
    const bool goes_on = block + 1 < blocks.size() && blocks[block + 1].kind == blocks[block].kind &&
                         blocks[block + 1].span.size() < 120 &&
                         lower_case.in(blocks[block + 1].span.of(head.text));
    return blocks[goes_on ? block + 1 : block].span.end;
}

/// The heading of a letter without a label: the last block above the salutation that can be one.
std::optional<Span> title_above_salutation(const PaperHead& head, DocumentKind kind) {
    if (!head.has_salutation()) return std::nullopt;
    for (std::size_t i = head.length; i-- > 0;) {
        if (!head.lines[i].opens_block || !may_be_title(head, i)) continue;
        const Block& block = head.reading.document.blocks[head.lines[i].block];
        const auto blanks =
            static_cast<std::size_t>(std::count(head.words(i).begin(), head.words(i).end(), ' '));
        if (blanks < (block.kind == BlockKind::field ? 4U : 1U) || block.span.size() > 250) continue;
        return take_title(head, kind, {head.lines[i].span.begin, end_over_blocks(head, i)});
    }
    return std::nullopt;
}

/// A title is short, and is no sentence.
bool is_running_text(const PaperHead& head, std::size_t i, Span span) {
    constexpr std::size_t longest_title = 200;
    const std::string_view title = span.of(head.text);
    return title.size() > longest_title || title.ends_with('.') || title.ends_with(',') ||
           title.starts_with('"') ||
           end_of_title(head, i) == head.lines[std::min(i + 4, head.lines.size() - 1)].span.end;
}

std::optional<Span> title_on_first_line(const PaperHead& head, DocumentKind kind) {
    for (std::size_t i = 0; i < std::min<std::size_t>(head.lines.size(), 15); ++i) {
        if (!may_be_title(head, i)) continue;
        const Span span{head.lines[i].span.begin, end_of_title(head, i)};
        return is_running_text(head, i, span) ? std::nullopt : std::optional{take_title(head, kind, span)};
    }
    return std::nullopt;
}

/// The first heading among the first lines; where a source knows no headings, the first line that can be a
/// title.
std::optional<Span> title_on_top(const PaperHead& head, DocumentKind kind) {
    for (std::size_t i = 0; i < std::min<std::size_t>(head.lines.size(), 6); ++i) {
        if (head.reading.document.blocks[head.lines[i].block].kind != BlockKind::heading ||
            !may_be_title(head, i))
            continue;
        return take_title(head, kind, {head.lines[i].span.begin, end_of_title(head, i)});
    }
    return title_on_first_line(head, kind);
}

/// The heading of a web page that its head names as well: not that of a menu or of the site.
std::optional<Span> title_of_page(const PaperHead& head, DocumentKind kind) {
    const Document& document = head.reading.document;
    if (document.media_type != "text/html" || document.info.title.empty()) return std::nullopt;
    const std::string named = lower(document.info.title);
    constexpr std::size_t looked_at = 60, shortest = 8;
    for (std::size_t i = 0; i < std::min(head.lines.size(), looked_at); ++i) {
        if (document.blocks[head.lines[i].block].kind != BlockKind::heading || !head.lines[i].opens_block)
            continue;
        const Span line = take_title(head, kind, {head.lines[i].span.begin, end_of_title(head, i)});
        std::size_t letters = 0, shared = 0;
        for (const Span word : words(line.of(head.text))) {
            const std::string_view letters_of = word.of(line.of(head.text));
            letters += letters_of.size();
            if (named.find(lower(letters_of)) != std::string::npos) shared += letters_of.size();
        }
        if (letters >= shortest && 4 * shared >= 3 * letters) return line;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Span> find_title(const PaperHead& head, DocumentKind kind) {
    if (is_motion(kind))
        if (const auto title = title_after_kind(head, kind)) return title;
    if (const auto title = title_of_questions(head, kind)) return title;
    if (const auto title = title_of_page(head, kind)) return title;
    if (const LetterField* subject = head.field(FieldKind::subject);
        subject != nullptr && !is_label(subject->value.of(head.text)))
        return take_title(head, kind, subject->value);
    if (const auto title = title_above_salutation(head, kind)) return title;
    return head.is_letter() ? std::nullopt : title_on_top(head, kind);
}

}  // namespace raadspoor::nlp
