// Any words anywhere on pages give a document that keeps its promises, and every word of it leads back to its
// page and box.
//
// The bytes are read as pages of words on lines: near enough to print that columns, tables, notes, furniture,
// hyphens and list items come about by chance, free enough for what no printer does.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/print/layout.h"
#include "tests/fuzz/invariants.h"

using namespace raadspoor;

namespace {

constexpr std::array<std::string_view, 48> vocabulary = {"de",
                                                         "raad",
                                                         "besluit.",
                                                         "gezondheids-",
                                                         "bevordering",
                                                         "Midden-",
                                                         "Groningen",
                                                         "hulp-",
                                                         "en",
                                                         "VNG-",
                                                         "1",
                                                         "2",
                                                         "3",
                                                         "1.",
                                                         "2.",
                                                         "a)",
                                                         "•",
                                                         "-",
                                                         "*",
                                                         "2026",
                                                         "20263",
                                                         "preventie2;",
                                                         "Pagina",
                                                         "van",
                                                         "2/4",
                                                         "Datum",
                                                         "Ons",
                                                         "kenmerk",
                                                         "Onderwerp",
                                                         "€",
                                                         "1.250,00",
                                                         "m",
                                                         "m2",
                                                         "GALA1",
                                                         "(IV)",
                                                         "1.2.3",
                                                         "Het",
                                                         "college",
                                                         "stelt",
                                                         "voor:",
                                                         "https://a.nl/b",
                                                         "é",
                                                         "\xE2\x80\x9Cniet\xE2\x80\x9D",
                                                         "\xEF\xBF\xBD",
                                                         "12",
                                                         "Bijlage",
                                                         "(zie",
                                                         "noot),"};

/// Numbers out of the bytes; zeros when they are spent.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : data_{data}, size_{size} {}
    [[nodiscard]] bool spent() const { return at_ >= size_; }
    int next() { return spent() ? 0 : data_[at_++]; }
    std::string text() {
        std::string out;
        for (int length = next() % 12; length > 0; --length) out += static_cast<char>(next());
        return out;
    }

private:
    const std::uint8_t* data_;
    std::size_t size_, at_ = 0;
};

/// Where the next word is written, as a typewriter has it.
struct Pen {
    float x = 70, y = 60, left = 70, size = 10;
};

void move(Pen& pen, Bytes& bytes, int how) {
    if (how < 10) {
        pen.y += pen.size * 1.25F;
        pen.x = pen.left;
    } else if (how == 10) {
        pen.left = pen.x = 20 + 2 * static_cast<float>(bytes.next());
    } else if (how == 11) {
        pen.y = 4 * static_cast<float>(bytes.next());
    } else if (how == 12) {
        pen.size = 2 + static_cast<float>(bytes.next() % 64) / 4;
    } else if (how == 13) {
        pen.y += static_cast<float>(bytes.next() - 128) / 16;
    } else if (how == 14) {
        pen.x += static_cast<float>(bytes.next());
    } else {
        pen.y = 4e4F * static_cast<float>(bytes.next() - 128);
    }
}

/// The looks of a word: most are plain.
void colour(ingest::PrintedWord& word, Bytes& bytes, const ingest::PrintedPage& page) {
    const int looks = bytes.next();
    word.bold = looks % 5 == 1;
    word.artifact = looks % 11 == 1;
    if (looks > 240) word.ink = static_cast<ingest::Ink>(looks % 4);
    if (looks % 16 == 2) word.rotation = static_cast<std::int16_t>(looks / 16 % 4);
    if (looks % 13 == 3 && !page.uris.empty()) word.link = 0;
}

void write(ingest::PrintedPage& page, Pen& pen, Bytes& bytes, int what) {
    ingest::PrintedWord word;
    word.text = what < 240 ? std::string(vocabulary[static_cast<std::size_t>(what) % vocabulary.size()])
                           : ingest::clean(bytes.text());
    std::erase_if(word.text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; });
    word.text = ingest::clean(word.text);
    if (word.text.empty()) return;
    const float width = 0.5F * pen.size * static_cast<float>(characters_in(word.text));
    word.box = {pen.x, pen.y - 0.8F * pen.size, pen.x + width, pen.y + 0.2F * pen.size};
    word.baseline = pen.y;
    word.size = pen.size;
    colour(word, bytes, page);
    pen.x += width + 0.5F * pen.size;
    page.words.push_back(std::move(word));
}

ingest::PrintedPage page_of(Bytes& bytes, int number) {
    ingest::PrintedPage page{.number = number, .label = std::to_string(number), .width = 595, .height = 842};
    if (bytes.next() % 2) page.uris.emplace_back("https://www.voorbeeld.nl/");
    Pen pen;
    for (int count = 4 * bytes.next(); count > 0 && !bytes.spent(); --count) {
        const int what = bytes.next();
        if (what % 8 == 0)
            move(pen, bytes, bytes.next() % 16);
        else
            write(page, pen, bytes, what);
    }
    return page;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Bytes bytes{data, size};
    ingest::PrintedDocument printed;
    while (!bytes.spent() && printed.pages.size() < 40)
        printed.pages.push_back(page_of(bytes, static_cast<int>(printed.pages.size()) + 1));
    Document document;
    ingest::lay_out(printed, document);
    fuzz::check_document(document);
    fuzz::check_origin(document, printed);
    return 0;
}
