#include "query/line/topic.h"

#include <algorithm>
#include <array>
#include <bit>

#include "corpus/text.h"
#include "nlp/asking/verb_family.h"
#include "nlp/data/data.h"
#include "nlp/grammar/word_class.h"
#include "nlp/words/terms.h"
#include "nlp/words/tokens.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t most_words = 12;
constexpr double weight_of_head = 0.5, weight_of_number = 0.4, weight_of_setting = 0.7;

using Form = index::Match::Form;

/// Words that every condition has: they say how much is asked, not of what.
bool is_small(std::string_view word) {
    static constexpr std::array<std::string_view, 40> small{
        "de",      "het",    "een",       "van",        "in",          "op",       "en",       "of",
        "voor",    "door",   "dat",       "die",        "naar",        "aan",      "met",      "te",
        "tot",     "bij",    "om",        "is",         "er",          "uit",      "over",     "als",
        "per",     "niet",   "ook",       "wordt",      "worden",      "maximaal", "minimaal", "minstens",
        "hoogste", "minste", "tenminste", "voorwaarde", "voorwaarden", "eis",      "the",      "ten"};
    return std::find(small.begin(), small.end(), word) != small.end();
}

bool is_preposition(std::string_view word) {
    static constexpr std::array<std::string_view, 12> all{"van", "in",  "op",  "voor", "door", "naar",
                                                          "aan", "tot", "bij", "uit",  "over", "met"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

void add_forms(std::vector<Form>& forms, std::string_view word) {
    for (const nlp::QueryForm& form : nlp::query_forms(word).forms) {
        const Form wanted{form.kind, form.text};
        if (std::find(forms.begin(), forms.end(), wanted) == forms.end()) forms.push_back(wanted);
    }
}

void add_other_name(TopicWord& word, std::string_view name) {
    if (std::find(word.synonyms.begin(), word.synonyms.end(), name) != word.synonyms.end()) return;
    word.synonyms.emplace_back(name);
    std::vector<std::string> exact = exact_terms(name);
    if (exact.size() == 1) add_forms(word.others, name);
    if (exact.size() > 1) word.phrases.push_back(std::move(exact));
}

/// The other words of the rows of synonyms that hold `word`.
std::vector<std::string_view> synonyms_of(std::string_view word) {
    const std::string stem = nlp::stem(word);
    std::vector<std::string_view> others;
    for (const nlp::data::Row& row : nlp::data::rows(nlp::data::synonyms())) {
        if (row.empty()) continue;
        std::vector<std::string_view> group;
        for (std::string_view rest = row[0]; !rest.empty();) {
            const std::size_t bar = std::min(rest.find('|'), rest.size());
            group.push_back(rest.substr(0, bar));
            rest.remove_prefix(std::min(bar + 1, rest.size()));
        }
        const auto same = [&](std::string_view other) { return nlp::stem(other) == stem; };
        if (std::none_of(group.begin(), group.end(), same)) continue;
        for (const std::string_view other : group)
            if (!same(other)) others.push_back(other);
    }
    return others;
}

void add_synonyms(TopicWord& word) {
    for (const std::string_view other : synonyms_of(folded(word.text))) add_other_name(word, other);
}

/// "zorgbudget" is also "zorgmiddelen", "zorggeld", and the words of either apart: "middelen van de zorg".
void add_compounds(TopicWord& word) {
    const std::string whole = folded(word.text);
    const std::vector<Span> parts = nlp::compound_parts(whole);
    if (parts.size() != 2) return;
    const std::string first(parts[0].of(whole)), linked = whole.substr(0, parts[1].begin);
    const std::string last(parts[1].of(whole));
    word.apart.emplace_back(nlp::stem(last), nlp::stem(first));
    for (const std::string_view other : synonyms_of(last)) {
        add_other_name(word, linked + std::string(other));
        word.apart.emplace_back(nlp::stem(other), nlp::stem(first));
    }
}

/// "verschuift", "verschoven" for "verschuiving".
void add_verb(TopicWord& word) {
    const std::string whole = folded(word.text);
    for (std::string& form : nlp::verb_family(whole)) {
        const Form wanted{TermKind::exact, std::move(form)};
        if (std::find(word.forms.begin(), word.forms.end(), wanted) == word.forms.end())
            word.forms.push_back(wanted);
    }
}

/// "bestuursovereenkomst" is also found, weakly, as "overeenkomst".
void add_head(TopicWord& word) {
    const std::string whole = folded(word.text);
    const std::vector<Span> parts = nlp::compound_parts(whole);
    if (parts.size() > 1) add_forms(word.heads, parts.back().of(whole));
}

/// "gelijkwaardigheid" and "gelijkwaardig" are one to a reader, and two to a stemmer.
void add_quality(TopicWord& word) {
    const std::string whole = folded(word.text);
    if (whole.ends_with("heid") && whole.size() > 8)
        add_forms(word.forms, std::string_view(whole).substr(0, whole.size() - 4));
    if (whole.ends_with("ig") || whole.ends_with("baar") || whole.ends_with("lijk"))
        add_forms(word.forms, whole + "heid");
}

/// Whether a word says what something is like: only then "on-" denies it.
bool is_quality(std::string_view word) {
    static constexpr std::array<std::string_view, 12> ends{"ig",   "ige",  "lijk", "lijke", "baar", "bare",
                                                           "zaam", "zame", "heid", "heden", "isch", "ische"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

TopicWord topic_word(std::string_view piece) {
    TopicWord word{.text = std::string(piece)};
    word.number = std::any_of(piece.begin(), piece.end(), [](char c) { return is_digit(c); });
    const nlp::QueryForms asked = nlp::query_forms(piece);
    for (const nlp::QueryForm& form : asked.forms) word.forms.push_back({form.kind, form.text});
    if (!asked.phrase.empty()) word.phrases.push_back(asked.phrase);
    if (word.number) return word;
    add_quality(word);
    add_verb(word);
    add_synonyms(word);
    add_compounds(word);
    add_head(word);
    return word;
}

/// Tells which words are adjectives of the next.
void mark_adjectives(std::string_view text, Topic& topic, const std::vector<Span>& spans) {
    std::vector<Span> words;
    for (const Span token : nlp::tokens(text)) words.push_back(token);
    const std::vector<nlp::WordClass> classes = nlp::classes_of(text, words);
    for (std::size_t i = 0; i + 1 < topic.words.size(); ++i) {
        if (topic.words[i].number || topic.words[i + 1].number) continue;
        if (spans[i + 1].begin > spans[i].end + 1) continue;
        for (std::size_t k = 0; k < words.size(); ++k)
            if (words[k].begin == spans[i].begin)
                topic.words[i].adjective = classes[k] == nlp::WordClass::adjective ||
                                           classes[k] == nlp::WordClass::adjective_apart ||
                                           classes[k] == nlp::WordClass::participle_adjective;
    }
}

}  // namespace

Topic parse_topic(std::string_view text) {
    Topic topic{.text = std::string(text), .words = {}};
    bool setting = false;  // behind a preposition: "gelijke stem | in het regionale bestuur"
    std::vector<Span> spans;
    for (std::size_t at = 0; at < text.size() && topic.words.size() < most_words;) {
        const std::size_t begin = text.find_first_not_of(" \t\n\r\"", at);
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(text.find_first_of(" \t\n\r\"", begin), text.size());
        const std::string_view piece = text.substr(begin, end - begin);
        const std::string exact = folded(piece);
        setting = setting || (!topic.words.empty() && is_preposition(exact));
        if (!exact.empty() && !is_small(exact)) {
            topic.words.push_back(topic_word(piece));
            spans.push_back({begin, end});
            topic.words.back().setting = setting;
            topic.words.back().name = starts_with_upper(piece);
            if (setting) topic.words.back().weight = weight_of_setting;
        }
        at = end;
    }
    if (topic.words.size() > 1) mark_adjectives(text, topic, spans);
    return topic;
}

void add_abbreviations(Topic& topic, const std::vector<Abbreviation>& abbreviations) {
    for (TopicWord& word : topic.words) {
        const std::string asked = folded(word.text), stem = nlp::stem(asked);
        std::vector<std::string> short_names;
        for (const Abbreviation& it : abbreviations) {
            const std::vector<std::string> full = exact_terms(it.full);
            if (folded(it.shortened) == asked) add_other_name(word, it.full);
            // Only when the word is what the name is about: "Uitvoerbaarheidstoets Decentrale Overheden
            // (UDO)".
            if (full.empty() || nlp::stem(full.front()) != stem || asked.size() <= 9) continue;
            add_other_name(word, it.shortened);
            short_names.push_back(folded(it.shortened));
        }
        // Two papers that write the same short name out in two ways name one thing in two ways.
        for (const Abbreviation& it : abbreviations) {
            if (std::find(short_names.begin(), short_names.end(), folded(it.shortened)) == short_names.end())
                continue;
            const std::vector<std::string> full = exact_terms(it.full);
            if (!full.empty() && full.front().size() > 9 && nlp::stem(full.front()) != stem)
                add_other_name(word, full.front());
        }
    }
}

TopicText::TopicText(std::string_view text, const Topic& topic) : words_(topic.words) {
    struct Bits {
        std::uint32_t strong = 0, weak = 0, literal = 0, inside = 0;
    };
    std::unordered_map<std::string, Bits> wanted;  // the kind as a letter, then the term
    const auto key = [](TermKind kind, std::string_view term) {
        return std::string(1, static_cast<char>('a' + static_cast<int>(kind))) + std::string(term);
    };
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::uint32_t bit = 1U << i;
        for (const Form& form : words_[i].forms) {
            Bits& bits = wanted[key(form.kind, form.text)];
            bits.inside |= bit;
            if (form.kind == TermKind::part) continue;
            bits.strong |= bit;
            bits.literal |= bit;
        }
        for (const Form& form : words_[i].others)
            if (form.kind != TermKind::part) wanted[key(form.kind, form.text)].strong |= bit;
        for (const Form& form : words_[i].heads)
            if (form.kind != TermKind::part) wanted[key(form.kind, form.text)].weak |= bit;
        if (!words_[i].number) whole_ += words_[i].weight;
        if (!words_[i].number && !words_[i].setting) core_ |= bit;
    }
    if (whole_ == 0) whole_ = weight_of_number;  // only numbers
    places_.reserve(text.size() / 6);
    std::string looked_up;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact)
            places_.push_back({.span = term.span,
                               .folded = std::string(term.text),
                               .preposition = is_preposition(term.text)});
        looked_up.assign(1, static_cast<char>('a' + static_cast<int>(term.kind))).append(term.text);
        const auto found = wanted.find(looked_up);
        if (found == wanted.end() || places_.empty()) return;
        places_.back().strong |= found->second.strong;
        places_.back().weak |= found->second.weak;
        places_.back().literal |= found->second.literal;
        places_.back().inside |= found->second.inside;
    });
    mark_phrases(topic);
    mark_apart();
    // "ongelijkwaardig": the word itself, denied.
    for (Place& place : places_) {
        if (!place.folded.starts_with("on") || place.folded.size() < 8 || place.strong != 0) continue;
        const std::string_view rest = std::string_view(place.folded).substr(2);
        if (!is_quality(rest)) continue;  // "onkosten"
        for (const auto& [kind, word] :
             {std::pair{TermKind::exact, std::string(rest)}, std::pair{TermKind::stem, nlp::stem(rest)}}) {
            const auto found = wanted.find(key(kind, word));
            if (found == wanted.end() || found->second.literal == 0) continue;
            place.strong |= found->second.literal;
            place.denied = true;
        }
    }
}

/// "kosten voor de aansluiting" for "aansluitkosten".
void TopicText::mark_apart() {
    constexpr std::size_t near = 4;
    for (std::size_t w = 0; w < words_.size(); ++w) {
        if (words_[w].apart.empty()) continue;
        for (std::size_t i = 0; i + 2 < places_.size(); ++i) {
            if (!places_[i + 1].preposition) continue;
            const std::string head = nlp::stem(places_[i].folded);
            for (const auto& [last, first] : words_[w].apart) {
                if (head != last) continue;
                for (std::size_t k = i + 2; k < std::min(places_.size(), i + near); ++k)
                    if (nlp::stem(places_[k].folded) == first) places_[i].strong |= 1U << w;
            }
        }
    }
}

/// Whether between the places of an adjective and its noun nothing stands that keeps them apart.
bool TopicText::fits_together(std::size_t first, std::size_t last) const {
    constexpr std::size_t widest = 5;
    if (last - first > widest) return false;
    for (std::size_t i = first + 1; i < last; ++i)
        if (places_[i].preposition) return false;
    return true;
}

std::optional<Span> TopicText::held_in(Span span) const {
    constexpr double most_of_it = 0.6;
    const auto [first, last] = places_in(span);
    const auto wanted = static_cast<std::size_t>(std::popcount(core_));
    const bool long_topic = wanted > 2, weakly = wanted > 1;
    bool names = wanted > 1;
    for (std::size_t w = 0; w < words_.size(); ++w)
        if ((core_ >> w & 1U) != 0) names = names && words_[w].name;
    const std::size_t gap_a_word = names ? 2 : 4;
    std::optional<Span> best;
    std::size_t shortest = 0;
    for (std::size_t i = first; i < last; ++i) {
        if (((places_[i].strong | (weakly ? places_[i].weak : 0)) & core_) == 0) continue;
        std::uint32_t seen = 0;
        const std::size_t end = std::min(last, i + 1 + gap_a_word * std::max<std::size_t>(wanted, 1));
        for (std::size_t k = i; k < end; ++k) {
            seen |= places_[k].strong & core_;
            if (weakly) seen |= places_[k].weak & core_;
            const bool whole =
                seen == core_ ||
                (long_topic && coverage({places_[i].span.begin, places_[k].span.end}) >= most_of_it);
            if (!whole) continue;
            bool apart = false;
            for (std::size_t w = 0; w + 1 < words_.size(); ++w)
                if (words_[w].adjective && (core_ >> w & 1U) != 0 && (core_ >> (w + 1) & 1U) != 0) {
                    apart = true;
                    for (std::size_t x = i; x <= k && apart; ++x)
                        for (std::size_t y = i; y <= k && apart; ++y)
                            if ((places_[x].strong >> w & 1U) != 0 &&
                                (places_[y].strong >> (w + 1) & 1U) != 0)
                                apart = !fits_together(std::min(x, y), std::max(x, y));
                }
            if (!apart && (!best || k - i < shortest)) {
                best = Span{places_[i].span.begin, places_[k].span.end};
                shortest = k - i;
            }
            break;
        }
    }
    return best;
}

bool TopicText::touches(Span span) const {
    const auto [first, last] = places_in(span);
    for (std::size_t i = first; i < last; ++i)
        if ((places_[i].strong | places_[i].weak | places_[i].inside) != 0) return true;
    return false;
}

void TopicText::mark_phrases(const Topic& topic) {
    for (std::size_t i = 0; i < topic.words.size(); ++i)
        for (const std::vector<std::string>& phrase : topic.words[i].phrases)
            for (std::size_t at = 0; at + phrase.size() <= places_.size(); ++at) {
                std::size_t k = 0;
                while (k < phrase.size() && places_[at + k].folded == phrase[k]) ++k;
                if (k == phrase.size()) places_[at].strong |= 1U << i;
            }
}

std::pair<std::size_t, std::size_t> TopicText::places_in(Span span) const {
    const auto before = [](const Place& place, std::size_t offset) { return place.span.begin < offset; };
    const auto first = std::lower_bound(places_.begin(), places_.end(), span.begin, before);
    const auto last = std::lower_bound(first, places_.end(), span.end, before);
    return {static_cast<std::size_t>(first - places_.begin()),
            static_cast<std::size_t>(last - places_.begin())};
}

std::uint32_t TopicText::words_in(Span span) const {
    std::uint32_t found = 0;
    const auto [first, last] = places_in(span);
    for (std::size_t i = first; i < last; ++i) found |= places_[i].strong | places_[i].weak;
    return found;
}

double TopicText::literal(Span span) const {
    std::uint32_t found = 0;
    const auto [first, last] = places_in(span);
    for (std::size_t i = first; i < last; ++i) found |= places_[i].literal;
    return words_.empty() ? 0
                          : static_cast<double>(std::popcount(found)) / static_cast<double>(words_.size());
}

double TopicText::coverage(Span span) const {
    std::uint32_t strong = 0, weak = 0;
    const auto [first, last] = places_in(span);
    for (std::size_t i = first; i < last; ++i) strong |= places_[i].strong, weak |= places_[i].weak;
    double covered = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::uint32_t bit = 1U << i;
        const double weight = words_[i].number ? weight_of_number : words_[i].weight;
        if (strong & bit)
            covered += weight;
        else if (weak & bit)
            covered += weight * weight_of_head;
    }
    return std::min(1.0, covered / whole_);
}

}  // namespace raadspoor::query
