#include "query/line/trace.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "nlp/measures/measure_reader.h"
#include "query/line/document_dates.h"
#include "query/line/silence.h"
#include "query/line/steps.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t most_documents = 50, most_passages = 250;

using Match = index::Match;

Match word_match(const TopicWord& word) {
    Match match{.op = Match::Op::any};
    std::vector<Match::Form> forms = word.forms;
    forms.insert(forms.end(), word.others.begin(), word.others.end());
    if (!forms.empty()) match.children.push_back({.op = Match::Op::term, .terms = forms});
    for (const std::vector<std::string>& phrase : word.phrases) {
        Match exact{.op = Match::Op::phrase};
        for (const std::string& term : phrase) exact.terms.push_back({TermKind::exact, term});
        match.children.push_back(std::move(exact));
    }
    return match;
}

/// Rare words tell a topic apart: log(1 + documents / documents with the word), as in inverse document
/// frequency.
void weigh(const index::Reader& reader, Topic& topic, bool& partial) {
    double all = 0;
    std::vector<double> found;
    for (const TopicWord& word : topic.words) {
        const index::SearchResult with = reader.search(word_match(word), {}, {.limit = 1, .facets = false});
        partial = partial || with.partial;
        found.push_back(static_cast<double>(with.documents));
        all = std::max(all, found.back());
    }
    for (std::size_t i = 0; i < found.size(); ++i)
        topic.words[i].weight *= std::log(2.0 + all / std::max(found[i], 1.0));
}

struct Candidate {
    std::string id;
    double score = 0;
};

/// Documents with a passage that holds enough of the topic, the strongest first.
std::vector<Candidate> candidates(const index::Reader& reader, const Topic& topic, Trace& trace) {
    Match match{.op = Match::Op::any};
    for (const TopicWord& word : topic.words) match.children.push_back(word_match(word));
    const index::SearchResult result = reader.search(match, {}, {.limit = most_passages, .facets = false});
    trace.documents = result.documents;
    trace.partial = trace.partial || !result.holds_all();
    std::map<std::string, double> best;
    for (const index::PassageHit& hit : result.hits) {
        const double coverage = TopicText{hit.text, topic}.coverage({0, hit.text.size()});
        if (coverage >= 0.4) best[hit.document] = std::max(best[hit.document], coverage * 100 + hit.score);
    }
    std::vector<Candidate> all;
    for (const auto& [id, score] : best) all.push_back({id, score});
    std::sort(all.begin(), all.end(),
              [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    if (all.size() > most_documents) {
        trace.left_out = all.size() - most_documents;
        all.resize(most_documents);
    }
    return all;
}

struct Read {
    index::DocumentEntry entry;
    Document document;
    Analysis analysis;
    DocumentDate date;
};

/// Of one day: proposal, amendment, motion, minutes, list of decisions.
int rank_of(DocumentKind kind) {
    if (kind == DocumentKind::raadsvoorstel || kind == DocumentKind::collegevoorstel) return 0;
    if (is_motion(kind)) return 1;
    return kind == DocumentKind::besluitenlijst ? 3 : 2;
}

bool earlier(const Read& a, const Read& b) {
    const std::string &one = a.date.date, &other = b.date.date;
    if (one.empty() != other.empty()) return other.empty();
    if (one != other) return one < other;
    const int rank = rank_of(a.entry.metadata.kind), other_rank = rank_of(b.entry.metadata.kind);
    return rank != other_rank ? rank < other_rank : a.entry.path < b.entry.path;
}

/// The candidates whole, in order of time; what `before` holds is not read again.
std::vector<Read> read_all(const index::Reader& reader, const std::vector<Candidate>& found,
                           std::vector<Read> before = {}) {
    std::vector<Read> all;
    for (const Candidate& candidate : found) {
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&](const Read& read) { return read.entry.id == candidate.id; });
        if (known != before.end()) {
            all.push_back(std::move(*known));
            before.erase(known);
            continue;
        }
        const std::optional<index::DocumentEntry> entry = reader.entry(candidate.id);
        if (!entry || entry->replaced) continue;
        Read read{*entry,
                  reader.document(candidate.id, index::StoredPart::text),
                  reader.analysis(candidate.id),
                  {}};
        read.date = date_of(read.document, read.analysis);
        all.push_back(std::move(read));
    }
    std::sort(all.begin(), all.end(), earlier);
    return all;
}

/// What the line has learned so far: its number, and at which places of lists the topic stood.
struct Known {
    std::vector<Quantity> asked;  // in the topic: a number in it is the line's
    std::optional<Quantity> number;
    std::vector<std::size_t> lists;

    void learn(const std::vector<ConditionEvent>& events) {
        std::vector<std::size_t> places;
        for (const ConditionEvent& event : events) {
            if (event.listed) places.push_back(event.ordinal);
            if (number || event.kind != EventKind::demand || event.coverage < 0.8) continue;
            for (const Quantity& it : event.demanded)
                if (!number && (it.unit == "%" || is_asked(it))) number = it;
        }
        if (!places.empty()) lists = places;
    }

    bool is_asked(const Quantity& quantity) const {
        return std::any_of(asked.begin(), asked.end(),
                           [&](const Quantity& it) { return same_number(it, quantity); });
    }
};

std::vector<TraceEvent> events_of(const index::Reader& reader, const std::vector<Read>& all,
                                  const Topic& topic) {
    std::vector<TraceEvent> events;
    Known known{.asked = nlp::quantities_in(topic.text, {0, topic.text.size()})};
    for (const Read& read : all) {
        const std::vector<ConditionEvent> found =
            events_in(read.document, read.analysis, topic, known.lists, known.number);
        known.learn(found);
        for (const ConditionEvent& event : found)
            events.push_back({.document = read.entry,
                              .pages = reader.pages(read.entry.id, event.span),
                              .event = event,
                              .date = read.date.date,
                              .date_basis = read.date.basis,
                              .date_note = read.date.note});
    }
    return events;
}

/// Words of the documents that begin like those of the topic.
std::vector<std::string> words_like(const index::Reader& reader, const Topic& topic) {
    std::set<std::string> words;
    for (const TopicWord& word : topic.words) {
        if (word.forms.empty() || word.number) continue;
        const std::string& whole = word.forms.front().text;
        const std::string beginning = whole.substr(0, std::max<std::size_t>(4, whole.size() / 2));
        const index::SearchResult result =
            reader.search({.op = Match::Op::prefix, .terms = {{TermKind::exact, beginning}}}, {},
                          {.limit = 20, .facets = false});
        for (const index::PassageHit& hit : result.hits)
            for (const Span span : hit.highlights) words.insert(std::string(span.of(hit.text)));
    }
    std::vector<std::string> some(words.begin(), words.end());
    if (some.size() > 8) some.resize(8);
    return some;
}

}  // namespace

Trace trace_topic(const index::Reader& reader, std::string_view text) {
    Trace trace{.topic = parse_topic(text)};
    if (trace.topic.words.empty()) return trace;
    weigh(reader, trace.topic, trace.partial);
    std::vector<Read> all = read_all(reader, candidates(reader, trace.topic, trace));
    std::vector<Abbreviation> abbreviations;
    for (const Read& read : all)
        abbreviations.insert(abbreviations.end(), read.analysis.abbreviations.begin(),
                             read.analysis.abbreviations.end());
    const std::size_t names = trace.topic.words.size();
    Topic extended = trace.topic;
    add_abbreviations(extended, abbreviations);
    if (std::any_of(extended.words.begin(), extended.words.end(),
                    [&, i = std::size_t{0}](const TopicWord& word) mutable {
                        return i < names && word.synonyms.size() != trace.topic.words[i++].synonyms.size();
                    })) {
        trace.topic = extended;
        all = read_all(reader, candidates(reader, trace.topic, trace), std::move(all));
    }
    trace.events = events_of(reader, all, trace.topic);
    find_steps(trace.events);
    if (trace.events.empty()) trace.near = words_like(reader, trace.topic);
    std::vector<const Analysis*> analyses;
    std::set<std::string> in_line;
    for (const TraceEvent& event : trace.events) in_line.insert(event.document.id);
    for (const Read& read : all)
        if (in_line.count(read.entry.id)) analyses.push_back(&read.analysis);
    Silence silence = silent_documents(reader, trace.events, analyses);
    trace.silent = std::move(silence.documents);
    trace.silent_partial = silence.partial;
    return trace;
}

}  // namespace raadspoor::query
