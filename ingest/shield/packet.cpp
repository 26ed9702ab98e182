#include "ingest/shield/packet.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace raadspoor::ingest {

namespace {

constexpr std::size_t max_descriptors = 2;

}  // namespace

std::pair<Descriptor, Descriptor> connected_sockets() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        throw std::system_error(errno, std::generic_category(), "socketpair");
    return {Descriptor{ends[0]}, Descriptor{ends[1]}};
}

bool send_packet(int socket, std::string_view bytes, const std::vector<int>& descriptors) {
    iovec part{const_cast<char*>(bytes.data()), bytes.size()};
    alignas(cmsghdr) char control[CMSG_SPACE(max_descriptors * sizeof(int))] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (!descriptors.empty()) {
        message.msg_control = control;
        message.msg_controllen = CMSG_SPACE(descriptors.size() * sizeof(int));
        cmsghdr* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(descriptors.size() * sizeof(int));
        std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size() * sizeof(int));
    }
    ssize_t sent = -1;
    do sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(bytes.size());
}

std::optional<Packet> receive_packet(int socket, bool wait) {
    const int flags = wait ? 0 : MSG_DONTWAIT;
    ssize_t size = -1;
    do size = ::recv(socket, nullptr, 0, MSG_PEEK | MSG_TRUNC | flags);
    while (size < 0 && errno == EINTR);
    if (size <= 0) return std::nullopt;

    Packet packet;
    packet.bytes.resize(static_cast<std::size_t>(size));
    iovec part{packet.bytes.data(), packet.bytes.size()};
    alignas(cmsghdr) char control[CMSG_SPACE(max_descriptors * sizeof(int))] = {};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    do size = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (size < 0 && errno == EINTR);
    if (size <= 0) return std::nullopt;
    packet.bytes.resize(static_cast<std::size_t>(size));
    for (const cmsghdr* header = CMSG_FIRSTHDR(&message); header;
         header = CMSG_NXTHDR(&message, const_cast<cmsghdr*>(header))) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(header) + i * sizeof descriptor, sizeof descriptor);
            packet.descriptors.emplace_back(descriptor);
        }
    }
    return packet;
}

}  // namespace raadspoor::ingest
