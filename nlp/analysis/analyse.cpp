#include "nlp/analysis/analyse.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "nlp/analysis/trigger_pass.h"
#include "nlp/paper/structure.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

namespace {

/// By begin of span. Annotations are large: each is moved once.
std::vector<Annotation> in_order(std::vector<Annotation> found) {
    const auto before = [](const Annotation& a, const Annotation& b) {
        return std::tie(a.span.begin, a.kind, a.span.end) < std::tie(b.span.begin, b.kind, b.span.end);
    };
    if (std::is_sorted(found.begin(), found.end(), before)) return found;
    std::vector<std::size_t> places(found.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return before(found[a], found[b]); });
    std::vector<Annotation> sorted;
    sorted.reserve(found.size());
    for (const std::size_t i : places) sorted.push_back(std::move(found[i]));
    return sorted;
}

}  // namespace

Analysis analyse(const Document& document, const std::string& date) {
    Analysis analysis;
    Reading reading = read(document, date);
    analysis.metadata = find_metadata(reading);
    if (reading.date.empty()) {
        reading.date = analysis.metadata.date;
        reading.date_of_file = analysis.metadata.date_basis == DateBasis::file;
    }

    for (const Sentence& sentence : reading.sentences) analysis.sentences.push_back(sentence.span);
    analysis.sections = find_sections(reading, analysis.metadata);
    analysis.questions = find_questions(reading);
    analysis.abbreviations = find_abbreviations(reading);

    constexpr std::size_t bytes_an_annotation =
        128;  // or more in most papers: the list then need not be moved as it grows
    analysis.annotations.reserve(reading.text.size() / bytes_an_annotation);
    TriggerPass::get().run(reading, analysis.annotations);
    analysis.annotations = in_order(std::move(analysis.annotations));
    return analysis;
}

}  // namespace raadspoor::nlp
