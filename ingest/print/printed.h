// What is printed on the pages of a document: words with their boxes, before anything is read into their
// order.
//
// A reader of pages (Poppler, OCR) gives it; layout.h makes the running text from it. Coordinates are points
// from the top left corner of the page as it is shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "ingest/files/attachment.h"

namespace raadspoor::ingest {

/// How a word shows on the page.
enum class Ink : std::uint8_t {
    plain,      ///< it shows, by itself or (the text layer of a scan) in a picture
    invisible,  ///< drawn without ink, too small to see, or clipped away
    white,      ///< of the colour of what it stands on: the paper, a bar
    covered,    ///< something was drawn over it
    marked,     ///< the file asks to remove it: a redaction that was never carried out
    layer,      ///< it is in a layer that is switched off
    outside,    ///< it lies beyond the edge of the page
};

struct [[nodiscard]] PrintedWord {
    std::string text;  ///< clean, see characters.h; no blanks
    Box box;
    float baseline = 0;
    float size = 0;  ///< of the letters, in points
    bool bold = false;
    bool artifact = false;  ///< the file itself marks it as page furniture
    bool spaced = false;    ///< the file draws a blank before it, however narrow
    bool aslant = false;    ///< it runs neither level nor upright: a watermark, perhaps
    bool pale = false;      ///< of a colour near that of paper
    bool struck = false;    ///< a line goes through it
    Ink ink = Ink::plain;
    std::int16_t rotation = 0;  ///< quarter turns
    std::int16_t link = -1;     ///< index in PrintedPage::uris

    friend bool operator==(const PrintedWord&, const PrintedWord&) = default;
};

struct [[nodiscard]] PrintedPage {
    int number = 0;
    std::string label;
    float width = 0, height = 0;
    TextSource source = TextSource::native;
    float confidence = 1;
    bool pictured = false;     ///< images cover most of it: a scan, perhaps
    float pictures = 0;        ///< the share of it that images cover together, from 0
    std::size_t outlined = 0;  ///< filled shapes that stand in rows as letters do: letters drawn as outlines
    std::size_t drawn = 0;     ///< bytes of text that the page draws, whether they mean something or not
    std::vector<PrintedWord> words;  ///< in the order in which the file draws them
    std::vector<std::string> uris;
    std::vector<HiddenText> notes;  ///< remarks that lie on the page, each a window of its own
    std::vector<Box> rules;  ///< level and upright lines, thin as they are; none when there are too many

    friend bool operator==(const PrintedPage&, const PrintedPage&) = default;
};

struct PrintedDocument {
    std::string media_type = "application/pdf";
    std::vector<PrintedPage> pages;
    std::vector<OutlineItem> outline;
    DocumentInfo info;
    std::vector<std::string> warnings;
    std::vector<Attachment> attachments;  ///< told apart from the rest, see shield/wire.h

    friend bool operator==(const PrintedDocument&, const PrintedDocument&) = default;
};

}  // namespace raadspoor::ingest
