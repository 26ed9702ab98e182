// Lists of quotations, as people and programs keep them.
//
//     document,quote
//     motie.pdf,structureel rond 2% verschuiving
//
//     De raad sprak uit: “structureel rond 2%”.[^1]
//     [^1]: VNG, motie ‘…’, p. 2, 1e8f61b3a624:1204-1320
//
// Tables (CSV with any separator and encoding; JSON lines, an array, or {"quotes": […]}) have columns
// document and quote, and may have page, place, speaker, and what else tells the source (reference, title,
// date, kenmerk); Dutch names of columns are known too. Texts (Markdown, plain text, DOCX, ODT, HTML, PDF)
// hold quotations between “ ”, „ ”, « », " " or ‘ ’, or set apart, and a reference: see quoted_text.h. A
// quotation between ‘ ’ counts only when a note or bracket follows at once, one without any reference only
// from four words on. Which paper a reference names: paper_register.h.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "ingest/shield/worker.h"
#include "query/quotation/verify.h"

namespace raadspoor::query {

struct QuotationList {
    std::vector<ListedQuotation> quotations;
    std::vector<std::string> warnings;  ///< Dutch sentences: a line that could not be read, and why
    std::map<std::string, std::size_t> not_looked_at = {};  ///< what was passed over, in Dutch
    std::vector<QuotationPlace> places = {};  ///< where a list of cite says, unseen, that they stand
};

/// The quotations in the file at `path`. A list that is a DOCX, ODT, HTML or PDF is read by a Worker of its
/// own, so the program should have one thread then. Errors: those of ingest::Worker, and `no_quotations`. A
/// line that cannot be read is left out with a warning.
[[nodiscard]] Result<QuotationList> read_quotation_list(const std::filesystem::path& path);

/// The quotations in the bytes of a file called `name`, which are kept nowhere; a document among them is read
/// by `worker`. Errors likewise.
[[nodiscard]] Result<QuotationList> quotation_list_in(const std::string& bytes, const std::string& name,
                                                      ingest::Worker& worker);

/// The place written as "1e8f61b3a624:1204-1320", anywhere in `text`; nothing when there is none.
std::optional<QuotationPlace> place_in(std::string_view text);
std::string text_of(const QuotationPlace& place);

}  // namespace raadspoor::query
