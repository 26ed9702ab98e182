// What a reading process is asked to do, and how it answers.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "ingest/kinds/read.h"
#include "ingest/print/printed.h"

namespace raadspoor::ingest {

enum class JobKind : std::uint8_t {
    read,       ///< the whole document
    recognise,  ///< one page of a PDF, by OCR
};

struct Job {
    JobKind kind = JobKind::read;
    Ocr ocr = Ocr::automatic;
    std::string name;      ///< of the file, for messages and for what its extension says
    std::string password;  ///< empty for none
    int page = 0;          ///< to recognise, from 1
};

/// The child's end of the pipe to its parent: frames, see wire.h. A child whose parent no longer listens dies
/// of SIGPIPE.
class Channel {
public:
    explicit Channel(int descriptor) : descriptor_{descriptor} {}

    void send(const PrintedPage& page);
    void send(const PrintedDocument& rest);
    void send(const Attachment& attachment);
    void send(const Document& document);
    void send(const Error& error);
    /// Bytes as they are: one or more frames.
    void write(std::string_view bytes);

private:
    int descriptor_;
};

/// What a child does with the `bytes` of a file.
using Work = std::function<void(const Job& job, std::string_view bytes, Channel& channel)>;

/// What a job needs of the file system, loaded before the process gives up its rights: Tesseract's data for
/// `recognise`.
void prepare_job(const Job& job);

/// Reads a document: the pages of a PDF one by one, any other document whole; or recognises one page.
void read_document(const Job& job, std::string_view bytes, Channel& channel);

/// Loads what read_document() would otherwise load in each child.
void prepare_reading();

}  // namespace raadspoor::ingest
