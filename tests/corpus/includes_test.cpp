// Who may include whom (corpus/document.h knows nothing; ingest, nlp and index never meet; one module a
// library).
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> may_include = {
    {"corpus", {"corpus"}},
    {"ingest", {"corpus", "ingest"}},
    {"nlp", {"corpus", "nlp"}},
    {"index", {"corpus", "index"}},
    {"query", {"corpus", "ingest", "nlp", "index", "query"}},
};

// The beginning of a library's include, and the only module that may use it. ICU's character properties and
// normalisation are used where text is made (ingest) and where it is read (nlp); its break iterators only in
// nlp.
const std::vector<std::pair<std::string, std::set<std::string>>> libraries = {
    {"<poppler/", {"ingest"}},
    {"<tesseract/", {"ingest"}},
    {"<leptonica/", {"ingest"}},
    {"<zip.h>", {"ingest"}},
    {"<pugixml.hpp>", {"ingest"}},
    {"<gumbo.h>", {"ingest"}},
    {"<seccomp.h>", {"ingest"}},
    {"<nettle/", {"ingest"}},
    {"<re2/", {"nlp"}},
    {"<libstemmer.h>", {"nlp"}},
    {"<unicode/brkiter.h>", {"nlp"}},
    {"<unicode/", {"ingest", "nlp"}},
    {"<sqlite3", {"index"}},
    {"<CLI/", {"query"}},
    {"<nlohmann/", {"query"}},
};

/// Every "#include" of the sources of `module` that it may not have.
std::vector<std::string> forbidden_in(const std::string& module, const fs::path& root) {
    std::vector<std::string> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(root / module)) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) {
            if (!line.starts_with("#include ")) continue;
            const std::string target = line.substr(9);
            bool allowed = true;
            if (target.starts_with('"'))
                allowed = may_include.at(module).count(target.substr(1, target.find('/') - 1)) > 0;
            for (const auto& [library, modules] : libraries)
                if (target.starts_with(library)) allowed = allowed && modules.count(module) > 0;
            if (!allowed) found.push_back(entry.path().filename().string() + ": " + line);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("no module includes what it may not", "[corpus]") {
    const fs::path root = RAADSPOOR_SOURCE_DIR;
    for (const auto& [module, allowed] : may_include)
        CHECK(forbidden_in(module, root) == std::vector<std::string>{});
}

TEST_CASE("a forbidden include is noticed", "[corpus]") {
    const fs::path root = fs::temp_directory_path() / "raadspoor-includes";
    fs::create_directories(root / "nlp");
    std::ofstream(root / "nlp" / "bad.cpp")
        << "#include <sqlite3.h>\n#include \"index/database.h\"\n#include \"nlp/terms.h\"\n";
    const std::vector<std::string> found = forbidden_in("nlp", root);
    fs::remove_all(root);
    CHECK(found == std::vector<std::string>{"bad.cpp: #include <sqlite3.h>",
                                            "bad.cpp: #include \"index/database.h\""});
}
