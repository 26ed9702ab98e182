#include "questions.h"

#include <cmath>
#include <functional>

namespace raadspoor::bench {

namespace {

constexpr double words_a_passage = 80;

std::string quoted(const std::string& text) { return '"' + text + '"'; }

class Asker {
public:
    Asker(const Vocabulary& vocabulary, std::size_t passages)
        : vocabulary_(vocabulary), passages_(passages) {}

    /// In 10 to 100 passages as it is spelt, where the text is long enough to have such words.
    std::string rare() { return between(rank_in_passages(100), rank_in_passages(10)); }
    /// In 4 to 20 of a hundred passages as it is spelt; its compounds come on top.
    std::string common() {
        return between(Vocabulary::function_words, Vocabulary::function_words + Vocabulary::council_words);
    }
    std::string stop() { return between(0, Vocabulary::function_words); }
    /// Anything from common to rather rare, evenly over the orders of magnitude.
    std::string any() {
        const double exponent = static_cast<double>(random_.below(1000)) / 1000;
        return vocabulary_.words()[static_cast<std::size_t>(25 * std::pow(200, exponent))];
    }

    Asked phrase() {
        const std::size_t kind = random_.below(4);
        const std::string text = kind == 0   ? stop() + ' ' + stop() + ' ' + common()
                                 : kind == 1 ? common() + ' ' + common()
                                             : planted_phrases[random_.below(planted_phrases.size())];
        return {quoted(text), quoted(text)};
    }

    Asked prefix() {
        const std::string word = any();
        const std::string start = word.substr(0, 4 + random_.below(3));
        return {start + '*', quoted(start) + '*'};
    }

    Asked near() {
        const std::string left = common(), right = common();
        return {"NEAR(" + left + ' ' + right + ", 5)", "NEAR(" + quoted(left) + ' ' + quoted(right) + ", 5)"};
    }

    Asked any_of_ten() {
        Asked asked;
        for (int i = 0; i < 10; ++i) {
            const std::string word = any(), joint = i == 0 ? "" : " OR ";
            asked.question += joint + word;
            asked.plain += joint + quoted(word);
        }
        return asked;
    }

    Asked filtered() {
        const std::string word = common();
        const std::size_t kind = random_.below(3);
        const std::string field = kind == 0   ? " soort:motie"
                                  : kind == 1 ? " van:2020 tot:2021"
                                              : " bevat:voorwaarde";
        return {word + field, quoted(word)};
    }

private:
    std::string between(std::size_t first, std::size_t end) {
        return vocabulary_.words()[first + random_.below(std::max<std::size_t>(1, end - first))];
    }
    std::size_t rank_in_passages(double wanted) const {
        return vocabulary_.rank_with(wanted / words_a_passage / static_cast<double>(passages_));
    }

    const Vocabulary& vocabulary_;
    std::size_t passages_;
    Random random_{42};
};

}  // namespace

std::vector<QuestionSet> question_sets(const Vocabulary& vocabulary, std::size_t passages,
                                       std::size_t count) {
    Asker ask{vocabulary, passages};
    const auto one = [](const std::string& word) { return Asked{word, quoted(word)}; };
    const std::vector<std::pair<std::string, std::function<Asked()>>> kinds = {
        {"rare word", [&] { return one(ask.rare()); }},
        {"common word", [&] { return one(ask.common()); }},
        {"function word", [&] { return one(ask.stop()); }},
        {"two words",
         [&] {
             const std::string left = ask.common(), right = ask.common();
             return Asked{left + ' ' + right, quoted(left) + ' ' + quoted(right)};
         }},
        {"phrase", [&] { return ask.phrase(); }},
        {"prefix", [&] { return ask.prefix(); }},
        {"NEAR", [&] { return ask.near(); }},
        {"OR of ten", [&] { return ask.any_of_ten(); }},
        {"field + word", [&] { return ask.filtered(); }}};
    std::vector<QuestionSet> sets;
    for (const auto& [name, make] : kinds) {
        sets.push_back({name, {}});
        for (std::size_t i = 0; i < count; ++i) sets.back().asked.push_back(make());
    }
    return sets;
}

}  // namespace raadspoor::bench
