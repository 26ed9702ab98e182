#include "nlp/minutes/speaker_label.h"

#include <array>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest = 200;

const std::string& particle() {
    static const std::string words{
        R"((?i:van|de|den|der|ter|ten|te|el|al|la|le|du|von|bin|ben|op|in|aan|'t|’t))"};
    return words;
}

/// A group: initials or given names, particles and surnames, with one blank between them.
const std::string& name() {
    static const std::string surname{R"(\p{Lu}[\pL'’]*(?:-[\pL'’]+)*)"};
    static const std::string words = R"(((?:(?:(?:\p{Lu}[a-z]?\.){1,4}|)" + particle() + "|" + surname +
                                     R"() ?){0,7}(?:)" + surname + "))";
    return words;
}

/// A group: what stands in brackets behind a name.
const std::string& inside() {
    static const std::string words{R"((?: ?[(\[]([^()\[\]]{1,60})[)\]])?)"};
    return words;
}

struct Office {
    Pattern words;
    SpeakerRole role;
};

/// The role that a title or office means; unknown for "de heer".
SpeakerRole role_of(std::string_view title) {
    static const std::array<Office, 9> offices{{
        {Pattern{R"((?i)voorzitter)"}, SpeakerRole::voorzitter},
        {Pattern{R"((?i)wethouder|portefeuillehouder)"}, SpeakerRole::wethouder},
        {Pattern{R"((?i)burgemeester)"}, SpeakerRole::burgemeester},
        {Pattern{R"((?i)gedeputeerde|commissaris|dijkgraaf|heemraad)"}, SpeakerRole::gedeputeerde},
        {Pattern{R"((?i)minister|staatssecretaris)"}, SpeakerRole::bewindspersoon},
        {Pattern{R"((?i)griffier|secretaris)"}, SpeakerRole::griffier},
        {Pattern{R"((?i)inspreker|inspreekster)"}, SpeakerRole::inspreker},
        {Pattern{R"((?i)statenlid)"}, SpeakerRole::statenlid},
        {Pattern{R"((?i)commissielid|burgerlid|burgerraadslid|fractievertegenwoordiger)"},
         SpeakerRole::commissielid},
    }};
    for (const Office& it : offices)
        if (it.words.in(title)) return it.role;
    return SpeakerRole::unknown;
}

/// What may stand behind a label that is told in an account: "vindt dat …".
const Pattern& speech() {
    static const Pattern verbs{
        R"(^ (?:vraagt|zegt|vindt|antwoordt|stelt|meent|merkt|geeft|wijst|deelt|reageert|licht|dankt|)"
        R"(bedankt|opent|heropent|sluit|schorst|constateert|concludeert|benadrukt|onderstreept|noemt|)"
        R"(verklaart|kondigt|dient|trekt|complimenteert|pleit|betoogt|memoreert|refereert|heet|verzoekt|)"
        R"(legt|brengt|steunt|begrijpt|hoopt|verwacht|denkt|ziet|spreekt|leest|herhaalt|informeert|roept|)"
        R"(twijfelt|wenst|gaat|mist|maakt|hecht|houdt|is|heeft|wil|kan|zou|zal|vraagt|feliciteert|)"
        R"(interrumpeert|vervolgt|bevestigt|ontkent|erkent|belooft|beaamt|herinnert|adviseert|vermeldt|)"
        R"(zei|zeide|antwoordde|vroeg|vond|stelde|merkte|gaf|wees|deelde|opende|sloot|was|had|wilde)\b)"};
    return verbs;
}

/// Reads what ends a label: a mark, the end of its line, or a verb. Gives 0 when none of these follows.
char term_at(std::string_view words, std::size_t at, std::size_t line, std::size_t& size) {
    size = at;
    std::size_t next = at;
    while (next < words.size() && words[next] == ' ') ++next;
    if (at >= line || next >= words.size()) return '\n';
    if (words[next] == ':' || (words[next] == '.' && next == at)) {
        size = next + 1;
        const bool ends = size >= words.size() || is_blank(words[size]);
        return ends || words[next] == ':' ? words[next] : '\0';
    }
    return speech().in(words.substr(at)) ? 'v' : '\0';
}

std::optional<SpeakerLabel> finished(SpeakerLabel label, std::string_view words, std::size_t at,
                                     std::size_t line) {
    label.term = term_at(words, at, line, label.size);
    if (label.term == 0) return std::nullopt;
    label.name = one_line(label.name);
    label.inside = one_line(label.inside);
    return label;
}

std::size_t used(std::string_view words, const re2::StringPiece& rest) {
    return static_cast<std::size_t>(rest.data() - words.data());
}

/// "De voorzitter", "VOORZITTER Jansen", "De plaatsvervangend voorzitter (mevrouw De Boer)".
std::optional<SpeakerLabel> read_chair(std::string_view words, std::size_t line) {
    static const Pattern chair{
        R"(^((?i:(?:de )?(?:(?:plaatsvervangend|plv\.?|fungerend|waarnemend|tijdelijk|technisch)e? )?)"
        R"(voorzitter))(?:,? (?i:de heer|mevrouw|dhr\.?|mw\.?) )?(?: ?)" +
        name() + ")?" + inside()};
    re2::StringPiece rest{words.data(), words.size()};
    std::string office, person, bracketed;
    if (!RE2::Consume(&rest, chair, &office, &person, &bracketed)) return std::nullopt;
    SpeakerLabel label{.title = {},
                       .name = "De voorzitter",
                       .inside = person.empty() ? bracketed : person,
                       .role = SpeakerRole::voorzitter};
    auto found = finished(std::move(label), words, used(words, rest), line);
    // "Voorzitter." at the head of a paragraph is how members address the chair.
    if (found && found->term != ':' && found->term != 'v' && ascii_lower(office) == "voorzitter" &&
        person.empty())
        return std::nullopt;
    if (found && found->term == 'v' && !office.starts_with("De") && !office.starts_with("DE"))
        return std::nullopt;
    return found;
}

/// "De heer X (P)", "Wethouder Y", "Mevrouw X, P".
std::optional<SpeakerLabel> read_titled(std::string_view words, std::size_t line) {
    static const Pattern titled{
        R"(^((?i:(?:de |het |mevrouw |mijnheer |meneer )?(?:de heer|heer|mevrouw|mevr\.?|mw\.?|dhr\.?|)"
        R"(meneer|mijnheer|lid|raadslid|statenlid|commissielid|burgerlid|fractievertegenwoordiger|)"
        R"((?:loco-?)?burgemeester|wethouder|gedeputeerde|portefeuillehouder|minister|staatssecretaris|)"
        R"((?:raads|staten|commissie)?griffier|(?:gemeente)?secretaris|inspreker|inspreekster|dijkgraaf|)"
        R"((?:hoog)?heemraad))) (?:(?i:de heer|mevrouw|mr\.|drs\.|dr\.|ir\.|ing\.|prof\.) ?)*)" +
        name() + inside()};
    re2::StringPiece rest{words.data(), words.size()};
    SpeakerLabel label;
    if (!RE2::Consume(&rest, titled, &label.title, &label.name, &label.inside)) return std::nullopt;
    label.role = role_of(label.title);
    label.title = label.role == SpeakerRole::unknown ? ascii_lower(label.title) : std::string{};
    std::size_t at = used(words, rest);
    static const Pattern behind{
        R"(^(?:, | namens (?:de )?(?:fractie van )?| [–-] )(\p{Lu}[\pL\d'’/ -]{1,40}?) ?:)"};
    std::string party;
    if (label.inside.empty() && behind.in(words.substr(at), &party)) {
        const std::size_t colon = words.find(':', at);
        label.inside = party;
        at = colon;
    }
    return finished(std::move(label), words, at, line);
}

/// "De griffier:", "De wethouder:": an office without a name.
std::optional<SpeakerLabel> read_office(std::string_view words, std::size_t line) {
    static const Pattern office{
        R"(^((?i:de (?:burgemeester|wethouder|griffier|secretaris|gedeputeerde|minister|staatssecretaris|)"
        R"(inspreker))))" +
        inside()};
    re2::StringPiece rest{words.data(), words.size()};
    SpeakerLabel label;
    if (!RE2::Consume(&rest, office, &label.name, &label.inside)) return std::nullopt;
    label.role = role_of(label.name);
    auto found = finished(std::move(label), words, used(words, rest), line);
    return found && found->term != '\n' ? found : std::nullopt;
}

/// "Rita Verdonk (HvDH).", "Jansen (CDA):", "Jansen:", "DE BOER (VVD)".
std::optional<SpeakerLabel> read_bare(std::string_view words, std::size_t line) {
    static const Pattern named{"^" + name() + inside()};
    static const Pattern behind{R"(^(?:, | namens (?:de )?(?:fractie van )?|)"
                                R"( [–-] )(\p{Lu}[\pL\d'’/ -]{1,40}?) ?:)"};
    // Without one of these it is no label; nearly every line begins with a capital.
    if (words.find_first_of(":([") == std::string_view::npos) return std::nullopt;
    re2::StringPiece rest{words.data(), words.size()};
    SpeakerLabel label;
    if (!RE2::Consume(&rest, named, &label.name, &label.inside)) return std::nullopt;
    std::size_t at = used(words, rest);
    std::string party;
    if (label.inside.empty() && behind.in(words.substr(at), &party)) {
        label.inside = party;
        at = words.find(':', at);
    }
    auto found = finished(std::move(label), words, at, line);
    if (found && found->inside.empty() && found->term != ':') return std::nullopt;
    return found;
}

std::optional<SpeakerLabel> first_of_readers(std::string_view words, std::size_t line) {
    for (const auto& read : {read_chair, read_titled, read_office, read_bare})
        if (auto label = read(words, line)) return label;
    return std::nullopt;
}

}  // namespace

std::optional<SpeakerLabel> read_label(std::string_view words, std::size_t line) {
    words = beginning(words, longest);
    if (!starts_with_upper(words)) return std::nullopt;
    line = std::min(line, words.size());
    // A label ends with its line as a rule; a long one may go on in the next.
    auto label = first_of_readers(words.substr(0, line), line);
    if (label && label->term != '\n') return label;
    auto longer = line < words.size() ? first_of_readers(words, line) : std::nullopt;
    const bool better = longer && longer->term != '\n' && longer->term != 'v' && !longer->inside.empty();
    return better || !label ? longer : label;
}

std::string surname_of(std::string_view name) {
    static const Pattern before{
        R"(^(?:(?:\p{Lu}[a-z]?\.)+ ?)+|^(?:[Mm]r|[Dd]rs|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof)\. )"};
    static const Pattern given{R"(^\p{Lu}[\pL'’]+(?:-\p{Lu}[\pL'’]+)* (.+)$)"};
    static const Pattern opening{"^" + particle() + " "};
    std::string rest = one_line(name), shorter;
    for (std::string_view found = before.find(rest); !found.empty(); found = before.find(rest))
        rest.erase(0, found.size());
    while (!opening.in(rest) && given.in(rest, &shorter)) rest = shorter;
    return lower(trimmed(rest));
}

bool has_first_name(std::string_view name) { return surname_of(name).size() < one_line(name).size(); }

}  // namespace raadspoor::nlp
