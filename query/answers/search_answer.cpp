#include "query/answers/search_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "ingest/files/characters.h"
#include "nlp/words/words.h"
#include "query/answers/plain_search.h"
#include "query/print/actor_names.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

/// The documents of the hits, each looked up once.
class Entries {
public:
    explicit Entries(const index::Reader& reader) : reader_{reader} {}
    const index::DocumentEntry& at(const std::string& id) {
        const auto found = entries_.find(id);
        if (found != entries_.end()) return found->second;
        return entries_.emplace(id, reader_.entry(id).value()).first->second;
    }

private:
    const index::Reader& reader_;
    std::unordered_map<std::string, index::DocumentEntry> entries_;
};

/// A passage of `answer` with what is shown of it.
SearchHit hit_of(const index::Reader& reader, Entries& entries, const index::PassageHit& hit,
                 Quotation quotation) {
    std::vector<PageReference> quoted_on = reader.pages(hit.document, quotation.span);
    std::vector<PageReference> pages =
        quoted_on.size() > 1 ? reader.pages(hit.document, quotation.marked) : quoted_on;
    const std::optional<float> confidence = reader.ocr_confidence(hit.document, quoted_on);
    return {entries.at(hit.document),
            std::move(quotation),
            std::move(pages),
            std::move(quoted_on),
            hit.score,
            hit.in_document,
            hit.struck,
            confidence,
            {},
            {},
            reader.spoken_at(hit.document, hit.span.begin)};
}

std::string told_plainly(const SearchAnswer& answer) {
    std::string told;
    for (const std::string& word : answer.required) told += (told.empty() ? "‘" : ", ‘") + word + "’";
    if (answer.dropped.empty()) return told;
    return told + fmt::format(" (zonder: {})", fmt::join(answer.dropped, ", "));
}

/// The longest different words of a text that is too long to be a question, in order; empty for a question.
std::string pasted_text(std::string_view text) {
    constexpr std::size_t longest_question = 32, looked_for = 24;  // words
    constexpr std::string_view exact = "\"“”„*()";
    if (text.find_first_of(exact) != std::string_view::npos && text.size() < 1000) return {};
    std::vector<std::string_view> words;
    for (const Span word : nlp::words(text)) words.push_back(word.of(text));
    if (words.size() <= longest_question) return {};
    std::vector<std::string_view> longest = words;
    std::stable_sort(longest.begin(), longest.end(),
                     [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
    longest.erase(std::unique(longest.begin(), longest.end()), longest.end());
    longest.resize(std::min(longest.size(), looked_for));
    return fmt::format("{}", fmt::join(longest, " "));
}

/// Answers as people ask; nothing when no passage holds enough of it.
bool answer_plainly(const index::Reader& reader, const nlp::PlainQuestion& asked,
                    const index::SearchOptions& options, Least least, SearchAnswer& answer) {
    PlainAnswer found = plain_search(reader, asked, answer.question.filter, options, least);
    if (found.passages == 0) return false;
    for (const nlp::AskedWord& word : asked.words) answer.required.push_back(word.text);
    answer.dropped = asked.left_out;
    answer.english = asked.english;
    answer.question.parsed = told_plainly(answer);
    answer.respelled = std::move(found.respelled);
    answer.total = {found.documents, found.pages, found.passages, found.at_least, true};
    answer.facets = std::move(found.facets);
    answer.partial = found.partial;
    Entries entries{reader};
    for (PlainHit& it : found.hits) {
        answer.hits.push_back(hit_of(reader, entries, it.passage, quote(it.passage, it.sentences)));
        answer.hits.back().score = it.score;
        answer.hits.back().missing = std::move(it.missing);
    }
    return true;
}

/// How the municipality `code` comes into the document.
std::string coming_in(const index::DocumentEntry& document, const std::string& code) {
    const std::string name = actor_name(code);
    const Metadata& it = document.metadata;
    if (it.sender == code) return name + " is de afzender";
    const std::string described = " " + folded(it.title + " " + it.subject) + " ";
    if (described.find(" " + folded(name) + " ") != std::string::npos) return "gaat over " + name;
    return "noemt " + name;
}

/// How a municipality that is asked for comes into each hit, and what a period leaves out.
void tell_filter(const index::Reader& reader, SearchAnswer& answer) {
    const index::Filter& filter = answer.question.filter;
    for (SearchHit& hit : answer.hits)
        if (filter.municipalities.size() == 1)
            hit.municipality = coming_in(hit.document, filter.municipalities.front());
    if (filter.from.empty() && filter.until.empty()) return;
    index::Filter undated = filter;
    undated.from.clear();
    undated.until.clear();
    undated.undated = true;
    // Of a question in ordinary words any document may hold enough.
    const bool exact = answer.required.empty() && !answer.pasted;
    const index::Match all{index::Match::Op::all, {}, {}, 0};
    const index::SearchOptions count{.limit = 0, .facets = false};
    answer.undated = reader.search(exact ? answer.question.match : all, undated, count).documents;
}

/// Of the documents that `filter` names, or of all when it names none, only those `among` these.
void keep_among(index::Filter& filter, const std::vector<std::string>& among) {
    if (among.empty()) return;
    if (filter.documents.empty()) {
        filter.documents = among;
        return;
    }
    std::erase_if(filter.documents, [&](const std::string& id) {
        return std::find(among.begin(), among.end(), id) == among.end();
    });
    if (filter.documents.empty()) filter.documents.emplace_back();  // no document has this id
}

/// The answer, but for what tell_filter adds.
SearchAnswer found_for(const index::Reader& reader, std::string_view question,
                       const index::SearchOptions& options, const std::vector<std::string>& among) {
    const Least least = among.empty() ? Least::falls : Least::half;
    SearchAnswer answer;
    if (const std::string pasted = pasted_text(question); !pasted.empty()) {
        answer.question.text = ingest::clean(question);
        answer.question.parsed = "deze tekst";
        answer.pasted = true;
        keep_among(answer.question.filter, among);
        (void)answer_plainly(reader, nlp::plain_words(pasted), options, least, answer);
        return answer;
    }
    answer.question = ask(reader, question);
    keep_among(answer.question.filter, among);
    if (answer.question.plain)
        if (const auto asked = nlp::plain_question(answer.question.words))
            if (answer_plainly(reader, *asked, options, least, answer)) return answer;
    if (answer.question.plain && nlp::asks_nothing(answer.question.words)) {
        answer.asks_nothing = true;
        return answer;
    }
    index::SearchResult result = reader.search(answer.question.match, answer.question.filter, options);
    answer.total = {result.documents, result.pages, result.passages, false, result.pages_exact};
    answer.facets = std::move(result.facets);
    answer.partial = result.partial;
    if (result.passages == 0 && !result.partial && answer.question.plain) {
        const nlp::PlainQuestion words = nlp::plain_words(answer.question.words);
        answer.loosened = words.words.size() > 1 && answer_plainly(reader, words, options, least, answer);
        if (answer.loosened) return answer;
    }
    if (result.passages == 0 && !result.partial) answer.nothing = why_nothing(reader, answer.question);
    Entries entries{reader};
    for (const index::PassageHit& hit : result.hits)
        answer.hits.push_back(hit_of(reader, entries, hit, quote(hit)));
    return answer;
}

}  // namespace

SearchAnswer search(const index::Reader& reader, std::string_view question,
                    const index::SearchOptions& options, const std::vector<std::string>& among) {
    SearchAnswer answer = found_for(reader, question, options, among);
    tell_filter(reader, answer);
    return answer;
}

}  // namespace raadspoor::query
