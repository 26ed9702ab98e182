#include "ingest/office/doc_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/markup/flow_builder.h"
#include "ingest/markup/hidden_texts.h"
#include "ingest/office/compound_file.h"

namespace raadspoor::ingest {

namespace {

/// Numbers in a stream, little-endian; 0 beyond its end.
class Numbers {
public:
    explicit Numbers(std::string bytes) : bytes_{std::move(bytes)} {}

    std::uint32_t at(std::size_t offset, std::size_t size) const {
        std::uint32_t value = 0;
        for (std::size_t i = size; i-- > 0;)
            value = value << 8 |
                    static_cast<std::uint8_t>(offset + i < bytes_.size() ? bytes_[offset + i] : '\0');
        return value;
    }
    std::uint32_t u8(std::size_t offset) const { return at(offset, 1); }
    std::uint32_t u16(std::size_t offset) const { return at(offset, 2); }
    std::uint32_t u32(std::size_t offset) const { return at(offset, 4); }
    std::size_t size() const { return bytes_.size(); }
    std::string_view part(std::size_t offset, std::size_t size) const {
        return offset < bytes_.size() ? std::string_view(bytes_).substr(offset, size) : std::string_view{};
    }

private:
    std::string bytes_;
};

/// A stretch of the text that lies together in the file (MS-DOC 2.8.35).
struct Piece {
    std::size_t begin = 0, end = 0;  // characters
    std::size_t offset = 0;          // bytes of the stream
    bool wide = false;               // UTF-16, else Windows-1252
};

struct Looks {
    bool bold = false, struck = false, hidden = false, deleted = false;

    friend bool operator==(const Looks&, const Looks&) = default;
};

struct Paragraph {
    int style = 0;
    bool in_table = false, ends_row = false;
};

/// How many bytes the operand of a single property modifier takes (MS-DOC 2.2.5.1).
std::size_t operand_size(std::uint32_t sprm, const Numbers& stream, std::size_t at) {
    static constexpr std::array<std::size_t, 8> sizes = {1, 1, 2, 4, 2, 2, 0, 3};
    const std::size_t size = sizes[sprm >> 13 & 7];
    if (size > 0) return size;
    constexpr std::uint32_t define_table = 0xD608;
    return sprm == define_table ? stream.u16(at) + 1 : stream.u8(at) + 1;
}

/// Tells `take` the modifiers in [at, end): number and value.
template <class Take>
void each_modifier(const Numbers& stream, std::size_t at, std::size_t end, const Take& take) {
    while (at + 3 <= end) {
        const std::uint32_t sprm = stream.u16(at);
        const std::size_t size = operand_size(sprm, stream, at + 2);
        take(sprm, stream.at(at + 2, std::min<std::size_t>(size, 4)));
        at += 2 + size;
    }
}

/// Properties of stretches of the stream, by where in it they begin.
template <class Value>
class Properties {
public:
    void set(std::size_t begin, Value value) { values_[begin] = value; }
    Value at(std::size_t offset) const {
        const auto after = values_.upper_bound(offset);
        return after == values_.begin() ? Value{} : std::prev(after)->second;
    }

private:
    std::map<std::size_t, Value> values_;
};

constexpr std::size_t page_size = 512;
constexpr std::size_t most_pages = 200'000;

/// The pages of formatting that a table of the file lists (MS-DOC 2.8.5, 2.8.6).
std::vector<std::size_t> formatting_pages(const Numbers& table, std::size_t at, std::size_t size) {
    std::vector<std::size_t> pages;
    const std::size_t count = size < 4 ? 0 : std::min((size - 4) / 8, most_pages);
    for (std::size_t i = 0; i < count; ++i)
        pages.push_back(std::size_t{table.u32(at + 4 * (count + 1) + 4 * i) & 0x3FFFFF} * page_size);
    return pages;
}

Looks looks_at(const Numbers& stream, std::size_t at, std::size_t end) {
    Looks looks;
    each_modifier(stream, at, end, [&looks](std::uint32_t sprm, std::uint32_t value) {
        const bool on = (value & 0xFF) == 1 || (value & 0xFF) == 0x81;  // 0x81: the opposite of the style
        if (sprm == 0x0835) looks.bold = on;
        if (sprm == 0x0837 || sprm == 0x2A53) looks.struck = looks.struck || on;
        if (sprm == 0x083C) looks.hidden = on;
        if (sprm == 0x0800) looks.deleted = on;
    });
    return looks;
}

Paragraph paragraph_at(const Numbers& stream, std::size_t at, std::size_t end) {
    Paragraph paragraph{.style = static_cast<int>(stream.u16(at))};
    each_modifier(stream, at + 2, end, [&paragraph](std::uint32_t sprm, std::uint32_t value) {
        if (sprm == 0x2416) paragraph.in_table = (value & 0xFF) == 1;
        if (sprm == 0x2417) paragraph.ends_row = (value & 0xFF) == 1;
    });
    return paragraph;
}

/// A page of character properties (MS-DOC 2.9.33).
void read_looks(const Numbers& stream, std::size_t page, Properties<Looks>& all) {
    const std::size_t runs = stream.u8(page + page_size - 1);
    for (std::size_t i = 0; i < runs && i < 102; ++i) {
        const std::size_t word = stream.u8(page + 4 * (runs + 1) + i), at = page + 2 * word;
        all.set(stream.u32(page + 4 * i),
                word == 0 ? Looks{}
                          : looks_at(stream, at + 1, std::min(at + 1 + stream.u8(at), page + page_size)));
    }
}

/// A page of paragraph properties (MS-DOC 2.9.175).
void read_paragraphs(const Numbers& stream, std::size_t page, Properties<Paragraph>& all) {
    constexpr std::size_t entry = 13;
    const std::size_t runs = stream.u8(page + page_size - 1);
    for (std::size_t i = 0; i < runs && i < 30; ++i) {
        const std::size_t word = stream.u8(page + 4 * (runs + 1) + entry * i);
        std::size_t at = page + 2 * word, size = 0;
        if (stream.u8(at) != 0) {
            size = 2 * stream.u8(at) - 1;
            at += 1;
        } else {
            size = 2 * stream.u8(at + 1);
            at += 2;
        }
        all.set(stream.u32(page + 4 * i),
                word == 0 ? Paragraph{} : paragraph_at(stream, at, std::min(at + size, page + page_size)));
    }
}

/// The streams of the file and where its tables are (MS-DOC 2.5).
class DocFile {
public:
    DocFile(std::string document, std::string table)
        : stream_{std::move(document)}, table_{std::move(table)} {
        read_pieces();
        for (const std::size_t page : formatting_pages(table_, stream_.u32(0xFA), stream_.u32(0xFE)))
            read_looks(stream_, page, looks_);
        for (const std::size_t page : formatting_pages(table_, stream_.u32(0x102), stream_.u32(0x106)))
            read_paragraphs(stream_, page, paragraphs_);
    }

    std::size_t body() const { return stream_.u32(0x4C); }
    std::size_t footnotes() const { return stream_.u32(0x50); }
    std::size_t headers() const { return stream_.u32(0x54); }
    std::size_t remarks() const { return stream_.u32(0x5C); }
    bool sound() const { return !pieces_.empty(); }

    /// Tells `take` each character in [begin, end), with its looks and the properties of its paragraph.
    template <class Take>
    void each(std::size_t begin, std::size_t end, const Take& take) const {
        for (const Piece& piece : pieces_)
            for (std::size_t at = std::max(begin, piece.begin); at < std::min(end, piece.end); ++at) {
                const std::size_t offset = piece.offset + (at - piece.begin) * (piece.wide ? 2 : 1);
                if (offset >= stream_.size()) return;
                take(piece.wide ? stream_.u16(offset) : latin(stream_.u8(offset)), looks_.at(offset),
                     paragraphs_.at(offset));
            }
    }

private:
    /// Bytes of compressed text (MS-DOC 2.9.73) are Windows-1252.
    static std::uint32_t latin(std::uint32_t byte) {
        if (byte < 0x80 || byte >= 0xA0) return byte;
        const std::string text = decode(std::string(1, static_cast<char>(byte)), "windows-1252").text;
        return character_at(text, 0);
    }

    void read_pieces() {
        std::size_t at = stream_.u32(0x1A2);
        const std::size_t end = std::min<std::size_t>(at + stream_.u32(0x1A6), table_.size());
        while (at + 3 <= end && table_.u8(at) == 1) at += 3 + table_.u16(at + 1);
        if (at + 5 > end || table_.u8(at) != 2) return;
        const std::size_t size = std::min<std::size_t>(table_.u32(at + 1), end - at - 5);
        at += 5;
        const std::size_t count = size < 4 ? 0 : (size - 4) / 12;
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t place = table_.u32(at + 4 * (count + 1) + 8 * i + 2);
            const bool wide = (place & 0x40000000) == 0;
            const std::size_t offset = place & 0x3FFFFFFF;
            const Piece piece{table_.u32(at + 4 * i), table_.u32(at + 4 * (i + 1)),
                              wide ? offset : offset / 2, wide};
            if (piece.end > piece.begin && piece.end - piece.begin <= stream_.size())
                pieces_.push_back(piece);
        }
    }

    Numbers stream_, table_;
    std::vector<Piece> pieces_;
    Properties<Looks> looks_;
    Properties<Paragraph> paragraphs_;
};

/// The flow of characters as blocks.
class DocText {
public:
    void take(std::uint32_t unit, const Looks& looks, const Paragraph& paragraph) {
        if (looks != looks_) end_run();
        looks_ = looks, paragraph_ = paragraph;
        switch (unit) {
            case 0x13:
                end_run();
                fields_.push_back(false);
                return;
            case 0x14:
                end_run();
                if (!fields_.empty()) fields_.back() = true;
                return;
            case 0x15:
                end_run();
                if (!fields_.empty()) fields_.pop_back();
                return;
            case 0x07:
                return end_cell();
            case 0x0D:
            case 0x0C:
                return end_paragraph();
            case 0x0B:
                end_run();
                return builder_.break_line();
            case 0x1E:
                unit = '-';
                break;
            case 0x1F:
                return;  // a hyphen that shows only at a line's end
            case 0x09:
                break;
            default:
                if (unit < 0x20) return;
        }
        letters(unit);
    }

    void end_run() {
        if (run_.empty()) return;
        const std::string run = std::exchange(run_, {});
        if (std::any_of(fields_.begin(), fields_.end(), [](bool result) { return !result; })) return;
        if (looks_.deleted) return hidden_.add(run, "deleted");
        if (looks_.hidden) return hidden_.add(run, "invisible");
        hidden_.interrupt();
        open();
        builder_.set_bold(looks_.bold);
        builder_.set_struck(looks_.struck);
        builder_.add(run);
        builder_.set_bold(false);
        builder_.set_struck(false);
    }

    void end_paragraph() {
        end_run();
        open_ = false;
    }

    void begin_note() {
        end_row();
        const std::string mark = std::to_string(++notes_);
        builder_.begin_note(mark);
        open_ = true;
    }
    void end_note() {
        end_run();
        builder_.end_aside();
        open_ = false;
    }
    void mark_note() {
        end_run();
        builder_.mark_note(std::to_string(++marks_));
    }
    void remark() { hidden_.interrupt(); }
    void end_row() {
        end_run();
        if (std::exchange(row_, false)) builder_.end_row();
        cells_ended_ = 0, open_ = false;
    }

    HiddenTexts& hidden() { return hidden_; }
    std::vector<FlowBlock> blocks() { return builder_.finish(); }

private:
    void letters(std::uint32_t unit) {
        char32_t character = unit;
        if (unit >= 0xD800 && unit < 0xDC00) {
            high_ = unit;
            return;
        }
        if (unit >= 0xDC00 && unit < 0xE000)
            character = high_ == 0 ? 0xFFFD : 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
        high_ = 0;
        append_character(run_, character);
    }

    void end_cell() {
        end_run();
        if (paragraph_.ends_row) return end_row();
        if (!row_) builder_.begin_row(), row_ = true;
        ++cells_ended_;
        open_ = false;
    }

    /// The first letters of a paragraph open it.
    void open() {
        if (!paragraph_.in_table && row_) end_row_before_text();
        if (paragraph_.in_table) {
            if (!row_) builder_.begin_row(), row_ = true, open_ = true;
            constexpr int most_cells = 500;
            const int ended = std::min(std::exchange(cells_ended_, 0), most_cells);
            builder_.next_cells(ended);
            if (!std::exchange(open_, true) && ended == 0) builder_.open(BlockKind::paragraph);
            return;
        }
        if (std::exchange(open_, true)) return;
        const bool heading =
            paragraph_.style >= 1 && paragraph_.style <= 9;  // the styles of headings are fixed
        builder_.open(heading ? BlockKind::heading : BlockKind::paragraph, heading ? paragraph_.style : 0);
    }

    void end_row_before_text() {
        if (std::exchange(row_, false)) builder_.end_row();
        cells_ended_ = 0, open_ = false;
    }

    FlowBuilder builder_;
    HiddenTexts hidden_;
    std::string run_;
    Looks looks_;
    Paragraph paragraph_;
    std::vector<bool> fields_;  // open ones: whether their result has begun
    std::uint32_t high_ = 0;
    int cells_ended_ = 0, notes_ = 0, marks_ = 0;
    bool row_ = false, open_ = false;
};

void read_body(const DocFile& file, DocText& text) {
    file.each(0, file.body(), [&text](std::uint32_t unit, const Looks& looks, const Paragraph& paragraph) {
        if (unit == 2)
            text.mark_note();
        else
            text.take(unit, looks, paragraph);
    });
    text.end_row();
}

/// Each footnote begins with its mark, a character 2.
void read_notes(const DocFile& file, DocText& text) {
    bool open = false;
    file.each(file.body(), file.body() + file.footnotes(),
              [&](std::uint32_t unit, const Looks& looks, const Paragraph& paragraph) {
                  if (unit == 2) {
                      if (open) text.end_note();
                      text.begin_note();
                      open = true;
                  } else if (open) {
                      text.take(unit, looks, paragraph);
                  }
              });
    if (open) text.end_note();
}

void read_remarks(const DocFile& file, DocText& text) {
    const std::size_t begin = file.body() + file.footnotes() + file.headers();
    std::string remark;
    const auto end_remark = [&] {
        text.remark();
        text.hidden().add(std::exchange(remark, {}), "note");
        text.remark();
    };
    file.each(begin, begin + file.remarks(), [&](std::uint32_t unit, const Looks&, const Paragraph&) {
        if (unit == 5) end_remark();
        if (unit >= 0x20 && (unit < 0xD800 || unit >= 0xE000)) append_character(remark, unit);
        if (unit == 0x0D) remark += ' ';
    });
    end_remark();
}

}  // namespace

Result<Document> read_doc(std::string_view bytes, const std::string& name) {
    const std::optional<Storage> storage = Storage::open(bytes);
    std::string stream = storage ? storage->stream("WordDocument") : std::string{};
    const auto damaged = [&name] {
        return failure("damaged",
                       fmt::format("{} is beschadigd: geen leesbaar Word-document; haal het stuk opnieuw "
                                   "op bij de bron.",
                                   name));
    };
    constexpr std::size_t header = 0x1AA;
    if (stream.size() < header || static_cast<std::uint8_t>(stream[0]) != 0xEC) return damaged();
    const Numbers head{stream.substr(0, header)};
    constexpr std::uint32_t word_97 = 0xC1, encrypted = 0x0100, second_table = 0x0200;
    if (head.u16(2) < word_97)
        return failure("unsupported",
                       fmt::format("{} is van Word 95 of ouder en wordt niet gelezen; sla het op als "
                                   "DOCX of PDF en lees dat in.",
                                   name));
    if ((head.u16(0x0A) & encrypted) != 0)
        return failure("encrypted",
                       fmt::format("{} is versleuteld; open het in Word, haal het wachtwoord eraf, sla "
                                   "het op en lees het stuk opnieuw in.",
                                   name));
    const DocFile file{std::move(stream),
                       storage->stream((head.u16(0x0A) & second_table) != 0 ? "1Table" : "0Table")};
    if (!file.sound()) return damaged();
    DocText text;
    read_body(file, text);
    read_notes(file, text);
    read_remarks(file, text);
    Document document;
    if (text.hidden().bytes() > 0) document.warnings.push_back(hidden_warning(name, text.hidden().bytes()));
    document.hidden = text.hidden().take();
    assemble(text.blocks(), document);
    return document;
}

}  // namespace raadspoor::ingest
