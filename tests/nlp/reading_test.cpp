#include "nlp/reading/reading.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace raadspoor {

namespace {

struct Line {
    BlockKind kind = BlockKind::paragraph;
    int level = 0;
    std::string marker, words;
};

Document document_of(const std::vector<Line>& lines) {
    Document document;
    for (const Line& line : lines) {
        if (!document.text.empty()) document.text += "\n\n";
        const std::size_t begin = document.text.size();
        document.text += line.marker;
        const Span marker{begin, document.text.size()};
        if (!line.marker.empty()) document.text += ' ';
        document.text += line.words;
        document.blocks.push_back(
            {line.kind, {begin, document.text.size()}, line.level, line.marker.empty() ? Span{} : marker});
    }
    return document;
}

constexpr std::size_t no = nlp::no_block;
constexpr auto item = BlockKind::list_item;
constexpr auto paragraph = BlockKind::paragraph;

}  // namespace

TEST_CASE("a block knows what introduces it", "[nlp]") {
    const Document document = document_of({
        {paragraph, 0, "", "Constaterende dat:"},           // 0
        {item, 1, "•", "de zorg duurder wordt;"},           // 1
        {item, 2, "o", "vooral in 2025;"},                  // 2
        {BlockKind::note, 0, "1", "Zie de ledenbrief."},    // 3
        {BlockKind::field, 0, "", "Datum:"},                // 4
        {item, 1, "•", "de raad dit weet;"},                // 5
        {BlockKind::heading, 1, "", "Besluit:"},            // 6
        {item, 1, "1.", "te verzoeken om geld;"},           // 7
        {paragraph, 0, "", "Dit is nodig voor de zorg."},   // 8
        {item, 1, "2.", "de raad te informeren."},          // 9
        {paragraph, 0, "", "en wel vóór de zomer."},        // 10
        {paragraph, 0, "", "Overwegende dat"},              // 11
        {paragraph, 0, "", "geld nodig is;"},               // 12
        {paragraph, 0, "", "Rijk en gemeente dit weten;"},  // 13
        {paragraph, 0, "", "dit zo is."},                   // 14
        {paragraph, 0, "", "De raad stemt in."},            // 15
        {item, 1, "1.", "nieuw;"},                          // 16
    });
    const nlp::Reading reading = nlp::read(document);

    CHECK(reading.lead_in ==
          std::vector<std::size_t>{no, 0, 1, no, no, 0, no, 6, no, 6, 6, no, 11, 11, 11, no, 15});
    CHECK(reading.words_of(7) == "te verzoeken om geld;");
}

TEST_CASE("a reading has the document's bytes, with blanks for line breaks inside blocks", "[nlp]") {
    const Document document = document_of(
        {{paragraph, 0, "", "De zorg\nwordt duurder. De raad\tweet dat."}, {item, 1, "1.", "Eén. Twee."}});
    const nlp::Reading reading = nlp::read(document, "2024-11-29");

    CHECK(reading.text == "De zorg wordt duurder. De raad weet dat.\n\n1. Eén. Twee.");
    CHECK(reading.date == "2024-11-29");
    std::vector<std::string> sentences;
    for (const nlp::Sentence& sentence : reading.sentences)
        sentences.emplace_back(sentence.span.of(reading.text));
    CHECK(sentences ==
          std::vector<std::string>{"De zorg wordt duurder.", "De raad weet dat.", "Eén.", "Twee."});
    CHECK(reading.sentences.back().block == 1);
}

}  // namespace raadspoor
