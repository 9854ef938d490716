// A loop whose turns run on several threads while their results are taken in order, one at a time: what is written
// never depends on how many threads there were.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace iepress::base {

/// As many threads as this process may use at once: under Slurm or taskset fewer than the machine has. At least 1.
[[nodiscard]] unsigned usable_threads();

/// How far the turns may run ahead of the taking, and when to end early.
struct WorkLimits {
    unsigned threads = 1;
    /// Turns that are begun and not yet taken, at most: memory stays flat where one turn takes long.
    std::size_t window = 64;
    const std::atomic<bool>* stop = nullptr;  ///< once true no turn begins; those that have begun are taken
};

template <class Result>
class OrderedResults;

/// Calls `make(index, thread)` for each index below `count` on `limits.threads` threads (numbered from 0, so that each
/// has tools of its own), and `take(index, result)` in order of the indexes on the calling thread. `take` gives false
/// to begin no further turn. Gives the number of turns that were taken: they are always the first ones. An exception
/// of either comes out here, after all threads have ended.
template <class Make, class Take>
std::size_t ordered_work(std::size_t count, const WorkLimits& limits, Make make, Take take) {
    using Result = std::invoke_result_t<Make&, std::size_t, unsigned>;
    OrderedResults<Result> results(count, limits);
    std::vector<std::jthread> threads;
    const auto work = [&](unsigned thread) {
        while (const auto index = results.begin_turn()) {
            try {
                results.put(*index, make(*index, thread));
            } catch (...) {
                results.fail(std::current_exception());
            }
        }
    };
    std::size_t taken = 0;
    try {
        for (unsigned thread = 0; thread < limits.threads; ++thread) threads.emplace_back(work, thread);
        while (auto result = results.next(taken)) {
            const bool goes_on = take(taken, std::move(*result));
            ++taken;
            results.free_place();
            if (!goes_on) results.end();
        }
    } catch (...) {
        results.fail(std::current_exception());
    }
    threads.clear();  // joins
    results.rethrow();
    return taken;
}

/// What stands between the threads of `ordered_work`.
template <class Result>
class OrderedResults {
public:
    OrderedResults(std::size_t count, const WorkLimits& limits) : count_(count), limits_(limits) {}

    /// The next index to be made; waits while the window is full; nothing when there are no more.
    std::optional<std::size_t> begin_turn() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return is_over() || begun_ - taken_ < limits_.window; });
        if (is_over()) {
            changed_.notify_all();  // the taker may wait for a turn that never begins
            return std::nullopt;
        }
        return begun_++;
    }
    void put(std::size_t index, Result result) {
        const std::lock_guard lock(mutex_);
        made_.emplace(index, std::move(result));
        changed_.notify_all();
    }
    /// The result of this index, when it is there; nothing when it never will be.
    std::optional<Result> next(std::size_t index) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return failure_ || made_.contains(index) || (is_over() && index >= begun_); });
        const auto found = made_.find(index);
        if (failure_ || found == made_.end()) return std::nullopt;
        std::optional<Result> result(std::move(found->second));
        made_.erase(found);
        return result;
    }
    void free_place() {
        const std::lock_guard lock(mutex_);
        ++taken_;
        changed_.notify_all();
    }
    void end() {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        changed_.notify_all();
    }
    void fail(std::exception_ptr failure) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::move(failure);
        changed_.notify_all();
    }
    void rethrow() {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    [[nodiscard]] bool is_over() const {
        return failure_ || ended_ || begun_ == count_ || (limits_.stop != nullptr && limits_.stop->load());
    }

    const std::size_t count_;
    const WorkLimits limits_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::size_t, Result> made_;
    std::size_t begun_ = 0, taken_ = 0;
    bool ended_ = false;
    std::exception_ptr failure_;
};

}  // namespace iepress::base
