#include "query/answers/motion_lists.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "corpus/text.h"
#include "nlp/minutes/party_names.h"
#include "query/answers/reference_lists.h"
#include "query/answers/selection.h"
#include "query/print/actor_names.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

/// All documents by id, and the text of those that are quoted, each read once.
class Papers {
public:
    explicit Papers(const index::Reader& reader) : reader_{reader} {
        for (index::DocumentEntry& it : reader.documents()) {
            std::string id = it.id;
            entries_.emplace(std::move(id), std::move(it));
        }
    }

    const std::map<std::string, index::DocumentEntry>& entries() const { return entries_; }

    ListRow quoted(const std::string& id, Span span) {
        auto text = texts_.find(id);
        if (text == texts_.end())
            text = texts_.emplace(id, reader_.document(id, index::StoredPart::text).text).first;
        if (span.empty()) return {entries_.at(id), {}, {}};
        return {entries_.at(id), reader_.pages(id, span), one_line(span.of(text->second)), span};
    }

private:
    const index::Reader& reader_;
    std::map<std::string, index::DocumentEntry> entries_;
    std::map<std::string, std::string> texts_;
};

/// Which places a question finds.
class Places {
public:
    Places(const index::Reader& reader, const std::string& question)
        : everything_{question.empty()}, selection_{everything_ ? Selection{} : select(reader, question)} {
        for (const Selected& it : selection_.documents) found_.emplace(it.entry.id, &it);
    }

    bool hold(const std::string& id, Span span) const {
        if (everything_) return true;
        const auto it = found_.find(id);
        return it != found_.end() && (span.empty() || it->second->holds(span));
    }
    bool is_partial() const { return selection_.partial; }

private:
    bool everything_;
    Selection selection_;
    std::map<std::string, const Selected*> found_;
};

bool says(std::string_view who, std::string_view wanted) {
    const std::vector<std::string> name = exact_terms(who), part = exact_terms(wanted);
    return !part.empty() && std::search(name.begin(), name.end(), part.begin(), part.end()) != name.end();
}

bool is_of(const std::vector<MotionMaker>& makers, const std::string& of) {
    if (of.empty()) return true;
    return std::any_of(makers.begin(), makers.end(), [&](const MotionMaker& it) {
        return nlp::same_party(it.party, of) || nlp::same_party(it.name, of) || says(it.name, of);
    });
}

QuotedSource source_of(Papers& papers, const MotionSource& it) {
    QuotedSource source;
    static_cast<ListRow&>(source) = papers.quoted(it.document, it.fact.span);
    source.reason = it.reason;
    source.event = it.fact.event;
    source.until = it.fact.until;
    return source;
}

bool stands_in(const MotionStory& story, const Places& places) {
    for (const auto* list : {&story.papers, &story.sources, &story.follow_up})
        for (const MotionSource& it : *list)
            if (places.hold(it.document, it.fact.event == MotionEvent::filed ? Span{} : it.fact.span))
                return true;
    return false;
}

/// Whether both are sent by a municipality, and not the same.
bool of_two_towns(const index::DocumentEntry& one, const index::DocumentEntry& other) {
    const std::string &a = one.metadata.sender, &b = other.metadata.sender;
    return a.starts_with("gm") && b.starts_with("gm") && a != b;
}

/// What a reference in another paper says of how a motion ended, where its own line does not tell.
void tell_by_reference(const std::vector<ReportedOutcome>& reported, Papers& papers, MotionRow& row) {
    for (const ReportedOutcome& it : reported) {
        const bool of_it =
            std::any_of(row.story.papers.begin(), row.story.papers.end(),
                        [&](const MotionSource& paper) { return paper.document == it.motion; });
        if (!of_it || of_two_towns(papers.entries().at(it.motion), papers.entries().at(it.source))) continue;
        if (!row.story.outcome) {
            row.story.outcome = it.outcome;
            row.story.votes_for = it.votes_for;
            row.story.votes_against = it.votes_against;
            row.share = it.share;
            row.source_path = papers.entries().at(it.source).path;
        }
        QuotedSource source;
        static_cast<ListRow&>(source) = papers.quoted(it.source, it.sentence);
        source.reason = it.reason;
        source.event = MotionEvent::voted;
        row.sources.push_back(std::move(source));
    }
}

MotionRow row_of(Papers& papers, MotionStory story) {
    MotionRow row;
    if (!story.papers.empty()) {
        const MotionSource& own = story.papers.front();
        static_cast<ListRow&>(row) = papers.quoted(own.document, own.fact.span);
    }
    std::set<std::string> held;
    for (const MotionSource& it : story.papers)
        if (held.insert(it.document).second) row.documents.push_back(papers.entries().at(it.document));
    for (const MotionSource& it : story.sources) row.sources.push_back(source_of(papers, it));
    for (const MotionSource& it : story.follow_up) row.follow_up.push_back(source_of(papers, it));
    for (const MotionSource& it : story.sources)
        if (row.source_path.empty() && it.fact.event == MotionEvent::voted &&
            it.fact.outcome == story.outcome)
            row.source_path = papers.entries().at(it.document).path;
    row.story = std::move(story);
    return row;
}

/// By date of the paper, and in order of its text.
template <class Row>
void put_in_order(std::vector<std::pair<std::size_t, Row>>& placed, std::vector<Row>& rows) {
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
        const auto key = [](const auto& it) {
            return std::tie(it.second.document.metadata.date, it.second.document.path, it.first);
        };
        return key(a) < key(b);
    });
    for (auto& [at, row] : placed) rows.push_back(std::move(row));
}

}  // namespace

ListAnswer<MotionRow> motions(const index::Reader& reader, const Identities& identities,
                              const ListQuestion& asked) {
    Papers papers{reader};
    const Places places{reader, asked.question};
    ListAnswer<MotionRow> answer{asked, {}, places.is_partial()};
    std::vector<MotionStory> stories = join_motions(reader.motion_facts(), papers.entries());
    std::erase_if(stories, [&](const MotionStory& it) {
        return !is_of(it.makers, asked.of) || (asked.open && it.is_settled()) || !stands_in(it, places);
    });
    const bool untold = std::any_of(stories.begin(), stories.end(),
                                    [](const MotionStory& it) { return !it.outcome && !it.papers.empty(); });
    const std::vector<ReportedOutcome> reported =
        untold ? reported_outcomes(reader, identities) : std::vector<ReportedOutcome>{};
    for (MotionStory& story : stories) {
        answer.rows.push_back(row_of(papers, std::move(story)));
        tell_by_reference(reported, papers, answer.rows.back());
    }
    return answer;
}

ListAnswer<VoteRow> votes(const index::Reader& reader, const ListQuestion& asked) {
    Papers papers{reader};
    const Places places{reader, asked.question};
    ListAnswer<VoteRow> answer{asked, {}, places.is_partial()};
    std::map<std::string, std::vector<Span>> told;
    std::vector<std::pair<std::size_t, VoteRow>> placed;
    for (const MotionStory& story : join_motions(reader.motion_facts(), papers.entries()))
        for (const MotionSource& it : story.sources) {
            if (it.fact.event != MotionEvent::voted) continue;
            told[it.document].push_back(it.fact.span);
            const bool theirs = asked.of.empty() || is_of(story.makers, asked.of) ||
                                says(it.fact.voters_for, asked.of) || says(it.fact.voters_against, asked.of);
            if (!theirs || !places.hold(it.document, it.fact.span) || !it.fact.outcome) continue;
            VoteRow row{papers.quoted(it.document, it.fact.span)};
            row.motion.code = it.fact.code.empty() ? story.code : it.fact.code;
            row.motion.number = story.number;
            row.motion.title = story.title;
            row.part = it.fact.part;
            row.outcome = *it.fact.outcome;
            row.votes_for = it.fact.votes_for;
            row.votes_against = it.fact.votes_against;
            row.voters_for = it.fact.voters_for;
            row.voters_against = it.fact.voters_against;
            placed.emplace_back(it.fact.span.begin, std::move(row));
        }
    // Votes that belong to no known motion.
    for (const auto& [id, entry] : papers.entries()) {
        const Analysis analysis = reader.analysis(id);
        const std::vector<Span>& known = told[id];
        for (const Vote& it : analysis.annotations.votes) {
            const bool is_known =
                std::any_of(known.begin(), known.end(), [&](Span span) { return span.overlaps(it.span); });
            if (is_known || !places.hold(id, it.span) || !asked.of.empty()) continue;
            VoteRow row{papers.quoted(id, it.span)};
            row.outcome = it.outcome;
            row.votes_for = it.votes_for;
            row.votes_against = it.votes_against;
            row.share = it.share;
            row.holder = actor_name(it.holder);
            placed.emplace_back(it.span.begin, std::move(row));
        }
    }
    put_in_order(placed, answer.rows);
    return answer;
}

ListAnswer<AdviceRow> advice(const index::Reader& reader, const ListQuestion& asked) {
    Papers papers{reader};
    const Places places{reader, asked.question};
    ListAnswer<AdviceRow> answer{asked, {}, places.is_partial()};
    std::vector<std::pair<std::size_t, AdviceRow>> placed;
    for (const MotionStory& story : join_motions(reader.motion_facts(), papers.entries()))
        for (const MotionSource& it : story.sources) {
            if (it.fact.event != MotionEvent::advised || !places.hold(it.document, it.fact.span)) continue;
            if (!asked.of.empty() && !says(it.fact.by, asked.of)) continue;
            AdviceRow row{papers.quoted(it.document, it.fact.span)};
            row.motion.code = it.fact.code.empty() ? story.code : it.fact.code;
            row.motion.number = story.number;
            row.motion.title = story.title;
            row.advice = it.fact.advice;
            row.by = it.fact.by;
            placed.emplace_back(it.fact.span.begin, std::move(row));
        }
    put_in_order(placed, answer.rows);
    return answer;
}

}  // namespace raadspoor::query
