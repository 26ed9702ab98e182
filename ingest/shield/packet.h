// Messages between processes of this program, with file descriptors in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/files/file.h"

namespace raadspoor::ingest {

struct [[nodiscard]] Packet {
    std::string bytes;
    std::vector<Descriptor> descriptors;  ///< at most two
};

/// Two ends of a connection that keeps messages apart (SOCK_SEQPACKET). Throws std::system_error when there
/// are no descriptors left.
std::pair<Descriptor, Descriptor> connected_sockets();

/// Sends `bytes` and copies of `descriptors` (at most two). False when the other end is gone.
[[nodiscard]] bool send_packet(int socket, std::string_view bytes, const std::vector<int>& descriptors = {});

/// The next message; nothing when the other end is gone. Waits for it, or with `wait` false gives nothing as
/// well when there is none.
std::optional<Packet> receive_packet(int socket, bool wait = true);

}  // namespace raadspoor::ingest
