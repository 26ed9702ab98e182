// What a reading process tells its parent: frames in a pipe.
//
//     std::string bytes = wire::encode(page);                 // in the child: header and payload
//     wire::Frames frames{256U << 20};
//     frames.add(bytes);                                      // in the parent: as they come, in any pieces
//     while (std::optional<wire::Frame> frame = frames.next()) use(wire::decode_page(frame->payload));
//
// A frame is "rsw", the version of this format, its kind, three zero bytes, the payload's length; then the
// payload. Numbers are little-endian and of fixed width; a string or list is its length and then its parts.
// Both ends are the same program, so another version is not understood but refused.
//
// The child is not trusted: a hostile document may have taken it over. So whatever bytes come in, a decoder
// gives nothing or a value that keeps what its type promises: spans lie in the text and on characters,
// indexes are in range, lists are in order, text is clean (see characters.h), coordinates are numbers within
// ±1,000,000. Decoding takes memory and time linear in the payload.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest::wire {

enum class FrameKind : std::uint8_t {
    page = 1,    ///< a PrintedPage
    rest,        ///< a PrintedDocument without its pages: the last frame of a printed document
    document,    ///< a whole Document, of a format that has no printed pages
    error,       ///< an Error: the last frame
    attachment,  ///< a file inside the document; before the last frame
};

struct [[nodiscard]] Frame {
    FrameKind kind = FrameKind::page;
    std::string payload;
};

std::string encode(const PrintedPage& page);
/// Leaves out `document.pages` and `document.attachments`.
std::string encode(const PrintedDocument& document);
std::string encode(const Document& document);
std::string encode(const Attachment& attachment);
std::string encode(const Error& error);

std::optional<PrintedPage> decode_page(std::string_view payload);
std::optional<PrintedDocument> decode_rest(std::string_view payload);
std::optional<Document> decode_document(std::string_view payload);
/// The name is clean; the bytes are any.
std::optional<Attachment> decode_attachment(std::string_view payload);
std::optional<Error> decode_error(std::string_view payload);

/// Cuts a stream of bytes into frames.
class Frames {
public:
    /// Refuses a frame with a payload over `max_payload` bytes.
    explicit Frames(std::size_t max_payload) : max_payload_{max_payload} {}

    void add(std::string_view bytes);
    /// The next whole frame; nothing when it has yet to come, or never will.
    [[nodiscard]] std::optional<Frame> next();
    /// What came is not frames.
    bool broken() const { return broken_; }
    /// Nothing is left over of a frame that was begun.
    bool at_boundary() const { return used_ == buffer_.size(); }

private:
    std::size_t max_payload_;
    std::string buffer_;
    std::size_t used_ = 0;  // bytes of buffer_ that were given out
    bool broken_ = false;
};

}  // namespace raadspoor::ingest::wire
