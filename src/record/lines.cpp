#include "record/lines.h"

#include <algorithm>

namespace iepress::record {

Lines::Lines(std::shared_ptr<const std::string> file, std::string_view bytes)
    : file_(std::move(file)), bytes_(bytes) {
    starts_.reserve(bytes.size() / 40 + 1);
    starts_.push_back(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    for (std::size_t at = bytes.find('\n'); at != bytes.npos; at = bytes.find('\n', at + 1)) {
        starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

base::Place Lines::place_at(std::size_t offset) const {
    offset = std::clamp<std::size_t>(offset, starts_.front(), bytes_.size());
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::size_t start = *(after - 1);
    const std::string_view before = bytes_.substr(start, offset - start);
    const auto characters = std::count_if(before.begin(), before.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {file_.get(), static_cast<std::uint32_t>(after - starts_.begin()),
            static_cast<std::uint32_t>(characters + 1)};
}

}  // namespace iepress::record
