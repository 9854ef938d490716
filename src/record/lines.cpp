#include "record/lines.h"

#include <algorithm>

namespace iepress::record {

namespace {

// A file of one line must not cost the square of its length.
constexpr std::size_t longest_walk = 512;

std::uint32_t count_characters(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

Lines::Lines(std::shared_ptr<const std::string> file, std::string_view bytes)
    : file_(std::move(file)), bytes_(bytes) {
    marks_.reserve(bytes.size() / 40 + 1);
    std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (true) {
        const std::size_t end = bytes.find('\n', begin);
        add_line(begin, std::min(end, bytes.size()));
        if (end == bytes.npos) break;
        begin = end + 1;
    }
}

void Lines::add_line(std::size_t begin, std::size_t end) {
    const std::uint32_t line = marks_.empty() ? 1 : marks_.back().line + 1;
    marks_.push_back({static_cast<std::uint32_t>(begin), line, 1});
    for (; end - begin > longest_walk; begin += longest_walk) {
        const std::uint32_t column = marks_.back().column + count_characters(bytes_.substr(begin, longest_walk));
        marks_.push_back({static_cast<std::uint32_t>(begin + longest_walk), line, column});
    }
}

base::Place Lines::place_at(std::size_t offset) const {
    offset = std::clamp<std::size_t>(offset, marks_.front().offset, bytes_.size());
    const auto after = std::upper_bound(marks_.begin(), marks_.end(), offset,
                                        [](std::size_t at, const Mark& mark) { return at < mark.offset; });
    const Mark& mark = *(after - 1);
    return {file_.get(), mark.line,
            mark.column + count_characters(bytes_.substr(mark.offset, offset - mark.offset))};
}

}  // namespace iepress::record
