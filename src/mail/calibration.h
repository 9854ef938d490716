// A sheet to print, fold and put into an envelope: does the window look where the data say, does the printer print at
// its true size?
#pragma once

#include "base/diagnostics.h"
#include "compose/compose.h"
#include "layout/pages.h"
#include "post/envelope.h"
#include "text/shape.h"

namespace iepress::mail {

/// One US Letter page: the box in which the address stands, with a sample; all that each window can ever show, and the
/// window at the two ends of its way; the folds with their distances; where the marks of a sheet stand; rulers of 4 in
/// and 10 cm both ways; what to do with it. The drawing is a figure whose alternative gives the measures. `strings`
/// are the sheet's language.
[[nodiscard]] layout::Pages calibration_sheet(const post::Envelope& envelope, const compose::Strings& strings,
                                              text::Shaper& shaper, base::Diagnostics& diagnostics);

}  // namespace iepress::mail
