// Language tags (BCP 47) as far as documents ask of them.
#pragma once

#include <string_view>

namespace iepress::base {

/// The language of a tag without its script and region (RFC 5646, 2.2.1): "es" of "es-MX".
[[nodiscard]] constexpr std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

/// "en" and "en-US" are one language.
[[nodiscard]] constexpr bool same_language(std::string_view one, std::string_view other) {
    return primary_language(one) == primary_language(other);
}

}  // namespace iepress::base
