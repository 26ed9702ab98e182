#include "ingest/pdf/pdf_page.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/print/struck_words.h"

namespace raadspoor::ingest {

namespace {

Colour colour_of(const GfxRGB& rgb) {
    return {static_cast<float>(colToDbl(rgb.r)), static_cast<float>(colToDbl(rgb.g)),
            static_cast<float>(colToDbl(rgb.b))};
}

Colour fill_colour(GfxState* state) {
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    return colour_of(rgb);
}

Colour stroke_colour(GfxState* state) {
    GfxRGB rgb;
    state->getStrokeRGB(&rgb);
    return colour_of(rgb);
}

Box box_of(double x1, double y1, double x2, double y2) {
    return {static_cast<float>(std::min(x1, x2)), static_cast<float>(std::min(y1, y2)),
            static_cast<float>(std::max(x1, x2)), static_cast<float>(std::max(y1, y2))};
}

Box clip_of(GfxState* state) {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    state->getClipBBox(&x1, &y1, &x2, &y2);
    return {static_cast<float>(x1), static_cast<float>(y1), static_cast<float>(x2), static_cast<float>(y2)};
}

Box within(const Box& box, const Box& bounds) {
    return {std::max(box.left, bounds.left), std::max(box.top, bounds.top), std::min(box.right, bounds.right),
            std::min(box.bottom, bounds.bottom)};
}

/// The unit square of the current matrix, in which pictures are drawn, where it shows.
Box unit_square(GfxState* state) {
    const double* m = state->getCTM();
    const double xs[] = {m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]};
    const double ys[] = {m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]};
    const auto [left, right] = std::minmax_element(std::begin(xs), std::end(xs));
    const auto [top, bottom] = std::minmax_element(std::begin(ys), std::end(ys));
    return within(box_of(*left, *top, *right, *bottom), clip_of(state));
}

/// A closed part of a path on the page: its box, and how much of the box it fills.
struct Shape {
    Box box;
    double share = 0;
};

/// By the shoelace formula over its points; the handles of curves lie near enough.
Shape shape_of(GfxState* state, const GfxSubpath* path) {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9, twice = 0, x0 = 0, y0 = 0, before_x = 0,
           before_y = 0;
    for (int i = 0; i < path->getNumPoints(); ++i) {
        double x = 0, y = 0;
        state->transform(path->getX(i), path->getY(i), &x, &y);
        left = std::min(left, x), right = std::max(right, x), top = std::min(top, y),
        bottom = std::max(bottom, y);
        if (i == 0)
            x0 = x, y0 = y;
        else
            twice += before_x * y - x * before_y;
        before_x = x, before_y = y;
    }
    twice += before_x * y0 - x0 * before_y;
    const double area = (right - left) * (bottom - top);
    return {box_of(left, top, right, bottom), area > 0 ? std::abs(twice) / 2 / area : 0};
}

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/// Whether letters run neither level nor upright, by more than a scan lies askew.
bool is_aslant(GfxState* state) {
    const double *text = state->getTextMat(), *page = state->getCTM();
    const double x = std::abs(text[0] * page[0] + text[1] * page[2]),
                 y = std::abs(text[0] * page[1] + text[1] * page[3]);
    return std::min(x, y) > 0.14 * std::max(x, y);
}

bool is_white(const Colour& colour) { return std::min({colour.red, colour.green, colour.blue}) > 0.97F; }

/// Hardly darker than white paper.
bool is_pale(const Colour& colour) {
    return 0.3F * colour.red + 0.59F * colour.green + 0.11F * colour.blue > 0.6F;
}

bool is_bold(const TextWord& word) {
    const TextFontInfo* font = word.getFontInfo(0);
    if (font->isBold()) return true;
    const GooString* name = word.getFontName(0);
    if (!name) return false;
    const std::string& text = name->toStr();
    for (const char* weight : {"Bold", "bold", "Black", "Heavy", "-Semi", "Demi", "CMBX", "SFBX", "-Bd"})
        if (text.find(weight) != std::string::npos) return true;
    return false;
}

/// Words that do not show, but stand drawn again in plain sight at the same place, hide nothing.
std::vector<bool> shown_again(const std::vector<PrintedWord>& words) {
    std::vector<PrintedWord> plain;
    const bool any = std::any_of(words.begin(), words.end(),
                                 [](const PrintedWord& word) { return word.ink != Ink::plain; });
    if (!any) return std::vector<bool>(words.size(), false);
    std::copy_if(words.begin(), words.end(), std::back_inserter(plain),
                 [](const PrintedWord& word) { return word.ink == Ink::plain; });
    std::vector<bool> again = repeated(words, plain);
    for (std::size_t i = 0; i < words.size(); ++i) again[i] = again[i] && words[i].ink != Ink::plain;
    return again;
}

}  // namespace

std::vector<bool> repeated(const std::vector<PrintedWord>& words, const std::vector<PrintedWord>& others) {
    std::unordered_multimap<std::string_view, const PrintedWord*> places;
    for (const PrintedWord& word : others) places.emplace(word.text, &word);
    std::vector<bool> again(words.size(), false);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto [first, last] = places.equal_range(words[i].text);
        const float near = 0.4F * std::max(words[i].size, 1.0F);
        int tried = 0;  // a page of equal words is no text
        for (auto it = first; it != last && tried < 64 && !again[i]; ++it, ++tried)
            again[i] = std::abs(it->second->box.left - words[i].box.left) < near &&
                       std::abs(it->second->baseline - words[i].baseline) < near;
    }
    return again;
}

void PdfPageOutput::startPage(int number, GfxState* state, XRef* xref) {
    TextOutputDev::startPage(number, state, xref);
    surface_.clear();
    position_ = artifacts_ = clear_groups_ = dark_groups_ = 0;
    page_width_ = state->getPageWidth();
    page_height_ = state->getPageHeight();
    masked_ = false;
    marks_.clear();
    groups_.clear();
    saved_.clear();
    changes_.clear();
    rules_.clear();
    lines_.clear();
    outlines_.clear();
    beyond_.clear();
    blanks_.clear();
    jpegs_.clear();
    mended_.clear();
    file_ = xref;
    only_jpegs_ = true;
    fill_.reset();
    font_ = nullptr;
}

void PdfPageOutput::saveState(GfxState* state) {
    TextOutputDev::saveState(state);
    if (saved_.size() < 100000) saved_.push_back({veil_of(state, state->getFillOpacity()), masked_});
}

void PdfPageOutput::restoreState(GfxState* state) {
    TextOutputDev::restoreState(state);
    fill_.reset();
    if (saved_.empty()) return;
    masked_ = saved_.back().masked;
    saved_.pop_back();
}

void PdfPageOutput::updateFillColorSpace(GfxState* state) {
    TextOutputDev::updateFillColorSpace(state);
    fill_.reset();
}

void PdfPageOutput::updateFillColor(GfxState* state) {
    TextOutputDev::updateFillColor(state);
    fill_.reset();
}

/// The colour for filling, which is costly to ask Poppler for with each letter.
Colour PdfPageOutput::fill_of(GfxState* state) {
    if (!fill_) fill_ = fill_colour(state);
    return *fill_;
}

/// How a character is drawn that stands at (x, y) and is (dx, dy) wide.
PdfPageOutput::Change PdfPageOutput::change_at(GfxState* state, double x, double y, double dx, double dy) {
    Change change{{.position = position_}, artifacts_ > 0, is_aslant(state)};
    Lettering& letters = change.letters;
    const int mode = state->getRender();
    letters.outline = mode == 7;
    letters.unseen =
        mode == 3 || ((mode & 3) != 1 ? state->getFillOpacity() : state->getStrokeOpacity()) < 0.05;
    letters.colour = (mode & 3) == 1 ? stroke_colour(state) : fill_of(state);
    if ((mode & 3) == 2) {
        const Colour edge = stroke_colour(state);
        if (edge.red + edge.green + edge.blue <
            letters.colour.red + letters.colour.green + letters.colour.blue)
            letters.colour = edge;
    }
    double at_x = 0, at_y = 0;
    state->transform(x + dx / 2, y + dy / 2, &at_x, &at_y);
    const Box clip = clip_of(state);
    const auto centre_x = static_cast<float>(at_x), centre_y = static_cast<float>(at_y),
               height = 0.5F * static_cast<float>(state->getTransformedFontSize());
    // Letters stand up from their baseline; on turned pages in any direction.
    letters.clipped = centre_x < clip.left - 1 || centre_x > clip.right + 1 || centre_y + height < clip.top ||
                      centre_y - height > clip.bottom || clip.right - clip.left < 0.5F ||
                      clip.bottom - clip.top < 0.5F;
    return change;
}

void PdfPageOutput::drawChar(GfxState* state, double x, double y, double dx, double dy, double originX,
                             double originY, CharCode code, int bytes, const Unicode* u, int length) {
    std::u32string better;
    std::vector<Unicode> mended;
    if (const Claim claim = claim_of(u, length); claim != Claim::good && state->getFont() && file_)
        better = glyphs_.better(*state->getFont(), code, claim, *file_);
    if (!better.empty()) {
        mended.assign(better.begin(), better.end());
        u = mended.data(), length = static_cast<int>(mended.size());
        mended_.push_back(position_);
    }
    const Change change = change_at(state, x, y, dx, dy);
    note_beyond(state, x, y, dx, dy, u, length);
    const auto same = [&change](const Change& last) {
        Lettering letters = last.letters;
        letters.position = change.letters.position;
        return letters == change.letters && last.artifact == change.artifact && last.aslant == change.aslant;
    };
    if (changes_.empty() || !same(changes_.back())) changes_.push_back(change);
    if (length == 1 && (u[0] == 0x20 || u[0] == 0xA0)) blanks_.push_back(position_);
    TextOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, bytes, u, length);
    position_ += bytes;
}

void PdfPageOutput::incCharCount(int count) {
    TextOutputDev::incCharCount(count);
    position_ += count;
}

PdfPageOutput::Veil PdfPageOutput::veil_of(GfxState* state, double opacity) {
    if (opacity < 0.9) return Veil::clear;
    switch (state->getBlendMode()) {
        case gfxBlendNormal:
            return Veil::none;
        case gfxBlendMultiply:
        case gfxBlendDarken:
            return Veil::darkens;
        default:
            return Veil::clear;
    }
}

/// Whether nothing is seen through what is painted now: a black highlight hides, a yellow one does not.
bool PdfPageOutput::is_opaque(GfxState* state, double opacity, const Colour& colour) const {
    const Veil veil = veil_of(state, opacity);
    const bool black = std::max({colour.red, colour.green, colour.blue}) < 0.15F;
    const bool darkens = veil == Veil::darkens || dark_groups_ > 0;
    return veil != Veil::clear && clear_groups_ == 0 && !masked_ && (!darkens || black);
}

/// Keeps letters that Poppler throws away because they lie beyond the edge of the page.
void PdfPageOutput::note_beyond(GfxState* state, double x, double y, double dx, double dy, const Unicode* u,
                                int length) {
    double middle_x = 0, middle_y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    state->transform(x + dx / 2, y + dy / 2, &middle_x, &middle_y);
    const double size = state->getTransformedFontSize();
    const bool on_page =
        middle_x > -1 && middle_x < page_width_ + 1 && middle_y > -1 && middle_y - size < page_height_ + 1;
    if (on_page || length < 1) return;
    state->transform(x, y, &x1, &y1);
    state->transform(x + dx, y + dy, &x2, &y2);
    std::string letters;
    for (int i = 0; i < length; ++i) append_character(letters, u[i]);
    letters = clean(letters);
    const bool goes_on = std::hypot(x1 - beyond_x_, y1 - beyond_y_) < 0.2 * size;
    beyond_x_ = x2, beyond_y_ = y2;
    if (letters.find_first_not_of(" \n\t\f") == std::string::npos) {
        beyond_x_ = 1e9;
        return;
    }
    const Box box = box_of(x1, std::min(y1, y2) - size, x2, std::max(y1, y2));
    if (goes_on && !beyond_.empty()) {
        beyond_.back().text += letters;
        beyond_.back().box.right = std::max(beyond_.back().box.right, box.right);
    } else if (beyond_.size() < max_beyond) {
        PrintedWord& word = beyond_.emplace_back();
        word.text = letters;
        word.box = box;
        word.baseline = static_cast<float>(y1);
        word.size = static_cast<float>(size);
        word.ink = Ink::outside;
    }
}

/// Letters wholly beyond the edge, as words of the page.
void PdfPageOutput::add_beyond(PrintedPage& page) const {
    for (PrintedWord word : beyond_) {
        std::erase_if(word.text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; });
        if (!word.text.empty()) page.words.push_back(std::move(word));
    }
}

void PdfPageOutput::note_rule(const Box& box, bool seen) {
    const float height_of_line = box.bottom - box.top, length = box.right - box.left;
    if (seen && height_of_line <= 3 && length >= 3 && lines_.size() < max_rules) lines_.push_back(box);
    const float width = box.right - box.left, height = box.bottom - box.top;
    if (std::min(width, height) <= 3 && std::max(width, height) >= 6 && rules_.size() < max_rules)
        rules_.push_back(box);
}

/// The level and upright strokes of a path; curves are none.
void PdfPageOutput::note_rules(GfxState* state, const GfxSubpath* path, float width) {
    const Box clip = clip_of(state);
    const bool seen = !is_pale(stroke_colour(state)) && state->getStrokeOpacity() > 0.3;
    double x1 = 0, y1 = 0;
    for (int i = 0; i < path->getNumPoints() && rules_.size() < max_rules; ++i) {
        double x2 = 0, y2 = 0;
        state->transform(path->getX(i), path->getY(i), &x2, &y2);
        const bool straight = i > 0 && !path->getCurve(i) && !path->getCurve(i - 1);
        if (straight && (std::abs(x1 - x2) < 1 || std::abs(y1 - y2) < 1)) {
            const Box box = box_of(x1, y1, x2, y2);
            note_rule(within({box.left - width / 2, box.top - width / 2, box.right + width / 2,
                              box.bottom + width / 2},
                             clip),
                      seen);
        }
        x1 = x2, y1 = y2;
    }
}

void PdfPageOutput::stroke(GfxState* state) {
    TextOutputDev::stroke(state);
    note_painted(is_white(stroke_colour(state)));
    const GfxPath* path = state->getPath();
    const double width = state->getTransformedLineWidth();
    for (int i = 0; i < path->getNumSubpaths() && width < 3 && rules_.size() < max_rules; ++i)
        note_rules(state, path->getSubpath(i), static_cast<float>(width));
    if (width < 0.4 || path->getNumSubpaths() > 64 || state->getStrokeColorSpace()->getMode() == csPattern)
        return;
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath* sub = path->getSubpath(i);
        if (sub->getNumPoints() != 2) continue;
        double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
        state->transform(sub->getX(0), sub->getY(0), &x1, &y1);
        state->transform(sub->getX(1), sub->getY(1), &x2, &y2);
        const bool level = std::abs(y1 - y2) < 1, upright = std::abs(x1 - x2) < 1;
        if (level == upright) continue;
        Box box = box_of(x1, y1, x2, y2);
        const auto half = static_cast<float>(width / 2);
        (level ? box.top : box.left) -= half;
        (level ? box.bottom : box.right) += half;
        box = within(box, clip_of(state));
        const Colour colour = stroke_colour(state);
        const bool opaque = is_opaque(state, state->getStrokeOpacity(), colour);
        if (opaque && width < 3)
            surface_.line(box, colour, position_);
        else if (opaque)
            surface_.fill(box, colour, position_);
        else if (width >= 3)
            surface_.unclear(box, position_);
    }
}

void PdfPageOutput::fill(GfxState* state) {
    TextOutputDev::fill(state);
    note_fill(state);
}

void PdfPageOutput::eoFill(GfxState* state) {
    TextOutputDev::eoFill(state);
    note_fill(state);
}

void PdfPageOutput::note_fill(GfxState* state) {
    const GfxPath* path = state->getPath();
    const int parts = path->getNumSubpaths();
    const Box clip = clip_of(state);
    const Colour colour = fill_colour(state);
    const bool seen = !is_pale(colour) && state->getFillOpacity() > 0.3;
    note_painted(is_white(colour));
    for (int i = 0; i < parts && rules_.size() < max_rules; ++i)
        if (path->getSubpath(i)->getNumPoints() > 3 && path->getSubpath(i)->getNumPoints() < 6)
            note_rule(within(shape_of(state, path->getSubpath(i)).box, clip), seen);
    const bool letters = seen && position_ < much_text && outlines_.size() < max_outlines;
    const auto note_letter = [&](const GfxSubpath* part, const Box& box) {
        if (letters) note_letterlike(within(box, clip), part->getNumPoints() < 7);
    };
    if (parts > 64) {
        for (int i = 0; letters && i < parts && outlines_.size() < max_outlines; ++i)
            note_letter(path->getSubpath(i), shape_of(state, path->getSubpath(i)).box);
        surface_.unclear(clip, position_);
        return;
    }
    std::vector<Shape> shapes;
    for (int i = 0; i < parts; ++i)
        if (path->getSubpath(i)->getNumPoints() > 2) {
            shapes.push_back(shape_of(state, path->getSubpath(i)));
            note_letter(path->getSubpath(i), shapes.back().box);
        }
    const bool opaque = is_opaque(state, state->getFillOpacity(), colour) &&
                        state->getFillColorSpace()->getMode() != csPattern;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        // One part in another is a hole.
        bool whole = opaque && shapes[i].share > 0.88;
        for (std::size_t k = 0; k < shapes.size() && whole; ++k)
            whole = k == i || !overlap(shapes[i].box, shapes[k].box);
        const Box box = within(shapes[i].box, clip);
        if (whole)
            surface_.fill(box, fill_colour(state), position_);
        else
            surface_.unclear(box, position_);
    }
}

void PdfPageOutput::note_letterlike(const Box& box, bool simple) {
    const float width = box.right - box.left, height = box.bottom - box.top;
    if (height > 2 && height < 40 && width > 0.3F && width < 40 && outlines_.size() < max_outlines)
        outlines_.push_back({box, simple});
}

void PdfPageOutput::note_clip(GfxState* state) {
    only_jpegs_ = false;
    surface_.unclear(clip_of(state), position_);
}

/// White below the pictures is as paper.
void PdfPageOutput::note_painted(bool white) { only_jpegs_ = only_jpegs_ && white && jpegs_.empty(); }

/// A picture that lies upright, whole, and as it is in the file.
void PdfPageOutput::note_jpeg(GfxState* state, const Object* ref, Stream* stream,
                              const GfxImageColorMap* colours) {
    constexpr std::size_t most = 500;
    const double* m = state->getCTM();
    const Box box = box_of(m[4], m[5], m[4] + m[0], m[5] + m[3]), clip = clip_of(state);
    const auto on_page = [this](const Box& it) {
        return within(it, {0, 0, static_cast<float>(page_width_), static_cast<float>(page_height_)});
    };
    const Box whole = on_page(box), shown = on_page(within(box, clip));
    const bool upright = m[0] > 0 && m[3] < 0 && std::abs(m[1]) + std::abs(m[2]) < 1e-6;
    const bool cut = shown.left > whole.left + 1 || shown.right < whole.right - 1 ||
                     shown.top > whole.top + 1 || shown.bottom < whole.bottom - 1;
    only_jpegs_ = only_jpegs_ && upright && !cut && jpegs_.size() < most && ref && ref->isRef() && colours &&
                  is_plain_jpeg(*stream, *colours) && veil_of(state, state->getFillOpacity()) == Veil::none &&
                  groups_.empty() && !masked_;
    if (only_jpegs_) jpegs_.push_back({ref->getRef().num, ref->getRef().gen, box});
}

std::vector<PastedJpeg> PdfPageOutput::take_jpegs() {
    return only_jpegs_ ? std::move(jpegs_) : std::vector<PastedJpeg>{};
}

bool PdfPageOutput::tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                                      int, int, int, double, double) {
    note_clip(state);
    return true;
}
bool PdfPageOutput::functionShadedFill(GfxState* state, GfxFunctionShading*) {
    note_clip(state);
    return true;
}
bool PdfPageOutput::axialShadedFill(GfxState* state, GfxAxialShading*, double, double) {
    note_clip(state);
    return true;
}
bool PdfPageOutput::radialShadedFill(GfxState* state, GfxRadialShading*, double, double) {
    note_clip(state);
    return true;
}
bool PdfPageOutput::gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) {
    note_clip(state);
    return true;
}
bool PdfPageOutput::patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) {
    note_clip(state);
    return true;
}

void PdfPageOutput::note_picture(GfxState* state, bool opaque) {
    constexpr Colour white{1, 1, 1};  // it may have any
    const Box box = unit_square(state);
    if (position_ < much_text) note_letterlike(box, false);  // some scanners cut a page in its letters
    surface_.picture(box, opaque && is_opaque(state, state->getFillOpacity(), white), position_);
}

void PdfPageOutput::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                              GfxImageColorMap* colours, bool interpolate, const int* mask, bool in_line) {
    note_picture(state, mask == nullptr);
    note_jpeg(state, mask ? nullptr : ref, stream, colours);
    OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask, in_line);
}

void PdfPageOutput::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                                  bool invert, bool interpolate, bool in_line) {
    note_picture(state, false);
    only_jpegs_ = false;
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
}

void PdfPageOutput::drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool,
                                    Stream*, int, int, bool, bool) {
    note_picture(state, false);
    only_jpegs_ = false;
}

void PdfPageOutput::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool,
                                        Stream*, int, int, GfxImageColorMap*, bool) {
    note_picture(state, false);
    only_jpegs_ = false;
}

/// By now the state is a new one; how the group as a whole is drawn was in the one saved just before.
void PdfPageOutput::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                           bool for_mask) {
    const Veil veil = for_mask || masked_ ? Veil::clear : saved_.empty() ? Veil::none : saved_.back().veil;
    if (groups_.size() >= 100000) return;
    groups_.push_back(veil);
    clear_groups_ += veil == Veil::clear;
    dark_groups_ += veil == Veil::darkens;
}

void PdfPageOutput::endTransparencyGroup(GfxState*) {
    if (groups_.empty()) return;
    clear_groups_ -= groups_.back() == Veil::clear;
    dark_groups_ -= groups_.back() == Veil::darkens;
    groups_.pop_back();
}

void PdfPageOutput::setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) { masked_ = true; }
void PdfPageOutput::clearSoftMask(GfxState*) { masked_ = false; }

void PdfPageOutput::beginMarkedContent(const char* name, Dict* properties) {
    TextOutputDev::beginMarkedContent(name, properties);
    const bool artifact = name && std::string_view(name) == "Artifact";
    if (marks_.size() < 100000) marks_.push_back(artifact);
    artifacts_ += artifact;
}

void PdfPageOutput::endMarkedContent(GfxState* state) {
    TextOutputDev::endMarkedContent(state);
    if (marks_.empty()) return;
    artifacts_ -= marks_.back();
    marks_.pop_back();
}

PrintedWord PdfPageOutput::word_of(const TextWord& source, const Change& change) {
    std::string raw;
    for (int i = 0; i < source.getLength(); ++i) append_character(raw, *source.getChar(i));
    if (const TextFontInfo* font = source.getFontInfo(0); font != font_) {
        font_ = font;
        bold_ = is_bold(source);
    }
    PrintedWord word;
    // Nearly all words are plain letters.
    if (std::all_of(raw.begin(), raw.end(), [](char c) { return c > 0x20 && c < 0x7F; })) {
        word.text = std::move(raw);
    } else {
        word.text = clean(raw);
        std::erase_if(word.text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; });
    }
    double left = 0, top = 0, right = 0, bottom = 0;
    source.getBBox(&left, &top, &right, &bottom);
    // To a sixteenth of a point, which no eye sees and which stores in few bytes.
    const auto rounded = [](double value) { return static_cast<float>(std::nearbyint(value * 16) / 16); };
    word.box = {rounded(left), rounded(top), rounded(right), rounded(bottom)};
    word.baseline = static_cast<float>(source.getBaseline());
    word.size = static_cast<float>(source.getFontSize());
    word.rotation = static_cast<std::int16_t>(source.getRotation());
    word.bold = bold_;
    word.artifact = change.artifact;
    word.aslant = change.aslant;
    word.pale = is_pale(change.letters.colour);
    return word;
}

std::vector<std::size_t> PdfPageOutput::take(PrintedPage& page) {
    const float area = page.width * page.height;
    page.drawn = static_cast<std::size_t>(position_);
    page.pictures = surface_.pictured_area() / std::max(area, 1.0F);
    page.pictured = page.pictures > 0.6F;
    page.outlined = position_ < much_text ? letters_among(std::move(outlines_)) : 0;
    std::vector<std::size_t> pictured;
    const std::unique_ptr<TextWordList> words = makeWordList();
    if (!words) return pictured;
    std::vector<bool> may_show;
    auto blank = blanks_.begin();
    int before = 0;
    page.words.reserve(static_cast<std::size_t>(words->getLength()));
    for (int i = 0; i < words->getLength(); ++i) {
        const TextWord& source = *words->get(i);
        const auto after = std::upper_bound(
            changes_.begin(), changes_.end(), source.getCharPos(),
            [](int position, const Change& change) { return position < change.letters.position; });
        Change change = after == changes_.begin() ? Change{} : *std::prev(after);
        change.letters.position = source.getCharPos();
        PrintedWord word = word_of(source, change);
        blank = std::lower_bound(blank, blanks_.end(), before);
        word.spaced = blank != blanks_.end() && *blank < source.getCharPos();
        before = source.getCharPos();
        const float x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
        const bool on_page = x >= 0 && x <= page.width && y >= 0 && y <= page.height;
        if (word.text.empty() || !on_page) continue;
        const InkVerdict verdict = surface_.judge(word, change.letters, area);
        word.ink = verdict.ink;
        const auto first = std::lower_bound(mended_.begin(), mended_.end(), source.getCharPos());
        mended_words_ += first != mended_.end() && *first < source.getCharPos() + source.getCharLen();
        may_show.push_back(verdict.pictured);
        page.words.push_back(std::move(word));
    }
    if (rules_.size() < max_rules) page.rules = std::move(rules_);
    if (lines_.size() < max_rules) strike_words(page.words, std::move(lines_));
    const std::vector<bool> again = shown_again(page.words);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        if (again[i]) continue;
        if (may_show[i]) pictured.push_back(kept);
        if (kept != i) page.words[kept] = std::move(page.words[i]);
        ++kept;
    }
    page.words.resize(kept);
    add_beyond(page);
    return pictured;
}

}  // namespace raadspoor::ingest
