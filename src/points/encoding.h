// Whether the bytes of a table are text in UTF-8.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "points/problems.h"

namespace iepress::points {

/// Reports an empty file, UTF-16 and UTF-32, bytes that are no UTF-8 (once a line) and control
/// characters; false if any. `name` is what places point into.
[[nodiscard]] bool check_encoding(const std::string& name, std::string_view bytes, Problems& problems);

}  // namespace iepress::points
