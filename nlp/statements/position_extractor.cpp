// Where somebody stands: for, against, on conditions, or expressly undecided.
//
// Found:      Wij hebben ook ingestemd (support) · die mening deel ik niet (oppose) · het college acht dat
//             ongewenst (oppose) · De gemeente Soest heeft voorwaardelijk getekend (conditional) · Dat
//             voorstel wijzen wij af (oppose) · gemeenten zijn uit het overleg getreden (oppose) · wij nemen
//             geen standpunt in (neutral)
// Left alone: Heeft Zeist de brief ondersteund? · verzoekt het college te stoppen met … · de motie wordt
//             aangenomen · wij steunen inwoners
//
// A clause is a position when a frame of nlp/rules/positions.tsv fits and somebody holds it. A condition that
// hangs on it makes support conditional.
#include <algorithm>
#include <array>
#include <optional>

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/extractors.h"
#include "nlp/statements/frame_match.h"
#include "nlp/statements/frame_table.h"
#include "nlp/statements/frame_triggers.h"
#include "nlp/statements/holder.h"
#include "nlp/statements/stretch.h"
#include "nlp/statements/sureness.h"

namespace raadspoor::nlp {

namespace {

const FrameTable& frames() {
    static const FrameTable table{data::position_frames(), "position"};
    return table;
}

/// Words that make a view of what hangs on it one against it: "van mening dat de weg de buurt schaadt".
bool is_bad(const Said& said) {
    static const std::vector<std::string_view> verbs{"aantasten", "schaden",  "ontbreken", "tekortschieten",
                                                     "schenden",  "beperken", "bedreigen", "ondermijnen",
                                                     "weigeren",  "afwijzen", "verwerpen", "afzien"};
    static const std::vector<std::string_view> words{
        "onvoldoende", "onwenselijk", "ongewenst", "onacceptabel", "onaanvaardbaar", "onjuist",
        "onterecht",   "onnodig",     "beperkt",   "onredelijk",   "onzorgvuldig",   "onhaalbaar"};
    static constexpr std::array<std::string_view, 8> measures{"te_weinig", "te_veel", "te_hoog", "te_laag",
                                                              "te_duur",   "te_laat", "te_snel", "te_ver"};
    if (std::any_of(measures.begin(), measures.end(),
                    [&](std::string_view it) { return said.has_side_by_side(it); }))
        return true;
    return said.clause().denied || is_one_of(said.clause().lemma, verbs) ||
           std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return said.has_word(word); });
}

/// For, or against when what it says of the matter is bad.
Stance view(const Said& said) {
    for (const std::size_t place : said.under()) {
        const Said below{said.cut(), place};
        const bool content =
            below.clause().conjunction == "dat" || below.clause().kind == ClauseKind::infinitive;
        const bool behind = below.clause().span.begin > said.clause().verb.begin;
        if (below.clause().hangs_on == said.place() && content && behind)
            return is_bad(below) ? Stance::oppose : Stance::support;
    }
    return Stance::support;
}

bool of_speaker(std::string_view label) { return label.starts_with("speaker_"); }

Stance stance_of(std::string_view label, const Said& said) {
    if (of_speaker(label)) label.remove_prefix(std::string_view("speaker_").size());
    if (label == "view") return view(said);
    if (label == "judged") return is_bad(said) ? Stance::oppose : Stance::support;
    return named<Stance>(label).value_or(Stance::neutral);
}

/// "Als we naar de begroting kijken, …": what is looked at, no condition.
bool is_topic(const Clause& clause) {
    static const std::vector<std::string_view> looking{"kijken", "zien",   "horen",  "lezen", "bedenken",
                                                       "nagaan", "praten", "hebben", "gaan",  "spreken"};
    const bool at_large =
        clause.subject && (clause.subject->who == Who::wij || clause.subject->who == Who::jij ||
                           clause.subject->who == Who::ik || clause.subject->who == Who::third);
    return clause.conjunction == "als" && at_large && is_one_of(clause.lemma, looking);
}

/// A view is one, whatever it is of; only what is asked in return makes it conditional.
bool is_conditional(const Said& said, bool view = false) {
    static const std::vector<std::string_view> any{"mits", "tenzij", "indien", "als", "zolang", "zodra"};
    static const std::vector<std::string_view> strict{"mits", "tenzij"};
    const std::vector<std::string_view>& openers = view ? strict : any;
    static const std::vector<std::string_view> nouns{"*voorwaarde", "*voorwaarden", "voorbehoud"};
    if (said.has_preposition("onder", nouns) || said.has_preposition("op", nouns) ||
        said.has_word("voorwaardelijk"))
        return true;
    // What hangs on "blijven" in "wij blijven alleen meewerken als …" is a condition of the infinitive too.
    const std::vector<Clause>& clauses = said.cut().clauses();
    const bool carried = said.clause().kind == ClauseKind::infinitive && said.clause().hangs_on;
    return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
        const std::size_t end = said.clause().span.end;
        const bool behind = clause.span.begin >= end && clause.span.begin <= end + 2;  // ", mits"
        const bool above = carried && clause.hangs_on == said.clause().hangs_on;
        const bool here = clause.hangs_on == said.place() || behind || above;
        // "zowel voor … als voor …" compares: a condition has a verb.
        const bool told =
            clause.kind != ClauseKind::fragment || is_one_of(clause.conjunction, {"mits", "tenzij"});
        return here && told && is_one_of(clause.conjunction, openers) && !is_topic(clause);
    });
}

/// "Wij tekenen niet zolang …", "wij werken niet mee, tenzij …": against until something holds.
bool is_until(const Said& said) {
    const std::vector<Clause>& clauses = said.cut().clauses();
    return said.clause().denied && std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
               return clause.hangs_on == said.place() && clause.kind != ClauseKind::fragment &&
                      is_one_of(clause.conjunction, {"zolang", "tenzij", "voordat"});
           });
}

/// "… spreken uit dat gemeenten alleen meewerken als het Rijk betaalt": of a view what it is of tells it.
bool views_condition(const Said& said) {
    static const std::vector<std::string_view> only{"alleen", "slechts", "uitsluitend", "pas"};
    return std::any_of(said.under().begin(), said.under().end(), [&](std::size_t place) {
        const Said below{said.cut(), place};
        const bool content = below.clause().hangs_on == said.place() && below.clause().conjunction == "dat";
        const bool limits =
            std::any_of(only.begin(), only.end(), [&](std::string_view it) { return below.has_word(it); });
        return content && limits && is_conditional(below);
    });
}

bool may_hold(SubjectSort wanted, const Holders& holders, std::size_t place) {
    const SubjectKind kind = holders.kind(place);
    switch (wanted) {
        case SubjectSort::willer:
            return holders.has_noun(place) || may_hold(SubjectSort::actor, holders, place);
        case SubjectSort::actor:
            return kind == SubjectKind::speaker || kind == SubjectKind::actor || kind == SubjectKind::pronoun;
        case SubjectSort::thing:
            return kind == SubjectKind::thing || kind == SubjectKind::none;
        case SubjectSort::giver:
            return holders.giver(place).has_value();
        case SubjectSort::teller:
            return holders.teller(place).has_value();
        case SubjectSort::any:
            return kind != SubjectKind::addressee;
        case SubjectSort::nobody:
            return true;
    }
    return false;
}

Holder held_by(const Frame& frame, const Said& said, const Holders& holders) {
    if (frame.subject == SubjectSort::teller) return holders.teller(said.place()).value_or(Holder{});
    if (frame.subject == SubjectSort::giver) return holders.giver(said.place()).value_or(Holder{});
    return frame.subject == SubjectSort::willer ? holders.willing(said.place()) : holders.of(said.place());
}

std::optional<Position> position_in(const Said& said, const Holders& holders) {
    const Clause& clause = said.clause();
    if (said.has_side_by_side("al_dan_niet") || said.has_side_by_side("wel_of_niet")) return {};
    for (const Frame* frame : frames().of(clause.lemma)) {
        const std::string_view label = clause.denied ? frame->denied : frame->told;
        if (label.empty() || !may_hold(frame->subject, holders, said.place()) || !suits(*frame, said))
            continue;
        Position it{.span = stretch_of(said), .rule = frame->rule, .stance = stance_of(label, said)};
        const bool views = label == "view" && views_condition(said);
        if (it.stance == Stance::support && (is_conditional(said, label == "view") || views))
            it.stance = Stance::conditional;
        if (it.stance == Stance::oppose && is_until(said)) it.stance = Stance::conditional;
        const Holder holder =
            of_speaker(label) ? holders.speaker(said.place()) : held_by(*frame, said, holders);
        it.holder = holder.name, it.holder_basis = holder.basis;
        it.sure = sureness_of(*frame, said, holders, holder);
        return it;
    }
    return {};
}

/// Whether the position before it stands on the same words and says the same: of "wil … niet" and what is not
/// wanted.
bool repeats(const Position& position, const std::vector<Position>& found) {
    return !found.empty() && found.back().span.overlaps(position.span) &&
           found.back().stance == position.stance;
}

void find_positions(const Cut& cut, const Speakers& speakers, Annotations& found) {
    const std::vector<Clause>& clauses = cut.clauses();
    const Holders holders{cut, speakers, found};
    for (std::size_t place = 0; place < clauses.size(); ++place)
        if (auto position = position_in(Said{cut, place}, holders);
            position && stands_alone(cut.reading().text, position->span) &&
            !repeats(*position, found.positions))
            found.positions.push_back(std::move(*position));
}

// ---- Items of a list under "Van mening dat:" or "Spreekt uit:".

enum class ListLead : std::uint8_t { none, view, pronounced };

/// What the words before a list make of its items: views, of which only what judges or demands is one, or
/// what is pronounced.
ListLead lead_of(std::string_view words) {
    static const Pattern view{R"((?i)\bvan (mening|oordeel|opvatting)( is| zijn| te zijn)?,?( dat)?,? ?:?$)"};
    static const Pattern pronounced{
        R"((?i)\b(spreekt|spreken|sprekende)\b( [^.:;]{0,60})? uit,?( dat)?,? ?:?$)"};
    constexpr std::size_t looked_at = 120;
    words = trimmed(words);
    if (words.size() > looked_at) words.remove_prefix(words.size() - looked_at);
    if (view.in(words)) return ListLead::view;
    return pronounced.in(words) ? ListLead::pronounced : ListLead::none;
}

/// "de brug moet blijven", "geen boom mag worden gekapt": what ought to be.
bool demands(const Clause& clause) {
    static const std::vector<std::string_view> ought{"moeten", "dienen", "behoren", "horen", "verdienen"};
    if (is_one_of(clause.modal, ought) || is_one_of(clause.lemma, ought)) return true;
    return clause.modal == "mogen" && clause.denied;
}

/// The stance that a clause of an item tells, as whoever speaks holds it.
std::optional<Stance> listed_stance(const Said& said, ListLead lead) {
    const Clause& clause = said.clause();
    if (lead == ListLead::pronounced || demands(clause))
        return is_bad(said) ? Stance::oppose : Stance::support;
    for (const Frame* frame : frames().of(clause.lemma)) {
        const std::string_view label = clause.denied ? frame->denied : frame->told;
        if (frame->subject == SubjectSort::teller && !label.empty() && suits(*frame, said))
            return stance_of(label, said);
    }
    return {};
}

/// The sentence without the list's sign and what closes it.
Span words_of_item(std::string_view text, Span span) {
    static constexpr std::string_view blanks_and_dashes = "-* ";
    for (bool found = true; found && !span.empty();) {
        found = blanks_and_dashes.find(text[span.begin]) != std::string_view::npos;
        if (found) ++span.begin;
        for (const std::string_view sign : list_signs)
            if (span.of(text).starts_with(sign)) span.begin += sign.size(), found = true;
    }
    static constexpr std::string_view marks = " ,;.:";
    while (!span.empty() && marks.find(text[span.end - 1]) != std::string_view::npos) --span.end;
    return span;
}

void find_listed(const Reading& reading, const Speakers& speakers, Annotations& found) {
    std::vector<Position> listed;
    for (const Sentence& sentence : reading.sentences) {
        const Span before = lead_in_of(reading, sentence);
        const ListLead lead = before.empty() ? ListLead::none : lead_of(before.of(reading.text));
        if (lead == ListLead::none) continue;
        const Cut cut{reading, sentence};
        for (std::size_t place = 0; place < cut.clauses().size(); ++place) {
            const Said said{cut, place};
            if (said.clause().lemma.empty() || said.clause().hangs_on) continue;
            const std::optional<Stance> stance = listed_stance(said, lead);
            if (!stance) continue;
            Position it{.span = words_of_item(reading.text, sentence.span),
                        .rule = "position.listed",
                        .stance = *stance};
            if (it.stance == Stance::support && is_conditional(said, true)) it.stance = Stance::conditional;
            const Holder holder = speaker_at(speakers, it.span.begin);
            it.holder = holder.name, it.holder_basis = holder.basis;
            const bool other =
                std::any_of(found.positions.begin(), found.positions.end(),
                            [&](const Position& known) { return known.span.overlaps(it.span); });
            if (!other && stands_alone(reading.text, it.span)) listed.push_back(std::move(it));
            break;
        }
    }
    found.positions.insert(found.positions.end(), listed.begin(), listed.end());
}

}  // namespace

const Extractor& position_extractor() {
    static const std::vector<std::string> triggers = triggers_of(frames());
    static const Extractor extractor{.name = "position",
                                     .triggers = {triggers.begin(), triggers.end()},
                                     .in_speech = find_positions,
                                     .in_all_speech = find_listed};
    return extractor;
}

}  // namespace raadspoor::nlp
