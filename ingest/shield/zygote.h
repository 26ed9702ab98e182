// The processes that read strangers' files.
//
//   program ── keeper ──┬─ zygote 1 ── a child a document
//                       └─ zygote 2 ── a child a document
//
// The keeper is forked before the program has threads, loads what every child needs, and forks one zygote for
// each reading thread of the program. A zygote waits for a Request on its socket, forks a child for it, kills
// the child when it takes too long, and sends a Report when it is gone. The keeper replaces a zygote that
// dies. All of them end when the program does, however it ends: zygotes when the other end of their socket
// closes, children with their zygote, the keeper with the last zygote. None leaves a zombie.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ingest/files/file.h"
#include "ingest/shield/job.h"
#include "ingest/shield/packet.h"
#include "ingest/shield/sandbox.h"

namespace raadspoor::ingest {

/// Asks a zygote for a child. The packet carries the sealed file and the writing end of a pipe.
struct Request {
    std::uint64_t number = 0;  ///< comes back in the Report
    Job job;
};

std::string encode(const Request& request);

/// Asks a zygote to kill the child in hand; means nothing to one that has none.
inline constexpr std::string_view stop_request = "stop";

enum class Ending : std::uint8_t {
    ended,        ///< by itself or by a signal: see `status`
    timed_out,    ///< killed at Limits::wall_seconds
    stopped,      ///< killed because of stop_request
    not_started,  ///< no process was to be had
    lost,         ///< the zygote died, and the child with it; `number` is 0
};

/// How a child came to its end.
struct [[nodiscard]] Report {
    std::uint64_t number = 0;
    Ending ending = Ending::lost;
    int status = 0;  ///< as waitpid() gives it
    double cpu_seconds = 0;
    std::size_t memory = 0;  ///< most that was resident, in bytes
};

std::optional<Report> decode_report(const Packet& packet);

/// The limits of a child: recognising one page takes as long as reading many.
Limits limits_for(JobKind kind, Limits limits);

/// The keeper as its parent has it.
class Keeper {
public:
    explicit Keeper(pid_t process) : process_{process} {}
    /// Waits for the keeper; it ends once all sockets to its zygotes are closed.
    ~Keeper();
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

private:
    pid_t process_;
};

struct [[nodiscard]] Zygotes {
    std::shared_ptr<Keeper>
        keeper;  ///< shared, since the last socket's owner is the one that can wait for it
    std::vector<Descriptor> sockets;  ///< one a zygote
};

/// Starts the keeper with `count` zygotes, whose children do `work`. Requires that the process has no other
/// threads. Throws std::system_error when no process or socket is to be had.
Zygotes start_zygotes(std::size_t count, const Limits& limits, const Work& work);

}  // namespace raadspoor::ingest
