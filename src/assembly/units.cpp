#include "assembly/units.h"

#include "assembly/statements.h"

namespace iepress::assembly {

bool same_unit(std::string_view one, std::string_view other) {
    const auto plain = [](std::string_view unit) { return unit == "%" ? std::string_view("percent") : unit; };
    return says_the_same(plain(one), plain(other));
}

std::string unit_of(const record::Measure& measure) {
    switch (measure.metric.value) {
        case record::Metric::percent: return measure.unit ? measure.unit.value : "percent";
        case record::Metric::time: return measure.unit ? measure.unit.value : "seconds";
        case record::Metric::raw:
        case record::Metric::distance: return measure.unit.value;
        default: return {};
    }
}

}  // namespace iepress::assembly
