#include "nlp/paper/parliamentary_paper.h"

#include <algorithm>
#include <utility>

#include "corpus/text.h"
#include "nlp/measures/calendar.h"
#include "nlp/paper/letter_date.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t head = 2500;  // of the text: where a paper says what it is

/// "2023/24" of "2023" and "2024" or "24"; empty when the second year does not follow the first.
std::string session_of(std::string_view first, std::string_view second) {
    if (first.size() != 4 || second.size() < 2) return {};
    const std::string last(second.substr(second.size() - 2));
    const int begin = std::stoi(std::string(first.substr(2)));
    return std::stoi(last) == (begin + 1) % 100 ? std::string(first) + "/" + last : std::string{};
}

/// The first session that `text` tells: "vergaderjaar 2023–2024", "2023/24", "20232024".
std::string session_in(std::string_view text) {
    static const Pattern years{R"(\b((?:19|20)\d\d)\s?(?:/|–|-|−)\s?((?:19|20)?\d\d)\b)"};
    std::string first, second;
    return years.in(text, &first, &second) ? session_of(first, second) : std::string{};
}

/// "36410-XVI" of "36", "410" and "XVI".
std::string file_of(std::string_view begin, std::string_view end, std::string_view part) {
    std::string file = std::string(begin) + std::string(end);
    if (!part.empty()) file += "-" + upper(part);
    return file;
}

std::string chamber_in(std::string_view text) {
    static const Pattern second{R"(\b(Tweede Kamer|TK|II)\b)"}, first{R"(\b(Eerste Kamer|EK|I)\b)"};
    return second.in(text) ? "II" : first.in(text) ? "I" : "";
}

std::string_view line_at(std::string_view text, std::size_t& at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    at = end + 1;
    return line;
}

/// What one line of a margin or foot says of the paper that it stands on.
ParliamentaryPaper on_line(std::string_view line) {
    static const Pattern file{
        R"(^kst-(\d\d)(\d{3})(?:-([IVX]+|\d\d|[A-Z]\d?))?-(\d{1,4}|[A-Z]{1,2})(?:\s|$))"},
        answer{R"(^ah-(tk|ek)-(\d{4})(\d{4})-(\d{1,4})(?:\s|$))"},
        speech{R"(^h-(tk|ek)-(\d{4})(\d{4})-(\d{1,3})-(\d{1,3})(?:\s|$))"},
        foot{R"(^(Tweede|Eerste) Kamer, vergaderjaar (\d{4})[–-](\d{4}), (\d\d) ?(\d{3}))"
             R"((?:[ -]([IVX]+|\d\d))?(?: \(R ?\d+\))?, (?:nr\. )?(\d{1,4}|[A-Z]{1,2})(?:\s+\d{1,3})?$)"};
    std::string a, b, c, d, e, f, g;
    if (file.in(line, &a, &b, &c, &d)) return {"Kamerstukken", {}, {}, file_of(a, b, c) + ", nr. " + d};
    if (answer.in(line, &a, &b, &c, &d))
        return {"Aanhangsel Handelingen", a == "tk" ? "II" : "I", session_of(b, c), "nr. " + d};
    if (speech.in(line, &a, &b, &c, &d, &e))
        return {"Handelingen", a == "tk" ? "II" : "I", session_of(b, c), "nr. " + d + ", item " + e};
    if (foot.in(line, &a, &b, &c, &d, &e, &f, &g))
        return {"Kamerstukken", a == "Tweede" ? "II" : "I", session_of(b, c),
                file_of(d, e, f) + ", nr. " + g};
    return {};
}

/// What all margins and feet say together; `differ` when they do not agree.
ParliamentaryPaper in_margins(const Document& document, bool& differ) {
    ParliamentaryPaper found;
    const auto look = [&](std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const ParliamentaryPaper one = on_line(line_at(text, at));
            if (one.number.empty()) continue;
            differ = differ || (!found.number.empty() && !means(one, found));
            if (found.chamber.empty()) found.chamber = one.chamber;
            if (found.session.empty()) found.session = one.session;
            found.series = one.series;
            found.number = one.number;
        }
    };
    for (const Page& page : document.pages) look(page.printed);
    if (document.pages.empty()) look(document.text);
    return found;
}

/// The number of an Aanhangsel: alone on a line, or before the first of the questions.
std::string answer_number(std::string_view text) {
    static const Pattern alone{R"(^(?:[Nn]r\.? ?)?(\d{1,4})(?:\s+(?:Vragen van|Mededeling)\b.*)?$)"},
        questions{R"(^(?:\d{1,4}\s+)?(Vragen van|Vraag \d|Antwoord van|Mededeling van)\b)"};
    std::string number, last;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = line_at(text, at);
        if (alone.in(line, &number)) last = number;
        if (questions.in(line)) break;
    }
    return last;
}

/// The number of the file and of the paper in it, "36 410 XVI¶…¶Nr. 117".
std::string file_number(std::string_view text) {
    static const Pattern file{R"(^(\d\d) ?(\d{3})(?:[ -]([IVX]+|\d\d))?(?:\s+\(R ?\d+\))?(?:\s+\p{Lu}.*|)$)"},
        paper{R"(^(?:Nr|nr)\. ?(\d{1,4})\b)"}, letters{R"(^([A-Z]{1,2})(?:\s+\p{Lu}{4,}.*)?$)"};
    std::string a, b, c, number;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = line_at(text, at);
        if (number.empty() && file.in(line, &a, &b, &c)) {
            number = file_of(a, b, c);
            continue;
        }
        std::string of_paper;
        if (!number.empty() && (paper.in(line, &of_paper) || letters.in(line, &of_paper)))
            return number + ", nr. " + of_paper;
    }
    return {};
}

/// The session in which a day falls: it begins on the third Tuesday of September.
std::string session_on(std::string_view day) {
    constexpr std::size_t whole_day = 10;
    if (day.size() != whole_day) return {};
    const int year = std::stoi(std::string(day.substr(0, 4)));
    const Day september{year, 9, 1};
    constexpr int tuesday = 2, week = 7;
    const Day opening = plus_days(september, (tuesday + week - weekday_of(september)) % week + 2 * week);
    const int begin = day >= iso(opening) ? year : year - 1;
    return session_of(std::to_string(begin), std::to_string(begin + 1));
}

/// "AH 612¶2023Z18765¶Antwoord van minister … (ontvangen 5 december 2023)".
ParliamentaryPaper unprinted_answer(std::string_view text) {
    static const Pattern number{R"((?m)^AH (\d{1,4})$)"}, received{R"(\(ontvangen ([^)]{8,24})\))"},
        kind{R"((?m)^(Antwoord|Mededeling|Antwoorden) van\b)"};
    constexpr std::size_t opening = 300;
    std::string nr, day;
    if (!number.in(text.substr(0, opening), &nr) || !kind.in(text)) return {};
    std::string session;
    if (received.in(text, &day))
        if (const auto date = first_date_in(day)) session = session_on(date->value);
    return {"Aanhangsel Handelingen", "II", session, "nr. " + nr};
}

/// "15 februari 2023¶24515-689¶…¶MOTIE VAN HET LID VAN DIJK" is of a sitting: not printed yet.
ParliamentaryPaper unprinted_motion(std::string_view text) {
    static const Pattern number{R"((?m)^(\d\d)(\d{3})(?:-([IVX]+|\d\d))?-(\d{1,4})$)"},
        motion{R"((?m)^(MOTIE|AMENDEMENT|GEWIJZIGDE MOTIE|NADER GEWIJZIGDE MOTIE) VAN )"},
        chamber{R"((?m)^De Kamer,)"};
    constexpr std::size_t opening = 400;
    std::string a, b, c, d;
    if (!number.in(text.substr(0, opening), &a, &b, &c, &d) || !motion.in(text) || !chamber.in(text))
        return {};
    const auto day = first_date_in(text.substr(0, opening));
    return {"Kamerstukken", "II", day ? session_on(day->value) : std::string{},
            file_of(a, b, c) + ", nr. " + d};
}

/// What the head of the paper says.
ParliamentaryPaper in_head(std::string_view text) {
    static const Pattern chamber{R"((?m)^\s*(Tweede|Eerste) Kamer der Staten-Generaal\b)"},
        session{R"((?i)vergaderjaar\s+((?:19|20)\d\d)\s?[–-]\s?((?:19|20)\d\d))"};
    constexpr std::size_t opening = 500;
    std::string which, first, second;
    const std::string_view title = chamber.find(text.substr(0, opening));
    if (title.empty() || !session.in(text, &first, &second)) {
        ParliamentaryPaper answer = unprinted_answer(text);
        return answer.number.empty() ? unprinted_motion(text) : answer;
    }
    chamber.in(title, &which);
    ParliamentaryPaper paper{{}, which == "Tweede" ? "II" : "I", session_of(first, second), {}};
    const std::size_t answers = text.find("Aanhangsel van de Handelingen");
    const std::string number =
        answers == std::string_view::npos
            ? file_number(text.substr(static_cast<std::size_t>(title.data() + title.size() - text.data())))
            : answer_number(text.substr(answers));
    if (number.empty() || paper.session.empty()) return {};
    paper.series = answers == std::string_view::npos ? "Kamerstukken" : "Aanhangsel Handelingen";
    paper.number = answers == std::string_view::npos ? number : "nr. " + number;
    return paper;
}

}  // namespace

ParliamentaryPaper own_number(const Document& document) {
    bool differ = false;
    ParliamentaryPaper margin = in_margins(document, differ);
    const ParliamentaryPaper top = in_head(std::string_view(document.text).substr(0, head));
    if (differ) return {};
    if (margin.number.empty()) return top;
    if (!top.number.empty() && !means(margin, top)) return {};
    if (margin.chamber.empty()) margin.chamber = top.chamber;
    if (margin.session.empty()) margin.session = top.session;
    if (margin.chamber.empty()) margin.chamber = chamber_in(document.text.substr(0, head));
    if (margin.session.empty()) margin.session = session_in(document.text.substr(0, head));
    return margin;
}

std::string cited(const ParliamentaryPaper& paper) {
    if (paper.number.empty()) return {};
    std::string text = paper.series;
    for (const std::string* const part : {&paper.chamber, &paper.session})
        if (!part->empty()) text += " " + *part;
    return text + ", " + paper.number;
}

std::vector<ParliamentaryPaper> papers_cited_in(std::string_view text) {
    static const Pattern file{R"((?:\bkst-|\b)(\d\d)[ .]?(\d{3})(?:[ -]\(?([IVX]{1,5}|\d\d)\)?)?)"
                              R"((?:,? ?(?:[Nn]rs?\.?|[Nn]ummer|no\.?|#) ?|-)(\d{1,4}|[A-Z]{1,2})\b)"},
        answer{R"((?i)(?:\baanhangsel\b[^.;\d]{0,40}(?:\b(\d{4})\s?[/–-]\s?(\d{2,4})\b)?)"
               R"([^.;\d]{0,8}(?:nr\.? ?)?|)"
               R"(\bah-tk-(\d{4})(\d{4})-|\bAH )(\d{1,4})\b)"},
        speech{R"(\bHandelingen (I{1,2})? ?((?:19|20)\d\d)\s?[/–-]\s?(\d{2,4}), nr\. ?(\d{1,3}), )"
               R"(item (\d{1,3}))"};
    std::vector<std::pair<const char*, ParliamentaryPaper>> found;
    std::string a, b, c, d, e;
    for (std::string_view rest = text; file.in(rest, &a, &b, &c, &d);) {
        const std::string_view hit = file.find(rest);
        const std::size_t from = static_cast<std::size_t>(hit.data() - text.data());
        const std::string_view before =
            text.substr(from - std::min<std::size_t>(from, 60), std::min<std::size_t>(from, 60));
        found.push_back(
            {hit.data(),
             {"Kamerstukken", chamber_in(before), session_in(before), file_of(a, b, c) + ", nr. " + d}});
        rest = rest.substr(static_cast<std::size_t>(hit.data() + hit.size() - rest.data()));
    }
    for (std::string_view rest = text;;) {
        std::string first, second, joined_first, joined_second;
        if (!answer.in(rest, &first, &second, &joined_first, &joined_second, &e)) break;
        const std::string_view hit = answer.find(rest);
        found.push_back({hit.data(),
                         {"Aanhangsel Handelingen", "II",
                          first.empty() ? session_of(joined_first, joined_second) : session_of(first, second),
                          "nr. " + e}});
        rest = rest.substr(static_cast<std::size_t>(hit.data() + hit.size() - rest.data()));
    }
    for (std::string_view rest = text; speech.in(rest, &a, &b, &c, &d, &e);) {
        const std::string_view hit = speech.find(rest);
        found.push_back({hit.data(), {"Handelingen", a, session_of(b, c), "nr. " + d + ", item " + e}});
        rest = rest.substr(static_cast<std::size_t>(hit.data() + hit.size() - rest.data()));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<ParliamentaryPaper> papers;
    for (auto& [at, paper] : found) papers.push_back(std::move(paper));
    return papers;
}

bool means(const ParliamentaryPaper& reference, const ParliamentaryPaper& paper) {
    const auto fits = [](const std::string& one, const std::string& other) {
        return one.empty() || other.empty() || one == other;
    };
    return !reference.number.empty() && reference.series == paper.series &&
           reference.number == paper.number && fits(reference.chamber, paper.chamber) &&
           fits(reference.session, paper.session);
}

}  // namespace raadspoor::nlp
