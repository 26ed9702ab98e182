// CPU and wall time of pieces of work, and their percentiles, in milliseconds.
#pragma once

#include <time.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace raadspoor::bench {

[[nodiscard]] inline double clock_ms(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Times {
    std::vector<double> cpu, wall;

    template <class Work>
    void measure(const Work& work) {
        const double cpu_before = clock_ms(CLOCK_PROCESS_CPUTIME_ID), wall_before = clock_ms(CLOCK_MONOTONIC);
        work();
        cpu.push_back(clock_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu_before);
        wall.push_back(clock_ms(CLOCK_MONOTONIC) - wall_before);
    }
};

/// The value that so many hundredths do not exceed (nearest rank); 0 of nothing.
[[nodiscard]] inline double percentile(std::vector<double> values, double hundredths) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const double rank = std::ceil(hundredths / 100 * static_cast<double>(values.size()));
    return values[static_cast<std::size_t>(std::max(1.0, rank)) - 1];
}

[[nodiscard]] inline double sum(const std::vector<double>& values) {
    double total = 0;
    for (const double value : values) total += value;
    return total;
}

}  // namespace raadspoor::bench
