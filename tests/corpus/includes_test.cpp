// Who may include whom: the wings (corpus knows nothing; ingest, nlp and index never meet), the rooms inside
// a wing (a room may include itself and those named before it, so that no arrow goes up), and each foreign
// library only where it is wanted.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
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

/// The rooms of each wing, from the ground up.
const std::map<std::string, std::vector<std::string>> rooms = {
    {"corpus", {}},
    {"ingest", {"files", "flow", "print", "pdf", "ocr", "markup", "office", "mail", "kinds", "shield"}},
    {"nlp",
     {"data", "words", "grammar", "patterns", "reading", "measures", "paper", "minutes", "actors", "motions",
      "references", "statements", "analysis", "asking"}},
    {"index", {"store", "passages", "sqlite", "dossiers", "search", "file", "open"}},
    {"query",
     {"print", "guide", "question", "line", "quotation", "cite", "answers", "forms", "web", "program"}},
};

/// The one room of a wing that others may include.
const std::map<std::string, std::string> offered = {{"index", "store"}};

/// The beginning of a library's include, and the only wings, rooms or files that may use it. The longest
/// beginning that fits counts.
const std::map<std::string, std::set<std::string>> libraries = {
    {"<poppler/", {"ingest/pdf"}},
    {"<tesseract/", {"ingest/ocr"}},
    {"<leptonica/", {"ingest/ocr", "ingest/pdf/pasted_jpegs.cpp"}},
    {"<zip.h>", {"ingest/office"}},
    {"<gsf/", {"ingest/office"}},
    {"<gmime/", {"ingest/mail"}},
    {"<pugixml.hpp>", {"ingest/markup", "ingest/office", "query/print"}},
    {"<gumbo.h>", {"ingest/markup"}},
    {"<md4c.h>", {"ingest/markup", "query/web/pages"}},
    {"<seccomp.h>", {"ingest/shield"}},
    {"<nettle/", {"ingest/files"}},
    {"<re2/", {"nlp"}},
    {"<libstemmer.h>", {"nlp/words"}},
    {"<unicode/rbbi.h>", {"nlp/words"}},
    {"<unicode/", {"corpus/text.cpp", "ingest/files", "nlp/words"}},
    {"<sqlite3", {"index/sqlite"}},
    {"<CLI/", {"query/program"}},
    {"<microhttpd.h>", {"query/web/http"}},
    {"<zlib.h>", {"index/passages", "query/web/http", "query/web/pictures"}},
    {"<nlohmann/", {"query"}},
};

bool is_source(const fs::path& path) { return path.extension() == ".h" || path.extension() == ".cpp"; }

/// The first part of a path, and what is behind it.
std::pair<std::string, std::string> cut(const std::string& path) {
    const std::size_t slash = path.find('/');
    return {path.substr(0, slash), slash == std::string::npos ? "" : path.substr(slash + 1)};
}

/// The room in which "room/file.h" lies; empty for "file.h".
std::string room_of(const std::string& inside) {
    return inside.find('/') == std::string::npos ? "" : cut(inside).first;
}

/// How high a room lies in its wing; what lies in no room is below all. Unknown rooms are above all.
std::ptrdiff_t height(const std::string& wing, const std::string& room) {
    const std::vector<std::string>& all = rooms.at(wing);
    return room.empty() ? -1 : std::find(all.begin(), all.end(), room) - all.begin();
}

bool may_meet(const std::string& file, const std::string& library) {
    const std::set<std::string>* places = nullptr;
    std::size_t longest = 0;
    for (const auto& [beginning, allowed] : libraries)
        if (library.starts_with(beginning) && beginning.size() > longest)
            places = &allowed, longest = beginning.size();
    return places == nullptr || std::any_of(places->begin(), places->end(), [&](const std::string& place) {
               return file.starts_with(place + "/") || file == place;
           });
}

/// Whether `file` ("nlp/words/terms.cpp") may include `target` ("\"nlp/words/terms.h\"" or "<vector>").
bool may(const std::string& file, const std::string& target) {
    if (target.starts_with('<')) return may_meet(file, target);
    const auto [wing, inside] = cut(file);
    const auto [other, its_inside] = cut(target.substr(1));
    if (!may_include.at(wing).contains(other)) return false;
    if (other != wing && offered.contains(other)) return room_of(its_inside) == offered.at(other);
    return other != wing || height(wing, room_of(its_inside)) <= height(wing, room_of(inside));
}

struct Findings {
    std::size_t looked_at = 0;  ///< sources
    std::vector<std::string> forbidden;
};

/// Every "#include" of the sources of `wing`, however deep, that it may not have; and every source in no
/// known room.
Findings look(const std::string& wing, const fs::path& root) {
    Findings found;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / wing)) {
        if (!is_source(entry.path()) ||
            fs::relative(entry.path(), root).string().find("/samples/") != std::string::npos)
            continue;
        ++found.looked_at;
        const std::string file = fs::relative(entry.path(), root).string();
        const std::string room = room_of(cut(file).second);
        if (height(wing, room) == std::ssize(rooms.at(wing)) || (room.empty() && !rooms.at(wing).empty()))
            found.forbidden.push_back(file + ": in no room");
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("#include ") && !may(file, line.substr(9)))
                found.forbidden.push_back(file + ": " + line);
    }
    std::sort(found.forbidden.begin(), found.forbidden.end());
    return found;
}

}  // namespace

TEST_CASE("no wing and no room includes what it may not", "[corpus]") {
    for (const auto& [wing, allowed] : may_include) {
        const Findings found = look(wing, RAADSPOOR_SOURCE_DIR);
        CHECK(found.forbidden == std::vector<std::string>{});
        CHECK(found.looked_at > rooms.at(wing).size());  // a test that looks at nothing proves nothing
    }
}

TEST_CASE("what a store offers knows nothing of how it is kept", "[corpus]") {
    std::size_t lines = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(RAADSPOOR_SOURCE_DIR) / "index" / "store")) {
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line); ++lines)
            for (const char* word : {"sql", "SQL", "WAL", "FTS", "rowid"})
                CHECK_THAT(line, !Catch::Matchers::Contains(word));
    }
    CHECK(lines > 100);
}

TEST_CASE("only the store of the index is for others", "[corpus]") {
    CHECK(may("query/print/a.cpp", "\"index/store/database.h\""));
    CHECK_FALSE(may("query/print/a.cpp", "\"index/sqlite/sqlite.h\""));
    CHECK_FALSE(may("query/print/a.cpp", "\"index/file/file_store.h\""));
}

TEST_CASE("a forbidden include is noticed, however deep it lies", "[corpus]") {
    const fs::path root = fs::temp_directory_path() / "raadspoor-includes";
    fs::remove_all(root);
    fs::create_directories(root / "nlp" / "words");
    fs::create_directories(root / "nlp" / "attic");
    std::ofstream(root / "nlp" / "words" / "bad.cpp")
        << "#include <sqlite3.h>\n#include \"index/store/database.h\"\n#include \"nlp/words/terms.h\"\n"
           "#include \"nlp/paper/structure.h\"\n";
    std::ofstream(root / "nlp" / "attic" / "lost.cpp") << "\n";
    const Findings found = look("nlp", root);
    fs::remove_all(root);
    CHECK(found.looked_at == 2);
    CHECK(found.forbidden ==
          std::vector<std::string>{"nlp/attic/lost.cpp: in no room",
                                   "nlp/words/bad.cpp: #include \"index/store/database.h\"",
                                   "nlp/words/bad.cpp: #include \"nlp/paper/structure.h\"",
                                   "nlp/words/bad.cpp: #include <sqlite3.h>"});
}
