// Which files a person means by folders: links, leftovers, paths that are too long.
#include "ingest/files/find_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <string>

#include "tests/support/folder.h"

using namespace raadspoor;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names(const std::vector<fs::path>& paths) {
    std::vector<std::string> all;
    for (const fs::path& path : paths) all.push_back(path.filename().string());
    return all;
}

/// Folders of 200 signs in each other, deeper than a path can be said, with a paper at the end.
void make_deep(const fs::path& folder) {
    const std::string name(200, 'm');
    int at = ::open(folder.c_str(), O_DIRECTORY | O_CLOEXEC);
    for (int depth = 0; depth < 30; ++depth) {
        REQUIRE(::mkdirat(at, name.c_str(), 0700) == 0);
        const int inner = ::openat(at, name.c_str(), O_DIRECTORY | O_CLOEXEC);
        REQUIRE(inner >= 0);
        ::close(at);
        at = inner;
    }
    ::close(at);
}

}  // namespace

TEST_CASE("links are followed within the folder, and out of it only when asked", "[ingest][files]") {
    const tests::Folder folder;
    fs::create_directories(folder / "stukken/2024");
    fs::create_directories(folder / "elders");
    folder.write("stukken/2024/brief.txt", "Brief");
    folder.write("elders/geheim.txt", "Geheim");
    fs::create_symlink("2024/brief.txt", folder / "stukken/binnen.txt");
    fs::create_symlink("../elders/geheim.txt", folder / "stukken/buiten.txt");
    fs::create_directory_symlink("../elders", folder / "stukken/map");
    fs::create_directory_symlink("..", folder / "stukken/2024/rond");

    const ingest::FoundFiles found = ingest::find_files({(folder / "stukken").string()});
    CHECK(names(found.files) == std::vector<std::string>{"binnen.txt", "brief.txt"});
    CHECK(names(found.left_links) == std::vector<std::string>{"buiten.txt", "map"});
    const ingest::FoundFiles all = ingest::find_files({(folder / "stukken").string()}, ingest::Links::all);
    CHECK(names(all.files) ==
          std::vector<std::string>{"binnen.txt", "buiten.txt", "brief.txt", "geheim.txt"});
    CHECK(all.left_links.empty());
    // Who names a link means what it leads to.
    CHECK(names(ingest::find_files({(folder / "stukken/buiten.txt").string()}).files) ==
          std::vector<std::string>{"buiten.txt"});
    CHECK(names(ingest::find_files({(folder / "stukken/map").string()}).files) ==
          std::vector<std::string>{"geheim.txt"});
}

TEST_CASE("what an office program keeps beside an open file is no paper", "[ingest][files]") {
    const tests::Folder folder;
    folder.write("brief.docx", "x");
    folder.write("~$brief.docx", "x");
    folder.write(".DS_Store", "x");
    const ingest::FoundFiles found = ingest::find_files({folder.path().string()});
    CHECK(names(found.files) == std::vector<std::string>{"brief.docx"});
    CHECK(found.passed_over.empty());
}

TEST_CASE("a folder too deep to be reached is told", "[ingest][files]") {
    const tests::Folder folder;
    make_deep(folder.path());
    const ingest::FoundFiles found = ingest::find_files({folder.path().string()});
    REQUIRE(found.unreadable.size() == 1);
    CHECK(found.unreadable[0].message.find("te lang pad") != std::string::npos);
}
