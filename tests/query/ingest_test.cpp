// What ingest does when the world does not cooperate, and when its rules have changed.
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "index/store/database.h"
#include "ingest/ocr/ocr.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "tests/query/program_support.h"
#include "tests/support/folder.h"

using namespace raadspoor;

namespace {

namespace fs = std::filesystem;

using tests::bytes_of;
using tests::Ran;

/// Runs the program; with `largest`, as on a disk that has no room for larger files.
Ran run(const tests::Folder& folder, const std::vector<std::string>& words, rlim_t largest = RLIM_INFINITY) {
    return tests::run_program(folder, words, [&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{largest, largest};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
}

/// Counts how often files in a folder are opened.
class Opened {
public:
    explicit Opened(const fs::path& folder) : queue_(::inotify_init1(IN_NONBLOCK)) {
        REQUIRE(::inotify_add_watch(queue_, folder.c_str(), IN_OPEN) >= 0);
    }
    ~Opened() { ::close(queue_); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    /// Of files, not of the folder itself.
    [[nodiscard]] std::size_t count() const {
        std::size_t files = 0;
        alignas(inotify_event) std::array<char, 1U << 16> buffer;
        for (ssize_t size = 0; (size = ::read(queue_, buffer.data(), buffer.size())) > 0;)
            for (const char* at = buffer.data(); at < buffer.data() + size;) {
                const auto* event = reinterpret_cast<const inotify_event*>(at);
                if (event->len > 0) ++files;
                at += sizeof(inotify_event) + event->len;
            }
        return files;
    }

private:
    int queue_;
};

/// Writes a message with these files on it, by name and text.
void write_message(const fs::path& file, const std::vector<std::pair<std::string, std::string>>& attached) {
    std::ofstream out(file);
    out << "From: griffie@eikendal.nl\nSubject: Stukken sporthal\nDate: Mon, 4 Mar 2024 10:00:00 +0100\n"
           "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x\n"
           "Content-Type: text/plain\n\nHierbij de stukken voor de commissie.\n";
    for (const auto& [name, text] : attached)
        out << "--x\nContent-Type: application/octet-stream; name=\"" << name
            << "\"\nContent-Disposition: attachment; filename=\"" << name << "\"\n\n"
            << text << "\n";
    out << "--x--\n";
}

/// A PDF with a line of text after another on each page.
std::string pages_pdf(const std::vector<std::vector<std::string>>& pages) {
    std::string pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n", kids;
    int object = 10;
    for (const std::vector<std::string>& lines : pages) {
        std::string content = "BT /F 12 Tf 72 760 Td 20 TL";
        for (const std::string& line : lines) content += " (" + line + ") Tj T*";
        content += " ET";
        const std::string page = std::to_string(object), stream = std::to_string(object + 1);
        kids += page + " 0 R ";
        pdf += page + " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + stream +
               " 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> "
               ">>\nendobj\n" +
               stream + " 0 obj\n<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content +
               "\nendstream\nendobj\n";
        object += 2;
    }
    return pdf + "2 0 obj\n<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) +
           " >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
}

/// So many short papers.
fs::path papers(const tests::Folder& folder, int count) {
    fs::create_directory(folder / "stukken");
    for (int i = 0; i < count; ++i)
        std::ofstream(folder / "stukken" / ("stuk" + std::to_string(i) + ".txt"))
            << "De raad besluit over nummer " << i << ".\n"
            << "Het college zegt toe de raad voor 1 juli 2025 te informeren over nummer " << i << ".\n";
    return folder / "stukken";
}

}  // namespace

TEST_CASE("a disk that is full is told of before all files are read", "[cli]") {
    const tests::Folder folder;
    const fs::path stukken = papers(folder, 1);
    REQUIRE(run(folder, {"ingest", stukken, "--db", folder / "raad.db"}).code == 0);
    papers(folder, 800);
    const Opened opened{stukken};
    const Ran ran = run(folder, {"ingest", stukken, "--db", folder / "raad.db", "--jobs", "2"}, 40'000);
    CHECK(ran.code == 2);
    CHECK_THAT(ran.complaints, Catch::Matchers::Contains("raad.db") && Catch::Matchers::Contains("schijf"));
    CHECK(opened.count() < 200);  // a batch, what was ready, and what was in hand
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    CHECK(reader->documents().size() == 1);
    CHECK(reader->check().damage.empty());
}

TEST_CASE("a scan that was left unread is told of, and read later without being forgotten", "[cli]") {
    const tests::Folder folder;
    const fs::path scan = fs::path(RAADSPOOR_SOURCE_DIR) /
                          "corpus/samples/2021-06-17-hogebroek-amendement-warmtenet-de-zanden.pdf";
    const auto ingest = [&](std::vector<std::string> options) {
        std::vector<std::string> words = {"ingest", scan, "--db", folder / "raad.db", "--format", "json"};
        words.insert(words.end(), options.begin(), options.end());
        return run(folder, words);
    };
    const auto told = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--db", folder / "raad.db"});
        return run(folder, words).out;
    };
    using Catch::Matchers::Contains;
    CHECK_THAT(ingest({"--ocr", "never"}).complaints, Contains("niet gelezen") && Contains("--ocr never"));
    CHECK_THAT(told({"stats"}), Contains("1 pagina is niet gelezen"));
    CHECK_THAT(told({"show", scan}), Contains("niet gelezen"));
    CHECK_THAT(told({"show", scan, "--page", "1"}), Contains("Niet gelezen"));
    CHECK(nlohmann::json::parse(ingest({"--ocr", "never"}).out).at("unchanged") == 1);
    if (!ingest::OcrEngine::load()) return;
    CHECK(nlohmann::json::parse(ingest({}).out).at("updated") == 1);
    CHECK(nlohmann::json::parse(ingest({}).out).at("unchanged") == 1);
    CHECK_THAT(told({"stats"}), !Contains("niet gelezen"));
    CHECK_THAT(told({"search", "warmtenet"}), Contains("gelezen met tekstherkenning ("));
    CHECK_THAT(told({"show", scan}), Contains("1 pagina gelezen met tekstherkenning"));
    const nlohmann::json found = nlohmann::json::parse(told({"search", "warmtenet", "--format", "json"}));
    CHECK(found.at("hits").at(0).at("textSource") == "ocr");
    CHECK(found.at("hits").at(0).at("confidence") > 0.5);
    const Ran cited = run(folder, {"cite", "huurders inkomen", "--db", folder / "raad.db"});
    CHECK(cited.code == 0);
    CHECK_THAT(cited.out, Contains("Geraadpleegd") && Contains("; gelezen met tekstherkenning ("));
}

TEST_CASE("a web reference is shown as its address, or as the title that its link lies on", "[cli]") {
    const tests::Folder folder;
    const fs::path brief = folder / "brief.md";
    std::ofstream(brief)
        << "Zie ook [Dorpen dreigen uit](https://nieuws.example/dorpen-dreigen-uit-streekfonds-te-"
           "stappen) streekfonds te stappen.\n\nDe raad nam [verdere](https://raad.example/b/"
           "08a-stuk-met_toelichting.pdf) stappen.\n";
    run(folder, {"ingest", brief, "--db", folder / "raad.db"});
    const auto list = nlohmann::json::parse(
        run(folder, {"references", "--db", folder / "raad.db", "--format", "json"}).out);
    std::set<std::string> shown;
    for (const auto& row : list.at("references"))
        if (row.at("targetKind") == "url") shown.insert(row.at("reference").get<std::string>());
    CHECK(shown == std::set<std::string>{"Dorpen dreigen uit streekfonds te stappen",
                                         "https://raad.example/b/08a-stuk-met_toelichting.pdf"});
}

TEST_CASE("what older rules analysed is told of, and renewed without its file", "[cli]") {
    const tests::Folder folder;
    const fs::path stukken = papers(folder, 3);
    REQUIRE(run(folder, {"ingest", stukken, "--db", folder / "raad.db"}).code == 0);
    {
        const index::Versions older{"", "ouder"};
        const auto reader = index::open_reader(folder / "raad.db", nlp::terms, older);
        const auto writer = index::open_writer(folder / "raad.db", nlp::terms, older);
        for (const std::string& id : reader->outdated()) writer->renew(reader->document(id), Analysis{});
        writer->commit();
    }
    fs::remove(stukken / "stuk2.txt");
    const auto stats = [&](const char* format) {
        return run(folder, {"stats", "--db", folder / "raad.db", "--format", format}).out;
    };
    CHECK(nlohmann::json::parse(stats("json")).at("outdated") == 3);
    CHECK_THAT(stats("text"), Catch::Matchers::Contains("3 stukken zijn geduid met oudere regels; draai "
                                                        "`raadspoor ingest MAP` om ze te vernieuwen."));
    const Opened opened{stukken};
    const Ran ran = run(folder, {"ingest", stukken, "--db", folder / "raad.db", "--format", "json"});
    CHECK(ran.code == 0);
    CHECK(nlohmann::json::parse(ran.out).at("renewed") == 3);
    CHECK(nlohmann::json::parse(ran.out).at("unchanged") == 2);
    CHECK(opened.count() == 0);
    CHECK(nlohmann::json::parse(stats("json")).at("outdated") == 0);
    CHECK_THAT(stats("text"), !Catch::Matchers::Contains("oudere regels"));
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    for (const index::DocumentEntry& entry : reader->documents()) {
        const Document document = reader->document(entry.id);
        CHECK((reader->analysis(entry.id) == nlp::analyse(document)));
    }
    CHECK(reader->check().damage.empty());
}

TEST_CASE("what hangs on a message is a document of its own that names its parent", "[cli]") {
    const tests::Folder folder;
    const fs::path message = folder / "stukken.eml", database = folder / "raad.db";
    const auto ask = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--db", database});
        return run(folder, words);
    };
    const auto paths = [&] {
        std::vector<std::string> found;
        const nlohmann::json all = nlohmann::json::parse(ask({"documents", "--format", "json"}).out);
        for (const nlohmann::json& it : all.at("documents"))
            found.push_back(
                it.at("path").get<std::string>().substr(folder.path().string().size() + 1) + " < " +
                (it.at("parent").is_null()
                     ? ""
                     : it.at("parent").get<std::string>().substr(folder.path().string().size() + 1)));
        std::sort(found.begin(), found.end());
        return found;
    };
    using Paths = std::vector<std::string>;
    const std::string motion =
        "Motie Bibliotheek\nDe raad verzoekt het college de bibliotheek open te houden.";
    write_message(message, {{"motie.txt", motion}, {"plan.pdf", "geen pdf"}, {"film.mp4", "x"}});
    const Ran first = ask({"ingest", message});
    CHECK(first.code == 1);
    CHECK_THAT(first.complaints,
               Catch::Matchers::Contains("plan.pdf (in stukken.eml) heet .pdf, maar is dat "
                                         "niet") &&
                   Catch::Matchers::Contains("stukken.eml bevat 1 bestand dat niet is gelezen "
                                             "(1 .mp4), zoals film.mp4"));
    const Paths both{"stukken.eml < ", "stukken.eml/motie.txt < stukken.eml"};
    CHECK(paths() == both);
    CHECK_THAT(ask({"search", "bibliotheek"}).out, Catch::Matchers::Contains("bijlage bij stukken.eml"));
    CHECK_THAT(ask({"cite", "motie.txt"}).out, Catch::Matchers::Contains("bijlage bij stukken.eml"));
    CHECK_THAT(ask({"show", "stukken.eml"}).out,
               Catch::Matchers::Contains("stukken.eml/motie.txt") && Catch::Matchers::Contains("plan.pdf"));
    CHECK_THAT(ask({"stats"}).out, Catch::Matchers::Contains("waarvan 1 in een ander bestand") &&
                                       Catch::Matchers::Contains("film.mp4"));

    const nlohmann::json again = nlohmann::json::parse(ask({"ingest", message, "--format", "json"}).out);
    CHECK(again.at("unchanged") == 2);
    CHECK(again.at("failed").size() == 2);

    const Ran published = ask({"publish", folder / "kopie.db"});
    REQUIRE(published.code == 0);
    CHECK_THAT(run(folder, {"--db", folder / "kopie.db", "documents", "--format", "json"}).out,
               Catch::Matchers::Contains("\"parent\": \"stukken.eml\""));

    write_message(message, {{"brief.txt", "Geachte raad, het zwembad blijft open."}});
    CHECK(ask({"ingest", message}).code == 0);
    CHECK(paths() == Paths{"stukken.eml < ", "stukken.eml/brief.txt < stukken.eml"});
    const auto entries = index::open_reader(database, nlp::terms)->documents();
    const auto parent = std::find_if(entries.begin(), entries.end(),
                                     [](const index::DocumentEntry& it) { return it.parent.empty(); });
    REQUIRE(parent != entries.end());
    const std::string id = parent->id;  // its older version has the same path
    CHECK_THAT(ask({"forget", id}).out, Catch::Matchers::Contains("met 1 stuk erin"));
    CHECK(paths() == Paths{});
    CHECK(ask({"search", "zwembad"}).code == 1);
    CHECK(ask({"check"}).code == 0);
}

TEST_CASE("attachments of a file that was read before they were stored come in without a change", "[cli]") {
    const tests::Folder folder;
    const fs::path message = folder / "stukken.eml", database = folder / "raad.db";
    write_message(message, {{"motie.txt", "Motie Bibliotheek. De raad verzoekt."}});
    const auto ingested = [&] {
        const Ran ran = run(folder, {"ingest", message, "--db", database, "--format", "json"});
        REQUIRE(ran.code == 0);
        return nlohmann::json::parse(ran.out);
    };
    REQUIRE(ingested().at("added") == 2);
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(database.c_str(), &db) == SQLITE_OK);
    // As a program left it that knew nothing of attachments.
    CHECK(sqlite3_exec(
              db,
              "PRAGMA foreign_keys = 1; DELETE FROM meta WHERE key = 'stores_inside'; DELETE FROM file "
              "WHERE path LIKE '%/motie.txt'; UPDATE document SET replaced = 1 WHERE path LIKE "
              "'%/motie.txt'",
              nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
    const auto stats = [&] { return run(folder, {"stats", "--db", database}).out; };
    CHECK_THAT(stats(), Catch::Matchers::Contains("1 bestand is gelezen toen bijlagen nog niet werden "
                                                  "bewaard"));
    ingested();
    CHECK_THAT(run(folder, {"search", "bibliotheek", "--db", database}).out,
               Catch::Matchers::Contains("bijlage bij stukken.eml"));
    CHECK_THAT(stats(), !Catch::Matchers::Contains("bijlagen nog niet"));
    CHECK(ingested().at("unchanged") == 2);
}

TEST_CASE("an attachment that is also a file of its own outlives its parent", "[cli]") {
    const tests::Folder folder;
    const std::string text = "Motie Bibliotheek. De raad verzoekt.";
    write_message(folder / "stukken.eml", {{"motie.txt", text}});
    std::ofstream(folder / "los.txt") << text;
    const std::string database = folder / "raad.db";
    REQUIRE(run(folder, {"--db", database, "ingest", folder / "stukken.eml", folder / "los.txt"}).code == 0);
    REQUIRE(run(folder, {"--db", database, "forget", "stukken.eml"}).code == 0);
    const auto reader = index::open_reader(database, nlp::terms);
    const std::vector<index::DocumentEntry> left = reader->documents();
    REQUIRE(left.size() == 1);
    CHECK(left[0].path == (folder / "los.txt").string());
    CHECK(left[0].parent.empty());
    CHECK(reader->check().damage.empty());
}

TEST_CASE("papers that were glued together are documents of their own, with the pages of the file", "[cli]") {
    const tests::Folder folder;
    std::ofstream(folder / "bundel.pdf") << pages_pdf(
        {{"Raadsvoorstel Sporthal", "Aan de raad van de gemeente Eikendal, 4 maart 2024",
          "Het college stelt voor de sporthal te renoveren."},
         {"Motie Duurzame sporthal", "De raad van de gemeente Eikendal, in vergadering bijeen op",
          "28 maart 2024, verzoekt het college de sporthal aardgasvrij te maken."},
         {"Brief van de Dorpsraad Eikendal", "Eikendal, 11 april 2024", "Geachte raadsleden,",
          "Wij steunen het plan, tenzij de huur voor verenigingen stijgt."}});
    const std::string database = folder / "raad.db";
    REQUIRE(run(folder, {"--db", database, "ingest", folder / "bundel.pdf"}).code == 0);
    const nlohmann::json found = nlohmann::json::parse(
        run(folder, {"--db", database, "search", "verenigingen", "--format", "json"}).out);
    REQUIRE(found.at("hits").size() == 1);
    const nlohmann::json& hit = found.at("hits")[0];
    CHECK(hit.at("page") == 3);
    CHECK(hit.at("document").at("date") == "2024-04-11");
    CHECK(hit.at("document").at("path") == (folder / "bundel.pdf").string() + "/p. 3");
    CHECK(hit.at("document").at("parent") == (folder / "bundel.pdf").string());
    CHECK_THAT(run(folder, {"--db", database, "show", "bundel.pdf", "--page", "2"}).out,
               Catch::Matchers::Contains("aardgasvrij"));
    CHECK_THAT(
        run(folder, {"--db", database, "cite", "bundel.pdf"}).out,
        Catch::Matchers::Contains("p. 2 van bundel.pdf") && Catch::Matchers::Contains("p. 3 van bundel.pdf"));
    std::ofstream(folder / "citaten.csv") << "document,page,quote\n"
                                          << "bundel.pdf,3,tenzij de huur voor verenigingen stijgt\n";
    const Ran verified =
        run(folder, {"--db", database, "verify", folder / "citaten.csv", "--format", "json"});
    CHECK(verified.code == 0);
    CHECK(nlohmann::json::parse(verified.out).at("quotes")[0].at("page") == 3);
    CHECK(run(folder, {"--db", database, "check"}).code == 0);
    const nlohmann::json analysed =
        nlohmann::json::parse(run(folder, {"analyse", folder / "bundel.pdf", "--format", "json"}).out);
    CHECK(analysed.at("parts").size() == 3);
}

TEST_CASE("what is struck out is found on request alone, and shown as struck", "[cli]") {
    const tests::Folder folder;
    const fs::path file = folder.write(
        "amendement.html",
        "<html><body><h1>Amendement A7</h1><p>De raad besluit: <del>in te stemmen met de kwekerij op "
        "voorwaarde "
        "dat de grondprijs niet stijgt</del> in te stemmen met de bouw van woningen.</p></body></html>");
    const std::string database = folder / "raad.db";
    REQUIRE(run(folder, {"--db", database, "ingest", file}).code == 0);
    const auto search = [&](const std::string& question) {
        return run(folder, {"--db", database, "search", question, "--format", "json"});
    };
    CHECK(search("grondprijs").code == 1);
    CHECK(search("kwekerij OR grondprijs").code == 1);
    CHECK(search("woningen").code == 0);
    CHECK(search("woningen -grondprijs").code == 0);
    CHECK(search("woningen bevat:doorgehaald").code == 1);
    for (const char* question : {"grondprijs bevat:doorgehaald", "bevat:doorgehaald"}) {
        const Ran found = search(question);
        REQUIRE(found.code == 0);
        const nlohmann::json hit = nlohmann::json::parse(found.out).at("hits").at(0);
        CHECK(hit.at("struck") == true);
        CHECK_THAT(hit.at("quote").get<std::string>(),
                   Catch::Matchers::Contains("kwekerij") && !Catch::Matchers::Contains("woningen"));
    }
    CHECK_THAT(run(folder, {"--db", database, "search", "grondprijs bevat:doorgehaald"}).out,
               Catch::Matchers::Contains("doorgehaald: staat er met een streep erdoor"));
    folder.write("citaten.csv", "document,quote\n,op voorwaarde dat de grondprijs niet stijgt\n");
    CHECK_THAT(run(folder, {"--db", database, "verify", folder / "citaten.csv"}).out,
               Catch::Matchers::StartsWith("1. doorgehaald"));
    const std::string copy = folder / "kopie.db";
    REQUIRE(run(folder, {"--db", database, "publish", copy}).code == 0);
    CHECK(bytes_of(database).find("kwekerij") != std::string::npos);
    CHECK(bytes_of(copy).find("kwekerij") == std::string::npos);
    CHECK(run(folder, {"--db", copy, "search", "kwekerij bevat:doorgehaald"}).code == 1);
    CHECK(run(folder, {"--db", copy, "search", "woningen"}).code == 0);
    CHECK(run(folder, {"--db", copy, "check"}).code == 0);
    CHECK(run(folder, {"--db", database, "check"}).code == 0);
}
