#include "ingest/shield/worker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <system_error>

#include "ingest/files/characters.h"
#include "ingest/ocr/scans.h"
#include "ingest/print/bundle.h"
#include "ingest/print/layout.h"
#include "ingest/print/ligatures.h"
#include "ingest/shield/reply.h"

namespace raadspoor::ingest {

namespace fs = std::filesystem;

namespace {

/// Why a document was not read to its end.
struct Trouble {
    std::string code;
    std::string reason;  ///< a Dutch clause: "het lezen kostte …"
    std::string advice;  ///< a Dutch clause: "sla het stuk opnieuw op …"
};

constexpr const char* print_again = "sla het stuk opnieuw op (afdrukken naar PDF) en lees dat in";
constexpr const char* distrust = "vertrouw dit bestand niet en haal het stuk opnieuw op bij de bron";

Trouble signalled(const Report& report, const Limits& limits) {
    const int number = WTERMSIG(report.status);
    const bool out_of_time =
        number == SIGXCPU || (number == SIGKILL && report.cpu_seconds >= limits.cpu_seconds);
    if (out_of_time)
        return {"cpu_limit",
                fmt::format("het lezen kostte meer dan {} seconden rekentijd", limits.cpu_seconds),
                print_again};
    if (number == SIGSYS)
        return {"sandbox_violation", "de inhoud zette het leesproces aan tot iets wat niet mag", distrust};
    if (number == SIGKILL || number == SIGTERM)
        return {"interrupted",
                "het leesproces werd van buitenaf beëindigd, misschien doordat het geheugen vol was",
                "lees het stuk opnieuw in"};
    return {"crashed", fmt::format("het leesproces liep vast op de inhoud (signaal {})", number),
            print_again};
}

Trouble exited(int status, const Limits& limits) {
    switch (status) {
        case exit_done:
            return {"protocol_violation", "het leesproces hield op zonder te antwoorden", distrust};
        case exit_out_of_memory:
            return {"out_of_memory",
                    fmt::format("het lezen vroeg meer dan {} MB geheugen", limits.memory >> 20), print_again};
        case exit_no_sandbox:
            return {"sandbox_unavailable",
                    "dit systeem kan het leesproces niet afschermen (seccomp ontbreekt of is verboden)",
                    "sta seccomp toe, bijvoorbeeld in het profiel van de container"};
        default:
            return {"crashed", "het leesproces liep vast op de inhoud", print_again};
    }
}

Trouble trouble_of(const Reply& reply, const std::optional<Report>& report, const Limits& limits) {
    if (reply.state() == Reply::State::too_much)
        return {"too_much_text",
                fmt::format("er kwam meer dan {} MB tekst of meer dan {} pagina's uit", limits.output >> 20,
                            limits.pages),
                "splits het stuk en lees de delen in"};
    if (reply.state() == Reply::State::invalid)
        return {"protocol_violation", "het leesproces gaf een onmogelijk antwoord", distrust};
    if (!report)
        return {"worker_lost", "de leesprocessen zijn weggevallen",
                "start raadspoor opnieuw en lees het stuk opnieuw in"};
    switch (report->ending) {
        case Ending::timed_out:
            return {"wall_timeout",
                    fmt::format("het lezen duurde langer dan {} seconden", limits.wall_seconds), print_again};
        case Ending::not_started:
            return {"interrupted", "het systeem gaf geen nieuw proces",
                    "sluit andere programma's en lees het stuk opnieuw in"};
        case Ending::stopped:
        case Ending::lost:
            return {"interrupted", "het leesproces werd van buitenaf beëindigd", "lees het stuk opnieuw in"};
        case Ending::ended:
            break;
    }
    return WIFSIGNALED(report->status) ? signalled(*report, limits)
                                       : exited(WEXITSTATUS(report->status), limits);
}

tl::unexpected<Error> given_up(const std::string& name) {
    return failure("interrupted", fmt::format("{} is niet gelezen: het lezen is gestaakt.", name));
}

/// Reads what comes out of `pipe` until it ends or is not worth reading on.
void listen(int pipe, Reply& reply) {
    std::array<char, 1U << 16> buffer;
    while (reply.state() == Reply::State::open || reply.state() == Reply::State::complete) {
        const ssize_t count = ::read(pipe, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        reply.add({buffer.data(), static_cast<std::size_t>(count)});
    }
}

/// The report on request `number`; nothing when the zygote and its keeper are gone.
std::optional<Report> await_report(int socket, std::uint64_t number) {
    while (const std::optional<Packet> packet = receive_packet(socket)) {
        const std::optional<Report> report = decode_report(*packet);
        if (report && (report->number == number || report->ending == Ending::lost)) return report;
    }
    return std::nullopt;
}

/// What came of the reading; `unfinished` gets why that is only a part of the paper.
Result<Document> conclude(const std::string& name, Reply reply, const std::optional<Report>& report,
                          const Limits& limits, std::string& unfinished) {
    if (reply.state() == Reply::State::complete) return reply.take();
    const Trouble trouble = trouble_of(reply, report, limits);
    const int pages = reply.pages();
    if (pages == 0)
        return failure(trouble.code,
                       fmt::format("{} is niet gelezen: {}; {}.", name, trouble.reason, trouble.advice));
    unfinished = trouble.code;
    Result<Document> document = reply.take();
    document->warnings.push_back(
        fmt::format("{} is gelezen tot en met pagina {}; daarna ging het mis: {}. Wat volgt ontbreekt; {}.",
                    name, pages, trouble.reason, trouble.advice));
    return document;
}

}  // namespace

std::optional<Report> Worker::ask(const Job& job, const SealedFile& file, Reply& reply) {
    const int socket = socket_.get();
    while (receive_packet(socket, false)) {
    }  // What was left of before: a zygote that died while it had nothing to do.
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
    Descriptor reading{ends[0]}, writing{ends[1]};
    const Request request{++requests_, job};
    if (*stopped_ || !send_packet(socket, encode(request), {file.descriptor.get(), writing.get()}))
        return std::nullopt;
    writing.close();
    // A stop that came before the request meant nothing to the zygote.
    if (*stopped_ && !send_packet(socket, stop_request)) return std::nullopt;
    listen(reading.get(), reply);
    reading.close();
    const bool refused = reply.state() == Reply::State::too_much || reply.state() == Reply::State::invalid;
    if (refused && !send_packet(socket, stop_request)) return std::nullopt;
    return await_report(socket, request.number);
}

void Worker::stop() {
    *stopped_ = true;
    (void)send_packet(socket_.get(), stop_request);  // Who is gone reads nothing any more.
}

/// Reads by OCR the pages that have no usable text, one process a page. Gives the code of what kept it from
/// that, which is another thing than a page of which OCR makes nothing.
std::string Worker::recognise(const SealedFile& file, const std::string& name, const ReadOptions& options,
                              PrintedDocument& printed) {
    std::string trouble;
    if (options.ocr == Ocr::never) {
        leave_scans(printed, name);
        return trouble;
    }
    const std::vector<int> wanted = pages_for_ocr(printed, options.ocr);
    std::vector<int> unread;
    for (const int number : wanted) {
        Reply reply{limits_, number};
        const Job job{JobKind::recognise, options.ocr, name, options.password, number};
        if (*stopped_) break;
        const std::optional<Report> report = ask(job, file, reply);
        if (std::optional<PrintedDocument> read = reply.take_printed(); read && !read->pages.empty()) {
            keep_better(std::move(read->pages.front()), options.ocr,
                        printed.pages[static_cast<std::size_t>(number - 1)]);
            continue;
        }
        unread.push_back(number);
        if (reply.error() && reply.error()->code == "ocr_unavailable") {
            leave_unread(printed, wanted, Unread::waiting, name, reply.error()->message);
            return trouble;
        }
        if (reply.state() != Reply::State::complete && trouble.empty())
            trouble = trouble_of(reply, report, limits_).code;
    }
    leave_unread(printed, unread, Unread::failed, name, ocr_failed);
    if (!*stopped_) tell_wordless(printed, wanted, name);
    return trouble;
}

Result<Reading> Worker::read_sealed(const SealedFile& file, const fs::path& path,
                                    const ReadOptions& options) {
    const std::string name = name_of(path);
    Reply reply{limits_};
    const std::optional<Report> report =
        ask({JobKind::read, options.ocr, name, options.password}, file, reply);
    Result<Document> document = Document{};
    Reading reading;
    reading.attachments = reply.take_attachments();
    if (std::optional<PrintedDocument> printed = reply.take_printed()) {
        mend_ligatures(*printed);
        reading.unfinished = recognise(file, name, options, *printed);
        document->media_type = printed->media_type;
        lay_out(*printed, *document);
        reading.parts = parts_of(*printed, *document);
    } else {
        document = conclude(name, std::move(reply), report, limits_, reading.unfinished);
    }
    if (*stopped_) return given_up(name);  // what was read until then is not all there is
    if (!document) return tl::unexpected(std::move(document.error()));
    if (document->text.size() > limits_.text)
        return failure("too_much_text",
                       fmt::format("{} is niet gelezen: er kwam meer dan {} MB tekst uit; splits het stuk en "
                                   "lees de delen in.",
                                   name, limits_.text >> 20));
    reading.document = std::move(*document);
    identify(reading, file.sha256, path, file.size);
    return reading;
}

Result<Reading> Worker::read_whole(const fs::path& path, const ReadOptions& options) {
    if (*stopped_) return given_up(name_of(path));
    const Result<SealedFile> file = seal(path, options.max_bytes);
    if (!file) return tl::unexpected(file.error());
    return read_sealed(*file, path, options);
}

Result<Reading> Worker::read_attachment(const Attachment& attachment, const fs::path& path,
                                        const ReadOptions& options) {
    if (*stopped_) return given_up(name_of(path));
    const Result<SealedFile> file = seal_bytes(attachment.bytes, path);
    if (!file) return tl::unexpected(file.error());
    return read_sealed(*file, path, options);
}

void tell_inside(Reading& reading, const std::string& name) {
    std::vector<std::string> names;
    for (Attachment& it : reading.attachments) {
        if (it.left_out.empty())
            names.push_back(std::move(it.name));
        else
            reading.document.warnings.push_back(std::move(it.left_out));
    }
    if (names.empty()) return;
    const std::string count = names.size() == 1
                                  ? "1 bestand dat hier niet is gelezen"
                                  : fmt::format("{} bestanden die hier niet zijn gelezen", names.size());
    reading.document.warnings.push_back(
        fmt::format("{} bevat {}, zoals {}; lees het met `raadspoor ingest` in een database.", name, count,
                    names.front()));
}

Result<Document> Worker::read(const fs::path& path, const ReadOptions& options) {
    Result<Reading> reading = read_whole(path, options);
    if (!reading) return tl::unexpected(std::move(reading.error()));
    tell_inside(*reading, name_of(path));
    return std::move(reading->document);
}

std::vector<Worker> start_workers(std::size_t count, const Limits& limits, const Work& work) {
    Zygotes zygotes = start_zygotes(count, limits, work);
    std::vector<Worker> workers;
    for (Descriptor& socket : zygotes.sockets)
        workers.push_back(Worker{zygotes.keeper, std::move(socket), limits});
    return workers;
}

}  // namespace raadspoor::ingest
