// Any text that was read, stored and asked about gives answers that programs can read: each text, JSON, CSV,
// SVG and HTML is valid UTF-8, each JSON parses, each SVG is well-formed, and no command dies of a text.
//
// The program is called as from a shell, within this process: what it prints is caught in a file.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text.h"
#include "index/store/database.h"
#include "ingest/files/characters.h"
#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "query/forms/analysis_json.h"
#include "query/forms/analysis_text.h"
#include "query/program/program.h"
#include "query/question/opening.h"

using namespace raadspoor;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest = 20'000;  // bytes; more says nothing new

/// What is asked of every text, and in which forms.
struct Asked {
    std::vector<std::string> command;
    std::vector<std::string> formats;
};

const std::vector<Asked> everything = {
    {{"search", "voorwaarden"}, {"text", "json", "csv"}},
    {{"search", "é OR de OR \"verzoekt het\""}, {"text", "json", "csv"}},
    {{"documents"}, {"text", "json"}},
    {{"show", "nieuw.txt"}, {"text", "json"}},
    {{"show", "pagina’s.txt", "--page", "1"}, {"text", "json"}},
    {{"trace", "verbouwing zwembad"}, {"text", "json", "csv", "markdown", "svg", "dot"}},
    {{"conditions"}, {"text", "json", "csv"}},
    {{"positions"}, {"text", "json", "csv"}},
    {{"questions"}, {"text", "json", "csv"}},
    {{"commitments"}, {"text", "json", "csv"}},
    {{"signatories"}, {"text", "json", "csv"}},
    {{"timeline"}, {"text", "json", "csv"}},
    {{"references"}, {"text", "json", "csv"}},
    {{"motions"}, {"text", "json", "csv"}},
    {{"abbreviations"}, {"text", "json", "csv"}},
    {{"privacy"}, {"text", "json", "csv"}},
    {{"stats"}, {"text", "json"}},
    {{"cite", "zwembad", "--absent"}, {"markdown", "html", "csl-json", "ris", "bibtex", "csv"}},
    {{"verify", "citaten.csv"}, {"text", "json", "csv"}},
};

[[noreturn]] void broken(const std::string& promise, std::string_view shown) {
    std::fprintf(stderr, "broken promise: %s\n%.*s\n", promise.c_str(),
                 static_cast<int>(std::min<std::size_t>(shown.size(), 4000)), shown.data());
    std::abort();
}

void require(bool holds, const std::string& promise, std::string_view shown) {
    if (!holds) broken(promise, shown);
}

/// A folder of this process, removed at its end.
class Folder {
public:
    Folder() { fs::create_directories(path_); }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path operator/(const std::string& name) const { return path_ / name; }

private:
    fs::path path_ = fs::temp_directory_path() / fmt::format("raadspoor-fuzz-{}", getpid());
};

/// Standard output goes into a file while this lives.
class Caught {
public:
    explicit Caught(const fs::path& file) : file_{file}, before_{dup(STDOUT_FILENO)} {
        std::fflush(stdout);
        const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(opened, STDOUT_FILENO);
        close(opened);
    }
    ~Caught() {
        std::fflush(stdout);
        dup2(before_, STDOUT_FILENO);
        close(before_);
    }
    Caught(const Caught&) = delete;
    Caught& operator=(const Caught&) = delete;

    [[nodiscard]] std::string text() const {
        std::fflush(stdout);
        std::ifstream in(file_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

private:
    fs::path file_;
    int before_;
};

std::string printed_by(const Folder& folder, std::vector<std::string> words, int& code) {
    words.insert(words.begin(), {"raadspoor", "--db", (folder / "stukken.db").string()});
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const Caught caught{folder / "output"};
    code = query::run(static_cast<int>(words.size()), arguments.data());
    return caught.text();
}

void check_output(const std::string& text, const std::string& format, const std::string& command) {
    require(is_valid_utf8(text), command + " prints valid UTF-8", text);
    if (format == "json" || format == "csl-json")
        require(nlohmann::json::accept(text), command + " prints JSON", text);
    if (format == "svg" && !text.empty())
        require(pugi::xml_document{}.load_buffer(text.data(), text.size()), command + " prints XML", text);
}

/// The text of `bytes` on two pages, broken between two characters about half way.
Document paged(Document document) {
    if (document.text.empty()) return document;
    const std::size_t half = character_begin(document.text, document.text.size() / 2);
    document.pages = {{.number = 1, .label = "i", .printed = document.text.substr(0, half)},
                      {.number = 2, .label = "2", .printed = document.text.substr(half)}};
    document.runs = {{{0, half}, 0}, {{half, document.text.size()}, 1}};
    return document;
}

Document document_of(std::string_view bytes, char digit, const std::string& name) {
    Document document = ingest::read_text(bytes);
    document.id = std::string(64, digit);
    document.path = name;
    document.media_type = "text/plain";
    return document;
}

void check_analysis(const Document& document, const Analysis& analysis) {
    analysis.annotations.each([&](const auto& it) {
        require(is_whole(document.text, it.span), "a statement is made of whole characters", document.text);
    });
    for (const Condition& it : analysis.annotations.conditions)
        require(is_valid_utf8(it.trigger) && is_whole(document.text, it.consequence),
                "a condition is made of whole characters", document.text);
    // Its dump throws when a text in it is no UTF-8.
    const std::string json = query::analysis_json(document, analysis, true).dump();
    require(nlohmann::json::accept(json), "an analysis is JSON", json);
    require(is_valid_utf8(query::analysis_text(document, analysis, {})), "an analysis is text", json);
}

void store(const Folder& folder, const std::vector<Document>& documents) {
    fs::remove(folder / "stukken.db");
    const auto writer = index::open_writer(folder / "stukken.db", nlp::terms, query::versions());
    for (const Document& it : documents) {
        const Analysis analysis = nlp::analyse(it);
        check_analysis(it, analysis);
        writer->add(it, analysis, {it.path, it.bytes, 0, it.id, {}, {}});
    }
    writer->commit();
}

/// A list of quotations from the text, one of them whole and one not.
void write_quotations(const Folder& folder, const Document& document) {
    std::string quote = one_line(beginning(document.text, 90));
    std::erase_if(quote, [](char c) { return c == '"' || c == ';'; });
    std::ofstream(folder / "citaten.csv") << "document;citaat;pagina\r\nnieuw.txt;\"" << quote
                                          << "\";1\r\nnieuw.txt;\"wat er nooit “stond”\";ii\r\n";
}

constexpr std::string_view earlier =
    "Motie verbouwing zwembad\n\nDe raad van Waterveen, in vergadering bijeen op 14 mei 2024,\n\nverzoekt "
    "het "
    "college de verbouwing van het zwembad te bekostigen, mits de raming niet hoger is dan € 500.000 en de "
    "bewoners vooraf zijn gehoord.\n\nMaria de Wit, VVD\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), std::min(size, largest)};
    static const Folder folder;
    const Document text = document_of(bytes, 'b', "nieuw.txt");
    store(folder,
          {document_of(earlier, 'a', "oud.txt"), text, paged(document_of(bytes, 'c', "pagina’s.txt"))});
    write_quotations(folder, text);
    fs::current_path(folder / "");
    for (const Asked& asked : everything)
        for (const std::string& format : asked.formats) {
            std::vector<std::string> words = asked.command;
            words.insert(words.end(), {"--format", format});
            int code = 0;
            const std::string printed = printed_by(folder, words, code);
            const std::string command = fmt::format("{}", fmt::join(words, " "));
            const bool has_no_page = asked.command.front() == "show" && text.text.empty();
            if (code == 2 && has_no_page) continue;
            require(code < 2, command + " knows an answer to every text", printed);
            check_output(printed, format, command);
        }
    return 0;
}
