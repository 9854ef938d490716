// The library's next release gives UTF-8 without being asked.
#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "packet/printed_page.h"

namespace iepress::packet {

namespace {

// Drawn large enough that a module is some pixels wide, with the quiet zone that a reader wants.
constexpr int side = 240, quiet = 24;

class Bitmap {
public:
    explicit Bitmap(const base::Box& where)
        : where_(where), scale_((side - 2 * quiet) / std::max(where.width.value, where.height.value)) {}

    void fill(const base::Box& box) {
        const int left = to_pixel(box.x - where_.x), right = to_pixel(box.x + box.width - where_.x);
        const int top = to_pixel(box.y - where_.y), bottom = to_pixel(box.y + box.height - where_.y);
        for (int y = std::max(top, 0); y < std::min(bottom, side); ++y) {
            for (int x = std::max(left, 0); x < std::min(right, side); ++x) {
                pixels_[static_cast<std::size_t>(y * side + x)] = 0;
            }
        }
    }
    [[nodiscard]] ZXing::ImageView view() const { return {pixels_.data(), side, side, ZXing::ImageFormat::Lum}; }

private:
    [[nodiscard]] int to_pixel(base::Points length) const {
        return quiet + static_cast<int>(std::lround(std::clamp(length.value, -1e4, 1e4) * scale_));
    }

    base::Box where_;
    double scale_;
    std::vector<std::uint8_t> pixels_ = std::vector<std::uint8_t>(std::size_t{side} * side, 255);
};

// A hundredth of a point is what a content stream rounds to.
constexpr double slack = 0.02;

bool inside(const base::Box& box, const base::Box& where) {
    return box.x.value >= where.x.value - slack && box.y.value >= where.y.value - slack &&
           (box.x + box.width).value <= (where.x + where.width).value + slack &&
           (box.y + box.height).value <= (where.y + where.height).value + slack;
}

}  // namespace

std::optional<std::string> read_data_matrix(const PrintedPage& page, const base::Box& where) {
    if (where.width.value <= 0 || where.height.value <= 0) return std::nullopt;
    Bitmap bitmap(where);
    bool any = false;
    for (const PrintedInk& ink : page.inks) {
        if (!ink.rectangle || !inside(ink.box, where)) continue;
        bitmap.fill(ink.box);
        any = true;
    }
    if (!any) return std::nullopt;
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
