#include "query/line/motions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "nlp/motions/motion_names.h"

namespace raadspoor::query {

namespace {

/// What decides whether two facts may be of one motion.
struct Group {
    std::string number, town;
    bool has_paper = false;
};

class Joiner {
public:
    explicit Joiner(const std::vector<index::ToldOfMotion>& told)
        : told_{told}, parent_(told.size()), groups_(told.size()), reasons_(told.size()) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        for (std::size_t i = 0; i < told.size(); ++i)
            groups_[i] = {told[i].fact.number, town_of(told[i]), false};
    }

    std::vector<MotionStory> run() {
        join_by([](const MotionFact& it) { return it.number; }, "met hetzelfde nummer, {}");
        join_by([](const MotionFact& it) { return code_at_meeting(it); },
                "met dezelfde aanduiding op die dag, {}");
        join_by([](const MotionFact& it) { return titled_at_meeting(it); }, "met dezelfde titel, „{}”");
        join_by([](const MotionFact& it) { return titled(it); }, "met dezelfde titel, „{}”");
        return stories();
    }

private:
    static constexpr std::size_t telling = 6;  // letters of a title

    static std::string town_of(const index::ToldOfMotion& it) {
        return it.sender.starts_with("gm") ? it.sender : std::string{};
    }

    static std::string code_at_meeting(const MotionFact& it) {
        const std::string key = nlp::code_key(it.code);
        return key.empty() || it.meeting.empty() ? std::string{} : it.meeting + ' ' + key;
    }
    static std::string titled(const MotionFact& it) {
        const std::string key = nlp::title_key(it.title);
        return key.size() < telling ? std::string{} : key;
    }
    static std::string titled_at_meeting(const MotionFact& it) {
        const std::string key = titled(it);
        return key.empty() || it.meeting.empty() ? std::string{} : key + ' ' + it.meeting;
    }

    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }

    template <class KeyOf>
    void join_by(const KeyOf& key_of, const char* reason) {
        std::unordered_map<std::string, std::vector<std::size_t>> seen;  // key -> a fact of each group
        for (std::size_t i = 0; i < told_.size(); ++i) {
            const std::string key = key_of(told_[i].fact);
            if (key.empty()) continue;
            std::vector<std::size_t>& others = seen[key];
            bool joined = false;
            for (const std::size_t other : others)
                if (joined = join(other, i); joined) break;
            if (!joined) others.push_back(i);
            if (reasons_[i].empty() && told_[i].fact.event != MotionEvent::filed)
                reasons_[i] = fmt::format(fmt::runtime(reason), shown_key(told_[i].fact, reason));
        }
    }

    static std::string shown_key(const MotionFact& it, std::string_view reason) {
        if (reason.find("nummer") != std::string_view::npos) return it.number;
        if (reason.find("aanduiding") != std::string_view::npos) return it.code;
        return it.title;
    }

    /// Puts both groups together, unless their numbers or towns differ.
    bool join(std::size_t a, std::size_t b) {
        const std::size_t one = root(a), other = root(b);
        if (one == other) return true;
        Group &left = groups_[one], &right = groups_[other];
        const auto differ = [](const std::string& x, const std::string& y) {
            return !x.empty() && !y.empty() && x != y;
        };
        if (differ(left.number, right.number) || differ(left.town, right.town)) return false;
        if (left.number.empty()) left.number = right.number;
        if (left.town.empty()) left.town = right.town;
        parent_[other] = one;
        return true;
    }

    std::vector<MotionStory> stories() {
        std::map<std::size_t, MotionStory> by_root;
        std::map<std::size_t, std::vector<std::size_t>> votes;
        for (std::size_t i = 0; i < told_.size(); ++i) {
            const std::size_t at = root(i);
            take(i, by_root[at]);
            if (told_[i].fact.event == MotionEvent::voted && told_[i].fact.part.empty())
                votes[at].push_back(i);
        }
        std::vector<MotionStory> all;
        for (auto& [at, story] : by_root) {
            tell_outcome(votes[at], story);
            all.push_back(std::move(story));
        }
        std::stable_sort(all.begin(), all.end(), [](const MotionStory& a, const MotionStory& b) {
            return std::tie(a.meeting, a.number, a.code, a.title) <
                   std::tie(b.meeting, b.number, b.code, b.title);
        });
        return all;
    }

    void take(std::size_t i, MotionStory& story) const {
        const MotionFact& it = told_[i].fact;
        const MotionSource source{told_[i].document, told_[i].n, it, reasons_[i]};
        const auto fill = [](std::string& to, const std::string& from) {
            if (to.empty()) to = from;
        };
        story.amendment = story.amendment || it.amendment;
        fill(story.number, it.number);
        if (story.code.size() < it.code.size()) story.code = it.code;
        fill(story.title, it.title);
        if (it.event != MotionEvent::settled && it.event != MotionEvent::interim)
            fill(story.meeting, it.meeting);
        fill(story.asks, it.asks);
        if (story.makers.empty() || (it.event == MotionEvent::filed && !it.makers.empty()))
            story.makers = it.makers;
        if (it.event == MotionEvent::filed)
            story.papers.push_back(source);
        else if (it.event == MotionEvent::settled || it.event == MotionEvent::interim)
            story.follow_up.push_back(source);
        else
            story.sources.push_back(source);
    }

    /// How much a paper is to be believed of how a vote went.
    static int weight_of(DocumentKind kind) {
        switch (kind) {
            case DocumentKind::besluitenlijst:
                return 3;
            case DocumentKind::notulen:
                return 2;
            default:
                return 1;
        }
    }

    void tell_outcome(const std::vector<std::size_t>& votes, MotionStory& story) const {
        const MotionFact* best = nullptr;
        std::tuple<std::string, int, std::size_t> rank;
        for (const std::size_t i : votes) {
            const MotionFact& it = told_[i].fact;
            const std::string day = it.meeting.empty() ? told_[i].date : it.meeting;
            // A vote that is tied is told, but the one that follows counts.
            const int weight = it.outcome == Outcome::gestaakt ? 0 : weight_of(told_[i].kind);
            const std::tuple<std::string, int, std::size_t> mine{day, weight, i};
            if (best != nullptr && mine < rank) continue;
            best = &it;
            rank = mine;
        }
        if (best == nullptr) return;
        story.outcome = best->outcome;
        for (const std::size_t i : votes) {
            const MotionFact& it = told_[i].fact;
            if (it.outcome != story.outcome) continue;
            if (it.votes_for) {
                story.votes_for = it.votes_for;
                story.votes_against = it.votes_against;
            }
            if (!it.voters_for.empty()) story.voters_for = it.voters_for;
            if (!it.voters_against.empty()) story.voters_against = it.voters_against;
        }
    }

    const std::vector<index::ToldOfMotion>& told_;
    std::vector<std::size_t> parent_;
    std::vector<Group> groups_;  // by root
    std::vector<std::string> reasons_;
};

}  // namespace

bool MotionStory::is_settled() const {
    return std::any_of(follow_up.begin(), follow_up.end(),
                       [](const MotionSource& it) { return it.fact.event == MotionEvent::settled; });
}

std::vector<MotionStory> join_motions(const std::vector<index::ToldOfMotion>& told) {
    return Joiner{told}.run();
}

}  // namespace raadspoor::query
