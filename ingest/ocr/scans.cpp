#include "ingest/ocr/scans.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "ingest/ocr/ocr.h"
#include "ingest/ocr/picture.h"
#include "ingest/pdf/page_image.h"
#include "ingest/print/text_quality.h"

namespace raadspoor::ingest {

namespace {

/// A stamp or a title on a scan is no text layer: that has more characters.
constexpr std::size_t few = 60;

std::size_t size_of(const PrintedPage& page) {
    std::size_t size = 0;
    for (const PrintedWord& word : page.words) size += word.text.size();
    return size;
}

float quality_of(const PrintedPage& page) {
    std::string text;
    for (const PrintedWord& word : page.words) text += word.text, text += ' ';
    return text_quality(text);
}

/// "1, 3-5 en 8"
std::string enumerate(const std::vector<int>& numbers) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        parts.push_back(last == i
                            ? std::to_string(numbers[i])
                            : fmt::format("{}{}{}", numbers[i], last == i + 1 ? " en " : "-", numbers[last]));
        i = last + 1;
    }
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " en " : ", ") + parts[i];
    return text;
}

/// What OCR makes of a page; nothing when it cannot be shown as a picture.
std::optional<PrintedPage> read_page(OcrEngine& engine, std::string_view bytes, const std::string& name,
                                     const std::string& password, const PrintedPage& own) {
    Result<PageImage> image = page_picture(bytes, name, password, own.number, ocr_dpi);
    if (!image) return std::nullopt;
    image->label = own.label;
    return engine.read(*image);
}

}  // namespace

bool needs_ocr(const PrintedPage& page) {
    const std::size_t size = size_of(page);
    if (size < few && (page.pictured || page.drawn > 2 * few)) return true;
    return size >= few && quality_of(page) < usable_quality;
}

bool is_better(const PrintedPage& read, const PrintedPage& own) {
    const float own_worth = static_cast<float>(size_of(own)) * quality_of(own);
    const float read_worth = static_cast<float>(size_of(read)) * quality_of(read) * read.confidence;
    return read_worth > 1.3F * own_worth;
}

std::vector<int> pages_for_ocr(const PrintedDocument& document, Ocr ocr) {
    std::vector<int> wanted;
    if (ocr == Ocr::never) return wanted;
    for (const PrintedPage& page : document.pages)
        if (ocr == Ocr::always || needs_ocr(page)) wanted.push_back(page.number);
    return wanted;
}

void keep_better(PrintedPage&& read, Ocr ocr, PrintedPage& own) {
    read.label = own.label;
    if (ocr == Ocr::always ? !read.words.empty() : is_better(read, own)) own = std::move(read);
}

std::string unread_pages(const std::vector<int>& numbers, const std::string& name, const std::string& why) {
    const bool one = numbers.size() == 1;
    return fmt::format("{} {} van {} {} zonder leesbare tekst (een scan) en {} niet gelezen. {}",
                       one ? "Pagina" : "Pagina's", enumerate(numbers), name, one ? "is" : "zijn",
                       one ? "is" : "zijn", why);
}

void read_scans(std::string_view bytes, const std::string& name, const ReadOptions& options,
                PrintedDocument& document) {
    const std::vector<int> wanted = pages_for_ocr(document, options.ocr);
    if (wanted.empty()) return;
    Result<OcrEngine> engine = OcrEngine::load();
    if (!engine) {
        document.warnings.push_back(unread_pages(wanted, name, engine.error().message));
        return;
    }
    for (const int number : wanted) {
        PrintedPage& page = document.pages[static_cast<std::size_t>(number - 1)];
        if (std::optional<PrintedPage> read = read_page(*engine, bytes, name, options.password, page))
            keep_better(std::move(*read), options.ocr, page);
    }
}

}  // namespace raadspoor::ingest
