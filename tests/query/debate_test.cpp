// Minutes, motions, lists of decisions and letters of one council, asked as people would.
#include <catch2/catch.hpp>

#include <algorithm>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "query/answers/meeting_list.h"
#include "query/answers/motion_lists.h"
#include "query/answers/search_answer.h"
#include "query/answers/statement_lists.h"
#include "query/cite/citation_styles.h"
#include "query/cite/cite.h"
#include "query/quotation/quotation_list.h"
#include "query/quotation/verify.h"
#include "tests/query/citation_support.h"

namespace raadspoor::query {

namespace {

std::string motion(const std::string& code, const std::string& number, const std::string& title,
                   const std::string& maker) {
    return "RIS-nummer: " + number + "\n\nStuknummer: " + code + "\n\nMotie: " + title +
           "\n\nIndiener: " + maker +
           "\n\nDe raad van de gemeente Zeist, in vergadering bijeen op 3 mei 2024,\n\nConstaterende dat:\n\n"
           "• het zo is;\n\nVerzoekt het college:\n\n• er iets aan te doen\n\nEn gaat over tot de orde van "
           "de "
           "dag.";
}

const std::string minutes =
    "Notulen gemeenteraad Zeist\n\nVergadering van 3 mei 2024\n\nVoorzitter: de burgemeester, mr. P. de Graaf"
    "\n\nAanwezig: de heer Jansen (CDA), mevrouw De Boer (HvZ), mevrouw Kok (SP)\n\nAfwezig: de heer Bos "
    "(D66)\n\nDe voorzitter. Ik open de vergadering.\n\nAan de orde is:\n\n4. Zwembad De Plons\n\n"
    "Mevrouw Kok (SP). Het bad moet open blijven, want kinderen leren er zwemmen.\n\n"
    "De heer Jansen (CDA). Het bad kost te veel geld.\n\n"
    "De voorzitter. Door mevrouw Kok wordt de volgende motie (4.1 SP) ingediend:\n\nMotie 4.1 SP Houd het "
    "bad "
    "open\n\nDe raad van Zeist, in vergadering bijeen op 3 mei 2024,\n\nVerzoekt het college: het bad te "
    "openen\n\nEn gaat over tot de orde van de dag.\n\nDoor mevrouw De Boer wordt de volgende motie (4.2 "
    "HvZ) "
    "ingediend:\n\nMotie 4.2 HvZ Houd het bad dicht\n\nDe raad van Zeist, in vergadering bijeen op 3 mei "
    "2024,"
    "\n\nVerzoekt het college: het bad te sluiten\n\nEn gaat over tot de orde van de dag.\n\n"
    "Wethouder Pieters. De motie van mevrouw Kok laat ik aan de raad. De motie van Hart voor Zeist moet ik "
    "ontraden. Ik zal de kosten van het bad onderzoeken.\n\n"
    "In stemming komt motie 4.1 SP.\n\nDe voorzitter. De motie wordt aangenomen met 20 tegen 12 stemmen.\n\n"
    "In stemming komt motie 4.2 HvZ.\n\nDe voorzitter. De motie wordt verworpen met 12 tegen 20 stemmen.\n\n"
    "Ik geef gelegenheid tot het afleggen van stemverklaringen.\n\n"
    "De heer Jansen (CDA). Wij hebben tegen motie 4.1 SP gestemd.\n\n"
    "Niets meer aan de orde zijnde, sluit de voorzitter de vergadering.\n";

const std::string letter =
    "Gemeente Zeist\n\nAan de gemeenteraad\n\nOnderwerp: Afdoening motie ‘Houd het bad open’\n\nDatum: 3 "
    "juni "
    "2024\n\nGeachte leden,\n\nOp 3 mei 2024 heeft uw raad de motie ‘Houd het bad open’ (RIS321001) "
    "aangenomen. Het bad is open.\n\nHoogachtend,\n\nBurgemeester en wethouders van Zeist\n";

const std::string decisions =
    "Besluitenlijst raad Zeist\n\nDatum\t3 mei 2024\n\n321001\tMotie 4.1 SP Houd het bad "
    "open\tAangenomen\n\n321002\tMotie 4.2 HvZ Houd het bad dicht\tVerworpen\n";

/// The papers of a council, and one of another town that has a motion of the same number and title.
class Council {
public:
    Council() {
        const auto writer = index::open_writer(folder_ / "raad.db", nlp::terms);
        add(*writer, "motie1.txt", motion("4.1 SP", "321001", "Houd het bad open", "Anna Kok, SP"));
        add(*writer, "motie2.txt",
            motion("4.2 HvZ", "321002", "Houd het bad dicht", "Bo de Boer, Hart voor Zeist"));
        add(*writer, "notulen.txt", minutes);
        add(*writer, "besluiten.txt", decisions);
        add(*writer, "brief.txt", letter);
        std::string other = motion("4.1 SP", "321001", "Houd het bad open", "Ad Vos, SP");
        other.replace(other.find("gemeente Zeist"), 14, "gemeente Gouda");
        add(*writer, "gouda.txt", other);
        writer->commit();
        reader_ = index::open_reader(folder_ / "raad.db", nlp::terms);
    }

    const index::Reader& reader() const { return *reader_; }

    MotionRow motion_called(const std::string& file) const {
        for (const MotionRow& row : all({}).rows)
            if (row.document.path == file) return row;
        FAIL("no motion " << file);
        return {};
    }
    ListAnswer<MotionRow> all(const ListQuestion& asked) const {
        return motions(*reader_, Identities{*reader_, folder_ / "raad.db"}, asked);
    }

private:
    static void add(index::Writer& writer, const std::string& path, const std::string& text) {
        Document it = ingest::read_text(text);
        it.path = path;
        it.id = std::string(63 - path.size(), 'a') + path + "f";
        std::replace_if(
            it.id.begin(), it.id.end(),
            [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) == 0; }, 'e');
        writer.add(it, nlp::analyse(it), {path, text.size(), 0, it.id, {}, {}});
    }

    tests::Folder folder_;
    std::unique_ptr<index::Reader> reader_;
};

const Council& council() {
    static const Council it;
    return it;
}

VerifiedQuotation verified(const std::string& quote, const std::string& document,
                           const std::string& speaker) {
    ListedQuotation asked;
    asked.quote = quote;
    asked.document = document;
    asked.speaker = speaker;
    return Verifier{council().reader()}.verify(asked);
}

}  // namespace

TEST_CASE("what a party said of something is answered from its own turns", "[query]") {
    const SearchAnswer answer = search(council().reader(), "bad partij:SP soort:notulen");
    REQUIRE(answer.hits.size() == 1);
    CHECK_THAT(answer.hits[0].quotation.text, Catch::Contains("kinderen leren er zwemmen"));
    REQUIRE(answer.hits[0].spoken);
    CHECK(answer.hits[0].spoken->turn->speaker == "Kok");
    CHECK(answer.hits[0].spoken->item->number == "4");
    CHECK(search(council().reader(), "geld spreker:Kok").hits.empty());
    CHECK(search(council().reader(), "geld spreker:Jansen agendapunt:4 vergadering:2024-05").hits.size() ==
          1);
}

TEST_CASE("a motion's line tells maker, vote with counts, and the letter that settles it", "[query]") {
    const MotionRow open = council().motion_called("motie1.txt");
    CHECK(open.story.number == "321001");
    CHECK(open.story.outcome == Outcome::aangenomen);
    CHECK(open.story.votes_for == 20);
    CHECK(open.story.makers.front().party == "SP");
    REQUIRE(open.follow_up.size() == 1);
    CHECK(open.follow_up[0].document.path == "brief.txt");
    CHECK(open.story.is_settled());
    const MotionRow shut = council().motion_called("motie2.txt");
    CHECK(shut.story.outcome == Outcome::verworpen);
    CHECK(shut.story.votes_against == 20);
    CHECK(shut.follow_up.empty());
    CHECK_FALSE(council().motion_called("gouda.txt").story.outcome);
}

TEST_CASE("motions are listed by who handed them in, and by what no letter settles", "[query]") {
    const auto files = [](const ListQuestion& asked) {
        std::vector<std::string> paths;
        for (const MotionRow& row : council().all(asked).rows) paths.push_back(row.document.path);
        std::sort(paths.begin(), paths.end());
        return paths;
    };
    CHECK(files({.of = "HvZ"}) == std::vector<std::string>{"motie2.txt"});
    CHECK(files({.of = "Hart voor Zeist"}) == std::vector<std::string>{"motie2.txt"});
    CHECK(files({.of = "SP"}) == std::vector<std::string>{"gouda.txt", "motie1.txt"});
    CHECK(files({.open = true}) == std::vector<std::string>{"gouda.txt", "motie2.txt"});
    CHECK(files({.question = "sluiten"}) == std::vector<std::string>{"motie2.txt"});
    CHECK(files({.question = "haringkiosk"}).empty());
}

TEST_CASE("advice, votes, explanations and promises are of their motion and speaker", "[query]") {
    const auto advised = advice(council().reader(), {}).rows;
    REQUIRE(advised.size() == 2);
    CHECK(advised[0].advice == Advice::oordeel_raad);
    CHECK(advised[0].motion.title == "Houd het bad open");
    CHECK(advised[1].advice == Advice::ontraden);
    CHECK(advised[1].motion.title == "Houd het bad dicht");
    CHECK(advised[1].by == "Pieters");
    const auto voted = votes(council().reader(), {.question = "soort:notulen"}).rows;
    REQUIRE(voted.size() == 2);
    CHECK(voted[1].motion.code == "4.2 HvZ");
    CHECK(voted[1].outcome == Outcome::verworpen);
    bool explained = false;
    for (const PositionRow& row : positions(council().reader(), {}).rows)
        explained = explained || (row.said.speaker == "Jansen" && row.stance == Stance::oppose &&
                                  row.motion.code == "4.1 SP");
    CHECK(explained);
    const auto promised = commitments(council().reader(), {}).rows;
    REQUIRE(promised.size() == 1);
    CHECK(promised[0].said.speaker == "Pieters");
}

TEST_CASE("meetings are listed with who was there, who was not, and what was decided", "[query]") {
    const auto rows = meetings(council().reader(), {}).rows;
    REQUIRE(rows.size() == 1);
    const MeetingRow& told = rows[0];
    CHECK(told.turns > 5);
    CHECK(told.meeting.date == "2024-05-03");
    CHECK(told.meeting.chair == "P. de Graaf");
    REQUIRE(told.meeting.attendees.size() == 4);
    CHECK(told.meeting.attendees[3] == Attendee{"Bos", "D66", true});
    REQUIRE_FALSE(told.items.empty());
    CHECK(told.items[0].title == "Zwembad De Plons");
    CHECK(meetings(council().reader(), {.of = "Bos"}).rows.empty());
    CHECK(meetings(council().reader(), {.of = "Kok"}).rows.size() == 1);
}

TEST_CASE("a quotation from minutes carries its speaker, and another's name is warned of", "[verify]") {
    const std::string quote = "Het bad kost te veel geld.";
    const VerifiedQuotation right = verified(quote, "raadsvergadering van 3 mei 2024", "De heer Jansen");
    CHECK(right.finding.verdict == Verdict::exact);
    CHECK(right.warnings.empty());
    const VerifiedQuotation wrong = verified(quote, "notulen 3 mei 2024", "mevrouw Kok (SP)");
    REQUIRE(wrong.warnings.size() == 1);
    CHECK(wrong.warnings[0].kind == "speaker");
    CHECK(wrong.warnings[0].text == "Dit zegt Jansen (CDA), niet mevrouw Kok (SP).");
    CHECK(verified(quote, "", "CDA").warnings.empty());
    const Result<CitationList> list =
        cite_question(council().reader(), "geld partij:CDA soort:notulen", {.consulted = "2026-02-01"});
    REQUIRE(list);
    REQUIRE(list->citations.size() == 1);
    CHECK(plain(styled_note(*list, list->citations[0], CitationStyle::raad))
              .starts_with("Jansen (CDA), raadsvergadering 3 mei 2024; in: gemeente Zeist, notulen"));
}

}  // namespace raadspoor::query
