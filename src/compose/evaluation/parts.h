// The parts of an evaluation report, each of one evaluation or of all that are in it.
#pragma once

#include <span>

#include "assembly/statements.h"
#include "compose/material.h"

namespace iepress::compose {

using assembly::Evaluations;

/// "Occupational therapy"; for other disciplines the name in the case.
[[nodiscard]] std::string discipline_name(const Words& words, const record::Evaluation& evaluation);

/// First and last day of testing of all evaluations; invalid where nobody wrote one.
struct TestingDays {
    base::Date first, last;
};
[[nodiscard]] TestingDays testing_days(Evaluations evaluations);

/// Shared by all disciplines, each thing said once.
[[nodiscard]] List source_names(const Material& material, Evaluations evaluations);
[[nodiscard]] List background_names(const Material& material, Evaluations evaluations);
[[nodiscard]] Object referral_names(const Material& material, Evaluations evaluations);

/// Sections with the heading of their kind: {heading, blocks}.
[[nodiscard]] List section_names(const Material& material, std::string_view group,
                                 const std::vector<record::Section>& sections);

/// One test with its results table and what it says.
[[nodiscard]] Object assessment_names(const Material& material, const scores::AssessmentResult& result);
void add_results_table(const Material& material, const scores::AssessmentResult& result, Object& names);
/// Paragraphs about the scores: the examiner's own words where there are some, else computed
/// sentences: {is_own, name, blocks, text}.
[[nodiscard]] List reading_names(const Material& material, const scores::AssessmentResult& result);
/// The main scores in plain words, for families: {text}.
[[nodiscard]] List plain_names(const Material& material, const scores::AssessmentResult& result);
/// The page for the eligibility meeting: {has_rows, rows, strengths, needs, impact, recommendations, sources}.
[[nodiscard]] Object summary_names(const Material& material, Evaluations evaluations);
/// All scores on the normal curve, test by test, and those against a criterion.
[[nodiscard]] Object profile_names(const Material& material, Evaluations evaluations);

[[nodiscard]] List finding_names(const Material& material,
                                 const std::vector<record::Finding>& findings);
[[nodiscard]] List recommendation_names(const Material& material,
                                        const record::Evaluation& evaluation);

}  // namespace iepress::compose
