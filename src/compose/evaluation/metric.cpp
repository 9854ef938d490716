#include "compose/evaluation/metric.h"

#include <optional>

#include "record/words.h"

namespace iepress::compose {

namespace {

/// The metric of all scores of a table, where they have one.
std::optional<record::Metric> common_metric(const record::Assessment& assessment) {
    std::optional<record::Metric> common;
    for (const record::Measure& measure : assessment.measures) {
        if (!measure.value) continue;
        if (says_itself(measure) || (common && *common != measure.metric.value)) return std::nullopt;
        common = measure.metric.value;
    }
    return common;
}

}  // namespace

std::string with_unit(const Words& words, const std::string& typed, const record::Measure& measure) {
    if (typed.empty()) return typed;
    if (measure.metric.value == record::Metric::percent) return typed + "%";
    const bool seconds = !measure.unit && measure.metric.value == record::Metric::time;
    if (!measure.unit && !seconds) return typed;
    const std::string unit = seconds ? "seconds" : measure.unit.value;
    if (typed == "1" && words.has_label("unit", unit + "_one")) return typed + " " + words.label("unit", unit + "_one");
    return typed + " " + words.label("unit", unit);
}

bool says_itself(const record::Measure& measure) {
    const record::Metric metric = measure.metric.value;
    return !measure.metric || metric == record::Metric::percent || metric == record::Metric::time ||
           metric == record::Metric::distance;
}

std::string score_text(const Words& words, const record::Measure& measure, MetricInHeading heading) {
    if (!measure.value) return {};
    const std::string number = with_unit(words, measure.value.value.typed, measure);
    if (heading == MetricInHeading::yes || says_itself(measure)) return number;
    const std::string_view code = record::metric_word(measure.metric.value);
    const std::string_view form = words.has_label("metric_short", code) ? "metric_short" : "metric";
    return words.fill("score_with_metric", {{"score", number}, {"metric", words.label(form, code)}});
}

ScoreHeading score_heading(const Words& words, const record::Assessment& assessment) {
    const auto common = common_metric(assessment);
    if (!common) return {words["score"], MetricInHeading::no};
    return {capitalized(words.label("metric", record::metric_word(*common))), MetricInHeading::yes};
}

}  // namespace iepress::compose
