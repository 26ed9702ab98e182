// The first page: one box, three ways to begin, and what is here.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t newest_shown = 6;

struct Example {
    const char* who;
    const char* question;
    const char* what;
    std::vector<std::string> path;
    Query query;
};

Html examples() {
    const std::array<Example, 3> all = {
        {{"Raadslid",
          "Welke toezeggingen staan nog open?",
          "Wat is beloofd, door wie, en of een later stuk ernaar verwijst.",
          {"toezeggingen"},
          {{"open", "ja"}}},
         {"Journalist",
          "Hoe ging een voorwaarde door de stukken?",
          "Noem een onderwerp en zie wanneer de eis werd gesteld, verzacht, vervuld of niet meer genoemd.",
          {"lijn"},
          {}},
         {"Ambtenaar",
          "Klopt dit citaat?",
          "Plak een tekst of kies een bestand; elk citaat wordt vergeleken met de bron.",
          {"controleren"},
          {}}}};
    Html items;
    for (const Example& it : all) {
        Html item = element("p", {{"class", "wie"}}, std::string_view(it.who));
        item << element("p", {{"class", "kaart-kop"}}, link(here(it.path, it.query), it.question))
             << element("p", std::string_view(it.what));
        items << element("li", item);
    }
    return element("ul", {{"class", "kaarten"}}, items);
}

std::string year_of(const index::DocumentEntry& entry) { return entry.metadata.date.substr(0, 4); }

Html what_is_here(const std::vector<index::DocumentEntry>& documents, const index::Statistics& statistics) {
    std::map<std::string, std::size_t> kinds;
    std::string first, last;
    for (const index::DocumentEntry& it : documents) {
        ++kinds[std::string(name_of(it.metadata.kind))];
        if (it.metadata.date.empty() || it.metadata.date_basis == DateBasis::file) continue;
        first = first.empty() ? year_of(it) : std::min(first, year_of(it));
        last = std::max(last, year_of(it));
    }
    const std::string years = first.empty()   ? ""
                              : first == last ? " uit " + first
                                              : fmt::format(" uit {} tot en met {}", first, last);
    Html html = element("p", counted(documents.size(), "stuk", "stukken"), years, ", samen ",
                        counted(statistics.pages, "bladzijde", "bladzijden"), ". ",
                        link(here({"stukken"}), "Bekijk alle stukken"), ".");
    Html items;
    for (const auto& [kind, count] : kinds)
        items << element("li", link(here({"stukken"}, {{"vraag", "soort:\"" + kind + "\""}}), kind), " ",
                         element("span", {{"class", "aantal"}}, grouped(count)));
    html << element("ul", {{"class", "soorten"}}, items);
    if (!statistics.left_out.empty())
        html << element(
            "p",
            link(here({"weggelaten"}),
                 counted(statistics.left_out.size(), "bestand is", "bestanden zijn") + " weggelaten"),
            "; daar staat ook waarom.");
    return html;
}

Html newest(std::vector<index::DocumentEntry> documents) {
    std::stable_sort(documents.begin(), documents.end(),
                     [](const auto& a, const auto& b) { return a.metadata.date > b.metadata.date; });
    if (documents.size() > newest_shown) documents.resize(newest_shown);
    Html items;
    for (const index::DocumentEntry& it : documents)
        items << element("li", paper_link(it), element("span", {{"class", "gegevens"}}, described(it)));
    return element("ul", {{"class", "stukkenlijst"}}, items);
}

Response start_page(Library& library) {
    const Library::Lease reader = library.reader();
    const std::vector<index::DocumentEntry> documents = reader->documents();
    Html main =
        element("div", {{"class", "welkom"}}, element("h1", "Zoek in de stukken"), search_form("", "zoek"),
                muted("Bijvoorbeeld: gelijke stem regiobestuur. Met aanhalingstekens zoekt u precies die "
                      "woorden na elkaar. U krijgt de zin, de bladzijde en het stuk."));
    if (documents.empty())
        main << notice("Er zijn nog geen stukken ingelezen.",
                       element("p", "Lees ze in met: ", element("code", "raadspoor ingest MAP")));
    main << element("h2", "Of begin zo") << examples();
    main << element("h2", "Nieuwste stukken") << newest(documents);
    main << element("h2", "Wat er is") << what_is_here(documents, reader->statistics());
    return page(
        {.title = "Zoek in de stukken", .part = Part::search, .own_search = true, .hidden_heading = true},
        main);
}

struct ListEntry {
    const char* path;
    const char* name;
    const char* what;
};
constexpr std::array<ListEntry, 12> lists = {{
    {"toezeggingen", "Toezeggingen", "wat is beloofd, en welk later stuk ernaar verwijst"},
    {"voorwaarden", "Voorwaarden", "wat aan een besluit of steun is verbonden, en volgens wie"},
    {"standpunten", "Standpunten", "wie voor of tegen is, of alleen onder voorwaarden"},
    {"vragen", "Vragen", "gestelde vragen met het antwoord erbij"},
    {"moties", "Moties", "van wie, wat ze vragen, hoe ze afliepen en wat ermee is gedaan"},
    {"adviezen", "Adviezen", "wat het college in het debat van een motie vond"},
    {"stemmingen", "Stemmingen", "uitslagen die de stukken noemen"},
    {"vergaderingen", "Vergaderingen", "wie er waren, en wat er aan de orde was"},
    {"bedragen", "Bedragen", "bedragen en percentages: waarvoor, van welk jaar, volgens wie"},
    {"ondertekenaars", "Ondertekenaars", "wie een stuk ondertekende of indiende"},
    {"tijdlijn", "Tijdlijn", "gebeurtenissen met een datum, op volgorde"},
    {"verwijzingen", "Verwijzingen", "waar de stukken naar verwijzen, en wat daarvan hier ontbreekt"},
}};

Response lists_page() {
    Html items;
    for (const ListEntry& it : lists)
        items << element("li", element("p", {{"class", "kaart-kop"}}, link(here({it.path}), it.name)),
                         element("p", std::string_view(it.what)));
    Html main = element("p",
                        "Wat in de stukken staat, bij elkaar gezet. Elke regel heeft de letterlijke zin en "
                        "brengt u naar de bladzijde.");
    main << element("ul", {{"class", "kaarten"}}, items);
    return page({.title = "Lijsten", .part = Part::lists}, main);
}

}  // namespace

void add_start_pages(Router& router, Library& library) {
    router.get("/", [&library](const Request&) { return start_page(library); });
    router.get("/lijsten", [](const Request&) { return lists_page(); });
}

}  // namespace raadspoor::query::web
