#include <string_view>

#include "base/files.h"
#include "record/read.h"

namespace iepress::record {

namespace {

/// What stands behind the first `end` of a text, or nothing.
std::string_view after(std::string_view text, std::string_view end) {
    const std::size_t at = text.find(end);
    return at == std::string_view::npos ? std::string_view{} : text.substr(at + end.size());
}

/// The text from its first element on, behind declaration, comments and white space.
std::string_view from_root(std::string_view text) {
    for (;;) {
        const std::size_t open = text.find('<');
        if (open == std::string_view::npos) return {};
        text.remove_prefix(open);
        if (text.starts_with("<!--")) text = after(text, "-->");
        else if (text.starts_with("<?")) text = after(text, "?>");
        else return text;
    }
}

/// `tag`: "<case"
bool begins_with(const std::filesystem::path& file, std::string_view tag) {
    base::Diagnostics unheeded;
    const auto bytes = base::read_file(file, unheeded);
    if (!bytes) return false;
    const std::string_view root = from_root(*bytes);
    return root.starts_with(tag) && root.size() > tag.size() &&
           std::string_view(" \t\r\n/>").find(root[tag.size()]) != std::string_view::npos;
}

}  // namespace

bool is_case_file(const std::filesystem::path& file) { return begins_with(file, "<case"); }

bool is_evaluation_file(const std::filesystem::path& file) { return begins_with(file, "<evaluation"); }

}  // namespace iepress::record
