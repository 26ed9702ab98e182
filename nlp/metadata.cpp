// Title, date, sender, references and subject of a document; its kind is decided in document_kind.cpp.
//
// Title: what stands after "Motie:", else the subject ("Onderwerp", "Betreft"), else the heading above the salutation, else the first line that
// can be a title. Never a letterhead or a salutation.
// Date: a date field, else how motions and answers state it ("in vergadering bijeen op …", "Voorgesteld …", "(ontvangen …)"), else place and
// date, a line that is a date, a stamp, a month on the cover; else the file's own date, marked as such.
#include <algorithm>
#include <optional>

#include "nlp/document_kind.h"
#include "nlp/letter_date.h"
#include "nlp/letterhead.h"
#include "nlp/lines.h"
#include "nlp/pattern.h"
#include "nlp/section_openings.h"
#include "nlp/structure.h"

namespace raadspoor::nlp {

namespace {

bool is_salutation(std::string_view line) {
    static const Pattern salutation{R"((?i)^(geachte?|beste|hooggeachte|waarde|edelachtba\pL+|aan de leden van de (gemeente)?raad|(mijnheer|mevrouw)[^:]*,$)(\W|$))"};
    return line.size() < 160 && salutation.in(line);
}

/// Addresses, telephone numbers, sites and names of the sender's organisation: printed matter, no title.
bool is_letterhead(std::string_view line) {
    static const Pattern printed{
        R"((?i)^(gemeente \p{Lu}[\pL-]*( \p{Lu}[\pL-]*)*(\t.*)?|ministerie van .*|vereniging van nederlandse gemeenten|college van burgemeester en wethouders|burgemeester (&|en) wethouders|wethouder|de raad|gemeenteraad|provincie .*|tweede kamer der staten-generaal.*|vergaderjaar .*|aanhangsel van de handelingen|nr\. .*|pagina .*|postbus .*|> retouradres.*|retouradres.*|aan\b.*|de leden van.*|de voorzitter van.*)$)"};
    static const Pattern contact{R"((?i)(^\p{Lu}[\pL.' -]+ \d+ ?[a-z]?$|\b\d{4} ?[A-Z]{2}\b|www\.|https?://|@|\.nl$|\btelefoon\b|^\W*$|^[\d\s./-]+$|^[A-Z]\. ?(\p{L}\. ?)*(v\.d\. |van der |van den |van |de |den )*\p{Lu}\pL+$))"};
    static const Pattern lower_name{R"(^[\pL-]+\.nl$)"};
    return printed.in(line) || contact.in(line) || lower_name.in(line);
}

/// The head: lines up to the salutation, or the first ones.
std::size_t head_length(const Document& document, const std::vector<Line>& lines) {
    constexpr std::size_t usual = 24, longest = 60;
    for (std::size_t i = 0; i < std::min(lines.size(), longest); ++i)
        if (is_salutation(lines[i].span.of(document.text))) return i;
    return std::min(lines.size(), usual);
}

class MetadataReader {
public:
    explicit MetadataReader(const Reading& reading)
        : reading_(reading), text_(reading.document.text), lines_(lines_of(reading.document)), head_(head_length(reading.document, lines_)),
          fields_(letter_fields(reading.document, lines_, head_)) {}

    Metadata run() {
        found_.kind = kind_of(evidence());
        find_title();
        find_date();
        find_references();
        find_sender();
        if (const Field* subject = field(FieldKind::subject)) found_.subject = joined(subject->value);
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view words(std::size_t line) const { return lines_[line].span.of(text_); }

    [[nodiscard]] const Field* field(FieldKind kind) const {
        const auto it = std::find_if(fields_.begin(), fields_.end(), [kind](const Field& f) { return f.kind == kind && !f.value.empty(); });
        return it == fields_.end() ? nullptr : &*it;
    }

    /// The words of a span on one line.
    [[nodiscard]] std::string joined(Span span) const { return std::string(span.of(reading_.text)); }

    [[nodiscard]] bool is_value(Span line) const {
        return std::any_of(fields_.begin(), fields_.end(), [line](const Field& f) { return f.value.overlaps(line); });
    }

    // --- kind

    [[nodiscard]] KindEvidence evidence() const {
        KindEvidence it;
        constexpr std::size_t head_lines = 14, opening = 6000;
        for (std::size_t i = 0; i < std::min(lines_.size(), head_lines); ++i)
            if (!is_value(lines_[i].span) || i == 0) it.head.push_back(closed_up(words(i)));
        for (std::size_t i = 0; i < std::min(lines_.size(), head_lines); ++i)  // the last cell of a head that is a table
            if (const std::size_t tab = words(i).rfind('\t'); tab != std::string_view::npos && !is_value(lines_[i].span)) it.head.emplace_back(trimmed(words(i).substr(tab)));
        for (const Line& line : lines_)  // the letterhead's column may come later
            if (reading_.document.blocks[line.block].kind == BlockKind::field && it.head.size() < 40) it.head.emplace_back(line.span.of(text_));
        if (const Field* subject = field(FieldKind::subject)) it.subject = subject->value.of(reading_.text);
        for (const Field& f : fields_)
            if (f.kind == FieldKind::reference) it.head.emplace_back(f.value.of(reading_.text));
        it.addressee = addressee();
        it.opening = text_.substr(0, opening);
        it.text = text_;
        it.file_name = lower(std::string_view(reading_.document.path).substr(reading_.document.path.find_last_of('/') + 1));
        it.is_letter = is_letter();
        it.has_questions = find_questions(reading_).size() >= 2;
        return it;
    }

    [[nodiscard]] std::string_view addressee() const {
        static const Pattern to{R"((?i)^(aan\b|de (leden|voorzitter|raad)\b|geacht|beste))"};
        static const Pattern council{R"((?i)raad)"};
        if (const Field* it = field(FieldKind::addressee)) return it->value.of(reading_.text);
        std::string_view first;
        for (std::size_t i = 0; i < std::min(lines_.size(), head_ + 1); ++i)
            if (to.in(words(i)) && (first.empty() || council.in(words(i)))) first = words(i);
        return first;
    }

    [[nodiscard]] bool is_letter() const {
        static const Pattern closing{R"((?i)^(met (vriendelijke|hartelijke) groet|hoogachtend|met de meeste hoogachting))"};
        if (head_ < lines_.size() && is_salutation(words(head_))) return true;
        return std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) {
            const char initial = text_[line.span.begin];
            return (initial == 'm' || initial == 'M' || initial == 'h' || initial == 'H') && closing.in(line.span.of(text_));
        });
    }

    // --- title

    void find_title() {
        const bool proposes = found_.kind == "motie" || found_.kind == "amendement" || found_.kind == "resolutie";
        if (proposes && title_after_kind()) return;
        if (title_of_questions()) return;
        if (const Field* subject = field(FieldKind::subject)) return take_title(subject->value);
        if (title_above_salutation()) return;
        if (!is_letter()) title_on_top();
    }

    void take_title(Span span) {
        static const Pattern stops{R"([\s:;,]*$)"};
        static const Pattern meeting{R"((?i)\s+(gehouden op|d\.d\.|van (\pL+dag )?\d{1,2} \pL+ \d{4}).*$)"};
        if (found_.kind == "notulen" || found_.kind == "besluitenlijst") span.end -= meeting.find(span.of(reading_.text)).size();
        static const Pattern kind{R"((?i)^(notitie|memo|raadsmemo|rapport|advies|raadsvoorstel|raadsinformatiebrief|voorstel|nota): )"};
        span.begin += kind.find(span.of(text_)).size();
        span.end -= stops.find(span.of(text_)).size();
        found_.title = joined(span);
        found_.title_span = span;
    }

    /// "Motie: …", "Motie M12 – …", "MOTIE VAN HET LID …", or the line below a mere "Motie".
    bool title_after_kind() {
        static const Pattern kind{
            R"((?i)^\W*(nader )?(gewijzigde? )?(motie|amendement|subamendement|resolutie)( vreemd( aan de orde( van de dag)?)?)?( (nr\.?|nummer)?\s?[A-Z]{0,2}[-. ]?\d[\d.-]*[a-z]?)?\s*[:–-]?\s*['"‘“«]?)"};
        static const Pattern member{R"((?i)^(gewijzigde |nader gewijzigde )?(motie|amendement) van (het lid|de leden)\b)"};
        for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 20); ++i) {
            const std::string_view line = names_only_a_kind(closed_up(words(i))) ? std::string_view("motie") : words(i);
            if (member.in(line)) return take_title({lines_[i].span.begin, end_of_title(i)}), true;
            const std::string_view prefix = kind.find(line);
            if (prefix.empty()) continue;
            if (prefix.size() < line.size()) return take_quoted({lines_[i].span.begin + prefix.size(), end_of_title(i)}), true;
            if (field(FieldKind::subject)) return false;
            for (std::size_t j = i + 1; j < std::min(lines_.size(), i + 4); ++j)
                if (may_be_title(j)) return take_quoted({lines_[j].span.begin, end_of_title(j)}), true;
        }
        return false;
    }

    void take_quoted(Span span) {
        static const Pattern opening{R"(^['"‘“«]+)"};
        static const Pattern closing{R"(['"’”»]+\.?$)"};
        span.begin += opening.find(span.of(text_)).size();
        span.end -= closing.find(span.of(text_)).size();
        take_title(span);
    }

    /// Where a title that begins on line `i` ends: it goes on in the same block as long as lines begin in lower case.
    [[nodiscard]] std::size_t end_of_title(std::size_t i) const {
        static const Pattern lower_case{R"(^(\p{Ll}|\())"};
        constexpr std::size_t short_block = 120;  // all of it is the title: "Integraal¶Zorg¶Akkoord"
        const Span block = reading_.document.blocks[lines_[i].block].span;
        static const Pattern number{R"(\d)"};
        if (lines_[i].opens_block && block.size() <= short_block && lines_[i].span.size() < 45 && !number.in(block.of(text_))) return block.end;
        std::size_t last = i;
        while (last + 1 < lines_.size() && last < i + 4 && lines_[last + 1].block == lines_[i].block && lower_case.in(words(last + 1))) ++last;
        return lines_[last].span.end;
    }

    /// "Vragen van het lid … over … (ingezonden …)": the heading of questions to a minister.
    bool title_of_questions() {
        static const Pattern heading{R"(^Vragen van (het lid|de leden)\b)"};
        static const Pattern sent{R"(\s*\((ingezonden|Ingezonden))"};
        for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 30); ++i) {
            if (!heading.in(words(i))) continue;
            const std::size_t begin = lines_[i].span.begin;
            const std::string_view all = std::string_view(text_).substr(begin, 1000);
            const std::string_view end = sent.find(all);
            if (end.data() == nullptr) continue;
            take_title({begin, static_cast<std::size_t>(end.data() - text_.data())});
            return true;
        }
        return false;
    }

    /// The heading of a letter without a label: the last block above the salutation that can be one.
    bool title_above_salutation() {
        if (head_ >= lines_.size() || !is_salutation(words(head_))) return false;
        for (std::size_t i = head_; i-- > 0;) {
            if (!lines_[i].opens_block || !may_be_title(i)) continue;
            const Block& block = reading_.document.blocks[lines_[i].block];
            const auto blanks = static_cast<std::size_t>(std::count(words(i).begin(), words(i).end(), ' '));
            if (blanks < (block.kind == BlockKind::field ? 4U : 1U) || block.span.size() > 250) continue;
            take_title({lines_[i].span.begin, end_over_blocks(i)});
            return true;
        }
        return false;
    }

    /// The end of the block of line `i`, and of a next one that goes on in lower case.
    [[nodiscard]] std::size_t end_over_blocks(std::size_t i) const {
        static const Pattern lower_case{R"(^\p{Ll})"};
        const std::size_t block = lines_[i].block;
        const std::vector<Block>& blocks = reading_.document.blocks;
        const bool goes_on = block + 1 < blocks.size() && blocks[block + 1].kind == blocks[block].kind && blocks[block + 1].span.size() < 120 &&
                             lower_case.in(blocks[block + 1].span.of(text_));
        return blocks[goes_on ? block + 1 : block].span.end;
    }

    /// The first heading among the first lines; where a source knows no headings, the first line that can be a title.
    void title_on_top() {
        for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 6); ++i) {
            if (reading_.document.blocks[lines_[i].block].kind != BlockKind::heading || !may_be_title(i)) continue;
            return take_title({lines_[i].span.begin, end_of_title(i)});
        }
        title_on_first_line();
    }

    void title_on_first_line() {
        for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 15); ++i) {
            if (!may_be_title(i)) continue;
            const Span span{lines_[i].span.begin, end_of_title(i)};
            if (!is_running_text(i, span)) take_title(span);
            return;
        }
    }

    /// A title is short, and is no sentence.
    [[nodiscard]] bool is_running_text(std::size_t i, Span span) const {
        constexpr std::size_t longest_title = 200;
        const std::string_view title = span.of(text_);
        return title.size() > longest_title || title.ends_with('.') || title.ends_with(',') || title.starts_with('"') ||
               end_of_title(i) == lines_[std::min(i + 4, lines_.size() - 1)].span.end;
    }

    [[nodiscard]] bool may_be_title(std::size_t i) const {
        const std::string_view line = words(i);
        if (section_opening(line) || reading_.document.blocks[lines_[i].block].kind == BlockKind::list_item) return false;
        if (line.size() < 3 || is_letterhead(line) || is_salutation(line) || names_only_a_kind(closed_up(line)) || is_value(lines_[i].span)) return false;
        static const Pattern numbered{R"(^(AH \d+|\d{4}Z\d+|Nr\. ?\d+|(\d{2} ?)?\d{3}([- ][IVX\d]+)?)$)"};
        static const Pattern dated{R"([–-] \d{1,2} \pL+ \d{4}$)"};
        static const Pattern part{R"((?i)^(inhoud|inhoudsopgave|nummer|datum|voorwoord|samenvatting|colofon|bijlagen?|inleiding|leeswijzer|versie|concept)[.:]?$)"};
        if (part.in(line) || line.find(". . .") != std::string_view::npos || line.find(".....") != std::string_view::npos) return false;
        if (field_label(line, i < head_) || numbered.in(line) || dated.in(line)) return false;
        const auto date = first_date_in(line);
        return !date || date->span.size() + 12 < line.size();
    }

    // --- date

    void find_date() {
        if (date_of_field() || date_of_meeting() || date_of_statement() || date_of_line() || date_of_cover()) return;
        date_of_file();
    }

    bool take_date(const std::optional<LetterDate>& date, std::size_t offset, DateBasis basis) {
        if (!date) return false;
        found_.date = date->value;
        found_.date_basis = basis;
        found_.date_span = {offset + date->span.begin, offset + date->span.end};
        return true;
    }

    bool date_of_field() {
        for (const Field& f : fields_)
            if (f.kind == FieldKind::date && take_date(last_date_in(f.value.of(reading_.text)), f.value.begin, DateBasis::stated)) return true;
        return false;
    }

    /// Minutes, lists of decisions and agendas open with the date of the meeting.
    bool date_of_meeting() {
        if (found_.kind != "notulen" && found_.kind != "besluitenlijst" && found_.kind != "agenda") return false;
        for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 14); ++i)
            if (const auto date = first_date_in(words(i)); date && date->value.size() == 10) return take_date(date, lines_[i].span.begin, DateBasis::meeting);
        return false;
    }

    /// How motions, answers and decisions state their date.
    bool date_of_statement() {
        struct Statement {
            DateBasis basis;
            Pattern pattern;
        };
        static const Statement statements[] = {
            {DateBasis::meeting, Pattern{R"((?i)\b(in|ter) (openbare )?(raads|leden)?vergadering (bijeen|bijeengekomen|van|d\.d\.|dd\.?|op|gehouden op)( op| d\.d\.)?.{0,30}\d{4})"}},
            {DateBasis::meeting, Pattern{R"((?i)\b(bijeen(gekomen)? (op|d\.d\.)|raadsvergadering (van|d\.d\.|dd\.?)?|vergadering van de (gemeente)?raad (van|op|d\.d\.)|vergaderdatum:?|gemeenteraad van|raad van) ?.{0,20}\d{1,2}.{2,14}\d{4})"}},
            {DateBasis::stated, Pattern{R"((?i)\b(voorgesteld|ingediend) (tijdens [^.]{0,80} van |op |d\.d\. )?\d{1,2} \pL+ \d{4})"}},
            {DateBasis::stated, Pattern{R"((?i)\(?\bontvangen \d{1,2} \pL+ \d{4})"}},
            {DateBasis::meeting, Pattern{R"((?i)\b(aldus )?(vastgesteld|besloten|aangenomen|verworpen) (in|door|op|bij|tijdens) .{0,90}?\d{1,2} \pL+ \d{4})"}},
        };
        constexpr std::size_t opening = 3000;
        const std::string_view head = std::string_view(reading_.text).substr(0, opening);
        const bool motion = found_.kind == "motie" || found_.kind == "amendement" || found_.kind == "resolutie" || found_.kind == "raadsbesluit" ||
                            found_.kind == "beantwoording raadsvragen" || found_.kind == "besluitenlijst" || found_.kind == "notulen" || found_.kind == "agenda";
        for (const Statement& it : statements) {
            if (!motion) break;
            const std::string_view hit = it.pattern.find(head);
            if (hit.data() != nullptr && take_date(last_date_in(hit), static_cast<std::size_t>(hit.data() - head.data()), it.basis)) return true;
        }
        return false;
    }

    /// "Ommen, 12 maart 2024", a line that is nothing but a date, or a stamp.
    bool date_of_line() {
        static const Pattern place{R"((?i)^['’]?\p{Lu}[\pL' -]{1,30}, (d\.d\. |datum )?\d ?\d? [\pL.]+ (\d{4}|['’]\d\d)\.?$)"};
        static const Pattern labelled{R"((?i)\b(datum|d\.d\.):? \d)"};
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view line = words(i);
            if (line.size() > 120) continue;
            const auto date = first_date_in(line);
            if (!date || date->value.size() < 10) continue;
            const bool alone = i < 20 && date->span.size() + 12 >= line.size();
            if ((alone || place.in(line) || (i < head_ && labelled.in(line))) && take_date(date, lines_[i].span.begin, DateBasis::stated)) return true;
        }
        return false;
    }

    /// "September 2022", "Bouwakkoord – 14 mei 2024": a cover's line.
    bool date_of_cover() {
        for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 12); ++i) {
            const std::string_view line = words(i);
            const auto date = first_date_in(line);
            if (date && line.size() <= 60 && (date->span.end == line.size() || date->span.begin == 0) && !line.ends_with('.'))
                return take_date(date, lines_[i].span.begin, DateBasis::stated);
        }
        return false;
    }

    void date_of_file() {
        const std::string& created = reading_.document.info.created;
        if (created.size() < 10) return;
        found_.date = created.substr(0, 10);
        found_.date_basis = DateBasis::file;
    }

    // --- sender and references

    void find_references() {
        static const Pattern case_number{R"(^([\pL/. -]{0,8}\d[\pL\d./ -]*\d[\pL\d-]*|[\pL]+\. ?\d+/\d+))"};
        for (const Field& f : fields_) {
            if (f.kind != FieldKind::reference) continue;
            std::size_t begin = f.value.begin;
            while (begin < f.value.end) {
                const std::size_t end = std::min(text_.find('\n', begin), f.value.end);
                const std::string_view value = trimmed(std::string_view(text_).substr(begin, end - begin));
                add_reference(trimmed(case_number.find(value)));
                begin = end + 1;
            }
        }
    }

    void add_reference(std::string_view number) {
        constexpr std::size_t shortest = 4;
        if (number.size() >= shortest && std::find(found_.reference.begin(), found_.reference.end(), number) == found_.reference.end())
            found_.reference.emplace_back(number);
    }

    void find_sender() {
        static const Pattern municipality{R"((?i)^gemeente (\p{Lu}[\pL'-]*( (aan den|aan de|op|en|\p{Lu}[\pL'-]*))*)$)"};
        static const Pattern ministry{R"(\b(Ministerie van [\p{Lu}][\pL, ]+))"};
        static const Pattern association{R"(^(Vereniging van Nederlandse Gemeenten|Vereniging Nederlandse Gemeenten|VNG)\b)"};
        if (const Field* from = field(FieldKind::sender)) return take_sender(from->value);
        if (found_.kind == "motie" || found_.kind == "amendement") return;
        for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 30); ++i)
            for (const Pattern* pattern : {&municipality, &ministry, &association}) {
                const std::string_view name = i < head_ ? pattern->find(words(i)) : std::string_view{};
                constexpr std::size_t beside = 30;  // an address or a place; a sentence that mentions somebody is longer
                if (name.data() != nullptr && words(i).size() < name.size() + beside) return take_sender({static_cast<std::size_t>(name.data() - text_.data()), static_cast<std::size_t>(name.data() - text_.data()) + name.size()});
            }
    }

    void take_sender(Span span) {
        found_.sender = joined(span);
        found_.sender_span = span;
    }

    const Reading& reading_;
    std::string_view text_;
    std::vector<Line> lines_;
    std::size_t head_;
    std::vector<Field> fields_;
    Metadata found_;
};

}  // namespace

Metadata find_metadata(const Reading& reading) { return MetadataReader(reading).run(); }

}  // namespace raadspoor::nlp
