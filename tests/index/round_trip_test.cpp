#include <catch2/catch.hpp>
#include <random>

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
        d.pages = some([&] {
            return Page{integer(), text(), side(), side(), static_cast<TextSource>(number(3)),
                        side(),    text()};
        });
        d.runs = some([&] { return PageRun{span(), integer()}; });
        const bool coarse = number(2) == 0;
        for (std::size_t count = number(60); count > 0; --count)
            d.words.push_back({span(), static_cast<int>(number(4)), coarse ? coarse_box() : box()});
        d.blocks = some([&] { return Block{static_cast<BlockKind>(number(6)), span(), integer(), span()}; });
        d.repairs = some([&] { return Repair{static_cast<RepairKind>(number(3)), number(5'000), text()}; });
        d.hidden = some([&] { return HiddenText{integer(), box(), text(), text()}; });
        d.links = some([&] { return Link{span(), integer(), text()}; });
        d.outline = some([&] { return OutlineItem{text(), integer(), integer()}; });
        d.info = {text(), text(), text(), text(), text(), text()};
        d.warnings = some([&] { return text(); });
        return d;
    }

    Annotation annotation() {
        Annotation a;
        a.kind = static_cast<Kind>(number(10));
        a.span = span();
        for (std::string* field :
             {&a.value, &a.rule, &a.basis, &a.note, &a.name, &a.role, &a.organisation, &a.trigger,
              &a.modality, &a.holder, &a.stance, &a.target_kind, &a.target, &a.outcome})
            *field = text();
        a.consequence = span();
        if (number(2) == 0) a.quantity = Quantity{static_cast<double>(integer()) / 3, text()};
        if (number(2) == 0) a.votes_for = integer();
        if (number(2) == 0) a.votes_against = integer();
        if (number(2) == 0) a.share = static_cast<double>(integer()) / 7;
        return a;
    }

    Analysis analysis() {
        Analysis a;
        a.metadata = {text(), text(),
                      text(), static_cast<DateBasis>(number(5)),
                      text(), some([&] { return text(); }),
                      text(), span(),
                      span(), span()};
        a.sentences = some([&] { return span(); });
        a.sections = some([&] { return Section{text(), span()}; });
        a.questions = some([&] { return QuestionAnswer{integer(), span(), span()}; });
        a.annotations = some([&] { return annotation(); });
        a.abbreviations = some([&] { return Abbreviation{text(), text(), span()}; });
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

}  // namespace raadspoor
