// Method: the decision tree of Frog's tagger (Daelemans, Zavrel, Berck and Gillis, MBT: A Memory-Based Part
// of Speech Tagger-Generator, 1996), from left to right: a word's possible tags, the word, those of the next
// word, and so on, as far as the tree knows more.
#include "nlp/grammar/word_class.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/text.h"
#include "nlp/grammar/verbs.h"
#include "nlp/grammar/word_class_table.h"
#include "nlp/words/letters.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

namespace {

using Value = WordClassTable::Value;

/// A word as the tree sees it.
struct Seen {
    Value tags = 0;  ///< those that it can have
    Value word = 0;
};

Value by_ending(const WordClassTable& table, std::string_view word) {
    std::array<std::size_t, 6> begins{};  // where the last n characters begin
    std::size_t at = word.size(), count = 0;
    while (at > 0 && count < 5) {
        do --at;
        while (at > 0 && continues_character(word[at]));
        begins[++count] = at;
    }
    for (; count >= 2; --count)
        if (begins[count] > 0)
            if (const auto held = table.held_by_ending(word.substr(begins[count]))) return *held;
    return table.fixed().noun;
}

bool has_letter_or_digit(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); ++at)
        if (word_at(word, at)) return true;
    return false;
}

/// `opens`: it is the first of its sentence, so that its capital says nothing.
Value tags_of(const WordClassTable& table, std::string_view word, bool opens) {
    if (const auto held = table.held(word)) return *held;
    if (!has_letter_or_digit(word)) return table.fixed().sign;
    if (word.front() >= '0' && word.front() <= '9') return table.fixed().number;
    if (!capital_at(word, 0)) return by_ending(table, word);
    if (!opens) return table.fixed().name;
    const std::string low = lower(word);
    if (const auto held = table.held(low)) return *held;
    return lemmas_of(low).empty() ? table.fixed().name : by_ending(table, low);
}

WordClass sign_class(std::string_view sign) {
    constexpr ShortList quotes{"\" ' '' ,, ‘ ’ “ ” „ ` `` « »"}, dashes{"- -- – —"}, stops{". ! ? ... … .."};
    if (sign == ",") return WordClass::comma;
    if (stops.contains(sign)) return WordClass::stop;
    if (sign == ":" || sign == ";") return WordClass::colon;
    if (sign == "(" || sign == "[") return WordClass::open;
    if (sign == ")" || sign == "]") return WordClass::close;
    if (dashes.contains(sign)) return WordClass::dash;
    return quotes.contains(sign) ? WordClass::quote : WordClass::symbol;
}

WordClass pronoun_class(std::string_view low) {
    constexpr ShortList you{"u jij je jullie ge gij jou"};
    if (low == "ik" || low == "'k") return WordClass::pronoun_i;
    if (low == "wij" || low == "we") return WordClass::pronoun_we;
    if (low == "men") return WordClass::indefinite_apart;
    if (low == "hij" || low == "ie") return WordClass::pronoun_he;
    if (low == "zij" || low == "ze") return WordClass::pronoun_they;
    if (low == "het" || low == "'t" || low == "t") return WordClass::pronoun_it;
    return you.contains(low) ? WordClass::pronoun_you : WordClass::pronoun_object;
}

WordClass class_of(const WordClassTable& table, std::size_t tag, std::string_view word) {
    if (const auto told = table.class_of(tag)) return *told;
    return has_letter_or_digit(word) ? pronoun_class(lower(word)) : sign_class(word);
}

/// The tree's path for one word, from what tells most to what tells least.
using Path = std::array<Value, 9>;

std::size_t follow(const WordClassTable& table, const Path& path) {
    WordClassTable::Node node = table.root();
    for (const Value value : path) {
        const auto next = table.child(node, value);
        if (!next) break;
        node = *next;
    }
    return node.tag;
}

bool in_capitals(std::string_view text, const std::vector<Span>& words) {
    if (words.size() < 3) return false;
    return all_capitals(text.substr(words.front().begin, words.back().end - words.front().begin));
}

}  // namespace

std::vector<WordClass> classes_of(std::string_view text, const std::vector<Span>& words) {
    const WordClassTable& table = WordClassTable::get();
    const bool shouted = in_capitals(text, words);
    std::vector<Seen> seen;
    seen.reserve(words.size());
    bool opens = true;
    for (const Span span : words) {
        const std::string_view word = span.of(text);
        if (shouted) {
            const std::string low = lower(word);
            seen.push_back({tags_of(table, low, false), table.word_value(low)});
            continue;
        }
        seen.push_back({tags_of(table, word, opens), table.word_value(word)});
        opens = opens && !has_letter_or_digit(word);
    }

    const Value border = table.fixed().border;
    const auto at = [&](std::size_t i) { return i < seen.size() ? seen[i] : Seen{border, border}; };
    std::array<Value, 3> before{border, border, border};  // the tags of the last words, the nearest first
    std::vector<WordClass> classes;
    classes.reserve(words.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const Value last_word = i == 0 ? border : seen[i - 1].word;
        const std::size_t tag = follow(table, {seen[i].tags, seen[i].word, at(i + 1).tags, at(i + 1).word,
                                               before[0], last_word, at(i + 2).tags, before[1], before[2]});
        before = {table.tag_value(tag), before[0], before[1]};
        classes.push_back(class_of(table, tag, words[i].of(text)));
    }
    return classes;
}

}  // namespace raadspoor::nlp
