#include "query/line/fate.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "nlp/words/terms.h"

namespace raadspoor::query {

namespace {

using nlp::Clause;
using nlp::Reality;

enum class Sort { verb, noun, beside };

struct Row {
    Fate fate = Fate::met;
    Sort sort = Sort::verb;
    std::vector<std::string_view> words, with, by;
    bool only_by = false, before_verb = false;
    bool by_agreement = false;  // of verbs like "afspreken"
};

std::vector<std::string_view> split(std::string_view cell) {
    std::vector<std::string_view> parts;
    if (cell == "-") return parts;
    while (!cell.empty()) {
        const std::size_t bar = std::min(cell.find('|'), cell.size());
        parts.push_back(cell.substr(0, bar));
        cell.remove_prefix(std::min(bar + 1, cell.size()));
    }
    return parts;
}

bool is_agreement(std::string_view lemma) {
    return lemma == "afspreken" || lemma == "overeenkomen" || lemma == "toezeggen" || lemma == "beloven";
}

Row row_of(const nlp::data::Row& cells) {
    const std::optional<Fate> fate = named<Fate>(cells.at(0));
    if (!fate) throw std::logic_error("fates.tsv: " + std::string(cells[0]));
    std::string_view by = cells.at(4);
    const bool before_verb = by.starts_with('<'), only_by = before_verb || by.starts_with('!');
    if (only_by) by.remove_prefix(1);
    Row row{*fate,
            cells.at(1) == "verb"   ? Sort::verb
            : cells.at(1) == "noun" ? Sort::noun
                                    : Sort::beside,
            split(cells.at(2)),
            split(cells.at(3)),
            split(by),
            only_by,
            before_verb};
    row.by_agreement = std::any_of(row.words.begin(), row.words.end(), is_agreement);
    return row;
}

const std::vector<Row>& all_rows() {
    static const std::vector<Row> rows = [] {
        std::vector<Row> all;
        for (const nlp::data::Row& cells : nlp::data::rows(nlp::data::fates())) all.push_back(row_of(cells));
        return all;
    }();
    return rows;
}

bool among(const std::vector<std::string_view>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct Word {
    Span span;
    std::string folded;
};

bool is_preposition(std::string_view word) {
    static constexpr std::array<std::string_view, 16> all{"van", "in",     "op",     "voor", "door", "naar",
                                                          "aan", "tot",    "bij",    "uit",  "over", "met",
                                                          "om",  "tussen", "binnen", "rond"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

/// What is only feared or imagined: "het risico van het wegvallen van de subsidie".
bool is_imagined(std::string_view word) {
    static constexpr std::array<std::string_view, 10> all{"risico",    "kans",     "dreiging",  "dreigt",
                                                          "voorkomen", "mogelijk", "mogelijke", "eventuele",
                                                          "eventueel", "bij"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

/// "er" and those that carry what their infinitive says: "kwam … te vervallen".
bool carries(std::string_view lemma) {
    static constexpr std::array<std::string_view, 8> all{"komen",  "gaan",     "dreigen", "blijven",
                                                         "willen", "beginnen", "blijken", "lijken"};
    return std::find(all.begin(), all.end(), lemma) != all.end();
}

/// One sentence, of which a thing is asked.
class Asked {
public:
    Asked(std::string_view text, Span sentence, const std::vector<Clause>& clauses, Span thing)
        : text_{text}, clauses_{clauses}, thing_{thing} {
        nlp::terms(sentence.of(text), [&](const Term& term) {
            if (term.kind != TermKind::exact) return;
            words_.push_back(
                {{sentence.begin + term.span.begin, sentence.begin + term.span.end}, std::string(term.text)});
        });
        while (first_ < words_.size() && words_[first_].span.end <= thing.begin) ++first_;
        last_ = first_;
        while (last_ < words_.size() && words_[last_].span.begin < thing.end) ++last_;
        static const std::vector<std::string_view> adverbs{"hiermee",  "daarmee",  "hieraan",
                                                           "daaraan",  "hierop",   "daarop",
                                                           "hierover", "hiervoor", "daarvoor"};
        points_ = last_ == first_ + 1 && among(adverbs, words_[first_].folded);
    }

    std::optional<FateRead> read() const {
        const std::optional<std::size_t> own = innermost(clauses_, thing_.begin);
        const bool asked = own && clauses_[*own].reality == Reality::asked && clauses_[*own].hangs_on &&
                           clauses_[*own].conjunction == "of";
        if (own && is_unreal(*own) && !speaks_as(*own) && !asked) return std::nullopt;
        if (own && (is_guess(*own) || is_without(clauses_[*own]))) return std::nullopt;
        if (auto found = beside()) return found;
        if (auto found = before(own)) return found;
        if (auto found = not_there(own)) return found;
        for (std::optional<std::size_t> at = own; at; at = above(*at)) {
            const bool purpose = at != own && clauses_[*own].conjunction == "om";
            if (at == own && asked) continue;
            if (is_unreal(*at) && !speaks_as(*at)) return std::nullopt;
            if (auto found = by_verb(*at, at == own, purpose)) return found;
            if (purpose) continue;  // "Om de wachttijd te verkorten moeten …": something else is asked
            if (auto found = demanded(*at, at == own)) return found;
        }
        return own ? in_relative(*own) : std::nullopt;
    }

private:
    /// "waarschijnlijk", "naar verwachting": nobody knows yet.
    bool is_guess(std::size_t at) const {
        static const std::vector<std::string_view> guesses{"waarschijnlijk", "wellicht",     "misschien",
                                                           "mogelijk",       "vermoedelijk", "verwachting"};
        static const std::vector<std::string_view> possible{"mogelijk",     "denkbaar",  "optie",
                                                            "mogelijkheid", "bedoeling", "aannemelijk"};
        const auto over = above(at);
        return has(at, guesses) || (over && has(*over, possible));
    }

    /// "loketten waarvoor geld beschikbaar is": what the clause right behind the thing says of it.
    std::optional<FateRead> in_relative(std::size_t own) const {
        constexpr std::size_t near = 3;
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            const Clause& clause = clauses_[i];
            if (clause.kind != nlp::ClauseKind::relative || clause.hangs_on != own) continue;
            if (clause.span.begin < thing_.end || is_unreal(i)) continue;
            std::size_t between = 0;
            for (const Word& word : words_)
                between += word.span.begin >= thing_.end && word.span.end <= clause.span.begin ? 1 : 0;
            if (between > near) continue;
            for (const Row& row : all_rows()) {
                if (row.sort != Sort::verb || !among(row.words, clause.lemma)) continue;
                if (!row.with.empty() && !has(i, row.with)) continue;
                if (row.fate == Fate::soft || row.fate == Fate::hard) continue;
                if (auto found = weighed(row, i, i)) return found;
            }
        }
        return std::nullopt;
    }

    bool is_unreal(std::size_t at) const {
        const Reality reality = clauses_[at].reality;
        return reality == Reality::asked || reality == Reality::imagined;
    }

    /// "Als gemeenten hebben wij geen …": who speaks, no condition.
    bool speaks_as(std::size_t at) const {
        const Clause& clause = clauses_[at];
        if (clause.conjunction != "als" || clause.verb.empty()) return false;
        for (std::size_t i = 0; i + 1 < words_.size(); ++i)
            if (words_[i].span.begin == clause.verb.begin)
                return words_[i + 1].folded == "we" || words_[i + 1].folded == "wij";
        return false;
    }

    /// The clause that this one is the object of.
    std::optional<std::size_t> above(std::size_t at) const {
        const Clause& clause = clauses_[at];
        if (!clause.hangs_on || *clause.hangs_on == at) return std::nullopt;
        const std::string& opener = clause.conjunction;
        const bool object = opener == "dat" || opener == "om" || opener == "hoe" || opener == "of" ||
                            (clause.kind == nlp::ClauseKind::infinitive && opener.empty());
        if (!object) return std::nullopt;
        return clause.hangs_on;
    }

    /// Whether a word stands in clause `at` and in none below it.
    bool has(std::size_t at, const std::vector<std::string_view>& wanted, Span* found = nullptr) const {
        for (const Word& word : words_) {
            if (!clauses_[at].span.contains(word.span.begin) || !among(wanted, word.folded)) continue;
            const std::optional<std::size_t> own = innermost(clauses_, word.span.begin);
            if (own != at && !(own && clauses_[*own].kind == nlp::ClauseKind::infinitive)) continue;
            if (found) *found = word.span;
            return true;
        }
        return false;
    }

    bool in(const std::optional<nlp::NounPhrase>& phrase, bool with_its_own = false) const {
        if (!phrase) return false;
        if (phrase->span.overlaps(thing_)) return with_its_own || is_head_of(*phrase);
        if (!with_its_own) return false;
        // "opbouw | naar structurele middelen": what goes with the noun.
        if (phrase->span.end > thing_.begin) return false;
        std::size_t i = first_;
        constexpr std::size_t near = 5;
        for (std::size_t back = 0; i > 0 && back <= near; ++back, --i)
            if (words_[i - 1].span.end <= phrase->span.end)
                return i < first_ && is_preposition(words_[i].folded);
        return false;
    }

    /// Whether the phrase is the thing itself: "een brief over de subsidie" is no subsidie.
    bool is_head_of(const nlp::NounPhrase& phrase) const {
        if (phrase.head.end > thing_.begin) return true;
        for (std::size_t i = 0; i < first_; ++i)
            if (words_[i].span.begin >= phrase.head.end && is_preposition(words_[i].folded) &&
                words_[i].folded != "van")
                return false;
        return true;
    }

    bool behind(const std::vector<std::string_view>& prepositions) const {
        constexpr std::size_t near = 7;
        for (std::size_t back = 1; back <= near && back <= first_; ++back)
            if (among(prepositions, words_[first_ - back].folded)) return true;
        return false;
    }

    bool concerns(const Clause& clause, const Row& row) const {
        if (points_) return true;
        if (row.before_verb && thing_.begin > clause.verb.begin) return false;
        if (!row.by.empty() && behind(row.by)) return true;
        if (row.only_by) return false;
        const bool wide = row.fate == Fate::unmet || row.by_agreement || row.fate == Fate::partly ||
                          row.fate == Fate::soft || row.fate == Fate::hard;
        const bool does = clause.voice == nlp::Voice::active && in(clause.subject) && clause.object &&
                          !clause.object->span.overlaps(thing_);
        if (does && row.fate != Fate::unmet && row.fate != Fate::hard) return false;
        return in(clause.subject, wide) || in(clause.object, wide) || in(clause.predicate, wide) ||
               (clause.understood && clause.understood->span.overlaps(thing_)) ||
               (!clause.subject && !clause.object && !behind_any() && !in_enumeration(clause));
    }

    /// "wandelen, {de subsidie}, stoppen met roken": a comma stands between the thing and the verb.
    bool in_enumeration(const Clause& clause) const {
        const std::size_t begin = std::min(thing_.end, clause.verb.end);
        const std::size_t end = std::max(thing_.begin, clause.verb.begin);
        return begin < end && Span{begin, end}.of(text_).find(',') != std::string_view::npos;
    }

    /// Whether the thing stands behind a preposition.
    bool behind_any() const {
        for (std::size_t back = 1; back <= 4 && back <= first_; ++back)
            if (is_preposition(words_[first_ - back].folded)) return true;
        return false;
    }

    FateRead told(Fate fate, Span evidence, std::string_view word, std::size_t clause) const {
        return {fate,   evidence, "fate." + std::string(name_of(fate)) + "." + std::string(word),
                clause, false,    false};
    }

    /// "onvoldoende middelen", "te weinig geld".
    std::optional<FateRead> beside() const {
        const std::size_t from = first_ > 3 ? first_ - 3 : 0, to = std::min(words_.size(), last_ + 2);
        for (const Row& row : all_rows())
            if (row.sort == Sort::beside)
                for (std::size_t i = from; i < to; ++i)
                    if (among(row.words, words_[i].folded) && !is_denied(i))
                        return told(row.fate, words_[i].span, words_[i].folded,
                                    innermost(clauses_, words_[i].span.begin).value_or(0));
        return std::nullopt;
    }

    bool is_denied(std::size_t word) const {
        return word > 0 && (words_[word - 1].folded == "niet" || words_[word - 1].folded == "geen");
    }

    /// "het wegvallen van de subsidie".
    std::optional<FateRead> before(std::optional<std::size_t> own) const {
        constexpr std::size_t near = 5;
        for (std::size_t back = 2; back <= near && back <= first_; ++back) {
            const std::size_t at = first_ - back;
            if (!is_preposition(words_[at + 1].folded)) continue;
            for (const Row& row : all_rows()) {
                if (row.sort != Sort::noun || !among(row.words, words_[at].folded)) continue;
                if (!row.with.empty() && !(own ? has(*own, row.with) : false) && !near_before(at, row.with))
                    continue;
                if (near_before(at, {"geen", "zonder"})) {
                    if (row.fate == Fate::promised || row.fate == Fate::stays)
                        return told(Fate::unmet, words_[at].span, words_[at].folded, own.value_or(0));
                    return std::nullopt;
                }
                for (std::size_t i = at > 4 ? at - 4 : 0; i < at; ++i)
                    if (is_imagined(words_[i].folded)) return std::nullopt;
                if (goes(row.fate) && is_aim(at)) return std::nullopt;
                if (own && clauses_[*own].reality == Reality::demanded && row.fate != Fate::soft)
                    return std::nullopt;
                return told(row.fate, words_[at].span, words_[at].folded, own.value_or(0));
            }
        }
        // "Voortzetting subsidie € 5.000": a line of a table.
        if (clauses_.empty() || (own && clauses_[*own].kind == nlp::ClauseKind::fragment))
            for (std::size_t i = first_ > 2 ? first_ - 2 : 0; i < first_; ++i)
                for (const Row& row : all_rows())
                    if (row.sort == Sort::noun && row.with.empty() && among(row.words, words_[i].folded))
                        return told(row.fate, words_[i].span, words_[i].folded, own.value_or(0));
        return std::nullopt;
    }

    static bool goes(Fate fate) {
        return fate == Fate::withdrawn || fate == Fate::weakened || fate == Fate::sharpened;
    }

    /// "een bijdrage aan de verlaging van …": what is worked towards.
    bool is_aim(std::size_t word) const {
        static const std::vector<std::string_view> towards{"aan", "tot", "naar", "voor", "op", "om", "bij"};
        return near_before(word, towards);
    }

    bool near_before(std::size_t word, const std::vector<std::string_view>& wanted) const {
        for (std::size_t i = word > 3 ? word - 3 : 0; i < word; ++i)
            if (among(wanted, words_[i].folded)) return true;
        return false;
    }

    /// "heeft geen gelijke toegang", "geen zicht op middelen".
    std::optional<FateRead> not_there(std::optional<std::size_t> own) const {
        if (!own) return std::nullopt;
        const Clause& clause = clauses_[*own];
        static const std::vector<std::string_view> being{"hebben",  "zijn",   "ontvangen", "krijgen",
                                                         "bestaan", "bieden", "liggen",    "komen",
                                                         "zien",    "hebben"};
        if (!clause.denied || clause.denial.begin > thing_.begin || !among(being, clause.lemma))
            return std::nullopt;
        if (clause.reality == Reality::possible || clause.reality == Reality::demanded) return std::nullopt;
        const std::string_view denial = clause.denial.of(text_);
        if (denial != "geen" && denial != "Geen") return std::nullopt;
        constexpr std::size_t near = 6;
        for (std::size_t back = 1; back <= near && back <= first_; ++back)
            if (words_[first_ - back].span.begin == clause.denial.begin) {
                bool no_more = false;
                for (std::size_t i = last_; i < std::min(last_ + 3, words_.size()); ++i)
                    no_more = no_more || words_[i].folded == "meer";
                return told(no_more ? Fate::withdrawn : Fate::unmet,
                            {clause.denial.begin, words_[first_ - 1].span.end}, "geen", *own);
            }
        return std::nullopt;
    }

    /// `purpose`: the thing stands in an aim of the clause, "om …".
    std::optional<FateRead> by_verb(std::size_t at, bool own, bool purpose) const {
        const Clause& clause = clauses_[at];
        for (const Row& row : all_rows()) {
            if (row.sort != Sort::verb) continue;
            std::size_t verb = at;
            if (!among(row.words, clause.lemma)) {
                const auto below = std::find_if(clauses_.begin(), clauses_.end(), [&](const Clause& it) {
                    return it.kind == nlp::ClauseKind::infinitive && it.hangs_on == at &&
                           it.conjunction.empty() && carries(clause.lemma) && among(row.words, it.lemma);
                });
                if (below == clauses_.end()) continue;
                verb = static_cast<std::size_t>(below - clauses_.begin());
            }
            Span with;
            if (!row.with.empty() && !has(at, row.with, &with) && !under(at, row.with)) continue;
            if (own && !concerns(clause, row) && !(verb != at && in(clauses_[verb].object))) continue;
            if (!own && (!takes_clauses(row.fate) || (row.fate == Fate::promised && !row.by_agreement)))
                continue;
            if (row.by_agreement && !clause.subject && clauses_[verb].verb.of(text_) == "afspraken")
                continue;                                               // the noun
            if (!own && clause.lemma == "willen" && purpose) continue;  // "wil … om de zaal te openen"
            if (auto found = weighed(row, at, verb)) return found;
        }
        return std::nullopt;
    }

    /// Whether the clause above is of one of these verbs: "afgesproken is dat …".
    bool under(std::size_t at, const std::vector<std::string_view>& verbs) const {
        const auto over = above(at);
        return over && among(verbs, clauses_[*over].lemma);
    }

    static bool takes_clauses(Fate fate) {
        return fate == Fate::promised || fate == Fate::soft || fate == Fate::hard || fate == Fate::unmet ||
               fate == Fate::converted;
    }

    /// "De dorpen willen de wachttijd verminderen".
    bool is_wanted(std::size_t at, std::size_t verb) const {
        const auto over = above(verb);
        return clauses_[at].lemma == "willen" || clauses_[at].modal == "willen" ||
               (over && clauses_[*over].lemma == "willen");
    }

    /// "zonder dat de bus stopt": said of no bus.
    bool is_without(const Clause& clause) const {
        if (clause.conjunction != "dat") return false;
        for (std::size_t i = 1; i < words_.size(); ++i)
            if (words_[i].span.begin >= clause.span.begin && words_[i].folded == "dat")
                return words_[i - 1].folded == "zonder";
        return false;
    }

    /// What a row says by how its clause puts it.
    std::optional<FateRead> weighed(const Row& row, std::size_t at, std::size_t verb) const {
        const Clause& clause = clauses_[at];
        FateRead read = told(row.fate, clauses_[verb].verb, clauses_[verb].lemma, at);
        read.past = clause.tense == nlp::Tense::past || clause.reality == Reality::past;
        if (clause.reality == Reality::possible) return std::nullopt;
        const bool asks = row.fate == Fate::hard || row.fate == Fate::soft;
        if (!asks && is_wanted(at, verb)) return std::nullopt;
        if (!asks && (clause.conjunction == "om" || clause.conjunction == "zodat")) return std::nullopt;
        const bool good = row.fate == Fate::met || row.fate == Fate::stays || row.fate == Fate::promised ||
                          row.fate == Fate::partly || row.fate == Fate::sharpened;
        if (clause.denied || clauses_[verb].denied) {
            read.denied = true;
            if (clause.reality == Reality::demanded || clause.reality == Reality::hoped) return std::nullopt;
            if (row.fate == Fate::stays)
                read.fate = Fate::withdrawn;
            else if (good && row.fate != Fate::sharpened)
                read.fate = Fate::unmet;
            else if (row.fate == Fate::withdrawn)
                read.fate = Fate::stays;
            else
                return std::nullopt;
            return read;
        }
        // "De taak vraagt om …" is a need, "de raad vraagt om …" a wish.
        const bool thing_asks = clauses_[verb].lemma == "vragen" && clause.subject && !clause.object &&
                                clause.subject->who == nlp::Who::noun && !clause.subject->plural &&
                                !is_body(clause.subject->head.of(text_));
        if (thing_asks) read.fate = Fate::hard;
        if (row.fate == Fate::hard || row.fate == Fate::soft) return read;
        if (clause.reality == Reality::demanded) {
            if (!good) return std::nullopt;
            read.fate = Fate::hard;
        } else if (clause.reality == Reality::hoped) {
            return std::nullopt;  // the clause above tells who hopes
        } else if (clause.reality == Reality::intended) {
            if (row.fate == Fate::unmet) return std::nullopt;
            if (clauses_[at].conjunction == "om") return std::nullopt;  // an aim, told by the clause above
            if (row.fate == Fate::met || row.fate == Fate::partly) read.fate = Fate::promised;
        } else if ((row.fate == Fate::met || is_agreement(clauses_[verb].lemma)) && !is_done(clause)) {
            return std::nullopt;
        }
        return read;
    }

    /// "raad", "college", "fractie": who can ask.
    static bool is_body(std::string_view head) {
        const std::string low = ascii_lower(head);
        for (const nlp::data::Row& row : nlp::data::rows(nlp::data::actors())) {
            const std::string_view noun = row[0];
            if (noun.starts_with('*') ? low.ends_with(noun.substr(1)) : low == noun) return true;
        }
        return false;
    }

    /// "is uitgevoerd", "kreeg", "is beschikbaar"; not "wordt uitgevoerd".
    static bool is_done(const Clause& clause) {
        static const std::vector<std::string_view> states{"krijgen", "ontvangen", "zijn",
                                                          "hebben",  "liggen",    "komen"};
        return clause.tense == nlp::Tense::perfect || clause.tense == nlp::Tense::past ||
               among(states, clause.lemma);
    }

    std::optional<FateRead> demanded(std::size_t at, bool own) const {
        const Clause& clause = clauses_[at];
        // "zullen moeten kunnen …"
        const bool must = has(at, {"moeten", "dienen"}) && clause.modal == "zullen";
        if (must && (in(clause.subject) || !own)) return told(Fate::hard, clause.verb, "moeten", at);
        if (clause.reality != Reality::demanded || clause.kind == nlp::ClauseKind::infinitive ||
            clause.denied)
            return std::nullopt;
        static const std::vector<std::string_view> modals{"moeten", "dienen", "behoren", "horen"};
        if (!among(modals, clause.modal)) return std::nullopt;
        if (own && !points_ && !(in(clause.subject) || in(clause.object, true) || in(clause.predicate)))
            return std::nullopt;
        return told(Fate::hard, clause.verb, clause.modal, at);
    }

    std::string_view text_;
    const std::vector<Clause>& clauses_;
    Span thing_;
    std::vector<Word> words_;
    std::size_t first_ = 0, last_ = 0;  // the words of the thing: [first_, last_)
    bool points_ = false;
};

}  // namespace

std::optional<std::size_t> innermost(const std::vector<Clause>& clauses, std::size_t offset) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (clauses[i].span.contains(offset) &&
            (!best || clauses[i].span.size() < clauses[*best].span.size()))
            best = i;
    return best;
}

std::optional<FateRead> fate_of(std::string_view text, Span sentence, const std::vector<Clause>& clauses,
                                Span thing) {
    return Asked{text, sentence, clauses, thing}.read();
}

}  // namespace raadspoor::query
