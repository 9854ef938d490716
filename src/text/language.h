// What a BCP 47 language tag says about a text's script.
#pragma once

#include <hb.h>

#include <string_view>

namespace iepress::text {

/// The script that a language is mostly written in; Latin if the tag is unknown or empty. A script
/// in the tag wins ("pa-Arab").
[[nodiscard]] hb_script_t script_of(std::string_view language);

/// How closely a tag fits a range, as a number of subtags (RFC 4647, 3.3.1): "zh-Hant-TW" fits
/// "zh-Hant" by 2 and "zh" by 1, and "ja" by 0. Case does not count.
[[nodiscard]] int fit(std::string_view language, std::string_view range);

}  // namespace iepress::text
