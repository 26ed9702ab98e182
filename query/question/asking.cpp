#include "query/question/asking.h"

#include <algorithm>

#include "corpus/text.h"
#include "nlp/asking/plain_question.h"
#include "nlp/data/data.h"
#include "nlp/minutes/party_names.h"
#include "nlp/words/lexicon.h"
#include "nlp/words/terms.h"
#include "nlp/words/words.h"
#include "query/question/actor_values.h"
#include "query/question/exact_terms.h"
#include "query/question/opening.h"
#include "query/question/question_text.h"
#include "query/question/suggestions.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

using index::Match;

constexpr std::size_t most_full = 3;       // meanings of an abbreviation
constexpr std::size_t most_explained = 8;  // words of a question that found nothing

/// "HLO", "Wmo", "B&W", and in small letters "hlo", but not "Zeist" or "plan".
bool may_be_short(std::string_view word) {
    const auto fits = [](char c) { return is_letter(c) || c == '&' || c == '-'; };
    constexpr std::size_t shortest = 2, longest = 10, shortest_small = 3;
    if (word.size() < shortest || word.size() > longest || !std::all_of(word.begin(), word.end(), fits))
        return false;
    if (std::count_if(word.begin(), word.end(), [](char c) { return is_upper(c); }) >= 2) return true;
    const std::string folded = nlp::fold(word);
    return word.size() >= shortest_small && !nlp::is_small_word(folded) && !nlp::Lexicon::get().find(folded);
}

/// What the short list says, all spellings.
std::vector<std::string> listed(std::string_view word) {
    std::vector<std::string> full;
    const std::string folded = nlp::fold(word);
    for (const nlp::data::Row& row : nlp::data::rows(nlp::data::written_out())) {
        if (nlp::fold(row[0]) != folded) continue;
        for (std::string_view rest = row[1]; !rest.empty();) {
            const std::size_t bar = std::min(rest.size(), rest.find('|'));
            full.emplace_back(rest.substr(0, bar));
            rest.remove_prefix(std::min(rest.size(), bar + 1));
        }
    }
    return full;
}

/// The same words in another inflection or case, or with other hyphens, are one name.
std::vector<std::string> stems(const std::string& name) {
    std::vector<std::string> words = exact_terms(name);
    for (std::string& word : words) word = nlp::stem(word);
    return words;
}

/// Written as a name, and so more likely to be one than a description is.
bool is_capital(const std::string& name) { return name[0] >= 'A' && name[0] <= 'Z'; }

std::vector<std::string> full_names(const index::Reader& reader, std::string_view word) {
    if (!may_be_short(word)) return {};
    std::vector<std::string> names = reader.written_out(word);
    for (std::string& name : listed(word)) names.push_back(std::move(name));
    std::erase_if(names, [](const std::string& name) { return exact_terms(name).empty(); });
    std::stable_partition(names.begin(), names.end(), is_capital);
    std::vector<std::string> full;
    for (const std::string& name : names) {
        const auto same = [words = stems(name)](const std::string& other) { return stems(other) == words; };
        if (full.size() < most_full && std::none_of(full.begin(), full.end(), same)) full.push_back(name);
    }
    return full;
}

/// What the question requires, one by one.
void take_required(const Match& match, std::vector<Match>& required) {
    const bool has_parts = match.op == Match::Op::all || match.op == Match::Op::near;
    if (match.op == Match::Op::none) return take_required(match.children.front(), required);
    if (!has_parts) return required.push_back(match);
    for (const Match& child : match.children) take_required(child, required);
}

/// Sets `partial` when time ran out.
std::size_t documents_with(const index::Reader& reader, const Match& match, bool& partial) {
    const index::SearchResult found = reader.search(match, {}, {.limit = 0, .facets = false});
    partial = partial || found.partial;
    return found.documents;
}

/// The words that `match` names as they were asked.
void take_words(const Match& match, std::vector<std::string>& words) {
    if (match.op == Match::Op::phrase)
        for (const Match::Form& form : match.terms) words.push_back(form.text);
    if (match.op == Match::Op::term && !match.terms.empty()) words.push_back(match.terms.front().text);
    for (const Match& child : match.children) take_words(child, words);
}

std::vector<std::string> near_words(const index::Reader& reader, const Match& match, int milliseconds,
                                    bool& partial) {
    std::vector<std::string> words, near;
    take_words(match, words);
    for (const std::string& word : words) {
        if (documents_with(reader, {Match::Op::term, {{TermKind::exact, word}}, {}, 0}, partial) > 0)
            continue;
        near = spellings_near(reader, word, milliseconds);
        if (!near.empty()) break;
    }
    return near;
}

/// The values of `filter` that nobody is called.
std::vector<UnknownValue> unknown_values(const index::Filter& filter) {
    std::vector<UnknownValue> unknown;
    const auto look = [&](std::string_view field, std::string_view value, ActorSort sort) {
        std::vector<std::string> near = near_actors(value, sort);
        if (!near.empty()) unknown.push_back({std::string(field), std::string(value), std::move(near)});
    };
    for (const std::string& value : filter.municipalities) look("gemeente", value, ActorSort::municipality);
    for (const std::string& value : filter.parties) look("partij", party_in(value), ActorSort::party);
    for (const std::string& value : filter.organisations)
        if (!is_party(value)) look("organisatie", value, ActorSort::organisation);
    if (filter.senders.size() == 1) {
        look("afzender", filter.senders.front(), ActorSort::municipality);
        look("afzender", filter.senders.front(), ActorSort::organisation);
    }
    return unknown;
}

/// In minutes, a party is asked of who speaks.
void ask_turns(const index::Reader& reader, index::Filter& filter) {
    if (filter.parties.empty()) return;
    for (const std::string& written : reader.turn_parties())
        for (const std::string& asked : filter.parties)
            if (nlp::same_party(party_in(asked), written)) filter.turn_parties.push_back(written);
    // Nobody of that party speaks: then no turn is asked for, rather than all.
    if (filter.turn_parties.empty()) filter.turn_parties.emplace_back(party_in(filter.parties.front()));
}

}  // namespace

Result<Question> question_to(const index::Reader& reader, std::string_view text) {
    Result<Question> question =
        parse_question(text, [&](std::string_view word) { return full_names(reader, word); });
    if (!question) return question;
    for (std::string& name : question->filter.documents) name = the_document(reader, name).id;
    ask_turns(reader, question->filter);
    for (index::Filter& excluded : question->filter.excluded)
        for (std::string& name : excluded.documents) name = the_document(reader, name).id;
    return question;
}

Question ask(const index::Reader& reader, std::string_view text) {
    Result<Question> question = question_to(reader, text);
    if (!question) throw UsageError(question.error().message);
    return std::move(*question);
}

std::vector<std::string> required_words(const Match& match) {
    std::vector<Match> required;
    take_required(match, required);
    std::vector<std::string> words;
    for (const Match& it : required) words.push_back(in_words(it));
    return words;
}

std::vector<std::string> spellings_near(const index::Reader& reader, std::string_view word,
                                        int milliseconds) {
    const Vocabulary vocabulary = [&](std::string_view prefix, const auto& take) {
        (void)reader.words(prefix, take, milliseconds);  // Fewer suggestions are no untruth.
    };
    return near_spellings(nlp::fold(word), vocabulary);
}

NothingFound why_nothing(const index::Reader& reader, const Question& question, int milliseconds) {
    NothingFound why;
    std::vector<Match> required;
    take_required(question.match, required);
    for (const Match& match : required) {
        if (why.words.size() == most_explained) break;
        WordCount word{in_words(match), documents_with(reader, match, why.partial), {}};
        if (word.documents == 0) word.near = near_words(reader, match, milliseconds, why.partial);
        why.words.push_back(std::move(word));
    }
    why.unknown = unknown_values(question.filter);
    if (!(question.filter == index::Filter{}))
        why.without_fields = documents_with(reader, question.match, why.partial);
    return why;
}

}  // namespace raadspoor::query
