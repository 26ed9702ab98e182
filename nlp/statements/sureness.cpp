#include "nlp/statements/sureness.h"

#include <algorithm>

namespace raadspoor::nlp {

namespace {

/// A main clause, or what somebody is told to say in one: "De raad laat weten dat hij instemt."
bool stands_by_itself(const Said& said) {
    const Clause& clause = said.clause();
    if (clause.kind == ClauseKind::main) return true;
    const bool content = clause.conjunction == "dat" || clause.kind == ClauseKind::infinitive;
    if (!content || !clause.hangs_on) return false;
    const Clause& above = said.cut().clauses()[*clause.hangs_on];
    const bool carried = clause.kind == ClauseKind::infinitive && carries(above.lemma);
    const bool told = above.reality == Reality::told || (carried && above.reality == Reality::intended);
    return above.kind == ClauseKind::main && told && (!above.denied || clause.denied) &&
           (gives_words(above.lemma) || carried);
}

/// What was decided still holds; what was felt may not.
bool is_told(const Clause& clause) {
    static const std::vector<std::string_view> lasting{"instemmen", "afwijzen", "stemmen", "besluiten"};
    const bool now = clause.tense != Tense::past || is_one_of(clause.lemma, lasting);
    return now && (clause.reality == Reality::told || clause.reality == Reality::intended ||
                   (clause.reality == Reality::possible && clause.modal == "kunnen"));
}

/// What the row wants for a predicate is one, and not a word that stands somewhere in the clause.
bool has_its_predicate(const Frame& frame, const Said& said) {
    return std::all_of(frame.wants.begin(), frame.wants.end(), [&](const Want& want) {
        if (want.part != Want::Part::predicate || want.absent) return true;
        const std::optional<NounPhrase>& predicate = said.clause().predicate;
        return predicate && is_one_of(noun_of(*predicate, said.cut().reading().text), want.words);
    });
}

}  // namespace

Sureness sureness_of_need(const Frame& frame, const Said& said, const Holders& holders,
                          const Holder& holder) {
    const Reality reality = said.clause().reality;
    const bool put = reality == Reality::told || reality == Reality::demanded || reality == Reality::possible;
    const bool clear = frame.firm && put && !holder.name.empty() && !said.cut().words().ends_with('?') &&
                       holders.knows(said.place(), holder);
    return clear ? Sureness::zeker : Sureness::waarschijnlijk;
}

Sureness sureness_of(const Said& said, const Holders& holders, const Holder& holder) {
    const bool asked = said.cut().words().ends_with('?');
    const bool clear = !holder.name.empty() && !asked && stands_by_itself(said) && is_told(said.clause()) &&
                       holders.knows(said.place(), holder);
    return clear ? Sureness::zeker : Sureness::waarschijnlijk;
}

Sureness sureness_of(const Frame& frame, const Said& said, const Holders& holders, const Holder& holder) {
    if (!frame.firm || !has_its_predicate(frame, said)) return Sureness::waarschijnlijk;
    return sureness_of(said, holders, holder);
}

}  // namespace raadspoor::nlp
