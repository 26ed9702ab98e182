// The program as people call it: tests/query/commands.txt has each command with what it must print.
//
//     $ raadspoor search "gelijke stem" --limit 1        a command; SAMPLES and TMP stand for folders
//     1 passage in 1 document …                          a line it prints; "…" stands for anything
//     [1]                                                its exit code, when that is not 0
//
// Lines on standard error begin with "! ".
#include <catch2/catch.hpp>

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/folder.h"
#include "tests/support/locked_pdf.h"

namespace {

namespace fs = std::filesystem;

struct Command {
    std::string line;
    std::vector<std::string> expected;
    int code = 0;
};

std::vector<Command> commands() {
    std::ifstream in(RAADSPOOR_SOURCE_DIR "/tests/query/commands.txt");
    std::vector<Command> found;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("#") || (line.empty() && (found.empty() || found.back().expected.empty())))
            continue;
        if (line.starts_with("$ "))
            found.push_back({line.substr(2), {}, 0});
        else if (line.size() == 3 && line.front() == '[')
            found.back().code = line[1] - '0';
        else if (!line.empty())
            found.back().expected.push_back(line);
    }
    return found;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// Whether `line` is `pattern`, in which "…" stands for anything.
bool matches(const std::string& line, const std::string& pattern) {
    const std::string any = "…";
    std::size_t at = 0, begin = 0;
    bool free = false;
    while (true) {
        std::size_t end = pattern.find(any, begin);
        const std::string piece = pattern.substr(begin, end == std::string::npos ? end : end - begin);
        const std::size_t found = line.find(piece, at);
        if (found == std::string::npos || (!free && found != at)) return false;
        at = found + piece.size();
        if (end == std::string::npos)
            return piece.empty() ? free || at == line.size()
                                 : line.ends_with(piece) && (free || at == line.size());
        begin = end + any.size();
        free = true;
    }
}

std::vector<std::string> lines_of(const fs::path& file, const std::string& prefix) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        if (!line.empty()) lines.push_back(prefix + line);
    return lines;
}

class Shell {
public:
    Shell() {
        fs::create_directories(folder_ / "leeg");
        std::ofstream(folder_ / "geen.db") << "Dit is geen database, maar een zin die lang genoeg is om voor "
                                              "een bestand van SQLite door te gaan.";
        std::ofstream(folder_ / "nep.pdf") << "Dit is geen PDF.";
        std::ofstream(folder_ / "kapot.pdf") << "%PDF-1.7\nkapot";
        std::ofstream(folder_ / "niets.pdf");
        fs::create_directories(folder_ / "lastig" / "map.pdf");
        std::ofstream(folder_ / "geenzip.docx") << "Dit is geen zip.";
        std::ofstream(folder_ / "regel\neinde.pdf") << "Dit is geen PDF.";
        std::ofstream(folder_ / "slot.pdf") << raadspoor::tests::locked_pdf();
        std::ofstream(folder_ / "wachtwoord") << "geheim\n";
        std::ofstream(folder_ / "ander-wachtwoord") << "gehiem\n";
        std::ofstream(folder_ / "lastig" / "naam\nmet regel.txt") << "De raad stelt de zonnewijzer vast.\n";
        std::ofstream(folder_ / "lastig" / "naam\xFF\x1B[31m.txt")
            << "De raad verplaatst de zonnewijzer \xFF\xC3( \xED\xA0\x80 toch.\n";
        std::ofstream(folder_ / "citaten.csv")
            << "document;citaat\nmotie.pdf;\n"
               "onbekend.pdf;De raad besluit vandaag dat het zwembad opengaat\n";
        fs::create_symlink("lus", folder_ / "lastig" / "lus");
        fs::create_directory_symlink(".", folder_ / "lastig" / "terug");
    }

    /// Runs one command; gives its lines and sets the exit code.
    std::vector<std::string> run(const Command& command, int& code) const {
        std::string line = replaced(command.line, "SAMPLES", RAADSPOOR_SOURCE_DIR "/corpus/samples");
        line = replaced(line, "TMP", folder_.path().string());
        if (line.starts_with("raadspoor")) line = std::string(RAADSPOOR_PROGRAM) + line.substr(9);
        line = "cd " + folder_.path().string() + " && " + line + " >out 2>err </dev/null";
        const int status = std::system(line.c_str());  // NOLINT(cert-env33-c): the commands are ours
        code = WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
        std::vector<std::string> lines = lines_of(folder_ / "out", "");
        for (std::string& complaint : lines_of(folder_ / "err", "! "))
            lines.push_back(replaced(std::move(complaint), folder_.path().string(), "TMP"));
        return lines;
    }

private:
    raadspoor::tests::Folder folder_;
};

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

}  // namespace

TEST_CASE("every command prints what it should", "[cli]") {
    const Shell shell;
    REQUIRE(commands().size() >= 20);
    for (const Command& command : commands()) {
        int code = 0;
        const std::vector<std::string> lines = shell.run(command, code);
        INFO("$ " << command.line << "\n" << joined(lines) << "expected:\n" << joined(command.expected));
        CHECK(code == command.code);
        bool same = lines.size() >= command.expected.size();
        for (std::size_t i = 0; same && i < command.expected.size(); ++i) {
            if (command.expected[i] == "…") break;
            same = i < lines.size() && matches(lines[i], command.expected[i]);
        }
        CHECK(same);
    }
}
