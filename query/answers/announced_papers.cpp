#include "query/answers/announced_papers.h"

#include <fmt/format.h>

#include <algorithm>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::query {

namespace {

/// "Bijlage(n) 2" in the head of a letter.
void add_enclosures(const Document& document, std::vector<AnnouncedPaper>& found) {
    static const nlp::Pattern enclosures{
        R"((?im)^bijlagen?( ?\(n\))?\s*:?\s*(\d{1,2}|één|een|twee|drie|vier|vijf|zes)\b[ \t]*$)"};
    constexpr std::size_t head = 6000;
    const std::string_view text = std::string_view(document.text).substr(0, head);
    std::string plural, number;
    const std::string_view hit = enclosures.find(text);
    if (hit.empty() || !enclosures.in(hit, &plural, &number) || number == "0") return;
    const auto begin = static_cast<std::size_t>(hit.data() - text.data());
    found.push_back({fmt::format("bijlagen ({})", number), {begin, begin + hit.size()}, true});
}

void add_promised(const Document& document, Span sentence, std::vector<AnnouncedPaper>& found) {
    static const nlp::Pattern verb{
        R"((?i)\b(ontvangt|ontvangen|krijgt|krijgen|sturen|stuurt|toesturen|toezenden|volgt|volgen|)"
        R"(verschijnt|)"
        R"(informeren|komt|komen|leveren|aanbieden)\b)"},
        later{
            R"((?i)\b(zal|zullen|zodra|binnenkort|deze maand|deze week|volgende?|komende?|nog dit|nog deze|)"
            R"(uiterlijk|najaar|voorjaar|op het moment|later|eind)\b)"},
        paper{R"((?i)\b((?:een|de|per|via een|middels een)\s+(?:\pL+\s)?(?:raadsinformatiebrief|)"
              R"(informatiebrief|)"
              R"(collegebrief|ledenbrief|brief|RIB|memo|notitie|rapportage|raadsvoorstel|voorstel)\b)"
              R"((?:\s+(?:over|met|inzake|aangaande)\s+[^.;:()]{3,90})?))"};
    const std::string words = one_line(sentence.of(document.text));
    std::string text;
    if (!verb.in(words) || !later.in(words) || !paper.in(words, &text)) return;
    for (const std::string_view before : {"via ", "middels ", "per "})
        if (text.starts_with(before)) text.erase(0, before.size());
    found.push_back({text, sentence, true});
}

void add_pointed_at(const Document& document, Span sentence, std::vector<AnnouncedPaper>& found) {
    static const nlp::Pattern file{
        R"((?i)\bzie (?:ook )?(?:(?:blz|p|pagina)\.? ?\d+,? (?:van )?)?([^.;:()]{8,120}?) \((?:pdf|)"
        R"(docx?|link)\))"},
        plan{R"((?i)\b(?:in|van|conform|volgens|uit|bij) (het (?:regio|transformatie|uitvoerings|)"
             R"(koers|wijk)plan)\b)"};
    const std::string words = one_line(sentence.of(document.text));
    std::string text;
    if (file.in(words, &text) || plan.in(words, &text)) found.push_back({text, sentence, false});
}

}  // namespace

std::vector<AnnouncedPaper> announced_papers(const Document& document, const Analysis& analysis) {
    std::vector<AnnouncedPaper> found;
    add_enclosures(document, found);
    for (const Span sentence : analysis.sentences) {
        add_promised(document, sentence, found);
        add_pointed_at(document, sentence, found);
    }
    // An accord that the paper writes out is one that it goes by.
    for (const Abbreviation& it : analysis.abbreviations) {
        const std::string full = lower(it.full);
        if (full.find("akkoord") != std::string::npos || full.find("convenant") != std::string::npos)
            found.push_back({fmt::format("{} ({})", one_line(it.full), it.shortened), it.span, false});
    }
    std::stable_sort(found.begin(), found.end(), [](const AnnouncedPaper& one, const AnnouncedPaper& other) {
        return one.span.begin < other.span.begin;
    });
    return found;
}

}  // namespace raadspoor::query
