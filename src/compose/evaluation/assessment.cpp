// A test's results table: scores as typed, the percentile computed where nobody typed one, and
// "not reported" where an interval is absent; none is invented.
#include <algorithm>
#include <string>
#include <vector>

#include "compose/evaluation/parts.h"
#include "compose/student.h"
#include "compose/values.h"
#include "scores/normal.h"

namespace iepress::compose {

namespace {

std::string_view metric_code(record::Metric metric) {
    switch (metric) {
        case record::Metric::standard: return "standard";
        case record::Metric::scaled: return "scaled";
        case record::Metric::scale_15_5: return "scale-15-5";
        case record::Metric::composite_50_10: return "composite-50-10";
        case record::Metric::t_score: return "t-score";
        case record::Metric::z_score: return "z-score";
        case record::Metric::percentile: return "percentile";
        case record::Metric::raw: return "raw";
        case record::Metric::criterion: return "criterion";
        case record::Metric::percent: return "percent";
        case record::Metric::time: return "time";
        case record::Metric::distance: return "distance";
        case record::Metric::age_equivalent: return "age-equivalent";
        case record::Metric::growth: return "growth";
        case record::Metric::category: return "category";
        case record::Metric::unknown: break;
    }
    return {};
}

std::optional<double> z_of(const record::Measure& measure) {
    if (!measure.value || !measure.metric) return std::nullopt;
    return scores::z_of(measure.metric.value, measure.value.value.value);
}

bool has_interval(const record::Measure& measure) {
    return measure.interval.low && measure.interval.high;
}

/// A typed percentile stands; on the normal curve an absent one follows from the score.
struct Percentile {
    std::string text;
    bool computed = false;
};

Percentile percentile_of(const record::Measure& measure) {
    if (measure.percentile) return {measure.percentile.value, false};
    if (measure.metric.value == record::Metric::percentile && measure.value) {
        return {measure.value.value.typed, false};
    }
    if (const auto z = z_of(measure)) return {scores::percentile_rank(*z), true};
    return {};
}

std::string with_unit(const Words& words, const std::string& typed, const record::Measure& measure) {
    if (typed.empty()) return typed;
    if (measure.metric.value == record::Metric::percent) return typed + "%";
    if (measure.unit) return typed + " " + words.label("unit", measure.unit.value);
    if (measure.metric.value == record::Metric::time) return typed + " " + words.label("unit", "seconds");
    return typed;
}

/// Whether the unit, or nothing at all, says what a score's number counts.
bool says_itself(const record::Measure& measure) {
    const record::Metric metric = measure.metric.value;
    return !measure.metric || metric == record::Metric::percent || metric == record::Metric::time ||
           metric == record::Metric::distance;
}

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

/// "Standard score" above the numbers where all are of that kind, else "Score".
std::string score_heading(const Words& words, const record::Assessment& assessment) {
    const auto common = common_metric(assessment);
    if (!common) return words["score"];
    std::string heading = words.label("metric", metric_code(*common));
    if (!heading.empty() && heading[0] >= 'a' && heading[0] <= 'z') {
        heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
    }
    return heading;
}

/// "85" below a heading that names the metric, else "37 (composite)".
std::string score_text(const Words& words, const record::Measure& measure, bool metric_in_heading) {
    if (!measure.value) return {};
    const std::string number = with_unit(words, measure.value.value.typed, measure);
    if (metric_in_heading || says_itself(measure)) return number;
    const std::string_view code = metric_code(measure.metric.value);
    const std::string_view form = words.has_label("metric_short", code) ? "metric_short" : "metric";
    return words.fill("score_with_metric", {{"score", number}, {"metric", words.label(form, code)}});
}

std::string interval_text(const Words& words, const record::Measure& measure, bool uniform) {
    if (!has_interval(measure)) {
        // Only a score on the normal curve has an interval that could have been reported.
        return z_of(measure) ? words["not_reported"] : words["not_applicable"];
    }
    const std::string range =
        measure.interval.low.value.typed + "–" + measure.interval.high.value.typed;
    if (uniform || !measure.interval.level) return range;
    return words.fill("interval_with_level",
                      {{"range", range}, {"level", measure.interval.level.value.typed}});
}

/// What the headings of a table say for all of its rows.
struct Headings {
    bool interval_level = false;
    bool metric = false;
};

Object measure_names(const Material& material, const record::Measure& measure, const Headings& headings) {
    const Words& words = material.words;
    const Percentile percentile = percentile_of(measure);
    const bool whole = measure.level == record::Measure::Level::total ||
                       measure.level == record::Measure::Level::composite;
    Object names;
    names.reserve(14);
    names.emplace_back("name", value_of(measure.name));
    names.emplace_back("is_composite", whole);
    names.emplace_back("is_part", !whole);
    names.emplace_back("raw", Value(with_unit(words, measure.raw.value.typed, measure), measure.raw.place));
    names.emplace_back("score", Value(score_text(words, measure, headings.metric), measure.value.place));
    names.emplace_back("interval", Value(interval_text(words, measure, headings.interval_level), measure.interval.place));
    names.emplace_back("percentile", Value(percentile.text, measure.percentile.place));
    names.emplace_back("percentile_computed", percentile.computed);
    names.emplace_back("age_equivalent", value_of(measure.age_equivalent));
    names.emplace_back("descriptor", value_of(measure.descriptor));
    names.emplace_back("note", value_of(measure.note));
    names.emplace_back("has_interpretation", !measure.interpretation.empty());
    names.emplace_back("interpretation", blocks(material, measure.interpretation));
    return names;
}

template <class Predicate>
bool any(const record::Assessment& assessment, Predicate predicate) {
    return std::any_of(assessment.measures.begin(), assessment.measures.end(), predicate);
}

/// Which columns the table needs: one that would be empty throughout is left out.
void add_columns(const Words& words, const record::Assessment& assessment, Object& names) {
    using record::Measure;
    const bool normed = any(assessment, [](const Measure& m) { return z_of(m) || has_interval(m); });
    const bool percentiles = any(assessment, [](const Measure& m) { return !percentile_of(m).text.empty(); });
    const bool computed = any(assessment, [](const Measure& m) { return percentile_of(m).computed; });
    names.emplace_back("has_raw", any(assessment, [](const Measure& m) { return bool(m.raw); }));
    names.emplace_back("has_scores", any(assessment, [](const Measure& m) { return bool(m.value); }));
    names.emplace_back("has_intervals", normed);
    names.emplace_back("has_percentiles", percentiles);
    names.emplace_back("has_computed_percentiles", computed);
    names.emplace_back("has_age_equivalents",
                       any(assessment, [](const Measure& m) { return bool(m.age_equivalent); }));
    names.emplace_back("has_descriptors", any(assessment, [](const Measure& m) { return bool(m.descriptor); }));
    names.emplace_back("has_notes", any(assessment, [](const Measure& m) { return bool(m.note); }));
    names.emplace_back("ruler", assessment.ruler
                                    ? words.fill("ruler_line", {{"ruler", words.label("ruler", assessment.ruler.value)}})
                                    : std::string{});
}

/// One sentence about each metric of the table: what is average on its scale.
List metric_sentences(const Words& words, const record::Assessment& assessment) {
    std::vector<record::Metric> seen;
    List list;
    for (const record::Measure& measure : assessment.measures) {
        const record::Metric metric = measure.metric.value;
        if (!z_of(measure) || std::find(seen.begin(), seen.end(), metric) != seen.end()) continue;
        seen.push_back(metric);
        Object names;
        names.emplace_back("text", words.label("metric_about", metric_code(metric)));
        list.emplace_back(std::move(names));
    }
    return list;
}

base::Date day_of(const record::Evaluation& evaluation, const record::Assessment& assessment) {
    if (assessment.date) return assessment.date.value;
    const record::Evaluation* only[] = {&evaluation};
    return testing_days(only).first;
}

}  // namespace

IntervalLevel interval_level(const Words& words, std::span<const record::Measure* const> measures) {
    std::string level;
    for (const record::Measure* measure : measures) {
        if (!has_interval(*measure)) continue;
        const std::string& own = measure->interval.level.value.typed;
        if (own.empty() || (!level.empty() && own != level)) return {words["confidence_interval"], false};
        level = own;
    }
    if (level.empty()) return {words["confidence_interval"], false};
    return {words.fill("confidence_interval_level", {{"level", level}}), true};
}

Object assessment_names(const Material& material, const record::Evaluation& evaluation,
                        const record::Assessment& assessment) {
    const Words& words = material.words;
    std::vector<const record::Measure*> measures;
    for (const record::Measure& measure : assessment.measures) measures.push_back(&measure);
    const IntervalLevel level = interval_level(words, measures);

    Object names;
    names.reserve(32);
    names.emplace_back("title", assessment.title ? value_of(assessment.title) : value_of(assessment.instrument));
    names.emplace_back("instrument", value_of(assessment.instrument));
    names.emplace_back("form", value_of(assessment.form));
    names.emplace_back("norms", Value(words.label("norms", assessment.norms.value), assessment.norms.place));
    names.emplace_back("language", Value(words.label("language", assessment.language.value),
                                         assessment.language.place));
    names.emplace_back("date", value_of(words, assessment.date));
    std::string age = age_text(words, material.one.student.birth_date, day_of(evaluation, assessment));
    names.emplace_back("has_circumstances", !age.empty() || assessment.date || assessment.form ||
                                                assessment.norms || assessment.language || assessment.ruler);
    names.emplace_back("age", std::move(age));
    names.emplace_back("description", blocks(material, assessment.description));
    names.emplace_back("validity", blocks(material, assessment.validity));
    names.emplace_back("interpretation", blocks(material, assessment.interpretation));
    names.emplace_back("interval_heading", level.heading);
    names.emplace_back("higher_is_more_difficulty", assessment.higher_is_more_difficulty.value);
    names.emplace_back("has_measures", !assessment.measures.empty());
    names.emplace_back("score_heading", score_heading(words, assessment));
    const Headings headings{level.uniform, common_metric(assessment).has_value()};
    List rows;
    for (const record::Measure* measure : measures) {
        rows.emplace_back(measure_names(material, *measure, headings));
    }
    names.emplace_back("measures", std::move(rows));
    add_columns(words, assessment, names);
    List metrics = metric_sentences(words, assessment);
    names.emplace_back("has_score_notes", !metrics.empty() || assessment.higher_is_more_difficulty.value);
    names.emplace_back("metrics", std::move(metrics));
    return names;
}

}  // namespace iepress::compose
