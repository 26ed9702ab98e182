#include "nlp/statements/frame_match.h"

#include <algorithm>

#include "corpus/text.h"

namespace raadspoor::nlp {

namespace {

bool is_like(std::string_view word, std::string_view wanted) {
    return wanted.starts_with('*') ? word.ends_with(wanted.substr(1)) : word == wanted;
}

/// Whether clause `place` hangs on clause `above`, at any depth.
bool hangs_below(const std::vector<Clause>& clauses, std::size_t place, std::size_t above) {
    constexpr int deepest = 20;
    for (int depth = 0; depth < deepest && clauses[place].hangs_on; ++depth) {
        place = *clauses[place].hangs_on;
        if (place == above) return true;
    }
    return false;
}

bool any_phrase(const std::optional<NounPhrase>& phrase, const Want& want, std::string_view text) {
    return phrase && is_one_of(noun_of(*phrase, text), want.words);
}

/// "onwenselijke" of "onwenselijk", "positieve" of "positief", "slechte" of "slecht".
bool is_inflected(std::string_view word, std::string_view wanted) {
    if (!word.ends_with('e') || wanted.size() < 3) return false;
    word.remove_suffix(1);
    if (word == wanted) return true;
    const char last = wanted.back();
    const std::string_view stem = wanted.substr(0, wanted.size() - 1);
    return word.size() == wanted.size() && word.substr(0, stem.size()) == stem &&
           ((last == 'f' && word.back() == 'v') || (last == 's' && word.back() == 'z'));
}

/// "is een zorgelijke ontwikkeling", "achten dat een goede zaak": what is wanted describes a noun that by
/// itself tells little.
bool describes_wanted(const std::optional<NounPhrase>& phrase, const Want& want, std::string_view text) {
    static const std::vector<std::string_view> plain{
        "zaak",      "*ontwikkeling", "*idee",       "*plan",      "*voorstel",    "*keuze",
        "*stap",     "gedachte",      "*maatregel",  "*oplossing", "*besluit",     "*situatie",
        "*uitkomst", "gang",          "signaal",     "actie",      "*aanpak",      "*initiatief",
        "*vorm",     "*motie",        "*amendement", "manier",     "*bezuiniging", "*verhoging",
        "route",     "*variant",      "combinatie",  "werkwijze",  "beweging",     "punt"};
    if (!phrase || !is_one_of(noun_of(*phrase, text), plain)) return false;
    const std::string words = lower(phrase->span.of(text)) + " ";
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = words.find(' ', at);
        const std::string_view word = std::string_view(words).substr(at, end - at);
        if (std::any_of(want.words.begin(), want.words.end(), [&](std::string_view wanted) {
                return word == wanted || is_inflected(word, wanted);
            }))
            return true;
        at = end + 1;
    }
    return false;
}

/// A predicate is told by its noun or adjective, or by what it ends on: "van groot belang".
bool has_predicate(const Said& said, const Want& want, std::string_view text) {
    if (any_phrase(said.clause().predicate, want, text)) return true;
    if (describes_wanted(said.clause().predicate, want, text) ||
        describes_wanted(said.clause().object, want, text))
        return true;
    // "Dat vind ik juist lastig": there it judges nothing.
    const auto judges = [&](std::string_view word) { return word != "juist" || said.last_word() == word; };
    return std::any_of(want.words.begin(), want.words.end(), [&](std::string_view word) {
        return word != "*" && said.has_word(word) && judges(word);
    });
}

bool hangs_under(const Said& said, const Want& want) {
    return std::any_of(said.under().begin(), said.under().end(), [&](std::size_t place) {
        const Clause& clause = said.cut().clauses()[place];
        if (clause.hangs_on != said.place()) return false;
        const bool infinitive = clause.kind == ClauseKind::infinitive;
        // "Dat vind ik lastig met het geld dat we hebben"
        if (clause.kind == ClauseKind::relative && is_one_of(said.clause().lemma, {"vinden", "menen"}))
            return false;
        return is_one_of(infinitive ? std::string_view{"te"} : std::string_view{clause.conjunction},
                         want.words);
    });
}

bool has_below(const Said& said, const Want& want) {
    return std::any_of(said.under().begin(), said.under().end(), [&](std::size_t place) {
        const Said below{said.cut(), place};
        return below.clause().hangs_on == said.place() &&
               std::any_of(want.words.begin(), want.words.end(),
                           [&](std::string_view word) { return below.has_word(word); });
    });
}

/// "[Om de wijk te bereiken] is een brug nodig"
bool is_opened_by(const Said& said, const Want& want) {
    return std::any_of(said.under().begin(), said.under().end(), [&](std::size_t place) {
        const Clause& clause = said.cut().clauses()[place];
        return clause.hangs_on == said.place() && clause.span.begin < said.clause().verb.begin &&
               is_one_of(clause.conjunction, want.words);
    });
}

/// Its modal verb, or the one that it is the infinitive of: "wil geen zonnepanelen op akkers | toestaan".
std::string_view modal_of(const Said& said) {
    const Clause& clause = said.clause();
    if (!clause.modal.empty() || clause.kind != ClauseKind::infinitive || !clause.hangs_on)
        return clause.modal;
    return said.cut().clauses()[*clause.hangs_on].lemma;
}

bool is_there(const Want& want, const Said& said, std::string_view text) {
    using Part = Want::Part;
    const Clause& clause = said.clause();
    const auto any = [&](const auto& holds) {
        return std::any_of(want.words.begin(), want.words.end(), holds);
    };
    switch (want.part) {
        case Part::object:
            return any_phrase(clause.object, want, text);
        case Part::subject:
            return any_phrase(clause.subject, want, text);
        case Part::predicate:
            return has_predicate(said, want, text);
        case Part::being:
            return any_phrase(clause.predicate, want, text);
        case Part::preposition:
            return any([&](std::string_view word) { return said.has_preposition(word, want.nouns); });
        case Part::word:
            return any([&](std::string_view word) { return said.has_word(word); });
        case Part::side_by_side:
            return any([&](std::string_view words) { return said.has_side_by_side(words); });
        case Part::modal:
            return is_one_of(modal_of(said), want.words);
        case Part::voice:
            return is_one_of(names<Voice>[static_cast<std::size_t>(clause.voice)], want.words);
        case Part::tense:
            return is_one_of(names<Tense>[static_cast<std::size_t>(clause.tense)], want.words);
        case Part::under:
            return hangs_under(said, want);
        case Part::below:
            return has_below(said, want);
        case Part::opened:
            return is_opened_by(said, want);
        case Part::kind:
            return is_one_of(name_of(clause.kind), want.words);
    }
    return false;
}

}  // namespace

bool is_one_of(std::string_view word, const std::vector<std::string_view>& words) {
    return std::any_of(words.begin(), words.end(),
                       [word](std::string_view wanted) { return is_like(word, wanted); });
}

std::string noun_of(const NounPhrase& phrase, std::string_view text) { return lower(phrase.head.of(text)); }

Said::Said(const Cut& cut, std::size_t place) : cut_{cut}, place_{place} {
    const std::vector<Clause>& clauses = cut.clauses();
    const std::size_t end = std::min(clauses.size(), place + clauses_around);
    for (std::size_t i = place - std::min(place, clauses_around); i < end; ++i)
        if (i != place && hangs_below(clauses, i, place)) under_.push_back(i);
    constexpr std::size_t most_words = 300;
    const Span span = clause().span;
    const Pieces& pieces = cut.pieces();
    for (std::size_t i = pieces.at(span.begin); i < pieces.size() && pieces[i].span.end <= span.end; ++i) {
        if (words_.size() == most_words) break;
        const bool others = std::any_of(under_.begin(), under_.end(), [&](std::size_t it) {
            return span.contains(clauses[it].span) && clauses[it].span.contains(pieces[i].span);
        });
        if (!others) words_.push_back(pieces.lower(i));
    }
}

bool Said::has_word(std::string_view wanted) const {
    return std::any_of(words_.begin(), words_.end(),
                       [wanted](std::string_view word) { return is_like(word, wanted); });
}

bool Said::has_side_by_side(std::string_view words) const {
    std::vector<std::string_view> wanted;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find('_', at), words.size());
        wanted.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return std::search(words_.begin(), words_.end(), wanted.begin(), wanted.end()) != words_.end();
}

bool Said::has_preposition(std::string_view preposition, const std::vector<std::string_view>& nouns) const {
    const std::string_view text = cut_.reading().text;
    const auto fits = [&](const Prepositional& it) {
        return it.preposition == preposition && (nouns.empty() || is_one_of(noun_of(it.phrase, text), nouns));
    };
    const std::vector<Prepositional>& own = clause().prepositional;
    if (std::any_of(own.begin(), own.end(), fits)) return true;
    if (clause().kind != ClauseKind::infinitive || !clause().hangs_on) return false;
    // What stands behind an infinitive is read as the main clause's: "genoodzaakt te stoppen met het
    // overleg".
    const std::vector<Prepositional>& above = cut_.clauses()[*clause().hangs_on].prepositional;
    return std::any_of(above.begin(), above.end(), [&](const Prepositional& it) {
        return it.span.begin >= clause().span.end && fits(it);
    });
}

bool suits(const Frame& frame, const Said& said) {
    if (!frame.counts_in(said.clause().reality)) return false;
    const std::string_view text = said.cut().reading().text;
    return std::all_of(frame.wants.begin(), frame.wants.end(),
                       [&](const Want& want) { return is_there(want, said, text) != want.absent; });
}

}  // namespace raadspoor::nlp
