// Minutes in the store: a question is answered within a turn, and asks who says it.
#include <catch2/catch.hpp>

#include <algorithm>

#include "index/passages/passages.h"
#include "support.h"

namespace raadspoor {

namespace {

using Op = index::Match::Op;

index::Match word(const std::string& text) { return {Op::term, {{TermKind::exact, text}}, {}, 0}; }
index::Match both(const std::string& one, const std::string& other) {
    return {Op::all, {}, {word(one), word(other)}, 0};
}

/// Minutes of a long item and a short one, a sentence a line.
tests::Stored minutes() {
    std::string speech;
    for (int i = 0; i < 60; ++i) speech += "Kok: " + std::string(590, 'x') + ".\n";
    tests::Stored stored =
        tests::paper("notulen.pdf", "Notulen Lindeveen",
                     "Aanhef van de vergadering.\nZwembad.\nJansen: Het water is koud.\n"
                     "Vos: Het kost geld.\n" +
                         speech + "Begroting.\nJansen: Wij sparen.\nVos: De belasting stijgt.\nEinde.\n",
                     "2024-05-03", DocumentKind::notulen);
    const std::string& text = stored.document.text;
    const auto at = [&](const char* words) { return text.find(words); };
    Minutes& it = stored.analysis.minutes;
    it.body = "raad Lindeveen";
    it.date = "2024-05-03";
    it.items = {{"4", "Zwembad", {at("Zwembad."), at("Begroting.")}},
                {"5", "Begroting", {at("Begroting."), text.size()}}};
    const auto turn = [&](const char* begin, const char* end, const char* who, const char* party, int item) {
        it.turns.push_back(
            {{at(begin), at(end)}, {at(begin), at(begin) + 7}, who, "", party, SpeakerRole::raadslid, item});
    };
    turn("Jansen: Het", "Vos: Het", "Jansen", "CDA", 0);
    turn("Vos: Het", "Kok:", "Vos", "VVD", 0);
    turn("Kok:", "Begroting.", "Kok", "SP", 0);
    turn("Jansen: Wij", "Vos: De", "Jansen", "CDA", 1);
    turn("Vos: De", "Einde.", "Vos", "VVD", 1);
    return stored;
}

/// A store of those minutes and a letter.
class Store {
public:
    Store() {
        const auto writer = index::open_writer(folder_ / "raad.db", tests::analyse_words);
        tests::add(*writer, minutes());
        tests::add(*writer, tests::paper("brief.pdf", "Brief", "Het water kost geld.\nJansen schrijft.\n"));
        writer->commit();
        reader_ = index::open_reader(folder_ / "raad.db", tests::analyse_words);
    }

    /// The passages that answer, sorted, each by its first word.
    std::string answers(const index::Match& match, const index::Filter& filter = {}) const {
        std::vector<std::string> found;
        for (const index::PassageHit& hit : reader_->search(match, filter).hits)
            found.push_back(hit.text.substr(0, hit.text.find_first_of(" .\n")));
        std::sort(found.begin(), found.end());
        std::string all;
        for (const std::string& it : found) all += (all.empty() ? "" : " ") + it;
        return all;
    }
    const index::Reader& reader() const { return *reader_; }

private:
    tests::Folder folder_;
    std::unique_ptr<index::Reader> reader_;
};

}  // namespace

TEST_CASE("no passage crosses from one turn to another", "[index]") {
    const tests::Stored stored = minutes();
    const std::vector<std::size_t> borders = index::borders_of(stored.analysis.minutes);
    for (const Span passage : index::passages(stored.document, stored.analysis.sentences, borders))
        for (const std::size_t border : borders)
            CHECK_FALSE((passage.begin < border && border < passage.end));
}

TEST_CASE("all words of a question stand in one item of minutes, and in a long one in one turn", "[index]") {
    const Store store;
    CHECK(store.answers(both("water", "koud")) == "Jansen:");
    CHECK(store.answers(both("koud", "geld")) == "");
    CHECK(store.answers(both("water", "geld")) == "Het");  // the letter alone
    CHECK(store.answers(both("lindeveen", "koud")) == "Jansen:");
    CHECK(store.answers(both("zwembad", "geld")) == "Vos: Zwembad");
    CHECK(store.answers(both("zwembad", "sparen")) == "");
    CHECK(store.answers(both("sparen", "belasting")) == "Jansen: Vos:");  // the item is short
}

TEST_CASE("a filter asks who speaks, for which party, on which item, in which meeting", "[index]") {
    const Store store;
    CHECK(store.answers(word("jansen"), {.speakers = {"jansen"}}) == "Jansen: Jansen:");
    CHECK(store.answers(word("het"), {.speakers = {"vos"}}) == "Vos:");
    CHECK(store.answers(word("het"), {.turn_parties = {"CDA"}}) == "Het Jansen:");
    CHECK(store.answers(word("jansen"), {.items = {"5"}}) == "Jansen:");
    CHECK(store.answers(word("het"), {.items = {"zwembad"}}) == "Jansen: Vos:");
    CHECK(store.answers(word("jansen"), {.meetings = {"2024-05"}}) == "Jansen: Jansen:");
    CHECK(store.answers(word("jansen"), {.meetings = {"2023"}}) == "");
    index::Filter others;
    others.excluded = {{.speakers = {"jansen"}}};
    CHECK(store.answers(word("het"), others) == "Het Vos:");
}

TEST_CASE("who speaks at a place is told, and what is told of a meeting is read back", "[index]") {
    const Store store;
    const tests::Stored stored = minutes();
    const std::string id = stored.document.id;
    const auto spoken = store.reader().spoken_at(id, stored.document.text.find("kost geld"));
    REQUIRE(spoken);
    REQUIRE(spoken->turn);
    CHECK(spoken->turn->speaker == "Vos");
    CHECK(spoken->item->number == "4");
    CHECK(spoken->date == "2024-05-03");
    CHECK_FALSE(store.reader().spoken_at(id, 0)->turn);
    CHECK_FALSE(store.reader().spoken_at(tests::id_of("brief.pdf"), 0));
    CHECK((store.reader().minutes(id) == stored.analysis.minutes));
    CHECK(store.reader().turn_parties() == std::vector<std::string>{"CDA", "SP", "VVD"});
    CHECK(store.reader().motion_facts().empty());
}

}  // namespace raadspoor
