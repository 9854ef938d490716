// Wrong ages: the silent error of norms. A birth or testing date with day and month exchanged gives
// scores from another age's table.
#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "review/score/findings.h"
#include "review/score_messages.h"

namespace iepress::review {

namespace {

using base::Date;
using scores::AssessmentResult;

std::string range_text(const scores::AgeRange& ages) {
    const auto text = [](int months) { return fmt::format("{}:{}", months / 12, months % 12); };
    return ages.to_months ? fmt::format("{} to {}", text(ages.from_months), text(*ages.to_months))
                          : fmt::format("{} and older", text(ages.from_months));
}

bool holds(const scores::AgeRange& ages, int months) {
    return months >= ages.from_months && (!ages.to_months || months <= *ages.to_months);
}

/// The date with day and month exchanged, if that is another day of the calendar.
std::optional<Date> exchanged(const Date& date) {
    const Date other{date.year, date.day, date.month};
    return other != date && base::is_valid(other) ? std::optional(other) : std::nullopt;
}

/// "12:8" in months; nothing if it is not written so.
std::optional<int> months_of(std::string_view text) {
    const std::size_t colon = text.find_first_of(":-;");
    if (colon == std::string_view::npos) return std::nullopt;
    int years = 0, months = 0;
    const char* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), text.data() + colon, years);
    const auto second = std::from_chars(text.data() + colon + 1, end, months);
    if (first.ec != std::errc{} || second.ec != std::errc{} || second.ptr != end || months > 11) return std::nullopt;
    return years * 12 + months;
}

base::Place place_of_day(const AssessmentResult& result) {
    return result.assessment->date ? result.assessment->date.place : result.assessment->place;
}

/// What an exchanged date would mend: the sentence for the message, or nothing.
template <class Fits>
bool report_exchange(const Reviewed& reviewed, const AssessmentResult& result, std::string_view why, Fits fits) {
    const record::DateField& born = reviewed.one.student.birth_date;
    if (const auto other = exchanged(born.value);
        other && *other <= result.day && fits(scores::age_at(*other, result.day))) {
        reviewed.findings.report(swapped_day_and_month, born.place, "the birth date", why).excerpt =
            fmt::format("{}, or {}?", base::to_iso(born.value), base::to_iso(*other));
        return true;
    }
    if (const auto other = exchanged(result.day);
        other && born.value <= *other && fits(scores::age_at(born.value, *other))) {
        reviewed.findings.report(swapped_day_and_month, place_of_day(result), "the testing date", why).excerpt =
            fmt::format("{}, or {}?", base::to_iso(result.day), base::to_iso(*other));
        return true;
    }
    return false;
}

void review_range(const Reviewed& reviewed, const AssessmentResult& result, const scores::Age& age) {
    if (result.instrument == nullptr || !result.instrument->ages) return;
    const scores::AgeRange& ages = *result.instrument->ages;
    if (holds(ages, scores::months_of(age))) return;
    const Message& message = ages.fact.confirmed() ? age_outside_range : age_outside_unverified_range;
    reviewed.findings.report(message, place_of_day(result), name_of(result), range_text(ages)).excerpt =
        fmt::format("born {}, tested {}: {}", base::to_iso(reviewed.one.student.birth_date.value),
                    base::to_iso(result.day), age_text(age));
    report_exchange(reviewed, result, "with them exchanged the age is within the norms",
                    [&](const scores::Age& other) { return holds(ages, scores::months_of(other)); });
}

void review_norm_age(const Reviewed& reviewed, const AssessmentResult& result, const scores::Age& age) {
    const record::Text& typed = result.assessment->norm_age;
    if (!typed) return;
    const auto wanted = months_of(typed.value);
    if (wanted && *wanted == scores::months_of(age)) return;
    reviewed.findings.report(wrong_norm_age, typed.place).excerpt =
        fmt::format("{}; born {}, tested {}: {}", typed.value, base::to_iso(reviewed.one.student.birth_date.value),
                    base::to_iso(result.day), age_text(age));
    if (!wanted) return;
    report_exchange(reviewed, result, "with them exchanged the age is that of the norms",
                    [&](const scores::Age& other) { return scores::months_of(other) == *wanted; });
}

/// A day of testing before consent or after the report, which exchanging would put between them.
void review_day(const Reviewed& reviewed, const AssessmentResult& result, const record::Evaluation& evaluation) {
    const record::DateField& consent = reviewed.one.milestones.consent;
    const auto between = [&](const Date& day) {
        return (!consent || consent.value <= day) && (!evaluation.report_date || day <= evaluation.report_date.value);
    };
    const auto other = exchanged(result.day);
    if (between(result.day) || !other || !between(*other)) return;
    reviewed.findings.report(swapped_day_and_month, place_of_day(result), "the testing date",
                             "with them exchanged it lies between consent and report").excerpt =
        fmt::format("{}, or {}?", base::to_iso(result.day), base::to_iso(*other));
}

}  // namespace

std::string age_text(const scores::Age& age) { return fmt::format("{}:{}", age.years, age.months); }

void review_age(const Reviewed& reviewed, const scores::EvaluationResult& evaluation, const AssessmentResult& result) {
    const record::Text& policy = result.assessment->age_policy;
    if (policy && policy.value != "none" && reviewed.catalogue.find_age_policy(policy.value) == nullptr) {
        reviewed.findings.report(unknown_age_policy, policy.place, policy.value);
    }
    if (!base::is_valid(result.day)) return;
    review_day(reviewed, result, *evaluation.evaluation);
    if (!reviewed.one.student.birth_date) return;
    const scores::Age age = result.corrected.value_or(result.age);
    review_range(reviewed, result, age);
    review_norm_age(reviewed, result, age);
}

}  // namespace iepress::review
