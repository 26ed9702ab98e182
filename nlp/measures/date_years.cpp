#include "nlp/measures/date_points.h"
#include "nlp/patterns/laws.h"

namespace raadspoor::nlp {

namespace {

/// Behind these a number is a number.
const WordSet numbering{
    "nr nrs nummer nummers no artikel art artikelen postbus pb zaaknummer dossiernummer dossier kenmerk lid "
    "onderdeel paragraaf "
    "hoofdstuk pagina blz p pag nen iso issn isbn tel telefoon natura stb stcrt trb staatsblad staatscourant "
    "tractatenblad "
    "postcode eur euro circa ca ongeveer ruim bijna minstens minimaal maximaal zo'n registratienummer iban "
    "kvk lbr rib en-iso "
    "§ # € ± > < ≥ ≤ = + tabel figuur"};

/// Before these a number counts.
const WordSet counted{
    "euro eur miljoen mln miljard mld duizend m m2 m3 km kg kilo ton meter kilometer hectare ha uur uren "
    "minuten dagen inwoners "
    "mensen personen woningen leden leerlingen studenten deelnemers kinderen jongeren ouderen stuks bomen "
    "huishoudens bezoekers "
    "bedrijven plaatsen parkeerplaatsen vluchtelingen cliënten patiënten gezinnen medewerkers banen "
    "arbeidsplaatsen fte kwh mwh "
    "stemmen handtekeningen reacties keer maal bewoners appartementen statushouders vierkante kubieke x % °"};

bool all_capitals(std::string_view word) {
    for (const char c : word)
        if (c < 'A' || c > 'Z') return false;
    return !word.empty();
}

/// "VNG-2025-003", "BB/2024": what is stuck to it makes it part of a number or address.
bool stuck(const Pieces& p, std::size_t first, std::size_t last) {
    if (p.glued(first) && first > 0) {
        const bool opens = p.any_of(first - 1, "( [ \" ‘ “ „ ; * • | ' ’") || p.text(first - 1) == "'" ||
                           (p.dash(first - 1) && !p.glued(first - 1)) ||
                           (p.any_of(first - 1, ": ,") && !p.number(first - 2)) ||
                           (p.is(first - 1, "/") && p.any_of(first - 2, "m"));
        if (!opens) return true;
    }
    if (!p.glued(last)) return false;
    if (p.word(last) || p.number(last)) return true;
    if (p.any_of(last, "% ° + _ @ = € #")) return true;
    const bool joins = p.dash(last) || p.any_of(last, "/ . , : \\ &");
    return joins && p.glued(last + 1) &&
           (p.word(last + 1) || p.number(last + 1) || (p.is(last, ",") && p.dash(last + 1)));
}

}  // namespace

bool stands_for_year(const Pieces& p, std::size_t i) {
    const std::size_t last = p.apostrophe(i) ? i + 2 : i + 1;
    if (stuck(p, i, last) || counted.contains(p.lower(last))) return false;
    if (i > 0) {
        const bool abbreviated =
            (p.is(i - 1, ".") || p.is(i - 1, ":")) && i > 1 && numbering.contains(p.lower(i - 2));
        if (abbreviated || numbering.contains(p.lower(i - 1))) return false;
        if (p.is(i - 1, "dan") && p.any_of(i - 2, "meer minder")) return false;
        if (p.word(i - 1) && ends_in_year(p, last)) return false;
    }
    const bool code = all_capitals(p.text(last)) && p.text(last).size() < 6;
    if (code && p.text(last).size() > 1 && p.number(last + 1) && !p.any_of(last, "eur"))
        return false;  // "2008 RG 87"
    return !(code && p.text(last).size() == 2 && p.capital(last + 1) &&
             !p.glued(last + 1));  // "2011 AB Haarlem"
}

}  // namespace raadspoor::nlp
