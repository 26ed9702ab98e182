#include "nlp/actors/actors.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "corpus/annotation.h"
#include "nlp/data/data.h"
#include "nlp/patterns/gazetteer.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

constexpr std::array municipality_cues{"gemeente",
                                       "Gemeente",
                                       "GEMEENTE",
                                       "gemeenten",
                                       "Gemeenten",
                                       "gemeenten als",
                                       "Gemeenten als",
                                       "gemeenten zoals",
                                       "gemeenteraad van",
                                       "Gemeenteraad van",
                                       "college van",
                                       "College van",
                                       "colleges van",
                                       "raden van",
                                       "gemeentebestuur van",
                                       "gemeenteraden van",
                                       "burgemeester en wethouders van",
                                       "Burgemeester en wethouders van",
                                       "Burgemeester en Wethouders van",
                                       "BURGEMEESTER EN WETHOUDERS VAN",
                                       "B&W van",
                                       "wethouder van",
                                       "burgemeester van",
                                       "Burgemeester van"};

constexpr std::array party_cues{"fractie",      "Fractie",          "FRACTIE",        "fractie van",
                                "Fractie van",  "fractie van de",   "Fractie van de", "fracties van",
                                "Fracties van", "fracties",         "Fracties",       "raadsfractie",
                                "Raadsfractie", "raadsfractie van", "steunfractie",   "statenfractie"};

constexpr std::array party_heads{"Leefbaar",
                                 "LEEFBAAR",
                                 "Gemeentebelangen",
                                 "Gemeente Belangen",
                                 "Gemeentebelang",
                                 "Gemeente Belang",
                                 "GemeenteBelangen",
                                 "Lokaal Belang",
                                 "Lokale Belangen",
                                 "Dorpsbelangen",
                                 "Dorpsbelang",
                                 "Burgerbelangen",
                                 "BurgerBelangen",
                                 "Stadsbelangen",
                                 "Inwonersbelangen",
                                 "Plaatselijk Belang",
                                 "Algemeen Belang",
                                 "Stadspartij",
                                 "Dorpspartij",
                                 "Burgerpartij",
                                 "Inwonerspartij",
                                 "Ouderenpartij",
                                 "Seniorenpartij",
                                 "Gemeenschapsbelangen",
                                 "Hart voor",
                                 "Lokaal",
                                 "Onafhankelijk Senioren",
                                 "Groep",
                                 "Lijst",
                                 "Progressief Akkoord",
                                 "Progressieve Combinatie",
                                 "Christelijk Sociaal"};

constexpr std::array organisation_heads{"Stichting",
                                        "Vereniging",
                                        "Coöperatie",
                                        "Warmtecoöperatie",
                                        "Adviesraad",
                                        "Cliëntenraad",
                                        "Seniorenraad",
                                        "Ouderenraad",
                                        "Jongerenraad",
                                        "Participatieraad",
                                        "Wmo-raad",
                                        "WMO-raad",
                                        "Wmo-adviesraad",
                                        "Jeugdraad",
                                        "Omgevingsdienst",
                                        "omgevingsdienst",
                                        "Veiligheidsregio",
                                        "veiligheidsregio",
                                        "Rekenkamer",
                                        "Rekenkamercommissie",
                                        "Metropoolregio",
                                        "Belastingsamenwerking",
                                        "Werkvoorzieningschap",
                                        "Waterschap",
                                        "waterschap",
                                        "Hoogheemraadschap",
                                        "hoogheemraadschap",
                                        "GGD",
                                        "GR",
                                        "RUD",
                                        "Woonstichting",
                                        "woonstichting",
                                        "Woningstichting",
                                        "woningstichting",
                                        "Woningbouwvereniging",
                                        "woningbouwvereniging",
                                        "Woningcorporatie",
                                        "woningcorporatie",
                                        "Wooncorporatie",
                                        "Energiecoöperatie",
                                        "energiecoöperatie",
                                        "Warmtebedrijf",
                                        "Zorggroep",
                                        "zorggroep",
                                        "Bewonersvereniging",
                                        "Huurdersvereniging",
                                        "Huurdersraad",
                                        "Dorpsraad",
                                        "dorpsraad",
                                        "Wijkraad",
                                        "wijkraad",
                                        "Ondernemersvereniging",
                                        "Filmhuis",
                                        "PHO",
                                        "Provincie",
                                        "provincie",
                                        "Inspectie",
                                        "Historische Vereniging",
                                        "Industriekring",
                                        "Bureau",
                                        "Platform",
                                        "Instituut",
                                        "Vervoerregio",
                                        "Recreatieschap",
                                        "Werkorganisatie",
                                        "Samenwerkingsverband",
                                        "Monumentencommissie",
                                        "Welstandscommissie"};

constexpr std::array party_tails{"Vooruit", "Anders", "Lokaal",   "Samen",  "Centraal",
                                 "Sterk",   "Belang", "Belangen", "Partij", "Vernieuwend"};

constexpr std::array company_tails{"B.V.", "BV", "N.V.", "NV"};

constexpr std::array appositions{
    "stichting",          "vereniging",           "grondeigenaar",      "projectontwikkelaar",
    "ontwikkelaar",       "netbeheerder",         "adviesbureau",       "onderzoeksbureau",
    "ingenieursbureau",   "welzijnsorganisatie",  "zorgorganisatie",    "zorgaanbieder",
    "vervoerder",         "busvervoerder",        "initiatiefnemer",    "exploitant",
    "welzijnsinstelling", "thuiszorgorganisatie", "energiebedrijf",     "drinkwaterbedrijf",
    "afvalbedrijf",       "accountant",           "jeugdhulpaanbieder", "woningbouwcorporatie",
    "bouwbedrijf"};

/// Places that two municipalities share by name, and the province that tells of the other one.
constexpr std::string_view shared_name = "Bergen";
constexpr std::string_view shared_province = "Limburg";
constexpr std::string_view shared_other = "gm0893";

struct Entry {
    ActorKind kind;
    std::string value;
};

/// All spellings with what they stand for.
class Names {
public:
    Names() {
        add_cues();
        add_parties();
        add_organisations();
        add_municipalities();
        std::vector<std::string> spellings;
        for (const auto& [spelling, entry] : entries_) {
            spellings.push_back(spelling);
            order_.push_back(&entry);
        }
        gazetteer_ = std::make_unique<Gazetteer>(std::move(spellings));
    }

    const Gazetteer& gazetteer() const { return *gazetteer_; }
    const Entry& entry(std::size_t name) const { return *order_[name]; }

private:
    void add(std::string spelling, ActorKind kind, const std::string& value) {
        entries_.try_emplace(std::move(spelling), Entry{kind, value});
    }

    template <class Words>
    void add_all(const Words& words, ActorKind kind) {
        for (const char* word : words) add(word, kind, word);
    }

    void add_cues() {
        add_all(municipality_cues, ActorKind::municipality_cue);
        add_all(party_cues, ActorKind::party_cue);
        add_all(party_heads, ActorKind::party_head);
        add_all(organisation_heads, ActorKind::organisation_head);
        add_all(appositions, ActorKind::apposition);
        add_all(party_tails, ActorKind::party_tail);
        add_all(company_tails, ActorKind::company_tail);
        for (const char* word : {"Rijk", "rijk"}) add(word, ActorKind::national, "Rijk");
        for (const char* word : {"De Kamer", "de Kamer", "uw Kamer", "Uw Kamer"})
            add(word, ActorKind::chamber, "Tweede Kamer");
    }

    void add_parties() {
        for (const data::Row& row : data::rows(data::parties()))
            for_each_spelling(row[1], [&](const std::string& spelling) {
                add(spelling, ActorKind::party, party_value(row[0]));
            });
    }

    void add_organisations() {
        for (const data::Row& row : data::rows(data::organisations()))
            for_each_spelling(row[2], [&](const std::string& spelling) {
                const ActorKind kind = row[1] == "rijk" ? ActorKind::national : ActorKind::organisation;
                add(spelling, kind, std::string(row[0]));
                if (spelling.find(' ') != std::string::npos)
                    add(capitals(spelling), kind, std::string(row[0]));
            });
    }

    void add_municipalities() {
        std::vector<data::Row> rows = data::rows(data::municipalities());
        const auto ended = [](const data::Row& row) { return row.size() > 4 && !row[4].empty(); };
        std::stable_partition(rows.begin(), rows.end(), [&](const data::Row& row) { return !ended(row); });
        for (const data::Row& row : rows) {
            add_municipality(std::string(row[1]), std::string(row[0]));
            add_adjective(std::string(row[1]), std::string(row[0]));
            if (row.size() > 6)
                for_each_spelling(
                    row[6], [&](const std::string& other) { add_municipality(other, std::string(row[0])); });
        }
    }

    /// Hyphens with a blank behind them ("Midden- Groningen") and curly apostrophes occur, too.
    void add_municipality(const std::string& name, const std::string& code) {
        std::vector<std::string> forms{name};
        if (const std::size_t dash = name.find('-'); dash != std::string::npos && dash > 2)
            forms.push_back(name.substr(0, dash + 1) + " " + name.substr(dash + 1));
        if (name.starts_with("'s"))
            for (const char* quote : {"\xE2\x80\x99", "\xE2\x80\x98", ""})
                forms.push_back(quote + name.substr(1));
        for (const std::string& form : forms) {
            add(form, ActorKind::municipality, code);
            add(capitals(form), ActorKind::municipality, code);
        }
    }

    /// "Zwolse", "Utrechtse", "Haagse": as a municipality's name is declined before a noun.
    void add_adjective(const std::string& name, const std::string& code) {
        static constexpr std::array<std::array<const char*, 2>, 12> irregular{
            {{"Den Haag", "Haagse"},
             {"'s-Gravenhage", "Haagse"},
             {"'s-Hertogenbosch", "Bossche"},
             {"Almere", "Almeerse"},
             {"Leiden", "Leidse"},
             {"Hoorn", "Hoornse"},
             {"Zaanstad", "Zaanse"},
             {"Assen", "Asser"},
             {"Emmen", "Emmer"},
             {"Leeuwarden", "Leeuwarder"},
             {"Apeldoorn", "Apeldoornse"},
             {"Nijmegen", "Nijmeegse"}}};
        for (const auto& [town, adjective] : irregular)
            if (name == town) return add(adjective, ActorKind::town_adjective, code);
        constexpr std::size_t shortest = 4;
        if (name.size() < shortest || name.find_first_of(" (") != std::string::npos) return;
        std::string stem = name;
        if (stem.ends_with('e')) stem.pop_back();
        const bool doubled =
            stem.size() > 2 && stem.size() < name.size() && stem.back() == stem[stem.size() - 2];
        if (doubled) stem.pop_back();
        if (stem.ends_with('s')) return add(stem + "e", ActorKind::town_adjective, code);
        add(stem + "se", ActorKind::town_adjective, code);
    }

    template <class Use>
    static void for_each_spelling(std::string_view list, const Use& use) {
        while (!list.empty()) {
            const std::size_t bar = list.find('|');
            if (bar != 0) use(std::string(list.substr(0, bar)));
            list = bar == std::string_view::npos ? std::string_view{} : list.substr(bar + 1);
        }
    }

    std::map<std::string, Entry> entries_;
    std::vector<const Entry*> order_;
    std::unique_ptr<Gazetteer> gazetteer_;
};

const Names& names() {
    static const Names all;
    return all;
}

}  // namespace

std::vector<ActorHit> find_actors(std::string_view text) {
    std::vector<ActorHit> found;
    bool in_limburg = false;
    bool shared = false;
    for (const NameHit& hit : names().gazetteer().find(text)) {
        const Entry& entry = names().entry(hit.name);
        found.push_back({hit.span, entry.kind, entry.value});
        shared = shared || hit.span.of(text) == shared_name;
    }
    if (shared) in_limburg = text.find(shared_province) != std::string_view::npos;
    if (in_limburg)
        for (ActorHit& hit : found)
            if (hit.span.of(text) == shared_name) hit.value = shared_other;
    return found;
}

}  // namespace raadspoor::nlp
