#include "nlp/asking/wanted.h"

#include <array>

#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

struct Sort {
    Wanted wanted;
    Pattern asked, told;
};

/// Each with how it is asked for, and what an answer to it holds.
const std::array<Sort, 9>& sorts() {
    static const std::array<Sort, 9> all{{
        {Wanted::day,
         Pattern{R"((?i)\b(wanneer|hoe ?lang|hoe laat|sinds welk|(welke|welk|wat voor) )"
                 R"((datum|dag|maand|jaar|week|termijn|moment|periode|tijdstip))\b)"},
         Pattern{
             R"((?i)\b(\d{1,2} (jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*|)"
             R"((januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))"
             R"(( \d{4})?|(19|20)\d\d|q[1-4]|\d{1,2}-\d{1,2}-\d{2,4}|\d{1,2}[.:]\d\d uur|)"
             R"((\d+|een|twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf) (dag(en)?|we(e)?k(en)?|maand(en)?|jaar|jaren)|)"
             R"((eerste|tweede|derde|vierde|volgend|komend|dit) (kwartaal|halfjaar|helft|jaar|week|maand)|)"
             R"(voorjaar|najaar|zomer|winter|herfst|lente|zomerreces|kerstreces|herfstreces|reces|)"
             R"(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b)"}},
        {Wanted::number,
         Pattern{
             R"((?i)\b(hoe ?veel|hoe (groot|hoog|duur|vaak|ver|oud)|welk(e)? (bedrag|percentage|aantal|deel)|)"
             R"(procent(en)?|bedrag|wat kost)\b)"},
         Pattern{
             R"((?i)([€%]|\d|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|honderd|duizend|)"
             R"(miljoen|miljard|helft|derde|kwart|procent|geen enkele?|niemand|alle)\b))"}},
        {Wanted::person,
         Pattern{R"((?i)\b(wie|wiens|welke? (wethouder|burgemeester|raadsl(id|eden)|partij(en)?|fracties?|)"
                 R"(minister|bestuurders?|organisaties?|gemeenten?|personen|indieners?))\b)"},
         Pattern{
             R"(\b(\p{Lu}[\pL'’-]+ (van |de |der |den |het |’t )*\p{Lu}[\pL'’-]+|[Ww]ethouder|[Bb]urgemeester|)"
             R"([Mm]inister|[Ss]taatssecretaris|[Gg]edeputeerde|[Ff]ractie|[Mm]evrouw|[Dd]e heer|[Ii]ndieners?|)"
             R"([Ii]ngediend|[Oo]ndertekend|namens|[A-Z]{2,5}(\d\d)?)\b)"}},
        {Wanted::reason,
         Pattern{R"((?i)\b(waarom|hoezo|waardoor|om welke redenen?|(welke|wat is de) redenen?)\b)"},
         Pattern{
             R"((?i)\b(omdat|doordat|aangezien|vanwege|wegens|immers|daarom|daardoor|hierdoor|reden(en)?|)"
             R"(als gevolg van|door het feit|gelegen in|want|in verband met|gezien|blijkt|om (te|zo|dit|deze)|)"
             R"(vinden het|heeft te maken|oorzaak)\b)"}},
        {Wanted::condition, Pattern{R"((?i)\b((rand)?voorwaarden?|eis(en|t)?|vereist(en)?|mits)\b)"},
         Pattern{
             R"((?i)\b(mits|(rand)?voorwaarden?|zodra|indien|tenzij|voordat|alvorens|pas (als|wanneer|nadat)|)"
             R"(op voorwaarde|onder voorbehoud|eis(en|t)?|moet(en)?|dient|dienen|minimaal|minstens|ten minste|)"
             R"(structureel|alleen als|uitsluitend)\b)"}},
        {Wanted::promise,
         Pattern{R"((?i)\b(toegezegd|zeg(t|de|den|gen)\b.*\btoe|toezegging(en)?|beloofd|belofte|belooft|)"
                 R"(beloofde)\b)"},
         Pattern{
             R"((?i)\b(toegezegd|toezegging(en)?|zeg(t|de|gen)?\b.{0,40}\btoe|beloofd|(wordt|worden|zal|zullen|)"
             R"(ontvangt|informeer|informeren|geef|geven|kom|komen)\b.{0,80}\b(geïnformeerd|informeren|raad|)"
             R"(terugkoppeling|terug|uitgevoerd|uit te voeren|onderzocht|onderzoeken|gestuurd)|streef(t|den)? ernaar)\b)"}},
        {Wanted::outcome,
         Pattern{
             R"((?i)\b(uitslag|aangenomen|verworpen|ingetrokken|aangehouden|stemming|gestemd|hoeveel stemmen|)"
             R"(akkoord|haalde|gehaald|afgewezen|vastgesteld|besloten|meerderheid|unaniem|iedereen)\b)"},
         Pattern{
             R"((?i)\b(aangenomen|verworpen|ingetrokken|aangehouden|ingestemd|instemmen|unaniem|eenparig|)"
             R"(hoofdelijke?|stemmen|stemverhouding|procent|%|vóór|tegen(gestemd)?|akkoord|meerderheid|)"
             R"(conform (besloten|vastgesteld)|vastgesteld|besluit(en)?|besloten|staken)\b)"}},
        {Wanted::view,
         Pattern{
             R"((?i)\b(vindt|vinden|vond(en)?|mening|standpunt(en)?|oordeel|eens|oneens|voor of tegen|gesteund|)"
             R"(steun(t|en|de|den)?|ondersteun(t|d|en)?|adviseer(t|de|den)|advies|reactie|reageer(t|de)|tegen|)"
             R"(kritiek|denkt|wil(len)?)\b)"},
         Pattern{
             R"((?i)\b(vind(t|en)?|mening|standpunt|oordeel|eens|oneens|(ge)?steun(d|t|en)?|ondersteun(t|d|en)|)"
             R"(adviseer(t|de|den)?|adviseren|advies|ingestemd|instemmen|instemming|onderschrij(f|ft|ven)|)"
             R"(wenselijk|onwenselijk|onaanvaardbaar|ongewenst|positief|negatief|belangrijk|betreur(t|en)|)"
             R"(spreekt uit|spreken .{0,30}uit|voorstander|tegenstander|bezwaar|zorgen|pleit(en)?|roept op|)"
             R"(van belang|terecht|onterecht|blij|teleurgesteld|kritisch|tekort ?schoot|geconstateerd)\b)"}},
        {Wanted::place,
         Pattern{R"((?i)^\W*(waar|op welke (plek|plaats|locatie)|in welke (gemeente|stad|wijk|straat))\b)"},
         Pattern{
             R"((\b([Ii]n|[Tt]e|[Bb]ij|[Aa]an|[Nn]aar|[Vv]oor het|[Oo]p) (de |het |een )?\p{Lu}\pL+|(?i)straat|weg\b|plein|)"
             R"(locatie|sportpark|gebouw))"}},
    }};
    return all;
}

}  // namespace

std::vector<Wanted> wanted_by(std::string_view question) {
    std::vector<Wanted> wanted;
    for (const Sort& sort : sorts())
        if (sort.asked.in(question)) wanted.push_back(sort.wanted);
    return wanted;
}

bool may_answer(Wanted wanted, std::string_view sentence) {
    for (const Sort& sort : sorts())
        if (sort.wanted == wanted) return sort.told.in(sentence);
    return false;
}

}  // namespace raadspoor::nlp
