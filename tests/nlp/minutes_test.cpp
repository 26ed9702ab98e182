// Minutes: who speaks where, on which item, and who was there.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/minutes/speaker_label.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// "Jansen · CDA · raadslid", and who it is behind an office.
std::string told(const Turn& turn) {
    const auto part = [](std::string_view words) { return words.empty() ? "" : fmt::format(" {}", words); };
    return fmt::format("{} ·{} ·{}{}", turn.speaker, part(turn.party), part(name_of(turn.role)),
                       turn.person.empty() ? "" : " · " + turn.person);
}

/// The label of a turn, or the first word of one that goes on.
Span opening_of(const Turn& turn, const std::string& text) {
    return turn.label.empty() ? Span{turn.span.begin, text.find(' ', turn.span.begin)} : turn.label;
}

/// The heading of an item as long as its title: what stands behind it is the debate.
Span heading_of(const AgendaItem& item, const std::string& text) {
    const std::size_t title = text.find(item.title, item.span.begin);
    const std::size_t end = title + item.title.size();
    return {item.span.begin, end + (text.compare(end, 1, ".") == 0 ? 1 : 0)};
}

/// Where nobody speaks behind a turn, and no item opens.
std::vector<tests::Mark> gaps(const Minutes& minutes, const std::string& text) {
    std::vector<tests::Mark> marks;
    for (const Turn& turn : minutes.turns) {
        const std::size_t end = turn.span.end;
        const auto opens = [&](const auto& it) { return it.span.begin == end; };
        if (end >= text.size() || std::any_of(minutes.turns.begin(), minutes.turns.end(), opens) ||
            std::any_of(minutes.items.begin(), minutes.items.end(), opens))
            continue;
        marks.push_back({{end, std::min(text.find('\n', end), text.size())}, "-"});
    }
    return marks;
}

std::string marked(const std::string& example) {
    const tests::Example plain = tests::unmark(example);
    const Document document = ingest::read_text(plain.text);
    const Minutes minutes = nlp::analyse(document, plain.date).minutes;
    std::vector<tests::Mark> marks = gaps(minutes, document.text);
    for (const Turn& it : minutes.turns) marks.push_back({opening_of(it, document.text), told(it)});
    for (const AgendaItem& it : minutes.items)
        marks.push_back({heading_of(it, document.text), fmt::format("# {} {}", it.number, it.title)});
    std::sort(marks.begin(), marks.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    return tests::mark(plain, document.text, marks);
}

}  // namespace

TEST_CASE("turns and items of minutes open where their examples mark them", "[nlp]") {
    for (const std::string& example : tests::examples("minutes.txt")) CHECK(marked(example) == example);
}

TEST_CASE("promises in a debate are found where their examples mark them", "[nlp]") {
    for (const std::string& example : tests::examples("promises_spoken.txt")) {
        const tests::Example plain = tests::unmark(example);
        const Document document = ingest::read_text(plain.text);
        std::vector<tests::Mark> marks;
        for (const Commitment& it : nlp::analyse(document, plain.date).annotations.commitments)
            marks.push_back({it.span, "commitment"});
        CHECK(tests::mark(plain, document.text, marks) == example);
    }
}

TEST_CASE("who was there is read from lists of several forms, and what follows them is left alone", "[nlp]") {
    const auto attendees = [](const std::string& text) {
        std::string all;
        for (const Attendee& it : nlp::analyse(ingest::read_text(text)).minutes.attendees)
            all += fmt::format("{}{} {}{}", all.empty() ? "" : ", ", it.name, it.party,
                               it.absent ? " afwezig" : "");
        return all;
    };
    CHECK(attendees(
              "Notulen\n\nAanwezig:\nVVD: dhr. J. Jansen, mw. A. de Boer\nSP: dhr. B. Kok\nAfwezig: dhr. R. "
              "Bos (D66)\n\nDe voorzitter: Goedenavond.\n") ==
          "J. Jansen VVD, A. de Boer VVD, B. Kok SP, R. Bos D66 afwezig");
    CHECK(attendees(
              "Notulen\n\nAanwezig zijn 2 leden: Van den Bos (PvdD) en\nDe Vuyst (GL).\n\nAfwezig: -\n\nDe "
              "voorzitter: Welkom.\n") == "Van den Bos PvdD, De Vuyst GL");
    CHECK(attendees("Notulen\n\nDe heer Jansen is aanwezig geweest.\n").empty());
}

TEST_CASE("a surname is what is left without initials and given names", "[nlp]") {
    CHECK(nlp::surname_of("J.W. van den Bos") == "van den bos");
    CHECK(nlp::surname_of("Jan Willem van den Bos") == "van den bos");
    CHECK(nlp::surname_of("Van den Bos") == "van den bos");
    CHECK(nlp::surname_of("Klokkenburg-Reedeker") == "klokkenburg-reedeker");
    CHECK(nlp::surname_of("") == "");
}

}  // namespace raadspoor
