// Serves the pages until it is told to stop.
#include <fmt/format.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>

#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/usage_error.h"
#include "query/web/serve.h"

namespace raadspoor::query {

namespace {

/// Signals that end the program; blocked from now on, so that only who waits for them gets them.
sigset_t blocked_ends() {
    sigset_t ends;
    sigemptyset(&ends);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ends, number);
    ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    return ends;
}

/// Whether a browser was asked to open the address.
bool open_browser(std::string address) {
    std::string program = "xdg-open";
    std::array<char*, 3> arguments = {program.data(), address.data(), nullptr};
    pid_t child = 0;
    if (::posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
        return false;
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

int run_serve(const std::filesystem::path& database, const ServeOptions& options) {
    ::signal(SIGPIPE, SIG_IGN);
    web::SiteOptions site_options{.bind = options.bind,
                                  .port = options.port,
                                  .shared = options.shared,
                                  .hosts = options.hosts,
                                  .log = complain,
                                  .limits = {}};
    std::optional<web::Site> site;
    const sigset_t ends = blocked_ends();
    try {
        site.emplace(database, site_options);
    } catch (const web::CannotListen& error) {
        throw UsageError(error.what());
    }
    if (!options.open || !open_browser(site->address()))
        put_out(fmt::format("Open in de browser op deze computer:\n\n  {}\n\n", site->address()));
    put_out("Stoppen: Ctrl+C.\n");
    std::fflush(stdout);
    int number = 0;
    ::sigwait(&ends, &number);
    return 0;
}

}  // namespace raadspoor::query
