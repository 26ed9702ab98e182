#include "nlp/paper/section_openings.h"

#include <span>
#include <string>

#include "nlp/patterns/pattern.h"
#include "nlp/patterns/pattern_table.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

namespace {

struct Opening {
    std::optional<SectionKind> kind;
    std::string_view pattern;
};

constexpr std::nullopt_t none = std::nullopt;

std::optional<SectionOpening> first_of(std::span<const Opening> table, const PatternTable& patterns,
                                       std::string_view words) {
    const auto first = patterns.first_in(words);
    if (!first) return std::nullopt;
    return SectionOpening{table[*first].kind};
}

std::optional<SectionOpening> opened_by(std::string_view words) {
    using enum SectionKind;
    static const Opening table[] = {
        {none, R"((?i)^(en )?(gaat|gaan) (weer )?over tot de orde)"},
        {none, R"((?i)^(gehoord|gelezen|gezien|gelet op|kennis ?genomen hebbende|alles overwegende)\b)"},
        {none,
         R"((?i)^(nadere |korte )?(toelichting|motivering|ondertekening|ondertekenaars?|indieners?|dekking|)"
         R"(stemverhouding|uitslag)\b)"},
        {none, R"((?i)^(aldus |namens de |mede ondertekend|ingediend door|financiële dekking))"},
        {constatering,
         R"((?i)^(en |voorts |verder |tevens |de raad )?(constater(end|ende|en|t)|vaststellende|)"
         R"(geconstateerd hebbende|vernomen hebbende)\b)"},
        {overweging,
         R"((?i)^(en |voorts |verder |tevens |mede |het volgende |de raad )?(overwegende?|overweegt|)"
         R"(erkennende|beseffende|in overweging nemende)\b)"},
        {overweging,
         R"((?i)^(en |voorts |verder |tevens |de raad )?((is |zijn )?van (mening|oordeel|opvatting)|menende|)"
         R"(onderschrijvende|in aanmerking nemende)\b)"},
        {uitspraak, R"((?i)^(en |tevens |de raad |de kamer )?(spreekt|spreken) ([^.;:,]* )?uit\b)"},
        {opdracht,
         R"((?i)^(en |en/of |tevens |voorts |verder |de raad |de kamer )?(verzoekt|verzoeken|roept|roepen|)"
         R"(draagt|dragen|nodigt|dringt|vraagt)\b)"},
        {opdracht, R"((?i)^besluit(en)?( [^:.;]*)?:)"},
        {opdracht, R"((?i)^(besluit|besluiten)( (om|tot|het|de|dat|aan|hiertoe|als|beslispunt)\b|,?$))"},
        {opdracht, R"((?i)^((de )?(ondergetekenden?|indieners?) )?(stelt|stellen) (de raad |het college |)"
                   R"(het volgende |de volgende )*(amendement )?voor\b)"},
        {opdracht,
         R"((?i)^((de )?(ondergetekenden?|indieners?) (stelt|stellen) |voorstel:|dictum\b|wijzigt\b))"},
    };
    static const PatternTable patterns{expressions_of(table)};
    return first_of(table, patterns, words);
}

/// "Constaterendedat:", a letter-spaced heading without the gaps between its words.
std::optional<SectionOpening> opened_by_spaced(std::string_view closed) {
    using enum SectionKind;
    static const Opening table[] = {{constatering, "(?i)^constaterende?"},
                                    {overweging, "(?i)^(overwegende?|vanmening|vanoordeel)"},
                                    {uitspraak, "(?i)^spreekt.*uit"},
                                    {opdracht, "(?i)^(draagt.*op|verzoekt|roept.*op|besluit)"},
                                    {none, "(?i)^(toelichting|engaatover)"}};
    static const PatternTable patterns{expressions_of(table)};
    return first_of(table, patterns, closed);
}

}  // namespace

std::optional<SectionOpening> section_opening(std::string_view words) {
    constexpr std::size_t longest_opening = 160;  // what an opening says, it says soon
    if (const std::string closed = closed_up(words); closed.size() < words.size())
        return opened_by_spaced(closed);
    return opened_by(words.substr(0, longest_opening));
}

bool stands_alone(std::string_view words) {
    if (words.size() > 200) return false;
    static const Pattern ends{
        R"((?i)(:|\b(dat|op|om|uit|tot|volgt|overwegende?|constaterende?|oordeel|mening|opvatting|besluit|)"
        R"(besluiten|voor)[,:]?)\s*$)"};
    static const Pattern addressed{
        R"((?i)^(verzoekt|verzoeken|draagt|roept|nodigt)( (het|de|en|dan ook|daarom|van|burgemeester|)"
        R"(wethouders|college|raad|regering|kabinet|[\pL-]*bestuur|b&w|gemeente))*,?$)"};
    return ends.in(words) || addressed.in(words);
}

}  // namespace raadspoor::nlp
