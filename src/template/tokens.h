// A template file cut into stretches of text and tags, each with its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/place.h"

namespace iepress::template_ {

struct Token {
    enum class Kind { text, variable, section, inverted_section, section_end, partial };

    /// Where a line of a text begins: its offset in the text, and its place in the file.
    struct Line {
        std::size_t begin = 0;
        base::Place place;
    };

    Kind kind = Kind::text;
    base::Place place;
    std::string text;               ///< what stands in the file, or the tag's name
    std::vector<Line> lines;        ///< of a text; the first at 0
    std::vector<std::string> path;  ///< parts of the name; none for {{.}}
    std::size_t opened_by = 0;      ///< section_end: index of the token that it closes
};

/// Cuts `source` into tokens; reports what is no template. Lines that hold one section, partial
/// or comment tag and nothing else leave no line behind (Mustache: "standalone" tags). `source`
/// is well-formed UTF-8; places borrow `file`.
[[nodiscard]] std::vector<Token> scan(std::string_view source, const std::string& file,
                                      base::Diagnostics& diagnostics);

}  // namespace iepress::template_
