#include "carry/parts.h"

namespace iepress::carry {

void write_eligibility(const record::Eligibility& eligibility, Xml& xml) {
    if (!eligibility.status) return;
    xml.blank_line();
    xml.open("eligibility", {{"status", eligibility.status.value}});
    xml.value("date", eligibility.date);
    xml.value("primary", eligibility.primary);
    for (const record::Text& category : eligibility.secondary) xml.value("secondary", category);
    xml.value("adverse-effect", eligibility.adverse_effect);
    xml.value("need-for-special-education", eligibility.need_for_special_education);
    xml.value("exclusions", eligibility.exclusions);
    xml.close();
}

namespace {

void write_area(const record::Case& one, const record::PresentLevel& area, Xml& xml) {
    std::string source = "the level in " + area.area.value + ", with this year's data";
    if (!area.evaluation.empty()) {
        source += "; last year's rested on the evaluation " + evaluation_words(one, area.evaluation);
    }
    xml.rewrite(source + ".");
    xml.open("present-level", {{"area", area.area.value}, {"domain", area.domain.value}});
    xml.value("level", area.level);
    xml.value("strengths", area.strengths);
    xml.value("needs", area.needs);
    xml.value("impact", area.impact);
    xml.close();
}

}  // namespace

void write_present_levels(const record::Case& one, Xml& xml) {
    const record::PresentLevels& levels = one.present_levels;
    xml.blank_line();
    if (!levels.place.known()) {
        return xml.rewrite("<present-levels>; " + iep_of(one) + " is without them.");
    }
    xml.open("present-levels");
    xml.rewrite("every paragraph here is last year's, from " + iep_of(one) +
                "; ask the parents and the child anew for their concerns.");
    xml.value("summary", levels.summary);
    xml.value("student-strengths", levels.student_strengths);
    xml.value("parent-concerns", levels.parent_concerns);
    xml.value("student-concerns", levels.student_concerns);
    xml.value("general-curriculum", levels.general_curriculum);
    xml.value("preschool-activities", levels.preschool_activities);
    for (const record::PresentLevel& area : levels.areas) write_area(one, area, xml);
    xml.close();
}

void write_special_factors(const record::Case& one, Xml& xml) {
    if (one.special_factors.empty()) return;
    xml.blank_line();
    xml.open("special-factors");
    xml.rewrite("each of the special factors, as the team considers it for the coming year; these are from " +
                iep_of(one) + ".");
    for (const record::SpecialFactor& factor : one.special_factors) {
        xml.prose("special-factor", {{"kind", factor.kind.value}, {"needed", factor.needed.value ? "yes" : "no"}},
                  factor.statement);
    }
    xml.close();
}

void write_participation(const record::Participation& participation, Xml& xml) {
    if (!participation.place.known()) return;
    xml.blank_line();
    xml.open("participation", {{"environment", participation.environment.value}});
    xml.rewrite("percentage, reasons and options, once the services of the coming year are decided.");
    xml.value("percent-regular", participation.percent_regular);
    xml.value("not-participating", participation.not_participating);
    xml.value("placement-reason", participation.placement_reason);
    xml.value("options-considered", participation.options_considered);
    xml.close();
}

void write_assessment_plans(const record::Case& one, Xml& xml) {
    if (one.assessment_plans.empty()) return;
    xml.blank_line();
    xml.open("assessment-plans");
    xml.rewrite("the assessments of the coming year and grade.");
    for (const record::AssessmentPlan& plan : one.assessment_plans) {
        xml.open("assessment-plan", {{"participation", plan.participation.value}});
        xml.value("name", plan.name);
        for (const record::Text& accommodation : plan.accommodations) xml.value("accommodation", accommodation);
        xml.value("why-alternate", plan.why_alternate);
        xml.value("why-appropriate", plan.why_appropriate);
        xml.close();
    }
    xml.close();
}

void write_transition(const record::Case& one, Xml& xml) {
    if (!one.transition) return;
    const record::Transition& transition = *one.transition;
    xml.blank_line();
    xml.open("transition");
    xml.rewrite("the transition plan, after this year's transition assessments; it is from " + iep_of(one) + ".");
    xml.value("assessments", transition.assessments);
    xml.value("courses-of-study", transition.courses_of_study);
    for (const record::Finding& goal : transition.postsecondary_goals) {
        xml.words("postsecondary-goal", {{"id", goal.id}, {"area", goal.area.value}}, goal.text.value);
    }
    for (const record::Finding& service : transition.services) {
        xml.words("transition-service", {{"id", service.id}, {"area", service.area.value}}, service.text.value);
    }
    xml.value("rights-informed", transition.rights_informed);
    xml.close();
}

void write_extended_year(const record::ExtendedYear& decision, Xml& xml) {
    if (!decision.decision) return;
    xml.blank_line();
    std::string words = "<extended-year>, for the coming summer; last year's decision was \"" +
                        decision.decision.value + "\"";
    if (!decision.reason.empty()) words += ": " + prose_words(decision.reason);
    xml.rewrite(words);
}

void write_section_504(const record::Section504& section, Xml& xml) {
    if (!section.place.known()) return;
    xml.blank_line();
    xml.open("section-504", {{"coordinator", section.coordinator.value}});
    std::string words = "<review-date>, once the team has decided it";
    if (section.review_date) words += "; the last one was " + base::to_iso(section.review_date.value);
    xml.rewrite(words + ".");
    xml.value("date", section.date);
    xml.value("impairment", section.impairment);
    for (const record::Text& activity : section.activities) xml.value("activity", activity);
    xml.value("limitation", section.limitation);
    xml.close();
}

}  // namespace iepress::carry
