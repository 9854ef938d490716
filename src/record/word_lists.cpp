#include "record/words.h"

#include <array>

namespace iepress::record {

namespace {

using Word = std::string_view;

constexpr Word status_words[] = {"draft", "final"};
// In the order of record::Pronouns, after unknown.
constexpr Word pronouns_words[] = {"she", "he", "they"};
constexpr Word sex_words[] = {"female", "male"};
constexpr Word edition_words[] = {"standard", "family", "large-print"};
// 34 CFR 300.321(a)(2) to (6), (b)(3), (f); the interpreter of 300.322(e). Parents and the child, (a)(1)
// and (7), are not listed: they stand under family and student.
constexpr Word team_role_words[] = {
    "regular-education-teacher", "special-education-teacher", "special-education-provider",
    "agency-representative", "evaluation-interpreter", "related-services-provider", "knowledgeable-person",
    "transition-agency-representative", "early-intervention-coordinator", "language-interpreter",
    "outside-evaluator", "other"};
// In the order of record::Discipline.
constexpr Word discipline_words[] = {"other", "OT", "SLP", "PT"};
// 34 CFR 300.301 (initial), 300.303 (reevaluation), 300.502 (independent).
constexpr Word evaluation_kind_words[] = {"initial", "reevaluation", "annual", "independent", "outside"};
constexpr Word source_kind_words[] = {
    "record-review", "interview", "observation", "test", "rating-scale", "work-sample", "screening", "other"};
constexpr Word background_kind_words[] = {
    "medical", "developmental", "educational", "family", "therapy-history", "prior-evaluations",
    "equipment", "language-history", "hearing", "vision", "oral-mechanism", "precautions", "environment",
    "other"};
constexpr Word observation_kind_words[] = {
    "behavior", "attention", "regulation", "sensory", "environment", "posture", "tone", "range-of-motion",
    "strength", "endurance", "coordination", "gait", "mobility", "stairs", "balance", "transfers",
    "school-access", "safety", "fine-motor", "grasp", "hand-dominance", "bilateral-coordination",
    "visual-motor", "visual-perception", "handwriting", "self-care", "feeding", "oral-mechanism",
    "articulation", "phonology", "receptive-language", "expressive-language", "pragmatics", "fluency",
    "voice", "language-sample", "augmentative-communication", "dynamic-assessment", "work-samples", "other"};
constexpr Word role_kind_words[] = {
    "personal-care", "student-role", "learning", "play", "community", "graphic-communication", "other"};
// In the order of record::Measure::Level.
constexpr Word measure_level_words[] = {"total", "composite", "subtest", "item-group"};
// In the order of record::Metric, after unknown.
constexpr Word metric_words[] = {
    "standard", "scaled", "scale-15-5", "composite-50-10", "t-score", "z-score", "percentile", "raw",
    "criterion", "percent", "time", "distance", "age-equivalent", "growth", "category"};
constexpr Word recommendation_kind_words[] = {
    "service", "accommodation", "strategy", "goal", "assistive-technology", "home", "referral"};
// 34 CFR 300.306.
constexpr Word eligibility_status_words[] = {"eligible", "not-eligible", "pending"};
// 34 CFR 300.8(c)(1) to (13), in its order; developmental delay 300.8(b).
constexpr Word category_words[] = {
    "autism", "deaf-blindness", "deafness", "emotional-disturbance", "hearing-impairment",
    "intellectual-disability", "multiple-disabilities", "orthopedic-impairment", "other-health-impairment",
    "specific-learning-disability", "speech-or-language-impairment", "traumatic-brain-injury",
    "visual-impairment", "developmental-delay"};
// 34 CFR 300.320(a)(1), (2): academic achievement and functional performance.
constexpr Word domain_words[] = {"academic", "functional"};
// 34 CFR 300.320(a)(4).
constexpr Word service_kind_words[] = {
    "special-education", "related", "supplementary", "modification", "personnel-support"};
constexpr Word accommodation_kind_words[] = {"accommodation", "modification"};
// 34 CFR 300.320(a)(6)(i): on assessments; the rest (a)(4).
constexpr Word accommodation_setting_words[] = {
    "classroom", "state-assessment", "district-assessment", "all"};
// 34 CFR 300.324(a)(2)(i) to (v).
constexpr Word factor_words[] = {"behavior", "language", "braille", "communication", "assistive-technology"};
// CEDS #000535 (school age), then #000559 (early childhood).
constexpr Word environment_words[] = {
    "regular-80", "regular-40-79", "regular-under-40", "separate-school", "residential-facility",
    "homebound-hospital", "correctional-facility", "parentally-placed-private", "early-childhood-10-hours",
    "early-childhood-10-hours-elsewhere", "early-childhood-under-10-hours",
    "early-childhood-under-10-hours-elsewhere", "separate-class", "home", "service-provider-location"};
// 34 CFR 300.320(a)(6)(i), (ii).
constexpr Word test_participation_words[] = {"regular", "accommodations", "alternate"};
// 34 CFR 300.106.
constexpr Word decision_words[] = {"yes", "no", "deferred"};
constexpr Word attendance_status_words[] = {"invited", "present", "remote", "excused", "absent"};
// 34 CFR 300.306, 300.320 to 300.324; 34 CFR 104.35.
constexpr Word meeting_kind_words[] = {
    "eligibility", "iep", "annual-review", "reevaluation", "amendment", "504", "other"};
// 34 CFR 300.503, 300.322, 300.504, 300.300.
constexpr Word notice_kind_words[] = {
    "prior-written-notice", "meeting-notice", "procedural-safeguards", "consent-request"};
// 34 CFR 300.503(b)(1) to (7).
constexpr Word notice_part_words[] = {
    "action", "explanation", "records-used", "safeguards", "assistance", "options-considered",
    "other-factors"};
// In the order of progress::CountedIn.
constexpr Word counted_in_words[] = {"sessions", "days", "weeks"};
constexpr Word missed_reason_words[] = {
    "student-absent", "student-refused", "provider-absent", "school-closed", "school-activity", "other"};
// 34 CFR 300.520(a) (found to be incompetent), (b) (somebody appointed); a state with another age, or with no transfer.
constexpr Word rights_remain_words[] = {"guardianship", "representative", "state-law"};
constexpr Word time_span_words[] = {"day", "week", "month", "quarter", "year"};

}  // namespace

namespace lists {
constinit const WordList status{"status", status_words};
constinit const WordList pronouns{"pronouns", pronouns_words};
constinit const WordList sex{"sex", sex_words};
constinit const WordList edition{"edition", edition_words};
constinit const WordList team_role{"team-role", team_role_words};
constinit const WordList discipline{"discipline", discipline_words};
constinit const WordList evaluation_kind{"evaluation-kind", evaluation_kind_words};
constinit const WordList source_kind{"source-kind", source_kind_words};
constinit const WordList background_kind{"background-kind", background_kind_words};
constinit const WordList observation_kind{"observation-kind", observation_kind_words};
constinit const WordList role_kind{"role-kind", role_kind_words};
constinit const WordList measure_level{"measure-level", measure_level_words};
constinit const WordList metric{"metric", metric_words};
constinit const WordList recommendation_kind{"recommendation-kind", recommendation_kind_words};
constinit const WordList eligibility_status{"eligibility-status", eligibility_status_words};
constinit const WordList category{"category", category_words};
constinit const WordList domain{"domain", domain_words};
constinit const WordList service_kind{"service-kind", service_kind_words};
constinit const WordList accommodation_kind{"accommodation-kind", accommodation_kind_words};
constinit const WordList accommodation_setting{"accommodation-setting", accommodation_setting_words};
constinit const WordList factor{"factor", factor_words};
constinit const WordList environment{"environment", environment_words};
constinit const WordList test_participation{"test-participation", test_participation_words};
constinit const WordList decision{"decision", decision_words};
constinit const WordList attendance_status{"attendance-status", attendance_status_words};
constinit const WordList meeting_kind{"meeting-kind", meeting_kind_words};
constinit const WordList notice_kind{"notice-kind", notice_kind_words};
constinit const WordList notice_part{"notice-part", notice_part_words};
constinit const WordList counted_in{"counted-in", counted_in_words};
constinit const WordList missed_reason{"missed-reason", missed_reason_words};
constinit const WordList time_span{"time-span", time_span_words};
constinit const WordList rights_remain{"rights-remain", rights_remain_words};
}  // namespace lists

std::string_view metric_word(Metric metric) {
    const auto position = static_cast<std::size_t>(metric);
    return position == 0 ? std::string_view{} : lists::metric.words[position - 1];
}

std::span<const WordList* const> word_lists() {
    static constexpr std::array all{
        &lists::status, &lists::pronouns, &lists::sex, &lists::edition, &lists::team_role,
        &lists::discipline, &lists::evaluation_kind, &lists::source_kind, &lists::background_kind,
        &lists::observation_kind, &lists::role_kind, &lists::measure_level, &lists::metric,
        &lists::recommendation_kind, &lists::eligibility_status, &lists::category, &lists::domain,
        &lists::service_kind, &lists::accommodation_kind, &lists::accommodation_setting, &lists::factor,
        &lists::environment, &lists::test_participation, &lists::decision, &lists::attendance_status,
        &lists::meeting_kind, &lists::notice_kind, &lists::notice_part, &lists::counted_in,
        &lists::missed_reason, &lists::time_span, &lists::rights_remain};
    return all;
}

}  // namespace iepress::record
