#include "record/encoding.h"

#include <algorithm>

#include "base/utf8.h"

namespace iepress::record {

namespace {

/// The encoding that the first bytes show; empty for UTF-8 or an older one.
std::string_view other_encoding_of(std::string_view bytes) {
    // Without a mark: "<" as two bytes.
    if (bytes.starts_with(std::string_view("<\0", 2)) || bytes.starts_with(std::string_view("\0<", 2))) {
        return "UTF-16";
    }
    return base::other_encoding_marked(bytes);
}

void report_characters(const Lines& lines, std::string_view bytes, Problems& problems) {
    for (std::size_t at = 0; !problems.full();) {
        const auto fault = base::next_fault(bytes, at);
        if (!fault) return;
        if (fault->control) {
            problems.report(control_character, lines.place_at(fault->offset), static_cast<unsigned>(*fault->control));
        } else {
            problems.report(not_utf_8, lines.place_at(fault->offset));
            // One report a line is enough for a file in another encoding.
            at = std::min(bytes.find('\n', at), bytes.size());
        }
    }
}

}  // namespace

bool check_encoding(const Lines& lines, std::string_view bytes, Problems& problems) {
    const std::size_t before = problems.diagnostics().error_count();
    const std::string_view encoding = other_encoding_of(bytes);
    if (bytes.find_first_not_of(" \t\r\n", bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0) == bytes.npos) {
        problems.report(empty_file, lines.place_at(0));
    } else if (!encoding.empty()) {
        problems.report(utf_16, lines.place_at(0), encoding);
    } else {
        report_characters(lines, bytes, problems);
    }
    return problems.diagnostics().error_count() == before;
}

}  // namespace iepress::record
