#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <exception>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "ingest/files/find_files.h"
#include "ingest/ocr/ocr.h"
#include "query/forms/ingest_forms.h"
#include "query/print/json.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/program/queue.h"
#include "query/program/read_paper.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace fs = std::filesystem;

namespace {

/// What came of one file: itself, and behind it what lies inside.
using ReadWhole = std::vector<ReadPaper>;

/// Reads files on several threads; hands them over in order of completion. What is read waits for the taker,
/// so that memory stays bounded. When nobody takes any more, what is being read is ended, not waited for.
class Readers {
public:
    Readers(std::vector<fs::path> files, std::vector<ingest::Worker> workers,
            const ingest::ReadOptions& options)
        : files_{std::move(files)},
          options_{options},
          workers_{std::move(workers)},
          ready_{most_ready, std::min(workers_.size(), files_.size())} {
        for (std::size_t i = 0; i < std::min(workers_.size(), files_.size()); ++i)
            threads_.emplace_back([this, i] { work(workers_[i]); });
    }
    ~Readers() {
        ready_.close();
        for (ingest::Worker& worker : workers_) worker.stop();
    }
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    /// The next file that is ready; nothing when all have been taken.
    std::optional<ReadWhole> take() { return ready_.take(); }

private:
    static constexpr std::size_t most_ready = 16;

    void work(ingest::Worker& worker) {
        try {
            for (std::size_t i = next_++; i < files_.size(); i = next_++)
                if (!ready_.put(read_whole(worker, files_[i], options_))) return;
            ready_.finish();
        } catch (...) {
            ready_.fail(std::current_exception());
        }
    }

    std::vector<fs::path> files_;
    ingest::ReadOptions options_;
    std::vector<ingest::Worker> workers_;
    std::atomic<std::size_t> next_ = 0;
    Queue<ReadWhole> ready_;
    std::vector<std::jthread> threads_;
};

/// What is durable after at most 32 documents or half a second: fsync costs little, a kill loses little.
class Batches {
public:
    explicit Batches(index::Writer& writer) : writer_{writer} {}

    /// So many documents more were stored.
    void step(std::size_t documents = 1) {
        const auto now = std::chrono::steady_clock::now();
        documents_ += documents;
        if (documents_ < 32 && now - begun_ < std::chrono::milliseconds(500)) return;
        writer_.commit();
        documents_ = 0;
        begun_ = std::chrono::steady_clock::now();
    }

private:
    index::Writer& writer_;
    std::size_t documents_ = 0;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

/// Tells a person at a terminal how far it is; silent elsewhere.
class Progress {
public:
    explicit Progress(std::size_t total) : total_{total}, shown_{isatty(STDERR_FILENO) == 1} {}
    ~Progress() {
        if (shown_) fmt::print(stderr, "\r\x1b[K");
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void step(const std::string& path) {
        ++done_;
        const auto now = std::chrono::steady_clock::now();
        if (!shown_ || (now - last_ < std::chrono::milliseconds(100) && done_ != total_)) return;
        last_ = now;
        const double seconds = std::chrono::duration<double>(now - start_).count();
        fmt::print(stderr, "\r\x1b[K{}/{} · {:.0f} per seconde · {}", grouped(done_), grouped(total_),
                   static_cast<double>(done_) / std::max(seconds, 0.1), fs::path(path).filename().string());
        std::fflush(stderr);
    }

private:
    std::size_t total_, done_ = 0;
    bool shown_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now(), last_ = start_;
};

/// Whether scans that were left unread can be read now. Looked up once, when there are any.
bool can_recognise() {
    static const bool can = ingest::OcrEngine::load().has_value();
    return can;
}

/// Whether reading again may give what the last time did not, or it is asked for.
bool is_worth_another_try(const index::FileState& known, const IngestOptions& options) {
    const bool locked = known.code == "encrypted" || known.code == "wrong_password";
    const bool waiting = known.waiting > 0 && options.read.ocr != ingest::Ocr::never && can_recognise();
    const bool asked = options.again && !known.code.empty();
    return asked || next_try(known) == NextTry::next_ingest || waiting ||
           (locked && !options.read.password.empty());
}

/// Whether the database has the file as it is now, and what lies inside, so that it need not be read again:
/// then fills `known` with all of them.
bool is_known(const index::Writer& writer, const index::FileState& now, const IngestOptions& options,
              std::vector<index::FileState>& known) {
    const std::optional<index::FileState> file = writer.file(now.path);
    if (!file || file->bytes != now.bytes || file->modified != now.modified) return false;
    known = writer.inside(now.path);
    known.push_back(*file);
    return std::none_of(known.begin(), known.end(),
                        [&](const index::FileState& it) { return is_worth_another_try(it, options); });
}

/// A file that is in, with a sentence that tells that it is so in part.
index::FileState in_part(index::FileState file) {
    file.reason = fmt::format("{} is maar voor een deel gelezen; `raadspoor show` zegt tot waar.",
                              fs::path(file.path).filename().string());
    return file;
}

/// The files that must be read; what is known already goes into the summary.
std::vector<fs::path> sift(const std::vector<fs::path>& files, index::Writer& writer,
                           const IngestOptions& options, IngestAnswer& summary) {
    std::vector<fs::path> unknown;
    for (const fs::path& path : files) {
        std::vector<index::FileState> known;
        if (!is_known(writer, state_of(path), options, known)) {
            unknown.push_back(path);
            continue;
        }
        for (const index::FileState& file : known) {
            if (file.document.empty())
                summary.failed.push_back(file);
            else
                ++summary.unchanged;
            if (!file.document.empty() && !file.code.empty()) summary.unfinished.push_back(in_part(file));
        }
    }
    return unknown;
}

/// How often this file, as it is, went over its budget.
int attempts_of(const index::Writer& writer, const index::FileState& file) {
    const std::optional<index::FileState> known = writer.file(file.path);
    const bool same = known && known->bytes == file.bytes && known->modified == file.modified;
    return (same ? known->attempts : 0) + (is_over_budget(file.code) ? 1 : 0);
}

void store(index::Writer& writer, ReadPaper& read, IngestAnswer& summary) {
    if (!read.file.code.empty()) read.file.attempts = attempts_of(writer, read.file);
    if (!read.document) {
        writer.leave_out(read.file);
        summary.failed.push_back(read.file);
        return;
    }
    switch (writer.add(*read.document, read.analysis, read.file)) {
        case index::Writer::Added::added:
            ++summary.added;
            break;
        case index::Writer::Added::updated:
            ++summary.updated;
            break;
        case index::Writer::Added::unchanged:
            ++summary.unchanged;
            break;
    }
    if (!read.file.code.empty()) summary.unfinished.push_back(in_part(read.file));
    summary.pages += read.document->pages.size();
    for (const std::string& warning : read.document->warnings) summary.warnings.push_back(warning);
}

/// What lay inside the file before, and does no more, is replaced. A file that cannot be read keeps it.
void store_whole(index::Writer& writer, ReadWhole& whole, IngestAnswer& summary) {
    for (ReadPaper& read : whole) store(writer, read, summary);
    if (whole.empty() || !whole.front().document) return;
    std::vector<std::string> inside;
    for (const ReadPaper& read : whole) inside.push_back(read.file.path);
    writer.keep_inside(whole.front().file.path, inside);
}

/// One ingest into a database at a time: a second one would read all files as well, and wait for the first at
/// every document. It waits, and then finds that most is known. What reads the database is not kept waiting.
class Turn {
public:
    Turn() = default;
    ~Turn() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    /// Waits for the turn on the database in this file, and keeps it. The descriptor must be closed after the
    /// Writer is: closing it would end the locks that SQLite has on the file.
    void take(const fs::path& database) {
        descriptor_ = ::open(database.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor_ < 0 || ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
        complain(fmt::format("Er wordt al in {} ingelezen; dit wacht tot dat klaar is.",
                             printable_path(database.string())));
        while (::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
        }
    }

private:
    int descriptor_ = -1;
};

void ingest_all(index::Writer& writer, std::vector<fs::path> files, std::vector<ingest::Worker> workers,
                const ingest::ReadOptions& options, IngestAnswer& summary) {
    Progress progress{files.size()};
    Readers readers{std::move(files), std::move(workers), options};
    Batches batches{writer};
    while (std::optional<ReadWhole> whole = readers.take()) {
        store_whole(writer, *whole, summary);
        if (!whole->empty()) progress.step(whole->front().file.path);
        batches.step(whole->size());
    }
    writer.commit();
}

/// Analyses anew what older rules analysed, from what is stored of it: the same text as in the file, without
/// the minutes that recognising a scan takes, and also when the file is gone. All of it, wherever it was read
/// from: a list must not be half of old rules.
void renew(index::Writer& writer, const index::Reader& reader, IngestAnswer& summary) {
    const std::vector<std::string> outdated = reader.outdated();
    Progress progress{outdated.size()};
    Batches batches{writer};
    for (const std::string& id : outdated) {
        const Document document = reader.document(id);
        writer.renew(document, analysed(document));
        ++summary.renewed;
        progress.step(document.path);
        batches.step();
    }
    writer.commit();
}

}  // namespace

int run_ingest(const fs::path& database, const IngestOptions& options, std::vector<ingest::Worker> workers,
               const Output& output) {
    const auto start = std::chrono::steady_clock::now();
    const ingest::FoundFiles found =
        ingest::find_files(options.paths, options.follow_links ? ingest::Links::all : ingest::Links::inside);
    for (const Error& error : found.unreadable) complain(error.message);
    if (found.files.empty() && found.unreadable.size() == options.paths.size()) return 2;

    IngestAnswer summary;
    summary.passed_over = found.passed_over;
    for (const fs::path& link : found.left_links)
        summary.warnings.push_back(
            fmt::format("{} is een koppeling naar buiten de map en is niet gevolgd; "
                        "lees haar mee met --follow-links.",
                        printable_path(link.string())));
    if (!found.files.empty()) {
        Turn turn;
        const auto writer = open_writer(database);
        turn.take(database);
        std::vector<fs::path> unknown = sift(found.files, *writer, options, summary);
        ingest_all(*writer, std::move(unknown), std::move(workers), options.read, summary);
        renew(*writer, *open_reader(database), summary);
    }
    for (const index::FileState& file : summary.failed)
        if (next_try(file) != NextTry::none) summary.unfinished.push_back(file);
    for (std::vector<index::FileState>* files : {&summary.failed, &summary.unfinished})
        std::sort(files->begin(), files->end(),
                  [](const index::FileState& a, const index::FileState& b) { return a.path < b.path; });
    std::sort(summary.warnings.begin(), summary.warnings.end());
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

    for (const std::string& warning : summary.warnings) complain(warning);
    for (const index::FileState& file : summary.failed) complain(file.reason);
    print(summary, output);
    if (found.files.empty()) {
        fmt::print(stderr,
                   "Daar staan geen stukken die raadspoor kan lezen (.pdf, .txt, .docx, .odt, .html).\n");
        return 1;
    }
    return summary.failed.empty() && summary.unfinished.empty() && found.unreadable.empty() ? 0 : 1;
}

}  // namespace raadspoor::query
