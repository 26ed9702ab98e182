// The pages as a server: one process, this database, until it is told to stop.
//
//     Site site{"raad.db", {.port = 0, .shared = true}};    // before the program has threads
//     fmt::print("{}\n", site.address());                   // http://127.0.0.1:40123/
//
// Every request passes the gate (http/gate.h) before a page is made, and every answer says to the browser
// what it may do: nothing but show what comes from here.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "query/web/http/server.h"

namespace raadspoor::query::web {

struct SiteOptions {
    std::string bind = "127.0.0.1";
    int port = 0;
    bool shared = false;             ///< nobody needs the key
    std::vector<std::string> hosts;  ///< names by which a proxy or a browser may call this server
    std::function<void(const std::string& line)>
        log;               ///< a line a request; by several threads, one at a time
    ServerOptions limits;  ///< its address and port are not looked at
};

class Site {
public:
    /// Listens from now on. Requires that the program has one thread. Throws CannotListen, and
    /// index::DatabaseError when there is no database.
    Site(std::filesystem::path database, const SiteOptions& options);
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    int port() const;
    /// Where the pages begin: "http://127.0.0.1:8765/"; who is not let in without it finds the key in it.
    std::string address() const;

private:
    class Answers;
    std::unique_ptr<Answers> answers_;
    std::unique_ptr<Server> server_;
    SiteOptions options_;
};

}  // namespace raadspoor::query::web
