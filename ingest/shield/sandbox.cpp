#include "ingest/shield/sandbox.h"

#include <fcntl.h>
#include <grp.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <csignal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include "ingest/files/file.h"

namespace raadspoor::ingest {

namespace {

#ifdef RAADSPOOR_SANITIZED
constexpr bool sanitized = true;  // a sanitizer maps terabytes and calls what it likes
#else
constexpr bool sanitized = false;
#endif

/// Stands in the compiled filter where the process's own number comes.
constexpr std::uint32_t own_process = 0x5EAF00D;

struct NoFilter {};

using Context = std::unique_ptr<void, decltype(&seccomp_release)>;

template <class... Test>
void rule(const Context& context, std::uint32_t action, int call, Test... tests) {
    if (call == __NR_SCMP_ERROR ||
        seccomp_rule_add(context.get(), action, call, sizeof...(tests), tests...) != 0)
        throw NoFilter{};
}

/// That argument number `which` is `value`, or, masked with `mask`, is. What SCMP_A0 and the like make is no
/// C++.
scmp_arg_cmp is(unsigned which, scmp_datum_t value) { return {which, SCMP_CMP_EQ, value, 0}; }
scmp_arg_cmp is_masked(unsigned which, scmp_datum_t mask, scmp_datum_t value) {
    return {which, SCMP_CMP_MASKED_EQ, mask, value};
}

/// A system call that every child may make, whatever it is called with, and what for.
struct Allowed {
    int call;
    std::string_view why;
};

constexpr std::array<Allowed, 25> allowed{{
    {SCMP_SYS(read), "Poppler's maps of characters, once open"},
    {SCMP_SYS(pread64), "the same, as its stream of a file reads"},
    {SCMP_SYS(write), "the answer, down the pipe"},
    {SCMP_SYS(writev), "the same in pieces"},
    {SCMP_SYS(close), "a map of characters that was read"},
    {SCMP_SYS(fstat), "its size, which stdio asks for"},
    {SCMP_SYS(lseek), "its place, which stdio moves"},
    {SCMP_SYS(munmap), "malloc gives back a large block"},
    {SCMP_SYS(mremap), "realloc of a large block"},
    {SCMP_SYS(madvise), "malloc gives back pages of an arena"},
    {SCMP_SYS(brk), "malloc's first arena"},
    {SCMP_SYS(futex), "locks of the C++ library, of which nobody else holds one"},
    {SCMP_SYS(getrandom), "seeds of hash tables, in ICU and the C library"},
    {SCMP_SYS(getpid), "abort() and raise()"},
    {SCMP_SYS(gettid), "abort() and raise()"},
    {SCMP_SYS(sched_yield), "spinning locks, in Tesseract's OpenMP"},
    {SCMP_SYS(clock_gettime), "the time, where the kernel has no page for it"},
    {SCMP_SYS(gettimeofday), "the time, as Poppler and Tesseract ask it"},
    {SCMP_SYS(sigaltstack), "a stack overflow is told from other crashes"},
    {SCMP_SYS(rt_sigaction), "abort() restores what SIGABRT does"},
    {SCMP_SYS(rt_sigprocmask), "abort() and raise() block signals"},
    {SCMP_SYS(rt_sigreturn), "the end of a signal's handler"},
    {SCMP_SYS(restart_syscall), "a call that a stop and continue interrupted"},
    {SCMP_SYS(exit), "the end"},
    {SCMP_SYS(exit_group), "the end"},
}};

/// Those that may be made with some arguments alone: see what allows them.
constexpr std::array<int, 5> allowed_in_part{SCMP_SYS(mmap), SCMP_SYS(mprotect), SCMP_SYS(newfstatat),
                                             SCMP_SYS(tgkill), SCMP_SYS(openat)};

void allow_work(const Context& context) {
    for (const Allowed& it : allowed) rule(context, SCMP_ACT_ALLOW, it.call);
    // Memory, but no code in it.
    rule(context, SCMP_ACT_ALLOW, SCMP_SYS(mmap), is_masked(2, PROT_EXEC, 0));
    rule(context, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), is_masked(2, PROT_EXEC, 0));
    // fstat() as the C library calls it.
    rule(context, SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), is(3, AT_EMPTY_PATH));
    // abort() sends a signal to itself.
    rule(context, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), is(0, own_process));
}

/// Poppler's maps of characters, of which Landlock lets it read nothing else.
void allow_reading_files(const Context& context) {
    rule(context, SCMP_ACT_ALLOW, SCMP_SYS(openat),
         is_masked(2, O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | O_TMPFILE, O_RDONLY));
}

void kill_attacks(const Context& context) {
    for (const int call : {SCMP_SYS(execve),
                           SCMP_SYS(execveat),
                           SCMP_SYS(fork),
                           SCMP_SYS(vfork),
                           SCMP_SYS(clone),
                           SCMP_SYS(clone3),
                           SCMP_SYS(socket),
                           SCMP_SYS(socketpair),
                           SCMP_SYS(connect),
                           SCMP_SYS(bind),
                           SCMP_SYS(listen),
                           SCMP_SYS(ptrace),
                           SCMP_SYS(kill),
                           SCMP_SYS(tkill),
                           SCMP_SYS(bpf),
                           SCMP_SYS(io_uring_setup),
                           SCMP_SYS(io_uring_enter),
                           SCMP_SYS(unshare),
                           SCMP_SYS(setns),
                           SCMP_SYS(mount),
                           SCMP_SYS(umount2),
                           SCMP_SYS(pivot_root),
                           SCMP_SYS(chroot),
                           SCMP_SYS(perf_event_open),
                           SCMP_SYS(userfaultfd),
                           SCMP_SYS(keyctl),
                           SCMP_SYS(add_key),
                           SCMP_SYS(init_module),
                           SCMP_SYS(finit_module),
                           SCMP_SYS(kexec_load),
                           SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev),
                           SCMP_SYS(pidfd_open),
                           SCMP_SYS(pidfd_getfd),
                           SCMP_SYS(pidfd_send_signal)})
        rule(context, SCMP_ACT_KILL_PROCESS, call);
}

std::vector<sock_filter> compiled(const Context& context) {
    const Descriptor file{::memfd_create("filter", MFD_CLOEXEC)};
    struct stat status {};
    if (!file || seccomp_export_bpf(context.get(), file.get()) != 0 || ::fstat(file.get(), &status) != 0)
        throw NoFilter{};
    std::vector<sock_filter> program(static_cast<std::size_t>(status.st_size) / sizeof(sock_filter));
    if (::pread(file.get(), program.data(), program.size() * sizeof(sock_filter), 0) != status.st_size)
        throw NoFilter{};
    return program;
}

/// The filter; empty where the system has no seccomp, or denies it.
std::vector<sock_filter> make_filter(bool files) {
    try {
        const Context context{seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release};
        if (!context || seccomp_attr_set(context.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) != 0)
            return {};
        allow_work(context);
        if (files) allow_reading_files(context);
        kill_attacks(context);
        return compiled(context);
    } catch (const NoFilter&) {
        return {};
    }
}

[[noreturn]] void refuse() { ::_exit(exit_no_sandbox); }

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
    rlimit value{};
    if (::getrlimit(resource, &value) != 0) refuse();
    value.rlim_max = std::min(value.rlim_max, hard);
    value.rlim_cur = std::min(value.rlim_max, soft);
    if (::setrlimit(resource, &value) != 0) refuse();
}

void set_limits(const Limits& limits) {
    limit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_NPROC, 0, 0);
    limit(RLIMIT_CORE, 0, 0);
    if (!sanitized) limit(RLIMIT_AS, limits.memory, limits.memory);
}

/// Root has rights that limits and filters do not take away. A root without the right to change users has few
/// others.
void become_nobody() {
    constexpr uid_t nobody = 65534;
    if (::geteuid() != 0) return;
    [[maybe_unused]] const bool changed = ::setgroups(0, nullptr) == 0 &&
                                          ::setresgid(nobody, nobody, nobody) == 0 &&
                                          ::setresuid(nobody, nobody, nobody) == 0;
}

/// Takes from the process what it has of its user's surroundings: names, keys and folders in the environment
/// (its bytes too, not only the pointers), and the folder that it was started in. The time zone stays: it is
/// compared with every time that is told.
void forget_surroundings() {
    const char* given = std::getenv("TZ");
    const std::string zone = given == nullptr ? "" : given;
    for (char** it = environ; it != nullptr && *it != nullptr; ++it) ::explicit_bzero(*it, std::strlen(*it));
    if (::clearenv() != 0 || ::chdir("/") != 0) refuse();
    if (!zone.empty() && ::setenv("TZ", zone.c_str(), 1) != 0) refuse();
}

/// What the kernel calls landlock_ruleset_attr in its sixth version; an older one takes it as long as the
/// fields it lacks are 0.
struct Ruleset {
    std::uint64_t files = 0, network = 0, scopes = 0;
};

/// Whether Landlock now keeps this process from all files but Poppler's.
bool enter_landlock() {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return false;
    const int rights = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
    const Ruleset rules{(1U << rights) - 1, version >= 4 ? 3U : 0U, version >= 6 ? 3U : 0U};
    const Descriptor set{static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0))};
    if (!set) return false;
    const Descriptor folder{::open("/usr/share/poppler", O_PATH | O_DIRECTORY | O_CLOEXEC)};
    if (folder) {
        const landlock_path_beneath_attr beneath{LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
                                                 folder.get()};
        if (::syscall(SYS_landlock_add_rule, set.get(), LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) != 0)
            return false;
    }
    return ::syscall(SYS_landlock_restrict_self, set.get(), 0) == 0;
}

void enter_filter(std::vector<sock_filter> program) {
    if (sanitized) return;
    if (program.empty()) refuse();
    for (sock_filter& instruction : program)
        if (instruction.k == own_process) instruction.k = static_cast<std::uint32_t>(::getpid());
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    if (::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) != 0) refuse();
}

[[noreturn]] void out_of_memory() { ::_exit(exit_out_of_memory); }

/// C code aborts when it gets no memory, which errno still tells then.
void on_abort(int) {
    if (errno == ENOMEM) out_of_memory();
    (void)std::signal(SIGABRT, SIG_DFL);
}

}  // namespace

Sandbox::Sandbox(const Limits& limits)
    : limits_{limits}, with_files_{make_filter(true)}, without_files_{make_filter(false)} {}

std::vector<int> calls_for_work() {
    std::vector<int> calls;
    for (const Allowed& it : allowed) calls.push_back(it.call);
    calls.insert(calls.end(), allowed_in_part.begin(), allowed_in_part.end());
    return calls;
}

void Sandbox::enter(pid_t parent) const {
    become_nobody();
    // After the change of user, which undoes these.
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 ||
        ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0)
        refuse();
    if (::getppid() != parent) refuse();
    std::set_new_handler(out_of_memory);
    if (std::signal(SIGABRT, on_abort) == SIG_ERR) refuse();
    forget_surroundings();
    set_limits(limits_);
    enter_filter(enter_landlock() ? with_files_ : without_files_);
}

}  // namespace raadspoor::ingest
