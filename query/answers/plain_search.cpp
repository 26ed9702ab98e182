#include "query/answers/plain_search.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "corpus/names.h"
#include "corpus/text.h"
#include "nlp/words/sentences.h"
#include "query/print/actor_names.h"
#include "query/question/asking.h"
#include "query/question/word_finder.h"

namespace raadspoor::query {

namespace {

using index::Match;

constexpr std::size_t looked_at = 300;     // passages
constexpr std::size_t most_forms = 240;    // of all words together: the index takes 256
constexpr std::size_t most_sentences = 3;  // in a quotation
constexpr std::size_t longest = 500;       // bytes of a quotation
constexpr std::size_t long_sentence = 250;
constexpr std::size_t most_together = 3;  // stretches of a document before the others
constexpr std::size_t most_of_passage = 2;

// Of the weight, for a passage to answer; and when none has enough.
constexpr double enough = 0.5, little = 0.3, very_little = 0.1;
constexpr std::size_t few = 10;         // stretches: then those of passages that hold less are shown as well
constexpr std::size_t many_words = 12;  // of which a passage need not hold even that much
// Of a word's weight, when it stands only in the passage, in what describes the document, or elsewhere in it.
constexpr double in_passage = 0.45, in_description = 0.5, in_document = 0.3;
constexpr double for_answer = 0.25, for_answer_near = 0.08, for_asking = -0.2, for_heading = -0.15;
constexpr double for_length = -0.04;  // of a stretch that is as long as may be
constexpr double name_weight = 1.8, verb_weight = 0.7, unknown_weight = 0.4;
constexpr double for_clutter = -0.25;  // addresses, rows of numbers: no sentence

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

/// The sentences of `text`; long ones, as a motion's, in their parts: at semicolons and line ends.
std::vector<Span> pieces_of(std::string_view text) {
    std::vector<Span> pieces;
    for (const Span sentence : nlp::sentences(text)) {
        std::size_t begin = sentence.begin;
        for (std::size_t at = begin; sentence.size() > long_sentence && at + 1 < sentence.end; ++at) {
            if (text[at] != ';' && text[at] != '\n') continue;
            if (at > begin) pieces.push_back({begin, at + (text[at] == ';' ? 1U : 0U)});
            begin = at + 1;
            while (begin < sentence.end && is_blank(text[begin])) ++begin;
            at = std::max(at, begin - 1);
        }
        if (begin < sentence.end) pieces.push_back({begin, sentence.end});
    }
    if (pieces.empty() && !text.empty()) pieces.push_back({0, text.size()});
    return pieces;
}

bool asks(std::string_view text) { return trimmed(text).ends_with('?'); }

/// A heading, or an item of a list of names: no sentence ends or halts in it.
bool is_heading(std::string_view text) {
    constexpr std::size_t longest_heading = 120;
    return text.size() < longest_heading && text.find_first_of(".;:,!?") == std::string_view::npos;
}

/// Addresses of the web, or more digits than a sentence has.
bool is_clutter(std::string_view text) {
    constexpr std::size_t one_digit_in = 6;  // characters
    const auto digits =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return is_digit(c); }));
    return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos ||
           digits * one_digit_in > text.size();
}

/// A passage with its pieces, and where the words of the question stand.
struct Passage {
    index::PassageHit hit;
    std::vector<Span> pieces;
    std::vector<WordFinder::Found> found;
    Holds holds, around;  // the passage; with what describes its document
    std::vector<std::string> missing;
};

/// Some pieces next to each other.
struct Stretch {
    const Passage* passage = nullptr;
    Span span;
    double worth = 0;
};

class PlainSearch {
public:
    PlainSearch(const index::Reader& reader, nlp::PlainQuestion question, const index::Filter& filter,
                int milliseconds)
        : reader_{reader}, question_{std::move(question)}, filter_{filter}, milliseconds_{milliseconds} {
        weigh();
        finder_.emplace(question_);
    }

    PlainAnswer answer(const index::SearchOptions& options, Least least) {
        PlainAnswer answer;
        answer.respelled = respelled_;
        gather(answer);
        std::vector<Stretch> stretches = rated(enough);
        const bool falls = least == Least::falls;
        if (falls && stretches.size() < few)
            stretches = rated(question_.words.size() > many_words ? very_little : little);
        if (falls && stretches.empty()) stretches = rated(very_little);
        std::map<std::string, std::size_t> documents;
        for (const Stretch& it : stretches) ++documents[it.passage->hit.document];
        answer.documents = documents.size();
        answer.passages = stretches.size();
        answer.pages = pages_of(stretches);
        order(stretches, options.order);
        const std::size_t begin = std::min(options.offset, stretches.size());
        const std::size_t end = begin + std::min(options.limit, stretches.size() - begin);
        for (std::size_t i = begin; i < end; ++i) {
            answer.hits.push_back(shown(stretches[i]));
            answer.hits.back().passage.in_document = documents.at(stretches[i].passage->hit.document);
        }
        if (options.facets && !documents.empty()) answer.facets = facets_of(documents);
        return answer;
    }

private:
    std::size_t pages_of(const std::vector<Stretch>& stretches) const {
        std::set<std::pair<std::string, int>> pages;
        for (const Stretch& it : stretches) {
            const index::PassageHit& hit = it.passage->hit;
            const Span span{hit.span.begin + it.span.begin, hit.span.begin + it.span.end};
            for (const PageReference& page : reader_.pages(hit.document, span))
                pages.emplace(hit.document, page.number.value);
        }
        return pages.size();
    }

    /// The weight of each word, all together 1.
    void weigh() {
        double total = 0;
        for (nlp::AskedWord& word : question_.words) {
            index::SearchResult found = holding(word);
            if (found.passages == 0 && !found.partial && respell(word)) found = holding(word);
            const auto all = static_cast<double>(found.looked_along),
                       those = static_cast<double>(found.passages);
            double weight = std::log(1 + (all - those + 0.5) / (those + 0.5));
            // What stands nowhere tells no passage from another: the answer has another word for it.
            if (found.passages == 0) weight *= unknown_weight;
            if (word.name) weight *= name_weight;
            if (word.verb) weight *= verb_weight;
            weights_.push_back(weight);
            total += weight;
        }
        for (double& weight : weights_) weight /= total;
    }

    /// How many passages hold the word itself.
    index::SearchResult holding(const nlp::AskedWord& word) const {
        constexpr std::size_t own_forms = 4;
        return reader_.search(term_of(word, own_forms), {},
                              {.limit = 0, .facets = false, .milliseconds = milliseconds_});
    }

    /// What the word may be a misspelling of is looked for first.
    bool respell(nlp::AskedWord& word) {
        constexpr int milliseconds = 200;
        const std::vector<std::string> near = spellings_near(reader_, word.text, milliseconds);
        if (near.empty()) return false;
        const nlp::PlainQuestion meant = nlp::plain_words(near.front());
        if (meant.words.empty()) return false;
        respelled_.push_back({word.text, near.front()});
        const std::vector<nlp::AskedForm>& forms = meant.words.front().forms;
        word.forms.insert(word.forms.begin(), forms.begin(), forms.end());
        return true;
    }

    double weight_of(const Holds& holds) const {
        double sum = 0;
        for (std::size_t i = 0; i < weights_.size(); ++i) sum += weights_[i] * static_cast<double>(holds[i]);
        return sum;
    }

    /// The best passages, and what their documents hold.
    void gather(PlainAnswer& answer) {
        index::SearchResult found =
            reader_.search(match_of(question_), filter_,
                           {.limit = looked_at, .facets = false, .milliseconds = milliseconds_});
        answer.partial = found.partial;
        answer.at_least = found.hits.size() < found.passages;
        for (index::PassageHit& hit : found.hits) {
            const Holds& description = described(hit.document);
            if (hit.text.empty()) continue;
            Passage it;
            it.pieces = pieces_of(hit.text);
            it.found = finder_->in(hit.text);
            it.holds = finder_->held_in(it.found, {0, hit.text.size()});
            Holds words = it.holds;
            raise(words, description);
            for (std::size_t i = 0; i < weights_.size(); ++i)
                if (words[i] == 0) it.missing.push_back(question_.words[i].text);
            raise(it.holds, told_by(hit.text));
            raise(documents_.at(hit.document), it.holds);
            it.around = it.holds;
            raise(it.around, description);
            it.hit = std::move(hit);
            passages_.push_back(std::move(it));
        }
    }

    /// What the title, the sender and the kind of a document hold.
    const Holds& described(const std::string& id) {
        const auto [at, made] = descriptions_.try_emplace(id, Holds(weights_.size(), 0));
        if (!made) return at->second;
        if (const std::optional<index::DocumentEntry> entry = reader_.entry(id)) {
            const Metadata& it = entry->metadata;
            std::string text = it.title + "\n" + it.subject + "\n" + actor_name(it.sender) + "\n";
            at->second = finder_->held_by(text.append(name_of(it.kind)));
        }
        documents_.emplace(id, at->second);
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

    bool may_answer(std::string_view text) const {
        return std::any_of(question_.wanted.begin(), question_.wanted.end(),
                           [&](nlp::Wanted wanted) { return nlp::may_answer(wanted, text); });
    }

    double worth_of(const Passage& it, Span span) const {
        const std::string_view text = span.of(it.hit.text);
        Holds here = finder_->held_in(it.found, span);
        raise(here, told_by(text));
        const Holds &description = descriptions_.at(it.hit.document),
                    &document = documents_.at(it.hit.document);
        double sum = 0;
        for (std::size_t i = 0; i < weights_.size(); ++i)
            sum += weights_[i] *
                   std::max({static_cast<double>(here[i]), in_passage * static_cast<double>(it.holds[i]),
                             in_description * static_cast<double>(description[i]),
                             in_document * static_cast<double>(document[i])});
        if (may_answer(text)) sum += for_answer;
        if (asks(text)) sum += for_asking;
        if (is_heading(text)) sum += for_heading;
        if (is_clutter(text)) sum += for_clutter;
        return sum + for_length * static_cast<double>(text.size()) / static_cast<double>(longest);
    }

    /// The best stretches of each passage that holds `least` of the weight, best first.
    std::vector<Stretch> rated(double least) const {
        std::vector<Stretch> all;
        for (const Passage& it : passages_) {
            if (weight_of(it.around) < least) continue;
            std::vector<Stretch> own = stretches_of(it);
            std::stable_sort(own.begin(), own.end(),
                             [](const Stretch& a, const Stretch& b) { return a.worth > b.worth; });
            std::vector<Stretch> taken;
            for (const Stretch& stretch : own) {
                const bool apart = std::none_of(taken.begin(), taken.end(), [&](const Stretch& other) {
                    return stretch.span.begin < other.span.end && other.span.begin < stretch.span.end;
                });
                if (apart && taken.size() < most_of_passage) taken.push_back(stretch);
            }
            all.insert(all.end(), taken.begin(), taken.end());
        }
        return all;
    }

    std::vector<Stretch> stretches_of(const Passage& it) const {
        std::vector<Stretch> all;
        const double near = may_answer(it.hit.text) ? for_answer_near : 0;
        for (std::size_t first = 0; first < it.pieces.size(); ++first)
            for (std::size_t last = first; last < std::min(it.pieces.size(), first + most_sentences);
                 ++last) {
                const Span span{it.pieces[first].begin, it.pieces[last].end};
                if (last > first && span.size() > longest) break;
                all.push_back({&it, span, worth_of(it, span) + near});
            }
        return all;
    }

    void order(std::vector<Stretch>& stretches, index::Order by) const {
        std::stable_sort(stretches.begin(), stretches.end(),
                         [](const Stretch& a, const Stretch& b) { return a.worth > b.worth; });
        if (by == index::Order::newest_first) {
            const auto date = [&](const Stretch& it) {
                const std::optional<index::DocumentEntry> entry = reader_.entry(it.passage->hit.document);
                return entry ? entry->metadata.date : std::string{};
            };
            std::vector<std::pair<std::string, Stretch>> dated;
            dated.reserve(stretches.size());
            for (const Stretch& it : stretches) dated.emplace_back(date(it), it);
            std::stable_sort(dated.begin(), dated.end(),
                             [](const auto& a, const auto& b) { return a.first > b.first; });
            for (std::size_t i = 0; i < dated.size(); ++i) stretches[i] = dated[i].second;
        }
        std::unordered_map<std::string, std::size_t> met;
        std::stable_partition(stretches.begin(), stretches.end(), [&](const Stretch& it) {
            return ++met[it.passage->hit.document] <= most_together;
        });
    }

    /// With the pieces behind it as far as there is room: an answer often goes on.
    PlainHit shown(const Stretch& stretch) const {
        const Passage& it = *stretch.passage;
        PlainHit shown{it.hit, stretch.span, stretch.worth, it.missing};
        shown.passage.highlights.clear();
        for (const WordFinder::Found& word : it.found)
            if (shown.passage.highlights.empty() || shown.passage.highlights.back() != word.span)
                shown.passage.highlights.push_back(word.span);
        std::size_t count = 0;
        for (const Span piece : it.pieces) {
            if (shown.sentences.contains(piece)) ++count;
            if (piece.begin < shown.sentences.end || count >= most_sentences) continue;
            if (piece.end - shown.sentences.begin > longest) break;
            shown.sentences.end = piece.end;
            ++count;
        }
        if (asks(shown.sentences.of(it.hit.text))) follow(shown);
        return shown;
    }

    /// From a question that a paper answers further on to that answer.
    void follow(PlainHit& shown) const {
        const Span asked{shown.passage.span.begin + shown.sentences.begin,
                         shown.passage.span.begin + shown.sentences.end};
        for (const QuestionAnswer& it : reader_.analysis(shown.passage.document).questions) {
            if (it.answer.size() == 0 || it.question.begin >= asked.end || asked.begin >= it.question.end)
                continue;
            shown.passage.span = it.answer;
            shown.passage.text =
                it.answer.of(reader_.document(shown.passage.document, index::StoredPart::text).text);
            shown.passage.highlights.clear();
            const std::vector<WordFinder::Found> found = finder_->in(shown.passage.text);
            for (const WordFinder::Found& word : found) shown.passage.highlights.push_back(word.span);
            shown.sentences = best_of(shown.passage.text, found);
            return;
        }
    }

    /// The stretch of an answer that is shown: where most of the question stands, the first when none does.
    Span best_of(std::string_view text, const std::vector<WordFinder::Found>& found) const {
        const std::vector<Span> pieces = pieces_of(text);
        Span best;
        double most = -1;
        for (std::size_t first = 0; first < pieces.size(); ++first) {
            Span span = pieces[first];
            for (std::size_t last = first + 1; last < std::min(pieces.size(), first + most_sentences); ++last)
                if (pieces[last].end - span.begin <= longest) span.end = pieces[last].end;
            const double worth =
                weight_of(finder_->held_in(found, span)) + (may_answer(span.of(text)) ? for_answer : 0);
            if (worth <= most) continue;
            most = worth;
            best = span;
        }
        return best;
    }

    std::map<std::string, std::map<std::string, std::size_t>> facets_of(
        const std::map<std::string, std::size_t>& documents) const {
        index::Filter only = filter_;
        only.documents.clear();
        for (const auto& [id, count] : documents) only.documents.push_back(id);
        return reader_.search({Match::Op::all, {}, {}, 0}, only, {.limit = 0, .milliseconds = milliseconds_})
            .facets;
    }

    const index::Reader& reader_;
    nlp::PlainQuestion question_;
    const index::Filter& filter_;
    int milliseconds_;                  // for each look along the index
    std::optional<WordFinder> finder_;  // of the question as it is spelled at last
    std::vector<Respelling> respelled_;
    std::vector<double> weights_;
    std::vector<Passage> passages_;
    std::unordered_map<std::string, Holds> descriptions_, documents_;
};

}  // namespace

PlainAnswer plain_search(const index::Reader& reader, const nlp::PlainQuestion& question,
                         const index::Filter& filter, const index::SearchOptions& options, Least least) {
    return PlainSearch{reader, question, filter, options.milliseconds}.answer(options, least);
}

}  // namespace raadspoor::query
