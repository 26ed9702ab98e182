// How a process that reads a stranger's file gives up its rights.
//
//     const Sandbox sandbox{limits};            // once, in the process that forks
//     if (fork() == 0) sandbox.enter(zygote);   // in each child, before it looks at a byte of the file
//
// After enter() the child can use the memory and the open descriptors it has, and nothing else:
//   surroundings  no variables but TZ, no folder it was started in
//   limits    CPU time, memory, no files written, no processes, no core dump
//   user      nobody, when it was root
//   Landlock  no file system but reading /usr/share/poppler; no TCP, no signals or sockets to others. Where
//             the kernel has it.
//   seccomp   some thirty system calls; what only an attack would call kills the process (SIGSYS), all else
//             fails with EPERM.
//             Each is in sandbox.cpp with what it is for.
//             Without Landlock no file can be opened at all, so that texts in CJK fonts without a map of
//             their own are lost.
//             Mandatory: without it enter() does not return.
// Nothing here needs privileges or user namespaces.
#pragma once

#include <linux/filter.h>
#include <sys/types.h>

#include <cstddef>
#include <vector>

namespace raadspoor::ingest {

struct [[nodiscard]] Limits {
    unsigned cpu_seconds = 30;
    unsigned wall_seconds =
        600;  ///< kept by the process that forks; generous, since a busy system is no fault of the file's
    std::size_t memory = 1536U << 20;  ///< bytes of address space; not kept under sanitizers
    std::size_t output = 128U << 20;   ///< bytes of frames; kept by the process that asks
    int pages = 20000;                 ///< kept by the process that asks
    std::size_t text = 8U << 20;  ///< bytes of running text, a hundred times a long paper; kept by the same:
                                  ///< what is found in it takes up to a hundred times as much memory
};

/// Exit statuses of a child that say more than a signal could.
enum ExitStatus : int { exit_done = 0, exit_out_of_memory = 81, exit_no_sandbox = 82, exit_failed = 83 };

/// The numbers of the system calls that a child may make; of some only with certain arguments.
[[nodiscard]] std::vector<int> calls_for_work();

class Sandbox {
public:
    /// Compiles the filter.
    explicit Sandbox(const Limits& limits);

    /// Gives up all rights of this process, which has one thread and was forked by `parent`, with which it
    /// will die. Its descriptors stay open. From here on running out of memory ends the process with
    /// exit_out_of_memory. Exits with exit_no_sandbox when seccomp or a limit cannot be had.
    void enter(pid_t parent) const;

private:
    Limits limits_;
    std::vector<sock_filter> with_files_, without_files_;
};

}  // namespace raadspoor::ingest
