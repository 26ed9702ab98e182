// Amounts of money in euros, and percentages.
//
// Found:      € 64 mln. · € 1.234,56 · € 2.000,- · 100.000,-- · 1,5 miljoen euro · 20 duizend euro · k€ 50 ·
//             EUR 5.000 · anderhalf miljoen euro · 50 miljoen voor de sluis · € 5 tot 10 miljoen (two) · 2% ·
//             93,4 procent · tien procent · 0,5 procentpunt
// Left alone: bedragen x € 1.000 · 17 miljoen inwoners · 5 ton CO2 · eurocommissaris · 100 % in a web address
//
// Number and scale are kept exactly. A number of millions without a currency counts as money unless what
// follows is counted.
#include <algorithm>
#include <optional>

#include "nlp/measures/dutch_numbers.h"
#include "nlp/reading/extractors.h"
#include "nlp/words/addresses.h"

namespace raadspoor::nlp {

namespace {

/// Behind "miljoen" these are counted, not paid.
const WordSet counted{
    "mensen inwoners nederlanders personen woningen huishoudens huizen leden bezoekers bezoeken burgers "
    "kinderen ouderen jongeren "
    "patiënten cliënten reizigers kilo kilogram kg ton liter m2 m3 m meter kilometer km hectare kwh mwh gwh "
    "watt stuks bomen uur uren "
    "banen werkenden werknemers jaar keer maal vierkante kubieke volwassenen stemmen exemplaren documenten "
    "pagina's bedrijven "
    "passagiers vluchtelingen gebruikers vaccins doses auto's voertuigen dieren kippen varkens kiezers "
    "migranten"};

bool euro_word(const Pieces& p, std::size_t i) { return p.any_of(i, "euro eur euro's"); }

class MoneyFinder {
public:
    MoneyFinder(const Cut& cut, Annotations& found)
        : pieces_{cut.pieces()},
          addresses_{cut.addresses()},
          text_{cut.reading().document.text},
          found_{found} {}

    void run() {
        for (std::size_t i = 0; i < pieces_.size();) {
            const std::size_t next = in_address(i) ? i + 1 : at(i);
            i = std::max(next, i + 1);
        }
    }

private:
    [[nodiscard]] bool in_address(std::size_t i) {
        const std::size_t begin = pieces_[i].span.begin;
        while (address_ < addresses_.size() && addresses_[address_].span.end <= begin) ++address_;
        return address_ < addresses_.size() && addresses_[address_].span.contains(begin);
    }

    std::size_t at(std::size_t i) {
        const bool thousands = pieces_.is(i, "k") && pieces_.text(i + 1) == "€";
        if (thousands) return after_sign(i, i + 2, 3);
        if (pieces_.text(i) == "€" ||
            (pieces_.any_of(i, "eur euro") && pieces_.number(i + 1) && pieces_.text(i) != "euro"))
            return after_sign(i, i + 1, 0);
        if (pieces_.number(i) || pieces_.word(i)) return before_word(i);
        return i + 1;
    }

    /// "€ 64 mln.", "€ -/- 5.000", "€ 5 tot 10 miljoen".
    std::size_t after_sign(std::size_t first, std::size_t i, int power) {
        const bool factor =
            first > 0 && (pieces_.any_of(first - 1, "x * ×") || pieces_.is(first - 1, "maal"));
        const bool minus = (pieces_.dash(i) && pieces_.glued(i + 1)) ||
                           (pieces_.dash(i) && pieces_.is(i + 1, "/") && pieces_.dash(i + 2));
        if (minus) i += pieces_.is(i + 1, "/") ? 3U : 1U;
        auto read = number_in_digits(pieces_, i, !in_cells(i));
        if (!read) return i;
        std::size_t last = read->last;
        power += scale(last);
        if (power == 0) power = scale_behind_range(last);
        last = closing(last);
        if (factor) return last;
        read->number.negative = minus;
        add(found_.amounts, first, last, read->number, power, "amount.sign");
        if (const auto second = second_of_range(last)) {
            std::size_t end = second->last;
            const int own = scale(end);
            add(found_.amounts, last + 1, closing(end), second->number, own ? own : power, "amount.range");
            return closing(end);
        }
        return last;
    }

    /// Whether a tab, a border between cells, stands behind the number at `i`.
    [[nodiscard]] bool in_cells(std::size_t i) const {
        const std::size_t end = pieces_[i].span.end;
        return end < text_.size() && (text_[end] == '\t' || text_[end] == '\n');
    }

    /// The scale at `last`, which moves behind it: "mln.", "miljoen", and "k" or "m" when stuck to the
    /// number.
    int scale(std::size_t& last) const {
        if (const int power = scale_word(pieces_, last)) {
            ++last;
            if (pieces_.is(last, ".") && pieces_.any_of(last - 1, "mln mld mio mrd") && pieces_.glued(last))
                ++last;
            return power;
        }
        const bool alone = !(pieces_.glued(last + 1) && (pieces_.word(last + 1) || pieces_.number(last + 1)));
        if (alone && pieces_.any_of(last, "k") && (pieces_.glued(last) || pieces_.text(last) == "K"))
            return ++last, 3;
        if (alone && pieces_.any_of(last, "m") && pieces_.glued(last)) return ++last, 6;
        if (pieces_.is(last, "ton") && !pieces_.any_of(last + 1, "co")) return ++last, 5;
        return 0;
    }

    /// Of "€ 5 tot 10 miljoen" and "€ 10-15 mln": the scale that the second number lends to the first.
    [[nodiscard]] int scale_behind_range(std::size_t last) const {
        const auto second = second_of_range(last);
        return second ? scale_word(pieces_, second->last) : 0;
    }

    [[nodiscard]] std::optional<ReadNumber> second_of_range(std::size_t last) const {
        if (!pieces_.dash(last) && !pieces_.any_of(last, "tot à a")) return {};
        if (pieces_.dash(last) && !pieces_.glued(last + 1) && pieces_.glued(last)) return {};
        const auto second = number_in_digits(pieces_, last + 1);
        const bool date_like = second && (month_like(second->last) || pieces_.is(second->last, "%"));
        if (!second || date_like || (pieces_.digits(last + 1) == 4 && second->last == last + 2)) return {};
        return second;
    }

    [[nodiscard]] bool month_like(std::size_t i) const {
        return pieces_.any_of(
            i, "januari februari maart april mei juni juli augustus september oktober november december");
    }

    /// Behind ",-", ",--", ",00" and "euro".
    [[nodiscard]] std::size_t closing(std::size_t last) const {
        if ((pieces_.is(last, ",") || pieces_.is(last, ".")) && pieces_.glued(last) &&
            pieces_.dash(last + 1) && pieces_.glued(last + 1)) {
            last += 2;
            while (pieces_.dash(last) && pieces_.glued(last)) ++last;
        }
        return euro_word(pieces_, last) ? last + 1 : last;
    }

    /// "1,5 miljoen euro", "2000,-", "93,4 procent", "50 miljoen".
    std::size_t before_word(std::size_t i) {
        if (pieces_.glued(i) && i > 0 && (pieces_.any_of(i - 1, ". /") || pieces_.word(i - 1)) &&
            pieces_.number(i))
            return i + 1;
        if (pieces_.word(i) && !measured(i + 1)) return i + 1;
        const auto read = any_number(pieces_, i);
        if (!read) return i + 1;
        std::size_t last = read->last;
        if (const std::size_t end = percent_sign(last)) {
            add(found_.percentages, i, end, read->number, 0, "percentage.sign");
            return end;
        }
        if (const std::size_t end = percent_range(last)) {
            add(found_.percentages, i, last, read->number, 0, "percentage.range");
            return end;
        }
        const int power = spelled_scale(last);
        if (euro_word(pieces_, last))
            return add(found_.amounts, i, last + 1, read->number, power, "amount.euro"), last + 1;
        if (pieces_.is(last, "eurocent"))
            return add(found_.amounts, i, last + 1, read->number, -2, "amount.cent"), last + 1;
        if (power == 0 && pieces_.any_of(last, "tot à a") && range_of_euros(last + 1)) {
            add(found_.amounts, i, read->last, read->number, scale_behind_range(read->last), "amount.range");
            return last + 1;
        }
        const std::size_t end = closing(last);
        if (pieces_.number(i) && end > last + 1)
            return add(found_.amounts, i, end, read->number, power, "amount.dash"), end;
        if (power >= 6 && paid(i, last)) add(found_.amounts, i, last, read->number, power, "amount.millions");
        return last;
    }

    /// Whether a number in words may end before piece `i`.
    [[nodiscard]] bool measured(std::size_t i) const {
        return euro_word(pieces_, i) || scale_word(pieces_, i) || percent_sign(i) ||
               pieces_.any_of(i, "tot à en eurocent");
    }

    /// Scales in running text: "miljoen", "mln.", "duizend"; "k" and "m" need a sign.
    int spelled_scale(std::size_t& last) const {
        int power = scale_word(pieces_, last);
        if (power == 0) return 0;
        ++last;
        if (pieces_.is(last, ".") && pieces_.glued(last) && pieces_.any_of(last - 1, "mln mld mio mrd"))
            ++last;
        return power;
    }

    [[nodiscard]] bool range_of_euros(std::size_t i) const {
        const auto second = any_number(pieces_, i);
        if (!second) return false;
        const std::size_t behind = second->last + (scale_word(pieces_, second->last) ? 1U : 0U);
        return euro_word(pieces_, behind);
    }

    /// Whether "50 miljoen" is money: not when "inwoners" or another counted thing follows, perhaps behind an
    /// adjective.
    [[nodiscard]] bool paid(std::size_t first, std::size_t last) const {
        if (pieces_.word(first) && pieces_.any_of(first, "een één")) return false;
        for (std::size_t k = 0; k < 2; ++k)
            if (counted.contains(pieces_.lower(last + k)) || pieces_.lower(last + k).ends_with("uren"))
                return false;
        return !(pieces_.dash(last) && pieces_.glued(last));
    }

    /// The piece behind "%" or "procent" at `i`; 0 when neither stands there.
    [[nodiscard]] std::size_t percent_sign(std::size_t i) const {
        if (pieces_.text(i) == "%") return i + 1;
        return pieces_.any_of(i, "procent procentpunt procentpunten pct") ? i + 1 : 0;
    }

    /// Of "10 tot 15%" and "5-10 procent": the second number's place, when the first is a percentage too;
    /// else 0.
    [[nodiscard]] std::size_t percent_range(std::size_t last) const {
        if (!pieces_.dash(last) && !pieces_.any_of(last, "tot à a of en")) return 0;
        const auto second = any_number(pieces_, last + 1);
        return second && percent_sign(second->last) && !pieces_.any_of(last, "of en") ? last + 1 : 0;
    }

    template <class Measure>
    void add(std::vector<Measure>& list, std::size_t first, std::size_t last, Decimal number, int power,
             Rule rule) {
        number.exponent += power;
        list.push_back({.span = pieces_.span(first, last), .rule = rule, .value = number.written()});
    }

    const Pieces& pieces_;
    const std::vector<Address>& addresses_;
    std::size_t address_ = 0;
    std::string_view text_;
    Annotations& found_;
};

void in_sentence(const Cut& cut, Annotations& found) { MoneyFinder{cut, found}.run(); }

}  // namespace

const Extractor& amount_extractor() {
    static const Extractor extractor{.name = "amount",
                                     .triggers = {"€", "(?i)\\beur", "(?i)(miljoen|miljard|mln|mld)",
                                                  "[0-9],[-–]", "%", "(?i)procent|\\bpct\\b"},
                                     .in_sentence = in_sentence,
                                     .in_document = nullptr};
    return extractor;
}

}  // namespace raadspoor::nlp
