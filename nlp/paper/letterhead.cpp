#include "nlp/paper/letterhead.h"

#include <algorithm>

#include "corpus/text.h"
#include "nlp/paper/letter_date.h"
#include "nlp/patterns/pattern.h"
#include "nlp/patterns/pattern_table.h"

namespace raadspoor::nlp {

namespace {

/// Where a label's word is one. "Datum 3 mei", "Titel¶", but "Van" and "Nummer" are everyday words.
enum class Place { before_value, alone, before_colon };

struct LabelRule {
    FieldKind kind;
    Place place;
    std::string_view pattern;
};

std::optional<FieldLabel> match(std::string_view line, bool in_head) {
    static const LabelRule rules[] = {
        {FieldKind::subject, Place::before_value, R"((?i)^(onderwerp( ?/ ?titel)?|betreft|betreffende)\b)"},
        {FieldKind::subject, Place::alone, R"((?i)^(titel|onderwerp (brief|voorstel)|naam voorstel)\b)"},
        {FieldKind::date, Place::before_value,
         R"((?i)^(datum( en (tijdstip|tijd))?( (vergadering|bijeenkomst|raadsvergadering|besluit|)"
         R"(raadsbesluit|behandeling|benw|b&w|b en w|pm|brief|college))?|vergaderdatum|)"
         R"(dagtekening|raadsvergadering( van| d\.d\.)?)\b)"},
        {FieldKind::sent, Place::before_value, R"((?i)^(verzend ?datum|datum (verzending|verzonden))\b)"},
        {FieldKind::sent, Place::alone, R"((?i)^verzonden( op)?\b)"},
        {FieldKind::date, Place::alone, R"((?i)^(vergadering( van)?|datum [\pL&/ ]{2,30})\b)"},
        {FieldKind::reference, Place::before_value,
         R"((?i)^((intern |post)?kenmerk|(ons|onze) (kenmerk|referentie(nummer)?|nummer)|)"
         R"(zaak ?-?(nummer|nr|id)|)"
         R"((post)?registratie ?-?(nummer|nr|kenmerk)|reg\. ?nr|(document|brief|dossier|voorstel|raads|)"
         R"(stuk|ris|rv|bsw|verseon|corsa|djuma|decos|join|dms|ibabs|poststuk) ?-?(nummer|nr|kenmerk)|)"
         R"(zaak-?/?documentnummer|ons kenmerk ?/ ?zaaknummer)\b)"},
        {FieldKind::reference, Place::before_colon, R"((?i)^(nummer|referentie|zaak)\b)"},
        {FieldKind::sender, Place::before_colon, R"((?i)^(van|afzender)\b)"},
        {FieldKind::addressee, Place::before_colon, R"((?i)^(aan|t\.a\.v\.)\b)"},
        {FieldKind::other, Place::before_value,
         R"((?i)^(uw (brief|kenmerk)( van)?( ?/ ?kenmerk)?|telefoon(nummer)?|bijlagen?(\(n\))?|)"
         R"(portefeuillehouders?(\(s\))?|portefeuille|contact(persoon)?|doorkiesnummer|behandeld door|)"
         R"(e-?mail|mozard zaaknummer)\b)"},
        {FieldKind::other, Place::alone,
         R"((?i)^(steller|auteur|naam stellers en afdeling|afdeling|beleidsveld|programma|vragen bij.*|)"
         R"(status|behandeling|agendapunt|zaal|voorzitter|griffier?|college|ambtenaar|insprekers|soort stuk|)"
         R"(bezoekadres|postadres|projectnaam|fractie|initiatiefnemer|gespreksvorm|fatale termijn|)"
         R"(voorgesteld (raads)?besluit|publiekssamenvatting|samenvatting|inleiding|toelichting|)"
         R"(oplegnotitie voor|\(ambtelijk\) .*|kopie( aan)?|c\.?c\.?|classificatie|vertrouwelijkheid|)"
         R"(openbaarheid|beleidsterrein|faxnummer|internet|wat wordt gevraagd|aanleiding|)"
         R"(hierbij ontvangt u)\b)"},
    };
    static const Pattern value{R"(^\s+["'«“‘(]?(\p{Lu}|\d|\p{Ll}{1,3}\d{4}))"};
    static const Pattern colon{R"(^\.?(\(n\)|\(s\))?\s*:\s*)"};
    static const PatternTable patterns{expressions_of(rules)};
    for (const std::size_t place : patterns.candidates_in(line)) {
        const LabelRule& rule = rules[place];
        const std::string_view label = patterns.find(place, line);
        if (label.empty()) continue;
        const std::string_view rest = line.substr(label.size());
        if (const std::string_view sign = colon.find(rest); !sign.empty())
            return FieldLabel{rule.kind, label.size() + sign.size()};
        if (rule.place == Place::before_colon) continue;
        if (trimmed(rest).empty() || trimmed(rest) == "(n)") return FieldLabel{rule.kind, line.size()};
        if (in_head && rule.place == Place::before_value && value.in(rest))
            return FieldLabel{rule.kind, label.size()};
    }
    return std::nullopt;
}

/// A line, or one cell of it.
struct Cell {
    Span span;
    std::size_t block = 0;
    bool in_head = false;
    bool of_table = false;  ///< a cell of several, below the head: words there are no labels
};

/// Where the next label with a colon begins on a line of the head: "Datum : 3 mei 2024 Verzenddatum : 4 mei".
std::size_t next_label(std::string_view text, std::size_t begin, std::size_t end) {
    static const Pattern label{
        R"((?i)\s(verzend ?datum|verzonden|datum|(uw|ons) (brief|kenmerk)|onderwerp|betreft|)"
        R"(zaaknummer|bijlagen?|behandeld door|contactpersoon|telefoon)( van)?\s*:)"};
    static const Pattern of_other{R"((?i)(status|soort|type)$)"};  // "Status onderwerp: afgerond"
    const std::string_view hit = label.find(text.substr(begin, end - begin));
    if (hit.empty()) return end;
    const auto at = static_cast<std::size_t>(hit.data() - text.data());
    return of_other.in(text.substr(begin, at - begin)) ? end : at;
}

/// The cells of the first lines. The head of a table ("Nr.→Onderwerp→Besluit") is left out: its words are no
/// labels.
std::vector<Cell> cells_of(std::string_view text, const std::vector<Line>& lines, std::size_t head,
                           const std::vector<std::size_t>& read) {
    static const Pattern table_head{
        R"((?i)^(nr\.?|nummer|agendapunt)\t|onderwerp\W+(besluit|portefeuille|beslispunt|actie|)"
        R"(toelichting)\b|\tbesluit(\t|$))"};
    constexpr std::size_t looked_at = 150;
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < std::min(lines.size(), looked_at); ++i) {
        if (table_head.in(lines[i].span.of(text)) || std::find(read.begin(), read.end(), i) != read.end())
            continue;
        for (std::size_t begin = lines[i].span.begin; begin < lines[i].span.end;) {
            std::size_t end = std::min(text.find('\t', begin), lines[i].span.end);
            if (i < head) end = next_label(text, begin, end);
            if (const Span span = trimmed(text, {begin, end}); !span.empty())
                cells.push_back({span, lines[i].block, i < head,
                                 i >= head && lines[i].span.of(text).find('\t') != std::string_view::npos});
            begin = end + 1;
        }
    }
    return cells;
}

/// The labels of a line that holds nothing else: "Datum Kenmerk Bijlagen Uw brief Uw kenmerk"; empty when it
/// holds more, or one label only.
std::vector<std::string_view> labels_of(std::string_view line) {
    static const Pattern label{
        R"((?i)^\s*((verzend)?datum|(ons |uw )?kenmerk|(onze|uw) referentie|)"
        R"(uw brief( van)?|bijlagen?(\(n\))?|)"
        R"(zaaknummer|dossiernummer|registratienummer|behandeld door|contactpersoon|doorkiesnummer|)"
        R"(telefoon(nummer)?|e-?mail(adres)?|verzonden|afdeling|pagina)(\s+|$))"};
    constexpr std::size_t longest = 160;
    std::vector<std::string_view> labels;
    if (line.size() > longest) return labels;
    while (!line.empty()) {
        const std::string_view next = label.find(line);
        if (next.empty()) return {};
        labels.push_back(trimmed(next));
        line.remove_prefix(next.size());
    }
    if (labels.size() < 2) labels.clear();
    return labels;
}

/// The cells of a line, at its tabs.
std::vector<Span> columns_of(std::string_view text, Span line) {
    std::vector<Span> columns;
    for (std::size_t begin = line.begin; begin <= line.end;) {
        const std::size_t end = std::min(text.find('\t', begin), line.end);
        columns.push_back(trimmed(text, {begin, end}));
        begin = end + 1;
    }
    return columns;
}

bool is_dated(std::string_view label) {
    static const Pattern dated{R"((?i)^((verzend)?datum|verzonden|uw brief))"};
    return dated.in(label);
}

/// The values of a row without columns: as many dates as labels that want one, each its own. A kenmerk only
/// when it is the one wanted, or the last of all.
std::vector<Span> values_in_order(std::string_view text, const std::vector<std::string_view>& labels,
                                  Span line) {
    static const Pattern code{R"((^|\s)(\pL*[-/.]?\d[\pL\d]*[-/][\pL\d/.-]*\d|\p{Lu}+\d{4,})$)"};
    static const Pattern number{R"((?i)(kenmerk|referentie|nummer))"};
    std::vector<Span> values(labels.size());
    std::size_t at = line.begin;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!is_dated(labels[i])) continue;
        constexpr std::size_t one_date = 22;  // so that a day in digits before one in words is seen
        auto date = first_date_in(text.substr(at, std::min(line.end - at, one_date)));
        if (!date) date = first_date_in(text.substr(at, line.end - at));
        if (!date || (i == 0 && date->span.begin > 0)) break;
        values[i] = {at + date->span.begin, at + date->span.end};
        at = values[i].end;
    }
    const std::string_view last = trimmed(code.find(line.of(text)));
    if (!last.empty() && number.in(labels.back()) && values.back().empty()) {
        const auto begin = static_cast<std::size_t>(last.data() - text.data());
        values.back() = {begin, begin + last.size()};
    }
    return values;
}

FieldKind kind_in_row(std::string_view label) {
    static const Pattern own_number{
        R"((?i)^((ons )?kenmerk|onze referentie|zaaknummer|dossiernummer|registratienummer)$)"};
    static const Pattern sent{R"((?i)^(verzend|verzonden))"};
    if (sent.in(label)) return FieldKind::sent;
    if (own_number.in(label)) return FieldKind::reference;
    return ascii_lower(label) == "datum" ? FieldKind::date : FieldKind::other;
}

/// Reads rows of labels over rows of values, column by column; gives the lines that are read so.
std::vector<std::size_t> read_rows(std::string_view text, const std::vector<Line>& lines, std::size_t head,
                                   std::vector<LetterField>& found) {
    std::vector<std::size_t> read;
    for (std::size_t i = 0; i + 1 < std::min(lines.size(), head); ++i) {
        const std::vector<std::string_view> labels = labels_of(lines[i].span.of(text));
        if (labels.empty()) continue;
        const Span below = lines[i + 1].span;
        const std::vector<Span> columns = columns_of(text, below);
        const bool in_columns = columns.size() == labels.size();
        if (!in_columns && (columns.size() > 1 || labels.size() < 3)) continue;
        const std::vector<Span> values = in_columns ? columns : values_in_order(text, labels, below);
        const bool any = std::any_of(values.begin(), values.end(), [](Span it) { return !it.empty(); });
        if (!any || !labels_of(below.of(text)).empty()) continue;
        for (std::size_t n = 0; n < labels.size(); ++n) found.push_back({kind_in_row(labels[n]), values[n]});
        read.insert(read.end(), {i, i + 1});
    }
    return read;
}

/// The fields of one document, while they are found.
class LetterheadReader {
public:
    LetterheadReader(const Document& document, const std::vector<Line>& lines, std::size_t head)
        : text_(document.text) {
        const std::vector<std::size_t> read = read_rows(text_, lines, head, found_);
        lines_ = cells_of(text_, lines, head, read);
    }

    std::vector<LetterField> run() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view words = lines_[i].span.of(text_);
            if (const auto label = field_label(words, lines_[i].in_head); label && !lines_[i].of_table)
                take_label(i, *label);
            else if (!is_contact(i) && !take_second_number(i) && !open_.empty())
                take_value(i);
        }
        return std::move(found_);
    }

private:
    void take_label(std::size_t i, FieldLabel label) {
        if (!open_.empty() && !found_[open_.back()].value.empty()) open_.clear();
        const Span line = lines_[i].span;
        const Span value = trimmed(text_, {line.begin + std::min(label.length, line.size()), line.end});
        found_.push_back({label.kind, value});
        if (!value.empty()) open_.clear();
        if (label.kind == FieldKind::reference) number_at_ = i;
        open_.push_back(found_.size() - 1);
        block_ = lines_[i].block;
    }

    /// A mail address, a telephone number: what stands beside the fields of a letter.
    bool is_contact(std::size_t i) const {
        static const Pattern contact{
            R"((?i)(^\S+@\S+$|^(https?://|www\.)\S+$|^(t|tel|telefoon)?\W*(0|14 ?0|\+31)[\d ()-]{3,14}$|)"
            R"(^(14 ?0\d\d\d?) e-?mail\w*$))"};
        return contact.in(lines_[i].span.of(text_));
    }

    /// "RIS321453" under the kenmerk, in the column of the letterhead.
    bool take_second_number(std::size_t i) {
        static const Pattern number{R"(^\p{Lu}{2,5}[-/ ]?\d{5,}\b)"};
        constexpr std::size_t reach = 4;
        const std::string_view code = number.find(lines_[i].span.of(text_));
        if (code.empty() || !number_at_ || i > *number_at_ + reach) return false;
        const Span span{lines_[i].span.begin, lines_[i].span.begin + code.size()};
        for (const LetterField& it : found_)
            if (it.value.overlaps(span) || (it.kind == FieldKind::reference && it.value.empty()))
                return false;
        found_.push_back({FieldKind::reference, span});
        return true;
    }

    /// A line without label, after one or more labels.
    void take_value(std::size_t i) {
        if (open_.size() == 1)
            give(open_.front(), i);
        else
            give_to_one_of_several(i);
        block_ = lines_[i].block;
    }

    void give(std::size_t field, std::size_t i) {
        LetterField& it = found_[field];
        if (it.value.empty())
            it.value = without_colon(lines_[i].span);
        else if (goes_on(i) && (it.kind == FieldKind::subject || it.kind == FieldKind::reference ||
                                is_unfinished(it.value)))
            it.value.end = lines_[i].span.end;
        else if (lines_[i].block != block_)
            open_.clear();
    }

    /// "Onderwerp→: Voortgang": the colon stands in the value's cell.
    Span without_colon(Span value) const {
        if (text_[value.begin] == ':') ++value.begin;
        return trimmed(text_, value);
    }

    /// Whether a line goes on with the value before it: the same block, or a new one that begins in lower
    /// case.
    bool goes_on(std::size_t i) const {
        static const Pattern lower_case{R"(^(\p{Ll}|\())"};
        static const Pattern greeting{R"((?i)^(geacht|beste|aan de|de leden))"};
        const std::string_view words = lines_[i].span.of(text_);
        return !greeting.in(words) && (lines_[i].block == block_ || lower_case.in(words));
    }

    bool is_unfinished(Span value) const {
        static const Pattern joint{R"(([+,]| en)$)"};
        return joint.in(value.of(text_));
    }

    /// A column of labels: a date belongs to the date's label, another line to the subject's.
    void give_to_one_of_several(std::size_t i) {
        const bool is_date = first_date_in(lines_[i].span.of(text_)).has_value();
        const FieldKind wanted = is_date ? FieldKind::date : FieldKind::subject;
        const auto field = std::find_if(open_.begin(), open_.end(),
                                        [&](std::size_t it) { return found_[it].kind == wanted; });
        if (field == open_.end()) {
            if (lines_[i].block != block_ && !is_date) open_.clear();
            return;
        }
        found_[*field].value = lines_[i].span;
        const std::size_t taken = *field;
        open_.erase(field);
        if (open_.empty()) open_.push_back(taken);
    }

    std::string_view text_;
    std::vector<Cell> lines_;
    std::vector<LetterField> found_;
    std::vector<std::size_t> open_;         // fields that may still get (more of) a value
    std::size_t block_ = no_block;          // of the line before
    std::optional<std::size_t> number_at_;  // the cell of the last label of a kenmerk
};

}  // namespace

std::optional<FieldLabel> field_label(std::string_view line, bool in_head) {
    constexpr std::size_t longest_line = 400;
    if (line.size() > longest_line) return std::nullopt;
    return match(line, in_head);
}

std::vector<LetterField> letter_fields(const Document& document, const std::vector<Line>& lines,
                                       std::size_t head) {
    return LetterheadReader(document, lines, head).run();
}

}  // namespace raadspoor::nlp
