// A test's results table: scores as typed, the percentile computed where nobody typed one, and
// "not reported" where an interval is absent; none is invented.
#include <algorithm>
#include <string>

#include "compose/evaluation/metric.h"
#include "compose/evaluation/parts.h"
#include "compose/values.h"
#include "record/words.h"

namespace iepress::compose {

namespace {

using scores::AssessmentResult;
using scores::MeasureResult;
using scores::Origin;

std::string range_text(const scores::Interval& interval) { return interval.low_text + "–" + interval.high_text; }

std::string interval_text(const Words& words, const AssessmentResult& assessment, const MeasureResult& one) {
    if (one.interval.origin == Origin::absent) {
        // Only a score on the normal curve has an interval that could have been reported.
        return one.z ? words["not_reported"] : words["not_applicable"];
    }
    if (!assessment.several_levels || one.interval.level == 0) return range_text(one.interval);
    return words.fill("interval_with_level",
                      {{"range", range_text(one.interval)}, {"level", plain_number(one.interval.level)}});
}

/// Where the publisher and the declared ruler have different words, both are said.
std::string difference_text(const Words& words, const AssessmentResult& assessment, const MeasureResult& one) {
    if (one.word.origin != Origin::ruler || one.publisher.text.empty() ||
        lower_case(one.publisher.text) == lower_case(one.word.text)) {
        return {};
    }
    return words.fill("rulers_differ_note", {{"measure", one.measure->name.value},
                                             {"score", one.measure->value.value.typed},
                                             {"word", one.word.text},
                                             {"ruler", assessment.ruler->title},
                                             {"publisher_word", one.publisher.text}});
}

Object measure_names(const Material& material, const AssessmentResult& assessment, const MeasureResult& one,
                     MetricInHeading heading, bool marks_examiner) {
    const Words& words = material.words;
    const record::Measure& measure = *one.measure;
    Object names;
    names.reserve(14);
    names.emplace_back("name", value_of(measure.name));
    names.emplace_back("is_composite", is_whole(measure));
    names.emplace_back("is_part", !is_whole(measure));
    names.emplace_back("raw", Value(with_unit(words, measure.raw.value.typed, measure), measure.raw.place));
    names.emplace_back("score", Value(score_text(words, measure, heading), measure.value.place));
    names.emplace_back("interval", Value(interval_text(words, assessment, one), measure.interval.place));
    names.emplace_back("interval_computed", one.interval.origin == Origin::computed);
    names.emplace_back("percentile", Value(one.percentile, measure.percentile.place));
    names.emplace_back("percentile_computed", one.percentile_origin == Origin::computed);
    names.emplace_back("age_equivalent", value_of(measure.age_equivalent));
    names.emplace_back("descriptor", Value(one.word.text, measure.descriptor.place));
    names.emplace_back("descriptor_is_examiners", marks_examiner && one.word.origin == Origin::examiner);
    names.emplace_back("note", value_of(measure.note));
    names.emplace_back("difference", difference_text(words, assessment, one));
    return names;
}

template <class Predicate>
bool any(const AssessmentResult& assessment, Predicate predicate) {
    return std::any_of(assessment.measures.begin(), assessment.measures.end(), predicate);
}

bool has_word_of(const AssessmentResult& assessment, Origin origin) {
    return any(assessment, [&](const MeasureResult& one) { return one.word.origin == origin; });
}

/// Whose words stand in the column: a heading that names the ruler.
std::string descriptor_heading(const Words& words, const AssessmentResult& assessment) {
    if (has_word_of(assessment, Origin::ruler)) {
        return words.fill("descriptor_by_ruler", {{"ruler", assessment.ruler->title}});
    }
    if (has_word_of(assessment, Origin::publisher)) return words["descriptor_by_publisher"];
    return words["descriptor_by_examiner"];
}

/// Which columns the table needs: one that would be empty throughout is left out.
void add_columns(const Words& words, const AssessmentResult& assessment, bool marks_examiner, Object& names) {
    const auto computed = [](Origin origin) { return origin == Origin::computed; };
    names.emplace_back("has_raw", any(assessment, [](const auto& one) { return bool(one.measure->raw); }));
    names.emplace_back("has_scores", any(assessment, [](const auto& one) { return bool(one.measure->value); }));
    names.emplace_back("has_intervals",
                       any(assessment, [](const auto& one) { return one.z || one.interval.origin != Origin::absent; }));
    names.emplace_back("has_computed_intervals",
                       any(assessment, [&](const auto& one) { return computed(one.interval.origin); }));
    names.emplace_back("has_percentiles", any(assessment, [](const auto& one) { return !one.percentile.empty(); }));
    names.emplace_back("has_computed_percentiles",
                       any(assessment, [&](const auto& one) { return computed(one.percentile_origin); }));
    names.emplace_back("has_age_equivalents",
                       any(assessment, [](const auto& one) { return bool(one.measure->age_equivalent); }));
    names.emplace_back("has_descriptors", any(assessment, [](const auto& one) { return !one.word.text.empty(); }));
    names.emplace_back("descriptor_heading", descriptor_heading(words, assessment));
    names.emplace_back("has_examiners_words", marks_examiner);
    names.emplace_back("has_notes", any(assessment, [](const auto& one) { return bool(one.measure->note); }));
}

/// "90% confidence interval", or without the level where the intervals have none or several.
std::string interval_heading(const Words& words, const AssessmentResult& assessment) {
    if (assessment.confidence == 0) return words["confidence_interval"];
    return words.fill("confidence_interval_level", {{"level", plain_number(assessment.confidence)}});
}

/// One sentence about each metric of the table: what is average on its scale.
List metric_sentences(const Words& words, const AssessmentResult& assessment) {
    std::vector<record::Metric> seen;
    List list;
    for (const MeasureResult& one : assessment.measures) {
        const record::Metric metric = one.measure->metric.value;
        if (!one.z || std::find(seen.begin(), seen.end(), metric) != seen.end()) continue;
        seen.push_back(metric);
        Object names;
        names.emplace_back("text", words.label("metric_about", record::metric_word(metric)));
        list.emplace_back(std::move(names));
    }
    return list;
}

}  // namespace

void add_results_table(const Material& material, const AssessmentResult& result, Object& names) {
    const Words& words = material.words;
    const ScoreHeading heading = score_heading(words, *result.assessment);
    // Words of two kinds in one column: those that are not the ruler's are marked.
    const bool marks_examiner = has_word_of(result, Origin::examiner) &&
                                (has_word_of(result, Origin::publisher) || has_word_of(result, Origin::ruler));
    names.emplace_back("interval_heading", interval_heading(words, result));
    names.emplace_back("score_heading", heading.text);
    add_columns(words, result, marks_examiner, names);
    List rows, differences;
    for (const MeasureResult& one : result.measures) {
        rows.emplace_back(measure_names(material, result, one, heading.names_metric, marks_examiner));
        std::string difference = difference_text(words, result, one);
        if (difference.empty()) continue;
        Object note;
        note.emplace_back("text", std::move(difference));
        differences.emplace_back(std::move(note));
    }
    names.emplace_back("has_measures", !rows.empty());
    names.emplace_back("measures", std::move(rows));
    names.emplace_back("differences", std::move(differences));
    List sentences = metric_sentences(words, result);
    names.emplace_back("has_score_notes", !sentences.empty() || marks_examiner || result.mirrored);
    names.emplace_back("metrics", std::move(sentences));
}

}  // namespace iepress::compose
