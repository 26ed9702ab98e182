// The form of what people read: how wide lines are, and that the maps (README.md, CONTRIBUTING.md) name what
// is there.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/support/folder.h"

namespace raadspoor {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t widest = 110;  ///< columns, as in .clang-format

/// Papers, tables of one example or fact a line, and what a program writes: their lines are as long as they
/// are.
const std::set<std::string> data{"corpus/samples", "corpus/sources", "tests/examples", "tests/must.txt",
                                 "tests/web/package-lock.json"};
const std::set<std::string> kinds{".h", ".cpp", ".txt", ".in", ".sh", ".py", ".md", ".json", ".mjs", ".css"};

bool is_ours(const fs::path& file) {
    return kinds.contains(file.extension().string()) || file.filename() == "run" ||
           file.filename() == ".clang-tidy" || file.filename() == ".clang-format";
}

/// The files that people write, below `root`: those of its wings and the few beside them.
std::vector<fs::path> written_files(const fs::path& root) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(root))
        if (entry.is_regular_file() && is_ours(entry.path())) files.push_back(entry.path());
    for (const char* wing : {".ci", "corpus", "ingest", "nlp", "index", "query", "tests"}) {
        if (!fs::exists(root / wing)) continue;
        for (auto it = fs::recursive_directory_iterator(root / wing); it != fs::end(it); ++it) {
            const bool is_data = data.contains(fs::relative(it->path(), root).string());
            if (is_data && it->is_directory()) it.disable_recursion_pending();
            if (!is_data && it->is_regular_file() && is_ours(it->path())) files.push_back(it->path());
        }
    }
    return files;
}

/// In columns: characters, each of one column.
std::size_t width(const std::string& line) {
    return static_cast<std::size_t>(std::count_if(
        line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_table_row(const fs::path& file, const std::string& line) {
    const std::size_t first = line.find_first_not_of(' ');
    return file.extension() == ".md" && first != std::string::npos && line[first] == '|';
}

/// "nlp/words/terms.cpp:12", for each line that is too wide.
std::vector<std::string> wide_lines(const fs::path& root) {
    std::vector<std::string> found;
    for (const fs::path& file : written_files(root)) {
        std::ifstream in(file);
        std::size_t number = 0;
        for (std::string line; std::getline(in, line);)
            if (++number; width(line) > widest && !is_table_row(file, line))
                found.push_back(fs::relative(file, root).string() + ":" + std::to_string(number));
    }
    return found;
}

/// What a map names between back quotes as a path of the project and is not there: "README.md: nlp/away.h".
std::vector<std::string> missing_paths(const fs::path& root) {
    static const std::regex path("`((?:\\.ci|corpus|ingest|nlp|index|query|tests)/[A-Za-z0-9_./-]*)`");
    std::vector<std::string> missing;
    for (const fs::path& file : written_files(root)) {
        if (file.extension() != ".md") continue;
        std::ifstream in(file);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        for (auto it = std::sregex_iterator(text.begin(), text.end(), path); it != std::sregex_iterator();
             ++it)
            if (!fs::exists(root / (*it)[1].str()))
                missing.push_back(fs::relative(file, root).string() + ": " + (*it)[1].str());
    }
    return missing;
}

/// Types that two headers define under one name, which the linker takes for one: "raadspoor::nlp Frame".
std::vector<std::string> twice_defined(const fs::path& root) {
    static const std::regex type(R"((?:^|\n)(?:struct|class)(?: \[\[nodiscard\]\])? (\w+)[^;{]*\{)");
    static const std::regex space(R"((?:^|\n)namespace ([\w:]+) \{)");
    std::set<std::string> met, twice;
    for (const fs::path& file : written_files(root)) {
        if (file.extension() != ".h") continue;
        std::ifstream in(file);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        std::smatch where;
        if (!std::regex_search(text, where, space)) continue;
        for (auto it = std::sregex_iterator(text.begin(), text.end(), type); it != std::sregex_iterator();
             ++it) {
            const std::string name = where[1].str() + " " + (*it)[1].str();
            if (!met.insert(name).second) twice.insert(name);
        }
    }
    return {twice.begin(), twice.end()};
}

}  // namespace

TEST_CASE("a type is defined in one header", "[corpus]") {
    CHECK(twice_defined(RAADSPOOR_SOURCE_DIR) == std::vector<std::string>{});
    const tests::Folder folder;
    fs::create_directories(folder / "nlp");
    folder.write("nlp/a.h", "namespace raadspoor::nlp {\n\nstruct Frame {\n};\nstruct Other;\n}");
    folder.write("nlp/b.h", "namespace raadspoor::nlp {\nclass Frame {\n};\nstruct Other {\n};\n}");
    CHECK(twice_defined(folder.path()) == std::vector<std::string>{"raadspoor::nlp Frame"});
}

TEST_CASE("no line is wider than 110", "[corpus]") {
    CHECK(written_files(RAADSPOOR_SOURCE_DIR).size() > 300);  // a test that looks at nothing proves nothing
    CHECK(wide_lines(RAADSPOOR_SOURCE_DIR) == std::vector<std::string>{});
}

TEST_CASE("every path that a map names is there", "[corpus]") {
    CHECK(missing_paths(RAADSPOOR_SOURCE_DIR) == std::vector<std::string>{});
}

TEST_CASE("a wide line and a path that is away are noticed", "[corpus]") {
    const tests::Folder folder;
    fs::create_directories(folder / "nlp/words");
    fs::create_directories(folder / "corpus/samples");
    const std::string wide(widest + 1, 'x');
    std::string accents;
    for (std::size_t i = 0; i < widest; ++i) accents += "é";
    folder.write("nlp/words/wide.cpp", "short\n" + wide + "\n" + accents + "\n");
    folder.write("corpus/samples/paper.json", wide);
    folder.write("README.md", "| " + wide + " |\n`nlp/words/wide.cpp` `nlp/words/away.h` `nlp/words/`\n");
    CHECK(wide_lines(folder.path()) == std::vector<std::string>{"nlp/words/wide.cpp:2"});
    CHECK(missing_paths(folder.path()) == std::vector<std::string>{"README.md: nlp/words/away.h"});
}

}  // namespace raadspoor
