// <bands> of an instrument or a ruler: XML to bands from high to low.
#pragma once

#include "datafile/file.h"
#include "scores/bands.h"

namespace iepress::scores {

/// Reads metric, level and bands, and reports bands that overlap, leave scores out or are not in order.
/// The attributes that are allowed and the fact are the caller's.
[[nodiscard]] Bands read_bands(const datafile::Element& element);

/// Adds bands; reports those of a metric and level that are there already.
void add_bands(std::vector<Bands>& all, Bands&& more, const datafile::Element& element);

/// Reports scores/reversed-ends if `low` is above `high`.
void check_ends(const datafile::Element& element, std::optional<double> low, std::optional<double> high);

}  // namespace iepress::scores
