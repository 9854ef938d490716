// Lines and intervals against certified and independently computed values: vectors/lines.txt.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "progress/distributions.h"
#include "progress/regression.h"

using namespace iepress::progress;

namespace {

struct Set {
    std::string name;
    std::vector<double> x, y, least_squares, theil_sen;
    std::string kind = "none";
};

std::vector<double> numbers(std::istringstream& line) {
    std::vector<double> all;
    for (double one = 0; line >> one;) all.push_back(one);
    line.clear();
    return all;
}

std::vector<Set> read_sets() {
    std::ifstream file(std::string(IEPRESS_SOURCE_DIR) + "/tests/progress/vectors/lines.txt");
    std::vector<Set> sets;
    for (std::string text; std::getline(file, text);) {
        std::istringstream line(text);
        std::string word;
        if (!(line >> word) || word == "#" || word == "source") continue;
        if (word == "set") line >> sets.emplace_back().name;
        else if (word == "x") sets.back().x = numbers(line);
        else if (word == "y") sets.back().y = numbers(line);
        else if (word == "least-squares") sets.back().least_squares = numbers(line);
        else if (word == "theil-sen") {
            sets.back().theil_sen = numbers(line);
            line >> sets.back().kind;
        }
    }
    return sets;
}

std::vector<Sample> samples_of(const Set& set) {
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < set.x.size(); ++i) samples.push_back({set.x[i], set.y[i]});
    return samples;
}

/// Nine digits, as doubles allow where a line is nearly perfect.
Approx digits(double value, double relative = 1e-9) { return Approx(value).epsilon(relative).margin(1e-12); }

}  // namespace

TEST_CASE("least squares has the certified digits") {
    const std::vector<Set> sets = read_sets();
    REQUIRE(sets.size() >= 15);
    for (const Set& set : sets) {
        INFO(set.name);
        REQUIRE(set.x.size() == set.y.size());
        REQUIRE(set.least_squares.size() == 5);
        const auto fit = least_squares(samples_of(set));
        REQUIRE(fit);
        CHECK(fit->line.slope == digits(set.least_squares[0]));
        CHECK(fit->residual_sd == digits(set.least_squares[2]));
        CHECK(fit->line.slope_interval->low == digits(set.least_squares[3]));
        CHECK(fit->line.slope_interval->high == digits(set.least_squares[4]));
    }
}

TEST_CASE("the line of least squares goes through the middle of the samples") {
    // NIST's certified intercept of Norris: where the line meets x = 0.
    for (const Set& set : read_sets()) {
        if (set.name != "norris") continue;
        CHECK(least_squares(samples_of(set))->line.at(0) == digits(-0.262323073774029));
    }
}

TEST_CASE("Theil and Sen's slope and its interval") {
    for (const Set& set : read_sets()) {
        INFO(set.name);
        const auto fit = theil_sen(samples_of(set));
        REQUIRE(fit);
        CHECK(fit->line.slope == digits(set.theil_sen.at(0)));
        CHECK(fit->line.slope_interval.has_value() == (set.theil_sen.size() == 3));
        const char* kinds[] = {"none", "exact", "normal"};
        CHECK(kinds[static_cast<int>(fit->interval)] == set.kind);
        if (!fit->line.slope_interval || set.theil_sen.size() != 3) continue;
        CHECK(fit->line.slope_interval->low == digits(set.theil_sen[1]));
        CHECK(fit->line.slope_interval->high == digits(set.theil_sen[2]));
    }
}

TEST_CASE("one bad day bends the one line and not the other") {
    std::vector<Sample> samples;
    for (int day = 0; day < 10; ++day) samples.push_back({20000.0 + 7 * day, 20.0 + day});
    samples[9].y = 0;
    CHECK(theil_sen(samples)->line.slope == digits(1.0 / 7));
    CHECK(theil_sen(samples)->line.at(20000) == digits(20));
    CHECK(least_squares(samples)->line.slope < 0);
}

TEST_CASE("too few samples, and samples of one day, make no line") {
    const std::vector<Sample> two{{1, 1}, {2, 2}};
    CHECK_FALSE(least_squares(two));
    CHECK_FALSE(theil_sen(two));
    const std::vector<Sample> one_day{{5, 1}, {5, 2}, {5, 3}};
    CHECK_FALSE(least_squares(one_day));
    CHECK_FALSE(theil_sen(one_day));
    std::vector<Sample> many;
    for (int i = 0; i < 2001; ++i) many.push_back({static_cast<double>(i), 1});
    CHECK_FALSE(theil_sen(many));
    CHECK(least_squares(many)->line.slope == 0);
    many.pop_back();
    CHECK(theil_sen(many)->line.slope == 0);
}

TEST_CASE("Student's t") {
    // scipy 1.17.1: scipy.stats.t.isf(0.025, n); 1, 2 and 10 also in every table.
    CHECK(student_upper(0.025, 1) == digits(12.706204736174705, 1e-12));
    CHECK(student_upper(0.025, 2) == digits(4.302652729749464, 1e-12));
    CHECK(student_upper(0.025, 3) == digits(3.1824463052837086, 1e-12));
    CHECK(student_upper(0.025, 10) == digits(2.2281388519862753, 1e-12));
    CHECK(student_upper(0.025, 101) == digits(1.983731002955606, 1e-12));
    CHECK(student_upper(0.05, 5) == digits(2.015048373333024, 1e-12));
    CHECK(student_upper(0.025, 1000000) == digits(1.9599663568141072, 1e-9));
}

TEST_CASE("the rare ends of Kendall's S") {
    // Kendall, Rank Correlation Methods, table 1: P(S >= 10) = 0.0083 and P(S >= 8) = 0.042 of 5;
    // P(S >= 13) = 0.0083 and P(S >= 11) = 0.028 of 6; P(S >= 23) = 0.023 and P(S >= 21) = 0.036 of 10.
    CHECK(kendall_upper(0.025, 3) > 3);
    CHECK(kendall_upper(0.025, 4) > 6);
    CHECK(kendall_upper(0.05, 4) == 6);
    CHECK(kendall_upper(0.025, 5) == 10);
    CHECK(kendall_upper(0.05, 5) == 8);
    CHECK(kendall_upper(0.025, 6) == 13);
    CHECK(kendall_upper(0.03, 6) == 11);
    CHECK(kendall_upper(0.025, 10) == 23);
}
