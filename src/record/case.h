// A child's case as it was written down: plain data, no behaviour. Every value remembers its
// place in the file. Element names follow CEDS where CEDS has one; `docs/case-file.md` maps them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "record/evaluation.h"
#include "record/goals.h"
#include "record/people.h"
#include "record/plan.h"
#include "record/values.h"

namespace iepress::record {

struct ReportingPeriod {
    std::string id;
    Text label;  ///< "Quarter 2, 2025-2026"
    DateField begin, end, report_date;
    base::Place place;
};

struct Case {
    std::vector<std::shared_ptr<const std::string>> files;  ///< what every Place points into
    std::string source;  ///< the child's own file, byte for byte, to be embedded
    /// The further files that were joined, name in the case's folder and bytes, in order.
    struct Part {
        std::string name;
        std::string bytes;
    };
    std::vector<Part> parts;
    /// Tables of data points that were joined, with the lines about this child only, and their mapping.
    std::vector<Part> tables;

    Text status;  ///< "draft" or "final"
    Text language;  ///< of the documents, BCP 47
    Student student;
    std::vector<FamilyMember> family;
    std::vector<TeamMember> team;
    Text case_manager;  ///< id of a team member
    Referral referral;
    Milestones milestones;
    std::vector<Evaluation> evaluations;
    Eligibility eligibility;
    PresentLevels present_levels;
    std::vector<Goal> goals;
    Text progress_reporting;  ///< 300.320(a)(3)(ii): when reports come
    std::vector<ReportingPeriod> reporting_periods;
    Text progress_codes;  ///< id of a set of data/progress-codes
    std::vector<Service> services;
    std::vector<Accommodation> accommodations;
    std::vector<SetAside> set_aside;
    std::vector<SpecialFactor> special_factors;
    Participation participation;
    std::vector<AssessmentPlan> assessment_plans;
    std::optional<Transition> transition;
    ExtendedYear extended_year;
    Section504 section_504;
    std::vector<Meeting> meetings;
    std::vector<Notice> notices;
    Narrative introduction;  ///< opening words of a progress report
    base::Place place;
};

}  // namespace iepress::record
