// A child's case as it was written down: plain data, no behaviour. Every value remembers its
// place in the file. Element names follow CEDS where CEDS has one; `docs/case-file.md` maps them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/place.h"

namespace iepress::record {

/// A value and where it stands. Absent (false) when nobody wrote it.
template <class T>
struct Field {
    T value{};
    base::Place place;

    explicit operator bool() const noexcept { return place.known(); }
};

using Text = Field<std::string>;  ///< one line or one paragraph; white space collapsed
using DateField = Field<base::Date>;
using Flag = Field<bool>;  ///< "yes" or "no" in the file

/// A number and the characters that were typed ("85", "12.50"), so that it prints as typed.
struct Quantity {
    double value = 0;
    std::string typed;
};
using Number = Field<Quantity>;

/// Free prose of a professional. Blank lines separate paragraphs; <p>, <li> say so explicitly.
struct Paragraph {
    enum class Kind { paragraph, bullet };
    Kind kind = Kind::paragraph;
    std::string text;
    std::string language;  ///< BCP 47; empty means the document's own
    base::Place place;
};
using Narrative = std::vector<Paragraph>;

/// A titled part of prose whose kind comes from a closed list per element ("medical", "gait").
struct Section {
    std::string id;  ///< so that a recommendation can rest on it; may be empty
    std::string kind;
    Text title;  ///< replaces the kind's usual heading
    Narrative narrative;
    base::Place place;
};

struct Name {
    Text given, middle, family, suffix, preferred;
    base::Place place;
};

struct Address {
    Text street, unit, city, state, postal_code, country;
    base::Place place;
};

enum class Pronouns { unknown, she, he, they };

struct School {
    Text name, district, state, phone;
    Address address;
};

struct Student {
    Text id, state_id;
    Name name;
    DateField birth_date;
    Field<Pronouns> pronouns;
    Text sex;  ///< "female", "male": only for norms that are split by sex
    Text grade;
    Text home_language, language_of_instruction;  ///< BCP 47
    Flag english_learner, interpreter_needed;
    School school;
    base::Place place;
};

struct FamilyMember {
    std::string id;
    Name name;
    Text relationship;  ///< "mother", "grandparent", "surrogate parent" ...
    Address address;
    Text phone, email, language;
    Text edition;  ///< "standard", "family", "large-print"
    Flag interpreter_needed, educational_rights, lives_with_student, receives_mail;
    Flag excluded_by_court_order;
    Text court_order_note;
    base::Place place;
};

struct TeamMember {
    std::string id;
    Name name;
    Text role;         ///< 34 CFR 300.321(a): "special-education-teacher" ...
    std::vector<Text> further_roles;  ///< of the same person: 34 CFR 300.321(a)(5), (d)
    Text title;        ///< "Occupational Therapist"
    Text credentials;  ///< "MS, OTR/L"
    Text phone, email;
    base::Place place;
};

struct Referral {
    DateField date;
    Text source;
    Narrative reason;
    std::vector<Text> concerns;  ///< areas of suspected disability
    base::Place place;
};

/// The dates that clocks start from or end at. All optional.
struct Milestones {
    DateField consent, eligibility_meeting, iep_meeting, iep_begin, iep_end, annual_review_due,
        reevaluation_due, last_evaluation;
};

enum class Metric {
    unknown,
    standard,       ///< mean 100, SD 15
    scaled,         ///< mean 10, SD 3
    scale_15_5,     ///< BOT subtests: mean 15, SD 5
    composite_50_10,///< BOT composites: mean 50, SD 10
    t_score,        ///< mean 50, SD 10
    z_score,
    percentile,
    raw,
    criterion,
    percent,
    time,  ///< seconds
    distance,
    age_equivalent,
    growth,  ///< GSV, Rasch
    category ///< a word without a number
};

struct Interval {
    Number low, high, level;  ///< level in percent: 68, 90, 95
    base::Place place;
};

/// One score. `level` says what it is a score of.
struct Measure {
    enum class Level { total, composite, subtest, item_group };
    std::string id;
    Text name;
    Level level = Level::subtest;
    Field<Metric> metric;
    Number raw, value, standard_error;
    Interval interval;
    Text percentile;      ///< as typed: "12", "<1", "16-25"
    Text age_equivalent;  ///< as typed: "5:2", "12:0-12:5"
    Text descriptor;      ///< the examiner's or publisher's word, as typed
    Text unit;            ///< for raw, time, distance
    Text note;
    Narrative interpretation;
    base::Place place;
};

struct Assessment {
    std::string id;
    Text instrument;  ///< a code of `iepress list instruments`, or free text
    Text title;       ///< as printed: "Bruininks-Oseretsky Test of Motor Proficiency, Second Edition"
    Text form, norms, language, ruler;
    DateField date;
    Flag higher_is_more_difficulty;  ///< Sensory Profile, SPM
    Narrative description, validity, interpretation;
    std::vector<Measure> measures;
    base::Place place;
};

struct Source {
    Text kind;  ///< "record-review", "interview", "observation", "test", "work-sample"
    Text description;
    DateField date;
    base::Place place;
};

struct Recommendation {
    std::string id;
    Text kind;  ///< "service", "accommodation", "strategy", "goal", "assistive-technology", "home", "referral"
    /// Ids of the same evaluation, space separated: measures, assessments, strengths, needs,
    /// sections.
    std::string supported_by;
    Text text;
    base::Place place;
};

/// A strength or a need, with an id so that a recommendation can rest on it.
struct Finding {
    std::string id;
    Text area;
    Text text;
    base::Place place;
};

enum class Discipline { other, ot, slp, pt };

struct Evaluation {
    std::string id;
    Field<Discipline> discipline;
    Text discipline_name;  ///< for `other`: "School psychology"
    Text kind;             ///< "initial", "reevaluation", "annual", "outside"
    Text examiner;         ///< id of a team member
    DateField report_date;
    std::vector<DateField> testing_dates;
    std::vector<Source> sources;
    Narrative reason;
    std::vector<Section> background, observations, roles;
    std::vector<Assessment> assessments;
    std::vector<Finding> strengths, needs;
    Narrative summary, educational_impact;
    std::vector<Recommendation> recommendations;
    Flag caveat_english_learner;  ///< 34 CFR 300.304(c)(1): tests in the child's language and mode
    base::Place place;
};

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

/// A level of a skill: baseline or criterion. The unit is the same for both.
struct Level {
    Number value;
    Text unit;  ///< "percent", "trials", "seconds", "words per minute", "prompts" ...
    Text text;  ///< in words: "on 4 of 5 consecutive days"
    DateField date;
    base::Place place;
};

struct DataPoint {
    DateField date;
    Number value;
    Number of;  ///< N, when the value is M of N or a percentage of N trials
    Text condition, phase, note;
    std::string taken_by;
    base::Place place;
};

struct Phase {
    DateField date;
    Text label;
    base::Place place;
};

/// What a progress report said, one a goal and reporting period.
struct ProgressEntry {
    std::string period;  ///< id of a reporting period
    Text code;           ///< the case manager's own code
    Narrative narrative, next_steps;
    base::Place place;
};

struct Objective {
    std::string id;
    Text statement;
    Level baseline, criterion;
    DateField target_date;
    std::vector<DataPoint> points;
    base::Place place;
};

struct Goal {
    std::string id;
    Text area, domain;
    Text condition, behavior, measurement, schedule, responsible;
    Text statement;  ///< replaces the sentence that is put together from the parts
    Level baseline, criterion;
    DateField target_date;
    std::vector<Objective> objectives;
    std::vector<DataPoint> points;
    std::vector<Phase> phases;
    std::vector<ProgressEntry> progress;
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
    base::Place place;
};

struct Accommodation {
    Text kind;     ///< "accommodation" or "modification"
    Text setting;  ///< "classroom", "state-assessment", "district-assessment", "all"
    Text text;
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
    std::vector<Service> services;
    std::vector<Accommodation> accommodations;
    std::vector<SpecialFactor> special_factors;
    Participation participation;
    std::vector<AssessmentPlan> assessment_plans;
    std::optional<Transition> transition;
    ExtendedYear extended_year;
    std::vector<Meeting> meetings;
    std::vector<Notice> notices;
    Narrative introduction;  ///< opening words of a progress report
    base::Place place;
};

}  // namespace iepress::record
