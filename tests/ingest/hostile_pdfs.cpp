#include "tests/ingest/hostile_pdfs.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace raadspoor::tests {

namespace {

/// A PDF being written: objects are numbered from 1 in order; object 1 is the catalogue.
class Pdf {
public:
    void add(const std::string& object) {
        offsets_.push_back(bytes_.size());
        bytes_ += fmt::format("{} 0 obj\n{}\nendobj\n", offsets_.size(), object);
    }
    void add_stream(const std::string& content, const std::string& entries = "") {
        add(fmt::format("<< /Length {} {} >>\nstream\n{}\nendstream", content.size(), entries, content));
    }
    std::string finish() {
        const std::size_t start = bytes_.size();
        bytes_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size() + 1);
        for (const std::size_t offset : offsets_) bytes_ += fmt::format("{:010} 00000 n \n", offset);
        bytes_ += fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                              offsets_.size() + 1, start);
        return std::move(bytes_);
    }

private:
    std::string bytes_ = "%PDF-1.4\n";
    std::vector<std::size_t> offsets_;
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

/// A PDF of one page with `content`; its resources may name objects from 5 on, which `more` adds.
template <class More>
std::string one_page(const std::string& content, const std::string& resources, const std::string& entries,
                     More more) {
    Pdf pdf;
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.add(fmt::format(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {} >> >>",
        resources));
    pdf.add_stream(content, entries);
    more(pdf);
    return pdf.finish();
}

constexpr const char* helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
constexpr const char* font = "/Font << /F1 5 0 R >>";

void add_font(Pdf& pdf) { pdf.add(helvetica); }

/// Fields whose kids are all the next field, ten times; none has a name by which a reader could tell that it
/// was there before.
std::string shared_fields() {
    Pdf pdf;
    pdf.add("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [17 0 R] >>");
    pdf.add_stream("q Q");
    for (int i = 5; i < 17; ++i)
        pdf.add(fmt::format("<< /FT /Tx /Kids [{}] >>", repeated(fmt::format("{} 0 R ", i + 1), 10)));
    pdf.add("<< /FT /Tx /Type /Annot /Subtype /Widget /Rect [9 9 99 99] >>");
    return pdf.finish();
}

/// Forms that each draw the next one ten times.
std::string laughing_forms() {
    const auto draw = [](int name) { return repeated(fmt::format("/X{} Do ", name), 10); };
    return one_page(draw(5), "/XObject << /X5 5 0 R >>", "", [&draw](Pdf& pdf) {
        for (int i = 5; i < 17; ++i)
            pdf.add_stream(draw(i + 1), fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                                                    "/Resources << /XObject << /X{} {} 0 R >> >>",
                                                    i + 1, i + 1));
        pdf.add_stream("q Q", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]");
    });
}

/// A character map of four milliard characters.
std::string endless_map() {
    const std::string map =
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <FFFFFFFF> "
        "endcodespacerange\n"
        "1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange endcmap end";
    return one_page("BT /F1 12 Tf (Raad) Tj ET", font, "", [&map](Pdf& pdf) {
        pdf.add("<< /Type /Font /Subtype /Type0 /BaseFont /Raad /Encoding 7 0 R /DescendantFonts [6 0 R] >>");
        pdf.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Raad /CIDSystemInfo << /Registry (Adobe) "
            "/Ordering (Identity) /Supplement 0 >> >>");
        pdf.add_stream(map, "/Type /CMap /CMapName /Raad");
    });
}

/// A content stream that is a picture of 60,000 by 50,000 points.
std::string giant_picture() {
    const std::string segment{
        "\0\0\0\0\x30\0\x01\0\0\0\x13"
        "\0\0\xEA\x60\0\0\xC3\x50\0\0\0\0\0\0\0\0\0\0\0",
        30};
    return one_page(segment, "", "/Filter /JBIG2Decode", [](Pdf&) {});
}

/// Each filter makes 128 bytes of two, or of the same byte.
std::string nested_runs() {
    return one_page(repeated("\x81", 4096), "",
                    "/Filter [/RunLengthDecode /RunLengthDecode /RunLengthDecode /RunLengthDecode]",
                    [](Pdf&) {});
}

std::string same_spot(std::size_t words) {
    return one_page("BT /F1 12 Tf 72 700 Td " + repeated("(de raad) Tj 1 0 0 1 72 700 Tm\n", words) + "ET",
                    font, "", add_font);
}

std::string glyphs(std::size_t count) {
    std::string content = "BT /F1 1 Tf 1 0 0 1 10 800 Tm ";
    for (std::size_t i = 0; i < count; ++i)
        content += fmt::format("1 0 0 1 {}.{} {} Tm (x) Tj\n", i * 7919 % 590, i % 10, i * 104729 % 840);
    return one_page(content + "ET", font, "", add_font);
}

/// Grey dots in rows, as a picture.
struct Grey {
    std::size_t columns = 0, rows = 0;
    std::string dots;
};

/// Light and shade as hills have them, with some grain.
Grey photograph() {
    Grey grey{310, 440, {}};
    unsigned seed = 4711;
    for (std::size_t y = 0; y < grey.rows; ++y)
        for (std::size_t x = 0; x < grey.columns; ++x) {
            const auto across = static_cast<double>(x), down = static_cast<double>(y);
            seed = seed * 1103515245U + 12345U;
            const double hills = std::sin(across / 31 + std::sin(down / 47) * 2) +
                                 std::sin(down / 23 + across / 90) + std::sin((across + down) / 11) / 3;
            grey.dots +=
                static_cast<char>(128 + static_cast<int>(45 * hills) + static_cast<int>(seed >> 16 & 7));
        }
    return grey;
}

Grey fine_noise() {
    Grey grey{1240, 1754, {}};
    unsigned seed = 12345;
    for (std::size_t i = 0; i < grey.columns * grey.rows; ++i) {
        seed = seed * 1103515245U + 12345U;
        grey.dots += static_cast<char>(seed >> 16 & 0xFF);
    }
    return grey;
}

/// A page that says "De raad besluit.", and a square one of `side` points that `grey` fills.
std::string words_and_picture(const Grey& grey, int side) {
    Pdf pdf;
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>");
    pdf.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 "
        "R "
        ">> >> >>");
    pdf.add_stream("BT /F1 12 Tf 72 720 Td (De raad besluit.) Tj ET");
    pdf.add(helvetica);
    pdf.add(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {0} {0}] /Contents 7 0 R /Resources << "
                    "/XObject << /I 8 0 R >> >> >>",
                    side));
    pdf.add_stream(fmt::format("q {0} 0 0 {0} 0 0 cm /I Do Q", side));
    pdf.add_stream(grey.dots, fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace "
                                          "/DeviceGray /BitsPerComponent 8",
                                          grey.columns, grey.rows));
    return pdf.finish();
}

constexpr int sheet = 842, three_metres = 8504;  // points

}  // namespace

std::vector<HostileScan> hostile_scans() {
    const Grey black{4, 4, std::string(16, '\0')}, photo = photograph();
    return {{"a black page", words_and_picture(black, sheet)},
            {"a black page of three metres", words_and_picture(black, three_metres)},
            {"a photograph", words_and_picture(photo, sheet)},
            {"a photograph of three metres", words_and_picture(photo, three_metres)}};
}

std::string endless_scan() { return words_and_picture(fine_noise(), three_metres); }

std::string good_pdf(const std::vector<std::string>& texts) {
    Pdf pdf;
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    std::string kids;
    for (std::size_t i = 0; i < texts.size(); ++i) kids += fmt::format("{} 0 R ", 4 + 2 * i);
    pdf.add(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, texts.size()));
    pdf.add(helvetica);
    for (const std::string& text : texts) {
        pdf.add(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 "
                        "R >> >> /Contents {} 0 R >>",
                        5 + 2 * (&text - texts.data())));
        pdf.add_stream(fmt::format("BT /F1 12 Tf 72 720 Td ({}) Tj ET", text));
    }
    return pdf.finish();
}

std::vector<HostilePdf> hostile_pdfs() {
    const std::vector<std::string> time{"cpu_limit"}, memory{"out_of_memory"},
        either{"cpu_limit", "out_of_memory"},
        any{"cpu_limit", "out_of_memory", "read"};  // a fast machine may get through
    return {
        {"fields that share their kids", shared_fields(), any},
        {"forms that draw each other", laughing_forms(), time},
        {"a character map without end", endless_map(), either},
        {"a giant picture as text", giant_picture(), either},
        {"filters in filters", nested_runs(), time},
        {"words on one spot", same_spot(200000), any},
        {"single glyphs all over the page", glyphs(400000), any},
        {"a million marks", one_page(repeated("/A BMC\n", 1000000), "", "", [](Pdf&) {}), either},
        {"states that are never restored", one_page(repeated("q ", 5000000), "", "", [](Pdf&) {}), either},
        {"arrays in arrays", "%PDF-1.4\n1 0 obj\n" + repeated("[", 20000000), either},
    };
}

}  // namespace raadspoor::tests
