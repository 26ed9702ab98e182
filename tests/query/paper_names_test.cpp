// Papers by what people call them.
#include <catch2/catch.hpp>

#include "nlp/words/terms.h"
#include "query/question/opening.h"
#include "query/question/paper_names.h"
#include "query/question/usage_error.h"
#include "tests/index/support.h"

namespace raadspoor {

namespace {

const index::Reader& papers() {
    static const tests::Folder folder;
    static const std::unique_ptr<index::Reader> reader = [] {
        const auto writer = index::open_writer(folder / "raad.db", nlp::terms);
        const auto add = [&](const std::string& name, const std::string& title, DocumentKind kind,
                             const std::string& text, const std::string& reference) {
            tests::Stored it = tests::paper(name, title, text, "2024-11-29", kind);
            if (!reference.empty()) it.analysis.metadata.reference = {reference};
            writer->add(it.document, it.analysis, it.file);
        };
        add("/stukken/003_aa.pdf", "Antwoord over de brug", DocumentKind::brief, "De brug is dicht.",
            "Lbr. 25/041");
        add("/stukken/0031_bb.pdf", "Geld voor de bieb", DocumentKind::motie,
            "De raad van Zwaandam verzoekt het college.", "M-12");
        add("/stukken/004_cc.pdf", "Groen in de wijk", DocumentKind::motie,
            "De raad van Oosterhage verzoekt het college.", "");
        writer->commit();
        return index::open_reader(folder / "raad.db", nlp::terms);
    }();
    return *reader;
}

std::string found(const std::string& name) {
    std::string paths;
    for (const index::DocumentEntry& it : query::papers_called(papers(), name))
        paths += (paths.empty() ? "" : " ") + it.path.substr(9, it.path.find('_') - 9);
    return paths;
}

}  // namespace

TEST_CASE("a paper is found by what people call it", "[query]") {
    CHECK(found("Lbr. 25/041") == "003");
    CHECK(found("lbr 25041") == "003");
    CHECK(found("003") == "003");
    CHECK(found("Geld voor de bieb") == "0031");
    CHECK(found("motie bieb") == "0031");
    CHECK(found("motie Zwaandam") == "0031");
    CHECK(found("motie") == "0031 004");
    CHECK(found("motie Nergenshuizen").empty());
    CHECK(found("").empty());
    CHECK(found("?!").empty());
}

TEST_CASE("a name that several papers answer to is told with those papers", "[query]") {
    CHECK(query::the_document(papers(), "motie bieb").path == "/stukken/0031_bb.pdf");
    CHECK_THROWS_WITH(query::the_document(papers(), "motie"),
                      Catch::Contains("kan 2 documenten betekenen") && Catch::Contains("Groen in de wijk"));
    CHECK_THROWS_AS(query::the_document(papers(), "motie Nergenshuizen"), query::UsageError);
}

}  // namespace raadspoor
