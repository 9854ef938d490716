#include <fmt/format.h>

#include <algorithm>

#include "progress/messages.h"
#include "progress/review_parts.h"

namespace iepress::progress {

namespace {

/// What a report says of a goal, the days that it is about, and what the data say at their end.
struct Said {
    const record::ProgressEntry& entry;
    const record::ReportingPeriod& period;
    const TargetResult& result;
    const Code* code = nullptr;  ///< null: none, or one that the set does not have
};

bool has_digit(const record::Narrative& narrative) {
    return std::any_of(narrative.begin(), narrative.end(), [](const record::Paragraph& one) {
        return one.text.find_first_of("0123456789") != std::string::npos;
    });
}

bool holds(const std::vector<Verdict>& list, Verdict verdict) {
    return std::find(list.begin(), list.end(), verdict) != list.end();
}

/// A code such as "not yet introduced" needs no number, nor does a goal without code and words.
bool claims(const Said& said) {
    const bool code_claims = said.entry.code && (said.code == nullptr || !holds(said.code->fits, Verdict::no_data)) &&
                             (said.code == nullptr || !holds(said.code->suggests, Verdict::no_data));
    return code_claims || (!said.entry.code && !said.entry.narrative.empty());
}

bool has_point_within(const Said& said) {
    return std::any_of(said.result.points.begin(), said.result.points.end(),
                       [&](const Point& point) { return said.period.begin.value <= point.date; });
}

void review_numbers(const Said& said, base::Diagnostics& findings) {
    if (!claims(said)) return;
    if (said.result.points.empty()) {
        if (!has_digit(said.entry.narrative)) findings.report(without_number, said.entry.place);
    } else if (said.result.verdict != Verdict::met && !has_point_within(said)) {
        findings.report(no_new_data, said.entry.place);
    }
}

/// "A (Sufficient progress); the data: below, which suggests B (Insufficient progress)".
std::string disagreement(const Said& said, const CodeSet& set) {
    const auto named = [](const Code& code) {
        const std::string& label = *code.label.in("en");
        return label == code.value ? label : fmt::format("{} ({})", code.value, label);
    };
    std::string text = fmt::format("{}; the data: {}", named(*said.code),
                                   verdict_words()[static_cast<std::size_t>(said.result.verdict)]);
    if (said.result.share) text += fmt::format(", {:.0f} percent of the way", *said.result.share * 100 + 0.0);
    if (const Code* better = suggest_code(set, said.result)) text += ", which suggests " + named(*better);
    return text;
}

void review_code(const Said& said, const CodesOfCase& codes, base::Diagnostics& findings) {
    const record::Text& code = said.entry.code;
    const record::Text& reason = said.entry.reason;
    if (reason && codes.named && codes.set->find_reason(reason.value) == nullptr) {
        findings.report(unknown_reason, reason.place, codes.set->id).excerpt = reason.value;
    }
    if (!code) return;
    if (said.code == nullptr) {
        if (codes.named) findings.report(unknown_code, code.place, codes.set->id).excerpt = code.value;
        return;
    }
    const Verdict verdict = said.result.verdict;
    // Without points there is nothing to disagree with; refused data have their own finding.
    if (agrees(*said.code, said.result) || verdict == Verdict::refused) return;
    if (verdict == Verdict::too_few_points) {
        findings.report(too_few_for_code, code.place, fewest_points).excerpt = disagreement(said, *codes.set);
    } else if (verdict != Verdict::no_data && verdict != Verdict::undecided) {
        findings.report(code_disagrees, code.place).excerpt = disagreement(said, *codes.set);
    }
}

}  // namespace

void review_reports(const record::Case& one, const record::Goal& goal, const scores::Catalogue& catalogue,
                    const CodesOfCase& codes, base::Diagnostics& findings) {
    for (const record::ProgressEntry& entry : goal.progress) {
        const auto& periods = one.reporting_periods;
        const auto period = std::find_if(periods.begin(), periods.end(),
                                         [&](const auto& other) { return other.id == entry.period; });
        if (period == periods.end() || !period->end) continue;
        const GoalResult result = compute(goal, catalogue, period->end.value);
        const Code* code = codes.set == nullptr || !entry.code ? nullptr : codes.set->find(entry.code.value);
        const Said said{entry, *period, result.result, code};
        review_numbers(said, findings);
        review_code(said, codes, findings);
    }
}

}  // namespace iepress::progress
