// Where somebody stands: for, against, on conditions, or expressly undecided.
//
// Found:      Wij hebben ook ingestemd (support) · die mening deel ik niet (oppose) · het college acht dat
//             ongewenst (oppose) · Wij steunen het plan (support) · De gemeente Soest heeft voorwaardelijk
//             getekend (conditional) · Dat voorstel wijzen wij af (oppose) · gemeenten zijn uit het overleg
//             getreden (oppose) · wij nemen geen standpunt in (neutral)
// Left alone: Heeft Zeist de brief ondersteund? · verzoekt het college te stoppen met … · met 16 stemmen voor
//             aangenomen · wij steunen inwoners
//
// A clause is a position when it has a verb of taking sides and somebody who takes them. A condition in the
// sentence makes support conditional; a denial turns it round.
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "nlp/actors/holders.h"
#include "nlp/patterns/pattern.h"
#include "nlp/patterns/pattern_table.h"
#include "nlp/reading/extractors.h"
#include "nlp/statements/clauses.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;

bool matches(std::string_view words, const RE2& pattern) {
    return RE2::PartialMatch({words.data(), words.size()}, pattern);
}

/// A way to take sides.
struct Side {
    Rule rule;
    Stance stance;
    std::string_view pattern;
};

#define RAADSPOOR_HOLDER                                                                                     \
    "(?:^|[^\\pL])(?:wij|we|ik|u|fracties?|college|kabinet|regering|minister|staatssecretaris|raad|bestuur|" \
    "gemeenten?|provincies?|burgemeester en "                                                                \
    "wethouders|vng|vvd|pvda|d66|cda|sp|partij|adviesraad)(?:[^\\pL]|$)"
#define RAADSPOOR_VIEW                                                                              \
    "(?:mening|opvatting|oordeel|zienswijze|standpunt|analyse|conclusies?|bevindingen|zorgen|zorg|" \
    "constatering|visie|beeld)"
#define RAADSPOOR_JUDGES "(?:^| )(?:vind|vindt|vinden|acht|achten|noem|noemt|noemen) "

const std::array<Side, 24>& sides() {
    static const std::array<Side, 24> all{{
        {"position.neutral", Stance::neutral,
         "(?i)geen standpunt|(?:nog )?geen (?:positie|keuze) (?:in|gemaakt)"},
        {"position.signed_conditionally", Stance::conditional,
         "(?i)voorwaardelijk (?:onder)?getekend|voorwaardelijk (?:akkoord|ingestemd)"},
        {"position.withdraw", Stance::oppose,
         "(?i)(?:^| )(?:stapp?en|stapt|stapten) (?:\\pL+ )?uit |uit (?:de|het) [^,;]*(?:getreden|gestapt)|"
         "stopp?en (?:gemeenten|wij|we|\\pL+ )*(?:met (?:de |het "
         ")?(?:gesprek|overleg|samenwerking))|genoodzaakt te stoppen|"
         "(?:kiezen|kiest) (?:er )?voor (?:te )?stoppen"},
        {"position.reject", Stance::oppose,
         "(?i)stem(?:t|men|de|den) [^,;]*niet in(?:$| )|(?:^| )wij(?:st|zen)(?: [^,;]*)? af$|(?:^| "
         ")wij(?:st|zen) [^,;]* af[ .,]|afwij(?:st|zen)$|afgewezen door|tegenstander van|"
         "(?:is|zijn|blijft|blijven|was) (?:\\pL+ )?tegen(?:$|[ .,])|stem(?:t|men|de|den)? (?:\\pL+ "
         ")?tegen|tegen [^,;]* (?:gestemd|stemmen|stemt)|"
         "onze stem niet|maken bezwaar|maakt bezwaar"},
        {"position.not_behind", Stance::oppose,
         "(?i)(?:niet|geen) (?:\\pL+ )?(?:achter|akkoord|instemmen|voorstander)|niet [^,;]*(?:te kunnen "
         "instemmen|kunnen instemmen|achter [^,;]* sta(?:at|an))"},
        {"position.disagree", Stance::oppose,
         "(?i)(?:^| )(?:deel|deelt|delen) [^;]*" RAADSPOOR_VIEW "[^,;]*(?:niet|geenszins)|" RAADSPOOR_VIEW
         " (?:deel|deelt|delen) [^,;]*niet|(?:^| )(?:deel|deelt|delen) [^,;]*niet [^,;]*" RAADSPOOR_VIEW
         "|(?:^| )herken(?:t|nen)? [^,;]*(?:niet in|geen)|(?:^| )ga(?:at|an)? [^,;]*niet mee (?:in|met)|niet "
         "(?:mee )?eens(?: |$)|(?:^| )oneens(?: |$)"},
        {"position.disapprove", Stance::oppose,
         "(?i)" RAADSPOOR_JUDGES "[^;]*(?:onwenselijk|ongewenst|onacceptabel|onaanvaardbaar|onverantwoord|"
         "onverstandig|onjuist|onterecht|onrechtvaardig|onbegrijpelijk|ongelukkig|"
         "onzorgvuldig|onredelijk|onnodig|onhaalbaar|teleurstellend|zorgelijk|kwalijk|(?:niet|geen) "
         "(?:wenselijk|nodig|noodzakelijk|passend|verstandig|juist|terecht|gewenst|acceptabel|aanvaardbaar|"
         "opportuun|haalbaar|gepast|goed)|te ver)|(?:is|zijn) [^,;]*niet opportuun|overwe(?:eg|egt|gen) "
         "[^,;]*(?:niet|geen) |"
         "(?:^| )zie(?:t|n)? [^,;]*(?:geen|niet) [^,;]*(?:aanleiding|reden|noodzaak|meerwaarde)|geen "
         "(?:aanleiding|reden|noodzaak) (?:om|voor|tot)"},
        {"position.unsigned", Stance::oppose, "(?i)niet (?:(?:zullen|zal|willen|kunnen) )?(?:onder)?tekenen"},
        {"position.only_if", Stance::conditional,
         "(?i)(?:^| )(?:alleen|uitsluitend|slechts) (?:[^,;]* )?(?:meewerken|meedoen|mee|in gesprek gaan|in "
         "gesprek|tekenen|akkoord) (?:als|indien|mits|wanneer) "},
        {"position.unwilling", Stance::oppose,
         "(?i)(?:niet|geen) [^,;]*wil(?:len|de)? \\pL+en|wil(?:len)? (?:\\pL+ )?(?:geen|niet) |doen dat "
         "(?:\\pL+ )?niet"},
        {"position.share", Stance::support,
         "(?i)(?:^| )(?:deel|deelt|delen) [^;]*" RAADSPOOR_VIEW "(?: |$)|" RAADSPOOR_VIEW
         " (?:deel|deelt|delen) (?:ik|wij|we|het|de)|(?:ben|zijn|is) [^,;]* eens(?: |$|,)|(?:ben|zijn|is) "
         "het eens "},
        {"position.approve", Stance::support,
         "(?i)" RAADSPOOR_JUDGES "[^;]*(?:^| )(?:terecht|wenselijk|verstandig|rechtvaardig|een goed "
         "(?:idee|plan|voorstel|initiatief)|een goede (?:zaak|ontwikkeling|stap))(?: "
         "|$)|(?:^| )juich(?:t|en|te|ten)? [^;]*toe(?: |$)|(?:^| )toejuich(?:t|en)|"
         "(?:^| )bepleit(?:en|te|ten)?(?: |$)|aanmoediging rekenen|kan? op (?:mijn|onze) "
         "(?:steun|instemming) rekenen"},
        {"position.agree", Stance::support,
         "(?i)(?:^| )stem(?:t|de|den|men)(?: [^;]*)? in(?: met|$| als|,)|ingestemd|(?:kan|kunnen) (?:alleen "
         ")?instemmen|(?:kan|kunnen)? met [^,;]* instemmen"},
        {"position.accord", Stance::support,
         "(?i)akkoord gegaan met|(?:gaat|gaan|ging|gingen) (?:\\pL+ )?akkoord|(?:is|zijn|ben) akkoord met"},
        {"position.behind", Stance::support,
         "(?i)sta(?:at|an) [^,;]*achter(?: |$)|achter [^,;]* sta(?:at|an)"},
        {"position.support", Stance::support,
         "(?i)" RAADSPOOR_HOLDER "(?:[^,;]* )?(?:onder)?steun(?:t|en|de|den)?(?: |$)|(?:onder)?steun(?:t|en) "
         "(?:wij|we|ik|de fractie|het college)|van harte (?:onder)?steun|\\pL steunt "
         "(?:het|de|dit|deze|dat) |zij het [^,;]*steunt$"},
        {"position.endorse", Stance::support,
         "(?i)onderschrij(?:f|ft|ven)(?: |$)|onderschreef|door (?:ons|mij|het college|de raad|het bestuur|de "
         "fractie) [^,;]*onderschreven|sta(?:at|an)? (?:\\pL+ )?positief tegenover|spreekt (?:ons|mij) "
         "(?:\\pL+ )?aan(?: |$)"},
        {"position.advise", Stance::support,
         "(?i)met een positief advies|adviseer(?:t|en) positief|positief te adviseren"},
        {"position.in_favour", Stance::support,
         "(?i)(?:is|zijn|ben|blijft|blijven) (?:\\pL+ ){0,3}voorstander|(?:wij|we|fractie) (?:is|zijn) voor "
         "|(?:vvd|pvda|groenlinks|d66|cda|sp|sgp|christenunie|pvv|volt|denk|fractie|partij) is (?:\\pL+ "
         ")?voor(?:$|[ .,])|stem(?:t|men) (?:\\pL+ )?voor(?: |$)|(?:opzegging|besluit|voorstel|akkoord|plan) "
         "is in het belang van|(?:wij|we) zijn voor |ervoor gestemd|er ook voor gestemd"},
        {"position.willing", Stance::support,
         "(?i)(?:is|zijn|ben) (?:\\pL+ )?bereid (?:om )?(?:\\pL+ )?te |bereid is|werkt mee op"},
        {"position.take_part", Stance::support,
         "(?i)(?:wil|willen|zal|zullen|kan|kunnen) (?:\\pL+ )?mee(?:doen|werken)(?:$|,)|(?:^| "
         ")mee(?:doet|werkt)(?:$|,)|verleen(?:t|en)? (?:\\pL+ )?medewerking"},
        {"position.choose", Stance::support,
         "(?i)(?:^| )(?:wij|we|college|fractie) kie(?:st|zen) |(?:^| )kie(?:st|zen) (?:wij|we|het "
         "college)|wil(?:len)? [^,;]*(?:continueren|voortzetten)(?: |$)|kan met [^,;]* leven|kunnen met "
         "[^,;]* leven|met [^,;]* (?:kan|kunnen) leven|(?:nemen|neemt) [^,;]*(?:advies|aanbeveling)[^;]* "
         "over(?:$| )|positief over"},
        {"position.glad", Stance::support,
         "(?i)(?:ben|zijn|is) (?:\\pL+ ){0,3}(?:blij|verheugd) (?:dat|met|over|te lezen|te "
         "zien)|(?:blij|verheugd) is (?:dat|met|over)|(?:kunt?|kunnen) vinden "
         "in|(?:bevindingen|mening|conclusies?|analyse|opvatting) [^,;]*delen|"
         "(?:bevindingen|mening|conclusies?|analyse|opvatting) [^,;]*deelt"},
        {"position.opinion", Stance::support,
         "(?i)(?:^| )(?:is|zijn|ben|blijft|blijven) (?:[^,;]* )?van (?:mening|oordeel) dat "
         "|(?:college|raad|bestuur|fractie) (?:[^,;]* )?van (?:mening|oordeel) is dat "},
    }};
    return all;
}

const PatternTable& side_patterns() {
    static const PatternTable patterns{expressions_of(sides())};
    return patterns;
}

/// Sentences that ask, request, report a vote, or only imagine.
bool no_position(std::string_view sentence) {
    static const Pattern other{
        "(?i)\\?$|^(?:verzoekt|roept|draagt|spreekt uit|besluit|stelt voor|bent u|deelt u|kunt u|vindt "
        "u|heeft u)|"
        "(?:zou|zouden) (?:\\pL+ )?(?:kunnen|willen)|overgrote meerderheid|procent (?:stemde|van de "
        "stemmen)|algemene stemmen|stemmen voor|\\d (?:stemmen )?(?:voor en \\d+ )?tegen "
        "\\d*|(?:zijn|is|wordt|werd|worden) (?:\\pL+ )?(?:aangenomen|verworpen)|"
        "(?:te|het) (?:onder)?steunen|(?:onder)steunen (?:bij|in) |te onderschrijven|ondersteunde "
        "|(?:wij|we) roepen|wel of niet|al dan niet|stemt u |de stappen uit|"
        "(?:bestand|weerbaar|bescherm\\pL*|opgewassen|bestendig) [^,;]*tegen|^(?:indien|als|wanneer|mocht) "
        "[^,]*$|"
        "(?:steunt|steunen|ondersteunen|ondersteunt) "
        "(?:inwoners|mensen|kwetsbare|gezinnen|ondernemers|jongeren|ouderen|mantelzorgers)"};
    return matches(sentence, other);
}

bool is_conditional(std::string_view words) {
    static const Pattern condition{
        "(?i)(?:^| )(?:mits|op voorwaarde|onder (?:de )?voorwaarde|onder voorbehoud|voorwaardelijk|alleen "
        "(?:instemmen|als|indien|mee)|"
        "stemmen alleen in|zolang|als het rijk)"};
    return matches(words, condition);
}

bool is_denied(std::string_view words) {
    static const Pattern denial{"(?i)(?:^| )(?:niet|geen|nooit) "};
    return matches(words, denial);
}

/// Leaves out what only introduces the statement: "heeft laten weten dat …".
Span from_statement(std::size_t side, Span clause, std::string_view text) {
    const std::string_view words = clause.of(text);
    const std::size_t dat = words.rfind(" dat ");
    if (dat == std::string_view::npos || side_patterns().find(side, words.substr(dat + 5)).data() == nullptr)
        return clause;
    return {clause.begin + dat + 5, clause.end};
}

/// Takes the statement in `clause`; a condition or denial decides its stance.
void take(std::size_t place, std::string_view sentence, Span clause, std::string_view text,
          std::vector<Position>& found) {
    const Side& side = sides()[place];
    Stance stance = side.stance;
    if (side.rule == "position.opinion" && is_denied(clause.of(text))) stance = Stance::oppose;
    if (stance != Stance::neutral && is_conditional(sentence)) stance = Stance::conditional;
    found.push_back(
        {.span = from_statement(place, clause, text), .rule = side.rule, .stance = stance, .holder = {}});
}

void find_positions(const Cut& cut, Annotations& found) {
    const std::string_view text = cut.reading().text;
    const std::string_view words = cut.words();
    if (no_position(words)) return;
    static const Pattern supposed{"^(?i)(?:indien|als|wanneer|mocht(?:en)?|of) "};
    static const Pattern portion{"(?i)een (?:\\pL+ )?deel |deel van "};  // "delen" is no view then
    for (const Span clause : clauses(text, cut.sentence().span)) {
        const std::string_view part = clause.of(text);
        const bool cells = clause.of(cut.reading().document.text).find('\t') != std::string_view::npos;
        if (cells || matches(part, supposed) || matches(part, portion)) continue;
        if (const auto side = side_patterns().first_in(part))
            take(*side, words, clause, text, found.positions);
    }
}

void name_position_holders(const Reading& reading, Annotations& found) {
    name_holders(reading, found, found.positions);
}

}  // namespace

const Extractor& position_extractor() {
    static const Extractor extractor{.name = "position",
                                     .triggers = {"(?i)standpunt",
                                                  "(?i)getekend",
                                                  "(?i)\\bstap(?:t|pen)",
                                                  "(?i)getreden|gestapt",
                                                  "(?i)\\bstop",
                                                  "(?i)\\bwij(?:st|zen)\\b",
                                                  "(?i)afwij",
                                                  "(?i)tegenstander|voorstander",
                                                  "(?i)\\bstem(?:t|de|den|men)\\b",
                                                  "(?i)\\btegen\\b",
                                                  "(?i)bezwaar",
                                                  "(?i)ingestemd|instemmen",
                                                  "(?i)akkoord (?:gegaan|met)",
                                                  "(?i)\\bga(?:at|an) (?:\\pL+ )?akkoord|ging",
                                                  "(?i)\\bachter\\b",
                                                  "(?i)steun(?:$|[^\\pL]|t|en|de)",
                                                  "(?i)onderschr",
                                                  "(?i)spreekt (?:ons|mij)",
                                                  "(?i)positief",
                                                  "(?i)\\bbereid\\b",
                                                  "(?i)\\bkie(?:st|zen)\\b",
                                                  "(?i)\\bwil(?:len)?\\b",
                                                  "(?i)\\bblij\\b|verheugd",
                                                  "(?i)vinden in",
                                                  "(?i)\\bdeel(?:t)?\\b|delen",
                                                  "(?i)\\b(?:vind|vindt|vinden|acht|achten|noemt|noemen)\\b",
                                                  "(?i)herken",
                                                  "(?i)\\beens\\b|oneens",
                                                  "(?i)juich|bepleit",
                                                  "(?i)opportuun|overwe(?:egt|gen)",
                                                  "(?i)aanleiding|reden|noodzaak",
                                                  "(?i)\\bmee in\\b",
                                                  "(?i)rekenen",
                                                  "(?i)van (?:mening|oordeel)",
                                                  "(?i)doen dat",
                                                  "(?i)in het belang",
                                                  "(?i)werkt mee|medewerking|mee(?:doen|doet|werken|werkt)",
                                                  "(?i)(?:is|zijn) (?:\\pL+ )?voor\\b",
                                                  "(?i)tekenen",
                                                  "(?i)\\b(?:alleen|uitsluitend|slechts)\\b",
                                                  "(?i) leven",
                                                  "(?i)onze stem",
                                                  "(?i)ongelukkig",
                                                  "(?i)advies|aanbeveling"},
                                     .in_sentence = find_positions,
                                     .in_document = name_position_holders};
    return extractor;
}

}  // namespace raadspoor::nlp
