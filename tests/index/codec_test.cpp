// Numbers and text as compact bytes: what comes out is what went in, and damage is noticed.
#include "index/passages/codec.h"

#include <catch2/catch.hpp>

#include <limits>

#include "index/passages/crc.h"

namespace raadspoor {

using index::Damaged;
using index::Decoder;
using index::Encoder;

TEST_CASE("numbers come out as they went in, small ones in few bytes", "[codec]") {
    struct Row {
        std::uint64_t value;
        std::size_t bytes;
    };
    for (const Row& row : {Row{0, 1}, Row{1, 1}, Row{127, 1}, Row{128, 2}, Row{16'383, 2}, Row{16'384, 3},
                           Row{std::numeric_limits<std::uint64_t>::max(), 10}}) {
        Encoder out;
        out.put(row.value);
        CHECK(out.bytes().size() == row.bytes);
        Decoder in{out.bytes()};
        CHECK(in.get() == row.value);
        CHECK(in.at_end());
    }
}

TEST_CASE("negative numbers, distances, spans, fractions and text come out as they went in", "[codec]") {
    Encoder out;
    for (const std::int64_t value :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{64}, std::int64_t{-3000},
          std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
        out.put_signed(value);
    out.put_from(100, 90);
    out.put_span(40, {45, 60});
    out.put_span(40, {5, 5});
    out.put_float(595.276F);
    out.put_text("één\0woord");
    out.put_text("");
    Decoder in{out.bytes()};
    for (const std::int64_t value :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{64}, std::int64_t{-3000},
          std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
        CHECK(in.get_signed() == value);
    CHECK(in.get_from(100) == 90);
    CHECK(in.get_span(40) == Span{45, 60});
    CHECK(in.get_span(40) == Span{5, 5});
    CHECK(in.get_float() == 595.276F);
    CHECK(in.get_text() == "één\0woord");
    CHECK(in.get_text().empty());
    CHECK(in.at_end());
}

TEST_CASE("bytes that we did not write are damaged, wherever they end", "[codec]") {
    Encoder out;
    out.put(300);
    out.put_text("zonnewijzer");
    const std::string whole = out.bytes();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        Decoder in{std::string_view(whole).substr(0, size)};
        CHECK_THROWS_AS((static_cast<void>(in.get()), in.get_text()), Damaged);
    }
    Decoder endless{"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"};
    CHECK_THROWS_AS(endless.get(), Damaged);
    Encoder many;
    many.put(1'000'000);
    Decoder count{many.bytes()};
    CHECK_THROWS_AS(count.get_count(), Damaged);
}

TEST_CASE("deflated bytes are fewer and come back whole; others are damaged", "[codec]") {
    const std::string text(10'000, 'a');
    CHECK(index::deflated(text).size() < 100);
    CHECK(index::inflated(index::deflated(text)) == text);
    CHECK(index::inflated(index::deflated("")).empty());
    CHECK_THROWS_AS(index::inflated("geen deflate"), Damaged);
    CHECK_THROWS_AS(index::inflated(index::deflated(text).substr(0, 10)), Damaged);
}

TEST_CASE("a checksum is that of zip files, and goes on where it stopped", "[codec]") {
    CHECK(index::crc_of("123456789") == 0xCBF43926U);
    CHECK(index::crc_of("b", index::crc_of("a")) == index::crc_of("ab"));
    CHECK(index::crc_of("") == 0);
}

}  // namespace raadspoor
