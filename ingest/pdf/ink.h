// Whether letters show: colours, bars and pictures over and under a word.
//
//     Surface surface;
//     surface.fill({70, 90, 200, 110}, black, 12);          // a bar, drawn after twelve bytes of text
//     surface.judge(word, {.position = 3}, page_area).ink == Ink::covered
//
// A page is told in the order in which it is painted; time is counted in bytes of text drawn so far. Opaque
// shapes that come after a word hide it; what came before it is what it stands on. What cannot be known (a
// picture, a gradient, something half transparent) never hides a word and never makes one white.
#pragma once

#include <vector>

#include "corpus/document.h"
#include "ingest/pdf/page_image.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

/// Red, green, blue, 0 to 1.
struct Colour {
    float red = 0, green = 0, blue = 0;

    friend bool operator==(const Colour&, const Colour&) = default;
};

/// How a word's letters are drawn.
struct Lettering {
    int position = 0;  ///< bytes of text drawn before it
    Colour colour;
    bool unseen = false;   ///< by rendering mode or transparency
    bool clipped = false;  ///< outside what may be painted
    bool outline = false;  ///< unseen by itself, but a mask for what is painted after it (rendering mode 7)

    friend bool operator==(const Lettering&, const Lettering&) = default;
};

/// What was judged of a word.
struct [[nodiscard]] InkVerdict {
    Ink ink = Ink::plain;
    bool pictured = false;  ///< it lies on or under a picture that may show it, as the text layer of a scan
                            ///< does: look at the picture

    friend bool operator==(const InkVerdict&, const InkVerdict&) = default;
};

/// All that was painted on a page but its text.
class Surface {
public:
    void clear();

    /// A filled rectangle. Coordinates as in Box.
    void fill(const Box& box, const Colour& colour, int position);
    /// A line: it hides only together with others.
    void line(const Box& box, const Colour& colour, int position);
    /// A picture. `opaque`: nothing shines through it.
    void picture(const Box& box, bool opaque, int position);
    /// Something of unknown colour that hides nothing: a gradient, a shape with holes, a half transparent
    /// bar.
    void unclear(const Box& box, int position);

    /// `page_area` in square points. Linear in what was painted.
    InkVerdict judge(const PrintedWord& word, const Lettering& letters, float page_area) const;

    /// Area of all pictures together, overlaps counted twice.
    float pictured_area() const;

private:
    struct Paint {
        Box box;
        Colour colour;
        int position = 0;
        bool known = false;   // its colour
        bool covers = false;  // it hides what came before
        bool picture = false;
    };
    void add(const Paint& paint);
    static bool may_be_scan(const Paint& paint, float page_area);
    bool lost_in_backdrop(const Box& core, const Lettering& letters) const;
    bool under_strips(const Box& core, const Lettering& letters, float page_area) const;

    static constexpr std::size_t max_paints = 4000;  // a page with more is a drawing
    std::vector<Paint> paints_, strips_;             // strips: fills too thin to be a backdrop
    bool overflown_ = false;
};

/// Whether the picture of the page shows something in `part` of it: dark on light, or the other way round.
bool has_ink(const PageImage& image, const Box& part);

/// Whether `part` of the picture is dark all over, as under a bar.
bool is_barred(const PageImage& image, const Box& part);

/// The part of a word where its letters have ink: from the baseline up to the height of an x, without the
/// ends.
Box core_of(const PrintedWord& word);

}  // namespace raadspoor::ingest
