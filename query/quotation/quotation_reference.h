// What a reference says: the source, the page, the speaker; and what "idem" and "zie noot 1" mean.
//
//     referred("de raad stemt in", "VNG, ‘Ledenbrief’, p. 2").page == "2"
//     earlier.complete("Idem, p. 4")   ->  the reference before it, with page 4
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/quotation/verify.h"

namespace raadspoor::query {

/// Quotation marks of one kind.
struct QuotationMarks {
    std::string_view open, close, other_close;
    bool single = false;  ///< also an apostrophe: counts only when a reference follows at once
};
extern const std::vector<QuotationMarks> quotation_marks;

/// Where the quotation that was opened before `at` ends, before `limit`; npos when it does not. One within it
/// is passed over.
std::size_t closing_mark(std::string_view text, std::size_t at, std::size_t limit,
                         const QuotationMarks& marks);

/// A quotation with what its reference says. `firm`: whether it is a reference, or only words nearby.
ListedQuotation referred(std::string_view quote, std::string_view reference, bool firm = true);

/// Whether words between brackets or in a note tell a source, and are not a remark ("cursivering van ons").
bool tells_source(std::string_view words);

/// The references of a text so far, by which later ones are completed.
class EarlierReferences {
public:
    /// The notes of the text, by their labels.
    explicit EarlierReferences(std::map<std::string, std::string> notes) : notes_{std::move(notes)} {}

    /// `reference` itself, or with what an "idem", "t.a.p.", "a.w." or "zie noot 1" in it stands for; keeps
    /// it for those that follow.
    std::string complete(const std::string& reference);

private:
    std::string meant_by(const std::string& reference, int depth) const;

    std::map<std::string, std::string> notes_;
    std::vector<std::string> all_;
};

}  // namespace raadspoor::query
