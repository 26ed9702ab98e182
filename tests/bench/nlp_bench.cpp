// How fast text is cut and analysed: bytes a second of CPU time, at one, four and sixteen times the length.
//
//     bench_nlp FOLDER        the text of every .txt in FOLDER, else of the examples
//
// Counters: "extra" is the number of stems and parts for each exact term.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "nlp/analyse.h"
#include "nlp/reading.h"
#include "nlp/sentences.h"
#include "nlp/structure.h"
#include "nlp/terms.h"
#include "nlp/words.h"

namespace raadspoor {

namespace {

std::filesystem::path folder = RAADSPOOR_SOURCE_DIR "/tests/examples";

std::string sample_text() {
    constexpr std::size_t enough = 1 << 20;
    std::string text;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        text.append(std::istreambuf_iterator<char>(file), {});
        text += "\n\n";
    }
    const std::string once = text;
    while (!once.empty() && text.size() < enough) text += once;
    text.resize(std::min(text.size(), enough));
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80)) text.pop_back();
    return text;
}

std::string text_of(const benchmark::State& state) {
    static const std::string sample = sample_text();
    std::string text;
    for (auto i = state.range(0); i > 0; --i) text += sample;
    return text;
}

void count_bytes(benchmark::State& state, const std::string& text) {
    state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(text.size()));
}

Document document_of(std::string text) {
    Document document;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        if (end > begin) document.blocks.push_back({BlockKind::paragraph, {begin, end}, 0, {}});
        begin = end + 2;
    }
    document.text = std::move(text);
    return document;
}

void words(benchmark::State& state) {
    const std::string text = text_of(state);
    std::vector<Span> found;
    for (auto _ : state) nlp::words(text, found);
    count_bytes(state, text);
}

void sentences(benchmark::State& state) {
    const std::string text = text_of(state);
    for (auto _ : state) benchmark::DoNotOptimize(nlp::sentences(text));
    count_bytes(state, text);
}

void terms(benchmark::State& state) {
    const std::string text = text_of(state);
    std::size_t exact = 0, all = 0;
    for (auto _ : state) {
        nlp::terms(text, [&](const Term& term) {
            exact += term.kind == TermKind::exact;
            ++all;
        });
    }
    count_bytes(state, text);
    state.counters["extra"] = exact == 0 ? 0 : static_cast<double>(all - exact) / static_cast<double>(exact);
}

void abbreviations(benchmark::State& state) {
    const Document document = document_of(text_of(state));
    const nlp::Reading reading = nlp::read(document);
    for (auto _ : state) benchmark::DoNotOptimize(nlp::find_abbreviations(reading));
    count_bytes(state, document.text);
}

void analyse(benchmark::State& state) {
    const Document document = document_of(text_of(state));
    for (auto _ : state) benchmark::DoNotOptimize(nlp::analyse(document, "2024-11-29"));
    count_bytes(state, document.text);
}

BENCHMARK(words)->Arg(1)->Arg(4)->Arg(16)->Unit(benchmark::kMillisecond);
BENCHMARK(sentences)->Arg(1)->Arg(4)->Arg(16)->Unit(benchmark::kMillisecond);
BENCHMARK(terms)->Arg(1)->Arg(4)->Arg(16)->Unit(benchmark::kMillisecond);
BENCHMARK(abbreviations)->Arg(1)->Arg(4)->Arg(16)->Unit(benchmark::kMillisecond);
BENCHMARK(analyse)->Arg(1)->Arg(4)->Arg(16)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace raadspoor

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (argc > 1) raadspoor::folder = argv[1];
    benchmark::RunSpecifiedBenchmarks();
}
