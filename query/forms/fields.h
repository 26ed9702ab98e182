// The columns of each list: what a row tells beside its document, pages and quotation, under the names that
// JSON, spreadsheets and people know it by. Every form of a list is made of these.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "query/answers/amount_list.h"
#include "query/answers/meeting_list.h"
#include "query/answers/motion_lists.h"
#include "query/answers/privacy_list.h"
#include "query/answers/reference_lists.h"
#include "query/answers/statement_lists.h"
#include "query/answers/timeline_list.h"
#include "query/print/json.h"

namespace raadspoor::query {

struct Field {
    std::string_view key;     ///< in JSON: "accordingTo"
    std::string_view column;  ///< in CSV and above a table: "volgens"; no two of a list are alike
    std::string_view label;   ///< before it on a line for people; empty when it speaks for itself
    Json json;
    std::string csv;
    std::string text;  ///< on a line for people; empty: not shown there
};

/// In the order in which they are shown. The number, names and order are the same for every row of a type.
std::vector<Field> fields_of(const ConditionRow& row);
std::vector<Field> fields_of(const PositionRow& row);
std::vector<Field> fields_of(const SignatoryRow& row);
std::vector<Field> fields_of(const AbbreviationRow& row);
std::vector<Field> fields_of(const QuestionRow& row);
std::vector<Field> fields_of(const CommitmentRow& row);
std::vector<Field> fields_of(const TimelineRow& row);
std::vector<Field> fields_of(const ReferenceRow& row);
std::vector<Field> fields_of(const MotionRow& row);
std::vector<Field> fields_of(const VoteRow& row);
std::vector<Field> fields_of(const AdviceRow& row);
std::vector<Field> fields_of(const MeetingRow& row);
std::vector<Field> fields_of(const AmountRow& row);
std::vector<Field> fields_of(const PrivacyRow& row);

/// What a list is called in JSON, and what an empty one says.
struct [[nodiscard]] ListNames {
    std::string_view key;  ///< "conditions"
    std::string nothing;   ///< "Geen voorwaarden gevonden."
};
ListNames names_of(const ListAnswer<ConditionRow>& answer);
ListNames names_of(const ListAnswer<PositionRow>& answer);
ListNames names_of(const ListAnswer<SignatoryRow>& answer);
ListNames names_of(const ListAnswer<AbbreviationRow>& answer);
ListNames names_of(const ListAnswer<QuestionRow>& answer);
ListNames names_of(const ListAnswer<CommitmentRow>& answer);
ListNames names_of(const ListAnswer<TimelineRow>& answer);
ListNames names_of(const ListAnswer<ReferenceRow>& answer);
ListNames names_of(const ListAnswer<MotionRow>& answer);
ListNames names_of(const ListAnswer<VoteRow>& answer);
ListNames names_of(const ListAnswer<AdviceRow>& answer);
ListNames names_of(const ListAnswer<MeetingRow>& answer);
ListNames names_of(const ListAnswer<AmountRow>& answer);
ListNames names_of(const ListAnswer<PrivacyRow>& answer);

}  // namespace raadspoor::query
