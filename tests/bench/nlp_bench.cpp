// How fast text is cut and analysed, and where the time goes.
//
//     bench_nlp [FILE or FOLDER…] [--rounds N] [--hostile] [--large]
//
// Reads the files (corpus/samples when none is named), and prints megabytes of text a second of CPU for
// cutting, terms and the whole analysis (medians); the share of each stage and extractor; what one, four and
// sixteen times the text costs a byte.
// --hostile: seconds for a megabyte of each text of hostile_texts.h, slowest first. --large: 50 MB of one
// word, and of text.
#include <fmt/format.h>
#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include "hostile_texts.h"
#include "ingest/kinds/read.h"
#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/analysis/trigger_pass.h"
#include "nlp/paper/structure.h"
#include "nlp/reading/reading.h"
#include "nlp/words/sentences.h"
#include "nlp/words/terms.h"
#include "nlp/words/words.h"
#include "timing.h"

namespace raadspoor::bench {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<fs::path> files;
    std::size_t rounds = 9;
    bool hostile = false, large = false;
};

Options read_options(const std::vector<std::string>& words) {
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--rounds")
            options.rounds = std::stoul(words.at(++i));
        else if (words[i] == "--hostile")
            options.hostile = true;
        else if (words[i] == "--large")
            options.large = true;
        else
            options.files.emplace_back(words[i]);
    }
    if (options.files.empty()) options.files.emplace_back(RAADSPOOR_SOURCE_DIR "/corpus/samples");
    return options;
}

std::vector<Document> documents_in(const std::vector<fs::path>& named) {
    std::vector<fs::path> paths;
    for (const fs::path& path : named) {
        if (!fs::is_directory(path))
            paths.push_back(path);
        else
            for (const auto& entry : fs::recursive_directory_iterator(path)) paths.push_back(entry.path());
    }
    std::vector<Document> documents;
    for (const fs::path& path : paths) {
        if (path.extension() == ".json" || !fs::is_regular_file(path)) continue;
        if (Result<Document> document = ingest::read(path, {.ocr = ingest::Ocr::never}))
            documents.push_back(std::move(*document));
    }
    if (documents.empty()) throw std::runtime_error("no document can be read");
    return documents;
}

/// `count` copies of all texts after one another, as one document.
Document joined(const std::vector<Document>& documents, int count) {
    Document whole;
    for (; count > 0; --count)
        for (const Document& document : documents) {
            const std::size_t offset = whole.text.size();
            const auto moved = [offset](Span span) { return Span{span.begin + offset, span.end + offset}; };
            whole.text += document.text + "\n\n";
            for (Block block : document.blocks) {
                block.span = moved(block.span);
                if (!block.marker.empty()) block.marker = moved(block.marker);
                whole.blocks.push_back(block);
            }
        }
    return whole;
}

/// CPU milliseconds of a piece of work: the median of `rounds`.
double median(std::size_t rounds, const std::function<void()>& work) {
    Times times;
    for (std::size_t i = 0; i < rounds; ++i) times.measure(work);
    return percentile(times.cpu, 50);
}

class Bench {
public:
    Bench(const std::vector<Document>& documents, std::size_t rounds)
        : documents_{documents}, rounds_{rounds} {
        for (const Document& document : documents) bytes_ += document.text.size();
    }

    void run() const {
        fmt::print("{} documents, {:.2f} MB of text\n", documents_.size(), megabytes());
        Times first;
        first.measure([&] { (void)nlp::analyse(documents_.front()); });
        fmt::print("first document, tables made: {:.1f} ms\n\nMB/s\n", first.cpu.front());
        rate("words", [](const Document& it) { (void)nlp::words(it.text); });
        rate("sentences", [](const Document& it) { (void)nlp::sentences(it.text); });
        rate("terms", [](const Document& it) { nlp::terms(it.text, [](const Term&) {}); });
        const double whole = rate("whole analysis", [](const Document& it) { (void)nlp::analyse(it); });
        shares(whole);
        lengths();
    }

private:
    [[nodiscard]] double megabytes() const { return static_cast<double>(bytes_) / 1e6; }

    double rate(const char* what, void (*work)(const Document&)) const {
        const double ms = median(rounds_, [&] {
            for (const Document& document : documents_) work(document);
        });
        fmt::print("  {:<24}{:8.1f}\n", what, 1e3 * megabytes() / ms);
        return ms;
    }

    void share(std::string_view what, double whole, const std::function<void(std::size_t)>& work) const {
        const double ms = median(rounds_, [&] {
            for (std::size_t i = 0; i < documents_.size(); ++i) work(i);
        });
        fmt::print("  {:<24}{:7.1f} %\n", what, 100 * ms / whole);
    }

    void shares(double whole) const {
        fmt::print("\nshare of the whole analysis\n");
        std::vector<nlp::Reading> readings;
        std::vector<Metadata> metadata;
        for (const Document& document : documents_) {
            readings.push_back(nlp::read(document));
            metadata.push_back(nlp::find_metadata(readings.back()));
        }
        for (std::size_t i = 0; i < readings.size(); ++i) readings[i].date = metadata[i].date;
        share("blocks and sentences", whole, [&](std::size_t i) { (void)nlp::read(documents_[i]); });
        share("metadata", whole, [&](std::size_t i) { (void)nlp::find_metadata(readings[i]); });
        share("sections", whole, [&](std::size_t i) { (void)nlp::find_sections(readings[i], metadata[i]); });
        share("questions", whole, [&](std::size_t i) { (void)nlp::find_questions(readings[i]); });
        share("abbreviations", whole, [&](std::size_t i) { (void)nlp::find_abbreviations(readings[i]); });
        extractors(whole, readings);
    }

    void extractors(double whole, const std::vector<nlp::Reading>& readings) const {
        const nlp::TriggerPass& pass = nlp::TriggerPass::get();
        std::vector<std::vector<nlp::TriggerPass::Owners>> owners(readings.size());
        share("trigger pass", whole, [&](std::size_t i) {
            owners[i].clear();
            for (const nlp::Sentence& it : readings[i].sentences)
                owners[i].push_back(pass.owners_in(it.span.of(readings[i].text)));
        });
        std::vector<Annotations> found(readings.size());
        for (std::size_t e = 0; e < pass.extractors().size(); ++e) {
            const nlp::Extractor& extractor = *pass.extractors()[e];
            std::vector<Annotations> added(readings.size());
            share(extractor.name, whole, [&](std::size_t i) {
                added[i] = extractor.in_document ? found[i] : Annotations{};
                for (std::size_t s = 0; s < owners[i].size(); ++s)
                    if (owners[i][s][e])
                        extractor.in_sentence({readings[i], readings[i].sentences[s]}, added[i]);
                if (extractor.in_document) extractor.in_document(readings[i], added[i]);
            });
            found.swap(added);
        }
    }

    void lengths() const {
        fmt::print("\nall texts as one document, MB/s\n");
        for (const int count : {1, 4, 16}) {
            const Document whole = joined(documents_, count);
            const double ms = median(std::min<std::size_t>(rounds_, 3), [&] { (void)nlp::analyse(whole); });
            fmt::print("  {:<24}{:8.1f}\n",
                       fmt::format("{}x, {:.1f} MB", count, static_cast<double>(whole.text.size()) / 1e6),
                       static_cast<double>(whole.text.size()) / 1e3 / ms);
        }
    }

    const std::vector<Document>& documents_;
    std::size_t rounds_;
    std::size_t bytes_ = 0;
};

/// A piece of text on one line.
std::string shown(const std::string& text) {
    std::string line;
    for (const char c : text) line += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
    return line;
}

void run_hostile() {
    constexpr std::size_t megabyte = 1 << 20;
    std::vector<std::pair<double, std::string>> slowest;
    for (const HostileText& it : hostile_texts()) {
        const Document document = ingest::read_text(it.text(megabyte));
        Times times;
        times.measure([&] { (void)nlp::analyse(document); });
        slowest.emplace_back(times.cpu.front() / 1e3, shown(it.name));
    }
    std::sort(slowest.rbegin(), slowest.rend());
    fmt::print("\nhostile texts of 1 MB, seconds\n");
    for (const auto& [seconds, name] : slowest) fmt::print("  {:6.2f}  {}\n", seconds, name);
}

void run_large(const std::vector<Document>& documents) {
    constexpr std::size_t size = 50'000'000;
    const auto measure = [](const char* what, const Document& document) {
        Times times;
        times.measure([&] { (void)nlp::analyse(document); });
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        fmt::print("  {:<24}{:6.2f} s, at most {} MB of memory so far\n", what, times.cpu.front() / 1e3,
                   usage.ru_maxrss / 1024);
    };
    fmt::print("\n50 MB\n");
    measure("one word", ingest::read_text(std::string(size, 'a')));
    const Document once = joined(documents, 1);
    measure("text", joined(documents, static_cast<int>(size / once.text.size()) + 1));
}

}  // namespace

}  // namespace raadspoor::bench

int main(int argc, char** argv) {
    using namespace raadspoor::bench;
    mallopt(M_TRIM_THRESHOLD, 64 << 20);  // as the program does
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    const Options options = read_options({argv + 1, argv + argc});
    const auto documents = documents_in(options.files);
    if (options.rounds > 0) Bench{documents, options.rounds}.run();
    if (options.hostile) run_hostile();
    if (options.large) run_large(documents);
}
