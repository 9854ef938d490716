#include "base/ordered_work.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

using namespace iepress;

namespace {

/// Later turns are often done first.
int slow_square(std::size_t index) {
    if (index % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
    return static_cast<int>(index * index);
}

}  // namespace

TEST_CASE("results come in order, each once, on any number of threads") {
    for (const unsigned threads : {1U, 2U, 8U}) {
        std::vector<int> taken;
        const std::size_t count = base::ordered_work(
            500, {threads, 16, nullptr}, [](std::size_t index, unsigned) { return slow_square(index); },
            [&](std::size_t index, int result) {
                REQUIRE(index == taken.size());
                taken.push_back(result);
                return true;
            });
        REQUIRE(count == 500);
        for (std::size_t i = 0; i < taken.size(); ++i) REQUIRE(taken[i] == static_cast<int>(i * i));
    }
}

TEST_CASE("the window bounds how far turns run ahead") {
    std::atomic<std::size_t> begun = 0;
    std::size_t taken = 0, furthest = 0;
    base::ordered_work(
        300, {4, 10, nullptr},
        [&](std::size_t index, unsigned) {
            ++begun;
            return index;
        },
        [&](std::size_t, std::size_t) {
            std::this_thread::sleep_for(std::chrono::microseconds(50));
            furthest = std::max(furthest, begun.load() - taken);
            ++taken;
            return true;
        });
    REQUIRE(taken == 300);
    REQUIRE(furthest <= 10);
    REQUIRE(furthest >= 4);
}

TEST_CASE("a stop takes what has begun and begins no more") {
    std::atomic<bool> stop = false;
    std::atomic<std::size_t> made = 0;
    std::size_t taken = 0;
    const std::size_t count = base::ordered_work(
        10'000, {3, 8, &stop},
        [&](std::size_t index, unsigned) {
            if (index == 100) stop = true;
            ++made;
            return index;
        },
        [&](std::size_t, std::size_t) { return ++taken, true; });
    REQUIRE(count == taken);
    REQUIRE(count == made);
    REQUIRE(count >= 101);
    REQUIRE(count <= 110);
}

TEST_CASE("the taker can end the work, and nothing to do is done at once") {
    const auto same = [](std::size_t index, unsigned) { return index; };
    const std::size_t count =
        base::ordered_work(10'000, {2, 8, nullptr}, same, [](std::size_t index, std::size_t) { return index < 20; });
    REQUIRE(count >= 21);
    REQUIRE(count <= 30);
    REQUIRE(base::ordered_work(0, {2, 8, nullptr}, same, [](std::size_t, std::size_t) { return true; }) == 0);
}

TEST_CASE("exceptions of both sides come out") {
    const auto fails_at_50 = [](std::size_t index, unsigned) {
        if (index == 50) throw std::runtime_error("turn 50");
        return index;
    };
    REQUIRE_THROWS_WITH(
        base::ordered_work(1000, {4, 8, nullptr}, fails_at_50, [](std::size_t, std::size_t) { return true; }),
        "turn 50");
    const auto refuses = [](std::size_t, std::size_t) -> bool { throw std::logic_error("taken wrongly"); };
    REQUIRE_THROWS_WITH(base::ordered_work(
                            1000, {4, 8, nullptr}, [](std::size_t index, unsigned) { return index; }, refuses),
                        "taken wrongly");
}

TEST_CASE("there is at least one thread to use") { REQUIRE(base::usable_threads() >= 1); }
