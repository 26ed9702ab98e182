#include "ingest/ocr/ocr.h"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "corpus/text.h"
#include "ingest/files/characters.h"

// OpenMP 5.2, 18.3. Debian's Tesseract runs on GCC's library; the header that another compiler finds is that
// of its own, and two such libraries in one process abort.
extern "C" {
int omp_get_max_active_levels(void);
void omp_set_max_active_levels(int levels);
}

namespace raadspoor::ingest {

struct OcrEngine::Tesseract {
    tesseract::TessBaseAPI api;
    ~Tesseract() { api.End(); }
};

namespace {

/// A word as Tesseract gives it: in pixels.
struct Found {
    std::string text;
    float confidence = 0;  // 0-100
    int left = 0, top = 0, right = 0, bottom = 0;
    float baseline = 0, slope = 0, line_length = 0;  // of its line, where it crosses the middle of the word
    float ascent = 0, descent = 0, size = 0;
};

/// Specks and rules of a scan come out as words of signs, with little confidence.
bool is_noise(const Found& word) {
    if (word.text.empty() || word.confidence < 10) return true;
    bool letters = false;
    for (std::size_t i = 0; i < word.text.size(); ++i)
        letters =
            letters || starts_with_letter(std::string_view(word.text).substr(i)) || is_digit(word.text[i]);
    return !letters && word.confidence < 50;
}

std::string text_of(const tesseract::ResultIterator& at) {
    const std::unique_ptr<char[]> raw{at.GetUTF8Text(tesseract::RIL_WORD)};
    std::string text = raw ? clean(raw.get()) : std::string{};
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; });
    return text;
}

Found found_at(const tesseract::ResultIterator& at) {
    Found word;
    word.text = text_of(at);
    word.confidence = at.Confidence(tesseract::RIL_WORD);
    at.BoundingBox(tesseract::RIL_WORD, &word.left, &word.top, &word.right, &word.bottom);
    int x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    if (at.Baseline(tesseract::RIL_TEXTLINE, &x1, &y1, &x2, &y2) && x2 > x1) {
        word.line_length = static_cast<float>(x2 - x1);
        word.slope = static_cast<float>(y2 - y1) / word.line_length;
        const float middle = static_cast<float>(word.left + word.right) / 2;
        word.baseline = static_cast<float>(y1) + word.slope * (middle - static_cast<float>(x1));
    } else {
        word.baseline = static_cast<float>(word.bottom);
    }
    float height = 0, descenders = 0, ascenders = 0;
    at.RowAttributes(&height, &descenders, &ascenders);
    word.ascent = height + descenders;  // descenders are negative
    word.descent = -descenders;
    word.size = height > 0 ? height : static_cast<float>(word.bottom - word.top);
    return word;
}

std::vector<Found> words_of(tesseract::TessBaseAPI& api) {
    std::vector<Found> words;
    const std::unique_ptr<tesseract::ResultIterator> at{api.GetIterator()};
    if (!at) return words;
    do {
        if (at->Empty(tesseract::RIL_WORD)) continue;
        Found word = found_at(*at);
        if (!is_noise(word)) words.push_back(std::move(word));
    } while (at->Next(tesseract::RIL_WORD));
    return words;
}

/// The value in the middle when each counts for its weight.
float weighted_median(std::vector<std::pair<float, float>> values) {
    std::sort(values.begin(), values.end());
    float total = 0, half = 0;
    for (const auto& [value, weight] : values) total += weight;
    for (const auto& [value, weight] : values)
        if ((half += weight) * 2 >= total) return value;
    return 0;
}

/// How the page lies on the glass: the slope of its longer lines.
float slope_of(const std::vector<Found>& words) {
    std::vector<std::pair<float, float>> slopes;
    slopes.reserve(words.size());
    for (const Found& word : words) slopes.emplace_back(word.slope, word.line_length);
    return weighted_median(std::move(slopes));
}

/// Letters of nearly the usual size are of that size: a scan gives each line its own, a little off.
float settled(float size, float usual) {
    return std::abs(size - usual) < 0.13F * usual ? usual : std::round(size * 2) / 2;
}

PrintedPage page_of(const std::vector<Found>& words, const PageImage& image) {
    PrintedPage page;
    page.number = image.number;
    page.label = image.label.empty() ? std::to_string(image.number) : image.label;
    page.width = image.width;
    page.height = image.height;
    page.source = words.empty() ? TextSource::none : TextSource::ocr;
    page.pictured = true;

    const float points = 72.0F / static_cast<float>(std::max(image.dpi, 1));
    const float slope = slope_of(words);
    std::vector<std::pair<float, float>> sizes;
    sizes.reserve(words.size());
    // A line of print, from the deepest descender to the highest ascender, is about 0.93 of the size of its
    // letters.
    for (const Found& word : words)
        sizes.emplace_back(word.size * points / 0.93F, static_cast<float>(word.text.size()));
    const float usual = weighted_median(sizes);
    float confidence = 0;
    for (const Found& word : words) {
        PrintedWord printed;
        printed.text = word.text;
        const auto top = std::min(static_cast<float>(word.top), word.baseline - word.ascent);
        const auto bottom = std::max(static_cast<float>(word.bottom), word.baseline + word.descent);
        printed.box = {static_cast<float>(word.left) * points, top * points,
                       static_cast<float>(word.right) * points, bottom * points};
        const float middle = static_cast<float>(word.left + word.right) / 2;
        printed.baseline =
            (word.baseline + slope * (static_cast<float>(image.columns) / 2 - middle)) * points;
        printed.size = settled(word.size * points / 0.93F, usual);
        confidence += word.confidence / 100;
        page.words.push_back(std::move(printed));
    }
    page.confidence = words.empty() ? 0 : confidence / static_cast<float>(words.size());
    return page;
}

}  // namespace

OcrEngine::OcrEngine(std::unique_ptr<Tesseract> tesseract) : tesseract_{std::move(tesseract)} {}
OcrEngine::~OcrEngine() = default;
OcrEngine::OcrEngine(OcrEngine&& other) noexcept = default;
OcrEngine& OcrEngine::operator=(OcrEngine&& other) noexcept = default;

Result<OcrEngine> OcrEngine::load() {
    auto tesseract = std::make_unique<Tesseract>();
    tesseract->api.SetVariable("debug_file", "/dev/null");
    if (tesseract->api.Init(nullptr, "nld", tesseract::OEM_LSTM_ONLY) != 0)
        return failure("ocr_unavailable",
                       "De Nederlandse taalgegevens van Tesseract ontbreken; installeer het pakket "
                       "tesseract-ocr-nld om scans te laten lezen.");
    tesseract->api.SetPageSegMode(tesseract::PSM_AUTO);
    return OcrEngine{std::move(tesseract)};
}

PrintedPage OcrEngine::read(const PageImage& image) {
    // Tesseract asks for four threads a page, which costs more than it gains; with no level of threads
    // allowed it has one. (OMP_THREAD_LIMIT=1 says the same, but only to a process that has not begun.)
    const int levels = omp_get_max_active_levels();
    omp_set_max_active_levels(0);
    tesseract::TessBaseAPI& api = tesseract_->api;
    api.SetImage(image.grey.data(), image.columns, image.rows, 1, image.columns);
    api.SetSourceResolution(image.dpi);
    tesseract::ETEXT_DESC monitor;
    monitor.set_deadline_msecs(120 * 1000);
    std::vector<Found> words;
    if (!image.grey.empty() && api.Recognize(&monitor) == 0) words = words_of(api);
    api.Clear();
    omp_set_max_active_levels(levels);
    return page_of(words, image);
}

}  // namespace raadspoor::ingest
