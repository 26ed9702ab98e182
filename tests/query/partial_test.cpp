// What time did not suffice for is told, and is never a verdict.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "index/store/database.h"
#include "nlp/analysis/analyse.h"
#include "nlp/words/terms.h"
#include "query/cite/cite.h"
#include "query/forms/trace_forms.h"
#include "query/question/asking.h"
#include "query/quotation/verify.h"
#include "tests/support/folder.h"

using namespace raadspoor;
using namespace raadspoor::query;
using Catch::Matchers::Contains;

namespace {

/// A store whose time is always up before anything is found.
class HurriedReader : public index::Reader {
public:
    explicit HurriedReader(const index::Reader& reader) : reader_{reader} {}

    index::SearchResult search(const index::Match&, const index::Filter&,
                               const index::SearchOptions&) const override {
        index::SearchResult nothing;
        nothing.partial = true;
        return nothing;
    }
    bool words(std::string_view, const TakeWord&, int) const override { return false; }
    std::vector<std::string> written_out(std::string_view shortened) const override {
        return reader_.written_out(shortened);
    }
    std::vector<index::DocumentEntry> documents(const index::Filter& filter, bool replaced) const override {
        return reader_.documents(filter, replaced);
    }
    std::vector<std::string> find_document(const std::string& name) const override {
        return reader_.find_document(name);
    }
    std::optional<index::DocumentEntry> entry(const std::string& id) const override {
        return reader_.entry(id);
    }
    std::vector<index::FileState> inside(const std::string& path) const override {
        return reader_.inside(path);
    }
    Document document(const std::string& id, index::StoredPart part) const override {
        return reader_.document(id, part);
    }
    std::vector<PageReference> pages(const std::string& id, Span span) const override {
        return reader_.pages(id, span);
    }
    std::optional<float> ocr_confidence(const std::string& id,
                                        const std::vector<PageReference>& pages) const override {
        return reader_.ocr_confidence(id, pages);
    }
    Analysis analysis(const std::string& id) const override { return reader_.analysis(id); }
    Minutes minutes(const std::string& id) const override { return reader_.minutes(id); }
    std::optional<index::Spoken> spoken_at(const std::string& id, std::size_t offset) const override {
        return reader_.spoken_at(id, offset);
    }
    std::vector<index::ToldOfMotion> motion_facts() const override { return reader_.motion_facts(); }
    std::vector<index::ListedDocument> listed(index::List list,
                                              const std::vector<std::string>* ids) const override {
        return reader_.listed(list, ids);
    }
    std::vector<std::string> turn_parties() const override { return reader_.turn_parties(); }
    std::vector<std::string> outdated() const override { return reader_.outdated(); }
    index::Statistics statistics() const override { return reader_.statistics(); }
    index::CheckReport check() const override { return reader_.check(); }

private:
    const index::Reader& reader_;
};

/// One motion, and whether there is time.
class Motion {
public:
    Motion() {
        const auto writer = index::open_writer(folder_ / "raad.db", nlp::terms);
        Document motion;
        motion.id = std::string(64, 'a');
        motion.path = "motie.txt";
        motion.media_type = "text/plain";
        motion.text = "De raad stemt in, mits inspraak van de bewoners geregeld is.";
        motion.blocks = {{BlockKind::paragraph, {0, motion.text.size()}, 0, {}}};
        writer->add(motion, nlp::analyse(motion), {motion.path, 1, 1, motion.id, "", ""});
        writer->commit();
        reader_ = index::open_reader(folder_ / "raad.db", nlp::terms);
    }
    const index::Reader& in_time() const { return *reader_; }
    HurriedReader in_a_hurry() const { return HurriedReader{*reader_}; }

private:
    tests::Folder folder_;
    std::unique_ptr<index::Reader> reader_;
};

const std::string stands = "mits inspraak van de bewoners geregeld is";
const std::string stands_nowhere = "mits de provincie alle kosten volledig vergoedt";

Verdict verdict_of(const index::Reader& reader, const ListedQuotation& asked) {
    return Verifier{reader}.verify(asked).finding.verdict;
}

}  // namespace

TEST_CASE("a quotation that time did not suffice for is unchecked, not absent", "[query]") {
    const Motion motion;
    const HurriedReader hurried = motion.in_a_hurry();
    for (const std::string& quote : {stands, stands_nowhere}) {
        const VerifiedQuotation it = Verifier{hurried}.verify({.quote = quote});
        CHECK(it.finding.verdict == Verdict::unchecked);
        CHECK(it.partial);
        CHECK(it.pages.empty());
        REQUIRE(it.notes.size() == 1);
        CHECK_THAT(it.notes[0], Contains("Onvolledig: de tijd was op"));
        // Which papers are here is known at once.
        CHECK(verdict_of(hurried, {.document = "onbekend.pdf", .quote = quote}) == Verdict::unresolved);
    }
    CHECK(verdict_of(motion.in_time(), {.quote = stands}) == Verdict::exact);
    CHECK(verdict_of(motion.in_time(), {.quote = stands_nowhere}) == Verdict::absent);
    CHECK_FALSE(Verifier{motion.in_time()}.verify({.quote = stands_nowhere}).partial);
}

TEST_CASE("a document that was read whole needs no time", "[query]") {
    const Motion motion;
    const HurriedReader hurried = motion.in_a_hurry();
    CHECK(verdict_of(hurried, {.document = "motie.txt", .quote = stands}) == Verdict::exact);
    const VerifiedQuotation it = Verifier{hurried}.verify({.document = "motie.txt", .quote = stands_nowhere});
    CHECK(it.finding.verdict == Verdict::absent);
    CHECK(it.partial);  // it may stand in another one
}

TEST_CASE("an index whose time is up says so of a quotation", "[query]") {
    const Motion motion;
    CHECK(Verifier{motion.in_time(), 0}.verify({.quote = stands}).finding.verdict == Verdict::unchecked);
}

TEST_CASE("a line that time did not suffice for says so, in text and JSON", "[query]") {
    const Motion motion;
    const Trace trace = trace_topic(motion.in_a_hurry(), "inspraak");
    CHECK(trace.partial);
    CHECK(as_json(trace).at("partial") == true);
    CHECK_THAT(as_text(trace, {}), Contains("voor zover ze zijn bekeken"));
    CHECK_THAT(as_markdown(trace), Contains("Onvolledig"));
    const Trace whole = trace_topic(motion.in_time(), "inspraak");
    CHECK_FALSE(whole.events.empty());
    CHECK_FALSE(whole.partial);
    CHECK_FALSE(as_json(whole).contains("partial"));
}

TEST_CASE("a list of sources that time did not suffice for says so", "[query]") {
    const Motion motion;
    const HurriedReader hurried = motion.in_a_hurry();
    const CiteOptions options{"2026-11-29", 10, false};
    const Result<CitationList> found = cite_question(hurried, "inspraak", options);
    REQUIRE(found);
    REQUIRE(found->warnings.size() == 1);
    CHECK_THAT(found->warnings[0], Contains("Onvolledig"));
    const CitationList checked = cite_quotations(hurried, {{.quote = stands}}, options);
    REQUIRE(checked.warnings.size() == 1);
    CHECK_THAT(checked.warnings[0], Contains("niet gecontroleerd"));
}

TEST_CASE("why nothing was found is not told with certainty when time was up", "[query]") {
    const Motion motion;
    const HurriedReader hurried = motion.in_a_hurry();
    CHECK(why_nothing(hurried, ask(hurried, "inspraak provincie")).partial);
    CHECK_FALSE(why_nothing(motion.in_time(), ask(motion.in_time(), "inspraak provincie")).partial);
}
