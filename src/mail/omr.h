// Which marks for an inserter a sheet gets, and whether a mailing leaves them room.
#pragma once

#include <cstdint>
#include <vector>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "mail/mailing.h"
#include "mail/mark.h"
#include "post/omr.h"
#include "text/fonts.h"

namespace iepress::mail {

/// Where a sheet is. Counts begin at 1.
struct SheetPlace {
    std::uint32_t sequence = 0;      ///< its piece in the stream, over all volumes
    std::uint32_t stream_sheet = 0;  ///< itself in the stream
    std::uint32_t sheet = 0, sheets = 0;  ///< itself in the piece
    Side side = Side::front;
};

/// One for each place of the scheme: printed or not. None for a back: a machine reads fronts. Numbers wrap at 16 and
/// count up as the machine takes the sheets: with the last sheet first the stream runs backwards, and so they do.
[[nodiscard]] std::vector<bool> omr_marks(const post::OmrScheme& scheme, const SheetPlace& place);

/// Whether the order's scheme keeps out of every window that its envelopes have, of words, and of the other marks.
/// Reports what `post::check_omr` reports. True without a scheme.
[[nodiscard]] bool omr_has_room(const Order& order, base::Diagnostics& diagnostics);

/// Whether nothing of a page stands where the scheme's marks and their white are to be. Pages of enclosures are made
/// smaller instead and not looked at.
[[nodiscard]] bool leaves_room(const layout::Page& page, const post::OmrScheme& scheme, const text::FontLibrary& fonts);

}  // namespace iepress::mail
