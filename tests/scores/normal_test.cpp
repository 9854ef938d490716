#include "scores/normal.h"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string>

using iepress::record::Metric;
using namespace iepress::scores;

namespace {

struct Reference {
    double z, probability;
};

// Computed once in decimal arithmetic of 80 digits (Python's decimal) by the series
// 1/2 + phi(z) (z + z^3/3 + z^5/(3*5) + ...), Abramowitz and Stegun 26.2.11.
constexpr std::array references = {
    Reference{-8, 6.22096057427178412352e-16},   Reference{-6, 9.86587645037698140701e-10},
    Reference{-5, 2.86651571879193911674e-7},    Reference{-4, 3.16712418331199212538e-5},
    Reference{-3, 1.34989803163009452665e-3},    Reference{-2.5, 6.20966532577613516698e-3},
    Reference{-2, 2.27501319481792072003e-2},    Reference{-1.6448536269514722, 5.00000000000000531008e-2},
    Reference{-1, 1.58655253931457051415e-1},    Reference{-0.5, 3.08537538725986896362e-1},
    Reference{-0.25, 4.01293674317076275759e-1}, Reference{0, 0.5},
    Reference{0.25, 5.98706325682923724241e-1},  Reference{0.6744897501960817, 7.49999999999999986271e-1},
    Reference{1, 8.41344746068542948585e-1},     Reference{1.2815515655446004, 8.99999999999999988248e-1},
    Reference{2, 9.77249868051820792800e-1},     Reference{2.3263478740408408, 9.89999999999999991981e-1},
    Reference{3, 9.98650101968369905473e-1},     Reference{4, 9.99968328758166880079e-1},
    Reference{6, 9.99999999013412354962e-1},
};

std::string rank_of(Metric metric, double value) { return percentile_rank(z_of(metric, value).value()); }

}  // namespace

TEST_CASE("the normal distribution's reference values") {
    for (const auto& [z, probability] : references) {
        INFO("z = " << z);
        CHECK(std::abs(normal_cdf(z) - probability) < 1e-15);
        CHECK(std::abs(normal_cdf(z) / probability - 1) < 1e-12);
    }
}

TEST_CASE("the normal distribution is symmetric and grows") {
    double before = 0;
    for (int step = -800; step <= 800; ++step) {
        const double z = step / 100.0;
        CHECK(std::abs(normal_cdf(z) + normal_cdf(-z) - 1) < 1e-15);
        CHECK(normal_cdf(z) >= before);
        before = normal_cdf(z);
    }
}

TEST_CASE("z of the metrics that are normal by design") {
    CHECK(z_of(Metric::standard, 85) == Approx(-1));
    CHECK(z_of(Metric::scaled, 7) == Approx(-1));
    CHECK(z_of(Metric::scale_15_5, 20) == Approx(1));
    CHECK(z_of(Metric::composite_50_10, 39) == Approx(-1.1));
    CHECK(z_of(Metric::t_score, 70) == Approx(2));
    CHECK(z_of(Metric::z_score, -1.5) == Approx(-1.5));
}

TEST_CASE("other metrics have no place on the curve") {
    const auto metric =
        GENERATE(Metric::unknown, Metric::percentile, Metric::raw, Metric::criterion, Metric::percent,
                 Metric::time, Metric::distance, Metric::age_equivalent, Metric::growth, Metric::category);
    CHECK_FALSE(scale_of(metric));
    CHECK_FALSE(z_of(metric, 12));
    CHECK_FALSE(convert(metric, 12, Metric::standard));
    CHECK_FALSE(convert(Metric::standard, 100, metric));
    CHECK_FALSE(z_of(Metric::standard, std::numeric_limits<double>::quiet_NaN()));
    CHECK_FALSE(z_of(Metric::standard, std::numeric_limits<double>::infinity()));
}

TEST_CASE("one normal metric as another") {
    CHECK(convert(Metric::scaled, 7, Metric::standard) == Approx(85));
    CHECK(convert(Metric::standard, 70, Metric::t_score) == Approx(30));
    CHECK(convert(Metric::composite_50_10, 39, Metric::z_score) == Approx(-1.1));
}

TEST_CASE("percentile ranks as the publishers' tables print them") {
    // The conversion table of every test with standard scores of mean 100 and SD 15.
    CHECK(rank_of(Metric::standard, 130) == "98");
    CHECK(rank_of(Metric::standard, 115) == "84");
    CHECK(rank_of(Metric::standard, 110) == "75");
    CHECK(rank_of(Metric::standard, 100) == "50");
    CHECK(rank_of(Metric::standard, 90) == "25");
    CHECK(rank_of(Metric::standard, 85) == "16");
    CHECK(rank_of(Metric::standard, 78) == "7");
    CHECK(rank_of(Metric::standard, 70) == "2");
    CHECK(rank_of(Metric::scaled, 6) == "9");
    CHECK(rank_of(Metric::scaled, 4) == "2");
    CHECK(rank_of(Metric::scaled, 8) == "25");
    CHECK(rank_of(Metric::t_score, 60) == "84");
}

TEST_CASE("percentile ranks at the ends say less than 1 and more than 99") {
    CHECK(rank_of(Metric::standard, 62) == "1");   // 0.56
    CHECK(rank_of(Metric::standard, 61) == "<1");  // 0.47
    CHECK(rank_of(Metric::standard, 40) == "<1");
    CHECK(rank_of(Metric::standard, 138) == "99");
    CHECK(rank_of(Metric::standard, 139) == ">99");
    CHECK(percentile_rank(-40) == "<1");
    CHECK(percentile_rank(40) == ">99");
}

TEST_CASE("quantiles of the normal distribution") {
    // Computed once by bisection of the same series in decimal arithmetic of 60 digits.
    constexpr std::array quantiles = {
        Reference{-4.75342430882289894819, 0.000001}, Reference{-3.09023230616781354154, 0.001},
        Reference{-2.32634787404084110089, 0.01},     Reference{-1.95996398454005423552, 0.025},
        Reference{-1.64485362695147271486, 0.05},     Reference{-0.99445788320975316774, 0.16},
        Reference{-0.67448975019608174320, 0.25},     Reference{-0.25334710313579979880, 0.4},
        Reference{0.67448975019608174320, 0.75},      Reference{0.99445788320975316774, 0.84},
        Reference{1.28155156554460046697, 0.9},       Reference{1.64485362695147271486, 0.95},
        Reference{1.95996398454005423552, 0.975},     Reference{2.57582930354890076098, 0.995},
    };
    for (const auto& [z, probability] : quantiles) {
        INFO("p = " << probability);
        CHECK(std::abs(normal_quantile(probability) - z) < 1e-12);
    }
    CHECK(normal_quantile(0.5) == 0);
    for (const double p : {0.0, 1.0, -0.1, 1.1}) CHECK(std::isnan(normal_quantile(p)));
    for (int i = 1; i < 1000; ++i) CHECK(normal_cdf(normal_quantile(i / 1000.0)) == Approx(i / 1000.0).epsilon(1e-12));
}

TEST_CASE("each normal metric comes back from its percentile rank and from every other metric") {
    constexpr std::array metrics{Metric::standard, Metric::scaled,  Metric::scale_15_5,
                                 Metric::composite_50_10, Metric::t_score, Metric::z_score};
    for (const Metric from : metrics) {
        for (const Metric to : metrics) {
            for (double z = -3; z <= 3; z += 0.25) {
                const double value = convert(Metric::z_score, z, from).value();
                CHECK(std::abs(convert(to, convert(from, value, to).value(), from).value() - value) < 1e-12);
                CHECK(std::abs(from_percentile(100 * normal_cdf(z), to).value() - convert(from, value, to).value()) <
                      1e-9);
            }
        }
    }
    CHECK_FALSE(from_percentile(0, Metric::standard));
    CHECK_FALSE(from_percentile(100, Metric::standard));
    CHECK_FALSE(from_percentile(50, Metric::raw));
    CHECK_FALSE(from_percentile(50, Metric::age_equivalent));
    CHECK_FALSE(from_percentile(50, Metric::criterion));
}
