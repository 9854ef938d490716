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
    std::string from;  ///< recommendations that it takes up: "ot/keyboard"
    base::Place place;
};

}  // namespace iepress::record
