#include "nlp/measures/measure_reader.h"

#include <algorithm>

#include "corpus/text.h"
#include "nlp/measures/bounds.h"
#include "nlp/measures/dutch_numbers.h"

namespace raadspoor::nlp {

namespace {

constexpr ShortList months{
    "januari februari maart april mei juni juli augustus september oktober november december"};

/// Behind these a number names, and does not count.
const WordSet labels{
    "artikel artikelen art lid bijlage hoofdstuk hfst paragraaf par pagina pag p blz bladzijde nummer nr no "
    "punt agendapunt stelling tabel figuur afbeelding vraag motie amendement kamerstuk dossier zaaknummer "
    "postbus fase versie stap optie variant scenario onderdeel bedrijf deel niveau categorie lijn week groep "
    "tel telefoon telefoonnummer bel route perceelnummer"};

/// A number of four digits behind one of these is a year.
constexpr ShortList before_year{"in sinds vanaf eind begin medio voor na tot jaar tussen en over per m van"};

/// A number of hours behind one of these is a time of the clock.
constexpr ShortList before_clock{"om vanaf tot rond tussen voor na en uiterlijk"};

/// "per" with one of these reckons nothing.
constexpr ShortList no_per{"saldo direct brief post mail e email definitief omgaande abuis vergissing"};

/// One pass over the pieces of a text.
class MeasureReader {
public:
    MeasureReader(const Pieces& pieces, std::string_view layout, const std::vector<Address>& addresses)
        : p_{pieces}, layout_{layout}, addresses_{addresses} {}

    std::vector<Measure> read() {
        for (std::size_t i = 0; i < p_.size();) {
            const std::size_t next = in_address(i) ? i + 1 : at(i);
            i = std::max(next, i + 1);
        }
        return std::move(found_);
    }

private:
    /// A number with its scale: pieces [first, last).
    struct Taken {
        Decimal number;
        std::size_t first = 0, last = 0;
        int scale = 0;
        bool doubtful = false;

        void multiply(int power) { number.exponent += power; }
    };

    bool in_address(std::size_t i) {
        const std::size_t begin = p_[i].span.begin;
        while (address_ < addresses_.size() && addresses_[address_].span.end <= begin) ++address_;
        return address_ < addresses_.size() && addresses_[address_].span.contains(begin);
    }

    /// Reads what begins at `i`; gives the piece to go on with.
    std::size_t at(std::size_t i) {
        if (p_.is(i, "k") && p_.text(i + 1) == "€") return after_sign(i, i + 2, 3);
        if (has_sign(i)) return after_sign(i, i + 1, 0);
        if (p_.is(i, "helft")) return add_half(i);
        return p_.number(i) || p_.word(i) ? before_unit(i) : i + 1;
    }

    /// "€", or "EUR" before a number.
    bool has_sign(std::size_t i) const { return p_.text(i) == "€" || (p_.is(i, "eur") && p_.number(i + 1)); }

    // ---- Numbers and their scale.

    std::optional<Taken> take(std::size_t i, Blanks blanks) const {
        const std::optional<ReadNumber> read =
            p_.number(i) ? number_in_digits(p_, layout_, i, blanks) : number_in_words(p_, i);
        if (!read) return {};
        Taken taken{read->number, i, read->last, 0, read->doubtful};
        taken.scale = take_scale(p_, taken.last);
        taken.multiply(taken.scale);
        return taken;
    }

    /// Behind a sign of money also "k" and "m" when stuck to the number, and "ton".
    void take_money_scale(Taken& taken) const {
        const std::size_t at = taken.last;
        if (taken.scale > 0) return;
        const bool alone = !(p_.glued(at + 1) && (p_.word(at + 1) || p_.number(at + 1)));
        const bool thousands = alone && p_.is(at, "k") && (p_.glued(at) || p_.text(at) == "K");
        const bool millions = alone && p_.is(at, "m") && p_.glued(at);
        const bool tons = p_.is(at, "ton") && !p_.any_of(at + 1, "co");
        taken.scale = thousands ? 3 : millions ? 6 : tons ? 5 : 0;
        taken.multiply(taken.scale);
        if (taken.scale > 0) ++taken.last;
    }

    /// "5 tot 10 miljoen": the first number has the scale of the second.
    static void lend_scale(Taken& low, const Taken& high) {
        if (low.scale > 0) return;
        low.scale = high.scale;
        low.multiply(high.scale);
    }

    /// Behind ",-", ",--" and "euro".
    std::size_t closing(std::size_t last) const {
        if (p_.any_of(last, ", .") && p_.glued(last) && p_.dash(last + 1) && p_.glued(last + 1)) {
            last += 2;
            while (p_.dash(last) && p_.glued(last)) ++last;
        }
        return p_.any_of(last, "euro eur euro's") ? last + 1 : last;
    }

    // ---- Numbers that are none.

    /// "A12", "12.3", "25/041", "24515-688": a number that something before it goes on into. And "06".
    bool is_part(std::size_t i) const {
        if (!p_.number(i)) return false;
        if (p_.digits(i) > 1 && p_.text(i).front() == '0') return true;
        if (!p_.glued(i) || i == 0) return false;
        const bool behind_number = i > 1 && p_.number(i - 2) && p_.glued(i - 1);
        return p_.word(i - 1) || p_.any_of(i - 1, ". /") ||
               (behind_number && (p_.any_of(i - 1, ", :") || p_.dash(i - 1)));
    }

    /// "12.3|.24", "25|/041", "1|:4": a number that goes on behind.
    bool goes_on(std::size_t last) const {
        return p_.any_of(last, ". / :") && p_.glued(last) && p_.number(last + 1) && p_.glued(last + 1);
    }

    /// "€ 500|. 200 mensen": the text that was cut into pieces ends here, and thousands may follow.
    bool may_run_on(const Taken& taken) const {
        const std::size_t number = taken.last - 1;
        const bool ends = taken.last == p_.size() || (taken.last + 1 == p_.size() && p_.is(taken.last, "."));
        if (!ends || p_.digits(number) == 0 || p_.digits(number) > 3 || p_.is(number - 1, ",")) return false;
        const std::string_view rest = layout_.substr(p_[number].span.end);
        const auto digit = [&](std::size_t at) { return at < rest.size() && is_digit(rest[at]); };
        return rest.starts_with(". ") && digit(2) && digit(3) && digit(4) && !digit(5);
    }

    bool is_year(const Taken& taken) const {
        const int value = p_[taken.first].value;
        return p_.digits(taken.first) == 4 && taken.last == taken.first + 1 && value >= 1900 && value < 2100;
    }

    bool names_year(const Taken& taken) const {
        return is_year(taken) && taken.first > 0 &&
               (p_.any_of(taken.first - 1, before_year) || p_.any_of(taken.first - 1, months));
    }

    /// "pagina 3", "art. 5", "fase 2".
    bool has_label(const Taken& taken) const {
        if (taken.first == 0 || !p_.number(taken.first)) return false;
        const std::size_t before = taken.first - 1;
        return labels.contains(p_.lower(p_.is(before, ".") && before > 0 ? before - 1 : before));
    }

    /// "20.00 uur", "om 9 uur".
    bool is_clock(const Taken& taken) const {
        if (p_.is(taken.first + 1, ".") && taken.last > taken.first + 1) return true;
        return taken.first > 0 && p_.any_of(taken.first - 1, before_clock) && taken.number.value() <= 24;
    }

    /// "een woning" has an article; "een procent" and "een half jaar" a number.
    bool is_article(const Taken& taken, Dimension of) const {
        if (taken.scale > 0 || taken.last != taken.first + 1) return false;
        if (p_.any_of(taken.first, "half halve")) return true;
        const bool priced = of == Dimension::money || of == Dimension::share;
        return (p_.is(taken.first, "een") && !priced) ||
               (p_.is(taken.first, "één") && of == Dimension::count);
    }

    // ---- Units.

    bool suits(const Taken& taken, const Unit& unit) const {
        if (is_article(taken, unit.dimension)) return false;
        if (unit.dimension == Dimension::money || unit.dimension == Dimension::share) return true;
        if (has_label(taken) || names_year(taken)) return false;
        return unit.name != "uur" || !is_clock(taken);
    }

    /// A word that may stand between a number and what is counted: "90 extra plekken", "20 sociale woningen".
    bool is_adjective(std::size_t i) const {
        const std::string_view word = p_.lower(i);
        return p_.word(i) && !p_.glued(i) &&
               (p_.any_of(i, "extra meer nieuw") ||
                (word.size() > 4 && word.ends_with('e') && !p_.any_of(i, "welke beide zulke samen")));
    }

    /// The unit behind a number that ends before `last`.
    std::optional<ReadUnit> unit_behind(std::size_t last) const {
        const bool opens_amount =
            has_sign(last) && (p_.number(last + 1) || p_.dash(last + 1) || p_.is(last + 1, "k"));
        if (opens_amount) return {};
        if (auto unit = unit_at(p_, last)) return completed(std::move(*unit));
        for (std::size_t k = 0; k < 2 && is_adjective(last + k); ++k)
            if (auto unit = unit_at(p_, last + k + 1); unit && unit->unit.dimension == Dimension::count)
                return p_.glued(last + k + 1) ? std::nullopt : unit;
        return {};
    }

    /// "4x de tiphoogte", "3 keer per jaar"; a bare "keer" ("drie keer zo hoog") measures nothing.
    std::optional<ReadUnit> completed(ReadUnit unit) const {
        if (unit.unit.dimension != Dimension::times) return unit;
        if (p_.any_of(unit.last, "de het") && p_.word(unit.last + 1)) {
            unit.name = "× " + std::string(p_.lower(unit.last + 1));
            unit.last += 2;
            return unit;
        }
        return p_.is(unit.last, "per") ? std::optional(std::move(unit)) : std::nullopt;
    }

    /// "per woning", "/MWh": "/woning".
    std::string per_behind(std::size_t last) const {
        const bool slash = p_.is(last, "/") && p_.glued(last) && p_.glued(last + 1);
        std::size_t what = last + 1;
        if ((!slash && !p_.is(last, "per")) || !p_.word(what) || p_.any_of(what, no_per)) return {};
        if (!unit_at(p_, what) && is_adjective(what) && unit_at(p_, what + 1)) ++what;
        const std::optional<ReadUnit> unit = unit_at(p_, what);
        const bool counted = !unit || unit->unit.dimension == Dimension::count;
        const bool said_singly = unit && unit->unit.dimension == Dimension::time && unit->name != "uur";
        return "/" + (counted || said_singly ? std::string(p_.lower(what)) : unit->name);
    }

    // ---- Ranges.

    /// The piece behind what ties two numbers into a range: "–", "tot", "t/m", "à", "en" after "tussen".
    std::size_t behind_tie(std::size_t first, std::size_t last) const {
        if (p_.dash(last)) return p_.glued(last) && !p_.glued(last + 1) ? 0 : last + 1;
        if (p_.is(last, "tot") && p_.is(last + 1, "en") && p_.is(last + 2, "met")) return last + 3;
        if (p_.is(last, "t") && p_.is(last + 1, "/") && p_.is(last + 2, "m")) return last + 3;
        if (p_.any_of(last, "tot à a")) return last + 1;
        return p_.is(last, "en") && stands_between(first) ? last + 1 : 0;
    }

    /// "tussen (de) | 5 en 100".
    bool stands_between(std::size_t first) const {
        return first > 0 && (p_.is(first - 1, "tussen") ||
                             (first > 1 && p_.is(first - 2, "tussen") && p_.any_of(first - 1, "de circa")));
    }

    /// The second number of a range whose first is `low`.
    std::optional<Taken> second_of_range(const Taken& low) const {
        const std::size_t tie = behind_tie(low.first, low.last);
        if (tie == 0) return {};
        const bool sign = has_sign(tie);
        const std::size_t number = sign ? tie + 1 : tie;
        if (p_.digits(number) > 1 && p_.text(number).front() == '0') return {};
        std::optional<Taken> high = take(number, Blanks::no_break);
        if (!high || goes_on(high->last) || p_.any_of(high->last, months)) return {};
        const bool date = p_.dash(high->last) && p_.glued(high->last) && p_.number(high->last + 1);
        if (date || (is_year(*high) && p_.digits(low.first) < 4)) return {};
        if (sign) high->first = tie;
        return high;
    }

    // ---- Each way of writing.

    /// "€ 64 mln.", "€ -/- 5.000", "€ 5 tot 10 miljoen".
    std::size_t after_sign(std::size_t first, std::size_t i, int power) {
        const bool factor = first > 0 && (p_.any_of(first - 1, "x * ×") || p_.is(first - 1, "maal"));
        const bool minus =
            (p_.dash(i) && p_.glued(i + 1)) || (p_.dash(i) && p_.is(i + 1, "/") && p_.dash(i + 2));
        if (minus) i += p_.is(i + 1, "/") ? 3U : 1U;
        std::optional<Taken> low = p_.number(i) ? take(i, Blanks::doubtful) : std::nullopt;
        if (!low) return i;
        low->first = first;
        low->doubtful |= may_run_on(*low);
        low->number.negative = minus;
        low->multiply(power);
        low->scale = std::max(low->scale, power);
        take_money_scale(*low);
        low->last = closing(low->last);
        if (factor) return low->last;
        std::optional<Taken> high = second_of_range(*low);
        if (high && unit_at(p_, high->last) && !p_.any_of(high->last, "euro eur m ton")) high.reset();
        if (high) {
            take_money_scale(*high);
            if (!has_sign(high->first)) lend_scale(*low, *high);
            high->last = closing(high->last);
        }
        return add(*low, high, euros(high ? high->last : low->last), Written::sign);
    }

    static ReadUnit euros(std::size_t last) { return {{"€", Dimension::money, 0}, "€", last}; }

    /// "1,5 miljoen euro", "2000,-", "93,4 procent", "120–180 GWh", "50 miljoen".
    std::size_t before_unit(std::size_t i) {
        if (is_part(i)) return i + 1;
        for (const Blanks blanks : {Blanks::any, Blanks::no_break}) {
            const std::optional<Taken> low = take(i, blanks);
            if (!low) return i + 1;
            if (goes_on(low->last)) return low->last;
            if (const std::size_t next = with_unit(*low)) return next;
        }
        return i + 1;
    }

    /// Adds the quantity that begins with `low`; gives the piece behind it, 0 when it is none.
    std::size_t with_unit(const Taken& low) {
        if (std::optional<Taken> high = second_of_range(low))
            if (const std::size_t next = as_range(low, *high)) return next;
        if (const auto unit = unit_behind(low.last); unit && suits(low, unit->unit))
            return with_own(low, *unit);
        if (p_.any_of(low.last, "resp respectievelijk"))
            if (const std::size_t next = as_list(low)) return next;
        const std::size_t end = closing(low.last);
        if (p_.number(low.first) && end > low.last + 1) return add(low, {}, euros(end), Written::dash);
        return is_paid(low) ? add(low, {}, euros(low.last), Written::scale) : 0;
    }

    /// "10 tot 15%", "5 à 10 miljoen".
    std::size_t as_range(Taken low, Taken& high) {
        const bool scaled = high.scale > 0;
        if (scaled) lend_scale(low, high);
        const auto unit = is_year(low) && is_year(high) ? std::nullopt : unit_behind(high.last);
        if (unit && suits(low, unit->unit) && suits(high, unit->unit))
            return add(low, high, *unit, Written::unit);
        return scaled && is_paid(high) ? add(low, high, euros(high.last), Written::scale) : 0;
    }

    /// "5%", and "5% tot 10%".
    std::size_t with_own(Taken low, const ReadUnit& unit) {
        const std::size_t number_end = low.last;
        low.last = unit.last;
        if (const std::optional<Taken> high = second_of_range(low); high && !has_sign(high->first))
            if (const auto other = unit_behind(high->last); other && other->name == unit.name)
                return add(low, high, *other, Written::unit);
        low.last = number_end;
        return add(low, {}, unit, Written::unit);
    }

    /// "1.000 resp. 2.000 meter": the first has the unit of the second, and both one bound.
    std::size_t as_list(const Taken& low) {
        const std::size_t next = low.last + (p_.is(low.last + 1, ".") ? 2U : 1U);
        const std::optional<Taken> second = take(next, Blanks::no_break);
        const auto unit = second ? unit_behind(second->last) : std::nullopt;
        if (!unit || !suits(*second, unit->unit)) return 0;
        ReadUnit lent = *unit;
        lent.last = low.last;
        add(low, {}, lent, Written::unit);
        add(*second, {}, *unit, Written::unit);
        Measure& first = found_[found_.size() - 2];
        found_.back().bound = first.bound;
        first.unit = found_.back().unit;
        return unit->last;
    }

    /// Whether "50 miljoen" is money: not when "inwoners" or another counted thing follows, perhaps behind an
    /// adjective.
    bool is_paid(const Taken& taken) const {
        if (taken.scale < 6 || p_.any_of(taken.first, "een één")) return false;
        for (std::size_t i = taken.last; i < taken.last + 2; ++i)
            if (unit_at(p_, i) || p_.any_of(i, "vierkante kubieke") || p_.lower(i).ends_with("uren"))
                return false;
        return !(p_.dash(taken.last) && p_.glued(taken.last));
    }

    /// "de helft".
    std::size_t add_half(std::size_t i) {
        return add({{50, 0, false}, i, i + 1, 0, false}, {}, {{"%", Dimension::share, 0}, "%", i + 1},
                   Written::word);
    }

    std::size_t add(Taken low, std::optional<Taken> high, const ReadUnit& unit, Written written) {
        low.multiply(unit.unit.power);
        Measure it;
        it.low = {low.number, p_.span(low.first, high ? low.last : unit.last)};
        if (high) {
            high->multiply(unit.unit.power);
            it.high = {high->number, p_.span(high->first, unit.last)};
        }
        it.unit = unit.name;
        if (unit.unit.dimension != Dimension::share) it.unit += per_behind(unit.last);
        it.dimension = unit.unit.dimension;
        it.bound = bound_of(p_, low.first, unit.last);
        it.written = written;
        it.doubtful = low.doubtful || (high && high->doubtful);
        found_.push_back(std::move(it));
        return unit.last;
    }

    const Pieces& p_;
    std::string_view layout_;
    const std::vector<Address>& addresses_;
    std::size_t address_ = 0;
    std::vector<Measure> found_;
};

}  // namespace

Quantity Measure::quantity() const {
    Quantity it{low.number.value(), unit, std::nullopt, bound};
    if (high) it.to = high->number.value();
    return it;
}

std::vector<Measure> measures_in(const Pieces& pieces, std::string_view layout,
                                 const std::vector<Address>& addresses) {
    return MeasureReader{pieces, layout, addresses}.read();
}

std::vector<Quantity> quantities_in(std::string_view text, Span within) {
    std::vector<Measure> measures = measures_in(Pieces{text, within}, text, find_addresses(text, within));
    std::erase_if(measures, [](const Measure& it) { return it.doubtful; });
    std::stable_partition(measures.begin(), measures.end(),
                          [](const Measure& it) { return it.dimension != Dimension::time; });
    std::vector<Quantity> found;
    for (const Measure& it : measures) found.push_back(it.quantity());
    return found;
}

}  // namespace raadspoor::nlp
