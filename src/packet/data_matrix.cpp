// The library's next release gives UTF-8 without being asked.
#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "packet/matrix.h"
#include "packet/printed_page.h"

namespace iepress::packet {

namespace {

// The largest symbol has 144 modules a side (ISO/IEC 16022, table 7).
constexpr double most_modules = 144;

double longer_side(const base::Box& box) { return std::max(box.width.value, box.height.value); }

/// The symbol as a picture: two pixels for a module, and the quiet zone of a module that a reader wants.
class Bitmap {
public:
    /// `modules` are on the longer side of `symbol`.
    Bitmap(const base::Box& symbol, int modules)
        : symbol_(symbol),
          side_((modules + 2) * pixels),
          scale_(modules * pixels / longer_side(symbol)),
          pixels_(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_), 255) {}

    void fill(const base::Box& box) {
        const int left = to_pixel(box.x - symbol_.x), right = to_pixel(box.x + box.width - symbol_.x);
        const int top = to_pixel(box.y - symbol_.y), bottom = to_pixel(box.y + box.height - symbol_.y);
        for (int y = std::max(top, 0); y < std::min(bottom, side_); ++y) {
            for (int x = std::max(left, 0); x < std::min(right, side_); ++x) {
                pixels_[static_cast<std::size_t>(y * side_ + x)] = 0;
            }
        }
    }
    [[nodiscard]] ZXing::ImageView view() const { return {pixels_.data(), side_, side_, ZXing::ImageFormat::Lum}; }

private:
    static constexpr int pixels = 2;
    [[nodiscard]] int to_pixel(base::Points length) const {
        return pixels + static_cast<int>(std::lround(std::clamp(length.value, -1e4, 1e4) * scale_));
    }

    base::Box symbol_;
    int side_;
    double scale_;
    std::vector<std::uint8_t> pixels_;
};

// A hundredth of a point is what a content stream rounds to.
constexpr double slack = 0.02;

bool inside(const base::Box& box, const base::Box& where) {
    return box.x.value >= where.x.value - slack && box.y.value >= where.y.value - slack &&
           (box.x + box.width).value <= (where.x + where.width).value + slack &&
           (box.y + box.height).value <= (where.y + where.height).value + slack;
}

// How many modules are on the longer side: the finder's dashes are one wide, and nothing is finer.
int modules_of(const std::vector<const PrintedInk*>& inks, const base::Box& symbol) {
    double finest = longer_side(symbol);
    for (const PrintedInk* const ink : inks) finest = std::min({finest, ink->box.width.value, ink->box.height.value});
    return static_cast<int>(std::lround(std::min(longer_side(symbol) / std::max(finest, 1e-3), most_modules)));
}

}  // namespace

std::optional<std::string> read_data_matrix(const PrintedPage& page, const base::Box& where) {
    if (where.width.value <= 0 || where.height.value <= 0) return std::nullopt;
    std::vector<const PrintedInk*> inks;
    Bounds bounds;
    for (const PrintedInk& ink : page.inks) {
        if (!ink.rectangle || !inside(ink.box, where)) continue;
        inks.push_back(&ink);
        bounds.add({ink.box.x.value, ink.box.y.value});
        bounds.add({(ink.box.x + ink.box.width).value, (ink.box.y + ink.box.height).value});
    }
    const base::Box symbol = bounds.box();
    if (inks.empty() || longer_side(symbol) <= 0) return std::nullopt;
    Bitmap bitmap(symbol, modules_of(inks, symbol));
    for (const PrintedInk* const ink : inks) bitmap.fill(ink->box);
    const auto hints = ZXing::DecodeHints()
                           .setFormats(ZXing::BarcodeFormat::DataMatrix)
                           .setIsPure(true)
                           .setTryRotate(false)
                           .setTryHarder(false)
                           .setBinarizer(ZXing::Binarizer::FixedThreshold);
    const ZXing::Result result = ZXing::ReadBarcode(bitmap.view(), hints);
    if (!result.isValid()) return std::nullopt;
    return result.text();
}

}  // namespace iepress::packet
