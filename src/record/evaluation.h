// What one professional found: tests with their scores, observations, strengths, needs.
#pragma once

#include "record/values.h"

namespace iepress::record {

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
    Number cut_off;  ///< of a criterion score: below it the child needs support (SFA)
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
    Text form, norms, language;
    Text ruler;       ///< "publisher" or a code of `iepress list rulers`; absent: the evaluation's
    Text age_policy;  ///< how the age is corrected for prematurity; absent: the instrument's, or none
    Text norm_age;    ///< age that the norms were looked up for, as the publisher prints it: "12:8"
    Number confidence;  ///< level of the intervals that come from standard errors, in percent
    DateField date;
    std::vector<DateField> given_before;  ///< earlier administrations of the same test
    Flag higher_is_more_difficulty;  ///< Sensory Profile, SPM
    Narrative description, validity, interpretation;
    Narrative for_family;  ///< the same in plain words; replaces the computed ones in the family edition
    std::vector<Measure> measures;
    base::Place place;
};

/// A score of several others: a total or a composite.
[[nodiscard]] inline bool is_whole(const Measure& measure) {
    return measure.level == Measure::Level::total || measure.level == Measure::Level::composite;
}

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

    // Of a service: what an IEP may propose. `service` names it; absent: the discipline's own.
    Text service;
    Number minutes;
    Text frequency, location, setting;

    // Of a goal: `text` is the behavior. The baseline is carried over from a measure of the same evaluation.
    Text area, domain, condition, measurement, schedule;
    Number criterion;
    Text unit, criterion_words;  ///< "percent"; "on 4 of 5 consecutive days"
    std::string baseline;        ///< id of a measure; empty: the first of `supported_by` in the criterion's unit
    base::Place place;
};

/// A strength or a need, with an id so that a recommendation can rest on it.
struct Finding {
    std::string id;
    Text area;
    Text text;
    std::string supported_by;  ///< ids of the same evaluation, as in Recommendation
    std::string relative_to;   ///< id of the measure that this one is said to be above or below
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
    Narrative for_family;  ///< what it means at school, in plain words
    Text ruler;            ///< of all its assessments that name none
    std::vector<Recommendation> recommendations;
    Flag caveat_english_learner;  ///< 34 CFR 300.304(c)(1): tests in the child's language and mode
    base::Place place;
};

}  // namespace iepress::record
