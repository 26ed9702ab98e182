// tests/examples/forms.txt: which words of a question and of a paper meet.
#include <catch2/catch.hpp>

#include <fstream>

#include "nlp/words/terms.h"
#include "query/question/asking.h"
#include "query/question/number_forms.h"
#include "tests/index/support.h"

namespace raadspoor {

namespace {

/// Whether a paper of `text` alone is found by `question`.
bool meet(const std::string& question, const std::string& text) {
    const tests::Folder folder;
    const auto writer = index::open_writer(folder / "raad.db", nlp::terms);
    const tests::Stored it = tests::paper("stuk.txt", "", text);
    writer->add(it.document, it.analysis, it.file);
    writer->commit();
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    const query::Question asked = query::ask(*reader, question);
    return reader->search(asked.match, asked.filter, {.limit = 1, .facets = false}).documents == 1;
}

}  // namespace

TEST_CASE("forms of a word meet, and words that only look alike do not", "[query]") {
    std::ifstream file{RAADSPOOR_SOURCE_DIR "/tests/examples/forms.txt"};
    std::size_t read = 0;
    for (std::string line; std::getline(file, line);) {
        const std::size_t same = line.find(" = "), other = line.find(" # ");
        const std::size_t sign = std::min(same, other);
        if (line.starts_with('#') || sign == std::string::npos) continue;
        INFO(line);
        CHECK(meet(line.substr(0, sign), line.substr(sign + 3)) == (same < other));
        ++read;
    }
    CHECK(read >= 130);
}

TEST_CASE("a number is spelled in every way that papers do, and a year in one", "[query]") {
    using Words = std::vector<std::vector<std::string>>;
    CHECK(query::number_spellings({"1250000"}) ==
          Words{{"1250000"}, {"1.250.000"}, {"1", "250", "000"}, {"1,25", "miljoen"}, {"1,25", "mln"}});
    CHECK(query::number_spellings({"2024"}) == Words{{"2024"}});
    CHECK(query::number_spellings({"12"}) == Words{{"12"}});
    CHECK(query::number_spellings({"12.50"}) == Words{{"12.50"}});
    CHECK(query::number_spellings({"99999999999999999999", "miljoen"}).size() == 1);
    CHECK(query::number_spellings({"1,23456789", "miljoen"}).size() == 1);
    CHECK(query::number_spellings({}) == Words{{}});
}

}  // namespace raadspoor
