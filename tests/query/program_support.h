// The program run by a test, as a person runs it, with what it prints kept in the test's folder.
//
//     const tests::Folder folder;
//     const tests::Ran ran = tests::run_program(folder, {"search", "zwembad", "--db", folder / "raad.db"});
//     CHECK(ran.code == 1);
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/folder.h"

namespace raadspoor::tests {

struct Ran {
    int code = -1;  ///< -1 when a signal ended it
    std::string out, complaints;
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

/// Starts the program; `prepare` is called in its process first. The caller waits for it.
template <class Prepare>
pid_t start_program(const Folder& folder, const std::vector<std::string>& words, const Prepare& prepare) {
    const std::string out = folder / "uitvoer", complaints = folder / "klachten";
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::dup2(::open(out.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600), STDOUT_FILENO);
    ::dup2(::open(complaints.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600), STDERR_FILENO);
    prepare();
    std::vector<char*> arguments{const_cast<char*>(RAADSPOOR_PROGRAM)};
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(RAADSPOOR_PROGRAM, arguments.data());
    ::_exit(127);
}

inline pid_t start_program(const Folder& folder, const std::vector<std::string>& words) {
    return start_program(folder, words, [] {});
}

/// Runs it to its end.
template <class Prepare>
Ran run_program(const Folder& folder, const std::vector<std::string>& words, const Prepare& prepare) {
    int status = 0;
    ::waitpid(start_program(folder, words, prepare), &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(folder / "uitvoer"),
            bytes_of(folder / "klachten")};
}

inline Ran run_program(const Folder& folder, const std::vector<std::string>& words) {
    return run_program(folder, words, [] {});
}

}  // namespace raadspoor::tests
