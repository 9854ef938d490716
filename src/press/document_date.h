// The day that a document is of, when nobody says --as-of: one that the case itself states, so
// that the same case gives the same document on any day.
#pragma once

#include <optional>

#include "base/date.h"
#include "press/press.h"
#include "record/case.h"
#include "rules/book.h"

namespace iepress::press {

/// The newest report date of the evaluations, the IEP meeting's date, the reporting period's
/// report date, the date of the notice that was chosen, or for a handout the newest date on which its facts were
/// checked.
[[nodiscard]] std::optional<base::Date> document_date(const Order& order, const record::Case* one,
                                                      const rules::Book& book);

}  // namespace iepress::press
