#include "ingest/shield/zygote.h"

#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <new>
#include <system_error>
#include <utility>

namespace raadspoor::ingest {

namespace {

using Clock = std::chrono::steady_clock;

struct RequestHead {
    std::uint64_t number = 0;
    std::uint64_t name_size = 0;
    JobKind kind = JobKind::read;
    Ocr ocr = Ocr::automatic;
    int page = 0;
};

std::optional<Request> decode_request(const Packet& packet) {
    RequestHead head;
    if (packet.bytes.size() < sizeof head || packet.descriptors.size() != 2) return std::nullopt;
    std::memcpy(&head, packet.bytes.data(), sizeof head);
    const std::string rest = packet.bytes.substr(sizeof head);
    return Request{head.number,
                   {head.kind, head.ocr, rest.substr(0, head.name_size),
                    rest.substr(std::min<std::size_t>(head.name_size, rest.size())), head.page}};
}

void send_report(int socket, const Report& report) {
    // A program that is gone is noticed when the next request is waited for.
    [[maybe_unused]] const bool sent =
        send_packet(socket, {reinterpret_cast<const char*>(&report), sizeof report});
}

void close_all_but(std::vector<int> kept) {
    std::sort(kept.begin(), kept.end());
    unsigned first = STDERR_FILENO + 1;
    for (const int descriptor : kept) {
        const auto number = static_cast<unsigned>(descriptor);
        if (number > first) ::close_range(first, number - 1, 0);
        first = number + 1;
    }
    ::close_range(first, ~0U, 0);
}

// A fresh process pays for each page of memory when it first touches it, which is most of what forking costs.
// Nearly every document takes this much, so it is had at once.
constexpr std::size_t usual_memory = 768U << 10;

/// Makes the allocator, here and in the children, take memory in large pieces and keep it.
void tune_allocator() {
    ::mallopt(M_MMAP_THRESHOLD, 4U << 20);
    ::mallopt(M_TRIM_THRESHOLD, 64U << 20);
}

void touch_usual_memory() {
    constexpr std::uintptr_t page = 4096;
    void* block = std::malloc(usual_memory);
    const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
    // An older kernel does not know this and pays page by page.
    if (block) ::madvise(reinterpret_cast<void*>(begin), usual_memory - page, MADV_POPULATE_WRITE);
    std::free(block);
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Forks one child a request, for as long as there are requests.
class Zygote {
public:
    Zygote(int socket, const Limits& limits, const Sandbox& sandbox, const Sandbox& ocr_sandbox,
           const Work& work)
        : socket_{socket}, limits_{limits}, sandbox_{sandbox}, ocr_sandbox_{ocr_sandbox}, work_{work} {}

    [[noreturn]] void run() {
        while (std::optional<Packet> packet = next_packet()) {
            const std::optional<Request> request = decode_request(*packet);
            if (request) send_report(socket_, serve(*request, std::move(packet->descriptors)));
        }
        ::_exit(exit_done);
    }

private:
    std::optional<Packet> next_packet() {
        return waiting_ ? std::exchange(waiting_, std::nullopt) : receive_packet(socket_);
    }

    Report serve(const Request& request, std::vector<Descriptor> descriptors) {
        const pid_t self = ::getpid(), child = ::fork();
        if (child == 0) read_in_child(request.job, self, descriptors[0].get(), descriptors[1].get());
        descriptors.clear();  // The pipe must end with the child.
        Report report{request.number, Ending::not_started};
        if (child < 0) return report;
        const Descriptor handle{static_cast<int>(::syscall(SYS_pidfd_open, child, 0))};
        report.ending = watch(handle.get(), limits_for(request.job.kind, limits_).wall_seconds);
        if (report.ending != Ending::ended) kill_child(child, handle.get());
        rusage usage{};
        while (::wait4(child, &report.status, 0, &usage) < 0 && errno == EINTR) {
        }
        report.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
        report.memory = static_cast<std::size_t>(usage.ru_maxrss) << 10;
        return report;
    }

    /// Waits until the child has ended or must end: because it takes too long, nobody wants its answer, or
    /// the program is gone.
    Ending watch(int child, unsigned wall_seconds) {
        const auto deadline = Clock::now() + std::chrono::seconds(wall_seconds);
        while (true) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
            if (left.count() <= 0) return Ending::timed_out;
            pollfd events[] = {{child, POLLIN, 0}, {socket_, POLLIN, 0}};
            if (::poll(events, 2, static_cast<int>(left.count())) <= 0) continue;
            if (events[0].revents) return Ending::ended;
            waiting_ = receive_packet(socket_, false);
            if (waiting_ && waiting_->bytes == stop_request) waiting_.reset();
            return Ending::stopped;
        }
    }

    static void kill_child(pid_t child, int handle) {
        if (::syscall(SYS_pidfd_send_signal, handle, SIGKILL, nullptr, 0) != 0) ::kill(child, SIGKILL);
    }

    [[noreturn]] void read_in_child(const Job& job, pid_t zygote, int file, int pipe) const {
        ::signal(SIGPIPE, SIG_DFL);
        struct stat status {};
        if (::fstat(file, &status) != 0) ::_exit(exit_failed);
        const auto size = static_cast<std::size_t>(status.st_size);
        const void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (bytes == MAP_FAILED) ::_exit(exit_out_of_memory);
        close_all_but({pipe});
        touch_usual_memory();
        prepare_job(job);
        (job.kind == JobKind::recognise ? ocr_sandbox_ : sandbox_).enter(zygote);
        Channel channel{pipe};
        try {
            work_(job, {static_cast<const char*>(bytes), size}, channel);
        } catch (const std::bad_alloc&) {
            ::_exit(exit_out_of_memory);
        } catch (const std::exception&) {
            ::_exit(exit_failed);
        }
        ::_exit(exit_done);
    }

    int socket_;
    const Limits& limits_;
    const Sandbox& sandbox_;
    const Sandbox& ocr_sandbox_;
    const Work& work_;
    std::optional<Packet>
        waiting_;  // a request that came while the one before was served: nobody waits for that one any more
};

/// The process that keeps the zygotes alive.
class Nursery {
public:
    Nursery(std::vector<Descriptor> sockets, const Limits& limits, const Work& work)
        : limits_{limits},
          work_{work},
          sandbox_{limits},
          ocr_sandbox_{limits_for(JobKind::recognise, limits)} {
        for (Descriptor& socket : sockets) seats_.push_back({std::move(socket), -1, 0});
    }

    [[noreturn]] void run() {
        for (Seat& seat : seats_) start(seat);
        int status = 0;
        for (pid_t gone = 0; (gone = ::wait(&status)) > 0 || errno == EINTR;) {
            const auto seat = std::find_if(seats_.begin(), seats_.end(),
                                           [gone](const Seat& it) { return it.process == gone; });
            if (seat == seats_.end()) continue;
            const bool done = WIFEXITED(status) && WEXITSTATUS(status) == exit_done;
            if (!done) send_report(seat->socket.get(), {});
            if (done || seat->starts == max_starts)
                seat->socket.close();
            else
                start(*seat);
        }
        ::_exit(exit_done);
    }

private:
    static constexpr int max_starts = 20;  // then something is wrong that a new process does not cure

    struct Seat {
        Descriptor socket;
        pid_t process;
        int starts;
    };

    void start(Seat& seat) {
        const pid_t self = ::getpid();
        ++seat.starts;
        seat.process = ::fork();
        if (seat.process < 0) seat.socket.close();
        if (seat.process != 0) return;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
        if (::getppid() != self) ::_exit(exit_failed);
        close_all_but({seat.socket.get()});
        Zygote{seat.socket.get(), limits_, sandbox_, ocr_sandbox_, work_}.run();
    }

    Limits limits_;
    Work work_;
    Sandbox sandbox_, ocr_sandbox_;
    std::vector<Seat> seats_;
};

/// Makes a forked process one that does not answer to the terminal, and holds nothing of the program.
void detach(const std::vector<Descriptor>& sockets) {
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGCHLD, SIG_DFL);
    // The program decides what an interrupt means; when it ends, so do these.
    for (const int number : {SIGINT, SIGHUP, SIGQUIT, SIGPIPE}) ::signal(number, SIG_IGN);
    std::vector<int> kept;
    for (const Descriptor& socket : sockets) kept.push_back(socket.get());
    close_all_but(kept);
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, standard);
    if (nothing > STDERR_FILENO) ::close(nothing);
}

}  // namespace

Limits limits_for(JobKind kind, Limits limits) {
    if (kind == JobKind::recognise) {
        limits.cpu_seconds *= 6;
        limits.wall_seconds *= 4;
    }
    return limits;
}

std::string encode(const Request& request) {
    const RequestHead head{request.number, request.job.name.size(), request.job.kind, request.job.ocr,
                           request.job.page};
    return std::string(reinterpret_cast<const char*>(&head), sizeof head) + request.job.name +
           request.job.password;
}

std::optional<Report> decode_report(const Packet& packet) {
    Report report;
    if (packet.bytes.size() != sizeof report) return std::nullopt;
    std::memcpy(&report, packet.bytes.data(), sizeof report);
    return report;
}

Keeper::~Keeper() {
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

Zygotes start_zygotes(std::size_t count, const Limits& limits, const Work& work) {
    Zygotes zygotes;
    std::vector<Descriptor> theirs;
    for (std::size_t i = 0; i < count; ++i) {
        auto [ours, other] = connected_sockets();
        zygotes.sockets.push_back(std::move(ours));
        theirs.push_back(std::move(other));
    }
    const pid_t process = ::fork();
    if (process < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (process == 0) {
        detach(theirs);
        tune_allocator();
        prepare_reading();
        Nursery{std::move(theirs), limits, work}.run();
    }
    zygotes.keeper = std::make_shared<Keeper>(process);
    return zygotes;
}

}  // namespace raadspoor::ingest
