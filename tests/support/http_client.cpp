#include "tests/support/http_client.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "corpus/text.h"

namespace raadspoor::tests {

namespace {

constexpr int patience = 60'000;  // milliseconds

bool is_ready(int socket, short event, int milliseconds) {
    pollfd wanted{socket, event, 0};
    return ::poll(&wanted, 1, milliseconds) == 1;
}

std::string unchunked(std::string_view body) {
    std::string whole;
    while (!body.empty()) {
        const std::size_t line = body.find("\r\n");
        if (line == std::string_view::npos) break;
        const std::size_t size = std::stoul(std::string(body.substr(0, line)), nullptr, 16);
        if (size == 0) break;
        whole += body.substr(line + 2, size);
        body.remove_prefix(std::min(body.size(), line + 2 + size + 2));
    }
    return whole;
}

/// The reply in `bytes`; with status 0 when its head is not whole.
Reply parsed(std::string_view bytes) {
    Reply reply;
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos || !bytes.starts_with("HTTP/1.1 ")) return reply;
    reply.status = std::stoi(std::string(bytes.substr(9, 3)));
    std::string_view head = bytes.substr(0, end + 2);
    head.remove_prefix(head.find("\r\n") + 2);
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() + 2);
        const std::size_t colon = line.find(':');
        reply.headers.emplace(ascii_lower(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
    reply.body = bytes.substr(end + 4);
    if (reply.headers.contains("transfer-encoding")) reply.body = unchunked(reply.body);
    return reply;
}

bool is_whole(const Reply& reply, std::size_t received_body) {
    const auto length = reply.headers.find("content-length");
    return reply.status != 0 && length != reply.headers.end() && received_body >= std::stoul(length->second);
}

}  // namespace

Connection::Connection(int port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket_ < 0 || ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no connection");
}

Connection::Connection(Connection&& other) noexcept : socket_{std::exchange(other.socket_, -1)} {}

Connection::~Connection() {
    if (socket_ >= 0) ::close(socket_);
}

bool Connection::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        if (!is_ready(socket_, POLLOUT, patience)) return false;
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

Reply Connection::receive() const {
    std::string bytes;
    std::array<char, 1U << 16> buffer;
    while (is_ready(socket_, POLLIN, patience)) {
        const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
        if (count <= 0) break;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        const std::size_t end = bytes.find("\r\n\r\n");
        if (end != std::string::npos && is_whole(parsed(bytes), bytes.size() - end - 4)) break;
    }
    return parsed(bytes);
}

bool Connection::is_closed_within(int seconds) const {
    std::array<char, 4096> buffer;
    while (is_ready(socket_, POLLIN, seconds * 1000))
        if (::recv(socket_, buffer.data(), buffer.size(), 0) <= 0) return true;
    return false;
}

Reply HttpClient::ask(const std::string& method, const std::string& address, const std::string& body) const {
    const Connection connection{port_};
    std::string request = method + " " + address + " HTTP/1.1\r\nConnection: close\r\n";
    const bool has_host = std::any_of(headers.begin(), headers.end(),
                                      [](const std::string& it) { return it.starts_with("Host:"); });
    if (!has_host) request += "Host: 127.0.0.1:" + std::to_string(port_) + "\r\n";
    for (const std::string& header : headers) request += header + "\r\n";
    if (!body.empty()) request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    connection.send(request + "\r\n" + body);
    return connection.receive();
}

}  // namespace raadspoor::tests
