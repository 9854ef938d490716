// The pieces of a score profile's drawing, from top to bottom. Each gives the height that it used.
#pragma once

#include "layout/chart/canvas.h"
#include "layout/chart/profile/content.h"

namespace iepress::layout::chart {

/// Legend, curve, and the bands' names where all rows share them.
[[nodiscard]] Points draw_head(Canvas& canvas, const ProfileContent& content);

/// The two scales, and what is said of the ruler and of reversed rows.
[[nodiscard]] Points draw_foot(Canvas& canvas, const ProfileContent& content, Points top);

// ground.cpp

/// A group's bands or gridlines between two heights.
void draw_ground(Canvas& canvas, const ProfileContent& content, const GroupText& group, Points top,
                 Points bottom);
/// The mean, a line of its own, so that it doesn't run through the bands' names.
void draw_mean(Canvas& canvas, const ProfileContent& content, const GroupText& group, Points top,
               Points bottom);

[[nodiscard]] Points height_of_names(const std::vector<BandText>& bands);
/// The bands' names with their last lines at `bottom`.
void draw_names(Canvas& canvas, const ProfileColumns& columns, const std::vector<BandText>& bands,
                Points bottom);
/// The same in a strip of the bands' tints.
[[nodiscard]] Points height_of_strip(const Canvas& canvas, const std::vector<BandText>& bands);
void draw_name_strip(Canvas& canvas, const ProfileContent& content, const GroupText& group, Points top);

// rows.cpp

/// Of a row with its share of the space to the next one.
[[nodiscard]] Points height_of(const Canvas& canvas, const ProfileContent& content, const RowText& row);
void draw_row(Canvas& canvas, const ProfileContent& content, const GroupText& group, const RowText& row,
              Points top);

/// A group's name and its own bands' names above its rows; 0 where there are neither.
[[nodiscard]] Points height_of_title(const Canvas& canvas, const ProfileContent& content,
                                     const GroupText& group, const Label& title);
void draw_title(Canvas& canvas, const ProfileContent& content, const GroupText& group, const Label& title,
                Points top);

/// Centres a label of one line by its capitals, one of several as a block.
void place_block(Canvas& canvas, const Label& label, Position center, Anchor anchor);

/// Two arrows that pass each other: this row's test counts the other way.
void draw_reversed_sign(Canvas& canvas, Position center);

// criterion.cpp

[[nodiscard]] Points height_of(const Canvas& canvas, const ProfileContent& content, const CriterionText& row);
void draw_row(Canvas& canvas, const ProfileContent& content, const CriterionText& row, Points top);
/// The title above the rows, and below them the ends of the scale where all have the same.
[[nodiscard]] Points height_of_panel_title(const Canvas& canvas, const Label& title);
void draw_panel_title(Canvas& canvas, const ProfileContent& content, const Label& title, Points top);
[[nodiscard]] Points height_of_panel_scale(const Canvas& canvas, const ProfileContent& content);
void draw_panel_scale(Canvas& canvas, const ProfileContent& content, Points top);

}  // namespace iepress::layout::chart
