#include "nlp/motions/motion_letters.h"

#include <algorithm>

#include "corpus/text.h"
#include "nlp/motions/motion_names.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

struct Named {
    std::string title, number, code;
    bool amendment = false;
    Span span;
};

/// The titles between quotation marks behind "motie", with the number in brackets.
std::vector<Named> titles_in(std::string_view text, std::size_t begin, std::size_t end) {
    static const Pattern quoted{
        R"((?i)\b(moties?|amendement(?:en)?)\b(?: met (?:de titel|als titel))?(?: over| getiteld|)"
        R"( genaamd| van [^‘’'"“”.]{2,80})?[: ]{0,3})"
        R"((?:‘|'|"|„|“)([^‘’'"“”„]{3,160})(?:’|'|"|”)(?: ?\(?(?:RIS|nr\.?|nummer)? ?(\d{4,7})\)?)?)"};
    std::vector<Named> found;
    re2::StringPiece rest{text.data() + begin, end - begin}, kind, title, number;
    while (RE2::FindAndConsume(&rest, quoted, &kind, &title, &number)) {
        const auto at = static_cast<std::size_t>(kind.data() - text.data());
        const auto until = static_cast<std::size_t>(rest.data() - text.data());
        found.push_back({one_line({title.data(), title.size()}),
                         std::string(number),
                         {},
                         lower({kind.data(), kind.size()}).starts_with("amend"),
                         {at, until}});
    }
    return found;
}

class LetterReader {
public:
    LetterReader(const Reading& reading, const Analysis& analysis) : reading_{reading}, analysis_{analysis} {}

    std::vector<MotionFact> find() {
        static const Pattern interim{
            R"((?i)\b(tussenbericht|tussentijds bericht|uitstel (?:van )?(?:de )?afdoening|)"
            R"(tussenrapportage|uitstelbericht|uitstelbrief))"};
        static const Pattern settles{
            R"((?i)\b(afdoening|afhandeling|beantwoording|uitvoering|invulling|reactie|terugkoppeling|)"
            R"(afdoen|)"
            R"(opvolging|uitwerking|resultaat|resultaten)\b.{0,40}\b(motie|amendement)|^(motie|moties|)"
            R"(amendement)\b)"};
        const std::string subject = subject_line();
        static const Pattern motion{R"((?i)\b(moties?|amendement(en)?)\b)"};
        if (motion.in(subject) && interim.in(subject))
            tell(MotionEvent::interim, subject);
        else if (settles.in(subject))
            tell(MotionEvent::settled, subject);
        add_settled_sentences();
        return std::move(facts_);
    }

private:
    std::string subject_line() {
        for (const std::string& words : {analysis_.metadata.subject, analysis_.metadata.title})
            if (lower(words).find("motie") != std::string::npos ||
                lower(words).find("amendement") != std::string::npos) {
                place_ = analysis_.metadata.title_span;
                return words;
            }
        return {};
    }

    /// The motions that subject and first lines name.
    void tell(MotionEvent event, const std::string& subject) {
        constexpr std::size_t looked_at = 3'000;
        std::vector<Named> named = titles_in(subject, 0, subject.size());
        for (Named& it : named) it.span = place_;
        if (named.empty())
            if (const auto bare = bare_title(subject)) named.push_back(*bare);
        const std::vector<Named> told =
            titles_in(reading_.text, 0, std::min(reading_.text.size(), looked_at));
        add_numbers(named, told);
        for (const Named& it : named) add(event, it);
    }

    /// "Afdoening motie Meer bomen": the title without marks.
    std::optional<Named> bare_title(const std::string& subject) const {
        static const Pattern behind{R"((?i)\b(motie|amendement)\b:? ?(.{3,160})$)"};
        std::string kind, title;
        if (!behind.in(subject, &kind, &title)) return std::nullopt;
        const auto heading = read_motion_heading("Motie " + title);
        Named named;
        named.amendment = lower(kind) == "amendement";
        named.title = heading ? heading->title : title;
        named.code = heading ? heading->code : std::string{};
        named.span = place_;
        static const Pattern number{R"((?i) ?\(?RIS ?(\d{4,7})\)?)"};
        std::string digits;
        if (number.in(named.title, &digits)) {
            named.number = digits;
            const std::string_view found = number.find(named.title);
            named.title.resize(static_cast<std::size_t>(found.data() - named.title.data()));
        }
        return named;
    }

    /// The number that the text, or the head, has for a title of the subject.
    void add_numbers(std::vector<Named>& named, const std::vector<Named>& told) const {
        for (Named& it : named)
            for (const Named& other : told)
                if (it.number.empty() && title_key(it.title) == title_key(other.title))
                    it.number = other.number;
        if (named.size() != 1 || !named.front().number.empty()) return;
        static const Pattern registered{R"(\bRIS ?(\d{5,7})\b)"};
        std::string digits;
        constexpr std::size_t head = 500;
        if (registered.in(std::string_view(reading_.text).substr(0, head), &digits))
            named.front().number = digits;
    }

    void add(MotionEvent event, const Named& named) {
        MotionFact fact;
        fact.event = event;
        fact.amendment = named.amendment;
        fact.title = named.title;
        fact.number = named.number;
        fact.code = named.code;
        fact.span = named.span;
        fact.meeting = meeting_day();
        if (event == MotionEvent::interim) fact.until = expected_day();
        const auto same = [&](const MotionFact& it) {
            return title_key(it.title) == title_key(fact.title) && it.code == fact.code;
        };
        if (std::none_of(facts_.begin(), facts_.end(), same)) facts_.push_back(std::move(fact));
    }

    /// "Op 23 januari 2025 is door de raad de motie … aangenomen."
    std::string meeting_day() const {
        static const Pattern adopted{
            R"((?i)\b(motie|amendement).{0,400}aangenomen|aangenomen.{0,200}\b(motie|amendement))"};
        for (const Sentence& sentence : reading_.sentences) {
            if (!adopted.in(sentence.span.of(reading_.text))) continue;
            const std::string day = day_in(sentence.span);
            if (!day.empty()) return day;
        }
        return {};
    }

    /// "Wij verwachten de motie uiterlijk op 15 april 2025 af te kunnen doen."
    std::string expected_day() const {
        static const Pattern expects{
            R"((?i)\b(verwacht\w*|uiterlijk|streven|zullen|zal|later|komen wij|informeren|ontvangt)\b)"};
        std::string day;
        for (const Sentence& sentence : reading_.sentences) {
            if (!expects.in(sentence.span.of(reading_.text))) continue;
            const std::string told = day_in(sentence.span, true);
            if (!told.empty() && told > analysis_.metadata.date) day = told;
        }
        return day;
    }

    std::string day_in(Span span, bool any = false) const {
        constexpr std::size_t whole = 10;
        for (const Date& it : analysis_.annotations.dates)
            if (span.contains(it.span.begin) && (any || it.value.size() == whole) && is_digit(it.value[0]))
                return it.value;
        return {};
    }

    /// "Hiermee is de motie ‘Meer bomen’ afgedaan."
    void add_settled_sentences() {
        static const Pattern done{
            R"((?i)\b(motie|amendement).{0,200}\b(afgedaan|afgehandeld|als uitgevoerd)|)"
            R"(\b(beschouw\w*|acht\w*|verklaren|hiermee|daarmee)\b.{0,80}\b(motie|amendement)\b.{0,160}\b)"
            R"((afgedaan|afgehandeld|uitgevoerd|voldaan))"};
        static const Pattern denied{
            R"((?i)\b(niet|nog|later|zodra|wanneer|als|deels|moet|moeten|verzoek)\b.{0,60}(afgedaan|)"
            R"(afgehandeld|uitgevoerd))"};
        static const Pattern kept{R"((?i)als (?:zijnde )?(afgedaan|afgehandeld|uitgevoerd))"};
        for (const Sentence& sentence : reading_.sentences) {
            const std::string_view words = sentence.span.of(reading_.text);
            if (!done.in(words) || (denied.in(words) && !kept.in(words))) continue;
            for (Named& it : titles_in(reading_.text, sentence.span.begin, sentence.span.end)) {
                it.span = sentence.span;
                add(MotionEvent::settled, it);
            }
            for (const MotionCode& it : codes_in(words)) {
                Named named;
                named.code = it.code;
                named.amendment = it.amendment;
                named.span = sentence.span;
                add(MotionEvent::settled, named);
            }
        }
    }

    const Reading& reading_;
    const Analysis& analysis_;
    Span place_;
    std::vector<MotionFact> facts_;
};

}  // namespace

std::vector<MotionFact> find_motion_letters(const Reading& reading, const Analysis& analysis) {
    return LetterReader{reading, analysis}.find();
}

}  // namespace raadspoor::nlp
