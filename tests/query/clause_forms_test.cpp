#include "query/forms/clause_forms.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/analysis/document_clauses.h"

namespace raadspoor {

namespace {

nlohmann::ordered_json clauses_of(const std::string& text) {
    const Document document = ingest::read_text(text);
    return query::clauses_json(document, nlp::document_clauses(document));
}

std::string explained(const Document& document) {
    return query::clauses_text(document, nlp::document_clauses(document), nlp::analyse(document).annotations);
}

}  // namespace

TEST_CASE("the offsets of a clause count characters, and what is not known is null", "[query]") {
    const nlohmann::ordered_json clauses = clauses_of("Eén raadslid wil géén nieuw café steunen.");
    REQUIRE(clauses.size() == 2);
    CHECK(clauses[0]["verb"] == nlohmann::ordered_json({13, 16}));
    CHECK(clauses[0]["subject"] == nlohmann::ordered_json({0, 12}));
    CHECK(clauses[0]["denied"] == true);
    CHECK(clauses[1]["lemma"] == "steunen");
    CHECK(clauses[1]["subject"].is_null());
    CHECK(clauses[1]["hangsOn"] == 0);
    CHECK(clauses[1]["reality"] == "intended");
}

TEST_CASE("how a sentence was understood is told in Dutch", "[query]") {
    const Document document = ingest::read_text("De raad stelt de nota niet vast.");
    CHECK(explained(document) ==
          "De raad stelt de nota niet vast\n"
          "    hoofdzin · werkwoord: vaststellen · wie: De raad · wat: de nota · ontkend: niet · gezegd\n");
}

TEST_CASE("what a clause is said to state is told with its rule and its holder", "[query]") {
    const Document document = ingest::read_text("De directie stemt in met het plan, mits de buurt meedoet.");
    CHECK(
        explained(document) ==
        "De directie stemt in met het plan\n"
        "    hoofdzin · werkwoord: instemmen · wie: De directie · bij: met het plan · gezegd\n"
        "    ⇒ standpunt conditional (position.agree), volgens directie: De directie stemt in met het plan, "
        "mits de buurt meedoet\n"
        "mits de buurt meedoet\n"
        "    bijzin · werkwoord: meedoen · wie: de buurt · gedacht\n"
        "    ⇒ voorwaarde stated (condition.mits), volgens niet bekend: mits de buurt meedoet\n");
}

TEST_CASE("words without a verb are told as such", "[query]") {
    const Document document = ingest::read_text("Bijlage 3");
    CHECK(explained(document) == "Bijlage 3\n    geen zin\n");
}

}  // namespace raadspoor
