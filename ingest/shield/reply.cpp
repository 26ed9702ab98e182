#include "ingest/shield/reply.h"

#include <type_traits>
#include <utility>

#include "ingest/print/layout.h"

namespace raadspoor::ingest {

void Reply::add(std::string_view bytes) {
    bytes_ += bytes.size();
    frames_.add(bytes);
    while (std::optional<wire::Frame> frame = frames_.next()) {
        if (state_ != State::open) {
            state_ = State::invalid;
            return;
        }
        take_in(*frame);
    }
    if (frames_.broken() || (state_ == State::complete && !frames_.at_boundary())) state_ = State::invalid;
    if (bytes_ > limits_.output) state_ = State::too_much;
}

void Reply::take_in(const wire::Frame& frame) {
    switch (frame.kind) {
        case wire::FrameKind::page: {
            if (pages() == limits_.pages) {
                state_ = State::too_much;
                return;
            }
            std::optional<PrintedPage> page = wire::decode_page(frame.payload);
            if (page && page->number == first_ + pages())
                printed_.pages.push_back(std::move(*page));
            else
                state_ = State::invalid;
            return;
        }
        case wire::FrameKind::rest:
            return finish(wire::decode_rest(frame.payload), rest_);
        case wire::FrameKind::document:
            return finish(wire::decode_document(frame.payload), document_);
        case wire::FrameKind::attachment: {
            std::optional<Attachment> attachment = wire::decode_attachment(frame.payload);
            if (attachment && attachments_.size() < Attachments::most_files + Attachments::most_reasons)
                attachments_.push_back(std::move(*attachment));
            else
                state_ = State::invalid;
            return;
        }
        case wire::FrameKind::error:
            return finish(wire::decode_error(frame.payload), error_);
    }
}

template <class T>
void Reply::finish(std::optional<T> value, std::optional<T>& kept) {
    const bool alone = std::is_same_v<T, PrintedDocument> || pages() == 0;
    state_ = value && alone ? State::complete : State::invalid;
    kept = std::move(value);
}

std::optional<PrintedDocument> Reply::take_printed() {
    if (state_ != State::complete || !rest_) return std::nullopt;
    rest_->pages = std::move(printed_.pages);
    return std::move(*rest_);
}

Result<Document> Reply::take() {
    const bool complete = state_ == State::complete;
    if (complete && error_) return tl::unexpected(std::move(*error_));
    if (complete && document_) return std::move(*document_);
    if (complete) {
        rest_->pages = std::move(printed_.pages);
        printed_ = std::move(*rest_);
    }
    Document document;
    document.media_type = printed_.media_type;
    lay_out(printed_, document);
    return document;
}

}  // namespace raadspoor::ingest
