// What this is, what is kept of visitors, and how accessible it is.
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"

namespace raadspoor::query::web {

namespace {

Html paragraphs(std::initializer_list<std::string_view> all) {
    Html html;
    for (const std::string_view one : all) html << element("p", one);
    return html;
}

Response about() {
    Html main =
        paragraphs({"raadspoor leest moties, brieven, antwoorden op vragen en andere raadsstukken, en maakt "
                    "ze vindbaar tot op de bladzijde.",
                    "Elke regel die u hier ziet, wijst naar een zin in een stuk. Wat is afgeleid, staat er "
                    "als afgeleid. Wat niet is gevonden, heet niet gevonden: dat is niet hetzelfde als dat "
                    "het er niet is. Lees daarom de bladzijde zelf na voordat u iets aanhaalt.",
                    "Deze bladzijden worden gemaakt door het programma op deze computer of deze server. Er "
                    "gaat niets naar buiten, en er is geen internet voor nodig."});
    main << element("p", link(here({"hulp"}), "Hulp"), ": wat u met deze bladzijden kunt doen, per taak.");
    main << element("h2", "Wie beheert dit?")
         << element("p",
                    "Degene die raadspoor op deze computer of server heeft gestart. Die bepaalt ook welke "
                    "stukken erin staan.");
    return page({.title = "Over raadspoor"}, main);
}

Response privacy_statement() {
    return page(
        {.title = "Privacy"},
        paragraphs(
            {"Van bezoekers wordt niets bewaard: niet wie u bent, niet wat u zoekt, en niet de tekst die u "
             "laat controleren. Alleen wat u zelf in een dossier zet, een vraag, een citaat of een "
             "verbetering, blijft staan tot u het weghaalt.",
             "De server noteert per verzoek alleen de soort bladzijde, de uitkomst en hoe lang het duurde.",
             "Er zijn hooguit twee cookies: een met de sleutel waarmee u bent binnengelaten, en een die "
             "bewijst dat een formulier van u komt. Ze volgen u niet en verdwijnen als u de browser sluit.",
             "De stukken zelf kunnen gegevens van personen bevatten. Die staan in dezelfde database als de "
             "rest; onder Persoonsgegevens ziet u welke zijn herkend."}));
}

Response accessibility() {
    return page(
        {.title = "Toegankelijkheid"},
        paragraphs({"Deze bladzijden zijn gemaakt om te voldoen aan WCAG 2.2, niveau AA. Ze werken met het "
                    "toetsenbord, zonder JavaScript, met vergrote letters en op een telefoon.",
                    "Een bladzijde van een stuk is een afbeelding; de tekst ervan staat er altijd onder. Bij "
                    "een scan is die tekst door tekstherkenning gelezen en kan er een fout in zitten; dat "
                    "staat er dan bij.",
                    "Wie deze bladzijden aan anderen aanbiedt, vult hier zelf aan: naam van de organisatie, "
                    "datum van de toegankelijkheidsverklaring, en waar een probleem kan worden gemeld."}));
}

}  // namespace

void add_about_pages(Router& router) {
    router.get("/over", [](const Request&) { return about(); });
    router.get("/privacy", [](const Request&) { return privacy_statement(); });
    router.get("/toegankelijkheid", [](const Request&) { return accessibility(); });
}

}  // namespace raadspoor::query::web
