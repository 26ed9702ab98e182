// Amounts of money in euros, and percentages: those of measure_reader.h, each number an annotation.
//
// Found:      € 64 mln. · € 1.234,56 · € 2.000,- · 100.000,-- · 1,5 miljoen euro · 20 duizend euro · k€ 50 ·
//             EUR 5.000 · € 500. 000 · anderhalf miljoen euro · 50 miljoen voor de sluis · € 5 tot 10 miljoen
//             (two) · 2% · 93,4 procent · tien procent · 0,5 procentpunt
// Left alone: bedragen x € 1.000 · 17 miljoen inwoners · 5 ton CO2 · eurocommissaris · 100 % in a web address
//
// Number and scale are kept exactly. "€ 500. 200 mensen" may be two things: it has no value.
#include "nlp/measures/measure_reader.h"
#include "nlp/reading/extractors.h"

namespace raadspoor::nlp {

namespace {

Rule amount_rule(const Measure& measure, const MeasuredNumber& number) {
    if (measure.high && &number != &measure.low) return "amount.range";
    switch (measure.written) {
        case Written::sign:
            return "amount.sign";
        case Written::dash:
            return "amount.dash";
        case Written::scale:
            return "amount.millions";
        default:
            return "amount.euro";
    }
}

Rule share_rule(const Measure& measure, const MeasuredNumber& number) {
    if (measure.high && &number == &measure.low) return "percentage.range";
    return "percentage.sign";
}

/// Percentages are of a hundred: "5‰" and "de helft" are none.
bool is_percentage(const Measure& it) {
    return it.dimension == Dimension::share && it.written != Written::word && it.unit != "‰";
}

void add(const Measure& measure, const MeasuredNumber& number, Annotations& found) {
    const std::string value = measure.doubtful ? std::string{} : number.number.written();
    if (measure.dimension == Dimension::money)
        found.amounts.push_back({.span = number.span, .rule = amount_rule(measure, number), .value = value});
    else if (!measure.doubtful)
        found.percentages.push_back(
            {.span = number.span, .rule = share_rule(measure, number), .value = value});
}

void in_sentence(const Cut& cut, Annotations& found) {
    for (const Measure& it : measures_in(cut.pieces(), cut.reading().document.text, cut.addresses())) {
        if (it.dimension != Dimension::money && !is_percentage(it)) continue;
        add(it, it.low, found);
        if (it.high) add(it, *it.high, found);
    }
}

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
