#include "rules/iep/conditions.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace iepress::rules {

namespace {

bool is_preschool(const record::Case& one) {
    const std::string& grade = one.student.grade.value;
    return !one.present_levels.preschool_activities.empty() || grade == "PK" || grade == "Pre-K" ||
           grade == "preschool";
}

/// 34 CFR 300.321(a)(2) asks for the teacher "if the child is, or may be" in general education: only a place of
/// learning that has none rules it out.
bool may_be_in_general_education(const record::Case& one) {
    constexpr std::array<std::string_view, 5> apart{"separate-school", "residential-facility", "homebound-hospital",
                                                    "correctional-facility", "separate-class"};
    const std::string& environment = one.participation.environment.value;
    const bool is_apart = std::find(apart.begin(), apart.end(), environment) != apart.end();
    const record::Number& percent = one.participation.percent_regular;
    return !is_apart || (percent && percent.value.value > 0);
}

bool takes_alternate_assessment(const record::Case& one) {
    return std::any_of(one.assessment_plans.begin(), one.assessment_plans.end(),
                       [](const record::AssessmentPlan& plan) { return plan.participation.value == "alternate"; });
}

bool reaches_age(const record::Case& one, const std::optional<base::Date>& today, int years) {
    const record::DateField& born = one.student.birth_date;
    const auto end = iep_end(one, today);
    return born && end && years_later(born.value, years) <= *end;
}

bool is_visually_impaired(const record::Case& one) {
    const auto names_it = [](const record::Text& category) {
        return category.value == "visual-impairment" || category.value == "deaf-blindness";
    };
    const auto& secondary = one.eligibility.secondary;
    return names_it(one.eligibility.primary) || std::any_of(secondary.begin(), secondary.end(), names_it) ||
           std::any_of(one.special_factors.begin(), one.special_factors.end(), [](const record::SpecialFactor& factor) {
               return factor.kind.value == "braille" && factor.needed.value;
           });
}

}  // namespace

Majority majority(const record::Case& one, const Book& book) {
    const std::string jurisdiction = "US-" + one.student.school.state.value;
    for (const Rule& rule : book.rules) {
        if (rule.topic != "majority" || rule.jurisdiction != jurisdiction || !rule.fact.confirmed()) continue;
        const std::string* typed = value_in(rule, "en", "years");
        int years = 0;
        if (typed == nullptr) continue;
        const auto read = std::from_chars(typed->data(), typed->data() + typed->size(), years);
        if (read.ec == std::errc{} && years > 0) return {years, &rule};
    }
    return {};
}

bool applies(Condition condition, const record::Case& one, const Book& book, const std::optional<base::Date>& today) {
    switch (condition) {
        case Condition::always: return true;
        case Condition::preschool: return is_preschool(one);
        case Condition::school_age: return !is_preschool(one);
        case Condition::general_education: return may_be_in_general_education(one);
        case Condition::alternate_assessment: return takes_alternate_assessment(one);
        case Condition::transition_age: return reaches_age(one, today, 16) || one.transition;
        case Condition::year_before_majority:
            return reaches_age(one, today, majority(one, book).years - 1) ||
                   (one.transition && one.transition->rights_informed);
        case Condition::english_learner: return one.student.english_learner.value;
        case Condition::visual_impairment: return is_visually_impaired(one);
    }
    return true;
}

}  // namespace iepress::rules
