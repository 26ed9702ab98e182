#include "nlp/paper/forum.h"

#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

struct ForumWords {
    Forum forum;
    Pattern pattern;
};

/// What papers of a kind come before, whatever they say.
Forum usual_forum(DocumentKind kind) {
    using enum DocumentKind;
    const bool of_council = kind == raadsinformatiebrief || kind == raadsvoorstel || kind == raadsbesluit;
    return of_council ? Forum::raad : Forum::unknown;
}

}  // namespace

Forum forum_of(std::string_view text, DocumentKind kind) {
    static const ForumWords forums[] = {
        {Forum::tweede_kamer,
         Pattern{R"((?i:tweede kamer der staten-generaal|aanhangsel (van de )?handelingen|\bkamervragen\b|)"
                 R"(\bantwoord(en)? van (de )?(minister|staatssecretaris))|(^|\n)(Nader )?)"
                 R"((G[Ee][Ww][Ii][Jj][Zz][Ii][Gg][Dd][Ee] )?M[Oo][Tt][Ii][Ee] [Vv][Aa][Nn] )"
                 R"(([Hh][Ee][Tt] [Ll][Ii][Dd]|[Dd][Ee] [Ll][Ee][Dd][Ee][Nn])\s[\s\S]{0,200}\nDe Kamer,|)"
                 R"((^|\n)De Kamer,\s|[Vv]ragen van (het lid|de leden) [^.]{1,160} aan de )"
                 R"(([Mm]inister|[Ss]taatssecretaris))"}},
        {Forum::eerste_kamer, Pattern{R"((?i:eerste kamer der staten-generaal))"}},
        {Forum::staten,
         Pattern{R"((?i)\b(provinciale staten|statenvoorstel|statenbrief|statenvragen|statenleden|)"
                 R"(leden van de staten)\b)"}},
        {Forum::waterschap,
         Pattern{R"((?i)(\balgemeen bestuur van (het )?(water|hoogheemraad)schap|\bverenigde vergadering\b|)"
                 R"(\b(water|hoogheemraad)schap [^\n]{0,60}\balgemeen bestuur\b|\bab-voorstel\b))"}},
        {Forum::raad,
         Pattern{R"((?i:\b(gemeenteraad|raadsleden|raadsvoorstel|raadsinformatiebrief|raadsbesluit|)"
                 R"(raadsvergadering|raadsvragen|leden van de raad|aan de raad|geachte raad)\b)|)"
                 R"(\b[Dd]e raad van (de gemeente )?\p{Lu}|\bUw raad\b)"}},
    };
    constexpr std::size_t opening = 2000;
    Forum first = usual_forum(kind);
    std::size_t at = text.size() + 1;
    for (const ForumWords& it : forums) {
        const std::string_view hit = it.pattern.find(text.substr(0, opening));
        if (hit.data() == nullptr) continue;
        const auto begin = static_cast<std::size_t>(hit.data() - text.data());
        if (begin < at) first = it.forum, at = begin;
    }
    return first;
}

}  // namespace raadspoor::nlp
