#include "query/line/trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "corpus/text.h"
#include "nlp/measures/measure_reader.h"
#include "query/line/copies.h"
#include "query/line/document_dates.h"
#include "query/line/event_dates.h"
#include "query/line/silence.h"
#include "query/line/steps.h"
#include "query/print/document_text.h"
#include "query/print/output.h"

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

/// The passages to look at: where all words of the topic stand near one another, and documents that hold them
/// all somewhere.
std::vector<Match> searches_for(const Topic& topic) {
    constexpr int near = 16;
    std::vector<const TopicWord*> core;
    for (const TopicWord& word : topic.words)
        if (!word.number && !word.setting) core.push_back(&word);
    if (core.empty())
        for (const TopicWord& word : topic.words) core.push_back(&word);
    if (core.size() == 1) return {word_match(*core.front())};
    if (core.size() > 3) {
        Match any{.op = Match::Op::any};
        for (const TopicWord* word : core) any.children.push_back(word_match(*word));
        return {any};
    }
    Match together{.op = Match::Op::near, .distance = near}, all{.op = Match::Op::all};
    for (const TopicWord* word : core) {
        all.children.push_back(word_match(*word));
        Match forms{.op = Match::Op::term, .terms = word->forms};
        forms.terms.insert(forms.terms.end(), word->others.begin(), word->others.end());
        together.children.push_back(std::move(forms));
    }
    return {together, all};
}

/// Documents with a passage that holds enough of the topic, the strongest first.
std::vector<Candidate> candidates(const index::Reader& reader, const Topic& topic, Trace& trace) {
    std::map<std::string, double> best;
    std::set<std::string> named;
    bool first = true;
    for (const Match& match : searches_for(topic)) {
        const index::SearchResult result =
            reader.search(match, {}, {.limit = most_passages, .facets = false});
        trace.partial = trace.partial || (first && !result.holds_all());
        first = false;
        for (const index::PassageHit& hit : result.hits) {
            const TopicText words{hit.text, topic};
            const Span all{0, hit.text.size()};
            const double coverage = words.coverage(all);
            const bool held = words.held_in(all).has_value();
            if (held) named.insert(hit.document);
            if (held || coverage >= 0.4)
                best[hit.document] =
                    std::max(best[hit.document], (held ? 200 : 0) + coverage * 100 + hit.score);
        }
    }
    trace.documents = named.size();
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
        std::vector<TraceEvent> told;
        for (const ConditionEvent& event : found)
            told.push_back(
                {.document = read.entry, .pages = reader.pages(read.entry.id, event.span), .event = event});
        date_events(read.document, read.analysis, read.date, told);
        std::move(told.begin(), told.end(), std::back_inserter(events));
    }
    std::stable_sort(events.begin(), events.end(), [](const TraceEvent& a, const TraceEvent& b) {
        if (a.date.empty() != b.date.empty()) return b.date.empty();
        return a.date < b.date;
    });
    return events;
}

/// Papers without a date of their own, of which a year is known, are placed behind the decisions that they
/// speak of.
void place_by_decisions(std::vector<Read>& all) {
    for (Read& read : all) {
        if (read.date.to.empty() || read.date.note.find("“") == std::string::npos) continue;
        std::string since;
        const index::DocumentEntry* by = nullptr;
        for (const Read& other : all) {
            if (other.entry.id == read.entry.id || other.date.basis == DateBasis::inferred) continue;
            const std::string day = decided_on(read.document, read.date, other.document, other.analysis);
            if (!day.empty() && (since.empty() || day < since)) since = day, by = &other.entry;
        }
        if (!by || since <= read.date.date) continue;
        read.date.note =
            fmt::format("tussen {} en {}: het stuk spreekt van een besluit dat “{}” op die dag zet; {}",
                        spoken_date(since), spoken_date(read.date.to), shortened(one_line(title_of(*by)), 60),
                        read.date.note.substr(read.date.note.find("“")));
        read.date.date = since;
    }
    std::sort(all.begin(), all.end(), earlier);
}

/// Takes the papers out that the corpus holds twice, and tells which they were.
std::vector<index::DocumentEntry> take_copies(std::vector<Read>& all) {
    std::vector<ComparedPaper> papers;
    for (const Read& read : all)
        papers.push_back({read.date.date, read.document.text, read.document.pages.size()});
    const std::vector<std::optional<std::size_t>> copies = copies_in(papers);
    std::vector<index::DocumentEntry> taken;
    std::vector<Read> kept;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (copies[i])
            taken.push_back(all[i].entry);
        else
            kept.push_back(std::move(all[i]));
    }
    all = std::move(kept);
    return taken;
}

/// The papers that name the topic, and have no event.
std::vector<MentioningDocument> mentions_in(const index::Reader& reader, const std::vector<Read>& all,
                                            const Topic& topic, const std::set<std::string>& in_line) {
    std::vector<MentioningDocument> mentions;
    for (const Read& read : all) {
        if (in_line.count(read.entry.id)) continue;
        const TopicText words{read.document.text, topic};
        for (const Span sentence : read.analysis.sentences) {
            if (!words.held_in(sentence)) continue;
            mentions.push_back({read.entry, reader.pages(read.entry.id, sentence),
                                one_line(sentence.of(read.document.text)), sentence});
            break;
        }
    }
    return mentions;
}

bool lies_in(const TraceEvent& event, const TraceSpan& span) {
    if (span.from.empty() && span.to.empty()) return true;
    if (event.date.empty()) return false;
    const std::string& last = event.date_to.empty() ? event.date : event.date_to;
    return (span.from.empty() || last >= span.from) &&
           (span.to.empty() || event.date.substr(0, span.to.size()) <= span.to);
}

/// Leaves the events of the span; what is compared with keeps its place.
void keep_span(Trace& trace, const TraceSpan& span) {
    std::vector<TraceEvent> kept;
    std::vector<std::optional<std::size_t>> place(trace.events.size());
    for (std::size_t i = 0; i < trace.events.size(); ++i)
        if (lies_in(trace.events[i], span)) {
            place[i] = kept.size();
            kept.push_back(trace.events[i]);
        }
    for (TraceEvent& event : kept)
        if (event.relates_to) event.relates_to = place[*event.relates_to];
    trace.events = std::move(kept);
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

Trace trace_topic(const index::Reader& reader, std::string_view text, const TraceSpan& span) {
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
    trace.copies = take_copies(all);
    place_by_decisions(all);
    trace.events = events_of(reader, all, trace.topic);
    find_steps(trace.events);
    keep_span(trace, span);
    std::vector<const Analysis*> analyses;
    std::set<std::string> in_line;
    for (const TraceEvent& event : trace.events) in_line.insert(event.document.id);
    for (const Read& read : all)
        if (in_line.count(read.entry.id)) analyses.push_back(&read.analysis);
    trace.mentions = mentions_in(reader, all, trace.topic, in_line);
    if (trace.events.empty() && trace.mentions.empty()) trace.near = words_like(reader, trace.topic);
    trace.documents = std::max(trace.documents, in_line.size() + trace.mentions.size());
    std::set<std::string> speaking = in_line;
    for (const MentioningDocument& it : trace.mentions) speaking.insert(it.document.id);
    for (const index::DocumentEntry& it : trace.copies) speaking.insert(it.id);
    Silence silence = silent_documents(reader, trace.topic, trace.events, analyses, speaking);
    trace.silent = std::move(silence.documents);
    trace.silent_partial = silence.partial;
    return trace;
}

}  // namespace raadspoor::query
