// One score: is it on its scale, is its percentile rank its own, is it more than an age equivalent?
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "base/near_names.h"
#include "record/words.h"
#include "review/score/findings.h"
#include "review/score_messages.h"
#include "scores/normal.h"

namespace iepress::review {

namespace {

using record::Metric;
using scores::AssessmentResult;
using scores::MeasureResult;

struct Limits {
    double low, high;
};

/// Where the scores of a metric lie, whatever the test: the widest that published tests print.
std::optional<Limits> limits_of(Metric metric) {
    switch (metric) {
        case Metric::standard: return Limits{40, 160};
        case Metric::scaled: return Limits{1, 19};
        case Metric::scale_15_5: return Limits{1, 35};
        case Metric::composite_50_10: return Limits{20, 80};
        case Metric::t_score: return Limits{10, 110};
        case Metric::z_score: return Limits{-6, 6};
        case Metric::percent: return Limits{0, 100};
        case Metric::percentile: return Limits{0, 100};
        default: return std::nullopt;
    }
}

void review_limits(const Reviewed& reviewed, const AssessmentResult& result, const MeasureResult& one) {
    const record::Measure& measure = *one.measure;
    auto limits = limits_of(measure.metric.value);
    std::string whose = std::string{record::metric_word(measure.metric.value)} + " scores";
    if (result.instrument != nullptr) {
        for (const scores::ScoreRange& range : result.instrument->ranges) {
            if (range.metric != measure.metric.value || !range.fact.confirmed()) continue;
            limits = Limits{range.low, range.high};
            whose += " of " + result.instrument->code;
        }
    }
    const double score = measure.value.value.value;
    if (!limits || (score >= limits->low && score <= limits->high)) return;
    reviewed.findings.report(score_outside_metric, measure.value.place, limits->low, limits->high, whose).excerpt =
        fmt::format("{}: {}", measure.name.value, measure.value.value.typed);
}

/// The name and the metric against what the instrument is known to have.
void review_part(const Reviewed& reviewed, const AssessmentResult& result, const MeasureResult& one) {
    const record::Measure& measure = *one.measure;
    if (result.instrument == nullptr || result.instrument->parts.empty()) return;
    if (one.part == nullptr) {
        std::vector<std::string_view> names;
        for (const scores::InstrumentPart& part : result.instrument->parts) names.push_back(part.name);
        const auto near = base::near_names(measure.name.value, names);
        if (near.empty()) return;
        reviewed.findings.report(misspelled_part, measure.name.place, result.instrument->code, near.front()).excerpt =
            measure.name.value;
        return;
    }
    const auto& metrics = one.part->metrics;
    const bool known =
        metrics.empty() || std::find(metrics.begin(), metrics.end(), measure.metric.value) != metrics.end();
    if (known || !scores::scale_of(measure.metric.value)) return;
    reviewed.findings
        .report(other_metric, measure.metric.place, result.instrument->code, record::metric_word(metrics.front()),
                record::metric_word(measure.metric.value))
        .excerpt = measure.name.value;
}

/// A typed rank: the numbers from `low` to `high`, each with the precision it was typed in.
struct Rank {
    double low = 0, high = 0;
    double unit = 1;
};

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

double unit_of(std::string_view text) {
    const std::size_t point = text.find('.');
    return point == std::string_view::npos ? 1 : std::pow(10, -static_cast<double>(text.size() - point - 1));
}

/// "12", "0.4", "<1", ">99.9", "16-25" or "16–25"; nothing for anything else.
std::optional<Rank> rank_of(std::string text) {
    if (const std::size_t dash = text.find("–"); dash != std::string::npos)
        text.replace(dash, std::string_view("–").size(), "-");
    if (text.empty()) return std::nullopt;
    const bool below = text[0] == '<', above = text[0] == '>';
    const std::string_view digits = std::string_view(text).substr(below || above ? 1 : 0);
    const std::size_t dash = digits.find('-');
    const auto low = number_of(digits.substr(0, dash));
    const auto high = dash == std::string_view::npos ? low : number_of(digits.substr(dash + 1));
    if (!low || !high || *low > *high || *low < 0 || *high > 100) return std::nullopt;
    const double unit = unit_of(digits.substr(0, dash));
    if (below) return Rank{0, *high, 0};
    if (above) return Rank{*low, 100, 0};
    return Rank{*low, *high, unit};
}

/// Publishers round ranks or cut them: a typed one is right within one unit of its last digit.
void review_percentile(const Reviewed& reviewed, const MeasureResult& one) {
    const record::Measure& measure = *one.measure;
    if (!measure.percentile) return;
    const auto rank = rank_of(measure.percentile.value);
    if (!rank) {
        reviewed.findings.report(malformed_percentile, measure.percentile.place).excerpt = measure.percentile.value;
        return;
    }
    if (!one.z) return;
    const double exact = 100 * scores::normal_cdf(*one.z);
    if (exact > rank->low - rank->unit && exact < rank->high + rank->unit) return;
    reviewed.findings.report(wrong_percentile, measure.percentile.place).excerpt =
        fmt::format("{}: score {}, percentile rank {}; expected {}", measure.name.value, measure.value.value.typed,
                    measure.percentile.value, scores::percentile_rank(*one.z));
}

}  // namespace

void review_measure(const Reviewed& reviewed, const AssessmentResult& result, const MeasureResult& one) {
    const record::Measure& measure = *one.measure;
    if (measure.value) review_limits(reviewed, result, one);
    review_part(reviewed, result, one);
    review_percentile(reviewed, one);
    const bool has_equivalent = measure.age_equivalent || measure.metric.value == Metric::age_equivalent;
    if (has_equivalent && one.percentile.empty() && !one.z) {
        reviewed.findings.report(age_equivalent_alone, measure.place).excerpt = measure.name.value;
    }
}

}  // namespace iepress::review
