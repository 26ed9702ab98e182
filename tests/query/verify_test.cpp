// Verdicts on quotations, as rows of quotation and verdict; and a thousand of them, a third damaged, a third
// moved.
#include "query/quotation/verify.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "nlp/words/sentences.h"
#include "nlp/words/words.h"
#include "query/quotation/quotation_list.h"
#include "tests/query/citation_support.h"

namespace raadspoor::query {

namespace {

const std::string letter =
    "De raad heeft ingestemd met de ‘sociale basis’ van\nhet akkoord, mits er 2% naar gemeenten gaat.\n\n"
    "Het akkoord is door de deelnemende partijen ondertekend op 8 september. De gezondheidsbevordering staat "
    "voorop – ook in 2026 – en daarna\n"
    "volgt een besluit van het college over de verdeling van de middelen.";

/// The letter as a plain text, with a note's mark behind "partijen", a hyphen at a line's end in
/// "gezondheidsbevordering", and a note between "daarna" and "volgt".
Document the_letter() {
    Document document = tests::document('a', "brief.txt", letter);
    document.repairs = {{RepairKind::note_mark, letter.find(" ondertekend"), "2"},
                        {RepairKind::line_hyphen, letter.find("bevordering"), "-\n"},
                        {RepairKind::interruption, letter.find("volgt"), ""}};
    return document;
}

Finding finding_of(const Document& document, const std::string& quote) {
    CheckedDocument checked{document};
    return check(quote, parts_of(quote), checked);
}

struct Row {
    std::string quote;
    Verdict verdict;
};

}  // namespace

TEST_CASE("a quotation gets the verdict that its words deserve", "[verify]") {
    const Row row =
        GENERATE(Row{"Het akkoord is door de deelnemende partijen ondertekend", Verdict::segments},
                 Row{"de deelnemende partijen", Verdict::exact},
                 Row{"deelnemende partijen2 ondertekend", Verdict::segments},
                 Row{"deelnemende partijen2", Verdict::segments},
                 Row{"De raad heeft ingestemd met de ‘sociale basis’", Verdict::exact},
                 Row{"De raad heeft ingestemd met de 'sociale basis'", Verdict::exact},
                 Row{"de ‘sociale basis’ van het akkoord", Verdict::whitespace},
                 Row{"de ‘sociale basis’ van\nhet akkoord", Verdict::exact},
                 Row{"mits er  2% naar gemeenten gaat", Verdict::whitespace},
                 Row{"De gezondheidsbevordering staat voorop", Verdict::whitespace},
                 Row{"De gezondheids-bevordering staat voorop", Verdict::whitespace},
                 Row{"staat voorop - ook in 2026 - en daarna", Verdict::exact},
                 Row{"en daarna volgt een besluit van het college", Verdict::segments},
                 Row{"gemeenten gaat. Het akkoord is door", Verdict::whitespace},
                 Row{"De raad heeft niet ingestemd met de ‘sociale basis’", Verdict::altered},
                 Row{"mits er 3% naar gemeenten gaat", Verdict::altered},
                 Row{"de raad heeft ingestemd met de ‘sociale basis’", Verdict::letter_case},
                 Row{"De raad heeft ingestemd met de «sociale basis» van", Verdict::exact},
                 Row{"mits er 2% naar gemeenten gaat!", Verdict::letter_case},
                 Row{"een besluit van het college over de middelen", Verdict::altered},
                 Row{"eelnemende partijen", Verdict::absent},
                 Row{"De wethouder opent morgen het zwembad", Verdict::absent},
                 Row{"De raad heeft ingestemd […] mits er 2% naar gemeenten gaat", Verdict::exact},
                 Row{"De raad heeft ingestemd (...) er 2% naar gemeenten gaat", Verdict::exact},
                 Row{"… mits er 2% naar gemeenten gaat …", Verdict::exact},
                 Row{"er 2% naar gemeenten gaat […] De raad heeft ingestemd", Verdict::absent},
                 Row{"[Zeist] heeft ingestemd met de ‘sociale basis’", Verdict::exact},
                 Row{"een besluit van [de wethouder] over de verdeling", Verdict::exact},
                 Row{"[d]e raad heeft ingestemd", Verdict::exact});
    INFO(row.quote);
    CHECK(name_of(finding_of(the_letter(), row.quote).verdict) == name_of(row.verdict));
}

TEST_CASE("what is struck out is not quoted as in force", "[verify]") {
    Document document =
        tests::document('a', "amendement.docx",
                        "In te stemmen, mits de grond gratis is.\n\nIn te stemmen, mits het Rijk betaalt.");
    document.struck = {{0, document.text.find('\n')}};
    CHECK(name_of(finding_of(document, "mits de grond gratis is").verdict) == "struck");
    CHECK(name_of(finding_of(document, "In te stemmen […] gratis is").verdict) == "struck");
    CHECK(name_of(finding_of(document, "mits het Rijk betaalt").verdict) == "exact");
    CHECK(name_of(finding_of(document, "In te stemmen").verdict) ==
          "exact");  // the second time it is in force
    CHECK_FALSE(is_literal(Verdict::struck));
}

TEST_CASE("where lines are broken to fit a page, a line's end is a blank", "[verify]") {
    const Document document = tests::paged(the_letter(), {letter.find("Het akkoord is")});
    CHECK(finding_of(document, "de ‘sociale basis’ van het akkoord").verdict == Verdict::exact);
    CHECK(finding_of(document, "De gezondheidsbevordering staat voorop").verdict == Verdict::whitespace);
    CHECK(finding_of(document, "gemeenten gaat. Het akkoord is door").verdict == Verdict::whitespace);
}

TEST_CASE("what differs is told word by word", "[verify]") {
    const Finding finding = finding_of(the_letter(), "mits er 2% van het budget naar gemeenten gaat.");
    REQUIRE(finding.verdict == Verdict::altered);
    CHECK(finding.found == "mits er 2% naar gemeenten gaat.");
    CHECK(finding.pieces ==
          std::vector<AlignedPiece>{{"mits er 2%", "mits er 2%", true},
                                    {"van het budget", "", false},
                                    {"naar gemeenten gaat.", "naar gemeenten gaat.", true}});
}

TEST_CASE("a quotation may end before the punctuation of its source", "[verify]") {
    const Finding finding =
        finding_of(the_letter(), "De raad heeft ook ingestemd met de ‘sociale basis’ van het akkoord");
    CHECK(finding.found == "De raad heeft ingestemd met de ‘sociale basis’ van\nhet akkoord");
    CHECK(std::count_if(finding.pieces.begin(), finding.pieces.end(),
                        [](const AlignedPiece& piece) { return !piece.equal; }) == 1);
}

TEST_CASE("a header or footer counts as printed, though it is not in the running text", "[verify]") {
    Document document = tests::paged(the_letter(), {letter.find("Het akkoord is")});
    document.pages[1].printed += "\nPostbus 30435, 2500 GK Den Haag";
    const Finding finding = finding_of(document, "Postbus 30435, 2500 GK Den Haag");
    CHECK(finding.verdict == Verdict::exact);
    CHECK(finding.printed_page == 2);
}

TEST_CASE("quotations are looked for in the whole corpus when they do not stand where they should",
          "[verify]") {
    const tests::Folder folder;
    tests::store(
        folder / "raad.db",
        {the_letter(), tests::paged(tests::document('b', "motie.pdf",
                                                    "De motie vraagt om een zwembad in elke wijk van de "
                                                    "gemeente.\n\nDe bibliotheek blijft open op zondag."),
                                    {61})});
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    Verifier verifier{*reader};

    SECTION("it stands in another document") {
        const VerifiedQuotation it =
            verifier.verify({"brief.txt", "De motie vraagt om een zwembad in elke wijk", {}, {}, 0});
        CHECK(it.finding.verdict == Verdict::absent);
        REQUIRE(it.suggestion);
        CHECK(it.suggestion->document == std::string(64, 'b'));
        CHECK(it.suggestion->verdict == Verdict::exact);
        CHECK(it.suggestion->pages.front().number == PageNumber{1});
    }
    SECTION("no document is named") {
        const VerifiedQuotation it = verifier.verify({{}, "De bibliotheek blijft open op zondag", {}, {}, 0});
        CHECK(it.finding.verdict == Verdict::exact);
        CHECK(it.document == std::string(64, 'b'));
    }
    SECTION("the document is unknown") {
        const VerifiedQuotation it =
            verifier.verify({"weg.pdf", "De bibliotheek blijft open op zondag", {}, {}, 0});
        CHECK(it.finding.verdict == Verdict::unresolved);
        CHECK(it.notes.front() == "Verwijzing niet herkend: “weg.pdf” noemt geen stuk dat hier is.");
        CHECK(it.suggestion.has_value());
    }
    SECTION("the page is another") {
        const VerifiedQuotation it =
            verifier.verify({"motie.pdf", "De bibliotheek blijft open op zondag", "7", {}, 0});
        CHECK(it.finding.verdict == Verdict::exact);
        CHECK(it.page_differs);
        CHECK(it.notes.front() == "De lijst noemt p. 7, maar het staat op p. 2.");
    }
    SECTION("a page is stated of a source without pages") {
        const VerifiedQuotation it =
            verifier.verify({"brief.txt", "De raad heeft ingestemd met de ‘sociale basis’", "1", {}, 0});
        CHECK(it.page_differs);
        CHECK(it.pages.empty());
    }
    SECTION("it is empty, short or endless") {
        CHECK(verifier.verify({"brief.txt", "  ", {}, {}, 0}).notes.front() == "Er staat geen citaat.");
        CHECK(verifier.verify({"brief.txt", "de deelnemende partijen", {}, {}, 0}).is_short);
        std::string endless;
        for (int i = 0; i < 9'000; ++i) endless += "besluit " + std::to_string(i) + " ";
        CHECK(verifier.verify({"brief.txt", endless, {}, {}, 0}).finding.verdict == Verdict::absent);
        CHECK(verifier.verify({"brief.txt", endless + endless + endless, {}, {}, 0})
                  .notes.front()
                  .find("te lang") != std::string::npos);
    }
}

TEST_CASE("what a newer version of a document lost is told", "[verify]") {
    const tests::Folder folder;
    tests::store(folder / "raad.db",
                 {tests::document('a', "besluit.txt",
                                  "Het college besluit de subsidie met ingang van januari te verhogen.\n\nDe "
                                  "wethouder licht dit toe in de commissie.")});
    tests::store(folder / "raad.db",
                 {tests::document('b', "besluit.txt",
                                  "Het college besluit de subsidie met ingang van januari te verlagen.\n\nDe "
                                  "wethouder licht dit toe in de commissie.")});
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    Verifier verifier{*reader};

    const VerifiedQuotation lost =
        verifier.verify({std::string(12, 'a'), "met ingang van januari te verhogen", {}, {}, 0});
    CHECK(lost.finding.verdict == Verdict::exact);
    CHECK(lost.newer == std::string(64, 'b'));
    CHECK_FALSE(is_literal(lost.in_newer));
    CHECK(verifier.verify({std::string(12, 'a'), "De wethouder licht dit toe in de commissie", {}, {}, 0})
              .in_newer == Verdict::exact);
    CHECK(verifier.verify({"besluit.txt", "met ingang van januari te verlagen", {}, {}, 0}).newer.empty());
}

namespace {

std::vector<ListedQuotation> listed(const tests::Folder& folder, const std::string& name,
                                    const std::string& bytes) {
    const Result<QuotationList> list = read_quotation_list(folder.write(name, bytes));
    REQUIRE(list);
    return list->quotations;
}

}  // namespace

TEST_CASE("lists are read in the forms that people keep them in", "[verify]") {
    const tests::Folder folder;
    const std::vector<ListedQuotation> expected{{"motie.pdf", "de raad; en “meer”", {}, {}, 2}};
    CHECK(listed(folder, "a.csv", "document,quote\nmotie.pdf,de raad; en “meer”\n") == expected);
    CHECK(listed(folder, "b.csv",
                 "\xEF\xBB\xBF"
                 "bron;citaat\r\nmotie.pdf;\"de raad; en “meer”\"\r\n") == expected);
    CHECK(listed(folder, "c.csv", "document\tcitaat\nmotie.pdf\tde raad; en “meer”\n") == expected);
    CHECK(listed(folder, "d.csv", "document;citaat\nmotie.pdf;ge\xEFnd op zaterdag\n").front().quote ==
          "geïnd op zaterdag");
    CHECK(
        listed(
            folder, "e.jsonl",
            "{\"document\": \"motie.pdf\", \"quote\": \"de raad\"}\nonzin\n{\"quote\": \"zonder stuk\"}\n") ==
        std::vector<ListedQuotation>{{"motie.pdf", "de raad", {}, {}, 1}, {{}, "zonder stuk", {}, {}, 3}});
    CHECK(listed(folder, "f.json", "{\"quotes\": [{\"document\": \"motie.pdf\", \"quote\": \"de raad\"}]}")
              .front()
              .document == "motie.pdf");
    const ListedQuotation of_note =
        listed(folder, "g.md",
               "De motie stelt „geen geld, geen taken”[^1] en dat is *duidelijk*.\n\n[^1]: VNG, motie "
               "‘Zorg (voor later)’, 29 november 2024, p. 2.\n")
            .front();
    CHECK(of_note.quote == "geen geld, geen taken");
    CHECK(of_note.document == "Zorg (voor later)");
    CHECK(of_note.page == "2");
    CHECK(of_note.firm);
    const ListedQuotation between_brackets =
        listed(folder, "h.txt",
               "Er staat: \"geen geld, geen taken\" (brief.pdf, p. iv). Hij was 'boos' en ging weg.")
            .front();
    CHECK(between_brackets.document == "brief.pdf");
    CHECK(between_brackets.page == "iv");
    CHECK(listed(folder, "h2.txt", "Er staat: “geen geld, geen taken” (brief.pdf, p. iv (fysiek p. 6)).")
              .front()
              .page == "iv (fysiek p. 6)");
    const ListedQuotation placed =
        listed(folder, "i.md", "“a \\*b\\* c d”[^x]\n\n[^x]: sha256 0123456789ab:12-34.").front();
    CHECK(placed.quote == "a *b* c d");
    CHECK(placed.place == QuotationPlace{"0123456789ab", {12, 34}});
    CHECK(read_quotation_list(folder.write("j.docx", "geen zip")).error().code == "mislabelled");
    CHECK(read_quotation_list(folder.write("k.txt", "Niets aan te halen.")).error().code == "no_quotations");
    CHECK(read_quotation_list(folder / "bestaat-niet.csv").error().code == "unreadable");
}

namespace {

/// Numbers that are the same on every machine (Park and Miller, 1988).
class Numbers {
public:
    std::size_t below(std::size_t limit) {
        state_ = state_ * 48271 % 2147483647;
        return static_cast<std::size_t>(state_) % limit;
    }

private:
    std::uint64_t state_ = 20260201;
};

struct Sentence {
    std::size_t document;
    std::string text;
};

/// Sentences of eight to forty words that stand in one document only, and there not as part of another.
std::vector<Sentence> unique_sentences(const std::vector<Document>& documents) {
    std::vector<Skeleton> skeletons;
    for (const Document& document : documents) skeletons.push_back(skeleton_of(document.text));
    std::vector<Sentence> found;
    for (std::size_t i = 0; i < documents.size(); ++i)
        for (const Span span : nlp::sentences(documents[i].text)) {
            const std::string text(span.of(documents[i].text));
            const std::size_t words = nlp::words(text).size();
            if (words < 8 || words > 40 || text.find_first_of("[(…\t") != std::string::npos ||
                text.find("\n\n") != std::string::npos)
                continue;
            const std::string letters = skeleton_of(text).letters;
            const auto holds = [&](const Skeleton& other) {
                return other.letters.find(letters) != std::string::npos;
            };
            if (std::count_if(skeletons.begin(), skeletons.end(), holds) == 1) found.push_back({i, text});
        }
    return found;
}

/// One word out, in, or another: "de raad" -> "de gemeenteraad". Not the first or last: without those it is a
/// shorter quotation, and literal.
std::string damaged(const std::string& text, Numbers& numbers) {
    const std::vector<Span> words = nlp::words(text);
    const Span word = words[1 + numbers.below(words.size() - 2)];
    static const std::vector<std::string> others = {
        "niet", "gemeenteraad", "wethouder", "voorlopig", "uiterlijk", "17", "vanzelfsprekend"};
    const std::string& other = others[numbers.below(others.size())];
    std::string changed = text;
    switch (numbers.below(3)) {
        case 0:
            return changed.replace(word.begin, word.size(), word.of(text) == other ? "anders" : other);
        case 1:
            return changed.insert(word.end, " " + other);
        default:
            return changed.erase(word.begin, word.size());
    }
}

}  // namespace

TEST_CASE("of a thousand quotations, a third damaged and a third moved, each is judged right",
          "[verify][samples]") {
    const tests::Folder folder;
    const std::vector<Document> documents = tests::samples();
    tests::store(folder / "raad.db", documents);
    const auto reader = index::open_reader(folder / "raad.db", nlp::terms);
    Verifier verifier{*reader};
    const std::vector<Sentence> sentences = unique_sentences(documents);
    REQUIRE(sentences.size() > 300);

    Numbers numbers;
    int right = 0;
    for (int i = 0; i < 1000; ++i) {
        const Sentence& sentence = sentences[numbers.below(sentences.size())];
        const std::size_t moved =
            (sentence.document + 1 + numbers.below(documents.size() - 1)) % documents.size();
        const std::string quote = i % 3 == 1 ? damaged(sentence.text, numbers) : sentence.text;
        const VerifiedQuotation it =
            verifier.verify({documents[i % 3 == 2 ? moved : sentence.document].id, quote, {}, {}, 0});
        INFO(i % 3 << " " << quote << " -> " << name_of(it.finding.verdict));
        if (i % 3 == 0) {
            right += is_literal(it.finding.verdict) ? 1 : 0;
        } else if (i % 3 == 1) {
            CHECK_FALSE(is_literal(it.finding.verdict));
            right += it.finding.verdict == Verdict::altered ? 1 : 0;
        } else {
            CHECK_FALSE(is_literal(it.finding.verdict));
            right += it.finding.verdict == Verdict::absent && it.suggestion &&
                             it.suggestion->document == documents[sentence.document].id &&
                             is_literal(it.suggestion->verdict)
                         ? 1
                         : 0;
        }
    }
    CHECK(right >= 995);
}

}  // namespace raadspoor::query
