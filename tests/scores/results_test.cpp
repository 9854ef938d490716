#include "scores/results.h"

#include <catch2/catch.hpp>

#include "record/read.h"

using namespace iepress;
using scores::Origin;

namespace {

scores::Bands bands(record::Metric metric, std::vector<scores::Band> all, datafile::FactStatus status) {
    scores::Bands result;
    result.metric = metric;
    result.bands = std::move(all);
    result.fact.status = status;
    return result;
}

/// One invented test with the publisher's words for scaled scores, and one ruler.
scores::Catalogue catalogue(datafile::FactStatus status = datafile::FactStatus::confirmed) {
    scores::Instrument test;
    test.code = "TDM";
    test.bands.push_back(
        bands(record::Metric::scaled, {{8, {}, "Average"}, {7, 7, "Borderline"}, {{}, 6, "Low"}}, status));
    test.age_policy = "early";
    scores::Ruler ruler;
    ruler.id = "plain";
    ruler.title = "Plain ruler";
    ruler.bands.push_back(bands(record::Metric::standard, {{85, {}, "Average"}, {{}, 84, "Below average"}},
                                datafile::FactStatus::confirmed));
    scores::AgePolicy policy;
    policy.id = "early";
    scores::Catalogue all;
    all.instruments.push_back(std::move(test));
    all.rulers.push_back(std::move(ruler));
    all.age_policies.push_back(std::move(policy));
    return all;
}

std::string case_with(const std::string& assessment, const std::string& student = {}) {
    return "<case><student id=\"1\"><name><given>A</given></name><birth-date>2024-11-17</birth-date>" + student +
           "</student><team><member id=\"t\" role=\"other\"><name><given>T</given></name></member></team>"
           "<evaluation id=\"e\" discipline=\"OT\" examiner=\"t\"><report-date>2026-12-01</report-date>"
           "<testing-date>2026-11-18</testing-date><testing-date>2026-11-16</testing-date>"
           "<assessment instrument=\"TDM\"><title>T</title>" + assessment + "</assessment></evaluation></case>";
}

struct Computed {
    record::Case one;
    scores::Catalogue catalogue;
    scores::Results results;

    [[nodiscard]] const scores::AssessmentResult& test() const { return results.evaluations.at(0).assessments.at(0); }
    [[nodiscard]] const scores::MeasureResult& measure(std::size_t i = 0) const { return test().measures.at(i); }
};

/// On the heap: results point into the case and the catalogue beside them.
std::unique_ptr<Computed> computed(const std::string& xml, scores::Catalogue all = catalogue()) {
    base::Diagnostics diagnostics;
    auto one = record::read_case_text("test.xml", xml, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    auto result = std::unique_ptr<Computed>(new Computed{std::move(*one), std::move(all), {}});
    result->results = scores::compute(result->one, result->catalogue);
    return result;
}

}  // namespace

TEST_CASE("the age is that of the first day of testing, unless the test has its own") {
    CHECK(computed(case_with("<measure name=\"P\" metric=\"raw\" raw=\"4\"/>"))->test().age == scores::Age{1, 11, 29});
    const auto later = computed(case_with("<date>2026-11-18</date><measure name=\"P\" metric=\"raw\" raw=\"4\"/>"));
    CHECK(later->test().age == scores::Age{2, 0, 1});
}

TEST_CASE("prematurity is corrected for by the instrument's policy, until its age") {
    const std::string early = "<gestation weeks=\"33\" days=\"5\"/>";
    const std::string measure = "<measure name=\"P\" metric=\"raw\" raw=\"4\"/>";
    const auto corrected = computed(case_with(measure, early));
    REQUIRE(corrected->test().corrected);  // the published sample: 44 days off 1 year 11 months 29 days
    CHECK(*corrected->test().corrected == scores::Age{1, 10, 15});
    CHECK_FALSE(computed(case_with(measure))->test().corrected);
    CHECK_FALSE(computed(case_with("<age-policy>none</age-policy>" + measure, early))->test().corrected);
    CHECK_FALSE(computed(case_with("<date>2026-11-18</date>" + measure, early))->test().corrected);  // 24 months old
}

TEST_CASE("percentile ranks stand as typed, else follow from a normal score, else are absent") {
    const auto all = computed(case_with("<measure name=\"A\" metric=\"scaled\" score=\"7\" percentile=\"17\"/>"
                                        "<measure name=\"B\" metric=\"scaled\" score=\"7\"/>"
                                        "<measure name=\"C\" metric=\"raw\" raw=\"7\"/>"
                                        "<measure name=\"D\" metric=\"percentile\" score=\"30\"/>"
                                        "<measure name=\"E\" metric=\"age-equivalent\" score=\"62\"/>"));
    CHECK(all->measure(0).percentile == "17");
    CHECK(all->measure(0).percentile_origin == Origin::examiner);
    CHECK(all->measure(1).percentile == "16");
    CHECK(all->measure(1).percentile_origin == Origin::computed);
    CHECK(all->measure(2).percentile.empty());
    CHECK(all->measure(3).percentile == "30");
    CHECK(all->measure(4).percentile.empty());
    CHECK_FALSE(all->measure(4).z);
}

TEST_CASE("an interval is typed, or comes from a typed standard error at a known level, or is absent") {
    const auto all = computed(case_with("<confidence>90</confidence>"
                                        "<measure name=\"A\" metric=\"standard\" score=\"85\" low=\"80\" high=\"91\"/>"
                                        "<measure name=\"B\" metric=\"standard\" score=\"85\" standard-error=\"3\"/>"
                                        "<measure name=\"C\" metric=\"criterion\" score=\"61.5\" standard-error=\"2\"/>"
                                        "<measure name=\"D\" metric=\"standard\" score=\"85\"/>"));
    CHECK(all->test().confidence == 90);
    CHECK(all->measure(0).interval.origin == Origin::examiner);
    CHECK(all->measure(0).interval.level == 90);
    CHECK(all->measure(1).interval.low_text == "80");  // 85 - 1.645 * 3 = 80.07
    CHECK(all->measure(1).interval.high_text == "90");
    CHECK(all->measure(1).interval.origin == Origin::computed);
    CHECK(all->measure(2).interval.low_text == "58.2");
    CHECK(all->measure(2).interval.high_text == "64.8");
    CHECK(all->measure(3).interval.origin == Origin::absent);
    const auto no_level =
        computed(case_with("<measure name=\"B\" metric=\"standard\" score=\"85\" standard-error=\"3\"/>"));
    CHECK(no_level->measure().interval.origin == Origin::absent);
    const auto several = computed(
        case_with("<measure name=\"A\" metric=\"standard\" score=\"85\" low=\"80\" high=\"91\" confidence=\"90\"/>"
                  "<measure name=\"B\" metric=\"standard\" score=\"85\" low=\"78\" high=\"93\" confidence=\"95\"/>"
                  "<measure name=\"C\" metric=\"standard\" score=\"85\" standard-error=\"3\"/>"));
    CHECK(several->test().several_levels);
    CHECK(several->test().confidence == 0);
    CHECK(several->measure(2).interval.origin == Origin::absent);
}

TEST_CASE("words are the publisher's if confirmed, the ruler's if one is declared, else the examiner's") {
    const std::string seven = "<measure name=\"A\" metric=\"scaled\" score=\"7\" descriptor=\"a little low\"/>";
    const auto publisher = computed(case_with(seven));
    CHECK(publisher->measure().word.text == "Borderline");
    CHECK(publisher->measure().word.origin == Origin::publisher);
    const auto unverified = computed(case_with(seven), catalogue(datafile::FactStatus::unverified));
    CHECK(unverified->measure().word.text == "a little low");
    CHECK(unverified->measure().word.origin == Origin::examiner);
    CHECK(unverified->measure().publisher.text.empty());
    const auto ruler = computed(case_with("<ruler>plain</ruler>" + seven));
    CHECK(ruler->measure().word.text == "Average");  // a scaled 7 is a standard 85
    CHECK(ruler->measure().word.origin == Origin::ruler);
    CHECK(ruler->measure().publisher.text == "Borderline");
    const auto unknown = computed(case_with("<ruler>plane</ruler>" + seven));
    CHECK(unknown->measure().word.origin == Origin::examiner);  // never the publisher's under another name
}

TEST_CASE("high scores that mean difficulty are turned around on the curve, and the ruler goes by difficulty") {
    const auto all = computed(case_with("<ruler>plain</ruler><higher-is-more-difficulty>yes</higher-is-more-difficulty>"
                                        "<measure name=\"A\" metric=\"t-score\" score=\"65\"/>"));
    CHECK(all->test().mirrored);
    CHECK(*all->measure().z == Approx(1.5));
    CHECK(*all->measure().place == Approx(-1.5));
    CHECK(all->measure().percentile == "93");  // as the metric counts
    CHECK(all->measure().word.text == "Below average");
}
