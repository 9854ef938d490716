// Lengths of a data file about paper: envelopes and the marks of inserters. All of one file are in its unit.
#pragma once

#include <string>
#include <string_view>

#include "base/units.h"
#include "datafile/file.h"

namespace iepress::post {

/// "4.125": inches to a thousandth, without zeros that say nothing.
[[nodiscard]] std::string inches(base::Points length);

class Ruler {
public:
    /// `root` may have unit="in" (which it is without) or "mm"; `what` names a length in messages: "a length on an
    /// envelope".
    Ruler(const datafile::Element& root, std::string_view what);

    /// A length that must be there; 0 where it may touch an edge. Reports datafile/missing-attribute and
    /// datafile/wrong-value, and gives 0 then.
    [[nodiscard]] base::Points length(const datafile::Element& element, const char* name, double lowest = 0.01) const;

private:
    double points_;
    std::string_view what_;
};

}  // namespace iepress::post
