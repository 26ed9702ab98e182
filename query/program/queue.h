// Hands values from threads that make them to one that takes them, and holds only so many: who makes more
// waits, so that memory stays bounded.
//
//     Queue<int> queue{16, 1};
//     std::jthread maker{[&] { while (queue.put(make())) {} queue.finish(); }};
//     while (const std::optional<int> next = queue.take()) use(*next);
//     queue.close();                                // who still makes is told by put(): nobody wants it
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace raadspoor::query {

template <class Value>
class Queue {
public:
    /// Holds at most `room` values; `makers` threads each call finish() or fail() once.
    Queue(std::size_t room, std::size_t makers) : room_{room}, makers_{makers} {}

    /// Waits until there is room. False, and the value is dropped, once the queue is closed.
    bool put(Value value) {
        std::unique_lock lock{mutex_};
        taken_.wait(lock, [this] { return values_.size() < room_ || closed_; });
        if (closed_) return false;
        values_.push_back(std::move(value));
        made_.notify_one();
        return true;
    }

    /// The next value, in order of put(); nothing when all makers have finished. Waits for it. Throws what a
    /// maker failed with, before what was made until then.
    std::optional<Value> take() {
        std::unique_lock lock{mutex_};
        made_.wait(lock, [this] { return !values_.empty() || makers_ == 0 || failure_; });
        if (failure_) std::rethrow_exception(failure_);
        if (values_.empty()) return std::nullopt;
        std::optional<Value> value = std::move(values_.front());
        values_.pop_front();
        taken_.notify_one();
        return value;
    }

    /// A maker makes no more.
    void finish() {
        const std::lock_guard lock{mutex_};
        --makers_;
        made_.notify_one();
    }

    /// A maker can go no further.
    void fail(std::exception_ptr why) {
        const std::lock_guard lock{mutex_};
        failure_ = std::move(why);
        made_.notify_one();
    }

    /// Nothing is taken any more. Does not wait.
    void close() {
        const std::lock_guard lock{mutex_};
        closed_ = true;
        taken_.notify_all();
    }

    bool closed() const {
        const std::lock_guard lock{mutex_};
        return closed_;
    }

private:
    const std::size_t room_;
    std::size_t makers_;
    std::deque<Value> values_;
    std::exception_ptr failure_;
    bool closed_ = false;
    mutable std::mutex mutex_;
    std::condition_variable made_, taken_;
};

}  // namespace raadspoor::query
