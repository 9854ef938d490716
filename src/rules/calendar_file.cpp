// A calendar file: XML to the facts of a calendar, and whether they fit together.
#include <algorithm>

#include "datafile/file.h"
#include "rules/calendar.h"
#include "rules/messages.h"

namespace iepress::rules {

namespace {

using datafile::Element;

/// Longer than any summer: a school year between is missing from the file, and counting over the gap
/// would be a guess.
constexpr long longest_summer = 150;

base::Date required_date(const Element& element, const char* name) {
    if (!element.has(name)) static_cast<void>(element.required(name));
    return element.date(name).value_or(base::Date{});
}

/// Reports the second of two days that are in the wrong order.
bool in_order(const Element& element, const base::Date& from, const base::Date& to) {
    if (!base::is_valid(from) || !base::is_valid(to) || from <= to) return true;
    element.diagnostics().report(reversed_days, element.place(), base::to_iso(to), base::to_iso(from));
    return false;
}

/// from and to, or date for a single day.
Stretch read_stretch(const Element& element, Stretch::Why why) {
    Stretch one;
    one.why = why;
    one.name = element.attribute("name");
    if (element.has("date")) {
        element.allow({"date", "name"});
        one.from = one.to = required_date(element, "date");
    } else {
        element.allow({"from", "to", "name"});
        one.from = required_date(element, "from");
        one.to = required_date(element, "to");
        static_cast<void>(in_order(element, one.from, one.to));
    }
    static_cast<void>(element.only_text());
    return one;
}

/// Reports a day of a school year's element that lies outside of it.
void check_inside(const Element& element, const SchoolYear& year, const base::Date& from, const base::Date& to) {
    if (!base::is_valid(from) || !base::is_valid(to)) return;
    if (from >= year.first && to <= year.last) return;
    element.diagnostics().report(outside_year, element.place(), element.name(), base::to_iso(year.first),
                                 base::to_iso(year.last));
}

void read_day_of_year(const Element& element, const SchoolYear& year, CalendarFacts& facts) {
    if (element.name() == "school-day") {
        element.allow({"date"});
        const base::Date day = required_date(element, "date");
        check_inside(element, year, day, day);
        facts.extra_days.push_back(day);
        return;
    }
    if (element.name() != "break" && element.name() != "holiday" && element.name() != "closure") {
        element.refuse("<break>, <holiday>, <closure> or <school-day>");
        return;
    }
    const auto why = element.name() == "break"     ? Stretch::Why::school_break
                     : element.name() == "holiday" ? Stretch::Why::holiday
                                                   : Stretch::Why::closure;
    Stretch one = read_stretch(element, why);
    check_inside(element, year, one.from, one.to);
    facts.no_school.push_back(std::move(one));
}

void check_after(const Element& element, const std::vector<SchoolYear>& years, const SchoolYear& year) {
    if (years.empty() || !base::is_valid(year.first) || !base::is_valid(years.back().last)) return;
    const long between = base::to_days(year.first) - base::to_days(years.back().last);
    if (between <= 0) {
        element.diagnostics().report(year_order, element.place(), base::to_iso(year.first), base::to_iso(years.back().last));
    } else if (between > longest_summer) {
        element.diagnostics().report(year_gap, element.place(), between - 1);
    }
}

void read_year(const Element& element, CalendarFacts& facts) {
    element.allow({"first", "last"});
    const SchoolYear year{required_date(element, "first"), required_date(element, "last")};
    static_cast<void>(in_order(element, year.first, year.last));
    check_after(element, facts.years, year);
    for (const Element& child : element.children()) read_day_of_year(child, year, facts);
    facts.years.push_back(year);
}

}  // namespace

std::optional<Calendar> load_calendar(const std::filesystem::path& path, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const auto file = datafile::File::open(path, "calendar", diagnostics);
    if (!file) return std::nullopt;
    const Element root = file->root();
    root.allow({"name"});
    CalendarFacts facts;
    facts.name = root.required("name");
    for (const Element& child : root.children()) {
        if (child.name() == "year") read_year(child, facts);
        else if (child.name() == "business-holiday") facts.business_holidays.push_back(read_stretch(child, Stretch::Why::business_holiday));
        else child.refuse("<year> or <business-holiday>");
    }
    if (facts.years.empty() && diagnostics.error_count() == errors_before) root.lacks("year");
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return Calendar(std::move(facts));
}

}  // namespace iepress::rules
