// The units that levels of goals are counted in.
#pragma once

#include <string_view>

namespace iepress::record {

[[nodiscard]] bool is_percent(std::string_view unit);  ///< "percent" and "%"

/// "percent" and "%" are one; capitals and punctuation do not count.
[[nodiscard]] bool same_unit(std::string_view one, std::string_view other);

}  // namespace iepress::record
