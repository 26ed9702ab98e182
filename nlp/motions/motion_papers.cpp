#include "nlp/motions/motion_papers.h"

#include <algorithm>

#include "corpus/text.h"
#include "nlp/motions/motion_names.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t head_lines = 16;

std::string iso_day(std::string_view words, const std::vector<Date>& dates, std::size_t begin,
                    std::size_t end) {
    (void)words;
    constexpr std::size_t day = 10;
    for (const Date& it : dates)
        if (it.span.begin >= begin && it.span.begin < end && it.value.size() == day && is_digit(it.value[0]))
            return it.value;
    return {};
}

/// What the lines above the text of a motion tell.
class OwnPaper {
public:
    OwnPaper(const Reading& reading, const Analysis& analysis)
        : reading_{reading}, analysis_{analysis}, lines_{lines_of(reading.document)} {}

    std::vector<MotionFact> find() {
        MotionFact filed;
        filed.event = MotionEvent::filed;
        filed.amendment = analysis_.metadata.kind == DocumentKind::amendement;
        filed.title = analysis_.metadata.title;
        filed.meeting = analysis_.metadata.date;
        read_head(filed);
        for (const std::string& number : analysis_.metadata.reference)
            if (filed.number.empty()) filed.number = register_number(number);
        if (filed.makers.empty()) add_signatories(filed);
        tell_asks(filed);
        filed.span = analysis_.metadata.title_span;
        std::vector<MotionFact> facts{filed};
        if (const auto outcome = read_outcome(filed)) facts.push_back(*outcome);
        return facts;
    }

private:
    std::string_view words(const Line& line) const { return line.span.of(reading_.document.text); }

    void read_head(MotionFact& filed) {
        static const Pattern registered{R"((?i)^(?:RIS|registratie|)"
                                        R"(stuk)?-?(?:nummer)?\s*[:.]?\s*(?:RIS ?)?(\d{5,7})$)"};
        static const Pattern code{
            R"(^(?:(?i:ris-?nummer|stuknummer|nummer|nr\.?|volgnummer)\s*:?\s*)?)"
            R"(((?:\p{Lu}\pL{0,7}\d{0,2}\.\d{1,3}|\p{Lu}\.\p{Lu}|[MA]\d{1,3})(?: [\p{Lu}][\pL/\d-]{1,9})?)"
            R"()$)"};
        static const Pattern maker{R"((?i)^(?:mede-?)?indien(?:st)?ers?(?:\(s\))?(?: (?:van de (?:motie|)"
                                   R"(amendement)))?\s*[:\t]\s*(.{3,300})$)"};
        std::string found;
        for (std::size_t i = 0; i < std::min(lines_.size(), head_lines); ++i) {
            const std::string_view line = words(lines_[i]);
            if (opens_text(line)) break;
            for_cells(line, [&](std::string_view cell) {
                if (filed.number.empty() && registered.in(cell, &found)) filed.number = found;
                if (filed.code.empty() && code.in(cell, &found)) filed.code = one_line(found);
            });
            if (const auto heading = read_motion_heading(line); heading && filed.code.empty())
                filed.code = heading->code;
            if (maker.in(line, &found))
                for (MotionMaker& it : read_makers(found)) filed.makers.push_back(std::move(it));
        }
    }

    /// Where the motion itself begins: what numbers stand further on are of other papers.
    static bool opens_text(std::string_view line) {
        static const Pattern opening{
            R"((?i)^(de (gemeente)?raad\b|provinciale staten|constaterende|overwegende|gehoord))"};
        return opening.in(line);
    }

    template <class Take>
    static void for_cells(std::string_view line, const Take& take) {
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            take(trimmed(line.substr(begin, end - begin)));
            begin = end + 1;
        }
    }

    void add_signatories(MotionFact& filed) const {
        static const Pattern stamp{R"((?i)^(valid ?signed|docusign|ondertekend door|de griffier|griffier))"};
        for (const Signatory& it : analysis_.annotations.signatories) {
            if (stamp.in(it.name) || it.role == "griffier" || it.role == "raadsgriffier") continue;
            const std::string party{is_party(it.organisation) ? std::string(party_in(it.organisation))
                                                              : std::string{}};
            filed.makers.push_back({it.name, party});
        }
    }

    void tell_asks(MotionFact& filed) const {
        constexpr std::size_t longest = 600;
        for (const Section& it : analysis_.sections) {
            if (it.kind != SectionKind::opdracht && it.kind != SectionKind::uitspraak) continue;
            if (!filed.asks.empty()) filed.asks += " ";
            filed.asks += one_line(it.span.of(reading_.document.text));
            if (filed.asks.size() > longest) break;
        }
    }

    std::optional<MotionFact> read_outcome(const MotionFact& filed) const {
        static const Pattern decided{
            R"((?i)^aldus (?:besloten|aangenomen|verworpen|vastgesteld|ingetrokken|aangehouden))"};
        static const Pattern bare{R"((?i)^(?:uitslag(?: stemming)?|stemming|besluit|status)?\s*[:\t]?\s*)"
                                  R"((aangenomen|verworpen|ingetrokken|aangehouden)\W*$)"};
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view line = words(lines_[i]);
            bool told = decided.in(line);
            if (i < head_lines && !told)
                for_cells(line, [&](std::string_view cell) { told = told || bare.in(cell); });
            const auto outcome = told ? outcome_called(line) : std::nullopt;
            if (!outcome || *outcome == Outcome::vastgesteld) continue;
            MotionFact fact = filed;
            fact.event = MotionEvent::voted;
            fact.asks.clear();
            fact.makers.clear();
            fact.outcome = outcome;
            fact.span = lines_[i].span;
            const std::string day =
                iso_day(line, analysis_.annotations.dates, fact.span.begin, fact.span.end);
            if (!day.empty()) fact.meeting = day;
            return fact;
        }
        return std::nullopt;
    }

    const Reading& reading_;
    const Analysis& analysis_;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<MotionMaker> read_makers(std::string_view words) {
    static const Pattern named{
        R"(^(?:(?i:de heer|mevrouw|mw\.?|dhr\.?|raadslid|de leden|het lid) )*([^,(]{2,60}?) ?(?:\(([^)]{1)"
        R"(,40})\))?$)"};
    std::vector<MotionMaker> makers;
    std::vector<std::string> parts;
    std::string rest = one_line(words);
    for (std::size_t begin = 0; begin <= rest.size();) {
        std::size_t end = std::min({rest.find(',', begin), rest.find(';', begin), rest.find('\t', begin),
                                    rest.find(" en ", begin), rest.size()});
        parts.emplace_back(trimmed(std::string_view(rest).substr(begin, end - begin)));
        begin = end + (rest.compare(end, 4, " en ") == 0 ? 4 : 1);
    }
    for (const std::string& part : parts) {
        std::string name, party;
        if (!named.in(part, &name, &party)) continue;
        // "Lesley Arp, SP": what follows a name without a party, and is none itself, is its party.
        const bool follows = !makers.empty() && makers.back().party.empty() && party.empty() &&
                             parts.size() % 2 == 0 && makers.back().name != name;
        if (follows)
            makers.back().party = name;
        else
            makers.push_back({name, party});
    }
    return makers;
}

std::vector<MotionFact> find_own_motion(const Reading& reading, const Analysis& analysis) {
    return OwnPaper{reading, analysis}.find();
}

}  // namespace raadspoor::nlp
