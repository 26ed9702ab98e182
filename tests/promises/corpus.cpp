#include "tests/promises/corpus.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "ingest/files/find_files.h"
#include "ingest/kinds/read.h"

namespace raadspoor::tests {

namespace {

/// As one word of the shell.
std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

struct Ended {
    std::string output;
    int code = 0;
};

Ended run(const std::string& command) {
    Ended it;
    std::FILE* pipe = ::popen(command.c_str(), "r");  // NOLINT(cert-env33-c): the commands are ours
    if (pipe == nullptr) throw std::runtime_error("no shell for: " + command);
    std::array<char, 1 << 16> piece{};
    for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;)
        it.output.append(piece.data(), got);
    const int status = ::pclose(pipe);
    it.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return it;
}

Documents read_all(const std::vector<std::string>& paths) {
    Documents documents;
    for (const std::filesystem::path& file : ingest::find_files({paths.begin(), paths.end()}).files)
        if (Result<Document> document = ingest::read(file)) documents.emplace(document->id, *document);
    return documents;
}

}  // namespace

Corpus::Corpus(const std::vector<std::string>& paths) : documents_{read_all(paths)} {
    std::vector<std::string> words{"ingest"};
    words.insert(words.end(), paths.begin(), paths.end());
    (void)print(words);
}

std::string Corpus::print(const std::vector<std::string>& words) const {
    std::string command = quoted(RAADSPOOR_PROGRAM) + " --db " + quoted(folder_ / "papers.db");
    for (const std::string& word : words) command += " " + quoted(word);
    Ended it = run(command + " 2>" + quoted(folder_ / "complaints") + " </dev/null");
    if (it.code > 1) {
        const Ended complaints = run("cat " + quoted(folder_ / "complaints"));
        throw std::runtime_error(command + ": " + complaints.output);
    }
    return std::move(it.output);
}

Json Corpus::ask(const std::vector<std::string>& words) const {
    std::vector<std::string> all = words;
    all.insert(all.end(), {"--format", "json"});
    return Json::parse(print(all));
}

const Corpus& samples() {
    static const Corpus corpus{{RAADSPOOR_SOURCE_DIR "/corpus/samples"}};
    return corpus;
}

}  // namespace raadspoor::tests
