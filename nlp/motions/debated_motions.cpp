#include "nlp/motions/debated_motions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "corpus/text.h"
#include "nlp/minutes/minutes.h"
#include "nlp/minutes/party_names.h"
#include "nlp/minutes/speaker_label.h"
#include "nlp/motions/motion_names.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A motion that the debate is about.
struct Known {
    std::string code, key, title, title_letters;
    bool amendment = false;
    std::vector<MotionMaker> makers;
    std::vector<const AgendaItem*> items;  ///< where it was handed in, anew when changed
    bool advised = false;

    bool is_on(const AgendaItem* item) const {
        return item != nullptr && std::find(items.begin(), items.end(), item) != items.end();
    }
};

std::optional<int> number_called(std::string_view words) {
    static constexpr std::array<std::string_view, 21> spelled{
        "nul",      "een",      "twee",    "drie",      "vier",     "vijf",      "zes",
        "zeven",    "acht",     "negen",   "tien",      "elf",      "twaalf",    "dertien",
        "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"};
    const std::string small = lower(words);
    if (small == "één") return 1;
    for (std::size_t i = 0; i < spelled.size(); ++i)
        if (spelled[i] == small) return static_cast<int>(i);
    int number = 0;
    const auto [end, code] = std::from_chars(small.data(), small.data() + small.size(), number);
    return code == std::errc{} && end == small.data() + small.size() ? std::optional(number) : std::nullopt;
}

/// "dictum IV", "beslispunt 3".
std::string part_in(std::string_view words) {
    static const Pattern part{
        R"((?i)\b((?:dictum|dicta|beslispunt|besluitpunt|onderdeel|dictumpunt|bolletje|)"
        R"(gedachtestreepje) (?:[IVX]+|\d{1,2}|[a-d])\b))"};
    std::string found;
    return part.in(words, &found) ? one_line(found) : std::string{};
}

/// The sentences of the paper, those of a formula that is a block of its own taken together.
std::vector<Span> units_of(const Reading& reading) {
    static const Pattern formula{R"((?i)^(in stemming kom|aangezien |stemming over ))"};
    std::vector<Span> units;
    std::size_t last = no_block;
    for (const Sentence& sentence : reading.sentences) {
        const Block& block = reading.document.blocks[sentence.block];
        if (block.kind == BlockKind::note) continue;
        if (formula.in(block.span.of(reading.text).substr(0, 40))) {
            if (sentence.block != last) units.push_back(block.span);
        } else {
            units.push_back(sentence.span);
        }
        last = sentence.block;
    }
    return units;
}

class Debate {
public:
    Debate(const Reading& reading, const Analysis& analysis)
        : reading_{reading}, minutes_{analysis.minutes}, date_{analysis.metadata.date} {}

    std::vector<MotionFact> find() {
        motions_ = motion_texts(reading_);
        for (const Span text : motions_) learn(text);
        for (const Span unit : units_of(reading_)) {
            if (in_motion(unit.begin)) continue;
            read(unit, turn_at(minutes_, unit.begin));
        }
        return std::move(facts_);
    }

private:
    std::string_view words(Span span) const { return span.of(reading_.text); }

    bool in_motion(std::size_t offset) const {
        const auto next = std::upper_bound(motions_.begin(), motions_.end(), offset,
                                           [](std::size_t at, Span it) { return at < it.begin; });
        return next != motions_.begin() && std::prev(next)->contains(offset);
    }

    /// A motion that is printed where it was handed in.
    void learn(Span text) {
        constexpr std::size_t looked_at = 300;
        const std::size_t end = std::min(reading_.document.text.find("\n\n", text.begin), text.end);
        auto heading = read_motion_heading(reading_.text.substr(text.begin, end - text.begin));
        const std::size_t before = text.begin - std::min(text.begin, looked_at);
        const std::string_view formula = words({before, text.begin});
        const std::vector<MotionCode> codes = codes_in(formula);
        if (!heading && codes.empty()) return;
        Known& known = known_[known_by(heading ? heading->code : codes.back().code)];
        if (heading) known.amendment = heading->amendment;
        if (heading && known.title.empty()) {
            known.title = heading->title;
            known.title_letters = title_key(heading->title);
        }
        known.items.push_back(item_at(minutes_, text.begin));
        for (MotionMaker& maker : makers_in(formula)) known.makers.push_back(std::move(maker));
        MotionFact fact = fact_of(known, MotionEvent::handed_in, {text.begin, end});
        fact.makers = known.makers;
        facts_.push_back(std::move(fact));
    }

    /// "Door de heer Sluijs, daartoe gesteund door mevrouw Vos, worden de volgende moties ingediend:"
    std::vector<MotionMaker> makers_in(std::string_view formula) const {
        static const Pattern handed{R"((?i)\bdoor ((?:de (?:heer|heren|leden)|het lid|mevrouw|mevr\.?|mw\.?|)"
                                    R"(dhr\.?)[^:]*?) word(?:t|en) )"};
        std::vector<MotionMaker> makers;
        std::string people;
        re2::StringPiece rest{formula.data(), formula.size()}, found;
        while (RE2::FindAndConsume(&rest, handed, &found)) people = std::string(found);
        static const Pattern one{
            R"((?:de heer|de heren|mevrouw|mevr\.?|mw\.?|dhr\.?|het lid|de leden) ((?:(?:[Vv]an|[Dd]e|)"
            R"([Dd]en|[Dd]er|[Tt]er|[Tt]en) )*\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+)*))"};
        re2::StringPiece list{people}, name;
        while (RE2::FindAndConsume(&list, one, &name))
            makers.push_back({std::string(name), party_of(std::string(name))});
        return makers;
    }

    std::string party_of(const std::string& name) const {
        const std::string surname = surname_of(name);
        const auto same = [&](const std::string& other) {
            const std::string theirs = surname_of(other);
            return theirs == surname || theirs.starts_with(surname + "-");
        };
        for (const Attendee& it : minutes_.attendees)
            if (same(it.name)) return it.party;
        for (const Turn& it : minutes_.turns)
            if (!it.party.empty() && same(it.speaker)) return it.party;
        return {};
    }

    std::size_t known_by(const std::string& code) {
        const std::string key = code_key(code);
        for (std::size_t i = 0; i < known_.size(); ++i)
            if (!key.empty() && known_[i].key == key) {
                if (known_[i].code.size() < code.size()) known_[i].code = code;
                return i;
            }
        known_.push_back({code, key, {}, {}, false, {}, {}, false});
        return known_.size() - 1;
    }

    MotionFact fact_of(const Known& known, MotionEvent event, Span span) const {
        MotionFact fact;
        fact.span = span;
        fact.event = event;
        fact.amendment = known.amendment;
        fact.code = known.code;
        fact.title = known.title;
        fact.meeting = date_;
        return fact;
    }

    void read(Span unit, const Turn* turn) {
        const SpeakerRole role = turn == nullptr ? SpeakerRole::unknown : turn->role;
        const bool governs = role == SpeakerRole::wethouder || role == SpeakerRole::burgemeester ||
                             role == SpeakerRole::gedeputeerde || role == SpeakerRole::bewindspersoon;
        const bool member = role == SpeakerRole::raadslid || role == SpeakerRole::statenlid ||
                            role == SpeakerRole::commissielid;
        if (read_subject(unit)) return;
        if (governs) read_advice(unit, *turn);
        if (member) read_explanation(unit, *turn);
        if (governs || member || role == SpeakerRole::inspreker) return;
        if (!read_result(unit) && role == SpeakerRole::voorzitter) name_subject(unit);
    }

    /// "In stemming komt motie H.1 SP."
    bool read_subject(Span unit) {
        static const Pattern voting{
            R"((?i)^(?:-? ?in stemming (?:komt|komen|is|zijn)|stemming over|(?:dan |we |wij |)"
            R"(ik )*(?:stemmen|breng\w*|gaan|komen).{0,60}\b(?:in stemming|stemmen over|stemming over)))"};
        static const Pattern motion{R"((?i)\b(?:moties?|(?:sub-?)?amendement(?:en)?)\b)"};
        const std::string_view sentence = words(unit);
        if (!voting.in(sentence)) return false;
        subject_.clear();
        part_ = part_in(sentence);
        if (motion.in(sentence))
            for (const std::size_t it : named_in(unit)) subject_.push_back(it);
        subject_end_ = unit.end;
        used_ = false;
        return true;
    }

    /// The motions that a stretch calls by code or title.
    std::vector<std::size_t> named_in(Span unit) {
        std::vector<std::size_t> found;
        for (const MotionCode& it : codes_in(words(unit))) {
            const std::size_t place = known_by(it.code);
            known_[place].amendment = known_[place].amendment || it.amendment;
            found.push_back(place);
        }
        if (found.empty())
            if (const std::size_t it = titled_in(unit); it != none) found.push_back(it);
        return found;
    }

    std::size_t titled_in(Span unit) const {
        constexpr std::size_t telling = 10, compared = 22;  // letters
        static const Pattern motion{R"((?i)motie|amendement)"};
        const std::string letters = title_key(words(unit));
        std::size_t best = none;
        for (std::size_t i = 0; i < known_.size(); ++i) {
            const std::string& title = known_[i].title_letters;
            if (title.size() < telling || letters.find(title.substr(0, compared)) == std::string::npos)
                continue;
            if (best == none || title.size() > known_[best].title_letters.size()) best = i;
        }
        return best;
    }

    bool read_result(Span unit) {
        static const Pattern result{
            R"((?i)\b(aangenomen|verworpen|ingetrokken|aangehouden)\b|\bstaken de stemmen|)"
            R"(\bstemmen (?:staken|zijn gestaakt))"};
        static const Pattern supposed{
            R"((?i)\b(?:als|indien|mocht|wanneer|zodra|zou|mits|tenzij)\b.*\b(?:aangenomen|verworpen|)"
            R"(ingetrokken|aangehouden)\b|\?$)"};
        static const Pattern about{
            R"((?i)\b(?:moties?|(?:sub-?)?amendement(?:en)?|dictum|onderdeel|beslispunt|deze|die|ze|zij)\b)"};
        static const Pattern other{
            R"((?i)\b(?:voorstel|raadsvoorstel|agenda|initiatiefvoorstel|verordening|notulen)\b)"};
        const std::string_view sentence = words(unit);
        if (!result.in(sentence) || supposed.in(trimmed(sentence))) return false;
        const auto outcome = outcome_called(sentence);
        if (!outcome || *outcome == Outcome::vastgesteld) return false;
        std::vector<std::size_t> objects;
        static const Pattern motion{R"((?i)\b(?:moties?|(?:sub-?)?amendement(?:en)?)\b)"};
        if (motion.in(sentence)) objects = named_in(unit);
        const std::string part = part_in(sentence);
        if (objects.empty()) {
            constexpr std::size_t near = 900;
            const bool pending =
                !subject_.empty() && unit.begin < subject_end_ + near && (!used_ || !part.empty());
            if (!pending || (!about.in(sentence) && sentence.size() > 40)) return false;
            if (other.in(sentence) && !motion.in(sentence)) return false;
            if (*outcome == Outcome::ingetrokken && !motion.in(sentence)) return false;
            objects = subject_;
            used_ = true;
        }
        for (const std::size_t it : objects) {
            MotionFact fact = fact_of(known_[it], MotionEvent::voted, unit);
            fact.outcome = outcome;
            fact.part = part.empty() ? part_ : part;
            read_counts(sentence, fact);
            facts_.push_back(std::move(fact));
        }
        return true;
    }

    /// "Dan motie 5, over het zwembad. Wie is voor?": what the chair names is voted on next.
    void name_subject(Span unit) {
        static const Pattern motion{R"((?i)\b(?:motie|(?:sub-?)?amendement)\b)"};
        if (!motion.in(words(unit)) || codes_in(words(unit)).size() != 1) return;
        subject_ = named_in(unit);
        part_.clear();
        subject_end_ = unit.end;
        used_ = false;
    }

    void read_advice(Span unit, const Turn& turn) {
        const AgendaItem* const item = item_at(minutes_, unit.begin);
        if (item != advised_item_) current_ = none;
        advised_item_ = item;
        const Wanted wanted = wanted_in(words(unit));
        const std::size_t named = mentioned_in(unit, item, wanted);
        if (named != none) current_ = named;
        const Advice advice = advice_in(words(unit));
        if (advice == Advice::none) return;
        const std::size_t object = suits(current_, wanted) ? current_ : only_motion_of(item, wanted);
        if (object == none) return;
        current_ = object;
        known_[object].advised = true;
        add_advice(known_[object], advice, unit, turn);
    }

    /// Of what is advised several times the sentence that says most plainly what on.
    void add_advice(const Known& known, Advice advice, Span unit, const Turn& turn) {
        const auto plainness = [&](Span span) {
            static const Pattern named{R"((?i)\b(?:motie|(?:sub-?)?amendement)\b)"};
            static const Pattern pointed{R"((?i)\b(?:deze|die|dit|dat)\b)"};
            const std::string_view sentence = words(span);
            return !codes_in(sentence).empty() ? 3 : named.in(sentence) ? 2 : pointed.in(sentence) ? 1 : 0;
        };
        for (MotionFact& it : facts_) {
            if (it.event != MotionEvent::advised || it.by != turn.speaker || it.code != known.code ||
                it.title != known.title)
                continue;
            // "De motie ontraad ik. Zij is ook overbodig": why, and no other advice.
            if (it.advice == Advice::ontraden && advice == Advice::overbodig) return;
            if (it.advice != advice) continue;
            if (plainness(unit) > plainness(it.span)) it.span = unit;
            return;
        }
        MotionFact fact = fact_of(known, MotionEvent::advised, unit);
        fact.advice = advice;
        fact.by = turn.speaker;
        facts_.push_back(std::move(fact));
    }

    /// Whether a sentence speaks of a motion, an amendment, or does not say.
    enum class Wanted { either, motion, amendment };
    static Wanted wanted_in(std::string_view sentence) {
        static const Pattern motion{R"((?i)\bmoties?\b)"};
        static const Pattern amendment{R"((?i)\b(?:sub-?)?amendement(?:en)?\b)"};
        const bool one = motion.in(sentence), other = amendment.in(sentence);
        return one == other ? Wanted::either : one ? Wanted::motion : Wanted::amendment;
    }

    bool suits(std::size_t place, Wanted wanted) const {
        return place != none &&
               (wanted == Wanted::either || known_[place].amendment == (wanted == Wanted::amendment));
    }

    /// The motion that the college means: by code, title, who handed it in, or what it is about.
    std::size_t mentioned_in(Span unit, const AgendaItem* item, Wanted wanted) {
        const std::vector<std::size_t> named = named_in(unit);
        if (!named.empty()) return named.front();
        if (wanted == Wanted::either) return about(item, unit, wanted);
        static const Pattern of_whom{
            R"((?i:moties?|amendement(?:en)?)[^.,;:]{0,40}? van (?:de fractie van )?((?:de heer |)"
            R"(mevrouw |meneer |het |de )?(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|)"
            R"([Tt]en) )*[\p{Lu}][\pL\d/'’-]*(?: (?:voor|van|de|den|der|[\p{Lu}][\pL'’-]*)){0,4}))"};
        std::string who;
        if (of_whom.in(words(unit), &who))
            if (const std::size_t made = made_by(who, item, unit, wanted); made != none) return made;
        return about(item, unit, wanted);
    }

    std::size_t made_by(const std::string& who, const AgendaItem* item, Span unit, Wanted wanted) const {
        std::size_t best = none;
        int best_score = -1;
        for (std::size_t i = 0; i < known_.size(); ++i) {
            const Known& it = known_[i];
            if (!it.is_on(item) || !suits(i, wanted) || !is_of(it, who)) continue;
            const int score = 2 * shared_words(it.title, words(unit)) + (it.advised ? 0 : 1);
            if (score > best_score) {
                best = i;
                best_score = score;
            }
        }
        return best;
    }

    /// The one whose title shares most long words with the sentence, two at least, and more than all others.
    std::size_t about(const AgendaItem* item, Span unit, Wanted wanted) const {
        std::size_t best = none;
        int most = 0, second = 0;
        for (std::size_t i = 0; i < known_.size(); ++i) {
            if (!known_[i].is_on(item) || !suits(i, wanted)) continue;
            const int shared = shared_words(known_[i].title, words(unit));
            if (shared > most) {
                second = most;
                most = shared;
                best = i;
            } else {
                second = std::max(second, shared);
            }
        }
        return most > 1 && most > second ? best : none;
    }

    static bool is_of(const Known& it, std::string who) {
        static const Pattern article{R"(^(?i:de heer|mevrouw|meneer|het|de) )"};
        if (const std::string_view found = article.find(who); !found.empty()) who.erase(0, found.size());
        static const Pattern behind{R"( (\S+)$)"};
        std::string party;
        if (behind.in(it.code, &party) && names_party(who, party)) return true;
        return std::any_of(it.makers.begin(), it.makers.end(), [&](const MotionMaker& maker) {
            const std::string surname = surname_of(maker.name);
            return names_party(who, maker.party) ||
                   (!surname.empty() &&
                    (surname_of(who).starts_with(surname) || lower(who).starts_with(surname)));
        });
    }

    /// Whether `who`, or the words it begins with, is that party: "Hart voor Den Haag die vraagt".
    static bool names_party(std::string_view who, const std::string& party) {
        if (party.empty()) return false;
        for (std::size_t end = who.size(); end != std::string_view::npos && end > 0;
             end = who.rfind(' ', end - 1))
            if (shares_party(who.substr(0, end), party)) return true;
        return false;
    }

    /// How many long words of a title stand in a sentence, in whatever form.
    static int shared_words(const std::string& title, std::string_view sentence) {
        constexpr std::size_t telling = 5;
        const std::string small = lower(sentence);
        int count = 0;
        const std::string all = lower(title);
        for (std::size_t begin = 0; begin < all.size();) {
            const std::size_t end = std::min(all.find(' ', begin), all.size());
            const std::size_t size = end - begin, stem = size > 8 ? size - 2 : size;
            if (size >= telling &&
                small.find(all.substr(begin, std::min<std::size_t>(stem, 8))) != std::string::npos)
                ++count;
            begin = end + 1;
        }
        return count;
    }

    std::size_t only_motion_of(const AgendaItem* item, Wanted wanted) const {
        std::size_t only = none;
        for (std::size_t i = 0; i < known_.size(); ++i) {
            if (!known_[i].is_on(item) || !suits(i, wanted)) continue;
            if (only != none) return none;
            only = i;
        }
        return only;
    }

    void read_explanation(Span unit, const Turn& turn) {
        static const Pattern voted{
            R"((?i)\b(?:voor|tegen)\b.*\b(?:ge)?stem(?:d|men|t)?\b|\bstem(?:men|t|den|)"
            R"(de)? .{0,40}\b(?:voor|tegen)\b|\b(?:voor|tegen)gestemd\b)"};
        static const Pattern against{R"((?i)\btegen\b|tegengestemd|\bniet voor\b)"};
        static const Pattern motion{R"((?i)\b(?:moties?|(?:sub-?)?amendement(?:en)?)\b)"};
        const std::string_view sentence = words(unit);
        if (!motion.in(sentence) || !voted.in(sentence) || trimmed(sentence).ends_with("?")) return;
        for (const std::size_t it : named_in(unit)) {
            MotionFact fact = fact_of(known_[it], MotionEvent::explained, unit);
            fact.stance = against.in(sentence) ? Stance::oppose : Stance::support;
            fact.by = turn.speaker;
            fact.party = turn.party;
            facts_.push_back(std::move(fact));
        }
    }

    const Reading& reading_;
    const Minutes& minutes_;
    std::string date_;
    std::vector<Span> motions_;
    std::vector<Known> known_;
    std::vector<MotionFact> facts_;
    std::vector<std::size_t> subject_;  // what is voted on
    std::string part_;
    std::size_t subject_end_ = 0;
    bool used_ = false;
    std::size_t current_ = none;  // what the college spoke of last
    const AgendaItem* advised_item_ = nullptr;
};

}  // namespace

void read_counts(std::string_view words, MotionFact& fact) {
    static const std::string number = R"((\d{1,3}|[a-zéA-Z]{3,12}))";
    static const Pattern plain{"(?i)\\b" + number + R"( (?:stem(?:men)? )?tegen )" + number + R"( stem)"};
    static const Pattern both{
        "(?i)\\b" + number +
        R"( (?:stem(?:men)?|leden|raadsleden|statenleden)? ?(?:stem\w+ )?voor,? (?:en |tegen )?)" + number +
        R"( (?:stem(?:men)? |leden )?(?:stem\w+ )?tegen)"};
    static const Pattern reversed{"(?i)\\b" + number + R"( (?:stem(?:men)?|leden)? ?tegen,? en )" + number +
                                  R"( (?:stem(?:men)? |leden )?voor)"};
    static const Pattern labelled{R"((?i)\bvoor ?:? ?(\d{1,3})\b\D{1,20}\btegen ?:? ?(\d{1,3})\b)"};
    static const Pattern tie{"(?i)voor (?:de|dit|het|deze) \\pL+ " + number +
                             R"( leden .{0,40}tegen (?:eveneens )?)" + number};
    std::string in_favour, opposed;
    if (reversed.in(words, &opposed, &in_favour) || both.in(words, &in_favour, &opposed) ||
        plain.in(words, &in_favour, &opposed) || labelled.in(words, &in_favour, &opposed) ||
        tie.in(words, &in_favour, &opposed)) {
        fact.votes_for = number_called(in_favour);
        fact.votes_against = number_called(opposed);
        if (!fact.votes_for || !fact.votes_against) fact.votes_for = fact.votes_against = std::nullopt;
    }
    static const Pattern voters_against{
        R"((?i)(?:tegen(?:stemmers)?(?: stemden| hebben gestemd)?:|tegen (?:stemden|stemmen|waren|)"
        R"(hebben gestemd) ) ?(?:de )?(?:fracties? van |leden van )?([^.;]{2,200}))"};
    static const Pattern voters_for{
        R"((?i)(?:voor(?:stemmers)?(?: stemden| hebben gestemd)?:|voor (?:stemden|stemmen|waren|)"
        R"(hebben gestemd) ) ?(?:de )?(?:fracties? van |leden van )?([^.;]{2,200}))"};
    std::string who;
    const auto named = [](const std::string& list) { return starts_with_letter(list) ? one_line(list) : ""; };
    if (voters_against.in(words, &who)) fact.voters_against = named(who);
    if (voters_for.in(words, &who)) fact.voters_for = named(who);
}

Advice advice_in(std::string_view sentence) {
    struct Row {
        Advice advice;
        Pattern pattern;
    };
    static const std::array<Row, 7> rows{{
        {Advice::oordeel_raad,
         Pattern{R"((?i)\bniet (?:te )?ontraden|\bontra\w+ (?:wij|we|ik|het college)?[^.]{0,30}\bniet\b)"}},
        {Advice::ontraden,
         Pattern{R"((?i)\bontra(?:ad|adt|den|dt)\b|\bnegatie(?:f|ve) (?:pre)?advies|\bafraden\b|)"
                 R"(motie\b[^.]*\b(?:niet|onmogelijk) (?:kunnen |te )?uitvoeren)"}},
        {Advice::overbodig,
         Pattern{R"((?i)\boverbodige?\b|\bondersteuning van (?:het |ons )?(?:huidige |bestaande )?beleid)"}},
        {Advice::aanhouden,
         Pattern{R"((?i)\baan te houden\b|\baanhouden\b|\bhoud?(?:t|en)? (?:u )?(?:deze|de|die|uw|)"
                 R"(hem) (?:motie|amendement)?[^.]{0,20}\baan\b)"}},
        {Advice::oordeel_raad,
         Pattern{R"((?i)\boordeel\b[^.]{0,30}\b(?:raad|staten|kamer)\b|\baan (?:de|)"
                 R"(uw) (?:gemeente)?raad\b[^.]{0,20}\b(?:laten|over(?:laten)?|of)\b|\b(?:laat|)"
                 R"(laten)\b[^.]{0,50}\baan (?:de|uw) (?:gemeente)?raad\b|\bter (?:stemming|)"
                 R"(beoordeling) aan (?:de|uw) raad|\bis (?:het |dat |dit )?(?:gewoon |verder |)"
                 R"(echt )?aan (?:de|uw) raad\b|\boordeel (?:raad|staten|kamer)\b)"}},
        {Advice::overnemen,
         Pattern{R"((?i)\b(?:motie|amendement|deze|die|hem|het)\b[^.]{0,60}\b(?:overnemen|over te nemen)\b|)"
                 R"(\bne(?:em|men|emt)\b[^.]{0,50}\b(?:motie|amendement)\b[^.]{0,20}\bover\b)"}},
        {Advice::positief,
         Pattern{R"((?i)\bpositie(?:f|ve) (?:pre)?advies|\buit de voeten\b|\bpositief adviseren|\b(?:motie|)"
                 R"(amendement)\b[^.]{0,60}\b(?:omarm\w*|steunen wij|steunen we)\b)"}},
    }};
    static const Pattern otherwise{R"((?i)\bals dat niet\b|\b(?:zo|indien) niet\b|\banders\b.{0,40}\bontra)"};
    if (trimmed(sentence).ends_with("?") || otherwise.in(sentence)) return Advice::none;
    for (const Row& row : rows)
        if (row.pattern.in(sentence)) return row.advice;
    return Advice::none;
}

std::vector<MotionFact> find_debated_motions(const Reading& reading, const Analysis& analysis) {
    return Debate{reading, analysis}.find();
}

}  // namespace raadspoor::nlp
