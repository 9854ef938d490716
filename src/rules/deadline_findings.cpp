// The deadlines of a case as findings for `iepress check`.
#include <fmt/format.h>

#include "rules/deadline.h"
#include "rules/messages.h"

namespace iepress::rules {

namespace {

/// Two weeks: time to send a notice and to find a day for a meeting (34 CFR 300.322(a)(1): early enough).
constexpr int soon = 14;

const base::Message* message_of(const Deadline& deadline) {
    switch (deadline.standing) {
        case Standing::late: return &late;
        case Standing::planned_late: return &planned_late;
        case Standing::done_late: return &done_late;
        case Standing::due: return deadline.days <= soon ? &due_soon : nullptr;
        case Standing::waiting:
        case Standing::done_in_time:
        case Standing::replaced: return nullptr;
        case Standing::not_computed: break;
    }
    switch (deadline.obstacle) {
        case Obstacle::unverified: return &unverified_clock;
        case Obstacle::year_end_unverified: return &unverified_year_end;
        case Obstacle::needs_calendar: return &no_calendar;
        case Obstacle::end_not_stated: return &answer_not_stated;
        case Obstacle::calendar_begins:
        case Obstacle::calendar_ends:  // reported as errors when they were found
        case Obstacle::none: return nullptr;
    }
    return nullptr;
}

/// The child's days: "counted from 2026-01-12, due 2026-03-13, 9 days late".
std::string days_text(const Deadline& deadline) {
    if (!base::is_valid(deadline.start)) return {};
    std::string text = "counted from " + base::to_iso(deadline.start);
    if (deadline.due) text += ", due " + base::to_iso(*deadline.due);
    if (deadline.done) text += ", done " + base::to_iso(*deadline.done);
    if (deadline.planned) text += ", planned for " + base::to_iso(*deadline.planned);
    const char* word = deadline.days == 1 ? "day" : "days";
    if (deadline.standing == Standing::due) return text + fmt::format(", in {} {}", deadline.days, word);
    if (deadline.standing == Standing::not_computed) return text;
    return text + fmt::format(", {} {} late", deadline.days, word);
}

}  // namespace

void report_deadlines(const Deadlines& deadlines, base::Diagnostics& findings) {
    if (deadlines.state.empty()) findings.report(no_state, {});
    else if (!deadlines.state_known) findings.report(no_state_clock, {}, deadlines.state);
    for (const Deadline& deadline : deadlines.all) {
        const Clock& clock = *deadline.clock;
        if (const base::Message* message = message_of(deadline)) {
            findings.report(*message, deadline.start_place, clock.id, clock.citation).excerpt = days_text(deadline);
        }
        const bool too_late = deadline.due && deadline.stated && *deadline.stated > *deadline.due;
        if (too_late && deadline.standing != Standing::replaced) {
            findings.report(stated_late, deadline.start_place, clock.id, clock.citation).excerpt =
                "stated " + base::to_iso(*deadline.stated) + ", by the rule " + base::to_iso(*deadline.due);
        }
    }
}

}  // namespace iepress::rules
