// What a document says, each statement with the stretch of text it stands on and the rule that found it: one
// type a kind, and one list a type.
//
//     "mits de bewoners vooraf zijn gehoord"
//         -> Condition{.span = …, .rule = "condition.mits", .role = ConditionRole::stated,
//                      .modality = Modality::hard, .trigger = "mits"}
//
//     for (const Condition& it : analysis.annotations.conditions) …
//     annotations.each([](const auto& it) { … it.kind, it.span, it.rule … });      whatever the kind
//
// Strings and spans that were not found are empty. Enumerators are called what JSON calls them, words of the
// council in Dutch; where no better name is told, the name is the enumerator's own. Those marked "stored"
// have numbers that databases hold: they never change, and new ones come behind them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/names.h"
#include "corpus/rule.h"
#include "corpus/span.h"

namespace raadspoor {

/// Stored, also as the place of a bit.
enum class Kind : std::uint8_t {
    date = 0,
    amount = 1,
    percentage = 2,
    organisation = 3,
    signatory = 4,
    condition = 5,
    reference = 6,
    position = 7,
    vote = 8,
    commitment = 9,
};
template <>
inline constexpr std::array<std::string_view, 10> names<Kind>{
    "date",      "amount",    "percentage", "organisation", "signatory",
    "condition", "reference", "position",   "vote",         "commitment"};

/// What was missing of a date was taken from this. Stored.
enum class DateSource : std::uint8_t {
    unknown = 0,        ///< the year is not known: "XXXX-11-05"
    stated = 1,         ///< nothing was missing
    document_date = 2,  ///< the document's own date
    same_list = 3,      ///< the next date of the same list
    recurring = 4,      ///< none: it comes back every year
    other_dates = 5,    ///< the other dates of the document
};
template <>
inline constexpr std::array<std::string_view, 6> names<DateSource>{"",          "stated",    "document date",
                                                                   "same list", "recurring", "other dates"};

/// Whether a condition is set, or what became of it. Stored.
enum class ConditionRole : std::uint8_t { stated = 0, unmet = 1, met = 2, partly_met = 3, withdrawn = 4 };
template <>
inline constexpr std::array<std::string_view, 5> names<ConditionRole>{"stated", "unmet", "met", "partly_met",
                                                                      "withdrawn"};

/// How binding a condition is. Stored.
enum class Modality : std::uint8_t { beschrijvend = 0, zacht = 1, hard = 2 };
template <>
inline constexpr std::array<std::string_view, 3> names<Modality>{"beschrijvend", "zacht", "hard"};

/// Stored.
enum class TargetKind : std::uint8_t { document = 0, law = 1, url = 2 };
template <>
inline constexpr std::array<std::string_view, 3> names<TargetKind>{"document", "law", "url"};

/// Stored.
enum class Stance : std::uint8_t { support = 0, oppose = 1, conditional = 2, neutral = 3 };
template <>
inline constexpr std::array<std::string_view, 4> names<Stance>{"support", "oppose", "conditional", "neutral"};

/// How a vote ended. Stored.
enum class Outcome : std::uint8_t {
    aangenomen = 0,
    verworpen = 1,
    ingetrokken = 2,
    aangehouden = 3,
    vastgesteld = 4,
    gestaakt = 5,  ///< as many for as against: voted on again
};
template <>
inline constexpr std::array<std::string_view, 6> names<Outcome>{"aangenomen",  "verworpen",   "ingetrokken",
                                                                "aangehouden", "vastgesteld", "gestaakt"};

/// How it was decided who holds a statement. Stored.
enum class HolderBasis : std::uint8_t {
    none = 0,       ///< nobody is named
    signature = 1,  ///< who signs, or submits, the paper
    speaker = 2,    ///< whoever speaks there: the paper's author, or that of a part
    subject = 3,    ///< the subject of its clause
    frame = 4,      ///< who is given the word: "volgens de VNG"
};
template <>
inline constexpr std::array<std::string_view, 5> names<HolderBasis>{"", "signature", "speaker", "subject",
                                                                    "frame"};

/// How sure a statement is, by what is known of its parts: holder, reality, object. Stored.
enum class Sureness : std::uint8_t { waarschijnlijk = 0, zeker = 1 };
template <>
inline constexpr std::array<std::string_view, 2> names<Sureness>{"waarschijnlijk", "zeker"};

/// Whether what was promised is still to be done. Stored.
enum class Promise : std::uint8_t { open = 0, done = 1 };
template <>
inline constexpr std::array<std::string_view, 2> names<Promise>{"open", "done"};

/// How a number binds: "600 meter", "ten minste 600 meter", "niet hoger dan € 4.500", "circa 150 plekken".
/// Stored.
enum class Bound : std::uint8_t { exact = 0, at_least = 1, at_most = 2, about = 3 };
template <>
inline constexpr std::array<std::string_view, 4> names<Bound>{"exact", "at_least", "at_most", "about"};

/// A number, or a range of numbers, with its unit: {2, "%"}, {4500, "€/woning"}, {120, "GWh", 180}.
struct [[nodiscard]] Quantity {
    double value = 0;
    std::string unit;          ///< as it is said (nlp/data/units.tsv), behind a slash what it is reckoned per
    std::optional<double> to;  ///< where a range ends; it begins at `value`
    Bound bound = Bound::exact;

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// Whether both name the same number and unit, however it binds.
inline bool same_number(const Quantity& one, const Quantity& other) {
    return one.value == other.value && one.to == other.to && one.unit == other.unit;
}

struct Date {
    static constexpr Kind kind = Kind::date;
    Span span;  ///< bytes of Document::text, as in all of them
    Rule rule;
    std::string value;  ///< TIMEX3: "2024-11-29", "2024-11", "2026-Q1", "2025/2026"
    DateSource source = DateSource::unknown;
    std::string
        note;  ///< a contradiction, a Dutch sentence: "29 november 2024 is een vrijdag, geen donderdag"

    friend bool operator==(const Date&, const Date&) = default;
};

struct Amount {
    static constexpr Kind kind = Kind::amount;
    Span span;
    Rule rule;
    std::string value;  ///< euros as a plain decimal number, "87000000"; empty where a blank in it leaves
                        ///< open where it ends

    friend bool operator==(const Amount&, const Amount&) = default;
};

struct Percentage {
    static constexpr Kind kind = Kind::percentage;
    Span span;
    Rule rule;
    std::string value;  ///< a plain decimal number, "93.4"

    friend bool operator==(const Percentage&, const Percentage&) = default;
};

struct Organisation {
    static constexpr Kind kind = Kind::organisation;
    Span span;
    Rule rule;
    std::string value;  ///< "gm0355", a usual short name "VNG", or "party:D66"

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

/// The value of a party, "party:D66"; and back: whether a value is a party's, and which.
std::string party_value(std::string_view party);
bool is_party(std::string_view organisation);
/// Requires is_party(organisation). A part of it.
std::string_view party_in(std::string_view organisation);

/// Who signs or submits the document.
struct Signatory {
    static constexpr Kind kind = Kind::signatory;
    Span span;
    Rule rule;
    std::string name;
    std::string role;          ///< a bare noun, "wethouder"
    std::string organisation;  ///< on whose behalf, as an organisation's value

    friend bool operator==(const Signatory&, const Signatory&) = default;
};

struct Condition {
    static constexpr Kind kind = Kind::condition;
    static constexpr Rule listed = "condition.list";  ///< the rule of an item of a list of conditions
    Span span;
    Rule rule;
    ConditionRole role = ConditionRole::stated;
    Modality modality = Modality::beschrijvend;
    HolderBasis holder_basis = HolderBasis::none;
    Sureness sure = Sureness::waarschijnlijk;
    std::string trigger;  ///< the words that decided, "mits"
    Span consequence;     ///< what follows when it is met
    std::string holder;   ///< who sets it
    std::optional<Quantity> quantity;

    friend bool operator==(const Condition&, const Condition&) = default;
};

struct Reference {
    static constexpr Kind kind = Kind::reference;
    Span span;
    Rule rule;
    std::string value;  ///< "law:BWBR0008290#2", "url:https://…", "doc:motie hengelo"
    TargetKind target_kind = TargetKind::document;

    friend bool operator==(const Reference&, const Reference&) = default;
};

struct Position {
    static constexpr Kind kind = Kind::position;
    Span span;
    Rule rule;
    Stance stance = Stance::support;
    HolderBasis holder_basis = HolderBasis::none;
    Sureness sure = Sureness::waarschijnlijk;
    std::string holder;  ///< whose it is: an organisation's value, or as written

    friend bool operator==(const Position&, const Position&) = default;
};

struct Vote {
    static constexpr Kind kind = Kind::vote;
    Span span;
    Rule rule;
    Outcome outcome = Outcome::aangenomen;
    std::optional<int> votes_for, votes_against;
    std::optional<double> share;  ///< percent in favour
    std::string holder;           ///< who decided
    HolderBasis holder_basis = HolderBasis::none;
    Sureness sure = Sureness::waarschijnlijk;

    friend bool operator==(const Vote&, const Vote&) = default;
};

struct Commitment {
    static constexpr Kind kind = Kind::commitment;
    Span span;
    Rule rule;
    std::string holder;  ///< who promised
    HolderBasis holder_basis = HolderBasis::none;
    Sureness sure = Sureness::waarschijnlijk;
    Promise promise = Promise::open;

    friend bool operator==(const Commitment&, const Commitment&) = default;
};

/// A statement of any kind, in a list that must outlive this.
using AnyAnnotation =
    std::variant<const Date*, const Amount*, const Percentage*, const Organisation*, const Signatory*,
                 const Condition*, const Reference*, const Position*, const Vote*, const Commitment*>;

/// All statements of a document. As `nlp` makes them, each list is by begin of span, then by end.
struct [[nodiscard]] Annotations {
    std::vector<Date> dates;
    std::vector<Amount> amounts;
    std::vector<Percentage> percentages;
    std::vector<Organisation> organisations;
    std::vector<Signatory> signatories;
    std::vector<Condition> conditions;
    std::vector<Reference> references;
    std::vector<Position> positions;
    std::vector<Vote> votes;
    std::vector<Commitment> commitments;

    /// Calls `take` with every list, in the order of Kind.
    template <class Take>
    void each_list(const Take& take) const {
        lists_of(*this, take);
    }
    template <class Take>
    void each_list(const Take& take) {
        lists_of(*this, take);
    }

    /// Calls `take` with every statement, kind by kind.
    template <class Take>
    void each(const Take& take) const {
        each_list([&](const auto& list) {
            for (const auto& it : list) take(it);
        });
    }

    friend bool operator==(const Annotations&, const Annotations&) = default;

private:
    template <class Self, class Take>
    static void lists_of(Self& self, const Take& take) {
        take(self.dates), take(self.amounts), take(self.percentages), take(self.organisations);
        take(self.signatories), take(self.conditions), take(self.references), take(self.positions);
        take(self.votes), take(self.commitments);
    }
};

/// All statements by begin of span, those that begin together by kind. The lists must outlive the result.
std::vector<AnyAnnotation> in_order_of_text(const Annotations& annotations);

}  // namespace raadspoor
