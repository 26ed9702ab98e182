#include "nlp/grammar/clauses.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "corpus/text.h"
#include "nlp/grammar/clause_frames.h"
#include "nlp/grammar/clause_phrases.h"
#include "nlp/grammar/infinitives.h"
#include "nlp/grammar/noun_phrases.h"
#include "nlp/grammar/polarity.h"
#include "nlp/grammar/reality.h"
#include "nlp/grammar/sentence_words.h"
#include "nlp/grammar/subjects.h"
#include "nlp/grammar/verb_cluster.h"
#include "nlp/grammar/verb_kinds.h"

namespace raadspoor::nlp {

namespace {

using C = WordClass;

class ClauseReader {
public:
    ClauseReader(std::string_view text, Span sentence, Span lead_in)
        : text_{text},
          words_{text, sentence, lead_in},
          phrases_{words_},
          frames_{clause_frames(words_, phrases_)} {
        add_bare_infinitives(words_, frames_);
    }

    std::vector<Clause> read() {
        const std::size_t count = frames_.size();
        if (words_.foreign()) return {};
        verbs_.resize(count), subjects_.resize(count), clauses_.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            if (frames_[i].complete()) {
                verbs_[i] = read_verbs(words_, phrases_, frames_[i]);
                frames_[i].particle = verbs_[i].particle;
                subjects_[i] = find_subject(words_, phrases_, frames_[i], verbs_[i]);
            }
        for (std::size_t i = 0; i < count; ++i) hand_over_to(i);
        for (std::size_t i = 0; i < count; ++i) hang_on_infinitive(i);
        for (std::size_t i = 0; i < count; ++i) fill(i);
        was_put_.assign(count, false);
        for (std::size_t i = 0; i < count; ++i) put(i, 0);
        return in_order();
    }

private:
    /// An infinitive without a word that opens it takes its words from the clause it hangs on.
    void hand_over_to(std::size_t i) {
        ClauseFrame& child = frames_[i];
        if (child.kind != ClauseKind::infinitive || child.opener != no_word || child.parent == no_word)
            return;
        ClauseFrame& parent = frames_[child.parent];
        if (parent.complete())
            hand_over(words_, phrases_, verbs_[child.parent], subjects_[child.parent], parent, child);
    }

    void fill(std::size_t i) {
        const ClauseFrame& frame = frames_[i];
        Clause& out = clauses_[i];
        out.kind = frame.kind;
        if (frame.words.empty()) return;
        out.span = words_.span(frame.begin, frame.end - 1);
        out.from_lead_in = frame.begin < words_.lead_in() && frame.end > words_.lead_in();
        if (frame.opener != no_word) out.conjunction = conjunction(frame);
        if (frame.parent != no_word) out.hangs_on = frame.parent;
        if (frame.beside != no_word) out.hangs_on = frame.beside;
        if (!frame.complete()) return;
        const VerbCluster& verbs = verbs_[i];
        out.verb = words_.span(frame.finite);
        out.lemma = verbs.lemma, out.modal = verbs.modal, out.tense = verbs.tense, out.voice = verbs.voice;
        const Subject& subject = subjects_[i];
        out.impersonal = subject.impersonal;
        if (subject.chunk != no_word)
            out.subject = noun_phrase(words_, phrases_.all()[subject.chunk], subject.last);
        read_phrases(words_, phrases_, frame, verbs, subject, out);
        out.understood = understood(frame);
        deny(i);
    }

    /// "Wij willen opmerken dat …": what is remarked, not what is wanted.
    void hang_on_infinitive(std::size_t i) {
        ClauseFrame& frame = frames_[i];
        if (frame.kind != ClauseKind::subordinate || frame.parent == no_word || !frame.complete() ||
            verbs_[frame.parent].lemma != "willen")
            return;
        for (std::size_t j = 0; j < frames_.size(); ++j) {
            const ClauseFrame& other = frames_[j];
            if (other.kind == ClauseKind::infinitive && other.parent == frame.parent && other.complete() &&
                other.opener == no_word && other.finite < frame.begin && frame.begin <= other.finite + 2)
                frame.parent = j;
        }
    }

    std::string conjunction(const ClauseFrame& frame) const {
        std::string all;
        for (std::size_t k = frame.opener; k <= frame.opener_last; ++k)
            all.append(all.empty() ? "" : " ").append(words_.low(k));
        return all;
    }

    /// Who is meant when the clause does not say: the subject of the clause beside it, who is told to act,
    /// the noun before "die".
    std::optional<NounPhrase> understood(const ClauseFrame& frame) const {
        if (frame.beside != no_word) return who(frame.beside);
        if (frame.kind == ClauseKind::infinitive && frame.parent != no_word) {
            const Clause& parent = clauses_[frame.parent];
            const bool addressed = frame.opener == no_word || words_.any_of(frame.opener, "om");
            if (addressed && controlled_by_object(parent.lemma)) return parent.object;
            if (parent.subject && ascii_lower(parent.subject->span.of(text_)) == "het") return std::nullopt;
            return parent.voice == Voice::passive ? parent.agent : who(frame.parent);
        }
        if (frame.kind == ClauseKind::relative && frame.opener != no_word && frame.opener > 0) {
            const std::size_t before = words_.is(frame.opener - 1, C::comma) && frame.opener > 1
                                           ? frame.opener - 2
                                           : frame.opener - 1;
            if (const Chunk* chunk = phrases_.at(before)) return noun_phrase(words_, *chunk, chunk->last);
        }
        return std::nullopt;
    }

    std::optional<NounPhrase> who(std::size_t i) const {
        const Clause& it = clauses_[i];
        if (it.subject && it.subject->who == Who::relative && it.understood) return it.understood;
        return it.subject ? it.subject : it.understood;
    }

    void deny(std::size_t i) {
        const ClauseFrame& frame = frames_[i];
        Clause& out = clauses_[i];
        const Polarity polarity = read_polarity(words_, phrases_, frame, verbs_[i]);
        out.denied = polarity.denied;
        if (polarity.word != no_word) out.denial = words_.span(polarity.word);
        if (frame.kind != ClauseKind::infinitive || frame.opener != no_word || frame.parent == no_word)
            return;
        const Clause& parent = clauses_[frame.parent];
        const bool by_parent = denies_by_itself(parent.lemma);
        if (parent.denied != by_parent) out.denied = !out.denied;
        if (out.denied && out.denial.empty()) out.denial = by_parent ? parent.verb : parent.denial;
    }

    /// What clause `i` hangs on first.
    void put(std::size_t i, int depth) {
        constexpr int deepest = 40;
        const ClauseFrame& frame = frames_[i];
        if (was_put_[i] || !frame.complete()) return;
        was_put_[i] = true;
        const std::size_t above = frame.beside != no_word ? frame.beside : frame.parent;
        if (above != no_word && depth < deepest) put(above, depth + 1);
        Governor governor;
        const bool governed = above != no_word && frames_[above].complete();
        const std::string predicate = governed ? predicate_of(clauses_[above]) : std::string{};
        if (governed) governor = {clauses_[above].reality, verbs_[above].lemma, predicate};
        clauses_[i].reality = read_reality(words_, frame, verbs_[i], governed ? &governor : nullptr,
                                           subjects_[i].chunk != no_word);
    }

    /// "nodig" of "is nodig", "plan" of "is van plan", in lower case.
    std::string predicate_of(const Clause& clause) const {
        const std::optional<NounPhrase>& it = clause.predicate;
        if (it) return ascii_lower(it->head.of(text_));
        for (const Prepositional& with : clause.prepositional)
            if (with.preposition == "van") return ascii_lower(with.phrase.head.of(text_));
        return clause.subject ? ascii_lower(clause.subject->head.of(text_)) : std::string{};
    }

    /// The clauses by begin of verb, without those of the lead-in alone and empty ones.
    std::vector<Clause> in_order() {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < clauses_.size(); ++i)
            if (!clauses_[i].span.empty() && frames_[i].end > words_.lead_in() &&
                (!frames_[i].complete() || frames_[i].finite >= words_.lead_in()))
                order.push_back(i);
        const auto begin = [&](std::size_t i) {
            return clauses_[i].verb.empty() ? clauses_[i].span.begin : clauses_[i].verb.begin;
        };
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return begin(a) < begin(b); });
        std::vector<std::size_t> place(clauses_.size(), no_word);
        for (std::size_t n = 0; n < order.size(); ++n) place[order[n]] = n;
        std::vector<Clause> out;
        out.reserve(order.size());
        for (const std::size_t i : order) {
            Clause& clause = clauses_[i];
            if (clause.hangs_on) {
                const std::size_t at = place[*clause.hangs_on];
                clause.hangs_on = at == no_word ? std::optional<std::size_t>{} : at;
            }
            out.push_back(std::move(clause));
        }
        return out;
    }

    std::string_view text_;
    SentenceWords words_;
    NounPhrases phrases_;
    std::vector<ClauseFrame> frames_;
    std::vector<VerbCluster> verbs_;
    std::vector<Subject> subjects_;
    std::vector<Clause> clauses_;
    std::vector<bool> was_put_;  // whether its reality is known
};

/// At most the last `longest_sentence` bytes of a lead-in, from a blank on.
Span end_of(std::string_view text, Span lead_in) {
    if (lead_in.size() <= longest_sentence) return lead_in;
    const std::size_t blank = text.find(' ', lead_in.end - longest_sentence);
    return blank >= lead_in.end ? Span{} : Span{blank, lead_in.end};
}

/// At most the first `longest_sentence` bytes, up to a blank.
Span begin_of(std::string_view text, Span sentence) {
    if (sentence.size() <= longest_sentence) return sentence;
    const std::size_t blank = text.rfind(' ', sentence.begin + longest_sentence);
    if (blank == std::string_view::npos || blank <= sentence.begin) return {};
    return {sentence.begin, blank};
}

}  // namespace

std::vector<Clause> read_clauses(std::string_view text, Span sentence, Span lead_in) {
    const Span near = begin_of(text, sentence);
    if (near.empty()) return {};
    return ClauseReader{text, near, lead_in.end > sentence.begin ? Span{} : end_of(text, lead_in)}.read();
}

}  // namespace raadspoor::nlp
