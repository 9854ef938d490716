#include "record/shapes.h"

namespace iepress::record {

namespace {

using enum Count;

constexpr Part<Eligibility> eligibility_attributes[] = {
    {"status", one, word<&Eligibility::status, lists::eligibility_status>},
};
constexpr Part<Eligibility> eligibility_elements[] = {
    {"date", optional, value<&Eligibility::date>},
    {"primary", optional, word<&Eligibility::primary, lists::category>},
    {"secondary", many, word<&Eligibility::secondary, lists::category>},
    {"adverse-effect", optional, value<&Eligibility::adverse_effect>},
    {"need-for-special-education", optional, value<&Eligibility::need_for_special_education>},
    {"exclusions", optional, value<&Eligibility::exclusions>},
};

constexpr Part<PresentLevel> present_level_attributes[] = {
    {"area", one, value<&PresentLevel::area>},
    {"domain", optional, word<&PresentLevel::domain, lists::domain>},
    {"evaluation", optional, reference<&PresentLevel::evaluation, evaluation_target>},
};
constexpr Part<PresentLevel> present_level_elements[] = {
    {"level", optional, value<&PresentLevel::level>},
    {"strengths", optional, value<&PresentLevel::strengths>},
    {"needs", optional, value<&PresentLevel::needs>},
    {"impact", optional, value<&PresentLevel::impact>},
};
constexpr Shape<PresentLevel> present_level_shape{present_level_attributes, present_level_elements};
constexpr Part<PresentLevels> present_levels_elements[] = {
    {"summary", optional, value<&PresentLevels::summary>},
    {"student-strengths", optional, value<&PresentLevels::student_strengths>},
    {"parent-concerns", optional, value<&PresentLevels::parent_concerns>},
    {"student-concerns", optional, value<&PresentLevels::student_concerns>},
    {"general-curriculum", optional, value<&PresentLevels::general_curriculum>},
    {"preschool-activities", optional, value<&PresentLevels::preschool_activities>},
    {"present-level", many, child<&PresentLevels::areas, present_level_shape>},
};

constexpr Part<Sessions> sessions_attributes[] = {
    {"times", one, number<&Sessions::times, count_of_one_or_more>},
    {"per", one, word<&Sessions::per, lists::time_span>},
};
constexpr Shape<Sessions> sessions_shape{sessions_attributes, {}};
constexpr Part<ServiceEntry> delivered_attributes[] = {
    {"date", one, value<&ServiceEntry::date>},
    {"minutes", one, number<&ServiceEntry::minutes, above_zero>},
    {"setting", optional, value<&ServiceEntry::setting>},
    {"provider", optional, value<&ServiceEntry::provider>},
};
constexpr Shape<ServiceEntry> delivered_shape{
    delivered_attributes, {}, OwnText::words, optional, value<&ServiceEntry::note>};
constexpr Part<ServiceEntry> missed_attributes[] = {
    {"date", one, value<&ServiceEntry::date>},
    {"minutes", one, number<&ServiceEntry::minutes, above_zero>},
    {"reason", one, word<&ServiceEntry::reason, lists::missed_reason>},
};
constexpr Shape<ServiceEntry> missed_shape{
    missed_attributes, {}, OwnText::words, optional, value<&ServiceEntry::note>};
constexpr Part<ServiceEntry> made_up_attributes[] = {
    {"date", one, value<&ServiceEntry::date>},
    {"minutes", one, number<&ServiceEntry::minutes, above_zero>},
    {"missed-date", optional, value<&ServiceEntry::missed_date>},
    {"setting", optional, value<&ServiceEntry::setting>},
    {"provider", optional, value<&ServiceEntry::provider>},
};
constexpr Shape<ServiceEntry> made_up_shape{
    made_up_attributes, {}, OwnText::words, optional, value<&ServiceEntry::note>};
constexpr Part<Service> service_attributes[] = {
    {"id", optional, id<&Service::id, IdKind::service>},
    {"kind", one, word<&Service::kind, lists::service_kind>},
    {"extended-year", optional, value<&Service::extended_year>},
    {"from", optional, references<&Service::from, recommendation_target>},
};
constexpr Part<Service> service_elements[] = {
    {"name", one, value<&Service::name>},
    {"minutes", optional, number<&Service::minutes, above_zero>},
    {"frequency", optional, value<&Service::frequency>},
    {"sessions", optional, child<&Service::sessions, sessions_shape>},
    {"location", optional, value<&Service::location>},
    {"setting", optional, value<&Service::setting>},
    {"provider", optional, value<&Service::provider>},
    {"begin-date", optional, value<&Service::begin>},
    {"end-date", optional, value<&Service::end>},
    {"note", optional, value<&Service::note>},
    {"delivered", many, child<&Service::delivered, delivered_shape>},
    {"missed", many, child<&Service::missed, missed_shape>},
    {"made-up", many, child<&Service::made_up, made_up_shape>},
};
constexpr Shape<Service> service_shape{service_attributes, service_elements};
constexpr Part<Case> services_elements[] = {{"service", some, child<&Case::services, service_shape>}};

constexpr Part<Accommodation> accommodation_attributes[] = {
    {"kind", one, word<&Accommodation::kind, lists::accommodation_kind>},
    {"setting", one, word<&Accommodation::setting, lists::accommodation_setting>},
    {"responsible", optional, value<&Accommodation::responsible>},
    {"from", optional, references<&Accommodation::from, recommendation_target>},
};
constexpr Shape<Accommodation> accommodation_shape{
    accommodation_attributes, {}, OwnText::words, one, value<&Accommodation::text>};
constexpr Part<Case> accommodations_elements[] = {
    {"accommodation", some, child<&Case::accommodations, accommodation_shape>},
};

constexpr Part<SetAside> set_aside_attributes[] = {
    {"recommendation", one, reference<&SetAside::recommendation, recommendation_target>},
};

constexpr Part<SpecialFactor> special_factor_attributes[] = {
    {"kind", one, word<&SpecialFactor::kind, lists::factor>},
    {"needed", one, value<&SpecialFactor::needed>},
};
constexpr Shape<SpecialFactor> special_factor_shape{
    special_factor_attributes, {}, OwnText::prose, optional, value<&SpecialFactor::statement>};
constexpr Part<Case> special_factors_elements[] = {
    {"special-factor", some, child<&Case::special_factors, special_factor_shape>},
};

constexpr Part<Participation> participation_attributes[] = {
    {"environment", optional, word<&Participation::environment, lists::environment>},
};
constexpr Part<Participation> participation_elements[] = {
    {"percent-regular", optional, number<&Participation::percent_regular, percent>},
    {"not-participating", optional, value<&Participation::not_participating>},
    {"placement-reason", optional, value<&Participation::placement_reason>},
    {"options-considered", optional, value<&Participation::options_considered>},
};

constexpr Part<AssessmentPlan> assessment_plan_attributes[] = {
    {"participation", one, word<&AssessmentPlan::participation, lists::test_participation>},
};
constexpr Part<AssessmentPlan> assessment_plan_elements[] = {
    {"name", one, value<&AssessmentPlan::name>},
    {"accommodation", many, value<&AssessmentPlan::accommodations>},
    {"why-alternate", optional, value<&AssessmentPlan::why_alternate>},
    {"why-appropriate", optional, value<&AssessmentPlan::why_appropriate>},
};
constexpr Shape<AssessmentPlan> assessment_plan_shape{assessment_plan_attributes, assessment_plan_elements};
constexpr Part<Case> assessment_plans_elements[] = {
    {"assessment-plan", some, child<&Case::assessment_plans, assessment_plan_shape>},
};

constexpr Part<Finding> transition_finding_attributes[] = {
    {"id", optional, id<&Finding::id, IdKind::transition>},
    {"area", optional, value<&Finding::area>},
};
constexpr Shape<Finding> transition_finding_shape{
    transition_finding_attributes, {}, OwnText::words, one, value<&Finding::text>};
constexpr Part<Transition> transition_elements[] = {
    {"assessments", optional, value<&Transition::assessments>},
    {"courses-of-study", optional, value<&Transition::courses_of_study>},
    {"postsecondary-goal", many, child<&Transition::postsecondary_goals, transition_finding_shape>},
    {"transition-service", many, child<&Transition::services, transition_finding_shape>},
    {"rights-informed", optional, value<&Transition::rights_informed>},
};

constexpr Part<ExtendedYear> extended_year_attributes[] = {
    {"decision", one, word<&ExtendedYear::decision, lists::decision>},
};

constexpr Part<Section504> section_504_attributes[] = {
    {"coordinator", optional, reference<&Section504::coordinator, team_member_target>},
};
constexpr Part<Section504> section_504_elements[] = {
    {"date", optional, value<&Section504::date>},
    {"impairment", optional, value<&Section504::impairment>},
    {"activity", many, value<&Section504::activities>},
    {"limitation", optional, value<&Section504::limitation>},
    {"review-date", optional, value<&Section504::review_date>},
};

constexpr Part<Attendance> attendance_attributes[] = {
    {"person", one, reference<&Attendance::person, person_target>},
    {"status", one, word<&Attendance::status, lists::attendance_status>},
};
constexpr Shape<Attendance> attendance_shape{attendance_attributes, {}};
constexpr Part<Meeting> meeting_attributes[] = {
    {"id", optional, id<&Meeting::id, IdKind::meeting>},
    {"kind", one, word<&Meeting::kind, lists::meeting_kind>},
};
constexpr Part<Meeting> meeting_elements[] = {
    {"date", one, value<&Meeting::date>},
    {"time", optional, value<&Meeting::time>},
    {"location", optional, value<&Meeting::location>},
    {"attendance", many, child<&Meeting::attendance, attendance_shape>},
    {"notes", optional, value<&Meeting::notes>},
};

constexpr Part<Section> notice_part_attributes[] = {
    {"kind", one, word<&Section::kind, lists::notice_part>},
    {"title", optional, value<&Section::title>},
};
constexpr Shape<Section> notice_part_shape{
    notice_part_attributes, {}, OwnText::prose, one, value<&Section::narrative>};
constexpr Part<Notice> notice_attributes[] = {
    {"id", optional, id<&Notice::id, IdKind::notice>},
    {"kind", one, word<&Notice::kind, lists::notice_kind>},
};
constexpr Part<Notice> notice_elements[] = {
    {"date", one, value<&Notice::date>},
    {"part", many, section<&Notice::parts, notice_part_shape>},
};

}  // namespace

constinit const Shape<Eligibility> eligibility_shape{eligibility_attributes, eligibility_elements};
constinit const Shape<PresentLevels> present_levels_shape{{}, present_levels_elements};
constinit const Shape<Case> services_shape{{}, services_elements};
constinit const Shape<Case> accommodations_shape{{}, accommodations_elements};
constinit const Shape<SetAside> set_aside_shape{
    set_aside_attributes, {}, OwnText::words, one, value<&SetAside::reason>};
constinit const Shape<Case> special_factors_shape{{}, special_factors_elements};
constinit const Shape<Case> assessment_plans_shape{{}, assessment_plans_elements};
constinit const Shape<Participation> participation_shape{participation_attributes, participation_elements};
constinit const Shape<Transition> transition_shape{{}, transition_elements};
constinit const Shape<ExtendedYear> extended_year_shape{
    extended_year_attributes, {}, OwnText::prose, optional, value<&ExtendedYear::reason>};
constinit const Shape<Section504> section_504_shape{section_504_attributes, section_504_elements};
constinit const Shape<Meeting> meeting_shape{meeting_attributes, meeting_elements};
constinit const Shape<Notice> notice_shape{notice_attributes, notice_elements};

}  // namespace iepress::record
