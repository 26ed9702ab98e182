// Text that a page hides is found and kept out of the running text; text that shows is not called hidden
// (R24).
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/kinds/read.h"
#include "tests/ingest/jpeg_maker.h"
#include "tests/ingest/pdf_maker.h"

using namespace raadspoor;
using tests::made_pdf;
using tests::PageOptions;
using tests::written;

namespace {

const std::string visible = "Het college besluit openbaar";
const std::string secret = "Jansen 111222333";
// Where the secret stands when it is written at 700: from 72 to 174, with some room.
const std::string bar = "70 696 108 14 re f\n";

// Puts what is written upright on a page that is shown a quarter turned.
const std::string turned = "0 1 -1 0 845 0 cm\n";

struct Example {
    std::string name, content;
    PageOptions options = {};
};

Document read(const Example& example) {
    const Result<Document> document = ingest::parse(made_pdf(example.content, example.options), "gemaakt.pdf",
                                                    {.ocr = ingest::Ocr::never, .password = {}});
    REQUIRE(document);
    return *document;
}

std::string hidden_of(const Document& document) {
    std::string text;
    for (const HiddenText& it : document.hidden) text += it.text + " ";
    return text;
}

/// Squeezed letters stand apart as words.
std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// Each page has a line that shows, and the secret.
std::string page(const std::string& rest) { return written(visible, 760) + rest; }

const std::vector<tests::Area> around_secret = {{70, 695, 180, 712}};
const std::vector<tests::Area> around_both = {{70, 695, 180, 712}, {70, 755, 240, 772}};

std::vector<Example> hidden_examples() {
    const std::string text = written(secret, 700);
    const std::string unseen = "q BT 3 Tr /F 12 Tf 72 700 Td (" + secret + ") Tj ET Q\n";
    const std::string layer = "q BT 3 Tr /F 12 Tf 72 760 Td (" + visible + ") Tj ET Q\n" + unseen;
    const std::string scan = "q 595 0 0 842 0 0 cm /scan Do Q\n";
    std::string hair_thin;
    for (int i = 0; i < 28; ++i)
        hair_thin += "70 " + std::to_string(696 + i / 2) + (i % 2 ? ".5" : "") + " 108 0.5 re f ";
    return {
        {"black bar", page(text + "0 g " + bar)},
        {"grey bar", page(text + "0.5 g " + bar)},
        {"white bar", page(text + "1 g " + bar)},
        {"coloured bar", page(text + "0.8 0.1 0.1 rg " + bar)},
        {"bar just as high as the letters", page(text + "0 g 71 699 104 10 re f\n")},
        {"bar drawn as a thick line", page(text + "0 G 13 w 70 704 m 178 704 l S\n")},
        {"one bar a word", page(text + "0 g 70 696 42 14 re f 113 696 64 14 re f\n")},
        {"a bar a letter",
         page(text +
              "0 g 70 696 20 14 re 90 696 20 14 re 110 696 20 14 re 130 696 20 14 re 150 696 28 14 re f\n")},
        {"bar with round corners",
         page(text + "0 g 72 696 m 176 696 l 178 696 178 698 178 699 c 178 708 l 178 710 177 711 176 711 c "
                     "71 711 l 70 711 69 710 69 708 c 69 699 l 69 697 70 696 72 696 c f\n")},
        {"bar from a form", page(text + "q 108 0 0 14 70 696 cm /bar Do Q\n")},
        {"bar from a transparency group", page(text + "q 108 0 0 14 70 696 cm /group Do Q\n")},
        {"bar in an annotation",
         page(text),
         {.page_entries = "/Annots [50 0 R]",
          .objects = {{50,
                       "<< /Type /Annot /Subtype /Square /Rect [70 696 178 710] /F 4 /AP << /N 51 0 R >> >>"},
                      {51,
                       "<< /Type /XObject /Subtype /Form /BBox [0 0 108 14] /Length 21 >>\nstream\n0 g 0 0 "
                       "108 14 re f  \nendstream"}}}},
        {"black highlight", page(text + "q /multiply gs 0 g " + bar + "Q\n")},
        {"multiplied black group", page(text + "q /multiply gs 108 0 0 14 70 696 cm /group Do Q\n")},
        {"bar of strips",
         page(text +
              "0 g 70 696 108 2 re f 70 698 108 2 re f 70 700 108 2 re f 70 702 108 2 re f 70 704 108 2 "
              "re f 70 706 108 2 re f 70 708 108 2 re f\n")},
        {"bar of hair-thin strips", page(text + "0 g " + hair_thin + "\n")},
        {"bar of drawn lines",
         page(text +
              "0 G 2 w 70 699 m 178 699 l S 70 701 m 178 701 l S 70 703 m 178 703 l S 70 705 m 178 705 "
              "l S 70 707 m 178 707 l S\n")},
        {"a redaction that was never carried out",
         page(text),
         {.page_entries = "/Annots [50 0 R]",
          .objects = {{50,
                       "<< /Type /Annot /Subtype /Redact /Rect [70 696 178 710] /QuadPoints [70 710 178 710 "
                       "70 696 178 696] >>"}}}},
        {"a redaction on a turned page",
         turned + page(text),
         {.page_entries = "/Rotate 90 /Annots [50 0 R]",
          .objects = {{50, "<< /Type /Annot /Subtype /Redact /Rect [135 70 149 178] >>"}}}},
        {"a sticky note",
         page(""),
         {.page_entries = "/Annots [50 0 R]",
          .objects = {{50, "<< /Type /Annot /Subtype /Text /Rect [400 700 420 720] /Contents (" + secret +
                               ") >>"}}}},
        {"a layer that is switched off",
         page("/OC /L BDC " + text + "EMC\n"),
         {.catalog_entries = "/OCProperties << /OCGs [60 0 R] /D << /OFF [60 0 R] >> >>",
          .objects = {{60, "<< /Type /OCG /Name (Concept) >>"}}}},
        {"outside the crop", page(text), {.page_entries = "/CropBox [0 720 595 842]"}},
        {"beyond the edge of the paper", page("BT /F 12 Tf 672 700 Td (" + secret + ") Tj ET\n")},
        {"bar on a turned page", turned + page(text + "0 g " + bar), {.page_entries = "/Rotate 90"}},
        {"bar on a cropped page", page(text + "0 g " + bar), {.page_entries = "/CropBox [50 500 400 800]"}},
        {"black picture", page(text + "q 108 0 0 14 70 696 cm /black Do Q\n")},
        {"white picture", page(text + "q 108 0 0 14 70 696 cm /white Do Q\n")},
        {"photograph", page(text + "q 110 0 0 16 69 695 cm /photo Do Q\n")},
        {"white on paper", page(written(secret, 700, "1 g"))},
        {"nearly white on paper", page(written(secret, 700, "0.97 0.97 0.97 rg"))},
        {"white in CMYK", page(written(secret, 700, "0 0 0 0 k"))},
        {"white on white", page("1 g " + bar + written(secret, 700, "1 g"))},
        {"black on a black bar", page("0 g " + bar + text)},
        {"grey on grey", page("0.6 g " + bar + written(secret, 700, "0.6 g"))},
        {"without ink", page(unseen)},
        {"only clips", page("q BT 7 Tr /F 12 Tf 72 700 Td (" + secret + ") Tj ET Q\n")},
        {"fully transparent", page(written(secret, 700, "/none gs"))},
        {"clipped away", page(written(secret, 700, "300 300 50 50 re W n"))},
        {"clipped to nothing", page(written(secret, 700, "0 0 0 0 re W n"))},
        {"tiny", page("BT /F 0.5 Tf 72 700 Td (" + secret + ") Tj ET\n")},
        {"squeezed", page("BT /F 12 Tf 1 Tz 72 700 Td (" + secret + ") Tj ET\n")},
        {"text layer under a bar in the scan", scan + layer, {.print = around_both, .bars = around_secret}},
        {"text layer under a bar on the scan", scan + layer + "0 g " + bar, {.print = around_both}},
        {"text layer where the scan is blank", scan + layer, {.print = {{70, 755, 240, 772}}}},
    };
}

std::vector<Example> good_examples() {
    const std::string text = written(secret, 700);
    const std::string white = written(secret, 700, "1 g");
    const std::string layer =
        "q BT 3 Tr /F 12 Tf 72 760 Td (" + visible + ") Tj 0 -60 Td (" + secret + ") Tj ET Q\n";
    const std::string scan = "q 595 0 0 842 0 0 cm /scan Do Q\n";
    const std::string strips =
        "q 0 421 595 421 re W n 595 0 0 842 0 0 cm /scan Do Q\nq 0 0 595 421 re W n 595 0 0 842 0 0 cm /scan "
        "Do Q\n";
    const std::string frame = "60 690 140 30 re 62 692 136 26 re ";
    return {
        {"plain", page(text)},
        {"white on a black head", page("0 g " + bar + white)},
        {"white on a blue head", page("0 0.2 0.6 rg " + bar + white)},
        {"white on a dark head in CMYK", page("1 0.6 0 0.3 k " + bar + white)},
        {"white on a spot colour", page("/spot cs 1 scn " + bar + white)},
        {"white on a head with round corners",
         page("0 g 72 690 m 180 690 l 190 690 190 715 180 715 c 72 715 l 60 715 60 690 72 690 c f\n" +
              white)},
        {"white on a gradient", page("q " + std::string("60 690 140 30 re W n /shade sh Q\n") + white)},
        {"white on a gradient pattern", page("/Pattern cs /gradient scn " + bar + white)},
        {"white on a picture", page("q 140 0 0 30 60 690 cm /black Do Q\n" + white)},
        {"white on a photograph", page("q 140 0 0 30 60 690 cm /photo Do Q\n" + white)},
        {"white on a form's bar", page("q 140 0 0 30 60 690 cm /bar Do Q\n" + white)},
        {"white on a group's bar", page("q 140 0 0 30 60 690 cm /group Do Q\n" + white)},
        {"white on a thick line", page("0 G 16 w 60 704 m 200 704 l S\n" + white)},
        {"white on half transparent black", page("q /half gs 0 g " + bar + "Q\n" + white)},
        {"white on a dark page", "0.1 g 0 0 595 842 re f\n" + written(visible, 760, "1 g") + white},
        {"white in cells next to each other", page("0 g 60 690 50 30 re f 110 690 100 30 re f\n" + white)},
        {"white on a filled and outlined cell", page("0 0 0.5 rg 0 G 60 690 140 30 re B\n" + white)},
        {"white with a dark edge",
         page("q 1 g 0 G 0.5 w BT 2 Tr /F 12 Tf 72 700 Td (" + secret + ") Tj ET Q\n")},
        {"outline only", page("q 0 G 1 g BT 1 Tr /F 12 Tf 72 700 Td (" + secret + ") Tj ET Q\n")},
        {"dark on a grey cell", page("0.85 g " + bar + written(secret, 700, "0 g"))},
        {"dark on yellow", page("1 1 0 rg " + bar + written(secret, 700, "0 g"))},
        {"light grey watermark", page(written(secret, 700, "0.8 g"))},
        {"light blue", page(written(secret, 700, "0.6 0.8 1 rg"))},
        {"yellow", page(written(secret, 700, "1 0.9 0 rg"))},
        {"marked yellow afterwards", page(text + "q /multiply gs 1 1 0 rg " + bar + "Q\n")},
        {"half transparent bar over it", page(text + "q /half gs 0 g " + bar + "Q\n")},
        {"half transparent group over it", page(text + "q /half gs 108 0 0 14 70 696 cm /group Do Q\n")},
        {"bar that a soft mask holds back", page(text + "q /soft gs 0 g " + bar + "Q\n")},
        {"see-through picture over it", page(text + "q 140 0 0 30 60 690 cm /glass Do Q\n")},
        {"frame drawn afterwards, even-odd", page(text + "0 g " + frame + "f*\n")},
        {"frame drawn afterwards, wound",
         page(text +
              "0 g 60 690 m 200 690 l 200 720 l 60 720 l h 62 692 m 62 718 l 198 718 l 198 692 l h f\n")},
        {"border drawn afterwards", page(text + "0 G 2 w 66 692 120 24 re S\n")},
        {"underline", page(text + "0 g 72 697 104 1 re f\n")},
        {"struck through", page(text + "0 g 72 703 104 1.2 re f\n")},
        {"thick line under it", page(text + "0 G 4 w 72 693 m 176 693 l S\n")},
        {"large fill that a clip keeps away", page(text + "q 300 100 50 50 re W n 0 g 0 0 595 842 re f Q\n")},
        {"white fill of the page before all", "1 g 0 0 595 842 re f\n0 g " + page(text)},
        {"bar elsewhere", page(text + "0 g 70 600 108 14 re f\n")},
        {"bar over the line below", page(text + "0 g 70 682 108 12 re f\n")},
        {"bar over part of a word's end", page(text + "0 g 168 696 20 14 re f\n")},
        {"drawn again over a white bar", page(text + "1 g " + bar + written(secret, 700, "0 g"))},
        {"shadow",
         page("0.7 g BT /F 12 Tf 73 699 Td (" + secret + ") Tj ET\n" + written(secret, 700, "0 g"))},
        {"white shadow",
         page("1 g BT /F 12 Tf 72.5 699.5 Td (" + secret + ") Tj ET\n" + written(secret, 700, "0 g"))},
        {"small print", page("BT /F 5 Tf 72 700 Td (" + secret + ") Tj ET\n")},
        {"narrow print", page("BT /F 12 Tf 60 Tz 72 700 Td (" + secret + ") Tj ET\n")},
        {"on a turned page", turned + page(text), {.page_entries = "/Rotate 90"}},
        {"on a page with a larger crop", page(text), {.page_entries = "/CropBox [-50 -50 700 900]"}},
        {"on a cropped page", page(text), {.page_entries = "/CropBox [50 500 400 800]"}},
        {"printed on the half of the sheet that shows",
         page(text) + "BT /F 12 Tf 672 700 Td (" + secret + ") Tj ET\n"},
        {"multiplied yellow group", page(text + "q /multiply gs 1 1 0 rg 70 696 108 14 re f Q\n")},
        {"in a layer that is on",
         page("/OC /L BDC " + text + "EMC\n"),
         {.catalog_entries = "/OCProperties << /OCGs [60 0 R] /D << /OFF [] >> >>",
          .objects = {{60, "<< /Type /OCG /Name (Tekst) >>"}}}},
        {"strips that leave half of it",
         page(text + "0 g 70 696 108 2 re 70 700 108 2 re 70 704 108 2 re f\n")},
        {"a link and free text on it",
         page(text),
         {.page_entries = "/Annots [50 0 R]",
          .objects =
              {{50, "<< /Type /Annot /Subtype /Link /Rect [70 696 178 710] /Contents (naar de brief) >>"}}}},
        {"blanks without ink", page(text + "q BT 3 Tr /F 12 Tf 300 700 Td (   ) Tj ET Q\n")},
        {"a text layer on a scan", scan + layer, {.print = around_both}},
        {"a text layer under a scan", layer + scan, {.print = around_both}},
        {"a plain text layer under a scan", page(text) + scan, {.print = around_both}},
        {"a text layer on a scan in strips", strips + layer, {.print = around_both}},
        {"letters filled with a picture",
         page("q BT 7 Tr /F 12 Tf 72 700 Td (" + secret + ") Tj ET 140 0 0 30 60 690 cm /photo Do Q\n")},
        {"letters with an outline",
         page("0 g 0 G 0.2 w BT 2 Tr /F 12 Tf 72 700 Td (" + secret + ") Tj ET\n")},
    };
}

}  // namespace

TEST_CASE("hidden text is reported and not part of the running text", "[ingest][hidden]") {
    const std::vector<Example> examples = hidden_examples();
    REQUIRE(examples.size() >= 30);
    const Example example = GENERATE_COPY(from_range(examples));
    INFO(example.name);
    const Document document = read(example);
    CHECK(document.text == visible);
    CHECK(without_blanks(hidden_of(document)) == without_blanks(secret));
}

TEST_CASE("text that shows is not called hidden", "[ingest][hidden]") {
    const std::vector<Example> examples = good_examples();
    REQUIRE(examples.size() >= 50);
    const Example example = GENERATE_COPY(from_range(examples));
    INFO(example.name);
    const Document document = read(example);
    CHECK(hidden_of(document).empty());
    std::string words = document.text;
    std::replace(words.begin(), words.end(), '\n', ' ');
    CHECK(words.find(visible) != std::string::npos);
    CHECK(words.find(secret) != std::string::npos);
}

namespace {

/// A scan as most scanners make it: one JPEG of the whole page, with print in some places and black bars in
/// others, and a text layer.
Document read_jpeg_scan(const std::vector<tests::Area>& print, const std::vector<tests::Area>& bars,
                        const std::string& matrix, const std::string& layer, const std::string& more = {}) {
    constexpr int columns = 149, rows = 211;  // squares of four points
    const auto in = [](const std::vector<tests::Area>& areas, int x, int y) {
        return std::any_of(areas.begin(), areas.end(), [x, y](const tests::Area& area) {
            return x >= area.left && x < area.right && y >= area.bottom && y < area.top;
        });
    };
    const auto grey = [&](int x, int y) {
        const int left = 4 * x, bottom = 842 - 4 * y;
        if (in(bars, left, bottom)) return 0;
        return in(print, left, bottom) && (x + y) % 2 == 0 ? 30 : 250;
    };
    const std::string jpeg = tests::made_jpeg(columns, rows, grey);
    const std::string object =
        "<< /Type /XObject /Subtype /Image /Width 1192 /Height 1688 /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Filter /DCTDecode /Length " +
        std::to_string(jpeg.size()) + " >>\nstream\n" + jpeg + "\nendstream";
    return read({"jpeg", "q " + matrix + " cm /jpeg Do Q\n" + more + layer, {.objects = {{50, object}}}});
}

}  // namespace

TEST_CASE("the text layer of a JPEG scan shows where the scan does", "[ingest][hidden]") {
    const std::string unseen = "BT 3 Tr /F 12 Tf 72 700 Td (" + secret + ") Tj ET\n";
    const std::string layer = "BT 3 Tr /F 12 Tf 72 760 Td (" + visible + ") Tj ET\n" + unseen;
    const std::vector<tests::Area> shown = {{60, 690, 260, 716}, {60, 750, 260, 776}},
                                   half = {{60, 750, 260, 776}};
    const std::string whole = "596 0 0 844 0 -2";
    CHECK(hidden_of(read_jpeg_scan(shown, {}, whole, layer)).empty());
    CHECK(hidden_of(read_jpeg_scan(half, {}, whole, layer)) == secret + " ");
    CHECK(hidden_of(read_jpeg_scan(half, {{60, 690, 260, 720}}, whole, layer)) == secret + " ");
    // What is painted on the scan counts, also where that takes Poppler's renderer.
    CHECK(hidden_of(read_jpeg_scan(half, {}, whole, layer, "0 g 0.5 w 70 702 m 180 702 l S\n")).empty());
    // Upside down, the print stands elsewhere.
    CHECK(hidden_of(read_jpeg_scan(half, {}, "-596 0 0 -844 596 842", layer)) ==
          visible + " " + secret + " ");
}
