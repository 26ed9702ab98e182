#include "nlp/grammar/verb_kinds.h"

#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

bool is_auxiliary(std::string_view lemma) {
    constexpr ShortList all{"hebben zijn worden kunnen zullen moeten mogen"};
    return all.contains(lemma);
}

bool wants_verb(std::string_view low) {
    constexpr ShortList others{
        "willen gaan laten blijven komen krijgen raken horen zien helpen leren hoeven"};
    const std::string_view lemma = finite_reading(low).lemma;
    return is_auxiliary(lemma) || others.contains(lemma);
}

bool is_motion_verb(std::string_view lemma) {
    constexpr ShortList all{
        "verzoeken besluiten oproepen roepen opdragen dragen uitspreken spreken constateren overwegen "
        "verklaren gelasten vragen nodigen uitnodigen draagt"};
    return all.contains(lemma);
}

bool is_saying(std::string_view lemma) {
    constexpr ShortList all{
        "zeggen toezeggen beloven stellen melden verklaren antwoorden bevestigen ontkennen vinden menen "
        "steunen onderschrijven besluiten vragen adviseren schrijven"};
    return all.contains(lemma);
}

bool is_copula(std::string_view lemma) {
    constexpr ShortList all{"zijn worden blijven lijken blijken heten"};
    return all.contains(lemma);
}

bool is_judging(std::string_view lemma) {
    constexpr ShortList all{"vinden achten noemen stellen maken"};
    return all.contains(lemma);
}

Reality put_by(std::string_view lemma) {
    constexpr ShortList demanding{
        "verzoeken oproepen opdragen eisen verlangen gelasten verplichten dienen behoren dwingen "
        "vereisen gebieden aandringen moeten hoeven voorschrijven"};
    constexpr ShortList intending{
        "willen gaan beogen voornemen voorhebben plannen beloven toezeggen proberen trachten aanbieden "
        "besluiten overwegen zullen"};
    constexpr ShortList hoping{"hopen verwachten streven wensen nastreven vertrouwen rekenen"};
    constexpr ShortList asking{"vragen afvragen informeren nagaan onderzoeken bezien"};
    constexpr ShortList allowing{"kunnen mogen toestaan veroorloven"};
    if (demanding.contains(lemma)) return Reality::demanded;
    if (intending.contains(lemma)) return Reality::intended;
    if (hoping.contains(lemma)) return Reality::hoped;
    if (asking.contains(lemma)) return Reality::asked;
    return allowing.contains(lemma) ? Reality::possible : Reality::told;
}

Reality put_by_predicate(std::string_view low) {
    constexpr ShortList demanding{
        "nodig noodzakelijk vereist verplicht voorwaarde randvoorwaarde vereiste eis essentieel "
        "onmisbaar gewenst wenselijk opdracht taak"};
    constexpr ShortList intending{"plan voornemens bereid bedoeling voornemen zins doel inzet streven"};
    constexpr ShortList hoping{"hoop verwachting wens"};
    if (demanding.contains(low)) return Reality::demanded;
    if (intending.contains(low)) return Reality::intended;
    if (hoping.contains(low)) return Reality::hoped;
    if (low == "vraag") return Reality::asked;
    return low == "mogelijk" ? Reality::possible : Reality::told;
}

bool controlled_by_object(std::string_view lemma) {
    constexpr ShortList all{
        "verzoeken vragen oproepen opdragen dwingen verplichten adviseren aanbevelen toestaan uitnodigen "
        "laten manen aansporen gelasten machtigen mandateren helpen doen aanraden bewegen"};
    return all.contains(lemma);
}

bool denies_by_itself(std::string_view lemma) {
    constexpr ShortList all{"weigeren nalaten verzuimen vergeten afzien"};
    return all.contains(lemma);
}

VerbReading finite_reading(std::string_view low) {
    for (const VerbReading& it : lemmas_of(low))
        if (it.is(VerbForm::singular) || it.is(VerbForm::plural) || it.is(VerbForm::past) ||
            it.is(VerbForm::past_plural))
            return it;
    return {};
}

}  // namespace raadspoor::nlp
