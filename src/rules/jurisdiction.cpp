#include "rules/jurisdiction.h"

namespace iepress::rules {

bool is_jurisdiction(std::string_view text) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text == "US") return true;
    return text.size() == 5 && text.substr(0, 3) == "US-" && upper(text[3]) && upper(text[4]);
}

}  // namespace iepress::rules
