// Whether the bytes of a file are text in UTF-8 that XML allows.
#pragma once

#include <string_view>

#include "record/lines.h"
#include "record/problems.h"

namespace iepress::record {

/// Reports an empty file, UTF-16, bytes that are no UTF-8 and control characters; false if any.
[[nodiscard]] bool check_encoding(const Lines& lines, std::string_view bytes, Problems& problems);

}  // namespace iepress::record
