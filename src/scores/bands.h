// Descriptive bands: which word goes with which score, and who says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "datafile/fact.h"
#include "record/evaluation.h"

namespace iepress::scores {

/// Scores from `low` to `high`, both included, in points of the metric; open where absent.
struct Band {
    std::optional<double> low, high;
    std::string word;  ///< "Below Average"
};

/// The bands of one metric, from high to low, with where they were read.
struct Bands {
    record::Metric metric = record::Metric::unknown;
    std::optional<record::Measure::Level> level;  ///< where subtests and composites differ
    std::vector<Band> bands;
    datafile::Fact fact;
};

/// The band of a score: the highest whose low end the score reaches, so that a computed score
/// between two whole points belongs to the lower one. Null below the lowest band, and a whole point
/// or more above the highest.
[[nodiscard]] const Band* band_of(const Bands& bands, double score);

/// The bands for a metric at a level: those of that level before those for all; a total goes by the
/// composites' where it has none of its own. Null if there are none.
[[nodiscard]] const Bands* bands_for(const std::vector<Bands>& all, record::Metric metric,
                                     record::Measure::Level level);

/// A declared ruler of a district or school (`data/rulers/*.xml`): the same words for all tests.
/// Bands of a metric it does not name come from those of the standard score, through z.
struct Ruler {
    std::string id;     ///< "common-85-115"
    std::string title;  ///< "Common ruler: 85 to 115 is average"
    std::vector<Bands> bands;
    datafile::Fact fact;
};

/// The ruler's word for a score of a normal metric; `mirrored` for one whose high scores mean more
/// difficulty, so that the word always goes by difficulty. "" if the ruler has none. A percentile
/// has a word only by bands that the ruler gives for percentiles.
enum class Direction { as_counted, mirrored };
[[nodiscard]] std::string word_of(const Ruler& ruler, record::Metric metric, record::Measure::Level level,
                                  double score, Direction direction);

}  // namespace iepress::scores
