// Reads strangers' files in processes that gave up their rights.
//
//     int main() {
//         std::vector<ingest::Worker> workers = ingest::start_workers(2);  // before anything else
//         …
//         const Result<Document> document = workers[0].read("brief.pdf");  // in a thread of its own
//     }
//
// Each document is read by a process of its own, which sees a copy of that one file and can do nothing but
// reply (sandbox.h). What it answers is not trusted either (wire.h); the running text is made from it in the
// calling thread. When the process fails, the pages that it had read make a Document with a warning; when
// there are none, the Error says what happened; Reading::unfinished has its code too, also when a page could
// not be recognised for it. Codes beyond those of read():
//
//   cpu_limit · wall_timeout · out_of_memory · too_much_text   a limit was reached
//   crashed · sandbox_violation · protocol_violation           the file broke the reader, or tried to do more
//   sandbox_unavailable                                        the system cannot shield: nothing is read
//   interrupted                                                something outside killed it, or stop(): read
//                                                              it again
//   worker_lost                                                this Worker's processes are gone for good
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/files/file.h"
#include "ingest/kinds/read.h"
#include "ingest/shield/job.h"
#include "ingest/shield/reply.h"
#include "ingest/shield/sandbox.h"
#include "ingest/shield/zygote.h"

namespace raadspoor::ingest {

/// One document at a time; several Workers work side by side, each in one thread. Destroying the last one of
/// those that were started together ends their processes.
class Worker {
public:
    /// Reads the file at `path`, as ingest::read() does; of files inside it only a warning tells. Throws
    /// std::system_error when the system has no memory or descriptors left.
    [[nodiscard]] Result<Document> read(const std::filesystem::path& path, const ReadOptions& options = {});

    /// As read(), with the files inside the document. They are as untrusted as the document: read each by
    /// read_attachment().
    [[nodiscard]] Result<Reading> read_whole(const std::filesystem::path& path,
                                             const ReadOptions& options = {});
    /// Reads a file that lay inside another; `path` tells where. Errors and exceptions as read().
    [[nodiscard]] Result<Reading> read_attachment(const Attachment& attachment,
                                                  const std::filesystem::path& path,
                                                  const ReadOptions& options = {});

    /// Ends the process that reads, so that read() returns at once, with the Error `interrupted` and nothing
    /// of the file; from then on it does nothing but give that. From any thread, also while another one
    /// reads.
    void stop();

private:
    friend std::vector<Worker> start_workers(std::size_t count, const Limits& limits, const Work& work);
    Worker(std::shared_ptr<Keeper> keeper, Descriptor socket, const Limits& limits)
        : keeper_{std::move(keeper)}, socket_{std::move(socket)}, limits_{limits} {}

    std::optional<Report> ask(const Job& job, const SealedFile& file, Reply& reply);

    Result<Reading> read_sealed(const SealedFile& file, const std::filesystem::path& path,
                                const ReadOptions& options);
    std::string recognise(const SealedFile& file, const std::string& name, const ReadOptions& options,
                          PrintedDocument& printed);

    std::shared_ptr<Keeper>
        keeper_;  // before socket_: it waits for processes that end when the sockets close
    Descriptor socket_;
    Limits limits_;
    std::uint64_t requests_ = 0;
    std::unique_ptr<std::atomic<bool>> stopped_ = std::make_unique<std::atomic<bool>>(false);
};

/// Turns the files inside the document `name` into warnings of it, when nobody will read them.
void tell_inside(Reading& reading, const std::string& name);

/// Starts the processes of `count` Workers. To be called while the program has one thread, best as the first
/// thing it does: they are copies of it. `work` is what they do with a file. Throws std::system_error when no
/// process can be had.
std::vector<Worker> start_workers(std::size_t count, const Limits& limits = {},
                                  const Work& work = read_document);

}  // namespace raadspoor::ingest
