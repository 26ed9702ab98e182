#include "query/quotation/quotation_reference.h"

#include <algorithm>
#include <array>

#include "corpus/page.h"
#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/letters.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

const std::vector<QuotationMarks> quotation_marks = {{"“", "”", "”", false}, {"„", "”", "“", false},
                                                     {"«", "»", "»", false}, {"\"", "\"", "\"", false},
                                                     {"‘", "’", "’", true},  {"‚", "’", "‘", true}};

namespace {

/// The last word of `text` that ends in one of the endings of files; empty when there is none.
std::string file_in(std::string_view text) {
    for (const std::string_view ending : {".pdf", ".txt", ".docx", ".odt", ".html"}) {
        const std::size_t at = text.find(ending);
        if (at == std::string_view::npos) continue;
        const std::size_t before = text.find_last_of(" \n\t(<[`", at);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        return std::string(text.substr(begin, at + ending.size() - begin));
    }
    return {};
}

bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// A run of at least twelve hexadecimal digits with a digit in it.
std::string id_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t end = at;
        while (end < text.size() && is_hex(text[end])) ++end;
        const std::string_view run = text.substr(at, end - at);
        if (run.size() >= 12 && run.size() <= 64 && run.find_first_of("0123456789") != std::string_view::npos)
            return std::string(run);
        at = std::max(at, end);
    }
    return {};
}

std::string title_in(std::string_view text) {
    for (const QuotationMarks& marks : quotation_marks) {
        const std::size_t open = text.find(marks.open);
        if (open == std::string_view::npos) continue;
        const std::size_t begin = open + marks.open.size(),
                          close = closing_mark(text, begin, text.size(), marks);
        if (close != std::string_view::npos) return std::string(text.substr(begin, close - begin));
    }
    return {};
}

/// "Lesley Arp (SP), raadsvergadering 9 oktober 2024, p. 12": who says it, and in which meeting.
void read_meeting(std::string_view reference, ListedQuotation& it) {
    const std::string words = one_line(reference);
    const std::string small = lower(words);
    static constexpr std::array<std::string_view, 3> meetings{"vergadering", "notulen", "verslag"};
    std::size_t at = std::string::npos;
    for (const std::string_view meeting : meetings) at = std::min(at, small.find(meeting));
    if (at == std::string::npos) return;
    const std::size_t begin = words.rfind(' ', at) == std::string::npos ? 0 : words.rfind(' ', at) + 1;
    const std::size_t end = std::min(words.find(',', at), words.size());
    if (it.document.empty()) it.document = words.substr(begin, end - begin);
    // Who says it stands before the meeting, a comma in between.
    const std::size_t comma = begin == 0 ? std::string::npos : words.rfind(',', begin);
    if (comma != std::string::npos && begin <= comma + 2) it.speaker = trimmed(words.substr(0, comma));
}

}  // namespace

std::size_t closing_mark(std::string_view text, std::size_t at, std::size_t limit,
                         const QuotationMarks& marks) {
    const bool nests = marks.open != marks.close && marks.close == marks.other_close && !marks.single;
    int inner = 0;
    for (std::size_t i = at; i < std::min(limit, text.size()); ++i) {
        const std::string_view rest = text.substr(i);
        if (nests && rest.starts_with(marks.open)) ++inner;
        for (const std::string_view close : {marks.close, marks.other_close}) {
            if (!rest.starts_with(close) || (marks.single && nlp::word_at(text, i + close.size()))) continue;
            if (inner == 0) return i;
            --inner;
            break;
        }
    }
    return std::string_view::npos;
}

ListedQuotation referred(std::string_view quote, std::string_view reference, bool firm) {
    ListedQuotation it;
    it.quote = trimmed(quote);
    it.place = place_in(reference);
    it.page = page_named_in(reference);
    it.document = file_in(reference);
    if (it.document.empty()) it.document = id_in(reference);
    if (it.document.empty() && firm) it.document = title_in(reference);
    read_meeting(reference, it);
    it.reference = trimmed(reference);
    it.firm = firm && !it.reference.empty();
    return it;
}

bool tells_source(std::string_view words) {
    static const nlp::Pattern remark{
        R"((?i)(cursivering|onderstreping|nadruk|vet(gedrukt)?|vertaling|accentuering|)"
        R"(hoofdletters?) (van|door|toegevoegd|aangebracht|onze|mijn|\[))"},
        known{R"((?i)(\d|\b(idem|ibid|id\.|t\.?a\.?p|a\.?w\.|noot|bron|zie|brief|motie|notulen|nota|besluit|)"
              R"(voorstel|verslag|rapport|akkoord|amendement|memo)|\p{Lu}\pL+))"};
    return !remark.in(words) && known.in(words);
}

std::string EarlierReferences::complete(const std::string& reference) {
    std::string meant = meant_by(reference, 0);
    if (!trimmed(meant).empty()) all_.push_back(meant);
    return meant;
}

/// Its own page wins from that of what it means.
std::string EarlierReferences::meant_by(const std::string& reference, int depth) const {
    static const nlp::Pattern note{R"((?i)\b(?:voet|eind)?noot\s+(\d{1,3})\b)"},
        same{R"((?i)^\W*(idem|ibid(em)?|id\.|aldaar|(zie )?(hier)?boven|dezelfde|hetzelfde (stuk|document)|)"
             R"((zelfde|hiervoor|voornoemd|eerdergenoemd)\b))"},
        cited{R"((?i)\b(t\.? ?a\.? ?p\.?|a\.? ?w\.|o\.? ?c\.|loc\. ?cit|op\. ?cit|a\.? ?g\. ?s)|)"
              R"(aangehaald|geciteerd stuk)"};
    constexpr int deepest = 8;
    std::string of_note, base;
    if (depth < deepest && note.in(reference, &of_note) && notes_.contains(of_note) &&
        notes_.at(of_note) != reference)
        base = meant_by(notes_.at(of_note), depth + 1);
    else if (!all_.empty() && same.in(reference))
        base = all_.back();
    else if (!all_.empty() && cited.in(reference)) {
        base = all_.back();
        const std::string author(trimmed(std::string_view(reference).substr(0, reference.find(','))));
        for (const std::string& earlier : all_)
            if (reference.find(',') != std::string::npos && earlier.starts_with(author)) base = earlier;
    }
    if (base.empty()) return reference;
    const std::string own(page_named_in(reference));
    const std::string_view before = page_named_in(base);
    if (own.empty() || own == before) return base;
    // The place that cite printed is of the earlier quotation.
    if (before.empty())
        base += ", p. " + own;
    else
        base.replace(static_cast<std::size_t>(before.data() - base.data()), before.size(), own);
    if (const auto place = place_in(base))
        base.replace(base.find(text_of(*place)), text_of(*place).size(), place->document);
    return base;
}

}  // namespace raadspoor::query
