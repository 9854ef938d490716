#include "progress/codes.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "goals.h"
#include "support/folder.h"

using namespace iepress::progress;
using namespace iepress::progress::tests;
namespace base = iepress::base;
namespace record = iepress::record;
using iepress::test::Folder;

namespace {

const std::filesystem::path shipped = std::filesystem::path(IEPRESS_SOURCE_DIR) / "data";

const CodeSets& shipped_sets() {
    static const CodeSets sets = [] {
        base::Diagnostics diagnostics;
        auto loaded = load_code_sets({shipped}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return sets;
}

std::string suggested(std::string_view set, const TargetResult& result) {
    const Code* code = suggest_code(*shipped_sets().find(set), result);
    return code == nullptr ? "" : code->value;
}

bool agrees_with(std::string_view set, std::string_view code, const TargetResult& result) {
    return agrees(*shipped_sets().find(set)->find(code), result);
}

const std::vector<double> on_line{22, 24, 26, 28, 30};
const std::vector<double> below_line{20, 20, 21, 20, 22};
const std::vector<double> behind{20, 19, 18, 18, 17};
const std::vector<double> over_half{30, 62, 66, 70, 71};
const std::vector<double> reached{60, 90, 100, 100, 101};

constexpr const char* good =
    "<code-set id=\"kcs\" title=\"Kestrel County\" status=\"confirmed\" checked=\"2026-11-22\" source=\"policy 7\">"
    "<code value=\"OK\" suggests=\"on-track met\"><label>Fine</label><label lang=\"es\">Bien</label>"
    "<family>All is well.</family></code></code-set>";

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t found = text.find(from);
    INFO(from);
    REQUIRE(found != std::string::npos);
    return text.replace(found, from.size(), to);
}

std::string problem_of(const std::string& file) {
    Folder folder;
    folder.add("progress-codes/one.xml", file);
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(load_code_sets({folder.path()}, diagnostics));
    return std::string{diagnostics.all().at(0).message->code};
}

}  // namespace

TEST_CASE("every shipped code has its words in English and Spanish") {
    REQUIRE(shipped_sets().all.size() >= 5);
    for (const CodeSet& set : shipped_sets().all) {
        INFO(set.id);
        CHECK_FALSE(set.codes.empty());
        for (const Code& code : set.codes) {
            INFO(code.value);
            for (const char* language : {"en-US", "es-MX"}) {
                CHECK(code.label.in(language) != nullptr);
                CHECK(code.family.in(language) != nullptr);
            }
            CHECK(code.label.in("vi") == nullptr);
        }
    }
}

TEST_CASE("each shipped set says met, on track and below") {
    for (const CodeSet& set : shipped_sets().all) {
        INFO(set.id);
        for (const auto& values : {on_line, below_line, behind, over_half, reached}) {
            const TargetResult result = result_of(goal_of(values));
            const Code* code = suggest_code(set, result);
            REQUIRE(code != nullptr);
            CHECK(agrees(*code, result));
        }
    }
}

TEST_CASE("the codes that results suggest") {
    const TargetResult good_pace = result_of(goal_of(on_line)), slow = result_of(goal_of(below_line));
    const TargetResult back = result_of(goal_of(behind)), far = result_of(goal_of(over_half)),
                       met = result_of(goal_of(reached));
    CHECK(suggested("us-ms", good_pace) == "A");
    CHECK(suggested("us-ms", slow) == "B");
    CHECK(suggested("us-ms", met) == "C");
    CHECK(suggested("us-ms", result_of(goal_of({}))).empty());  // whether it was introduced, no data say
    CHECK(suggested("us-ct", slow) == "Limited/Minimal Progress");  // one percent of the way
    CHECK(suggested("us-ct", back) == "No Progress to Date");
    CHECK(suggested("us-ct", result_of(goal_of({22, 23, 24, 25, 26}))) == "Limited/Minimal Progress");
    CHECK(suggested("us-ct", good_pace) == "Satisfactory Progress");
    CHECK(suggested("us-ca", back) == "1");
    CHECK(suggested("us-ca", good_pace) == "2");
    CHECK(suggested("us-ca", far) == "3");
    CHECK(suggested("us-ca", met) == "4");
    CHECK(suggested("us-md", slow) == "Not making sufficient progress to meet goal");
    CHECK(suggested("neutral", result_of(goal_of({30}))) == "Too early to tell");
    CHECK(suggested("neutral", result_of(goal_of({}))) == "Not measured");
}

TEST_CASE("codes that agree and codes that do not") {
    const TargetResult slow = result_of(goal_of(below_line)), none = result_of(goal_of({}));
    CHECK(agrees_with("us-ms", "B", slow));
    CHECK_FALSE(agrees_with("us-ms", "A", slow));
    CHECK(agrees_with("us-ms", "D", none));
    CHECK_FALSE(agrees_with("us-ms", "A", none));
    CHECK(agrees_with("us-ct", "Not Mastered", slow));
    CHECK_FALSE(agrees_with("us-ct", "Not Mastered", result_of(goal_of(reached))));
    // The level now is 49 percent of the way, the last point alone 60.
    const TargetResult between = result_of(goal_of({30, 40, 50, 59, 68}));
    CHECK(between.share == Approx(39.0 / 80));
    CHECK(suggested("us-ca", between) == "2");
    CHECK(agrees_with("us-ca", "3", between));
    CHECK_FALSE(agrees_with("us-ca", "1", between));
}

TEST_CASE("a code is found by value or label, in small or capital letters") {
    const CodeSet& set = *shipped_sets().find("us-ms");
    CHECK(set.find("a")->value == "A");
    CHECK(set.find("SUFFICIENT progress")->value == "A");
    CHECK(set.find("Meta alcanzada")->value == "C");
    CHECK(set.find("E") == nullptr);
    CHECK(shipped_sets().find("us-ca")->find_reason("absences")->value == "B");
    CHECK(set.find_reason("A") == nullptr);
}

TEST_CASE("the set of a case: its own, its state's, the neutral one") {
    record::Case one;
    CHECK(code_set_of(one, shipped_sets())->id == "neutral");
    one.student.school.address.state = words("MS");
    CHECK(code_set_of(one, shipped_sets())->id == "us-ms");
    one.student.school.state = words("CT");
    CHECK(code_set_of(one, shipped_sets())->id == "us-ct");
    one.student.school.state = words("WY");
    CHECK(code_set_of(one, shipped_sets())->id == "neutral");
    one.progress_codes = words("us-ca");
    CHECK(code_set_of(one, shipped_sets())->id == "us-ca");
    one.progress_codes = words("us-xx");
    CHECK(code_set_of(one, shipped_sets()) == nullptr);
    CHECK(code_set_of({}, CodeSets{}) == nullptr);
}

TEST_CASE("a district's set stands beside ours, or replaces one of the same id") {
    Folder folder;
    folder.add("progress-codes/kcs.xml", good);
    folder.add("progress-codes/ms.xml", with(good, "id=\"kcs\"", "id=\"us-ms\""));
    base::Diagnostics diagnostics;
    const auto sets = load_code_sets({shipped, folder.path()}, diagnostics);
    REQUIRE(sets);
    CHECK(sets->all.size() == shipped_sets().all.size() + 1);
    CHECK(sets->find("kcs")->fact.confirmed());
    CHECK(sets->find("us-ms")->codes.size() == 1);
}

TEST_CASE("a set that is incomplete is refused") {
    CHECK(problem_of(with(good, "id=\"kcs\" ", "")) == "datafile/missing-attribute");
    CHECK(problem_of(with(good, "on-track met", "on-track maybe")) == "datafile/wrong-value");
    CHECK(problem_of(with(good, "<label>Fine</label>", "")) == "datafile/missing-element");
    CHECK(problem_of(with(good, "<family>All is well.</family>", "")) == "datafile/missing-element");
    CHECK(problem_of(with(good, "lang=\"es\"", "lang=\"en\"")) == "datafile/repeated");
    CHECK(problem_of(with(good, "value=\"OK\"", "value=\"OK\" share-from=\"5\" share-to=\"4\"")) ==
          "datafile/wrong-value");
    CHECK(problem_of(with(good, "value=\"OK\"", "value=\"OK\" share=\"5\"")) == "datafile/unknown-attribute");
    CHECK(problem_of(
              with(good, "</code-set>", "<code value=\"OK\"><label>x</label><family>y</family></code></code-set>")) ==
          "datafile/repeated");
    CHECK(problem_of(with(good, "title=", "jurisdiction=\"Kansas\" title=")) == "datafile/wrong-value");
    CHECK(problem_of("<code-set id=\"a\" title=\"b\" status=\"unverified\" checked=\"2026-11-22\"/>") ==
          "datafile/missing-element");
    CHECK(problem_of("<codes/>") == "datafile/wrong-root");
}

TEST_CASE("two files of one folder do not have the same id") {
    Folder folder;
    folder.add("progress-codes/a.xml", good).add("progress-codes/b.xml", good);
    base::Diagnostics diagnostics;
    CHECK_FALSE(load_code_sets({folder.path()}, diagnostics));
    CHECK(diagnostics.contains("datafile/wrong-value"));
}
