// A case that states nothing but days, and the calendar that the worked examples are counted on.
#pragma once

#include <catch2/catch.hpp>

#include <memory>

#include "rules/deadline.h"

namespace iepress::test {

inline base::Date day(const char* iso) {
    const auto date = base::parse_iso_date(iso);
    INFO(iso);
    REQUIRE(date);
    return *date;
}

/// A stated day: its place says so.
inline record::DateField stated(const char* iso) {
    static const std::string file = "case.xml";
    return {day(iso), {&file, 1, 1}};
}

inline record::Text word(const char* text) {
    static const std::string file = "case.xml";
    return {text, {&file, 1, 1}};
}

inline record::Case case_in(const char* state) {
    record::Case one;
    one.student.school.state = word(state);
    return one;
}

inline record::Notice notice(const char* kind, const char* iso) {
    record::Notice one;
    one.kind = word(kind);
    one.date = stated(iso);
    return one;
}

inline record::Evaluation evaluation(const char* kind, const char* report) {
    record::Evaluation one;
    one.kind = word(kind);
    one.report_date = stated(report);
    return one;
}

inline rules::Stretch stretch(const char* from, const char* to, rules::Stretch::Why why, const char* name = "") {
    return {day(from), day(to), why, name};
}

/// Two school years. Thanksgiving has 2 weekdays, winter break 10, spring break 5.
inline rules::CalendarFacts worked_facts() {
    using Why = rules::Stretch::Why;
    rules::CalendarFacts facts;
    facts.name = "Worked examples";
    facts.years = {{day("2025-09-02"), day("2026-06-12")}, {day("2026-08-31"), day("2027-06-11")}};
    facts.no_school = {stretch("2025-11-27", "2025-11-28", Why::holiday, "Thanksgiving"),
                       stretch("2025-12-22", "2026-01-02", Why::school_break, "Winter break"),
                       stretch("2026-04-06", "2026-04-10", Why::school_break, "Spring break")};
    facts.business_holidays = {stretch("2025-11-27", "2025-11-27", Why::business_holiday, "Thanksgiving"),
                               stretch("2025-12-25", "2025-12-25", Why::business_holiday, "Christmas")};
    return facts;
}

inline const rules::Calendar& worked_calendar() {
    static const rules::Calendar calendar(worked_facts());
    return calendar;
}

inline const rules::Clocks& shipped_clocks() {
    static const rules::Clocks clocks = [] {
        base::Diagnostics diagnostics;
        auto loaded = rules::load_clocks({std::filesystem::path(IEPRESS_SOURCE_DIR) / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return clocks;
}

/// The deadline of one clock, as of a day on which everything has happened.
inline rules::Deadline deadline_of(const record::Case& one, const char* id, const char* as_of = "2027-06-01",
                                   const rules::Calendar* calendar = &worked_calendar()) {
    base::Diagnostics diagnostics;
    const auto all = rules::deadlines(one, shipped_clocks(), calendar, day(as_of), diagnostics);
    for (const rules::Deadline& deadline : all.all) {
        if (deadline.clock->id == id) return deadline;
    }
    FAIL("no deadline " << id);
    return {};
}

inline std::string due_of(const record::Case& one, const char* id) {
    const rules::Deadline deadline = deadline_of(one, id);
    return deadline.due ? base::to_iso(*deadline.due) : "none";
}

}  // namespace iepress::test
