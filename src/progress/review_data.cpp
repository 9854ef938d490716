#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "progress/messages.h"
#include "progress/points.h"
#include "progress/review_parts.h"
#include "record/units.h"

namespace iepress::progress {

namespace {

using Points = std::vector<const record::DataPoint*>;

std::string text_of(const record::DataPoint& point) {
    std::string text = base::to_iso(point.date.value) + ": " + point.value.value.typed;
    if (point.of) text += " of " + point.of.value.typed;
    return text;
}

void report(const Message& message, const record::DataPoint& point, base::Diagnostics& findings) {
    findings.report(message, point.place).excerpt = text_of(point);
}

/// "4 of 3" where it is counted; a rubric, a time or a rate has no "of".
void review_value(const Target& target, const record::DataPoint& point, base::Diagnostics& findings) {
    const double value = point.value.value.value;
    const auto negative = [](const record::Level& level) { return level.value && level.value.value.value < 0; };
    if (record::is_percent(unit_of(target))) {
        if (value < 0 || value > 100) report(percent_out_of_range, point, findings);
        else if (point.of && point.of.value.value > 0 && !counted_of(value, point.of.value.value)) {
            report(impossible_percentage, point, findings);
        }
        return;
    }
    if (point.of && value > point.of.value.value) report(more_than_all, point, findings);
    if (value < 0 && !negative(target.baseline) && !negative(target.criterion)) report(negative_value, point, findings);
}

void review_date(const Target& target, const std::vector<record::NoData>& gaps, const record::DataPoint& point,
                 base::Diagnostics& findings) {
    const base::Date& date = point.date.value;
    const record::DateField& begin = target.baseline.date;
    const record::DateField& end = target.criterion.date ? target.criterion.date : target.target_date;
    const auto find = [&](const Message& message, const base::Place& other, const char* words) {
        base::Diagnostic& finding = findings.report(message, point.place);
        finding.excerpt = text_of(point);
        base::relate(finding, other, words);
    };
    if (begin && date < begin.value) find(before_baseline, begin.place, "the baseline is of this day");
    if (end && end.value < date) find(after_target, end.place, "the target date is here");
    for (const record::NoData& gap : gaps) {
        if (!gap.date || date < gap.date.value || (gap.until ? gap.until.value : gap.date.value) < date) continue;
        find(point_in_gap, gap.place, "no data here");
    }
}

void review_phase(const Target& target, const record::DataPoint& point, base::Diagnostics& findings) {
    if (!point.phase) return;
    const record::Phase* running = nullptr;
    bool known = false;
    for (const record::Phase& phase : target.phases) {
        known = known || phase.label.value == point.phase.value;
        if (!phase.date || point.date.value < phase.date.value) continue;
        if (running == nullptr || running->date.value <= phase.date.value) running = &phase;
    }
    if (!known) {
        findings.report(unknown_phase, point.phase.place).excerpt = point.phase.value;
    } else if (running == nullptr || running->label.value != point.phase.value) {
        findings.report(other_phase, point.phase.place).excerpt = text_of(point);
    }
}

/// The points with a date and a value, in order of date and condition.
Points sorted(const std::vector<record::DataPoint>& points) {
    Points all;
    for (const record::DataPoint& point : points) {
        if (point.date && point.value) all.push_back(&point);
    }
    std::stable_sort(all.begin(), all.end(), [](const record::DataPoint* a, const record::DataPoint* b) {
        return std::tie(a->date.value, a->condition.value) < std::tie(b->date.value, b->condition.value);
    });
    return all;
}

void review_same_day(const Points& points, base::Diagnostics& findings) {
    const auto same = [](const record::DataPoint* a, const record::DataPoint* b) {
        return a->date.value == b->date.value && a->condition.value == b->condition.value;
    };
    // Of three on a day, one finding: the first of them is named in it.
    for (auto at = std::adjacent_find(points.begin(), points.end(), same); at != points.end();
         at = std::adjacent_find(at, points.end(), same)) {
        const record::DataPoint* first = *at;
        base::Diagnostic& finding = findings.report(same_day, at[1]->place);
        finding.excerpt = text_of(*first) + " / " + text_of(*at[1]);
        base::relate(finding, first->place, "the first is here");
        while (at != points.end() && same(*at, first)) ++at;
    }
}

void review_criterion(const record::Level& criterion, base::Diagnostics& findings) {
    if (!criterion.times) {
        const bool asked = criterion.out_of || criterion.counted_in || (criterion.in_a_row && criterion.in_a_row.value);
        if (asked) findings.report(incomplete_criterion, criterion.place, "it has no \"times\"");
    } else if (criterion.out_of && criterion.out_of.value.value < criterion.times.value.value) {
        findings.report(incomplete_criterion, criterion.place, "\"times\" is above \"out-of\"");
    }
}

}  // namespace

void review_data(const Target& target, const std::vector<record::NoData>& gaps, base::Diagnostics& findings) {
    const Points points = sorted(target.points);
    review_criterion(target.criterion, findings);
    review_same_day(points, findings);
    for (const record::DataPoint* point : points) {
        review_value(target, *point, findings);
        review_date(target, gaps, *point, findings);
        review_phase(target, *point, findings);
    }
    if (points.empty() || same_unit(target.baseline, target.criterion)) return;
    base::Diagnostic& finding = findings.report(mixed_units, target.criterion.place);
    finding.excerpt = target.baseline.unit.value + " / " + target.criterion.unit.value;
    base::relate(finding, target.baseline.place, "the baseline is here");
}

}  // namespace iepress::progress
