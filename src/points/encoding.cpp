#include "points/encoding.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace iepress::points {

namespace {

constexpr std::string_view utf_8_mark = "\xEF\xBB\xBF";

/// The encoding that the first bytes show; empty for UTF-8 or an older one.
std::string_view other_encoding_of(std::string_view bytes) {
    const std::string_view marked = base::other_encoding_marked(bytes);
    if (!marked.empty()) return marked;
    // Without a mark: each second byte of a heading in English is 0.
    const bool alternating =
        bytes.size() >= 4 && ((bytes[0] == 0 && bytes[2] == 0) || (bytes[1] == 0 && bytes[3] == 0));
    return alternating ? "UTF-16" : std::string_view{};
}

/// Places of ascending offsets. The end of a line is LF, CR LF, or a CR alone: nothing has told them apart yet.
class Places {
public:
    Places(const std::string& name, std::string_view bytes, std::size_t begin)
        : name_(name), bytes_(bytes), at_(begin), line_begin_(begin) {}

    base::Place of(std::size_t offset) {
        while ((at_ = bytes_.find_first_of("\r\n", at_)) < offset) {
            at_ += bytes_.substr(at_).starts_with("\r\n") ? 2 : 1;
            line_begin_ = at_;
            ++line_;
        }
        const auto found = base::line_column(bytes_.substr(line_begin_), offset - line_begin_);
        return {&name_, line_, static_cast<std::uint32_t>(found.column)};
    }

private:
    const std::string& name_;
    std::string_view bytes_;
    std::size_t at_, line_begin_;
    std::uint32_t line_ = 1;
};

void report_characters(const std::string& name, std::string_view bytes, std::size_t begin, Problems& problems) {
    Places places(name, bytes, begin);
    for (std::size_t at = begin; const auto fault = base::next_fault(bytes, at);) {
        const base::Place place = places.of(fault->offset);
        if (fault->control) problems.report(control_character, place, static_cast<unsigned>(*fault->control));
        else problems.report(not_utf_8, place);
        // One report a line is enough for a file in another encoding.
        at = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    }
}

}  // namespace

bool check_encoding(const std::string& name, std::string_view bytes, Problems& problems) {
    const std::string_view encoding = other_encoding_of(bytes);
    const std::size_t begin = bytes.starts_with(utf_8_mark) ? utf_8_mark.size() : 0;
    if (!encoding.empty()) {
        problems.report(other_encoding, {&name, 1, 1}, encoding);
    } else if (bytes.find_first_not_of(" \t\r\n,;", begin) == bytes.npos) {
        problems.report(empty_table, {&name, 1, 1});
    } else {
        report_characters(name, bytes, begin, problems);
    }
    return !problems.any();
}

}  // namespace iepress::points
