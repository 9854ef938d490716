#include "record/dates.h"

namespace iepress::record {

namespace {

void check_span(const DateField& begin, const DateField& end, std::string_view begin_name,
                std::string_view end_name, Problems& problems) {
    if (!begin || !end || begin.value <= end.value) return;
    base::Diagnostic* problem = problems.report(end_before_begin, end.place, end_name, begin_name);
    if (problem != nullptr) base::relate(*problem, begin.place, "it begins here");
}

}  // namespace

void check_birth_date(const DateField& birth, std::span<const NamedDate> dates, Problems& problems) {
    if (!birth) return;
    for (const NamedDate& one : dates) {
        // Another file's birth date is compared with this one when the files are joined.
        if (one.date.value >= birth.value || one.name == "<birth-date>") continue;
        base::Diagnostic* problem = problems.report(birth_after_date, one.date.place, one.name);
        if (problem != nullptr) base::relate(*problem, birth.place, "the birth date is here");
    }
}

void check_spans(const Case& one, Problems& problems) {
    for (const ReportingPeriod& period : one.reporting_periods) {
        check_span(period.begin, period.end, "<begin-date>", "<end-date>", problems);
    }
    for (const Service& service : one.services) {
        check_span(service.begin, service.end, "<begin-date>", "<end-date>", problems);
    }
    for (const Goal& goal : one.goals) {
        for (const NoData& gap : goal.no_data) check_span(gap.date, gap.until, "until", "date", problems);
    }
    check_span(one.milestones.iep_begin, one.milestones.iep_end, "<iep-begin>", "<iep-end>", problems);
}

}  // namespace iepress::record
