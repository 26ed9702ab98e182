#include "ingest/shield/sandbox.h"

#include <fcntl.h>
#include <grp.h>
#include <linux/landlock.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <map>

#include "ingest/shield/worker.h"
#include "tests/ingest/hostile_pdfs.h"
#include "tests/ingest/processes.h"

using namespace raadspoor;
using namespace raadspoor::ingest;

#ifdef RAADSPOOR_SANITIZED
#define SANDBOX_TEST(name) TEST_CASE(name, "[.][sandbox]")  // there is no filter under sanitizers
#else
#define SANDBOX_TEST(name) TEST_CASE(name, "[ingest][sandbox]")
#endif

namespace {

using Deed = std::function<bool()>;  ///< false: it failed, and errno says why

bool call(long result) { return result >= 0; }
bool opens(const char* path, int flags) { return call(::open(path, flags, 0600)); }
bool maps(int rights) {
    return ::mmap(nullptr, 4096, rights, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

/// What a process that was taken over would try, and could in no harm's way do.
const std::map<std::string, Deed>& deeds() {
    static const std::map<std::string, Deed> all = {
        {"read a file", [] { return opens("/etc/passwd", O_RDONLY); }},
        {"list a folder", [] { return opens("/", O_RDONLY | O_DIRECTORY); }},
        {"see its own memory as a file", [] { return opens("/proc/self/mem", O_RDONLY); }},
        {"write a file", [] { return opens("/tmp/raadspoor-escaped", O_WRONLY | O_CREAT); }},
        {"write a nameless file", [] { return opens("/tmp", O_RDWR | O_TMPFILE); }},
        {"open a device", [] { return opens("/dev/null", O_RDWR); }},
        {"look at a file",
         [] {
             struct stat status {};
             return call(::stat("/etc/passwd", &status));
         }},
        {"remove a file", [] { return call(::unlink("/tmp/raadspoor-escaped")); }},
        {"make a folder", [] { return call(::mkdir("/tmp/raadspoor-escaped", 0700)); }},
        {"rename a file", [] { return call(::rename("/tmp/a", "/tmp/b")); }},
        {"make a link", [] { return call(::symlink("/etc/passwd", "/tmp/raadspoor-escaped")); }},
        {"change a file's rights", [] { return call(::chmod("/tmp", 0700)); }},
        {"go to another folder", [] { return call(::chdir("/")); }},
        {"make a file in memory", [] { return call(::memfd_create("x", 0)); }},
        {"make a pipe",
         [] {
             int ends[2];
             return call(::pipe(ends));
         }},
        {"copy a descriptor", [] { return call(::dup(0)); }},
        {"allow itself core dumps", [] { return call(::prctl(PR_SET_DUMPABLE, 1)); }},
        {"raise its limits",
         [] {
             const rlimit more{9999, 9999};
             return call(::setrlimit(RLIMIT_CPU, &more));
         }},
        {"change users", [] { return call(::setresuid(0, 0, 0)); }},
        {"map code", [] { return maps(PROT_READ | PROT_WRITE | PROT_EXEC); }},
        {"make memory code",
         [] {
             return call(::mprotect(::mmap(nullptr, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
                                    4096, PROT_READ | PROT_EXEC));
         }},
        {"signal another by its thread", [] { return call(::syscall(SYS_tgkill, 1, 1, SIGTERM)); }},
        {"share memory", [] { return call(::syscall(SYS_shmget, 1, 4096, 01600)); }},
        {"sleep",
         [] {
             const timespec moment{0, 1};
             return ::nanosleep(&moment, nullptr) == 0;
         }},
        {"talk to the terminal", [] { return call(::syscall(SYS_ioctl, 0, 0x5401, nullptr)); }},
        {"take four gigabytes",
         [] {
             return ::mmap(nullptr, 4UL << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
                    MAP_FAILED;
         }},
        {"read Poppler's maps",
         [] { return opens("/usr/share/poppler/cMap/Adobe-Japan1/UniJIS-UTF16-H", O_RDONLY); }},
        {"change Poppler's maps",
         [] { return opens("/usr/share/poppler/cMap/Adobe-Japan1/UniJIS-UTF16-H", O_WRONLY); }},
        {"start a program", [] { return call(::execl("/bin/true", "true", nullptr)); }},
        {"fork", [] { return call(::fork()); }},
        {"make a thread", [] { return call(::syscall(SYS_clone3, nullptr, 0)); }},
        {"open a socket", [] { return call(::socket(AF_INET, SOCK_STREAM, 0)); }},
        {"open a local socket", [] { return call(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
        {"make a pair of sockets",
         [] {
             int ends[2];
             return call(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
         }},
        {"connect", [] { return call(::connect(0, nullptr, 0)); }},
        {"kill another", [] { return call(::kill(1, 0)); }},
        {"trace another", [] { return call(::syscall(SYS_ptrace, 16, 1, 0, 0)); }},
        {"use io_uring", [] { return call(::syscall(SYS_io_uring_setup, 1, nullptr)); }},
        {"load a kernel program", [] { return call(::syscall(SYS_bpf, 0, nullptr, 0)); }},
        {"leave its namespace", [] { return call(::syscall(SYS_unshare, 0x10000000)); }},
        {"enter a namespace", [] { return call(::syscall(SYS_setns, 0, 0)); }},
        {"read another's memory",
         [] { return call(::syscall(SYS_process_vm_readv, 1, nullptr, 0, nullptr, 0, 0)); }},
        {"mount", [] { return call(::syscall(SYS_mount, "a", "/tmp", "tmpfs", 0, nullptr)); }},
        {"open another process", [] { return call(::syscall(SYS_pidfd_open, 1, 0)); }},
    };
    return all;
}

/// Does what the file names; answers with the name of the error, or "done".
void do_deed(const Job&, std::string_view bytes, Channel& channel) {
    errno = 0;
    const bool done = deeds().at(std::string(bytes))();
    channel.send(Error{done ? "done" : strerrorname_np(errno), "."});
}

/// What comes of `deed` in a child: "done", "EPERM", "sandbox_violation", …
std::string outcome(Worker& worker, const std::string& deed) {
    const tests::TemporaryFile file{"daad.txt", deed};
    const Result<Document> result = worker.read(file.path());
    return result ? "document" : result.error().code;
}

bool has_landlock() {
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

/// What comes of reading a small good file with the processes that are started here.
std::string outcome_of_reading() {
    std::vector<Worker> workers = start_workers(1);
    const tests::TemporaryFile file{"goed.pdf", tests::good_pdf({"De raad besluit."})};
    const Result<Document> document = workers[0].read(file.path());
    return document ? document->text : document.error().code + ": " + document.error().message;
}

const std::vector<std::string> attacks = {"start a program",
                                          "fork",
                                          "make a thread",
                                          "open a socket",
                                          "open a local socket",
                                          "make a pair of sockets",
                                          "connect",
                                          "kill another",
                                          "trace another",
                                          "use io_uring",
                                          "load a kernel program",
                                          "leave its namespace",
                                          "enter a namespace",
                                          "read another's memory",
                                          "mount",
                                          "open another process"};

}  // namespace

SANDBOX_TEST("a child can do nothing but compute and answer") {
    std::vector<Worker> workers = start_workers(1, {}, do_deed);
    for (const auto& [deed, act] : deeds()) {
        CAPTURE(deed);
        const std::string found = outcome(workers[0], deed);
        const bool attack = std::find(attacks.begin(), attacks.end(), deed) != attacks.end();
        if (deed == "read Poppler's maps")
            CHECK(found == (has_landlock() ? "done" : "EPERM"));
        else if (deed == "read a file" || deed == "see its own memory as a file")
            CHECK(found == (has_landlock() ? "EACCES" : "EPERM"));
        else if (deed == "take four gigabytes")
            CHECK(found == "ENOMEM");
        else
            CHECK(found == (attack ? "sandbox_violation" : "EPERM"));
    }
}

/// Makes the system call of that number, with nothing of use, and tells what came of it.
void make_call(const Job&, std::string_view number, Channel& channel) {
    errno = 0;
    const bool done = call(::syscall(std::stol(std::string(number)), -1, -1, -1, -1, -1, -1));
    channel.send(Error{done ? "done" : strerrorname_np(errno), "."});
}

SANDBOX_TEST("every system call that is not on the list is refused, or ends the child") {
    constexpr int beyond_the_last = 470;
    // What a probe of the kernel itself makes: newer kernels ask no filter, and do nothing for anybody else.
    constexpr int probes[] = {335, 336};
    const std::vector<int> listed = calls_for_work();
    CHECK(listed.size() == 30);
    std::vector<Worker> workers = start_workers(1, {}, make_call);
    int tried = 0, ended = 0;
    for (int number = 0; number < beyond_the_last; ++number) {
        if (std::find(listed.begin(), listed.end(), number) != listed.end()) continue;
        CAPTURE(number);
        const std::string found = outcome(workers[0], std::to_string(number));
        const bool is_probe = std::find(std::begin(probes), std::end(probes), number) != std::end(probes);
        CHECK((found == "EPERM" || found == "sandbox_violation" || (is_probe && found != "done")));
        ++tried;
        if (found == "sandbox_violation") ++ended;
    }
    CHECK(tried == beyond_the_last - 30);
    CHECK(ended >= 30);
    // Those with a condition, where it does not hold.
    const std::string code = std::to_string(SYS_mmap);
    CHECK(outcome(workers[0], code) == "EPERM");  // all rights, so also to run what is there
}

namespace {

/// What a child knows of where and by whom it was started.
void tell_surroundings(const Job&, std::string_view, Channel& channel) {
    std::string told;
    for (char** it = environ; it != nullptr && *it != nullptr; ++it) told += std::string(*it) + " ";
    struct stat here {};
    if (::syscall(SYS_newfstatat, AT_FDCWD, "", &here, AT_EMPTY_PATH) != 0) told += strerrorname_np(errno);
    channel.send(Error{told + std::to_string(here.st_dev) + ":" + std::to_string(here.st_ino), "."});
}

}  // namespace

SANDBOX_TEST("a child knows neither its user's variables nor the folder it was started in") {
    struct stat root {};
    REQUIRE(::stat("/", &root) == 0);
    const std::string found = tests::elsewhere([] {
        ::setenv("GEHEIM", "wachtwoord", 1);
        ::setenv("TZ", "Europe/Amsterdam", 1);
        if (::chdir("/tmp") != 0) return std::string("no /tmp");
        std::vector<Worker> workers = start_workers(1, {}, tell_surroundings);
        return outcome(workers[0], "x");
    });
    CHECK(found == "TZ=Europe/Amsterdam " + std::to_string(root.st_dev) + ":" + std::to_string(root.st_ino));
}

SANDBOX_TEST("without Landlock no file can be opened, and documents are read") {
    const auto without_landlock = [](auto test) {
        return tests::elsewhere([&test] {
            tests::take_away({SYS_landlock_create_ruleset, SYS_landlock_add_rule, SYS_landlock_restrict_self},
                             ENOSYS);
            return test();
        });
    };
    CHECK(without_landlock(outcome_of_reading) == "De raad besluit.");
    for (const std::string deed : {"read a file", "read Poppler's maps", "write a file"}) {
        const auto attempt = [&deed] {
            std::vector<Worker> workers = start_workers(1, {}, do_deed);
            return outcome(workers[0], deed);
        };
        CHECK(without_landlock(attempt) == "EPERM");
    }
}

SANDBOX_TEST("without seccomp nothing is read, and the message says so") {
    const std::string found = tests::elsewhere([] {
        tests::take_away({SYS_seccomp}, EPERM);
        return outcome_of_reading();
    });
    CHECK(found ==
          "sandbox_unavailable: goed.pdf is niet gelezen: dit systeem kan het leesproces niet afschermen "
          "(seccomp ontbreekt of is verboden); sta seccomp "
          "toe, bijvoorbeeld in het profiel van de container.");
}

SANDBOX_TEST("without user namespaces documents are read") {
    const std::string found = tests::elsewhere([] {
        tests::take_away({SYS_unshare, SYS_setns}, EPERM);
        return outcome_of_reading();
    });
    CHECK(found == "De raad besluit.");
}

SANDBOX_TEST("a user without privileges reads documents, and the child is shielded as well") {
    if (::geteuid() != 0) return;  // then all the other cases show it
    const auto unprivileged = [](auto test) {
        return tests::elsewhere([&test] {
            constexpr uid_t somebody = 54321;
            if (::setgroups(0, nullptr) != 0 || ::setresgid(somebody, somebody, somebody) != 0 ||
                ::setresuid(somebody, somebody, somebody) != 0)
                return std::string("root");
            return test();
        });
    };
    CHECK(unprivileged(outcome_of_reading) == "De raad besluit.");
    const auto attempt = [] {
        std::vector<Worker> workers = start_workers(1, {}, do_deed);
        return outcome(workers[0], "read a file") + " " + outcome(workers[0], "open a socket");
    };
    CHECK(unprivileged(attempt) == (has_landlock() ? "EACCES sandbox_violation" : "EPERM sandbox_violation"));
}
