#include "query/answers/statement_lists.h"

#include <algorithm>

#include "corpus/text.h"
#include "query/answers/list_rows.h"
#include "query/print/actor_names.h"
#include "query/question/lister.h"
#include "query/question/promise_terms.h"

namespace raadspoor::query {

namespace {

using index::List;
using index::Listed;

constexpr Rule explanation = "position.explained_vote";

/// Who speaks where a statement begins, of minutes.
SaidBy said_by(const Analysis& analysis, Span span) {
    const Turn* const turn = turn_at(analysis.minutes, span.begin);
    return turn == nullptr ? SaidBy{} : SaidBy{turn->speaker, turn->party};
}

/// The day a document bears; that of its file is none.
std::string day_of(const ReadDocument& it) {
    const Metadata& paper = it.analysis.metadata;
    return paper.date_basis == DateBasis::file ? std::string{} : paper.date;
}

PositionRow explained_vote(const ReadDocument& it, const MotionFact& fact) {
    PositionRow row{row_at(it, fact.span)};
    row.holder = fact.party.empty() ? fact.by : fact.party;
    row.stance = fact.stance.value_or(Stance::neutral);
    row.date = day_of(it);
    row.rule = explanation;
    row.motion = {fact.code, fact.number, fact.title};
    row.said = {fact.by, fact.party};
    return row;
}

PositionRow position_row(const ReadDocument& it, const Listed& listed) {
    const std::size_t first = explanations_from(it.analysis);
    if (listed.n >= first) return explained_vote(it, it.analysis.motions.at(listed.n - first));
    const Position& said = it.analysis.annotations.positions.at(listed.n);
    PositionRow row{row_at(it, said.span)};
    row.holder = actor_of(it.document, it.analysis, said.span, said.holder);
    row.holder_basis = said.holder_basis;
    row.stance = said.stance;
    row.date = day_of(it);
    row.rule = said.rule;
    row.said = said_by(it.analysis, said.span);
    return row;
}

/// Tells of what was promised by whom, to whom and by when; not what became of it.
CommitmentRow commitment_row(const ReadDocument& it, const Listed& listed) {
    const Commitment& said = it.analysis.annotations.commitments.at(listed.n);
    CommitmentRow row{row_at(it, said.span)};
    row.holder = actor_of(it.document, it.analysis, said.span, said.holder);
    row.said = said_by(it.analysis, said.span);
    row.rule = said.rule;
    row.to = promised_to(it.document, it.analysis, said.span);
    row.by = promised_by(it.analysis, said.span);
    row.about = promised_about(row.quote);
    row.steps = steps_behind(it.document, said.span);
    if (!listed.beside.empty()) {
        row.done =
            KeptPromise{row_at(it, listed.beside), day_of(it), "het stuk noemt de toezegging zelf nagekomen"};
        if (const PromiseStep* last = last_settling(row.steps); last != nullptr) row.done->date = last->date;
    }
    return row;
}

/// Looks for a later paper that does it, and whether its term has passed.
void tell_fulfilment(const index::Reader& reader, const Fulfilments& known, const ReadDocument& it,
                     const Listed& listed, CommitmentRow& row) {
    if (!row.done)
        if (const auto found = known.find(it.entry.id, it.entry.metadata.date, listed)) {
            const ReadDocument later = read_document(reader, found->document);
            row.done = KeptPromise{row_at(later, found->span), found->date, found->reason};
        }
    row.late = is_late(row.by, row.done ? row.done->date : std::string{}, known.last_day());
}

/// Leaves out what some paper settles.
void keep_open(const Fulfilments& known, Choice& choice) {
    std::erase_if(choice.rows, [&](const ChosenRow& it) {
        return !it.row.beside.empty() || known.find(it.document, it.date, it.row);
    });
}

}  // namespace

ListAnswer<ConditionRow> conditions(const index::Reader& reader, const ListQuestion& asked) {
    return list_of<ConditionRow>(
        reader, asked, List::conditions, [](const ReadDocument& it, const Listed& listed) {
            const Condition& said = it.analysis.annotations.conditions.at(listed.n);
            ConditionRow row{row_at(it, said.span)};
            row.role = said.role;
            row.modality = said.modality;
            row.according_to = actor_of(it.document, it.analysis, said.span, holder_of(it.analysis, said));
            row.holder_basis = said.holder_basis;
            row.quantity = said.quantity;
            row.consequence = one_line(said.consequence.of(it.document.text));
            row.rule = said.rule;
            return row;
        });
}

ListAnswer<PositionRow> positions(const index::Reader& reader, const ListQuestion& asked) {
    return list_of<PositionRow>(reader, asked, List::positions, position_row);
}

ListAnswer<SignatoryRow> signatories(const index::Reader& reader, const ListQuestion& asked) {
    return list_of<SignatoryRow>(
        reader, asked, List::signatories, [](const ReadDocument& it, const Listed& listed) {
            const Signatory& said = it.analysis.annotations.signatories.at(listed.n);
            return SignatoryRow{row_at(it, said.span), said.name, said.role, actor_name(said.organisation)};
        });
}

ListAnswer<AbbreviationRow> abbreviations(const index::Reader& reader, const ListQuestion& asked) {
    return list_of<AbbreviationRow>(
        reader, asked, List::abbreviations, [](const ReadDocument& it, const Listed& listed) {
            const Abbreviation& said = it.analysis.abbreviations.at(listed.n);
            return AbbreviationRow{row_at(it, said.span), said.shortened, one_line(said.full)};
        });
}

ListAnswer<QuestionRow> questions(const index::Reader& reader, const ListQuestion& asked) {
    return list_of<QuestionRow>(reader, asked, List::questions,
                                [](const ReadDocument& it, const Listed& listed) {
                                    const QuestionAnswer& pair = it.analysis.questions.at(listed.n);
                                    QuestionRow row{row_at(it, pair.question)};
                                    row.number = pair.number;
                                    row.answer = one_line(pair.answer.of(it.document.text));
                                    if (!pair.answer.empty())
                                        row.answer_pages = pages_on(it.document, pair.answer);
                                    return row;
                                });
}

ListAnswer<CommitmentRow> commitments(const index::Reader& reader, const ListQuestion& asked) {
    Choice choice = choose(reader, asked, List::commitments);
    const Fulfilments known{reader};
    if (asked.open) keep_open(known, choice);
    return made_of<CommitmentRow>(reader, asked, std::move(choice),
                                  [&](const ReadDocument& it, const Listed& listed) {
                                      CommitmentRow row = commitment_row(it, listed);
                                      tell_fulfilment(reader, known, it, listed, row);
                                      return row;
                                  });
}

}  // namespace raadspoor::query
