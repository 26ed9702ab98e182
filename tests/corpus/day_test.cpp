#include "corpus/day.h"

#include <catch2/catch.hpp>

using namespace raadspoor;

namespace {

/// "2024-11-01 2024-11-30", or nothing.
std::string days_of(std::string_view text) {
    const std::optional<ToldDate> told = told_date(text);
    return told ? iso(told->earliest) + " " + iso(told->latest) : "";
}

}  // namespace

TEST_CASE("a date told in part is the days that it may be", "[corpus]") {
    CHECK(days_of("2024-11-29") == "2024-11-29 2024-11-29");
    CHECK(days_of("2024-11-29T19:30") == "2024-11-29 2024-11-29");
    CHECK(days_of("2024-02") == "2024-02-01 2024-02-29");
    CHECK(days_of("2026-Q1") == "2026-01-01 2026-03-31");
    CHECK(days_of("2026-Q4") == "2026-10-01 2026-12-31");
    CHECK(days_of("2024-SP") == "2024-03-01 2024-05-31");
    CHECK(days_of("2024-WI") == "2024-12-01 2025-02-28");
    CHECK(days_of("2024") == "2024-01-01 2024-12-31");
    CHECK(days_of("2025/2026") == "2025-08-01 2026-07-31");
    CHECK(days_of("2024/2027") == "2024-01-01 2027-12-31");
    CHECK(days_of("2024-01-15/2024-06") == "2024-01-15 2024-06-30");
    CHECK(days_of("2026-W27") == "2026-06-29 2026-07-05");
    CHECK(days_of("2025-W01") == "2024-12-30 2025-01-05");
    CHECK(told_date("2024-WI")->precision == Precision::season);
    CHECK(told_date("2025/2026")->precision == Precision::school_year);
    CHECK(told_date("2024/2027")->precision == Precision::period);
}

TEST_CASE("what is no date tells none", "[corpus]") {
    for (const std::string_view text :
         {"", "24", "XXXX-12-05", "2024-13", "2024-00", "2023-02-29", "2024-02-30", "2024-Q5", "2024-XX",
          "2024-W54", "2024-11-2", "2024-11-29x", "20241129", "0000", "2026/2024", "2024/", "mei 2024"})
        CHECK(days_of(text).empty());
    CHECK_FALSE(existing_day(2023, 2, 29));
    CHECK_FALSE(existing_day(2024, 0, 1));
    CHECK(existing_day(2024, 2, 29));
}

TEST_CASE("days are reckoned over the ends of months and years", "[corpus]") {
    const Day leap = *existing_day(2024, 2, 29);
    CHECK(iso(plus_days(leap, 1)) == "2024-03-01");
    CHECK(iso(plus_days(leap, -60)) == "2023-12-31");
    CHECK(iso(plus_years(leap, 1)) == "2025-02-28");
    CHECK(iso(plus_years(leap, 4)) == "2028-02-29");
}

TEST_CASE("what may fall together is neither before nor behind", "[corpus]") {
    const ToldDate month = *told_date("2024-11"), day = *told_date("2024-11-29"), later = *told_date("2025");
    CHECK(is_before(month, later));
    CHECK_FALSE(is_before(month, day));
    CHECK_FALSE(is_before(day, month));
    CHECK(may_be_together(month, day));
    CHECK_FALSE(may_be_together(day, later));
}
