// The files of the catalogue, each kind from its root element to its value.
#pragma once

#include "datafile/file.h"
#include "scores/instrument.h"

namespace iepress::scores {

// Each reports its problems; what has one is left at its default. What names another file (areas, the
// newer edition, an age policy) is not looked up here: see links.h.

[[nodiscard]] Instrument read_instrument(const datafile::Element& root);
[[nodiscard]] Ruler read_ruler(const datafile::Element& root);
[[nodiscard]] AgePolicy read_age_policy(const datafile::Element& root);
[[nodiscard]] std::vector<Area> read_areas(const datafile::Element& root);

/// The parts of <parts> with the parts in parts, each after the one that it is a part of.
[[nodiscard]] std::vector<InstrumentPart> read_parts(const datafile::Element& element);

/// Adds areas, or the words and observations of one that is there already.
void add_areas(std::vector<Area>& all, std::vector<Area>&& more);

}  // namespace iepress::scores
