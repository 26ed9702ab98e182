// Each row of nlp/rules fires in its example, and in none of its counter-examples.
#include <catch2/catch.hpp>

#include <algorithm>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/data/data.h"
#include "nlp/statements/frame_table.h"

namespace raadspoor {

namespace {

/// Whether the rule finds something in a letter with this sentence.
bool fires(Rule rule, std::string_view sentence) {
    const Document document = ingest::read_text("Geachte leden,\n\n" + std::string(sentence) + "\n");
    bool found = false;
    nlp::analyse(document).annotations.each([&](const auto& it) { found = found || it.rule == rule; });
    return found;
}

void check(std::string_view rows, std::string_view kind) {
    const nlp::FrameTable table{rows, kind};
    REQUIRE(table.frames().size() > 5);
    for (const nlp::Frame& frame : table.frames()) {
        INFO(frame.rule.name());
        CHECK(fires(frame.rule, frame.example));
        CHECK_FALSE(fires(frame.rule, frame.counter));
    }
}

}  // namespace

TEST_CASE("each frame of a position fires in its example and not in its counter-example", "[nlp]") {
    check(nlp::data::position_frames(), "position");
}

TEST_CASE("each frame of a condition fires in its example and not in its counter-example", "[nlp]") {
    check(nlp::data::condition_frames(), "condition");
}

TEST_CASE("each frame of a commitment fires in its example and not in its counter-example", "[nlp]") {
    check(nlp::data::commitment_frames(), "commitment");
}

TEST_CASE("each frame of a vote fires in its example and not in its counter-example", "[nlp]") {
    check(nlp::data::vote_frames(), "vote");
}

TEST_CASE("a row that is not as the rules' README tells is refused by name", "[nlp]") {
    CHECK_THROWS_WITH(nlp::FrameTable("odd\tsteunen\t\tactor\tsupport\t-\tEen.", "position"),
                      "frame odd: it has not eight columns");
    CHECK_THROWS_WITH(nlp::FrameTable("odd\tsteunen\thue:red\tactor\tsupport\t-\tEen.\tTwee.", "position"),
                      "frame odd: no part is called hue");
    CHECK_THROWS_WITH(nlp::FrameTable("odd\tsteunen\t\tnoun\tsupport\t-\tEen.\tTwee.", "position"),
                      "frame odd: no sort of subject is called noun");
}

}  // namespace raadspoor
