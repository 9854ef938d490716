// Annual goals with their objectives, data points and what reports said about them.
#pragma once

#include "record/values.h"

namespace iepress::record {

/// A level of a skill: baseline or criterion. The unit is the same for both.
struct Level {
    Number value;
    Text unit;  ///< "percent", "trials", "seconds", "words per minute", "prompts" ...
    Text text;  ///< in words: "on 4 of 5 consecutive days"
    DateField date;
    // How often a criterion is to be reached, so that it can be decided from the points: "4 of 5 days".
    // A baseline has none of these.
    Number times, out_of;
    Text counted_in;  ///< "sessions" (each point, also if absent), "days", "weeks"
    Flag in_a_row;
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

/// A time without data: one day, or several to `until`.
struct NoData {
    DateField date, until;
    Text reason;  ///< "student-absent", "school-closed" ...
    Text note;
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
    Text reason;         ///< the code set's own reason: "B" for absences in California
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
    Text instrument;  ///< code of the published test that its points come from; mostly none
    Text condition, behavior, measurement, schedule, responsible;
    Text statement;  ///< replaces the sentence that is put together from the parts
    Level baseline, criterion;
    DateField target_date;
    std::vector<Objective> objectives;
    std::vector<DataPoint> points;
    std::vector<NoData> no_data;
    std::vector<Phase> phases;
    std::vector<ProgressEntry> progress;
    std::string from;  ///< recommendations that it takes up: "ot/keyboard"
    base::Place place;
};

}  // namespace iepress::record
