#include "record/encoding.h"

#include <cstdint>
#include <cstring>

#include "base/utf8.h"

namespace iepress::record {

namespace {

/// The name of the encoding whose byte order mark stands at the front; empty for none or UTF-8's.
std::string_view other_mark(std::string_view bytes) {
    if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "UTF-32";
    if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return "UTF-32";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
    // Without a mark: "<" as two bytes.
    if (bytes.starts_with(std::string_view("<\0", 2)) || bytes.starts_with(std::string_view("\0<", 2))) {
        return "UTF-16";
    }
    return {};
}

/// True if all eight bytes are printable ASCII: most of a file, so that the slow look at single
/// characters is seldom needed.
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

void report_characters(const Lines& lines, std::string_view bytes, Problems& problems) {
    for (std::size_t at = 0; at < bytes.size() && !problems.full();) {
        if (bytes.size() - at >= 8 && is_plain(bytes.data() + at)) {
            at += 8;
            continue;
        }
        const std::size_t start = at;
        const auto character = base::next_character(bytes, at);
        if (!character) {
            problems.report(not_utf_8, lines.place_at(start));
            // One report a line is enough for a file in another encoding.
            at = std::min(bytes.find('\n', at), bytes.size());
        } else if (is_forbidden(*character)) {
            problems.report(control_character, lines.place_at(start), static_cast<unsigned>(*character));
        }
    }
}

}  // namespace

bool check_encoding(const Lines& lines, std::string_view bytes, Problems& problems) {
    const std::size_t before = problems.diagnostics().error_count();
    const std::string_view mark = other_mark(bytes);
    if (bytes.find_first_not_of(" \t\r\n", bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0) == bytes.npos) {
        problems.report(empty_file, lines.place_at(0));
    } else if (!mark.empty()) {
        problems.report(utf_16, lines.place_at(0), mark);
    } else {
        report_characters(lines, bytes, problems);
    }
    return problems.diagnostics().error_count() == before;
}

}  // namespace iepress::record
