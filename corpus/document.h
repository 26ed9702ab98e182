// A document: its running text, and where each piece of that text stands on the page.
//
//     page 1: "… de raming voor de verbouwing van" · a footnote · the footer
//     page 2: "het oude zwembad valt hoger uit …"
//     text:   "… de raming voor de verbouwing van\nhet oude zwembad valt hoger uit …\n\n1 Zie de ledenbrief."
//     runs:   {…, page 0} {…, page 1} {the note, page 0}
//
// The running text is UTF-8 in Unicode's composed form (NFC), made once by `ingest`, and never changes
// afterwards. It holds the body in reading order and then the notes; page furniture (running headers,
// footers, page numbers) is only in Page::printed. Within a paragraph a single "\n" stands where the source
// ends a line; cells of one line of a table or of a signature block are told apart by "\t"; blocks are told
// apart by "\n\n". No other control character occurs.
//
// Every type here is a plain value: copied, compared, shared between threads for reading.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names.h"
#include "corpus/span.h"

namespace raadspoor {

/// A rectangle on a page in points (1/72 inch), from the top left corner of the page as it is shown.
struct [[nodiscard]] Box {
    float left = 0, top = 0, right = 0, bottom = 0;

    friend bool operator==(const Box&, const Box&) = default;
};

/// Where the text of a page came from.
enum class TextSource { native, ocr, none };
template <>
inline constexpr std::array<std::string_view, 3> names<TextSource>{"native", "ocr", "none"};

/// One physical page.
struct Page {
    int number = 0;               ///< counted from 1
    std::string label;            ///< as the file numbers it ("iv", "12"), or prints it; else `number`
    float width = 0, height = 0;  ///< in points, as shown
    TextSource source = TextSource::native;
    float confidence = 1;  ///< of OCR, 0–1; 1 for native text
    std::string printed;   ///< the whole page as printed, furniture included, line by line

    friend bool operator==(const Page&, const Page&) = default;
};

/// A stretch of the running text that stands on one page. Runs are in order, do not overlap, and cover all
/// words.
struct PageRun {
    Span span;
    int page = 0;  ///< index in Document::pages

    friend bool operator==(const PageRun&, const PageRun&) = default;
};

/// A word of the running text on its page. A word broken over two lines has two boxes, so two of these.
struct WordBox {
    Span span;
    int page = 0;  ///< index in Document::pages
    Box box;

    friend bool operator==(const WordBox&, const WordBox&) = default;
};

/// Stored.
enum class BlockKind {
    paragraph = 0,
    heading = 1,
    list_item = 2,
    table_row = 3,
    field = 4,  ///< a letterhead field or other side column: stands beside the text, not in it
    note = 5,   ///< a footnote, moved behind the body
};

/// A paragraph, heading, list item, row, field or note. Blocks are in order and do not overlap.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    Span span;
    int level = 0;  ///< depth of a list item or heading, from 1; 1 of a quotation set apart; 0 for others
    Span marker;  ///< the "•", "1.", "a)" or note mark that opens it, inside `span`; empty when there is none

    friend bool operator==(const Block&, const Block&) = default;
};

/// How the running text differs from the source at one place. Stored.
enum class RepairKind {
    line_hyphen = 0,   ///< a hyphen at a line's end was taken out: "gezondheids-/bevordering"
    note_mark = 1,     ///< a note's mark was lifted out of the text: "2026³"
    interruption = 2,  ///< notes, furniture or links stood in between: the text goes on after a page break
    doubt = 3,         ///< what stands behind may not go on from what stands before: the order is in doubt
};

struct Repair {
    RepairKind kind = RepairKind::line_hyphen;
    std::size_t offset = 0;  ///< in the running text, where `original` was taken out
    std::string original;    ///< what the source has there: "-\n", "3"; empty for an interruption or doubt

    friend bool operator==(const Repair&, const Repair&) = default;
};

/// Text that a reader of the page does not see: hidden (white, under a bar), removed, or a remark on it. It
/// is not part of the running text.
struct HiddenText {
    int page = 0;  ///< index in Document::pages; -1 when the source has no pages
    Box box;
    std::string text;
    std::string reason;  ///< white, invisible, covered, tiny, redaction, layer, outside, note or deleted

    friend bool operator==(const HiddenText&, const HiddenText&) = default;
};

/// A web or mail address behind a piece of text.
struct Link {
    Span span;      ///< the words it lies on; empty when it lies on none
    int page = -1;  ///< index in Document::pages; -1 when the source has no pages
    std::string uri;

    friend bool operator==(const Link&, const Link&) = default;
};

/// A bookmark of the file's own table of contents.
struct OutlineItem {
    std::string title;
    int level = 1;
    int page = 0;  ///< physical page number, from 1; 0 when unknown

    friend bool operator==(const OutlineItem&, const OutlineItem&) = default;
};

/// What the file says of itself. Often wrong: evidence of last resort.
struct DocumentInfo {
    std::string title, author, creator, producer;
    std::string created, modified;  ///< ISO 8601, empty when absent or malformed

    friend bool operator==(const DocumentInfo&, const DocumentInfo&) = default;
};

struct [[nodiscard]] Document {
    std::string id;           ///< SHA-256 of the file, 64 hexadecimal digits
    std::string path;         ///< where it was read
    std::string media_type;   ///< "application/pdf", "text/plain", …
    std::size_t bytes = 0;    ///< size of the file
    std::string text;         ///< the running text
    std::vector<Page> pages;  ///< empty when the source has no pages
    std::vector<PageRun> runs;
    std::vector<WordBox> words;  ///< in order of their spans
    std::vector<Block> blocks;
    std::vector<Repair> repairs;  ///< in order of offset
    std::vector<Span> struck;  ///< text that the source shows struck out: no longer in force; in order, apart
    std::vector<HiddenText> hidden;
    std::vector<Link> links;
    std::vector<OutlineItem> outline;
    DocumentInfo info;
    std::vector<std::string> warnings;  ///< Dutch sentences: a page that could not be read, and why

    friend bool operator==(const Document&, const Document&) = default;
};

/// The physical page number, from 1, of the character at `offset`; 0 when the source has no pages.
/// An offset between two runs (the blank between blocks) belongs to the run before it. Logarithmic.
int page_at(const Document& document, std::size_t offset);

/// The physical numbers of all pages that `span` touches, ascending; empty when the source has no pages.
std::vector<int> pages_of(const Document& document, Span span);

/// Whether the order in which `span` was read is in doubt: a RepairKind::doubt lies inside it, not at its
/// ends. Linear in the repairs.
bool is_in_doubt(const Document& document, Span span);

/// The physical numbers of the pages whose order is in doubt somewhere, ascending.
std::vector<int> pages_in_doubt(const Document& document);

}  // namespace raadspoor
