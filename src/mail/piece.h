// One piece: the letter, the documents and the enclosures for one household about one child, side by side as they are
// printed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "mail/mailing.h"
#include "post/weight.h"
#include "record/case.h"
#include "text/shape.h"

namespace iepress::mail {

struct Piece {
    layout::Pages pages;              ///< one a side; marked
    std::vector<ManifestPage> sides;  ///< what each holds; without digest
    std::uint32_t sheets = 0;
    const post::Envelope* envelope = nullptr;
    post::Weight weight;
    std::string language, edition;  ///< in which its documents are
    std::string delivery_point;     ///< digits of the Intelligent Mail barcode; empty: none
};

/// What the making of every piece needs.
struct PieceMaker {
    const press::Press& press;
    const Order& order;
    const Plan& plan;
    std::string mark_pattern;  ///< words of the mark: mail/marks.h

    /// Reports mail/too-thick for what no envelope holds, and what the documents report.
    [[nodiscard]] std::optional<Piece> make(const record::Case& one, const PlannedPiece& planned,
                                            text::Shaper& shaper, base::Diagnostics& diagnostics) const;
};

}  // namespace iepress::mail
