#include "nlp/actors/author.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/text.h"
#include "nlp/actors/actors.h"
#include "nlp/actors/holders.h"
#include "nlp/actors/web_towns.h"
#include "nlp/paper/paper_head.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

/// Words before a name that leave it the only thing on its line.
constexpr const char* leads =
    R"((?i)^[^\pL\d]*((namens|voor|van|aldus|de|het|en|college van|burgemeester (en|&) wethouders( van)?|)"
    R"(b ?(en|&) ?w( van)?|gedeputeerde staten van|provinciale staten van|(gemeente)?raad( van)?|)"
    R"(raadsgriffie( van)?|griffie( van)?|(dagelijks |algemeen )?bestuur van|gemeente|provincie|provinsje|)"
    R"(ministerie( van)?|minister (van|voor)|staatssecretaris van|vergadering|bestuur|directie( van)?)[ ,]*)"
    R"()*$)";

/// Words behind a name that do: an address, a function, nothing.
constexpr const char* tails =
    R"((?i)^\W*($|[\t|]|postbus|\d|www\.|https?:|telefoon|tel\b|t\.? |afdeling|bestuursdienst|)"
    R"(besluitenlijst|)"
    R"(de (secretaris|griffier|burgemeester|voorzitter)|voornoemd|namens|college|burgemeester|wethouder|)"
    R"((gemeente )?\p{Lu}[\pL-]+\W*$))";

bool names_party(const Organisation& it) { return is_party(it.value); }

/// Chambers and the Rijk are spoken to and about, but write no papers under that name.
bool never_writes(const Organisation& it) {
    return names_party(it) || it.rule == "organisation.chamber" || it.rule == "organisation.national" ||
           it.rule == "organisation.apposition" || it.value == "Tweede Kamer" || it.value == "Eerste Kamer";
}

bool is_municipal_role(std::string_view role) {
    if (role.starts_with("loco-")) role.remove_prefix(5);
    return role == "burgemeester" || role == "wethouder" || role == "gemeentesecretaris" ||
           role == "griffier";
}

class AuthorFinder {
public:
    AuthorFinder(const Reading& reading, const Metadata& metadata, const Annotations& found)
        : reading_{reading}, metadata_{metadata}, found_{found}, head_{reading} {
        for (const Organisation& it : found.organisations) named_.push_back(&it);
        std::stable_sort(named_.begin(), named_.end(), [](const Organisation* a, const Organisation* b) {
            return a->span.begin < b->span.begin;
        });
        mark_addressee();
    }

    Speaker find() {
        if (is_motion(metadata_.kind)) return mover();
        for (const auto step : {&AuthorFinder::minister, &AuthorFinder::signature, &AuthorFinder::from_field,
                                &AuthorFinder::letterhead, &AuthorFinder::form})
            if (Speaker it = (this->*step)(); !it.value.empty()) return it;
        return {};
    }

    /// "De raad van de gemeente Soest, in vergadering bijeen op …".
    Speaker assembly() const {
        static const Pattern opening{
            R"((?i)^(de |het )?(gemeente)?(raad|staten|algemene ledenvergadering|algemeen bestuur)\b)"};
        constexpr std::size_t looked_at = 30;
        for (std::size_t i = 0; i < std::min(head_.lines.size(), looked_at); ++i) {
            if (!opening.in(words(i))) continue;
            for (const Organisation* it : named_in(head_.lines[i].span))
                if (!never_writes(*it)) return speaker(it->value, SpeakerBasis::form, it->span);
        }
        return {};
    }

private:
    std::string_view words(std::size_t line) const { return head_.lines[line].span.of(reading_.text); }

    static Speaker speaker(std::string value, SpeakerBasis basis, Span told = {}) {
        return {std::move(value), {}, {}, basis, told};
    }

    /// Those who hand a motion in: the first of them stands for all.
    Speaker mover() {
        for (const Signatory& it : found_.signatories)
            if (is_party(it.organisation))
                return {it.organisation, it.name, it.role, SpeakerBasis::signature, it.span};
        for (const Signatory& it : found_.signatories)
            if (it.role == "Kamerlid") return {it.name, it.name, it.role, SpeakerBasis::signature, it.span};
        std::set<std::string_view> parties;
        for (const Organisation* it : named_)
            if (names_party(*it)) parties.insert(it->value);
        if (parties.size() == 1) return speaker(std::string(*parties.begin()), SpeakerBasis::form);
        return assembly();
    }

    Speaker minister() {
        for (const Signatory& it : found_.signatories)
            if ((it.role == "minister" || it.role == "staatssecretaris") && !it.organisation.empty())
                return {it.organisation, it.name, it.role, SpeakerBasis::signature, it.span};
        return {};
    }

    /// Whether a place lies where a paper, and not what is bundled with it, is signed.
    bool may_be_signed(std::size_t offset) const {
        constexpr std::size_t opening = 30000, end = 5000;
        return offset < opening || offset + end > reading_.text.size();
    }

    Speaker signature() {
        for (const Signatory& it : found_.signatories)
            if (may_be_signed(it.span.begin) && !is_party(it.organisation))
                if (Speaker signer = signed_by(it); !signer.value.empty()) return signer;
        static const Pattern closing{
            R"((?i)^\W*(met (vriendelijke|hartelijke|collegiale|de meeste)|hoogachtend|namens (het|de|deze|)"
            R"(burgemeester)\b|(het )?college van (burgemeester|b ?(en|&) ?w|gedeputeerde)|)"
            R"(burgemeester (en|&) wethouders( van|,|$)|gedeputeerde staten( van|,|$)|aldus |de raad)"
            R"(( van)?.*voornoemd|w\.g\.|besloten in de vergadering van burgemeester))"};
        constexpr std::size_t longest = 160;
        for (std::size_t i = 0; i < head_.lines.size(); ++i) {
            const std::string_view line = words(i);
            if (line.size() > longest || addressed_[i] || !head_.lines[i].opens_block ||
                !may_be_signed(head_.lines[i].span.begin) || !closing.in(line))
                continue;
            if (Speaker it = signed_at(i); !it.value.empty()) return it;
        }
        return {};
    }

    /// For whom a person signs: the organisation that stands alone around the name; of a burgemeester and the
    /// like the municipality whose paper it is.
    Speaker signed_by(const Signatory& it) {
        constexpr std::size_t above = 8, below = 4;
        const auto at =
            std::upper_bound(head_.lines.begin(), head_.lines.end(), it.span.begin,
                             [](std::size_t offset, const Line& line) { return offset < line.span.begin; });
        const auto line = static_cast<std::size_t>(at - head_.lines.begin());
        for (std::size_t i = line - std::min(line, above); i < std::min(head_.lines.size(), line + below);
             ++i) {
            if (addressed_[i]) continue;
            for (const Organisation* named : named_in(head_.lines[i].span))
                if (!never_writes(*named) && stands_alone(*named, head_.lines[i].span))
                    return {named->value, it.name, it.role, SpeakerBasis::signature, it.span};
        }
        if (is_municipal_role(it.role)) {
            std::string value = home();
            if (value.empty() && it.organisation.starts_with("gm")) value = it.organisation;
            return {std::move(value), it.name, it.role, SpeakerBasis::signature, it.span};
        }
        const bool told =
            !it.organisation.empty() && !it.organisation.starts_with("gm") && !is_addressee(it.organisation);
        return {told ? it.organisation : std::string{}, it.name, it.role, SpeakerBasis::signature, it.span};
    }

    /// Who signs in the lines from `line` on.
    Speaker signed_at(std::size_t line) {
        static const Pattern municipal{
            R"((?i)\b(burgemeester (en|&) wethouders|b ?(en|&) ?w|gemeentesecretaris|wethouder|burgemeester|)"
            R"(gemeente)\b)"};
        static const Pattern provincial{R"((?i)\b(gedeputeerde|provinciale) staten\b)"};
        static const Pattern next_paper{R"((?i)^(bijlagen?\b|pagina |\d+ (zie|https?)))"};
        constexpr std::size_t lines = 11, longest = 220;
        bool of_town = false, of_province = false;
        Span told;
        for (std::size_t i = line; i < std::min(head_.lines.size(), line + lines); ++i) {
            if (words(i).size() > longest || (i > line && next_paper.in(words(i)))) break;
            for (const Organisation* it : named_in(head_.lines[i].span))
                if (!never_writes(*it) && stands_alone(*it, head_.lines[i].span))
                    return speaker(it->value, SpeakerBasis::signature, it->span);
            if (municipal.in(words(i))) of_town = true, told = head_.lines[i].span;
            if (provincial.in(words(i))) of_province = true, told = head_.lines[i].span;
        }
        if (of_province) return speaker(province(), SpeakerBasis::signature, told);
        if (of_town) return speaker(home(), SpeakerBasis::signature, told);
        return {};
    }

    Speaker from_field() {
        static const Pattern own{
            R"((?i)\b(college|wethouder|burgemeester|griffi|gemeente|raad\b|b ?(en|&) ?w\b))"};
        const LetterField* from = head_.field(FieldKind::sender);
        if (from == nullptr) return {};
        for (const Organisation* it : named_in(from->value))
            if (!never_writes(*it)) return speaker(it->value, SpeakerBasis::letterhead, it->span);
        const std::string_view value = from->value.of(reading_.text);
        if (std::string town = town_of_sites(value); !town.empty())
            return speaker(std::move(town), SpeakerBasis::letterhead, from->value);
        if (own.in(value)) return speaker(home(), SpeakerBasis::letterhead, from->value);
        return {};
    }

    Speaker letterhead() {
        const bool to_a_body = is_letter_to_a_body();
        const Organisation* town = nullptr;
        constexpr std::size_t cover = 3;
        const std::size_t looked_at = answers_reactions() ? std::min(cover, head_lines()) : head_lines();
        for (std::size_t i = 0; i < looked_at; ++i) {
            if (addressed_[i]) continue;
            for (const Organisation* it : named_in(head_.lines[i].span)) {
                if (never_writes(*it) || !stands_alone(*it, head_.lines[i].span)) continue;
                if (!names_municipality(*it) && answers_reactions()) continue;
                if (!names_municipality(*it)) return speaker(it->value, SpeakerBasis::letterhead, it->span);
                if (town == nullptr) town = it;
            }
        }
        const std::string site = site_town();
        if (town != nullptr && (!to_a_body || site == town->value))
            return speaker(town->value, SpeakerBasis::letterhead, town->span);
        if (Speaker it = printed(); !it.value.empty()) return it;
        return speaker(site, SpeakerBasis::letterhead);
    }

    /// Whether the paper goes through what others said of a plan: whose names head its parts.
    bool answers_reactions() const {
        static const Pattern reactions{
            R"((?i)(vooroverleg|zienswijzen|inspraakverslag|overleg op grond van)"
            R"(|reactie gemeente|overlegreactie|inspraakreactie|Beantwoording\b.*\n))"};
        constexpr std::size_t opening = 3000;
        return !head_.is_letter() && reactions.in(std::string_view(reading_.text).substr(0, opening));
    }

    /// A letter "Geacht college," may well have its addressee alone in the head.
    bool is_letter_to_a_body() const {
        static const Pattern body{R"((?i)^geachte? (college|raad|bestuur|gemeente|heer|mevrouw))"};
        return metadata_.kind == DocumentKind::brief && head_.has_salutation() &&
               body.in(words(head_.length));
    }

    /// The running head and foot of the first pages.
    Speaker printed() const {
        constexpr std::size_t pages = 2, edge = 5;
        for (std::size_t page = 0; page < std::min(reading_.document.pages.size(), pages); ++page) {
            std::vector<std::string_view> lines;
            std::string_view rest = reading_.document.pages[page].printed;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find('\n'), rest.size());
                if (!trimmed(rest.substr(0, end)).empty()) lines.push_back(trimmed(rest.substr(0, end)));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            for (std::size_t i = 0; i < lines.size(); ++i)
                if (i < edge || i + edge >= lines.size())
                    if (std::string value = printed_name(lines[i]); !value.empty())
                        return speaker(std::move(value), SpeakerBasis::letterhead);
        }
        return {};
    }

    /// "Gemeente Haarlem" alone on a line.
    static std::string printed_name(std::string_view line) {
        static const Pattern town{R"(^(?i:gemeente|raadsgriffie gemeente|gemeenteraad)\s+(\p{Lu}.{1,40})$)"};
        std::string name;
        if (!town.in(line, &name)) return {};
        const std::vector<ActorHit> hits = find_actors(name);
        if (hits.size() != 1 || hits[0].kind != ActorKind::municipality || hits[0].span.begin != 0) return {};
        static const Pattern after{tails};
        return after.in(std::string_view(name).substr(hits[0].span.end)) ? hits[0].value : std::string{};
    }

    Speaker form() {
        using enum DocumentKind;
        switch (metadata_.kind) {
            case raadsinformatiebrief:
            case beantwoording_raadsvragen:
            case raadsvoorstel:
            case collegevoorstel:
            case raadsbesluit:
                return speaker(home(), SpeakerBasis::form);
            case besluitenlijst:
            case notulen:
            case agenda:
                if (std::string board = titled(); !board.empty())
                    return speaker(std::move(board), SpeakerBasis::form);
                return speaker(home(), SpeakerBasis::form);
            case akkoord:
                return speaker("partijen", SpeakerBasis::form);
            case notitie:
            case beleidsnota:
            case overig:
                if (std::string town = town_of_plan(reading_.text); !town.empty())
                    return speaker(std::move(town), SpeakerBasis::form);
                return speaker(titled().empty() ? only_one() : titled(), SpeakerBasis::form);
            case begroting:
                return speaker(titled(), SpeakerBasis::form);
            default:
                return speaker(town_of_plan(reading_.text), SpeakerBasis::form);
        }
    }

    /// The body that the title or the head says it is of: "Kadernota GGD Flevoland 2025", "Agenda algemeen
    /// bestuur GGD Flevoland".
    std::string titled() const {
        static const Pattern board{R"((?i)\b(algemeen|dagelijks) bestuur\W+(van )?(de |het )?$)"};
        constexpr std::size_t looked_at = 15;
        for (const Organisation* it : named_in(metadata_.title_span))
            if (!never_writes(*it) && it->rule == "organisation.head") return it->value;
        for (std::size_t i = 0; i < std::min(head_lines(), looked_at); ++i)
            for (const Organisation* it : named_in(head_.lines[i].span)) {
                const std::size_t begin = head_.lines[i].span.begin;
                if (!never_writes(*it) &&
                    board.in(std::string_view(reading_.text).substr(begin, it->span.begin - begin)))
                    return it->value;
            }
        return {};
    }

    /// The only municipality, else the only province, that a note names otherwise than at the head of a part.
    std::string only_one() const {
        if (head_.is_letter()) return {};
        std::set<std::string_view> towns, provinces, headings;
        for (const Line& line : head_.lines)
            for (const Organisation* it : named_in(line.span))
                if (stands_alone(*it, line.span) && line.span.size() < 80) headings.insert(it->value);
        for (const Organisation* it : named_) {
            if (headings.contains(it->value)) continue;
            if (names_municipality(*it)) towns.insert(it->value);
            if (ascii_lower(it->value).starts_with("provinc")) provinces.insert(it->value);
        }
        if (towns.size() == 1 && (provinces.empty() || answers_reactions()))
            return std::string(*towns.begin());
        return towns.empty() && provinces.size() == 1 && !answers_reactions()
                   ? std::string(*provinces.begin())
                   : std::string{};
    }

    /// The municipality whose paper it is, where its form leaves no doubt that it is a municipality's.
    std::string home() {
        if (home_known_) return home_;
        home_known_ = true;
        for (std::size_t i = 0; i < head_lines() && home_.empty(); ++i)
            for (const Organisation* it : named_in(head_.lines[i].span))
                if (names_municipality(*it) && home_.empty() && stands_alone(*it, head_.lines[i].span))
                    home_ = it->value;
        if (home_.empty()) home_ = site_town();
        if (home_.empty()) home_ = printed().value;
        if (home_.empty()) home_ = dominant_town();
        if (home_.empty()) home_ = town_of_local_party();
        return home_;
    }

    std::string site_town() const {
        constexpr std::size_t letterhead = 4000;
        const std::string_view text = reading_.text;
        std::string town = town_of_sites(text.substr(0, letterhead));
        if (town.empty()) town = town_of_sites(text.substr(text.size() - std::min(text.size(), letterhead)));
        if (town.empty() && !reading_.document.pages.empty())
            town = town_of_sites(reading_.document.pages.front().printed);
        return town;
    }

    /// The municipality that is named most, when the others are named far less.
    std::string dominant_town() const {
        std::map<std::string_view, int> times;
        int all = 0;
        for (const Organisation* it : named_)
            if (names_municipality(*it)) ++times[it->value], ++all;
        for (const auto& [town, count] : times)
            if (5 * count >= 3 * all) return std::string(town);
        return {};
    }

    /// "Leefbaar Almere" sits in the council of Almere.
    std::string town_of_local_party() const {
        for (const Organisation* it : named_) {
            if (!names_party(*it)) continue;
            const std::string name(party_in(it->value));
            for (const ActorHit& hit : find_actors(name))
                if (hit.kind == ActorKind::municipality && hit.span.begin > 0 && hit.span.end == name.size())
                    return hit.value;
        }
        return {};
    }

    /// The province that is named most.
    std::string province() const {
        std::map<std::string_view, int> times;
        std::string_view best;
        for (const Organisation* it : named_)
            if (ascii_lower(it->value).starts_with("provinc") && ++times[it->value] > times[best])
                best = it->value;
        return std::string(best);
    }

    /// Whether the lines that tell to whom the paper goes name it.
    bool is_addressee(std::string_view value) const {
        for (std::size_t i = 0; i < head_lines(); ++i)
            if (addressed_[i])
                for (const Organisation* it : named_in(head_.lines[i].span))
                    if (it->value == value) return true;
        return false;
    }

    std::size_t head_lines() const {
        constexpr std::size_t most = 30;
        return std::min(head_.lines.size(), std::min(most, head_.length + 1));
    }

    /// Whether nothing but an address stands beside a name on its line, or in its cell.
    bool stands_alone(const Organisation& it, Span line) const {
        static const Pattern before{leads}, after{tails};
        constexpr std::size_t longest = 120, reach = 60;
        const std::string_view raw = reading_.document.text;
        std::size_t begin = it.span.begin;
        while (begin > line.begin && raw[begin - 1] != '\t')
            if (it.span.begin - --begin > longest) return false;
        const std::size_t end = std::max(std::min(line.end, it.span.end + reach), it.span.end);
        return before.in(raw.substr(begin, it.span.begin - begin)) &&
               after.in(raw.substr(it.span.end, end - it.span.end));
    }

    /// The organisations that begin in `span`, in order.
    std::vector<const Organisation*> named_in(Span span) const {
        auto it = std::lower_bound(
            named_.begin(), named_.end(), span.begin,
            [](const Organisation* a, std::size_t offset) { return a->span.begin < offset; });
        std::vector<const Organisation*> inside;
        for (; it != named_.end() && (*it)->span.begin < span.end; ++it) inside.push_back(*it);
        return inside;
    }

    /// Lines that tell to whom the paper goes: from "Aan" to the end of its block, a few lines at most.
    void mark_addressee() {
        static const Pattern to{
            R"((?i)^(aan\b|t\.a\.v\.|de leden van|de voorzitter van|geachte?\b|in opdracht)"
            R"( van|opdrachtgever|(opgesteld|uitgevoerd) voor))"};
        static const Pattern council{R"((?i)(gemeenteraad|de raad|raadsleden))"};
        static const Pattern attention{R"((?i)^(t\.a\.v\.|ter attentie van)( |$))"};
        constexpr std::size_t most = 5;
        addressed_.assign(head_.lines.size(), false);
        for (std::size_t i = 0; i < head_lines(); ++i) {
            if (!to.in(words(i)) || council.in(words(i))) continue;
            for (std::size_t j = i; j < std::min(head_.lines.size(), i + most); ++j)
                if (head_.lines[j].block == head_.lines[i].block || j == i + 1) addressed_[j] = true;
            if (!attention.in(words(i))) continue;
            std::size_t body = i;  // whose attention is asked stands above it: "Ministerie van …¶T.a.v. …"
            while (body > i - std::min<std::size_t>(i, 2) && named_in(head_.lines[body].span).empty()) --body;
            addressed_[body] = true;
        }
        for (const LetterField& field : head_.fields)
            if (field.kind == FieldKind::addressee)
                for (std::size_t i = 0; i < head_lines(); ++i)
                    if (!field.value.empty() && head_.lines[i].span.overlaps(field.value) &&
                        !council.in(words(i)))
                        addressed_[i] = true;
    }

    const Reading& reading_;
    const Metadata& metadata_;
    const Annotations& found_;
    PaperHead head_;
    std::vector<const Organisation*> named_;  // by begin
    std::vector<bool> addressed_;             // line -> whether it names the addressee
    std::string home_;
    bool home_known_ = false;
};

}  // namespace

Speaker find_author(const Reading& reading, const Metadata& metadata, const Annotations& found) {
    return AuthorFinder{reading, metadata, found}.find();
}

Speaker find_sender(const Reading& reading, const Metadata& metadata, const Annotations& found,
                    const Speaker& author) {
    if (!is_motion(metadata.kind)) return author;
    const Speaker assembly = AuthorFinder{reading, metadata, found}.assembly();
    return assembly.value.empty() ? author : assembly;
}

}  // namespace raadspoor::nlp
