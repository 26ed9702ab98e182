#include "query/question/lister.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <set>
#include <utility>

#include "corpus/sentences.h"
#include "corpus/text.h"
#include "nlp/motions/debated_motions.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/terms.h"
#include "query/print/actor_names.h"
#include "query/question/exact_terms.h"
#include "query/question/promise_terms.h"

namespace raadspoor::query {

namespace {

using index::List;
using index::Listed;

/// Names as the rows have them.
std::string folded_names(std::initializer_list<std::string_view> names) {
    std::string all;
    for (const std::string_view name : names)
        if (const std::string one = folded(name); !one.empty()) all += (all.empty() ? "" : "\n") + one;
    return all;
}

bool overlaps_any(const std::vector<MotionFact>& facts, MotionEvent event, Span span) {
    return std::any_of(facts.begin(), facts.end(),
                       [&](const MotionFact& it) { return it.event == event && it.span.overlaps(span); });
}

/// Words of every promise: they tell nothing of what it is about.
bool is_of_promises(std::string_view word) {
    static constexpr std::array<std::string_view, 57> words{
        "zullen",       "raad",      "informeren", "brief",    "sturen",    "stuurt",       "leggen",
        "voorleggen",   "komen",     "terug",      "deze",     "hierover",  "daarover",     "moment",
        "hebben",       "zodra",     "college",    "ontvangt", "ontvangen", "geinformeerd", "worden",
        "wordt",        "toegezegd", "toezegging", "hierbij",  "bijgaand",  "bijgevoegd",   "gemeente",
        "gemeenteraad", "wethouder", "minister",   "kamer",    "tweede",    "leden",        "zoals",
        "daarbij",      "hiermee",   "naar",       "over",     "voor",      "door",         "onze",
        "wanneer",      "daarna",    "vervolgens", "eind",     "januari",   "februari",     "maart",
        "april",        "juni",      "juli",       "augustus", "september", "oktober",      "november",
        "december"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The stems of the words that tell what a sentence is about, ascending, with a blank between.
std::string telling_words(std::string_view sentence) {
    constexpr std::size_t shortest = 4;
    std::set<std::string> stems;
    std::string word;
    const auto keep = [&] {
        if (!word.empty()) stems.insert(std::exchange(word, {}));
    };
    nlp::terms(sentence, [&](const Term& term) {
        if (term.kind == TermKind::exact) {
            keep();
            if (term.text.size() >= shortest && !is_digit(term.text.front()) && !is_of_promises(term.text))
                word = term.text;
        } else if (term.kind == TermKind::stem && !word.empty()) {
            word = term.text;
        }
    });
    keep();
    std::string all;
    for (const std::string& stem : stems) all += (all.empty() ? "" : " ") + stem;
    return all;
}

/// Words of a title that tell it from others.
std::vector<std::string> telling_title_words(const std::string& title) {
    static constexpr std::array<std::string_view, 12> kinds{
        "motie",       "amendement",           "resolutie", "raadsvoorstel", "brief",
        "ledenbrief",  "raadsinformatiebrief", "onderwerp", "gemeente",      "beantwoording",
        "raadsvragen", "besluitenlijst"};
    constexpr std::size_t shortest = 4;
    std::vector<std::string> words;
    for (std::string& word : exact_terms(title))
        if (word.size() >= shortest && std::find(kinds.begin(), kinds.end(), word) == kinds.end())
            words.push_back(std::move(word));
    return words;
}

/// The rows of one document.
class Rows {
public:
    Rows(const Document& document, const Analysis& analysis)
        : document_{document}, analysis_{analysis}, author_{folded(author_of(analysis))} {}

    std::vector<Listed> make() {
        add_statements();
        add_positions();
        add_motions();
        add_measures();
        add_structure();
        add_deliveries();
        add_names();
        return std::move(rows_);
    }

private:
    void add(List list, std::size_t n, Span span, std::string who, bool sure = true) {
        rows_.push_back({list, n, span, {}, sure, std::move(who), {}, {}});
    }

    std::string spoken_by(Span span, std::string_view holder) const {
        const Turn* const turn = turn_at(analysis_.minutes, span.begin);
        return turn == nullptr ? folded_names({holder}) : folded_names({holder, turn->speaker, turn->party});
    }

    void add_statements() {
        const Annotations& all = analysis_.annotations;
        std::size_t n = 0;
        for (const Condition& it : all.conditions)
            add(List::conditions, n++, it.span,
                folded(actor_of(document_, analysis_, it.span, holder_of(analysis_, it))),
                it.sure == Sureness::zeker);
        n = 0;
        for (const Commitment& it : all.commitments) {
            add(List::commitments, n++, it.span,
                spoken_by(it.span, actor_of(document_, analysis_, it.span, it.holder)),
                it.sure == Sureness::zeker);
            rows_.back().words = telling_words(it.span.of(document_.text));
            if (is_told_done(document_, it))
                rows_.back().beside = sentence_around(analysis_.sentences, it.span);
        }
        n = 0;
        for (const Signatory& it : all.signatories)
            add(List::signatories, n++, it.span, folded_names({it.name, actor_name(it.organisation)}));
    }

    /// What the college says of a motion is advice, and no position.
    bool is_advice(Span span) const {
        if (overlaps_any(analysis_.motions, MotionEvent::advised, span)) return true;
        const Turn* const turn = turn_at(analysis_.minutes, span.begin);
        const bool governs = turn != nullptr && (turn->role == SpeakerRole::wethouder ||
                                                 turn->role == SpeakerRole::burgemeester ||
                                                 turn->role == SpeakerRole::gedeputeerde);
        return governs && nlp::advice_in(one_line(span.of(document_.text))) != Advice::none;
    }

    void add_positions() {
        std::size_t n = 0;
        for (const Position& it : analysis_.annotations.positions) {
            const std::size_t place = n++;
            if (overlaps_any(analysis_.motions, MotionEvent::explained, it.span) || is_advice(it.span))
                continue;
            add(List::positions, place, it.span,
                spoken_by(it.span, actor_of(document_, analysis_, it.span, it.holder)),
                it.sure == Sureness::zeker);
        }
    }

    void add_motions() {
        std::size_t n = 0;
        for (const MotionFact& it : analysis_.motions) {
            const std::size_t place = n++;
            if (it.event == MotionEvent::explained)
                add(List::positions, explanations_from(analysis_) + place, it.span,
                    folded_names({it.party.empty() ? it.by : it.party, it.by}));
            if (it.event == MotionEvent::advised) add(List::advice, place, it.span, folded_names({it.by}));
            if (it.event == MotionEvent::voted && it.outcome)
                add(List::votes, place, it.span, folded_names({it.voters_for, it.voters_against}));
        }
        n = 0;
        for (const Vote& it : analysis_.annotations.votes) {
            const std::size_t place = n++;
            if (!overlaps_any(analysis_.motions, MotionEvent::voted, it.span))
                add(List::votes, bare_votes_from(analysis_) + place, it.span,
                    folded_names({actor_name(it.holder)}), it.sure == Sureness::zeker);
        }
    }

    void add_measures() {
        const Annotations& all = analysis_.annotations;
        std::set<std::pair<std::string, std::size_t>> told;  // a sentence that names a day twice is one event
        std::size_t n = 0;
        for (const Date& it : all.dates) {
            const std::size_t place = n++;
            if (it.value.empty() ||
                !told.emplace(it.value, sentence_around(analysis_.sentences, it.span).begin).second)
                continue;
            add(List::timeline, place, it.span, author_);
            rows_.back().day = it.value;
        }
        add_references();
        n = 0;
        for (const Amount& it : all.amounts) {
            const std::size_t place = n++;
            if (!it.value.empty()) add(List::amounts, place, it.span, author_);
        }
        for (const Percentage& it : all.percentages) add(List::amounts, n++, it.span, author_);
    }

    void add_references() {
        std::size_t n = 0;
        for (const Reference& it : analysis_.annotations.references) {
            const std::size_t place = n++;
            const Span sentence = sentence_around(analysis_.sentences, it.span);
            add(List::references, place, sentence, author_);
            if (it.target_kind != TargetKind::document) continue;
            std::string words = one_line(it.span.of(document_.text));
            if (names_motion(folded(words))) words += '\n' + one_line(sentence.of(document_.text));
            rows_.back().words = words;
            if (!tells_outcome(it.span)) continue;
            add(List::reports, place, sentence, author_);
            rows_.back().words = std::move(words);
        }
    }

    static bool names_motion(const std::string& words) {
        return std::any_of(
            names<DocumentKind>.begin(), names<DocumentKind>.end(), [&](std::string_view kind) {
                return is_motion(*named<DocumentKind>(kind)) && words.find(kind) != std::string::npos;
            });
    }

    bool tells_outcome(Span span) const {
        const std::vector<Vote>& votes = analysis_.annotations.votes;
        return outcome_before(document_.text, span) ||
               std::any_of(votes.begin(), votes.end(),
                           [&](const Vote& it) { return it.span.overlaps(span); });
    }

    /// What the paper is called by.
    void add_names() {
        const Metadata& paper = analysis_.metadata;
        std::string signers;
        if (is_motion(paper.kind))
            for (const Signatory& it : analysis_.annotations.signatories)
                if (!it.organisation.empty())
                    signers += (signers.empty() ? "" : "\n") + folded(actor_name(it.organisation));
        add(List::names, index_of(paper.kind), {}, std::move(signers), is_motion(paper.kind));
        std::string words;
        for (const std::string& word : telling_title_words(paper.title))
            words += (words.empty() ? "" : " ") + word;
        for (const std::string& number : paper.reference) words += '\n' + folded(number);
        rows_.back().words = std::move(words);
    }

    void add_structure() {
        std::size_t n = 0;
        for (const Abbreviation& it : analysis_.abbreviations) add(List::abbreviations, n++, it.span, {});
        n = 0;
        for (const QuestionAnswer& it : analysis_.questions) {
            add(List::questions, n++, it.question, author_);
            rows_.back().beside = it.answer;
        }
        const Minutes& minutes = analysis_.minutes;
        const DocumentKind kind = analysis_.metadata.kind;
        if (minutes.empty() || (kind != DocumentKind::notulen && kind != DocumentKind::besluitenlijst &&
                                kind != DocumentKind::agenda))
            return;
        std::set<std::string> there;
        for (const Attendee& it : minutes.attendees)
            if (!it.absent) there.insert(folded(it.name));
        for (const Turn& it : minutes.turns) there.insert(folded(it.speaker + ' ' + it.person));
        there.erase("");
        std::string who = folded(minutes.body);
        for (const std::string& name : there) who += "\n" + name;
        add(List::meetings, 0, minutes.head, std::move(who));
    }

    /// Sentences that hand something over, or tell of a promise, of a paper whose author is known.
    void add_deliveries() {
        static const nlp::Pattern told{
            R"((?i)\b(toegezegde?|toezegging(en)?|beloofde?|belofte|aangekondigde?)\b)"};
        static const nlp::Pattern handed{
            R"((?i)\b(hierbij|bijgevoegde?|bijgaande?|met deze (brief|kennisgeving|notitie|memo)|ontvangt u|)"
            R"(leggen wij|bieden wij|informeren wij|informeer ik|sturen wij|stuur ik|bied ik|leg ik|)"
            R"(u ontvangt|treft u|deze brief)\b)"};
        if (author_.empty()) return;
        const std::string& text = document_.text;
        if (!told.in(text) && !handed.in(text)) return;
        std::size_t n = 0;
        const std::vector<Span>& all = analysis_.sentences;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string_view words = all[i].of(text);
            // "In de vorige brief is dat toegezegd. Hierbij ontvangt u …" is one thing told.
            const std::string_view next = i + 1 < all.size() ? all[i + 1].of(text) : std::string_view{};
            const bool hands = handed.in(words), tells = told.in(words) && (hands || handed.in(next));
            if (!tells && !hands) continue;
            add(List::deliveries, n++, all[i], author_, tells);
            rows_.back().words = telling_words(std::string(words) + ' ' + std::string(next));
            // What is handed over is called in the subject: "Hierbij ontvangt u deze."
            if (!tells) rows_.back().words += '\n' + subject_words();
        }
    }

    const std::string& subject_words() {
        if (!subject_) subject_ = telling_words(analysis_.metadata.title + ' ' + analysis_.metadata.subject);
        return *subject_;
    }

    const Document& document_;
    const Analysis& analysis_;
    std::string author_;
    std::optional<std::string> subject_;
    std::vector<Listed> rows_;
};

// Goes up when Rows makes something else of the same analysis, also by way of actor_names.h.
constexpr const char* rows_version = "1";

}  // namespace

std::optional<Outcome> outcome_before(std::string_view text, Span reference) {
    constexpr std::size_t looked_at = 24;
    const std::size_t from = reference.begin > looked_at ? reference.begin - looked_at : 0;
    const std::string before = one_line(Span{from, reference.begin}.of(text));
    for (const Outcome outcome :
         {Outcome::aangenomen, Outcome::verworpen, Outcome::ingetrokken, Outcome::aangehouden})
        if (std::string_view(before).ends_with(name_of(outcome))) return outcome;
    return std::nullopt;
}

index::Lister lister() {
    return {rows_version, [](const Document& document, const Analysis& analysis) {
                return Rows{document, analysis}.make();
            }};
}

std::vector<index::ListedDocument> listed_rows(const index::Reader& reader, List list,
                                               const std::vector<std::string>* ids) {
    std::vector<index::ListedDocument> documents = reader.listed(list, ids);
    for (index::ListedDocument& it : documents) {
        if (it.is_listed) continue;
        const Document document = reader.document(it.id, index::StoredPart::text);
        const Analysis analysis = reader.analysis(it.id);
        for (Listed& row : Rows{document, analysis}.make())
            if (row.list == list) it.rows.push_back(std::move(row));
        std::stable_sort(it.rows.begin(), it.rows.end(),
                         [](const Listed& a, const Listed& b) { return a.n < b.n; });
    }
    return documents;
}

std::size_t explanations_from(const Analysis& analysis) { return analysis.annotations.positions.size(); }

std::size_t bare_votes_from(const Analysis& analysis) { return analysis.motions.size(); }

std::size_t percentages_from(const Analysis& analysis) { return analysis.annotations.amounts.size(); }

}  // namespace raadspoor::query
