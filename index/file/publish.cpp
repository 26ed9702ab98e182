#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <tuple>
#include <vector>

#include "corpus/text.h"
#include "index/file/file_store.h"
#include "index/passages/codec.h"
#include "index/passages/facts.h"
#include "index/sqlite/checksum.h"
#include "index/sqlite/frequent.h"
#include "index/sqlite/listing.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/store.h"

namespace raadspoor::index {

namespace {

namespace fs = std::filesystem;

/// What is written to the disk before the copy gets its name; removed again when anything fails.
class Unfinished {
public:
    explicit Unfinished(fs::path file) : file_(std::move(file)) { remove(); }
    ~Unfinished() { remove(); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    const fs::path& file() const { return file_; }

private:
    void remove() const {
        std::error_code ignored;
        for (const char* tail : {"", "-journal", "-wal", "-shm"}) fs::remove(file_.string() + tail, ignored);
    }

    fs::path file_;
};

[[noreturn]] void fail(const fs::path& file, int error) {
    throw DatabaseError(file.string() + " kan niet worden geschreven: " + std::strerror(error) + ".");
}

/// VACUUM attaches a file of its own, which our connections do not allow.
void allow_vacuum(Connection& db) { sqlite3_limit(db.raw(), SQLITE_LIMIT_ATTACHED, 1); }

/// The longest path in `names` that `path` lies below; empty when there is none.
std::string parent_of(const std::string& path, const std::map<std::string, std::string>& names) {
    for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0;
         slash = path.rfind('/', slash - 1))
        if (names.count(path.substr(0, slash)) != 0) return path.substr(0, slash);
    return {};
}

/// Gives every file its bare name, with the beginning of the document's id before it when another has that
/// name. What lies inside a file keeps its place below it.
void forget_folders(Connection& copy) {
    std::vector<std::tuple<std::string, std::int64_t, std::string>> files;
    for (Cursor row = copy.query("SELECT file.path, document.row, id FROM file JOIN document ON "
                                 "document.row = file.document ORDER BY file.path");
         row.step();)
        files.emplace_back(row.text(0), row.integer(1), row.text(2));
    copy.execute(
        "CREATE TEMP TABLE was AS SELECT * FROM file WHERE document IS NOT NULL AND reason = ''; DELETE FROM "
        "file");
    std::map<std::string, std::string> names;  // by path, for what lies inside
    for (const auto& [path, row, id] : files) {
        const std::string parent = parent_of(path, names);
        std::string name = parent.empty() ? fs::path(path).filename().string()
                                          : names.at(parent) + path.substr(parent.size());
        if (copy.number("SELECT count(*) FROM file WHERE path = ?", name) != 0)
            name = id.substr(0, 12) + "/" + name;
        copy.run(
            "INSERT OR IGNORE INTO file SELECT ?, bytes, modified, document, '', '', attempts, 0 FROM was "
            "WHERE path = ?",
            name, path);
        copy.run("UPDATE document SET path = ? WHERE row = ? AND path = ?", name, row, path);
        names[path] = name;
    }
    // What a newer version replaced has no file any more.
    std::vector<std::pair<std::int64_t, std::string>> replaced;
    for (Cursor row = copy.query("SELECT row, path FROM document WHERE replaced"); row.step();)
        replaced.emplace_back(row.integer(0), fs::path(row.text(1)).filename().string());
    for (const auto& [row, name] : replaced)
        copy.run("UPDATE document SET path = ? WHERE row = ?", name, row);
    copy.execute("DROP TABLE was");
}

/// The same number of bytes, all blank.
void blank(std::string& text, Span span) {
    for (std::size_t i = span.begin; i < span.end; ++i)
        if (text[i] != '\n' && text[i] != '\t') text[i] = ' ';
}

/// Blanks the lines of `struck` on a page as it is printed. Where one is not found, the page goes.
void blank_lines(std::string& printed, std::string_view struck) {
    while (!struck.empty()) {
        const std::size_t end = std::min(struck.find('\n'), struck.size());
        const std::string_view line = trimmed(struck.substr(0, end));
        struck.remove_prefix(std::min(end + 1, struck.size()));
        if (line.empty()) continue;
        const std::size_t at = printed.find(line);
        if (at == std::string::npos) return printed.clear();
        blank(printed, {at, at + line.size()});
    }
}

/// Blanks what is struck out of one document, in its text and on its pages, so that spans stay what they are.
void blank_struck(Connection& copy, std::int64_t row, std::int64_t first, std::vector<PassageFacts> facts) {
    const Document document = load_document(copy, row);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if ((facts[i].holds & in_struck) == 0) continue;
        const std::int64_t passage = first + 1 + static_cast<std::int64_t>(i);
        std::string body = load_passage(copy, static_cast<std::uint32_t>(passage));
        copy.run("INSERT INTO terms (terms, rowid, body) VALUES ('delete', ?, ?)", passage, body);
        blank(body, {0, body.size()});
        copy.run("UPDATE passage SET body = ? WHERE row = ?", body, passage);
        facts[i].words = 0;
    }
    for (std::size_t n = 0; n < document.pages.size(); ++n) {
        std::string printed = document.pages[n].printed;
        for (const PageRun& run : document.runs)
            for (const Span struck : document.struck)
                if (run.page == static_cast<int>(n) && run.span.overlaps(struck))
                    blank_lines(
                        printed,
                        Span{std::max(run.span.begin, struck.begin), std::min(run.span.end, struck.end)}.of(
                            document.text));
        if (printed == document.pages[n].printed) continue;
        const std::string data = deflated(printed);
        copy.run("UPDATE page SET printed = ? WHERE document = ? AND n = ?", Blob{data}, row, n);
    }
    // Rows of lists hold words of the text as it was; a reader makes them anew of what is left.
    erase_listed(copy, row);
    cut_frequent(copy, first);
    const std::string encoded = encode_facts(facts);
    copy.run("UPDATE document SET passages = ? WHERE row = ?", Blob{encoded}, row);
}

void blank_all_struck(Connection& copy) {
    std::vector<std::tuple<std::int64_t, std::int64_t, std::vector<PassageFacts>>> found;
    for (Cursor row = copy.query("SELECT row, first_passage, passages FROM document"); row.step();) {
        std::vector<PassageFacts> facts = decode_facts(row.view(2));
        if (std::any_of(facts.begin(), facts.end(),
                        [](const PassageFacts& it) { return (it.holds & in_struck) != 0; }))
            found.emplace_back(row.integer(0), row.integer(1), std::move(facts));
    }
    for (auto& [row, first, facts] : found) blank_struck(copy, row, first, std::move(facts));
    if (!found.empty()) copy.execute("INSERT INTO terms (terms) VALUES ('optimize')");  // drops the words
}

std::vector<std::int64_t> sealed_documents(Connection& copy) {
    std::vector<std::int64_t> rows, sealed;
    for (Cursor row = copy.query("SELECT row FROM document"); row.step();) rows.push_back(row.integer(0));
    for (const std::int64_t row : rows)
        if (is_sealed(copy, row)) sealed.push_back(row);
    return sealed;
}

/// What was sound before the copy was changed is so in its new form; what was altered stays known as such.
void seal_anew(Connection& copy, const std::vector<std::int64_t>& sound) {
    for (const std::int64_t row : sound) seal(copy, row);
    seal_all_files(copy);
}

/// Leaves out what a reader of the copy has no business with.
void strip(Connection& copy) {
    copy.execute("PRAGMA journal_mode = DELETE; PRAGMA secure_delete = 1; PRAGMA temp_store = MEMORY");
    Transaction change{copy, Transaction::Kind::write};
    const std::vector<std::int64_t> sound = sealed_documents(copy);
    forget_folders(copy);
    copy.execute("DELETE FROM hidden");
    blank_all_struck(copy);
    seal_anew(copy, sound);
    change.commit();
    copy.execute("VACUUM");
}

void make_durable(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(file, errno);
    const bool synced = ::fsync(descriptor) == 0;
    const int error = errno;
    ::close(descriptor);
    if (!synced) fail(file, error);
}

}  // namespace

void publish_file(const fs::path& database, const fs::path& target, Analyser analyser) {
    if (fs::exists(target))
        throw DatabaseError(target.string() +
                            " bestaat al; kies een andere naam of verwijder dat bestand eerst.");
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!fs::is_directory(folder))
        throw DatabaseError("De map " + folder.string() +
                            " bestaat niet; maak haar of kies een andere plaats.");
    Tokenizing tokenizing{std::move(analyser)};
    const Unfinished copy{target.string() + ".wordt-geschreven"};
    {
        const auto original = open_for_reading(database, tokenizing);
        allow_vacuum(*original);
        original->execute("PRAGMA query_only = 0");
        original->run("VACUUM INTO ?", copy.file().string());
    }
    {
        Connection opened{copy.file(), Connection::Mode::write};
        allow_vacuum(opened);
        register_tokenizer(opened.raw(), tokenizing);
        strip(opened);
    }
    if (::chmod(copy.file().c_str(), S_IRUSR | S_IRGRP | S_IROTH) != 0) fail(copy.file(), errno);
    make_durable(copy.file());
    // Never over a file that came there in the meantime.
    if (::link(copy.file().c_str(), target.c_str()) != 0) fail(target, errno);
    make_durable(folder);
}

}  // namespace raadspoor::index
