// What Poppler draws on a page: words, and how they show. Internal to pdf_reader.cpp; Poppler's types show
// here.
#pragma once

#include <poppler/GfxState.h>
#include <poppler/TextOutputDev.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/pdf/glyph_letters.h"
#include "ingest/pdf/ink.h"
#include "ingest/pdf/outlines.h"
#include "ingest/pdf/page_image.h"
#include "ingest/pdf/pasted_jpegs.h"
#include "ingest/print/printed.h"

class PDFDoc;

namespace raadspoor::ingest {

/// A page of an open document as a picture; nothing when it cannot be shown. See page_image.h.
[[nodiscard]] std::optional<PageImage> render_page(PDFDoc& pdf, int number, int dpi);

/// Which of `words` stand at the same place in `others`. The 64 nearest in kind are looked at.
[[nodiscard]] std::vector<bool> repeated(const std::vector<PrintedWord>& words,
                                         const std::vector<PrintedWord>& others);

/// Takes the words off a page, and notes what else bears on how they show.
class PdfPageOutput : public TextOutputDev {
public:
    PdfPageOutput() : TextOutputDev(nullptr, false, 0, true, false) {}

    /// The words of the page that was displayed last, put into `page`, whose size is known. Gives the places
    /// in `page.words` of those that only a picture on the page may show.
    [[nodiscard]] std::vector<std::size_t> take(PrintedPage& page);

    /// How many words of the pages until now have a glyph whose letters are not those that its font claims.
    [[nodiscard]] std::size_t mended() const { return mended_words_; }

    /// The pictures on the page that was displayed last, when nothing else shows on it but its text; none
    /// otherwise.
    [[nodiscard]] std::vector<PastedJpeg> take_jpegs();

    // What Poppler calls.
    bool needNonText() override { return true; }  // pictures count
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }
    void startPage(int number, GfxState* state, XRef* xref) override;
    void saveState(GfxState* state) override;
    void restoreState(GfxState* state) override;
    void updateFillColorSpace(GfxState* state) override;
    void updateFillColor(GfxState* state) override;
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY,
                  CharCode code, int bytes, const Unicode* u, int length) override;
    void incCharCount(int count) override;
    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override;
    bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                           int, double, double) override;
    bool functionShadedFill(GfxState* state, GfxFunctionShading*) override;
    bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override;
    bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override;
    bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override;
    bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override;
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                   GfxImageColorMap* colours, bool interpolate, const int* mask, bool in_line) override;
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool in_line) override;
    void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                         int, bool, bool) override;
    void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*,
                             int, int, GfxImageColorMap*, bool) override;
    void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace*, bool, bool,
                                bool for_mask) override;
    void endTransparencyGroup(GfxState* state) override;
    void setSoftMask(GfxState* state, const double*, bool, Function*, GfxColor*) override;
    void clearSoftMask(GfxState* state) override;
    void beginMarkedContent(const char* name, Dict* properties) override;
    void endMarkedContent(GfxState* state) override;

private:
    /// From a place in the text on, how letters are drawn.
    struct Change {
        Lettering letters;  // with the position from which it counts
        bool artifact = false, aslant = false;
    };
    /// What shows of that which lies under a group.
    enum class Veil {
        none,     // nothing
        darkens,  // all that is darker: it is multiplied
        clear,    // anything
    };
    /// What `q` keeps beside Poppler's own state.
    struct Saved {
        Veil veil = Veil::none;
        bool masked = false;  // a soft mask is on
    };

    Change change_at(GfxState* state, double x, double y, double dx, double dy);
    Colour fill_of(GfxState* state);
    static Veil veil_of(GfxState* state, double opacity);
    bool is_opaque(GfxState* state, double opacity, const Colour& colour) const;
    void note_beyond(GfxState* state, double x, double y, double dx, double dy, const Unicode* u, int length);
    void add_beyond(PrintedPage& page) const;
    void note_fill(GfxState* state);
    void note_rules(GfxState* state, const GfxSubpath* path, float width);
    void note_rule(const Box& box, bool seen);
    void note_clip(GfxState* state);
    void note_picture(GfxState* state, bool opaque);
    void note_jpeg(GfxState* state, const Object* ref, Stream* stream, const GfxImageColorMap* colours);
    void note_painted(bool white);
    void note_letterlike(const Box& box, bool simple);
    PrintedWord word_of(const TextWord& source, const Change& change);

    static constexpr std::size_t max_rules = 8000;   // a page with more is a drawing
    static constexpr std::size_t max_beyond = 5000;  // words
    static constexpr std::size_t max_outlines = 6000;
    static constexpr int much_text = 3000;  // bytes: a page with so much has its letters as text

    Surface surface_;
    std::vector<Box> rules_;
    std::vector<OutlineShape> outlines_;  // of the size of letters, as long as there is little text
    std::vector<Box> lines_;              // level and thin ones that show, however short
    std::vector<PastedJpeg> jpegs_;
    bool only_jpegs_ = true;              // nothing else shows, but text
    std::vector<PrintedWord> beyond_;     // letters beyond the edge of the page
    double beyond_x_ = 0, beyond_y_ = 0;  // where the last of them ends
    double page_width_ = 0, page_height_ = 0;
    GlyphLetters glyphs_;
    std::vector<int> mended_;  // where in the text a glyph has other letters than its font claims
    std::size_t mended_words_ = 0;
    XRef* file_ = nullptr;
    std::vector<int> blanks_;  // where in the text a blank is drawn
    int position_ = 0;         // bytes of text drawn so far, as TextWord::getCharPos() counts them
    int artifacts_ = 0;        // open artifact marks
    int clear_groups_ = 0, dark_groups_ = 0;
    const TextFontInfo* font_ = nullptr;  // of the word that was taken last, and whether it is bold
    bool bold_ = false;
    std::optional<Colour> fill_;  // the colour for filling, until it changes
    bool masked_ = false;
    std::vector<bool> marks_;
    std::vector<Veil> groups_;
    std::vector<Saved> saved_;
    std::vector<Change> changes_;
};

}  // namespace raadspoor::ingest
