#include "layout/chart/scale.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace iepress::layout::chart;

namespace {

std::vector<double> ticks(double minimum, double maximum, int most = 5) {
    return nice_scale(minimum, maximum, most).ticks;
}

}  // namespace

TEST_CASE("gridlines of common ranges") {
    CHECK(ticks(0, 100) == std::vector<double>{0, 25, 50, 75, 100});
    CHECK(ticks(0, 10) == std::vector<double>{0, 2, 4, 6, 8, 10});
    CHECK(ticks(0, 5) == std::vector<double>{0, 1, 2, 3, 4, 5});
    CHECK(ticks(0, 4) == std::vector<double>{0, 1, 2, 3, 4});
    CHECK(ticks(0, 12) == std::vector<double>{0, 3, 6, 9, 12});
    CHECK(ticks(0, 60) == std::vector<double>{0, 20, 40, 60});
    CHECK(ticks(0, 200) == std::vector<double>{0, 50, 100, 150, 200});
    CHECK(ticks(0, 130) == std::vector<double>{0, 50, 100, 150});
    CHECK(ticks(-10, 10) == std::vector<double>{-10, -5, 0, 5, 10});
}

TEST_CASE("fewer gridlines where labels are large") {
    CHECK(ticks(0, 100, 2) == std::vector<double>{0, 50, 100});
    CHECK(ticks(0, 100, 1) == std::vector<double>{0, 100});
}

TEST_CASE("a range of nothing gets room around it") {
    CHECK(ticks(7, 7).front() < 7);
    CHECK(ticks(7, 7).back() > 7);
    CHECK(ticks(0, 0).size() >= 2);
}

TEST_CASE("every scale shows its range in few equal steps") {
    std::mt19937 random(20251112);
    std::uniform_real_distribution<double> mantissa(-10, 10);
    std::uniform_int_distribution<int> exponent(-4, 12);
    std::uniform_int_distribution<int> intervals(1, 6);
    for (int round = 0; round < 5000; ++round) {
        const double a = mantissa(random) * std::pow(10.0, exponent(random));
        const double b = mantissa(random) * std::pow(10.0, exponent(random));
        const int most = intervals(random);
        const Scale scale = nice_scale(a, b, most);
        INFO(a << " to " << b << " in " << most);
        const double slack = 1e-6 * std::max(1.0, scale.maximum - scale.minimum);
        REQUIRE(scale.ticks.size() >= 2);
        REQUIRE(scale.ticks.size() <= static_cast<std::size_t>(most) + 1);
        REQUIRE(scale.ticks.front() <= std::min(a, b) + slack);
        REQUIRE(scale.ticks.back() >= std::max(a, b) - slack);
        for (std::size_t i = 1; i < scale.ticks.size(); ++i) {
            REQUIRE(scale.ticks[i] - scale.ticks[i - 1] == Approx(scale.step));
        }
    }
}

TEST_CASE("a fraction never leaves the scale") {
    const Scale scale = nice_scale(0, 100, 5);
    CHECK(scale.fraction(50) == Approx(0.5));
    CHECK(scale.fraction(-3) == 0);
    CHECK(scale.fraction(1e300) == 1);
    CHECK(scale.fraction(std::numeric_limits<double>::quiet_NaN()) == 0);
}

TEST_CASE("numbers are printed with the decimals they need") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(100) == "100");
    CHECK(number_text(12.5) == "12.5");
    CHECK(number_text(0.1 + 0.2) == "0.3");
    CHECK(number_text(-3) == "\u22123");
    CHECK(number_text(-1e-9) == "0");
    CHECK(number_text(1000000) == "1000000");
}
