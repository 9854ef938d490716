// The tables of the case file's elements. docs/case-file.md is the same in words, data/case.rng the
// same for editors; a test holds the three together.
#pragma once

#include "record/how.h"

namespace iepress::record {

extern const Shape<Case> case_shape;

// people_shapes.cpp
extern const Shape<Student> student_shape;
extern const Shape<Student> identified_student_shape;  ///< in an evaluation file: whom it is about
extern const Shape<Case> family_shape, team_shape;

// evaluation_shapes.cpp
extern const Shape<Evaluation> evaluation_shape;       ///< within the case
extern const Shape<Evaluation> evaluation_file_shape;  ///< in a file of its own

// goal_shapes.cpp
extern const Shape<Case> goals_shape, reporting_periods_shape;

// plan_shapes.cpp
extern const Shape<Eligibility> eligibility_shape;
extern const Shape<PresentLevels> present_levels_shape;
extern const Shape<SetAside> set_aside_shape;
extern const Shape<Case> services_shape, accommodations_shape, special_factors_shape, assessment_plans_shape;
extern const Shape<Participation> participation_shape;
extern const Shape<Transition> transition_shape;
extern const Shape<ExtendedYear> extended_year_shape;
extern const Shape<Section504> section_504_shape;
extern const Shape<Meeting> meeting_shape;
extern const Shape<Notice> notice_shape;

// What references may mean.
inline constexpr Target team_member_target{bits(IdKind::team_member), "team member"};
inline constexpr Target person_target{bits(IdKind::team_member) | bits(IdKind::family_member),
                                      "member of the team or the family"};
inline constexpr Target evaluation_target{bits(IdKind::evaluation), "evaluation"};
inline constexpr Target reporting_period_target{bits(IdKind::reporting_period), "reporting period"};
/// Named from outside of its evaluation: "ot/keyboard".
inline constexpr Target recommendation_target{bits(IdKind::recommendation), "recommendation"};
inline constexpr Target measure_target{bits(IdKind::measure), "measure of the same evaluation"};
inline constexpr Target support_target{
    bits(IdKind::assessment) | bits(IdKind::measure) | bits(IdKind::finding) | bits(IdKind::section),
    "assessment, measure, strength, need or section of the same evaluation"};

/// A titled part of prose with its kind; of the kind "other" only with a title.
void read_section(Reader& reader, const Found& found, const Shape<Section>& shape, std::vector<Section>& into);

template <auto member, const Shape<Section>& shape>
constexpr auto section = How<OwnerOf<member>>{
    [](Reader& reader, const Found& found, OwnerOf<member>& into) {
        read_section(reader, found, shape, std::invoke(member, into));
    },
    child<member, shape>.dump, nullptr, [](Vocabulary& vocabulary, const std::string& path) { list_shape(shape, vocabulary, path); }};

}  // namespace iepress::record
