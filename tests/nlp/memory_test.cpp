// What a text that is nothing but dates, percentages or parties costs in memory: a bound that no clock
// decides.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>

#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"

namespace raadspoor {

namespace {

/// `piece` over and over, a megabyte of it.
std::string megabyte_of(const std::string& piece) {
    std::string text;
    while (text.size() < 1U << 20) text += piece;
    return text;
}

/// The most memory that reading and analysing `text` takes, in megabytes, measured in a process of its own.
long megabytes_for(const std::string& text) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) ::_exit(nlp::analyse(ingest::read_text(text)).sentences.empty() ? 1 : 0);
    int status = 0;
    rusage usage{};
    REQUIRE(::wait4(child, &status, 0, &usage) == child);
    REQUIRE(status == 0);
    return usage.ru_maxrss / 1024;
}

}  // namespace

TEST_CASE("a megabyte of one statement over and over takes less than 200 MB", "[nlp]") {
    const std::string piece =
        GENERATE(as<std::string>{}, "mei ", "5% ", "VVD, ", "D66, CDA en ", "1 mei, ", "2024 ");
    INFO(piece);
    CHECK(megabytes_for(megabyte_of(piece)) < 200);
}

}  // namespace raadspoor
