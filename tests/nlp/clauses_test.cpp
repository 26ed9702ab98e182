// Each sentence of tests/examples/clauses.txt is understood as its line tells.
#include "nlp/grammar/clauses.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "corpus/text.h"
#include "ingest/markup/text_reader.h"
#include "nlp/analysis/document_clauses.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

using nlp::Clause;
using nlp::NounPhrase;

const std::array<std::string, names<nlp::Reality>.size()> dutch{
    "onbekend", "", "verlangd", "mogelijk", "voorgenomen", "gehoopt", "gedacht", "gevraagd", "vroeger"};

const std::string arrow = " ⇒ ";
const std::string line_break = "¶";

void add(std::string& line, const std::string& label, std::string_view words) {
    if (!words.empty()) line.append("; ").append(label).append(" ").append(words);
}

/// A clause in the notation of the examples; what they may leave out only when `wanted` has it.
std::string told(const Clause& it, const std::string& text, const std::string& wanted) {
    const auto words = [&](const std::optional<NounPhrase>& phrase) {
        return phrase ? phrase->span.of(text) : std::string_view{};
    };
    const auto add_wanted = [&](std::string& line, const std::string& label, const auto& phrase) {
        if (wanted.find("; " + label + " ") != std::string::npos) add(line, label, words(phrase));
    };
    std::string line = it.lemma.empty() ? "?" : it.lemma;
    add(line, "wie", words(it.subject));
    if (!it.subject) add_wanted(line, "bedoeld", it.understood);
    add_wanted(line, "wat", it.object);
    add_wanted(line, "is", it.predicate);
    add_wanted(line, "door", it.agent);
    add(line, "ontkend", it.denial.of(text));
    if (!dutch[index_of(it.reality)].empty()) line += "; " + dutch[index_of(it.reality)];
    return line;
}

/// The clauses of a sentence as the examples tell them.
std::string understood(const std::string& example, const std::string& wanted) {
    std::string text = example;
    Span lead_in;
    if (const std::size_t at = text.find(line_break); at != std::string::npos) {
        text.replace(at, line_break.size(), "\n");
        lead_in = {0, at};
    }
    const Span sentence{lead_in.empty() ? 0 : lead_in.end + 1, text.size()};
    std::string all, rest = wanted;
    for (const Clause& clause : nlp::read_clauses(text, sentence, lead_in)) {
        if (clause.verb.empty()) continue;
        const std::size_t end = rest.find(" | ");
        if (!all.empty()) all += " | ";
        all += told(clause, text, rest.substr(0, end));
        rest = end == std::string::npos ? "" : rest.substr(end + 3);
    }
    return all;
}

std::string repeated(const std::string& words, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += words;
    return all;
}

}  // namespace

TEST_CASE("sentences are understood as a Dutch reader understands them", "[nlp]") {
    for (const std::string& example : tests::examples("clauses.txt")) {
        const std::size_t at = example.find(arrow);
        REQUIRE(at != std::string::npos);
        const std::string sentence = example.substr(0, at), wanted = example.substr(at + arrow.size());
        CHECK(sentence + arrow + understood(sentence, wanted) == example);
    }
}

TEST_CASE("there are at least a hundred and fifty examples of clauses", "[nlp]") {
    CHECK(tests::examples("clauses.txt").size() >= 150);
}

TEST_CASE("a sentence too long, too deep or of no words gives bounded clauses", "[nlp]") {
    const std::string text =
        GENERATE(repeated("woord ", 20'000), repeated("wij zeggen dat ", 1'000) + "het klopt.",
                 repeated("die ", 5'000), repeated("en ", 5'000) + "is", repeated("(", 9'000),
                 repeated("te doen ", 5'000), repeated("is ", 5'000), repeated("de raad en ", 3'000) + "zijn",
                 repeated("– ", 3'000), std::string("\xFF\xFE\x80 is \xC3"), std::string("\0is\0", 4),
                 std::string(), std::string("¶ … ⇒"));
    const std::vector<Clause> found = nlp::read_clauses(text, {0, text.size()});
    CHECK(found.size() <= nlp::longest_sentence);
    for (const Clause& clause : found) {
        CHECK(clause.span.end <= text.size());
        CHECK(clause.verb.end <= text.size());
        CHECK((!clause.hangs_on || *clause.hangs_on < found.size()));
    }
}

TEST_CASE("words of another language have no subject", "[nlp]") {
    const std::string text = GENERATE(as<std::string>{}, "The council has not adopted the motion yet.",
                                      "Der Gemeinderat hat dem Antrag nicht zugestimmt.",
                                      "Le conseil municipal approuve ce projet.");
    for (const Clause& clause : nlp::read_clauses(text, {0, text.size()})) CHECK(!clause.subject);
}

TEST_CASE("a sentence in capitals is read as one in small letters", "[nlp]") {
    const std::string text = "DE RAAD STELT DE NOTA NIET VAST.";
    CHECK(understood(text, "; wat ") == "vaststellen; wie DE RAAD; wat DE NOTA; ontkend NIET");
}

TEST_CASE("clauses of a document hang on clauses of the same sentence, and items go on with their lead-in",
          "[nlp]") {
    const Document document =
        ingest::read_text("Verzoekt het college:\n- de raad te informeren;\n- te stoppen.\n");
    std::size_t informed = 0;
    const std::vector<Clause> all = nlp::document_clauses(document);
    for (const Clause& clause : all) {
        CHECK((!clause.hangs_on || *clause.hangs_on < all.size()));
        if (clause.lemma != "informeren") continue;
        ++informed;
        REQUIRE(clause.understood);
        CHECK(clause.understood->span.of(document.text) == "het college");
        CHECK(clause.reality == nlp::Reality::demanded);
    }
    CHECK(informed == 1);
}

}  // namespace raadspoor
