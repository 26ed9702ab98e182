#include "corpus/annotation.h"

#include <catch2/catch.hpp>
#include <string>

#include "corpus/analysis.h"
#include "corpus/document.h"

namespace raadspoor {

namespace {

/// The names of an enum with their numbers: "0 support · 1 oppose".
template <class Enum>
std::string numbers_of() {
    std::string all;
    for (const std::string_view name : names<Enum>)
        all.append(all.empty() ? "" : " · ")
            .append(std::to_string(index_of(*named<Enum>(name))))
            .append(" ")
            .append(name);
    return all;
}

template <class Enum>
bool tells_names_apart() {
    for (std::size_t i = 0; i < names<Enum>.size(); ++i)
        if (index_of(*named<Enum>(names<Enum>[i])) != i || name_of(*numbered<Enum>(i)) != names<Enum>[i])
            return false;
    return !named<Enum>("no such name") && !numbered<Enum>(names<Enum>.size());
}

}  // namespace

TEST_CASE("what databases hold by number keeps its number", "[corpus]") {
    CHECK(numbers_of<Kind>() ==
          "0 date · 1 amount · 2 percentage · 3 organisation · 4 signatory · 5 condition · 6 reference · "
          "7 position · 8 vote · 9 commitment");
    CHECK(numbers_of<DateSource>() ==
          "0  · 1 stated · 2 document date · 3 same list · 4 recurring · 5 other dates");
    CHECK(numbers_of<ConditionRole>() == "0 stated · 1 unmet · 2 met · 3 partly_met · 4 withdrawn");
    CHECK(numbers_of<Modality>() == "0 beschrijvend · 1 zacht · 2 hard");
    CHECK(numbers_of<TargetKind>() == "0 document · 1 law · 2 url");
    CHECK(numbers_of<Stance>() == "0 support · 1 oppose · 2 conditional · 3 neutral");
    CHECK(numbers_of<Outcome>() ==
          "0 aangenomen · 1 verworpen · 2 ingetrokken · 3 aangehouden · 4 vastgesteld · 5 gestaakt");
    CHECK(numbers_of<SpeakerRole>() ==
          "0  · 1 voorzitter · 2 raadslid · 3 statenlid · 4 wethouder · 5 gedeputeerde · 6 burgemeester · "
          "7 bewindspersoon · 8 inspreker · 9 griffier · 10 commissielid");
    CHECK(numbers_of<MotionEvent>() ==
          "0 filed · 1 handed in · 2 voted · 3 advised · 4 explained · 5 settled · 6 interim");
    CHECK(numbers_of<Advice>() ==
          "0  · 1 ontraden · 2 oordeel raad · 3 overbodig · 4 overnemen · 5 aanhouden · 6 positief");
    CHECK(numbers_of<DateBasis>() ==
          "0  · 1 stated · 2 meeting · 3 file · 4 inferred · 5 filename · 6 source");
    CHECK(numbers_of<SectionKind>() == "0 constatering · 1 overweging · 2 uitspraak · 3 opdracht");
    CHECK(numbers_of<DocumentKind>() ==
          "0 overig · 1 motie · 2 amendement · 3 resolutie · 4 ledenbrief · 5 brief · "
          "6 raadsinformatiebrief · 7 beantwoording raadsvragen · 8 raadsvoorstel · 9 collegevoorstel · "
          "10 raadsbesluit · 11 besluitenlijst · 12 notulen · 13 agenda · 14 advies · 15 akkoord · "
          "16 beleidsnota · 17 begroting · 18 rapport · 19 notitie");
}

TEST_CASE("a name belongs to one enumerator, which is called so in the source", "[corpus]") {
    CHECK(tells_names_apart<Kind>());
    CHECK(tells_names_apart<DateSource>());
    CHECK(tells_names_apart<ConditionRole>());
    CHECK(tells_names_apart<Modality>());
    CHECK(tells_names_apart<TargetKind>());
    CHECK(tells_names_apart<Stance>());
    CHECK(tells_names_apart<Outcome>());
    CHECK(tells_names_apart<DateBasis>());
    CHECK(tells_names_apart<SectionKind>());
    CHECK(tells_names_apart<DocumentKind>());
    CHECK(tells_names_apart<TextSource>());
    CHECK(name_of(Kind::commitment) == "commitment");
    CHECK(name_of(DateSource::other_dates) == "other dates");
    CHECK(name_of(ConditionRole::withdrawn) == "withdrawn");
    CHECK(name_of(Modality::hard) == "hard");
    CHECK(name_of(TargetKind::url) == "url");
    CHECK(name_of(Stance::neutral) == "neutral");
    CHECK(name_of(Outcome::vastgesteld) == "vastgesteld");
    CHECK(name_of(DateBasis::inferred) == "inferred");
    CHECK(name_of(SectionKind::opdracht) == "opdracht");
    CHECK(name_of(DocumentKind::notitie) == "notitie");
    CHECK(name_of(TextSource::none) == "none");
}

TEST_CASE("statements of all kinds come in the order of the text, those at one place by kind", "[corpus]") {
    Annotations annotations;
    annotations.dates = {{.span = {4, 9}}, {.span = {20, 24}}};
    annotations.organisations = {{.span = {0, 3}}, {.span = {20, 22}}};
    annotations.votes = {{.span = {4, 30}}};
    std::string order;
    for (const AnyAnnotation& any : in_order_of_text(annotations))
        std::visit([&](const auto* it) { order.append(name_of(it->kind)).append(" "); }, any);
    CHECK(order == "organisation date vote date organisation ");
}

TEST_CASE("the value of a party tells that it is one, and which", "[corpus]") {
    CHECK(party_value("D66") == "party:D66");
    CHECK(is_party("party:D66"));
    CHECK(party_in("party:D66") == "D66");
    CHECK(!is_party("gm0355"));
    CHECK(!is_party("D66"));
}

TEST_CASE("a rule that is read is the rule of that name", "[corpus]") {
    std::string name = "date.relative";
    const Rule read = Rule::read(name);
    name = "something else";
    constexpr Rule relative{"date.relative"};
    CHECK(read == relative);
    CHECK(read.name() == "date.relative");
    CHECK(Rule::read("") == Rule{});
}

// A page full of years has thousands of statements: of those a text can be full of, none may grow.
static_assert(sizeof(Date) <= 104);
static_assert(sizeof(Amount) <= 64 && sizeof(Percentage) <= 64 && sizeof(Organisation) <= 64);
static_assert(sizeof(Reference) <= 72 && sizeof(Position) <= 72 && sizeof(Commitment) <= 72);
static_assert(sizeof(Vote) <= 112 && sizeof(Signatory) <= 128 && sizeof(Condition) <= 192);

}  // namespace raadspoor
