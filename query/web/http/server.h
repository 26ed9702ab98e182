// The network: HTTP/1.1 by libmicrohttpd, on a few threads, with limits that one client cannot talk away.
//
//     Server server{{.address = "127.0.0.1", .port = 0}, {.admit = …, .answer = …, .done = …}};
//     fmt::print("http://127.0.0.1:{}/\n", server.port());
//
// Adds to every answer: ETag (and 304 when the browser has it), gzip where that helps, HEAD. What comes in is
// bounded: the head of a request, its body, bodies together, connections, and the time from one step of a
// request to the next. No TLS: that is a proxy's work.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "query/web/http/message.h"

namespace raadspoor::query::web {

/// The port is taken, or the address is not of this machine. what() is a Dutch sentence.
struct CannotListen : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct ServerOptions {
    std::string address = "127.0.0.1";  ///< of the network card, in numbers
    int port = 0;                       ///< 0: any that is free
    unsigned threads = 4;
    unsigned connections = 2000;
    std::size_t head = 32U << 10;          ///< bytes of a request's head
    std::size_t body = 20U << 20;          ///< bytes of a body
    std::size_t bodies = 100U << 20;       ///< bytes of all bodies that are being received
    std::chrono::seconds idle{15};         ///< without a byte
    std::chrono::seconds step{30};         ///< to send a request, and again to take its answer
    std::function<void(int port)> opened;  ///< called once the port is known, before anything is answered
};

/// What answers. All three are called by several threads at once, and must not throw.
struct ServerUse {
    /// Looks at a request whose body has not come yet; an answer refuses it.
    std::function<std::optional<Response>(const Request&)> admit;
    std::function<Response(const Request&)> answer;
    /// Told of each answer, and how long it took to make.
    std::function<void(const Request&, int status, std::chrono::microseconds)> done;
};

class Server {
public:
    /// Listens, and answers from now on. Throws CannotListen.
    Server(const ServerOptions& options, ServerUse use);
    /// Answers what it is answering, then stops.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const;

private:
    class Daemon;
    std::unique_ptr<Daemon> daemon_;
};

}  // namespace raadspoor::query::web
