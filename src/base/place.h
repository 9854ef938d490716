// Where a value stands in a file that a person wrote: every value of the pipeline keeps it, so
// that an error found in layout still names the line of the case file or the template.
#pragma once

#include <cstdint>
#include <string>

namespace iepress::base {

/// A position in a text file. `line` and `column` count from 1; column counts UTF-8 characters.
/// `file` is borrowed from what was read (a `record::Case`, a `template_::Library`), which
/// outlives every place in it. A place with line 0 means "nowhere": the value was computed.
struct Place {
    const std::string* file = nullptr;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    [[nodiscard]] bool known() const noexcept { return line != 0; }
    friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace iepress::base
