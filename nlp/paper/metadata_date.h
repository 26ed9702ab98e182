// The date a paper bears.
//
// A date field, else how motions and answers state it ("in vergadering bijeen op …", "Voorgesteld …",
// "(ontvangen …)"), else place and date, a line that is a date, a stamp, a month on the cover; else what
// the head of a Markdown file tells, the name of the file, the file's own date, each marked as such.
#pragma once

#include "corpus/analysis.h"
#include "nlp/paper/paper_head.h"

namespace raadspoor::nlp {

/// Sets date, date_basis and date_span of `metadata`, whose kind must be known; leaves them when the paper
/// has no date. Linear.
void find_paper_date(const PaperHead& head, Metadata& metadata);

}  // namespace raadspoor::nlp
