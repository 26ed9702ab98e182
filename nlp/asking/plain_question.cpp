#include "nlp/asking/plain_question.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "corpus/text.h"
#include "nlp/asking/verb_family.h"
#include "nlp/data/data.h"
#include "nlp/grammar/verbs.h"
#include "nlp/words/lexicon.h"
#include "nlp/words/words.h"

namespace raadspoor::nlp {

namespace {

constexpr float of_near_word = 0.7F, of_part = 0.45F;
constexpr std::size_t shortest_part = 5;  // letters

/// The words that do not matter, by their role; the forms of light verbs among them.
class SmallWords {
public:
    static const SmallWords& get() {
        static const SmallWords it;
        return it;
    }
    bool asks(const std::string& folded) const { return asking_.contains(folded); }
    bool is_verb(const std::string& folded) const { return verbs_.contains(folded); }
    bool is_english(const std::string& folded) const { return english_.contains(folded); }
    bool has(const std::string& folded) const {
        return asking_.contains(folded) || small_.contains(folded) || verbs_.contains(folded);
    }

private:
    SmallWords() {
        for (const data::Row& row : data::rows(data::question_words())) {
            if (row[1] == "asks") asking_.emplace(row[0]);
            if (row[1] == "small") small_.emplace(row[0]);
            if (row[1] == "english") english_.emplace(row[0]);
            if (row[1] == "verb")
                for (const std::string& form : forms_of(row[0])) verbs_.insert(fold(form));
        }
    }

    std::unordered_set<std::string> asking_, small_, verbs_, english_;
};

/// The words of data/near_words.tsv: from a stem to the rows that hold it.
class NearWords {
public:
    static const NearWords& get() {
        static const NearWords it;
        return it;
    }

    /// The other words of the rows that hold one of `stems`.
    std::vector<std::string> of(const std::vector<std::string>& stems) const {
        std::vector<std::string> near;
        for (const std::string& stem : stems)
            for (auto [at, end] = rows_.equal_range(stem); at != end; ++at)
                for (const std::string_view word : groups_[at->second]) near.emplace_back(word);
        return near;
    }

private:
    NearWords() {
        for (const data::Row& row : data::rows(data::near_words())) {
            for (const std::string_view word : row) rows_.emplace(stem(fold(word)), groups_.size());
            groups_.push_back(row);
        }
    }

    std::vector<data::Row> groups_;
    std::unordered_multimap<std::string, std::size_t> rows_;
};

/// Collects forms, each once, with the most it is worth.
class Forms {
public:
    void add(QueryForm form, float worth) {
        const auto same =
            std::find_if(forms_.begin(), forms_.end(), [&](const AskedForm& it) { return it.form == form; });
        if (same == forms_.end())
            forms_.push_back({std::move(form), worth});
        else
            same->worth = std::max(same->worth, worth);
    }

    /// A word in all its forms: those of the index, and those of the verbs it may be.
    void add_word(std::string_view word, float worth) {
        const QueryForms asked = query_forms(word);
        for (const QueryForm& form : asked.forms) add(form, worth);
        for (std::string& form : verb_family(fold(word))) add({TermKind::exact, std::move(form)}, worth);
    }

    std::vector<AskedForm> take() { return std::move(forms_); }

private:
    std::vector<AskedForm> forms_;
};

/// The stems that `folded` may have: its own, and those of the verbs it may be.
std::vector<std::string> stems_of(const std::string& folded) {
    std::vector<std::string> stems{stem(folded)};
    for (const VerbReading& reading : lemmas_of(folded)) stems.push_back(stem(fold(reading.lemma)));
    return stems;
}

std::vector<AskedForm> forms_of_word(std::string_view word) {
    Forms forms;
    forms.add_word(word, 1);
    const std::string folded = fold(word);
    for (const std::string& near : NearWords::get().of(stems_of(folded))) forms.add_word(near, of_near_word);
    for (const Span part : compound_parts(folded))
        if (part.size() >= shortest_part) forms.add_word(part.of(folded), of_part);
    return forms.take();
}

/// The pieces between blanks, without the signs around them.
std::vector<std::string_view> pieces(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.size(), text.find_first_of(" \t\n"));
        std::string_view piece = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + 1));
        constexpr std::string_view signs = "?!.,;:'\"()";
        while (!piece.empty() && signs.find(piece.front()) != std::string_view::npos) piece.remove_prefix(1);
        while (!piece.empty() && signs.find(piece.back()) != std::string_view::npos) piece.remove_suffix(1);
        if (!piece.empty()) all.push_back(piece);
    }
    return all;
}

/// Two small words of English, different ones, make a question English: "the" may stand in a name.
bool is_english(const std::vector<std::string_view>& words) {
    std::unordered_set<std::string> found;
    for (const std::string_view word : words)
        if (std::string folded = fold(word); SmallWords::get().is_english(folded))
            found.insert(std::move(folded));
    return found.size() >= 2;
}

/// A form of a verb that nothing else is likely to be at the head of a question: a light one, or one before
/// an article, a pronoun or a name.
bool opens_as_verb(const std::vector<std::string_view>& words) {
    if (words.size() < 3) return false;
    const SmallWords& small = SmallWords::get();
    const std::string first = fold(words[0]);
    if (small.is_verb(first)) return true;
    const std::vector<VerbReading> readings = lemmas_of(first);
    const bool finite = std::any_of(readings.begin(), readings.end(), [](const VerbReading& it) {
        return it.is(VerbForm::singular) || it.is(VerbForm::plural) || it.is(VerbForm::past);
    });
    return finite && (small.has(fold(words[1])) || is_upper(words[1].front()));
}

bool is_question(std::string_view text, const std::vector<std::string_view>& words) {
    if (words.size() < 2) return false;
    if (trimmed(text).ends_with('?')) return true;
    const SmallWords& small = SmallWords::get();
    if (words.size() > 2 && is_english(words)) return true;
    const bool asks = small.asks(fold(words[0])) || (small.has(fold(words[0])) && small.asks(fold(words[1])));
    return (asks && words.size() > 2) || opens_as_verb(words);
}

/// "IN", "AL": capitals alone, and so a name where the word in small letters is none.
bool is_abbreviation(std::string_view word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return is_upper(c); });
}

/// "gebeurt", "gestopt": finite with -t or a past, or a participle; "besluit" and "kosten" may be nouns.
bool is_verb_alone(const std::string& folded) {
    const std::vector<VerbReading> readings = lemmas_of(folded);
    return !readings.empty() && std::none_of(readings.begin(), readings.end(), [](const VerbReading& it) {
        return it.is(VerbForm::infinitive) || (it.is(VerbForm::singular) && it.used == 0);
    }) && !Lexicon::get().find(folded);
}

std::optional<Wanted> sort_told_by(std::string_view word) {
    const std::vector<Wanted> sorts = wanted_by(word);
    return sorts.empty() ? std::nullopt : std::optional{sorts.front()};
}

PlainQuestion reading_of(std::string_view text, const std::vector<std::string_view>& words) {
    PlainQuestion question;
    question.english = is_english(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string folded = fold(words[i]);
        const bool name = i > 0 && is_upper(words[i].front());
        if (folded.empty() || query_forms(words[i]).forms.empty() ||
            (question.english && SmallWords::get().is_english(folded)) ||
            (SmallWords::get().has(folded) && (!name || !is_abbreviation(words[i])))) {
            question.left_out.emplace_back(words[i]);
            continue;
        }
        const auto same = [&](const AskedWord& it) { return fold(it.text) == folded; };
        if (std::none_of(question.words.begin(), question.words.end(), same))
            question.words.push_back({std::string(words[i]), !name && is_verb_alone(folded), name,
                                      sort_told_by(words[i]), forms_of_word(words[i])});
    }
    question.wanted = wanted_by(text);
    return question;
}

}  // namespace

std::optional<PlainQuestion> plain_question(std::string_view text) {
    const std::vector<std::string_view> words = pieces(text);
    if (!is_question(text, words)) return std::nullopt;
    PlainQuestion question = reading_of(text, words);
    if (question.words.empty()) return std::nullopt;
    return question;
}

PlainQuestion plain_words(std::string_view text) { return reading_of(text, pieces(text)); }

bool asks_nothing(std::string_view text) {
    const std::vector<std::string_view> words = pieces(text);
    return is_question(text, words) && reading_of(text, words).words.empty();
}

bool is_small_word(const std::string& folded) { return SmallWords::get().has(folded); }

}  // namespace raadspoor::nlp
