#include "query/line/silence.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "corpus/day.h"
#include "corpus/text.h"
#include "nlp/words/terms.h"
#include "query/print/actor_names.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t most_names = 8, most_silent = 20;

/// What the documents of a line name, with in how many of them.
std::map<std::string, std::size_t> names_of(const std::vector<const Analysis*>& analyses) {
    std::map<std::string, std::size_t> counts;
    for (const Analysis* analysis : analyses) {
        std::set<std::string> named;
        for (const Organisation& it : analysis->annotations.organisations)
            if (!is_party(it.value)) named.insert(actor_name(it.value));
        for (const Abbreviation& it : analysis->abbreviations) named.insert(it.shortened);
        std::size_t begin = 0;
        const std::string& title = analysis->metadata.title;
        while (begin < title.size()) {
            const std::size_t end = std::min(title.find_first_of(" ,.:;()’‘\"'", begin), title.size());
            if (end - begin > 4) named.insert(title.substr(begin, end - begin));
            begin = end + 1;
        }
        for (const std::string& name : named) ++counts[name];
    }
    return counts;
}

struct Name {
    std::string text;
    index::SearchResult found;
};

index::Match exactly(const std::string& name) {
    index::Match match{.op = index::Match::Op::phrase};
    nlp::terms(name, [&](const Term& term) {
        if (term.kind == TermKind::exact) match.terms.push_back({TermKind::exact, std::string(term.text)});
    });
    return match;
}

/// The names that bind the line together: in at least two of its documents and a third of them, and not in
/// half of all documents.
std::vector<Name> binding_names(const index::Reader& reader, const std::vector<const Analysis*>& analyses,
                                std::size_t all) {
    const std::size_t enough =
        std::max<std::size_t>(std::min<std::size_t>(2, analyses.size()), analyses.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& [name, count] : names_of(analyses))
        if (count >= enough) ranked.emplace_back(count, name);
    std::sort(ranked.begin(), ranked.end(), std::greater<>());
    if (ranked.size() > 2 * most_names) ranked.resize(2 * most_names);
    std::vector<Name> names;
    for (const auto& [count, name] : ranked) {
        const index::Match match = exactly(name);
        if (match.terms.empty() || names.size() == most_names) continue;
        index::SearchResult found = reader.search(match, {}, {.limit = 150, .facets = false});
        if (all > 20 && found.documents * 2 > all) continue;
        names.push_back({name, std::move(found)});
    }
    return names;
}

/// Those of `documents` that name the topic in any form: all its words, in compounds and as synonyms too.
std::set<std::string> naming_topic(const index::Reader& reader, const Topic& topic,
                                   const std::vector<std::string>& documents, bool& partial) {
    std::set<std::string> naming;
    if (documents.empty()) return naming;
    index::Match all{.op = index::Match::Op::all};
    for (const TopicWord& word : topic.words) {
        if (word.number || word.setting) continue;
        index::Match any{.op = index::Match::Op::any};
        std::vector<index::Match::Form> forms = word.forms;
        forms.insert(forms.end(), word.others.begin(), word.others.end());
        if (!forms.empty()) any.children.push_back({.op = index::Match::Op::term, .terms = forms});
        for (const std::vector<std::string>& phrase : word.phrases) {
            index::Match exact{.op = index::Match::Op::phrase};
            for (const std::string& term : phrase) exact.terms.push_back({TermKind::exact, term});
            any.children.push_back(std::move(exact));
        }
        all.children.push_back(std::move(any));
    }
    if (all.children.empty()) return naming;
    constexpr std::size_t most = 1000;
    const index::SearchResult found =
        reader.search(all, {.documents = documents}, {.limit = most, .facets = false});
    partial = partial || !found.holds_all();
    for (const index::PassageHit& hit : found.hits) naming.insert(hit.document);
    return naming;
}

bool in_time(const std::string& date, const std::string& first, const std::string& last) {
    const std::optional<ToldDate> told = told_date(date), begin = told_date(first), end = told_date(last);
    if (!told) return true;
    return !(begin && is_before(*told, *begin)) && !(end && told->earliest > plus_years(end->latest, 1));
}

}  // namespace

Silence silent_documents(const index::Reader& reader, const Topic& topic,
                         const std::vector<TraceEvent>& events, const std::vector<const Analysis*>& analyses,
                         const std::set<std::string>& speaking) {
    if (events.empty()) return {};
    std::string first = "9999", last;
    for (const TraceEvent& event : events) {
        if (event.date.empty()) continue;
        first = std::min(first, event.date);
        last = std::max(last, event.date);
    }
    const index::SearchResult all =
        reader.search({.op = index::Match::Op::all}, {}, {.limit = 1, .facets = false});
    const std::vector<Name> names = binding_names(reader, analyses, all.documents);
    Silence silence;
    silence.partial = all.partial || std::any_of(names.begin(), names.end(),
                                                 [](const Name& name) { return !name.found.holds_all(); });
    std::map<std::string, std::set<std::string>> shared;
    for (const Name& name : names)
        for (const index::PassageHit& hit : name.found.hits)
            if (!speaking.count(hit.document)) shared[hit.document].insert(name.text);
    const std::size_t enough =
        std::max<std::size_t>(std::min<std::size_t>(2, names.size()), (2 * names.size() + 4) / 5);
    std::vector<SilentDocument>& silent = silence.documents;
    std::vector<std::string> series;
    for (const auto& [id, which] : shared)
        if (which.size() >= enough) series.push_back(id);
    const std::set<std::string> naming = naming_topic(reader, topic, series, silence.partial);
    for (const auto& [id, which] : shared) {
        if (which.size() < enough || naming.count(id)) continue;
        const std::optional<index::DocumentEntry> entry = reader.entry(id);
        if (!entry || entry->replaced ||
            !in_time(entry->metadata.date_basis == DateBasis::file ? std::string{} : entry->metadata.date,
                     first, last))
            continue;
        std::string reason;
        for (const std::string& name : which) reason += (reason.empty() ? "" : ", ") + one_line(name);
        silent.push_back({*entry, "noemt ook " + reason});
    }
    std::sort(silent.begin(), silent.end(), [](const SilentDocument& a, const SilentDocument& b) {
        const std::string &one = a.document.metadata.date, &other = b.document.metadata.date;
        return (one.empty() ? "9999" : one) < (other.empty() ? "9999" : other);
    });
    silence.partial = silence.partial || silent.size() > most_silent;
    if (silent.size() > most_silent) silent.resize(most_silent);
    return silence;
}

}  // namespace raadspoor::query
