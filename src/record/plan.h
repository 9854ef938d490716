// What the team decides: eligibility, present levels, services, placement, meetings, notices.
#pragma once

#include "record/evaluation.h"
#include "record/values.h"

namespace iepress::record {

struct Eligibility {
    DateField date;
    Text status;                  ///< "eligible", "not-eligible", "pending"
    Text primary;                 ///< category code: "speech-or-language-impairment" ...
    std::vector<Text> secondary;
    Narrative adverse_effect, need_for_special_education, exclusions;
    base::Place place;
};

struct PresentLevel {
    Text area;    ///< "fine motor", "communication", "reading" ...
    Text domain;  ///< "academic" or "functional"
    Narrative level, strengths, needs, impact;
    std::string evaluation;  ///< id of the evaluation that it rests on
    base::Place place;
};

struct PresentLevels {
    Narrative summary, student_strengths, parent_concerns, student_concerns, general_curriculum,
        preschool_activities;
    std::vector<PresentLevel> areas;
    base::Place place;
};

/// How often a service is given: 2 times a week.
struct Sessions {
    Number times;
    Text per;  ///< "day", "week", "month", "quarter", "year"
    base::Place place;
};

/// Minutes of a service that were given, missed or made up on a day.
struct ServiceEntry {
    DateField date;
    Number minutes;
    Text reason;           ///< of missed ones: "student-absent", "provider-absent" ...
    DateField missed_date; ///< of made-up ones: the day that they stand in for
    Text setting, provider;
    Text note;
    base::Place place;
};

struct Service {
    std::string id;
    Text kind;  ///< "special-education", "related", "supplementary", "modification", "personnel-support"
    Text name;
    Number minutes;
    Text frequency;  ///< "per week", "2 times per week" ...
    Text location, setting, provider, note;
    DateField begin, end;
    Flag extended_year;
    Sessions sessions;
    std::vector<ServiceEntry> delivered, missed, made_up;
    std::string from;  ///< recommendations that it takes up: "ot/keyboard slp/words"
    base::Place place;
};

/// A recommendation that the team has decided not to take up, and why: 34 CFR 300.503(b)(6).
struct SetAside {
    std::string recommendation;  ///< "ot/keyboard"
    Text reason;
    base::Place place;
};

struct Accommodation {
    Text kind;     ///< "accommodation" or "modification"
    Text setting;  ///< "classroom", "state-assessment", "district-assessment", "all"
    Text responsible;  ///< who sees to it: "general education teacher"
    Text text;
    std::string from;  ///< as of a service
    base::Place place;
};

/// What the team under Section 504 has decided: 34 CFR 104.3(j), 104.35.
struct Section504 {
    Text coordinator;  ///< id of a team member
    DateField date, review_date;
    Narrative impairment, limitation;
    std::vector<Text> activities;  ///< major life activities: "writing", "walking"
    base::Place place;
};

struct SpecialFactor {
    Text kind;  ///< 300.324(a)(2): "behavior", "language", "braille", "communication", "assistive-technology"
    Flag needed;
    Narrative statement;
    base::Place place;
};

struct Participation {
    Narrative not_participating;  ///< 300.320(a)(5)
    Number percent_regular;
    Text environment;  ///< federal category code: "regular-80", "regular-40-79" ...
    Narrative placement_reason, options_considered;
    base::Place place;
};

struct AssessmentPlan {
    Text name;
    Text participation;  ///< "regular", "accommodations", "alternate"
    std::vector<Text> accommodations;
    Narrative why_alternate, why_appropriate;
    base::Place place;
};

struct Transition {
    Narrative assessments, courses_of_study;
    std::vector<Finding> postsecondary_goals, services;
    DateField rights_informed;  ///< 300.320(c)
    base::Place place;
};

struct ExtendedYear {
    Text decision;  ///< "yes", "no", "deferred"
    Narrative reason;
    base::Place place;
};

struct Attendance {
    std::string person;  ///< id of a team or family member, or "student"
    Text status;         ///< "invited", "present", "remote", "excused", "absent"
    base::Place place;
};

struct Meeting {
    std::string id;
    Text kind;  ///< "eligibility", "iep", "annual-review", "reevaluation", "504"
    DateField date;
    Text time, location;
    std::vector<Attendance> attendance;
    Narrative notes;
    base::Place place;
};

struct Notice {
    std::string id;
    Text kind;
    DateField date;
    std::vector<Section> parts;  ///< the items of 34 CFR 300.503(b)
    base::Place place;
};

}  // namespace iepress::record
