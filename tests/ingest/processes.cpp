#include "tests/ingest/processes.h"

#include <seccomp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace raadspoor::tests {

namespace {

/// The parent of a process, by the fourth field of /proc/N/stat; 0 when it is gone.
pid_t parent_of(const std::filesystem::path& process) {
    std::ifstream file(process / "stat");
    std::string stat;
    std::getline(file, stat);
    const std::size_t name_end = stat.rfind(')');
    return name_end == std::string::npos ? 0 : std::stoi(stat.substr(name_end + 4));
}

}  // namespace

std::vector<pid_t> children_of(pid_t process) {
    std::vector<pid_t> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        if (name.find_first_not_of("0123456789") == std::string::npos && parent_of(entry.path()) == process)
            children.push_back(std::stoi(name));
    }
    return children;
}

std::string elsewhere(const std::function<std::string()>& test) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        const std::string result = test();
        ::_exit(::write(ends[1], result.data(), result.size()) == static_cast<ssize_t>(result.size()) ? 0
                                                                                                      : 1);
    }
    ::close(ends[1]);
    std::string result;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        result.append(buffer, static_cast<std::size_t>(count));
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return result;
}

void take_away(const std::vector<int>& calls, int error) {
    const scmp_filter_ctx context = seccomp_init(SCMP_ACT_ALLOW);
    for (const int call : calls)
        if (seccomp_rule_add(context, SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error)), call, 0) != 0)
            throw std::runtime_error("seccomp_rule_add");
    if (seccomp_load(context) != 0) throw std::runtime_error("seccomp_load");
    seccomp_release(context);
}

}  // namespace raadspoor::tests
