// Processes as the system sees them.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

namespace raadspoor::tests {

/// The children of `process`, zombies included.
[[nodiscard]] std::vector<pid_t> children_of(pid_t process);

/// What `test` gives in a process of its own.
[[nodiscard]] std::string elsewhere(const std::function<std::string()>& test);

/// Makes the system calls `calls` fail with `error` in this process and its children for good, as an older or
/// stricter system would.
void take_away(const std::vector<int>& calls, int error);

}  // namespace raadspoor::tests
