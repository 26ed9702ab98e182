#include "ingest/pdf/annotations.h"

#include <poppler/Annot.h>
#include <poppler/Array.h>
#include <poppler/Dict.h>
#include <poppler/Object.h>

#include <algorithm>
#include <string_view>

#include "ingest/pdf/text_string.h"
#include "ingest/print/struck_words.h"

namespace raadspoor::ingest {

namespace {

constexpr int most_annotations = 5000;
constexpr int most_parts = 1000;  // of one annotation
constexpr std::size_t longest_note = 20'000;

/// The box around `count` numbers of `array` from `from` on: x and y by turns. False when they are no
/// numbers.
bool read_box(const Object& array, int from, int count, PDFRectangle& box) {
    if (!array.isArray() || array.arrayGetLength() < from + count) return false;
    box = {1e9, 1e9, -1e9, -1e9};
    for (int i = 0; i < count; i += 2) {
        const Object x = array.arrayGet(from + i), y = array.arrayGet(from + i + 1);
        if (!x.isNum() || !y.isNum()) return false;
        box.x1 = std::min(box.x1, x.getNum()), box.x2 = std::max(box.x2, x.getNum());
        box.y1 = std::min(box.y1, y.getNum()), box.y2 = std::max(box.y2, y.getNum());
    }
    return true;
}

/// The parts of the page that an annotation marks: its quadrilaterals, else its rectangle.
std::vector<Box> parts_of(Dict& annotation, ::Page& source) {
    std::vector<Box> parts;
    PDFRectangle box;
    const Object quads = annotation.lookup("QuadPoints");
    for (int i = 0; i < most_parts && read_box(quads, 8 * i, 8, box); ++i)
        parts.push_back(shown_at(box, source));
    if (parts.empty() && read_box(annotation.lookup("Rect"), 0, 4, box))
        parts.push_back(shown_at(box, source));
    return parts;
}

void mark_removed(std::vector<PrintedWord>& words, const std::vector<Box>& parts) {
    for (const Box& part : parts)
        for (PrintedWord& word : words) {
            const float x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
            const bool inside = x >= part.left && x <= part.right && y >= part.top && y <= part.bottom;
            if (inside && word.ink == Ink::plain) word.ink = Ink::marked;
        }
}

/// What a person wrote in a window of its own. Free text and fields stand on the page itself.
void add_note(Dict& annotation, ::Page& source, PrintedPage& page) {
    const Object contents = annotation.lookup("Contents");
    if (!contents.isString()) return;
    HiddenText note{0, {}, text_string(contents.getString()->toStr()).substr(0, longest_note), "note"};
    note.text.resize(std::min(note.text.size(), note.text.find_last_not_of(" \n\t") + 1));
    PDFRectangle box;
    if (read_box(annotation.lookup("Rect"), 0, 4, box)) note.box = shown_at(box, source);
    if (!note.text.empty()) page.notes.push_back(std::move(note));
}

}  // namespace

Box shown_at(const PDFRectangle& r, ::Page& source) {
    const PDFRectangle& crop = *source.getCropBox();
    const auto box = [](double left, double top, double right, double bottom) {
        return Box{static_cast<float>(left), static_cast<float>(top), static_cast<float>(right),
                   static_cast<float>(bottom)};
    };
    switch (source.getRotate()) {
        case 90:
            return box(r.y1 - crop.y1, r.x1 - crop.x1, r.y2 - crop.y1, r.x2 - crop.x1);
        case 180:
            return box(crop.x2 - r.x2, r.y1 - crop.y1, crop.x2 - r.x1, r.y2 - crop.y1);
        case 270:
            return box(crop.y2 - r.y2, crop.x2 - r.x2, crop.y2 - r.y1, crop.x2 - r.x1);
        default:
            return box(r.x1 - crop.x1, crop.y2 - r.y2, r.x2 - crop.x1, crop.y2 - r.y1);
    }
}

bool apply_annotations(PrintedPage& page, ::Page& source) {
    const Object all = source.getAnnotsObject();
    if (!all.isArray()) return false;
    bool clips = false;
    const int count = std::min(all.arrayGetLength(), most_annotations);
    for (int i = 0; i < count; ++i) {
        const Object object = all.arrayGet(i);
        if (!object.isDict()) continue;
        Dict& annotation = *object.getDict();
        const Object subtype = annotation.lookup("Subtype");
        const std::string_view kind = subtype.isName() ? subtype.getName() : "";
        if (kind == "StrikeOut") strike_parts(page.words, parts_of(annotation, source));
        if (kind == "Redact") mark_removed(page.words, parts_of(annotation, source));
        const bool on_page = kind == "Link" || kind == "Widget" || kind == "FreeText" || kind == "Popup";
        if (!on_page && !kind.empty()) add_note(annotation, source, page);
        clips = clips || kind == "FileAttachment";
    }
    return clips;
}

}  // namespace raadspoor::ingest
