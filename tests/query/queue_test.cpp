#include "query/program/queue.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

using raadspoor::query::Queue;

namespace {

/// Waits until `holds`, at most ten seconds.
template <class Condition>
bool eventually(const Condition& holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::yield();
    }
    return true;
}

}  // namespace

TEST_CASE("a queue gives every value once, and ends when its makers have", "[query]") {
    Queue<int> queue{4, 3};
    std::vector<std::jthread> makers;
    for (int maker = 0; maker < 3; ++maker)
        makers.emplace_back([&queue, maker] {
            for (int i = 0; i < 100; ++i) CHECK(queue.put(maker * 100 + i));
            queue.finish();
        });
    std::vector<int> times(300);
    while (const std::optional<int> value = queue.take()) ++times[static_cast<std::size_t>(*value)];
    CHECK(times == std::vector<int>(300, 1));
}

TEST_CASE("who makes more than there is room for waits", "[query]") {
    Queue<int> queue{4, 1};
    std::atomic<int> made = 0;
    std::jthread maker{[&] {
        while (made < 100 && queue.put(made)) ++made;
        queue.finish();
    }};
    CHECK(eventually([&] { return made == 4; }));
    for (int taken = 0; taken < 50; ++taken) {
        CHECK(queue.take() == taken);
        CHECK(made <= taken + 5);
    }
    queue.close();
}

TEST_CASE("a closed queue takes nothing, and wakes who waits for room", "[query]") {
    Queue<int> queue{4, 2};
    std::atomic<int> made = 0, refused = 0;
    std::vector<std::jthread> makers;
    for (int i = 0; i < 2; ++i)
        makers.emplace_back([&] {
            while (queue.put(0)) ++made;
            ++refused;
        });
    CHECK(eventually([&] { return made == 4; }));
    queue.close();
    makers.clear();
    CHECK(made == 4);
    CHECK(refused == 2);
    CHECK(queue.closed());
}

TEST_CASE("what a maker fails with reaches the taker", "[query]") {
    Queue<int> queue{4, 1};
    std::jthread maker{[&] { queue.fail(std::make_exception_ptr(std::domain_error("kapot"))); }};
    CHECK_THROWS_AS(queue.take(), std::domain_error);
}
