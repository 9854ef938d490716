// Where a rule holds: "US", or a state such as "US-CA".
#pragma once

#include <string_view>

namespace iepress::rules {

[[nodiscard]] bool is_jurisdiction(std::string_view text);

}  // namespace iepress::rules
