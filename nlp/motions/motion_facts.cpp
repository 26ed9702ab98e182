#include "nlp/motions/motion_facts.h"

#include <algorithm>
#include <tuple>

#include "nlp/motions/debated_motions.h"
#include "nlp/motions/listed_motions.h"
#include "nlp/motions/motion_letters.h"
#include "nlp/motions/motion_papers.h"

namespace raadspoor::nlp {

namespace {

std::vector<MotionFact> facts_of(const Reading& reading, const Analysis& analysis) {
    switch (analysis.metadata.kind) {
        case DocumentKind::motie:
        case DocumentKind::amendement:
        case DocumentKind::resolutie:
            return find_own_motion(reading, analysis);
        case DocumentKind::besluitenlijst:
            return find_listed_motions(reading, analysis);
        case DocumentKind::notulen:
            return find_debated_motions(reading, analysis);
        case DocumentKind::brief:
        case DocumentKind::raadsinformatiebrief:
        case DocumentKind::beantwoording_raadsvragen:
        case DocumentKind::notitie:
        case DocumentKind::overig:
            return find_motion_letters(reading, analysis);
        default:
            return {};
    }
}

}  // namespace

std::vector<MotionFact> find_motion_facts(const Reading& reading, const Analysis& analysis) {
    std::vector<MotionFact> facts = facts_of(reading, analysis);
    std::stable_sort(facts.begin(), facts.end(), [](const MotionFact& a, const MotionFact& b) {
        return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
    });
    return facts;
}

}  // namespace raadspoor::nlp
