// Sentences of a Dutch text.
//
//     sentences("Zie art. 2 van de wet. Drs. J. de Vries was er.")
//         -> "Zie art. 2 van de wet." "Drs. J. de Vries was er."
//
// Method: ICU break rules (data/sentence_breaks.txt), after the sentence boundaries of Unicode (UAX #29) with
// changes for Dutch papers, tell where a sentence may end; the words around a point, by
// data/abbreviations.tsv, whether it does.
//
// A single line break is a blank; an empty line always ends a sentence. None ends without a blank behind it
// (www.vng.nl), inside a bracket that closes again, before a small letter (but after "?" and "!"), after a
// number or letter that opens it ("1. De raad", "a. De raad"), after initials (J.P. de Vries), or after an
// abbreviation, unless that may end a sentence itself ("enz.") or a word follows that opens one ("onder meer
// art. De raad"). A colon or semicolon ends none. A note's mark right behind the point belongs to the
// sentence
// ("… gemeenten.3 De raad"), and so does a closing quote, also behind a blank.
//
// Without a stop a sentence ends before a list's sign ("•"), and where a word with a capital opens another:
// "Aanleiding De raad vraagt", "Datum: 3 mei Kenmerk: 12"; but "de motie Geen hond buiten" goes on.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace raadspoor::nlp {

/// The sentences of `text`, in order, without the blanks around them; together they hold every word. Spans
/// count bytes. Any bytes are allowed. Linear; thread-safe.
std::vector<Span> sentences(std::string_view text);

}  // namespace raadspoor::nlp
