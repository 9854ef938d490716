#include "record/units.h"

#include "base/lower_words.h"

namespace iepress::record {

bool is_percent(std::string_view unit) { return unit == "percent" || unit == "%"; }

bool same_unit(std::string_view one, std::string_view other) {
    const auto plain = [](std::string_view unit) { return is_percent(unit) ? std::string_view("percent") : unit; };
    return base::lower_words(plain(one)) == base::lower_words(plain(other));
}

}  // namespace iepress::record
