#include "tests/ingest/pdf_maker.h"

#include <map>

namespace raadspoor::tests {

namespace {

constexpr int page_width = 595, page_height = 842;

/// Numbered objects, put into a file with its table of places.
class PdfFile {
public:
    void add(int number, const std::string& body) {
        places_[number] = file_.size();
        file_ += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
    }

    void add_stream(int number, const std::string& entries, const std::string& data) {
        add(number, "<< " + entries + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data +
                        "\nendstream");
    }

    std::string finish() {
        const std::size_t table = file_.size();
        file_ += "xref\n0 1\n0000000000 65535 f \n";
        for (const auto& [number, place] : places_) {
            std::string digits = std::to_string(place);
            digits.insert(0, 10 - digits.size(), '0');
            file_ += std::to_string(number) + " 1\n" + digits + " 00000 n \n";
        }
        file_ += "trailer\n<< /Root 1 0 R /Size 100 >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
        return file_;
    }

private:
    std::string file_ = "%PDF-1.7\n";
    std::map<int, std::size_t> places_;
};

std::string picture_entries(int width, int height, const std::string& more = {}) {
    return "/Type /XObject /Subtype /Image /Width " + std::to_string(width) + " /Height " +
           std::to_string(height) + " /ColorSpace /DeviceGray /BitsPerComponent 8 " + more;
}

/// Grey noise, the same every time.
std::string noise(std::size_t size) {
    std::string data;
    unsigned seed = 12345;
    for (std::size_t i = 0; i < size; ++i) {
        seed = seed * 1103515245U + 12345U;
        data += static_cast<char>(seed >> 16 & 0xFF);
    }
    return data;
}

std::string scan(const PageOptions& options) {
    std::string grey(static_cast<std::size_t>(page_width) * page_height, '\xF4');
    const auto paint = [&grey](const Area& area, auto&& shade) {
        for (int y = area.bottom; y < area.top; ++y)
            for (int x = area.left; x < area.right; ++x)
                grey[static_cast<std::size_t>(page_height - 1 - y) * page_width +
                     static_cast<std::size_t>(x)] = shade(x, y);
    };
    for (const Area& area : options.print)
        paint(area, [](int x, int y) { return x % 3 == 0 && y % 14 < 8 ? '\x20' : '\xF0'; });
    for (const Area& area : options.bars) paint(area, [](int, int) { return '\x08'; });
    return grey;
}

const char* resources = R"(<< /Font << /F 10 0 R /B 11 0 R >>
 /ExtGState << /half << /ca 0.4 /CA 0.4 >> /none << /ca 0 /CA 0 >> /multiply << /BM /Multiply >>
  /soft << /SMask << /S /Luminosity /G 30 0 R >> >> >>
 /XObject << /black 20 0 R /white 21 0 R /photo 22 0 R /glass 23 0 R /scan 25 0 R /jpeg 50 0 R /bar 31 0 R
  /group 32 0 R >>
 /Properties << /L 60 0 R >>
 /Shading << /shade 40 0 R >> /Pattern << /gradient 41 0 R >>
 /ColorSpace << /spot [/Separation /Dark /DeviceGray
  << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0.1] /N 1 >>] >> >>)";

}  // namespace

std::string made_pdf(const std::string& content, const PageOptions& options) {
    PdfFile file;
    file.add(1, "<< /Type /Catalog /Pages 2 0 R " + options.catalog_entries + " >>");
    file.add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    file.add(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 5 0 R " +
                    options.page_entries + " >>");
    file.add_stream(4, "", content);
    file.add(5, resources);
    file.add(10, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    file.add(11, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
    file.add_stream(20, picture_entries(4, 4), std::string(16, '\0'));
    file.add_stream(21, picture_entries(4, 4), std::string(16, '\xFF'));
    file.add_stream(22, picture_entries(64, 64), noise(64 * 64));
    file.add_stream(23, picture_entries(4, 4, "/SMask 24 0 R"), std::string(16, '\0'));
    file.add_stream(24, picture_entries(4, 4), std::string(16, '\x40'));
    file.add_stream(25, picture_entries(page_width, page_height), scan(options));
    file.add_stream(
        30, "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>",
        "0 g 0 0 595 842 re f");
    file.add_stream(31, "/Type /XObject /Subtype /Form /BBox [0 0 1 1]", "0 g 0 0 1 1 re f");
    file.add_stream(32, "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Group << /S /Transparency >>",
                    "0 g 0 0 1 1 re f");
    const std::string axial =
        "/ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 595 0] /Extend [true true] /Function << "
        "/FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [0 0 0.4] /N 1 >>";
    file.add(40, "<< " + axial + " >>");
    file.add(41, "<< /PatternType 2 /Shading << " + axial + " >> >>");
    for (const auto& [number, body] : options.objects) file.add(number, body);
    return file.finish();
}

std::string written(const std::string& text, int height, const std::string& state) {
    return "q " + state + " BT /F 12 Tf 72 " + std::to_string(height) + " Td (" + text + ") Tj ET Q\n";
}

}  // namespace raadspoor::tests
