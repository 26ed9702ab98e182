#include "nlp/asking/wanted.h"

#include <array>
#include <deque>
#include <stdexcept>

#include "nlp/data/data.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr std::array<std::string_view, 9> names{"day",     "number",  "person", "reason", "condition",
                                                "promise", "outcome", "view",   "place"};

/// How each sort is asked for, and what an answer to it holds, in the order of Wanted.
struct Sorts {
    std::deque<Pattern> asked, told;

    Sorts() {
        for (const data::Row& row : data::rows(data::answers())) {
            if (asked.size() == names.size() || row[0] != names[asked.size()])
                throw std::logic_error("data/answers.tsv: an unknown sort");
            asked.emplace_back(row[1]);
            told.emplace_back(row[2]);
        }
    }
    static const Sorts& get() {
        static const Sorts it;
        return it;
    }
};

}  // namespace

std::vector<Wanted> wanted_by(std::string_view question) {
    std::vector<Wanted> wanted;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (Sorts::get().asked[i].in(question)) wanted.push_back(static_cast<Wanted>(i));
    return wanted;
}

bool may_answer(Wanted wanted, std::string_view sentence) {
    return Sorts::get().told[static_cast<std::size_t>(wanted)].in(sentence);
}

}  // namespace raadspoor::nlp
