// A client that says what it likes, for tests of the server.
//
//     tests::HttpClient client{port};
//     const tests::Reply reply = client.get("/zoeken?vraag=bomen");
//     reply.status == 200     reply.headers.at("etag")     reply.body
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::tests {

struct Reply {
    int status = 0;                              ///< 0: the connection was closed without an answer
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;
};

/// A connection to 127.0.0.1. Waits at most a minute for anything.
class Connection {
public:
    explicit Connection(int port);
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// False when the other side has closed it.
    bool send(std::string_view bytes) const;
    /// What comes until the other side closes, or an answer is whole.
    Reply receive() const;
    /// Whether the other side closes it within so many seconds.
    bool is_closed_within(int seconds) const;

private:
    int socket_;
};

class HttpClient {
public:
    explicit HttpClient(int port) : port_{port} {}

    /// Sent with each request, behind a Host of its own unless `headers` has one.
    std::vector<std::string> headers;

    Reply get(const std::string& address) const { return ask("GET", address); }
    Reply ask(const std::string& method, const std::string& address, const std::string& body = {}) const;
    int port() const { return port_; }

private:
    int port_;
};

}  // namespace raadspoor::tests
