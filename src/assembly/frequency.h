// How often a service comes: "twice a week" and "2 times per week" are one.
#pragma once

#include <optional>
#include <string_view>

#include "assembly/guide.h"

namespace iepress::assembly {

struct Frequency {
    double times = 0;
    Period period = Period::week;

    friend bool operator==(const Frequency&, const Frequency&) = default;
};

/// Nothing where the words say more than this, or something else: "as needed", "twice a week for 5 weeks".
[[nodiscard]] std::optional<Frequency> frequency_of(const FrequencyWords& words, std::string_view text);

}  // namespace iepress::assembly
