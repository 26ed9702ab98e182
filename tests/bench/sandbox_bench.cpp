// What it costs to read a document in a process of its own, which gave up its rights, over reading it in this
// one:
//
//     ninja -C build/release bench_sandbox && build/release/tests/bench/bench_sandbox corpus/samples
//
// Every PDF below the folder is read nine times in both ways: the least wall time of each, and CPU time of
// all processes together, which other programs on the machine disturb less. Fails when the processes cost
// more than three milliseconds of CPU a document.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "ingest/kinds/read.h"
#include "ingest/shield/worker.h"
#include "tests/bench/timing.h"

using namespace raadspoor;
namespace fs = std::filesystem;

namespace {

constexpr int rounds = 9;

double milliseconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// CPU time of processes that this one has seen end, and of those that they have seen end.
double cpu_of_children() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

/// A document, on average.
struct Cost {
    double wall = 0, cpu = 0;
};

template <class Read>
Cost cost_of(const std::vector<fs::path>& files, const Read& read) {
    Cost cost;
    for (const fs::path& file : files) {
        bench::Times times;
        for (int round = 0; round < rounds; ++round)
            times.measure(
                [&] { (void)read(file, ingest::ReadOptions{.ocr = ingest::Ocr::never, .password = {}}); });
        cost.wall +=
            *std::min_element(times.wall.begin(), times.wall.end()) / static_cast<double>(files.size());
        cost.cpu += bench::sum(times.cpu) / rounds / static_cast<double>(files.size());
    }
    return cost;
}

/// Reads in processes of their own, without what it costs to start and stop those.
Cost cost_apart(const std::vector<fs::path>& files) {
    { (void)ingest::start_workers(1); }
    const double idle = cpu_of_children();
    Cost cost;
    {
        std::vector<ingest::Worker> workers = ingest::start_workers(1);
        cost = cost_of(files, [&workers](const fs::path& file, const ingest::ReadOptions& options) {
            return workers[0].read(file, options);
        });
    }
    cost.cpu += (cpu_of_children() - 2 * idle) / rounds / static_cast<double>(files.size());
    return cost;
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<fs::path> files;
    if (count > 1)
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(arguments[1]))
            if (entry.path().extension() == ".pdf") files.push_back(entry.path());
    if (files.empty()) {
        std::fprintf(stderr, "bench_sandbox FOLDER: a folder with PDFs\n");
        return 2;
    }
    const Cost apart = cost_apart(files),
               here = cost_of(files, [](const fs::path&file, const ingest::ReadOptions&options) {
                   return ingest::read(file, options);
               });
    fmt::print(
        "{} PDFs, ms a document: in this process {:.2f} wall, {:.2f} CPU; apart {:.2f} wall, {:.2f} CPU; "
        "over {:.2f} wall, {:.2f} CPU\n",
        files.size(), here.wall, here.cpu, apart.wall, apart.cpu, apart.wall - here.wall,
        apart.cpu - here.cpu);
    return apart.cpu - here.cpu <= 3 ? 0 : 1;
}
