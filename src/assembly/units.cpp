#include "assembly/units.h"

namespace iepress::assembly {

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
