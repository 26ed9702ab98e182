#include "nlp/analyse.h"

#include <algorithm>
#include <tuple>

#include "nlp/reading.h"
#include "nlp/structure.h"
#include "nlp/trigger_pass.h"

namespace raadspoor::nlp {

Analysis analyse(const Document& document, const std::string& date) {
    Analysis analysis;
    Reading reading = read(document, date);
    analysis.metadata = find_metadata(reading);
    if (reading.date.empty()) reading.date = analysis.metadata.date;

    for (const Sentence& sentence : reading.sentences) analysis.sentences.push_back(sentence.span);
    analysis.sections = find_sections(reading, analysis.metadata);
    analysis.questions = find_questions(reading);
    analysis.abbreviations = find_abbreviations(reading);

    TriggerPass::get().run(reading, analysis.annotations);
    std::stable_sort(analysis.annotations.begin(), analysis.annotations.end(), [](const Annotation& a, const Annotation& b) {
        return std::tie(a.span.begin, a.kind, a.span.end) < std::tie(b.span.begin, b.kind, b.span.end);
    });
    return analysis;
}

}  // namespace raadspoor::nlp
