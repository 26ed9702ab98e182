#include "query/cite/citation_styles.h"

#include <fmt/format.h>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

namespace {

std::string known(const std::string& text, const char* what) {
    return text.empty() ? fmt::format("[{} onbekend]", what) : text;
}

std::string quoted_title(const CitedSource& source) {
    return source.title.empty() ? "[titel onbekend]" : fmt::format("‘{}’", one_line(source.title));
}

std::vector<StyledText> as_raad(const CitedSource& source, const std::string& pages) {
    std::string text = fmt::format("{}, {} {}, {}", known(source.sender, "afzender"), cited_kind(source),
                                   quoted_title(source), cited_date(source));
    if (!source.paper.number.empty()) text += ", " + nlp::cited(source.paper);
    if (!source.reference.empty()) text += fmt::format(", kenmerk {}", fmt::join(source.reference, ", "));
    if (const std::string place = place_inside(source.path, source.parent); !place.empty())
        text += ", " + place;
    if (!pages.empty()) text += ", " + pages;
    return {{text, false}};
}

std::vector<StyledText> as_paper(const nlp::ParliamentaryPaper& paper, const std::string& pages) {
    return {{paper.series, true},
            {nlp::cited(paper).substr(paper.series.size()) + behind_comma(pages) + ".", false}};
}

std::vector<StyledText> as_leidraad(const CitedSource& source, const std::string& pages) {
    if (!source.paper.series.empty()) return as_paper(source.paper, pages);
    std::string rest = fmt::format(" ({}", cited_kind(source));
    if (!source.reference.empty()) rest += fmt::format(", {}", fmt::join(source.reference, ", "));
    const std::string place = place_inside(source.path, source.parent);
    rest += fmt::format("), {}{}{}{}{}.", cited_date(source), place.empty() ? "" : ", ", place,
                        pages.empty() ? "" : ", ", pages);
    return {{known(source.sender, "auteur") + ", ", false},
            {source.title.empty() ? "[titel onbekend]" : one_line(source.title), !source.title.empty()},
            {rest, false}};
}

}  // namespace

std::string cited_kind(const CitedSource& source) {
    const bool of_chamber = source.forum == Forum::tweede_kamer || source.forum == Forum::eerste_kamer;
    if (source.kind == DocumentKind::beantwoording_raadsvragen && of_chamber)
        return "antwoord op Kamervragen";
    return std::string(name_of(source.kind));
}

std::string cited_numbers(const CitedSource& source) {
    std::vector<std::string> numbers = source.reference;
    if (!source.paper.number.empty()) numbers.insert(numbers.begin(), nlp::cited(source.paper));
    return fmt::format("{}", fmt::join(numbers, ", "));
}

std::string cited_date(const CitedSource& source) {
    if (source.date.empty()) return "[datum onbekend]";
    const std::string date = spoken_date(source.date);
    if (source.date_basis == DateBasis::inferred) return fmt::format("[{}, afgeleid uit de tekst]", date);
    if (source.date_basis == DateBasis::file)
        return fmt::format("[{}, volgens de eigenschappen van het bestand]", date);
    if (source.date_basis == DateBasis::source)
        return fmt::format("[{}, volgens de kop van het bestand]", date);
    return date;
}

std::vector<StyledText> styled_reference(const CitedSource& source, const std::vector<PageReference>& pages,
                                         CitationStyle style) {
    return style == CitationStyle::raad ? as_raad(source, page_name(pages))
                                        : as_leidraad(source, page_name(pages));
}

std::string plain(const std::vector<StyledText>& reference) {
    std::string text;
    for (const StyledText& stretch : reference) text += stretch.text;
    return text;
}

std::vector<StyledText> styled_note(const CitationList& list, const Citation& citation, CitationStyle style) {
    const CitedSource& source = list.sources[citation.source];
    std::vector<StyledText> note = styled_reference(
        source, citation.speaker.empty() ? citation.pages : std::vector<PageReference>{}, style);
    if (!citation.speaker.empty())
        note.insert(note.begin(), {fmt::format("{}, {}{}; in: ", citation.speaker, citation.meeting,
                                               behind_comma(page_name(citation.pages))),
                                   false});
    if (note.back().text.ends_with('.')) note.back().text.pop_back();
    const std::string file = file_name_of(source.path, source.parent);
    // Without title, kenmerk or number a reference names no paper but by its file.
    const bool named = !source.title.empty() || !cited_numbers(source).empty();
    if (list.evidence)
        note.push_back({fmt::format("; bestand {}, sha256 {}, geraadpleegd {}", file, text_of(citation.place),
                                    spoken_date(list.consulted)),
                        false});
    else if (!named)
        note.push_back({"; bestand " + file, false});
    if (citation.row) note.push_back({"; rij van een tabel", false});
    if (citation.ocr_confidence) note.push_back({"; " + recognised(*citation.ocr_confidence), false});
    return note;
}

}  // namespace raadspoor::query
