#include "nlp/actors/people.h"

#include <re2/re2.h>

#include <array>
#include <utility>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;
using re2::StringPiece;

/// No line of a signature is longer; what is beyond is not looked at.
constexpr std::size_t longest_line = 300;

const std::string titles =
    "(?:(?:[Dd]e heer|[Dd]e "
    "heren|[Mm]evrouw|[Mm]eneer|[Mm]w\\.?|[Mm]evr\\.?|[Dd]hr\\.?|[Dd]rs\\.?|[Mm]r\\.?|[Ii]r\\.?|[Dd]r\\.?|["
    "Pp]rof\\.?|"
    "[Ii]ng\\.?|[Dd]s\\.?|[Hh]\\.?dr\\.|[Bb]c\\.?|[Bb]acc\\.?|[Jj]hr\\.?|[Bb]urg\\.|w\\.g\\.) *)*";
const std::string particle =
    "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Hh]et|'t|\xE2\x80\x99t|[Tt]en|[Tt]er|[Tt]e|[Oo]p|[Ii]n|[Aa]an|[Uu]it|["
    "Ee]l|[Aa]l|[Bb]en|[Ll]a|[Ll]e|"
    "[Dd]u|[Vv]on|[Dd]i|[Dd]a|[Dd]os|[Bb]in|[Bb]ij|[Vv]\\.d\\.|[Vv]d|[Vv]/d|d(?:'|\xE2\x80\x99)|[Oo]ude) ?)";
const std::string part = "(?:\\p{Lu}\\pL*[\\pL'\xE2\x80\x99]*\\pL)";
const std::string surname = particle + "*" + part;
const std::string surnames = surname + "(?: ?[-\xE2\x80\x93] ?" + surname + ")*";
const std::string initials = "(?:(?:IJ|\\p{Lu}\\p{Ll}{0,2})\\.[- ]?)+(?:\\(\\p{Lu}\\p{Ll}+\\) ?)?";
const std::string given = "(?:\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)";
const std::string behind = "(?:,? (?:MSc|MSC|BSc|MA|MPA|MPM|MBA|LLM|LLB|RA|RC|RO|EMPM|EMIA|MCM|PhD)\\b\\.?)*";

/// Words with a capital that are no part of a name.
bool is_common(std::string_view word) {
    static constexpr std::array words{"College",
                                      "Raad",
                                      "Gemeente",
                                      "Burgemeester",
                                      "Wethouder",
                                      "Namens",
                                      "Datum",
                                      "Onderwerp",
                                      "Voorzitter",
                                      "Griffier",
                                      "Algemeen",
                                      "Directeur",
                                      "Met",
                                      "Hoogachtend",
                                      "Bijlage",
                                      "Bijlagen",
                                      "Postbus",
                                      "Telefoon",
                                      "Motie",
                                      "Amendement",
                                      "Fractie",
                                      "Besluit",
                                      "Aldus",
                                      "Vergadering",
                                      "Algemene",
                                      "Vereniging",
                                      "Stichting",
                                      "Secretaris",
                                      "Tweede",
                                      "Eerste",
                                      "Kamer",
                                      "Minister",
                                      "Het",
                                      "Pagina",
                                      "Kenmerk",
                                      "Geachte",
                                      "Beste",
                                      "Adviesraad",
                                      "Provincie",
                                      "Ministerie",
                                      "Groep",
                                      "Team",
                                      "Afdeling",
                                      "Leden",
                                      "Raadslid",
                                      "Naam",
                                      "Partij",
                                      "Wij",
                                      "Dit",
                                      "Deze",
                                      "Voor",
                                      "Tegen",
                                      "Toelichting",
                                      "Agenda",
                                      "Januari",
                                      "Mei",
                                      "Registratienummer",
                                      "Portefeuillehouder",
                                      "Beleid",
                                      "Ondertekend",
                                      "Ondertekening",
                                      "Indieners",
                                      "Leefbaar",
                                      "Lokaal",
                                      "Hart",
                                      "Ruimtelijke",
                                      "Sociaal",
                                      "Maatschappelijke",
                                      "Bestuur",
                                      "Zaaknummer",
                                      "Welzijn",
                                      "Dienst",
                                      "Bestuurlijke",
                                      "Financiële",
                                      "Openbare",
                                      "Concept",
                                      "Ter",
                                      "Nieuw",
                                      "Uw",
                                      "Ons",
                                      "Bezoekadres",
                                      "Aan",
                                      "Constaterende",
                                      "Overwegende",
                                      "Verzoekt",
                                      "Gehoord",
                                      "Spreekt",
                                      "Draagt",
                                      "Roept",
                                      "Vraag",
                                      "Antwoord",
                                      "Vragen",
                                      "Antwoorden",
                                      "Directie",
                                      "Directoraat",
                                      "Directoraat-Generaal",
                                      "Inspectie",
                                      "Rijksdienst",
                                      "Bureau",
                                      "Cluster",
                                      "Sector",
                                      "Domein",
                                      "Programma",
                                      "Zaken",
                                      "Stadspartij",
                                      "Dorpspartij",
                                      "Ouderenpartij"};
    for (const std::string_view common : words)
        if (word == common) return true;
    return false;
}

/// Where the first common word of `name` begins; its size when there is none. "K. Mei" is a person.
std::size_t common_word_at(std::string_view name) {
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t blank = std::min(name.find(' ', begin), name.size());
        const std::string_view word = name.substr(begin, blank - begin);
        const bool behind_initial = begin > 1 && (word == "Ter" || name[begin - 2] == '.');
        if (is_common(word) && !behind_initial) return begin;
        begin = blank + 1;
    }
    return name.size();
}

std::string single_blanks(std::string_view name) {
    std::string tidy;
    for (const char c : name)
        if (c != ' ' || (!tidy.empty() && tidy.back() != ' ')) tidy += c;
    while (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
    return tidy;
}

std::optional<Person> match_person(std::string_view line, std::size_t at, const RE2& pattern) {
    StringPiece rest{line.data() + at, std::min(line.size() - at, longest_line)};
    StringPiece name;
    if (!RE2::Consume(&rest, pattern, &name)) return std::nullopt;
    const auto begin = static_cast<std::size_t>(name.data() - line.data());
    if (word_at(line, begin + name.size())) return std::nullopt;
    std::string_view words{name.data(), name.size()};
    const std::size_t common = common_word_at(words);
    const bool cut = common < words.size();
    words = trimmed(words.substr(0, common));
    if (words.empty() || (cut && words.find(' ') == std::string_view::npos)) return std::nullopt;
    const std::size_t end = begin + words.size();
    return Person{
        {begin, end}, single_blanks(words), cut ? end : static_cast<std::size_t>(rest.data() - line.data())};
}

/// Role words with the noun they count as; longer ones come first.
constexpr std::array<std::pair<const char*, const char*>, 48> roles{{
    {"gemeentesecretaris/algemeen directeur", "gemeentesecretaris"},
    {"gemeentesecretaris-algemeen directeur", "gemeentesecretaris"},
    {"algemeen directeur/gemeentesecretaris", "gemeentesecretaris"},
    {"secretaris-directeur", "secretaris-directeur"},
    {"secretaris-generaal", "secretaris-generaal"},
    {"secretaris/algemeen directeur", "secretaris"},
    {"loco-gemeentesecretaris", "loco-gemeentesecretaris"},
    {"locogemeentesecretaris", "loco-gemeentesecretaris"},
    {"gemeentesecretaris", "gemeentesecretaris"},
    {"loco-secretaris", "loco-secretaris"},
    {"locosecretaris", "loco-secretaris"},
    {"provinciesecretaris", "provinciesecretaris"},
    {"staatssecretaris", "staatssecretaris"},
    {"secretaris", "secretaris"},
    {"minister-president", "minister-president"},
    {"minister", "minister"},
    {"loco-burgemeester", "loco-burgemeester"},
    {"locoburgemeester", "loco-burgemeester"},
    {"burgemeester", "burgemeester"},
    {"wethouder", "wethouder"},
    {"raadsgriffier", "griffier"},
    {"griffier", "griffier"},
    {"statengriffier", "griffier"},
    {"fractievoorzitter", "fractievoorzitter"},
    {"raadsvoorzitter", "voorzitter"},
    {"vicevoorzitter", "vicevoorzitter"},
    {"voorzitter", "voorzitter"},
    {"burgerraadslid", "burgerraadslid"},
    {"raadslid", "raadslid"},
    {"statenlid", "statenlid"},
    {"commissaris van de koning", "commissaris van de Koning"},
    {"gedeputeerde", "gedeputeerde"},
    {"dijkgraaf", "dijkgraaf"},
    {"watergraaf", "watergraaf"},
    {"heemraad", "heemraad"},
    {"bestuursvoorzitter", "bestuursvoorzitter"},
    {"algemeen directeur", "algemeen directeur"},
    {"directeur-bestuurder", "directeur-bestuurder"},
    {"directeur publieke gezondheid", "directeur publieke gezondheid"},
    {"directeur-generaal", "directeur-generaal"},
    {"inspecteur-generaal", "inspecteur-generaal"},
    {"concerndirecteur", "concerndirecteur"},
    {"directeur", "directeur"},
    {"bestuurder", "bestuurder"},
    {"afdelingshoofd", "afdelingshoofd"},
    {"teammanager", "teammanager"},
    {"teamleider", "teamleider"},
    {"kamerlid", "Kamerlid"},
}};

/// Whether a capital or the first letter of a title stands at `at`; told without RE2, which is asked at every
/// word of a line.
bool may_open_name(std::string_view line, std::size_t at) {
    if (at >= line.size()) return false;
    const char c = line[at];
    return is_upper(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view{"bdhijmpw"}.find(c) != std::string_view::npos;
}

/// Whether a role, or a word that leads to one, may begin with `c`.
bool may_open_role(char c) {
    static constexpr std::string_view leads = " dhonmwp";
    static const std::string initials_of_roles = [] {
        std::string letters;
        for (const auto& [word, noun] : roles) letters += word[0];
        return letters;
    }();
    const char small = ascii_lower(c);
    return leads.find(small) != std::string_view::npos || initials_of_roles.find(small) != std::string::npos;
}

}  // namespace

std::optional<Person> read_person(std::string_view line, std::size_t at) {
    static const Pattern with_initials{titles + " *(" + initials + " ?" + surnames + "(?: " + part + ")?)" +
                                       behind};
    static const Pattern with_given{titles + " *(" + given + "(?: (?:" + given + "|\\p{Lu}\\.))? " +
                                    surnames + ")" + behind};
    while (at < line.size() && line[at] == ' ') ++at;
    if (!may_open_name(line, at)) return std::nullopt;
    if (auto person = match_person(line, at, with_initials)) return person;
    return match_person(line, at, with_given);
}

std::optional<Person> read_surname(std::string_view line) {
    static const Pattern pattern{"((?:" + given + " )?" + surnames + "(?: " + part + ")?)"};
    const std::string_view words = trimmed(line);
    if (words.empty() || words.size() > 40) return std::nullopt;
    auto person = match_person(line, static_cast<std::size_t>(words.data() - line.data()), pattern);
    if (person && trimmed(line.substr(person->end)).empty()) return person;
    return std::nullopt;
}

std::optional<Role> read_role(std::string_view line, std::size_t at) {
    if (at >= line.size() || !may_open_role(line[at])) return std::nullopt;
    static const Pattern lead{
        " *(?i:(?:de|het|onze|mijn|namens|waarnemend|wnd\\.?|wrn\\.?|plaatsvervangend|plv\\.?|demissionair) "
        ")*"};
    StringPiece rest{line.data() + at, std::min(line.size() - at, longest_line)};
    RE2::Consume(&rest, lead);
    const std::string words = ascii_lower({rest.data(), std::min<std::size_t>(rest.size(), 45)});
    const auto begin = static_cast<std::size_t>(rest.data() - line.data());
    for (const auto& [word, noun] : roles) {
        const std::string_view written = word;
        if (words.empty() || words[0] != written[0] || !words.starts_with(written) ||
            word_at(line, begin + written.size()))
            continue;
        return Role{noun, begin + written.size()};
    }
    return std::nullopt;
}

}  // namespace raadspoor::nlp
