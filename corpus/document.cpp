#include "corpus/document.h"

#include <algorithm>

namespace raadspoor {

namespace {

/// The last run that begins at or before `offset`; the first one when none does.
auto run_at(const std::vector<PageRun>& runs, std::size_t offset) {
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), offset,
                         [](std::size_t value, const PageRun& run) { return value < run.span.begin; });
    return after == runs.begin() ? after : std::prev(after);
}

}  // namespace

int page_at(const Document& document, std::size_t offset) {
    if (document.runs.empty()) return 0;
    const int index = run_at(document.runs, offset)->page;
    return document.pages[static_cast<std::size_t>(index)].number;
}

std::vector<int> pages_of(const Document& document, Span span) {
    std::vector<int> numbers;
    if (document.runs.empty()) return numbers;
    for (auto run = run_at(document.runs, span.begin); run != document.runs.end(); ++run) {
        if (run->span.begin >= span.end && !numbers.empty()) break;
        numbers.push_back(document.pages[static_cast<std::size_t>(run->page)].number);
        if (run->span.end >= span.end) break;
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

bool is_in_doubt(const Document& document, Span span) {
    return std::any_of(document.repairs.begin(), document.repairs.end(), [span](const Repair& it) {
        return it.kind == RepairKind::doubt && span.begin < it.offset && it.offset < span.end;
    });
}

std::vector<int> pages_in_doubt(const Document& document) {
    std::vector<int> numbers;
    for (const Repair& it : document.repairs)
        if (it.kind == RepairKind::doubt) numbers.push_back(page_at(document, it.offset));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

}  // namespace raadspoor
