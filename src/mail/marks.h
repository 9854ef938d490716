// Draws what machines and hands go by on a page of a piece. All of it is an artifact: nobody hears it read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "mail/mark.h"
#include "post/envelope.h"
#include "post/omr.h"
#include "text/shape.h"

namespace iepress::mail {

/// "Piece {piece} of {pieces}, sheet {sheet} of {sheets}" filled in.
[[nodiscard]] std::string mark_words(std::string_view pattern, const SheetMark& mark);

/// Draws the Data Matrix into `data_matrix_box` and the words into `mark_band`. Reports what the text stage reports.
void draw_mark(layout::Page& page, const SheetMark& mark, std::string_view pattern, text::Shaper& shaper,
               base::Diagnostics& diagnostics);

/// Short lines at the left edge where the page is to be folded.
void draw_folds(layout::Page& page, const post::Placement& placement);

/// The marks of a scheme that are printed (mail/omr.h), black, each where the scheme has it.
void draw_omr(layout::Page& page, const post::OmrScheme& scheme, const std::vector<bool>& printed);

/// An Intelligent Mail barcode of `bars` (mail/symbols.h) with its left end at `x`, its full bars from `top` on:
/// 22 of them to the inch, 0.02 in wide, in the middle of what USPS-B-3200 allows.
void draw_intelligent_mail(layout::Page& page, std::string_view bars, base::Points x, base::Points top);

}  // namespace iepress::mail
