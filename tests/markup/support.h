// Document XML for tests without a template: each line is its own origin, as a template gives it.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "markup/parse.h"

namespace iepress::test {

inline const std::string template_file = "t.mustache";

/// XML as if it stood so in a template.
inline template_::Rendered as_template(std::string_view xml) {
    template_::Rendered rendered{std::string(xml), {}};
    std::uint32_t line = 1;
    for (std::size_t at = 0; at != std::string_view::npos && at <= xml.size(); ++line) {
        rendered.origins.push_back({at, {&template_file, line, 1}, template_::Origin::Kind::text});
        const std::size_t end = xml.find('\n', at);
        at = end == std::string_view::npos ? end : end + 1;
    }
    return rendered;
}

/// The same around some blocks; these begin in line 2.
inline template_::Rendered as_blocks(std::string_view blocks) {
    return as_template("<document lang=\"en-US\" title=\"T\">\n" + std::string(blocks) + "\n</document>");
}

inline std::string read_test_file(const std::string& file) {
    std::ifstream in(std::filesystem::path(IEPRESS_SOURCE_DIR) / "tests" / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The dump of some blocks without the document's line and its indentation; or the problems,
/// "line:column slug" of each.
inline std::string parsed(std::string_view blocks) {
    base::Diagnostics diagnostics;
    const auto document = markup::parse(as_blocks(blocks), diagnostics);
    std::string text;
    if (!document) {
        for (const base::Diagnostic& one : diagnostics.all()) {
            text += fmt::format("{}:{} {}\n", one.line, one.column, one.message->code.substr(7));
        }
        return text;
    }
    const std::string dumped = dump(*document);
    for (std::size_t at = dumped.find('\n') + 1; at < dumped.size();) {
        const std::size_t end = dumped.find('\n', at) + 1;
        text += dumped.substr(at + 2, end - at - 2);
        at = end;
    }
    return text;
}

}  // namespace iepress::test
