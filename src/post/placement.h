// Where an address may stand on a page, and where nothing else may: computed from an envelope for every place that
// the folded page can slide to.
#pragma once

#include <cstddef>
#include <optional>

#include "base/units.h"
#include "post/envelope.h"

namespace iepress::post {

struct PageSize {
    base::Points width, height;
};
inline constexpr PageSize us_letter{{612}, {792}};

/// Between the address and the window's edges wherever the insert slides to: 1/8 in. USPS Quick Service Guide 201a.
inline constexpr base::Points window_clearance{9};
/// How far a fold made by hand may lie from where it should: 1/16 in.
inline constexpr base::Points fold_error{4.5};
/// DMM 202: letters of an address are no smaller.
inline constexpr base::Points smallest_address{8};
/// A full bar of an Intelligent Mail barcode, in the middle of what USPS-B-3200 allows, and the white above it.
inline constexpr base::Points barcode_height{10.44}, barcode_gap{2.02};
/// Its 65 bars at the widest pitch, 20 to the inch.
inline constexpr base::Points barcode_width{234};

/// The insert lies with its address panel's printed side to the front, and slides by the envelope's slack both ways.
[[nodiscard]] Placement place(const Envelope& envelope, PageSize page = us_letter);

/// From this y on a page is its own: the lowest that the windows can ever show, and `fold_error`. 0 without windows.
[[nodiscard]] base::Points first_free(const Placement& placement);

/// What is to stand in a box.
struct AddressBlock {
    std::size_t lines = 0;
    double widest = 0;  ///< of the widest line, as a multiple of the letters' size
    enum class Barcode { none, intelligent_mail } barcode = Barcode::none;
};

/// How it is set: `lines` baselines `leading` apart fill `size` + (`lines` - 1) * `leading` from the box's top, the
/// first baseline at `first_baseline` from it; a barcode's bars stand below the last line by `barcode_gap`.
struct AddressSetting {
    base::Points size, leading, first_baseline;
};

/// The largest of 12/13, 11/12, 10/11, 9/10 and 8/9 pt that goes into the box; nothing where not even the smallest
/// does, or where there are no lines.
[[nodiscard]] std::optional<AddressSetting> fitting(const AddressBlock& block, const base::Box& box);

}  // namespace iepress::post
