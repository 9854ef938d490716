// Each element of the law alone: the complete case gives no finding, and with one thing taken out just that one.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <set>

#include "record/read.h"
#include "rules/elements.h"
#include "rules/iep_review.h"

using namespace iepress;
using record::Case;

namespace {

const std::filesystem::path source = IEPRESS_SOURCE_DIR;

const rules::Book& book() {
    static const rules::Book one = [] {
        base::Diagnostics diagnostics;
        auto loaded = rules::load_book({source / "data"}, diagnostics);
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return one;
}

const rules::GoalWords& goal_words() {
    static const rules::GoalWords words = [] {
        base::Diagnostics diagnostics;
        auto loaded = rules::load_goal_words({source / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return words;
}

Case complete() {
    base::Diagnostics diagnostics;
    auto one = record::read_case(source / "samples/priya-transition.xml", {}, diagnostics);
    REQUIRE(one);
    return std::move(*one);
}

/// Ids of the rules that are found unanswered, and codes of the other findings.
std::multiset<std::string> findings_of(const Case& one) {
    base::Diagnostics findings;
    rules::review_iep(one, {}, book(), goal_words(), std::nullopt, findings);
    std::multiset<std::string> ids;
    for (const base::Diagnostic& finding : findings.all()) {
        std::string id{finding.message->code};
        for (const rules::Rule& rule : book().rules) {
            const std::string words = rule.text.ends_with('.') ? rule.text.substr(0, rule.text.size() - 1) : rule.text;
            if (finding.text.ends_with(": " + words) && finding.citation.starts_with(rule.citation)) id = rule.id;
        }
        ids.insert(id);
    }
    return ids;
}

void set_absent(Case& one, std::string_view role) {
    for (const record::TeamMember& member : one.team) {
        bool fits = member.role.value == role;
        for (const record::Text& further : member.further_roles) fits = fits || further.value == role;
        for (record::Meeting& meeting : one.meetings) {
            for (record::Attendance& attendance : meeting.attendance) {
                if (fits && attendance.person == member.id) attendance.status.value = "absent";
            }
        }
    }
}

/// Takes a role from everybody, who stays on the team with the others.
void take_role(Case& one, std::string_view role) {
    for (record::TeamMember& member : one.team) {
        if (member.role.value == role) member.role.value = "other";
        std::erase_if(member.further_roles, [&](const record::Text& further) { return further.value == role; });
    }
}

void take_factor(Case& one, std::string_view kind) {
    std::erase_if(one.special_factors, [&](const record::SpecialFactor& factor) { return factor.kind.value == kind; });
}

void take_services(Case& one, std::set<std::string_view> kinds) {
    std::erase_if(one.services, [&](const record::Service& service) { return kinds.contains(service.kind.value); });
}

using Taking = std::pair<const char*, std::function<void(Case&)>>;

const std::vector<Taking>& takings() {
    static const std::vector<Taking> all{
        {"iep/present-levels",
         [](Case& one) { one.present_levels.summary.clear(), one.present_levels.areas.clear(); }},
        {"iep/curriculum-effect",
         [](Case& one) {
             one.present_levels.general_curriculum.clear();
             for (record::PresentLevel& level : one.present_levels.areas) level.impact.clear();
         }},
        {"iep/measurable-goals", [](Case& one) { one.goals.clear(); }},
        {"iep/short-term-objectives", [](Case& one) { one.goals.back().objectives.clear(); }},
        {"iep/progress-measured", [](Case& one) { one.goals.front().measurement = {}; }},
        {"iep/progress-reported", [](Case& one) { one.progress_reporting = {}; }},
        {"iep/services", [](Case& one) { take_services(one, {"special-education", "related"}); }},
        {"iep/supplementary-aids",
         [](Case& one) { take_services(one, {"supplementary", "modification"}), one.accommodations.clear(); }},
        {"iep/personnel-support", [](Case& one) { take_services(one, {"personnel-support"}); }},
        {"iep/nonparticipation", [](Case& one) { one.participation.not_participating.clear(); }},
        {"iep/assessment-accommodations", [](Case& one) { one.assessment_plans.clear(); }},
        {"iep/alternate-assessment",
         [](Case& one) {
             for (record::AssessmentPlan& plan : one.assessment_plans) plan.why_appropriate.clear();
         }},
        {"iep/service-details", [](Case& one) { one.services.back().location = {}; }},
        {"iep/transition-goals", [](Case& one) { one.transition->assessments.clear(); }},
        {"iep/transition-services", [](Case& one) { one.transition->courses_of_study.clear(); }},
        {"iep/transfer-of-rights", [](Case& one) { one.transition->rights_informed = {}; }},
        {"team/parents",
         [](Case& one) {
             for (record::FamilyMember& member : one.family) member.excluded_by_court_order.value = true;
         }},
        {"team/general-education-teacher", [](Case& one) { set_absent(one, "regular-education-teacher"); }},
        {"team/special-education-teacher",
         [](Case& one) {
             take_role(one, "special-education-teacher");
             take_role(one, "special-education-provider");
         }},
        {"team/agency-representative", [](Case& one) { take_role(one, "agency-representative"); }},
        {"team/evaluation-interpreter", [](Case& one) { take_role(one, "evaluation-interpreter"); }},
        {"team/student",
         [](Case& one) {
             for (record::Meeting& meeting : one.meetings) {
                 std::erase_if(meeting.attendance, [](const auto& person) { return person.person == "student"; });
             }
         }},
        {"consider/strengths", [](Case& one) { one.present_levels.student_strengths.clear(); }},
        {"consider/parent-concerns", [](Case& one) { one.present_levels.parent_concerns.clear(); }},
        {"factor/behavior", [](Case& one) { take_factor(one, "behavior"); }},
        {"factor/language", [](Case& one) { take_factor(one, "language"); }},
        {"factor/braille", [](Case& one) { take_factor(one, "braille"); }},
        {"factor/communication", [](Case& one) { take_factor(one, "communication"); }},
        {"factor/assistive-technology", [](Case& one) { take_factor(one, "assistive-technology"); }},
        {"iep/extended-year", [](Case& one) { one.extended_year = {}; }},
        {"iep/placement", [](Case& one) { one.participation.placement_reason.clear(); }},
        {"rules/goal-without-condition", [](Case& one) { one.goals[1].condition = {}; }},
        {"rules/goal-without-behavior", [](Case& one) { one.goals[1].behavior = {}; }},
        {"rules/goal-without-baseline", [](Case& one) { one.goals[1].baseline = {}; }},
        {"rules/goal-without-criterion", [](Case& one) { one.goals[1].criterion = {}; }},
        {"rules/goal-without-date", [](Case& one) { one.goals[1].target_date = {}; }},
        {"rules/goal-other-unit", [](Case& one) { one.goals[1].baseline.unit.value = "percent"; }},
        {"rules/goal-outside-year", [](Case& one) { one.goals[1].target_date.value = {2027, 10, 13}; }},
        {"rules/goal-unobservable", [](Case& one) { one.goals[1].behavior.value = "will understand time"; }},
        {"rules/goal-unknown-verb", [](Case& one) { one.goals[1].behavior.value = "will frobnicate"; }},
        {"rules/goal-without-learner",
         [](Case& one) {
             one.goals[1].statement = one.goals[1].behavior;
             one.goals[1].statement.value = "Minutes will be counted";
             one.goals[1].behavior.value = "will count";
             one.goals[1].statement.value = "Someone will count the minutes that are left";
         }},
    };
    return all;
}

}  // namespace

TEST_CASE("a complete IEP gives no finding") {
    REQUIRE(findings_of(complete()) == std::multiset<std::string>{});
    for (const rules::Element& element : rules::elements(complete(), {}, book(), std::nullopt)) {
        INFO(element.rule->id);
        CHECK(element.applies == (element.condition != rules::Condition::preschool));
    }
}

TEST_CASE("with one element taken out, just that finding comes") {
    for (const auto& [id, take] : takings()) {
        Case one = complete();
        take(one);
        CAPTURE(id);
        CHECK(findings_of(one) == std::multiset<std::string>{id});
    }
}

TEST_CASE("each rule that an IEP answers has been taken out above") {
    std::set<std::string> taken{"iep/consent", "iep/preschool-effect"};  // the draft's own lines; tested below
    for (const auto& taking : takings()) taken.insert(taking.first);
    for (const rules::Rule& rule : book().rules) {
        INFO(rule.id);
        CHECK((!rule.duty || taken.contains(rule.id)));
    }
}

TEST_CASE("a case with nothing but an IEP's date lacks everything that can be asked of it") {
    Case one;
    const Case full = complete();
    one.place = full.place;
    one.student.birth_date = full.student.birth_date;
    one.milestones.iep_begin = full.milestones.iep_begin;
    std::multiset<std::string> all;
    for (const rules::Element& element : rules::elements(one, {}, book(), std::nullopt)) {
        if (element.rule->id == "iep/consent") continue;
        INFO(element.rule->id);
        CHECK(!element.answered);
        if (element.applies && !element.waits) all.insert(element.rule->id);
    }
    REQUIRE(all.size() > 25);
    CHECK(findings_of(one) == all);
}

TEST_CASE("a preschool child is asked for activities, not for the curriculum") {
    Case one = complete();
    one.student.grade.value = "PK";
    CHECK(findings_of(one) == std::multiset<std::string>{});  // an area's impact answers
    for (record::PresentLevel& level : one.present_levels.areas) level.impact.clear();
    CHECK(findings_of(one) == std::multiset<std::string>{"iep/preschool-effect"});
}

TEST_CASE("an evaluation alone is not asked for an IEP") {
    Case one = complete();
    one.goals.clear();
    one.services.clear();
    one.meetings.clear();
    one.milestones = {};
    CHECK(findings_of(one).empty());
}

TEST_CASE("a place of learning apart needs no general education teacher") {
    Case one = complete();
    set_absent(one, "regular-education-teacher");
    one.participation.environment.value = "homebound-hospital";
    one.participation.percent_regular = {};
    CHECK(findings_of(one).empty());
}

TEST_CASE("the seats of the team are the elements of the IEP's meeting, asked of any meeting") {
    Case one = complete();
    set_absent(one, "agency-representative");
    const auto open = [&](const record::Meeting* meeting, rules::Seating seating) {
        std::set<std::string> ids;
        for (const rules::Element& seat : rules::team_seats(one, book(), std::nullopt, meeting, seating)) {
            REQUIRE(seat.section == "iep-team");
            if (seat.missing()) ids.insert(seat.rule->id);
        }
        return ids;
    };
    std::set<std::string> of_elements;
    for (const rules::Element& element : rules::elements(one, {}, book(), std::nullopt)) {
        if (element.section == "iep-team" && element.missing()) of_elements.insert(element.rule->id);
    }
    const record::Meeting* held = rules::iep_meeting(one);
    CHECK(of_elements.contains("team/agency-representative"));
    CHECK(open(held, rules::Seating::attended) == of_elements);
    CHECK(open(held, rules::Seating::invited).empty());
    record::Meeting family_only = *held;
    std::erase_if(family_only.attendance, [&](const record::Attendance& each) {
        return std::any_of(one.team.begin(), one.team.end(),
                           [&](const auto& member) { return member.id == each.person; });
    });
    CHECK(open(&family_only, rules::Seating::invited).size() == 4);
    CHECK(open(nullptr, rules::Seating::invited) ==
          std::set<std::string>{"team/student"});  // no meeting names the child
}

TEST_CASE("the age of majority is the state's, and 18 where nobody has confirmed it") {
    Case one = complete();
    for (const auto& [state, years] : {std::pair{"AL", 19}, {"NE", 19}, {"MS", 18}, {"OR", 18}}) {
        one.student.school.state.value = state;
        CHECK(rules::majority(one, book()).years == years);
        CHECK((rules::majority(one, book()).rule != nullptr) == (years == 19));
    }
    one.transition.reset();
    one.milestones.iep_end.value = rules::years_later(one.student.birth_date.value, 17);
    const auto applies = [&](const char* state) {
        one.student.school.state.value = state;
        const auto all = rules::elements(one, {}, book(), std::nullopt);
        return rules::find_element(all, "iep/transfer-of-rights")->applies;
    };
    CHECK(applies("OR"));
    CHECK_FALSE(applies("AL"));
}

TEST_CASE("verbs: the longest entry decides, what stands before is left out") {
    const rules::GoalLanguage* english = goal_words().find("en-US");
    REQUIRE(english != nullptr);
    const auto seen = [&](std::string_view text) { return rules::verb_of(*english, text).seen; };
    CHECK(seen("will read aloud") == rules::Seen::observable);
    CHECK(seen("Nadi will be able to independently point to four letters") == rules::Seen::observable);
    CHECK(seen("will demonstrate understanding of time") == rules::Seen::unobservable);
    CHECK(seen("will demonstrate two jumps") == rules::Seen::observable);
    CHECK(seen("will be understood") == rules::Seen::observable);
    CHECK(seen("will improve her balance") == rules::Seen::unobservable);
    CHECK(seen("will frobnicate") == rules::Seen::unknown);
    CHECK(seen("") == rules::Seen::unknown);
    CHECK(goal_words().find("es") == nullptr);
}

TEST_CASE("what the evaluations found answers for the present levels; what they recommend is no answer") {
    Case one = complete();
    one.present_levels.areas.clear();
    one.present_levels.summary.clear();
    one.goals.clear();
    assembly::Draft draft;
    record::Evaluation evaluation;
    evaluation.id = "ot";
    const assembly::Statement need{assembly::Statement::Kind::need, {&evaluation}, "Writing", "Speed.", one.place};
    draft.levels.areas = {{"Writing", {}, {need}}};
    draft.goals.push_back({need, {}});
    const auto all = rules::elements(one, draft, book(), std::nullopt);
    const rules::Element* levels = rules::find_element(all, "iep/present-levels");
    CHECK(levels->answered);
    CHECK(levels->authors.evaluations == std::vector<std::string>{"ot"});
    const rules::Element* goals = rules::find_element(all, "iep/measurable-goals");
    CHECK(goals->missing());
    CHECK(goals->proposed);
}
