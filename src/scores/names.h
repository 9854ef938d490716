// Names of tests as people spell them: "BOT-2", "Bot 2" and "BOT™–2" are one.
#pragma once

#include <string_view>

namespace iepress::scores {

/// Whether two names are the same but for the case of letters A to Z, spaces, hyphens and dashes, and
/// trade marks. A name of nothing else is no name, and the same as none.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

/// Whether anything of the name counts.
[[nodiscard]] bool is_name(std::string_view text);

}  // namespace iepress::scores
