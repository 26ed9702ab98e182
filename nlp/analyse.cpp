#include "nlp/analyse.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "nlp/reading.h"
#include "nlp/structure.h"
#include "nlp/trigger_pass.h"

namespace raadspoor::nlp {

namespace {

/// By begin of span. Annotations are large: each is moved once.
std::vector<Annotation> in_order(std::vector<Annotation> found) {
    std::vector<std::size_t> places(found.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto key = [&](std::size_t i) { return std::tuple(found[i].span.begin, found[i].kind, found[i].span.end, i); };
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
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

    TriggerPass::get().run(reading, analysis.annotations);
    analysis.annotations = in_order(std::move(analysis.annotations));
    return analysis;
}

}  // namespace raadspoor::nlp
