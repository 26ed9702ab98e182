#include "ingest/pdf_reader.h"

#include <fmt/format.h>
#include <poppler/Catalog.h>
#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/Link.h>
#include <poppler/Outline.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#include <poppler/TextOutputDev.h>
#include <poppler/UTF.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "ingest/characters.h"

namespace raadspoor::ingest {

namespace {

/// Poppler complains of every oddity; what matters comes back as a status.
void ignore_complaint(ErrorCategory, Goffset, const char*) {}

void append_utf8(std::string& out, Unicode c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x110000) {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

/// A text string of the file (ISO 32000-1, 7.9.2.2: UTF-16 or PDFDocEncoding).
std::string text_string(const std::string& raw) {
    Unicode* units = nullptr;
    const int length = TextStringToUCS4(raw, &units);
    std::string out;
    for (int i = 0; i < length; ++i) append_utf8(out, units[i]);
    gfree(units);
    return clean(out);
}

std::string text_string(const std::unique_ptr<GooString>& raw) { return raw ? text_string(raw->toStr()) : std::string{}; }

/// "D:20241129103000+01'00'" (ISO 32000-1, 7.9.4) as ISO 8601; empty when it is not one.
std::string iso_date(const std::string& raw) {
    std::string digits;
    for (const char c : raw.starts_with("D:") ? raw.substr(2) : raw) {
        if (c < '0' || c > '9') break;
        digits += c;
    }
    if (digits.size() < 8) return {};
    const auto part = [&digits](std::size_t at, std::size_t length) { return std::string_view(digits).substr(at, length); };
    if (digits.size() < 14) return fmt::format("{}-{}-{}", part(0, 4), part(4, 2), part(6, 2));
    return fmt::format("{}-{}-{}T{}:{}:{}", part(0, 4), part(4, 2), part(6, 2), part(8, 2), part(10, 2), part(12, 2));
}

/// A rectangle that was filled or an image that was drawn, and when: after how many bytes of text.
struct Paint {
    Box box;
    int after = 0;
    bool dark = false;   // white letters show on it
    bool image = false;
};

bool inside(const Box& box, const Box& around) {
    const float x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    const float slack = 0.15F * (box.bottom - box.top);
    return x >= around.left && x <= around.right && y >= around.top && y <= around.bottom && box.left >= around.left - slack - 1 &&
           box.right <= around.right + slack + 1 && box.bottom <= around.bottom + 2 * slack && box.top >= around.top - 2 * slack;
}

/// Takes the words off a page, and notes what else bears on how they show.
class PageOutput : public TextOutputDev {
public:
    PageOutput() : TextOutputDev(nullptr, false, 0, true, false) {}

    void startPage(int number, GfxState* state, XRef* xref) override {
        TextOutputDev::startPage(number, state, xref);
        position_ = 0;
        artifacts_ = 0;
        marks_.clear();
        changes_.clear();
        paints_.clear();
        last_ = {};
    }

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY, CharCode code, int bytes,
                  const Unicode* u, int length) override {
        Change change{position_, Ink::plain, artifacts_ > 0};
        const int mode = state->getRender();
        if ((mode & 3) == 3) {
            change.ink = Ink::invisible;
        } else if ((mode & 3) == 0) {
            GfxRGB rgb;
            state->getFillRGB(&rgb);
            constexpr int light = static_cast<int>(0.96 * gfxColorComp1);
            if (rgb.r > light && rgb.g > light && rgb.b > light) change.ink = Ink::white;
        }
        if (change.ink != last_.ink || change.artifact != last_.artifact || changes_.empty()) {
            changes_.push_back(change);
            last_ = change;
        }
        TextOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, bytes, u, length);
        position_ += bytes;
    }

    void fill(GfxState* state) override {
        TextOutputDev::fill(state);
        note_fill(state);
    }
    void eoFill(GfxState* state) override {
        TextOutputDev::eoFill(state);
        note_fill(state);
    }
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours, bool interpolate,
                   const int* mask, bool in_line) override {
        note_image(state);
        OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask, in_line);
    }
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert, bool interpolate, bool in_line) override {
        note_image(state);
        OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
    }
    void beginMarkedContent(const char* name, Dict* properties) override {
        TextOutputDev::beginMarkedContent(name, properties);
        const bool artifact = name && std::string_view(name) == "Artifact";
        if (marks_.size() < 100000) marks_.push_back(artifact);
        artifacts_ += artifact;
    }
    void endMarkedContent(GfxState* state) override {
        TextOutputDev::endMarkedContent(state);
        if (marks_.empty()) return;
        artifacts_ -= marks_.back();
        marks_.pop_back();
    }

    /// The words of the page that was displayed last.
    void take(PrintedPage& page) {
        const std::unique_ptr<TextWordList> words = makeWordList();
        if (!words) return;
        page.drawn = static_cast<std::size_t>(position_);
        page.words.reserve(static_cast<std::size_t>(words->getLength()));
        for (int i = 0; i < words->getLength(); ++i) add(page, *words->get(i));
        const float area = page.width * page.height;
        for (const Paint& paint : paints_)
            if (paint.image && (paint.box.right - paint.box.left) * (paint.box.bottom - paint.box.top) > 0.6F * area) page.pictured = true;
    }

private:
    struct Change {
        int position = 0;
        Ink ink = Ink::plain;
        bool artifact = false;
    };

    void add(PrintedPage& page, const TextWord& source) {
        std::string raw;
        for (int i = 0; i < source.getLength(); ++i) append_utf8(raw, *source.getChar(i));
        PrintedWord word;
        word.text = clean(raw);
        std::erase_if(word.text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; });
        if (word.text.empty()) return;
        double left = 0, top = 0, right = 0, bottom = 0;
        source.getBBox(&left, &top, &right, &bottom);
        word.box = {rounded(left), rounded(top), rounded(right), rounded(bottom)};
        word.baseline = static_cast<float>(source.getBaseline());
        word.size = static_cast<float>(source.getFontSize());
        word.rotation = static_cast<std::int16_t>(source.getRotation());
        word.bold = is_bold(source);
        const auto after = std::upper_bound(changes_.begin(), changes_.end(), source.getCharPos(),
                                            [](int position, const Change& change) { return position < change.position; });
        if (after != changes_.begin()) {
            word.ink = std::prev(after)->ink;
            word.artifact = std::prev(after)->artifact;
        }
        judge_ink(word, source.getCharPos());
        page.words.push_back(std::move(word));
    }

    /// To a sixteenth of a point, which no eye sees and which stores in few bytes.
    static float rounded(double value) { return static_cast<float>(std::nearbyint(value * 16) / 16); }

    static bool is_bold(const TextWord& word) {
        const TextFontInfo* font = word.getFontInfo(0);
        if (font->isBold()) return true;
        const GooString* name = word.getFontName(0);
        if (!name) return false;
        const std::string& text = name->toStr();
        for (const char* weight : {"Bold", "bold", "Black", "Heavy", "-Semi", "Demi", "CMBX", "SFBX", "-Bd"})
            if (text.find(weight) != std::string::npos) return true;
        return false;
    }

    /// White letters on something dark do show; letters under something that came later do not.
    void judge_ink(PrintedWord& word, int position) const {
        for (const Paint& paint : paints_) {
            if (!inside(word.box, paint.box)) continue;
            if (paint.after <= position) {
                if (word.ink == Ink::white && (paint.dark || paint.image)) word.ink = Ink::plain;
            } else if (word.ink == Ink::plain) {
                word.ink = Ink::covered;
            }
        }
    }

    void note_fill(GfxState* state) {
        if (paints_.size() >= max_paints || state->getFillOpacity() < 0.9) return;
        const GfxPath* path = state->getPath();
        if (path->getNumSubpaths() < 1 || path->getNumSubpaths() > 4) return;
        for (int i = 0; i < path->getNumSubpaths(); ++i) {
            const GfxSubpath* sub = path->getSubpath(i);
            if (sub->getNumPoints() < 4 || sub->getNumPoints() > 6) continue;
            Paint paint{box_of(state, sub), position_, false, false};
            if (paint.box.bottom - paint.box.top < 4 || paint.box.right - paint.box.left < 4) continue;
            GfxRGB rgb;
            state->getFillRGB(&rgb);
            paint.dark = colToDbl(rgb.r) + colToDbl(rgb.g) + colToDbl(rgb.b) < 2.7;
            paints_.push_back(paint);
        }
    }

    void note_image(GfxState* state) {
        if (paints_.size() >= max_paints) return;
        const double* m = state->getCTM();
        const double xs[] = {m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]};
        const double ys[] = {m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]};
        const auto [left, right] = std::minmax_element(std::begin(xs), std::end(xs));
        const auto [top, bottom] = std::minmax_element(std::begin(ys), std::end(ys));
        paints_.push_back({{static_cast<float>(*left), static_cast<float>(*top), static_cast<float>(*right), static_cast<float>(*bottom)}, position_, false, true});
    }

    static Box box_of(GfxState* state, const GfxSubpath* path) {
        double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
        for (int i = 0; i < path->getNumPoints(); ++i) {
            double x = 0, y = 0;
            state->transform(path->getX(i), path->getY(i), &x, &y);
            left = std::min(left, x), right = std::max(right, x), top = std::min(top, y), bottom = std::max(bottom, y);
        }
        return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right), static_cast<float>(bottom)};
    }

    static constexpr std::size_t max_paints = 2000;  // a page with more is a drawing

    int position_ = 0;    // bytes of text drawn so far, as TextWord::getCharPos() counts them
    int artifacts_ = 0;   // open artifact marks
    std::vector<bool> marks_;
    std::vector<Change> changes_;
    Change last_;
    std::vector<Paint> paints_;
};

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
        const Box box{static_cast<float>(x1 - crop->x1), static_cast<float>(crop->y2 - y2), static_cast<float>(x2 - crop->x1), static_cast<float>(crop->y2 - y1)};
        for (PrintedWord& word : page.words) {
            const float x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
            if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) word.link = static_cast<std::int16_t>(page.uris.size() - 1);
        }
    }
}

void add_outline(PrintedDocument& document, const std::vector<::OutlineItem*>* items, int level, PDFDoc& pdf) {
    if (!items || level > 6) return;
    for (::OutlineItem* item : *items) {
        if (document.outline.size() >= 5000) return;
        std::string title;
        for (int i = 0; i < item->getTitleLength(); ++i) append_utf8(title, item->getTitle()[i]);
        raadspoor::OutlineItem kept{clean(title), level, 0};
        if (const LinkAction* action = item->getAction(); action && action->getKind() == actionGoTo) {
            const auto* go_to = static_cast<const LinkGoTo*>(action);
            std::unique_ptr<LinkDest> named;
            const LinkDest* target = go_to->getDest();
            if (!target && go_to->getNamedDest()) {
                named = pdf.findDest(go_to->getNamedDest());
                target = named.get();
            }
            if (target) kept.page = target->isPageRef() ? pdf.findPage(target->getPageRef()) : target->getPageNum();
        }
        document.outline.push_back(std::move(kept));
        item->open();
        add_outline(document, item->getKids(), level + 1, pdf);
    }
}

std::string label_of(PDFDoc& pdf, int number) {
    GooString label;
    if (pdf.getCatalog()->indexToLabel(number - 1, &label)) {
        const std::string text = text_string(label.toStr());
        if (!text.empty()) return text;
    }
    return std::to_string(number);
}

/// Hides the colour profile of the printer that the file was meant for (ISO 32000-1, 14.11.5; every PDF/A has one). Poppler would
/// invert it for every page, which can cost six times as much as the text itself and serves only exact colours.
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
            return {"wrong_password", fmt::format("{} is versleuteld en het opgegeven wachtwoord past niet; geef het juiste wachtwoord met --password-file.", name)};
        return {"encrypted", fmt::format("{} is versleuteld; geef het wachtwoord met --password-file, of haal het wachtwoord eraf en lees het stuk opnieuw in.", name)};
    }
    return {"damaged", fmt::format("{} is beschadigd: geen leesbare PDF; haal het stuk opnieuw op bij de bron.", name)};
}

}  // namespace

void prepare_pdf() {
    if (globalParams) return;
    globalParams = std::make_unique<GlobalParams>();
    globalParams->setErrQuiet(true);
    setErrorCallback(ignore_complaint);
}

Result<PrintedDocument> read_pdf(std::string_view bytes, const std::string& name, const std::string& password,
                                 const std::function<void(PrintedPage&&)>& take_page) {
    prepare_pdf();
    std::optional<GooString> secret;
    if (!password.empty()) secret.emplace(password);
    // PDFDoc owns the stream; the stream only borrows the bytes and never writes to them.
    auto* stream = new MemStream(const_cast<char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
    PDFDoc pdf{stream, secret, secret};
    if (!pdf.isOk()) return tl::unexpected(why_not(pdf, name, !password.empty()));
    if (pdf.getNumPages() < 1)
        return failure("damaged", fmt::format("{} is beschadigd: een PDF zonder pagina's; haal het stuk opnieuw op bij de bron.", name));

    forget_output_intents(pdf);

    PrintedDocument document;
    document.info = {text_string(pdf.getDocInfoTitle()),   text_string(pdf.getDocInfoAuthor()),          text_string(pdf.getDocInfoCreator()),
                     text_string(pdf.getDocInfoProducer()), iso_date(text_string(pdf.getDocInfoCreatDate())), iso_date(text_string(pdf.getDocInfoModDate()))};
    PageOutput output;
    for (int number = 1; number <= pdf.getNumPages(); ++number) {
        PrintedPage page;
        page.number = number;
        page.label = label_of(pdf, number);
        ::Page* source = pdf.getPage(number);
        if (!source) {
            document.warnings.push_back(fmt::format("Pagina {} van {} is beschadigd en niet gelezen.", number, name));
        } else {
            const bool sideways = source->getRotate() % 180 != 0;
            page.width = static_cast<float>(sideways ? source->getCropHeight() : source->getCropWidth());
            page.height = static_cast<float>(sideways ? source->getCropWidth() : source->getCropHeight());
            pdf.displayPage(&output, number, 72, 72, 0, false, true, false);
            output.take(page);
            add_links(page, *source);
        }
        take_page(std::move(page));
    }
    if (Outline* outline = pdf.getOutline()) add_outline(document, outline->getItems(), 1, pdf);
    return document;
}

}  // namespace raadspoor::ingest
