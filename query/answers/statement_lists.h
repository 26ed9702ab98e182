// Lists of what documents say: conditions, positions, signatories, abbreviations, questions and promises.
#pragma once

#include <optional>

#include "corpus/page.h"
#include "query/answers/list_answer.h"
#include "query/line/fulfilment.h"
#include "query/question/promise_terms.h"

namespace raadspoor::query {

struct ConditionRow : ListRow {
    ConditionRole role = ConditionRole::stated;
    Modality modality = Modality::beschrijvend;
    std::string according_to;  ///< a name for people; empty when it cannot be told
    HolderBasis holder_basis = HolderBasis::none;
    std::optional<Quantity> quantity;
    std::string consequence;  ///< what follows when it is met; empty when not found
    Rule rule;
};

struct PositionRow : ListRow {
    std::string holder;  ///< a name for people
    HolderBasis holder_basis = HolderBasis::none;
    Stance stance = Stance::support;
    std::string date;  ///< of the document; empty when only its file has one
    Rule rule;
    OnMotion motion;  ///< of a voting explanation
    SaidBy said;
};

struct SignatoryRow : ListRow {
    std::string name, role, organisation;
};

struct AbbreviationRow : ListRow {
    std::string shortened, full;
};

/// The quotation and its pages are those of the question.
struct QuestionRow : ListRow {
    int number = 0;
    std::string answer;  ///< on one line; empty when none is given
    std::vector<PageReference> answer_pages;
};

/// What settles a promise: a passage of the same paper or of a later one.
struct KeptPromise {
    ListRow place;
    std::string date;    ///< of that paper, or of the step of a register
    std::string reason;  ///< why it is of this promise, a Dutch sentence
};

struct CommitmentRow : ListRow {
    std::string holder;               ///< a name for people
    std::string to, by, about;        ///< promise_terms.h
    std::optional<KeptPromise> done;  ///< evidence, no verdict
    std::vector<PromiseStep> steps;   ///< of a register
    std::optional<bool> late;         ///< nothing: it has no term
    SaidBy said;
    Rule rule;
};

/// Each throws UsageError when its question is malformed, and index::DatabaseError. By date of the document
/// and then in order of its text. All look at the first block of ListQuestion, which `of` is told of each.
/// `of`: according to whom.
ListAnswer<ConditionRow> conditions(const index::Reader& reader, const ListQuestion& asked);
/// `of`: whose position.
ListAnswer<PositionRow> positions(const index::Reader& reader, const ListQuestion& asked);
/// `of`: a person or an organisation. The question selects documents, not places in them.
ListAnswer<SignatoryRow> signatories(const index::Reader& reader, const ListQuestion& asked);
ListAnswer<AbbreviationRow> abbreviations(const index::Reader& reader, const ListQuestion& asked);
ListAnswer<QuestionRow> questions(const index::Reader& reader, const ListQuestion& asked);
/// `of`: who promised; `open`: only what no paper seems to settle.
ListAnswer<CommitmentRow> commitments(const index::Reader& reader, const ListQuestion& asked);

}  // namespace raadspoor::query
