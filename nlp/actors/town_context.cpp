#include "nlp/actors/town_context.h"

#include "nlp/patterns/pattern.h"
#include "nlp/reading/surroundings.h"

namespace raadspoor::nlp {

namespace {

/// Words that end right before a municipality's name when it acts.
bool announced(std::string_view before) {
    static const Pattern pattern{
        "(?i:(?:gemeenten?|gemeenteraad|gemeenteraden|gemeentebestuur|stadsbestuur|raad|raden|colleges?|"
        "college van b ?(?:&|en) ?w|"
        "benw|b ?& ?w|burgemeester en "
        "wethouders|bestuur|burgemeesters?|wethouders?|gemeentesecretaris|griffier|griffie|"
        "raadsleden|raadslid|raadsfractie|fractie|namens|rekenkamer)(?: van)?(?: de)?(?: gemeenten?)?) $"};
    return pattern.in(before);
}

/// Words before a name that make it the subject of a deed ("Heeft Zeist", "zou juist Zeist").
bool subject_of(std::string_view before) {
    static const Pattern pattern{
        "(?i:(?:^| "
        ")(?:heeft|wil|vindt|steunt|ondersteunt|kiest|ontvangt|krijgt|gaat|zal|zou|stemde|stemt|besloot|"
        "besluit|"
        "draagt|werkt|neemt|verzoekt|maakt|onderzoekt|betaalt|dient|doet)(?: juist| ook| nog| nu| dan| "
        "daarom)?) $"};
    return pattern.in(before);
}

/// Words behind a name that make it the subject of a deed ("Zeist heeft besloten").
bool acts(std::string_view after) {
    static const Pattern pattern{
        "^,? (?i:heeft|hebben|wil|willen|vindt|vinden|steunt|steunen|ondersteunt|kiest|kiezen|zet zich|zet "
        "in|stemt|stemde|stemden|"
        "besloot|besluit|besluiten|verzoekt|verzoeken|roept|roepen|draagt|dragen|deelt|ontvangt|werkt|werken|"
        "neemt|nam|doet|"
        "onderschrijft|onderzoekt|betaalt|voert|investeert|hanteert|pleit|pleiten|dient|diende|streeft|"
        "organiseert|"
        "acht|wijst|schaart|spreekt (?:zich|haar)|vraagt|juicht|betreurt|ontraadt|verwerpt|bepleit|hecht|"
        "voelt|maakt zich|verwelkomt|omarmt|bestrijdt|onthoudt|"
        "biedt|levert|staat achter|staan achter|is (?:(?:groot |een |geen |fel )*(?:van "
        "mening|voorstander|tegenstander)|bereid|akkoord|van "
        "plan|voornemens|"
        "onaangenaam)|zijn (?:van mening|bereid|akkoord|voornemens))(?:[^\\pL]|$)"};
    return pattern.in(after);
}

bool done_by(std::string_view before, std::string_view after) {
    static const Pattern by{"(?i:(?:^| )door) $"};
    static const Pattern participle{"^ (?:ge|inge|aange|opge|uitge|vastge|voorge|onder|be|ver)\\pL+"};
    return by.in(before) && participle.in(after);
}

/// "Ommen, 12 maart" over a signature of the municipality.
bool signs(const Reading& reading, Span name) {
    static const Pattern date{
        "^,? ?(?:de )?(?i:\\d\\d? (?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\\d\\d?-\\d\\d?-|"
        "(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december) "
        "|pm\\b|datum)"};
    static const Pattern body{"(?i:college|raad |gemeenteraad|burgemeester|wethouder|griffier|fractie)"};
    static const Pattern other{
        "(?i:gedeputeerde|provinciale staten|minister|staatssecretaris|hoogheemraad|dijkgraaf)"};
    const std::string_view raw = reading.document.text;
    if (name.begin != 0 && raw[name.begin - 1] != '\n' && raw[name.begin - 1] != '\t') return false;
    if (!date.in(text_after(reading.text, name.end))) return false;
    const std::string_view below = std::string_view(reading.text).substr(name.end, 400);
    return body.in(below) && !other.in(below);
}

}  // namespace

bool town_acts(const Reading& reading, Span name) {
    const std::string_view before = text_before(reading.text, name.begin);
    const std::string_view after = text_after(reading.text, name.end);
    return announced(before) || signs(reading, name) || done_by(before, after) ||
           (!place_follows(before) && (subject_of(before) || acts(after)));
}

bool names_person(std::string_view before) {
    static const Pattern pattern{
        "(?:^|[ (])(?:(?i:heer|mevrouw|dhr\\.|mevr\\.|mw\\.) |(?i:wethouders?|burgemeester|gedeputeerde|"
        "minister|staatssecretaris|raadslid|statenlid|lid|leden|voorzitter|griffier|heer|mevrouw|dhr\\.|"
        "mevr\\.|mw\\.) (?:\\p{Lu}\\. ?)*(?:Van|De|Den|Der|Ter|Ten)(?: de| den| der)? )$"};
    return pattern.in(before);
}

bool place_follows(std::string_view before) {
    static const Pattern pattern{
        "(?i:(?:^| "
        ")(?:in|te|uit|naar|bij|rond|rondom|nabij|binnen|buiten|vanuit|station|richting|van|regio|omgeving)) "
        "$"};
    return pattern.in(before);
}

}  // namespace raadspoor::nlp
