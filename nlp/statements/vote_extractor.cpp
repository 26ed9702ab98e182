// Votes and decisions whose result is reported.
//
// Found:      met 16 stemmen voor en 14 tegen aangenomen · 86,7 procent stemde voor een voorstel · met
//             algemene stemmen vastgesteld · de motie wordt ingetrokken · de leden hebben ingestemd met het
//             voorstel · Aangenomen. (alone) · de begroting is op 11 maart 2026 in het bestuur vastgesteld ·
//             Aldus vastgesteld in de vergadering van …
// Left alone: de aangenomen motie · het voorstel wordt mogelijk ingetrokken · als de motie wordt aangenomen ·
//             aangenomen dat · het college heeft besloten (no result) · het bestuur stemde in met (one body:
//             a position)
//
// A result needs a participle (aangenomen, verworpen, …) with something that can be decided on, or votes, or
// voters who agree. Words of doubt or future in the same clause undo it.
#include <algorithm>
#include <array>
#include <optional>

#include "corpus/text.h"
#include "nlp/actors/speakers.h"
#include "nlp/data/data.h"
#include "nlp/measures/dutch_numbers.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/extractors.h"
#include "nlp/statements/decision_rows.h"
#include "nlp/statements/frame_match.h"
#include "nlp/statements/frame_table.h"
#include "nlp/statements/frame_triggers.h"
#include "nlp/statements/holder.h"
#include "nlp/statements/stretch.h"

namespace raadspoor::nlp {

namespace {

struct Result {
    Outcome outcome;
    Rule rule;
};

const WordSet doubt{
    "mogelijk kan kunnen kon zal zullen moet moeten dient dienen als indien wanneer zodra mits tenzij zou "
    "zouden voorgesteld nog wil "
    "mocht mochten misschien wellicht willen mag mogen eventueel nadat alvorens voordat of hoe waarom "
    "verwachting ter niet hebt wilt "
    "uiterlijk straks zoals"};

const WordSet voters{
    "leden ledenvergadering alv gemeenten raad gemeenteraad kamer staten raadsleden meerderheid fracties ab "
    "eerste tweede commissie vergadering "
    "raadsmeerderheid"};

constexpr std::array<std::string_view, 32> subjects{
    "motie",     "moties",     "amendement", "amendementen",  "voorstel",    "voorstellen",  "resolutie",
    "begroting", "agenda",     "nota",       "plan",          "visie",       "verordening",  "besluitenlijst",
    "notulen",   "verslag",    "afspraken",  "beleid",        "jaarstukken", "jaarrekening", "besluit",
    "strategie", "notitie",    "akkoord",    "lijst",         "programma",   "kader",        "regeling",
    "wijziging", "rapportage", "regels",     "uitgangspunten"};

std::optional<Outcome> outcome_of(const Pieces& p, std::size_t i) {
    if (p.any_of(i, "aangenomen goedgekeurd")) return Outcome::aangenomen;
    if (p.is(i, "verworpen")) return Outcome::verworpen;
    if (p.is(i, "ingetrokken")) return Outcome::ingetrokken;
    if (p.is(i, "aangehouden")) return Outcome::aangehouden;
    if (p.any_of(i, "vastgesteld bekrachtigd")) return Outcome::vastgesteld;
    return {};
}

bool decided_on(const Pieces& p, std::size_t i) {
    return p.word(i) && std::any_of(subjects.begin(), subjects.end(),
                                    [&](std::string_view end) { return p.lower(i).ends_with(end); });
}

/// A stretch of a sentence between its borders, of at most so many pieces.
constexpr std::size_t longest = 300;
struct Stretch {
    std::size_t first = 0, last = 0;
};

class VoteFinder {
public:
    VoteFinder(const Cut& cut, std::vector<Vote>& found)
        : reading_{cut.reading()}, sentence_{cut.sentence()}, pieces_{cut.pieces()}, found_{found} {}

    void run() {
        for (std::size_t first = 0; first < pieces_.size();) {
            std::size_t last = first;
            while (last < pieces_.size() && last - first < longest && !breaks(last)) ++last;
            if (last > first) in_clause({first, last});
            first = last + 1;
        }
    }

private:
    bool breaks(std::size_t i) const {
        if (pieces_.is(i, ";") || pieces_.is(i, "•")) return true;
        return pieces_.is(i, ",") && pieces_.any_of(i + 1, "waarbij maar waarna omdat waardoor zodat");
    }

    /// "… Besluit: vastgesteld.", "Uitslag: unaniem aangenomen": a label and the result alone.
    bool labelled(Stretch clause) {
        for (std::size_t i = clause.first; i + 2 < clause.last; ++i) {
            if (!pieces_.any_of(i, "besluit uitslag stemming resultaat raadsbesluit") ||
                !pieces_.is(i + 1, ":"))
                continue;
            std::size_t at = i + 2;
            while (pieces_.any_of(at, "unaniem ongewijzigd gewijzigd conform")) ++at;
            const std::optional<Outcome> outcome = outcome_of(pieces_, at);
            if (!outcome || (at + 1 < clause.last && !pieces_.any_of(at + 1, ". ;"))) continue;
            found_.push_back({.span = pieces_.span(i, at + 1), .rule = "vote.labelled", .outcome = *outcome});
            return true;
        }
        return false;
    }

    /// "Motie M12: verworpen (10-21).", "Amendement A3 - ingetrokken": a matter and its result.
    bool titled(Stretch clause) {
        constexpr std::size_t longest_title = 30;
        if (!pieces_.any_of(clause.first, "motie amendement subamendement raadsvoorstel statenvoorstel"))
            return false;
        for (std::size_t i = clause.first + 1; i + 1 < std::min(clause.last, clause.first + longest_title);
             ++i) {
            if (!pieces_.any_of(i, ": - –")) continue;
            std::size_t at = i + 1;
            while (pieces_.any_of(at, "unaniem raadsbreed wordt is")) ++at;
            const std::optional<Outcome> outcome = outcome_of(pieces_, at);
            const bool ends = at + 1 >= clause.last || pieces_.any_of(at + 1, ". ; (");
            if (!outcome || !ends) continue;
            Vote it{.span = pieces_.span(clause.first, at + 1), .rule = "vote.titled", .outcome = *outcome};
            if (pieces_.is(at + 1, "(") && pieces_.number(at + 2) && pieces_.any_of(at + 3, "- – / tegen") &&
                pieces_.number(at + 4))
                it.votes_for = pieces_[at + 2].value, it.votes_against = pieces_[at + 4].value;
            found_.push_back(it);
            return true;
        }
        return false;
    }

    /// "3. Vaststelling besluitenlijst | Conform vastgesteld.": a heading and the result.
    bool closes(Stretch clause) {
        std::size_t end = clause.last;
        while (end > clause.first && pieces_.any_of(end - 1, ". ;")) --end;
        if (end < clause.first + 2 || !pieces_.any_of(end - 2, "conform ongewijzigd unaniem")) return false;
        const bool capital = starts_with_upper(pieces_.span(end - 2, end - 1).of(reading_.text));
        const bool decided = pieces_.is(end - 1, "besloten");
        const std::optional<Outcome> outcome = decided ? Outcome::aangenomen : outcome_of(pieces_, end - 1);
        if (!capital || !outcome) return false;
        found_.push_back(
            {.span = pieces_.span(clause.first, end), .rule = "vote.closing", .outcome = *outcome});
        return true;
    }

    void in_clause(Stretch clause) {
        if (labelled(clause) || titled(clause) || closes(clause)) return;
        const auto counts = votes(clause);
        const auto shared = share(clause);
        std::optional<Result> result = spoken(clause, counts.has_value() || shared.has_value());
        if (!result && counts)
            result = Result{counts->first > counts->second ? Outcome::aangenomen : Outcome::verworpen,
                            "vote.counted"};
        if (!result && shared)
            result = Result{*shared > 50 ? Outcome::aangenomen : Outcome::verworpen, "vote.share"};
        if (!result) result = agreed(clause);
        if (!result) result = put_off(clause);
        if (!result) result = adopted(clause);
        if (!result) return;
        const bool stop = clause.last > clause.first + 1 && pieces_.is(clause.last - 1, ".");
        Vote it{.span = pieces_.span(clause.first, stop ? clause.last - 1 : clause.last),
                .rule = result->rule,
                .outcome = result->outcome,
                .share = shared};
        if (counts) it.votes_for = counts->first, it.votes_against = counts->second;
        found_.push_back(it);
    }

    /// "met 16 stemmen voor en 14 tegen", "16 voor, 14 tegen", "voor: 16, tegen: 14", "16 tegen 14 stemmen".
    std::optional<std::pair<int, int>> votes(Stretch clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (!pieces_.number(i) || pieces_.digits(i) > 4) {
                if (const auto found = headed(i)) return found;
                continue;
            }
            std::size_t at = i + 1;
            const bool named = pieces_.any_of(at, "stem stemmen leden gemeenten");
            if (named) ++at;
            if (pieces_.is(at, "tegen") && pieces_.number(at + 1) && pieces_.any_of(at + 2, "stem stemmen"))
                return {{pieces_[i].value, pieces_[at + 1].value}};
            if (!pieces_.any_of(at, "voor vóór voorstemmen")) continue;
            at = behind_brackets(at + 1);
            while (pieces_.any_of(at, ", en bij / -")) ++at;
            if (!pieces_.number(at)) continue;
            const std::size_t against = at++;
            if (pieces_.any_of(at, "stem stemmen")) ++at;
            if (pieces_.any_of(at, "tegen tegenstemmen")) return {{pieces_[i].value, pieces_[against].value}};
        }
        return {};
    }

    /// "9 stemmen voor (SP, D66) en 22 tegen": past the names of who voted so.
    std::size_t behind_brackets(std::size_t i) const {
        constexpr std::size_t farthest = 60;
        if (!pieces_.is(i, "(")) return i;
        for (std::size_t at = i + 1; at < i + farthest; ++at)
            if (pieces_.is(at, ")")) return at + 1;
        return i;
    }

    std::optional<std::pair<int, int>> headed(std::size_t i) const {
        if (!pieces_.is(i, "voor") || !pieces_.is(i + 1, ":") || !pieces_.number(i + 2)) return {};
        std::size_t at = i + 3;
        while (pieces_.any_of(at, ", ; / stemmen")) ++at;
        if (!pieces_.is(at, "tegen") || !pieces_.is(at + 1, ":") || !pieces_.number(at + 2)) return {};
        return {{pieces_[i + 2].value, pieces_[at + 2].value}};
    }

    /// "86,7 procent stemde voor", "heeft 80% van de leden voor gestemd".
    std::optional<double> share(Stretch clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            const auto number = number_in_digits(pieces_, pieces_.whole(), i, Blanks::no_break);
            if (!number || !pieces_.any_of(number->last, "% procent")) continue;
            bool voted = false, for_it = false, against = false;
            for (std::size_t at = clause.first; at < i; ++at)
                voted = voted || pieces_.any_of(at, "stemde stemden");
            for (std::size_t at = number->last + 1; at < std::min(clause.last, number->last + 12); ++at) {
                voted = voted || pieces_.any_of(at, "stemde stemden gestemd");
                for_it = for_it || pieces_.is(at, "voor");
                against = against || pieces_.is(at, "tegen");
            }
            if (voted && for_it && !against) return number->number.value();
            if (voted && against) return 100 - number->number.value();
        }
        return {};
    }

    bool contains(Stretch clause, ShortList words) const {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (pieces_.any_of(i, words)) return true;
        return false;
    }

    bool contains(Stretch clause, const WordSet& words) const {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (words.contains(pieces_.lower(i)) && !pieces_.is(i + 1, "hamerstuk")) return true;
        return false;
    }

    bool has_subject(Stretch clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (decided_on(pieces_, i)) return true;
        return false;
    }

    /// "met algemene stemmen", "unaniem", "bij acclamatie", "met een ruime meerderheid".
    bool in_a_manner(Stretch clause) const {
        if (contains(clause, "unaniem acclamatie eenstemmig hamerstuk hamerslag raadsbreed z.h.s"))
            return true;
        for (std::size_t i = clause.first; i + 1 < clause.last; ++i)
            if ((pieces_.is(i, "algemene") && pieces_.is(i + 1, "stemmen")) ||
                (pieces_.is(i, "met") && majority(i + 1)) ||
                (pieces_.is(i, "zonder") && (pieces_.any_of(i + 1, "stemming tegenstem tegenstemmen") ||
                                             pieces_.any_of(i + 2, "stemming"))) ||
                (pieces_.is(i, "bij") && pieces_.any_of(i + 1, "handopsteken zitten")))
                return true;
        return false;
    }

    bool majority(std::size_t i) const {
        for (std::size_t at = i; at < i + 4; ++at)
            if (pieces_.any_of(at, "meerderheid meerderheden")) return true;
        return false;
    }

    /// A participle that reports a result: "de motie is verworpen", "is op 11 maart vastgesteld", "Unaniem
    /// aangenomen".
    std::optional<Result> spoken(Stretch clause, bool counted) const {
        int participles = 0;
        for (std::size_t i = clause.first; i < clause.last && participles < 3; ++i) {
            const std::optional<Outcome> outcome = outcome_of(pieces_, i);
            if (!outcome) continue;
            ++participles;
            if (attributive(i) || pieces_.is(i + 1, "dat")) continue;
            if (contains({clause.first, i}, doubt) ||
                contains({i + 1, std::min(i + 3, clause.last)}, "kan kunnen zal zullen zou moet worden"))
                continue;
            if (counted || in_a_manner(clause)) return Result{*outcome, "vote.manner"};
            if (alone(clause)) return Result{*outcome, "vote.alone"};
            if (passive(clause, i)) return Result{*outcome, "vote.passive"};
            if (active(clause, i)) return Result{*outcome, "vote.active"};
        }
        return {};
    }

    /// "de aangenomen motie": the result of another vote.
    bool attributive(std::size_t i) const {
        return decided_on(pieces_, i + 1) || pieces_.any_of(i + 1, "versie tekst kaders budget");
    }

    /// A line that is nothing but the result, and offers no choice: "Aangenomen.", "Besluit: verworpen".
    bool alone(Stretch clause) const {
        if (clause.last - clause.first > 5 || contains(clause, "/ * □ ☐") || clause.first > 0) return false;
        int results = 0;
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (outcome_of(pieces_, i))
                ++results;
            else if (!pieces_.sign(i) &&
                     !pieces_.any_of(i,
                                     "besluit stemming uitslag resultaat motie amendement voorstel unaniem "
                                     "is conform raadsbesluit"))
                return false;
        }
        return results == 1 && sentence_.block < reading_.document.blocks.size() &&
               reading_.document.blocks[sentence_.block].span.size() < sentence_.span.size() + 20;
    }

    /// "De motie wordt ingetrokken", "de begroting is … vastgesteld" with a date or who decided it.
    bool passive(Stretch clause, std::size_t participle) const {
        const bool adopted_text = outcome_of(pieces_, participle) == Outcome::vastgesteld;
        bool verb = pieces_.any_of(participle + 1, "is zijn werd werden");
        std::size_t at = participle;
        for (; !verb && at-- > clause.first;)
            verb = pieces_.any_of(at, "is zijn werd werden") ||
                   ((!adopted_text || contains(clause, "ongewijzigd gewijzigd")) &&
                    pieces_.any_of(at, "wordt worden"));
        if (!verb) return false;
        if (!pieces_.any_of(participle, "vastgesteld bekrachtigd goedgekeurd")) return has_act(clause);
        return has_subject(clause) &&
               (dated_or_by(clause) || contains(clause, "ongewijzigd gewijzigd conform voorbehoud"));
    }

    bool has_act(Stretch clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (pieces_.lower(i).starts_with("motie") || pieces_.lower(i).ends_with("motie") ||
                pieces_.lower(i).starts_with("amendement") || pieces_.lower(i).ends_with("voorstel") ||
                pieces_.any_of(i, "resolutie agendapunt besluit moties stemming behandeling"))
                return true;
        return false;
    }

    bool dated_or_by(Stretch clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (pieces_.digits(i) == 4 && pieces_[i].value > 1900 && pieces_[i].value < 2100) return true;
            if (pieces_.is(i, "door") && pieces_.any_of(i + 1, "de het") &&
                pieces_.any_of(i + 2, "raad gemeenteraad college leden alv bo algemeen kamer staten"))
                return true;
            if (pieces_.any_of(i, "raadsvergadering ledenvergadering vergadering") ||
                pieces_.lower(i).ends_with("commissie"))
                return true;
        }
        return false;
    }

    /// "De raad heeft het voorstel verworpen", "het algemeen bestuur heeft het plan vastgesteld".
    bool active(Stretch clause, std::size_t participle) const {
        const Stretch before{clause.first, participle};
        const bool decides =
            contains(before, voters) ||
            (pieces_.any_of(participle, "vastgesteld goedgekeurd") && contains(before, "bestuur college"));
        return contains(before, "heeft hebben") && decides && has_subject(before);
    }

    /// "Het college besluit het voorstel aan te houden", "is besloten de motie in te trekken".
    std::optional<Result> put_off(Stretch clause) const {
        if (contains(clause, doubt) || !contains(clause, "besluit besluiten besloten besloot") ||
            !has_act(clause))
            return {};
        for (std::size_t i = clause.first; i + 2 < clause.last; ++i) {
            if (pieces_.is(i, "aan") && pieces_.is(i + 1, "te") && pieces_.is(i + 2, "houden"))
                return Result{Outcome::aangehouden, "vote.put_off"};
            if (pieces_.is(i, "in") && pieces_.is(i + 1, "te") && pieces_.is(i + 2, "trekken"))
                return Result{Outcome::ingetrokken, "vote.put_off"};
        }
        return {};
    }

    /// "De leden hebben met ruime meerderheid ingestemd met", "de ALV stemde op 9 maart 2021 in met".
    std::optional<Result> agreed(Stretch clause) const {
        if (contains(clause, doubt) || !contains(clause, voters)) return {};
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (pieces_.any_of(i, "bestuur college wij we ik kabinet") && !in_a_manner(clause))
                return {};  // one body: a position
            const bool small = contains(clause, "commissie vergadering") &&
                               !contains(clause, "raad gemeenteraad kamer staten leden alv");
            if (small && !in_a_manner(clause)) return {};
            if (pieces_.is(i, "ingestemd") && contains(clause, "heeft hebben is") &&
                contains({i, clause.last}, "met"))
                return Result{Outcome::aangenomen, "vote.agreed"};
            const bool now =
                pieces_.is(i, "stemt") && (in_a_manner(clause) || contains(clause, "aantekening"));
            if (!now && !pieces_.any_of(i, "stemde stemden")) continue;
            for (std::size_t at = i + 1; at + 1 < clause.last; ++at)
                if (pieces_.is(at, "in") && pieces_.is(at + 1, "met"))
                    return Result{Outcome::aangenomen, "vote.agreed"};
        }
        return {};
    }

    /// "Aldus vastgesteld in de vergadering van …"; a line "… vast te stellen" under a bare "Besluit:".
    std::optional<Result> adopted(Stretch clause) const {
        if (pieces_.is(clause.first, "aldus") && pieces_.any_of(clause.first + 1, "vastgesteld besloten") &&
            (contains(clause, "college") || meets(clause)))
            return Result{Outcome::vastgesteld, "vote.adopted"};
        if (pieces_.is(clause.first, "conform") && pieces_.is(clause.first + 1, "besloten"))
            return Result{Outcome::aangenomen, "vote.conform"};
        if (lays_down(clause)) return Result{Outcome::vastgesteld, "vote.lays_down"};
        for (std::size_t i = clause.first; i + 2 < clause.last; ++i)
            if (pieces_.is(i, "vast") && pieces_.is(i + 1, "te") && pieces_.is(i + 2, "stellen") &&
                under_decision(clause))
                return Result{Outcome::vastgesteld, "vote.decision"};
        return {};
    }

    /// "de commissievergadering"
    bool meets(Stretch clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (pieces_.lower(i).ends_with("vergadering")) return true;
        return false;
    }

    /// "De commissie stelt de besluitenlijst ongewijzigd vast."
    bool lays_down(Stretch clause) const {
        if (contains(clause, doubt) || !contains(clause, "stelt stellen stelde stelden") ||
            !has_subject(clause))
            return false;
        const std::size_t last = pieces_.is(clause.last - 1, ".") ? clause.last - 2 : clause.last - 1;
        return pieces_.is(last, "vast") && (contains(clause, voters) || meets_in(clause));
    }

    bool meets_in(Stretch clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (pieces_.lower(i).ends_with("commissie") || pieces_.any_of(i, "bestuur college vergadering"))
                return true;
        return false;
    }

    bool under_decision(Stretch clause) const {
        if (pieces_.is(clause.first, "besluit") && pieces_.is(clause.first + 1, ":") && clause.first == 0)
            return true;
        const std::size_t lead_in =
            sentence_.block < reading_.lead_in.size() ? reading_.lead_in[sentence_.block] : no_block;
        if (lead_in == no_block || lead_in + 1 != sentence_.block) return false;
        const std::string_view words = reading_.words_of(lead_in);
        return words == "Besluit:" || words == "BESLUIT:" || words == "besluit:" || words == "Besluit";
    }

    const Reading& reading_;
    const Sentence& sentence_;
    const Pieces& pieces_;
    std::vector<Vote>& found_;
};

const FrameTable& frames() {
    static const FrameTable table{data::vote_frames(), "vote"};
    return table;
}

bool may_decide(SubjectSort wanted, const Holders& holders, std::size_t place) {
    const SubjectKind kind = holders.kind(place);
    const bool somebody =
        kind == SubjectKind::speaker || kind == SubjectKind::actor || kind == SubjectKind::pronoun;
    if (wanted == SubjectSort::willer) return somebody || holders.has_noun(place);
    return wanted == SubjectSort::any || somebody;
}

std::optional<Vote> framed(const Said& said, const Holders& holders) {
    const Clause& clause = said.clause();
    for (const Frame* frame : frames().of(clause.lemma)) {
        const std::string_view label = clause.denied ? frame->denied : frame->told;
        if (label.empty() || !may_decide(frame->subject, holders, said.place()) || !suits(*frame, said))
            continue;
        const auto outcome = named<Outcome>(label);
        if (outcome) return Vote{.span = stretch_of(said), .rule = frame->rule, .outcome = *outcome};
    }
    return {};
}

bool overlaps(const Vote& vote, const std::vector<Vote>& found, std::size_t first) {
    return std::any_of(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                       [&](const Vote& other) { return other.span.overlaps(vote.span); });
}

/// Who decided, where the clause tells: "is door de Kamer verworpen", "het bestuur heeft … vastgesteld".
Holder decider(const Vote& vote, const std::vector<Clause>& clauses, const Holders& holders,
               std::string_view text) {
    static const std::vector<std::string_view> bodies{
        "*raad", "staten", "*kamer", "tweede",       "eerste",   "*commissie", "*bestuur",
        "leden", "alv",    "ab",     "*vergadering", "*college", "wethouders"};
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (!vote.span.overlaps(clauses[i].verb)) continue;
        const auto decides = [&](const std::optional<NounPhrase>& phrase) {
            return phrase && is_one_of(noun_of(*phrase, text), bodies);
        };
        if (decides(clauses[i].agent) || (!clauses[i].agent && decides(clauses[i].subject)))
            return holders.of(i);
    }
    return {};
}

void find_votes(const Cut& cut, const Speakers& speakers, Annotations& found) {
    const std::size_t first = found.votes.size();
    VoteFinder{cut, found.votes}.run();
    const Holders holders{cut, speakers, found};
    for (std::size_t place = 0; place < cut.clauses().size(); ++place)
        if (auto vote = framed(Said{cut, place}, holders);
            vote && stands_alone(cut.reading().text, vote->span) && !overlaps(*vote, found.votes, first))
            found.votes.push_back(std::move(*vote));
    for (std::size_t i = first; i < found.votes.size(); ++i) {
        const Holder holder = decider(found.votes[i], cut.clauses(), holders, cut.reading().text);
        found.votes[i].holder = holder.name, found.votes[i].holder_basis = holder.basis;
    }
}

/// A list of what the college decided.
bool is_of_college(const Reading& reading) {
    static const Pattern college{
        R"((?i)(besluitenlijst|vergadering|collegebesluiten)[^.\n]{0,60}\b(college|b ?& ?w)\b)"};
    constexpr std::size_t head = 300;
    return college.in(std::string_view(reading.text).substr(0, head));
}

/// Adds the rows of lists and tables in place of what their words alone gave, and who decided.
void finish_votes(const Reading& reading, const Speakers& speakers, Annotations& found) {
    std::vector<Vote> rows;
    find_decision_rows(reading, rows);
    std::erase_if(found.votes, [&](const Vote& vote) {
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Vote& row) { return row.span.overlaps(vote.span); });
    });
    found.votes.insert(found.votes.end(), rows.begin(), rows.end());
    for (Vote& vote : found.votes) {
        if (vote.holder.empty() && is_of_college(reading))
            if (auto body = speakers.body_at("het college", vote.span.begin))
                vote.holder = std::move(*body), vote.holder_basis = HolderBasis::speaker;
        if (vote.holder.empty())
            if (auto body = speakers.body_at("de raad", vote.span.begin))
                vote.holder = std::move(*body), vote.holder_basis = HolderBasis::speaker;
        if (!vote.holder.empty()) vote.sure = Sureness::zeker;
    }
}

}  // namespace

const Extractor& vote_extractor() {
    static const std::vector<std::string> of_frames = triggers_of(frames());
    static const Extractor extractor = [] {
        std::vector<std::string_view> triggers{
            "(?i)(aangenomen|goedgekeurd|verworpen|ingetrokken|aangehouden|vastgesteld|bekrachtigd)",
            "(?i)(aan te houden|in te trekken)",
            "(?i)(stemt|stemmen|stemde|gestemd|ingestemd)",
            "(?i)\\bvoor: *[0-9]",
            "(?i)(aldus|conform) besloten",
            "(?i)vast te stellen",
            "[0-9] (voor|vóór)\\b"};
        triggers.insert(triggers.end(), of_frames.begin(), of_frames.end());
        return Extractor{.name = "vote",
                         .triggers = std::move(triggers),
                         .in_speech = find_votes,
                         .in_all_speech = finish_votes};
    }();
    return extractor;
}

}  // namespace raadspoor::nlp
