#include "ingest/pdf/pdf_reader.h"

#include <fmt/format.h>
#include <poppler/Catalog.h>
#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/Link.h>
#include <poppler/Outline.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>

#include <memory>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/pdf/annotations.h"
#include "ingest/pdf/attached_files.h"
#include "ingest/pdf/layers.h"
#include "ingest/pdf/page_image.h"
#include "ingest/pdf/pdf_page.h"
#include "ingest/pdf/text_string.h"
#include "ingest/print/level_words.h"

namespace raadspoor::ingest {

namespace {

/// Poppler complains of every oddity; what matters comes back as a status.
void ignore_complaint(ErrorCategory, Goffset, const char*) {}

std::string info_string(const std::unique_ptr<GooString>& raw) {
    return raw ? text_string(raw->toStr()) : std::string{};
}

/// "D:20241129103000+01'00'" (ISO 32000-1, 7.9.4) as ISO 8601; empty when it is not one.
std::string iso_date(const std::string& raw) {
    std::string digits;
    for (const char c : raw.starts_with("D:") ? raw.substr(2) : raw) {
        if (c < '0' || c > '9') break;
        digits += c;
    }
    if (digits.size() < 8) return {};
    const auto part = [&digits](std::size_t at, std::size_t length) {
        return std::string_view(digits).substr(at, length);
    };
    if (digits.size() < 14) return fmt::format("{}-{}-{}", part(0, 4), part(4, 2), part(6, 2));
    return fmt::format("{}-{}-{}T{}:{}:{}", part(0, 4), part(4, 2), part(6, 2), part(8, 2), part(10, 2),
                       part(12, 2));
}

/// Gives each word the address of the link that lies on it.
void add_links(PrintedPage& page, ::Page& source) {
    const std::unique_ptr<Links> links = source.getLinks();
    if (!links) return;
    const PDFRectangle* crop = source.getCropBox();
    const bool turned = source.getRotate() != 0;
    for (AnnotLink* link : links->getLinks()) {
        const LinkAction* action = link->getAction();
        if (!action || action->getKind() != actionURI || turned || page.uris.size() > 5000) continue;
        const std::string uri = clean(static_cast<const LinkURI*>(action)->getURI());
        if (uri.empty()) continue;
        page.uris.push_back(uri);
        double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
        link->getRect(&x1, &y1, &x2, &y2);
        const Box box{static_cast<float>(x1 - crop->x1), static_cast<float>(crop->y2 - y2),
                      static_cast<float>(x2 - crop->x1), static_cast<float>(crop->y2 - y1)};
        for (PrintedWord& word : page.words) {
            const float x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
            if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
                word.link = static_cast<std::int16_t>(page.uris.size() - 1);
        }
    }
}

void add_outline(PrintedDocument& document, const std::vector<::OutlineItem*>* items, int level,
                 PDFDoc& pdf) {
    if (!items || level > 6) return;
    for (::OutlineItem* item : *items) {
        if (document.outline.size() >= 5000) return;
        std::string title;
        for (int i = 0; i < item->getTitleLength(); ++i) append_character(title, item->getTitle()[i]);
        raadspoor::OutlineItem kept{clean(title), level, 0};
        if (const LinkAction* action = item->getAction(); action && action->getKind() == actionGoTo) {
            const auto* go_to = static_cast<const LinkGoTo*>(action);
            std::unique_ptr<LinkDest> named;
            const LinkDest* target = go_to->getDest();
            if (!target && go_to->getNamedDest()) {
                named = pdf.findDest(go_to->getNamedDest());
                target = named.get();
            }
            if (target)
                kept.page = target->isPageRef() ? pdf.findPage(target->getPageRef()) : target->getPageNum();
        }
        document.outline.push_back(std::move(kept));
        item->open();
        add_outline(document, item->getKids(), level + 1, pdf);
    }
}

/// Whether `word` is so short or narrow that its box may miss the print: "1", "u", ",".
bool is_small(const PrintedWord& word) {
    const float height = word.box.bottom - word.box.top, width = word.box.right - word.box.left;
    return characters_in(word.text) <= 2 || width < height || height < 5.5F;
}

/// The place of word `i` with as much to both sides as no other word of its line claims, half a letter at
/// most.
Box around(const std::vector<PrintedWord>& words, std::size_t i) {
    Box box = words[i].box;
    const float reach = 0.5F * std::max(words[i].size, box.bottom - box.top);
    const auto beside = [&box](const Box& other) { return other.top < box.bottom && box.top < other.bottom; };
    float left = box.left - reach, right = box.right + reach;
    if (i > 0 && beside(words[i - 1].box) && words[i - 1].box.right <= box.left + 1)
        left = std::max(left, words[i - 1].box.right + 0.5F);
    if (i + 1 < words.size() && beside(words[i + 1].box) && words[i + 1].box.left >= box.right - 1)
        right = std::min(right, words[i + 1].box.left - 0.5F);
    return {std::min(left, box.left), box.top - 1, std::max(right, box.right), box.bottom + 1};
}

/// Whether the picture shows word `i`. A box around a small word is seldom right, so that it counts as shown
/// unless it lies under a bar or on blank paper.
bool is_shown(const PageImage& image, const std::vector<PrintedWord>& words, std::size_t i) {
    const Box core = core_of(words[i]);
    if (has_ink(image, core)) return true;
    return is_small(words[i]) && !is_barred(image, core) && has_ink(image, around(words, i));
}

/// How a page looks, as that can be had cheapest.
Look look_of(PDFDoc& pdf, const PrintedPage& page, std::vector<PastedJpeg> jpegs) {
    constexpr int dpi = 72;  // a bar or blank is told from print at any size
    return [&pdf, jpegs = std::move(jpegs), number = page.number, width = page.width, height = page.height,
            image = std::optional<PageImage>{}, looked = false]() mutable {
        if (!looked && !jpegs.empty()) image = picture_of(pdf, jpegs, width, height);
        if (!looked && !image) image = render_page(pdf, number, dpi);
        looked = true;
        return image ? &*image : nullptr;
    };
}

/// The text layer of a scan shows where the scan does: not where it is blank, or one black bar.
void look_at_pictures(PrintedPage& page, const std::vector<std::size_t>& pictured, const Look& look) {
    if (pictured.empty()) return;
    const PageImage* image = look();
    for (const std::size_t i : pictured)
        if (image && is_shown(*image, page.words, i)) page.words[i].ink = Ink::plain;
}

std::string label_of(PDFDoc& pdf, int number) {
    GooString label;
    if (pdf.getCatalog()->indexToLabel(number - 1, &label)) {
        const std::string text = text_string(label.toStr());
        if (!text.empty()) return text;
    }
    return std::to_string(number);
}

/// Hides the colour profile of the printer that the file was meant for (ISO 32000-1, 14.11.5; every PDF/A has
/// one). Poppler would invert it for every page, which can cost six times as much as the text itself and
/// serves only exact colours.
void forget_output_intents(PDFDoc& pdf) {
    XRef* objects = pdf.getXRef();
    Object catalog = objects->getCatalog().deepCopy();
    if (!catalog.isDict() || !catalog.getDict()->hasKey("OutputIntents")) return;
    catalog.getDict()->remove("OutputIntents");
    objects->setModifiedObject(&catalog, {objects->getRootNum(), objects->getRootGen()});
}

Error why_not(const PDFDoc& pdf, const std::string& name, bool password_given) {
    if (pdf.getErrorCode() == errEncrypted) {
        if (password_given)
            return {"wrong_password", fmt::format("{} is versleuteld en het opgegeven wachtwoord past niet; "
                                                  "geef het juiste wachtwoord met --password-file.",
                                                  name)};
        return {"encrypted", fmt::format("{} is versleuteld; geef het wachtwoord met --password-file, of "
                                         "haal het wachtwoord eraf en lees het stuk opnieuw in.",
                                         name)};
    }
    return {"damaged",
            fmt::format("{} is beschadigd: geen leesbare PDF; haal het stuk opnieuw op bij de bron.", name)};
}

}  // namespace

void prepare_pdf() {
    if (globalParams) return;
    globalParams = std::make_unique<GlobalParams>();
    globalParams->setErrQuiet(true);
    setErrorCallback(ignore_complaint);
}

Result<PrintedDocument> read_pdf(std::string_view bytes, const std::string& name, const std::string& password,
                                 const std::function<void(PrintedPage&&, const Look&)>& take_page) {
    prepare_pdf();
    std::optional<GooString> secret;
    if (!password.empty()) secret.emplace(password);
    // PDFDoc owns the stream; the stream only borrows the bytes and never writes to them.
    auto* stream = new MemStream(const_cast<char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()),
                                 Object(objNull));
    PDFDoc pdf{stream, secret, secret};
    if (!pdf.isOk()) return tl::unexpected(why_not(pdf, name, !password.empty()));
    if (pdf.getNumPages() < 1)
        return failure(
            "damaged",
            fmt::format("{} is beschadigd: een PDF zonder pagina's; haal het stuk opnieuw op bij de bron.",
                        name));

    forget_output_intents(pdf);

    PrintedDocument document;
    document.info = {info_string(pdf.getDocInfoTitle()),
                     info_string(pdf.getDocInfoAuthor()),
                     info_string(pdf.getDocInfoCreator()),
                     info_string(pdf.getDocInfoProducer()),
                     iso_date(info_string(pdf.getDocInfoCreatDate())),
                     iso_date(info_string(pdf.getDocInfoModDate()))};
    const std::vector<OptionalContentGroup*> off = layers_off(pdf);
    PdfPageOutput output;
    std::vector<int> clipped;  // pages on which files hang
    for (int number = 1; number <= pdf.getNumPages(); ++number) {
        PrintedPage page;
        page.number = number;
        page.label = label_of(pdf, number);
        Look look = [] { return nullptr; };
        ::Page* source = pdf.getPage(number);
        if (!source) {
            document.warnings.push_back(
                fmt::format("Pagina {} van {} is beschadigd en niet gelezen.", number, name));
        } else {
            const bool sideways = source->getRotate() % 180 != 0;
            page.width = static_cast<float>(sideways ? source->getCropHeight() : source->getCropWidth());
            page.height = static_cast<float>(sideways ? source->getCropWidth() : source->getCropHeight());
            pdf.displayPage(&output, number, 72, 72, 0, false, true, false);
            const std::vector<std::size_t> pictured = output.take(page);
            look = look_of(pdf, page, output.take_jpegs());
            look_at_pictures(page, pictured, look);
            if (!off.empty()) add_layered(page, off, pdf);
            if (apply_annotations(page, *source)) clipped.push_back(number);
            add_links(page, *source);
            level_words(page);
        }
        take_page(std::move(page), look);
    }
    if (const std::size_t count = output.mended())
        document.warnings.push_back(fmt::format(
            "In {} zijn letters hersteld, waarvan het lettertype zelf geen of een verkeerde opgeeft.",
            count == 1 ? "1 woord" : fmt::format("{} woorden", count)));
    if (Outline* outline = pdf.getOutline()) add_outline(document, outline->getItems(), 1, pdf);
    Attachments attached = attached_files(pdf, clipped);
    document.attachments = attached.take(name);
    return document;
}

}  // namespace raadspoor::ingest
