#include "query/answers/selection.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "query/question/actor_filter.h"
#include "query/question/asking.h"
#include "query/question/lister.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t most_passages = 100'000;

/// A row with what it is ordered by.
struct Ordered {
    std::string_view day, path;
    ChosenRow chosen;
};

/// What bears no date comes last.
std::string_view date_or_last(const std::string& date) {
    return date.empty() ? "9999" : std::string_view(date);
}

std::vector<std::string> near_of(const std::string& wanted,
                                 const std::vector<index::ListedDocument>& documents) {
    std::set<std::string_view> lines;
    for (const index::ListedDocument& document : documents)
        for (const index::Listed& row : document.rows)
            for (std::string_view who = row.who; !who.empty();) {
                const std::size_t end = std::min(who.find('\n'), who.size());
                lines.insert(who.substr(0, end));
                who.remove_prefix(std::min(end + 1, who.size()));
            }
    return near_names(wanted, {lines.begin(), lines.end()});
}

}  // namespace

Places::Places(const index::Reader& reader, const std::string& question) : everything_{question.empty()} {
    if (everything_) return;
    const Question asked = ask(reader, question);
    if (asked.match == index::Match{}) {
        for (const index::DocumentEntry& it : reader.documents(asked.filter)) found_[it.id];
    } else {
        const index::SearchResult found = reader.search(
            asked.match, asked.filter, {.limit = most_passages, .facets = false, .texts = false});
        for (const index::PassageHit& hit : found.hits) found_[hit.document].push_back(hit.span);
        partial_ = found.partial || found.passages > found.hits.size();
    }
    for (const auto& [id, spans] : found_) documents_.push_back(id);
}

bool Places::hold(const std::string& id, Span span) const {
    if (everything_) return true;
    const auto found = found_.find(id);
    if (found == found_.end()) return false;
    return span.empty() || found->second.empty() ||
           std::any_of(found->second.begin(), found->second.end(),
                       [&](Span passage) { return passage.overlaps(span); });
}

bool is_asked(const ListQuestion& asked, const std::string& day) {
    if (asked.from.empty() && asked.to.empty()) return true;
    if (day.empty()) return false;
    // "2024-11" lies in what begins at "2024-11-05" as far as is known.
    if (!asked.from.empty() && day < asked.from && !asked.from.starts_with(day)) return false;
    return asked.to.empty() || day.substr(0, asked.to.size()) <= asked.to;
}

std::pair<std::size_t, std::size_t> Choice::part(const ListQuestion& asked) const {
    const std::size_t begin = std::min(asked.skip, rows.size());
    return {begin, asked.limit == 0 ? rows.size() : std::min(begin + asked.limit, rows.size())};
}

Choice choose(const index::Reader& reader, const ListQuestion& asked, index::List list, By order) {
    const Places places{reader, asked.question};
    std::vector<index::ListedDocument> documents =
        listed_rows(reader, list, places.is_everything() ? nullptr : &places.documents());
    const ActorFilter actor{asked.of};
    const bool in_document = list == index::List::signatories || list == index::List::meetings;
    Choice choice;
    choice.partial = places.is_partial();
    std::vector<Ordered> kept;
    bool known = false;
    for (index::ListedDocument& document : documents)
        for (index::Listed& row : document.rows) {
            if (!actor.holds(row.who)) continue;
            known = true;
            if (!is_asked(asked, row.day.empty() ? document.date : row.day)) continue;
            const bool there = in_document
                                   ? places.hold(document.id, {})
                                   : places.hold(document.id, row.span) ||
                                         (!row.beside.empty() && places.hold(document.id, row.beside));
            if (!there) continue;
            if (asked.sure && !row.sure) {
                ++choice.unsure;
                continue;
            }
            kept.push_back({order == By::day ? std::string_view{} : date_or_last(document.date),
                            document.path,
                            {document.id, document.date, std::move(row)}});
        }
    if (!known && !actor.any()) choice.near = near_of(asked.of, documents);
    const auto key = [](const Ordered& it) {
        return std::tie(it.day, it.chosen.row.day, it.path, it.chosen.row.span.begin, it.chosen.row.n);
    };
    std::sort(kept.begin(), kept.end(), [&](const Ordered& a, const Ordered& b) { return key(a) < key(b); });
    choice.rows.reserve(kept.size());
    for (Ordered& it : kept) choice.rows.push_back(std::move(it.chosen));
    return choice;
}

}  // namespace raadspoor::query
