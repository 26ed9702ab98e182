#include "nlp/measures/bounds.h"

namespace raadspoor::nlp {

namespace {

constexpr ShortList least{"minimaal minimale minimum minste tenminste minstens ondergrens > ≥"};
constexpr ShortList most{
    "maximaal maximale maximum hoogste tenhoogste hoogstens hooguit bovengrens plafond < ≤"};
constexpr ShortList about{"circa ca ongeveer ruim bijna krap rond rondom nabij schatting ± ~ zo"};
constexpr ShortList more{"meer méér hoger hogere groter grotere langer langere verder breder ouder boven"};
constexpr ShortList less{"minder lager lagere kleiner kleinere korter kortere smaller jonger onder beneden"};
constexpr ShortList denial{"niet geen nooit noch"};

Bound turned(Bound bound) { return bound == Bound::at_least ? Bound::at_most : Bound::at_least; }

/// Whether a "niet" or "geen" stands at most `reach` pieces before `i`.
bool is_denied(const Pieces& p, std::size_t i, std::size_t reach) {
    for (std::size_t k = 1; k <= reach && k <= i; ++k)
        if (p.any_of(i - k, denial)) return true;
    return false;
}

/// "hoger (zijn) dan", "boven (de)": what compares binds only with "dan" behind it, or right before the
/// number.
Bound compared(const Pieces& p, std::size_t i, std::size_t first) {
    const bool upward = p.any_of(i, more);
    if (!upward && !p.any_of(i, less)) return Bound::exact;
    const bool place = p.any_of(i, "boven onder beneden");
    bool than = false;
    for (std::size_t k = i + 1; k < first; ++k) than |= p.is(k, "dan");
    const bool near = place && (i + 1 == first || (i + 2 == first && p.any_of(i + 1, "de het een")));
    if (!(place ? near : than)) return Bound::exact;
    const Bound bound = upward ? Bound::at_least : Bound::at_most;
    return is_denied(p, i, 3) ? turned(bound) : bound;
}

bool ends_clause(const Pieces& p, std::size_t i) {
    if (p.number(i)) return true;
    const bool abbreviated = p.is(i, ".") && i > 0 && p.any_of(i - 1, "ca max min");
    return p.any_of(i, ". , ; : ( ) ! ?") && !abbreviated;
}

Bound bound_before(const Pieces& p, std::size_t first) {
    constexpr std::size_t reach = 6;
    Bound found = Bound::exact;
    for (std::size_t k = 1; k <= reach && k <= first && !ends_clause(p, first - k); ++k) {
        const std::size_t i = first - k;
        if (k < reach && p.any_of(i, least)) return Bound::at_least;
        if (k < reach && p.any_of(i, most)) return Bound::at_most;
        if (const Bound bound = compared(p, i, first); bound != Bound::exact) return bound;
        if (k <= 3 && p.any_of(i, about) && (!p.is(i, "zo") || p.apostrophe(i + 1))) found = Bound::about;
    }
    return found;
}

/// "600 meter of meer", "6 weken of korter".
Bound bound_behind(const Pieces& p, std::size_t last) {
    if (!p.is(last, "of")) return Bound::exact;
    if (p.any_of(last + 1, more)) return Bound::at_least;
    return p.any_of(last + 1, less) ? Bound::at_most : Bound::exact;
}

}  // namespace

Bound bound_of(const Pieces& pieces, std::size_t first, std::size_t last) {
    const Bound before = bound_before(pieces, first);
    return before == Bound::exact || before == Bound::about
               ? (bound_behind(pieces, last) == Bound::exact ? before : bound_behind(pieces, last))
               : before;
}

}  // namespace raadspoor::nlp
