#include "rules/events.h"

#include <algorithm>
#include <initializer_list>

#include "rules/jurisdiction.h"

namespace iepress::rules {

namespace {

class Days {
public:
    void add(const record::DateField& field) {
        if (field) days_.push_back({field.value, field.place});
    }
    void add_meetings(const record::Case& one, std::initializer_list<std::string_view> kinds) {
        for (const record::Meeting& meeting : one.meetings) {
            if (std::find(kinds.begin(), kinds.end(), meeting.kind.value) != kinds.end()) add(meeting.date);
        }
    }
    void add_notices(const record::Case& one, std::initializer_list<std::string_view> kinds) {
        for (const record::Notice& notice : one.notices) {
            if (std::find(kinds.begin(), kinds.end(), notice.kind.value) != kinds.end()) add(notice.date);
        }
    }
    [[nodiscard]] std::vector<EventDay> sorted() && {
        std::stable_sort(days_.begin(), days_.end(), [](const EventDay& a, const EventDay& b) { return a.date < b.date; });
        return std::move(days_);
    }

private:
    std::vector<EventDay> days_;
};

bool is_of_school(const record::Evaluation& evaluation) {
    return evaluation.kind.value != "outside" && evaluation.kind.value != "annual";
}

void add_last_report(const record::Case& one, Days& days) {
    const record::DateField* last = nullptr;
    for (const record::Evaluation& evaluation : one.evaluations) {
        if (!is_of_school(evaluation)) continue;
        if (!evaluation.report_date) return;  // somebody's report is still to come
        if (last == nullptr || last->value < evaluation.report_date.value) last = &evaluation.report_date;
    }
    if (last != nullptr) days.add(*last);
}

void add_eligibility(const record::Case& one, Days& days) {
    days.add(one.milestones.eligibility_meeting);
    days.add(one.eligibility.date);
    days.add_meetings(one, {"eligibility", "reevaluation"});
}

/// The notice that follows the determination; one before it proposes the evaluation.
std::vector<EventDay> offers(const record::Case& one) {
    const auto determined = days_of(Event::eligibility, one);
    if (determined.empty()) return {};
    Days days;
    for (const record::Notice& notice : one.notices) {
        const bool follows = notice.date && notice.date.value >= determined.front().date;
        if (notice.kind.value == "prior-written-notice" && follows) days.add(notice.date);
    }
    return std::move(days).sorted();
}

bool has_kind(const record::Case& one, std::string_view kind) {
    return std::any_of(one.evaluations.begin(), one.evaluations.end(),
                       [&](const record::Evaluation& evaluation) { return evaluation.kind.value == kind; });
}

}  // namespace

std::vector<EventDay> days_of(Event event, const record::Case& one) {
    Days days;
    switch (event) {
        case Event::referral: days.add(one.referral.date); break;
        case Event::response: days.add_notices(one, {"prior-written-notice", "consent-request"}); break;
        case Event::consent: days.add(one.milestones.consent); break;
        case Event::report: add_last_report(one, days); break;
        case Event::eligibility: add_eligibility(one, days); break;
        case Event::iep_meeting:
        case Event::annual_review:
            days.add(one.milestones.iep_meeting);
            days.add_meetings(one, {"iep", "annual-review"});
            break;
        case Event::offer: return offers(one);
        case Event::iep_begin: days.add(one.milestones.iep_begin); break;
        case Event::last_evaluation:
            days.add(one.milestones.last_evaluation);
            if (!one.milestones.last_evaluation) add_eligibility(one, days);
            break;
        case Event::meeting_request: days.add(one.milestones.meeting_request); break;
    }
    return std::move(days).sorted();
}

Phase phase_of(const record::Case& one) {
    const bool meets_again = std::any_of(one.meetings.begin(), one.meetings.end(), [](const record::Meeting& meeting) {
        return meeting.kind.value == "reevaluation";
    });
    if (has_kind(one, "reevaluation") || meets_again) return Phase::reevaluation;
    const bool begun = one.referral.date || one.milestones.consent;
    if (has_kind(one, "initial") || (begun && !one.milestones.last_evaluation)) return Phase::initial;
    return Phase::any;
}

std::string state_of(const record::Case& one) {
    for (const record::Text* state : {&one.student.school.state, &one.student.school.address.state}) {
        std::string code = "US-" + state->value;
        if (is_jurisdiction(code)) return code;
    }
    return {};
}

}  // namespace iepress::rules
