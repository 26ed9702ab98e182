#include "ingest/ocr/scans.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "ingest/ocr/ocr.h"
#include "ingest/ocr/picture.h"
#include "ingest/ocr/pictured_print.h"
#include "ingest/pdf/page_image.h"
#include "ingest/print/text_quality.h"

namespace raadspoor::ingest {

namespace {

/// A stamp or a title on a scan is no text layer: that has more characters.
constexpr std::size_t few = 60;
constexpr const char* allow_ocr =
    "Lees het stuk opnieuw in zonder --ocr never om de tekst te laten herkennen.";

/// Specks around the text that a page has are no more words than these.
constexpr std::size_t least_new = 3;

/// Words that show, and run as text does; a watermark is none.
bool is_text(const PrintedWord& word) { return word.ink == Ink::plain && !word.aslant; }

std::size_t size_of(const std::vector<PrintedWord>& words) {
    std::size_t size = 0;
    for (const PrintedWord& word : words) size += is_text(word) ? word.text.size() : 0;
    return size;
}

std::string text_of(const PrintedPage& page) {
    std::string text;
    for (const PrintedWord& word : page.words)
        if (is_text(word)) text += word.text, text += ' ';
    return text;
}

/// With the words that nobody knows counted against it.
float worth_of(const std::string& text) {
    return text_quality(text) * std::min(1.0F, known_share(text) / 0.8F);
}

/// Whether a text layer can be what the page says. The words of a scan were read by a machine; elsewhere a
/// table of figures and names has strange words, but known ones among them.
bool is_usable(const std::string& text, bool scanned) {
    if (scanned) return worth_of(text) >= usable_quality;
    if (text_quality(text) >= usable_quality) return true;
    const float known = known_share(text);
    return known > 0.5F && known < 1;
}

/// The share of the page, cut in fields of some lines, on which words stand. 0 when no box is known.
float covered_by_text(const PrintedPage& page) {
    constexpr std::size_t across = 8, down = 24;
    std::array<bool, across * down> covered{};
    const auto field = [](float at, float whole, std::size_t count) {
        const float share = whole > 0 ? at / whole * static_cast<float>(count) : 0;
        return static_cast<std::size_t>(std::clamp(share, 0.0F, static_cast<float>(count - 1)));
    };
    for (const PrintedWord& word : page.words) {
        if (!is_text(word)) continue;
        const std::size_t y = field((word.box.top + word.box.bottom) / 2, page.height, down);
        const std::size_t last = field(word.box.right, page.width, across);
        for (std::size_t x = field(word.box.left, page.width, across); x <= last; ++x)
            covered[y * across + x] = true;
    }
    const auto count = std::count(covered.begin(), covered.end(), true);
    return static_cast<float>(count) / static_cast<float>(covered.size());
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

OcrNeed ocr_need(const PrintedPage& page) {
    const std::size_t size = size_of(page.words);
    const std::string text = size < few ? std::string{} : text_of(page);
    if (size >= few && !is_usable(text, page.pictured)) return OcrNeed::instead;
    if (size < few && (page.pictured || page.drawn > 2 * few + 2 * size)) return OcrNeed::beside;
    constexpr std::size_t least_outlined = 80, much = 1500;  // letters
    if (page.outlined >= std::max(least_outlined, size)) return OcrNeed::beside;
    // A picture of less than this is a logo or a signature.
    constexpr float picture = 0.15F;
    if ((page.pictured || page.pictures > picture) && size < much &&
        covered_by_text(page) < (page.pictured ? 0.15F : 0.08F))
        return OcrNeed::beside;
    return OcrNeed::none;
}

bool needs_ocr(const PrintedPage& page) { return ocr_need(page) != OcrNeed::none; }

void forget_photographs(const Look& look, PrintedPage& page) {
    if (page.words.empty() || page.pictures == 0 || ocr_need(page) != OcrNeed::beside) return;
    const PageImage* image = look();
    if (!image || shows_print(*image, page.words)) return;
    page.pictured = false;
    page.pictures = 0;
}

bool is_better(const PrintedPage& read, const PrintedPage& own) {
    const float own_worth = static_cast<float>(size_of(own.words)) * worth_of(text_of(own));
    const float read_worth =
        static_cast<float>(size_of(read.words)) * worth_of(text_of(read)) * read.confidence;
    return read_worth > 1.3F * own_worth;
}

namespace {

/// Whether two words stand at one place.
bool is_same_place(const Box& a, const Box& b) {
    const float width = std::min(a.right, b.right) - std::max(a.left, b.left),
                height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    const float narrower = std::min(a.right - a.left, b.right - b.left),
                lower = std::min(a.bottom - a.top, b.bottom - b.top);
    return width > 0.4F * narrower && height > 0.4F * lower;
}

/// The words that were read, without those that stand where `own` has text; each of these in the place of the
/// first it stands for, the others at the end.
std::vector<PrintedWord> joined(std::vector<PrintedWord>&& read, const std::vector<PrintedWord>& own) {
    std::vector<PrintedWord> words;
    std::vector<bool> placed(own.size(), false);
    for (PrintedWord& word : read) {
        bool known = false;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (!is_text(own[i]) || !is_same_place(word.box, own[i].box)) continue;
            known = true;
            if (!placed[i]) words.push_back(own[i]);
            placed[i] = true;
        }
        if (!known) words.push_back(std::move(word));
    }
    for (std::size_t i = 0; i < own.size(); ++i)
        if (!placed[i]) words.push_back(own[i]);
    return words;
}

/// Whether what was read can be language, and not the shades of a photograph.
bool is_language(const PrintedPage& read) {
    const std::string text = text_of(read);
    return read.confidence > 0.6F && text_quality(text) > usable_quality && known_share(text) > 0.2F;
}

/// Puts the words that were read on the page, which keeps its links, rules and notes.
void take_words(PrintedPage&& read, std::vector<PrintedWord>&& words, PrintedPage& own) {
    own.words = std::move(words);
    own.source = TextSource::ocr;
    own.confidence = read.confidence;
    own.pictured = true;
}

}  // namespace

std::vector<int> pages_for_ocr(const PrintedDocument& document, Ocr ocr) {
    std::vector<int> wanted;
    if (ocr == Ocr::never) return wanted;
    for (const PrintedPage& page : document.pages)
        if (ocr == Ocr::always || needs_ocr(page)) wanted.push_back(page.number);
    return wanted;
}

void keep_better(PrintedPage&& read, Ocr ocr, PrintedPage& own) {
    if (read.words.empty()) return;
    if (ocr != Ocr::always && ocr_need(own) == OcrNeed::beside) {
        const bool empty = size_of(own.words) < few && read.confidence > 0.4F && is_better(read, own);
        if (!empty && !is_language(read)) return;
        std::vector<PrintedWord> words = joined(std::move(read.words), own.words);
        if (words.size() < own.words.size() + least_new) return;
        return take_words(std::move(read), std::move(words), own);
    }
    if (ocr != Ocr::always && !is_better(read, own)) return;
    // What does not show stays known as such.
    for (const PrintedWord& word : own.words)
        if (word.ink != Ink::plain) read.words.push_back(word);
    std::vector<PrintedWord> words = std::move(read.words);
    take_words(std::move(read), std::move(words), own);
}

void leave_unread(PrintedDocument& document, const std::vector<int>& numbers, Unread cause,
                  const std::string& name, const std::string& why) {
    if (numbers.empty()) return;
    for (const int number : numbers) {
        PrintedPage& page = document.pages[static_cast<std::size_t>(number - 1)];
        page.source = TextSource::none;
        page.confidence = cause == Unread::failed ? 0.0F : 1.0F;
    }
    const bool one = numbers.size() == 1;
    const bool texts = std::any_of(numbers.begin(), numbers.end(), [&document](int number) {
        return size_of(document.pages[static_cast<std::size_t>(number - 1)].words) >= few;
    });
    const std::string_view what = texts ? "voor een deel beeld (een scan); wat daarin staat, is"
                                        : "zonder leesbare tekst (een scan) en";
    const std::string_view be = one ? "is" : "zijn";
    document.warnings.push_back(fmt::format("{} {} van {} {} {}{} niet gelezen. {}",
                                            one ? "Pagina" : "Pagina's", enumerate(numbers), name, be, what,
                                            texts ? "" : fmt::format(" {}", be), why));
}

void tell_wordless(PrintedDocument& document, const std::vector<int>& numbers, const std::string& name) {
    std::vector<int> wordless;
    for (const int number : numbers) {
        const PrintedPage& page = document.pages[static_cast<std::size_t>(number - 1)];
        if (page.source != TextSource::none && size_of(page.words) == 0) wordless.push_back(number);
    }
    if (wordless.empty()) return;
    document.warnings.push_back(
        fmt::format("Op {} {} van {} vond de tekstherkenning geen tekst (een foto, een zwart of een te grof "
                    "beeld?); kijk zelf wat er staat.",
                    wordless.size() == 1 ? "pagina" : "pagina's", enumerate(wordless), name));
}

void leave_scans(PrintedDocument& document, const std::string& name) {
    leave_unread(document, pages_for_ocr(document, Ocr::automatic), Unread::waiting, name, allow_ocr);
}

void read_scans(std::string_view bytes, const std::string& name, const ReadOptions& options,
                PrintedDocument& document) {
    if (options.ocr == Ocr::never) return leave_scans(document, name);
    const std::vector<int> wanted = pages_for_ocr(document, options.ocr);
    if (wanted.empty()) return;
    Result<OcrEngine> engine = OcrEngine::load();
    if (!engine) return leave_unread(document, wanted, Unread::waiting, name, engine.error().message);
    std::vector<int> unread;
    for (const int number : wanted) {
        PrintedPage& page = document.pages[static_cast<std::size_t>(number - 1)];
        if (std::optional<PrintedPage> read = read_page(*engine, bytes, name, options.password, page))
            keep_better(std::move(*read), options.ocr, page);
        else
            unread.push_back(number);
    }
    leave_unread(document, unread, Unread::failed, name, ocr_failed);
    tell_wordless(document, wanted, name);
}

}  // namespace raadspoor::ingest
