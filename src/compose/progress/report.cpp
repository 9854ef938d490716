// The progress report: each annual goal with its data, its chart and where it stands.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "compose/documents.h"
#include "compose/goals.h"
#include "compose/law.h"
#include "compose/messages.h"
#include "compose/progress/parts.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// The period that the request names, or the latest that has begun; null where the case has none.
const record::ReportingPeriod* period_of(const Material& material) {
    const record::ReportingPeriod* chosen = nullptr;
    for (const record::ReportingPeriod& period : material.one.reporting_periods) {
        if (!material.request.period.empty()) {
            if (period.id == material.request.period) return &period;
            continue;
        }
        const bool begun = !period.begin || period.begin.value <= material.request.as_of;
        if (begun && (chosen == nullptr || period.end.value >= chosen->end.value)) chosen = &period;
    }
    if (!material.request.period.empty()) {
        material.diagnostics.report(unknown_period, material.one.place, material.request.period);
    }
    return chosen;
}

/// The next report after this one: "" where no later period is planned.
std::string next_report(const Material& material, const record::ReportingPeriod* period) {
    const record::ReportingPeriod* next = nullptr;
    const base::Date after = period == nullptr ? material.request.as_of : period->end.value;
    for (const record::ReportingPeriod& one : material.one.reporting_periods) {
        if (&one == period || !one.report_date || one.end.value <= after) continue;
        if (next == nullptr || one.report_date.value < next->report_date.value) next = &one;
    }
    if (next == nullptr) return {};
    return material.words.fill("next_report_on", {{"date", material.words.date(next->report_date.value)}});
}

/// Data taken after the report's day belong to the next one.
base::Date last_day(const Material& material, const record::ReportingPeriod* period) {
    if (period == nullptr) return material.request.as_of;
    if (period->end) return period->end.value;
    return period->report_date ? period->report_date.value : material.request.as_of;
}

Object period_names(const Material& material, const record::ReportingPeriod* period) {
    static const record::ReportingPeriod none;
    const record::ReportingPeriod& one = period == nullptr ? none : *period;
    Object names;
    names.emplace_back("label", value_of(one.label));
    names.emplace_back("begin", value_of(material.words, one.begin));
    names.emplace_back("end", value_of(material.words, one.end));
    names.emplace_back("span", material.words.span(one.begin, one.end));
    names.emplace_back("report_date", one.report_date
                                          ? value_of(material.words, one.report_date)
                                          : Value(material.words.date(material.request.as_of)));
    return names;
}

}  // namespace

void add_progress_report(const Material& material, Object& names) {
    const record::Case& one = material.one;
    const Words& words = material.words;
    if (one.goals.empty()) {
        material.diagnostics.report(no_goals, one.place);
        return;
    }
    const record::ReportingPeriod* period = period_of(material);
    const bool draft = one.status.value != "final";
    add_document(names, words["progress_title"],
                 words.fill("about_student", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value, draft ? words["watermark_draft"] : std::string{});
    names.emplace_back("period", period_names(material, period));
    names.emplace_back("has_introduction", !one.introduction.empty());
    names.emplace_back("introduction", blocks(material, one.introduction));
    names.emplace_back("default_introduction",
                       words.fill("progress_introduction", {{"name", plain_name(one.student.name)}}));
    List goals;
    const std::string_view period_id = period == nullptr ? std::string_view{} : std::string_view{period->id};
    for (const record::Goal& goal : one.goals) {
        goals.emplace_back(progress_names(material, goal, goals.size() + 1, period_id, last_day(material, period)));
    }
    names.emplace_back("goals", std::move(goals));
    names.emplace_back("has_codes", std::any_of(one.goals.begin(), one.goals.end(), [&](const record::Goal& goal) {
        return bool(entry_of(goal, period_id).code);
    }));
    add_code_key(material, period_id, names);
    List services = service_names(material, {});
    names.emplace_back("has_services", !services.empty());
    names.emplace_back("services", std::move(services));
    const bool begins = period != nullptr && period->begin;
    add_minutes(material, begins ? std::optional(period->begin.value) : std::nullopt, last_day(material, period),
                names);
    List accommodations = accommodation_names(material, {});
    names.emplace_back("has_accommodations", !accommodations.empty());
    names.emplace_back("accommodations", std::move(accommodations));
    names.emplace_back("next_report", next_report(material, period));
    names.emplace_back("progress_reporting", value_of(one.progress_reporting));
    names.emplace_back("reported", requirement(material, "iep/progress-reported"));
}

}  // namespace iepress::compose
