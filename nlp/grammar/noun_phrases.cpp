#include "nlp/grammar/noun_phrases.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;
using N = GrammaticalNumber;

/// Words that count or measure the noun behind them: "een aantal moties".
constexpr ShortList measures{
    "aantal groep deel soort reeks paar meerderheid minderheid tal procent kilo liter meter kilometer euro "
    "miljoen "
    "miljard duizend honderd serie rits stuk boel hoop percentage merendeel helft derde kwart tiental "
    "honderdtal "
    "twintigtal dozijn tonnen ton hectare vorm type bepaald"};
constexpr ShortList times{
    "dag dagen week weken maand maanden jaar jaren kwartaal keer keren maal uur uren minuten ochtend middag "
    "avond nacht "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli "
    "augustus "
    "september oktober november december eeuw moment ogenblik seizoen lente zomer herfst winter periode "
    "weekend "
    "raadsperiode vandaag morgen gisteren tijd begin eind einde poosje tijdje kilometer meter decennium"};

bool determiner(C it) {
    switch (it) {
        case C::article:
        case C::article_een:
        case C::possessive:
        case C::demonstrative:
        case C::indefinite:
        case C::number:
        case C::ordinal:
        case C::quantity:
        case C::question_determiner:
            return true;
        default:
            return false;
    }
}

/// "2024"
bool year(std::string_view low) {
    return low.size() == 4 && low.front() >= '1' && low.front() <= '2' && low.back() >= '0' &&
           low.back() <= '9';
}

/// "zaterdagavond"
bool weekday(std::string_view low) {
    for (const std::string_view day :
         {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"})
        if (low.starts_with(day)) return true;
    return low == "weekeinde";
}

bool modifier(C it) { return it == C::adjective || it == C::participle_adjective; }

bool nominal(C it) {
    switch (it) {
        case C::noun:
        case C::nouns:
        case C::name:
        case C::infinitive_noun:
        case C::adjective_noun:
            return true;
        default:
            return false;
    }
}

}  // namespace

NounPhrases::NounPhrases(const SentenceWords& words) : words_{words}, place_(words.size(), no_word) {
    read();
}

void NounPhrases::read() {
    std::size_t preposition = no_word;
    for (std::size_t i = 0; i < words_.size();) {
        if (words_.is(i, C::preposition)) {
            preposition = i++;
            continue;
        }
        std::size_t next = read_phrase(i, preposition);
        if (next == i) next = read_pronoun(i, preposition);
        const bool between = words_.is(i, {C::adverb, C::quote, C::symbol}) && next == i;
        if (!between) preposition = no_word;
        i = std::max(next, i + 1);
    }
}

/// Behind a determiner at `i - 1`: where its adjectives and noun begin when a phrase with a participle stands
/// before them ("de [door de raad vastgestelde] nota"); `i` when none does.
std::size_t NounPhrases::inner_end(std::size_t i) const {
    if (!words_.is(i,
                   {C::preposition, C::adverb, C::adjective_apart, C::article, C::possessive, C::noun,
                    C::pronoun_adverb, C::reflexive, C::present_participle, C::demonstrative, C::participle}))
        return i;
    constexpr std::size_t longest = 12;
    for (std::size_t k = i; k < i + longest; ++k) {
        if (words_.border(k) || words_.finite(k) ||
            words_.is(k, {C::conjunction, C::relative, C::infinitive}))
            return i;
        if (modifier(words_.is(k)) && nominal(words_.is(k + 1)) &&
            (words_.is(k, C::participle_adjective) || words_.is(i, C::preposition) || k < i + 3))
            return k;
        // A noun right behind the determiner is its own.
        if (k == i && nominal(words_.is(k)) && !words_.is(k + 1, C::participle_adjective)) return i;
    }
    return i;
}

/// "motie 12", but not "de agrariër twee dieren": the number is a name, and counts nothing.
bool NounPhrases::numbers_it(std::size_t k) const {
    const std::string_view low = words_.low(k);
    if (!words_.is(k, C::number) || low.front() < '0' || low.front() > '9') return false;
    if (!words_.is(k - 1, {C::name, C::noun})) return false;
    return !nominal(words_.is(k + 1)) && !modifier(words_.is(k + 1)) && !words_.is(k + 1, C::symbol);
}

bool NounPhrases::owner(std::size_t k) const { return words_.low(k).ends_with('s'); }

/// One word that opens the sentence, with a capital: a name that the lexicon may lack, in no number.
bool NounPhrases::unknown_capital(std::size_t first, std::size_t end) const {
    return first + 1 == end && words_.capital(first) && (first == 0 || !words_.word_like(first - 1));
}

/// A phrase that begins at `i`; returns where it ends, `i` when none begins there.
std::size_t NounPhrases::read_phrase(std::size_t i, std::size_t preposition) {
    std::size_t k = i;
    // "meer dan 240 personen"
    if (words_.any_of(k, "meer minder") && words_.any_of(k + 1, "dan") &&
        words_.is(k + 2, {C::number, C::article}))
        k += 2;
    bool determined = false, een = false, numbered = false, demanding_plural = false;
    if (preposition != no_word && words_.is(k, C::number) && year(words_.low(k)) &&
        words_.is(k + 1, {C::noun, C::article, C::article_een, C::possessive, C::demonstrative})) {
        keep({.first = k,
              .head = k,
              .last = k,
              .number = N::either,
              .time = true,
              .preposition = preposition});
        return k + 1;
    }
    while (determiner(words_.is(k)) || (words_.is(k, C::symbol) && words_.is(k + 1, C::number))) {
        determined = determined || !words_.is(k, {C::symbol, C::quantity, C::number});
        een = een || words_.is(k, C::article_een);
        if (words_.is(k, C::number)) {
            numbered = true;
            demanding_plural = !words_.any_of(k, "een één 1");
        }
        ++k;
        if (k == i + 1 || !determiner(words_.is(k))) {
            const std::size_t inner = inner_end(k);
            if (inner > k && k > i && !words_.is(k - 1, {C::number, C::quantity})) k = inner;
        }
    }
    const std::size_t after_determiners = k;
    // "Lokaal eigendom": without -e, and nothing before it.
    if (k == i && words_.is(k, C::adjective_apart) && words_.is(k + 1, C::noun) && words_.capital(k)) ++k;
    while (modifier(words_.is(k)) ||
           (k > i && words_.is(k, {C::comma, C::coordinator}) && modifier(words_.is(k - 1)) &&
            modifier(words_.is(k + 1)) && nominal(words_.is(k + 2))) ||
           (k > i && words_.is(k, {C::adverb, C::adjective_apart}) && modifier(words_.is(k + 1)) &&
            determined) ||
           (k > i && words_.is(k, C::quote) && nominal(words_.is(k + 1)) && determined &&
            k == after_determiners) ||
           (k > i && words_.is(k, C::ordinal)))
        ++k;

    Chunk chunk{.first = i, .determined = determined, .preposition = preposition};
    if (nominal(words_.is(k)) || (k > after_determiners - 0 && words_.is(k, C::number) && k > i)) {
        chunk.head = k;
        const C head = words_.is(k);
        chunk.who = head == C::name ? Who::name : Who::noun;
        chunk.determined = chunk.determined || head == C::name;
        chunk.number = head == C::nouns ? N::plural : head == C::adjective_noun ? N::either : N::singular;
        if (head == C::name) chunk.number = N::either;
        if (head == C::noun && numbered && demanding_plural)
            chunk.number = N::either;  // "drie jaar", "5 procent"
        const bool measure = words_.any_of(k, measures);
        chunk.time = words_.any_of(k, times) || weekday(words_.low(k));
        ++k;
        if (measure &&
            (words_.is(k, {C::nouns, C::noun}) || (modifier(words_.is(k)) && nominal(words_.is(k + 1))))) {
            while (modifier(words_.is(k))) ++k;
            chunk.number = N::either;
            chunk.head = k - 0;
            if (!een && words_.any_of(chunk.head, times)) chunk.time = true;
            ++k;
        }
        if (words_.is(k, C::symbol) && words_.any_of(k, "%") && words_.is(k - 1, C::number)) ++k;
        // "het lid Bakker": a noun with a capital inside a sentence is a name.
        const auto names = [&](std::size_t at) {
            return words_.is(at, C::name) || (words_.is(at, C::noun) && words_.capital(at));
        };
        while ((names(k) && !words_.any_of(k, times)) || numbers_it(k)) ++k;
        // "Vandersteens strips", "Zeists wethouder": a name that owns the noun behind it.
        if (head == C::name && owner(k - 1) &&
            (nominal(words_.is(k)) || (modifier(words_.is(k)) && nominal(words_.is(k + 1))))) {
            while (modifier(words_.is(k))) ++k;
            chunk.head = k;
            chunk.who = Who::noun;
            chunk.number = words_.is(k, C::nouns) ? N::plural : N::singular;
            ++k;
        }
        if (unknown_capital(chunk.first, k)) chunk.number = N::either;
        chunk.last = k - 1;
        keep(chunk);
        return k;
    }
    if (k == i) return i;
    if (words_.is(k - 1, C::number) && words_.any_of(k, "%")) ++k, chunk.head = k - 1;
    // No noun: "drie", "deze", "veel", "2024", "de eerste".
    if (!words_.any_of(k - 1, "%")) k = after_determiners;
    const C last = words_.any_of(k - 1, "%") ? C::number : words_.is(k - 1);
    chunk.head = chunk.last = k - 1;
    if (last == C::number || last == C::ordinal || last == C::quantity || last == C::indefinite ||
        last == C::demonstrative) {
        chunk.number = N::either;
        chunk.determined = true;
        chunk.time = last == C::number && year(words_.low(k - 1));
        if (last == C::demonstrative) chunk.who = Who::third;
        keep(chunk);
        return k;
    }
    return i;
}

std::size_t NounPhrases::read_pronoun(std::size_t i, std::size_t preposition) {
    Chunk chunk{
        .first = i, .head = i, .last = i, .who = Who::third, .determined = true, .preposition = preposition};
    switch (words_.is(i)) {
        case C::pronoun_i:
            chunk.who = Who::ik, chunk.nominative = true;
            break;
        case C::pronoun_we:
            chunk.who = Who::wij, chunk.nominative = true, chunk.number = N::plural;
            break;
        case C::pronoun_you:
            chunk.who = Who::jij, chunk.number = N::either;
            break;
        case C::pronoun_he:
            chunk.nominative = true;
            break;
        case C::pronoun_they:
            chunk.number = N::either, chunk.nominative = words_.low(i) == "zij";
            break;
        case C::pronoun_it:
            break;
        case C::pronoun_object:
            chunk.oblique = true;
            if (words_.any_of(i, "ons")) chunk.who = Who::wij;
            if (words_.any_of(i, "mij me")) chunk.who = Who::ik;
            break;
        case C::reflexive:
            chunk.oblique = true;
            break;
        case C::demonstrative_apart:
            chunk.number = words_.any_of(i, "dit dat zulks") ? N::singular : N::either;
            break;
        case C::indefinite_apart:
            chunk.who = Who::anyone;
            if (words_.any_of(
                    i,
                    "alle allen beide beiden sommige sommigen velen vele enkele enkelen anderen andere "
                    "weinigen meesten meeste verschillende diverse"))
                chunk.number = N::plural;
            if (words_.any_of(i, "geen ander zulke dergelijke sommige andere")) chunk.number = N::either;
            break;
        case C::quantity:
            chunk.who = Who::anyone, chunk.number = N::either;
            break;
        case C::relative:
            chunk.who = Who::relative, chunk.number = N::either;
            break;
        case C::question_word:
            if (!words_.any_of(i, "wie wat welke hetgeen")) return i;
            chunk.who = Who::question,
            chunk.number = words_.any_of(i, "wat hetgeen") ? N::singular : N::either;
            break;
        default:
            return i;
    }
    keep(chunk);
    return i + 1;
}

void NounPhrases::keep(const Chunk& chunk) {
    for (std::size_t k = chunk.first; k <= chunk.last; ++k) place_[k] = chunks_.size();
    chunks_.push_back(chunk);
}

}  // namespace raadspoor::nlp
