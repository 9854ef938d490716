// Everything of a case is either carried as it stood or known to be left out.
#include <regex>
#include <set>

#include "carrying.h"
#include "full_case.h"
#include "record/shapes.h"

#include <tinyxml2.h>

using namespace iepress;
using namespace iepress::carry::tests;

namespace {

using Paths = std::set<std::string>;

void walk(const tinyxml2::XMLElement& element, const std::string& path, Paths& into) {
    for (auto* one = element.FirstAttribute(); one != nullptr; one = one->Next()) into.insert(path + "@" + one->Name());
    for (auto* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        const std::string inner = path + "/" + child->Name();
        into.insert(inner);
        walk(*child, inner, into);
    }
}

Paths paths_of(const std::string& xml) {
    tinyxml2::XMLDocument document;
    REQUIRE(document.Parse(xml.c_str()) == tinyxml2::XML_SUCCESS);
    Paths paths;
    walk(*document.RootElement(), "case", paths);
    return paths;
}

bool begins(const std::string& path, const std::string& with) {
    return path.rfind(with, 0) == 0 &&
           (path.size() == with.size() || path[with.size()] == '/' || path[with.size()] == '@');
}

/// What stays in the old file, on purpose.
const std::vector<std::string> left_out{
    "case/referral", "case/evaluation", "case/introduction", "case/reporting-periods", "case/set-aside",
    "case/extended-year", "case/meeting", "case/notice", "case/milestones/consent",
    "case/milestones/eligibility-meeting", "case/milestones/iep-meeting", "case/milestones/iep-begin",
    "case/milestones/iep-end", "case/milestones/annual-review-due", "case/milestones/meeting-request",
    "case/milestones/absence", "case/present-levels/present-level@evaluation", "case/goals/goal@from",
    "case/goals/goal/target-date", "case/goals/goal/point", "case/goals/goal/no-data", "case/goals/goal/phase",
    "case/goals/goal/progress", "case/goals/goal/criterion@date", "case/goals/goal/objective/target-date",
    "case/goals/goal/objective/point", "case/goals/goal/objective/criterion@date", "case/services/service@from",
    "case/services/service/begin-date", "case/services/service/end-date", "case/services/service/delivered",
    "case/services/service/missed", "case/services/service/made-up", "case/accommodations/accommodation@from",
    "case/section-504/review-date"};

bool is_left_out(const std::string& path) {
    return std::any_of(left_out.begin(), left_out.end(), [&](const std::string& one) { return begins(path, one); });
}

/// The dump without places and without what is left out or proposed anew.
std::multiset<std::string> lines_of(const record::Case& one) {
    std::multiset<std::string> lines;
    const std::string text = std::regex_replace(record::dump(one), std::regex("  @[^\n]*"), "");
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines.insert(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("each attribute and element that a case file may have is carried or left out on purpose") {
    record::Vocabulary vocabulary;
    record::list_shape(record::case_shape, vocabulary, "case");
    const Paths written = paths_of(full_case), carried_paths = paths_of(carried(read(full_case)).xml);
    REQUIRE(vocabulary.size() > 200);
    for (const record::VocabularyEntry& entry : vocabulary) {
        if (begins(entry.path, "case/evaluation")) continue;
        INFO(entry.path);
        CHECK(written.count(entry.path) == 1);  // the test's own case is complete
        CHECK(carried_paths.count(entry.path) == (is_left_out(entry.path) ? 0U : 1U));
    }
}

TEST_CASE("what is carried reads as it did, letter by letter") {
    const record::Case before = read(full_case);
    const std::string xml = carried(before).xml;
    const auto old_lines = lines_of(before), new_lines = lines_of(read(xml));
    // Of the new file's lines only these are no lines of the old one.
    std::vector<std::string> other;
    std::set_difference(new_lines.begin(), new_lines.end(), old_lines.begin(), old_lines.end(),
                        std::back_inserter(other));
    // The points' own lines are as deep as the baselines', so only words and status are new.
    CHECK(other == std::vector<std::string>{"          words: of 20", "        words: of 20", "  status: draft"});
    for (const char* text :
         {"O'Dálaigh", "Ní \"Bee\"", "Marsh & Meadow", "1 <Low> Road", "a < b & c > d; &amp; stays; ]]&gt;",
          "p ar: يتعب بعد الظهر & لا يستسلم.", "li ga: Is maith léi \"ceol\"", "Writing \"by hand\"",
          "Two, as Shiv's aunt says -- in Irish.", "91.50"}) {
        INFO(text);
        const auto holds = [&](const std::string& line) { return has(line, text); };
        CHECK(std::any_of(old_lines.begin(), old_lines.end(), holds));
        CHECK(std::any_of(new_lines.begin(), new_lines.end(), holds));
    }
}

TEST_CASE("what is left out is said in a comment with its source") {
    const std::string xml = joined(carried(read(full_case)).xml);
    for (const char* words : {
             "from this-year.xml: the IEP of 2025-10-21", "evaluations (ot of 2024-10-12)",
             "last year: meeting 2025-10-18, begin 2025-10-21, end 2026-10-17, annual review due 2026-10-17",
             "last year's rested on the evaluation ot of 2024-10-12",
             "took up ot/keys (evaluation ot of 2024-10-12)", "last year's 2028-02-29, a year later 2029-02-28",
             "with codes=\"neutral\" as last year",
             "minutes written down: 30 delivered, 30 missed, 12.5 made up",
             "ot/slant (evaluation ot of 2024-10-12): Tried - - and - - - not wanted- -->",
             "last year's decision was \"no\": No loss.", "the last one was 2026-10-01"}) {
        INFO(words << "\n" << xml);
        CHECK(has(xml, words));
    }
}

TEST_CASE("the same case gives the same bytes, and a carried case can be carried again") {
    const std::string once = carried(read(full_case)).xml;
    CHECK(once == carried(read(full_case)).xml);
    const std::string again = carried(read(once)).xml;
    CHECK(has(again, "there are no data of this year"));
    CHECK(carried(read(again)).xml == again);
}

TEST_CASE("a case without goals has no year to carry") {
    const record::Case one = read("<case><student id='1'><name><given>Ime</given></name>"
                                  "<birth-date>2015-01-01</birth-date></student></case>");
    base::Diagnostics diagnostics;
    const progress::Results results;
    const progress::CodeSets none;
    CHECK_FALSE(carry::next_year({one, results, none, "case.xml"}, diagnostics));
    CHECK(diagnostics.contains("carry/no-goals"));
}
