#include "query/web/http/server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <microhttpd.h>
#include <netdb.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "corpus/text.h"
#include "ingest/files/file.h"
#include "ingest/files/sha256.h"
#include "query/web/http/compressed.h"

namespace raadspoor::query::web {

namespace {

using Clock = std::chrono::steady_clock;

/// What is under way on a connection; made when the first line of a request has come.
struct Pending {
    std::string uri;
    Request request;
    bool begun = false, head_only = false;
    std::size_t counted = 0;  ///< bytes of the body that count among all
};

/// A socket that listens. Ours, so that what is wrong can be said.
ingest::Descriptor listening(const ServerOptions& options) {
    addrinfo hints{}, *found = nullptr;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    const std::string port = std::to_string(options.port);
    if (::getaddrinfo(options.address.c_str(), port.c_str(), &hints, &found) != 0)
        throw CannotListen(fmt::format("{} is geen adres in cijfers, zoals 127.0.0.1.", options.address));
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> address{found, ::freeaddrinfo};
    ingest::Descriptor socket{
        ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_TCP)};
    const int yes = 1;
    const bool bound =
        socket && ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
        ::bind(socket.get(), found->ai_addr, found->ai_addrlen) == 0 && ::listen(socket.get(), 1024) == 0;
    if (bound) return socket;
    if (errno == EADDRINUSE)
        throw CannotListen(
            fmt::format("Poort {} is al in gebruik, misschien door een raadspoor die nog draait; kies een "
                        "andere met --port.",
                        options.port));
    throw CannotListen(fmt::format("Op {} poort {} is niet te luisteren: {}.", options.address, options.port,
                                   std::strerror(errno)));
}

int port_of(int socket) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(address).sin6_port
                                               : reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

/// Many connections need as many descriptors; the usual soft limit is 1024.
void allow_descriptors(unsigned connections) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, std::max<rlim_t>(limit.rlim_cur, connections + 200));
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// The parts of the path, decoded; nothing when one is no text, or climbs.
std::optional<std::vector<std::string>> path_parts(std::string_view path) {
    std::vector<std::string> parts;
    if (!path.starts_with('/')) return std::nullopt;
    if (path == "/") return parts;
    while (!path.empty()) {
        path.remove_prefix(1);
        std::optional<std::string> part = percent_decoded(path.substr(0, path.find('/')));
        path.remove_prefix(std::min(path.size(), path.find('/')));
        const bool harmless = part && !part->empty() && *part != "." && *part != ".." &&
                              part->find_first_of(std::string_view("\0/\\\r\n", 5)) == std::string::npos &&
                              is_valid_utf8(*part);
        if (!harmless) return std::nullopt;
        parts.push_back(*std::move(part));
    }
    return parts;
}

bool names(std::string_view list, std::string_view one) {
    while (!list.empty()) {
        const std::string_view item = trimmed(list.substr(0, list.find(',')));
        list.remove_prefix(
            std::min(list.size(), list.find(',') == list.npos ? list.size() : list.find(',') + 1));
        if (item == one || item == "*" || item.substr(0, item.find(';')) == one) return true;
    }
    return false;
}

bool is_worth_compressing(const Response& response) {
    return response.body.size() > 1000 && !response.secret && !response.type.starts_with("image/png");
}

Response plain(int status, std::string detail) {
    Response response;
    response.status = status;
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(detail) + "\n";
    return response;
}

}  // namespace

class Server::Daemon {
public:
    Daemon(const ServerOptions& options, ServerUse use) : options_{options}, use_{std::move(use)} {
        allow_descriptors(options.connections);
        ingest::Descriptor socket = listening(options);
        port_ = port_of(socket.get());
        if (options.opened) options.opened(port_);
        const int ours = ::dup(socket.get());  // the daemon closes its own
        daemon_ = MHD_start_daemon(
            MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_TURBO, 0, nullptr, nullptr, &on_request,
            this, MHD_OPTION_LISTEN_SOCKET, ours, MHD_OPTION_THREAD_POOL_SIZE, options.threads,
            MHD_OPTION_CONNECTION_LIMIT, options.connections, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
            options.head, MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(options.idle.count()),
            MHD_OPTION_URI_LOG_CALLBACK, &on_first_line, this, MHD_OPTION_NOTIFY_COMPLETED, &on_completed,
            this, MHD_OPTION_NOTIFY_CONNECTION, &on_connection, this, MHD_OPTION_UNESCAPE_CALLBACK, &leave,
            nullptr, MHD_OPTION_END);
        if (!daemon_) {
            ::close(ours);
            throw CannotListen("De server is niet te starten: het systeem geeft geen threads of geheugen.");
        }
        watch_ = std::jthread([this](const std::stop_token& stop) { drop_slow(stop); });
    }
    ~Daemon() {
        watch_.request_stop();
        MHD_stop_daemon(daemon_);
    }
    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    int port() const { return port_; }

private:
    // ---- What libmicrohttpd calls.

    static std::size_t leave(void*, MHD_Connection*, char* text) { return std::strlen(text); }

    static void* on_first_line(void*, const char* uri, MHD_Connection*) { return new Pending{uri, {}}; }

    static void on_connection(void* self, MHD_Connection* connection, void**,
                              MHD_ConnectionNotificationCode code) {
        static_cast<Daemon*>(self)->note(connection, code == MHD_CONNECTION_NOTIFY_STARTED);
    }

    static void on_completed(void* self, MHD_Connection* connection, void** state,
                             MHD_RequestTerminationCode) {
        auto* const daemon = static_cast<Daemon*>(self);
        const std::unique_ptr<Pending> pending{static_cast<Pending*>(std::exchange(*state, nullptr))};
        if (pending) daemon->bodies_ -= pending->counted;
        daemon->note_step(connection);
    }

    static MHD_Result on_request(void* self, MHD_Connection* connection, const char*, const char* method,
                                 const char*, const char* data, std::size_t* size, void** state) {
        auto& pending = *static_cast<Pending*>(*state);
        return static_cast<Daemon*>(self)->step(connection, pending, method, data, size);
    }

    static MHD_Result take_header(void* state, MHD_ValueKind, const char* name, const char* value) {
        std::string text = value ? value : "";
        // A browser sends text; anything else is looked at by nobody.
        static_cast<Request*>(state)->headers.emplace(ascii_lower(name), std::move(text));
        return MHD_YES;
    }

    // ---- A request.

    MHD_Result step(MHD_Connection* connection, Pending& pending, std::string_view method, const char* data,
                    std::size_t* size) {
        if (!pending.begun) {
            pending.begun = true;
            if (const std::optional<Response> refusal = begin(connection, pending, method))
                return send(connection, pending, *refusal, {});
            return MHD_YES;  // who answers before all has come must close the connection
        }
        if (*size > 0) {
            if (!take(pending, {data, *size})) return MHD_NO;
            *size = 0;
            return MHD_YES;
        }
        note_step(connection);
        const auto start = Clock::now();
        const Response response = use_.answer(pending.request);
        return send(connection, pending, response, Clock::now() - start);
    }

    /// Reads the head; an answer refuses the request.
    std::optional<Response> begin(MHD_Connection* connection, Pending& pending, std::string_view method) {
        Request& request = pending.request;
        MHD_get_connection_values(connection, MHD_HEADER_KIND, &take_header, &request);
        pending.head_only = method == "HEAD";
        const std::string_view uri = pending.uri;
        const std::size_t question = std::min(uri.find('?'), uri.size());
        const auto parts = path_parts(uri.substr(0, question));
        if (!parts) return plain(400, "Dit adres kan niet worden gelezen.");
        request.path = *parts;
        request.query = parsed_query(uri.substr(std::min(uri.size(), question + 1)));
        for (const auto& [name, value] : request.query)
            if (!is_valid_utf8(name) || !is_valid_utf8(value))
                return plain(400, "Dit adres kan niet worden gelezen.");
        if (method != "GET" && method != "HEAD" && method != "POST")
            return plain(405, "Alleen GET, HEAD en POST.").with("Allow", "GET, HEAD, POST");
        request.method = method == "POST" ? Method::post : Method::get;
        const std::string length = request.header("content-length");
        const bool has_body =
            !request.header("transfer-encoding").empty() || (!length.empty() && length != "0");
        if (request.method == Method::get && has_body) return plain(400, "Een GET heeft geen inhoud.");
        if (length.size() > 15 || (is_number(length) && std::stoull(length) > options_.body))
            return plain(413, fmt::format("Meer dan {} MB wordt niet aangenomen.", options_.body >> 20));
        return use_.admit(request);
    }

    bool take(Pending& pending, std::string_view bytes) {
        const std::size_t all = bodies_ += bytes.size();
        pending.counted += bytes.size();
        if (pending.counted > options_.body || all > options_.bodies) return false;
        pending.request.body += bytes;
        return true;
    }

    MHD_Result send(MHD_Connection* connection, const Pending& pending, const Response& answer,
                    Clock::duration took) {
        const std::string tag =
            answer.status == 200 ? fmt::format("W/\"{}\"", ingest::sha256(answer.body).substr(0, 24)) : "";
        const bool known = !tag.empty() && names(pending.request.header("if-none-match"), tag);
        const bool packed = !known && is_worth_compressing(answer) &&
                            names(pending.request.header("accept-encoding"), "gzip");
        const std::string body = known ? std::string{} : packed ? gzipped(answer.body) : answer.body;
        const std::unique_ptr<MHD_Response, decltype(&MHD_destroy_response)> response{
            MHD_create_response_from_buffer(body.size(), const_cast<char*>(body.data()),
                                            MHD_RESPMEM_MUST_COPY),
            MHD_destroy_response};
        if (!response) return MHD_NO;
        const auto add = [&](const char* name, const std::string& value) {
            // A value with a line break would be headers of somebody else's making: it is left out.
            if (!value.empty())
                static_cast<void>(MHD_add_response_header(response.get(), name, value.c_str()));
        };
        add("Content-Type", known ? "" : answer.type);
        add("ETag", tag);
        add("Content-Encoding", packed ? "gzip" : "");
        add("Vary", is_worth_compressing(answer) ? "Accept-Encoding" : "");
        const bool told = std::any_of(answer.headers.begin(), answer.headers.end(),
                                      [](const auto& it) { return it.first == "Cache-Control"; });
        if (!told)
            add("Cache-Control", answer.keeps ? "private, max-age=31536000, immutable" : "private, no-cache");
        for (const auto& [name, value] : answer.headers) add(name.c_str(), value);
        const int status = known ? 304 : answer.status;
        use_.done(pending.request, status, std::chrono::duration_cast<std::chrono::microseconds>(took));
        return MHD_queue_response(connection, static_cast<unsigned>(status), response.get());
    }

    // ---- Slow clients. One that sends a byte now and then is never idle, but makes no step.

    struct Known {
        int socket;
        Clock::time_point since;
    };

    void note(MHD_Connection* connection, bool started) {
        const std::lock_guard lock{mutex_};
        if (!started) {
            known_.erase(connection);
            return;
        }
        const MHD_ConnectionInfo* const info =
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        if (info) known_.emplace(connection, Known{info->connect_fd, Clock::now()});
    }

    void note_step(MHD_Connection* connection) {
        const std::lock_guard lock{mutex_};
        if (const auto found = known_.find(connection); found != known_.end())
            found->second.since = Clock::now();
    }

    void drop_slow(const std::stop_token& stop) {
        std::unique_lock lock{mutex_};
        std::condition_variable_any wakes;
        while (!stop.stop_requested()) {
            wakes.wait_for(lock, stop, std::chrono::milliseconds(500), [] { return false; });
            for (const auto& [connection, it] : known_)
                if (Clock::now() - it.since > options_.step) ::shutdown(it.socket, SHUT_RDWR);
        }
    }

    ServerOptions options_;
    ServerUse use_;
    MHD_Daemon* daemon_ = nullptr;
    int port_ = 0;
    std::atomic<std::size_t> bodies_ = 0;
    std::mutex mutex_;
    std::unordered_map<MHD_Connection*, Known> known_;
    std::jthread watch_;
};

Server::Server(const ServerOptions& options, ServerUse use)
    : daemon_{std::make_unique<Daemon>(options, std::move(use))} {}
Server::~Server() = default;
int Server::port() const { return daemon_->port(); }

}  // namespace raadspoor::query::web
