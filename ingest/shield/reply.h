// What a reading process has answered so far.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/print/printed.h"
#include "ingest/shield/sandbox.h"
#include "ingest/shield/wire.h"

namespace raadspoor::ingest {

/// Gathers the frames of one document, and believes none of them: pages come in order and before the last
/// frame, nothing comes after it.
class Reply {
public:
    enum class State {
        open,      ///< more should come
        complete,  ///< the last frame has come
        too_much,  ///< more than Limits::output or Limits::pages
        invalid,   ///< not what a reader says
    };

    /// `first`: the number of the first page that is expected.
    explicit Reply(const Limits& limits, int first = 1)
        : limits_{limits}, first_{first}, frames_{limits.output} {}

    /// Takes in the next bytes of the stream, in pieces of any size.
    void add(std::string_view bytes);
    State state() const { return state_; }
    int pages() const { return static_cast<int>(printed_.pages.size()); }

    /// The document, laid out from its pages when it has pages; or the reader's error. Of a reply that is
    /// not complete: what the pages until then give. Empties the reply.
    [[nodiscard]] Result<Document> take();
    /// The pages and the rest of a PDF, not yet laid out; nothing when it is not complete, an error, or
    /// another document.
    [[nodiscard]] std::optional<PrintedDocument> take_printed();
    /// The files inside the document that came until now; they are not kept.
    [[nodiscard]] std::vector<Attachment> take_attachments() { return std::move(attachments_); }
    /// The reader's error, when that is the reply.
    const std::optional<Error>& error() const { return error_; }

private:
    void take_in(const wire::Frame& frame);
    /// Counts the reply as complete when `value` is there, as invalid when not.
    template <class T>
    void finish(std::optional<T> value, std::optional<T>& kept);

    Limits limits_;
    int first_;
    wire::Frames frames_;
    std::size_t bytes_ = 0;
    State state_ = State::open;
    PrintedDocument printed_;
    std::optional<PrintedDocument> rest_;
    std::optional<Document> document_;
    std::vector<Attachment> attachments_;
    std::optional<Error> error_;
};

}  // namespace raadspoor::ingest
