#include "nlp/paper/document_kind.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "nlp/patterns/pattern.h"
#include "nlp/patterns/pattern_table.h"

namespace raadspoor::nlp {

namespace {

/// A rule of a table.
struct KindWords {
    DocumentKind kind;
    std::string_view pattern;
};

struct KindRule {
    DocumentKind kind;
    Pattern pattern;
};

/// What a line of the head says of the paper. The first rule that fits any line wins.
std::optional<DocumentKind> named_in_head(const std::vector<std::string>& head) {
    using enum DocumentKind;
    static constexpr KindWords rules[] = {
        {amendement,
         R"((?i)^(\W*|gewijzigd |nader gewijzigd |concept ?-?)(sub)?amendement( van (het lid|de leden)\b|)"
         R"(en?\b.{0,40}$|[ :'"–-]|$))"},
        {motie,
         R"(^\W*((?i:gewijzigde|nader gewijzigde|aangehouden|concept)[ -])?(Motie|MOTIE)((?i: van (het lid|)"
         R"(de leden)\b)|[ :'"–-]|$))"},
        {resolutie, R"((?i)^(concept ?-?)?resolutie([ :'"–-]|$))"},
        {besluitenlijst, R"((?i)^(openbare |concept ?-?|definitieve )*besluitenlijst\b)"},
        {notulen, R"((?i)^(openbare |concept ?-?|definitieve )*(notulen|verslag van de|(raads|commissie|)"
                  R"(vergader)verslag|verslag( openbare)? (vergadering|raadsvergadering|commissie)|)"
                  R"(handelingen van de raad)\b)"},
        {agenda, R"((?i)^(openbare |concept ?-?|voorlopige )*(agenda$|agenda (van de|voor de|raad|commissie|)"
                 R"(gemeenteraad|openbare|vergadering)|raadsagenda|gesprekswijzer))"},
        {beantwoording_raadsvragen,
         R"((?i)(^vragen gesteld door de leden|aanhangsel van de handelingen|^antwoord(en)? (van|)"
         R"(op)\b.*vragen|^beantwoording\b.*vragen|^AH \d+$|^((schriftelijke|technische|)"
         R"(politieke|mondelinge) (raads)?vragen|raadsvragen|vragen (van|over|inzake|gesteld))\b.*)"
         R"(\b(met|en) (antwoord|beantwoording)))"},
        {raadsvoorstel,
         R"((?i)^(\W*)(raadsvoorstel|initiatiefvoorstel|voorstel aan de (gemeente)?raad|voorstel (voor|)"
         R"(ter) (de )?raad|statenvoorstel|concept ?-?raadsvoorstel|voorstel van (het college|b ?(&|en) ?w|)"
         R"(burgemeester en wethouders)( aan de (gemeente)?raad)?)\b)"},
        {collegevoorstel,
         R"((?i)^(\W*)(collegevoorstel|collegeadvies|college ?nota|b ?(&|en) ?w[ -](voorstel|advies|nota)|)"
         R"(voorstel aan (het college|burgemeester|b ?(&|en) ?w)|advies aan (het college|b ?(&|en) ?w))\b?)"},
        {raadsbesluit,
         R"((?i)^(\W*|concept ?-?|ontwerp ?-?)(raadsbesluit|besluit van de (gemeente)?raad)\b)"},
        {ledenbrief, R"((?i)(^ledenbrief\b|\bLbr\. ?\d|^ECLBR/))"},
        {raadsinformatiebrief,
         R"((?i)^(\W*)(raads?informatie ?-?brief|kennisgeving|informatie(brief|nota) (aan de |)"
         R"(voor de )?(gemeente)?raad|raadsbrief|collegebericht|wethoudersbrief|raadsinformatie|)"
         R"(informatiebrief)([^\pL]|$))"},
        {notitie,
         R"((?i)^(\W*)(raads)?(memo|memorandum|notitie|oplegnotitie|oplegger|startnotitie|raadsmemo|)"
         R"(discussienota|achtergrond(notitie)?)\b)"},
    };
    static const PatternTable patterns{expressions_of(rules)};
    std::size_t first = std::size(rules);
    for (const std::string& line : head) first = std::min(first, patterns.first_in(line).value_or(first));
    return first < std::size(rules) ? std::optional{rules[first].kind} : std::nullopt;
}

/// What the title on a cover says, of a paper that is no letter.
std::optional<DocumentKind> named_on_cover(const std::vector<std::string>& head) {
    using enum DocumentKind;
    static constexpr KindWords rules[] = {
        {rapport,
         R"((?i)^(rekenkamer\b|[\pL]*rapport(age)?\b|onderzoek\b|[\pL]*evaluatie\b|monitor\b|eindverslag|)"
         R"(jaarverslag|[\pL]*toets\b|[\pL]*onderzoek\b))"},
        {akkoord,
         R"((?i)^(([\pL-]+ ){0,4}[\pL-]*akkoord( [\pL ]*)?$|convenant|intentieovereenkomst|bestuursakkoord|)"
         R"(bestuurlijke afspraken|samenwerkingsovereenkomst|[\pL -]*(coalitie|raads|bestuurs))"
         R"((akkoord|programma))\b[^.]*$)"},
        {begroting,
         R"((?i)^(programma|concept|ontwerp|primaire |meerjaren|primitieve )*-?(begroting|jaarrekening|)"
         R"(jaarstukken|voorjaarsnota|najaarsnota|perspectiefnota|bestuursrapportage|berap)\b)"},
        {beleidsnota,
         R"((?i)^(beleids?(nota|plan|kader|visie|notitie)|nota |kadernota|visie\b|(woon|omgevings|zorg|)"
         R"(toekomst|structuur|gezondheids|cultuur|detailhandels)[\pL]*visie|[\pL]*programma \d|)"
         R"(uitvoeringsprogramma|lokaal [\pL]*plan|plan van aanpak|[\pL]+(nota|strategie)\b))"},
        {advies, R"((?i)^((gevraagd|ongevraagd|zwaarwegend|concept)[ -])*advies\b)"},
    };
    static const PatternTable patterns{expressions_of(rules)};
    for (const std::string& line : head)
        if (const auto first = patterns.first_in(line)) return rules[*first].kind;
    return {};
}

/// What the subject says.
std::optional<DocumentKind> named_in_subject(std::string_view subject) {
    using enum DocumentKind;
    static const KindRule rules[] = {
        {beantwoording_raadsvragen,
         Pattern{R"((?i)^(beantwoording|antwoord(en)?)\b.*vragen|^(schriftelijke|raads|)"
                 R"(kamer)?vragen\b.*(ex artikel|artikel|art\.) ?\d+)"}},
        {advies, Pattern{R"((?i)^((gevraagd|ongevraagd|zwaarwegend) )?advies\b)"}},
    };
    for (const KindRule& rule : rules)
        if (rule.pattern.in(subject)) return rule.kind;
    return {};
}

/// Motion parts, wherever they stand.
std::optional<DocumentKind> built_as(const KindEvidence& evidence) {
    static const Pattern replaced{
        R"((?i)\b(wordt vervangen door|te vervangen door|komt te luiden|als volgt te wijzigen|)"
        R"(volgende amendement|toe te voegen beslispunt)\b)"};
    static const Pattern considering{
        R"((?i)(^|\n|[;:.,] )\W*(constaterende|overwegende|van mening|van oordeel)\b)"};
    static const Pattern asking{R"((?i)(^|\n|[;:.,] )\W*(verzoekt|draagt|roept|spreekt|spreken)\b)"};
    static const Pattern closing{
        R"((?i)\b(gaat|gaan) over tot de orde|\bdeze motie (draagt|roept|verzoekt|vraagt)\b)"};
    static const Pattern amending{R"((?i)\bamendement\b)"};
    if (replaced.in(evidence.opening) && amending.in(evidence.opening)) return DocumentKind::amendement;
    if (evidence.is_letter) return {};
    constexpr std::size_t longest = 30000;  // of a motion; what is longer may have one bound into it
    if (evidence.text.size() > longest) return {};
    if (closing.in(evidence.text) || (considering.in(evidence.opening) && asking.in(evidence.text)))
        return DocumentKind::motie;
    return {};
}

/// A letter, by whom it is written to.
DocumentKind letter_to(const KindEvidence& evidence) {
    static const Pattern council{
        R"((?i)\b(gemeenteraad|raadsleden|leden van de raad|de raad van de gemeente|de raad\b|raad van)|)"
        R"(^(de )?raad\b)"};
    static const Pattern members{
        R"((?i)^(aan )?(de )?leden$|^aan (alle )?(de )?(vng-)?leden\b|leden van college en (gemeente)?raad)"};
    static const Pattern association{
        R"(\b(VNG|Vereniging van Nederlandse Gemeenten|IPO|Unie van Waterschappen)\b)"};
    static const Pattern signed_by{
        R"((?i)\b(burgemeester en wethouders|college van|wethouder|het college|burgemeester|)"
        R"(gemeentesecretaris)\b)"};
    if (members.in(evidence.addressee) && association.in(evidence.text)) return DocumentKind::ledenbrief;
    if (council.in(evidence.addressee) && signed_by.in(evidence.text))
        return DocumentKind::raadsinformatiebrief;
    return DocumentKind::brief;
}

std::optional<DocumentKind> named_in_file(std::string_view name) {
    using enum DocumentKind;
    static const KindRule rules[] = {
        {amendement, Pattern{R"(amendement)"}},
        {motie, Pattern{R"((^|[^a-z])moties?([^a-z]|$))"}},
        {besluitenlijst, Pattern{R"(besluitenlijst)"}},
        {raadsinformatiebrief, Pattern{R"((^|[^a-z])rib([^a-z]|$)|raadsinformatiebrief)"}},
        {raadsvoorstel, Pattern{R"(raadsvoorstel)"}},
        {raadsbesluit, Pattern{R"(raadsbesluit)"}},
        {collegevoorstel, Pattern{R"(collegevoorstel)"}},
        {notulen, Pattern{R"(notulen)"}},
        {beantwoording_raadsvragen, Pattern{R"(beantwoording|raadsvragen|kamervragen)"}},
    };
    for (const KindRule& rule : rules)
        if (rule.pattern.in(name)) return rule.kind;
    return {};
}

/// The head without a legend that lists the kinds of papers there are: "Agenda¶Amendement¶Brief".
std::vector<std::string> without_legend(const std::vector<std::string>& head) {
    constexpr std::ptrdiff_t legend = 3;
    if (std::count_if(head.begin(), head.end(), [](const auto& it) { return names_only_a_kind(it); }) <
        legend)
        return head;
    std::vector<std::string> rest;
    std::copy_if(head.begin(), head.end(), std::back_inserter(rest),
                 [](const auto& it) { return !names_only_a_kind(it); });
    return rest;
}

/// Running prose under a title, without any sign of a letter.
bool is_prose(std::string_view text) {
    constexpr std::size_t enough = 1200;
    return text.size() >= enough && std::count(text.begin(), text.end(), '.') > 8;
}

/// Whether a paper tells how a meeting went; its head may well have the agenda in it.
bool tells_a_meeting(std::string_view text) {
    static const Pattern course{
        R"((?i)(\bopen ik (hierbij )?de vergadering|\bik open de vergadering|\bsluit de voorzitter\b|)"
        R"(\bvoorzitter\W+(her)?opent de (openbare )?vergadering|)"
        R"(\bvoorzitter (dankt|bedankt) .{0,60}en sluit|\bniets meer aan de orde zijnde))"};
    return course.in(text);
}

/// What the first line says of a paper of a meeting: motions and minutes may well stand in the lines behind
/// it.
std::optional<DocumentKind> opens_as(const std::vector<std::string>& head) {
    static const Pattern decisions{R"((?i)^(openbare |concept ?-?|definitieve )*besluitenlijst\b)"};
    static const Pattern minutes{
        R"((?i)^(openbare |concept ?-?|definitieve )*(notulen|(raads|commissie|vergader)verslag|)"
        R"(verslag (van de )?(openbare )?(raads|commissie)?(vergadering|raad)|woordelijk verslag)\b)"};
    static const Pattern meeting{
        R"((?i)^(gemeenteraad|raadsvergadering|raadscommissie|commissievergadering) (\pL+dag )?)"
        R"(\d{1,2} \pL+ \d{4}( \d\d[:.]\d\d.*)?$)"};
    static const Pattern bundle{R"((?i)^(vergader)?bundel\b)"};
    if (!head.empty() && (meeting.in(head.front()) || bundle.in(head.front()))) return DocumentKind::agenda;
    if (!head.empty() && decisions.in(head.front())) return DocumentKind::besluitenlijst;
    if (!head.empty() && minutes.in(head.front())) return DocumentKind::notulen;
    return {};
}

}  // namespace

DocumentKind kind_of(const KindEvidence& evidence) {
    if (const auto kind = opens_as(evidence.head)) return *kind;
    if (const auto kind = named_in_subject(evidence.subject)) return *kind;
    if (const auto kind = named_in_head(without_legend(evidence.head))) {
        const bool minutes = *kind == DocumentKind::agenda && tells_a_meeting(evidence.text);
        return minutes ? DocumentKind::notulen : *kind;
    }
    if (evidence.has_questions) return DocumentKind::beantwoording_raadsvragen;
    if (const auto kind = built_as(evidence)) return *kind;
    if (evidence.is_letter) return letter_to(evidence);
    if (const auto kind = named_in_file(evidence.file_name)) return *kind;
    if (const auto kind = named_on_cover(evidence.head)) return *kind;
    if (!is_prose(evidence.text)) return DocumentKind::overig;
    return tells_a_meeting(evidence.text) ? DocumentKind::notulen : DocumentKind::notitie;
}

bool names_only_a_kind(std::string_view line) {
    static const Pattern kind{
        R"((?i)^\W*(concept[ -]?|openbare |gewijzigde? |geamendeerde? )*(motie|amendement|resolutie|)"
        R"(raads?informatie ?-?brief|kennisgeving|ledenbrief|raadsvoorstel|raadsbesluit|collegevoorstel|)"
        R"(besluitenlijst( carrousel)?|(beantwoording )?raadsvragen|brieven|nota|overig|voorstel aan (de )"
        R"((gemeente)?raad|burgemeester en wethouders|)"
        R"(het college)|raadsbrief|memo|notitie|agenda|notulen|advies|rapport|brief|notitie raad|)"
        R"(raadsmemo|persbericht|nieuwsbericht|statenvoorstel|statenbrief|informatienota|verslag|mededeling|)"
        R"(gesprekswijzer)( geamendeerd| gewijzigd)?[\d*]{0,2}\W*$)"};
    return kind.in(line);
}

}  // namespace raadspoor::nlp
