#include <fstream>
#include <optional>
#include <string>
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

constexpr std::string_view white_space = " \t\r\n";

/// `tag`: "<case"
bool is_tag(std::string_view text, std::string_view tag) {
    return text.starts_with(tag) && text.size() > tag.size() &&
           std::string_view(" \t\r\n/>").find(text[tag.size()]) != std::string_view::npos;
}

/// The first bytes of a file: a folder of a hundred thousand is listed without reading it whole.
std::string head_of(const std::filesystem::path& file) {
    constexpr std::size_t size = 4096;
    std::string bytes(size, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), size);
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

bool begins_with(const std::filesystem::path& file, std::string_view tag) {
    const std::string head = head_of(file);
    // A root's tag that is cut off, or a comment longer than the head: the whole file decides.
    const std::string_view root = from_root(head);
    if (root.size() > tag.size()) return is_tag(root, tag);
    base::Diagnostics unheeded;
    const auto bytes = base::read_file(file, unheeded);
    return bytes && is_tag(from_root(*bytes), tag);
}

/// What stands behind a comment, a CDATA section or an instruction that begins here; nothing if none does.
std::optional<std::string_view> behind_markup(std::string_view text) {
    if (text.starts_with("<!--")) return after(text, "-->");
    if (text.starts_with("<![CDATA[")) return after(text, "]]>");
    if (text.starts_with("<?")) return after(text, "?>");
    return std::nullopt;
}

/// The length of a tag with its ">", which may also stand in an attribute; npos if it has no end.
std::size_t tag_length(std::string_view tag) {
    char quote = 0;
    for (std::size_t i = 0; i < tag.size(); ++i) {
        if (quote != 0) quote = tag[i] == quote ? '\0' : quote;
        else if (tag[i] == '"' || tag[i] == '\'') quote = tag[i];
        else if (tag[i] == '>') return i + 1;
    }
    return std::string_view::npos;
}

/// The value of id="..." in a start tag, where it stands for itself.
std::optional<std::string> plain_id(std::string_view tag) {
    for (std::size_t i = 1; i < tag.size();) {
        const std::size_t quote = tag.find_first_of("\"'", i);
        if (quote == std::string_view::npos) return std::nullopt;
        const std::size_t end = tag.find(tag[quote], quote + 1);
        if (end == std::string_view::npos) return std::nullopt;
        std::string_view name = tag.substr(i, quote - i);
        name = name.substr(0, name.find('='));
        name = name.substr(0, name.find_last_not_of(white_space) + 1);
        name = name.substr(name.find_last_of(white_space) + 1);  // npos + 1 is the name's begin
        const std::string_view value = tag.substr(quote + 1, end - quote - 1);
        if (name == "id") {
            if (value.empty() || value.find_first_of(" \t\r\n&") != std::string_view::npos) return std::nullopt;
            return std::string(value);
        }
        i = end + 1;
    }
    return std::nullopt;
}

}  // namespace

bool is_case_file(const std::filesystem::path& file) { return begins_with(file, "<case"); }

bool is_evaluation_file(const std::filesystem::path& file) { return begins_with(file, "<evaluation"); }

std::optional<std::string> student_id_of(std::string_view xml) {
    constexpr int in_case = 1;
    int depth = 0;
    for (std::size_t open = xml.find('<'); open != std::string_view::npos; open = xml.find('<')) {
        xml.remove_prefix(open);
        if (const auto rest = behind_markup(xml)) {
            xml = *rest;
            continue;
        }
        const std::size_t length = tag_length(xml);
        if (length == std::string_view::npos) return std::nullopt;
        const std::string_view tag = xml.substr(0, length);
        if (depth == in_case && is_tag(tag, "<student")) return plain_id(tag);
        if (tag.starts_with("</")) --depth;
        else if (!tag.ends_with("/>")) ++depth;
        xml.remove_prefix(length);
    }
    return std::nullopt;
}

}  // namespace iepress::record
