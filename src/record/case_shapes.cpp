#include "record/shapes.h"

namespace iepress::record {

namespace {

using enum Count;

constexpr Part<Attachment> attachment_attributes[] = {
    {"date", optional, value<&Attachment::date>},
};
constexpr Shape<Attachment> attachment_shape{attachment_attributes, {}, OwnText::words, one, value<&Attachment::title>};
constexpr Part<Referral> referral_elements[] = {
    {"date", optional, value<&Referral::date>},
    {"source", optional, value<&Referral::source>},
    {"reason", optional, value<&Referral::reason>},
    {"concern", many, value<&Referral::concerns>},
    {"attachment", many, child<&Referral::attachments, attachment_shape>},
};
constexpr Shape<Referral> referral_shape{{}, referral_elements};

constexpr Part<Milestones> milestones_elements[] = {
    {"consent", optional, value<&Milestones::consent>},
    {"eligibility-meeting", optional, value<&Milestones::eligibility_meeting>},
    {"iep-meeting", optional, value<&Milestones::iep_meeting>},
    {"iep-begin", optional, value<&Milestones::iep_begin>},
    {"iep-end", optional, value<&Milestones::iep_end>},
    {"annual-review-due", optional, value<&Milestones::annual_review_due>},
    {"reevaluation-due", optional, value<&Milestones::reevaluation_due>},
    {"last-evaluation", optional, value<&Milestones::last_evaluation>},
    {"meeting-request", optional, value<&Milestones::meeting_request>},
    {"absence", many, value<&Milestones::absences>},
};
constexpr Shape<Milestones> milestones_shape{{}, milestones_elements};

/// <evaluation file="ot.xml"/>: its place among the evaluations is kept for what the file holds.
void read_file_reference(Reader& reader, const tinyxml2::XMLElement& element, Case& into) {
    const Found file{&element, element.FindAttribute("file")};
    const bool alone = element.FirstAttribute()->Next() == nullptr && !has_content(element);
    if (!alone) reader.report(reference_with_content, reader.place(element));
    Text name = reader.text(file);
    if (!name) return;
    reader.refer_to_file(std::move(name), into.evaluations.size());
    into.evaluations.emplace_back();
}

constexpr How<Case> evaluation{
    [](Reader& reader, const Found& found, Case& into) {
        if (found.element->FindAttribute("file") != nullptr) {
            return read_file_reference(reader, *found.element, into);
        }
        Evaluation& one_evaluation = into.evaluations.emplace_back();
        one_evaluation.place = reader.place(*found.element);
        reader.begin_evaluation();
        read_shape(reader, *found.element, evaluation_shape, one_evaluation);
        reader.end_evaluation();
    },
    child<&Case::evaluations, evaluation_shape>.dump, nullptr,
    [](Vocabulary& vocabulary, const std::string& path) {
        vocabulary.push_back({path + "@file", one, nullptr});
        list_shape(evaluation_shape, vocabulary, path);
    }};

constexpr Part<Case> case_attributes[] = {
    {"status", optional, word<&Case::status, lists::status>},
    {"language", optional, language<&Case::language>},
};
constexpr Part<Case> case_elements[] = {
    {"student", one, child<&Case::student, student_shape>},
    {"family", optional, group<Case, family_shape>},
    {"team", optional, group<Case, team_shape>},
    {"referral", optional, child<&Case::referral, referral_shape>},
    {"milestones", optional, child<&Case::milestones, milestones_shape>},
    {"evaluation", many, evaluation},
    {"eligibility", optional, child<&Case::eligibility, eligibility_shape>},
    {"present-levels", optional, child<&Case::present_levels, present_levels_shape>},
    {"goals", optional, group<Case, goals_shape>},
    {"progress-reporting", optional, value<&Case::progress_reporting>},
    {"introduction", optional, value<&Case::introduction>},
    {"reporting-periods", optional, group<Case, reporting_periods_shape>},
    {"services", optional, group<Case, services_shape>},
    {"accommodations", optional, group<Case, accommodations_shape>},
    {"set-aside", many, child<&Case::set_aside, set_aside_shape>},
    {"special-factors", optional, group<Case, special_factors_shape>},
    {"participation", optional, child<&Case::participation, participation_shape>},
    {"assessment-plans", optional, group<Case, assessment_plans_shape>},
    {"transition", optional, child<&Case::transition, transition_shape>},
    {"extended-year", optional, child<&Case::extended_year, extended_year_shape>},
    {"section-504", optional, child<&Case::section_504, section_504_shape>},
    {"meeting", many, child<&Case::meetings, meeting_shape>},
    {"notice", many, child<&Case::notices, notice_shape>},
};

}  // namespace

constinit const Shape<Case> case_shape{case_attributes, case_elements};

}  // namespace iepress::record
