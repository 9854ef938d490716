// The score profile: every score that has a place on the normal curve, low to the left meaning
// more difficulty, whichever way the test itself counts; and the criterion scores beside it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "compose/evaluation/metric.h"
#include "compose/evaluation/parts.h"
#include "compose/values.h"
#include "record/words.h"
#include "scores/normal.h"

namespace iepress::compose {

namespace {

using scores::AssessmentResult;
using scores::MeasureResult;

std::string z_text(double z) {
    const double rounded = std::round(z * 100) / 100;
    return fmt::format("{}", rounded == 0 ? 0.0 : rounded);  // no "-0"
}

/// Rows of one test and one metric: they share a ruler.
struct Group {
    const AssessmentResult* assessment;
    record::Metric metric;
    std::vector<const MeasureResult*> rows;
    bool alone = true;  ///< the test's only group
};

std::vector<Group> groups_of(const scores::Results& results, Evaluations evaluations) {
    std::vector<Group> groups;
    for (const record::Evaluation* evaluation : evaluations) {
        for (const AssessmentResult& assessment : results.find(*evaluation)->assessments) {
            const std::size_t first = groups.size();
            for (const MeasureResult& one : assessment.measures) {
                if (!one.z) continue;
                const record::Metric metric = one.measure->metric.value;
                auto group = std::find_if(groups.begin() + static_cast<std::ptrdiff_t>(first), groups.end(),
                                          [&](const Group& other) { return other.metric == metric; });
                if (group == groups.end()) group = groups.insert(groups.end(), Group{&assessment, metric, {}});
                group->rows.push_back(&one);
            }
            for (std::size_t i = first; i < groups.size(); ++i) groups[i].alone = groups.size() - first == 1;
        }
    }
    return groups;
}

std::string group_label(const Words& words, const Group& group) {
    const std::string& test = scores::test_name(*group.assessment->assessment).value;
    if (group.alone) return test;
    return words.fill("profile_group", {{"test", test}, {"metric", words.label("metric", record::metric_word(group.metric))}});
}

/// The bands that words of this group come from: the ruler's, or the publisher's if confirmed.
/// Those of the ruler are given for standard scores; `scale` says for which metric these are.
struct Ground {
    const scores::Bands* bands = nullptr;
    record::Metric metric = record::Metric::unknown;
    bool mirrored = false;
};

Ground ground_of(const Group& group) {
    const AssessmentResult& assessment = *group.assessment;
    const auto level = group.rows.front()->measure->level;
    if (assessment.ruler != nullptr) {
        const auto& all = assessment.ruler->bands;
        const scores::Bands* own = scores::bands_for(all, group.metric, level);
        if (own != nullptr) return {own, group.metric, assessment.mirrored};
        // A ruler's standard scores go by difficulty: no mirror.
        return {scores::bands_for(all, record::Metric::standard, level), record::Metric::standard, false};
    }
    if (assessment.instrument == nullptr || !assessment.ruler_id.empty()) return {};
    const scores::Bands* own = scores::bands_for(assessment.instrument->bands, group.metric, level);
    if (own == nullptr || !own->fact.confirmed()) return {};
    return {own, group.metric, assessment.mirrored};
}

/// The edge between two bands of whole points lies half a point below the upper one.
std::string edge_text(const Ground& ground, double low_end_of_upper) {
    const double z = *scores::z_of(ground.metric, low_end_of_upper - 0.5);
    return z_text(ground.mirrored ? -z : z);
}

List band_names(const Ground& ground) {
    List list;
    if (ground.bands == nullptr) return list;
    const std::vector<scores::Band>& bands = ground.bands->bands;  // from high to low
    for (std::size_t i = 0; i < bands.size(); ++i) {
        std::string from = bands[i].low ? edge_text(ground, *bands[i].low) : std::string{};
        std::string to = i > 0 && bands[i - 1].low ? edge_text(ground, *bands[i - 1].low) : std::string{};
        if (ground.mirrored) std::swap(from, to);
        Object names;
        names.emplace_back("from", std::move(from));
        names.emplace_back("to", std::move(to));
        names.emplace_back("label", bands[i].word);
        list.emplace_back(std::move(names));
    }
    if (!ground.mirrored) std::reverse(list.begin(), list.end());
    return list;
}

/// A metric whose scores rise with difficulty is mirrored, and its interval with it.
Object bar_names(const Group& group, const MeasureResult& one) {
    const bool has_interval = one.interval.origin != scores::Origin::absent;
    const bool mirrored = group.assessment->mirrored;
    double low = has_interval ? *scores::z_of(group.metric, one.interval.low) : 0;
    double high = has_interval ? *scores::z_of(group.metric, one.interval.high) : 0;
    if (mirrored) std::tie(low, high) = std::pair(-high, -low);
    if (low > high) std::swap(low, high);
    Object names;
    names.reserve(10);
    names.emplace_back("label", value_of(one.measure->name));
    names.emplace_back("value", value_of(one.measure->value));
    names.emplace_back("z", z_text(*one.place));
    names.emplace_back("has_interval", has_interval);
    names.emplace_back("low", has_interval ? z_text(low) : std::string{});
    names.emplace_back("high", has_interval ? z_text(high) : std::string{});
    names.emplace_back("word", Value(one.word.text, one.measure->descriptor.place));
    names.emplace_back("is_composite", is_whole(*one.measure));
    names.emplace_back("mirrored", mirrored);
    return names;
}

bool on_criterion_scale(const record::Measure& measure) {
    const record::Metric metric = measure.metric.value;
    const double value = measure.value.value.value;
    return measure.value && (metric == record::Metric::criterion || metric == record::Metric::percent) &&
           value >= 0 && value <= 100;
}

List criterion_names(const Words& words, const scores::Results& results, Evaluations evaluations) {
    List list;
    for (const record::Evaluation* evaluation : evaluations) {
        for (const AssessmentResult& assessment : results.find(*evaluation)->assessments) {
            for (const MeasureResult& one : assessment.measures) {
                const record::Measure& measure = *one.measure;
                if (!on_criterion_scale(measure)) continue;
                const bool has_interval = one.interval.origin != scores::Origin::absent;
                Object names;
                names.emplace_back("label", scores::test_name(*assessment.assessment).value + " " + measure.name.value);
                names.emplace_back("value", Value(with_unit(words, measure.value.value.typed, measure), measure.value.place));
                names.emplace_back("score", measure.value.value.typed);
                names.emplace_back("has_interval", has_interval);
                names.emplace_back("low", has_interval ? plain_number(one.interval.low) : std::string{});
                names.emplace_back("high", has_interval ? plain_number(one.interval.high) : std::string{});
                names.emplace_back("cut", measure.cut_off ? measure.cut_off.value.typed : std::string{});
                names.emplace_back("cut_label", measure.cut_off ? words["cut_off"] : std::string{});
                names.emplace_back("word", Value(one.word.text, measure.descriptor.place));
                list.emplace_back(std::move(names));
            }
        }
    }
    return list;
}

constexpr std::string_view profile_words[] = {
    "standard-score", "percentile-rank", "composite", "subtest", "reversed", "criterion",
    "cut-off", "continued", "title", "no-scores", "one-score", "scores",
    "part", "at-mean", "one-below", "below", "one-above", "above",
    "percentile", "below-1", "above-99", "reversed-row", "interval", "interval-below",
    "interval-above", "interval-between", "bands", "band-below", "band-between", "band-above",
    "scale",
};

/// One level for all bars, or the heading without one.
std::string interval_label(const Words& words, const std::vector<Group>& groups) {
    double level = 0;
    bool any = false, uniform = true;
    for (const Group& group : groups) {
        for (const MeasureResult* one : group.rows) {
            if (one->interval.origin == scores::Origin::absent) continue;
            uniform = uniform && one->interval.level != 0 && (!any || one->interval.level == level);
            level = one->interval.level;
            any = true;
        }
    }
    if (!any) return {};
    return uniform ? words.fill("confidence_interval_level", {{"level", plain_number(level)}}) : words["confidence_interval"];
}

/// The same above a column, where something must stand.
std::string interval_heading(const Words& words, const std::vector<Group>& groups) {
    std::string label = interval_label(words, groups);
    return label.empty() ? words["confidence_interval"] : label;
}

}  // namespace

Object profile_names(const Material& material, Evaluations evaluations) {
    const Words& words = material.words;
    const std::vector<Group> groups = groups_of(material.results, evaluations);
    bool reversed = false;
    List list;
    for (const Group& group : groups) {
        reversed = reversed || group.assessment->mirrored;
        List bars;
        for (const MeasureResult* one : group.rows) bars.emplace_back(bar_names(group, *one));
        Object names;
        names.emplace_back("label", group_label(words, group));
        names.emplace_back("bands", band_names(ground_of(group)));
        names.emplace_back("bars", std::move(bars));
        list.emplace_back(std::move(names));
    }
    List criteria = criterion_names(words, material.results, evaluations);
    Object names;
    names.emplace_back("has_chart", !list.empty());
    names.emplace_back("interval", interval_label(words, groups));
    names.emplace_back("interval_heading", interval_heading(words, groups));
    names.emplace_back("reversed", reversed);
    names.emplace_back("words", chart_words(words, "profile_word", profile_words));
    names.emplace_back("groups", std::move(list));
    names.emplace_back("has_criteria", !criteria.empty());
    names.emplace_back("criteria", std::move(criteria));
    return names;
}

}  // namespace iepress::compose
