// Organisations that act: municipalities, ministries, associations, council groups.
//
// Found:      de gemeente Zeist · het college van Waterveen · Heeft Zeist de brief ondersteund? · Ommen, 12 maart …
//             het ministerie van Volksgezondheid, Welzijn en Sport · het rijk · de fractie Helder Onafhankelijk! · Groep de Boer
// Left alone: een flat in Zeist · station Zeist · een rijk verleden · 230 Volt · de fractie is tegen
//
// Listed names come from one pass over the text (actors.h); what stands around a municipality's name tells whether it acts or is a
// place. Names that no list has are read behind the words that announce them.
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>

#include "nlp/actors.h"
#include "nlp/document_names.h"
#include "nlp/extractors.h"
#include "nlp/letters.h"
#include "nlp/pattern.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;

/// How far around a name its context is looked for, in bytes.
constexpr std::size_t context = 90;
constexpr std::size_t longest_name = 6;  // words

std::string_view text_before(std::string_view text, std::size_t at) {
    const std::size_t begin = at > context ? at - context : 0;
    return text.substr(begin, at - begin);
}

std::string_view text_after(std::string_view text, std::size_t at) { return text.substr(at, context); }

bool matches(std::string_view words, const RE2& pattern) { return RE2::PartialMatch({words.data(), words.size()}, pattern); }

/// Words that end right before a municipality's name when it acts.
bool announced(std::string_view before) {
    static const Pattern pattern{
        "(?i:(?:gemeenten?|gemeenteraad|gemeenteraden|gemeentebestuur|stadsbestuur|raad|raden|colleges?|college van b ?(?:&|en) ?w|"
        "benw|b ?& ?w|burgemeester en wethouders|bestuur|burgemeesters?|wethouders?|gemeentesecretaris|griffier|griffie|"
        "raadsleden|raadslid|raadsfractie|fractie|namens|rekenkamer)(?: van)?(?: de)?(?: gemeenten?)?) $"};
    return matches(before, pattern);
}

/// Words before a name that make it the subject of a deed ("Heeft Zeist", "zou juist Zeist").
bool subject_of(std::string_view before) {
    static const Pattern pattern{
        "(?i:(?:^| )(?:heeft|wil|vindt|steunt|ondersteunt|kiest|ontvangt|krijgt|gaat|zal|zou|stemde|stemt|besloot|besluit|"
        "draagt|werkt|neemt|verzoekt|maakt|onderzoekt|betaalt|dient|doet)(?: juist| ook| nog| nu| dan| daarom)?) $"};
    return matches(before, pattern);
}

/// Words behind a name that make it the subject of a deed ("Zeist heeft besloten").
bool acts(std::string_view after) {
    static const Pattern pattern{
        "^,? (?i:heeft|hebben|wil|willen|vindt|vinden|steunt|steunen|ondersteunt|kiest|kiezen|zet zich|zet in|stemt|stemde|stemden|"
        "besloot|besluit|besluiten|verzoekt|verzoeken|roept|roepen|draagt|dragen|deelt|ontvangt|werkt|werken|neemt|nam|doet|"
        "onderschrijft|onderzoekt|betaalt|voert|investeert|hanteert|pleit|pleiten|dient|diende|streeft|organiseert|"
        "biedt|levert|staat achter|staan achter|is (?:van mening|voorstander|tegenstander|bereid|akkoord|van plan|voornemens|"
        "onaangenaam)|zijn (?:van mening|bereid|akkoord|voornemens))(?:[^\\pL]|$)"};
    return matches(after, pattern);
}

bool done_by(std::string_view before, std::string_view after) {
    static const Pattern by{"(?i:(?:^| )door) $"};
    static const Pattern participle{"^ (?:ge|inge|aange|opge|uitge|vastge|voorge|onder|be|ver)\\pL+"};
    return matches(before, by) && matches(after, participle);
}

/// A preposition before a name makes it a place.
bool is_place(std::string_view before) {
    static const Pattern pattern{"(?i:(?:^| )(?:in|te|uit|naar|bij|rond|rondom|nabij|binnen|buiten|vanuit|station|richting|van|regio|omgeving)) $"};
    return matches(before, pattern);
}

/// "Ommen, 12 maart" over a signature of the municipality.
bool signs(const Reading& reading, Span name) {
    static const Pattern date{"^,? ?(?:de )?(?i:\\d\\d? (?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\\d\\d?-\\d\\d?-|"
                          "(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december) |pm\\b|datum)"};
    static const Pattern body{"(?i:college|raad |gemeenteraad|burgemeester|wethouder|griffier|fractie)"};
    static const Pattern other{"(?i:gedeputeerde|provinciale staten|minister|staatssecretaris|hoogheemraad|dijkgraaf)"};
    const std::string_view raw = reading.document.text;
    if (name.begin != 0 && raw[name.begin - 1] != '\n' && raw[name.begin - 1] != '\t') return false;
    if (!matches(text_after(reading.text, name.end), date)) return false;
    const std::string_view below = std::string_view(reading.text).substr(name.end, 400);
    return matches(below, body) && !matches(below, other);
}

/// What may stand between the names of a list.
bool joins(std::string_view between) {
    return between == ", " || between == " en " || between == " & " || between == "/" || between == " / " || between == "; " ||
           between == ", en " || between == " of ";
}

/// The end of the name that begins at `at`: words with capitals, with `inner` words between them. `at` itself when there is none.
std::size_t name_end(std::string_view text, std::size_t at, const RE2& inner) {
    std::size_t end = at;
    std::size_t next = at;
    for (std::size_t words = 0; words < longest_name; ++words) {
        re2::StringPiece skipped{text.data() + next, std::min(context, text.size() - next)};
        std::size_t from = next;
        if (end != at && RE2::Consume(&skipped, inner)) from = static_cast<std::size_t>(skipped.data() - text.data());
        const bool dutch_s = text.substr(from, 3) == "'s-" || text.substr(from, 5) == "\xE2\x80\x99s-";
        if (!capital_at(text, from) && !dutch_s) break;
        const std::size_t word = dutch_s ? from + (text[from] == '\'' ? 3U : 5U) : from;
        if (!word_at(text, word)) break;
        end = word_end(text, word);
        if (end < text.size() && text[end] == '!') return end + 1;
        if (end >= text.size() || text[end] != ' ') break;
        next = end + 1;
    }
    return end;
}

const RE2& within_municipality() {
    static const Pattern inner{"(?:(?:aan|op|bij)(?: de| den| het)? )"};
    return inner;
}

const RE2& within_name() {
    static const Pattern inner{"(?:(?:(?:van|voor|de|der|den|het|aan|op|over|&|'t|Midden- en|Noord- en|Oost- en|Zuid- en) ?)(?:(?:de|het|den) )?)"};
    return inner;
}

/// Words with a capital that open no name of a municipality.
bool common_word(std::string_view name) {
    static constexpr std::array words{"Raad", "College", "Bestuur", "Begroting", "Nederland", "Nederlandse", "Het", "De", "Een", "Wij",
                                      "In", "Op", "Voor", "Van", "Er", "Dit", "Deze", "Als", "Met", "Datum", "Onderwerp", "Burgemeester",
                                      "Wethouder", "Wethouders", "Gemeente", "Gemeenten", "Financiën", "Beroep", "Gedeputeerde", "Dijkgraaf",
                                      "Procureurs-generaal", "Bestuursvoorzitters", "Raadsleden", "Postbus", "Telefoon", "Afdeling", "Ook",
                                      "Regenten", "Rijk", "Zaken", "Toezicht", "B", "BenW", "Griffie", "Aan", "Om", "Bij", "Naar", "Pagina",
                                      "Kenmerk", "Versie", "Bijlage", "Zaaknummer", "Advies", "State", "Europa"};
    const std::string_view first = name.substr(0, name.find(' '));
    return std::find(words.begin(), words.end(), first) != words.end();
}

/// Goes once over the actors of a document, and keeps those that act.
class Finder {
public:
    Finder(const Reading& reading, const std::vector<ActorHit>& hits, const std::map<std::string, std::string>& shortened,
           std::vector<Annotation>& found)
        : reading_{reading}, text_{reading.text}, hits_{hits}, shortened_{shortened}, found_{found} {}

    void run() {
        for (at_ = 0; at_ < hits_.size(); ++at_) {
            const ActorHit& hit = hits_[at_];
            if (hit.span.begin < covered_ || in_address(hit.span)) continue;
            switch (hit.kind) {
                case ActorKind::municipality: municipality(hit); break;
                case ActorKind::organisation: organisation(hit); break;
                case ActorKind::national: national(hit); break;
                case ActorKind::chamber: add(hit.span, hit.value, "organisation.chamber"); break;
                case ActorKind::party: party(hit); break;
                case ActorKind::municipality_cue: municipality_cue(hit); break;
                case ActorKind::party_cue: party_cue(hit); break;
                case ActorKind::party_head: party_head(hit); break;
                case ActorKind::organisation_head: organisation_head(hit); break;
                case ActorKind::apposition: apposition(hit); break;
                case ActorKind::party_tail: party_tail(hit); break;
                case ActorKind::company_tail: company_tail(hit); break;
            }
        }
    }

private:
    void add(Span span, std::string value, const char* rule) {
        Annotation annotation;
        annotation.kind = Kind::organisation;
        annotation.span = span;
        const auto known = shortened_.find(value);
        annotation.value = known == shortened_.end() ? std::move(value) : known->second;
        annotation.rule = rule;
        found_.push_back(std::move(annotation));
        covered_ = std::max(covered_, span.end);
    }

    /// Whether a name is part of a web or mail address.
    [[nodiscard]] bool in_address(Span span) const {
        static const Pattern domain{"^\\.(?:nl|com|eu|org|frl)(?:[^\\pL]|$)"};
        const char before = span.begin == 0 ? ' ' : text_[span.begin - 1];
        const char after = span.end < text_.size() ? text_[span.end] : ' ';
        return before == '@' || before == '.' || (before == '/' && after == '/') || after == '@' || after == '_' ||
               matches(text_after(text_, span.end), domain);
    }

    void add_municipality(Span span, std::string value) {
        add(span, std::move(value), "organisation.municipality");
        listed_ = span.end;
        if (!undecided_.empty() && continues(undecided_.back()->span.end, span.begin))
            for (const ActorHit* earlier : undecided_) add(earlier->span, earlier->value, "organisation.municipality_list");
        covered_ = span.end;
        undecided_.clear();
    }

    /// Whether the name at `begin` goes on a list whose last name ended at `end`.
    [[nodiscard]] bool continues(std::size_t end, std::size_t begin) const {
        return end != 0 && end < begin && begin - end < 8 && joins(text_.substr(end, begin - end));
    }

    void municipality(const ActorHit& hit) {
        const std::string_view before = text_before(text_, hit.span.begin);
        const std::string_view after = text_after(text_, hit.span.end);
        const bool part_of_word = after.starts_with("-") || before.ends_with("-") || before.ends_with("@") || before.ends_with(".");
        if (part_of_word) return undecided_.clear();
        const bool goes_on = continues(listed_, hit.span.begin);
        if (goes_on || announced(before) || signs(reading_, hit.span) || done_by(before, after) ||
            (!is_place(before) && (subject_of(before) || acts(after))))
            return add_municipality(hit.span, hit.value);
        if (!undecided_.empty() && continues(undecided_.back()->span.end, hit.span.begin)) {
            undecided_.push_back(&hit);
            return;
        }
        undecided_.clear();
        if (!is_place(before)) undecided_.push_back(&hit);
    }

    void organisation(const ActorHit& hit) {
        const std::string_view name = hit.span.of(text_);
        if (is_shouted(hit.span, name)) return;
        if (hit.value == name && text_after(text_, hit.span.end).starts_with("-") && !capital_at(name, 1) && name.size() < 5) return;
        add(hit.span, hit.value, "organisation.name");
        abbreviation(hit);
    }

    /// A short abbreviation among words in capitals is more likely a word ("OM TE KOMEN").
    [[nodiscard]] bool is_shouted(Span span, std::string_view name) const {
        if (name.size() > 4 || !all_capitals(name)) return false;
        const auto shouted = [](std::string_view word) { return word.size() > 1 && all_capitals(word); };
        return shouted(word_before(text_, span.begin)) && shouted(word_after(text_, span.end));
    }

    /// "Naam van de Organisatie (NvdO)": the document's own abbreviation.
    void abbreviation(const ActorHit& hit) {
        const std::string_view after = text_after(text_, hit.span.end);
        if (!after.starts_with(" (") || hit.span.of(text_).find(' ') == std::string_view::npos) return;
        const std::string_view shortened = after.substr(2, after.find(')') - 2);
        if (shortened.size() < 2 || shortened.size() > 12 || !word_at(shortened, 0) || after.find(')') == std::string_view::npos) return;
        const std::size_t begin = hit.span.end + 2;
        add({begin, begin + shortened.size()}, hit.value, "organisation.abbreviation");
    }

    void national(const ActorHit& hit) {
        if (hit.span.of(text_) == "rijk") {
            static const Pattern before{"(?i:(?:^| )(?:het|door|vanuit|tussen|van het|naar het)) $"};
            static const Pattern other{"^ (?:der|van|geschakeerde?|versierde?|gevarieerde?|aanbod|verleden|beeld)(?:[^\\pL]|$)"};
            static const Pattern list{"^(?:,| en) (?:gemeenten|provincies)"};
            const std::string_view words_after = text_after(text_, hit.span.end);
            const bool named = matches(text_before(text_, hit.span.begin), before) && !matches(words_after, other);
            if (!named && !matches(words_after, list)) return;
        }
        if (text_after(text_, hit.span.end).starts_with("-")) return;
        add(hit.span, hit.value, "organisation.national");
    }

    void party(const ActorHit& hit) {
        const std::string_view name = hit.span.of(text_);
        if (is_shouted(hit.span, name)) return;
        const std::string_view previous = word_before(text_, hit.span.begin);
        const bool a_number = !previous.empty() && previous.back() >= '0' && previous.back() <= '9';
        if (name == "Volt" && a_number) return;
        if (name == "GL" && !joins(text_after(text_, hit.span.end).substr(0, 2)) && a_number) return;
        add(hit.span, hit.value, "organisation.party");
    }

    /// Whether the name must stand on the same line: "Gemeente" and "Fractie" over a column announce nothing.
    [[nodiscard]] bool at_line_end(const ActorHit& cue) const {
        const char next = cue.span.end < text_.size() ? reading_.document.text[cue.span.end] : '\n';
        return next == '\t' || (next == '\n' && capital_at(text_, cue.span.begin)) || text_.substr(cue.span.end, 1) != " ";
    }

    void municipality_cue(const ActorHit& hit) {
        std::size_t at = hit.span.end;
        if (at_line_end(hit)) return;
        ++at;
        for (const std::string_view word : {"de gemeente ", "de gemeenten ", "gemeente "})
            if (text_.substr(at).starts_with(word)) at += word.size();
        static const Pattern plural{"(?i)^(?:gemeenten|colleges|raden|gemeenteraden)"};
        const bool a_list = matches(hit.span.of(text_), plural);
        while (unlisted_municipality(at) && a_list) {
            const std::size_t end = covered_;
            at = end;
            for (const std::string_view joint : {", ", " en "})
                if (text_.substr(end).starts_with(joint)) at = end + joint.size();
            if (at == end) return;
        }
    }

    /// A municipality that no list has: a name right behind a word that announces one.
    bool unlisted_municipality(std::size_t at) {
        const std::string_view raw = reading_.document.text;
        const std::size_t end = name_end(raw, at, within_municipality());
        if (end == at || common_word(raw.substr(at, end - at)) || raw[end - 1] == '!') return false;
        const auto listed = std::find_if(hits_.begin() + static_cast<std::ptrdiff_t>(at_), hits_.end(),
                                         [&](const ActorHit& other) { return other.span.begin >= at; });
        const bool known = listed != hits_.end() && listed->span.begin < end;
        const bool longer = known && listed->span.begin == at && text_.substr(listed->span.end).starts_with(" aan d") && listed->span.end < end;
        if (known && !longer) {
            if (listed->span.begin != at || listed->kind != ActorKind::municipality) return false;
            add_municipality(listed->span, listed->value);
            return true;
        }
        const std::string_view name = raw.substr(at, end - at);
        if (name.size() < 3) return false;
        const std::string value = all_capitals(name) ? in_small_letters(name) : std::string(name);
        if (value.empty()) return false;
        add_municipality({at, end}, value);
        return true;
    }

    /// "OOSTERHAGE" as the document writes it elsewhere; empty when it does not.
    std::string in_small_letters(std::string_view name) {
        std::string small(name);
        for (std::size_t i = 1; i < small.size(); ++i)
            if (small[i] >= 'A' && small[i] <= 'Z' && word_ends_at(name, i)) small[i] = static_cast<char>(small[i] - 'A' + 'a');
        if (lookups_ == 0) return {};
        --lookups_;
        return text_.find(small) == std::string_view::npos ? std::string{} : small;
    }

    void party_cue(const ActorHit& hit) {
        std::size_t at = hit.span.end;
        if (at_line_end(hit)) return;
        do {
            ++at;
            if (text_.substr(at).starts_with("en ")) at += 3;
            if (at_ + 1 < hits_.size() && known_party_at(at)) return;
            const std::size_t end = name_end(reading_.document.text, at, within_name());
            const std::string_view name = text_.substr(at, end - at);
            const bool initial = name.size() < 2 || text_.substr(at + 1, 1) == ".";
            if (end == at || initial || common_word(name)) return;
            add({at, end}, "party:" + std::string(name), "organisation.fractie");
            at = end;
            if (text_.substr(at).starts_with(",")) ++at;
        } while (text_.substr(at, 1) == " " && (text_[at - 1] == ',' || text_.substr(at).starts_with(" en ")));
    }

    /// A listed party or the opening of a local one begins at `at`: the next hits take care of it.
    [[nodiscard]] bool known_party_at(std::size_t at) const {
        const auto begins_before = [](const ActorHit& hit, std::size_t offset) { return hit.span.begin < offset; };
        const auto next = std::lower_bound(hits_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, hits_.end(), at, begins_before);
        return next != hits_.end() && next->span.begin == at && (next->kind == ActorKind::party || next->kind == ActorKind::party_head);
    }

    void party_head(const ActorHit& hit) {
        const std::string_view head = hit.span.of(text_);
        const bool person = head == "Groep" || head == "Lijst";
        const bool needs_name = person || head == "Lokaal" || head == "Leefbaar" || head == "LEEFBAAR" || head == "Hart voor";
        std::size_t end = hit.span.end;
        if (text_.substr(end, 1) == " ") {
            std::size_t at = end + 1;
            if (person)
                for (const std::string_view particle : {"van der ", "van den ", "van de ", "van ", "de ", "den ", "ten ", "ter "})
                    if (text_.substr(at).starts_with(particle)) {
                        at += particle.size();
                        break;
                    }
            const std::size_t named = name_end(reading_.document.text, at, within_municipality());
            if (named != at) end = named;
        }
        for (std::size_t i = at_ + 1; i < hits_.size() && hits_[i].span.begin < end; ++i)
            if (hits_[i].kind == ActorKind::municipality && hits_[i].span.begin > hit.span.end) end = hits_[i].span.end;
        const bool over_party = at_ + 1 < hits_.size() && hits_[at_ + 1].span.begin < end && hits_[at_ + 1].kind == ActorKind::party;
        if (over_party) end = hit.span.end;
        if (needs_name && end == hit.span.end) return;
        if (person && !in_council(hit.span, end)) return;
        add({hit.span.begin, end}, "party:" + std::string(text_.substr(hit.span.begin, end - hit.span.begin)), "organisation.local_party");
    }

    /// "Oosterhage Vooruit": a municipality's name with such a word behind it.
    void party_tail(const ActorHit& hit) {
        if (hit.span.begin < 2 || text_[hit.span.begin - 1] != ' ') return;
        const std::string_view town = word_before(text_, hit.span.begin);
        if (town.empty()) return;
        const auto begin = static_cast<std::size_t>(town.data() - text_.data());
        const bool acts_here = at_ > 0 && hits_[at_ - 1].kind == ActorKind::municipality && hits_[at_ - 1].span.end + 1 == hit.span.begin;
        static const Pattern opening{"(?i)(?:\\(|fracties? (?:van )?(?:de )?)$"};
        if (!capital_at(text_, begin) || (!acts_here && !matches(text_before(text_, begin), opening))) return;
        std::size_t end = hit.span.end;
        if (text_.substr(end, 1) == "!") ++end;
        add({begin, end}, "party:" + std::string(text_.substr(begin, end - begin)), "organisation.local_party");
    }

    /// "Noordvliet Wind B.V.".
    void company_tail(const ActorHit& hit) {
        if (hit.span.begin < 2 || text_[hit.span.begin - 1] != ' ') return;
        const Span name = name_before(reading_.document.text, hit.span.begin - 1);
        if (name.empty() || name.begin < covered_) return;
        const Span whole{name.begin, hit.span.end};
        add(whole, std::string(whole.of(text_)), "organisation.company");
    }

    /// "Groep de Boer" is a council group where the words around it speak of groups.
    [[nodiscard]] bool in_council(Span head, std::size_t end) const {
        static const Pattern around{"(?i:fractie|raadslid|raadsleden|VVD|CDA|PvdA|D66|indieners?|stem|\\(tegen|\\()"};
        static const Pattern named_person{"^(?:Groep|Lijst) (?:van|de|den|der|ten|ter) "};
        const std::string_view name = text_.substr(head.begin, end - head.begin);
        return matches(text_before(text_, head.begin), around) || matches(text_after(text_, end), around) || matches(name, named_person);
    }

    void organisation_head(const ActorHit& hit) {
        if (text_.substr(hit.span.end, 1) != " ") return;
        const std::size_t at = hit.span.end + 1;
        std::size_t from = at;
        for (const std::string_view word : {"voor de ", "voor ", "van de ", "van ", "tot "})
            if (text_.substr(at).starts_with(word)) {
                from = at + word.size();
                break;
            }
        const std::size_t end = name_end(reading_.document.text, from, within_name());
        if (end == from || (from == at && no_name(text_.substr(at, end - at)))) return;
        const ActorHit named{{hit.span.begin, without_town(hit.span, end)}, hit.kind, {}};
        const std::string value = value_of(named.span);
        add(named.span, value, "organisation.head");
        abbreviation({named.span, named.kind, value});
    }

    /// "grondeigenaar GRUM": the name alone.
    void apposition(const ActorHit& hit) {
        const std::size_t at = hit.span.end + 1;
        if (text_.substr(hit.span.end, 1) != " ") return;
        const std::size_t end = name_end(reading_.document.text, at, within_name());
        if (end == at || common_word(text_.substr(at, end - at))) return;
        if (at_ + 1 < hits_.size() && hits_[at_ + 1].span.begin < end) return;
        add({at, end}, std::string(text_.substr(at, end - at)), "organisation.apposition");
    }

    /// "Adviesraad Sociaal Domein Hengelo" is named without its municipality.
    [[nodiscard]] std::size_t without_town(Span head, std::size_t end) const {
        if (!head.of(text_).ends_with("raad")) return end;
        for (std::size_t i = at_ + 1; i < hits_.size() && hits_[i].span.begin < end; ++i)
            if (hits_[i].kind == ActorKind::municipality && hits_[i].span.end == end && hits_[i].span.begin > head.end + 1)
                return hits_[i].span.begin - 1;
        return end;
    }

    /// "De Dijkring" is a name, "De" or "Raad" is none.
    [[nodiscard]] static bool no_name(std::string_view words) {
        const bool article = words.starts_with("De ") || words.starts_with("Het ");
        return !article && common_word(words);
    }

    /// The abbreviation that the document gives in brackets behind a name, else the name.
    [[nodiscard]] std::string value_of(Span name) const {
        static const Pattern bracket{"^ \\((\\p{Lu}[\\pL\\d&-]{1,10})\\)"};
        const std::string_view after = text_after(text_, name.end);
        std::string shortened;
        if (RE2::PartialMatch({after.data(), after.size()}, bracket, &shortened)) return shortened;
        std::string full(name.of(text_));
        if (full[0] >= 'a' && full[0] <= 'z') full[0] = static_cast<char>(full[0] - 'a' + 'A');
        return full;
    }

    const Reading& reading_;
    std::string_view text_;
    const std::vector<ActorHit>& hits_;
    const std::map<std::string, std::string>& shortened_;  // a long name -> the document's abbreviation
    std::vector<Annotation>& found_;
    std::size_t at_ = 0;         // the hit at hand
    std::size_t lookups_ = 20;   // searches through the document that are still allowed
    std::size_t covered_ = 0;    // where the last annotation ended
    std::size_t listed_ = 0;     // where the last municipality that acts ended
    std::vector<const ActorHit*> undecided_;  // names of a list that is not yet known to act
};

constexpr std::size_t most_names = 200;  ///< names of its own that a document may have

/// Whether a long name is one of the list, which knows its value better.
bool is_listed(std::string_view name) {
    for (const ActorHit& hit : find_actors(name))
        if (hit.kind == ActorKind::organisation && hit.span.end == name.size()) return true;
    return false;
}

/// What the document makes known itself, once its organisations have been gone through.
std::map<std::string, ActorHit> own_names(const std::vector<Annotation>& organisations, const std::map<std::string, std::string>& shortened) {
    std::map<std::string, ActorHit> names;
    for (const Annotation& annotation : organisations) {
        if (names.size() >= most_names) break;
        const bool unlisted = annotation.rule.starts_with("organisation.municipality") && !annotation.value.starts_with("gm");
        if (unlisted) names[annotation.value] = {{}, ActorKind::municipality, annotation.value};
    }
    for (const auto& [full, abbreviation] : shortened) {
        if (names.size() >= most_names) break;
        names[full] = {{}, ActorKind::organisation, abbreviation};
        names[abbreviation] = {{}, ActorKind::organisation, abbreviation};
    }
    return names;
}

/// The town of a letterhead ("7550 KL Hengelo" with www.hengelo.nl), for letters that name their municipality in a logo only.
void add_letterhead(const Reading& reading, const std::vector<ActorHit>& hits, std::vector<Annotation>& organisations) {
    static const Pattern postcode{"(?:^|[^\\d])\\d\\d\\d\\d ?[A-Z][A-Z] +$"};
    constexpr std::size_t letterhead = 3000;  // bytes
    const std::string_view head = std::string_view(reading.text).substr(0, letterhead);
    const auto is_municipality = [](const Annotation& annotation) { return annotation.rule.starts_with("organisation.municipality"); };
    if (std::any_of(organisations.begin(), organisations.end(), is_municipality)) return;
    for (const ActorHit& hit : hits) {
        if (hit.span.end > head.size()) return;
        if (hit.kind != ActorKind::municipality || !matches(text_before(head, hit.span.begin), postcode)) continue;
        std::string site = "www.";
        for (const char c : hit.span.of(head))
            if (c != ' ' && c != '\'') site += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (head.find(site + ".nl") == std::string_view::npos) continue;
        Annotation annotation;
        annotation.kind = Kind::organisation;
        annotation.span = hit.span;
        annotation.value = hit.value;
        annotation.rule = "organisation.municipality_letterhead";
        organisations.push_back(std::move(annotation));
        return;
    }
}

void find_organisations(const Reading& reading, std::vector<Annotation>& found) {
    const std::string_view text = reading.text;
    std::map<std::string, std::string> shortened;
    for (const WrittenOut& pair : written_out_organisations(text))
        if (shortened.size() < most_names && !is_listed(pair.full.of(text))) shortened.emplace(pair.full.of(text), pair.shortened.of(text));
    std::vector<ActorHit> hits = find_actors(text);
    std::vector<Annotation> organisations;
    Finder{reading, hits, shortened, organisations}.run();
    const std::map<std::string, ActorHit> names = own_names(organisations, shortened);
    if (!names.empty()) {
        organisations.clear();
        hits = with_document_names(text, std::move(hits), names);
        Finder{reading, hits, shortened, organisations}.run();
    }
    add_letterhead(reading, hits, organisations);
    for (Annotation& annotation : organisations) found.push_back(std::move(annotation));
}

}  // namespace

const Extractor& organisation_extractor() {
    static const Extractor extractor{.name = "organisation", .triggers = {}, .in_document = find_organisations};
    return extractor;
}

}  // namespace raadspoor::nlp
