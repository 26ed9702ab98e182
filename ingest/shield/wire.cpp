#include "ingest/shield/wire.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>
#include <utility>
#include <vector>

#include "corpus/text.h"
#include "ingest/files/characters.h"

static_assert(std::endian::native == std::endian::little,
              "the format is little-endian, as is every machine this is built for");

namespace raadspoor::ingest::wire {

namespace {

constexpr char version = 1;
constexpr std::size_t header_size = 12;

// What each type consists of is said once: an archive takes the fields in order, to write them or to read
// them.

template <class Archive>
void fields(Archive& archive, Span& it) {
    archive(it.begin, it.end);
}
template <class Archive>
void fields(Archive& archive, Box& it) {
    archive(it.left, it.top, it.right, it.bottom);
}
template <class Archive>
void fields(Archive& archive, PrintedWord& it) {
    archive(it.text, it.box, it.baseline, it.size, it.bold, it.artifact, it.spaced, it.aslant, it.pale,
            it.struck, it.ink, it.rotation, it.link);
}
template <class Archive>
void fields(Archive& archive, HiddenText& it) {
    archive(it.page, it.box, it.text, it.reason);
}
template <class Archive>
void fields(Archive& archive, PrintedPage& it) {
    archive(it.number, it.label, it.width, it.height, it.source, it.confidence, it.pictured, it.pictures,
            it.outlined, it.drawn, it.words, it.uris, it.notes, it.rules);
}
template <class Archive>
void fields(Archive& archive, OutlineItem& it) {
    archive(it.title, it.level, it.page);
}
template <class Archive>
void fields(Archive& archive, DocumentInfo& it) {
    archive(it.title, it.author, it.creator, it.producer, it.created, it.modified);
}
template <class Archive>
void fields(Archive& archive, PrintedDocument& it) {
    archive(it.media_type, it.outline, it.info, it.warnings);
}
template <class Archive>
void fields(Archive& archive, Attachment& it) {
    archive(it.name, it.left_out);
    archive.bytes(it.bytes);
}
template <class Archive>
void fields(Archive& archive, Error& it) {
    archive(it.code, it.message);
}
template <class Archive>
void fields(Archive& archive, Page& it) {
    archive(it.number, it.label, it.width, it.height, it.source, it.confidence, it.printed);
}
template <class Archive>
void fields(Archive& archive, PageRun& it) {
    archive(it.span, it.page);
}
template <class Archive>
void fields(Archive& archive, WordBox& it) {
    archive(it.span, it.page, it.box);
}
template <class Archive>
void fields(Archive& archive, Block& it) {
    archive(it.kind, it.span, it.level, it.marker);
}
template <class Archive>
void fields(Archive& archive, Repair& it) {
    archive(it.kind, it.offset, it.original);
}
template <class Archive>
void fields(Archive& archive, Link& it) {
    archive(it.span, it.page, it.uri);
}
template <class Archive>
void fields(Archive& archive, Document& it) {
    archive.exact(it.text);
    archive(it.media_type, it.pages, it.runs, it.words, it.blocks, it.repairs, it.struck, it.hidden, it.links,
            it.outline, it.info, it.warnings);
}

// The last value of each enumeration.
constexpr Ink last(Ink) { return Ink::outside; }
constexpr TextSource last(TextSource) { return TextSource::none; }
constexpr BlockKind last(BlockKind) { return BlockKind::note; }
constexpr RepairKind last(RepairKind) { return RepairKind::doubt; }

class FrameWriter {
public:
    explicit FrameWriter(FrameKind kind)
        : out_{'r', 's', 'w', version, static_cast<char>(kind), 0, 0, 0, 0, 0, 0, 0} {}

    template <class... T>
    void operator()(T&... values) {
        (put(values), ...);
    }
    void exact(std::string& text) { put(text); }
    void bytes(std::string& any) { put(any); }

    /// The frame. One that is too long for its own header cannot be read back; its pages would exceed every
    /// limit on output.
    std::string finish() {
        const auto length =
            static_cast<std::uint32_t>(std::min<std::size_t>(out_.size() - header_size, UINT32_MAX));
        std::memcpy(out_.data() + header_size - sizeof length, &length, sizeof length);
        return std::move(out_);
    }

private:
    template <class T>
    void raw(T value) {
        out_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void length(std::size_t size) {
        raw(static_cast<std::uint32_t>(std::min<std::size_t>(size, UINT32_MAX)));
    }

    template <class T>
    void put(T& value) {
        if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>)
            raw(static_cast<std::uint8_t>(value));
        else if constexpr (std::is_same_v<T, std::size_t>)
            length(value);
        else if constexpr (std::is_arithmetic_v<T>)
            raw(value);
        else
            fields(*this, value);
    }
    void put(std::string& value) {
        length(value.size());
        out_ += value;
    }
    template <class T>
    void put(std::vector<T>& values) {
        length(values.size());
        for (T& value : values) put(value);
    }

    std::string out_;
};

/// Text that needs no cleaning, as nearly all does not.
bool plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](unsigned char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; });
}

/// Valid UTF-8 without control characters other than "\n" and "\t".
bool presentable(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        const char32_t c = character_at(text, at);
        if (length == 0 || (c < 0x20 ? c != '\n' && c != '\t' : c >= 0x7F && c < 0xA0)) return false;
        at += length;
    }
    return true;
}

/// Reads fields from bytes that may be anything. Once something does not fit, all that follows is empty.
class FrameReader {
public:
    explicit FrameReader(std::string_view bytes) : rest_{bytes} {}

    template <class... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    /// Text that spans count in, so that it cannot be mended, only refused.
    void exact(std::string& text) {
        text = piece();
        if (!presentable(text)) fail();
    }
    void bytes(std::string& any) { any = piece(); }
    /// Everything fitted, and nothing is left over.
    bool done() const { return !failed_ && rest_.empty(); }

private:
    void fail() {
        failed_ = true;
        rest_ = {};
    }
    template <class T>
    T raw() {
        T value{};
        if (rest_.size() < sizeof value) {
            fail();
            return value;
        }
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }
    std::string_view piece() {
        const std::size_t length = raw<std::uint32_t>();
        if (length > rest_.size()) {
            fail();
            return {};
        }
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return taken;
    }

    template <class T>
    void get(T& value) {
        if constexpr (std::is_enum_v<T>) {
            const auto number = raw<std::uint8_t>();
            if (number > static_cast<std::uint8_t>(last(T{}))) return fail();
            value = static_cast<T>(number);
        } else if constexpr (std::is_same_v<T, bool>) {
            const auto number = raw<std::uint8_t>();
            if (number > 1) return fail();
            value = number == 1;
        } else if constexpr (std::is_same_v<T, float>) {
            const auto number = raw<float>();
            value = std::isnan(number) ? 0 : std::clamp(number, -1e6F, 1e6F);
        } else if constexpr (std::is_same_v<T, std::size_t>) {
            value = raw<std::uint32_t>();
        } else if constexpr (std::is_arithmetic_v<T>) {
            value = raw<T>();
        } else {
            fields(*this, value);
        }
    }
    void get(std::string& value) {
        const std::string_view text = piece();
        value = plain(text) ? std::string(text) : clean(text);
    }
    template <class T>
    void get(std::vector<T>& values) {
        // Every element takes at least four bytes, so the payload bounds the work. Strings grow most when
        // they are read, and no reader gives many.
        const std::size_t count = raw<std::uint32_t>();
        if (count > rest_.size() / 4 || (std::is_same_v<T, std::string> && count > 100'000)) return fail();
        for (std::size_t i = 0; i < count && !failed_; ++i) get(values.emplace_back());
    }

    std::string_view rest_;
    bool failed_ = false;
};

template <class T>
std::string encode_as(FrameKind kind, const T& value) {
    FrameWriter writer{kind};
    writer(
        const_cast<T&>(value));  // The fields are told to readers and writers alike; a writer changes none.
    return writer.finish();
}

template <class T>
std::optional<T> decode_as(std::string_view payload) {
    std::optional<T> value{std::in_place};
    FrameReader reader{payload};
    reader(*value);
    return reader.done() ? std::move(value) : std::nullopt;
}

bool sound(const PrintedWord& word, std::size_t uris) {
    const bool blank = word.text.empty() || word.text.find_first_of(" \n\t\f") != std::string::npos;
    return !blank && word.rotation >= 0 && word.rotation < 4 &&
           (word.link == -1 || (word.link >= 0 && static_cast<std::size_t>(word.link) < uris));
}

/// What holds between the parts of a document.
class Soundness {
public:
    explicit Soundness(const Document& document) : it_{document} {}

    bool holds() const {
        return apart(it_.runs) && in_order(it_.words) && apart(it_.blocks) &&
               all(it_.runs, [this](const PageRun& run) { return page(run.page); }) &&
               all(it_.words, [this](const WordBox& word) { return page(word.page); }) &&
               all(it_.blocks, [this](const Block& block) { return marker(block); }) && repairs() &&
               apart(it_.struck) &&
               all(it_.hidden,
                   [this](const HiddenText& hidden) { return hidden.page == -1 || page(hidden.page); }) &&
               all(it_.links,
                   [this](const Link& link) {
                       return inside(link.span) && (link.page == -1 || page(link.page));
                   }) &&
               pages();
    }

private:
    template <class T, class Test>
    static bool all(const std::vector<T>& items, Test test) {
        return std::all_of(items.begin(), items.end(), test);
    }

    bool page(int index) const { return index >= 0 && static_cast<std::size_t>(index) < it_.pages.size(); }
    bool inside(Span span) const { return is_whole(it_.text, span); }
    bool marker(const Block& block) const {
        return block.marker.empty() ? inside(block.marker)
                                    : inside(block.marker) && block.marker.begin >= block.span.begin &&
                                          block.marker.end <= block.span.end;
    }
    bool pages() const {
        for (std::size_t i = 0; i < it_.pages.size(); ++i)
            if (static_cast<std::size_t>(it_.pages[i].number) != i + 1) return false;
        return true;
    }
    bool repairs() const {
        std::size_t before = 0;
        return all(it_.repairs, [&, this](const Repair& repair) {
            return std::exchange(before, repair.offset) <= repair.offset &&
                   is_character_border(it_.text, repair.offset);
        });
    }
    /// Spans that do not begin before those ahead of them.
    template <class T>
    bool in_order(const std::vector<T>& items) const {
        std::size_t before = 0;
        return all(items, [&, this](const T& item) {
            return inside(item.span) && std::exchange(before, item.span.begin) <= item.span.begin;
        });
    }
    /// Spans that do not begin before those ahead of them end.
    template <class T>
    bool apart(const std::vector<T>& items) const {
        std::size_t before = 0;
        return all(items, [&, this](const T& item) {
            const Span span = span_of(item);
            return inside(span) && std::exchange(before, span.end) <= span.begin;
        });
    }
    static Span span_of(Span span) { return span; }
    template <class T>
    static Span span_of(const T& item) {
        return item.span;
    }

    const Document& it_;
};

}  // namespace

std::string encode(const PrintedPage& page) { return encode_as(FrameKind::page, page); }
std::string encode(const PrintedDocument& document) { return encode_as(FrameKind::rest, document); }
std::string encode(const Document& document) { return encode_as(FrameKind::document, document); }
std::string encode(const Attachment& attachment) { return encode_as(FrameKind::attachment, attachment); }
std::string encode(const Error& error) { return encode_as(FrameKind::error, error); }

std::optional<PrintedPage> decode_page(std::string_view payload) {
    std::optional<PrintedPage> page = decode_as<PrintedPage>(payload);
    if (!page || page->number < 1) return std::nullopt;
    const auto fits = [&page](const PrintedWord& word) { return sound(word, page->uris.size()); };
    return std::all_of(page->words.begin(), page->words.end(), fits) ? std::move(page) : std::nullopt;
}

std::optional<PrintedDocument> decode_rest(std::string_view payload) {
    return decode_as<PrintedDocument>(payload);
}

std::optional<Document> decode_document(std::string_view payload) {
    std::optional<Document> document = decode_as<Document>(payload);
    return document && Soundness{*document}.holds() ? std::move(document) : std::nullopt;
}

std::optional<Attachment> decode_attachment(std::string_view payload) {
    std::optional<Attachment> attachment = decode_as<Attachment>(payload);
    const bool named = attachment && !attachment->name.empty() && !attachment->name.starts_with('/');
    return named ? std::move(attachment) : std::nullopt;
}

std::optional<Error> decode_error(std::string_view payload) {
    std::optional<Error> error = decode_as<Error>(payload);
    return error && !error->code.empty() && !error->message.empty() ? std::move(error) : std::nullopt;
}

void Frames::add(std::string_view bytes) {
    if (broken_) return;
    buffer_.erase(0, std::exchange(used_, 0));
    buffer_ += bytes;
}

std::optional<Frame> Frames::next() {
    const std::string_view rest = std::string_view(buffer_).substr(used_);
    if (broken_ || rest.size() < header_size) return std::nullopt;
    const auto kind = static_cast<std::uint8_t>(rest[4]);
    std::uint32_t length = 0;
    std::memcpy(&length, rest.data() + header_size - sizeof length, sizeof length);
    const bool known = kind >= static_cast<std::uint8_t>(FrameKind::page) &&
                       kind <= static_cast<std::uint8_t>(FrameKind::attachment);
    broken_ = !rest.starts_with("rsw") || rest[3] != version || !known ||
              rest.substr(5, 3) != std::string_view("\0\0\0", 3) || length > max_payload_;
    if (broken_ || rest.size() - header_size < length) return std::nullopt;
    used_ += header_size + length;
    return Frame{static_cast<FrameKind>(kind), std::string(rest.substr(header_size, length))};
}

}  // namespace raadspoor::ingest::wire
