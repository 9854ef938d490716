// Dates that contradict each other, whatever the law says about them.
#pragma once

#include <span>

#include "record/case.h"
#include "record/problems.h"
#include "record/reader.h"

namespace iepress::record {

/// Reports each date before the child's birth.
void check_birth_date(const DateField& birth, std::span<const NamedDate> dates, Problems& problems);

/// Reports periods, services and an IEP that end before they begin.
void check_spans(const Case& one, Problems& problems);

}  // namespace iepress::record
