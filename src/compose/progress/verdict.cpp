// The verdict on a goal as words: each rule with the numbers that it rests on.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string>

#include "compose/goals.h"
#include "compose/progress/parts.h"

namespace iepress::compose {

namespace {

using progress::Mastery;
using progress::Rule;
using progress::TargetResult;
using progress::Verdict;

std::string_view standing_id(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "standing_met";
        case Verdict::not_kept: return "standing_not_kept";
        case Verdict::on_track: return "standing_on_track";
        case Verdict::below: return "standing_below";
        case Verdict::too_few_points: return "standing_too_few";
        case Verdict::no_data: return "standing_no_data";
        case Verdict::refused: return "standing_refused";
        case Verdict::undecided: break;
    }
    return "standing_unknown";
}

/// What all sentences may use. A name that a sentence does not have does no harm.
struct Numbers {
    const Words& words;
    const record::Goal& goal;
    const TargetResult& result;
    const std::string& unit;

    [[nodiscard]] std::string quantity(double value) const { return quantity_text(words, plain_number(value), unit); }
    [[nodiscard]] std::string latest() const { return point_text(words, *result.points.back().written, unit); }
    [[nodiscard]] std::string date() const { return words.date(result.points.back().date); }
    [[nodiscard]] std::string criterion() const {
        return goal.criterion.value ? quantity_text(words, goal.criterion.value.value.typed, unit) : std::string{};
    }
};

/// "days", or "results" where each point counts.
std::string counted(const Numbers& numbers) {
    static constexpr std::array<std::string_view, 3> ids{"result_many", "counted_days", "counted_weeks"};
    return std::string(numbers.words[ids[static_cast<std::size_t>(numbers.result.mastery.counted_in)]]);
}

std::string by_criterion(const Numbers& numbers) {
    const Mastery& mastery = numbers.result.mastery;
    if (mastery.rule == Mastery::Rule::value) {
        std::string text = numbers.words.fill("verdict_met", {{"latest", numbers.latest()},
                                                              {"date", numbers.date()},
                                                              {"criterion", numbers.criterion()}});
        // The number alone does not meet "on 4 of 5 days": that remains for the team to say.
        if (mastery.has_words) {
            text += ' ' + numbers.words.fill("verdict_met_rest", {{"rest", numbers.goal.criterion.text.value}});
        }
        return text;
    }
    const bool met = numbers.result.verdict == Verdict::met;
    const std::string first = mastery.first_met ? numbers.words.date(*mastery.first_met) : std::string{};
    const std::string_view id = met ? "verdict_met_times" : "verdict_not_kept";
    return numbers.words.fill(id, {{"reached", std::to_string(mastery.reached)},
                                   {"looked_at", std::to_string(mastery.looked_at)},
                                   {"counted", counted(numbers)},
                                   {"criterion", numbers.criterion()},
                                   {"level_text", level_text(numbers.words, numbers.goal.criterion)},
                                   {"first", first}});
}

/// A rate as it is said: "1.2 words per minute"; below 1 with a second decimal.
std::string rate(const Numbers& numbers, double value) {
    std::string digits = fmt::format("{:.{}f}", value, std::abs(value) < 1 ? 2 : 1);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return quantity_text(numbers.words, digits == "-0" ? "0" : digits, numbers.unit);
}

std::string by_rule(const Numbers& numbers) {
    const TargetResult& result = numbers.result;
    const bool good = result.verdict == Verdict::on_track;
    std::string text = numbers.words.fill(good ? "verdict_on_track" : "verdict_below",
                                          {{"level", numbers.quantity(result.level->value)},
                                           {"expected", numbers.quantity(*result.level->expected)},
                                           {"latest", numbers.latest()},
                                           {"date", numbers.date()},
                                           {"criterion", numbers.criterion()}});
    if (result.rule == Rule::four_points) {
        const int points = good ? result.last_above : result.last_below;
        text += ' ' + numbers.words.fill(good ? "verdict_points_above" : "verdict_points_below",
                                         {{"points", std::to_string(points)}});
    } else if (result.rule == Rule::trend) {
        text += ' ' + numbers.words.fill(good ? "verdict_trend_enough" : "verdict_trend_short",
                                         {{"shown", rate(numbers, *result.rates.shown)},
                                          {"needed", rate(numbers, *result.rates.needed)}});
    }
    return good ? text : text + ' ' + std::string(numbers.words["verdict_change"]);
}

std::string too_few(const Numbers& numbers) {
    const std::size_t count = numbers.result.points.size();
    const std::string& results = numbers.words[count == 1 ? "result_one" : "result_many"];
    return numbers.words.fill("verdict_too_few", {{"points", std::to_string(count)},
                                                  {"points_word", results},
                                                  {"needed", std::to_string(progress::fewest_points)},
                                                  {"latest", numbers.latest()},
                                                  {"date", numbers.date()}});
}

std::string refused(const Numbers& numbers) {
    if (numbers.result.refusal == progress::Refusal::units) return std::string(numbers.words["verdict_refused_units"]);
    return numbers.words.fill("verdict_refused_instrument", {{"instrument", numbers.result.instrument->title}});
}

}  // namespace

std::string standing_text(const Words& words, const TargetResult& result) {
    return std::string(words[standing_id(result.verdict)]);
}

std::string verdict_text(const Words& words, const record::Goal& goal, const TargetResult& result) {
    const Numbers numbers{words, goal, result, unit_of(goal.baseline, goal.criterion)};
    switch (result.verdict) {
        case Verdict::met:
        case Verdict::not_kept: return by_criterion(numbers);
        case Verdict::on_track:
        case Verdict::below: return by_rule(numbers);
        case Verdict::too_few_points: return too_few(numbers);
        case Verdict::no_data: return std::string(words["verdict_no_data"]);
        case Verdict::refused: return refused(numbers);
        case Verdict::undecided: break;
    }
    return words.fill("verdict_unknown", {{"latest", numbers.latest()}, {"date", numbers.date()}});
}

}  // namespace iepress::compose
