#include "press/document_date.h"

#include <algorithm>

#include "compose/letters/letter.h"

namespace iepress::press {

namespace {

/// The newest of the dates that were written.
class Newest {
public:
    void add(const record::DateField& field) {
        if (field) add(field.value);
    }
    void add(const base::Date& date) { best_ = best_ ? std::max(*best_, date) : date; }
    [[nodiscard]] std::optional<base::Date> get() const { return best_; }

private:
    std::optional<base::Date> best_;
};

std::optional<base::Date> evaluation_date(const record::Case& one) {
    Newest newest;
    for (const record::Evaluation& evaluation : one.evaluations) newest.add(evaluation.report_date);
    if (newest.get()) return newest.get();
    for (const record::Evaluation& evaluation : one.evaluations) {
        for (const record::DateField& date : evaluation.testing_dates) newest.add(date);
    }
    return newest.get();
}

std::optional<base::Date> iep_date(const record::Case& one) {
    Newest newest;
    for (const record::Meeting& meeting : one.meetings) {
        if (meeting.kind.value != "504") newest.add(meeting.date);
    }
    newest.add(one.milestones.iep_meeting);
    return newest.get() ? newest.get() : evaluation_date(one);
}

std::optional<base::Date> progress_date(const record::Case& one, std::string_view wanted) {
    Newest newest;
    for (const record::ReportingPeriod& period : one.reporting_periods) {
        if (wanted.empty() || period.id == wanted) newest.add(period.report_date);
    }
    if (newest.get()) return newest.get();
    for (const record::Goal& goal : one.goals) {
        for (const record::DataPoint& point : goal.points) newest.add(point.date);
    }
    return newest.get();
}

/// The notice that the letter is of; a letter without one is dated as the IEP is.
std::optional<base::Date> notice_date(const record::Case& one, std::string_view kind, const Order& order) {
    const record::Notice* notice = compose::letter_of(one, kind, order.notice, order.meeting).notice;
    if (notice != nullptr && notice->date) return notice->date.value;
    return iep_date(one);
}

std::optional<base::Date> request_date(const record::Case& one) {
    Newest newest;
    newest.add(one.referral.date);
    return newest.get();
}

std::optional<base::Date> eligibility_date(const record::Case& one) {
    Newest newest;
    newest.add(one.eligibility.date);
    newest.add(one.milestones.eligibility_meeting);
    return newest.get() ? newest.get() : evaluation_date(one);
}

std::optional<base::Date> plan_date(const record::Case& one) {
    Newest newest;
    newest.add(one.section_504.date);
    for (const record::Meeting& meeting : one.meetings) {
        if (meeting.kind.value == "504") newest.add(meeting.date);
    }
    return newest.get() ? newest.get() : evaluation_date(one);
}

/// Without the day of a mailing: that of the progress report, else of the IEP.
std::optional<base::Date> letter_date(const record::Case& one, const Order& order) {
    const auto progress = progress_date(one, order.period);
    return progress ? progress : iep_date(one);
}

std::optional<base::Date> handout_date(const rules::Book& book) {
    Newest newest;
    for (const rules::Rule& rule : book.rules) {
        if (rule.topic == "iep-vs-504") newest.add(rule.fact.checked);
    }
    return newest.get();
}

}  // namespace

std::optional<base::Date> document_date(const Order& order, const record::Case* one, const rules::Book& book) {
    using compose::DocumentKind;
    if (order.kind == DocumentKind::iep_vs_504 || one == nullptr) return handout_date(book);
    switch (order.kind) {
        case DocumentKind::evaluation_report: return evaluation_date(*one);
        case DocumentKind::iep_draft:
        case DocumentKind::proof_sheet: return iep_date(*one);
        case DocumentKind::progress_report: return progress_date(*one, order.period);
        case DocumentKind::prior_written_notice: return notice_date(*one, "prior-written-notice", order);
        case DocumentKind::meeting_notice: return notice_date(*one, "meeting-notice", order);
        case DocumentKind::evaluation_request: return request_date(*one);
        case DocumentKind::eligibility_worksheet: return eligibility_date(*one);
        case DocumentKind::section_504_plan: return plan_date(*one);
        case DocumentKind::cover_letter: return letter_date(*one, order);
        case DocumentKind::deadline_sheet:  // today, which only the caller knows
        case DocumentKind::iep_vs_504: break;
    }
    return std::nullopt;
}

}  // namespace iepress::press
