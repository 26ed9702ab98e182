#include <catch2/catch.hpp>
#include <random>

#include "index/passages/codec.h"
#include "index/sqlite/layout.h"
#include "support.h"

namespace raadspoor {
namespace {

/// Makes any value that the types allow, offsets out of order included.
class Anything {
public:
    explicit Anything(unsigned seed) : random_(seed) {}

    std::size_t number(std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
    }
    int integer() { return static_cast<int>(number(2'000)) - 1'000; }
    Span span() { return number(3) == 0 ? Span{} : Span{number(5'000), number(5'000)}; }

    std::string text() {
        static const std::vector<std::string> pieces = {"",
                                                        "motie ",
                                                        "\"",
                                                        "'; DROP TABLE document; --",
                                                        "é",
                                                        "\n",
                                                        "\t",
                                                        "€",
                                                        std::string("\0nul", 4),
                                                        "\xff\xfe",
                                                        "randvoorwaarden",
                                                        "%",
                                                        "NEAR("};
        std::string result;
        for (std::size_t count = number(6); count > 0; --count) result += pieces[number(pieces.size())];
        return result;
    }

    float side() {
        switch (number(4)) {
            case 0:
                return static_cast<float>(number(20'000)) / 16;
            case 1:
                return -static_cast<float>(number(20'000)) / 7;
            case 2:
                return 1e30F;
            default:
                return static_cast<float>(number(600));
        }
    }
    float coarse_side() { return static_cast<float>(number(20'000)) / 16; }
    Box box() { return {side(), side(), side(), side()}; }
    Box coarse_box() { return {coarse_side(), coarse_side(), coarse_side(), coarse_side()}; }

    template <class Make>
    auto some(const Make& make) {
        std::vector<decltype(make())> list(number(5));
        for (auto& item : list) item = make();
        return list;
    }

    Document document() {
        Document d;
        d.id = text();
        d.id += 'x';
        d.path = text();
        d.media_type = text();
        d.bytes = number(1'000'000);
        for (std::size_t count = number(400); count > 0; --count) d.text += text();
        d.pages =
            some([&] { return Page{integer(), text(), side(), side(), any<TextSource>(), side(), text()}; });
        d.runs = some([&] { return PageRun{span(), integer()}; });
        const bool coarse = number(2) == 0;
        for (std::size_t count = number(60); count > 0; --count)
            d.words.push_back({span(), static_cast<int>(number(4)), coarse ? coarse_box() : box()});
        d.blocks = some([&] { return Block{static_cast<BlockKind>(number(6)), span(), integer(), span()}; });
        d.struck = some([&] { return span(); });
        d.repairs = some([&] { return Repair{static_cast<RepairKind>(number(4)), number(5'000), text()}; });
        d.hidden = some([&] { return HiddenText{integer(), box(), text(), text()}; });
        d.links = some([&] { return Link{span(), integer(), text()}; });
        d.outline = some([&] { return OutlineItem{text(), integer(), integer()}; });
        d.info = {text(), text(), text(), text(), text(), text()};
        d.warnings = some([&] { return text(); });
        return d;
    }

    template <class Enum>
    Enum any() {
        return *numbered<Enum>(number(names<Enum>.size()));
    }
    template <class Number>
    std::optional<Number> perhaps(Number value) {
        return number(2) == 0 ? std::optional(value) : std::nullopt;
    }
    Rule rule() { return Rule::read(text()); }
    double fraction() { return static_cast<double>(integer()) / 7; }

    Quantity quantity() { return {fraction(), text(), perhaps(fraction()), any<Bound>()}; }

    Annotations annotations() {
        Annotations a;
        a.dates = some([&] { return Date{span(), rule(), text(), any<DateSource>(), text()}; });
        a.amounts = some([&] { return Amount{span(), rule(), text()}; });
        a.percentages = some([&] { return Percentage{span(), rule(), text()}; });
        a.organisations = some([&] { return Organisation{span(), rule(), text()}; });
        a.signatories = some([&] { return Signatory{span(), rule(), text(), text(), text()}; });
        a.conditions = some([&] {
            Condition it{span(),
                         rule(),
                         any<ConditionRole>(),
                         any<Modality>(),
                         any<HolderBasis>(),
                         any<Sureness>(),
                         text(),
                         span(),
                         text(),
                         {}};
            if (number(2) == 0) it.quantity = quantity();
            return it;
        });
        a.references = some([&] { return Reference{span(), rule(), text(), any<TargetKind>()}; });
        a.positions = some([&] {
            return Position{span(), rule(), any<Stance>(), any<HolderBasis>(), any<Sureness>(), text()};
        });
        a.votes = some([&] {
            return Vote{span(),
                        rule(),
                        any<Outcome>(),
                        perhaps(integer()),
                        perhaps(integer()),
                        perhaps(fraction()),
                        text(),
                        any<HolderBasis>(),
                        any<Sureness>()};
        });
        a.commitments = some([&] {
            return Commitment{span(), rule(), text(), any<HolderBasis>(), any<Sureness>(), any<Promise>()};
        });
        return a;
    }

    Minutes minutes() {
        Minutes m;
        m.body = text(), m.date = text(), m.place = text(), m.chair = text();
        m.head = span();
        m.attendees = some([&] { return Attendee{text(), text(), number(2) == 0}; });
        m.items = some([&] { return AgendaItem{text(), text(), span()}; });
        m.turns =
            some([&] { return Turn{span(), span(), text(), text(), text(), any<SpeakerRole>(), integer()}; });
        return m;
    }

    MotionFact motion() {
        MotionFact m{span(),
                     any<MotionEvent>(),
                     number(2) == 0,
                     text(),
                     text(),
                     text(),
                     text(),
                     text(),
                     {},
                     text(),
                     {},
                     perhaps(integer()),
                     perhaps(integer()),
                     text(),
                     text(),
                     any<Advice>(),
                     {},
                     text(),
                     text(),
                     text()};
        m.makers = some([&] { return MotionMaker{text(), text()}; });
        m.outcome = perhaps(any<Outcome>());
        m.stance = perhaps(any<Stance>());
        return m;
    }

    Analysis analysis() {
        Analysis a;
        a.metadata = {any<DocumentKind>(),          any<Forum>(), text(), text(), any<DateBasis>(), text(),
                      some([&] { return text(); }), text(),       text(), span(), span(),           span()};
        a.sentences = some([&] { return span(); });
        a.sections = some([&] { return Section{any<SectionKind>(), span()}; });
        a.questions = some([&] { return QuestionAnswer{integer(), span(), span()}; });
        a.annotations = annotations();
        a.abbreviations = some([&] { return Abbreviation{text(), text(), span()}; });
        a.minutes = minutes();
        a.motions = some([&] { return motion(); });
        return a;
    }

private:
    std::mt19937 random_;
};

}  // namespace

TEST_CASE("whatever a document and its analysis hold, they are read back as they were stored", "[index]") {
    const tests::Folder folder;
    Anything anything{20241129};
    std::vector<tests::Stored> all;
    {
        const auto writer = index::open_writer(folder / "raad.db", tests::analyse_words);
        for (std::size_t i = 0; i < 60; ++i) {
            tests::Stored stored{anything.document(), anything.analysis(), {}};
            stored.document.id += std::to_string(i);
            stored.file.path = "p" + std::to_string(i);
            tests::add(*writer, stored);
            all.push_back(stored);
        }
        writer->commit();
    }
    const auto reader = index::open_reader(folder / "raad.db", tests::analyse_words);
    for (const tests::Stored& stored : all) {
        CHECK((reader->document(stored.document.id) == stored.document));
        CHECK((reader->analysis(stored.document.id) == stored.analysis));
    }
}

TEST_CASE("a kind of block or repair that is none is damage", "[index]") {
    Document block, repair, read;
    block.blocks = {{static_cast<BlockKind>(6), {}, 0, {}}};
    repair.repairs = {{static_cast<RepairKind>(4), 0, ""}};
    std::vector<Span> sentences;
    CHECK_THROWS_AS(index::decode_layout(index::encode_layout(block, {}), read, sentences), index::Damaged);
    CHECK_THROWS_AS(index::decode_layout(index::encode_layout(repair, {}), read, sentences), index::Damaged);
}

}  // namespace raadspoor
