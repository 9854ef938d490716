// A test as data: what it measures, whom it is for, in which metrics. No norms, no items.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "datafile/fact.h"
#include "record/evaluation.h"
#include "scores/bands.h"

namespace iepress::scores {

/// A test, composite or subtest, as a report names it. A subtest of two composites stands twice.
struct InstrumentPart {
    std::string name;
    std::vector<std::string> aliases;
    record::Measure::Level level = record::Measure::Level::subtest;
    std::vector<record::Metric> metrics;  ///< the first is the usual one
    std::vector<std::string> areas;       ///< ids of data/areas.xml
    std::string composite;                ///< name of the part that it is a part of; may be empty
    base::Place place;
};

struct AgeRange {
    int from_months = 0;
    std::optional<int> to_months;  ///< the last completed month that has norms
    datafile::Fact fact;
};

enum class HigherMeans { less_difficulty, more_difficulty, mixed };
enum class FitForProgress { unknown, yes, no, caution };

/// Lowest and highest score that a test gives in a metric.
struct ScoreRange {
    record::Metric metric = record::Metric::unknown;
    double low = 0, high = 0;
    datafile::Fact fact;
};

struct Instrument {
    std::string code;  ///< "BOT-2"
    std::vector<std::string> aliases;
    std::string title, publisher, year;
    std::vector<record::Discipline> disciplines;
    std::vector<std::string> languages;  ///< BCP 47; none for a test without words
    std::string about;                   ///< what it measures, in plain words
    std::optional<AgeRange> ages;
    HigherMeans higher_means = HigherMeans::less_difficulty;
    datafile::Fact direction_fact;
    FitForProgress fit_for_progress = FitForProgress::unknown;
    datafile::Fact progress_fact;
    int retest_months = 0;  ///< shortest time until the same test again; 0 where no source says
    datafile::Fact retest_fact;
    std::string superseded_by;  ///< code of the newer edition, as that spells it; may be empty
    std::string superseded_year;
    datafile::Fact superseded_fact;
    std::string age_policy;  ///< id of an AgePolicy; may be empty
    datafile::Fact age_policy_fact;
    std::vector<InstrumentPart> parts;
    datafile::Fact parts_fact;
    std::vector<ScoreRange> ranges;
    std::vector<Bands> bands;  ///< the publisher's
    base::Place place;
};

/// How an age is corrected for a birth before term (`data/age-policies/*.xml`).
struct AgePolicy {
    std::string id, title;
    int full_term_weeks = 40;
    int least_weeks_early = 0;      ///< a birth less early than this is not corrected for
    int until_months = 24;          ///< chronological age from which nothing is corrected
    int round_up_from_days = 0;     ///< days from which gestation counts as the next week; 0: never
    datafile::Fact fact;
};

/// An area that a referral may name and measures or observations answer (`data/areas.xml`).
struct Area {
    std::string id;
    std::vector<std::string> words;         ///< "handwriting": what the concern may be called
    std::vector<std::string> observations;  ///< kinds of sections that answer it: "grasp"
};

/// Everything of `data/` that scores are held against. Immutable, shared between threads.
struct Catalogue {
    std::vector<std::shared_ptr<const std::string>> files;  ///< what places point into
    std::vector<Instrument> instruments;                    ///< by code
    std::vector<Ruler> rulers;                              ///< by id
    std::vector<AgePolicy> age_policies;                    ///< by id
    std::vector<Area> areas;

    /// By code or alias, whatever the case of letters, spaces and hyphens: "bot 2" is "BOT-2". Null
    /// if unknown.
    [[nodiscard]] const Instrument* find(std::string_view code) const;
    [[nodiscard]] const Ruler* find_ruler(std::string_view id) const;
    [[nodiscard]] const AgePolicy* find_age_policy(std::string_view id) const;
};

/// By name or alias, compared as codes are; null if the instrument has no such part. Of a part that
/// stands in several composites, the first.
[[nodiscard]] const InstrumentPart* find_part(const Instrument& instrument, std::string_view name);

/// Reads `instruments/`, `rulers/`, `age-policies/` and `areas.xml` of the data folders; what is not
/// there is empty. A later folder's instrument, ruler or policy replaces an earlier one of the same
/// code, and its areas add words. Reports each problem and then gives nothing.
[[nodiscard]] std::optional<Catalogue> load_catalogue(const std::vector<std::filesystem::path>& folders,
                                                      base::Diagnostics& diagnostics);

}  // namespace iepress::scores
