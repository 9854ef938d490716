// Where elements begin and end in the text of a well-formed XML file that was read before.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace iepress::points {

/// An element's bytes; offsets in the file.
struct Span {
    std::string_view name;
    std::size_t begin = 0;     ///< of "<"
    std::size_t open_end = 0;  ///< behind the ">" of its first tag
    std::size_t close = 0;     ///< of the "</" of its last tag; `end` where there is only one tag
    std::size_t end = 0;       ///< behind its last ">"

    [[nodiscard]] bool is_one_tag() const noexcept { return close == end; }
};

/// All elements with one of these names, in the order in which they begin.
[[nodiscard]] std::vector<Span> find_elements(std::string_view xml, const std::vector<std::string_view>& names);

}  // namespace iepress::points
