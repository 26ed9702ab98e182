#include "query/answers/statement_lists.h"

#include <algorithm>

#include "corpus/text.h"
#include "nlp/minutes/party_names.h"
#include "nlp/motions/debated_motions.h"
#include "query/answers/selection.h"
#include "query/print/actor_names.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

/// Whether `wanted` is the name, or a part of it, by whole words.
bool names(std::string_view who, std::string_view wanted) {
    const std::vector<std::string> name = exact_terms(who), part = exact_terms(wanted);
    return std::search(name.begin(), name.end(), part.begin(), part.end()) != name.end() || part.empty();
}

/// A document that is gone through for a list.
struct ReadDocument {
    const Selected& selected;
    Document document;  ///< without its layout
    Analysis analysis;
};

/// The beginning of a row that rests on `span`.
ListRow row_at(const index::Reader& reader, const ReadDocument& it, Span span) {
    return {it.selected.entry, reader.pages(it.selected.entry.id, span), one_line(span.of(it.document.text)),
            span};
}

/// A list of what `add` puts in it for each selected document whose analysis it `wants`.
template <class Row, class Wants, class Add>
ListAnswer<Row> list_of(const index::Reader& reader, const ListQuestion& asked, Wants wants, Add add) {
    const Selection selection = select(reader, asked.question);
    ListAnswer<Row> answer{asked, {}, selection.partial};
    const Deadline deadline{asked};
    for (const Selected& selected : selection.documents) {
        if (deadline.has_passed()) {
            answer.partial = true;
            break;
        }
        Analysis analysis = reader.analysis(selected.entry.id);
        if (!wants(analysis)) continue;
        add(ReadDocument{selected, reader.document(selected.entry.id, index::StoredPart::text),
                         std::move(analysis)},
            answer);
    }
    return answer;
}

/// The same for each statement of one kind that stands where the question looks.
enum class Where { in_passage, in_document };

template <class Row, class Statement, class Add>
ListAnswer<Row> list_of(const index::Reader& reader, const ListQuestion& asked,
                        std::vector<Statement> Annotations::*kind, Add add, Where where = Where::in_passage) {
    const auto wants = [&](const Analysis& analysis) { return !(analysis.annotations.*kind).empty(); };
    const auto add_all = [&](const ReadDocument& it, ListAnswer<Row>& answer) {
        for (const Statement& said : it.analysis.annotations.*kind)
            if (where == Where::in_document || it.selected.holds(said.span)) add(it, said, answer);
    };
    return list_of<Row>(reader, asked, wants, add_all);
}

constexpr Rule explanation = "position.explained_vote";

std::vector<const MotionFact*> told_in(const Analysis& analysis, MotionEvent event) {
    std::vector<const MotionFact*> found;
    for (const MotionFact& it : analysis.motions)
        if (it.event == event) found.push_back(&it);
    return found;
}

bool overlaps_any(const std::vector<const MotionFact*>& facts, Span span) {
    return std::any_of(facts.begin(), facts.end(),
                       [&](const MotionFact* it) { return it->span.overlaps(span); });
}

/// What the college says of a motion is advice, and no position.
bool is_advice(const ReadDocument& it, Span span) {
    const Turn* const turn = turn_at(it.analysis.minutes, span.begin);
    const bool governs =
        turn != nullptr && (turn->role == SpeakerRole::wethouder || turn->role == SpeakerRole::burgemeester ||
                            turn->role == SpeakerRole::gedeputeerde);
    return governs && nlp::advice_in(one_line(span.of(it.document.text))) != Advice::none;
}

/// Who speaks where a statement begins, of minutes.
SaidBy said_by(const Analysis& analysis, Span span) {
    const Turn* const turn = turn_at(analysis.minutes, span.begin);
    return turn == nullptr ? SaidBy{} : SaidBy{turn->speaker, turn->party};
}

}  // namespace

ListAnswer<ConditionRow> conditions(const index::Reader& reader, const ListQuestion& asked) {
    const auto add = [&](const ReadDocument& it, const Condition& said, ListAnswer<ConditionRow>& answer) {
        answer.rows.push_back({row_at(reader, it, said.span), said.role, said.modality,
                               actor_of(it.document, it.analysis, said.span, holder_of(it.analysis, said)),
                               said.quantity, one_line(said.consequence.of(it.document.text)), said.rule});
    };
    return list_of<ConditionRow>(reader, asked, &Annotations::conditions, add);
}

ListAnswer<PositionRow> positions(const index::Reader& reader, const ListQuestion& asked) {
    const auto wants = [](const Analysis& it) {
        return !it.annotations.positions.empty() || !it.motions.empty();
    };
    const auto add = [&](const ReadDocument& it, ListAnswer<PositionRow>& answer) {
        const Metadata& paper = it.analysis.metadata;
        const std::string date = paper.date_basis == DateBasis::file ? std::string{} : paper.date;
        const auto explained = told_in(it.analysis, MotionEvent::explained);
        const auto advised = told_in(it.analysis, MotionEvent::advised);
        for (const Position& said : it.analysis.annotations.positions) {
            if (!it.selected.holds(said.span) || overlaps_any(explained, said.span) ||
                overlaps_any(advised, said.span) || is_advice(it, said.span))
                continue;
            std::string holder = actor_of(it.document, it.analysis, said.span, said.holder);
            if (names(holder, asked.of))
                answer.rows.push_back({row_at(reader, it, said.span),
                                       std::move(holder),
                                       said.stance,
                                       date,
                                       said.rule,
                                       {},
                                       said_by(it.analysis, said.span)});
        }
        for (const MotionFact* fact : explained) {
            const std::string holder = fact->party.empty() ? fact->by : fact->party;
            if (!it.selected.holds(fact->span) ||
                !(names(holder, asked.of) || nlp::same_party(holder, asked.of)))
                continue;
            answer.rows.push_back({row_at(reader, it, fact->span),
                                   holder,
                                   fact->stance.value_or(Stance::neutral),
                                   date,
                                   explanation,
                                   {fact->code, fact->number, fact->title},
                                   {fact->by, fact->party}});
        }
    };
    return list_of<PositionRow>(reader, asked, wants, add);
}

ListAnswer<SignatoryRow> signatories(const index::Reader& reader, const ListQuestion& asked) {
    const auto add = [&](const ReadDocument& it, const Signatory& said, ListAnswer<SignatoryRow>& answer) {
        const std::string organisation = actor_name(said.organisation);
        if (names(said.name, asked.of) || names(organisation, asked.of))
            answer.rows.push_back({row_at(reader, it, said.span), said.name, said.role, organisation});
    };
    return list_of<SignatoryRow>(reader, asked, &Annotations::signatories, add, Where::in_document);
}

ListAnswer<AbbreviationRow> abbreviations(const index::Reader& reader, const ListQuestion& asked) {
    const auto wants = [](const Analysis& analysis) { return !analysis.abbreviations.empty(); };
    const auto add = [&](const ReadDocument& it, ListAnswer<AbbreviationRow>& answer) {
        for (const Abbreviation& said : it.analysis.abbreviations)
            answer.rows.push_back({row_at(reader, it, said.span), said.shortened, one_line(said.full)});
    };
    return list_of<AbbreviationRow>(reader, asked, wants, add);
}

ListAnswer<QuestionRow> questions(const index::Reader& reader, const ListQuestion& asked) {
    const auto wants = [](const Analysis& analysis) { return !analysis.questions.empty(); };
    const auto add = [&](const ReadDocument& it, ListAnswer<QuestionRow>& answer) {
        for (const QuestionAnswer& pair : it.analysis.questions) {
            if (!it.selected.holds(pair.question) && !it.selected.holds(pair.answer)) continue;
            QuestionRow row{row_at(reader, it, pair.question),
                            pair.number,
                            one_line(pair.answer.of(it.document.text)),
                            {}};
            if (!pair.answer.empty()) row.answer_pages = reader.pages(row.document.id, pair.answer);
            answer.rows.push_back(std::move(row));
        }
    };
    return list_of<QuestionRow>(reader, asked, wants, add);
}

ListAnswer<CommitmentRow> commitments(const index::Reader& reader, const ListQuestion& asked) {
    const auto add = [&](const ReadDocument& it, const Commitment& said, ListAnswer<CommitmentRow>& answer) {
        ListRow place = row_at(reader, it, said.span);
        FulfilmentSearch later = find_fulfilment(reader, place.document, it.analysis, place.quote);
        if (asked.open && later.found) return;
        const bool unknown = later.partial && !later.found;
        answer.partial = answer.partial || unknown;
        answer.rows.push_back({std::move(place), actor_of(it.document, it.analysis, said.span, said.holder),
                               std::move(later.found), !unknown, said_by(it.analysis, said.span)});
    };
    return list_of<CommitmentRow>(reader, asked, &Annotations::commitments, add);
}

}  // namespace raadspoor::query
