#include "query/answers/motion_lists.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "query/answers/list_rows.h"
#include "query/answers/reference_lists.h"
#include "query/print/actor_names.h"
#include "query/question/actor_filter.h"
#include "query/question/exact_terms.h"
#include "query/question/lister.h"

namespace raadspoor::query {

namespace {

/// The papers that rows quote, each read once.
class Papers {
public:
    explicit Papers(const index::Reader& reader) : reader_{reader} {}

    const index::DocumentEntry& entry(const std::string& id) {
        const auto found = entries_.find(id);
        if (found != entries_.end()) return found->second;
        return entries_.emplace(id, reader_.entry(id).value()).first->second;
    }

    ListRow quoted(const std::string& id, Span span) {
        ListRow row{entry(id), {}, {}};
        if (span.empty()) return row;
        auto read = read_.find(id);
        if (read == read_.end())
            read = read_.emplace(id, reader_.document(id, index::StoredPart::text)).first;
        row.pages = pages_on(read->second, span);
        row.quote = one_line(span.of(read->second.text));
        row.span = span;
        return row;
    }

private:
    const index::Reader& reader_;
    std::map<std::string, index::DocumentEntry> entries_;
    std::map<std::string, Document> read_;
};

bool is_of(const std::vector<MotionMaker>& makers, const ActorFilter& actor) {
    if (actor.any()) return true;
    return std::any_of(makers.begin(), makers.end(), [&](const MotionMaker& it) {
        return actor.is(it.name) || (!it.party.empty() && actor.is(it.party));
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
        if (!of_it || of_two_towns(papers.entry(it.motion), papers.entry(it.source))) continue;
        if (!row.story.outcome) {
            row.story.outcome = it.outcome;
            row.story.votes_for = it.votes_for;
            row.story.votes_against = it.votes_against;
            row.share = it.share;
            row.source_path = papers.entry(it.source).path;
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
        if (held.insert(it.document).second) row.documents.push_back(papers.entry(it.document));
    for (const MotionSource& it : story.sources) row.sources.push_back(source_of(papers, it));
    for (const MotionSource& it : story.follow_up) row.follow_up.push_back(source_of(papers, it));
    for (const MotionSource& it : story.sources)
        if (row.source_path.empty() && it.fact.event == MotionEvent::voted &&
            it.fact.outcome == story.outcome)
            row.source_path = papers.entry(it.document).path;
    row.story = std::move(story);
    return row;
}

/// The names of all who handed one in, folded, for near_names.
std::vector<std::string> names_in(const std::vector<MotionStory>& stories) {
    std::set<std::string> names;
    for (const MotionStory& story : stories)
        for (const MotionMaker& it : story.makers)
            for (const std::string* name : {&it.name, &it.party})
                if (!name->empty()) names.insert(folded(*name));
    return {names.begin(), names.end()};
}

/// The day of its meeting, or of the first paper that tells of it.
std::string day_of(const MotionStory& story, Papers& papers) {
    if (!story.meeting.empty()) return story.meeting;
    for (const auto* list : {&story.papers, &story.sources, &story.follow_up})
        if (!list->empty()) return papers.entry(list->front().document).metadata.date;
    return {};
}

/// Which motion each fact is of.
using Stories = std::map<std::pair<std::string, std::size_t>, const MotionStory*>;

Stories by_fact(const std::vector<MotionStory>& stories) {
    Stories found;
    for (const MotionStory& story : stories)
        for (const MotionSource& it : story.sources) found.emplace(std::pair{it.document, it.n}, &story);
    return found;
}

OnMotion motion_of(const MotionFact& fact, const MotionStory* story) {
    if (story == nullptr) return {fact.code, fact.number, fact.title};
    return {fact.code.empty() ? story->code : fact.code, story->number, story->title};
}

/// What a list chooses among when it looks for who handed in the motion as well.
ListQuestion without_actor(ListQuestion asked) {
    asked.of.clear();
    return asked;
}

const MotionStory* story_of(const Stories& stories, const std::string& document, std::size_t n) {
    const auto found = stories.find({document, n});
    return found == stories.end() ? nullptr : found->second;
}

}  // namespace

ListAnswer<MotionRow> motions(const index::Reader& reader, const Identities& identities,
                              const ListQuestion& asked) {
    Papers papers{reader};
    const Places places{reader, asked.question};
    const ActorFilter actor{asked.of};
    std::vector<MotionStory> stories = join_motions(reader.motion_facts());
    ListAnswer<MotionRow> answer{asked};
    answer.partial = places.is_partial();
    const bool known = std::any_of(stories.begin(), stories.end(),
                                   [&](const MotionStory& it) { return is_of(it.makers, actor); });
    if (!known) {
        const std::vector<std::string> names = names_in(stories);
        answer.near = near_names(asked.of, {names.begin(), names.end()});
    }
    const bool dated = !asked.from.empty() || !asked.to.empty();
    std::erase_if(stories, [&](const MotionStory& it) {
        return !is_of(it.makers, actor) || (asked.open && it.is_settled()) || !stands_in(it, places) ||
               (dated && !is_asked(asked, day_of(it, papers)));
    });
    answer.total = stories.size();
    const std::size_t begin = std::min(asked.skip, stories.size());
    const std::size_t end = asked.limit == 0 ? stories.size() : std::min(begin + asked.limit, stories.size());
    std::set<std::string> untold;  // papers of motions of which no line tells how they ended
    for (std::size_t i = begin; i < end; ++i)
        for (const MotionSource& it : stories[i].papers) untold.insert(it.document);
    const std::vector<ReportedOutcome> reported =
        untold.empty() ? std::vector<ReportedOutcome>{} : reported_outcomes(reader, identities, untold);
    for (std::size_t i = begin; i < end; ++i) {
        answer.rows.push_back(row_of(papers, std::move(stories[i])));
        tell_by_reference(reported, papers, answer.rows.back());
    }
    return answer;
}

ListAnswer<VoteRow> votes(const index::Reader& reader, const ListQuestion& asked) {
    const std::vector<MotionStory> stories = join_motions(reader.motion_facts());
    const Stories known = by_fact(stories);
    const ActorFilter actor{asked.of};
    Choice choice = choose(reader, without_actor(asked), index::List::votes);
    std::erase_if(choice.rows, [&](const ChosenRow& it) {
        const MotionStory* const story = story_of(known, it.document, it.row.n);
        return !actor.holds(it.row.who) && (story == nullptr || !is_of(story->makers, actor));
    });
    if (choice.rows.empty() && !actor.any()) {
        const std::vector<std::string> names = names_in(stories);
        choice.near = near_names(asked.of, {names.begin(), names.end()});
    }
    return made_of<VoteRow>(reader, asked, std::move(choice),
                            [&](const ReadDocument& it, const index::Listed& listed) {
                                VoteRow row{row_at(it, listed.span)};
                                const std::size_t bare = bare_votes_from(it.analysis);
                                if (listed.n < bare) {
                                    const MotionFact& fact = it.analysis.motions.at(listed.n);
                                    row.motion = motion_of(fact, story_of(known, it.entry.id, listed.n));
                                    row.part = fact.part;
                                    row.outcome = fact.outcome.value_or(Outcome::aangenomen);
                                    row.votes_for = fact.votes_for;
                                    row.votes_against = fact.votes_against;
                                    row.voters_for = fact.voters_for;
                                    row.voters_against = fact.voters_against;
                                    return row;
                                }
                                const Vote& vote = it.analysis.annotations.votes.at(listed.n - bare);
                                row.outcome = vote.outcome;
                                row.votes_for = vote.votes_for;
                                row.votes_against = vote.votes_against;
                                row.share = vote.share;
                                row.holder = actor_name(vote.holder);
                                return row;
                            });
}

ListAnswer<AdviceRow> advice(const index::Reader& reader, const ListQuestion& asked) {
    const std::vector<MotionStory> stories = join_motions(reader.motion_facts());
    const Stories known = by_fact(stories);
    return list_of<AdviceRow>(reader, asked, index::List::advice,
                              [&](const ReadDocument& it, const index::Listed& listed) {
                                  const MotionFact& fact = it.analysis.motions.at(listed.n);
                                  AdviceRow row{row_at(it, listed.span)};
                                  row.motion = motion_of(fact, story_of(known, it.entry.id, listed.n));
                                  row.advice = fact.advice;
                                  row.by = fact.by;
                                  return row;
                              });
}

}  // namespace raadspoor::query
