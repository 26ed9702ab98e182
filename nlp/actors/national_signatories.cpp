#include "nlp/actors/national_signatories.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "corpus/text.h"
#include "nlp/actors/holders.h"
#include "nlp/actors/people.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;
using re2::StringPiece;

constexpr std::size_t longest_title = 600;

Signatory member(Span span, std::string name, Rule rule) {
    return {.span = span,
            .rule = rule,
            .name = std::move(name),
            .role = "Kamerlid",
            .organisation = "Tweede Kamer"};
}

/// The names in "VAN DER ZIJL, ROOSEBOOM EN DEN BAKKER C.S." or "Benraddi en Postmaer (GroenLinks-PvdA)".
std::vector<Span> names_in(std::string_view text, Span list) {
    static const Pattern name{
        " *(?:,|(?i:en) )? *([^,( ]+(?: [^,( ]+)*?)(?: *\\([^)]*\\))?(?: (?i:c\\.s\\.?))?(?: *,| (?i:en) "
        "|$)"};
    StringPiece rest{text.data() + list.begin, list.size()};
    std::vector<Span> names;
    StringPiece found;
    while (!rest.empty() && RE2::Consume(&rest, name, &found)) {
        const std::string_view words = trimmed({found.data(), found.size()});
        const auto begin = static_cast<std::size_t>(words.data() - text.data());
        if (!words.empty()) names.push_back({begin, begin + words.size()});
    }
    return names;
}

/// "VAN DER ZIJL" -> "Van der Zijl", "SIETSKE DE GROOT" -> "Sietske de Groot".
std::string in_small_letters(std::string_view name) {
    static const Pattern particle{"(?i)^(?:van|de|der|den|het|ten|ter|te|op|in|el|la|le|von|du)$"};
    std::string small;
    while (!name.empty()) {
        const std::size_t blank = std::min(name.find(' '), name.size());
        const std::string_view word = name.substr(0, blank);
        const bool lower_first = !small.empty() && RE2::PartialMatch({word.data(), word.size()}, particle);
        if (!small.empty()) small += ' ';
        for (std::size_t i = 0; i < word.size(); ++i) {
            const bool keeps = (i == 0 && !lower_first) || (i > 0 && word[i - 1] == '-');
            const bool big = word[i] >= 'A' && word[i] <= 'Z';
            small += big && !keeps ? static_cast<char>(word[i] - 'A' + 'a') : word[i];
        }
        name.remove_prefix(std::min(blank + 1, name.size()));
    }
    return small;
}

bool is_particle(std::string_view word) {
    static const Pattern particle{"^(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Vv]an (?:de|der|den))$"};
    return RE2::PartialMatch({word.data(), word.size()}, particle);
}

/// The names under a motion: lines that hold a surname and nothing else, behind "orde van de dag". A particle
/// that a line break cut off belongs to the next.
void add_signed_names(std::string_view text, const std::vector<SignatureLine>& lines,
                      std::vector<Signatory>& found) {
    static const Pattern ending{"(?i)(?:tot de )?orde (?:van|dan) de dag[.,;]?$"};
    bool signing = false;
    Span opened;
    for (const SignatureLine& line : lines) {
        const std::string_view words = line.span.of(text);
        if (words.size() < 200 && RE2::PartialMatch({words.data(), words.size()}, ending)) {
            signing = true;
            continue;
        }
        if (!signing) continue;
        if (is_particle(words)) {
            opened = line.span;
            continue;
        }
        const auto person = read_surname(words);
        if (!person) break;
        const std::size_t begin = line.span.begin + person->span.begin;
        const Span span{opened.empty() ? begin : opened.begin, line.span.begin + person->span.end};
        const std::string name =
            opened.empty() ? person->name : std::string(opened.of(text)) + " " + person->name;
        found.push_back(member(span, name, "signatory.motion"));
        opened = {};
    }
}

/// The names in the title of a motion; of those that did not sign legibly, at least the title tells.
bool add_motion(std::string_view text, const std::vector<SignatureLine>& lines,
                std::vector<Signatory>& found) {
    static const Pattern title{
        "^(?:(?:NADER )?GEWIJZIGDE )?(?:MOTIE|AMENDEMENT|SUBAMENDEMENT|GEWIJZIGD AMENDEMENT) VAN (?:HET "
        "LID|DE LEDEN) (.+)$"};
    std::vector<Signatory> signed_names;
    bool is_motion = false;
    for (const SignatureLine& line : lines) {
        const std::string_view words = line.span.of(text);
        StringPiece names;
        if (words.size() > longest_title ||
            std::string_view{"NGMAS"}.find(words.front()) == std::string_view::npos ||
            !RE2::PartialMatch({words.data(), words.size()}, title, &names))
            continue;
        if (!is_motion) add_signed_names(text, lines, signed_names);
        is_motion = true;
        const auto begin = static_cast<std::size_t>(names.data() - text.data());
        for (const Span span : names_in(text, {begin, begin + names.size()})) {
            const std::string name = in_small_letters(span.of(text));
            const bool known =
                std::any_of(signed_names.begin(), signed_names.end(),
                            [&](const Signatory& other) { return capitals(other.name) == capitals(name); });
            if (!known && signed_names.size() < 150)
                signed_names.push_back(member(span, name, "signatory.motion_title"));
        }
    }
    for (Signatory& it : signed_names) found.push_back(std::move(it));
    return is_motion;
}

/// Who asked: "Vragen van het lid Halewijn (D66) aan de Staatssecretaris …".
bool add_questioners(std::string_view text, Span block, std::vector<Signatory>& found) {
    static const Pattern asked{"(?:^|[\\d ])Vragen van (?:het lid|de leden) (.+?) (?:aan|over) "};
    const std::string_view words = block.of(text).substr(0, longest_title);
    StringPiece names;
    if (words.find("Vragen van ") == std::string_view::npos ||
        !RE2::PartialMatch({words.data(), words.size()}, asked, &names))
        return false;
    const auto begin = static_cast<std::size_t>(names.data() - text.data());
    for (const Span span : names_in(text, {begin, begin + names.size()}))
        found.push_back(member(span, std::string(span.of(text)), "signatory.questions"));
    return true;
}

/// The ministry of a portfolio, by how the portfolio begins; empty when it is none of these. Portfolios of
/// ministers without a ministry of their own since 2010.
std::string_view ministry_of(std::string_view portfolio) {
    static constexpr std::pair<std::string_view, std::string_view> ministries[] = {
        {"Algemene Zaken", "AZ"},
        {"Financiën", "FIN"},
        {"Toeslagen", "FIN"},
        {"Fiscaliteit", "FIN"},
        {"Fiscale Zaken", "FIN"},
        {"Buitenlandse Zaken", "BZ"},
        {"Buitenlandse Handel", "BZ"},
        {"Europese Zaken", "BZ"},
        {"Ontwikkelingshulp", "BZ"},
        {"Defensie", "DEF"},
        {"Justitie en Veiligheid", "JenV"},
        {"Veiligheid en Justitie", "VenJ"},
        {"Rechtsbescherming", "JenV"},
        {"Asiel en Migratie", "AenM"},
        {"Langdurige Zorg", "VWS"},
        {"Medische Zorg", "VWS"},
        {"Volksgezondheid", "VWS"},
        {"Jeugd", "VWS"},
        {"Preventie", "VWS"},
        {"Sport", "VWS"},
        {"Onderwijs", "OCW"},
        {"Primair en Voortgezet Onderwijs", "OCW"},
        {"Basis- en Voortgezet Onderwijs", "OCW"},
        {"Cultuur", "OCW"},
        {"Sociale Zaken", "SZW"},
        {"Armoedebeleid", "SZW"},
        {"Participatie", "SZW"},
        {"Werk", "SZW"},
        {"Binnenlandse Zaken", "BZK"},
        {"Koninkrijksrelaties", "BZK"},
        {"Digitale Zaken", "BZK"},
        {"Digitalisering", "BZK"},
        {"Herstel Groningen", "BZK"},
        {"Wonen", "BZK"},
        {"Milieu en Wonen", "BZK"},
        {"Volkshuisvesting en Ruimtelijke Ordening", "VRO"},
        {"Economische Zaken en Klimaat", "EZK"},
        {"Klimaat en Energie", "EZK"},
        {"Klimaat en Groene Groei", "KGG"},
        {"Mijnbouw", "EZK"},
        {"Economische Zaken", "EZ"},
        {"Natuur en Stikstof", "LNV"},
        {"Landbouw, Visserij, Voedselzekerheid en Natuur", "LVVN"},
        {"Landbouw, Natuur", "LNV"},
        {"Infrastructuur en Waterstaat", "IenW"},
        {"Infrastructuur en Milieu", "IenM"},
        {"Openbaar Vervoer", "IenW"},
    };
    for (const auto& [begin, name] : ministries)
        if (portfolio.starts_with(begin)) return name;
    return {};
}

/// Who answers: "Antwoord van Staatssecretaris Van Arkelen (Infrastructuur en Waterstaat)".
bool add_answerers(std::string_view text, Span block, Annotations& found) {
    static const Pattern answered{"(?:^|[ )])(?:Antwoord|Mededeling) van (?:de )?"};
    static const Pattern minister{
        "(?: en (?:van )?(?:de )?|, )?([Mm]inister|[Ss]taatssecretaris) (\\p{Lu}[^()]*?) \\(([^()]*)\\)"};
    const std::string_view words = block.of(text).substr(0, 3 * longest_title);
    StringPiece rest{words.data(), words.size()};
    const bool may_answer = words.find("Antwoord van ") != std::string_view::npos ||
                            words.find("Mededeling van ") != std::string_view::npos;
    if (!may_answer || !RE2::FindAndConsume(&rest, answered)) return false;
    std::string role;
    StringPiece name;
    StringPiece portfolio;
    bool any = false;
    while (RE2::Consume(&rest, minister, &role, &name, &portfolio)) {
        const auto begin = static_cast<std::size_t>(name.data() - text.data());
        const auto ministry = static_cast<std::size_t>(portfolio.data() - text.data());
        std::string joined(portfolio.data(), portfolio.size());
        std::replace(joined.begin(), joined.end(), '\n', ' ');
        std::string organisation{ministry_of(joined)};
        if (organisation.empty())
            organisation = organisation_in(found.organisations, {ministry, ministry + portfolio.size()});
        if (organisation.empty()) organisation = std::string(portfolio.data(), portfolio.size());
        role[0] = static_cast<char>(role[0] == 'M' ? 'm' : role[0] == 'S' ? 's' : role[0]);
        found.signatories.push_back({.span = {begin, begin + name.size()},
                                     .rule = "signatory.answer",
                                     .name = std::string(name.data(), name.size()),
                                     .role = role,
                                     .organisation = organisation});
        any = true;
    }
    return any;
}

bool add_questions(const Reading& reading, Annotations& found) {
    constexpr std::size_t first_blocks = 40;
    const std::vector<Block>& blocks = reading.document.blocks;
    bool any = false;
    bool answered = false;
    for (std::size_t i = 0; i < std::min(blocks.size(), first_blocks); ++i) {
        any = (!any && add_questioners(reading.text, blocks[i].span, found.signatories)) || any;
        answered = (!answered && add_answerers(reading.text, blocks[i].span, found)) || answered;
    }
    return any || answered;
}

}  // namespace

bool find_national_signatories(const Reading& reading, const std::vector<SignatureLine>& lines,
                               Annotations& found) {
    return add_motion(reading.document.text, lines, found.signatories) || add_questions(reading, found);
}

}  // namespace raadspoor::nlp
