#include "points/encoding.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/utf8.h"

namespace iepress::points {

namespace {

constexpr std::string_view utf_8_mark = "\xEF\xBB\xBF";

/// The encoding that the first bytes show; empty for UTF-8 or an older one.
std::string_view other_encoding_of(std::string_view bytes) {
    if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
        bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) {
        return "UTF-32";
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
    // Without a mark: each second byte of a heading in English is 0.
    const bool alternating =
        bytes.size() >= 4 && ((bytes[0] == 0 && bytes[2] == 0) || (bytes[1] == 0 && bytes[3] == 0));
    return alternating ? "UTF-16" : std::string_view{};
}

bool is_plain(const char* eight) {
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    constexpr std::uint64_t high = 0x8080808080808080U;
    constexpr std::uint64_t spaces = 0x2020202020202020U;
    return (word & high) == 0 && ((word - spaces) & high) == 0;
}

bool is_forbidden(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

/// Looks at each character; lines are counted here, for nothing else knows them yet.
class Characters {
public:
    Characters(const std::string& name, std::string_view bytes, Problems& problems)
        : name_(name), bytes_(bytes), problems_(problems) {}

    void check() {
        if (bytes_.starts_with(utf_8_mark)) line_begin_ = at_ = utf_8_mark.size();
        while (at_ < bytes_.size()) {
            if (bytes_.size() - at_ >= 8 && is_plain(bytes_.data() + at_)) {
                at_ += 8;
            } else {
                check_one();
            }
        }
    }

private:
    void check_one() {
        const std::size_t start = at_;
        const auto character = base::next_character(bytes_, at_);
        if (!character) {
            problems_.report(not_utf_8, place_of(start));
            // One report a line is enough for a file in another encoding.
            at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
        } else if (is_forbidden(*character)) {
            problems_.report(control_character, place_of(start), static_cast<unsigned>(*character));
            at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
        } else if (*character == '\n' || (*character == '\r' && (at_ >= bytes_.size() || bytes_[at_] != '\n'))) {
            ++line_;
            line_begin_ = at_;
        }
    }

    [[nodiscard]] base::Place place_of(std::size_t offset) const {
        const auto found = base::line_column(bytes_.substr(line_begin_), offset - line_begin_);
        return {&name_, line_, static_cast<std::uint32_t>(found.column)};
    }

    const std::string& name_;
    std::string_view bytes_;
    Problems& problems_;
    std::size_t at_ = 0, line_begin_ = 0;
    std::uint32_t line_ = 1;
};

}  // namespace

bool check_encoding(const std::string& name, std::string_view bytes, Problems& problems) {
    const std::string_view encoding = other_encoding_of(bytes);
    const std::size_t begin = bytes.starts_with(utf_8_mark) ? utf_8_mark.size() : 0;
    if (!encoding.empty()) {
        problems.report(other_encoding, {&name, 1, 1}, encoding);
    } else if (bytes.find_first_not_of(" \t\r\n,;", begin) == bytes.npos) {
        problems.report(empty_table, {&name, 1, 1});
    } else {
        Characters(name, bytes, problems).check();
    }
    return !problems.any();
}

}  // namespace iepress::points
