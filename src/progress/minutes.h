// The minutes of a service over a period: planned, given, missed, made up, and what is still to be made up.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "record/case.h"

namespace iepress::progress {

/// How often a service is planned.
struct Rhythm {
    enum class Per { day, week, month };
    double times = 0;
    Per per = Per::week;
};

/// Of the service's <sessions>. Nothing where it has none, or counts them by the quarter or the year: how long these
/// are is the school's to say.
[[nodiscard]] std::optional<Rhythm> rhythm_of(const record::Service& service);

/// A missed session, with what of it was made up by the last day.
struct Missed {
    const record::ServiceEntry* entry = nullptr;
    std::vector<const record::ServiceEntry*> made_up;  ///< those that name its day
};

/// In minutes. Borrows from the service.
struct ServiceMinutes {
    const record::Service* service = nullptr;
    /// Sessions and minutes from the rhythm, over the days on which period and service overlap: each Monday to
    /// Friday, each seventh of a week, each twelfth of 365.25 days; holidays are not known and not taken off. The
    /// sessions are rounded to whole ones.
    std::optional<double> planned_sessions, planned;
    double delivered = 0, missed = 0, made_up = 0;  ///< within the period
    double owed = 0;  ///< all that was missed to the last day, less all that was made up; never below 0
    std::vector<Missed> lapses;  ///< missed within the period, by date
};

/// `first` and `last` are days of the period.
[[nodiscard]] ServiceMinutes minutes_of(const record::Service& service, const std::optional<Rhythm>& rhythm,
                                        const base::Date& first, const base::Date& last);

/// Sums. `planned` only where each service has it.
struct MinutesTotal {
    std::optional<double> planned;
    double delivered = 0, missed = 0, made_up = 0, owed = 0;
};
[[nodiscard]] MinutesTotal total(const std::vector<ServiceMinutes>& services);

/// Whether anybody has written down minutes of a service.
[[nodiscard]] bool has_entries(const record::Service& service);

}  // namespace iepress::progress
