// What follows from the typed scores: ages, percentile ranks, intervals, bands. Computed once, for
// the findings about them and for the documents that print them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/case.h"
#include "scores/age.h"
#include "scores/instrument.h"

namespace iepress::scores {

/// Who stands behind a number or a word of a report.
enum class Origin { absent, examiner, computed, publisher, ruler };

struct Interval {
    double low = 0, high = 0;
    double level = 0;  ///< in percent; 0 where nobody said
    std::string low_text, high_text;  ///< as printed
    Origin origin = Origin::absent;   ///< `computed`: from a typed standard error
};

struct Word {
    std::string text;
    Origin origin = Origin::absent;
};

struct MeasureResult {
    const record::Measure* measure = nullptr;
    const InstrumentPart* part = nullptr;  ///< null if the instrument is unknown or has no such part
    std::optional<double> z;               ///< as the metric counts; absent off the normal curve
    std::optional<double> place;           ///< z with low meaning more difficulty
    std::string percentile;                ///< "12", "<1", "16-25"; empty where there is none
    Origin percentile_origin = Origin::absent;
    Interval interval;
    Word word;        ///< by the ruler of the assessment; else the examiner's own
    Word publisher;   ///< the publisher's confirmed word, also where another ruler is used
};

struct AssessmentResult {
    const record::Assessment* assessment = nullptr;
    const Instrument* instrument = nullptr;  ///< null if the catalogue has none of that code
    base::Date day;                          ///< of testing; invalid if nobody wrote one
    Age age;
    std::optional<Age> corrected;  ///< where a policy applies and the child was born early enough
    const AgePolicy* age_policy = nullptr;
    bool mirrored = false;          ///< high scores mean more difficulty
    const Ruler* ruler = nullptr;   ///< a declared ruler; null: the publisher's bands
    std::string ruler_id;           ///< as the case names it; empty: the publisher's
    double confidence = 0;          ///< the level of all intervals, in percent; 0: none or several
    bool several_levels = false;
    std::vector<MeasureResult> measures;
};

/// A test's composites; all of its scores where it has none.
[[nodiscard]] std::vector<const MeasureResult*> main_scores(const AssessmentResult& assessment);
/// What a text calls a test: the instrument's name as the case has it, else the title.
[[nodiscard]] const record::Text& test_name(const record::Assessment& assessment);

struct EvaluationResult {
    const record::Evaluation* evaluation = nullptr;
    std::vector<AssessmentResult> assessments;
};

/// What a case writes as `<ruler>` for the publisher's own bands.
inline constexpr std::string_view publisher_ruler = "publisher";

/// Of all evaluations of a case, in its order. Borrows from both arguments.
struct Results {
    std::vector<EvaluationResult> evaluations;

    [[nodiscard]] const EvaluationResult* find(const record::Evaluation& evaluation) const;
};
[[nodiscard]] Results compute(const record::Case& one, const Catalogue& catalogue);

}  // namespace iepress::scores
