#include "carry/outcome.h"

#include <algorithm>

namespace iepress::carry {

namespace {

bool holds(const std::vector<progress::Verdict>& list, progress::Verdict verdict) {
    return std::find(list.begin(), list.end(), verdict) != list.end();
}

const record::ReportingPeriod* period_of(const record::Case& one, const record::ProgressEntry& entry) {
    const auto found = std::find_if(one.reporting_periods.begin(), one.reporting_periods.end(),
                                    [&](const record::ReportingPeriod& each) { return each.id == entry.period; });
    return found == one.reporting_periods.end() ? nullptr : &*found;
}

/// A report with a code and the last day that it is about.
struct Report {
    const record::ProgressEntry* entry = nullptr;
    base::Date end;
};

/// The latest one that was about days up to the day that is looked back from.
Report latest_report(const Year& year, const record::Goal& goal) {
    Report latest;
    for (const record::ProgressEntry& entry : goal.progress) {
        const record::ReportingPeriod* period = period_of(year.one, entry);
        if (!entry.code || period == nullptr || period->end.value > year.results.last_day) continue;
        if (latest.entry == nullptr || period->end.value >= latest.end) latest = {&entry, period->end.value};
    }
    return latest;
}

/// Whether a code of the set says "met", or says that it is not; nothing where it leaves that to the data.
std::optional<Outcome> outcome_of(const progress::Code& code) {
    if (holds(code.suggests, progress::Verdict::met)) return Outcome::met;
    if (holds(code.fits, progress::Verdict::met)) return std::nullopt;
    return Outcome::open;
}

Standing standing_of(const Year& year, const record::Goal& goal) {
    Standing one{&goal, year.results.find(goal)};
    const progress::TargetResult& result = one.result->result;
    if (result.verdict == progress::Verdict::met) one.outcome = Outcome::met;
    const Report report = latest_report(year, goal);
    one.entry = report.entry;
    const progress::CodeSet* set = progress::code_set_of(year.one, year.codes);
    if (report.entry == nullptr || set == nullptr) return one;
    const bool newer_data = !result.points.empty() && result.points.back().date > report.end;
    const progress::Code* code = set->find(report.entry->code.value);
    if (newer_data || code == nullptr) return one;
    if (const auto said = outcome_of(*code)) {
        one.outcome = *said;
        one.said_by = SaidBy::code;
    }
    return one;
}

}  // namespace

std::vector<Standing> standings(const Year& year) {
    std::vector<Standing> all;
    for (const record::Goal& goal : year.one.goals) all.push_back(standing_of(year, goal));
    return all;
}

}  // namespace iepress::carry
