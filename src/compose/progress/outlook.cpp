// How sure a verdict is, where the trend leads, and why: in words.
#include <fmt/format.h>

#include <cmath>
#include <string>

#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "record/units.h"

namespace iepress::compose {

namespace {

using progress::Outlook;
using progress::Rule;
using progress::Sufficiency;
using progress::TargetResult;
using progress::Verdict;

/// Held against the aim line, or against a criterion that was reached before: there is something to doubt.
bool is_compared(Verdict verdict) {
    return verdict == Verdict::on_track || verdict == Verdict::below || verdict == Verdict::not_kept;
}

/// "1.2 words per minute more", "0.5 percentage points less"; below 1 with a second decimal.
std::string rate(const Judged& judged, double value) {
    const Words& words = judged.words();
    std::string digits = fmt::format("{:.{}f}", std::abs(value), std::abs(value) < 1 ? 2 : 1);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    if (digits == "0") return words["rate_none"];
    const std::string_view points = digits == "1" ? "rate_percent_one" : "rate_percent";
    const std::string amount = record::is_percent(judged.unit) ? words.fill(points, {{"value", digits}})
                                                               : quantity_text(words, digits, judged.unit);
    return words.fill(value > 0 ? "rate_more" : "rate_less", {{"amount", amount}});
}

/// Of a goal that is to be reached after its target date: whether the IEP still runs then.
std::string against_iep(const Judged& judged) {
    const record::DateField& end = judged.material.one.milestones.iep_end;
    const Outlook& outlook = judged.result.outlook;
    if (!end || !outlook.reached_on || *outlook.reached_on <= *judged.result.target_date) return {};
    const bool before = *outlook.reached_on <= end.value;
    return ' ' + judged.words().fill(before ? "outlook_before_iep_end" : "outlook_after_iep_end",
                                     {{"end", judged.words().date(end.value)}});
}

std::string_view outlook_id(const TargetResult& result) {
    const Outlook& outlook = result.outlook;
    const bool dated = outlook.reached_on.has_value();
    switch (outlook.kind) {
        case Outlook::Kind::likely: return dated ? "outlook_likely_on" : "outlook_likely";
        case Outlook::Kind::unlikely: return dated ? "outlook_unlikely_on" : "outlook_unlikely";
        case Outlook::Kind::open:
            if (!dated) return "outlook_open";
            return *outlook.reached_on <= *result.target_date ? "outlook_open_on" : "outlook_open_late";
        case Outlook::Kind::unknown: break;
    }
    if (result.target_date && *result.target_date <= result.points.back().date) return "outlook_over";
    return result.verdict == Verdict::below ? "outlook_few_below" : "outlook_few_on_track";
}

std::string_view reason_id(const TargetResult& result) {
    const bool good = result.verdict == Verdict::on_track;
    switch (result.verdict) {
        case Verdict::met: return "reason_met";
        case Verdict::not_kept: return "reason_not_kept";
        case Verdict::too_few_points: return "reason_too_few";
        case Verdict::no_data: return "reason_no_data";
        case Verdict::refused: return "reason_refused";
        case Verdict::undecided: return "reason_undecided";
        case Verdict::on_track:
        case Verdict::below: break;
    }
    if (result.rule == Rule::four_points) return good ? "reason_four_above" : "reason_four_below";
    if (result.rule == Rule::trend) return good ? "reason_trend_enough" : "reason_trend_short";
    return good ? "reason_level_above" : "reason_level_below";
}

}  // namespace

std::string reason_text(const Judged& judged) {
    const TargetResult& result = judged.result;
    const int in_a_row = result.verdict == Verdict::on_track ? result.last_above : result.last_below;
    return judged.words().fill(reason_id(result), {{"points", std::to_string(in_a_row)},
                                                   {"count", std::to_string(result.points.size())}});
}

std::string sureness_text(const Judged& judged) {
    const TargetResult& result = judged.result;
    if (!is_compared(result.verdict)) return {};
    const Words& words = judged.words();
    const progress::PhaseResult& running = result.phases.back();
    const auto fill = [&](std::string_view id) {
        return words.fill(id, {{"points", std::to_string(running.count)},
                               {"points_word", words[running.count == 1 ? "result_one" : "result_many"]},
                               {"needed", std::to_string(progress::fewest_for_trend)}});
    };
    switch (result.sufficiency) {
        case Sufficiency::none: return {};
        case Sufficiency::level: return fill(result.phases.size() > 1 ? "sure_level_phase" : "sure_level");
        case Sufficiency::vague: return fill("sure_vague");
        case Sufficiency::clear: break;
    }
    return fill(result.rates.improving ? "sure_toward" : "sure_away");
}

std::string outlook_text(const Judged& judged) {
    const TargetResult& result = judged.result;
    const Words& words = judged.words();
    switch (result.verdict) {
        case Verdict::met:
            return words[result.mastery.rule == progress::Mastery::Rule::value && result.mastery.has_words
                             ? "outlook_met_level" : "outlook_met"];
        case Verdict::not_kept: return words["outlook_not_kept"];
        case Verdict::too_few_points: return words["outlook_too_few"];
        case Verdict::no_data:
        case Verdict::refused:
        case Verdict::undecided: return words["outlook_unknown"];
        case Verdict::on_track:
        case Verdict::below: break;
    }
    const auto date = [&](const std::optional<base::Date>& day) { return day ? words.date(*day) : std::string{}; };
    return words.fill(outlook_id(result), {{"date", date(result.outlook.reached_on)},
                                           {"target", date(result.target_date)}}) + against_iep(judged);
}

std::string rates_text(const Judged& judged) {
    const TargetResult& result = judged.result;
    const progress::Rates& rates = result.rates;
    if (!is_compared(result.verdict)) return {};
    const bool short_of = result.level && result.level->distance && rates.needed && *rates.needed * result.better > 0;
    const std::string shown = rates.shown ? rate(judged, *rates.shown) : std::string{};
    const std::string needed = short_of ? rate(judged, *rates.needed) : std::string{};
    if (shown.empty() && needed.empty()) return {};
    const std::string_view id = needed.empty() ? "rates_shown" : shown.empty() ? "rates_needed" : "rates_both";
    return judged.words().fill(id, {{"shown", shown}, {"needed", needed}});
}

}  // namespace iepress::compose
