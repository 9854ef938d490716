#include "packet/page_frame.h"

#include <algorithm>
#include <array>
#include <vector>

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

double real_of(const PdfObject* object) { return object->IsNumber() || object->IsReal() ? object->GetReal() : 0; }

const PdfObject* inherited(const PdfFile& file, const PdfObject* page, const char* key) {
    for (int depth = 0; page != nullptr && depth < 64; ++depth) {
        if (const PdfObject* const value = file.get(page, key)) return value;
        page = file.get(page, "Parent");
    }
    return nullptr;
}

}  // namespace

PageFrame page_frame(const PdfFile& file, const PdfObject* page) {
    std::array<double, 4> box{0, 0, 612, 792};
    for (const char* const key : {"MediaBox", "CropBox"}) {
        const std::vector<const PdfObject*> corners = file.items(inherited(file, page, key));
        if (corners.size() != 4) continue;
        const double x0 = real_of(corners[0]), y0 = real_of(corners[1]);
        const double x1 = real_of(corners[2]), y1 = real_of(corners[3]);
        if (x0 == x1 || y0 == y1) continue;
        box = {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)};
    }
    const double width = box[2] - box[0], height = box[3] - box[1];
    const PdfObject* const rotate = inherited(file, page, "Rotate");
    const auto quarters = rotate != nullptr && rotate->IsNumber() ? (rotate->GetNumber() / 90 % 4 + 4) % 4 : 0;
    const Matrix upright{1, 0, 0, -1, -box[0], box[3]};
    const Point corner{box[0], box[1]}, opposite{box[2], box[3]};
    switch (quarters) {  // clockwise
        case 1: return {{height}, {width}, corner, opposite, joined(upright, {0, 1, -1, 0, height, 0})};
        case 2: return {{width}, {height}, corner, opposite, joined(upright, {-1, 0, 0, -1, width, height})};
        case 3: return {{height}, {width}, corner, opposite, joined(upright, {0, -1, 1, 0, 0, width})};
        default: return {{width}, {height}, corner, opposite, upright};
    }
}

}  // namespace iepress::packet
