// What papers tell of motions and amendments.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/motions/motion_names.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

std::string person(const std::string& name, const std::string& party) {
    return party.empty() ? name : fmt::format("{} ({})", name, party);
}

std::string counted(const MotionFact& it) {
    return it.votes_for ? fmt::format(" {}-{}", *it.votes_for, it.votes_against.value_or(-1)) : "";
}

/// "voted · H.1 SP · Bewaar de kiosk · aangenomen 24-21"
std::string told(const MotionFact& it) {
    std::string text{name_of(it.event)};
    const auto add = [&](const std::string& words) { text += words.empty() ? "" : " · " + words; };
    add(it.code);
    add(it.title);
    if (!it.part.empty()) add("part " + it.part);
    if (!it.makers.empty()) add("by " + person(it.makers.front().name, it.makers.front().party));
    if (it.outcome) add(std::string(name_of(*it.outcome)) + counted(it));
    if (it.advice != Advice::none) add(fmt::format("{} {}", name_of(it.advice), it.by));
    if (it.stance) add(fmt::format("{} {}", name_of(*it.stance), person(it.by, it.party)));
    if (!it.until.empty()) add("until " + it.until);
    return text;
}

std::string marked(const std::string& example) {
    const tests::Example plain = tests::unmark(example);
    const Document document = ingest::read_text(plain.text);
    std::vector<tests::Mark> marks;
    for (const MotionFact& it : nlp::analyse(document, plain.date).motions)
        if (marks.empty() || marks.back().span.begin != it.span.begin) marks.push_back({it.span, told(it)});
    return tests::mark(plain, document.text, marks);
}

}  // namespace

TEST_CASE("what papers tell of motions is found where their examples mark it", "[nlp]") {
    for (const std::string& example : tests::examples("motions.txt")) CHECK(marked(example) == example);
}

TEST_CASE("a motion is called by a code, a number, a title", "[nlp]") {
    const auto heading = nlp::read_motion_heading("Gewijzigde motie O.1 GL Breng kansen in kaart");
    REQUIRE(heading);
    CHECK(heading->code == "O.1 GL");
    CHECK(heading->title == "Breng kansen in kaart");
    CHECK_FALSE(nlp::read_motion_heading("De motie is aangenomen"));
    CHECK(nlp::code_key("H.1 SP") == nlp::code_key("H1"));
    CHECK(nlp::code_key("HvDH.5") == "hvdh5");
    CHECK(nlp::register_number("RIS 321067") == "321067");
    CHECK(nlp::title_key("Na-ijl periode Zeeheldenbuurt") == nlp::title_key("Na-ijlperiode zeeheldenbuurt"));
    CHECK(nlp::codes_in("de amendementen J.A HvDH, J.B HvDH en J.C HvDH zijn ingetrokken").size() == 3);
}

}  // namespace raadspoor
