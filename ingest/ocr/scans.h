// Pages without usable text: which they are, and reading them by OCR.
//
//     read_scans(bytes, "brief.pdf", options, printed);   // after read_pdf(): replaces those pages' words
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/files/read_options.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// What OCR may add to a page.
enum class OcrNeed {
    none,     ///< its words are its text
    beside,   ///< what it has of text is a stamp, header or footer beside a picture or outlined letters
    instead,  ///< its text means nothing: no letters that are known, or no words (see text_quality.h)
};

/// By what fills the page and how much of it its own text covers. Linear in the words.
OcrNeed ocr_need(const PrintedPage& page);
bool needs_ocr(const PrintedPage& page);

/// Takes a photograph or plane of colour behind the words of a page for no scan: its `pictured` and
/// `pictures` become none. Asks for its look only where ocr_need() asks what a picture says.
void forget_photographs(const Look& look, PrintedPage& page);

/// Whether `read`, by OCR, says more than the page's own text.
bool is_better(const PrintedPage& read, const PrintedPage& own);

/// The numbers of the pages that are to be read by OCR, ascending.
std::vector<int> pages_for_ocr(const PrintedDocument& document, Ocr ocr);

/// Puts the words that were `read` in the place of those of `own`, when they are better or OCR was asked for
/// always. A stamp or footer that `own` has as text stays as it is, among them; no word stands there twice.
void keep_better(PrintedPage&& read, Ocr ocr, PrintedPage& own);

/// Why pages are left unread.
enum class Unread {
    waiting,  ///< OCR was not allowed or is not installed: another time, perhaps
    failed,   ///< it was tried
};

/// What to do about a page on which OCR failed, a Dutch sentence.
constexpr const char* ocr_failed = "Het herkennen van de tekst mislukte; probeer een betere scan.";

/// Marks the pages as unread (TextSource::none, with confidence 0 when it `failed`), and warns: "Pagina's 2
/// en 5-7 van brief.pdf zijn zonder leesbare tekst (een scan) en zijn niet gelezen. …", which ends with
/// `why`.
void leave_unread(PrintedDocument& document, const std::vector<int>& numbers, Unread cause,
                  const std::string& name, const std::string& why);

/// Warns of the pages among `numbers`, which OCR has looked at, that hold no word after all: "Op pagina 2 van
/// brief.pdf vond de tekstherkenning geen tekst …".
void tell_wordless(PrintedDocument& document, const std::vector<int>& numbers, const std::string& name);

/// With Ocr::never: marks the pages that OCR would have read.
void leave_scans(PrintedDocument& document, const std::string& name);

/// Reads by OCR the pages of `document` that need it (all of them with Ocr::always), and keeps what is
/// better. When OCR is not available, the document gets a warning that tells which pages were not read, and
/// what to install.
void read_scans(std::string_view bytes, const std::string& name, const ReadOptions& options,
                PrintedDocument& document);

}  // namespace raadspoor::ingest
