// Each finding about scores with its clean counterpart: what is right is left alone. What is wrong
// is also in tests/messages/review, with the exact words.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "record/read.h"
#include "review/review.h"

using namespace iepress;

namespace {

const scores::Catalogue& catalogue() {
    static const auto all = [] {
        base::Diagnostics diagnostics;
        const std::filesystem::path source = IEPRESS_SOURCE_DIR;
        auto loaded = scores::load_catalogue({source / "data", source / "tests/messages/review/shared"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return all;
}

struct Parts {
    std::string born = "2018-03-05", tested = "2026-02-10", student, referral, assessment, measures, evaluation;
    std::string instrument = "TDM";
};

std::string case_of(const Parts& parts) {
    return "<case><student id=\"1\"><name><given>Ilse</given></name><birth-date>" + parts.born + "</birth-date>" +
           parts.student +
           "</student><team><member id=\"t\" role=\"other\"><name><given>T</given></name></member></team>" +
           (parts.referral.empty() ? "" : "<referral>" + parts.referral + "</referral>") +
           "<milestones><consent>2026-01-20</consent></milestones>"
           "<evaluation id=\"e\" discipline=\"OT\" examiner=\"t\"><report-date>2026-03-02</report-date>"
           "<testing-date>" +
           parts.tested + "</testing-date><assessment instrument=\"" + parts.instrument + "\"><title>T</title>" +
           parts.assessment + parts.measures + "</assessment>" + parts.evaluation + "</evaluation></case>";
}

/// The codes found, without notes, in order.
std::vector<std::string> found(const Parts& parts) {
    base::Diagnostics diagnostics;
    const auto one = record::read_case_text("test.xml", case_of(parts), diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    base::Diagnostics findings;
    review::review_scores(*one, scores::compute(*one, catalogue()), catalogue(), findings);
    std::vector<std::string> codes;
    for (const base::Diagnostic& finding : findings.all()) {
        if (finding.message->severity != base::Severity::note) codes.emplace_back(finding.message->code.substr(7));
        // The child's own numbers stand in the excerpt, never in what may be logged.
        CHECK(finding.text.find("2018") == std::string::npos);
        CHECK(finding.text.find("Ilse") == std::string::npos);
    }
    return codes;
}

std::vector<std::string> found_in(const std::string& measures) {
    Parts parts;
    parts.measures = measures;
    return found(parts);
}

using Codes = std::vector<std::string>;

std::string scaled(const std::string& attributes) {
    return "<measure name=\"Precision\" metric=\"scaled\" " + attributes + "/>";
}

}  // namespace

TEST_CASE("a score that fits has no finding") {
    CHECK(
        found_in(scaled("score=\"9\" percentile=\"37\" low=\"8\" high=\"10\" confidence=\"90\" descriptor=\"average\""))
            .empty());
}

TEST_CASE("ages at the ends of the norms are within them") {
    Parts parts;
    parts.measures = scaled("score=\"9\"");
    parts.born = "2016-02-11";  // 9 years 11 months 29 days on 2026-02-10
    CHECK(found(parts).empty());
    parts.born = "2016-02-10";
    CHECK(found(parts) == Codes{"age-outside-range", "swapped-day-and-month"});  // 10 February, 2 October: 9:4
    parts.born = "2016-01-31";
    CHECK(found(parts) == Codes{"age-outside-range"});  // there is no month 31
}

TEST_CASE("percentile ranks may be rounded or cut, and no more") {
    for (const char* rank : {"37", "36", "36.9", "30-40", "30–40"}) {
        CHECK(found_in(scaled("score=\"9\" percentile=\"" + std::string(rank) + "\"")).empty());
    }
    for (const char* rank : {"38", "35", "63", "&lt;1", "&gt;99", "40-50"}) {
        CHECK(found_in(scaled("score=\"9\" percentile=\"" + std::string(rank) + "\"")) == Codes{"wrong-percentile"});
    }
    CHECK(found_in(scaled("score=\"2\" percentile=\"&lt;1\"")).empty());
    CHECK(found_in(scaled("score=\"2\" percentile=\"0.4\"")).empty());
    CHECK(found_in(scaled("score=\"18\" percentile=\"&gt;99\"")).empty());
    for (const char* rank : {"12th", "abc", "50-40", "101", "-5"}) {
        CHECK(found_in(scaled("score=\"9\" percentile=\"" + std::string(rank) + "\"")) ==
              Codes{"malformed-percentile"});
    }
}

TEST_CASE("scores lie within their metric") {
    CHECK(found_in(scaled("score=\"1\"")).empty());
    CHECK(found_in(scaled("score=\"19\"")).empty());
    CHECK(found_in(scaled("score=\"0\"")) == Codes{"score-outside-metric"});
    CHECK(found_in(scaled("score=\"20\"")) == Codes{"score-outside-metric"});
    CHECK(found_in("<measure name=\"Anything\" metric=\"percent\" score=\"101\"/>") == Codes{"score-outside-metric"});
    CHECK(found_in("<measure name=\"Anything\" metric=\"raw\" score=\"4000\"/>").empty());
}

TEST_CASE("intervals hold their score, have two ends and one level") {
    CHECK(found_in(scaled("score=\"9\" low=\"9\" high=\"9\" confidence=\"90\"")).empty());
    CHECK(found_in(scaled("score=\"9\" low=\"11\" high=\"8\" confidence=\"90\"")) == Codes{"interval-misses-score"});
    CHECK(found_in(scaled("score=\"9\" high=\"8\" confidence=\"90\"")) == Codes{"half-interval"});
    CHECK(found_in(scaled("score=\"9\" standard-error=\"1\"")) == Codes{"interval-without-level"});
    Parts parts;
    parts.assessment = "<confidence>90</confidence>";
    parts.measures = scaled("score=\"9\" standard-error=\"1\"");
    CHECK(found(parts).empty());
}

TEST_CASE("descriptors follow the ruler, whatever their hyphens and capitals") {
    CHECK(found_in(scaled("score=\"7\" descriptor=\"BORDERLINE\"")).empty());
    CHECK(found_in(scaled("score=\"8\" descriptor=\"borderline\"")) == Codes{"wrong-descriptor"});
    Parts parts;
    parts.assessment = "<ruler>plain</ruler>";
    parts.measures = scaled("score=\"7\" descriptor=\"Average\"");
    CHECK(found(parts) == Codes{"rulers-differ"});
    parts.measures = scaled("score=\"9\" descriptor=\"Average\"");
    CHECK(found(parts).empty());
}

TEST_CASE("composites come with their subtests, and age equivalents with a score") {
    const std::string hands = "<measure name=\"Hands\" level=\"composite\" metric=\"standard\" score=\"92\"/>";
    CHECK(found_in(hands) == Codes{"composite-without-parts"});
    CHECK(found_in(hands + scaled("score=\"9\"")).empty());
    CHECK(found_in(scaled("score=\"9\" age-equivalent=\"7:2\"")).empty());
    CHECK(found_in("<measure name=\"Other\" metric=\"raw\" raw=\"9\" age-equivalent=\"7:2\"/>") ==
          Codes{"age-equivalent-alone"});
}

TEST_CASE("a test is given again after its time, not before") {
    Parts parts;
    parts.measures = scaled("score=\"9\"");
    parts.assessment = "<given-before>2025-08-01</given-before>";
    CHECK(found(parts).empty());
    parts.assessment = "<given-before>2025-08-20</given-before>";
    CHECK(found(parts) == Codes{"early-retest"});
}

TEST_CASE("a test in English for an English learner needs a word on language") {
    Parts parts;
    parts.measures = scaled("score=\"9\"");
    CHECK(found(parts).empty());
    parts.student = "<english-learner>yes</english-learner>";
    CHECK(found(parts) == Codes{"english-test"});
    parts.evaluation = "<english-learner-caveat>yes</english-learner-caveat>";
    CHECK(found(parts).empty());
}

TEST_CASE("differences are claimed where intervals lie apart") {
    Parts parts;
    const std::string claim = "<strength supported-by=\"a\" relative-to=\"b\">Precision.</strength>";
    const std::string high =
        "<measure id=\"a\" name=\"Precision\" metric=\"scaled\" score=\"12\" low=\"11\" high=\"13\" "
        "confidence=\"90\"/>";
    parts.measures =
        high +
        "<measure id=\"b\" name=\"Speed\" metric=\"scaled\" score=\"8\" low=\"6\" high=\"10\" confidence=\"90\"/>";
    parts.evaluation = claim;
    CHECK(found(parts).empty());
    parts.measures =
        high +
        "<measure id=\"b\" name=\"Speed\" metric=\"scaled\" score=\"9\" low=\"7\" high=\"11\" confidence=\"90\"/>";
    CHECK(found(parts) == Codes{"claim-within-error"});
}

TEST_CASE("a concern is answered by a measure of its area, an observation or a finding") {
    Parts parts;
    parts.measures = scaled("score=\"9\"");
    parts.referral = "<concern>messy handwriting</concern>";
    parts.evaluation = "<observation kind=\"handwriting\">Letters float.</observation>";
    CHECK(found(parts).empty());
    parts.evaluation.clear();
    parts.referral = "<concern>stuttering</concern>";
    CHECK(found(parts) == Codes{"unanswered-concern"});
    parts.evaluation = "<observation kind=\"fluency\">No blocks in ten minutes.</observation>";
    CHECK(found(parts).empty());
    parts.referral = "<concern>fine motor</concern>";
    parts.evaluation.clear();
    CHECK(found(parts).empty());  // Precision is of that area
    parts.referral = "<concern>juggling</concern>";
    CHECK(found(parts) == Codes{"unanswered-concern"});
}
