// How long an answer takes and how fast an index is made, at growing sizes.
//
//     bench_search FOLDER [PASSAGES…] [--questions N] [--rival-questions N] [--xapian] [--only KIND] [--plot
//         FILE.svg]
//
// Makes FOLDER/N.db (and the rivals' indexes) of N passages each, or uses what an earlier run made, and
// prints per kind of question p50, p95 and p99 of the whole answer, warm: parsed, ranked, exact totals,
// facets, ten quotations with their pages. Beside it FTS5's unicode61 with ORDER BY rank and, on request,
// Xapian, which give ten row numbers and nothing else. The last lines say what adding one document costs, and
// how far an answer differs from a slow one that looks at everything.

#include <fmt/format.h>

#include <fstream>
#include <optional>

#include "generate_passages.h"
#include "index/passages/passages.h"
#include "nlp/words/terms.h"
#include "plot.h"
#include "query/question/passage.h"
#include "query/question/question.h"
#include "questions.h"
#include "rivals.h"
#include "timing.h"

namespace raadspoor::bench {

namespace {

namespace fs = std::filesystem;

struct Options {
    fs::path folder, plot;
    std::string only;  ///< the one kind of question to ask; empty for all
    std::vector<std::size_t> sizes = {10'000, 100'000};
    std::size_t questions = 200, rival_questions = 20, appends = 500;
    bool with_xapian = false;
};

/// Numbers are sizes, the first other word is the folder; what is no number after an option is an exception.
Options read_options(const std::vector<std::string>& words) {
    Options options;
    std::vector<std::size_t> sizes;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto value = [&]() -> const std::string& { return words.at(++i); };
        const std::string& word = words[i];
        if (word == "--questions")
            options.questions = std::stoul(value());
        else if (word == "--rival-questions")
            options.rival_questions = std::stoul(value());
        else if (word == "--appends")
            options.appends = std::stoul(value());
        else if (word == "--only")
            options.only = value();
        else if (word == "--plot")
            options.plot = value();
        else if (word == "--xapian")
            options.with_xapian = true;
        else if (options.folder.empty())
            options.folder = word;
        else
            sizes.push_back(std::stoul(word));
    }
    if (!sizes.empty()) options.sizes = sizes;
    return options.folder.empty() ? throw std::runtime_error("bench_search FOLDER [PASSAGES...]") : options;
}

constexpr std::size_t documents_a_commit = 32;  // as raadspoor ingest does

/// The databases of one size, and which of them an earlier run filled.
struct Indexes {
    fs::path file;
    std::unique_ptr<Rival> plain, xapian;
    bool made = false, plain_made = false, xapian_made = false;
};

void add_to(Rival& rival, const Made& made) {
    for (const Span span : index::passages(made.document, made.analysis.sentences))
        rival.add(span.of(made.document.text));
}

/// Fills what is not filled yet, all with the same text.
void build(Indexes& indexes, const Vocabulary& vocabulary, std::size_t size) {
    DocumentSource source{vocabulary};
    std::unique_ptr<index::Writer> writer;
    if (!indexes.made) writer = index::open_writer(indexes.file, nlp::terms);
    Rival* const plain_index = indexes.plain_made ? nullptr : indexes.plain.get();
    Rival* const xapian_index = indexes.xapian_made ? nullptr : indexes.xapian.get();
    Times ours, terms, plain, xapian;
    std::size_t passages = 0, documents = 0, text = 0;
    while (passages < size) {
        const Made made = source.next();
        passages += made.passages;
        text += made.document.text.size();
        ++documents;
        if (writer) {
            terms.measure([&] { nlp::terms(made.document.text, [](const Term&) {}); });
            ours.measure([&] {
                writer->add(made.document, made.analysis, made.file);
                if (documents % documents_a_commit == 0) writer->commit();
            });
        }
        if (plain_index) plain.measure([&] { add_to(*plain_index, made); });
        if (xapian_index) xapian.measure([&] { add_to(*xapian_index, made); });
    }
    if (writer) ours.measure([&] { writer->commit(); });
    if (plain_index) plain.measure([&] { plain_index->finish(); });
    if (xapian_index) xapian.measure([&] { xapian_index->finish(); });
    const auto rate = [&](const Times& times) {
        return 1000 * static_cast<double>(passages) / sum(times.cpu);
    };
    fmt::print("build: {} passages, {} documents, {:.0f} MB of text; passages a second of CPU:", passages,
               documents, static_cast<double>(text) / 1e6);
    if (writer) fmt::print(" ours {:.0f} (terms alone {:.0f})", rate(ours), rate(terms));
    if (plain_index) fmt::print(", plain FTS5 {:.0f}", rate(plain));
    if (xapian_index) fmt::print(", Xapian {:.0f}", rate(xapian));
    fmt::print("\n");
    std::fflush(stdout);
}

std::size_t answer(const index::Reader& reader, const std::string& text) {
    const Result<query::Question> question = query::parse_question(text);
    if (!question) throw std::runtime_error(text + ": " + question.error().message);
    const index::SearchResult result = reader.search(question->match, question->filter);
    std::size_t shown = 0;
    for (const index::PassageHit& hit : result.hits)
        shown += reader.pages(hit.document, query::quote(hit).span).size();
    return result.partial ? throw std::runtime_error(text + ": partial") : result.passages + shown;
}

Times ask(const index::Reader& reader, const QuestionSet& set) {
    for (const Asked& asked : set.asked) answer(reader, asked.question);
    Times times;
    for (const Asked& asked : set.asked) times.measure([&] { answer(reader, asked.question); });
    return times;
}

Times ask(Rival& rival, const QuestionSet& set, std::size_t count) {
    Times times;
    for (int warm = 0; warm < 2; ++warm) {
        times = {};
        for (std::size_t i = 0; i < std::min(count, set.asked.size()); ++i)
            times.measure([&] { rival.best(set.asked[i].plain); });
    }
    return times;
}

std::string three(const std::vector<double>& values) {
    return fmt::format("{:8.2f} {:8.2f} {:8.2f}", percentile(values, 50), percentile(values, 95),
                       percentile(values, 99));
}

void print_sizes(const index::Reader& reader, Indexes& indexes) {
    const index::Statistics statistics = reader.statistics();
    const auto text = static_cast<double>(statistics.text_bytes);
    fmt::print("size: text {:.1f} MB, file {:.2f} x text, index over words {:.2f} x text; plain FTS5 {:.2f}",
               text / 1e6, static_cast<double>(statistics.database_bytes) / text,
               static_cast<double>(statistics.index_bytes) / text,
               static_cast<double>(indexes.plain->bytes()) / text);
    if (indexes.xapian) fmt::print(", Xapian {:.2f}", static_cast<double>(indexes.xapian->bytes()) / text);
    fmt::print("\n");
}

void measure_appends(const fs::path& file, const Vocabulary& vocabulary, std::size_t count) {
    DocumentSource source{
        vocabulary, clock_ms(CLOCK_REALTIME) > 0 ? static_cast<std::uint64_t>(clock_ms(CLOCK_REALTIME)) : 1};
    const auto writer = index::open_writer(file, nlp::terms);
    Times times;
    for (std::size_t i = 0; i < count; ++i) {
        Made made = source.next();
        made.document.id =
            fmt::format("{:064x}", Random{static_cast<std::uint64_t>(clock_ms(CLOCK_REALTIME)) + i}.next());
        made.file.document = made.document.id;
        made.file.path = made.document.id + ".pdf";
        times.measure([&] {
            writer->add(made.document, made.analysis, made.file);
            writer->commit();
        });
    }
    fmt::print("adding one document and committing, ms: CPU {} max {:.2f} | wall {}\n", three(times.cpu),
               percentile(times.cpu, 100), three(times.wall));
}

void run(const Options& options, const Vocabulary& vocabulary, std::size_t size, Plot& plot) {
    const std::string name = (options.folder / std::to_string(size)).string();
    Indexes indexes{name + ".db",
                    nullptr,
                    nullptr,
                    fs::exists(name + ".db"),
                    fs::exists(name + ".plain"),
                    fs::exists(name + ".xapian")};
    indexes.plain = plain_fts5(name + ".plain");
    if (options.with_xapian) indexes.xapian = xapian(name + ".xapian");
    fmt::print("\n== {} passages ==\n", size);
    if (!indexes.made || !indexes.plain_made || (indexes.xapian && !indexes.xapian_made))
        build(indexes, vocabulary, size);
    const auto reader = index::open_reader(indexes.file, nlp::terms);
    print_sizes(*reader, indexes);
    Times first;
    first.measure([&] { answer(*reader, "raad"); });
    fmt::print("first answer of a new reader: CPU {:.1f} ms\n", first.cpu[0]);
    fmt::print(
        "{:14} | CPU p50/p95/p99 ms        | wall p50/p95/p99 ms       | ORDER BY rank p50/p99 CPU | "
        "ours/rank p50{}\n",
        "question", indexes.xapian ? " | Xapian p50/p99" : "");
    for (const QuestionSet& set : question_sets(vocabulary, size, options.questions)) {
        if (!options.only.empty() && set.name != options.only) continue;
        const Times ours = ask(*reader, set);
        const Times plain = ask(*indexes.plain, set, options.rival_questions);
        fmt::print("{:14} |{} |{} | {:8.2f} {:8.2f}         | 1/{:.1f}", set.name, three(ours.cpu),
                   three(ours.wall), percentile(plain.cpu, 50), percentile(plain.cpu, 99),
                   sum(plain.cpu) / static_cast<double>(plain.cpu.size()) /
                       (sum(ours.cpu) / static_cast<double>(ours.cpu.size())));
        if (indexes.xapian) {
            const Times theirs = ask(*indexes.xapian, set, options.rival_questions);
            fmt::print(" | {:.2f} {:.2f}", percentile(theirs.cpu, 50), percentile(theirs.cpu, 99));
        }
        fmt::print("\n");
        std::fflush(stdout);
        plot.add(set.name, static_cast<double>(size), percentile(ours.cpu, 99));
        if (set.name == "common word")
            plot.add("common word, ORDER BY rank", static_cast<double>(size), percentile(plain.cpu, 99));
    }
    if (options.appends > 0) measure_appends(indexes.file, vocabulary, options.appends);
}

}  // namespace

}  // namespace raadspoor::bench

int main(int argc, char** argv) {
    using namespace raadspoor;
    const bench::Options options = bench::read_options({argv + 1, argv + argc});
    std::filesystem::create_directories(options.folder);
    const bench::Vocabulary vocabulary{RAADSPOOR_SOURCE_DIR "/nlp/data/lexicon.tsv"};
    bench::Plot plot{"Cost of an answer (p99, CPU)", "passages", "ms"};
    for (const std::size_t size : options.sizes) bench::run(options, vocabulary, size, plot);
    if (!options.plot.empty()) std::ofstream{options.plot} << plot.svg();
}
