// Whether a quotation stands in one document, and where.
//
//     CheckedDocument motion{reader.document(id)};
//     check("structureel rond 2% verschuiving", motion)   ->  {exact, span}
//
// Which verdict a quotation gets is told at each. Case, accents and punctuation count; quotes of one kind and
// dashes are alike (see skeleton.h). What a quotation leaves out ("[…]") must be at most `longest_omission`
// bytes of the source, what it inserts
// ("[de VNG]") may stand for at most `longest_replacement`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "query/quotation/alignment.h"
#include "query/quotation/quotation_parts.h"
#include "query/quotation/skeleton.h"

namespace raadspoor::query {

enum class Verdict {
    exact,       ///< as it stands there
    whitespace,  ///< only spacing differs: a hyphen at a line's end, a tab between cells, an empty line; in a
                 ///< plain text also a line's end
    segments,    ///< a page break, a note, its mark or page furniture stands in between
    letter_case,  ///< a capital at its begin or the stop at its end alone differs
    struck,       ///< it stands there with a line through it: what is struck out is not in force
    altered,      ///< words differ
    absent,       ///< it does not stand there, nor anything like it
    unchecked,    ///< it was not found, but the time for looking ran out: it may stand somewhere
    unresolved,   ///< the reference names no paper that is here, so that nothing was compared
};

/// "exact", "whitespace", "segments", "case", "struck", "altered", "absent", "unchecked", "unresolved".
std::string_view name_of(Verdict verdict);
/// Whether the words of a quotation with this verdict are those of the source.
constexpr bool is_literal(Verdict verdict) { return verdict <= Verdict::segments; }

inline constexpr std::size_t longest_omission = 4000, longest_replacement = 120;
/// From which likeness (see alignment.h) a passage is an altered form of the quotation, and not another one.
inline constexpr double least_likeness = 0.6;

/// A document prepared for checking many quotations. Not for several threads at once.
class CheckedDocument {
public:
    explicit CheckedDocument(Document document);

    const Document& document() const { return document_; }
    const Skeleton& plain() const { return plain_; }
    const Skeleton& repaired();  ///< made when first asked for, like the next three
    const AlignedText& words();
    const std::vector<Skeleton>& printed();  ///< of each page, furniture included
    const std::vector<Span>& to_go();        ///< what an amendment takes out (nlp/paper/amended_text.h)

private:
    Document document_;
    Skeleton plain_;
    std::optional<Skeleton> repaired_;
    std::optional<AlignedText> words_;
    std::optional<std::vector<Skeleton>> printed_;
    std::optional<std::vector<Span>> to_go_;
};

/// What lies in the source between two parts of a quotation, and what the quotation has there instead.
struct QuotationGap {
    Between means = Between::nothing;
    Span source;           ///< of Document::text; may be empty
    std::string inserted;  ///< between the writer's brackets; empty when there are none

    friend bool operator==(const QuotationGap&, const QuotationGap&) = default;
};

struct [[nodiscard]] Finding {
    Verdict verdict = Verdict::absent;
    Span span;             ///< of Document::text; empty when absent, or when it stands only in page furniture
    int printed_page = 0;  ///< then the physical page that has it; 0 otherwise
    std::string found;     ///< the source's own words, line ends included; those left out are "[…]"
    double likeness = 0;   ///< of altered and absent: how near the nearest passage comes
    std::vector<AlignedPiece> pieces;     ///< of altered: quotation and source, word by word
    std::vector<QuotationGap> gaps = {};  ///< in order
};

/// Looks for a quotation, cleaned and split in `parts`, in a document. When it stands there more than once,
/// the best verdict and then the first place counts.
Finding check(std::string_view quote, const QuotationParts& parts, CheckedDocument& document);

}  // namespace raadspoor::query
