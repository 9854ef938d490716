// The one thing that machine-readable output needs: a string as JSON writes it.
#pragma once

#include <string>
#include <string_view>

namespace iepress::base {

/// `text` (UTF-8) as a JSON string with its quotes. Control characters become \u00XX.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace iepress::base
