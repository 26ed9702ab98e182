// Dates as TIMEX3, resolved against the document's date.
//
// Found:      29 november 2024 · donderdag 14 november · 25 juni jl. · eind december · 2-7-2025 · 7/2/25 ·
//             2 APR. 2026 · Q1 2026 · derde kwartaal van 2026 · zomer van 2023 · week 27 · 2026 tot en met
//             2030 · 29 juni-3 juli · vandaag · volgende maand · afgelopen donderdag · in 2025 · 8 april
//             14.30 uur · jaarlijks vóór 1 juli
// Left alone: 30 februari · 070-555 0123 · artikel 2.12 · Lbr. 27/019 · Leerplichtwet 1969 · Natura 2000 ·
//             € 2.000 · 2000 woningen · 2024-117 · what stands in a web address
//
// A year that is not stated comes from the next date of the same list, else it is the one in which the date
// lies nearest to the document's; `source` says which. Without a document date, or when no date in the text
// is near it (a file's date may be years off): nearest to the middle one of the days that are stated.
#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "nlp/measures/date_points.h"
#include "nlp/reading/extractors.h"
#include "nlp/words/addresses.h"

namespace raadspoor::nlp {

namespace {

std::string value_of(const DatePoint& point) {
    if (point.fixed && !point.part.empty() && point.day.year == 0) return point.part;
    std::string value = iso(point.day);
    if (!point.part.empty()) value += "-" + point.part;
    return value + point.clock;
}

bool separates(const Pieces& p, std::size_t i) {
    return p.any_of(i, ", en of & alsmede resp respectievelijk");
}

/// How many pieces say "up to and including" at `i`: "t/m", "tot en met", "-", "tot", "/"; 0 when none do.
std::size_t range_sign(const Pieces& p, std::size_t i) {
    if (p.is(i, "t") && p.is(i + 1, "/") && p.is(i + 2, "m")) return p.is(i + 3, ".") ? 4 : 3;
    if (p.is(i, "tm")) return 1;
    if (p.is(i, "tot") && p.is(i + 1, "en") && p.is(i + 2, "met")) return 3;
    return p.is(i, "tot") || p.dash(i) || p.is(i, "/") ? 1 : 0;
}

/// The words that a date can open with; weekdays apart.
const WordSet openers{
    "januari jan februari feb febr maart mrt april apr mei juni jun juli jul augustus aug september sep sept "
    "oktober okt november nov "
    "december dec voorjaar lente zomer najaar herfst winter week wk q h eerste tweede derde vierde laatste "
    "vandaag vanmorgen vanochtend "
    "vanmiddag vanavond hedenavond gisteren gisteravond gistermiddag gisterochtend eergisteren overmorgen "
    "morgen morgenavond "
    "morgenmiddag morgenochtend dit deze lopende vorig vorige afgelopen verleden volgend volgende komend "
    "komende aankomend aankomende "
    "aanstaande uiterlijk weken"};

class DateFinder {
public:
    DateFinder(const Cut& cut, std::vector<Date>& found)
        : pieces_{cut.pieces()},
          addresses_{cut.addresses()},
          today_{day_in(cut.reading().date)},
          found_{found} {}

    void run() {
        for (std::size_t i = 0; i < pieces_.size();) {
            const std::size_t next =
                (pieces_.sign(i) && !pieces_.apostrophe(i)) || in_address(i) ? i + 1 : at(i);
            i = std::max(next, i + 1);
        }
    }

private:
    bool in_address(std::size_t i) {
        const std::size_t begin = pieces_[i].span.begin;
        while (address_ < addresses_.size() && addresses_[address_].span.end <= begin) ++address_;
        return address_ < addresses_.size() && addresses_[address_].span.contains(begin);
    }

    /// Takes what starts at piece `i`; gives the piece to go on with.
    std::size_t at(std::size_t i) {
        if (pieces_.word(i) && !openers.contains(pieces_.lower(i)) &&
            pieces_.lower(i).find("dag") == std::string_view::npos)
            return i + 1;
        if (const std::size_t last = year_range(i)) return last;
        if (const std::size_t last = days_of_one_month(i)) return last;
        if (const std::size_t last = parts_of_one_year(i)) return last;
        if (auto point = date_point(pieces_, i)) return take(i, *point);
        if (today_)
            if (const auto point = relative_point(pieces_, i, *today_)) {
                add(i, point->last, value_of(*point), point->rule, DateSource::document_date);
                return point->last;
            }
        return i + 1;
    }

    /// "2026 tot en met 2030", "2025-2028", "2023/24", "2022–202813" with a note's mark.
    std::size_t year_range(std::size_t i) {
        std::size_t at = i;
        const int from = year_number(pieces_, at);
        const std::size_t sign = from ? range_sign(pieces_, at) : 0;
        if (sign == 0 || (pieces_.glued(i) && i > 0 && !pieces_.any_of(i - 1, "( [ \" ' ‘ “ ’ :"))) return 0;
        std::size_t end = at + sign;
        int to = 0;
        if (pieces_.digits(end) == 2 && pieces_.glued(end) && sign == 1 && !pieces_.is(at, "tot"))
            to = from / 100 * 100 + pieces_[end++].value;
        else
            to = year_number(pieces_, end, true);
        const bool school_year = to == from + 1;
        if (to <= from || to > from + 60 ||
            (pieces_.digits(end - 1) == 2 && !school_year && !pieces_.apostrophe(end - 2)))
            return 0;
        const bool goes_on =
            pieces_.glued(end) &&
            (pieces_.word(end) || ((pieces_.dash(end) || pieces_.is(end, "/")) && pieces_.glued(end + 1)));
        if (goes_on || in_series(i)) return goes_on ? 0 : end;
        add(i, end, std::to_string(from) + "/" + std::to_string(to), "date.years", DateSource::stated);
        return end;
    }

    /// "Kamerstukken II 2023/24": the name of a series, not a time.
    bool in_series(std::size_t i) const {
        return i > 1 && pieces_.any_of(i - 1, "i ii") &&
               pieces_.any_of(i - 2, "kamerstukken kamerstuk handelingen");
    }

    /// "4 en 18 oktober 2023", "3-7 juli", "12, 13 en 14 maart".
    std::size_t days_of_one_month(std::size_t i) {
        std::vector<std::size_t> starts, ends;
        std::vector<int> days;
        std::size_t at = i;
        bool range = false;
        for (int n = 0; n < 8; ++n) {
            const std::size_t start = at;
            if (n == 0)
                if (weekday_named(pieces_.lower(at))) ++at;
            const int day = day_number(pieces_, at);
            if (day == 0) break;
            starts.push_back(start), ends.push_back(at), days.push_back(day);
            if (const std::size_t sign = range_sign(pieces_, at)) {
                if (range || days.size() > 1) return 0;
                range = true;
                at += sign;
            } else if (separates(pieces_, at) && !range) {
                ++at;
                if (pieces_.is(at, "en")) ++at;
            } else {
                break;
            }
            if (weekday_named(pieces_.lower(at))) break;
            if (month_named(pieces_.lower(at))) return 0;
        }
        if (days.size() < (range ? 2U : 1U)) return 0;
        std::size_t final_start = starts.back();
        if (ends.back() != at)
            final_start = at;  // what follows carries its weekday
        else if (days.size() < 2)
            return 0;
        const auto last = date_point(pieces_, final_start);
        if (!last || last->day.day == 0 || last->day.month == 0 || last->rule == "date.digits") return 0;
        DatePoint final_point = *last;
        const DateSource source = resolve(final_point, final_start);
        if (!valid(final_point)) return 0;
        const std::size_t before = final_start == starts.back() ? days.size() - 1 : days.size();
        if (before == 0) return 0;
        Day first = final_point.day;
        if (range) {
            first.day = days.front();
            add(i, last->last, iso(first) + "/" + value_of(final_point), "date.days", source);
            return last->last;
        }
        for (std::size_t n = 0; n < before; ++n) {
            first.day = days[n];
            if (first.year == 0 || exists(first))
                add(starts[n], ends[n], iso(first), "date.days", DateSource::same_list);
        }
        return take(final_start, *last);
    }

    /// What stands in a list of parts of a year.
    struct Listed {
        std::size_t first, last;
        int number;
    };

    /// The number of a week at `at`, or 0; moves `at` behind it.
    int week_number(std::size_t& at) const {
        if (pieces_.digits(at) == 0 || pieces_.digits(at) > 2) return 0;
        const int number = pieces_[at].value;
        return number >= 1 && number <= 53 ? (++at, number) : 0;
    }

    /// "eerste en tweede kwartaal van 2026", "week 40 en 41 van 2025", "weken 3 t/m 5".
    std::size_t parts_of_one_year(std::size_t i) {
        const bool weeks = pieces_.any_of(i, "week weken wk");
        std::vector<Listed> listed;
        bool range = false;
        constexpr std::size_t most = 8;
        for (std::size_t at = weeks ? i + 1 : i; listed.size() < most;) {
            const std::size_t first = listed.empty() ? i : at;
            const int number = weeks ? week_number(at) : ordinal(pieces_, at);
            if (number == 0) return 0;
            listed.push_back({first, at, number});
            const std::size_t sign = range_sign(pieces_, at);
            if (range || (sign == 0 && !separates(pieces_, at))) break;
            range = sign > 0 && listed.size() == 1;
            at += range ? sign : 1;
            if (!range && pieces_.is(at, "en")) ++at;
        }
        return listed.size() < 2 ? 0 : take_parts(listed, range, weeks ? 'W' : part_named(listed));
    }

    /// 'Q' or 'H' for what stands behind the last ordinal; 0 for anything else.
    char part_named(const std::vector<Listed>& listed) const {
        if (pieces_.any_of(listed.back().last, "kwartaal kwartalen")) return 'Q';
        return pieces_.any_of(listed.back().last, "halfjaar helft") && listed.back().number < 3 ? 'H' : '\0';
    }

    std::size_t take_parts(const std::vector<Listed>& listed, bool range, char letter) {
        if (letter == '\0') return 0;
        constexpr Rule week{"date.week"}, part_of_year{"date.part_of_year"};
        const auto part = [letter](int number) {
            return std::string{letter}.append(padded(number, letter == 'W' ? 2 : 1));
        };
        DatePoint last{.last = listed.back().last + (letter == 'W' ? 0U : 1U),
                       .part = part(listed.back().number),
                       .rule = letter == 'W' ? week : part_of_year};
        if (pieces_.any_of(last.last, "uur keer maal dagen dag euro x procent %")) return 0;
        read_year(pieces_, last);
        const DateSource source = resolve(last, listed.front().first);
        if (last.day.year == 0) return 0;
        DatePoint first = last;
        first.part = part(listed.front().number);
        if (range) {
            add(listed.front().first, last.last, value_of(first) + "/" + value_of(last), "date.range",
                source);
            return last.last;
        }
        for (std::size_t n = 0; n + 1 < listed.size(); ++n) {
            first.part = part(listed[n].number);
            add(listed[n].first, listed[n].last, value_of(first), last.rule, DateSource::same_list);
        }
        add(listed.back().first, last.last, value_of(last), last.rule, source);
        return last.last;
    }

    /// A point, and what it makes a range with.
    std::size_t take(std::size_t i, DatePoint point) {
        if (const std::size_t sign = range_sign(pieces_, point.last); sign && point.clock.empty())
            if (const std::size_t last = range(i, point, point.last + sign)) return last;
        const DateSource source = resolve(point, i);
        if (!valid(point)) return point.last;
        add(i, point.last, value_of(point), point.rule, source);
        check_weekday(point);
        return point.last;
    }

    std::size_t range(std::size_t i, DatePoint from, std::size_t second) {
        auto to = date_point(pieces_, second);
        if (!to || (to->day.month == 0) != (from.day.month == 0) || to->part.empty() != from.part.empty())
            return 0;
        if (from.day.month == 0 && from.part.empty()) return 0;
        if ((to->day.day == 0) != (from.day.day == 0)) return 0;
        const DateSource source = resolve(*to, second);
        const bool inherits = from.day.year == 0;
        if (inherits) {
            from.day.year = to->day.year;
            if (from.day.month > to->day.month && from.day.year) --from.day.year;
        }
        if (!valid(from) || !valid(*to)) return 0;
        add(i, to->last, value_of(from) + "/" + value_of(*to), "date.range", source);
        return to->last;
    }

    /// Fills in the year; tells where it came from.
    DateSource resolve(DatePoint& point, std::size_t i) {
        if (point.day.year || point.fixed) return DateSource::stated;
        if (point.years) {
            if (today_) point.day.year = today_->year + *point.years;
            return DateSource::document_date;
        }
        if (point.day.day && recurs(i, point.last)) return DateSource::recurring;
        if (point.direction == Direction::unknown)
            if (const int year = year_of_list(point.last, 0)) {
                point.day.year = year;
                return DateSource::same_list;
            }
        if (!today_) return DateSource::unknown;
        point.day.year = fitting_year(point, i);
        return DateSource::document_date;
    }

    /// "jaarlijks vóór 1 juli".
    bool recurs(std::size_t first, std::size_t last) const {
        constexpr std::string_view every = "jaarlijks jaarlijkse";
        for (std::size_t k = 1; k <= 6 && k <= first; ++k)
            if (pieces_.any_of(first - k, every) ||
                (pieces_.is(first - k, "jaar") && first > k && pieces_.any_of(first - k - 1, "elk ieder")))
                return true;
        for (std::size_t k = 0; k < 2; ++k)
            if ((pieces_.any_of(last + k, "elk ieder") && pieces_.is(last + k + 1, "jaar"))) return true;
        return false;
    }

    /// The year that a later date of the same list states: "9 mei, 12 september, 4 en 18 oktober 2023".
    int year_of_list(std::size_t at, int depth) const {
        if (depth > 6 || !separates(pieces_, at)) return 0;
        ++at;
        if (pieces_.any_of(at, "en op van")) ++at;
        const auto next = date_point(pieces_, at);
        if (next && (next->day.month || !next->part.empty()))
            return next->day.year ? next->day.year : year_of_list(next->last, depth + 1);
        return day_number(pieces_, at) ? year_of_list(at, depth + 1) : 0;
    }

    int fitting_year(const DatePoint& point, std::size_t i) const {
        int month = point.day.month;
        if (month == 0) {  // a season, quarter, half or week
            if (point.part == "SP")
                month = 4;
            else if (point.part == "SU")
                month = 7;
            else if (point.part == "FA")
                month = 10;
            else if (point.part == "WI")
                month = 1;
            else
                return today_->year;
        }
        const int year = nearest_year(month, point.day.day, *today_);
        const Day day{year, month, point.day.day ? point.day.day : 15};
        Direction direction = point.direction;
        if (i > 0 && pieces_.any_of(i - 1, "afgelopen vorig vorige")) direction = Direction::past;
        if (i > 0 && pieces_.any_of(i - 1, "komend komende aanstaande aankomende eerstkomende"))
            direction = Direction::future;
        if (point.direction == Direction::unknown && is_deadline(i)) direction = Direction::future;
        if (exists(day)) {
            const int days = days_between(*today_, day);
            if (direction == Direction::past && days > 0) return year - 1;
            if (direction == Direction::future && days < -20) return year + 1;
        }
        if (point.weekday)
            for (const int candidate : {year, year - 1, year + 1})
                if (const Day there{candidate, month, point.day.day};
                    exists(there) && weekday_of(there) == point.weekday)
                    return candidate;
        return year;
    }

    /// "uiterlijk 1 maart", "vóór eind maart", "per 1 maart": what is still to come.
    bool is_deadline(std::size_t i) const {
        std::size_t first = with_part(i);
        if (first > 0 && pieces_.any_of(first - 1, "op in het")) --first;
        return first > 0 && pieces_.any_of(first - 1, "uiterlijk vóór voor vanaf");
    }

    static bool valid(const DatePoint& point) {
        if (point.day.year == 0 && point.day.month == 0) return point.fixed;
        if (point.day.day == 0) return true;
        Day day = point.day;
        if (day.year == 0) day.year = 2024;
        return exists(day);
    }

    void check_weekday(const DatePoint& point) {
        if (point.weekday == 0 || point.day.year == 0) return;
        const int actual = weekday_of(point.day);
        if (actual == point.weekday) return;
        found_.back().note = iso(point.day) + " is een " + std::string{weekday_name(actual)} + ", geen " +
                             std::string{weekday_name(point.weekday)};
    }

    void add(std::size_t first, std::size_t last, std::string value, Rule rule, DateSource source) {
        const Span span = pieces_.span(with_part(first), last);
        found_.push_back(
            {.span = span, .rule = rule, .value = std::move(value), .source = source, .note = {}});
    }

    /// The begin of "eind december", "einde van het jaar 2024", "jaar 2024".
    std::size_t with_part(std::size_t first) const {
        constexpr std::string_view parts = "eind einde begin medio half halverwege ultimo primo";
        if (first == 0) return first;
        if (pieces_.any_of(first - 1, parts) || pieces_.any_of(first - 1, "afgelopen komende aanstaande"))
            return first - 1;
        if (!pieces_.any_of(first - 1, "jaar maand vergaderjaar schooljaar")) return first;
        if (first > 3 && pieces_.any_of(first - 2, "het de") && pieces_.is(first - 3, "van") &&
            pieces_.any_of(first - 4, parts))
            return first - 4;
        return first - 1;
    }

    const Pieces& pieces_;
    const std::vector<Address>& addresses_;
    std::size_t address_ = 0;
    std::optional<Day> today_;
    std::vector<Date>& found_;
};

void in_sentence(const Cut& cut, Annotations& found) { DateFinder{cut, found.dates}.run(); }

/// The middle one of the days that the document states.
std::optional<Day> middle_of(const std::vector<Date>& dates) {
    std::vector<std::string_view> days;
    for (const Date& it : dates)
        if (it.source == DateSource::stated && it.value.size() == 10 && it.value[4] == '-')
            days.push_back(it.value);
    if (days.empty()) return {};
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    return day_in(*middle);
}

/// Whether the document states no day within most of a year of the date it is given: a file's date, years
/// later.
bool far_from_all(Day date, const std::vector<Date>& dates) {
    return std::none_of(dates.begin(), dates.end(), [&](const Date& it) {
        const bool day = it.source == DateSource::stated && it.value.size() == 10;
        const std::optional<Day> there = day ? day_in(it.value) : std::nullopt;
        return there && std::abs(days_between(date, *there)) < 300;
    });
}

/// Puts the year of the day or month at `at` of `value` ("XXXX-11-05") nearest to `around`.
void set_year(std::string& value, std::size_t at, Day around) {
    const auto number = [&](std::size_t begin) {
        int read = 0;
        if (value.size() > begin + 1 && value[begin - 1] == '-')
            std::from_chars(value.data() + begin, value.data() + begin + 2, read);
        return read;
    };
    const int month = number(at + 5), day = number(at + 8);
    if (month > 0) value.replace(at, 4, padded(nearest_year(month, day, around), 4));
}

/// Without a document date, or with one that fits nothing it says: takes missing years from the dates that it
/// states.
void in_document(const Reading& reading, Annotations& annotations) {
    std::vector<Date>& found = annotations.dates;
    const std::optional<Day> date = day_in(reading.date);
    if (date && !far_from_all(*date, found)) return;
    // "Vorig jaar" in a file that was made years later is not the year before the file.
    if (reading.date_of_file) std::erase_if(found, [](const Date& it) { return it.rule == "date.relative"; });
    const std::optional<Day> around = middle_of(found);
    if (!around) return;
    for (Date& it : found) {
        const bool open = it.source == DateSource::unknown ||
                          (date && it.source == DateSource::document_date && it.rule != "date.relative");
        if (!open || it.value.size() < 7) continue;
        set_year(it.value, 0, *around);
        if (const std::size_t second = it.value.find('/'); second != std::string::npos)
            set_year(it.value, second + 1, *around);
        it.source = DateSource::other_dates;
    }
}

}  // namespace

const Extractor& date_extractor() {
    static const Extractor extractor{
        .name = "date",
        .triggers =
            {"[12][0-9][0-9][0-9]", "[0-9][-/.][0-9]+[-/.]['’]?[0-9]", "['’‘][0-9][0-9]",
             "[0-9][0-9]/[0-9][0-9]", "Q[1-4]", "H[12]",
             "(?i)(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)",
             "(?i)\\b(jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)\\b",
             "(?i)(zomer|najaar|voorjaar|winter|herfst|lente)",
             "(?i)(maan|dins|woens|donder|vrij|zater|zon)dag", "(?i)(week|wek|wk|kwarta|half|helft)",
             "(?i)(vandaag|gister|morgen|vanmiddag|vanavond|vanochtend|hedenavond)",
             "(?i)(dit|deze|lopende|vorige?|afgelopen) +[a-z]*(jaar|maand)",
             "(?i)(verleden|volgende?|komende?|aankomende?|aanstaande) +[a-z]*(jaar|maand)"},
        .in_sentence = in_sentence,
        .in_document = in_document};
    return extractor;
}

}  // namespace raadspoor::nlp
