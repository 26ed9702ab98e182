#include "nlp/analysis/document_clauses.h"

#include "nlp/reading/cut.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

std::vector<Clause> document_clauses(const Document& document) {
    std::vector<Clause> all;
    const Reading reading = read(document);
    if (reading.sentences.empty()) return all;
    Cut cut{reading, reading.sentences.front()};
    for (const Sentence& sentence : reading.sentences) {
        cut.turn_to(sentence);
        const std::size_t before = all.size();
        for (Clause clause : cut.clauses()) {
            if (clause.hangs_on) *clause.hangs_on += before;
            all.push_back(std::move(clause));
        }
    }
    return all;
}

}  // namespace raadspoor::nlp
