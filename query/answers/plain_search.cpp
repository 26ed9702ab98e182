#include "query/answers/plain_search.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <utility>

#include "corpus/names.h"
#include "corpus/text.h"
#include "nlp/words/sentences.h"
#include "query/print/actor_names.h"

namespace raadspoor::query {

namespace {

using index::Match;

constexpr std::size_t looked_at = 300;                  // passages
constexpr std::size_t most_forms = 240;                 // of all words together: the index takes 256
constexpr std::size_t most_sentences = 3;               // in a quotation
constexpr std::size_t longest = 500;                    // bytes of a quotation
constexpr std::size_t most_together = 3;                // passages of a document before the others
constexpr double enough = 0.5;                          // of the weight, for a passage to answer
constexpr double in_passage = 0.45, in_document = 0.3;  // of a word's weight, when it stands only there
constexpr double for_answer = 0.25, for_answer_near = 0.08, for_asking = -0.2;
constexpr double name_weight = 1.3;

/// How much of each word something holds: 0 to 1.
using Holds = std::vector<float>;

void raise(Holds& holds, const Holds& others) {
    for (std::size_t i = 0; i < holds.size(); ++i) holds[i] = std::max(holds[i], others[i]);
}

Match term_of(const nlp::AskedWord& word, std::size_t most) {
    Match term{Match::Op::term, {}, {}, 0};
    for (const nlp::AskedForm& it : word.forms)
        if (term.terms.size() < most) term.terms.push_back({it.form.kind, it.form.text});
    return term;
}

Match match_of(const nlp::PlainQuestion& question) {
    Match any{Match::Op::any, {}, {}, 0};
    for (const nlp::AskedWord& word : question.words)
        any.children.push_back(term_of(word, most_forms / question.words.size()));
    return any;
}

/// The words of the question found again in any text.
class WordFinder {
public:
    explicit WordFinder(const nlp::PlainQuestion& question) : count_{question.words.size()} {
        for (std::size_t i = 0; i < count_; ++i)
            for (const nlp::AskedForm& it : question.words[i].forms)
                forms_.emplace(key(it.form.kind, it.form.text), Place{i, it.worth});
    }

    struct Found {
        std::size_t word;
        float worth;
        Span span;
    };

    std::vector<Found> in(std::string_view text) const {
        std::vector<Found> found;
        Span whole;
        nlp::terms(text, [&](const Term& term) {
            if (term.kind == TermKind::exact) whole = term.span;
            for (auto [at, end] = forms_.equal_range(key(term.kind, term.text)); at != end; ++at)
                found.push_back({at->second.word, at->second.worth, whole});
        });
        return found;
    }

    Holds held_by(std::string_view text) const {
        Holds holds(count_, 0);
        for (const Found& it : in(text)) holds[it.word] = std::max(holds[it.word], it.worth);
        return holds;
    }

private:
    struct Place {
        std::size_t word;
        float worth;
    };
    static std::string key(TermKind kind, std::string_view text) {
        return std::string(1, "=~+"[static_cast<std::size_t>(kind)]).append(text);
    }

    std::size_t count_;
    std::unordered_multimap<std::string, Place> forms_;
};

/// A passage with where its sentences and the words of the question stand.
struct Candidate {
    index::PassageHit hit;
    std::vector<Span> sentences;
    std::vector<WordFinder::Found> found;
    Holds holds;
    Span stretch;  // what is quoted
    double score = 0;
    std::vector<std::string> missing;
};

class PlainSearch {
public:
    PlainSearch(const index::Reader& reader, const nlp::PlainQuestion& question, const index::Filter& filter)
        : reader_{reader}, question_{question}, filter_{filter}, finder_{question} {}

    PlainAnswer answer(const index::SearchOptions& options) {
        weigh();
        PlainAnswer answer;
        std::vector<Candidate> candidates = gather(answer.partial);
        for (Candidate& it : candidates) rate(it);
        std::erase_if(candidates, [](const Candidate& it) { return it.score <= 0; });
        std::set<std::string> documents;
        for (const Candidate& it : candidates) documents.insert(it.hit.document);
        answer.documents = documents.size();
        answer.passages = candidates.size();
        order(candidates, options.order);
        const std::size_t begin = std::min(options.offset, candidates.size());
        const std::size_t end = begin + std::min(options.limit, candidates.size() - begin);
        for (std::size_t i = begin; i < end; ++i) answer.hits.push_back(shown(std::move(candidates[i])));
        if (options.facets && !documents.empty()) answer.facets = facets_of(documents);
        return answer;
    }

private:
    /// The weight of each word, all together 1.
    void weigh() {
        const auto all = static_cast<double>(std::max<std::size_t>(1, reader_.statistics().passages));
        double total = 0;
        for (const nlp::AskedWord& word : question_.words) {
            constexpr std::size_t own_forms = 4;
            const index::SearchResult found =
                reader_.search(term_of(word, own_forms), {}, {.limit = 0, .facets = false});
            const double holding = std::min(all, static_cast<double>(found.passages));
            double weight = std::log(1 + (all - holding + 0.5) / (holding + 0.5));
            if (word.name) weight *= name_weight;
            weights_.push_back(weight);
            total += weight;
        }
        for (double& weight : weights_) weight /= total;
    }

    double weight_of(const Holds& holds) const {
        double sum = 0;
        for (std::size_t i = 0; i < weights_.size(); ++i) sum += weights_[i] * static_cast<double>(holds[i]);
        return sum;
    }

    /// The best passages, and what their documents hold.
    std::vector<Candidate> gather(bool& partial) {
        index::SearchResult found =
            reader_.search(match_of(question_), filter_, {.limit = looked_at, .facets = false});
        partial = found.partial;
        std::vector<Candidate> candidates;
        for (index::PassageHit& hit : found.hits) {
            Candidate it;
            it.hit = std::move(hit);
            described(it.hit.document);
            if (it.hit.text.empty()) continue;
            it.sentences = nlp::sentences(it.hit.text);
            it.found = finder_.in(it.hit.text);
            it.holds = Holds(weights_.size(), 0);
            for (const auto& word : it.found) it.holds[word.word] = std::max(it.holds[word.word], word.worth);
            raise(it.holds, told_by(it.hit.text));
            raise(held_elsewhere_.at(it.hit.document), it.holds);
            candidates.push_back(std::move(it));
        }
        return candidates;
    }

    /// What the title, the sender and the kind of a document hold.
    const Holds& described(const std::string& id) {
        const auto [at, made] = described_.try_emplace(id);
        if (!made) return at->second;
        at->second = Holds(weights_.size(), 0);
        if (const std::optional<index::DocumentEntry> entry = reader_.entry(id)) {
            const Metadata& it = entry->metadata;
            std::string text = it.title + "\n" + it.subject + "\n" + actor_name(it.sender) + "\n";
            text.append(name_of(it.kind));
            at->second = finder_.held_by(text);
        }
        held_elsewhere_.emplace(id, at->second);
        return at->second;
    }

    /// "aangenomen" asks for an outcome: what tells one, "verworpen", nearly holds the word.
    Holds told_by(std::string_view text) const {
        constexpr float worth = 0.6F;
        Holds holds(weights_.size(), 0);
        for (std::size_t i = 0; i < holds.size(); ++i)
            if (question_.words[i].tells && nlp::may_answer(*question_.words[i].tells, text))
                holds[i] = worth;
        return holds;
    }

    Holds held_in(const Candidate& it, Span stretch) const {
        Holds holds = told_by(stretch.of(it.hit.text));
        for (const auto& word : it.found)
            if (stretch.contains(word.span)) holds[word.word] = std::max(holds[word.word], word.worth);
        return holds;
    }

    bool may_answer(std::string_view text) const {
        return std::any_of(question_.wanted.begin(), question_.wanted.end(),
                           [&](nlp::Wanted wanted) { return nlp::may_answer(wanted, text); });
    }

    static bool asks(std::string_view text) { return trimmed(text).ends_with('?'); }

    double worth_of(const Candidate& it, Span stretch, const Holds& around, const Holds& document) const {
        const Holds holds = held_in(it, stretch);
        double sum = 0;
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            const auto here = static_cast<double>(holds[i]), near = static_cast<double>(around[i]),
                       far = static_cast<double>(document[i]);
            sum += weights_[i] * std::max({here, in_passage * near, in_document * far});
        }
        const std::string_view text = stretch.of(it.hit.text);
        if (may_answer(text)) sum += for_answer;
        if (asks(text)) sum += for_asking;
        constexpr double for_length = -0.04;
        return sum + for_length * static_cast<double>(stretch.size()) / static_cast<double>(longest);
    }

    /// Chooses the stretch that is worth most; none when the passage holds too little to answer.
    void rate(Candidate& it) {
        Holds around = it.holds;
        raise(around, described(it.hit.document));
        if (weight_of(around) < enough) return;
        const Holds& document = held_elsewhere_.at(it.hit.document);
        if (it.sentences.empty()) it.sentences = {{0, it.hit.text.size()}};
        for (std::size_t first = 0; first < it.sentences.size(); ++first)
            for (std::size_t last = first; last < std::min(it.sentences.size(), first + most_sentences);
                 ++last) {
                const Span stretch{it.sentences[first].begin, it.sentences[last].end};
                if (last > first && stretch.size() > longest) break;
                const double worth = worth_of(it, stretch, around, document);
                if (worth <= it.score) continue;
                it.score = worth;
                it.stretch = stretch;
            }
        if (may_answer(it.hit.text)) it.score += for_answer_near;
        for (std::size_t i = 0; i < weights_.size(); ++i)
            if (around[i] == 0) it.missing.push_back(question_.words[i].text);
    }

    void order(std::vector<Candidate>& candidates, index::Order by) {
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        if (by == index::Order::newest_first) {
            std::unordered_map<std::string, std::string> dates;
            for (const Candidate& it : candidates) dates[it.hit.document] = date_of(it.hit.document);
            std::stable_sort(candidates.begin(), candidates.end(),
                             [&](const Candidate& a, const Candidate& b) {
                                 return dates[a.hit.document] > dates[b.hit.document];
                             });
        }
        std::unordered_map<std::string, std::size_t> met;
        std::stable_partition(candidates.begin(), candidates.end(),
                              [&](const Candidate& it) { return ++met[it.hit.document] <= most_together; });
    }

    std::string date_of(const std::string& id) const {
        const std::optional<index::DocumentEntry> entry = reader_.entry(id);
        return entry ? entry->metadata.date : std::string{};
    }

    /// With the sentences behind it as far as there is room: an answer often goes on.
    PlainHit shown(Candidate it) const {
        it.hit.highlights.clear();
        for (const auto& word : it.found) it.hit.highlights.push_back(word.span);
        std::sort(it.hit.highlights.begin(), it.hit.highlights.end(),
                  [](Span a, Span b) { return a.begin < b.begin; });
        it.hit.highlights.erase(std::unique(it.hit.highlights.begin(), it.hit.highlights.end()),
                                it.hit.highlights.end());
        std::size_t count = 0;
        for (const Span sentence : it.sentences) {
            if (it.stretch.contains(sentence)) ++count;
            if (sentence.begin < it.stretch.end || count >= most_sentences) continue;
            if (sentence.end - it.stretch.begin > longest) break;
            it.stretch.end = sentence.end;
            ++count;
        }
        return {std::move(it.hit), it.stretch, it.score, std::move(it.missing)};
    }

    std::map<std::string, std::map<std::string, std::size_t>> facets_of(
        const std::set<std::string>& documents) const {
        index::Filter only = filter_;
        only.documents.assign(documents.begin(), documents.end());
        return reader_.search({Match::Op::all, {}, {}, 0}, only, {.limit = 0}).facets;
    }

    const index::Reader& reader_;
    const nlp::PlainQuestion& question_;
    const index::Filter& filter_;
    WordFinder finder_;
    std::vector<double> weights_;
    std::unordered_map<std::string, Holds> described_, held_elsewhere_;
};

}  // namespace

PlainAnswer plain_search(const index::Reader& reader, const nlp::PlainQuestion& question,
                         const index::Filter& filter, const index::SearchOptions& options) {
    return PlainSearch{reader, question, filter}.answer(options);
}

}  // namespace raadspoor::query
