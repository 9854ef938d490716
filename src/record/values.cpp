#include "record/values.h"

#include <algorithm>

namespace iepress::record {

base::Place place_at(const Paragraph& paragraph, std::size_t offset) {
    const auto next = std::upper_bound(paragraph.lines.begin(), paragraph.lines.end(), offset,
                                       [](std::size_t at, const Paragraph::Line& line) { return at < line.offset; });
    return next == paragraph.lines.begin() ? paragraph.place : std::prev(next)->place;
}

}  // namespace iepress::record
