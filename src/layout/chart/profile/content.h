// A score profile's texts, shaped once and broken to their columns, and the columns themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/chart/canvas.h"
#include "layout/chart/legend.h"
#include "layout/chart/profile/bands.h"
#include "markup/document.h"

namespace iepress::layout::chart {

/// Where the text of a row stands: beside its plot, or above it where there is no room beside.
enum class Arrangement : std::uint8_t { beside, above };

/// Columns from the start edge on; mirrored for languages from right to left, the plot never.
struct ProfileColumns {
    Arrangement arrangement = Arrangement::beside;
    Points width;               ///< of the whole chart
    Points label, value, word;  ///< start edge; end edge; start edge
    Points sign;                ///< middle of the mark of reversed rows
    Points left, right;         ///< of the plot, from `lowest` to `highest`
    int lowest = -3, highest = 3;  ///< z

    [[nodiscard]] Points at(double fraction) const;  ///< 0 on the left to 1 on the right; never outside
    [[nodiscard]] Points x(double z) const;
};

struct RowText {
    const markup::ScoreProfile::Bar* bar;
    Label label, value, word;
};

struct BandText {
    const markup::ScoreProfile::Band* band;
    Label name;  ///< empty where the band is too narrow for it
};

struct GroupText {
    Label title, continued;  ///< empty for rows outside of a group
    std::vector<BandText> bands;
    std::vector<RowText> rows;
};

struct CriterionText {
    const markup::ScoreProfile::Criterion* criterion;
    Label label, value, word, cut, minimum, maximum;
};

struct ProfileContent {
    const markup::ScoreProfile* chart;
    Legend legend;
    Legend criterion_legend;  ///< of criteria that stand in a drawing without rows
    ProfileColumns columns = {};
    std::vector<GroupText> groups = {};
    std::vector<CriterionText> criteria = {};
    Label standard_score = {}, percentile_rank = {};
    Label ruler = {}, reversed = {};
    Label criterion_title = {}, criterion_continued = {};
    bool has_bands = false;
    bool same_bands = false;      ///< named once, above all rows
    bool same_criterion = false;  ///< all criteria have one scale, whose ends are printed once
};

/// `canvas` outlives the result.
[[nodiscard]] ProfileContent content_of(const Canvas& canvas, const markup::ScoreProfile& chart,
                                        Points width);

/// How far rows of a group stand in from its name.
[[nodiscard]] Points indent_of(const Canvas& canvas, const GroupText& group);

}  // namespace iepress::layout::chart
