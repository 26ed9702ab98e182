#include "nlp/analysis/trigger_pass.h"

#include <catch2/catch.hpp>

#include <string>

#include "nlp/patterns/pattern.h"

namespace raadspoor {

namespace {

/// The extractors one of whose triggers occurs in `words`, each trigger tried by itself.
nlp::TriggerPass::Owners one_by_one(std::string_view words) {
    nlp::TriggerPass::Owners owners;
    const auto& extractors = nlp::TriggerPass::get().extractors();
    for (std::size_t i = 0; i < extractors.size(); ++i)
        for (const std::string_view trigger : extractors[i]->triggers)
            if (nlp::Pattern{trigger}.in(words)) owners.set(i);
    return owners;
}

}  // namespace

TEST_CASE("the trigger pass calls exactly the extractors that have a trigger in a sentence", "[nlp]") {
    const std::string sentence =
        GENERATE(as<std::string>{}, "", "Mits de raad instemt.", "De mitsen en maren.", "MITS", "mits",
                 "x_mits", "Zij mochten.", "mocht", "De Wmo en de WMO.", "\xE2\x82\xAC 5", "5%",
                 "De Wet, een wet.", "Wij steunen dit; tegen 5 uur.", "De motie is aangenomen met 5 stemmen.",
                 "Ik zeg toe, dan wordt het 1 mei 2024.", "Een \xC3\xA9\xC3\xA9n \xC3\xA9n ander.",
                 "Hij gaat akkoord.", "Zij gaan graag akkoord", "\xFF\xFE mits \xC3", "https://www.zeist.nl",
                 "RVV 1990, rvv 1990");
    CAPTURE(sentence);

    CHECK(nlp::TriggerPass::get().owners_in(sentence) == one_by_one(sentence));
}

}  // namespace raadspoor
