#include "nlp/grammar/clause_frames.h"

#include <algorithm>

#include "nlp/grammar/verb_kinds.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;

class Framer {
public:
    Framer(SentenceWords& words, const NounPhrases& phrases) : words_{words}, phrases_{phrases} {
        look_ahead();
        push(ClauseKind::main, 0);
    }

    std::vector<ClauseFrame> run() {
        for (std::size_t i = 0; i < words_.size();) i = step(i);
        for (ClauseFrame& frame : frames_) finish(frame);
        return std::move(frames_);
    }

private:
    ClauseFrame& top() { return frames_[open_.back()]; }
    bool subordinate(const ClauseFrame& frame) const { return frame.kind != ClauseKind::main; }

    std::size_t push(ClauseKind kind, std::size_t begin) {
        ClauseFrame frame;
        frame.kind = kind;
        frame.begin = frame.end = begin;
        if (open_.size() > floor_) frame.parent = open_.back();
        frame.doubtful = !brackets_.empty() && brackets_.back().quotes;
        frames_.push_back(std::move(frame));
        open_.push_back(frames_.size() - 1);
        return frames_.size() - 1;
    }

    /// The innermost clause that is closed last, so that another may be set beside it.
    void pop() {
        last_closed_ = open_.back();
        open_.pop_back();
    }

    bool poppable() const { return open_.size() > floor_ + 1; }

    void own(std::size_t i) { top().words.push_back(i); }

    /// For each word: how many finite verbs stand between it and the next border.
    void look_ahead() {
        finite_ahead_.assign(words_.size() + 1, 0);
        next_border_.assign(words_.size() + 1, words_.size());
        for (std::size_t i = words_.size(); i-- > 0;) {
            const bool border = words_.border(i) && !words_.is(i, {C::open, C::close});
            finite_ahead_[i] = border ? 0 : finite_ahead_[i + 1] + (words_.finite(i) ? 1 : 0);
            next_border_[i] = border ? i : next_border_[i + 1];
        }
    }

    std::size_t step(std::size_t i) {
        switch (words_.is(i)) {
            case C::open:
                return open_bracket(i);
            case C::close:
                return close_bracket(i);
            case C::colon:
            case C::stop:
                return end_sentence(i);
            case C::comma:
                return comma(i);
            case C::dash:
                return dash(i);
            case C::quote:
                return quote(i);
            case C::coordinator:
                border_ = i;
                own(i);
                return i + 1;
            default:
                break;
        }
        if (const std::size_t next = open_clause(i); next > i) return next;
        if (words_.finite(i)) {
            take_finite(i);
            return i + 1;
        }
        if (words_.nonfinite(i)) close_before_verb(i);
        if (const std::size_t next = infinitive(i); next > i) return next;
        own(i);
        return i + 1;
    }

    std::size_t open_bracket(std::size_t i) {
        brackets_.push_back({floor_, border_});
        floor_ = open_.size();
        push(ClauseKind::main, i + 1);
        border_ = i;
        return i + 1;
    }

    std::size_t close_bracket(std::size_t i) {
        if (brackets_.empty()) return i + 1;
        while (open_.size() > floor_) open_.pop_back();
        floor_ = brackets_.back().floor;
        border_ = brackets_.back().border;
        brackets_.pop_back();
        return i + 1;
    }

    /// A title in the middle of a sentence ("de motie 'Geen hond buiten'"): what it says, nobody says.
    std::size_t quote(std::size_t i) {
        if (!brackets_.empty() && brackets_.back().quotes) return close_bracket(i);
        if (i == 0 || words_.border(i - 1)) return i + 1;
        constexpr std::size_t farthest = 25;
        bool finite = false;
        for (std::size_t k = i + 1; k < words_.size() && k < i + farthest; ++k) {
            finite = finite || words_.finite(k);
            if (!words_.is(k, C::quote)) continue;
            if (!finite) break;
            open_bracket(i);
            brackets_.back().quotes = true;
            top().doubtful = true;
            return i + 1;
        }
        return i + 1;
    }

    /// Two dashes are a bracket; one is a comma.
    std::size_t dash(std::size_t i) {
        if (!brackets_.empty() && brackets_.back().dashes) return close_bracket(i);
        constexpr std::size_t farthest = 25;
        for (std::size_t k = i + 2; k < words_.size() && k < i + farthest; ++k) {
            if (words_.is(k, {C::stop, C::colon, C::open, C::close})) break;
            if (!words_.is(k, C::dash)) continue;
            open_bracket(i);
            brackets_.back().dashes = true;
            return i + 1;
        }
        return comma(i);
    }

    std::size_t end_sentence(std::size_t i) {
        while (open_.size() > floor_) pop();
        push(ClauseKind::main, i + 1);
        border_ = i;
        return i + 1;
    }

    std::size_t comma(std::size_t i) {
        while (poppable() && subordinate(top()) && top().complete()) pop();
        border_ = i;
        return i + 1;
    }

    /// "… [die hij kreeg] verworpen": a participle behind a clause whose own verb wants none is the outer
    /// one's.
    void close_before_verb(std::size_t i) {
        while (poppable() && subordinate(top()) && top().complete() && top().kind != ClauseKind::infinitive &&
               !wants_verb(words_.low(top().finite)) && i > top().finite + 1)
            pop();
    }

    // ---- What opens a clause.

    std::size_t open_clause(std::size_t i) {
        if (words_.is(i, C::preposition) &&
            words_.is(i + 1, {C::question_word, C::question_determiner, C::relative}) &&
            !words_.low(i + 1).starts_with("waar") && opens_by_question(i + 1))
            return begin_clause(ClauseKind::relative, i, i + 1);
        if (words_.is(i, C::conjunction) && opens_by_conjunction(i))
            return begin_clause(ClauseKind::subordinate, i, i);
        if (words_.is(i, C::relative) && opens_by_relative(i))
            return begin_clause(ClauseKind::relative, i, i);
        if (words_.is(i, {C::question_word, C::question_determiner}) && opens_by_question(i))
            return begin_clause(relates(i) ? ClauseKind::relative : ClauseKind::subordinate, i, i);
        if (opens_infinitive(i)) return begin_clause(ClauseKind::infinitive, i, i);
        return i;
    }

    std::size_t begin_clause(ClauseKind kind, std::size_t first, std::size_t last) {
        // A clause that has its verb goes on only behind it: a new one there hangs on it.
        push(kind, first);
        top().opener = first;
        top().opener_last = last;
        // The word that opens it may be its subject.
        for (std::size_t i = first; i <= last; ++i) own(i);
        return last + 1;
    }

    bool opens_by_conjunction(std::size_t i) const {
        if (words_.any_of(i, "dan")) return nobody_waits() && finite_ahead_[i + 1] > 0;
        if (words_.any_of(i, "te")) return false;
        if (words_.is(i + 1, C::conjunction))
            return false;  // "als dat", "zoals wanneer": the second opens it
        if (words_.any_of(i, "dat") && words_.finite(i + 1)) return false;
        if (words_.any_of(i, "als zoals tot voor sinds na nu daar evenals")) return finite_enough(i);
        return true;
    }

    /// Whether all clauses that are open have their verb, as far as a few levels tell.
    bool nobody_waits() const {
        constexpr std::size_t levels = 8;
        for (std::size_t n = 0; n < levels && n + floor_ < open_.size(); ++n)
            if (!frames_[open_[open_.size() - 1 - n]].complete()) return false;
        return true;
    }

    /// Whether the words up to the next border hold a verb for the clause, and one is left for the outer one
    /// when that still wants it.
    bool finite_enough(std::size_t i) const {
        const std::size_t ahead = finite_ahead_[i + 1];
        if (ahead == 0) return false;
        if (frames_[open_.back()].complete()) return true;
        const std::size_t border = next_border_[i + 1];
        const bool verb_behind = words_.finite(border + 1) || words_.any_of(border + 1, "dan");
        return ahead > 1 || verb_behind ||
               (border < words_.size() && finite_ahead_[border + 1] > 0 && !words_.is(border, C::stop));
    }

    bool opens_by_relative(std::size_t i) const {
        if (i == 0) return false;
        return finite_ahead_[i + 1] > 0 || next_border_[i + 1] < words_.size();
    }

    bool follows_noun(std::size_t i) const {
        const std::size_t before = i > 0 && words_.is(i - 1, C::comma) ? i - 2 : i - 1;
        return i > 0 && before < words_.size() && phrases_.at(before) != nullptr;
    }

    /// A question word that is none: behind a noun, or "waarin", "waarmee".
    bool relates(std::size_t i) const {
        return follows_noun(i) ||
               (words_.low(i).starts_with("waar") && words_.low(i).size() > 5 && !words_.any_of(i, "waarom"));
    }

    /// Not the question word of a main clause, which has its verb right behind the phrase.
    bool opens_by_question(std::size_t i) {
        const ClauseFrame& frame = top();
        const bool first = !subordinate(frame) && !frame.complete() && frame.words.empty();
        if (!first)
            return finite_ahead_[i] > 0 &&
                   !(words_.finite(i + 1) && !frame.complete() && !subordinate(frame));
        if (words_.finite(i + 1)) return false;
        if (words_.any_of(words_.size() - 1, "?")) return false;
        return finite_ahead_[i] > 1 || (finite_ahead_[i] == 1 && words_.finite(next_border_[i] + 1));
    }

    /// "om … te", "door … te", "zonder … te".
    bool opens_infinitive(std::size_t i) const {
        if (!words_.is(i, {C::preposition, C::conjunction}) ||
            !words_.any_of(i, "om door zonder teneinde alvorens na"))
            return false;
        constexpr std::size_t farthest = 40;
        for (std::size_t k = i + 1; k < words_.size() && k < i + farthest; ++k) {
            if (words_.any_of(k, "te") && words_.infinitive(k + 1)) return true;
            if (words_.is(k, {C::stop, C::colon, C::close, C::conjunction})) return false;
            if (words_.finite(k) || (k > i + 1 && words_.any_of(k, "om door zonder"))) return false;
        }
        return false;
    }

    /// "te" with its infinitive: closes the clause that "om" opened, or is a clause by itself.
    std::size_t infinitive(std::size_t i) {
        if (!words_.any_of(i, "te") || !words_.infinitive(i + 1)) return i;
        if (top().kind != ClauseKind::infinitive || top().complete()) {
            while (poppable() && top().kind == ClauseKind::infinitive) pop();
            push(ClauseKind::infinitive, i);
        }
        own(i);
        std::size_t k = i + 1;
        while (words_.nonfinite(k + 1) || (words_.any_of(k + 1, "te") && words_.infinitive(k + 2))) own(k++);
        own(k);
        top().finite = k;
        // "te kunnen worden gedaan": the first infinitive is the one with "te".
        if (!is_auxiliary_infinitive(words_.low(i + 1))) top().finite = i + 1;
        const bool opened = top().opener != no_word;
        if (!opened && poppable()) pop();
        return k + 1;
    }

    // ---- Where a finite verb belongs.

    void take_finite(std::size_t i) {
        while (poppable() && (top().complete() || top().kind == ClauseKind::infinitive) &&
               subordinate(top()) && !set_beside_subordinate(i))
            pop();
        if (set_beside_subordinate(i)) return set_beside(i, open_.back());
        if (!top().complete()) {
            top().finite = i;
            own(i);
            // "Dat is [wat ons betreft] te duur": the outer clause goes on behind it.
            if (poppable() && subordinate(top()) && words_.any_of(i, "betreft") &&
                words_.any_of(top().opener, "wat"))
                pop();
            return;
        }
        if (!subordinate(top()) && last_closed_ != no_word && verb_final_beside(i, last_closed_))
            return set_beside(i, last_closed_);
        if (is_infinitive_of_main(i)) {
            words_.set(i, C::infinitive);
            own(i);
            return;
        }
        begin_main(i);
    }

    /// "Zo kunnen erfpachters op de hoogte worden gebracht": no border, and an auxiliary that wants it.
    bool is_infinitive_of_main(std::size_t i) const {
        const std::size_t main = open_.back();
        if (main_border(main, i) != no_word || !words_.low(i).ends_with("en")) return false;
        return wants_verb(words_.low(frames_[main].finite));
    }

    /// "dat A komt [en B gaat]": behind a coordinator, with its verb at the end.
    bool set_beside_subordinate(std::size_t i) const {
        const ClauseFrame& frame = frames_[open_.back()];
        return frame.complete() && frame.kind != ClauseKind::infinitive && subordinate(frame) &&
               verb_final_beside(i, open_.back());
    }

    bool verb_final_beside(std::size_t i, std::size_t which) const {
        const ClauseFrame& frame = frames_[which];
        if (!subordinate(frame) || frame.kind == ClauseKind::infinitive || !frame.complete()) return false;
        if (!words_.is(border_, C::coordinator) || border_ < frame.finite || border_ >= i) return false;
        std::size_t k = i + 1;
        while (words_.nonfinite(k) || words_.any_of(k, "te") || words_.is(k, C::preposition_last)) ++k;
        return words_.border(k) || words_.is(k, {C::coordinator, C::conjunction, C::relative}) ||
               words_.finite(k);
    }

    void set_beside(std::size_t i, std::size_t beside) {
        ClauseFrame& before = frames_[beside];
        const ClauseKind kind = before.kind;
        const std::size_t parent = before.parent;
        std::vector<std::size_t> moved = take_from(border_);
        while (poppable() && open_.back() >= beside) pop();
        const std::size_t now = push(kind, border_ + 1);
        frames_[now].parent = parent;
        frames_[now].beside = beside;
        frames_[now].opener = frames_[now].opener_last = border_;
        frames_[now].words = std::move(moved);
        frames_[now].finite = i;
        own(i);
    }

    /// The words from `border` on that the innermost clause took too early.
    std::vector<std::size_t> take_from(std::size_t border) {
        std::vector<std::size_t> moved;
        for (std::size_t which : open_) {
            std::vector<std::size_t>& its = frames_[which].words;
            const auto at = std::lower_bound(its.begin(), its.end(), border);
            moved.insert(moved.end(), at, its.end());
            its.erase(at, its.end());
        }
        std::sort(moved.begin(), moved.end());
        if (!moved.empty() && moved.front() == border && words_.is(border, C::coordinator))
            moved.erase(moved.begin());
        return moved;
    }

    void begin_main(std::size_t i) {
        const std::size_t before = open_.back();
        const std::size_t border = main_border(before, i);
        const bool bordered = border != no_word;
        std::vector<std::size_t> moved;
        if (bordered) moved = take_from(border);
        const bool coordinated = bordered && words_.is(border, C::coordinator);
        open_.pop_back();
        const std::size_t now = push(ClauseKind::main, bordered ? border + 1 : i);
        ClauseFrame& frame = frames_[now];
        if (coordinated) frame.beside = before, frame.opener = frame.opener_last = border;
        frame.parent = frames_[before].parent;
        frame.words = std::move(moved);
        frame.doubtful = frame.doubtful || !bordered;
        frame.finite = i;
        own(i);
    }

    /// The border behind the verb of `before` at which a main clause with its verb at `i` begins: the last
    /// one, but for those that only join phrases ("…, Turken en moslims vluchtten").
    std::size_t main_border(std::size_t before, std::size_t i) const {
        std::size_t found = border_;
        if (found == no_word || found <= frames_[before].finite || found >= i) return no_word;
        if (!words_.plural_verb(i)) return found;
        for (std::size_t k = found; k-- > frames_[before].finite + 1 && joins_phrases(found);) {
            if (phrases_.at(k) != nullptr || words_.is(k, {C::preposition, C::adverb})) continue;
            if (words_.any_of(k, "maar want doch dus")) return k;
            if (!words_.is(k, {C::comma, C::coordinator}) || words_.is(found, C::comma)) {
                if (!words_.is(k, C::comma)) break;
                continue;
            }
            found = k;
        }
        return found;
    }

    bool joins_phrases(std::size_t k) const {
        return (words_.is(k, C::comma) || words_.any_of(k, "en of noch")) && k > 0 &&
               phrases_.at(k - 1) != nullptr && phrases_.at(k + 1) != nullptr;
    }

    void finish(ClauseFrame& frame) {
        if (!frame.complete()) frame.kind = ClauseKind::fragment;
        if (frame.words.empty()) return;
        frame.begin = std::min(frame.begin, frame.words.front());
        frame.end = std::max(frame.end, frame.words.back() + 1);
    }

    struct Bracket {
        std::size_t floor = 0, border = no_word;
        bool dashes = false, quotes = false;
    };

    SentenceWords& words_;
    const NounPhrases& phrases_;
    std::vector<ClauseFrame> frames_;
    std::vector<std::size_t> open_;
    std::vector<Bracket> brackets_;
    std::vector<std::size_t> finite_ahead_, next_border_;
    std::size_t floor_ = 0;         // how many open frames lie outside the bracket at hand
    std::size_t border_ = no_word;  // the last border or coordinator
    std::size_t last_closed_ = no_word;
};

}  // namespace

std::vector<ClauseFrame> clause_frames(SentenceWords& words, const NounPhrases& phrases) {
    if (words.size() == 0) return {};
    return Framer{words, phrases}.run();
}

}  // namespace raadspoor::nlp
