#include "ingest/job.h"

#include <unistd.h>

#include <cerrno>

#include "ingest/characters.h"
#include "ingest/pdf_reader.h"
#include "ingest/sandbox.h"
#include "ingest/wire.h"

namespace raadspoor::ingest {

namespace {

void read_printed(const Job& job, std::string_view bytes, Channel& channel) {
    const auto send_page = [&channel](PrintedPage&& page) { channel.send(page); };
    const Result<PrintedDocument> rest = read_pdf(bytes, job.name, job.password, send_page);
    if (rest)
        channel.send(*rest);
    else
        channel.send(rest.error());
}

void read_whole(const Job& job, std::string_view bytes, Channel& channel) {
    const Result<Document> document = parse(std::string(bytes), job.name, {.ocr = job.ocr, .password = job.password});
    if (document)
        channel.send(*document);
    else
        channel.send(document.error());
}

}  // namespace

void Channel::send(const PrintedPage& page) { write(wire::encode(page)); }
void Channel::send(const PrintedDocument& rest) { write(wire::encode(rest)); }
void Channel::send(const Document& document) { write(wire::encode(document)); }
void Channel::send(const Error& error) { write(wire::encode(error)); }

void Channel::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) ::_exit(exit_failed);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void read_document(const Job& job, std::string_view bytes, Channel& channel) {
    if (media_type_of(bytes, job.name) == "application/pdf")
        read_printed(job, bytes, channel);
    else
        read_whole(job, bytes, channel);
}

void prepare_reading() {
    prepare_pdf();
    (void)clean("e\u0301");  // loads ICU's tables of compositions
}

}  // namespace raadspoor::ingest
