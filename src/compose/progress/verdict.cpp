// The verdict on a goal as words: each rule with the numbers that it rests on.
#include <array>
#include <string>

#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "compose/student.h"

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

/// "days", or "results" where each point counts.
std::string counted(const Judged& judged) {
    static constexpr std::array<std::string_view, 3> ids{"result_many", "counted_days", "counted_weeks"};
    return judged.words()[ids[static_cast<std::size_t>(judged.result.mastery.counted_in)]];
}

std::string by_criterion(const Judged& judged) {
    const Mastery& mastery = judged.result.mastery;
    const Words& words = judged.words();
    if (mastery.rule == Mastery::Rule::value) {
        std::string text = words.fill("verdict_met", {{"latest", judged.latest()},
                                                      {"date", judged.latest_date()},
                                                      {"criterion", judged.wanted()}});
        // The number alone does not meet "on 4 of 5 days": that remains for the team to say.
        if (mastery.has_words) text += ' ' + words.fill("verdict_met_rest", {{"rest", judged.criterion.text.value}});
        return text;
    }
    const bool met = judged.result.verdict == Verdict::met;
    const std::string first = mastery.first_met ? words.date(*mastery.first_met) : std::string{};
    return words.fill(met ? "verdict_met_times" : "verdict_not_kept",
                      {{"reached", std::to_string(mastery.reached)},
                       {"looked_at", std::to_string(mastery.looked_at)},
                       {"counted", counted(judged)},
                       {"criterion", judged.wanted()},
                       {"level_text", level_text(words, judged.criterion)},
                       {"first", first}});
}

std::string by_rule(const Judged& judged) {
    const TargetResult& result = judged.result;
    const Words& words = judged.words();
    const bool good = result.verdict == Verdict::on_track;
    std::string text = words.fill(good ? "verdict_on_track" : "verdict_below",
                                  {{"level", judged.level()},
                                   {"expected", judged.quantity(*result.level->expected)},
                                   {"latest", judged.latest()},
                                   {"date", judged.latest_date()},
                                   {"criterion", judged.wanted()}});
    if (result.rule == Rule::four_points) {
        const int points = good ? result.last_above : result.last_below;
        text += ' ' + words.fill(good ? "verdict_points_above" : "verdict_points_below",
                                 {{"points", std::to_string(points)}});
    } else if (result.rule == Rule::trend) {
        text += ' ' + words[good ? "verdict_trend_enough" : "verdict_trend_short"];
    }
    return good ? text : text + ' ' + words["verdict_change"];
}

std::string too_few(const Judged& judged) {
    const std::size_t count = judged.result.points.size();
    const Words& words = judged.words();
    return words.fill("verdict_too_few", {{"points", std::to_string(count)},
                                          {"points_word", words[count == 1 ? "result_one" : "result_many"]},
                                          {"needed", std::to_string(progress::fewest_points)},
                                          {"latest", judged.latest()},
                                          {"date", judged.latest_date()}});
}

std::string refused(const Judged& judged) {
    if (judged.result.refusal == progress::Refusal::units) return judged.words()["verdict_refused_units"];
    return judged.words().fill("verdict_refused_instrument", {{"instrument", judged.result.instrument->title}});
}

/// Short sentences without a rule's name or a rate.
std::string for_family(const Judged& judged) {
    const TargetResult& result = judged.result;
    const Words& words = judged.words();
    const auto fill = [&](std::string_view id) {
        const bool compared = result.level && result.level->expected;
        const std::size_t count = result.points.size();
        return words.fill(id, {{"name", called(judged.material.one.student.name)},
                               {"level", judged.level()},
                               {"expected", compared ? judged.quantity(*result.level->expected) : std::string{}},
                               {"points", std::to_string(count)},
                               {"points_word", words[count == 1 ? "result_one" : "result_many"]},
                               {"latest", judged.latest()},
                               {"date", judged.latest_date()},
                               {"criterion", judged.wanted()}});
    };
    switch (result.verdict) {
        case Verdict::met: {
            const bool level_only = result.mastery.rule == Mastery::Rule::value && result.mastery.has_words;
            return fill(level_only ? "family_met_level" : "family_met");
        }
        case Verdict::not_kept: return fill("family_not_kept");
        case Verdict::on_track: return fill("family_on_track");
        case Verdict::below: return fill("family_below");
        case Verdict::too_few_points: return fill("family_too_few");
        case Verdict::no_data: return words["family_no_data"];
        case Verdict::refused: return words["family_refused"];
        case Verdict::undecided: break;
    }
    return fill("family_unknown");
}

}  // namespace

std::string standing_text(const Words& words, const TargetResult& result) {
    return words[standing_id(result.verdict)];
}

std::string verdict_text(const Judged& judged) {
    if (judged.material.request.edition == "family") return for_family(judged);
    switch (judged.result.verdict) {
        case Verdict::met:
        case Verdict::not_kept: return by_criterion(judged);
        case Verdict::on_track:
        case Verdict::below: return by_rule(judged);
        case Verdict::too_few_points: return too_few(judged);
        case Verdict::no_data: return judged.words()["verdict_no_data"];
        case Verdict::refused: return refused(judged);
        case Verdict::undecided: break;
    }
    return judged.words().fill("verdict_unknown", {{"latest", judged.latest()}, {"date", judged.latest_date()}});
}

}  // namespace iepress::compose
