#include <catch2/catch.hpp>

#include <string>

#include "record/read.h"
#include "review/review.h"

using namespace iepress;

namespace {

const review::Lexicon& lexicon() {
    static const auto loaded = [] {
        base::Diagnostics diagnostics;
        auto words = review::Lexicon::load("/usr/share/dict/american-english",
                                           {std::filesystem::path(IEPRESS_SOURCE_DIR) / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(words);
        return std::move(*words);
    }();
    return loaded;
}

/// The line on which a claim is found in a summary beside two indexes whose intervals overlap, or lie apart.
unsigned line_of_claim(const std::string& summary,
                       const std::string& expressive = "score=\"88\" low=\"82\" high=\"94\"") {
    const std::string xml =
        "<case><student id=\"1\"><name><given>Ilse</given></name><birth-date>2018-03-05</birth-date></student>\n"
        "<team><member id=\"t\" role=\"other\"><name><given>T</given></name></member></team>\n"
        "<evaluation id=\"e\" discipline=\"SLP\" examiner=\"t\"><report-date>2026-03-02</report-date>\n"
        "<assessment><title>T</title><measure name=\"Receptive Language Index\" metric=\"standard\" score=\"96\" "
        "low=\"90\" high=\"102\" confidence=\"90\"/>\n"
        "<measure name=\"Expressive Language Index\" metric=\"standard\" " +
        expressive +
        " confidence=\"90\"/></assessment>\n"
        "<summary>" +
        summary + "</summary></evaluation></case>";
    base::Diagnostics diagnostics, findings;
    const auto one = record::read_case_text("test.xml", xml, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    const scores::Catalogue catalogue;
    review::review_claims(*one, scores::compute(*one, catalogue), lexicon(), findings);
    return findings.all().empty() ? 0 : findings.all().front().line;
}

}  // namespace

TEST_CASE("a difference that the intervals do not bear is found in its sentence") {
    CHECK(line_of_claim(
              "She spoke.\nHer Receptive Language Index is significantly higher than her Expressive Language Index.") ==
          7);
    CHECK(line_of_claim("The Receptive Language Index is a relative strength beside the Expressive Language Index.") ==
          6);
}

TEST_CASE("a difference that they bear, or that nobody claims, is left alone") {
    const std::string claim = "Her Receptive Language Index is higher than her Expressive Language Index.";
    CHECK(line_of_claim(claim, "score=\"80\" low=\"74\" high=\"86\"") == 0);
    CHECK(line_of_claim(claim, "score=\"88\"") == 0);  // no interval: nothing to hold it against
    CHECK(line_of_claim("The Receptive Language Index is not higher than the Expressive Language Index.") == 0);
    CHECK(line_of_claim("The intervals of Receptive Language Index and Expressive Language Index overlap, so neither "
                        "is better than the other.") == 0);
    CHECK(line_of_claim("She has a Receptive Language Index of 96 and an Expressive Language Index of 88.") == 0);
    CHECK(line_of_claim("Her Receptive Language Index is higher than last year.") == 0);
}
