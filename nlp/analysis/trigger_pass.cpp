#include "nlp/analysis/trigger_pass.h"

#include <re2/filtered_re2.h>

#include <algorithm>
#include <cassert>
#include <string>

#include "nlp/patterns/pattern.h"
#include "nlp/reading/extractors.h"

namespace raadspoor::nlp {

namespace {

/// Strings of which at least one occurs wherever `pattern` does; none when there are no such strings.
std::vector<std::string> atoms_of(const Pattern& pattern) {
    constexpr int shortest = 1;
    re2::FilteredRE2 one{shortest};
    const RE2& expression = pattern;
    int id = 0;
    one.Add(expression.pattern(), RE2::Quiet, &id);
    std::vector<std::string> atoms;
    one.Compile(&atoms);
    std::vector<int> untold;
    one.AllPotentials({}, &untold);
    return untold.empty() ? atoms : std::vector<std::string>{};
}

/// "(?i)\b(mits|tenzij)\b" is nothing but words; empty for any other expression.
struct PlainWords {
    std::vector<std::string> words;
    bool begins = false, ends = false;
};

bool take_off(std::string_view& text, std::string_view head) {
    if (!text.starts_with(head)) return false;
    text.remove_prefix(head.size());
    return true;
}

PlainWords plain_words(std::string_view expression) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz ", boundary = R"(\b)";
    PlainWords plain;
    if (!take_off(expression, "(?i)")) return {};
    plain.begins = take_off(expression, boundary);
    plain.ends = expression.ends_with(boundary);
    if (plain.ends) expression.remove_suffix(boundary.size());
    const bool group = take_off(expression, "(?:") || take_off(expression, "(");
    if (group && !expression.ends_with(')')) return {};
    if (group) expression.remove_suffix(1);
    if (!group && (plain.begins || plain.ends) && expression.find('|') != std::string_view::npos) return {};
    for (bool more = true; more;) {
        const std::size_t bar = std::min(expression.find('|'), expression.size());
        const std::string_view word = expression.substr(0, bar);
        if (word.empty() || word.find_first_not_of(letters) != std::string_view::npos) return {};
        plain.words.emplace_back(word);
        more = bar < expression.size();
        expression.remove_prefix(std::min(bar + 1, expression.size()));
    }
    return plain;
}

/// What \b takes for part of a word.
bool word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

TriggerPass::TriggerPass()
    : extractors_{&date_extractor(),      &amount_extractor(),    &organisation_extractor(),
                  &signatory_extractor(), &condition_extractor(), &reference_extractor(),
                  &position_extractor(),  &vote_extractor(),      &commitment_extractor()} {
    for (std::size_t i = 0; i < extractors_.size(); ++i) {
        assert(extractors_[i]->triggers.empty() ==
               (extractors_[i]->in_sentence == nullptr && extractors_[i]->in_speech == nullptr));
        std::string undecided;
        for (const std::string_view trigger : extractors_[i]->triggers) {
            add(trigger, i);
            if (plain_words(trigger).words.empty())
                undecided.append(undecided.empty() ? "(?:" : "|(?:").append(trigger).append(")");
        }
        any_.push_back(undecided.empty() ? nullptr : std::make_unique<Pattern>(undecided));
    }
    std::vector<std::string> atoms;
    for (const TriggerWord& word : words_) atoms.push_back(word.letters);
    atoms_ = Atoms{atoms};
}

TriggerPass::~TriggerPass() = default;

const TriggerPass& TriggerPass::get() {
    static const TriggerPass pass;
    return pass;
}

void TriggerPass::add(std::string_view trigger, std::size_t owner) {
    const PlainWords plain = plain_words(trigger);
    for (const std::string& word : plain.words)
        words_.push_back({word, true, plain.begins, plain.ends, owner});
    if (!plain.words.empty()) return;
    const std::vector<std::string> needed = atoms_of(Pattern{trigger});
    if (needed.empty()) always_.set(owner);
    for (const std::string& word : needed) words_.push_back({word, false, false, false, owner});
}

/// Whether a word that ends at `end` stands as its trigger wants.
bool TriggerPass::stands(const TriggerWord& word, std::string_view text, std::size_t end) {
    const std::size_t begin = end - word.letters.size();
    if (word.begins && begin > 0 && word_byte(text[begin - 1])) return false;
    return !word.ends || end == text.size() || !word_byte(text[end]);
}

TriggerPass::Owners TriggerPass::owners_in(std::string_view words) const {
    Owners decided, asked = always_;
    atoms_.each_in(words, [&](int atom, std::size_t end) {
        const TriggerWord& word = words_[static_cast<std::size_t>(atom)];
        if (decided[word.owner]) return;
        if (!word.decides)
            asked.set(word.owner);
        else if (stands(word, words, end))
            decided.set(word.owner);
    });
    for (std::size_t i = 0; i < extractors_.size(); ++i)
        if (asked[i] && !decided[i] && any_[i]->in(words)) decided.set(i);
    return decided;
}

std::vector<TriggerPass::Owners> TriggerPass::run_facts(const Reading& reading, Annotations& found) const {
    std::vector<Owners> owners;
    if (reading.sentences.empty()) return owners;
    Cut cut{reading, reading.sentences.front()};
    for (const Sentence& sentence : reading.sentences) {
        cut.turn_to(sentence);
        owners.push_back(owners_in(cut.words()));
        for (std::size_t i = 0; i < extractors_.size(); ++i)
            if (owners.back()[i] && extractors_[i]->in_sentence) extractors_[i]->in_sentence(cut, found);
    }
    for (const Extractor* extractor : extractors_)
        if (extractor->in_document) extractor->in_document(reading, found);
    std::stable_sort(
        found.organisations.begin(), found.organisations.end(),
        [](const Organisation& a, const Organisation& b) { return a.span.begin < b.span.begin; });
    return owners;
}

void TriggerPass::run_speech(const Reading& reading, const std::vector<Owners>& owners,
                             const Speakers& speakers, Annotations& found) const {
    if (reading.sentences.empty()) return;
    Cut cut{reading, reading.sentences.front()};
    for (std::size_t at = 0; at < owners.size(); ++at) {
        cut.turn_to(reading.sentences[at]);
        for (std::size_t i = 0; i < extractors_.size(); ++i)
            if (owners[at][i] && extractors_[i]->in_speech) extractors_[i]->in_speech(cut, speakers, found);
    }
    for (const Extractor* extractor : extractors_)
        if (extractor->in_all_speech) extractor->in_all_speech(reading, speakers, found);
}

}  // namespace raadspoor::nlp
